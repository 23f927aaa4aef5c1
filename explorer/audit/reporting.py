"""The tasks of an audit's worker processes that make findings of what was judged."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from explorer.audit.judging import Judged, Reported, report_sources, report_subjects
from explorer.audit.row import Rejected, entity_name
from explorer.audit.sql import in_list
from explorer.audit.state import State, write_whole
from explorer.audit.work import (
    SOURCES,
    Job,
    family_piece,
    known_of,
    part_piece,
    read_judged_part,
    rejected_name,
    row_reader,
    totals_name,
    write_findings,
)
from explorer.compare.identity import Identity
from explorer.model.claim import Claim
from explorer.model.garbage_collection import collection_paused
from explorer.model.pack import Pack

_AT_ONCE = 20_000
"""Number of claims for which findings are made at a time, to limit memory."""


@collection_paused()
def do_part(job: Job, part: int, families: int) -> int:
    """Make the findings on the subjects of one part that are disputed in two or more families.

    Return the number of rows read.
    """
    judged = (read_judged_part(job.state, number, part) for number in range(families))
    return _report(job, part_piece(part), -1, range(part, part + 1), chain.from_iterable(judged))


@collection_paused()
def do_piece(job: Job, number: int, piece: int, pieces: int, parts: int) -> int:
    """Make the findings on one piece of the subjects that are disputed only in one family.

    Return the number of rows read.
    """
    own = range(piece * parts // pieces, (piece + 1) * parts // pieces)
    judged = (read_judged_part(job.state, number, part) for part in own)
    name = family_piece(number, piece, pieces)
    return _report(job, name, number, own, chain.from_iterable(judged))


def _report(job: Job, piece: str, home: int, parts: range, judged: Iterable[Judged]) -> int:
    """Make the findings on the subjects in some parts with this `home`, see `sql.kept`."""
    reader, duck = row_reader(job.sources), job.engine()
    here = f"bucket >= {parts.start} and bucket < {parts.stop}"
    rows = [row for row, *_ in job.rows(duck, f"{here} and home = {home}")]
    rejected = len(reader.rejected)
    pack = reader.pack_of(rows, known_of(duck, job, here, of_parts=True))
    write_found(job.state, piece, [(pack, judged)] if rows else [], reader.rejected[rejected:])
    return len(rows)


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


def batches(pack: Pack, alone: Collection[str]) -> Iterator[tuple[Pack, Collection[str]]]:
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


def write_found(
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
