"""What a record's status says about the rest of it: for an announced film, all facts are plans."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from explorer.model.enums import Factuality
from explorer.read.tables.format import Format
from explorer.read.tables.items import items
from explorer.values.folding import words_of

STATUS = "release-status"
"""Id of the property of whether a film is out."""

_DEVELOPED, _UPCOMING, _OUT = "in-development", "upcoming", "released"
_UNFINISHED = (_DEVELOPED, _UPCOMING, "in development")
_TERMS = {
    "announced": _DEVELOPED, "planned": _DEVELOPED, "in planning": _DEVELOPED,
    "development": _DEVELOPED, "in development": _DEVELOPED, "optioned": _DEVELOPED,
    "pre production": _DEVELOPED, "preproduction": _DEVELOPED, "greenlit": _DEVELOPED,
    "in production": _DEVELOPED, "production": _DEVELOPED, "filming": _DEVELOPED,
    "shooting": _DEVELOPED, "script": _DEVELOPED, "post production": _UPCOMING,
    "postproduction": _UPCOMING, "completed": _UPCOMING, "unreleased": _UPCOMING,
    "coming soon": _UPCOMING, "released": _OUT, "out": _OUT, "in theaters": "in-cinemas",
    "in theatres": "in-cinemas", "now playing": "in-cinemas",
}  # fmt: skip
_RUMOURS = frozenset(("rumored", "rumoured", "rumor", "rumour", "unconfirmed", "speculative"))
_GIVEN_UP = frozenset(("canceled", "cancelled", "abandoned", "shelved", "unproduced", "on hold"))


def term_of(word: str) -> str:
    """Return the term for a status in a database's words, "" if the vocabulary has none.

    A rumoured or abandoned film has none, since it is not in the making.
    """
    return _TERMS.get(_folded(word), "")


def is_known(word: str) -> bool:
    """Return whether a word is a status, with or without a term."""
    folded = _folded(word)
    return folded in _TERMS or folded in _RUMOURS or folded in _GIVEN_UP


def firmness_of(form: Format, data: Mapping[str, Any]) -> Factuality:
    """Return how certain a record is about what a release settles, by its words for the status.

    Everything about a rumoured film is possible: the film is the rumour, not each fact about it.
    """
    firmness = Factuality.CERTAIN
    for column in form.column:
        for item in items(data, column) if column.property == STATUS else ():
            word = _folded(item.word(""))
            if word in _RUMOURS:
                return Factuality.POSSIBLE
            if word in _GIVEN_UP or _TERMS.get(word, word) in _UNFINISHED:
                firmness = Factuality.PLANNED
    return firmness


def _folded(word: str) -> str:
    return " ".join(words_of(word))
