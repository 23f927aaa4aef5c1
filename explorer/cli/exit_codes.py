"""The exit codes of every command."""

from __future__ import annotations

OK = 0
"""Done."""
FAILED_ON = 1
"""Done, and `--fail-on` was met."""
USAGE = 2
"""Wrong usage, or a given file cannot be read."""
INVALID = 3
"""The pack is invalid."""
INTERRUPTED = 130
"""Ctrl+C was pressed."""
