"""The grid of facts: one row per fact, one column per source, each cell what the source says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from explorer.model.claim import Claim
from explorer.model.enums import STRENGTH, Factuality, Severity, Vantage, Verdict
from explorer.model.finding import Finding
from explorer.model.place import Fact, Place
from explorer.session import Session, per_session
from explorer.text import clean
from explorer.values.folding import words_of, words_once
from explorer.wording.differences import short_value
from explorer.wording.records import pack_order, property_label, subject_name, value_words


class CellMark(StrEnum):
    """How one source's answer on a fact compares with the others'."""

    CONFLICT = "conflict"
    """Conflicts with another source; `verdict` says how."""
    AGREES = "agrees"
    """Another source says the same, at least in part."""
    ADDS = "adds"
    """Other sources say different things, but all can be true."""
    ALONE = "only here"
    """No other source covers it."""
    RUMOUR = "rumour only"
    """No other source covers it, and this one only reports a rumour or a guess."""
    LOST = "missing"
    """The value is missing from this copy of the source."""
    NOTHING = ""
    """The source does not cover it."""


GLYPHS = {
    CellMark.CONFLICT: "✗",
    CellMark.AGREES: "=",
    CellMark.ADDS: "+",
    CellMark.ALONE: "·",
    CellMark.RUMOUR: "¿",
    CellMark.LOST: "▢",
    CellMark.NOTHING: " ",
}
"""The sign of each mark, so that nothing depends on colour alone."""

ROLES = {
    CellMark.CONFLICT: "bad",
    CellMark.AGREES: "good",
    CellMark.ADDS: "dim",
    CellMark.ALONE: "dim",
    CellMark.RUMOUR: "rumour",
    CellMark.LOST: "missing",
    CellMark.NOTHING: "",
}
"""The role of each mark; a conflict has that of its verdict."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says on one fact."""

    value: str = ""
    """Its values, abbreviated and safe for a terminal; "lost" if all are missing from this copy."""
    mark: CellMark = CellMark.NOTHING
    verdict: Verdict | None = None
    claims: tuple[Claim, ...] = ()
    place: Place | None = None
    """The claim, or the fact if there are several claims."""
    part_lost: bool = False
    """Whether further values are missing from this copy of the source."""

    @property
    def text(self) -> str:
        """Return the whole cell on one line, noting last that a value is missing."""
        lost = f" / {GLYPHS[CellMark.LOST]} {CellMark.LOST}" if self.part_lost else ""
        return f"{self.value}{lost}"


NOTHING = Cell()


@dataclass(frozen=True)
class FactRow:
    """One fact. Its cells are built lazily: most rows of a large pack are never shown."""

    subject: str
    property_id: str
    name: str
    """The subject's name."""
    label: str
    """The property's words."""
    finding: Finding | None
    """The worst finding on the fact."""
    said: Mapping[str, list[Claim]]
    """The claims on the fact by source id, in the pack's order of sources."""
    session: Session = field(repr=False, compare=False)

    @property
    def place(self) -> Place:
        """Return the place the row links to: its finding, or else its fact."""
        if self.finding:
            return Place.finding(self.finding.id)
        return self.fact_place

    @property
    def fact_place(self) -> Place:
        """Return the place of the fact's page."""
        return Place.fact(self.subject, self.property_id)

    @cached_property
    def cells(self) -> Mapping[str, Cell]:
        """Return the cells by source id; sources that do not cover the fact have none."""
        voiced: dict[str, set[str]] = {}
        for source, claims in self.said.items():
            for claim in claims:
                for value in _values(claim):
                    voiced.setdefault(value, set()).add(source)
        return {source: _cell(self, claims, voiced) for source, claims in self.said.items()}

    def cell(self, source_id: str) -> Cell:
        """Return the cell of a source, `NOTHING` if it does not cover the fact."""
        return self.cells.get(source_id, NOTHING)


@dataclass(frozen=True, slots=True)
class SubjectRow:
    """The heading of one subject's facts in a grouped grid."""

    subject: str
    name: str
    """Safe for a terminal."""
    facts: int
    disputed: int

    @property
    def place(self) -> Place:
        """Return the place of the subject's page."""
        return Place.entity(self.subject)


@dataclass(frozen=True, slots=True)
class FactGrid:
    """Facts, the most disputed first, with all sources of the pack."""

    sources: tuple[str, ...]
    rows: tuple[FactRow, ...]
    total: int
    """The number of facts without the filter."""


def fact_grid(
    session: Session, entities: Sequence[str] = (), only_disputed: bool = False
) -> FactGrid:
    """Return the grid; with `entities`, only of facts about them or whose claims name them."""
    wanted = set(entities)
    naming = {claim.fact for entity in wanted for claim in session.pack.claims_naming(entity)}
    rows = [
        row
        for row in _all_rows(session)
        if row.finding or not only_disputed
        if not wanted or row.subject in wanted or (row.subject, row.property_id) in naming
    ]
    return FactGrid(tuple(session.pack.sources), tuple(rows), len(session.pack.facts))


