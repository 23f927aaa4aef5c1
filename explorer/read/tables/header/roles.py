"""Which headings say who and what a table's rows are about: a film, a person, a part, a job."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from explorer.model.enums import Kind
from explorer.model.property import Property
from explorer.read.tables.header.heading_properties import (
    CAST,
    PLAYED_BY,
    are_about_films,
    asks_for,
)
from explorer.read.tables.header.heading_words import (
    BROAD_JOB,
    CHARACTER,
    ENTITY,
    FACT,
    FILM,
    JOB,
    OTHER_TITLE,
    PERFORMER,
    PERSON,
    VALUE,
    YEAR,
    HeadingWords,
)

_SEPARATOR = re.compile(r"[,;/|&\n]")
"""What separates two people in a cell."""


@dataclass(frozen=True, slots=True)
class Roles:
    """The headings of who and what a row is about, "" for none."""

    film: str = ""
    person: str = ""
    job: str = ""
    """What the person did; its cells name the properties."""
    character: str = ""
    actor: str = ""

    @property
    def kind(self) -> Kind | None:
        """Return the kind of what rows are about, None if no heading says so."""
        return Kind.FILM if self.film else Kind.PERSON if self.person else None


def find_roles(
    properties: list[Property],
    headings: list[HeadingWords],
    samples: Mapping[str, Sequence[str]],
    named: bool,
) -> Roles:
    """Return the headings that say who a row is about; `named`: the mapping names the film."""
    person = first_heading(headings, PERSON)
    film = "" if named else first_heading(headings, FILM) or first_heading(headings, OTHER_TITLE)
    if not (film or named) and first_heading(headings, FACT) and first_heading(headings, VALUE):
        film = first_heading(headings, ENTITY)
    if not (film or named) and are_about_films(properties, headings):
        # “Name”, or “Title (release name)”, beside “Runtime” and “Genre”
        film, person = _only_title(headings) or person, ""
    actor = next((h.heading for h in headings if asks_for(properties, h.words, PLAYED_BY)), "")
    actor = actor or _performers(properties, headings, samples)
    character = first_heading(headings, CHARACTER if actor or not person else CHARACTER - {"role"})
    job = first_heading(headings, JOB - BROAD_JOB) or first_heading(headings, JOB)
    job = job if person and not actor else ""
    if character and not actor and person:
        actor, person = person, ""
    if not (character and actor):
        character = actor = ""
    if person and not (film or named or job or actor) and first_heading(headings, YEAR):
        film, person = person, ""  # “Name” and “Year”: a person has two or more years
    return Roles(film, person, job, character, actor)


def _performers(
    properties: list[Property],
    headings: Sequence[HeadingWords],
    samples: Mapping[str, Sequence[str]],
) -> str:
    """Return the heading over one performer a row beside a column of parts, "" for none: “Cast” or
    “Artist” on a call sheet.
    """
    if not first_heading(headings, CHARACTER - {"as"}):
        return ""
    for heading in headings:
        cells = samples.get(heading.heading, ())
        if heading.words in PERFORMER or asks_for(properties, heading.words, CAST):
            alone = cells and not any(_SEPARATOR.search(cell) or cell.isdecimal() for cell in cells)
            return heading.heading if alone else ""
    return ""


def first_heading(headings: Iterable[HeadingWords], names: Collection[str]) -> str:
    """Return the first heading with any of these names, "" for none."""
    return next((h.heading for h in headings if h.words in names), "")


def _only_title(headings: Iterable[HeadingWords]) -> str:
    """Return the only heading that contains the word “title”, else ""."""
    titles = [h.heading for h in headings if "title" in h.words.split()]
    return titles[0] if len(titles) == 1 else ""
