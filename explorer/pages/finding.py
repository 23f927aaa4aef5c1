"""A finding: what pulls apart, who says what in which line, and what would settle it."""

from __future__ import annotations

from explorer.compare.explain import without_heading
from explorer.compare.support import side_words
from explorer.model.enums import Topic
from explorer.model.finding import Finding, Position, Verdict
from explorer.model.firmness import VANTAGES
from explorer.pages import words
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.session import Session
from explorer.text import clean_lines
from explorer.wording.positions import show_position


def finding_page(session: Session, finding: Finding) -> Page:
    """Return the page of a finding."""
    title = words.fact_title(session, finding.subject, finding.property)
    rows = [*_verdict(session, finding), BLANK]
    for number, position in enumerate(finding.positions):
        rows += [*_position(session, finding, number, position), BLANK]
    rows += [*_support(session, finding), BLANK]
    if finding.would_resolve and finding.verdict is not Verdict.OPINION:
        rows += [words.labelled("What would settle it", span(finding.would_resolve)), BLANK]
    rows += [
        *_beside(session, finding),
        *_ways_on(session, finding),
        *_sources(session, finding),
        *_related(session, finding),
    ]
    return Page(Place.finding(finding.id), span(title).text, span(title).text, tuple(rows))


def _verdict(session: Session, finding: Finding) -> list[Row]:
    verdict, severity = finding.verdict, finding.severity
    rows = [
        row(
            Span(f"{words.GLYPHS[verdict]} {verdict}", str(verdict)),
            Span(f": {words.VERDICTS[verdict]}", "dim"),
        ),
        row(Span(str(severity), str(severity)), Span(f": {words.SEVERITIES[severity]}", "dim")),
        row(span(without_heading(session.pack, finding), "strong")),
    ]
    return [*rows, *_ruling(session, finding)]


def _ruling(session: Session, finding: Finding) -> list[Row]:
    """Return what the user decided, and the note line by line."""
    spans = words.ruling_spans(session, finding)
    note = clean_lines(session.rulings.note(finding)).strip()
    if not spans and not note:
        return []
    rows = [words.labelled("Your ruling", *(spans or [Span("open")]))]
    return rows + [row(span(line, "strong"), indent=2) for line in note.split("\n") if note]


def _position(session: Session, finding: Finding, number: int, position: Position) -> list[Row]:
    sides = finding.support.sides
    voices = sides[number].voices if number < len(sides) else len(position.sources)
    better = finding.support.better == number
    head = row(
        span(show_position(session.pack, position) or words.LOST, "value"),
        *([] if position.lost else [Span(f"  {words.count(voices, 'voice')}", "dim")]),
        *([Span("  better supported", "good")] if better else []),
    )
    return [head, *(r for claim in position.claims for r in words.claim_rows(session, claim, 2))]


def _support(session: Session, finding: Finding) -> list[Row]:
    rows = [words.labelled("Which is better supported", span(finding.support.why))]
    for position, side in zip(finding.positions, finding.support.sides, strict=False):
        if position.lost:
            continue
        told = f": {side_words(side)}"
        value = show_position(session.pack, position) or words.LOST
        rows.append(row(span(value, "value"), told, indent=2))
    return rows


def _ways_on(session: Session, finding: Finding) -> list[Row]:
    cleared = len(session.cleared_for(finding))
    label = words.property_label(session, finding.property)
    rows = [
        words.heading("Look further"),
        row(
            span(session.pack.name(finding.subject), "link"),
            ": everything said of this",
            to=Place.entity(finding.subject),
            indent=2,
        ),
        row(
            span(label, "link"),
            ": what every source says",
            to=Place.fact(finding.subject, finding.property),
            indent=2,
        ),
        row(
            span(label, "link"),
            ": what is said of others",
            to=Place.of_property(finding.property),
            indent=2,
        ),
    ]
    if cleared:
        look = "looks like a clash and is not" if cleared == 1 else "look like a clash and are not"
        rows.append(
            row(
                Span("Why not?", "link"),
                f" {words.count(cleared, 'pair')} of claims {look}",
                to=Place.cleared(finding.id),
                indent=2,
            )
        )
    return [*rows, BLANK]


def _sources(session: Session, finding: Finding) -> list[Row]:
    rows = [words.heading("The sources")]
    for source_id in finding.sources:
        source = session.pack.sources.get(source_id)
        if source is None:
            continue
        rows.append(
            row(
                span(words.source_name(session, source_id), "source"),
                span(
                    f": {words.source_line(source)}; written {VANTAGES[source.vantage]} "
                    f"({source_id})"
                ),
                to=Place.source(source_id),
                indent=2,
            )
        )
    return [*rows, BLANK]


def _beside(session: Session, finding: Finding) -> list[Row]:
    """Return what else is said of the same matter: a death is told by more than one property."""
    properties = session.pack.properties
    own = properties.get(finding.property)
    if own is None or own.topic not in _ONE_MATTER:
        return []
    told = {claim.fact for claim in finding.claims}
    claims = [
        claim
        for fact in session.pack.facts_by_subject.get(finding.subject, [])
        if fact not in told and (prop := properties.get(fact[1]))
        if (prop.topic, prop.about) == (own.topic, own.about)
        for claim in session.pack.facts[fact]
    ]
    if not claims:
        return []
    rows = [
        row(
            span(words.property_label(session, claim.property.id), "label"),
            ": ",
            span(words.said(session, claim), "value"),
            span(f" — {words.where(session, claim)}", "source"),
            *(
                [Span(" "), span(f"“{told_in}”", "phrase")]
                if (told_in := words.phrase(claim))
                else []
            ),
            to=Place.claim(claim.id),
            indent=2,
        )
        for claim in claims[:_MOST_BESIDE]
    ]
    return [words.heading("Said of the same matter"), *rows, BLANK]


_ONE_MATTER = (Topic.DEATH, Topic.KINSHIP, Topic.DATE)
"""Topics of which several properties tell one story."""

_MOST_BESIDE = 8


def _related(session: Session, finding: Finding) -> list[Row]:
    others = [
        one
        for one in session.findings_about.get(finding.subject, [])
        if one.id != finding.id and one.subject == finding.subject
    ]
    if not others:
        return []
    name = span(session.pack.name(finding.subject)).text
    return [
        words.heading(f"Also disputed about {name}"),
        *(words.finding_row(session, one, 2) for one in others),
    ]
