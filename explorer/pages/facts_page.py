"""The grid of facts in words: cells and rows in full, and the whole of it as a page."""

from __future__ import annotations

from explorer.pages import words
from explorer.pages.facts import GLYPHS, ROLES, Cell, CellMark, FactRow, fact_grid
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.session import Session


def row_words(session: Session, one: FactRow) -> tuple[Span, ...]:
    """Return a row in a sentence: what its worst finding says, or that nothing clashes."""
    if one.finding:
        verdict = one.finding.verdict
        return (
            Span(f"{words.GLYPHS[verdict]} {verdict}", str(verdict)),
            Span(": "),
            span(one.finding.explanation),
        )
    sources = words.sources_in(session, one.said)
    if len(one.said) == 1:
        return (Span("Only "), span(sources, "source"), Span(" speaks of it."))
    return (Span("No clash: "), span(sources, "source"), Span(" speak of it."))


def cell_words(session: Session, one: FactRow, source_id: str) -> tuple[Span, ...]:
    """Return a cell in full: who says it, how it stands to the others, how firmly, what."""
    cell = one.cell(source_id)
    source = span(words.source_name(session, source_id), "source")
    if not cell.mark:
        others = span(words.sources_in(session, one.said), "source")
        verb = " does." if len(one.said) == 1 else " do."
        return source, Span(" does not speak of it; ", "dim"), others, Span(verb, "dim")
    manner = dict.fromkeys(words.manner(session, claim) for claim in cell.claims)
    return (
        source,
        Span("  "),
        mark_span(cell),
        Span(" · ", "dim"),
        span(" / ".join(manner), "dim"),
        *_text_of(cell),
    )


def _text_of(cell: Cell) -> tuple[Span, ...]:
    """Return what a cell says, after a dot; nothing where all of it is lost."""
    if cell.mark is CellMark.LOST:
        return ()
    return Span(" · ", "dim"), span(cell.text, "value")


def mark_span(cell: Cell) -> Span:
    """Return how a cell stands to the others, as sign and words."""
    if cell.mark is CellMark.CLASH and cell.verdict:
        return Span(f"{words.GLYPHS[cell.verdict]} {cell.verdict}", str(cell.verdict))
    return Span(f"{GLYPHS[cell.mark]} {cell.mark}", ROLES[cell.mark])


def facts_page(session: Session, entity: str = "") -> Page:
    """Return the grid as a list, a fact after another, for reading line by line."""
    grid = fact_grid(session, (entity,) if entity else ())
    rows: list[Row] = []
    for one in grid.rows:
        mark = []
        if one.finding:
            verdict = one.finding.verdict
            mark = [Span(f"  {words.GLYPHS[verdict]} {verdict}", str(verdict))]
        title = f"{one.name} – {one.label}"
        rows.append(row(span(title, "strong"), *mark, to=one.place))
        for source in grid.sources:
            cell = one.cell(source)
            if cell.mark:
                rows.append(
                    row(
                        span(words.source_name(session, source), "source"),
                        ": ",
                        span("" if cell.mark is CellMark.LOST else f"{cell.text}  ", "value"),
                        mark_span(cell),
                        to=cell.place,
                        indent=2,
                    )
                )
    head = row(Span(f"{len(grid.rows)} of {words.count(grid.total, 'fact')}", "dim"))
    about = f" about {session.pack.name(entity)}" if entity else ""
    title = span(f"Facts{about}, the most disputed first").text
    crumb = span(f"Facts{about}").text
    return Page(Place.facts(entity), title, crumb, (head, BLANK, *rows))
