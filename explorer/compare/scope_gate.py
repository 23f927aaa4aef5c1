"""The scope gate: claims about different cuts, works, regions or times do not conflict."""

from __future__ import annotations

from dataclasses import replace

from explorer.compare.case import Case, own_reason, plan_and_outcome
from explorer.compare.given_elsewhere import given_otherwise, same_qualifier
from explorer.compare.rules import RULES
from explorer.compare.totals import (
    exceeds_the_whole,
    is_less_than_the_whole,
    is_little_less,
    is_of_the_world,
    is_total_to_date,
    moment_of,
    more_than_the_whole,
    shrank,
)
from explorer.model.claim import Claim
from explorer.model.enums import Factuality, Gate, Kind, RuleName, ValueType, Vantage, Verdict
from explorer.model.scope import QUALIFIERS
from explorer.values.age_words import is_time_of_life
from explorer.values.dates import in_full, parse_date, relate_dates
from explorer.values.quantities import is_slip
from explorer.values.reason import Why
from explorer.values.relation import CONFLICTING, Bearing
from explorer.values.versions import RELEASE
from explorer.wording import reasons, scope_reasons
from explorer.wording.scopes import version_in_sentence


def scope(case: Case) -> Why:
    """Clear claims with different qualifiers; if only one side gives one, allow at most
    a tension.
    """
    one_scope = case.first.scope == case.second.scope and not case.first.property.varies_by
    for field in QUALIFIERS if not one_scope else ():
        if field == "as_of":
            continue  # compared below as a date, together with the day of publication
        first, second = _qualifiers(case, field)
        if first and second and not same_qualifier(case, field, first, second):
            if field == "region" and more_than_the_whole(case):
                continue
            names = sorted(_called(case, field, name) for name in (first, second))
            return reasons.different_scope(field, *names)
        if bool(first) != bool(second):
            if _is_compared_alike(case, field):
                return scope_reasons.like_with_like(field)
            if field == "region" and _is_another_name(case):
                return scope_reasons.TITLE_ABROAD
            if field == "region" and is_less_than_the_whole(case):
                return scope_reasons.PART_OF_WHOLE
            if field == "story_time" and _is_part_of_the_list(case):
                return scope_reasons.PART_OF_STORY
            case.half_scoped = reasons.half_scoped(field)
            case.lower(Verdict.TENSION, case.half_scoped)
        elif _varies_by(case, field) and _may_differ_in(case, field):
            case.lower(Verdict.TENSION, _likely_cause(case, field))
    if case.verdict is not None and (why := given_otherwise(case)):
        return why
    return _as_of(case) or own_reason(case, Gate.SCOPE)


def _likely_cause(case: Case, field: str) -> Why:
    """Return what may explain two answers for no stated region or version."""
    if field == "region" and case.first.property.value_type is not ValueType.QUANTITY:
        return scope_reasons.EACH_IN_A_COUNTRY
    if field == "region" and is_little_less(case):
        return scope_reasons.MAY_HAVE_BEEN_SHOWN_AGAIN
    return reasons.MAY_BE_OF_TWO[field]


def _is_compared_alike(case: Case, field: str) -> bool:
    """Return whether the sources of two claims, one of which lacks a qualifier, also make claims
    that can be compared like with like.

    Either the source of the qualified claim makes one without it, or the source of the unqualified
    claim makes one with it; this must be as precise or in conflict. A source with both kinds of
    claim distinguishes two versions, but not necessarily two points of a story.
    """
    if case.first.property is not case.second.property or field == "work":
        return False
    if field == "story_time" and case.first.speaker == case.second.speaker:
        return False
    silent, exact = sorted(case.sides, key=lambda side: bool(getattr(side.scope, field)))
    if silent.denied or exact.denied:
        return False
    relate = RULES[case.first.property.rule].relate

    def is_as_exact(claim: Claim, other: Claim) -> bool:
        return relate(case.ctx, claim, other).bearing is not Bearing.BROADER

    def conflicts(other: Claim) -> bool:
        return relate(case.ctx, other, silent).bearing in CONFLICTING

    unbound = replace(exact.scope, **{field: ""})

    def is_unbound(other: Claim) -> bool:
        whole = field == "region" and is_of_the_world(case.ctx, other)
        return (replace(other.scope, region="") if whole else other.scope) == unbound

    return any(
        is_unbound(other) and (is_as_exact(other, exact) or conflicts(other))
        for other in case.ctx.by_scope(exact)
    ) or any(
        other.scope == replace(silent.scope, **{field: getattr(other.scope, field)})
        and same_qualifier(case, field, getattr(other.scope, field), getattr(exact.scope, field))
        and is_as_exact(other, silent)
        for other in case.ctx.by_scope(silent)
    )


