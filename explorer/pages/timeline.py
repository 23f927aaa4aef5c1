"""Two timelines: dates in the real world, and where the sources put the story among others."""

from __future__ import annotations

import re
from dataclasses import dataclass

from explorer.model.claim import Claim
from explorer.model.enums import RuleName
from explorer.model.finding import Verdict
from explorer.model.place import PlaceKind
from explorer.pages import words
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.pages.story import StoryBar, story_timeline
from explorer.session import Session
from explorer.text import clean
from explorer.values.dates import EARLIEST, LATEST, Date, Day, parse_date, spelt_out

_DAY = 1.5 / 365.25
"""A day in years, with room for rounding."""

_OPEN = ("", "..")
"""How a date that lasts writes an end that is not known or not yet there."""

_PLAIN = re.compile(r"(\d{4}|\d{3}X)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@dataclass(frozen=True, slots=True)
class Bar:
    """Something dated. Times are years with a fraction (2023.25 is the start of April 2023)."""

    start: float | None
    """The earliest it can begin; None: no known beginning."""
    surely_from: float
    """It is under way from here on ..."""
    surely_to: float
    """... up to here at least; before `surely_from` where not even a moment is sure."""
    end: float | None
    """The latest it can end; None: no known end."""
    uncertain_start: bool
    uncertain_end: bool
    label: str
    """What, in words: "planned release"."""
    when: str
    """The date as the pack writes it."""
    place: Place
    """The claim, or the source whose publication it is."""
    clash: Verdict | None = None
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Lane:
    """One source with what it dates, the earliest first."""

    source: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lanes in the pack's order of sources, over years from `start` to `end`."""

    start: float
    end: float
    lanes: tuple[Lane, ...]


def timeline(session: Session) -> Timeline:
    """Return what each source dates in the real world, and when it was published itself."""
    lanes = []
    for source in session.pack.sources.values():
        bars = [
            _claim_bar(session, claim)
            for claim in session.pack.claims_of(source.id)
            if _is_dated(session, claim)
        ]
        if source.published and (date := _parsed(source.published)):
            place = Place.source(source.id)
            bars.append(bar_of(date, "this source published", place))
        if bars:
            lanes.append(Lane(source.id, tuple(sorted(bars, key=_beginning))))
    ends = [
        t for lane in lanes for b in lane.bars for t in (b.start, b.surely_from, b.surely_to, b.end)
    ]
    known = [t for t in ends if t is not None and abs(t) < 1e8]
    return Timeline(min(known, default=0.0), max(known, default=0.0), tuple(lanes))


def _is_dated(session: Session, claim: Claim) -> bool:
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
    label = words.property_label(session, claim.property.id)
    if claim.polarity == "denied":
        label = f"not {label}"
    if claim.subject != session.pack.header.work:
        label = f"{session.pack.name(claim.subject)}: {label}"
    return bar_of(value, label, Place.claim(claim.id), session.mark(claim), claim)


def bar_of(
    date: Date,
    label: str,
    place: Place,
    clash: Verdict | None = None,
    claim: Claim | None = None,
) -> Bar:
    """Return the bar of a date: its bounds, and the stretch between them that is sure."""
    if "/" in date.text:
        return _stretch_bar(date, label, place, clash, claim)
    low, high = date.bounds
    slack = date.slack / 365.25
    start = None if low == EARLIEST else year_of(low) - slack
    end = None if high == LATEST else _after(high) + slack
    if low == high:
        surely_from, surely_to = year_of(low), _after(high)
    else:
        # A moment somewhere between the bounds: no stretch of it is sure.
        surely_from = end if end is not None else (start or 0.0)
        surely_to = start if start is not None else (end or 0.0)
    doubt = date.uncertain or surely_from > surely_to
    texts = clean(label), clean(date.text)
    return Bar(start, surely_from, surely_to, end, doubt, doubt, *texts, place, clash, claim)


def _stretch_bar(
    date: Date, label: str, place: Place, clash: Verdict | None, claim: Claim | None
) -> Bar:
    """Return the bar of something that lasts, each end with its own bounds, or unknown."""
    first, last = (
        parse_date(one).bounds if one not in ("", "..") else None for one in date.text.split("/")
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
        clash,
        claim,
    )


def year_of(day: Day) -> float:
    """Return a day as years with a fraction, at its beginning."""
    return day[0] + (day[1] - 1) / 12 + (day[2] - 1) / 372


def _after(day: Day) -> float:
    return year_of(day) + 1 / 372


def date_words(bar: Bar) -> str:
    """Return a bar's date in words: plain days, months, seasons, decades, from – to."""
    first, between, last = bar.when.partition("/")
    if not between:
        return _date_words(first)
    if first in _OPEN or last in _OPEN:
        known = _date_words(last if first in _OPEN else first)
        return f"until {known}" if first in _OPEN else f"from {known}"
    return f"{_date_words(first)} – {_date_words(last)}"


def _date_words(text: str) -> str:
    """Return one date in words: days, months and decades shortly, else as it is told elsewhere."""
    if not (found := _PLAIN.fullmatch(text)):
        return spelt_out(text)
    year, month, day = found.groups()
    if not month:
        return year.replace("X", "0s") if "X" in year else year
    told = f"{_MONTHS[int(month) - 1]} {year}"
    return f"{int(day)} {told}" if day else told


def timeline_page(session: Session) -> Page:
    """Return both timelines as a list, for reading line by line."""
    rows: list[Row] = []
    for lane in timeline(session).lanes:
        name = span(words.source_name(session, lane.source), "source")
        rows.append(row(name, to=Place.source(lane.source)))
        rows += [_bar_row(bar) for bar in lane.bars]
    if rows:
        rows.insert(0, words.heading("In the real world"))
    story = story_timeline(session)
    if story.lanes:
        rows += [BLANK, words.heading("In the story")]
        names = [session.pack.name(event) for event in story.axis]
        rows.append(row(Span("Known order: ", "dim"), span(", then ".join(names))))
        for story_lane in story.lanes:
            source = story_lane.source
            name = span(words.source_name(session, source), "source")
            rows.append(row(name, to=Place.source(source)))
            rows += [_story_row(one) for one in story_lane.bars]
    if not rows:
        rows = [row("No source gives a date.")]
    return Page(Place(PlaceKind.TIMELINE), "Timeline", "timeline", tuple(rows))


def _bar_row(bar: Bar) -> Row:
    hedge = " (not exact)" if bar.uncertain_start or bar.uncertain_end else ""
    return row(
        span(date_words(bar), "value"),
        Span(hedge, "dim"),
        span(f"  {bar.label}"),
        *_clash(bar.clash),
        to=bar.place,
        indent=2,
    )


def _story_row(bar: StoryBar) -> Row:
    what = [span(f"{bar.subject}: ")] if bar.subject else []
    return row(*what, span(bar.label, "value"), *_clash(bar.clash), to=bar.place, indent=2)


def _clash(verdict: Verdict | None) -> list[Span]:
    return [Span(f"  {words.GLYPHS[verdict]} {verdict}", str(verdict))] if verdict else []
