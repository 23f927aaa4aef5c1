"""The pieces of an audit that processes do alone: from files of its state, to files of it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
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

MOVED = "moved.parquet"
"""The file that tells which values stand for another property than theirs, if there are any."""


@dataclass(frozen=True, slots=True)
class Job:
    """What every piece of the work is done with."""

    output: Path
    tables: tuple[Path, ...]
    crosswalk: Path | None
    given: tuple[str, ...]
    """The columns that the tables have."""
    sources: tuple[str, ...]
    gaps: bool
    """Whether the tables have rows without a value."""
    memory: int
    """MB that one process may take for its engine."""
    remote: Remote | None = None
    """The cluster that has the tables, if they are not here."""

    @property
    def state(self) -> State:
        """Return the folder that the work is in."""
        return State(self.output)

    @property
    def kept(self) -> str:
        """Return the table function that reads the rows to judge."""
        return f"read_parquet({quoted(str(self.state.path('kept.parquet')))})"

    def engine(self) -> Duck:
        """Return the engine of this process."""
        return _engine(self.memory, self.state.path("spill"))

    def tables_opened(self, duck: Duck) -> Engine:
        """Open the whole table as the view `claims`, wherever it is; return what has it."""
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
        """Yield those of the rows to judge that meet a condition, each with its part, its flag and
        its home, as the columns of `sql.kept` tell them.

        Words that come again are held once: there may be very many rows.
        """
        width = 1 + max(COLUMNS.index(name) for name in (*NEEDED, *self.given))
        columns = ", ".join((*COLUMNS[:width], "bucket", "flag", "home"))
        share: dict[str, str] = {}
        once = share.setdefault
        for *cells, part, flag, home in duck.rows(
            f"select {columns} from {self.kept} where {condition}"
        ):
            yield Row(*[once(cell, cell) for cell in cells]), part, flag, home


@lru_cache(maxsize=1)  # to open one takes as long as judging hundreds of rows
def _engine(memory: int, spill: Path) -> Duck:
    return Duck(memory, spill, threads=1)


@lru_cache(maxsize=1)
def row_reader(sources: tuple[str, ...]) -> RowReader:
    """Return the reader of this process, which keeps what it has read of cells."""
    return RowReader(Vocabulary(film_vocabulary(), table_sources(sources)))


def film_vocabulary() -> Pack:
    """Return a pack with nothing but the film vocabulary."""
    return vocabulary()


def family_name(number: int) -> str:
    """Return the folder in which what one family came to is kept."""
    return f"judged/{number:03}"


def conflicts_name(number: int, share: int = 0, shares: int = 1) -> str:
    """Return the file in which the conflicts are kept that were found in one of so many shares of a
    family's subjects, before the family is judged as a whole.
    """
    return f"conflicts/{number:03}-{share}-of-{shares}.jsonl"


def part_piece(part: int) -> str:
    """Return what the files are called that hold what one part of the subjects came to."""
    return f"part-{part:05}"


def family_piece(number: int) -> str:
    """Return what the files are called that hold what the subjects came to of which nothing but one
    family is in dispute.
    """
    return f"family-{number:03}"


def pieces_of(families: Iterable[int], parts: int) -> list[str]:
    """Return all such names, those of `families` first."""
    return [*map(family_piece, families), *map(part_piece, range(parts))]


def found_name(piece: str) -> str:
    """Return the file in which the findings of one piece are kept."""
    return f"found/{piece}.jsonl"


def pairs_name(piece: str) -> str:
    """Return the file in which is kept how many findings of one piece each two sources have: that
    the findings are whole.
    """
    return f"pairs/{piece}.json"


def rejected_name(piece: str) -> str:
    """Return the file in which the rows of one piece are kept that cannot be read."""
    return f"rejected/{piece}.jsonl"


def undated_name(piece: str) -> str:
    """Return the file in which the claims of one piece are kept that need a date: its last."""
    return f"undated/{piece}.json"


SOURCES = "sources"
"""What the files are called that hold the findings on how sources speak."""


def write_judged(state: State, name: str, judged: Iterable[Judged]) -> None:
    """Write what facts came to, one a line."""
    rows = (json.dumps(outcome.as_row(), ensure_ascii=False) for outcome in judged)
    write_whole(state.path(name), (f"{row}\n" for row in rows))


def read_judged(state: State, name: str) -> Iterator[Judged]:
    """Yield what `write_judged` wrote."""
    with state.path(name).open(encoding="utf-8") as file:
        yield from (Judged.from_row(json.loads(line)) for line in file)


def write_findings(state: State, piece: str, findings: Iterable[Reported]) -> None:
    """Write the findings of one piece, and then in how many of them each two sources differ."""
    pairs: Counter[tuple[str, str]] = Counter()

    def lines() -> Iterator[str]:
        for finding in findings:
            pairs.update(differing(finding.data))
            yield report_line(finding)

    write_whole(state.path(found_name(piece)), lines())
    state.write(pairs_name(piece), [[*pair, number] for pair, number in sorted(pairs.items())])


def report_line(finding: Reported) -> str:
    """Return a finding as a line: by what it is sorted and counted, a tab, and itself as JSON that
    can be written anywhere.
    """
    head = json.dumps([finding.key, counts_of(finding.data)])
    return f"{head}\t{safe.json_text(json.dumps(finding.data, ensure_ascii=False))}\n"


def known_of(duck: Duck, job: Job, condition: str, *, of_parts: bool = False) -> Known:
    """Return what the whole table says about the subjects and names in some of the kept rows, which
    are all those `of_parts` if the condition tells nothing but these.
    """
    kinds: dict[str, list[str]] = {}
    path = job.state.path("kinds.parquet")
    if path.exists():
        wanted = f"subject in (select subject from {job.kept} where {condition})"
        for subject, name in duck.rows(
            f"select subject, property from read_parquet({quoted(str(path))}) "
            f"where {condition if of_parts else wanted}"
        ):
            kinds.setdefault(clean_word(subject), []).append(name)
    return Known(kinds, distinct_names(duck, job.state))


def distinct_names(duck: Duck, state: State) -> dict[str, list[str]]:
    """Return by an entity's id the ids of others that a list somewhere names beside it."""
    distinct: dict[str, list[str]] = {}
    path = state.path("distinct.parquet")
    if path.exists():
        for kind, *names in duck.rows(
            f"select kind, a, b from read_parquet({quoted(str(path))}) order by kind, a, b"
        ):
            first, second = (entity_id(Kind(kind), name) for name in names)
            distinct.setdefault(first, []).append(second)
    return distinct
