"""The command line: one module for each command, imported on demand."""

from __future__ import annotations

from explorer.cli.main import COMMANDS, main

__all__ = ["COMMANDS", "main"]
