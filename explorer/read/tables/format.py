"""A mapping: how the cells of a table or record file become claims. It is data, a TOML file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Literal

from explorer.model.enums import Factuality, Kind
from explorer.model.fields import STRICT, Field, Number, StrictBool, StrictInt, StrictStr, Text

Qualifier = Literal["cut", "region", "medium", "work", "as_of", "story_time"]
"""A field of a claim's scope."""

Reader = Literal["delimited", "json", "wikidata", "infobox", "json-ld"]


@dataclass(frozen=True, slots=True)
class EntityCells:
    """Which cells name an entity. Paths start at the cell's own item, then at what holds it."""

    __pydantic_config__ = STRICT

    kind: Annotated[Kind | None, Field(description="What sort of thing a new one is.")] = None
    kind_at: Annotated[
        StrictStr, Field(description="Path of its kind, where records are of several.")
    ] = ""
    name: Annotated[StrictStr, Field(description="Path of its name; empty: the cell itself.")] = ""
    also: Annotated[
        list[StrictStr], Field(description="Paths of other names by which it may be known.")
    ] = field(default_factory=list)
    ids: Annotated[
        dict[StrictStr, StrictStr],
        Field(description="Database → path of its id there.", examples=[{"imdb": "tconst"}]),
    ] = field(default_factory=dict)
    year: Annotated[
        StrictStr, Field(description="Path of a film's year, which tells remakes apart.")
    ] = ""


@dataclass(frozen=True, slots=True)
class Column:
    """Which cells make claims of one property, and how these are read."""

    __pydantic_config__ = STRICT

    path: Annotated[
        StrictStr,
        Field(description="Heading, or keys joined by dots; lists on the way are gone through."),
    ]
    property: Annotated[
        StrictStr,
        Field(
            description="Id, label or synonym of a property; with `@` before it, the path of the "
            "cell that names the property, such as a job."
        ),
    ] = ""
    properties: Annotated[
        dict[StrictStr, StrictStr],
        Field(description="With `@`: what the cell says → the property that it means."),
    ] = field(default_factory=dict)
    when: Annotated[
        dict[StrictStr, list[StrictStr]],
        Field(description="Path → what it must hold, for the cell to count."),
    ] = field(default_factory=dict)
    subject: Annotated[
        EntityCells | None, Field(description="Whom it is about, if not the record's subject.")
    ] = None
    value: Annotated[
        EntityCells | None, Field(description="Which cells name the entity that is the value.")
    ] = None
    values: Annotated[
        dict[StrictStr, StrictStr],
        Field(description="What a cell says → the value to read instead; empty: none."),
    ] = field(default_factory=dict)
    split: Annotated[StrictStr, Field(description="What separates several values in one cell.")] = (
        ""
    )
    order: Annotated[StrictStr, Field(description="Path of the number by which to order.")] = ""
    first: Annotated[
        StrictInt, Field(ge=0, description="How many values count, the first ones; 0: all.")
    ] = 0
    unit: Annotated[
        StrictStr, Field(description="Unit of a bare number, in words.", examples=["USD"])
    ] = ""
    scale: Annotated[
        Number,
        Field(description="What a bare number is multiplied with.", examples=[0.000001]),
    ] = 1
    dates: Annotated[
        Literal["", "day-first", "month-first"],
        Field(
            description="How 03/04/2020 is meant; empty: as the column's other dates settle it "
            "(14/02/2020), if they all agree and are written in one style, else such dates are "
            "not read."
        ),
    ] = ""
    until: Annotated[StrictStr, Field(description="Path of the year or date of the end.")] = ""
    null: Annotated[
        list[StrictStr], Field(description="What stands for no value, beside the format's own.")
    ] = field(default_factory=list)
    scope: Annotated[
        dict[Qualifier, StrictStr],
        Field(description="Qualifier → its value, or with `@` before it the path of its cell."),
    ] = field(default_factory=dict)
    scope_values: Annotated[
        dict[StrictStr, StrictStr],
        Field(description="What a qualifier's cell says → the qualifier to write."),
    ] = field(default_factory=dict)
    factuality: Annotated[Factuality, Field(description="How firmly it is said.")] = (
        Factuality.CERTAIN
    )


@dataclass(frozen=True, slots=True)
class SourceFields:
    """What is known of a source of this format."""

    __pydantic_config__ = STRICT

    title: Annotated[Text, Field(description="Its title.")] = ""
    kind: Annotated[Text, Field(description="Sort of document.")] = "database"
    publisher: Annotated[Text, Field(description="Who publishes it.")] = ""
    url: Annotated[Text, Field(description="Where it can be read, http or https.")] = ""
    language: Annotated[Text, Field(description="BCP 47 tag.")] = ""
    lists_at_most: Annotated[
        StrictInt, Field(ge=0, description="How many names its lists have at most; 0: any number.")
    ] = 0
    titles: Annotated[
        Literal["", "original"], Field(description="`original`: it gives films original titles.")
    ] = ""


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a file has that is of this format; all of it."""

    __pydantic_config__ = STRICT

    keys: Annotated[
        list[StrictStr], Field(description="Headings, or keys of a record's top level.")
    ] = field(default_factory=list)
    form: Annotated[
        dict[StrictStr, StrictStr], Field(description="Key → regular expression of its value.")
    ] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Format:
    """How the cells of one kind of file become claims."""

    __pydantic_config__ = STRICT

    id: Annotated[StrictStr, Field(description="By which `--format` names it.")] = "map"
    title: Annotated[Text, Field(description="Name on screen.")] = ""
    reader: Annotated[Reader, Field(description="How the file is read.")] = "delimited"
    null: Annotated[list[StrictStr], Field(description="What stands for no value.")] = field(
        default_factory=list
    )
    recognise: Annotated[Recognised, Field(description="By what a file is known.")] = field(
        default_factory=Recognised
    )
    source: Annotated[SourceFields, Field(description="What is known of such a source.")] = field(
        default_factory=SourceFields
    )
    subject: Annotated[EntityCells | None, Field(description="Whom a record is about.")] = None
    record: Annotated[StrictStr, Field(description="Path of a record's id.")] = ""
    where: Annotated[
        dict[StrictStr, list[StrictStr]],
        Field(
            description="Path → what it must hold, for the record to count.",
            examples=[{"titleType": ["movie"]}],
        ),
    ] = field(default_factory=dict)
    cell: Annotated[
        EntityCells | None,
        Field(description="Which cells name an entity where a cell is a record, in all columns."),
    ] = None
    scope: Annotated[
        dict[Qualifier, StrictStr], Field(description="Qualifiers of all columns.")
    ] = field(default_factory=dict)
    column: Annotated[list[Column], Field(description="What becomes claims.")] = field(
        default_factory=list
    )
    json: Annotated[
        list[StrictStr], Field(description="Headings of cells that hold JSON: a list of names.")
    ] = field(default_factory=list)
    ignore: Annotated[list[StrictStr], Field(description="Headings that are left out.")] = field(
        default_factory=list
    )
    understand: Annotated[
        StrictBool,
        Field(description="Headings without a column are looked up among the properties."),
    ] = False

    @property
    def record_word(self) -> str:
        """Return what a record of such a file is called."""
        return "row" if self.reader == "delimited" else "record"
