"""The tasks of an audit's worker processes, which read and write files of its state."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import chain

from explorer.audit.agreement import Agreement
from explorer.audit.duck import Duck
from explorer.audit.engine import Engine
from explorer.audit.judging import (
    Judged,
    Reported,
    conflicts_of,
    judge_family,
    report_sources,
    report_subjects,
)
from explorer.audit.row import Rejected, Row, clean_word, entity_name
from explorer.audit.sql import bucket, in_list
from explorer.audit.state import State, write_whole
from explorer.audit.work import (
    SOURCES,
    Job,
    conflicts_name,
    family_name,
    family_piece,
    known_of,
    part_piece,
    read_judged,
    read_judged_part,
    rejected_name,
    report_line,
    row_reader,
    totals_name,
    write_findings,
    write_judged,
    write_judged_parts,
)
from explorer.compare.identity import Identity
from explorer.model.claim import Claim
from explorer.model.finding import Conflict
from explorer.model.garbage_collection import collection_paused
from explorer.model.pack import Pack
from explorer.model.place import Fact

_AT_ONCE = 20_000
"""Number of claims for which findings are made at a time, to limit memory."""


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
    report: bool,
    shares: int,
) -> int:
    """Judge the disputed facts of a property family; return the number of rows read.

    Its conflicts may have been found already, in a number of `shares`. With `report`, also make the
    findings on the subjects that have no other disputed facts.
    """
    state, duck = job.state, job.engine()
    condition = _condition(job, family, beside)
    if report:  # these subjects need all their rows
        condition += f" or home = {number}"
    disputed = _read_family(job, duck, family, condition, number if report else None)
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
    if report:
        packs = (
            (pack, [judged for subject in subjects for judged in of_alone.get(subject, ())])
            for pack, subjects in _batches(disputed.pack, disputed.alone)
        )
        rejected = disputed.rejected
        left_out = (r for r in rejected if clean_word(r.row.subject) in disputed.alone)
        _write_found(state, family_piece(number), packs, left_out, outcome.identity)
    patterns = map(report_line, outcome.patterns)
    write_whole(state.path(f"{family_name(number)}/patterns.jsonl"), patterns)
    done = {"rows": disputed.rows, "reported": report, "parts": places}
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


def _batches(pack: Pack, alone: Collection[str]) -> Iterator[tuple[Pack, Collection[str]]]:
    """Split the subjects `alone` of a pack into packs; yield each with its subjects' ids."""
    by_subject: dict[str, list[Claim]] = {}
    for claim in pack.claims.values():
        if entity_name(claim.subject) in alone:
            by_subject.setdefault(claim.subject, []).append(claim)
    claims: list[Claim] = []
    subjects: list[str] = []
    for subject, own in by_subject.items():
        claims += own
        subjects.append(subject)
        if len(claims) >= _AT_ONCE:
            yield _of_claims(pack, claims), subjects
            claims, subjects = [], []
    if claims:
        yield _of_claims(pack, claims), subjects


def _of_claims(pack: Pack, claims: Iterable[Claim]) -> Pack:
    """Return a pack of these claims and the entities they name."""
    named: dict[str, None] = {}
    for claim in claims:
        named.update(dict.fromkeys((claim.subject, *claim.named)))
        named.update(dict.fromkeys(filter(None, (claim.attributed_to, claim.scope.work))))
    entities = {i: pack.entities[i] for i in named if i in pack.entities}
    return replace(pack, claims={claim.id: claim for claim in claims}, entities=entities)


def _conflicts(state: State, number: int, shares: int) -> dict[Fact, list[Conflict]] | None:
    """Return the conflicts of a family's facts if a cluster or shares found them, else None."""
    names = [conflicts_name(number, share, shares) for share in range(shares)]
    if not all(map(state.has, names)):
        return None
    judged = (outcome for name in names for outcome in read_judged(state, name))
    return {outcome.fact: outcome.conflicts for outcome in judged}


@collection_paused()
def do_part(job: Job, part: int, families: int, reported: Collection[int]) -> int:
    """Make the findings of one part of the subjects; return the number of rows read.

    Subjects whose home is one of the families in `reported` are left out.
    """
    state, reader = job.state, row_reader(job.sources)
    duck = job.engine()
    elsewhere = ", ".join(map(str, sorted(reported)))
    condition = f"bucket = {part}" + (f" and home not in ({elsewhere})" if reported else "")
    rows = [row for row, *_ in job.rows(duck, condition)]
    rejected = len(reader.rejected)
    pack = reader.pack_of(rows, known_of(duck, job, condition, of_parts=not reported))
    judged = (read_judged_part(state, number, part) for number in range(families))
    packs = [(pack, chain.from_iterable(judged))] if rows else []
    _write_found(state, part_piece(part), packs, reader.rejected[rejected:])
    return len(rows)


def _write_found(
    state: State,
    piece: str,
    packs: Iterable[tuple[Pack, Iterable[Judged]]],
    rejected: Iterable[Rejected],
    identity: Identity | None = None,
) -> None:
    """Write the findings on packs with their judged facts, and the rows that could not be read.

    `identity` is what the family's judging found out about their entities, if available.
    """
    needing: dict[str, list[str]] = {}

    def findings() -> Iterator[Reported]:
        for pack, judged in packs:
            reported, undated = report_subjects(pack, judged, identity)
            for source, claims in undated.items():
                needing.setdefault(source, []).extend(claim.id for claim in claims)
            yield from reported

    left_out = [json.dumps([*entry.row, entry.why], ensure_ascii=False) for entry in rejected]
    if left_out:
        write_whole(state.path(rejected_name(piece)), (f"{cells}\n" for cells in left_out))
    write_findings(state, piece, findings(), needing)


@collection_paused()
def do_sources(job: Job, pieces: Iterable[str], varying: Sequence[str]) -> None:
    """Make the source-level findings.

    They depend on rumours, and on claims under `varying`, the properties that change with time.
    """
    state, reader = job.state, row_reader(job.sources)
    undated: dict[str, list[str]] = {}
    for piece in pieces:
        for source, ids in state.read(totals_name(piece))["undated"].items():
            undated.setdefault(source, []).extend(ids)
    rumours = f"select subject from {job.kept} where factuality = 'rumoured'"
    condition = f"flag = 1 and {in_list('property', varying)} or subject in ({rumours})"
    duck = job.engine()
    rows = [row for row, *_ in job.rows(duck, condition)]
    findings = report_sources(reader.pack_of(rows, known_of(duck, job, condition)), undated)
    write_findings(state, SOURCES, findings)
