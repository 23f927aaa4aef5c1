"""The grid of facts in words: a cell or row in full, and the whole grid as a page."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.charts.grid import FactRow, fact_grid
from explorer.charts.grid_cells import GLYPHS, ROLES, Cell, CellMark
from explorer.pages.page import BLANK, LateRows, Page, Place, Row, Span, row, span
from explorer.pages.rows import verdict_spans
from explorer.session import Session
from explorer.text import count
from explorer.wording.labels import VERDICT_GLYPHS
from explorer.wording.records import how_said_on_page, opening_name, sources_in
from explorer.wording.spans import signed


def row_words(session: Session, fact: FactRow) -> tuple[Span, ...]:
    """Return a row as a sentence: its worst finding, or that nothing conflicts."""
    if fact.finding:
        verdict = fact.finding.verdict
        return (
            *signed(VERDICT_GLYPHS[verdict], verdict, verdict),
            Span(": "),
            span(fact.finding.words.body),
        )
    sources = sources_in(session.pack, fact.said)
    if len(fact.said) == 1:
        return (Span("Only "), span(sources, "source"), Span(" covers this."))
    return (Span("No conflict: "), span(sources, "source"), Span(" cover this."))


def cell_words(session: Session, fact: FactRow, source_id: str) -> tuple[Span, ...]:
    """Return a cell in full: source, comparison with the others, certainty, value."""
    cell = fact.cell(source_id)
    source = span(opening_name(session.pack, source_id), "source")
    if not cell.mark:
        others = span(sources_in(session.pack, fact.said), "source")
        verb = " does." if len(fact.said) == 1 else " do."
        return source, Span(" does not cover this; ", "dim"), others, Span(verb, "dim")
    ways = dict.fromkeys(how_said_on_page(session.pack, claim) for claim in cell.claims)
    return (
        source,
        Span("  "),
        *mark_spans(cell),
        Span(" · ", "dim"),
        span(" / ".join(ways), "dim"),
        *_text_of(cell),
    )


def _text_of(cell: Cell) -> tuple[Span, ...]:
    """Return a cell's value after a separator, or nothing if it is missing from this copy."""
    if cell.mark is CellMark.LOST:
        return ()
    return Span(" · ", "dim"), *_value_spans(cell)


def _value_spans(cell: Cell) -> tuple[Span, ...]:
    """Return a cell's value, noting if a part of it is missing from this copy."""
    lost = signed(GLYPHS[CellMark.LOST], CellMark.LOST, "value") if cell.part_lost else ()
    return span(cell.value, "value"), *([Span(" / ", "value")] if lost else []), *lost


def mark_spans(cell: Cell) -> tuple[Span, Span]:
    """Return how a cell compares with the others, as sign and words."""
    if cell.mark is CellMark.CONFLICT and cell.verdict:
        return signed(VERDICT_GLYPHS[cell.verdict], cell.verdict, cell.verdict)
    return signed(GLYPHS[cell.mark], cell.mark, ROLES[cell.mark])


def facts_page(session: Session, place: Place) -> Page | None:
    """Return the grid as a list of facts, for reading line by line."""
    entity = place.id
    if entity and entity not in session.pack.entities:
        return None
    about = f" about {session.pack.in_sentence(entity)}" if entity else ""
    title = span(f"Facts{about}, the most disputed first").text
    crumb = span(f"Facts{about}").text
    return Page(place, title, crumb, LateRows(lambda: _rows(session, entity)))


def _rows(session: Session, entity: str) -> Iterator[Row]:
    grid = fact_grid(session, (entity,) if entity else ())
    shown = f"{len(grid.rows):,} of " if len(grid.rows) < grid.total else ""
    yield row(Span(f"{shown}{count(grid.total, 'fact')}", "dim"))
    yield BLANK
    for fact in grid.rows:
        mark = verdict_spans(fact.finding.verdict if fact.finding else None)
        title = f"{fact.name} – {fact.label}"
        yield row(span(title, "strong"), *mark, to=fact.place)
        for source in grid.sources:
            cell = fact.cell(source)
            if cell.mark:
                lost = cell.mark is CellMark.LOST
                yield row(
                    span(opening_name(session.pack, source), "source"),
                    ": ",
                    *([] if lost else [*_value_spans(cell), Span("  ", "value")]),
                    *mark_spans(cell),
                    to=cell.place,
                    indent=2,
                )
