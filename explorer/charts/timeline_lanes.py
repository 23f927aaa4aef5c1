"""The lanes of both timelines: the dates each source gives, and when it says the story is set."""

from __future__ import annotations

from collections.abc import Container, Mapping

from explorer.charts.lanes import Item, Lane
from explorer.charts.source_labels import source_labels
from explorer.charts.story import StoryBar, story_timeline
from explorer.charts.timeline import Bar, timeline
from explorer.model.enums import Polarity, RuleName, Topic
from explorer.session import Session
from explorer.text import clean
from explorer.values.story_time import StoryTime
from explorer.wording.dates import date_words, event_names, two_numbers
from explorer.wording.labels import VERDICT_GLYPHS

_ROUGH = "~?%X"
"""Characters that mark a date as approximate."""


def world_lanes(session: Session) -> list[Lane]:
    """Return a lane for each source with the dates it gives; a lane without any says so."""
    bars = {lane.source: lane.bars for lane in timeline(session).lanes}
    if not bars:
        return []
    return [
        Lane(name, tuple(map(_dated, bars.get(source, ()))), _missing(session, source, bars))
        for source, name in source_labels(session).items()
    ]


def _missing(session: Session, source: str, dated: Container[str]) -> str:
    """Return what cannot be drawn of a source's claims, "" if nothing."""
    silent = [] if source in dated else ["no date given"]
    return "; ".join([*silent, *_undated(session, source)])


def _undated(session: Session, source: str) -> list[str]:
    """Return a source's undated claims on the making of a film, as one phrase."""
    labels = dict.fromkeys(
        prop.label
        for claim in session.pack.claims_of(source)
        if (prop := claim.property).topic is Topic.PRODUCTION
        and prop.rule is not RuleName.DATE
        and not prop.relation
    )
    return [clean(f"undated: {', '.join(labels)}")] if labels else []


def _dated(bar: Bar) -> Item:
    denied = bool(bar.claim and bar.claim.polarity is Polarity.DENIED)
    return Item(
        bar.start,
        bar.surely_from,
        bar.surely_to,
        bar.end,
        f"{bar.label}  {date_words(bar.when)}",
        bar.place,
        str(bar.conflict or ("source" if bar.claim else "label")),
        VERDICT_GLYPHS[bar.conflict] if bar.conflict else "",
        denied,
        any(sign in bar.when for sign in _ROUGH),
    )


def story_lanes(session: Session) -> list[Lane]:
    """Return a lane for each source with when it sets the story; a lane without any says so."""
    story = story_timeline(session)
    if not story.lanes:
        return []
    values = (bar.claim.value for lane in story.lanes for bar in lane.bars)
    short = event_names(session.pack, (v for v in values if isinstance(v, StoryTime)))
    bars = {lane.source: lane.bars for lane in story.lanes}
    return [
        Lane(
            name,
            tuple(_placed(bar, short, story.end) for bar in bars.get(source, ())),
            "" if source in bars else "nothing on when it takes place",
        )
        for source, name in source_labels(session).items()
    ]


def _placed(bar: StoryBar, short: Mapping[str, str], end: float) -> Item:
    denied = bar.claim.polarity is Polarity.DENIED
    value = bar.claim.value
    where = bar.label
    if isinstance(value, StoryTime):
        where = two_numbers(value.words(lambda e: short.get(e, e)))
    who = f"{bar.subject}: " if bar.subject else ""
    share = (bar.end - bar.start) / (4 if bar.uncertain_start and bar.uncertain_end else 2)
    return Item(
        None if bar.uncertain_start and bar.start <= -1 else bar.start,
        bar.start + (share if bar.uncertain_start else 0),
        bar.end - (share if bar.uncertain_end else 0),
        None if bar.uncertain_end and bar.end >= end else bar.end,
        clean(f"{who}{'not ' if denied else ''}{where}"),
        bar.place,
        str(bar.conflict or "source"),
        VERDICT_GLYPHS[bar.conflict] if bar.conflict else "",
        denied,
    )
