"""The server's messages on its terminal."""

from __future__ import annotations

import logging
import sys

from explorer.text import clean, clean_lines


class Sentences(logging.Handler):
    """Writes libraries' log records on one line each, without tracebacks or control characters."""

    def emit(self, record: logging.LogRecord) -> None:
        """Print a record on one line, with the type and message of its error."""
        error = record.exc_info[1] if record.exc_info else None
        about = f": {type(error).__name__}: {error}" if error else ""
        say(f"{record.getMessage()}{about}")


def say(text: str) -> None:
    """Print one line."""
    print(f"filmfacts: {clean(text)}", file=sys.stderr)


def say_lines(text: str) -> None:
    """Print an app's last words on standard error, line by line."""
    print(clean_lines(text), file=sys.stderr)
