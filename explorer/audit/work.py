"""The pieces of an audit that processes do alone: from files of its state, to files of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from explorer.audit.agreement import Agreement
from explorer.audit.duck import Duck
from explorer.audit.engine import Engine
from explorer.audit.judging import (
    Judged,
    Reported,
    judge_family,
    report_sources,
    report_subjects,
)
from explorer.audit.row import COLUMNS, NEEDED, Row, clean_word, entity_id, entity_name
from explorer.audit.rows import Known, RowReader, Vocabulary, table_sources
from explorer.audit.spark import Remote, Spark
from explorer.audit.sql import claims, in_list, quoted
from explorer.audit.state import State, write_whole
from explorer.audit.summary import counts_of
from explorer.model.enums import Kind
from explorer.model.finding import Conflict
from explorer.model.garbage_collection import collection_paused
from explorer.model.pack import Pack
from explorer.model.place import Fact
from explorer.report import safe
from explorer.tables.new_pack import vocabulary


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
        """Return an engine for one piece of work."""
        return Duck(self.memory, self.state.path("spill"), threads=1)

    def tables_opened(self, duck: Duck) -> Engine:
        """Open the whole table as the view `claims`, wherever it is; return what has it."""
        engine: Engine = duck
        if self.remote is not None:
            engine = spark = Spark(self.remote.url)
            spark.open_tables(self.remote.tables, self.remote.crosswalk)
        else:
            duck.open_tables(self.tables, self.crosswalk)
        engine.define("claims", claims(gaps=self.gaps))
        return engine

    def rows(self, duck: Duck, condition: str) -> Iterator[tuple[Row, int]]:
        """Yield those of the rows to judge that meet a condition, each with its part.

        Words that come again are held once: there may be very many rows.
        """
        width = 1 + max(COLUMNS.index(name) for name in (*NEEDED, *self.given))
        columns = ", ".join((*COLUMNS[:width], "bucket"))
        share: dict[str, str] = {}
        once = share.setdefault
        for *cells, part in duck.rows(f"select {columns} from {self.kept} where {condition}"):
            yield Row(*[once(cell, cell) for cell in cells]), part


@lru_cache(maxsize=1)
def row_reader(sources: tuple[str, ...]) -> RowReader:
    """Return the reader of this process, which keeps what it has read of cells."""
    return RowReader(Vocabulary(film_vocabulary(), table_sources(sources)))


@lru_cache(maxsize=1)
def film_vocabulary() -> Pack:
    """Return a pack with nothing but the film vocabulary."""
    return vocabulary()


def family_name(number: int) -> str:
    """Return the folder in which what one family came to is kept."""
    return f"judged/{number:03}"


def conflicts_name(number: int) -> str:
    """Return the file in which is kept what a cluster found of one family."""
    return f"conflicts/{number:03}.jsonl"


def found_name(part: int) -> str:
    """Return the file in which the findings of one part of the subjects are kept."""
    return f"found/{part:05}.jsonl"


SOURCES = "found/sources.jsonl"
"""The file in which the findings on how sources speak are kept."""


@collection_paused()
def do_family(job: Job, number: int, family: Sequence[str], beside: Sequence[str]) -> int:
    """Judge the disputed facts of a family of properties; return how many rows that took."""
    state, reader = job.state, row_reader(job.sources)
    duck = job.engine()
    own = in_list("property", family)
    condition = f"flag = 1 and {own}"
    if beside:
        subjects = f"select subject from {job.kept} where {condition}"
        condition = f"({condition}) or ({in_list('property', beside)} and subject in ({subjects}))"
    parts: dict[str, int] = {}
    wanted: set[tuple[str, str]] = set()
    rows: list[Row] = []
    props = reader.vocabulary.pack.properties
    for row, part in job.rows(duck, condition):
        rows.append(row)
        if row.property in family:
            subject = clean_word(row.subject)
            parts[subject] = part
            wanted.add((subject, props[row.property].outcome))
    number_of_rows = len(rows)
    pack = reader.pack_of(rows, known_of(duck, job, condition))
    del rows  # they may be many, and the pack has what they say
    facts = {
        Fact(claim.subject, claim.property.outcome)
        for claim in pack.claims.values()
        if (entity_name(claim.subject), claim.property.outcome) in wanted
    }
    with closing(duck), ExitStack() as opened:

        def tables() -> Engine:
            engine = job.tables_opened(duck)
            opened.callback(engine.close)
            engine.view("flagged", state.path("flagged.parquet"))
            return engine

        agreed = Agreement(tables, reader, job.given, job.sources)
        outcome = judge_family(pack, facts, agreed, _conflicts(state, number))
    by_part: dict[int, list[Judged]] = {}
    for judged in outcome.judged:
        by_part.setdefault(parts[entity_name(judged.fact.subject)], []).append(judged)
    for part, listed in by_part.items():
        write_whole(
            state.path(f"{family_name(number)}/{part:05}.jsonl"),
            (f"{json.dumps(judged.as_row(), ensure_ascii=False)}\n" for judged in listed),
        )
    write_whole(state.path(f"{family_name(number)}/patterns.jsonl"), report_lines(outcome.patterns))
    state.write(f"{family_name(number)}/done.json", number_of_rows)
    return number_of_rows


def _conflicts(state: State, number: int) -> dict[Fact, list[Conflict]] | None:
    """Return the conflicts of a family's facts where a cluster has judged them."""
    path = state.path(conflicts_name(number))
    if not path.exists():
        return None
    with path.open(encoding="utf-8") as file:
        judged = [Judged.from_row(json.loads(line)) for line in file]
    return {outcome.fact: outcome.conflicts for outcome in judged}


