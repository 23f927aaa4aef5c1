"""How the pages say things: the pack's terms in plain words, and links to what they name."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.model.claim import Claim
from explorer.model.enums import Factuality, Kind, Limit, Mark, Polarity
from explorer.model.finding import Finding, Gate, Severity, Verdict
from explorer.model.firmness import firmness_parts, other_limits
from explorer.model.place import PlaceKind
from explorer.model.source import Source
from explorer.model.source_names import at_the_start
from explorer.pages.evidence_lines import also_rows
from explorer.pages.page import Place, Row, Span, row, span
from explorer.pages.source_order import in_order
from explorer.session import Session
from explorer.text import count as count
from explorer.text import listed as listed
from explorer.values.dates import spelt_out
from explorer.wording.positions import show_positions

VERDICTS = {
    Verdict.CONTRADICTION: "the sources cannot both be right",
    Verdict.TENSION: "both could be right, but they pull apart",
    Verdict.EXTENT: "one source says more than the other",
    Verdict.RUMOUR: "only rumour or guesswork says so",
    Verdict.SPELLING: "one name, written in two ways",
    Verdict.OPINION: "the critics disagree",
    Verdict.GAP: "this copy of a source lost what another one says",
    Verdict.OFFSET: "two sources differ by the same amount everywhere",
}
SEVERITIES = {
    Severity.HIGH: "matters a lot",
    Severity.MEDIUM: "matters somewhat",
    Severity.LOW: "matters little",
}
FACTUALITY = {
    Factuality.CERTAIN: "says so flatly",
    Factuality.PROBABLE: "calls it probable",
    Factuality.POSSIBLE: "calls it possible",
    Factuality.RUMOURED: "passes on a rumour",
    Factuality.JOKING: "is joking",
    Factuality.OPINION: "gives an opinion",
}
NOUNS = {
    Factuality.CERTAIN: "stated flatly",
    Factuality.PROBABLE: "called probable",
    Factuality.POSSIBLE: "called possible",
    Factuality.RUMOURED: "passed on as rumour",
    Factuality.JOKING: "said in jest",
    Factuality.OPINION: "given as opinion",
}
LIMITS = {
    Limit.DUBBED: "the author saw a dubbed version",
    Limit.TRANSCRIBED: "a transcript: names are written as heard",
    Limit.DAMAGED: "this copy has holes",
    Limit.INFERRED: "read between the lines",
    Limit.TRANSLATED: "a translation",
    Limit.CLIP: "a line from a film clip, not the author's own words",
}
GATES = {
    Gate.REFERENT: "about different things",
    Gate.SCOPE: "about different versions or times",
    Gate.OPEN_WORLD: "both can be true: not mentioning is not denying",
    Gate.SPECIFICITY: "one says the same more exactly",
    Gate.GRANULARITY: "both fit within their margins",
    Gate.FACTUALITY: "a joke or too vague a hint to clash",
    Gate.NAMES: "two names for the same thing",
    Gate.EVIDENCE: "no line to look it up in",
    Gate.INDEPENDENCE: "copies of one text",
    Gate.OFFSET: "part of one steady difference",
}
MARKS = {
    Mark.HEADING: "heading",
    Mark.BOILERPLATE: "page furniture",
    Mark.ADVERTISEMENT: "advertisement",
    Mark.ESSAY: "the author's musing",
    Mark.CLIP: "film clip",
    Mark.REPEAT: "said before",
}
KINDS = {
    Kind.CHARACTER: "Characters",
    Kind.PERSON: "People",
    Kind.FILM: "Films",
    Kind.ORGANISATION: "Organisations",
    Kind.GROUP: "Groups",
    Kind.PLACE: "Places",
    Kind.EVENT: "Events",
    Kind.OBJECT: "Objects",
    Kind.CONCEPT: "Ideas",
}
GLYPHS = {
    Verdict.CONTRADICTION: "✗",
    Verdict.TENSION: "≁",
    Verdict.EXTENT: "⊂",
    Verdict.RUMOUR: "?",
    Verdict.SPELLING: "≈",
    Verdict.OPINION: "±",
    Verdict.GAP: "▢",
    Verdict.OFFSET: "⇄",
}
RULINGS = {"accepted": "✓", "explained": "✎", "dismissed": "⊘"}
SEVERITY_GLYPHS = {Severity.HIGH: "●", Severity.MEDIUM: "◐", Severity.LOW: "○"}
NOTE = "¶"
"""Marks what bears a note of the user's."""
CHANGED = "claims changed since this ruling"
LOST = "(lost in this copy)"


def heading(text: str) -> Row:
    """Return a row that opens a section of a page."""
    return row(Span(text, "label"))


def labelled(label: str, *parts: Span | str, to: Place | None = None) -> Row:
    """Return a row such as "Author: Sean Kelly"."""
    return row(Span(f"{label}: ", "dim"), *parts, to=to)


def property_label(session: Session, property_id: str) -> str:
    """Return a property's words on screen, or its id where there is no such property."""
    prop = session.pack.properties.get(property_id)
    return prop.label if prop else property_id


def fact_title(session: Session, subject: str, property_id: str) -> str:
    """Return "Eve Macarro – family killed"."""
    return f"{session.pack.name(subject)} – {property_label(session, property_id)}"


def passage_place(claim: Claim) -> Place | None:
    """Return the passage of a claim's chief evidence, None where it has none."""
    line = claim.first_line
    return Place.passage(claim.source.id, line) if line else None


def passage_of(session: Session, place: Place | None) -> Place | None:
    """Return the passage that makes a claim; of any other place the place itself."""
    claim = session.pack.claims.get(place.id) if place and place.kind == PlaceKind.CLAIM else None
    return (passage_place(claim) or place) if claim else place


