"""What cells say beside a name: the part that an actor plays, or a job in the crew."""

from __future__ import annotations

import re
from collections.abc import Mapping

from explorer.model.enums import Kind
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.property_search import property_named
from explorer.model.scope import Scope
from explorer.read.tables.format import EntityCells
from explorer.read.tables.record import as_words, scalars
from explorer.read.tables.statements import Fact
from explorer.read.tables.subjects.entities import Entities, Naming
from explorer.read.tables.walk import Item
from explorer.values.folding import words_of

_PLAYED_BY, _CAST, _CREW = "played-by", "cast-list", "crew"
_NOTED = re.compile(r"(.*\S)\s*[(\[]([^()\[\]]+)[)\]]")
"""A name with a note in brackets after it."""
_DASH = re.compile(r" [-–—] ")
"""Between a name and a job."""
_PLAYING = re.compile(
    r"(?P<actor>.*?\S)\s*(?:[(\[]as (?P<noted>[^()\[\]]+)[)\]]|\sas (?P<behind>[^()\[\],;]+))"
)
"""A name with a part behind it, or with the name as which somebody is credited."""
_BILLED = "uncredited|voice|credit only|archive footage"
"""How somebody is billed, which is no part of the part's name."""
_BILLING = re.compile(rf"(?:,|(?<! )) *(?:{_BILLED})$", re.IGNORECASE)
_BILLING_NOTE = re.compile(rf"(?<!\s)\s*[(\[](?:{_BILLED}|as [^)\]]*)[)\]]", re.IGNORECASE)
_THEMSELVES = {"self", "himself", "herself", "themselves", "themself", "itself"}


def noted_name(words: str) -> tuple[str, str] | None:
    """Return a name and the note in brackets after it, None if it has none."""
    noted = _NOTED.fullmatch(words)
    return (noted[1], noted[2]) if noted else None


def without_part(words: str) -> str:
    """Return the name of an actor alone: Ada Quill, in “Ada Quill as the keeper”."""
    playing = _PLAYING.fullmatch(words)
    return playing["actor"] if playing else words


def without_billing(words: str) -> str:
    """Return a part without how its actor is billed: the keeper, in “the keeper (voice)”."""
    return _BILLING_NOTE.sub("", words)


def part_played(entities: Entities, pack: Pack, fact: Fact, part: str) -> Fact | None:
    """Return the fact of who plays a part named in a film's cast; None if it cannot be claimed."""
    played = pack.properties.get(_PLAYED_BY)
    if played is None:
        return None
    film = fact.subject
    character = entities.find(Naming(part, (Kind.CHARACTER,), film=film))
    scope = Scope(work="" if film == pack.header.work else film)
    return Fact(character, played, scope, fact.factuality)


def part_in(words: str) -> str:
    """Return the part in brackets after an actor's name, "" for none."""
    if playing := _PLAYING.fullmatch(as_words(words)):
        part = playing["noted"] or playing["behind"]
        # A part has no word of the actor's own name: “Ada Quill (as Ada Q.)” is a credit.
        is_credit = not set(words_of(playing["actor"])).isdisjoint(words_of(part))
        return "" if is_credit else _BILLING.sub("", part)
    noted = noted_name(as_words(words))
    if noted is None or _BILLING_NOTE.fullmatch(f" ({noted[1]})"):
        return ""
    return _BILLING.sub("", noted[1])


def of_film(pack: Pack, prop: Property) -> Property:
    """Return the cast for who plays a part, of a film: “Starring” beside its actors."""
    return pack.properties.get(_CAST, prop) if prop.id == _PLAYED_BY else prop


def job_in(pack: Pack, prop: Property, words: str) -> tuple[Property, str]:
    """Return the property of the job that stands after a name in a list of the crew, and the name:
    the director Ada Quill, in “Ada Quill – director”; the list's own property for other jobs.
    """
    if prop.id != _CREW:
        return prop, words
    behind = _DASH.split(as_words(words), maxsplit=1)
    noted = (behind[0], behind[1]) if len(behind) > 1 else noted_name(as_words(words))
    named = property_named(pack.properties, noted[1]) if noted else None
    is_job = named is not None and named.relation == prop.relation
    return (named if named and is_job else prop), (behind[0] if len(behind) > 1 else words)


def parts_of(cells: EntityCells, item: Item) -> list[Item]:
    """Return an item for each part that an actor plays, as if it were the only one.

    Parts are in a list, or separated by slashes; people who appear as themselves play none.
    """
    path = cells.name or next(iter(cells.also), "")
    names = [
        as_words(value) for value in scalars(item.find(path)) if not isinstance(value, Mapping)
    ]
    parts = [part for name in names for text in name.split(" / ") if (part := text.strip())]
    if not parts:
        return [item]
    alone = [part for part in parts if without_billing(part).casefold() not in _THEMSELVES]
    holder = item.chain[-1] if item.chain else {}
    return [Item(item.value, (*item.chain, {**holder, path: part}), item.at) for part in alone]
