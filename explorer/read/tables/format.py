"""A mapping: how cells of a table or record file become claims. It is data, in a TOML file."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from explorer.model.enums import Factuality, Kind
from explorer.model.fields import STRICT, Field, Number, StrictBool, StrictInt, StrictStr, Text

Qualifier = Literal["cut", "region", "medium", "work", "as_of", "story_time"]
"""A field of a claim's scope."""

Reader = Literal["delimited", "json", "wikidata", "infobox", "json-ld"]


@dataclass(frozen=True, slots=True)
class EntityCells:
    """Which cells name an entity. Paths start at the cell's own item, then at its containers."""

    __pydantic_config__ = STRICT

    kind: Annotated[Kind | None, Field(description="The kind of a new entity.")] = None
    kind_at: Annotated[
        StrictStr, Field(description="Path of its kind, where records describe several kinds.")
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
    """Which cells make claims of a property, and how they are read."""

    __pydantic_config__ = STRICT

    path: Annotated[
        StrictStr,
        Field(
            description="Heading, or keys joined by dots; every item of a list along the way is "
            "read."
        ),
    ]
    property: Annotated[
        StrictStr,
        Field(
            description="Id, label or synonym of a property; or `@` and the path of the cell "
            "that names the property, such as a job."
        ),
    ] = ""
    properties: Annotated[
        dict[StrictStr, StrictStr],
        Field(description="With `@`: what the cell says → the property it means."),
    ] = field(default_factory=dict)
    when: Annotated[
        dict[StrictStr, list[StrictStr]],
        Field(description="Path → the values it may have; otherwise the cell is left out."),
    ] = field(default_factory=dict)
    subject: Annotated[
        EntityCells | None,
        Field(description="Who or what it is about, if not the record's subject."),
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
    order: Annotated[StrictStr, Field(description="Path of the number to sort by.")] = ""
    first: Annotated[
        StrictInt, Field(ge=0, description="How many values to keep, from the first; 0: all.")
    ] = 0
    unit: Annotated[
        StrictStr, Field(description="Unit of a bare number, in words.", examples=["USD"])
    ] = ""
    scale: Annotated[
        Number,
        Field(description="What a bare number is multiplied by.", examples=[0.000001]),
    ] = 1
    dates: Annotated[
        Literal["", "day-first", "month-first"],
        Field(
            description="How to read 03/04/2020. Empty: as the column's other dates show "
            "(14/02/2020), if they agree and are all in one style; otherwise such "
            "dates are not read."
        ),
    ] = ""
    latest_year: Annotated[
        StrictInt,
        Field(
            ge=0,
            description="The last year that two digits can mean: with 2025, 12 is 2012 and 99 is "
            "1999. 0: as the column's other dates show, if none of them is before 1950.",
        ),
    ] = 0
    until: Annotated[
        StrictStr, Field(description="Path of the year or date at which it ended.")
    ] = ""
    null: Annotated[
        list[StrictStr], Field(description="Cells that mean “no value”, besides the format's own.")
    ] = field(default_factory=list)
    scope: Annotated[
        dict[Qualifier, StrictStr],
        Field(description="Qualifier → its value, or `@` and the path of its cell."),
    ] = field(default_factory=dict)
    scope_values: Annotated[
        dict[StrictStr, StrictStr],
        Field(description="What a qualifier's cell says → the qualifier to write."),
    ] = field(default_factory=dict)
    factuality: Annotated[Factuality, Field(description="How firmly the source says so.")] = (
        Factuality.CERTAIN
    )


@dataclass(frozen=True, slots=True)
class SourceFields:
    """What is known about a source in this format."""

    __pydantic_config__ = STRICT

    title: Annotated[Text, Field(description="Title of the source.")] = ""
    kind: Annotated[Text, Field(description="Sort of document.")] = "database"
    publisher: Annotated[Text, Field(description="Who publishes it.")] = ""
    url: Annotated[Text, Field(description="Where it can be read, http or https.")] = ""
    language: Annotated[Text, Field(description="BCP 47 tag.")] = ""
    lists_at_most: Annotated[
        StrictInt, Field(ge=0, description="The most names its lists ever have; 0: no limit.")
    ] = 0
    titles: Annotated[
        Literal["", "original"],
        Field(description="`original`: it lists films under their original titles."),
    ] = ""


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a file must have to be in this format, all of it."""

    __pydantic_config__ = STRICT

    keys: Annotated[
        list[StrictStr], Field(description="Headings, or top-level keys of a record.")
    ] = field(default_factory=list)
    form: Annotated[
        dict[StrictStr, StrictStr],
        Field(description="Key → regular expression that its value matches."),
    ] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Format:
    """How the cells of a kind of file become claims."""

    __pydantic_config__ = STRICT

    id: Annotated[StrictStr, Field(description="What `--format` calls it.")] = "map"
    title: Annotated[Text, Field(description="Name on screen.")] = ""
    reader: Annotated[Reader, Field(description="How the file is read.")] = "delimited"
    null: Annotated[list[StrictStr], Field(description="Cells that mean “no value”.")] = field(
        default_factory=list
    )
    recognise: Annotated[
        Recognised, Field(description="How a file of this format is recognised.")
    ] = field(default_factory=Recognised)
    source: Annotated[
        SourceFields, Field(description="What is known about sources in this format.")
    ] = field(default_factory=SourceFields)
    subject: Annotated[EntityCells | None, Field(description="Who or what a record is about.")] = (
        None
    )
    record: Annotated[StrictStr, Field(description="Path of a record's id.")] = ""
    where: Annotated[
        dict[StrictStr, list[StrictStr]],
        Field(
            description="Path → the values it may have; other records are left out.",
            examples=[{"titleType": ["movie"]}],
        ),
    ] = field(default_factory=dict)
    dates: Annotated[
        Literal["", "day-first", "month-first"],
        Field(description="How to read 03/04/2020 in all columns that do not say so themselves."),
    ] = ""
    cell: Annotated[
        EntityCells | None,
        Field(description="How a cell that is itself a record names an entity, for all columns."),
    ] = None
    scope: Annotated[
        dict[Qualifier, StrictStr], Field(description="Qualifiers that apply to all columns.")
    ] = field(default_factory=dict)
    column: Annotated[list[Column], Field(description="The columns that become claims.")] = field(
        default_factory=list
    )
    json: Annotated[
        list[StrictStr],
        Field(description="Headings whose cells hold JSON, such as a list of names."),
    ] = field(default_factory=list)
    ignore: Annotated[list[StrictStr], Field(description="Headings that are left out.")] = field(
        default_factory=list
    )
    understand: Annotated[
        StrictBool,
        Field(
            description="Whether headings without a `column` are looked up among the properties."
        ),
    ] = False

    @property
    def record_word(self) -> str:
        """Return the word for a record of such a file."""
        return "row" if self.reader == "delimited" else "record"