def pack_counts(session: Session) -> str:
    """Return how many sources, claims and findings there are, in words."""
    pack = session.pack
    return " · ".join(
        (
            count(len(pack.sources), "source"),
            count(len(pack.claims), "claim"),
            count(len(session.comparison.findings), "finding"),
        )
    )


def said(session: Session, claim: Claim) -> str:
    """Return a claim's value in words, with "not" before what is denied."""
    if claim.lost:
        return LOST
    shown = session.pack.show(claim)
    return f"not {shown}" if claim.polarity is Polarity.DENIED else shown


def manner(session: Session, claim: Claim) -> str:
    """Return how a source says it: firmness, denial, speaker, limits, scope."""
    parts = firmness_parts(session.pack, claim, FACTUALITY, denial="denies it")
    parts += [LIMITS[limit] for limit in other_limits(claim)]
    if scope := scope_words(session, claim):
        parts.append(scope)
    return "; ".join(parts)


def scope_words(session: Session, claim: Claim) -> str:
    """Return what a claim restricts itself to, "" for nothing."""
    scope, name = claim.scope, session.pack.name
    parts = [f"of the {scope.cut.replace('-', ' ')}"] if scope.cut else []
    parts += [f"at the time of {name(scope.story_time)} in the story"] if scope.story_time else []
    parts += [f"of {name(scope.work)}"] if scope.work else []
    parts += [f"as of {spelt_out(scope.as_of)}"] if scope.as_of else []
    return ", ".join(parts)


def source_name(session: Session, source_id: str) -> str:
    """Return a source in a few words as it begins a row: "The preview"."""
    return at_the_start(session.pack.source_name(source_id))


def sources_in(session: Session, sources: Iterable[str]) -> str:
    """Return sources in a sentence, in the pack's order: "Kelly's review and the preview"."""
    return listed([session.pack.source_name(one) for one in in_order(session, sources)])


def who_says(session: Session, claim: Claim) -> str:
    """Return who says it and where, as it begins a row: "The preview, line 8"."""
    return at_the_start(where(session, claim))


def where(session: Session, claim: Claim) -> str:
    """Return who says it and where, as it stands in a sentence: "the preview, line 8"."""
    name, line = session.pack.source_name(claim.source.id), claim.first_line
    return f"{name}, line {line}" if line else f"{name}, no line given"


def phrase(claim: Claim) -> str:
    """Return a claim's key phrase, "" where it has none."""
    return claim.evidence[0].phrase if claim.evidence else ""


def source_line(source: Source) -> str:
    """Return a source in a few words: “Ballerina”, a review by Sean Patrick Kelly."""
    by = f" by {source.author}" if source.author else ""
    article = "an" if source.kind[:1].lower() in "aeiou" else "a"
    return f"“{source.title}”, {article} {source.kind}{by}"


def verdict_mark(session: Session, claim: Claim) -> list[Span]:
    """Return the strongest verdict a claim has a part in, as words to put at the end of a row."""
    verdict = session.mark(claim)
    return [verdict_span(verdict)] if verdict else []


def verdict_span(verdict: Verdict) -> Span:
    """Return a verdict as words to put at the end of a row."""
    return Span(f"  {GLYPHS[verdict]} {verdict}", str(verdict))


def claim_rows(session: Session, claim: Claim, indent: int = 0, value: bool = False) -> list[Row]:
    """Return a claim as two rows: who says it and how (to the claim), the words (to the line)."""
    shown = [span(said(session, claim), "value"), Span(" — ")] if value else []
    rows = [
        row(
            *shown,
            span(who_says(session, claim), "source"),
            span(f" · {manner(session, claim)}", "dim"),
            to=Place.claim(claim.id),
            indent=indent,
        )
    ]
    parts = [span(claim.statement)] if claim.statement else []
    if words := phrase(claim):
        parts += [Span(" " if parts else ""), span(f"“{words}”", "phrase")]
    if parts:
        rows.append(row(*parts, to=passage_place(claim), indent=indent + 2))
    return rows + also_rows(claim, indent + 2)


def ruling_spans(session: Session, finding: Finding) -> list[Span]:
    """Return the user's ruling on a finding as glyph and word, nothing while it is open."""
    state = session.rulings.state(finding)
    spans = [Span(f"{RULINGS[state]} {state}", "good")] if state in RULINGS else []
    if session.rulings.outdated(finding):
        spans.append(Span(f"{' ' if spans else ''}! {CHANGED}", "warn"))
    return spans


def finding_row(session: Session, finding: Finding, indent: int = 0) -> Row:
    """Return a finding as one row that leads to it."""
    values = show_positions(session.pack, finding)
    return row(
        Span(f"{GLYPHS[finding.verdict]} {finding.verdict}", str(finding.verdict)),
        Span(f" {finding.severity}", str(finding.severity)),
        " ",
        span(fact_title(session, finding.subject, finding.property), "strong"),
        span(f": {values}" if values else ""),
        *(Span(f"  {one.text.strip()}", one.role) for one in ruling_spans(session, finding)),
        to=Place.finding(finding.id),
        indent=indent,
    )


def entity_link(session: Session, entity_id: str, indent: int = 0) -> Row:
    """Return a row that leads to an entity."""
    entity = session.pack.entities.get(entity_id)
    kind = f" ({entity.kind})" if entity else ""
    return row(
        span(session.pack.name(entity_id), "link"),
        Span(kind, "dim"),
        to=Place.entity(entity_id),
        indent=indent,
    )
