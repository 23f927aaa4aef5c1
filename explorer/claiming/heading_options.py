"""What a table's heading may mean: a property, found by any of its words; a role; or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explorer.model.enums import Kind
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.property_search import applies_to, find_properties, near_properties
from explorer.read.tables.mapped import UnknownHeading
from explorer.tables.answers import Meaning, Role
from explorer.values.folding import words_of
from explorer.values.identifiers import SCHEMES

MOST = 12
_FIRST = (Role.FILM, Role.PERSON, Role.IGNORED)
"""Roles listed before any property: a row needs a film or person to be about anything."""

_ABOUT = (Kind.FILM, Kind.PERSON)
"""What a row of a table may be about; characters are named beside their actors."""


@dataclass(frozen=True, slots=True)
class HeadingOption:
    """A meaning in words, with a detail."""

    meaning: Meaning
    text: str
    detail: str = ""


_ROLES = (
    (HeadingOption(Meaning(Role.IGNORED), "leave it out"), "ignore skip nothing none drop"),
    (HeadingOption(Meaning(Role.FILM), "the film's title", "what each row is about"),
     "film movie title name subject"),
    (HeadingOption(Meaning(Role.PERSON), "the person's name", "what each row is about"),
     "person who name subject"),
    (HeadingOption(Meaning(Role.RECORD), "the row's own number", "shown with each line"),
     "id number record key row"),
    (HeadingOption(Meaning(Role.SCOPE, "region"), "territory", "what the row applies to"),
     "scope region country market"),
    (HeadingOption(Meaning(Role.SCOPE, "cut"), "version", "what the row applies to"),
     "scope cut edition"),
    (HeadingOption(Meaning(Role.SCOPE, "medium"), "medium", "what the row applies to"),
     "scope format carrier disc stream"),
    (HeadingOption(Meaning(Role.SCOPE, "as_of"), "as of", "what the row applies to"),
     "scope date retrieved updated"),
)  # fmt: skip
"""Roles, each with other words by which it can be found."""


def heading_options(pack: Pack, heading: UnknownHeading, typed: str) -> list[HeadingOption]:
    """Return what a heading may mean, the likeliest first; with typed words, what they match."""
    if words_of(typed):
        roles = [option for option, also in _roles() if _answers_to(typed, f"{option.text} {also}")]
        fitting = [p for p in pack.properties.values() if any(applies_to(p, k) for k in _ABOUT)]
        named = find_properties(fitting, typed)
        named = named or ([] if roles else near_properties(fitting, typed))
        first = [option for option in roles if option.meaning.role in _FIRST]
        rest = [option for option in roles if option not in first]
        return [*first, *map(_option, named[: max(MOST - len(roles), 1)]), *rest]
    likely = [pack.properties[key] for key in heading.likely if key in pack.properties]
    return [*map(_option, likely), *(option for option, _ in _ROLES)]


def meaning_words(pack: Pack, meaning: Meaning) -> str:
    """Return a meaning as it is shown beside its heading."""
    if meaning.role is Role.PROPERTY:
        prop = pack.properties.get(meaning.what)
        return prop.label if prop else meaning.what
    return next(option.text for option, _ in _roles() if option.meaning == meaning)


def _roles() -> Iterator[tuple[HeadingOption, str]]:
    yield from _ROLES
    for key, scheme in SCHEMES.items():
        option = HeadingOption(Meaning(Role.ID, key), f"id at {scheme.label}", scheme.example)
        yield option, "database identifier"


def _answers_to(typed: str, names: str) -> bool:
    words = words_of(names)
    return all(any(word.startswith(asked) for word in words) for asked in words_of(typed))


def _option(prop: Property) -> HeadingOption:
    return HeadingOption(Meaning(Role.PROPERTY, prop.id), prop.label, prop.description)
