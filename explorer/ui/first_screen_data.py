"""Convert the first screen to JSON data and back, without importing Textual or the pack reader.

Data read are validated: `ValueError` is raised if anything is not as it would have been written,
and texts are made safe for a terminal.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from explorer.model.enums import Severity, Verdict
from explorer.pages.list_rows import UNDECIDED, FilmRow, FindingRow, HeadingRow, ListWords
from explorer.pages.page import BLANK, ListRow, Page, Place, Row, Span
from explorer.text import clean
from explorer.wording.labels import DECISIONS

AROUND = 100
"""Maximum number of rows kept above and below the cursor; a screen shows no more."""

_MOST_ROWS = 10_000_000
_MOST_INDENT = 100


class FirstScreen(NamedTuple):
    """The list of findings or films as last shown, which the next start shows first."""

    title: str
    counts: str
    """Numbers of sources, claims and findings, in words."""
    trail: tuple[tuple[Place, str], ...]
    """Places from the view to where the user was, with their crumbs."""
    words: ListWords
    """The words on the list's frame."""
    above: int
    """Number of rows before those kept."""
    rows: tuple[FindingRow | HeadingRow | FilmRow, ...]
    total: int
    """Number of rows in the list."""
    cursor: int
    """Index of the row under the cursor, among all rows."""
    detail: Page
    preview: Page | None
    """The page that the detail's first link leads to."""
    many: bool = False
    """Whether the pack is on many films."""

    def row(self, index: int) -> ListRow:
        """Return the row at an index among all rows, a blank one if it was not kept."""
        at = index - self.above
        return self.rows[at] if 0 <= at < len(self.rows) else BLANK


def screen_data(screen: FirstScreen) -> Any:
    """Return a screen as JSON data."""
    rows = [row._asdict() for row in screen.rows]
    pages = {"detail": _page_data(screen.detail), "preview": _page_data(screen.preview)}
    return [*{**screen._asdict(), "rows": rows, **pages}.values()]


def _row_data(row: Row) -> Any:
    return row.indent, row.target, row.spans, row.number, row.chosen, row.only_leads


def _page_data(page: Page | None) -> Any:
    return page and (page.place, page.title, page.crumb, [_row_data(row) for row in page.rows])


def read_screen(data: object) -> FirstScreen:
    """Return the screen in JSON data.

    Raises:
        ValueError: the data are invalid.
    """
    title, counts, trail, words, above, rows, total, cursor, detail, preview, many = list_of(
        data, 11
    )
    shown = _page(detail)
    screen = FirstScreen(
        title=_text(title),
        counts=_text(counts),
        trail=tuple((_place(place), _text(crumb)) for place, crumb in _pairs(trail)),
        words=ListWords(*map(_text, list_of(words, 3))),
        above=_number(above, _MOST_ROWS),
        rows=tuple(map(_list_row, list_of(rows))),
        total=_number(total, _MOST_ROWS),
        cursor=_number(cursor, _MOST_ROWS),
        detail=shown,
        preview=None if preview is None else _page(preview),
        many=_flag(many),
    )
    kept = range(screen.above, screen.above + len(screen.rows))
    if not screen.trail or screen.cursor not in kept or kept.stop > screen.total:
        raise ValueError
    return screen


def _page(data: object) -> Page:
    place, title, crumb, rows = list_of(data, 4)
    return Page(_place(place), _text(title), _text(crumb), tuple(map(_row, list_of(rows))))


def _row(data: object) -> Row:
    indent, target, spans, number, chosen, only_leads = list_of(data, 6)
    return Row(
        tuple(map(_span, list_of(spans))),
        None if target is None else _place(target),
        _number(indent, _MOST_INDENT),
        None if number is None else _span(number),
        _flag(chosen),
        _flag(only_leads),
    )


def _span(data: object) -> Span:
    text, role, sign = list_of(data, 3)
    return Span(_text(text), string_of(role), _flag(sign))


def _list_row(data: object) -> FindingRow | HeadingRow | FilmRow:
    columns = _columns(data)
    if "film" in columns:
        return _film_row(columns)
    if "title" in columns:
        return HeadingRow(_text(columns["title"]), _text(columns.get("note")))
    decision = string_of(columns.get("decision"))
    if decision != UNDECIDED and decision not in DECISIONS:
        raise ValueError
    return FindingRow(
        finding=_text(columns.get("finding")),
        severity=Severity(string_of(columns.get("severity"))),
        verdict=Verdict(string_of(columns.get("verdict"))),
        subject=_text(columns.get("subject")),
        property_label=_text(columns.get("property_label")),
        difference=_text(columns.get("difference")),
        sources=_number(columns.get("sources"), _MOST_ROWS),
        note=_flag(columns.get("note")),
        decision=decision,
        changed=_flag(columns.get("changed")),
    )


def _film_row(columns: Mapping[str, object]) -> FilmRow:
    high, medium, low = (_number(n, _MOST_ROWS) for n in list_of(columns.get("severities"), 3))
    return FilmRow(
        film=_text(columns["film"]),
        name=_text(columns.get("name")),
        year=_text(columns.get("year")),
        claims=_number(columns.get("claims"), _MOST_ROWS),
        sources=_number(columns.get("sources"), _MOST_ROWS),
        severities=(high, medium, low),
        explained=_number(columns.get("explained"), _MOST_ROWS),
    )


def _columns(data: object) -> dict[str, object]:
    if not isinstance(data, dict):
        raise ValueError
    return data


def _flag(data: object) -> bool:
    if not isinstance(data, bool):
        raise ValueError
    return data


def _place(data: object) -> Place:
    kind, id = list_of(data, 2)
    place = Place.read(string_of(kind), _text(id))
    if place is None:
        raise ValueError
    return place


def _pairs(data: object) -> Iterable[list[Any]]:
    return (list_of(pair, 2) for pair in list_of(data))


def list_of(data: object, size: int | None = None) -> list[Any]:
    """Return data if they are a list, of the given size if any; else raise ValueError."""
    if not isinstance(data, list) or size not in (None, len(data)):
        raise ValueError
    return data


def _number(data: object, most: int) -> int:
    if type(data) is not int or not 0 <= data <= most:
        raise ValueError
    return data


def string_of(data: object) -> str:
    """Return data if they are a string; else raise ValueError."""
    if not isinstance(data, str):
        raise ValueError
    return data


def _text(data: object) -> str:
    return clean(string_of(data))
