"""The film vocabulary, which is parsed once, however many packs of a test run are written in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from explorer.read import document
from explorer.read.find import film_vocabulary

_parse = document._parse
_TABLES: dict[str, dict[str, Any]] = {}


def parse_once(path: Path, text: str) -> dict[str, Any]:
    """Return what `document._parse` does; the tables of the vocabulary that ships are shared.

    Reading it takes longer than all the rest of a small pack. Nothing changes what lies in them.
    """
    if path != film_vocabulary():
        return _parse(path, text)
    if text not in _TABLES:
        _TABLES[text] = _parse(path, text)
    return dict(_TABLES[text])
