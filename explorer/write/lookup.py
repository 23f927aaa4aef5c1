"""Which record is meant by what a user types: its id, or a name that no other record has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from explorer.model.pack import Pack
from explorer.read.advice import Nearest, listed
from explorer.text import quote

_MOST = 5


class UnknownRecordError(Exception):
    """Nothing goes by that word, or several things do; the message is a sentence."""

    def __init__(self, message: str, *, several: bool = False) -> None:
        super().__init__(message)
        self.several = several


def find_source(pack: Pack, word: str) -> str:
    """Return the id of the source that is meant.

    Raises:
        UnknownRecordError: none is, or several are.
    """
    names = {s.id: [s.title, pack.source_name(s.id)] for s in pack.sources.values()}
    return _find("source", word, names)


def find_entity(pack: Pack, word: str) -> str:
    """Return the id of the entity that is meant.

    Raises:
        UnknownRecordError: none is, or several are.
    """
    known = pack.entities.values()
    try:
        return _find("entity", word, {e.id: [e.name, *e.aliases] for e in known})
    except UnknownRecordError:
        spelt = [e.id for e in known if _folded(word) in map(_folded, e.spellings)]
        if len(spelt) == 1:
            return spelt[0]
        raise


def find_property(pack: Pack, word: str) -> str:
    """Return the id of the property that is meant.

    Raises:
        UnknownRecordError: none is, or several are.
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
        for name in dict.fromkeys(map(_folded, [key, *called])):
            by_name.setdefault(name, []).append(key)
    ids = by_name.get(_folded(word)) or by_name.get(f"the {_folded(word)}", [])
    if len(ids) == 1:
        return ids[0]
    if ids:
        several = listed(ids, _MOST)
        raise UnknownRecordError(
            f"{quote(word)} has more than one meaning; give an id: {several}", several=True
        )
    near = Nearest(by_name).word(_folded(word))
    meant = f"; did you mean {' or '.join(map(quote, by_name[near][:_MOST]))}?" if near else ""
    kinds = "entities" if what == "entity" else what
    article = "an" if what == "entity" else "a"
    where = ""
    if what == "entity" and not near:
        where = f"; --new adds it to {kinds}.toml"
    raise UnknownRecordError(f"{quote(word)} is not {article} {what} of this pack{meant}{where}")


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
