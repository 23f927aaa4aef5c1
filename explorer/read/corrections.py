"""What an unreadable value was probably meant to be, in the form used in packs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.model.enums import ValueType

EDTF = "a date in EDTF, such as 2024, 2024-03 or 2022/2023-02"
STORY_TIME = (
    "before, after, during, alongside, into, out-of, spanning or at and the id of an event, "
    'such as "during chapter-3", or "between chapter-3 and chapter-4"'
)

_LONGEST = 60
_BOOLEANS = {"yes": "true", "true": "true", "no": "false", "false": "false"}

_CHOICE = re.compile(r"(\d+(?:\.\d+)?(?:(?:,? or |, | ?[|/] ?)\d+(?:\.\d+)?)+)(?: ?([a-z]+)\.?)?")
"""A choice of numbers, as people write it, and their unit; 1,000 is a single number."""


def suggest_correction(
    kind: ValueType, text: str, unit: str = "", bounds: Sequence[float] = ()
) -> str:
    """Return what to write for what `text` seems to mean, "" if that is not clear.

    `unit` is the property's: with "million", seven million is 7; with "minutes", two hours is 120;
    with "USD", five pounds gives advice without a number. Nor is a number suggested outside
    `bounds`, the lowest and highest plausible ones.
    """
    if len(text) > 4 * _LONGEST:
        return ""
    shown = " ".join(text.lower().split())
    if len(shown) > _LONGEST:
        return ""
    if kind is ValueType.DATE:
        # not needed for a pack without mistakes
        from explorer.values.spoken.dates import spoken_dates, without_year

        forms = " or ".join(f'"{form}"' for form in spoken_dates(shown))
        if forms:
            return f"write {forms}{', whichever is meant' if ' or ' in forms else ''}"
        form = without_year(shown)
        return f'add the year, or write "{form}" where it is unknown' if form else ""
    if kind is ValueType.QUANTITY:
        from explorer.read.amounts import suggest_amount
        from explorer.read.number_words import in_figures

        if choice := _one_of(in_figures(shown), unit):
            return f'write "{choice}"'
        return suggest_amount(shown, unit, bounds)
    meant = _BOOLEANS.get(shown, "") if kind is ValueType.BOOLEAN else ""
    return f"write {meant}" if meant else ""


def only_correction(
    kind: ValueType, text: str, unit: str = "", bounds: Sequence[float] = ()
) -> str | bool | None:
    """Return what a value must have been meant to be, None if it is ambiguous."""
    if len(text) > 4 * _LONGEST:
        return None
    shown = " ".join(text.lower().split())
    if len(shown) > _LONGEST:
        return None
    if kind is ValueType.DATE:
        from explorer.values.spoken.dates import spoken_dates

        dates = spoken_dates(shown)
        return dates[0] if len(dates) == 1 else None
    if kind is ValueType.QUANTITY:
        from explorer.read.amounts import only_amount
        from explorer.read.number_words import in_figures

        return _one_of(in_figures(shown), unit) or only_amount(shown, unit, bounds)
    if kind is ValueType.BOOLEAN:
        return {"true": True, "false": False}.get(_BOOLEANS.get(shown, ""))
    return None


def _one_of(text: str, unit: str) -> str:
    """Return a choice of numbers as packs write it, "[114,117,124]"; "" if it is not one."""
    if "/" in text and (unit in ("%", "to 1") or unit.startswith("of ")):
        return ""  # 7.5/10 is a single number
    match = _CHOICE.fullmatch(text)
    if match is None or (unit and match[2] not in (None, *unit.split())):
        return ""
    return f"[{','.join(re.findall(r'[0-9.]+', match[1]))}]"
