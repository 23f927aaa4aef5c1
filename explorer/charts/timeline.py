"""The real-world dates given by the sources: bars over years, a lane for each source."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.model.claim import Claim
from explorer.model.enums import RuleName, Verdict
from explorer.model.place import Place
from explorer.session import Session
from explorer.text import clean
from explorer.values.dates import EARLIEST, LATEST, Date, Day, parse_date
from explorer.wording.dates import OPEN
from explorer.wording.records import property_label, subject_name

_DAY = 1.5 / 365.25
"""Slightly more than a day, in years, to allow for rounding."""


@dataclass(frozen=True, slots=True)
class Bar:
    """Something dated. Times are years with a fraction (2023.25 is the start of April 2023)."""

    start: float | None
    """The earliest it can begin; None if unknown."""
    surely_from: float
    """It is certainly under way from here ..."""
    surely_to: float
    """... to here; before `surely_from` if no part of it is certain."""
    end: float | None
    """The latest it can end; None if unknown."""
    uncertain_start: bool
    uncertain_end: bool
    label: str
    """What is dated, in words: "planned release"."""
    when: str
    """The date as the pack writes it."""
    place: Place
    """The claim, or the source if the bar is its publication."""
    conflict: Verdict | None = None
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Lane:
    """One source with its bars, the earliest first."""

    source: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lanes in the pack's order of sources, over years from `start` to `end`."""

    start: float
    end: float
    lanes: tuple[Lane, ...]

    @property
    def busy(self) -> list[tuple[float, float]]:
        """Return the spans of time covered by bars, leaving out open ends."""
        return [
            (
                bar.surely_from if bar.start is None else bar.start,
                bar.surely_to if bar.end is None else bar.end,
            )
            for lane in self.lanes
            for bar in lane.bars
        ]


def timeline(session: Session) -> Timeline:
    """Return the real-world dates in each source's claims, and its own publication date."""
    lanes = []
    for source in session.pack.sources.values():
        bars = [
            _claim_bar(session, claim)
            for claim in session.pack.claims_of(source.id)
            if _is_dated(claim)
        ]
        if source.published and (date := _parsed(source.published)):
            place = Place.source(source.id)
            bars.append(bar_of(date, "source published", place))
        if bars:
            lanes.append(Lane(source.id, tuple(sorted(bars, key=_beginning))))
    ends = [
        t for lane in lanes for b in lane.bars for t in (b.start, b.surely_from, b.surely_to, b.end)
    ]
    known = [t for t in ends if t is not None and abs(t) < 1e8]
    return Timeline(min(known, default=0.0), max(known, default=0.0), tuple(lanes))


def _is_dated(claim: Claim) -> bool:
    prop = claim.property
    return prop.rule is RuleName.DATE and isinstance(claim.value, Date)


def _parsed(text: str) -> Date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None


def _beginning(bar: Bar) -> tuple[float, float, str]:
    start = float("-inf") if bar.start is None else bar.start
    return start, bar.surely_to, bar.label


def _claim_bar(session: Session, claim: Claim) -> Bar:
    value = claim.value
    assert isinstance(value, Date)
    label = property_label(session.pack, claim.property.id)
    if claim.polarity == "denied":
        label = f"{label} (denied)"
    if claim.subject != session.pack.header.work:
        label = f"{subject_name(session.pack, claim.subject)}: {label}"
    return bar_of(value, label, Place.claim(claim.id), session.mark(claim), claim)


def bar_of(
    date: Date,
    label: str,
    place: Place,
    conflict: Verdict | None = None,
    claim: Claim | None = None,
) -> Bar:
    """Return the bar of a date: its bounds, and the part between them that is certain."""
    if "/" in date.text:
        return _stretch_bar(date, label, place, conflict, claim)
    low, high = date.bounds
    slack = date.slack / 365.25
    start = None if low == EARLIEST else year_of(low) - slack
    end = None if high == LATEST else _after(high) + slack
    if low == high:
        surely_from, surely_to = year_of(low), _after(high)
    else:
        # A moment somewhere between the bounds: no part of the stretch is certain.
        surely_from = end if end is not None else (start or 0.0)
        surely_to = start if start is not None else (end or 0.0)
    doubt = date.uncertain or surely_from > surely_to
    texts = clean(label), clean(date.text)
    return Bar(start, surely_from, surely_to, end, doubt, doubt, *texts, place, conflict, claim)


def _stretch_bar(
    date: Date, label: str, place: Place, conflict: Verdict | None, claim: Claim | None
) -> Bar:
    """Return the bar of an interval, each of whose ends has its own bounds or is unknown."""
    first, last = (
        parse_date(end).bounds if end not in OPEN else None for end in date.text.split("/")
    )
    slack = date.slack / 365.25
    start = year_of(first[0]) - slack if first else None
    end = _after(last[1]) + slack if last else None
    earliest_end = _after(last[0]) if last else None
    latest_start = year_of(first[1]) if first else None
    surely_from = latest_start if latest_start is not None else earliest_end
    surely_to = earliest_end if earliest_end is not None else latest_start
    assert surely_from is not None
    assert surely_to is not None
    return Bar(
        start,
        surely_from,
        surely_to,
        end,
        date.uncertain or start is None or surely_from - start > _DAY,
        date.uncertain or end is None or end - surely_to > _DAY,
        clean(label),
        clean(date.text),
        place,
        conflict,
        claim,
    )


def year_of(day: Day) -> float:
    """Return the start of a day as a fractional year."""
    return day[0] + (day[1] - 1) / 12 + (day[2] - 1) / 372


def _after(day: Day) -> float:
    return year_of(day) + 1 / 372
