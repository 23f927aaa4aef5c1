"""What the server says on its terminal."""

from __future__ import annotations

import logging
import sys

from explorer.text import clean, clean_lines


class Sentences(logging.Handler):
    """Writes what the libraries log as one line each, without tracebacks or controls."""

    def emit(self, record: logging.LogRecord) -> None:
        """Print a record in one line, with the kind and words of its error."""
        error = record.exc_info[1] if record.exc_info else None
        about = f": {type(error).__name__}: {error}" if error else ""
        say(f"{record.getMessage()}{about}")


def say(text: str) -> None:
    """Print one line."""
    print(f"filmfacts: {clean(text)}", file=sys.stderr)


def say_lines(text: str) -> None:
    """Print what an app has said in the end."""
    print(clean_lines(text), file=sys.stderr)
