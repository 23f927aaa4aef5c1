"""The changes made by reloading the pack, or the problems in its files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from explorer.model.finding import Finding
from explorer.model.pack import Pack
from explorer.model.place import PlaceKind
from explorer.model.source_names import at_the_start
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.pages.rows import finding_row, heading
from explorer.read.problems import PackError
from explorer.session import Session
from explorer.wording.differences import difference
from explorer.wording.labels import VERDICT_GLYPHS
from explorer.wording.records import fact_title, source_and_line, value_words
from explorer.wording.spans import signed

if TYPE_CHECKING:
    from explorer.compare.diff import Changes

_TITLE, _CRUMB = "This pack cannot be read", "Problems"
_MOST = 200
"""Maximum number of claims listed under a heading; the rest are counted."""


def changes_page(session: Session, place: Place) -> Page:
    """Return the page of the last reload's changes; deleted records are named without a link."""
    changes = session.changes
    if changes is None:
        title = "The pack has not changed since the program started"
        shown = row("Changes to its files are shown here.")
        rows = [shown, row(Span("F5 reloads the pack.", "dim"))]
        return Page(place, title, "What changed", tuple(rows))
    rows = _section("Findings added", (finding_row(session, f, 2) for f in changes.added))
    gone = (_gone(changes.before or session.pack, finding) for finding in changes.removed)
    rows += _section("Findings removed", gone)
    rows += [heading("Findings changed")] if changes.altered else []
    for before, now in changes.altered:
        rows += [finding_row(session, now, 2), *_before(before, now)]
    rows += [BLANK] if changes.altered else []
    rows += _claims(session, changes)
    return Page(place, at_the_start(changes.words), "What changed", tuple(rows))


def _section(title: str, rows: Iterable[Row]) -> list[Row]:
    listed = list(rows)
    return [heading(title), *listed, BLANK] if listed else []


def _gone(pack: Pack, finding: Finding) -> Row:
    fact = fact_title(pack, finding.subject, finding.property)
    differs = difference(pack, finding)
    return row(
        *signed(VERDICT_GLYPHS[finding.verdict], finding.verdict, finding.verdict),
        Span(f" {finding.severity} ", str(finding.severity)),
        span(fact, "strong"),
        span(f": {differs}" if differs else ""),
        indent=2,
    )


def _before(before: Finding, now: Finding) -> list[Row]:
    """Return what a finding said before, if it has changed."""
    kind = f"{before.verdict}, {before.severity}"
    if kind == f"{now.verdict}, {now.severity}" and before.explanation == now.explanation:
        return []
    return [row(Span("before: ", "dim"), span(f"{kind}: {before.explanation}", "dim"), indent=4)]


def _claims(session: Session, changes: Changes) -> list[Row]:
    rows: list[Row] = []
    for title, ids in (
        ("Claims added", changes.new_claims),
        ("Claims edited", changes.edited_claims),
        ("Claims removed", changes.lost_claims),
    ):
        shown = [_claim(session, claim_id) for claim_id in ids[:_MOST]]
        if len(ids) > _MOST:
            shown.append(row(Span(f"and {len(ids) - _MOST:,} more", "dim"), indent=2))
        rows += _section(title, shown)
    return rows


def _claim(session: Session, claim_id: str) -> Row:
    claim = session.pack.claims.get(claim_id)
    if claim is None:
        return row(span(claim_id, "dim"), indent=2)
    fact = fact_title(session.pack, claim.subject, claim.property.id)
    return row(
        span(fact, "strong"),
        span(f": {value_words(session.pack, claim)} "),
        Span("— "),
        span(source_and_line(session.pack, claim), "source"),
        to=Place.claim(claim_id),
        indent=2,
    )


def present_problems_page(session: Session, _: Place) -> Page:
    """Return a page of the problems found in the pack since it was last read."""
    return problems_page(session.broken, kept=True)


def problems_page(error: Exception | None, kept: bool = False) -> Page:
    """Return a page of all problems; `kept` says that the last valid pack is still shown."""
    place = Place(PlaceKind.PROBLEMS)
    if error is None:
        rows = [row("There are no problems in the pack's files; what you see is up to date.")]
        return Page(place, "No problems", _CRUMB, tuple(rows))
    advice = "Fix and save; the pack reloads automatically"
    rows = [
        row(
            f"{advice}. Until then you see the last valid version."
            if kept
            else f"{advice}. q quits."
        )
    ]
    if not isinstance(error, PackError):
        return Page(place, _TITLE, _CRUMB, (*rows, BLANK, row(span(error))))
    rows = [row(span(error.summary(), "bad"), "."), *rows, BLANK]
    last = None
    for problem in error.problems:
        if problem.path != last:
            rows.append(row(span(problem.path, "strong")))
            last = problem.path
        rows.append(
            row(
                span(f"{problem.line}:{problem.column} ", "source"),
                Span("found ", "dim"),
                span(problem.found),
                Span("; expected ", "dim"),
                span(problem.expected),
                span(f"; {problem.hint}" if problem.hint else "", "good"),
                indent=2,
            )
        )
    return Page(place, _TITLE, _CRUMB, tuple(rows))


def first_problem(error: Exception) -> str:
    """Return one line with the number of problems and the first of them."""
    if not isinstance(error, PackError) or not error.problems:
        return span(error).text
    first = error.problems[0]
    where = f"{first.path.name}:{first.line}"
    return span(f"{error.summary()}; {where}: found {first.found}").text
