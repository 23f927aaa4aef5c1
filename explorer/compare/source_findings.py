"""Findings about a source as a whole: it states what it cannot have seen, reads as if written both
before and after the release, states a rumour as fact, judges speech from a dub, or has no date.

No kind of source is suspect in itself: each finding rests on what the source says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from explorer.compare.context import Context
from explorer.compare.findings import make_source_finding
from explorer.compare.source_conflicts import Undated, against_forecasts, needing_a_date
from explorer.model.claim import Claim
from explorer.model.enums import Factuality, Limit, Polarity, Severity, Vantage, Verdict
from explorer.model.finding import Finding, Position
from explorer.model.limits import rests_on
from explorer.model.place import Fact
from explorer.model.source import Source
from explorer.wording import source_findings as say
from explorer.wording.questions import questions

ASSERTED = 3
"""Least number of factual statements about an unseen film for a source to be speculative."""

_HELD = (Factuality.CERTAIN, Factuality.PROBABLE)
_FIRM = (*_HELD, Factuality.OPINION)


def find_on_sources(ctx: Context, findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings about single sources; `findings` are those on facts."""
    return on_sources(ctx, against_forecasts(ctx, findings), needing_a_date(ctx, findings))


def on_sources(
    ctx: Context, against: Mapping[str, Sequence[Claim]], undated: Undated
) -> list[Finding]:
    """Return the findings about single sources.

    `against`: by id of a forecast, the conflicting claims of sources that saw the film.
    """
    original_of = ctx.pack.original_of
    made: dict[tuple[str, str], Finding] = {}
    marked = {
        claim.source.id
        for claim in ctx.pack.claims.values()
        if claim.factuality is Factuality.RUMOURED or Limit.DUBBED in claim.limits
    }
    # originals first, so that a finding about a copy is not reported twice
    sources = ctx.pack.sources
    for source in sorted(sources.values(), key=lambda s: original_of(s.id) != s.id):
        original = sources[original_of(source.id)]
        undated_here = [] if original.published else undated.get(source.id, [])
        # only forecasts, rumours and dubbed speech matter
        looked_at = source.vantage is Vantage.BEFORE or source.id in marked
        claims = ctx.pack.claims_of(source.id) if looked_at else ()
        likely: list[Finding | None]
        if speculative := _speculative(ctx, source, claims, against):
            likely = [speculative]
        else:
            likely = [_when_written(ctx, source, undated_here)]
            likely += _rumour_and_fact(ctx, source, claims)
        for finding in filter(None, [*likely, _speech_in_a_dub(ctx, source, claims)]):
            made.setdefault((original.id, finding.property), finding)
    return list(made.values())


def _speculative(
    ctx: Context, source: Source, claims: Sequence[Claim], against: Mapping[str, Sequence[Claim]]
) -> Finding | None:
    """Return the finding on a source from before the release that states the film's content as
    fact, if it also writes as if it had seen the film, or if writers who saw it contradict two or
    more facts. Implied claims, and facts on which those writers are divided, count separately.
    """
    forecasts = _forecasts(ctx, claims)
    asserted = [c for c in forecasts if Limit.INFERRED not in c.limits]
    implied = [c for c in forecasts if Limit.INFERRED in c.limits]
    contradicted = [c for c in forecasts if c.id in against]
    facts = {c.fact for c in contradicted}
    split = {c.fact for c in contradicted if _is_corroborated(ctx, c)}
    as_after = _lines(source, Vantage.AFTER)
    if len(asserted) < ASSERTED or not (as_after or len(facts) > 1):
        return None
    otherwise = {c.id: c for claim in contradicted for c in against[claim.id]}
    sure = [claim for claim in contradicted if claim.fact not in split]
    writers = {c.source.id for claim in sure for c in against[claim.id]}
    reported = [c for c in claims if c.factuality is Factuality.RUMOURED and not c.lost]
    seen = not any(c.source.is_database for c in otherwise.values())
    against_it = say.SEEN_OTHERWISE if seen else say.LATER_OTHERWISE
    said = {say.ASSERTED: asserted, say.IMPLIED: implied, against_it: [*otherwise.values()]}
    said[say.REPORTED] = reported
    words = say.speculative(
        len(asserted),
        len(implied),
        questions(ctx.pack, facts - split),
        questions(ctx.pack, split),
        as_after,
        sorted({c.first_line for c in reported}),
        seen,
        len(writers),
        ctx.pack.source_name(source.id),
    )
    return make_source_finding(
        ctx,
        source.id,
        "speculative-preview",
        Verdict.RUMOUR,
        Severity.HIGH if as_after and facts else Severity.MEDIUM,
        [_position(label, stated) for label, stated in said.items() if stated],
        words,
    )


