"""A cell of the grid of facts: what a source says on a fact, and how that compares with others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from explorer.model.claim import Claim
from explorer.model.enums import STRENGTH, Factuality, Gate, Vantage, Verdict
from explorer.model.place import Place
from explorer.session import Session
from explorer.text import clean
from explorer.wording.differences import short_value


class CellMark(StrEnum):
    """How one source's answer on a fact compares with the others'."""

    CONFLICT = "conflict"
    """Conflicts with another source; `verdict` says how."""
    AGREES = "agrees"
    """Another source says the same, or nearly so, or in part."""
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
    """Its values, abbreviated and safe for a terminal; "missing" if this copy lost them all."""
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


def cells_of(session: Session, fact: Place, said: Mapping[str, list[Claim]]) -> Mapping[str, Cell]:
    """Return the cells of a fact by source id; `said` has the claims on it of each source."""
    voiced: dict[str, set[str]] = {}
    for source, claims in said.items():
        for claim in claims:
            for value in _values(claim):
                voiced.setdefault(value, set()).add(source)
    return {source: _cell(session, fact, said, source, voiced) for source in said}


def _cell(
    session: Session,
    fact: Place,
    said: Mapping[str, list[Claim]],
    source: str,
    voiced: Mapping[str, set[str]],
) -> Cell:
    own = said[source]
    kept = dict.fromkeys(short_value(session.pack, c, said) for c in own if not c.lost)
    value = clean(" / ".join(kept)) or str(CellMark.LOST)
    part_lost = bool(kept) and any(claim.lost for claim in own)
    place = Place.claim(own[0].id) if len(own) == 1 else fact
    every = (session.mark(c) for c in own if not c.lost)
    marks: list[Verdict] = [mark for mark in every if mark and mark is not Verdict.MISSING]
    verdict = min(marks, key=lambda mark: STRENGTH[mark]) if marks else None
    mark = _mark(session, own, len(said), voiced, verdict)
    return Cell(value, mark, verdict, tuple(own), place, part_lost)


def _values(claim: Claim) -> list[str]:
    """Return a claim's values with its polarity, each item of a list by itself."""
    if claim.lost:
        return []
    items = claim.value if isinstance(claim.value, frozenset) else [claim.value]
    return [f"{claim.polarity} {item}" for item in items]


def _mark(
    session: Session,
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
    if shared or _has_near_value(session, said):
        return CellMark.AGREES
    return CellMark.ADDS


def _has_near_value(session: Session, said: list[Claim]) -> bool:
    """Return whether another source's value is close enough to agree: 131 and 130 minutes."""
    if isinstance(said[0].value, frozenset):
        return False
    ids = {claim.id for claim in said}
    return any(
        pair.gate is Gate.GRANULARITY and len(ids.intersection((pair.first, pair.second))) == 1
        for pair in session.comparison.cleared.on(said[0].fact)
    )


def _guessed(claim: Claim) -> bool:
    """Return whether a claim is a rumour, or its author had not seen the film it describes."""
    if claim.factuality in (Factuality.RUMOURED, Factuality.POSSIBLE):
        return True
    return claim.source.vantage is Vantage.BEFORE and claim.property.about == "content"
