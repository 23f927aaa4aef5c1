"""The grid of facts: a row a fact, a column a source, in each cell what that source says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from explorer.compare.model import STRENGTH, Finding, Severity, Verdict
from explorer.pack.model import Claim, Factuality, Vantage
from explorer.pages import words
from explorer.pages.model import BLANK, Page, Place, Row, Span, row, span
from explorer.session import Fact, Session
from explorer.text import clean


class CellMark(StrEnum):
    """How what one source says stands to the others."""

    CLASH = "clash"
    """It pulls apart from another source; `verdict` says how."""
    AGREES = "agrees"
    """Another source says the same, or partly."""
    ADDS = "adds"
    """Others say other things; all can be true."""
    ALONE = "alone"
    """No other source speaks of it."""
    RUMOUR = "rumour alone"
    """No other source speaks of it, and this one only passes on a rumour or a guess."""
    LOST = "lost"
    """This copy of the source lost what it said."""
    NOTHING = ""
    """The source does not speak of it."""


GLYPHS = {
    CellMark.CLASH: "✗",
    CellMark.AGREES: "=",
    CellMark.ADDS: "+",
    CellMark.ALONE: "1",
    CellMark.RUMOUR: "?",
    CellMark.LOST: "▢",
    CellMark.NOTHING: " ",
}
"""A sign for each mark, so that nothing is told by colour alone."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says on one fact."""

    text: str = ""
    """Its value or values, short, safe for a terminal."""
    mark: CellMark = CellMark.NOTHING
    verdict: Verdict | None = None
    claims: tuple[Claim, ...] = ()
    place: Place | None = None
    """The claim, or the fact where there are several."""


NOTHING = Cell()


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact."""

    subject: str
    property_id: str
    name: str
    """The subject's name."""
    label: str
    """The property's words."""
    cells: Mapping[str, Cell]
    """By source id; a silent source has none."""
    finding: Finding | None
    """The worst finding on it."""

    @property
    def place(self) -> Place:
        """Return where the row leads: the finding, or the fact."""
        if self.finding:
            return Place("finding", self.finding.id)
        return words.fact_place(self.subject, self.property_id)

    def cell(self, source_id: str) -> Cell:
        """Return what a source says, `NOTHING` where it is silent."""
        return self.cells.get(source_id, NOTHING)


@dataclass(frozen=True, slots=True)
class FactGrid:
    """Facts, the most disputed first, over all sources of the pack."""

    sources: tuple[str, ...]
    rows: tuple[FactRow, ...]
    total: int
    """How many facts there are without the filter."""


def fact_grid(
    session: Session, entities: Sequence[str] = (), only_disputed: bool = False
) -> FactGrid:
    """Return the grid; `entities` keeps facts about them, or with claims that name them."""
    wanted = set(entities)
    rows = [
        one
        for one in session.once("fact rows", lambda: _all_rows(session))
        if one.finding or not only_disputed
        if not wanted or one.subject in wanted or _names(session, one, wanted)
    ]
    return FactGrid(tuple(session.pack.sources), tuple(rows), len(session.facts))


def _all_rows(session: Session) -> list[FactRow]:
    rows = [_row(session, fact, claims) for fact, claims in session.facts.items()]
    return sorted(rows, key=_rank)


def _names(session: Session, one: FactRow, wanted: set[str]) -> bool:
    claims = (claim for cell in one.cells.values() for claim in cell.claims)
    return any(not wanted.isdisjoint(session.entities_in(claim)) for claim in claims)


_SEVERITY = {severity: rank for rank, severity in enumerate(Severity)}


def _rank(one: FactRow) -> tuple[int, int, int, str, str]:
    """Sort by how bad the worst finding is, then by how many sources speak."""
    if one.finding:
        worst = (_SEVERITY[one.finding.severity], STRENGTH[one.finding.verdict])
    else:
        worst = (len(_SEVERITY), len(STRENGTH))
    return (*worst, -len(one.cells), one.name, one.label)


def _row(session: Session, fact: Fact, claims: list[Claim]) -> FactRow:
    by_source: dict[str, list[Claim]] = {}
    for claim in claims:
        by_source.setdefault(claim.source, []).append(claim)
    voiced: dict[str, set[str]] = {}
    for claim in claims:
        for value in _values(session, claim):
            voiced.setdefault(value, set()).add(claim.source)
    found = session.findings_by_fact.get(fact, [])
    cells = {
        source: _cell(session, fact, said, len(by_source), voiced)
        for source, said in by_source.items()
    }
    subject, property_id = fact
    name, label = session.pack.name(subject), words.property_label(session, property_id)
    finding = min(found, key=_worst) if found else None
    return FactRow(subject, property_id, clean(name), clean(label), cells, finding)


def _worst(finding: Finding) -> tuple[int, int]:
    return _SEVERITY[finding.severity], STRENGTH[finding.verdict]


def _values(session: Session, claim: Claim) -> list[str]:
    """Return what a claim says, an item of a list on its own, with its polarity."""
    value = session.pack.values.get(claim.id)
    if value is None:
        return []
    items = value if isinstance(value, frozenset) else [value]
    return [f"{claim.polarity} {item}" for item in items]


def _cell(
    session: Session, fact: Fact, said: list[Claim], speakers: int, voiced: dict[str, set[str]]
) -> Cell:
    text = clean(" / ".join(dict.fromkeys(words.said(session, claim) for claim in said)))
    place = Place("claim", said[0].id) if len(said) == 1 else words.fact_place(*fact)
    found: list[Verdict] = [mark for mark in (session.mark(c) for c in said if not c.lost) if mark]
    marks: list[Verdict] = [mark for mark in found if mark is not Verdict.GAP]
    verdict = min(marks, key=lambda mark: STRENGTH[mark]) if marks else None
    return Cell(text, _mark(session, said, speakers, voiced, verdict), verdict, tuple(said), place)


def _mark(
    session: Session,
    said: list[Claim],
    speakers: int,
    voiced: dict[str, set[str]],
    verdict: Verdict | None,
) -> CellMark:
    if all(claim.lost for claim in said):
        return CellMark.LOST
    if speakers == 1 and all(_guessed(session, claim) for claim in said):
        return CellMark.RUMOUR
    if verdict:
        return CellMark.CLASH
    if speakers == 1:
        return CellMark.ALONE
    shared = any(len(voiced[value]) > 1 for claim in said for value in _values(session, claim))
    return CellMark.AGREES if shared else CellMark.ADDS


def _guessed(session: Session, claim: Claim) -> bool:
    """Return whether a claim is a rumour, or tells of a film that its author had not seen."""
    if claim.factuality in (Factuality.RUMOURED, Factuality.POSSIBLE):
        return True
    source = session.pack.sources[claim.source]
    about = session.pack.properties[claim.property].about
    return source.vantage is Vantage.BEFORE and about == "content"


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
                        Span(f"{GLYPHS[cell.mark]} ", "bad" if cell.mark == "clash" else "dim"),
                        span(source, "source"),
                        ": ",
                        span(cell.text, "value"),
                        Span(f"  {cell.mark}", "dim"),
                        to=cell.place,
                        indent=2,
                    )
                )
    head = row(Span(f"{len(grid.rows)} of {words.count(grid.total, 'fact')}", "dim"))
    about = f" about {session.pack.name(entity)}" if entity else ""
    title = span(f"Facts{about}, the most disputed first").text
    return Page(Place("facts", entity), title, "facts", (head, BLANK, *rows))