@collection_paused()
def do_part(job: Job, part: int, families: int) -> int:
    """Make the findings of one part of the subjects; return how many rows that took."""
    state, reader = job.state, row_reader(job.sources)
    duck = job.engine()
    condition = f"bucket = {part}"
    rows = [row for row, _ in job.rows(duck, condition)]
    before = len(reader.rejected)
    pack = reader.pack_of(rows, known_of(duck, job, condition, of_parts=True))
    duck.close()
    rejected = [[*left_out.row, left_out.why] for left_out in reader.rejected[before:]]
    write_whole(
        state.path(f"rejected/{part:05}.jsonl"),
        (f"{json.dumps(cells, ensure_ascii=False)}\n" for cells in rejected),
    )
    findings, undated = report_subjects(pack, _judged_of(state, part, families))
    needing = {source: [claim.id for claim in claims] for source, claims in undated.items()}
    state.write(f"undated/{part:05}.json", needing)
    write_whole(state.path(found_name(part)), report_lines(findings))
    return len(rows)


def _judged_of(state: State, part: int, families: int) -> Iterator[Judged]:
    """Yield what the facts of a part came to."""
    for number in range(families):
        path = state.path(f"{family_name(number)}/{part:05}.jsonl")
        if path.exists():
            with path.open(encoding="utf-8") as file:
                yield from (Judged.from_row(json.loads(line)) for line in file)


@collection_paused()
def do_sources(job: Job, parts: int, varying: Sequence[str]) -> None:
    """Make the findings on how sources speak, from what each reports as rumour and what it says of
    what changes with time, under the properties `varying`.
    """
    state, reader = job.state, row_reader(job.sources)
    undated: dict[str, list[str]] = {}
    for part in range(parts):
        for source, ids in state.read(f"undated/{part:05}.json").items():
            undated.setdefault(source, []).extend(ids)
    rumours = f"select source, subject from {job.kept} where factuality = 'rumoured'"
    condition = f"flag = 1 and {in_list('property', varying)} or (source, subject) in ({rumours})"
    duck = job.engine()
    rows = [row for row, _ in job.rows(duck, condition)]
    known = known_of(duck, job, condition)
    duck.close()
    findings = report_sources(reader.pack_of(rows, known), undated)
    write_whole(state.path(SOURCES), report_lines(findings))


def report_lines(findings: Iterable[Reported]) -> Iterator[str]:
    """Yield findings as lines: by what each is sorted and counted, a tab, and itself as JSON that
    can be written anywhere.
    """
    for finding in findings:
        head = json.dumps([finding.key, counts_of(finding.data)])
        yield f"{head}\t{safe.json_text(json.dumps(finding.data, ensure_ascii=False))}\n"


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
