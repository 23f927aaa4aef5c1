"""The command line: one module for each command, imported when it is asked for."""

from __future__ import annotations

from explorer.cli.main import COMMANDS, main

__all__ = ["COMMANDS", "main"]
