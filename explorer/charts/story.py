"""Where each source places a story among films and events whose order is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from explorer.model.claim import Claim
from explorer.model.enums import Verdict
from explorer.model.place import Place
from explorer.session import Session
from explorer.text import clean
from explorer.values.story_time import StoryTime
from explorer.wording.records import subject_name


@dataclass(frozen=True, slots=True)
class StoryBar:
    """A stretch of story time on the axis.

    Event i spans 2i to 2i + 1, the time between it and the next 2i + 1 to 2i + 2; the axis runs
    from -1 to twice the number of events.
    """

    start: float
    end: float
    uncertain_start: bool
    uncertain_end: bool
    label: str
    """When it is set according to the source, in words."""
    subject: str
    """The name of what is placed; "" if it is the pack's own work."""
    place: Place
    claim: Claim
    conflict: Verdict | None


@dataclass(frozen=True, slots=True)
class StoryLane:
    """One source and when it says things are set."""

    source: str
    bars: tuple[StoryBar, ...]


@dataclass(frozen=True, slots=True)
class StoryTimeline:
    """Events in their known order, and a lane for each source that places something."""

    axis: tuple[str, ...]
    """Ids of films and events, the earliest first."""
    lanes: tuple[StoryLane, ...]

    @property
    def end(self) -> float:
        """Return where the axis ends; it begins at -1."""
        return 2.0 * len(self.axis)


def story_timeline(session: Session) -> StoryTimeline:
    """Return the story's timeline; empty if no source says when anything is set."""
    pack = session.pack
    placed = [
        (claim, value)
        for claim in pack.claims.values()
        if isinstance(value := claim.value, StoryTime)
    ]
    axis = story_axis(session, [event for _, value in placed for event in value.events])
    at = {event: number for number, event in enumerate(axis)}
    lanes: dict[str, list[StoryBar]] = {}
    for claim, value in placed:
        lanes.setdefault(claim.source.id, []).append(_bar(session, claim, value, at))
    return StoryTimeline(
        axis,
        tuple(
            StoryLane(source, tuple(lanes[source])) for source in pack.sources if source in lanes
        ),
    )


def story_axis(session: Session, events: list[str]) -> tuple[str, ...]:
    """Return `events` and all events with a known order relative to them, the earliest first."""
    follows = {e.id: e.follows for e in session.pack.entities.values() if e.follows}
    links: dict[str, set[str]] = {}
    for after, earlier in follows.items():
        for before in earlier:
            links.setdefault(after, set()).add(before)
            links.setdefault(before, set()).add(after)
    wanted, stack = set(events), list(events)
    while stack:
        for linked in links.get(stack.pop(), ()):
            if linked not in wanted:
                wanted.add(linked)
                stack.append(linked)
    return _sorted_by_time(wanted, follows)


def _sorted_by_time(wanted: set[str], follows: Mapping[str, list[str]]) -> tuple[str, ...]:
    """Sort events topologically; a cycle is broken where it is met."""
    done: dict[str, None] = {}
    waiting = sorted(wanted)
    while waiting:
        ready = [
            e for e in waiting if all(b in done or b not in wanted for b in follows.get(e, ()))
        ]
        done.update(dict.fromkeys(ready or waiting[:1]))
        waiting = [event for event in waiting if event not in done]
    return tuple(done)


def _bar(session: Session, claim: Claim, value: StoryTime, at: Mapping[str, int]) -> StoryBar:
    first, last = 2.0 * at[value.events[0]], 2.0 * at[value.events[-1]]
    start, end, open_start, open_end = _stretch(value.relation, first, last, 2.0 * len(at))
    label = value.words(session.pack.in_sentence)
    if claim.polarity == "denied":
        label = f"not {label}"
    own = claim.subject == session.pack.header.work
    return StoryBar(
        min(start, end),
        max(start, end),
        open_start,
        open_end,
        clean(label),
        "" if own else clean(subject_name(session.pack, claim.subject)),
        Place.claim(claim.id),
        claim,
        session.mark(claim),
    )


def _stretch(
    relation: str, first: float, last: float, end: float
) -> tuple[float, float, bool, bool]:
    """Return start, end, and whether each is uncertain."""
    table = {
        "before": (-1.0, first, True, False),
        "after": (first + 1, end, False, True),
        "during": (first, first + 1, False, False),
        "at": (first, first + 1, False, False),
        "alongside": (first - 0.5, first + 1.5, True, True),
        "into": (first - 0.5, first + 0.5, True, False),
        "out-of": (first + 0.5, first + 1.5, False, True),
        "spanning": (first - 0.5, first + 1.5, False, False),
        "between": (first + 1, last, False, False),
    }
    return table[relation]
