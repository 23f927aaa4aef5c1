"""Closing sentences on why a finding is a conflict, which do not repeat the answers.

They can't both be right: the two are at opposite ends of the scale.
Both could be right, but they are hard to reconcile: …, though the essay only implies its answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.model.enums import Verdict
from explorer.values.relation import Reason
from explorer.values.terms import APART, EXCLUDE
from explorer.wording import pair_reasons, reasons, scope_reasons

_ON_ONE_SIDE = "only one side names "
_ON_TWO_SIDES = " on one side, "
_EITHER = "it is either "
OPPOSITE = (reasons.AFFIRMED_AND_DENIED, reasons.YES_AND_NO)
"""Reasons that are obvious from the answers."""
_WEAKENING = (
    reasons.DUBBED,
    reasons.HEADLINE,
    reasons.CHARACTER,
    reasons.CHANGED,
    *reasons.MAY_BE_OF_TWO.values(),
    scope_reasons.KNOWN_FOR_ONE,
    scope_reasons.given_for_another("cut"),
    scope_reasons.known_for_another("cut"),
    scope_reasons.known_for_each("cut"),
    *(reasons.half_scoped(field) for field in reasons.QUALIFIERS),
)
"""Remarks on why both may be right after all."""


_FURTHEST = re.compile(r"^(?:they|the figures) differ by (?!at least|about)")
"""The distance between the two figures that are furthest apart."""
_MEASURED = re.compile(
    r"^(?:they|the figures|the dates|the two periods) (differ by|are|begin|end|do not overlap)\b"
)
"""The distance between two answers; if there are more, it need not be the greatest."""
_TIMES = re.compile(r"^(one is (?:about )?[\d,]+) times the other\b")
_USUALLY_EXCLUDE = f"would normally {EXCLUDE}"
"""For a tension, in which both may be right after all."""
_UNLIKE = re.compile(r"^the (names|titles) (have|agree)\b")


def reason(
    why: Reason,
    verdict: Verdict,
    values: Sequence[str],
    weaker: str = "",
    complete: str = "",
    named: bool = True,
) -> str:
    """Return why answers conflict, or "" if that is obvious.

    `why` is the reason from judging; `values` are the answers as worded in reasons. `weaker` is a
    clause on which side is hedged, a rumour or written too early, `complete` one on which side
    calls its list complete. `named`: the preceding sentence has named the answers, so that two of
    them can be called "the two".
    """
    parts = why.parts
    doubts = [
        weaker or part if part in reasons.HEDGES else part
        for part in parts
        if part in reasons.HEDGES or (part != reasons.JUDGEMENT and _weakens(part))
    ]
    said, repeated = _differences(parts, values, named, complete)
    if verdict is Verdict.INCOMPLETE:
        said = [part for part in said if not part.startswith(_ON_ONE_SIDE)]
    if verdict is Verdict.RUMOUR and (doubts or weaker):
        doubts = doubts or [weaker]
        hearsay = (reasons.PASSES_ON, reasons.PASS_ON)
        return " and ".join(doubt for doubt in doubts if not doubt.endswith(hearsay))
    planned = not {reasons.PLAN, reasons.PLANS}.isdisjoint(parts)
    obvious = repeated in OPPOSITE or repeated.endswith(EXCLUDE)
    if not said and verdict is Verdict.OPINION and obvious and not doubts:
        return ""
    shaken = doubts and all(map(_weakens, doubts))
    explains = verdict in (Verdict.TENSION, Verdict.OPINION) and not planned
    if not said and explains and (shaken or not doubts):
        said.append(_in_general(repeated, len(values)))
    if len(values) > 2 and len(said) == 1 and _ON_TWO_SIDES in said[0]:
        said = [reasons.TWO_WITHOUT_A_COMMON_NAME]
    if len(said) > 1 and (said[0].startswith(_ON_ONE_SIDE) or _ON_TWO_SIDES in said[0]):
        del said[0]
    apart = (reasons.NEITHER_GIVES_BOTH, reasons.NONE_GIVES_ALL)
    besides = len(said) == 1 and said[0] in apart and not shaken
    joined = ", and " if besides else ", though "
    return joined.join(filter(None, ("; ".join(said), " and ".join(doubts))))


def _differences(
    parts: Sequence[str], values: Sequence[str], named: bool, complete: str
) -> tuple[list[str], str]:
    """Return the parts of a reason that say how the answers differ, and the last of those left out
    because they only repeat the answers, "" for none.
    """
    said, repeated = list[str](), ""
    for part in parts:
        if part in reasons.HEDGES or part == reasons.JUDGEMENT or _weakens(part):
            continue  # doubts, or implied by the verdict
        if part == reasons.COMPLETE:
            said.append(complete or part)
        elif _ON_TWO_SIDES in part and reasons.EACH_LEAVES_OUT in parts:
            continue
        elif not _goes_without_saying(part, values):
            said.append(_shortened(part, values) if named or len(values) > 2 else part)
        else:
            repeated = part
    return said, repeated


def of_constraint(why: Reason, verdict: Verdict) -> str:
    """Return why a constraint is broken, without what its verdict or its answers already say."""
    parts: Sequence[str] = why.parts
    if verdict is Verdict.RUMOUR and len(parts) > 1:
        parts = [part for part in parts if part not in (reasons.RUMOUR, reasons.UNSEEN)]
    if len(parts) > 1:  # the preceding sentence has given both answers
        parts = [part for part in parts if not part.startswith(_EITHER)]
    return "; ".join(parts)


def _weakens(part: str) -> bool:
    return part in _WEAKENING or part.endswith(reasons.EXCEPTION)


def _goes_without_saying(part: str, values: Sequence[str]) -> bool:
    """Return whether a reason only repeats two of the answers, or that the only two differ."""
    if part in OPPOSITE:
        return True
    ordered = sorted(values)
    if len(ordered) == 2 and part == f"{pair_reasons.both(*ordered)} {EXCLUDE}":
        return True
    return any(
        part in (reasons.either(first, second), reasons.on_two_sides(first, second))
        for i, first in enumerate(ordered)
        if part.startswith((first, _EITHER + first))  # quick test, as there may be very many values
        for second in ordered[i + 1 :]
    )


def _shortened(part: str, values: Sequence[str]) -> str:
    """Return a reason with "the two" in place of two answers, or with "two of them" if it measures
    two of several; others unchanged.
    """
    if len(values) > 2:
        part = _FURTHEST.sub("they differ by up to ", part)
        part = _MEASURED.sub(r"two of them \1", part) if " up to " not in part else part
        part = _UNLIKE.sub(r"two of the \1 \2", part)
        return _TIMES.sub(r"\1 times another", part)
    if len(values) != 2:
        return part
    first, second = sorted(values)
    both = pair_reasons.both(first, second)
    for how in APART:
        if part == f"{both} {how}":
            return f"{pair_reasons.THE_TWO} {how}"
    for template in pair_reasons.TEMPLATES:
        if part == template.format(both):
            return template.format(pair_reasons.THE_TWO)
    return part.removeprefix(pair_reasons.unlike(first, second, ""))


def _in_general(repeated: str, answers: int) -> str:
    """Return a reason that names no answer, to replace one that only repeats both."""
    if repeated in OPPOSITE:
        return reasons.OPPOSITES if answers == 2 else reasons.TWO_OPPOSITES
    if repeated.endswith(EXCLUDE) or _ON_TWO_SIDES not in repeated:
        return f"{pair_reasons.THE_TWO if answers == 2 else 'two of them'} {_USUALLY_EXCLUDE}"
    return reasons.NEITHER_GIVES_BOTH if answers == 2 else reasons.NONE_GIVES_ALL
