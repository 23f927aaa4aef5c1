"""Statistics of each source: how much others confirm, writers who saw the film contradict, and the
source itself hedges.

Sources are never judged by kind. A source is marked if it is not known to have seen the film and
its shares are, taken together, well above those of the other sources.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from explorer.compare.classes import ClaimClasses
from explorer.compare.context import Context
from explorer.compare.source_conflicts import COUNTED
from explorer.model.claim import Claim
from explorer.model.enums import Factuality, Gate, RuleName, ValueType, Vantage
from explorer.model.finding import Comparison
from explorer.model.pack import Pack
from explorer.model.source import Source, VantageEvidence
from explorer.model.source_record import SourceRecord
from explorer.wording.judgements import stands_out

STANDS_OUT = 1.5
"""Least ratio of a source's caution to the median of the others."""

ENOUGH = 8
"""Least number of claims also covered elsewhere for shares to mean anything."""

_HEDGED = (Factuality.PROBABLE, Factuality.POSSIBLE, Factuality.RUMOURED)
_OVERLAP = (None, Gate.SPECIFICITY, Gate.GRANULARITY)
"""Gates that clear pairs whose values partly agree."""


def judge_sources(pack: Pack, comparison: Comparison) -> list[SourceRecord]:
    """Return the statistics of every source, in the pack's order."""
    ctx = Context(pack)
    claims: dict[str, list[Claim]] = {source: [] for source in pack.sources}
    comparable: dict[str, list[Claim]] = {source: [] for source in pack.sources}
    met: set[str] = set()
    supported: set[str] = set()
    for claims_on_fact in pack.facts.values():
        compared = [claim for claim in claims_on_fact if not claim.lost and _comparable(claim)]
        for claim in claims_on_fact:
            claims[claim.source.id].append(claim)
        for claim in compared:
            comparable[claim.source.id].append(claim)
        if covered := _covered_elsewhere(compared):
            met.update(covered)
            supported.update(_corroborated(ctx, sorted(compared, key=lambda claim: claim.id)))
    against = _contradicted_by_viewers(pack, comparison) & met
    records = [
        _record(pack, source, claims[source], comparable[source], met, supported, against)
        for source in pack.sources
    ]
    cautions = sorted(r.caution for r in records if r.met >= ENOUGH)
    return [_marked(pack, record, cautions) for record in records]


def _covered_elsewhere(claims_on_fact: Sequence[Claim]) -> list[str]:
    """Return the claims on one fact that another voice in another source also covers.

    A person quoted by the same source is another voice, but does not count.
    """
    number = len(claims_on_fact)
    if number < 2:
        return []
    apart = {claim.voice for claim in claims_on_fact}, {claim.source.id for claim in claims_on_fact}
    if all(len(speakers) == number for speakers in apart):
        return [claim.id for claim in claims_on_fact]
    spoken = {claim.id: (claim.voice, claim.source.id) for claim in claims_on_fact}
    pairs = set(spoken.values())
    voices = Counter(voice for voice, _ in pairs)
    sources = Counter(source for _, source in pairs)
    return [
        claim_id
        for claim_id, (voice, source) in spoken.items()
        if len(pairs) - voices[voice] - sources[source] + 1 > 0  # the pair itself is in both counts
    ]


def _comparable(claim: Claim) -> bool:
    if claim.property.value_type in (ValueType.TEXT, ValueType.NAME):
        return False
    judged = claim.property.rule is RuleName.STANCE
    return not judged and claim.factuality not in (Factuality.JOKING, Factuality.OPINION)


def _contradicted_by_viewers(pack: Pack, comparison: Comparison) -> set[str]:
    """Return the claims that conflict with a claim of another source that saw the film.

    Conflicts explained by a pattern do not count.
    """
    contradicted = set()
    for finding in comparison.findings:
        for conflict in () if finding.explains else finding.conflicts:
            if conflict.verdict not in COUNTED:
                continue
            for claim_id, other in (
                (conflict.first, conflict.second),
                (conflict.second, conflict.first),
            ):
                source = pack.claims[other].source.id
                if _saw_it(pack.sources[source]) and source != pack.claims[claim_id].source.id:
                    contradicted.add(claim_id)
    return contradicted


