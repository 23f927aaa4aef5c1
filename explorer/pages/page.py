"""Places in a pack and the pages that show them.

A page is rows of styled words. The app draws it, the linear `--plain` mode prints it, and tests
check it: what the screen says is decided here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import NamedTuple, Protocol, overload

from explorer.model.place import Place, PlaceKind
from explorer.wording.spans import Span, span

__all__ = ["BLANK", "LateRows", "ListRow", "Page", "Place", "Row", "Span", "row", "span"]

_FIRST: Mapping[PlaceKind, Sequence[PlaceKind]] = {
    PlaceKind.FINDING: (PlaceKind.CLAIM, PlaceKind.PASSAGE, PlaceKind.ENTITY),
    PlaceKind.CLAIM: (PlaceKind.PASSAGE, PlaceKind.ENTITY),
    PlaceKind.PASSAGE: (PlaceKind.CLAIM,),
    PlaceKind.ENTITY: (PlaceKind.FACTS, PlaceKind.FINDING),
}
"""Kind of place → the kinds of link on which its page's cursor prefers to start, best first."""


class ListRow(Protocol):
    """A row of a list: plain words, or columns that the list lays out."""

    @property
    def target(self) -> Place | None:
        """Return the place that Enter opens, None for a heading."""
        ...

    @property
    def plain(self) -> str:
        """Return the row's text, without styles, on one line."""
        ...


HANG = 2
"""Hanging indent of rows with a target or a label, in cells."""


class Row(NamedTuple):
    """One row of a page. `target` is the place that Enter opens; `indent` is in columns."""

    spans: tuple[Span, ...] = ()
    target: Place | None = None
    indent: int = 0
    number: Span | None = None
    """Shown before the words in a column of its own: a line number, a count or a key; every letter
    takes one cell."""
    chosen: bool = False
    """Whether this is the line that the page was opened for."""
    only_leads: bool = False
    """Whether it says nothing itself, but leads to another page: left out on paper."""

    @property
    def is_labelled(self) -> bool:
        """Return whether it begins with a label, such as "Author: "."""
        first, *rest = self.spans or (Span(""),)
        return bool(rest) and first.role in ("dim", "label") and first.text.endswith(": ")

    @property
    def hang(self) -> int:
        """Return its hanging indent, in cells: none for prose, past the number if there is one."""
        if self.number:
            return len(self.number.text)
        return HANG if self.target or self.indent or self.is_labelled else 0

    @property
    def all_spans(self) -> tuple[Span, ...]:
        """Return the number and the words."""
        return (self.number, *self.spans) if self.number else self.spans

    @property
    def plain(self) -> str:
        """Return the row's words without styles."""
        return " " * self.indent + "".join(span.text for span in self.all_spans)


class LateRows(Sequence[Row]):
    """The rows of a long page, built when first needed: often only its name is."""

    def __init__(self, build: Callable[[], Iterable[Row]]) -> None:
        """Take the function that builds the rows."""
        self._build = build

    @cached_property
    def _rows(self) -> tuple[Row, ...]:
        return tuple(self._build())

    def first(self, number: int) -> tuple[Row, ...]:
        """Return the first rows, without building more than necessary."""
        return tuple(islice(self._build(), number))

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, at: int | slice) -> Row | tuple[Row, ...]:
        return self._rows[at]

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


_LABELS = {
    PlaceKind.FINDING: "Finding",
    PlaceKind.CLAIM: "Claim",
    PlaceKind.PASSAGE: "Source line",
    PlaceKind.SOURCE: "Source",
    PlaceKind.FACT: "Fact",
    PlaceKind.FACTS: "Facts",
    PlaceKind.PROPERTY: "Property",
    PlaceKind.AGREEMENT: "Agreement",
    PlaceKind.CLEARED: "Cleared",
    PlaceKind.PAIR: "Two claims",
    PlaceKind.GRAPH: "Graph",
    PlaceKind.SUGGESTION: "Suggestion",
    PlaceKind.CHANGES: "What changed",
    PlaceKind.PROBLEMS: "Problems",
}


class Page(NamedTuple):
    """A titled page. `crumb` is its short name in the breadcrumb."""

    place: Place
    title: str
    crumb: str
    rows: Sequence[Row]
    label: str = ""
    """What kind of thing it is about, "" if the kind of its place says that."""

    @property
    def frame(self) -> str:
        """Return the title for the frame of a pane: what kind of page it is."""
        if self.place.kind is PlaceKind.FILMS and self.place.id:
            return "Film"
        return self.label or _LABELS.get(self.place.kind, "")

    @property
    def plain(self) -> str:
        """Return the whole page as text, one line per row."""
        return "\n".join([*self.headings, *(row.plain for row in self.rows)])

    @property
    def printed(self) -> list[Row]:
        """Return the rows for a print-out, where no row can be opened."""
        rows = [row for row in self.rows if not row.only_leads]
        before = [BLANK, *rows]  # no second blank row where something is left out
        return [
            row for row, above in zip(rows, before, strict=False) if row != BLANK or above != BLANK
        ]

    @property
    def headings(self) -> list[str]:
        """Return the title, and below it what kind of thing the page is about, if it is named: a
        pane has that in its frame.
        """
        return [self.title, self.label] if self.label else [self.title]


def row(
    *parts: Span | str,
    to: Place | None = None,
    indent: int = 0,
    number: Span | None = None,
    chosen: bool = False,
    only_leads: bool = False,
) -> Row:
    """Return a row; a bare string must be our own wording, data must come as `span(...)`."""
    spans = tuple(part if isinstance(part, Span) else Span(part) for part in parts)
    return Row(spans, to, indent, number, chosen, only_leads)


BLANK = Row()


def first_link(page: Page, visited: Collection[Place] = ()) -> int:
    """Return the index of the row to start on, -1 if all links lead to visited places.

    Enter so always leads somewhere new: from a finding to its claims, to a claim's line, to the
    person it is about, and to everything about them.
    """
    links = [
        (number, row.target)
        for number, row in enumerate(page.rows)
        if row.target is not None and row.target not in visited
    ]
    for kind in _FIRST.get(page.place.kind, ()):
        for number, target in links:
            if target.kind == kind:
                return number
    return links[0][0] if links else -1


def begins_at_link(page: Page) -> bool:
    """Return whether to scroll to the row to start on, however far down it is."""
    return page.place.kind in _FIRST and page.place.kind != PlaceKind.FINDING