def disputes_by_source(session: Session) -> dict[str, int]:
    """Return how many claims of each source conflict, by its id."""
    conflicting = dict.fromkeys(session.pack.sources, 0)
    for claim_id, verdict in session.marks.items():
        claim = session.pack.claims.get(claim_id)  # in a pack of many films it may be another's
        if claim and verdict is not Verdict.MISSING:
            conflicting[claim.source.id] += 1
    return conflicting


def with_words(session: Session, rows: Sequence[FactRow], text: str) -> list[FactRow]:
    """Return the rows whose fact, values or sources have a word beginning with each of `text`'s."""
    wanted = words_of(text)
    if not wanted:
        return list(rows)
    words_by_fact = _words_by_fact(session)
    matching = []
    for row in rows:
        place = row.fact_place
        if place not in words_by_fact:
            said = [value_words(session.pack, c) for claims in row.said.values() for c in claims]
            named = [session.pack.source_name(source) for source in row.said]
            text = " ".join((row.name, row.label, *row.said, *named, *said))
            words_by_fact[place] = f" {' '.join(words_once(text))}"
        if all(f" {word}" in words_by_fact[place] for word in wanted):
            matching.append(row)
    return matching


@per_session
def _words_by_fact(_: Session) -> dict[Place, str]:
    """Return the cache of rows' words, by the places of their facts."""
    return {}


def by_subject(rows: Sequence[FactRow]) -> list[FactRow | SubjectRow]:
    """Group rows under their subjects, the subject with the worst conflict first."""
    groups: dict[str, list[FactRow]] = {}
    for row in rows:
        groups.setdefault(row.subject, []).append(row)
    grouped: list[FactRow | SubjectRow] = []
    for subject, own in groups.items():
        disputed = sum(row.finding is not None for row in own)
        grouped += [SubjectRow(subject, own[0].name, len(own), disputed), *own]
    return grouped


@per_session
def _all_rows(session: Session) -> list[FactRow]:
    rows = [_row(session, fact, claims) for fact, claims in session.pack.facts.items()]
    return sorted(rows, key=_rank)


_SEVERITY = {severity: rank for rank, severity in enumerate(Severity)}


def _rank(row: FactRow) -> tuple[int, int, int, str, str]:
    """Return a sort key: by the worst finding, then by the number of sources."""
    if row.finding:
        worst = (_SEVERITY[row.finding.severity], STRENGTH[row.finding.verdict])
    else:
        worst = (len(_SEVERITY), len(STRENGTH))
    return (*worst, -len(row.said), row.name, row.label)


def _row(session: Session, fact: Fact, claims: list[Claim]) -> FactRow:
    said: dict[str, list[Claim]] = {
        source: [] for source in pack_order(session.pack, (claim.source.id for claim in claims))
    }
    for claim in claims:
        said[claim.source.id].append(claim)
    findings = session.findings_by_fact.get(fact, [])
    subject, property_id = fact
    name, label = subject_name(session.pack, subject), property_label(session.pack, property_id)
    finding = min(findings, key=_worst) if findings else None
    return FactRow(subject, property_id, clean(name), clean(label), finding, said, session)


def _worst(finding: Finding) -> tuple[int, int]:
    return _SEVERITY[finding.severity], STRENGTH[finding.verdict]


def _values(claim: Claim) -> list[str]:
    """Return a claim's values with its polarity, each item of a list by itself."""
    if claim.lost:
        return []
    items = claim.value if isinstance(claim.value, frozenset) else [claim.value]
    return [f"{claim.polarity} {item}" for item in items]


def _cell(row: FactRow, said: list[Claim], voiced: Mapping[str, set[str]]) -> Cell:
    session = row.session
    kept = dict.fromkeys(short_value(session.pack, c, row.said) for c in said if not c.lost)
    value = clean(" / ".join(kept)) or str(CellMark.LOST)
    part_lost = bool(kept) and any(claim.lost for claim in said)
    place = Place.claim(said[0].id) if len(said) == 1 else row.fact_place
    every = (session.mark(c) for c in said if not c.lost)
    marks: list[Verdict] = [mark for mark in every if mark and mark is not Verdict.MISSING]
    verdict = min(marks, key=lambda mark: STRENGTH[mark]) if marks else None
    mark = _mark(said, len(row.said), voiced, verdict)
    return Cell(value, mark, verdict, tuple(said), place, part_lost)


def _mark(
    said: list[Claim],
    speakers: int,
    voiced: Mapping[str, set[str]],
    verdict: Verdict | None,
) -> CellMark:
    if all(claim.lost for claim in said):
        return CellMark.LOST
    if speakers == 1 and all(_guessed(claim) for claim in said):
        return CellMark.RUMOUR
    if verdict:
        return CellMark.CONFLICT
    if speakers == 1:
        return CellMark.ALONE
    shared = any(len(voiced[value]) > 1 for claim in said for value in _values(claim))
    return CellMark.AGREES if shared else CellMark.ADDS


def _guessed(claim: Claim) -> bool:
    """Return whether a claim is a rumour, or its author had not seen the film it describes."""
    if claim.factuality in (Factuality.RUMOURED, Factuality.POSSIBLE):
        return True
    return claim.source.vantage is Vantage.BEFORE and claim.property.about == "content"
