"""Dates with unknown digits, each X in EDTF, as in 198X-12-25 or XXXX-12."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from explorer.values.dates.calendars import Range, day_number, month_length

MOST_YEARS = 100
"""Up to this many years (two unknown digits), every range of a masked date is listed."""


@dataclass(frozen=True, slots=True)
class Mask:
    """Year, month and day with X for unknown digits; "" if a part is not given."""

    year: str
    month: str = ""
    day: str = ""

    def years(self, first: int, last: int) -> Sequence[int]:
        """Return the possible years from `first` to `last`, in order.

        If the year has no unknown digits, the caller's bounds already limit it.
        """
        digits = self.year.removeprefix("-")
        if "X" not in digits:  # an exact year, or a range given in another notation
            return range(first, last + 1)
        sign = -1 if self.year != digits else 1
        ends = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
        low, high = sorted(sign * end for end in ends)
        possible = range(max(low, first), min(high, last) + 1)
        return [year for year in possible if fits(digits, abs(year))]

    def stretches(self, years: Iterable[int]) -> tuple[Range, ...]:
        """Return the possible ranges of days within some years, in order and joined where they
        touch.
        """
        return joined(stretch for year in years for stretch in self._of_year(year))

    def _of_year(self, year: int) -> Iterator[Range]:
        if self.month in ("", "XX") and self.day in ("", "XX"):
            yield (year, 1, 1), (year, 12, 31)
            return
        for month in range(1, 13):
            if not fits(self.month, month):
                continue
            length = month_length(year, month)
            days = [day for day in range(1, length + 1) if not self.day or fits(self.day, day)]
            for _, run in groupby(enumerate(days), key=lambda at: at[1] - at[0]):
                stretch = [day for _, day in run]
                yield (year, month, stretch[0]), (year, month, stretch[-1])


def fits(pattern: str, number: int) -> bool:
    """Return whether a number matches the known digits of a pattern."""
    digits = f"{number:0{len(pattern)}d}"
    return all(p in ("X", d) for p, d in zip(pattern, digits, strict=True))


def joined(stretches: Iterable[Range]) -> tuple[Range, ...]:
    """Return ranges of days in order, joined where they overlap or touch."""
    kept: list[Range] = []
    for low, high in sorted(stretches):
        if kept and day_number(low) <= day_number(kept[-1][1]) + 1:
            kept[-1] = kept[-1][0], max(kept[-1][1], high)
        else:
            kept.append((low, high))
    return tuple(kept)