def _forecasts(ctx: Context, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims about what is in the pack's film that are stated as fact or implied."""
    return [
        claim
        for claim in claims
        if claim.is_forecast and claim.factuality in _HELD and not claim.lost
        if claim.factuality is Factuality.CERTAIN or Limit.INFERRED in claim.limits
        if claim.scope.work in ("", ctx.pack.header.work) and not claim.scope.cut
    ]


def _is_corroborated(ctx: Context, claim: Claim) -> bool:
    """Return whether a writer who saw the film gives the same answer."""
    return any(
        (other.answer, other.scope) == (claim.answer, claim.scope)
        and other.source.vantage is Vantage.AFTER
        and not other.lost
        for other in ctx.pack.facts.get(claim.fact, ())
    )


def _when_written(ctx: Context, source: Source, undated: Sequence[Claim]) -> Finding | None:
    """Return the finding on a source that reads as if written both before and after the release, or
    has no date although its changing values conflict with others.
    """
    before, after = _lines(source, Vantage.BEFORE), _lines(source, Vantage.AFTER)
    mixed = bool(before and after)
    if not mixed and not undated:
        return None
    sides = []
    if mixed:
        sides += [
            _position(words, _showing(ctx, source, vantage))
            for words, vantage in ((say.AS_BEFORE, Vantage.BEFORE), (say.AS_AFTER, Vantage.AFTER))
        ]
    shown = {c.id for position in sides for c in position.claims}
    sides.append(_position(say.CHANGES, [c for c in undated if c.id not in shown]))
    positions = [position for position in sides if position.claims]
    if not positions:
        return None
    dated = bool(source.published)
    facts = sorted({c.fact for c in undated})
    name, changing = ctx.pack.source_name(source.id), questions(ctx.pack, facts)
    words = say.when_written(name, before if mixed else [], after, dated, changing)
    known = source.vantage is not Vantage.UNKNOWN
    return make_source_finding(
        ctx,
        source.id,
        "when-written",
        Verdict.TENSION if mixed else Verdict.MISSING,
        Severity.LOW if known or not mixed else Severity.MEDIUM,
        positions,
        words,
        say.DATE,
    )


def _rumour_and_fact(ctx: Context, source: Source, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Yield the finding on a source that states as fact what it reports as rumour elsewhere."""
    by_fact: dict[Fact, list[Claim]] = {}
    reported = {c.fact for c in claims if c.factuality is Factuality.RUMOURED}
    for claim in claims if reported else ():
        if not claim.lost and claim.has_passage and claim.fact in reported:
            by_fact.setdefault(claim.fact, []).append(claim)
    rumours: dict[str, Claim] = {}
    stated: dict[str, Claim] = {}
    for claims in by_fact.values():
        for rumour, firm in product(claims, claims):
            if rumour.factuality is Factuality.RUMOURED and _states(firm, rumour):
                rumours[rumour.id], stated[firm.id] = rumour, firm
    if rumours:
        facts = sorted({claim.fact for claim in rumours.values()})
        yield make_source_finding(
            ctx,
            source.id,
            "rumour-and-fact",
            Verdict.RUMOUR,
            Severity.LOW,
            [_position(say.REPORTED, rumours.values()), _position(say.STATED, stated.values())],
            say.rumour_and_fact(questions(ctx.pack, facts), ctx.pack.source_name(source.id)),
        )


def _states(firm: Claim, rumour: Claim) -> bool:
    """Return whether a source states as its own what it reports as a rumour, in the same scope."""
    if firm.factuality not in _FIRM or firm.speaker != rumour.speaker or firm.in_character:
        return False
    asserted = firm.limits.isdisjoint((Limit.CLIP, Limit.QUESTION))
    if not asserted or firm.scope != rumour.scope or firm.polarity is not rumour.polarity:
        return False
    first, other = firm.value, rumour.value
    if isinstance(first, frozenset) and isinstance(other, frozenset):
        return bool(first & other)
    return first == other


def _speech_in_a_dub(ctx: Context, source: Source, claims: Sequence[Claim]) -> Finding | None:
    """Return the finding on a source that judges speech by a dubbed version."""
    heard = [
        claim
        for claim in claims
        if Limit.DUBBED in claim.limits and rests_on(claim.property) == "speech" and not claim.lost
    ]
    if not heard:
        return None
    facts = sorted({claim.fact for claim in heard})
    return make_source_finding(
        ctx,
        source.id,
        "speech-in-a-dub",
        Verdict.TENSION,
        Severity.LOW,
        [_position(say.HEARD_DUBBED, heard)],
        say.speech_in_a_dub(questions(ctx.pack, facts)),
        say.ORIGINAL,
    )


def _lines(source: Source, vantage: Vantage) -> list[int]:
    """Return the lines that show a vantage, in order."""
    return sorted({shown.line for shown in source.vantage_evidence if shown.shows is vantage})


def _showing(ctx: Context, source: Source, vantage: Vantage) -> list[Claim]:
    """Return the claims on lines that show a vantage, only those with changing values if any."""
    showing: list[Claim] = []
    for line in _lines(source, vantage):
        claims = ctx.pack.claims_at(source.id, line)
        showing += [c for c in claims if c.property.time_varying] or claims
    return showing


def _position(words: str, claims: Iterable[Claim]) -> Position:
    unique = {claim.id: claim for claim in claims}
    ordered = sorted(unique.values(), key=lambda c: (c.source.id, c.first_line, c.id))
    return Position(None, Polarity.AFFIRMED, tuple(ordered), words)
