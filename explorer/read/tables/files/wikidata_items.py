"""Wikidata's items by id: names of the commonest ones, and classes of works."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from explorer.read.document import load_document
from explorer.read.find import facts_folder
from explorer.read.validators import validator

_FILE = "wikidata.toml"

_INSTANCE, _HUMAN = "P31", "Q5"
_OF_FILMS = {"P57", "P161", "P2047", "P2130", "P2142", "P344", "P1040", "P162", "P272"}
"""Properties that only works have."""
_FILMS = {"Q11424", "Q24869", "Q24862", "Q506240", "Q202866", "Q93204", "Q226730", "Q29168811"}
"""Classes: film, feature, short, television, animated, documentary and silent film."""

_OTHER_WORKS = {
    "Q5398426": "television series", "Q1259759": "miniseries", "Q15416": "television programme",
    "Q21191270": "episode", "Q3464665": "season", "Q1261214": "television special",
    "Q581714": "animated series", "Q63952888": "anime series", "Q526877": "web series",
    "Q7889": "video game", "Q24856": "film series", "Q196600": "media franchise", "Q571": "book",
    "Q7725634": "literary work", "Q482994": "album", "Q134556": "single", "Q193977": "music video",
    "Q25379": "play", "Q2743": "musical", "Q24634210": "podcast",
}  # fmt: skip
"""Classes of works that are not films, but may have directors and casts."""


@cache
def common_items() -> dict[str, str]:
    """Return names of countries, languages and genres by the ids of their items."""
    return validator(dict[str, str])(load_document(facts_folder() / _FILE).data)


def kind_of(statements: Mapping[str, Any]) -> str:
    """Return the kind of entity that statements are about: person or film, "" for another."""
    classes = _classes(statements)
    if _HUMAN in classes:
        return "person"
    if classes & _FILMS:
        return "film"
    return "film" if _OF_FILMS & statements.keys() and not classes & _OTHER_WORKS.keys() else ""


def other_work(statements: Mapping[str, Any]) -> str:
    """Return the sort of a work that is described like a film but is not one, "" for none."""
    named = (_OTHER_WORKS[item] for item in sorted(_classes(statements) & _OTHER_WORKS.keys()))
    return next(named, "") if _OF_FILMS & statements.keys() else ""


def _classes(statements: Mapping[str, Any]) -> set[str]:
    listed = statements.get(_INSTANCE)
    found = set()
    for item in listed if isinstance(listed, list) else ():
        for key in ("mainsnak", "datavalue", "value", "id"):
            item = item.get(key) if isinstance(item, Mapping) else None
        found.add(str(item))
    return found
