"""Entities: who and what the claims of a pack are about."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from explorer.model.enums import Kind
from explorer.model.fields import STRICT, ExternalId, Field, Id, StrictStr, Text

_DESCRIBING = frozenset(("A", "All", "An", "Some", "The", "Those", "Whoever"))
"""Words with which a description begins."""


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
        list[Text], Field(description="Other names it rightly goes by.", examples=[["Baba Yaga"]])
    ] = field(default_factory=list)
    spellings: Annotated[
        list[Text],
        Field(
            description="Forms found in sources that are not accepted names: search knows them, "
            "comparison treats them as variants.",
            examples=[["Eva Macaro"]],
        ),
    ] = field(default_factory=list)
    part_of: Annotated[
        list[Text],
        Field(
            description="Ids of what it lies in or belongs to: a village in a country, a man in a "
            "gang. No cycles.",
        ),
    ] = field(default_factory=list)
    follows: Annotated[
        list[Text],
        Field(description="Ids of events or films whose story is over before this one's begins."),
    ] = field(default_factory=list)
    distinct_from: Annotated[
        list[Text],
        Field(description="Ids of others that share its name and are not it (owl:differentFrom)."),
    ] = field(default_factory=list)
    description: Annotated[Text, Field(description="A line on who or what it is.")] = ""
    ids: Annotated[
        dict[StrictStr, ExternalId],
        Field(
            description="Under which databases know it: imdb, wikidata, tmdb, eidr and others.",
            examples=[{"imdb": "tt0111161", "wikidata": "Q172241"}],
        ),
    ] = field(default_factory=dict)

    @property
    def name_in_sentence(self) -> str:
        """Return its name within a sentence: "the platoon of killers", but "The Chancellor".

        A description begins with a small letter; titles and people's names are left as they are.
        """
        titled = self.kind in (Kind.FILM, Kind.PERSON)
        first, _, rest = self.name.partition(" ")
        if titled or first not in _DESCRIBING or not rest[:1].islower():
            return self.name
        return f"{first.lower()} {rest}"
