"""The texts copied for a place: its words, or a full citation."""

from __future__ import annotations

from explorer.model.claim import Claim
from explorer.model.place import Place, PlaceKind
from explorer.model.source import Source
from explorer.pages import page_for
from explorer.session import Session
from explorer.text import clean, count, in_quotes
from explorer.wording.records import fact_title, source_and_line, value_words


def words_of(session: Session, place: Place) -> tuple[str, str]:
    """Return what is copied, such as "the claim", and the text."""
    claim = session.pack.claims.get(place.id) if place.kind == PlaceKind.CLAIM else None
    if claim is not None:
        fact = fact_title(session.pack, claim.subject, claim.property.id)
        statement = f" – {claim.statement}" if claim.statement else ""
        value, where = value_words(session.pack, claim), source_and_line(session.pack, claim)
        text = f"{fact}: {value}{statement} ({where})"
        return "the claim", clean(text)
    finding = session.comparison.by_id.get(place.id) if place.kind == PlaceKind.FINDING else None
    if finding is not None:
        fact = fact_title(session.pack, finding.subject, finding.property)
        return "the finding", clean(f"{fact}: {finding.words.body}")
    if (line := place.as_passage) and (text := _text_of_line(session, *line)):
        where = f"{session.pack.source_name(line.source)}, line {line.line}"
        return "the line", clean(f"“{text}” ({where})")
    return "the page", page_for(session, place).plain


def _text_of_line(session: Session, source: str, line: int) -> str:
    """Return a line of a source's own text, "" if it is not available."""
    lines = session.lines(source) if source in session.pack.sources else None
    return lines[line - 1].strip() if lines and 1 <= line <= len(lines) else ""


def citation_of(session: Session, place: Place) -> tuple[str, str] | None:
    """Return what is cited, such as "the claim", and the citation; None if there is none."""
    pack = session.pack
    if place.kind == PlaceKind.CLAIM and place.id in pack.claims:
        return "the citation of the claim", _cite_claim(pack.claims[place.id])
    if place.kind == PlaceKind.FINDING and place.id in session.comparison.by_id:
        claims = session.comparison.by_id[place.id].claims
        cited = [_cite_claim(pack.claims[c.id]) for c in claims if c.id in pack.claims]
        return f"{count(len(cited), 'citation')} of the finding", "\n".join(cited)
    if place.kind == PlaceKind.FACT and (fact := place.as_fact):
        cited = [_cite_claim(claim) for claim in pack.facts.get(fact, [])]
        return (f"{count(len(cited), 'citation')} of the fact", "\n".join(cited)) if cited else None
    if (line := place.as_passage) and line.source in pack.sources:
        source = _source(pack.sources[line.source])
        return "the citation of the line", clean(f"{source}, line {line.line}.")
    if place.kind == PlaceKind.SOURCE and place.id in pack.sources:
        return "the citation of the source", clean(f"{_source(pack.sources[place.id])}.")
    return None


def _cite_claim(claim: Claim) -> str:
    """Return a citation of author, title, publisher and date, lines with phrases, and the id."""
    cited = _source(claim.source)
    lines = [
        f"line {item.line}" + (f": “{item.phrase}”" if item.phrase else "")
        for item in claim.evidence
    ]
    where = f", {'; '.join(lines)}" if lines else ""
    return clean(f"{cited}{where} [claim {claim.id}]")


def _source(source: Source) -> str:
    """Return a source's bibliographic reference, leaving out what is unknown."""
    parts = [source.author, in_quotes(source.title), source.publisher, source.published, source.url]
    return ", ".join(filter(None, parts))
