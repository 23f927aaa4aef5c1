"""A source judged as a whole: what others bear out, what eyewitnesses contradict, what it hedges.

No source is named here and none is judged by its kind. A source stands out when it could not be
shown to have seen the work and its shares together are well above those of the other sources.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from statistics import median

from explorer.compare.context import Context, Said
from explorer.compare.judge import judge
from explorer.compare.model import Comparison, Gate, Verdict
from explorer.model.enums import Factuality, RuleName, ValueType, Vantage
from explorer.model.pack import Pack
from explorer.model.source import VantageEvidence

STANDS_OUT = 1.5
"""How many times the median of the others a source's caution must be."""

ENOUGH = 8
"""Fewest claims that others speak of too, below which shares mean nothing."""

_HEDGED = (Factuality.PROBABLE, Factuality.POSSIBLE, Factuality.RUMOURED)
_COUNTED = (Verdict.CONTRADICTION, Verdict.TENSION, Verdict.EXTENT, Verdict.RUMOUR)


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """Counts over one source's claims, and what they come to."""

    source: str
    claims: int
    """All of its claims."""
    comparable: int
    """Claims that could be borne out: no notes, names, judgements or jokes."""
    met: int
    """Comparable claims on facts of which another voice speaks too."""
    supported: int
    """Of these, claims with which another voice agrees, at least in part."""
    contradicted: int
    """Of these, claims against which a source that saw the work stands."""
    hedged: int
    """Claims that the source itself calls probable, possible or rumoured."""
    joking: int
    quoted: int
    """Claims that it reports as somebody else's words."""
    changes: tuple[VantageEvidence, ...]
    """Lines at which its voice changes between hearsay and eyewitness."""
    stands_out: bool = False
    why: str = ""

    @property
    def unsupported(self) -> int:
        """Return how many of the claims that others speak of too nobody bears out."""
        return self.met - self.supported

    @property
    def caution(self) -> float:
        """Return the sum of three shares: unsupported, contradicted by eyewitnesses, hedged."""
        met, claims = max(self.met, 1), max(self.claims, 1)
        return self.unsupported / met + self.contradicted / met + self.hedged / claims


def judge_sources(pack: Pack, comparison: Comparison) -> list[SourceRecord]:
    """Judge every source of a pack, in the pack's order."""
    ctx = Context(pack)
    by_fact: dict[tuple[str, str], list[Said]] = {}
    for claim in pack.claims.values():
        if not claim.lost and _comparable(said := ctx.said(claim)):
            by_fact.setdefault((claim.subject, claim.property), []).append(said)
    against = _eyewitnesses_against(pack, comparison)
    records = [_record(ctx, source, by_fact, against) for source in pack.sources]
    return [_marked(pack, record, records) for record in records]


def _comparable(said: Said) -> bool:
    if said.prop.value_type in (ValueType.TEXT, ValueType.NAME):
        return False
    judged = said.prop.rule is RuleName.STANCE
    return not judged and said.claim.factuality not in (Factuality.JOKING, Factuality.OPINION)


def _eyewitnesses_against(pack: Pack, comparison: Comparison) -> set[str]:
    """Return the claims that clash with a claim of another source which saw the work."""
    found = set()
    for finding in comparison.findings:
        for clash in finding.clashes:
            if clash.verdict not in _COUNTED:
                continue
            for one, other in ((clash.first, clash.second), (clash.second, clash.first)):
                source = pack.claims[other].source
                seen = pack.sources[source].vantage is Vantage.AFTER
                if seen and source != pack.claims[one].source:
                    found.add(one)
    return found


def _record(
    ctx: Context,
    source: str,
    by_fact: Mapping[tuple[str, str], list[Said]],
    against: set[str],
) -> SourceRecord:
    claims = [c for c in ctx.pack.claims.values() if c.source == source]
    comparable = met = supported = contradicted = 0
    for said_of_fact in by_fact.values():
        for said in said_of_fact:
            if said.source.id != source:
                continue
            comparable += 1
            others = [other for other in said_of_fact if other.voice != said.voice]
            if others:
                met += 1
                supported += any(_bears_out(ctx, other, said) for other in others)
                contradicted += said.claim.id in against
    return SourceRecord(
        source=source,
        claims=len(claims),
        comparable=comparable,
        met=met,
        supported=supported,
        contradicted=contradicted,
        hedged=sum(c.factuality in _HEDGED for c in claims),
        joking=sum(c.factuality is Factuality.JOKING for c in claims),
        quoted=sum(bool(c.attributed_to) for c in claims),
        changes=tuple(_changes(ctx.pack.sources[source].vantage_evidence)),
    )


def _bears_out(ctx: Context, other: Said, said: Said) -> bool:
    """Return whether two claims agree, or at least overlap without a clash."""
    if other.denied != said.denied:
        return False
    if isinstance(said.value, frozenset) and isinstance(other.value, frozenset):
        return bool(said.value & other.value)
    found = judge(ctx, said, other)
    return found.verdict is None and found.gate in (None, Gate.SPECIFICITY, Gate.GRANULARITY)


def _changes(lines: Iterable[VantageEvidence]) -> Iterable[VantageEvidence]:
    """Yield the lines whose vantage differs from that of the line before."""
    before = None
    for one in sorted(lines, key=lambda v: v.line):
        if before is not None and one.shows is not before:
            yield one
        before = one.shows


def _marked(pack: Pack, record: SourceRecord, records: list[SourceRecord]) -> SourceRecord:
    others = [r.caution for r in records if r.source != record.source and r.met >= ENOUGH]
    unseen = pack.sources[record.source].vantage is not Vantage.AFTER
    if not unseen or record.met < ENOUGH or len(others) < 2:
        return record
    usual = median(others)
    if record.caution < STANDS_OUT * usual:
        return record
    why = (
        f"It is not known to have seen the film; of the {record.met} claims on which others speak "
        f"too, nobody bears out {record.unsupported} and eyewitnesses stand against "
        f"{record.contradicted}; {record.hedged} of its {record.claims} claims it hedges itself."
    )
    return replace(record, stands_out=True, why=why)
