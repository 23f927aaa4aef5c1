"""The grid of facts: one row per fact, one column per source, each cell what the source says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from explorer.charts.grid_cells import NOTHING, Cell, cells_of
from explorer.model.claim import Claim
from explorer.model.enums import GRAVITY, STRENGTH, Verdict
from explorer.model.finding import Finding
from explorer.model.place import Fact, Place
from explorer.session import Session, per_session
from explorer.text import clean
from explorer.values.folding import words_of, words_once
from explorer.wording.records import pack_order, property_label, subject_name, value_words


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
    claims: Sequence[Claim]
    """The claims on the fact, in the pack's order."""
    session: Session = field(repr=False, compare=False)

    @property
    def said(self) -> Mapping[str, list[Claim]]:
        """Return the claims by source id, in the pack's order of sources; not kept, as a large pack
        has a row for each of its facts.
        """
        sources = pack_order(self.session.pack, (claim.source.id for claim in self.claims))
        said: dict[str, list[Claim]] = {source: [] for source in sources}
        for claim in self.claims:
            said[claim.source.id].append(claim)
        return said

    @cached_property
    def words(self) -> str:
        """Return the words of the fact, its values and its sources, a space before each."""
        pack, sources = self.session.pack, list(self.said)
        said = [value_words(pack, claim) for claim in self.claims]
        named = [pack.source_name(source) for source in sources]
        text = " ".join((self.name, self.label, *sources, *named, *said))
        return f" {' '.join(words_once(text))}"

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
        return cells_of(self.session, self.fact_place, self.said)

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


def with_words(rows: Sequence[FactRow], text: str) -> list[FactRow]:
    """Return the rows whose fact, values or sources have a word beginning with each of `text`'s."""
    wanted = words_of(text)
    if not wanted:
        return list(rows)
    return [row for row in rows if all(f" {word}" in row.words for word in wanted)]


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


def _rank(row: FactRow) -> tuple[int, int, int, str, str]:
    """Return a sort key: by the worst finding, then by the number of sources."""
    worst = _worst(row.finding) if row.finding else (len(GRAVITY), len(STRENGTH))
    return (*worst, -len({claim.source.id for claim in row.claims}), row.name, row.label)


def _row(session: Session, fact: Fact, claims: list[Claim]) -> FactRow:
    subject, property_id = fact
    name, label = subject_name(session.pack, subject), property_label(session.pack, property_id)
    finding = min(_conflicts(session, fact, claims), key=_worst, default=None)
    return FactRow(subject, property_id, clean(name), clean(label), finding, claims, session)


def _conflicts(session: Session, fact: Fact, claims: list[Claim]) -> list[Finding]:
    """Return the findings that mark a cell of the row; none of those on how a source speaks, which
    mention facts on which all may agree.
    """
    findings = session.findings_by_fact.get(fact)
    if not findings or not any(session.mark(claim) for claim in claims):
        return []
    return [f for f in findings if f.level != "source" or f.verdict is Verdict.MISSING]


def _worst(finding: Finding) -> tuple[int, int]:
    return GRAVITY[finding.severity], STRENGTH[finding.verdict]
