"""Findings under headings: by what they are about, or by the property they are on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from explorer.compare.filters import Filter
from explorer.model.finding import Finding, Severity
from explorer.pages import words
from explorer.pages.page import span
from explorer.session import Session
from explorer.user.rulings import State
from explorer.wording.labels import DECISIONS, NOTE, SEVERITY_GLYPHS


class Grouping(StrEnum):
    """What findings are grouped by."""

    NONE = ""
    ENTITY = "entity"
    PROPERTY = "property"


def grouped(
    session: Session, findings: Sequence[Finding], by: Grouping
) -> list[tuple[str, list[Finding]]]:
    """Return headings with their findings; heading and finding that matter most come first.

    Without a grouping all findings stand under the heading "".
    """
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        key = {Grouping.ENTITY: finding.subject, Grouping.PROPERTY: finding.property}.get(by, "")
        groups.setdefault(key, []).append(finding)
    return [(_heading(session, key, by), found) for key, found in groups.items()]


def count_line(
    session: Session, shown: Sequence[Finding], chosen: Filter, by: Grouping = Grouping.NONE
) -> str:
    """Return how many of all findings are shown, why, and what was decided on them.

    Signs stand beside their words here, so that one can read them where they stand alone.
    """
    told = f"{len(shown)} of {words.count(len(session.comparison.findings), 'finding')}"
    if chosen.active:
        told += f": {span(chosen.words(session.pack.name)).text}"
    if by:
        told += f", by {by}"
    if shown and not chosen.severities:
        matter = Counter(finding.severity for finding in shown)
        parts = [f"{matter[s]} {SEVERITY_GLYPHS[s]} {s}" for s in Severity if matter[s]]
        told += f"\n{', '.join(parts)}"
    states = Counter(map(session.rulings.state, shown))
    noted = sum(bool(session.rulings.note(finding)) for finding in shown)
    if set(states) - {"open"} or noted:
        signs = {state: f"{sign} {state}" for state, sign in DECISIONS.items()}
        told += "\n" + ", ".join(f"{states[s]} {signs.get(s, s)}" for s in State if states[s])
    if noted:
        told += f", {noted} {NOTE} note{'' if noted == 1 else 's'}"
    return told


def _heading(session: Session, key: str, by: Grouping) -> str:
    if by is Grouping.PROPERTY:
        return span(words.property_label(session, key)).text
    return span(session.pack.name(key)).text if by else ""
