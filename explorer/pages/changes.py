"""What the last reloading of the pack has changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from explorer.model.finding import Finding
from explorer.model.pack import Pack
from explorer.model.place import PlaceKind
from explorer.pages import words as say
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.session import Session
from explorer.wording.positions import show_positions

if TYPE_CHECKING:
    from explorer.compare.diff import Changes

_MOST = 200
"""Claims listed of each kind; the rest are counted."""


def changes_page(session: Session) -> Page:
    """Return the page; what is there can be opened, what is gone is only named."""
    place = Place(PlaceKind.CHANGES)
    changes = session.changes
    if changes is None:
        told = "The pack is as it was when the program started. Edit its files, and the change "
        rows = [row(told + "shows here."), row(Span("F5 reads them again now.", "dim"))]
        return Page(place, "What changed", "what changed", tuple(rows))
    words = changes.words
    rows = [row(f"{words[:1].upper()}{words[1:]}."), BLANK]
    rows += _section("Findings added", (say.finding_row(session, f, 2) for f in changes.added))
    gone = (_gone(changes.before or session.pack, finding) for finding in changes.removed)
    rows += _section("Findings gone", gone)
    for before, now in changes.altered:
        at = [Span("Findings changed", "label")] if before is changes.altered[0][0] else []
        rows += [row(*at)] if at else []
        rows += [say.finding_row(session, now, 2), *_otherwise(before, now)]
    rows += [BLANK] if changes.altered else []
    rows += _claims(session, changes)
    return Page(place, "What changed", "what changed", tuple(rows))


def _section(title: str, found: Iterable[Row]) -> list[Row]:
    rows = list(found)
    return [say.heading(title), *rows, BLANK] if rows else []


def _gone(pack: Pack, finding: Finding) -> Row:
    prop = pack.properties.get(finding.property)
    fact = f"{pack.name(finding.subject)} – {prop.label if prop else finding.property}"
    values = show_positions(pack, finding)
    return row(
        Span(f"{say.GLYPHS[finding.verdict]} {finding.verdict}", str(finding.verdict)),
        Span(f" {finding.severity} ", str(finding.severity)),
        span(fact, "strong"),
        span(f": {values}" if values else ""),
        indent=2,
    )


def _otherwise(before: Finding, now: Finding) -> list[Row]:
    """Return how a finding was told before, where it is told otherwise now."""
    kind = f"{before.verdict}, {before.severity}"
    if kind == f"{now.verdict}, {now.severity}" and before.explanation == now.explanation:
        return []
    return [row(Span("before: ", "dim"), span(f"{kind}: {before.explanation}", "dim"), indent=4)]


def _claims(session: Session, changes: Changes) -> list[Row]:
    rows: list[Row] = []
    for title, ids in (
        ("Claims added", changes.new_claims),
        ("Claims edited", changes.edited_claims),
        ("Claims gone", changes.lost_claims),
    ):
        shown = [_claim(session, one) for one in ids[:_MOST]]
        if len(ids) > _MOST:
            shown.append(row(Span(f"and {len(ids) - _MOST:,} more", "dim"), indent=2))
        rows += _section(title, shown)
    return rows


def _claim(session: Session, claim_id: str) -> Row:
    claim = session.pack.claims.get(claim_id)
    if claim is None:
        return row(span(claim_id, "dim"), indent=2)
    fact = say.fact_title(session, claim.subject, claim.property.id)
    return row(
        span(fact, "strong"),
        span(f": {say.said(session, claim)} "),
        span(say.who_says(session, claim), "source"),
        to=Place.claim(claim_id),
        indent=2,
    )
