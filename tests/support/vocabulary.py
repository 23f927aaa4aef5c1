"""Cache the parsed film vocabulary across all packs of a test run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from explorer.read import document
from explorer.read.find import film_vocabulary

_parse = document._parse
_TABLES: dict[str, dict[str, Any]] = {}


def parse_once(path: Path, text: str) -> dict[str, Any]:
    """Parse TOML as `document._parse` does, but return a shared result for the shipped vocabulary.

    Parsing that takes longer than the rest of a small pack. Nothing modifies the result.
    """
    if path != film_vocabulary():
        return _parse(path, text)
    if text not in _TABLES:
        _TABLES[text] = _parse(path, text)
    return dict(_TABLES[text])
