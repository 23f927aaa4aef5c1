"""Entities: the people, films, places and other things that claims are about."""

import re
from dataclasses import dataclass, field
from typing import Annotated, Literal

from explorer.model.enums import PEOPLE, Kind
from explorer.model.fields import STRICT, ExternalId, Field, Id, StrictStr, Text
from explorer.values.names.plain_forms import in_direct_order

_DESCRIBING = frozenset(("A", "All", "An", "Some", "The", "Those", "Whoever"))
"""Words with which a description, rather than a name, begins."""

_ARTICLES = frozenset(("a", "an", "the"))
_MANY = tuple(
    f" {word}"
    for word in ("Alps", "Bahamas", "Islands", "Kingdom", "Mountains", "Netherlands", "Philippines",
                 "Republic", "States", "Union")
)  # fmt: skip
"""Endings of places' names that take "the" within a sentence."""
_SHORT = {"UAE", "UK", "US", "USA", "USSR"}
"""Short names of places that take "the"."""
_OFFICE = re.compile(
    r"(?:Board|Brotherhood|Department|Guild|League|Ministry|Office|Order|Society|Union) (?:for|of) "
)
"""Beginnings of bodies' names that take "the" within a sentence."""
_NO_TITLE = re.compile(r"[a-z].* [A-Z].* [a-z]+")
"""The end of a description of a film by another's title: "second Harbour film"."""
_UNTITLED = (*PEOPLE, Kind.ORGANISATION, Kind.GROUP, Kind.PLACE, Kind.EVENT)
"""Kinds whose names are not titles of works, so that "The" becomes lower case in a sentence."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A character, person, film, organisation, place, event or object that claims are about."""

    __pydantic_config__ = STRICT

    id: Annotated[Id, Field(description="Unique id.", examples=["eve-macarro"])]
    kind: Annotated[Kind, Field(description="What sort of thing it is.")]
    name: Annotated[
        Text, Field(min_length=1, description="Its usual name.", examples=["Eve Macarro"])
    ]
    aliases: Annotated[
        list[Text], Field(description="Other correct names.", examples=[["Baba Yaga"]])
    ] = field(default_factory=list)
    spellings: Annotated[
        list[Text],
        Field(
            description="Forms found in sources that are not accepted names: search knows them, "
            "and comparison treats them as variants.",
            examples=[["Eva Macaro"]],
        ),
    ] = field(default_factory=list)
    article: Annotated[
        Literal["", "the", "a", "an", "none"],
        Field(
            description="The article before its name within a sentence; `none`: no article is "
            "added. If it is left out, a name that begins with an article keeps it, with a small "
            "letter unless it is a title.",
            examples=["a"],
        ),
    ] = ""
    part_of: Annotated[
        list[Text],
        Field(
            description="Ids of what it lies in or belongs to: a village in a country, a man in a "
            "gang. No cycles.",
        ),
    ] = field(default_factory=list)
    follows: Annotated[
        list[Text],
        Field(description="Ids of events or films whose story ends before this one's begins."),
    ] = field(default_factory=list)
    distinct_from: Annotated[
        list[Text],
        Field(description="Ids of other entities with the same name (owl:differentFrom)."),
    ] = field(default_factory=list)
    formerly: Annotated[
        list[Text],
        Field(
            description="Ids of entities merged into it, which decisions and bookmarks may "
            "still use."
        ),
    ] = field(default_factory=list)
    description: Annotated[Text, Field(description="A line on who or what it is.")] = ""
    ids: Annotated[
        dict[StrictStr, ExternalId],
        Field(
            description="Its ids in databases: imdb, wikidata, tmdb, eidr and others.",
            examples=[{"imdb": "tt0111161", "wikidata": "Q172241"}],
        ),
    ] = field(default_factory=dict)

    @property
    def name_in_sentence(self) -> str:
        """Return its name as worded within a sentence: "the Chancellor", "a platoon of killers".

        Articles and the first word of a description become lower case; titles are unchanged, and so
        is any name with `article` "none". Inverted personal names are put in direct order.
        """
        if self.article == "none":
            return self.name
        if self.kind in PEOPLE and ", " in self.name and not self.article:
            return in_direct_order(self.name)
        first, _, rest = self.name.strip().partition(" ")
        if self.kind is Kind.PLACE and not self.article and _takes_the(self.name):
            return place_in_sentence(self.name)
        if self.kind is Kind.ORGANISATION and not self.article and _OFFICE.match(self.name):
            return f"the {self.name}"
        if self.article:
            bare = rest if first.lower() in _ARTICLES and rest else self.name
            return f"{self.article} {bare}"
        if first not in _DESCRIBING or not rest:
            return self.name
        if self.kind is Kind.FILM:  # a title ends in a capital, "The second Harbour film" does not
            return f"{first.lower()} {rest}" if _NO_TITLE.fullmatch(rest) else self.name
        described = self.kind is not Kind.PERSON and (
            rest[0].islower() or rest.rsplit(" ", 1)[-1][:1].islower()
        )
        small = described or (first == "The" and self.kind in _UNTITLED)
        return f"{first.lower()} {rest}" if small else self.name


def _takes_the(place: str) -> bool:
    place = place.partition(",")[0]  # Glasgow, United Kingdom
    return place in _SHORT or f" {place}".endswith(_MANY)


def place_in_sentence(name: str) -> str:
    """Return a place's name as worded within a sentence: "the United States", "Chile"."""
    if not _takes_the(name) or name[:1].islower():  # "outside the United States"
        return name
    return f"the {name.removeprefix('The ')}"
