"""Sources: the documents and tables that claims come from, and outlines of their lines."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from explorer.model.enums import Limit, Mark, Vantage
from explorer.model.fields import STRICT, ExternalId, Field, Id, Line, StrictInt, StrictStr, Text

_RECORDS = frozenset({"database", "table", "infobox", "dataset", "spreadsheet"})
"""Words in the kind of a source that is a table of records."""


@dataclass(frozen=True, slots=True)
class VantageEvidence:
    """A line that indicates whether the source's author could have seen the work."""

    __pydantic_config__ = STRICT

    line: Annotated[Line, Field(description="Line of the source's text, 1-based.")]
    phrase: Annotated[Text, Field(description="Key phrase of at most eight words.")] = ""
    shows: Annotated[Vantage, Field(description="Which vantage the line points to.")] = (
        Vantage.UNKNOWN
    )
    why: Annotated[Text, Field(description="Why it shows that, in your own words.")] = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A document that claims come from."""

    __pydantic_config__ = STRICT

    id: Annotated[Id, Field(description="Unique id.", examples=["kelly-review"])]
    title: Annotated[Text, Field(description="Title as published.")]
    kind: Annotated[
        Text,
        Field(
            description="Sort of document, in a word or two.",
            examples=["review", "essay transcript", "preview", "interview", "database"],
        ),
    ]
    lines: Annotated[Line, Field(description="Number of lines of its text.", examples=[37])]
    author: Annotated[Text, Field(description="Author's name, empty when unknown.")] = ""
    publisher: Annotated[Text, Field(description="Site, channel or paper.")] = ""
    published: Annotated[
        Text, Field(description="Publication date, EDTF; empty when unknown.", examples=["2025-06"])
    ] = ""
    vantage: Annotated[
        Vantage, Field(description="Whether its author could have seen the work.")
    ] = Vantage.UNKNOWN
    vantage_evidence: Annotated[
        list[VantageEvidence], Field(description="Lines that show the vantage, or a change in it.")
    ] = field(default_factory=list)
    sha256: Annotated[
        StrictStr,
        Field(pattern=r"^([0-9a-f]{64})?$", description="SHA-256 of the text's bytes, in hex."),
    ] = ""
    url: Annotated[Text, Field(description="Where it can be read, http or https.")] = ""
    language: Annotated[Text, Field(description="BCP 47 tag.", examples=["en"])] = ""
    copy_of: Annotated[
        StrictStr,
        Field(description="Id of the source this one copies: both count as one source."),
    ] = ""
    limits: Annotated[
        list[Limit], Field(description="What weakens every claim of this source.")
    ] = field(default_factory=list)
    lists_at_most: Annotated[
        StrictInt,
        Field(
            ge=0,
            description="The most names its lists ever have; 0: no limit. A list of that length "
            "leaves nobody out.",
        ),
    ] = 0
    titles: Annotated[
        Literal["", "original"],
        Field(
            description="`original`: it lists films under their original titles, not translated "
            "ones."
        ),
    ] = ""
    tables: Annotated[
        list[Text],
        Field(
            description="Tables inside the pack that are this source: read as its claims on "
            "opening, a line of its text for each row. See [tables](tables.md#large-tables).",
            examples=[["tables/imdb.tsv"]],
        ),
    ] = field(default_factory=list)
    mapping: Annotated[
        StrictStr,
        Field(
            description="How its tables are read: a mapping inside the pack, or the id of a "
            "supplied one; empty: as the files themselves show."
        ),
    ] = ""
    where: Annotated[
        dict[StrictStr, list[StrictStr]],
        Field(
            description="Which rows of its tables count: heading → what the cell must hold.",
            examples=[{"titleType": ["movie"]}],
        ),
    ] = field(default_factory=dict)
    blank: Annotated[list[Line], Field(description="Lines without text.")] = field(
        default_factory=list
    )
    note: Annotated[Text, Field(description="Anything else a reader should know.")] = ""
    ids: Annotated[
        dict[StrictStr, ExternalId],
        Field(
            description="Its ids in databases: doi, isbn, wikidata and others.",
            examples=[{"doi": "10.1000/182"}],
        ),
    ] = field(default_factory=dict)

    @property
    def is_database(self) -> bool:
        """Return whether it is a table of records, whose author need not have seen the film."""
        return _is_of_records(self.kind)


@lru_cache(maxsize=1024)
def _is_of_records(kind: str) -> bool:
    return not _RECORDS.isdisjoint(kind.casefold().split())


@dataclass(frozen=True, slots=True)
class Passage:
    """One line of a source, outlined in our own words."""

    __pydantic_config__ = STRICT

    source: Annotated[StrictStr, Field(description="Id of the source.")]
    line: Annotated[Line, Field(description="Line of the source's text, 1-based.")]
    outline: Annotated[
        Text, Field(description="One sentence of your own on what the line says.")
    ] = ""
    mark: Annotated[
        Mark | None, Field(description="Why no claim is taken from the line, if none is.")
    ] = None


def originals(sources: Iterable[Source]) -> dict[str, str]:
    """Return the id of each source's original, by id; a source that is no copy is its own.

    Sources with identical texts, and all sources in a chain of copies, have one original: the first
    published among those with a known date, unless `copy_of` decides.
    """
    by_id = {source.id: source for source in sources}
    joined = {source_id: source_id for source_id in by_id}

    def root(source_id: str) -> str:
        while joined[source_id] != source_id:
            joined[source_id] = source_id = joined[joined[source_id]]
        return source_id

    by_text: dict[str, str] = {}
    for source in by_id.values():
        same = [source.copy_of] if source.copy_of in by_id else []
        if source.sha256:
            same.append(by_text.setdefault(source.sha256, source.id))
        for other in same:
            joined[root(other)] = root(source.id)
    standing: dict[str, str] = {}
    for source in sorted(by_id.values(), key=_standing):
        standing.setdefault(root(source.id), source.id)
    return {source_id: standing[root(source_id)] for source_id in by_id}


def _standing(source: Source) -> tuple[bool, bool, str, bool, int, str]:
    """Return the sort key of sources with one text: by what is known about them, then by id."""
    unclear = source.vantage is Vantage.UNKNOWN
    published = source.published
    return bool(source.copy_of), not published, published, unclear, len(source.limits), source.id


class KeptTable(NamedTuple):
    """The text of a source's tables: a line for each row, or for each part of a row."""

    lines: list[str]
    outlines: Sequence[str]
    rows: Sequence[int]
    """For each line of the text, the 1-based line in its file."""
    files: Sequence[tuple[int, Path]]
    """The index of each file's first line in the text, with the file."""
    entities: frozenset[str] = frozenset()
    """Ids of entities that only the table defines."""

    def spot(self, line: int) -> tuple[Path, int]:
        """Return the file, and the line in it, for a line of the text; both lines are 1-based."""
        index = min(max(line, 1), len(self.rows)) - 1
        at = bisect_right(self.files, index, key=lambda file: file[0]) - 1
        return self.files[max(at, 0)][1], self.rows[index]


class Passages(Mapping[tuple[str, int], Passage]):
    """The passages of a pack: those in its files, and one for each line of its tables."""

    def __init__(
        self, own: Mapping[tuple[str, int], Passage], tables: Mapping[str, KeptTable]
    ) -> None:
        self._own = own
        self._tables = tables

    def __getitem__(self, key: tuple[str, int]) -> Passage:
        if key in self._own:
            return self._own[key]
        source, line = key
        table = self._tables.get(source)
        if table is None or not 1 <= line <= len(table.outlines):
            raise KeyError(key)
        return Passage(source, line, table.outlines[line - 1])

    def __iter__(self) -> Iterator[tuple[str, int]]:
        yield from self._own
        for source, table in self._tables.items():
            for line in range(1, len(table.outlines) + 1):
                if (source, line) not in self._own:
                    yield source, line

    def __len__(self) -> int:
        own = sum((key[0] in self._tables) for key in self._own)
        return len(self._own) - own + sum(len(t.outlines) for t in self._tables.values())
