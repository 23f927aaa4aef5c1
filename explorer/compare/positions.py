"""The positions of a finding: claims grouped by value, most voices first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from explorer.compare.context import Context
from explorer.compare.judged_alike import value_in_form
from explorer.model.claim import Claim
from explorer.model.enums import Polarity
from explorer.model.finding import Position
from explorer.model.scope import ANYWHERE, Scope
from explorer.model.value import Value
from explorer.values.dates import Date
from explorer.values.dates.plain import lies_in_period, parts_of
from explorer.values.quantities import Quantity
from explorer.wording.positions import plain_position
from explorer.wording.scopes import scope_in_report

_NONE: Mapping[str, Value] = {}


def group_positions(
    ctx: Context, claims: Iterable[Claim], inverse_values: Mapping[str, Value] = _NONE
) -> tuple[Position, ...]:
    """Group claims by value and polarity; the position with most voices comes first.

    Lists of names that differ only in form are one position, shown in the most frequent form. A
    source's less precise date joins a more precise date of that source within it.
    `inverse_values`: by claim id, the values of claims made from the other end of a tie.
    """
    ordered = in_order(claims)
    exact = _more_precise(ordered)
    by_key: dict[object, list[Claim]] = {}
    for claim in ordered:
        key = _position_key(exact.get(claim.id, claim), inverse_values)
        by_key.setdefault(key, []).append(claim)
    positions = [
        Position(
            *_commonest([exact.get(claim.id, claim) for claim in group], inverse_values),
            tuple(group),
        )
        for group in by_key.values()
    ]
    if len(positions) < 2:
        return tuple(positions)
    voices = [position.voices for position in positions]
    if len(set(voices)) == len(voices):  # no ties to break by wording
        return tuple(p for _, p in sorted(zip(voices, positions, strict=True), reverse=True))
    return tuple(
        sorted(
            positions,
            key=lambda p: (-p.voices, _is_plan(p), _number(p), plain_position(ctx.pack, p)),
        )
    )


def _is_plan(position: Position) -> bool:
    return bool(position.claims[0].property.foresees)


def _number(position: Position) -> float:
    """Return the number to sort a position by: 4 comes before 11, as it would not by letters."""
    return position.value.low if isinstance(position.value, Quantity) else 0.0


def _more_precise(claims: Sequence[Claim]) -> dict[str, Claim]:
    """Return, by the id of each date within which its source gives a more precise one, that claim:
    13 January 2011 for 2011.
    """
    dates: dict[tuple[object, ...], list[tuple[Claim, Date]]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, Date) and not claim.denied and parts_of(claim.value):
            said = claim.source.id, claim.speaker, claim.property.id, claim.scope
            dates[said].append((claim, claim.value))
    exact: dict[str, Claim] = {}
    for given in dates.values():
        given.sort(key=lambda each: -len(each[1].text))
        for claim, date in given[1:]:
            inner = next((other for other, day in given if lies_in_period(day, date)), None)
            if inner is not None:
                exact[claim.id] = inner
    return exact


def _position_key(claim: Claim, inverse_values: Mapping[str, Value]) -> object:
    value, polarity = _answer(claim, inverse_values)
    shown = value_in_form(claim) if value == claim.value else value
    return shown, polarity, bool(claim.property.foresees)


def _commonest(
    claims: Sequence[Claim], inverse_values: Mapping[str, Value]
) -> tuple[Value | None, Polarity]:
    """Return the most frequent answer among the claims of one position, the first if tied."""
    answers = [_answer(claim, inverse_values) for claim in claims]
    if len(set(answers)) == 1:  # the usual case
        return answers[0]
    return Counter(answers).most_common(1)[0][0]


def _answer(claim: Claim, inverse_values: Mapping[str, Value]) -> tuple[Value | None, Polarity]:
    value, polarity = claim.answer
    return inverse_values.get(claim.id, value), polarity


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Return claims ordered by source, line and id."""
    return sorted(claims, key=lambda c: (c.source.id, c.first_line, c.id))


def version_of(ctx: Context, position: Position, positions: Sequence[Position]) -> str:
    """Return the region, version, medium or film that only this position is about, or ""."""
    if all(c.scope is ANYWHERE for p in positions for c in p.claims):  # the usual case
        return ""
    own, *others = ({_without_time(c.scope) for c in p.claims} for p in (position, *positions))
    if len(own) > 1 or all(scopes == own for scopes in others):
        return ""
    return scope_in_report(ctx.pack, *own)


def _without_time(scope: Scope) -> Scope:
    return replace(scope, story_time="", as_of="")
