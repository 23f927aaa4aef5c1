"""Closing sentences on why a finding is a conflict, which do not repeat the answers.

They can't both be right: the two are at opposite ends of the scale.
Both could be right, but they are hard to reconcile: …, though the essay only implies its answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explorer.model.enums import Verdict
from explorer.values.reason import THE_TWO, About, Part, Reason, Why, as_part
from explorer.values.terms import EXCLUDE
from explorer.wording import reasons

_HEDGES = (About.HEDGE, About.PLAN, About.RUMOUR)
"""Remarks that can be replaced by one that names the weaker side."""
_DOUBTS = (*_HEDGES, About.ALLOWANCE)
_OBVIOUS = (About.OPPOSITES, About.EXCLUSION)
_UNLESS = ", unless "
_OF_LISTS = (About.ONE_SIDE, About.TWO_SIDES)


def reason(
    why: Reason,
    verdict: Verdict,
    values: Sequence[str],
    weaker: Why = "",
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
        as_part(weaker or part) if part.about in _HEDGES else part
        for part in parts
        if part.about in _DOUBTS
    ]
    if verdict is Verdict.RUMOUR and (doubts or weaker):
        doubts = doubts or [as_part(weaker)]
        why_rumour = (d for d in doubts if d.about not in (About.HEARSAY, About.ALLOWANCE))
        return _joined(why_rumour, len(values))
    different, repeated = _differences(parts, values)
    if verdict is Verdict.INCOMPLETE:
        different = [part for part in different if part.about is not About.ONE_SIDE]
    if not different and verdict is Verdict.OPINION and repeated in _OBVIOUS and not doubts:
        return ""
    said = [_reworded(part, values, complete, named) for part in _telling(different, len(values))]
    planned = any(part.about is About.PLAN for part in parts)
    explains = verdict in (Verdict.TENSION, Verdict.OPINION) and not planned
    allowed = all(doubt.about is About.ALLOWANCE for doubt in doubts)
    if not said and explains and (allowed or verdict is Verdict.TENSION):
        said.append(_in_general(repeated, len(values)))
    allows = any(_UNLESS in words for words in said)  # "…, unless …, though …" is too much
    joined = "; " if allows else ", though "
    return joined.join(filter(None, ("; ".join(said), _joined(doubts, len(values)))))


def _joined(doubts: Iterable[Part], answers: int) -> str:
    several = answers > 2
    return " and ".join((several and doubt.of_several) or doubt.words for doubt in doubts)


def _differences(parts: Sequence[Part], values: Sequence[str]) -> tuple[list[Part], About | None]:
    """Return the parts of a reason that say how the answers differ, and what the last of those is
    about that are left out because they only repeat the answers, None if there are none.
    """
    different, repeated = list[Part](), None
    omissions = any(part.about is About.OMISSIONS for part in parts)
    for part in parts:
        if part.about in _DOUBTS or part.about is About.OPINION:
            continue  # the verdict implies that it is an opinion
        if part.about is About.TWO_SIDES and omissions:
            continue
        if _goes_without_saying(part, values):
            repeated = part.about
        else:
            different.append(part)
    return different, repeated


def _goes_without_saying(part: Part, values: Sequence[str]) -> bool:
    """Return whether a reason only repeats two of the answers, or that the only two differ."""
    if part.about is About.EXCLUSION:
        return _names_both(part, values)
    repeats = part.about in (About.EITHER, About.TWO_SIDES) and {*part.answers} <= {*values}
    return repeats or part.about is About.OPPOSITES


def _telling(different: list[Part], answers: int) -> list[Part]:
    """Return the differences without one that lists names where there is a better one."""
    if not different or different[0].about not in _OF_LISTS:
        return different
    first, *others = different
    if not others and answers > 2 and first.about is About.TWO_SIDES:
        return [Part(reasons.TWO_WITHOUT_A_COMMON_NAME)]
    return others or different


def _reworded(part: Part, values: Sequence[str], complete: str, named: bool) -> str:
    """Return a part with "the two" in place of two answers just `named`, or with "two of them" if
    there are several; with `complete`, if given, in place of a list said to be complete.
    """
    if part.about is About.COMPLETE and complete:
        return complete
    if len(values) > 2:
        return part.of_several or part.words
    return part.of_the_two if named and _names_both(part, values) else part.words


def _names_both(part: Part, values: Sequence[str]) -> bool:
    return bool(part.answers) and list(part.answers) == sorted(values)


def _in_general(repeated: About | None, answers: int) -> str:
    """Return a reason that names no answer, to replace one that only repeats both."""
    if repeated is About.OPPOSITES:
        return reasons.OPPOSITES if answers == 2 else reasons.TWO_OPPOSITES
    if repeated is About.TWO_SIDES:
        return reasons.NEITHER_GIVES_BOTH if answers == 2 else reasons.NONE_GIVES_ALL
    return f"{THE_TWO if answers == 2 else 'two of them'} would normally {EXCLUDE}"


def of_constraint(why: Reason, verdict: Verdict) -> str:
    """Return why a constraint is broken, without what its verdict or its answers already say."""
    parts: Sequence[Part] = why.parts
    if verdict is Verdict.RUMOUR and len(parts) > 1:
        parts = [part for part in parts if part.about is not About.RUMOUR]
    if len(parts) > 1:  # the preceding sentence has given both answers
        parts = [part for part in parts if part.about is not About.EITHER]
    return "; ".join(part.words for part in parts)
