"""Numbers and ranges of numbers; the property has their unit."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache

from explorer.values.reason import Part
from explorer.values.relation import CONFLICTING, SAME, Bearing, Relation
from explorer.values.spoken.amounts import difference

_NUMBER = r"[-+]?\d+(?:\.\d+)?"
_FORM = re.compile(rf"(~?)({_NUMBER})|(~?)({_NUMBER})?\.\.({_NUMBER})?")

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
"""One of several numbers, in EDTF's notation for one of several dates."""

APPROXIMATE = 0.1
"""Tolerance for `~`, as a share of the number."""

ROUNDED = 0.1
"""Largest difference, as a share of the number, that rounding its last place explains."""

SLIP = 10
"""From this ratio on, a number probably has a digit too many."""

_SHIFTED = 0.01
"""Largest difference of a decimal exponent from a whole number that rounding explains."""

_USUAL_TOLERANCE = 0.05
"""Unit of distance as a share of the larger number, unless the tolerance is wider."""

_TINY = 1e-3
"""Numbers below this are written without an exponent: 0.00005 and not 5e-05."""

_PLACES = 6
"""Significant decimal places; others are errors of binary fractions, as in 1.3 - 1.2."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number from `low` to `high`, both included; `about` widens both ends.

    `among` has the alternatives if it is one of several; `low` and `high` are then the ends of all.
    """

    low: float
    high: float
    about: bool = False
    among: tuple[Quantity, ...] = ()

    def __str__(self) -> str:
        if self.among:
            *others, last = map(str, self.among)
            return f"{', '.join(others)} or {last}"
        mark = "about " if self.about else ""
        if self.low == self.high:
            return f"{mark}{plain(self.low)}"
        if self.high == math.inf:
            return f"{mark}{plain(self.low)} or more"
        if self.low == -math.inf:
            return f"{mark}{plain(self.high)} or less"
        return f"{mark}{plain(self.low)} to {plain(self.high)}"

    def in_a_sentence(self) -> str:
        """Return the words before a noun: "at least 5", not "5 or more"."""
        words = str(self)
        for after, before in (" or more", "at least"), (" or less", "at most"):
            if words.endswith(after) and not self.among:
                return f"{before} {words.removesuffix(after)}"
        return words

    def slack(self) -> float:
        """Return the tolerance of its bounds, in the property's unit."""
        if self.among:
            return max(choice.slack() for choice in self.among)
        if not self.about:
            return 0.0
        return APPROXIMATE * max(abs(x) for x in (self.low, self.high) if math.isfinite(x))


_WITHIN = "one figure is within the range that the other gives"


def to_figures(number: float, figures: int) -> str:
    """Return a number rounded to so many significant figures, never in powers of ten: 1,200."""
    return f"{float(f'{number:.{figures}g}'):,.15g}"


def plain(number: float) -> str:
    """Return a number as text, without an exponent and with separators for millions."""
    if 0 < abs(number) < _TINY:
        return f"{number:.9f}".rstrip("0").rstrip(".")
    return f"{number:g}" if abs(number) < 1e6 else f"{number:,.0f}"


def parse_quantity(raw: object) -> Quantity:
    """Read `124`, `1.5`, `"~8"`, `"5.."`, `"..8"`, `"5..8"`, or a choice of them, `"[114,117]"`.

    Raises:
        ValueError: it is none of these, or the lower end lies above the upper.
    """
    if isinstance(raw, str) and (match := _CHOICE.fullmatch(raw.strip())):
        return _choice([parse_quantity(part) for part in match[1].split(",")])
    if isinstance(raw, bool):
        raise ValueError("a number or a range is expected, not true or false")
    if isinstance(raw, int | float):
        if not math.isfinite(raw):
            raise ValueError("a finite number is expected")
        return Quantity(float(raw), float(raw))
    match = _FORM.fullmatch(raw.strip()) if isinstance(raw, str) else None
    if not match or (match[2] is None and match[4] is None and match[5] is None):
        raise ValueError('a number such as 124, or a range such as "~8", "5.." or "5..8"')
    if match[2] is not None:
        return Quantity(float(match[2]), float(match[2]), about=bool(match[1]))
    low = float(match[4]) if match[4] is not None else -math.inf
    high = float(match[5]) if match[5] is not None else math.inf
    if low > high:
        raise ValueError(f"the lower end {low:g} lies above the upper end {high:g}")
    return Quantity(low, high, about=bool(match[3]))


def _choice(parts: list[Quantity]) -> Quantity:
    parts = sorted(dict.fromkeys(parts), key=lambda part: (part.low, part.high, part.about))
    if len(parts) == 1:
        return parts[0]
    low, high = parts[0].low, max(part.high for part in parts)
    return Quantity(low, high, any(part.about for part in parts), tuple(parts))


def lies_within(number: Quantity, bounds: Quantity) -> bool:
    """Return whether a number is certainly within bounds in the same unit, both ends included."""
    slack = number.slack()
    return bounds.low <= number.low - slack and number.high + slack <= bounds.high