def _saw_it(source: Source) -> bool:
    return source.vantage is Vantage.AFTER and not source.is_database


def _record(
    pack: Pack,
    source: str,
    claims: Sequence[Claim],
    comparable: Sequence[Claim],
    met: Collection[str],
    supported: Collection[str],
    against: Collection[str],
) -> SourceRecord:
    ids = [claim.id for claim in comparable]
    return SourceRecord(
        source=source,
        claims=len(claims),
        comparable=len(ids),
        met=sum(i in met for i in ids),
        supported=sum(i in supported for i in ids),
        contradicted=sum(i in against for i in ids),
        hedged=sum(c.factuality in _HEDGED for c in claims),
        joking=sum(c.factuality is Factuality.JOKING for c in claims),
        quoted=sum(bool(c.attributed_to) for c in claims),
        changes=tuple(_changes(pack.sources[source].vantage_evidence)),
        is_witnessed=any(_saw_it(other) for other in pack.sources.values() if other.id != source),
        is_database=pack.sources[source].is_database,
    )


def _corroborated(ctx: Context, claims_on_fact: Sequence[Claim]) -> set[str]:
    """Return the claims on one fact that another voice supports, in full or in part.

    Lists partly agree if they share an entry.
    """
    voices: dict[object, set[str]] = {}
    parts = {claim.id: _parts(claim) for claim in claims_on_fact}
    for claim in claims_on_fact:
        for part in parts[claim.id]:
            voices.setdefault(part, set()).add(claim.voice)
    several = {part for part, by in voices.items() if len(by) > 1}
    supported = {key for key, own in parts.items() if not several.isdisjoint(own)}
    if claims_on_fact[0].property.rule is RuleName.SET:
        return supported
    if len(supported) == len(claims_on_fact):
        return supported
    for met in ClaimClasses(ctx, claims_on_fact).encounters(_by_two_on_one_side):
        if met.judgement.verdict is None and met.judgement.gate in _OVERLAP:
            supported.update(claim.id for pair in met.pairs for claim in pair)
    return supported


def _by_two_on_one_side(first: Claim, second: Claim) -> bool:
    return first.voice != second.voice and first.denied == second.denied


def _parts(claim: Claim) -> list[object]:
    """Return what another claim must share to agree: any entry of a list, or the whole value."""
    value, polarity = claim.value, claim.polarity
    if isinstance(value, frozenset):
        return [(member, polarity) for member in value]
    return [(value, polarity)]


def _changes(lines: Iterable[VantageEvidence]) -> Iterable[VantageEvidence]:
    """Yield the lines whose vantage differs from that of the line before."""
    before = None
    for evidence in sorted(lines, key=lambda v: v.line):
        if before is not None and evidence.shows is not before:
            yield evidence
        before = evidence.shows


def median_without(numbers: Sequence[float], place: int) -> float:
    """Return the median of sorted numbers without the one at index `place`."""
    left = len(numbers) - 1
    middle = ((left - 1) // 2, left // 2)
    low, high = (numbers[at + (at >= place)] for at in middle)
    return (low + high) / 2


def _marked(pack: Pack, record: SourceRecord, cautions: Sequence[float]) -> SourceRecord:
    """Mark a source whose caution is far above that of the others; `cautions` is sorted."""
    if pack.sources[record.source].vantage is Vantage.AFTER or record.met < ENOUGH:
        return record
    own = bisect_left(cautions, record.caution)
    if len(cautions) < 3 or record.caution < STANDS_OUT * median_without(cautions, own):
        return record
    return record._replace(stands_out=True, why=stands_out(record))
