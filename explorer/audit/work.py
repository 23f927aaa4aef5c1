"""What the worker processes of an audit share: the job, file names, and reading and writing."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path

from explorer.audit.cell_reader import Vocabulary, table_sources
from explorer.audit.duck import Duck
from explorer.audit.engine import Engine
from explorer.audit.judging import Judged, Reported
from explorer.audit.row import COLUMNS, NEEDED, Row, clean_word, entity_id
from explorer.audit.rows import Known, RowReader
from explorer.audit.spark import Remote, Spark
from explorer.audit.sql import quoted
from explorer.audit.state import State, write_whole
from explorer.audit.summary import counts_of, differing
from explorer.audit.table_sql import claims
from explorer.model.enums import Kind
from explorer.model.pack import Pack
from explorer.report import safe
from explorer.tables.new_pack import vocabulary

_COUNTED = 60_000
"""Approximate number of rows whose values an engine counts at a time per MB."""

MOVED = "moved.parquet"
"""The file of values that belong to another property than their row's, if any."""


@dataclass(frozen=True, slots=True)
class Job:
    """The parameters of every task of an audit."""

    output: Path
    tables: tuple[Path, ...]
    crosswalk: Path | None
    given: tuple[str, ...]
    """The columns that the tables have."""
    sources: tuple[str, ...]
    gaps: bool
    """Whether the tables have rows without a value."""
    properties: Mapping[str, int]
    """Number of rows by property."""
    memory: int
    """Memory for the engine of one process, in MB."""
    remote: Remote | None = None
    """The cluster with the tables, if they are not local."""

    @property
    def state(self) -> State:
        """Return the state of the audit."""
        return State(self.output)

    @property
    def kept(self) -> str:
        """Return the SQL table function that reads the rows to judge."""
        return f"read_parquet({quoted(str(self.state.path('kept.parquet')))})"

    def engine(self) -> Duck:
        """Return the engine of this process."""
        return _engine(self.memory, self.state.path("spill"))

    def parts_to_count(self, prop: str) -> int:
        """Return in how many parts of the subjects the values of a property can be counted."""
        return 1 if self.remote else 1 + self.properties[prop] // (self.memory * _COUNTED)

    def tables_opened(self, duck: Duck) -> Engine:
        """Open the whole table as the view `claims`, local or remote; return its engine."""
        engine: Engine = duck
        if self.remote is not None:
            engine = spark = Spark(self.remote.url)
            spark.open_tables(self.remote.tables, self.remote.crosswalk)
        else:
            duck.open_tables(self.tables, self.crosswalk)
        moved = self.state.has(MOVED)
        if moved:
            engine.view("moved", self.state.path(MOVED))
        engine.define("claims", claims(gaps=self.gaps, moved=moved))
        return engine

    def rows(self, duck: Duck, condition: str) -> Iterator[tuple[Row, int, int, int]]:
        """Yield the rows to judge that meet a condition, with part, flag and home (see `sql.kept`).

        Equal strings share one object, as there may be very many rows.
        """
        width = 1 + max(COLUMNS.index(name) for name in (*NEEDED, *self.given))
        columns = ", ".join(("bucket", "flag", "home", *COLUMNS[:width]))
        share: dict[str, str] = {}
        once = share.setdefault
        sql = f"select {columns} from {self.kept} where {condition}"
        for part, flag, home, *cells in duck.rows(sql):
            yield Row(*map(once, cells, cells)), part, flag, home


@lru_cache(maxsize=1)  # opening an engine takes as long as judging hundreds of rows
def _engine(memory: int, spill: Path) -> Duck:
    return Duck(memory, spill, threads=1)


@lru_cache(maxsize=1)
def row_reader(sources: tuple[str, ...]) -> RowReader:
    """Return this process's row reader, which caches cells."""
    return RowReader(Vocabulary(film_vocabulary(), table_sources(sources)))


def film_vocabulary() -> Pack:
    """Return a pack that contains only the film vocabulary."""
    return vocabulary()


def family_name(number: int) -> str:
    """Return the name of the folder with the results of a family."""
    return f"judged/{number:03}"


def conflicts_name(number: int, share: int = 0, shares: int = 1) -> str:
    """Return the name of the file with the conflicts of one share of a family's subjects."""
    return f"conflicts/{number:03}-{share}-of-{shares}.jsonl"


def part_piece(part: int) -> str:
    """Return the name for files with the results of one part of the subjects."""
    return f"part-{part:05}"


def family_piece(number: int, piece: int = 0, pieces: int = 1) -> str:
    """Return the name for files with the results of subjects disputed only in one family, or of
    one of several pieces of them.
    """
    return f"family-{number:03}-{piece}-of-{pieces}"


