"""The tasks of an audit's worker processes that judge the values of a property family."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass

from explorer.audit.agreement import Agreement
from explorer.audit.duck import Duck
from explorer.audit.engine import Engine
from explorer.audit.judging import (
    Judged,
    conflicts_of,
    judge_family,
)
from explorer.audit.reporting import batches, write_found
from explorer.audit.row import Rejected, Row, clean_word, entity_name
from explorer.audit.sql import bucket, in_list
from explorer.audit.state import State, write_whole
from explorer.audit.work import (
    Job,
    conflicts_name,
    family_name,
    family_piece,
    known_of,
    read_judged,
    report_line,
    row_reader,
    write_judged,
    write_judged_parts,
)
from explorer.model.finding import Conflict
from explorer.model.garbage_collection import collection_paused
from explorer.model.pack import Pack
from explorer.model.place import Fact


@dataclass(frozen=True)
class _Disputed:
    """The rows of a property family as a pack, and which of their facts are disputed."""

    pack: Pack
    parts: Mapping[str, int]
    """The part of each disputed subject, by its name."""
    facts: Collection[tuple[str, str]]
    """(subject name, property) of the disputed facts."""
    alone: Collection[str]
    """Names of subjects without other disputed facts; their findings are made with the family."""
    rejected: Sequence[Rejected]
    rows: int

    def has(self, fact: Fact) -> bool:
        """Return whether a fact is disputed."""
        return (entity_name(fact.subject), fact.property) in self.facts


@collection_paused()
def do_share(
    job: Job, number: int, family: Sequence[str], beside: Sequence[str], share: int, shares: int
) -> int:
    """Find the conflicts in one of `shares` shares of a large family's subjects.

    Return the number of rows read.
    """
    mine = f"{bucket('bucket', shares)} = {share}"
    condition = f"({_condition(job, family, beside)}) and {mine}"
    disputed = _read_family(job, job.engine(), family, condition)
    judged = conflicts_of(disputed.pack, disputed.has)
    write_judged(job.state, conflicts_name(number, share, shares), judged)
    return disputed.rows


@collection_paused()
def do_family(
    job: Job,
    number: int,
    family: Sequence[str],
    beside: Sequence[str],
    pieces: int,
    shares: int,
) -> int:
    """Judge the disputed facts of a property family; return the number of rows read.

    Its conflicts may have been found already, in a number of `shares`. Also make the findings on
    the subjects that have no other disputed facts, unless this is done later, in `pieces`.
    """
    state, duck = job.state, job.engine()
    condition = _condition(job, family, beside)
    if pieces == 1:  # these subjects need all their rows
        condition += f" or home = {number}"
    disputed = _read_family(job, duck, family, condition, number if pieces == 1 else None)
    with ExitStack() as opened:

        def tables() -> Engine:
            engine = job.tables_opened(duck)
            if engine is not duck:
                opened.callback(engine.close)
            engine.view("flagged", state.path("flagged.parquet"))
            return engine

        cells = row_reader(job.sources).cells
        agreed = Agreement(tables, cells, job.given, job.sources, job.parts_to_count)
        known = _conflicts(state, number, shares)
        outcome = judge_family(disputed.pack, disputed.has, agreed, known)
    of_alone, places = _write_by_part(state, number, outcome.judged, disputed)
    if pieces == 1:
        packs = (
            (pack, [judged for subject in subjects for judged in of_alone.get(subject, ())])
            for pack, subjects in batches(disputed.pack, disputed.alone)
        )
        rejected = disputed.rejected
        left_out = (r for r in rejected if clean_word(r.row.subject) in disputed.alone)
        write_found(state, family_piece(number), packs, left_out, outcome.identity)
    patterns = map(report_line, outcome.patterns)
    write_whole(state.path(f"{family_name(number)}/patterns.jsonl"), patterns)
    done = {"rows": disputed.rows, "pieces": pieces, "parts": places}
    state.write(f"{family_name(number)}/done.json", done)
    return disputed.rows


def _read_family(
    job: Job, duck: Duck, family: Sequence[str], condition: str, reported: int | None = None
) -> _Disputed:
    """Read the rows that meet a condition, to judge the disputed facts of a family.

    Subjects whose home is the family `reported` are `alone` in the result.
    """
    reader = row_reader(job.sources)
    parts: dict[str, int] = {}
    facts: set[tuple[str, str]] = set()
    alone: set[str] = set()
    rows: list[Row] = []
    known = reader.vocabulary.pack.properties
    for row, part, flag, home in job.rows(duck, condition):
        rows.append(row)
        if flag and row.property in family:
            subject = clean_word(row.subject)
            parts[subject] = part
            facts.add((subject, known[row.property].outcome))
            if home == reported:
                alone.add(subject)
    before = len(reader.rejected)
    pack = reader.pack_of(rows, known_of(duck, job, condition))
    return _Disputed(pack, parts, facts, alone, reader.rejected[before:], len(rows))


def _condition(job: Job, family: Sequence[str], beside: Sequence[str]) -> str:
    """Return the condition of the rows to read for a property family."""
    disputed = f"flag = 1 and {in_list('property', family)}"
    if not beside:
        return f"({disputed})"
    subjects = f"select subject from {job.kept} where {disputed}"
    return f"({disputed}) or ({in_list('property', beside)} and subject in ({subjects}))"


def _write_by_part(
    state: State, number: int, judged: Iterable[Judged], disputed: _Disputed
) -> tuple[dict[str, list[Judged]], Mapping[int, tuple[int, int]]]:
    """Write the outcomes of disputed facts by part; return their places, see `write_judged_parts`.

    Those of subjects that are `alone` are not written, but returned first, by the subject's id.
    """
    by_part: dict[int, list[Judged]] = {}
    of_alone: dict[str, list[Judged]] = {}
    for outcome in judged:
        subject = entity_name(outcome.fact.subject)
        if subject in disputed.alone:
            of_alone.setdefault(outcome.fact.subject, []).append(outcome)
        else:
            by_part.setdefault(disputed.parts[subject], []).append(outcome)
    return of_alone, write_judged_parts(state, number, by_part)


def _conflicts(state: State, number: int, shares: int) -> dict[Fact, list[Conflict]] | None:
    """Return the conflicts of a family's facts if a cluster or shares found them, else None."""
    names = [conflicts_name(number, share, shares) for share in range(shares)]
    if not all(map(state.has, names)):
        return None
    judged = (outcome for name in names for outcome in read_judged(state, name))
    return {outcome.fact: outcome.conflicts for outcome in judged}
