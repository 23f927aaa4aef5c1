"""The page of a finding: what conflicts, which source and line says what, what would settle it."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.model.claim import Claim
from explorer.model.enums import Topic, Verdict
from explorer.model.finding import Finding, Position
from explorer.model.place import Fact
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.pages.rows import (
    claim_rows,
    cleared_row,
    finding_row,
    heading,
    labelled,
    ruling_spans,
)
from explorer.session import Session
from explorer.text import clean_lines, count
from explorer.wording.labels import DECISION_NAMES, SEVERITIES, VERDICT_GLYPHS, VERDICTS
from explorer.wording.positions import side_label, sides_are_named
from explorer.wording.records import (
    fact_title,
    opening_name,
    property_label,
    shown_phrase,
    source_after,
    source_and_line,
    subject_name,
    value_words,
)
from explorer.wording.spans import signed
from explorer.wording.support import names_words, side_words, source_count
from explorer.wording.vantages import was_written


def finding_page(session: Session, place: Place) -> Page | None:
    """Return the page of a finding."""
    finding = session.comparison.by_id.get(place.id)
    if finding is None:
        return None
    title = fact_title(session.pack, finding.subject, finding.property)
    rows = [*_verdict(session, finding), BLANK]
    if finding.explains:
        rows += [*explained_rows(session, finding), BLANK]
    else:
        for number, position in enumerate(finding.positions):
            rows += [*_position(session, finding, number, position), BLANK]
    rows += _support(session, finding)
    if finding.would_resolve and finding.verdict is not Verdict.OPINION:
        rows += [labelled("What would settle it", span(finding.would_resolve)), BLANK]
    rows += [
        *_beside(session, finding),
        *_further_links(session, finding),
        *_sources(session, finding),
        *_related(session, finding),
    ]
    return Page(place, span(title).text, span(title).text, tuple(rows))


def _verdict(session: Session, finding: Finding) -> list[Row]:
    verdict, severity = finding.verdict, finding.severity
    says_it = VERDICTS[verdict].summary or finding.level == "source"
    meaning = "" if says_it else f": {VERDICTS[verdict].page}"
    body = finding.words.body
    said = body.removesuffix(finding.words.closing) or body
    rows = [
        row(
            *signed(VERDICT_GLYPHS[verdict], verdict, verdict),
            *([Span(meaning, "dim")] if meaning else []),
            Span(" · ", "dim"),
            Span(SEVERITIES[severity].lower(), str(severity)),
        ),
        row(span(said, "strong"), span(body.removeprefix(said))),  # who says what, and why
    ]
    return [*rows, *_ruling(session, finding)]


def _ruling(session: Session, finding: Finding) -> list[Row]:
    """Return the user's decision, and the note line by line."""
    spans = ruling_spans(session, finding, " ")
    note = clean_lines(session.rulings.note(finding)).strip()
    if not spans and not note:
        return []
    rows = [labelled("Your decision", *(spans[1:] or [Span(DECISION_NAMES["open"])]))]
    return rows + [row(span(line, "strong"), indent=2) for line in note.split("\n") if note]


def _position(session: Session, finding: Finding, number: int, position: Position) -> list[Row]:
    better = finding.support.favours(number)
    sides_named = sides_are_named(finding)
    head = row(
        span(side_label(session.pack, finding, number), "source" if sides_named else "value"),
        *(
            []
            if position.lost or sides_named
            else [Span(f"  {source_count(position.voices, '')}", "dim")]
        ),
        *([Span("  better supported", "good")] if better else []),
    )
    named = sides_named and len(position.sources) == 1
    rows = (r for claim in position.claims for r in claim_rows(session, claim, 2, named=named))
    return [head, *rows]


def _support(session: Session, finding: Finding) -> list[Row]:
    """Return which position is better supported and why, or no row if support says nothing."""
    support = finding.support
    rows = []
    if support.why:
        rows += [heading("Which is better supported"), row(span(support.why))]
        sides = zip(finding.positions, support.sides, strict=False)
        for index, (position, side) in enumerate(sides):
            label = span(side_label(session.pack, finding, index), "source")
            rows.append(row(label, f": {side_words(side, position)}", indent=2))
    if named := names_words(support):
        rows.append(labelled("Named", span(named)))
    return [*rows, BLANK] if rows else []


def _further_links(session: Session, finding: Finding) -> list[Row]:
    cleared = session.cleared_number(finding.facts)
    others = ": all claims" if finding.level else " for other subjects"
    rows = [
        heading("See also"),
        *(_about_sources(session, finding) if finding.level else _about_facts(session, finding)),
    ]
    known = {**session.pack.properties, **session.pack.constraints}
    for property_id in dict.fromkeys((finding.property, *finding.properties)):
        if property_id not in known:
            continue  # a source-level finding has a label here, not a property
        label = span(f"“{property_label(session.pack, property_id)}”", "link")
        rows.append(row(label, others, to=Place.of_property(property_id), indent=2))
    if cleared:
        rows.append(cleared_row(cleared, Place.cleared(finding.id), 2))
    return [each._replace(only_leads=True) for each in (*rows, BLANK)]


