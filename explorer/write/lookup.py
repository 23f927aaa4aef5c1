"""The record that a user means by its id, or by a name that no other record has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from explorer.model.pack import Pack
from explorer.read.advice import Nearest, listed
from explorer.text import listed as joined
from explorer.text import quote
from explorer.values.folding import caseless

_MOST = 5


class UnknownRecordError(Exception):
    """No record has that id or name, or two or more do; the message is a sentence."""

    def __init__(self, message: str, *, several: bool = False) -> None:
        super().__init__(message)
        self.several = several


_MOST_SOURCES = 12
"""Most sources that a message lists."""


def find_source(pack: Pack, word: str) -> str:
    """Return the id of the source that a word means.

    Raises:
        UnknownRecordError: there is none, or more than one.
    """
    names = {s.id: [s.title, pack.source_name(s.id)] for s in pack.sources.values()}
    try:
        return _find("source", word, names)
    except UnknownRecordError as error:
        if error.several or "?" in str(error) or len(names) > _MOST_SOURCES or not names:
            raise
        raise UnknownRecordError(f"{error}; its sources are {', '.join(names)}") from None


def find_entity(pack: Pack, word: str) -> str:
    """Return the id of the entity that a word means.

    Raises:
        UnknownRecordError: there is none, or more than one.
    """
    known = pack.entities.values()
    try:
        return _find("entity", word, {e.id: [e.name, *e.aliases] for e in known})
    except UnknownRecordError:
        spelt = [e.id for e in known if caseless(word) in map(caseless, e.spellings)]
        if len(spelt) == 1:
            return spelt[0]
        raise


def find_property(pack: Pack, word: str) -> str:
    """Return the id of the property that a word means.

    Raises:
        UnknownRecordError: there is none, or more than one.
    """
    names = {p.id: [p.label, *p.also] for p in pack.properties.values()}
    try:
        return _find("property", word, names)
    except UnknownRecordError as error:
        hint = "" if "?" in str(error) else "; `filmfacts properties WORD` finds one"
        raise UnknownRecordError(f"{error}{hint}") from None


def _find(what: str, word: str, names: Mapping[str, Iterable[str]]) -> str:
    if word in names:
        return word
    by_name: dict[str, list[str]] = {}
    for key, called in names.items():
        for name in dict.fromkeys(map(caseless, [key, *called])):
            by_name.setdefault(name, []).append(key)
    ids = by_name.get(caseless(word)) or by_name.get(f"the {caseless(word)}", [])
    if len(ids) == 1:
        return ids[0]
    if ids:
        several = listed(ids, _MOST)
        raise UnknownRecordError(
            f"{quote(word)} has more than one meaning; give an id: {several}", several=True
        )
    near = Nearest(by_name).word(caseless(word))
    meant = f"; did you mean {joined(map(quote, by_name[near][:_MOST]), 'or')}?" if near else ""
    kinds = "entities" if what == "entity" else what
    article = "an" if what == "entity" else "a"
    where = ""
    if what == "entity" and not near:
        where = f"; --new adds it to {kinds}.toml"
    raise UnknownRecordError(f"{quote(word)} is not {article} {what} of this pack{meant}{where}")
