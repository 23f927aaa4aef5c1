"""The word lists and tables beside the modules that use them: text, with comments after "#"."""

from __future__ import annotations

from pathlib import Path


def lines_of(file: str) -> list[str]:
    """Return the lines of a list in this folder without comments, in order."""
    lines = Path(__file__).with_name(file).read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]