def _about_facts(session: Session, finding: Finding) -> list[Row]:
    """Return links to everything on the finding's subjects and facts."""
    subjects = [fact.subject for fact in finding.facts] if finding.properties else []
    rows = []
    for subject in dict.fromkeys((finding.subject, *subjects)):
        name = span(subject_name(session.pack, subject), "link")
        rows.append(row(name, ": all claims", to=Place.entity(subject), indent=2))
    facts = finding.facts if finding.properties else [finding.fact]
    return rows + [_fact_row(session, finding, fact) for fact in facts]


def _fact_row(session: Session, finding: Finding, fact: Fact) -> Row:
    """Return a link to all claims on a fact, naming its subject if the finding has several."""
    about = fact_title(session.pack, *fact)
    words = about if finding.properties else property_label(session.pack, fact.property)
    return row(span(words, "link"), ": what every source says", to=Place.fact(*fact), indent=2)


def _about_sources(session: Session, finding: Finding) -> list[Row]:
    """Return links to comparisons of the finding's sources; a single source is linked below."""
    if len(finding.between) != 2:
        return []
    return [
        row(
            span(subject_name(session.pack, finding.subject), "link"),
            ": how far they agree",
            to=Place.agreement(*finding.between),
            indent=2,
        )
    ]


def _sources(session: Session, finding: Finding) -> list[Row]:
    rows = [heading("The sources")]
    for source_id in finding.sources:
        source = session.pack.sources.get(source_id)
        if source is None:
            continue
        name = opening_name(session.pack, source_id)
        rows.append(
            row(
                span(name, "source"),
                span(f": {source_after(name, source)}; {was_written(source)}"),
                to=Place.source(source_id),
                indent=2,
            )
        )
    return [*rows, BLANK]


def _beside(session: Session, finding: Finding) -> list[Row]:
    """Return related claims under other properties, such as how and where someone died."""
    properties = session.pack.properties
    own = properties.get(finding.property) or properties.get(finding.compared[0])
    if own is None or own.topic not in _ONE_MATTER:
        return []
    covered = {claim.fact for claim in finding.claims}
    claims = [
        claim
        for fact in session.pack.facts_by_subject.get(finding.subject, [])
        if fact not in covered and (prop := properties.get(fact[1]))
        if (prop.topic, prop.about) == (own.topic, own.about)
        for claim in session.pack.facts[fact]
    ]
    if not claims:
        return []
    rows = [
        row(
            span(property_label(session.pack, claim.property.id), "label"),
            ": ",
            span(value_words(session.pack, claim), "value"),
            span(f" — {source_and_line(session.pack, claim)}", "source"),
            *(
                [Span(" "), span(f"“{quoted}”", "phrase")]
                if (quoted := shown_phrase(claim))
                else []
            ),
            to=Place.claim(claim.id),
            indent=2,
        )
        for claim in claims[:_MOST_BESIDE]
    ]
    return [heading("Related claims"), *rows, BLANK]


_ONE_MATTER = (Topic.DEATH, Topic.KINSHIP, Topic.DATE)
"""Topics described by two or more properties together."""

_MOST_BESIDE = 8


def _related(session: Session, finding: Finding) -> list[Row]:
    others = [
        other
        for other in session.findings_about.get(finding.subject, [])
        if other.id != finding.id and other.subject == finding.subject
    ]
    if not others:
        return []
    name = span(session.pack.in_sentence(finding.subject)).text
    return [
        heading(f"Other findings about {name}"),
        *(finding_row(session, other, 2) for other in others),
    ]


_MOST_EXPLAINED = 200
"""Maximum number of facts listed; the others are on the property's page."""


def explained_rows(session: Session, finding: Finding) -> list[Row]:
    """Return the facts that a pattern explains, each linked to all claims on it."""
    claims = finding.claims_by_fact
    rows = [heading(f"Explains {count(len(finding.explains), 'difference')}")]
    rows += [
        row(
            span(subject_name(session.pack, fact.subject), "strong"),
            ": ",
            *_said(session, claims.get(fact, ())),
            to=Place.fact(*fact),
            indent=2,
        )
        for fact in finding.explains[:_MOST_EXPLAINED]
    ]
    if len(finding.explains) > _MOST_EXPLAINED:
        more = len(finding.explains) - _MOST_EXPLAINED
        rows.append(row(Span(f"and {more:,} more", "dim"), indent=2))
    return rows


def _said(session: Session, claims: Iterable[Claim]) -> list[Span]:
    """Return each claim's value and source, in the sources' order."""
    spans: list[Span] = []
    for claim in claims:
        spans += [Span("; ")] if spans else []
        spans.append(span(value_words(session.pack, claim), "value"))
        spans.append(span(f" ({session.pack.source_name(claim.source.id)})", "source"))
    return spans