def relate_quantities(
    a: Quantity, b: Quantity, tolerance: float = 0.0, unit: str = "", share: float = 0.0
) -> Relation:
    """Return how `a` relates to `b`; `tolerance` and the gap are in `unit`, `share` is a share of
    the larger number.

    Of several alternatives the nearest count: two agree if any of one agrees with any of the other.
    """
    if a.among or b.among:
        return _relate_choices(a, b, tolerance, unit, share)
    if (a.low, a.high) == (b.low, b.high):
        return SAME
    gap = distance_of(a, b)
    if gap <= 0:
        if b.low <= a.low and a.high <= b.high:
            return Relation(Bearing.NARROWER, _WITHIN)
        if a.low <= b.low and b.high <= a.high:
            return Relation(Bearing.BROADER, _WITHIN)
        return Relation(Bearing.COMPATIBLE, f"{a} and {b} overlap")
    least = "" if a.low == a.high and b.low == b.high else "at least "
    far = f"{least}{difference(plain(gap), unit)}"
    differ = f"the figures differ by {far}"
    nearest = max(abs(min(a.high, b.high)), abs(max(a.low, b.low)))
    shared = round(share * nearest, _PLACES)
    tolerance = max(tolerance, shared)
    if gap <= tolerance:
        within = f"{share * 100:g}%" if tolerance == shared else difference(plain(tolerance), unit)
        allowed = "the most that is allowed" if within == far else f"within the {within} allowed"
        return Relation(Bearing.COMPATIBLE, f"{differ}, {allowed}")
    if _rounds_to(a, b, gap) or _rounds_to(b, a, gap):
        return Relation(Bearing.COMPATIBLE, f"{differ}, which rounding would explain")
    slack = a.slack() + b.slack()
    if gap <= tolerance + slack:
        return Relation(Bearing.COMPATIBLE, f"{differ}, and one says “about”")
    distance = (gap - tolerance) / max(tolerance, slack, _USUAL_TOLERANCE * nearest)
    bearing = Bearing.APART if a.about or b.about else Bearing.DISJOINT
    several = f"two of them differ by {far}" if least else f"they differ by up to {far}"
    return Relation(bearing, Part(differ, of_several=several), distance, gap=gap)


def _relate_choices(
    a: Quantity, b: Quantity, tolerance: float, unit: str, share: float
) -> Relation:
    if a == b:
        return SAME
    pairs = sorted(
        ((x, y) for x in a.among or (a,) for y in b.among or (b,)),
        key=lambda pair: distance_of(*pair),
    )
    relations = [relate_quantities(x, y, tolerance, unit, share) for x, y in pairs]
    agreeing = [relation for relation in relations if relation.bearing not in CONFLICTING]
    if not agreeing:
        return relations[0]
    if all(choice in (b.among or (b,)) for choice in a.among or (a,)):
        return Relation(Bearing.NARROWER, f"{a} is among {b}")
    if all(choice in (a.among or (a,)) for choice in b.among or (b,)):
        return Relation(Bearing.BROADER, f"{b} is among {a}")
    return Relation(Bearing.COMPATIBLE, agreeing[0].main or f"{a} and {b} overlap")


def times(a: object, b: object) -> float:
    """Return the least possible ratio of the larger to the smaller of two values, or 0 if they
    overlap, are not positive or are no numbers.
    """
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return 0.0
    lower, upper = (a, b) if a.high < b.low else (b, a)
    return upper.low / lower.high if 0 < lower.high < upper.low else 0.0


def is_slip(a: object, b: object) -> bool:
    """Return whether two numbers are so far apart that one probably has a digit too many or few."""
    return round(times(a, b), _PLACES) >= SLIP  # 0.85 / 0.085 is a little less than 10


def is_shift(apart: float) -> bool:
    """Return whether a ratio is a power of ten, allowing for rounding: the digits are shifted."""
    exponent = math.log10(apart) if apart > 0 else 0.5
    return abs(exponent - round(exponent)) < _SHIFTED


def distance_of(a: Quantity, b: Quantity) -> float:
    """Return the distance between two ranges, 0 or less if they touch or overlap."""
    return round(max(a.low - b.high, b.low - a.high), _PLACES)


def _rounds_to(rounded: Quantity, exact: Quantity, gap: float) -> bool:
    """Return whether a number with fewer decimal places is the other rounded: 2.4 for 2.39."""
    if rounded.low != rounded.high or exact.low != exact.high:
        return False
    places = decimals(rounded.low)
    half = 10.0**-places / 2
    return places < decimals(exact.low) and gap <= min(half, ROUNDED * abs(rounded.low))


@lru_cache(maxsize=4096)  # called again for every pair of sources
def decimals(number: float) -> int:
    """Return the number of decimal places."""
    return len(f"{number:.{_PLACES}f}".rstrip("0").partition(".")[2])


FILM, VIDEO = 24, 25
"""Frames a second in cinemas, and in television with 50 fields a second (PAL, SECAM)."""


def are_transfer(a: float, b: float, unit: float) -> bool:
    """Return whether two running times may be one film's at the two rates.

    `unit` is the unit to which both are rounded; the difference must be less than one.
    """
    shorter, longer = sorted((a, b))
    return 0 < shorter < longer and abs(shorter - longer * FILM / VIDEO) < unit
