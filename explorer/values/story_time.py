"""When a story takes place relative to other films or events: Allen's interval relations.

A story time is a set of constraints `x ≤ y` or `x < y` between the end points of intervals. Two
story times are compatible if and only if their constraints, together with the known order of the
films, have no cycle that would put a point before itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from explorer.values.reason import Part
from explorer.values.relation import SAME, Bearing, Relation

Point = tuple[str, str]
"""(event id, "start" | "end"); the story of the film has the id ""."""

Constraint = tuple[Point, Point, bool]
"""The first point is not after the second; True: strictly before it."""

_START: Point = ("", "start")
_END: Point = ("", "end")
_EVENT = r"[a-z0-9]+(?:[-._][a-z0-9]+)*"
_FORM = re.compile(
    rf"(?:(before|after|during|alongside|into|out-of|spanning|at) ({_EVENT})"
    rf"|between ({_EVENT}) and ({_EVENT}))"
)


@dataclass(frozen=True, slots=True)
class StoryTime:
    """A story's time relative to events, such as `between chapter-3 and chapter-4`."""

    relation: str
    events: tuple[str, ...]

    def words(self, label: Callable[[str], str] = str) -> str:
        """Return the story time in words; `label` names an event on screen."""
        if self.relation == "between":
            return f"between {label(self.events[0])} and {label(self.events[1])}"
        return f"{self.relation} {label(self.events[0])}"

    def __str__(self) -> str:
        return self.words()

    def constraints(self) -> list[Constraint]:
        """Return the constraints on the end points."""
        start, end = (self.events[0], "start"), (self.events[-1], "end")
        after_first = ((self.events[0], "end"), _START, False)
        table: dict[str, list[Constraint]] = {
            "before": [(_END, start, False)],
            "after": [after_first],
            "during": [(start, _START, False), (_END, end, False)],
            "alongside": [(start, _END, True), (_START, end, True)],
            "into": [(_START, start, True), (start, _END, True), (_END, end, True)],
            "out-of": [(start, _START, True), (_START, end, True), (end, _END, True)],
            "spanning": [(_START, start, False), (end, _END, False)],
            "at": [
                (start, _START, False),
                (_START, start, False),
                (_END, end, False),
                (end, _END, False),
            ],
            "between": [after_first, (_END, (self.events[-1], "start"), False)],
        }
        return table[self.relation]


def parse_story_time(text: str) -> StoryTime:
    """Read `before X`, `after X`, `during X`, `alongside X`, `into X` (begins before, ends within),
    `out-of X` (begins within, ends after), `spanning X`, `at X` or `between X and Y`.

    Raises:
        ValueError: it is none of these.
    """
    match = _FORM.fullmatch(" ".join(text.split()))
    if not match:
        raise ValueError(
            f'{text!r} is not a story time, such as "during chapter-3" or '
            '"between chapter-3 and chapter-4"'
        )
    if match[1]:
        return StoryTime(match[1], (match[2],))
    if match[3] == match[4]:
        raise ValueError(f"{text!r} names one event twice")
    return StoryTime("between", (match[3], match[4]))


def order_constraints(follows: Mapping[str, Iterable[str]]) -> list[Constraint]:
    """Return the constraints of a known order of events (event → those before it)."""
    return [
        ((before, "end"), (after, "start"), False)
        for after, earlier in follows.items()
        for before in earlier
    ]


def consistent(constraints: Iterable[Constraint]) -> bool:
    """Return whether the constraints can all be satisfied.

    They cannot if and only if a cycle contains a strict one; every event begins strictly before it
    ends.
    """
    edges: dict[Point, set[Point]] = {}
    strictly: set[tuple[Point, Point]] = set()
    for first, second, strict in constraints:
        edges.setdefault(first, set()).add(second)
        if strict:
            strictly.add((first, second))
        for event in (first[0], second[0]):
            edges.setdefault((event, "start"), set()).add((event, "end"))
            edges.setdefault((event, "end"), set())
            strictly.add(((event, "start"), (event, "end")))
    cycle = _cycles(edges)
    return not any(cycle[first] == cycle[second] for first, second in strictly)


def _cycles(edges: Mapping[Point, set[Point]]) -> dict[Point, int]:
    """Return the strongly connected component of each point as a number (Kosaraju's algorithm)."""
    back: dict[Point, list[Point]] = {}
    for first, targets in edges.items():
        for second in targets:
            back.setdefault(second, []).append(first)
    finished: list[Point] = []
    seen: set[Point] = set()
    for root in edges:
        _finish(edges, root, seen, finished)
    number: dict[Point, int] = {}
    for i, root in enumerate(reversed(finished)):
        stack = [root]
        while stack:
            if (point := stack.pop()) not in number:
                number[point] = i
                stack.extend(back.get(point, ()))
    return number


def _finish(
    edges: Mapping[Point, set[Point]], root: Point, seen: set[Point], finished: list[Point]
) -> None:
    """Append the new points reachable from `root` to `finished` in postorder."""
    if root in seen:
        return
    seen.add(root)
    stack = [(root, iter(edges[root]))]
    while stack:
        point, targets = stack[-1]
        unseen = next((t for t in targets if t not in seen), None)
        if unseen is None:
            finished.append(point)
            stack.pop()
        else:
            seen.add(unseen)
            stack.append((unseen, iter(edges[unseen])))


def _entails(known: list[Constraint], claim: StoryTime) -> bool:
    """Return whether `known` implies every constraint of `claim`."""
    return all(
        not consistent([*known, (second, first, not strict)])
        for first, second, strict in claim.constraints()
    )


_NO_OVERLAP = Part(
    "the two periods do not overlap in the story",
    of_several="two of them do not overlap in the story",
)


def relate_story_times(
    a: StoryTime, b: StoryTime, order: list[Constraint], label: Callable[[str], str] = str
) -> Relation:
    """Return how `a` relates to `b`, given the known order of events; `label` names an event."""
    if a == b:
        return SAME
    both = " and ".join(sorted(f"“{x.words(label)}”" for x in (a, b)))
    of_a, of_b = a.constraints() + order, b.constraints() + order
    if not consistent(of_a + b.constraints()):
        if not consistent(of_a) or not consistent(of_b):
            return Relation(Bearing.APART, "one of them does not fit the order of the films")
        return Relation(Bearing.DISJOINT, _NO_OVERLAP, 2.0)
    first, second = _entails(of_a, b), _entails(of_b, a)
    if first and second:
        return Relation(Bearing.COMPATIBLE, f"{both} amount to the same")
    if first:
        return Relation(
            Bearing.NARROWER, f"“{a.words(label)}” is more precise than “{b.words(label)}”"
        )
    if second:
        return Relation(
            Bearing.BROADER, f"“{b.words(label)}” is more precise than “{a.words(label)}”"
        )
    return Relation(Bearing.COMPATIBLE, f"{both} need not rule each other out")
