"""The pages of a fact, with every source's claims, and of a property, with every subject."""

from __future__ import annotations

from explorer.model.claim import Claim
from explorer.model.constraint import Constraint
from explorer.model.enums import ValueType
from explorer.model.place import Fact
from explorer.model.property import Property
from explorer.model.source_names import at_the_start
from explorer.pages.entity import short_claim
from explorer.pages.page import BLANK, LateRows, Page, Place, Row, Span, row, span
from explorer.pages.rows import claim_rows, cleared_row, entity_link, finding_row, heading, labelled
from explorer.session import Session
from explorer.values.terms import in_words
from explorer.wording.labels import RULES
from explorer.wording.properties import form
from explorer.wording.records import fact_title, opening_name, property_label, subject_name

_MOST = 400
"""Maximum number of subjects listed for one property."""


def fact_page(session: Session, place: Place) -> Page | None:
    """Return the page of a fact with every source's claims, None if there are none."""
    fact = place.as_fact
    claims = session.pack.facts.get(fact) if fact else None
    if fact is None or not claims:
        return None
    title = span(fact_title(session.pack, *fact)).text
    rows = [*_findings(session, fact)]
    by_source: dict[str, list[Claim]] = {}
    for claim in claims:
        by_source.setdefault(claim.source.id, []).append(claim)
    for source_id in sorted(by_source, key=list(session.pack.sources).index):
        name = span(opening_name(session.pack, source_id), "source")
        rows.append(row(name, to=Place.source(source_id)))
        for claim in by_source[source_id]:
            rows += claim_rows(session, claim, 2, value=True)
        rows.append(BLANK)
    silent = [session.pack.source_name(s) for s in session.pack.sources if s not in by_source]
    if silent:
        rows += [labelled("Not covered by", span(", ".join(silent), "dim")), BLANK]
    rows += _links(session, fact)
    return Page(place, title, title, tuple(rows))


def _findings(session: Session, fact: Fact) -> list[Row]:
    findings = session.findings_by_fact.get(fact, [])
    if not findings:
        return [row(Span("No conflict here.", "good")), BLANK]
    return [*(finding_row(session, finding) for finding in findings), BLANK]


def _links(session: Session, fact: Fact) -> list[Row]:
    rows = [entity_link(session, fact.subject)._replace(only_leads=True)]
    label = span(f"“{property_label(session.pack, fact.property)}”", "link")
    to = Place.of_property(fact.property)
    rows.append(row(label, " for other subjects", to=to, only_leads=True))
    pairs = session.cleared_number([fact])
    if pairs:
        rows.append(cleared_row(pairs, Place.cleared_fact(*fact)))
    return rows


def property_page(session: Session, place: Place) -> Page | None:
    """Return the page of a property, or of a constraint between properties."""
    if prop := session.pack.properties.get(place.id):
        return _property_page(session, prop)
    constraint = session.pack.constraints.get(place.id)
    return _constraint_page(session, constraint) if constraint else None


def _property_page(session: Session, prop: Property) -> Page:
    """Return the page of a property: its meaning, how its values compare, all its claims."""
    label = span(prop.label).text
    rows = LateRows(lambda: _property_rows(session, prop))
    return Page(Place.of_property(prop.id), label, label, rows)


def _property_rows(session: Session, prop: Property) -> list[Row]:
    rows = [row(span(prop.description, "strong"))] if prop.description else []
    rows.append(labelled("How values are compared", RULES[prop.rule]))
    if prop.values:
        answers = ", ".join(in_words(term) for term in prop.values) + (
            ", or another word" if prop.other_terms else ""
        )
        rows.append(labelled("Values", span(answers)))
    else:
        rows.append(labelled("Written in a pack as", span(form(prop))))
    if prop.tolerance:
        unit = prop.unit or ("days" if prop.value_type is ValueType.DATE else "steps")
        unit = unit.removesuffix("s") if prop.tolerance == 1 else unit
        rows.append(labelled("Tolerance", span(f"{prop.tolerance:g} {unit}")))
    if prop.tolerance_share:
        share = f"{prop.tolerance_share:.0%} of the larger number"
        rows.append(labelled("Tolerance", span(share)))
    if prop.resolved_by:
        rows.append(labelled("What would settle it", span(prop.resolved_by)))
    rows += [labelled("Id", span(prop.id, "dim")), BLANK]
    rows += _disagreements(session, prop.id)
    return [*rows, *_subjects(session, prop.id)]


def _constraint_page(session: Session, constraint: Constraint) -> Page:
    """Return the page of a constraint: what it compares, its reason, where sources break it."""
    rows = [row(span(f"{at_the_start(constraint.why)}.", "strong")), BLANK, heading("It compares")]
    for name in dict.fromkeys(constraint.properties):
        link = span(property_label(session.pack, name), "link")
        rows.append(row(link, to=Place.of_property(name), indent=2))
    rows.append(BLANK)
    if constraint.resolved_by:
        rows.append(labelled("What would settle it", span(constraint.resolved_by)))
    rows += [labelled("Id", span(constraint.id, "dim")), BLANK]
    rows += _disagreements(session, constraint.id)
    label = span(constraint.label).text
    return Page(Place.of_property(constraint.id), label, label, tuple(rows))


def _disagreements(session: Session, property_id: str) -> list[Row]:
    findings = [
        finding
        for finding in session.comparison.findings
        if property_id in (finding.property, *finding.properties)
    ]
    if not findings:
        return []
    rows = [finding_row(session, finding, 2) for finding in findings]
    return [heading("Where the sources disagree"), *rows, BLANK]


def _subjects(session: Session, property_id: str) -> list[Row]:
    facts = [fact for fact in session.pack.facts if fact[1] == property_id]
    if not facts:
        return [row(Span("No source covers it.", "dim"))]
    rows = []
    for fact in sorted(facts, key=lambda f: session.pack.name(f[0]))[:_MOST]:
        rows.append(row(span(subject_name(session.pack, fact[0]), "strong"), to=Place.fact(*fact)))
        rows += [short_claim(session, claim, 2) for claim in session.pack.facts[fact]]
    if len(facts) > _MOST:
        rows.append(row(Span(f"and of {len(facts) - _MOST} others", "dim")))
    return rows
