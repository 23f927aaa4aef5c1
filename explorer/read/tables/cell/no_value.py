"""Cells that have no value: empty ones, words such as “n/a”, and formulas."""

from __future__ import annotations

import re
from collections.abc import Collection

from explorer.read.tables.format import Column

_MAY_BE_NAMES = frozenset(
    {
        "na", "nan", "nil", "none", "?", "unknown", "unbekannt", "inconnu", "desconocido",
        "desconhecido", "sconosciuto",
    }
)  # fmt: skip
"""Words for no value that may also be names of films or people."""

NULL_WORDS = _MAY_BE_NAMES | {
    "", r"\n", "n/a", "null", "-", "–", "—", "tba", "tbc", "tbd", "n.a.", "n.a", "n/k", "#n/a",
    "not available", "not known", "to be confirmed", "to be announced", "n.d.", "n.d", "n.c.",
    "s/d", "k.a.", "k. a.",
}  # fmt: skip
"""What stands for no value in any table, in lower case; a format may have more."""

_NOTHING = re.compile(r"\((?:no|none|not|unknown|n/a)\b[^()]*\)", re.IGNORECASE)
"""A remark instead of a value: (no genres listed)."""

_FORMULA = re.compile(
    r"=\s*(?:[A-Z][A-Z0-9.]+\(.*|[a-z]+\|.*!.*|[-+($\d].*|[A-Z]{1,3}\$?\d.*|"
    r"'?[\w .]+'?!\$?[A-Z].*)|[+@-].{0,200}\|.{0,200}!.*",
    re.DOTALL,
)
"""A call, a sum, a cell, or a cell of another sheet or program: =Sheet2!B7, =cmd|'…'!A0.

Only the last may begin with another sign, since titles do: +1."""


def is_nameless(word: str, null: Collection[str]) -> bool:
    """Return whether a cell that should name the record's subject is empty."""
    folded = word.casefold()
    return is_formula(word) or folded in NULL_WORDS - _MAY_BE_NAMES or word in null


def is_null(word: str, column: Column, null: Collection[str]) -> bool:
    """Return whether a cell has no value."""
    if word in null or word in column.null or word.casefold() in NULL_WORDS:
        return True
    return word[:1] == "(" and _NOTHING.fullmatch(word) is not None


def is_formula(word: str) -> bool:
    """Return whether a cell has a spreadsheet's formula instead of its result."""
    return word.startswith(("=", "+", "-", "@")) and _FORMULA.fullmatch(word) is not None