def _is_part_of_the_list(case: Case) -> bool:
    """Return whether the list for one time of life lacks members that the list for no time in
    particular has, but has no others.
    """
    when = case.first.scope.story_time or case.second.scope.story_time
    shorter = Bearing.LESS if case.first.scope.story_time else Bearing.MORE
    return is_time_of_life(when) and case.relation.bearing is shorter


def _is_another_name(case: Case) -> bool:
    """Return whether two names have nothing in common, as with a foreign title."""
    apart = case.relation.bearing in CONFLICTING
    return apart and case.first.property.rule is RuleName.NAME


def _varies_by(case: Case, field: str) -> bool:
    return any(field in side.property.varies_by for side in case.sides)


def _may_differ_in(case: Case, field: str) -> bool:
    """Return whether a qualifier missing on some side may explain two affirmed values."""
    first, second = case.sides
    known = getattr(first.scope, field) and getattr(second.scope, field)
    if known or first.denied or second.denied or is_slip(first.value, second.value):
        return False
    return field != "region" or not exceeds_the_whole(case)


def _called(case: Case, field: str, qualifier: str) -> str:
    """Return a qualifier as worded within a sentence: "the original draft", "Norway"."""
    if field == "cut" and qualifier not in case.ctx.pack.entities:
        return version_in_sentence(qualifier)
    if field == "region":
        return case.ctx.region_in_sentence(qualifier)
    return case.ctx.in_sentence(qualifier)


def _qualifiers(case: Case, field: str) -> tuple[str, str]:
    """Return both claims' qualifiers, with defaults filled in.

    The default work is the pack's film. Where the other side gives a cut, the default for a source
    that saw the film is the released version. A total without a country is compared with a
    worldwide one.
    """
    first, second = (getattr(side.scope, field) for side in case.sides)
    if field == "work":
        home = case.ctx.pack.header.work
        return first or home, second or home
    if field == "cut" and bool(first) != bool(second):
        silent = case.second if first else case.first
        if silent.source.vantage is Vantage.AFTER:
            return first or RELEASE, second or RELEASE
    if field == "region" and not (first and second):
        of_world = any(is_of_the_world(case.ctx, side) for side in case.sides)
        return ("", "") if of_world else (first, second)
    return first, second


def _as_of(case: Case) -> str:
    """Clear claims about different times: changing values, and plans made on different days.

    The date of publication does not count for values that had stopped changing by then, for a
    character's age, for claims about a point of the story, and for plans that both sources look
    back on or whose figures differ tenfold. A plan and its outcome are not compared by day.
    """
    first, second = case.sides
    varies = first.property.time_varying or second.property.time_varying
    varying = varies and not plan_and_outcome(case)
    varying = varying or (first.factuality is second.factuality is Factuality.PLANNED)
    if not (varying or first.scope.as_of or second.scope.as_of):
        return ""
    names_day = bool(first.scope.as_of or second.scope.as_of)
    varying = varying and (names_day or not all(map(case.ctx.is_settled, case.sides)))
    varying = varying and not all(map(_is_at_a_moment, case.sides))
    dated = varying and case.ctx.kind(case.first.subject) is not Kind.CHARACTER
    planned = all(side.is_plan for side in case.sides)
    if planned and (is_slip(first.value, second.value) or all(map(_looks_back, case.sides))):
        dated = False
    early, late = sorted(moment_of(side, dated) for side in case.sides)
    if early:
        relation = relate_dates(parse_date(early), parse_date(late))
        if relation.bearing in CONFLICTING and not shrank(case, dated):
            return reasons.different_times(in_full(early), in_full(late))
    elif is_total_to_date(case):
        return scope_reasons.TOTAL_TO_DATE
    elif varying or late:
        if first.scope.as_of or second.scope.as_of:
            case.half_scoped = reasons.DAY_UNKNOWN
        case.lower(Verdict.TENSION, reasons.DAY_UNKNOWN)
    return ""


def _is_at_a_moment(claim: Claim) -> bool:
    """Return whether a claim is about a point of the story, and not about years such as a
    childhood.
    """
    return bool(claim.scope.story_time) and not is_time_of_life(claim.scope.story_time)


def _looks_back(claim: Claim) -> bool:
    return bool(claim.property.foresees) and claim.source.vantage is Vantage.AFTER
