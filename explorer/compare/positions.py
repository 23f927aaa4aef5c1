"""The positions of a finding: claims that say the same, in the order of how many say it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from explorer.compare.context import Context
from explorer.compare.judged_alike import value_in_form
from explorer.model.claim import Claim
from explorer.model.enums import Polarity
from explorer.model.finding import Position
from explorer.model.value import Value
from explorer.wording.positions import plain_position

_NONE: Mapping[str, Value] = {}


def group_positions(
    ctx: Context, claims: Iterable[Claim], turned: Mapping[str, Value] = _NONE
) -> tuple[Position, ...]:
    """Group claims by value and polarity; the position with most voices first.

    Lists of names that differ only in form are one position, shown as most claims write it.
    `turned` holds, by id, the values of claims that speak from the other end of a tie.
    """
    by_key: dict[object, list[Claim]] = {}
    for claim in in_order(claims):
        by_key.setdefault(_position_key(claim, turned), []).append(claim)
    positions = [Position(*_commonest(group, turned), tuple(group)) for group in by_key.values()]
    if len(positions) < 2:
        return tuple(positions)
    voices = [position.voices for position in positions]
    if len(set(voices)) == len(voices):  # no two are ordered by their words
        return tuple(p for _, p in sorted(zip(voices, positions, strict=True), reverse=True))
    return tuple(sorted(positions, key=lambda p: (-p.voices, plain_position(ctx.pack, p))))


def _position_key(claim: Claim, turned: Mapping[str, Value]) -> object:
    value, polarity = _answer(claim, turned)
    shown = value_in_form(claim) if value == claim.value else value
    return shown, polarity, bool(claim.property.foresees)


def _commonest(
    claims: Sequence[Claim], turned: Mapping[str, Value]
) -> tuple[Value | None, Polarity]:
    """Return what most claims of one position say, the first of those that as many say."""
    answers = [_answer(claim, turned) for claim in claims]
    if len(set(answers)) == 1:  # nearly always
        return answers[0]
    return Counter(answers).most_common(1)[0][0]


def _answer(claim: Claim, turned: Mapping[str, Value]) -> tuple[Value | None, Polarity]:
    value, polarity = claim.answer
    return turned.get(claim.id, value), polarity


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Return claims by source, line and id."""
    return sorted(claims, key=lambda c: (c.source.id, c.first_line, c.id))