def pieces_of(families: Sequence[int], parts: int) -> list[str]:
    """Return the names of all pieces, given the number of those for each family."""
    own = [family_piece(at, piece, n) for at, n in enumerate(families) for piece in range(n)]
    return [*own, *map(part_piece, range(parts))]


def found_name(piece: str) -> str:
    """Return the name of the file with the findings of a piece."""
    return f"found/{piece}.jsonl"


def rejected_name(piece: str) -> str:
    """Return the name of the file with the rows of a piece that cannot be read, if any."""
    return f"found/{piece}-rejected.jsonl"


def totals_name(piece: str) -> str:
    """Return the name of the file with the totals of a piece, see `write_findings`.

    It is written last, so its presence means that the piece is complete.
    """
    return f"found/{piece}.json"


SOURCES = "sources"
"""The name for files with the source-level findings."""


def write_judged(state: State, name: str, judged: Iterable[Judged]) -> None:
    """Write the outcomes of facts, one per line."""
    write_whole(state.path(name), map(_judged_line, judged))


def read_judged(state: State, name: str) -> Iterator[Judged]:
    """Yield the outcomes written by `write_judged`."""
    with state.path(name).open(encoding="utf-8") as file:
        yield from map(_read_line, file)


def write_judged_parts(
    state: State, number: int, by_part: Mapping[int, Iterable[Judged]]
) -> Mapping[int, tuple[int, int]]:
    """Write the outcomes of a family's facts, one part after another, to one file.

    Return the number of lines and the offset of each part, for `read_judged_part`.
    """
    places: dict[int, tuple[int, int]] = {}

    def lines() -> Iterator[str]:
        offset = 0
        for part, judged in by_part.items():
            start, number = offset, 0
            for line in map(_judged_line, judged):
                number, offset = number + 1, offset + len(line)
                yield line
            places[part] = number, start

    write_whole(state.path(_by_part_name(number)), lines())
    return places


def read_judged_part(state: State, number: int, part: int) -> Iterator[Judged]:
    """Yield the outcomes of a family's facts in one part."""
    lines, start = state.read(f"{family_name(number)}/done.json")["parts"].get(str(part), (0, 0))
    with state.path(_by_part_name(number)).open(encoding="ascii") as file:
        file.seek(start)
        yield from map(_read_line, islice(file, lines))


def _by_part_name(number: int) -> str:
    return f"{family_name(number)}/by-part.jsonl"


def _judged_line(judged: Judged) -> str:
    return f"{json.dumps(judged.as_row())}\n"  # in ASCII, so that its length is in bytes


def _read_line(line: str) -> Judged:
    return Judged.from_row(json.loads(line))


def write_findings(
    state: State,
    piece: str,
    findings: Iterable[Reported],
    undated: Mapping[str, Sequence[str]] | None = None,
) -> None:
    """Write the findings of a piece, and then its totals.

    These are the number of findings for each pair of sources, and the ids of the claims that need
    a date, by source. `undated` may be filled while the findings are made.
    """
    pairs: Counter[tuple[str, str]] = Counter()

    def lines() -> Iterator[str]:
        for finding in findings:
            pairs.update(differing(finding.data))
            yield report_line(finding)

    write_whole(state.path(found_name(piece)), lines())
    counted = [[*pair, number] for pair, number in sorted(pairs.items())]
    state.write(totals_name(piece), {"pairs": counted, "undated": undated or {}})


def report_line(finding: Reported) -> str:
    """Return a finding as a line: sort key and counts, a tab, the finding as escaped JSON."""
    head = json.dumps([finding.key, counts_of(finding.data)])
    return f"{head}\t{safe.json_text(json.dumps(finding.data, ensure_ascii=False))}\n"


def known_of(duck: Duck, job: Job, condition: str, *, of_parts: bool = False) -> Known:
    """Return what the whole table says about the entities in the kept rows that meet a condition.

    `of_parts` says that the condition only selects parts, which makes the query simpler.
    """
    excluded: dict[str, int] = {}
    path = job.state.path("kinds.parquet")
    if path.exists():
        wanted = f"subject in (select subject from {job.kept} where {condition})"
        for subject, mask in duck.rows(
            f"select subject, excluded from read_parquet({quoted(str(path))}) "
            f"where {condition if of_parts else wanted}"
        ):
            name = clean_word(subject)
            excluded[name] = excluded.get(name, 0) | mask
    return Known(excluded, distinct_names(duck, job.state))


def distinct_names(duck: Duck, state: State) -> dict[str, list[str]]:
    """Return by an entity's id the ids of others that occur in a list together with it."""
    distinct: dict[str, list[str]] = {}
    path = state.path("distinct.parquet")
    if path.exists():
        for kind, *names in duck.rows(
            f"select kind, a, b from read_parquet({quoted(str(path))}) order by kind, a, b"
        ):
            first, second = (entity_id(Kind(kind), name) for name in names)
            distinct.setdefault(first, []).append(second)
    return distinct
