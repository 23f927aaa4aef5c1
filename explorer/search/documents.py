"""The documents of the index: what search can find, and the words that find it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explorer.model.cast import Part, parts_of
from explorer.model.claim import Claim
from explorer.model.entity import Entity
from explorer.model.enums import PEOPLE, Kind, RuleName
from explorer.model.finding import Comparison, Finding
from explorer.model.pack import Pack
from explorer.model.place import Place
from explorer.model.property import Property
from explorer.model.source import Source
from explorer.text import clean
from explorer.values.folding import words_once
from explorer.wording.differences import difference
from explorer.wording.positions import show_positions
from explorer.wording.records import claim_words, fact_title

_PEOPLE, _THINGS, _SOURCES, _PROPERTIES, _FINDINGS, _CLAIMS = 100.0, 85.0, 70.0, 60.0, 40.0, 20.0
_PRINTED = 5.0
"""Weights of the kinds of documents; a better match never lifts one above the next kind. The last
is for claims that merely record how a name is printed."""


@dataclass(frozen=True, slots=True)
class Document:
    """Something that can be found."""

    kind: str
    id: str
    place: Place
    label: str
    detail: str
    own: tuple[str, ...]
    """Folded words of the document's own names."""
    other: tuple[str, ...] = ()
    """Folded words of related text: a character's actor, a claim's text."""
    weight: float = 0.0
    names: tuple[str, ...] = ()
    """Other names and spellings, unfolded; for a claim, its phrases."""


CLAIM = "claim"
"""The kind of a claim's document."""


def documents_of(pack: Pack, comparison: Comparison) -> Iterator[Document]:
    """Yield everything in a pack that search can find, except its claims."""
    parts: dict[str, list[Part]] = {}
    for part in parts_of(pack):
        if part.actor and not part.denied:
            parts.setdefault(part.actor, []).append(part)
            parts.setdefault(part.character, []).append(part)
    for entity in pack.entities.values():
        yield _entity(pack, entity, parts.get(entity.id, []))
    for source in pack.sources.values():
        yield _source(source)
    for property_id in dict.fromkeys(claim.property.id for claim in pack.claims.values()):
        if property_id in pack.properties:
            yield _property(pack.properties[property_id])
    for finding in comparison.findings:
        yield _finding(pack, finding)


def _entity(pack: Pack, entity: Entity, parts: list[Part]) -> Document:
    others = [p.character if p.actor == entity.id else p.actor for p in parts]
    others = list(dict.fromkeys(other for other in others if other != entity.id))
    names = ", ".join(pack.in_sentence(other) for other in others)
    is_actor = entity.kind is Kind.PERSON and bool(parts)
    detail = f"{'plays' if is_actor else 'played by'} {names}" if names else entity.description
    people = entity.kind in PEOPLE
    return Document(
        "actor" if is_actor else str(entity.kind),
        entity.id,
        Place.entity(entity.id),
        clean(entity.name),
        clean(detail),
        _words(entity.name, *entity.aliases, *entity.spellings, *map(str, entity.ids.values())),
        _words(*(name for other in others for name in _names(pack, other))),
        _PEOPLE if people else _THINGS,
        (*map(clean, entity.aliases), *map(clean, entity.spellings)),
    )


def _names(pack: Pack, entity_id: str) -> list[str]:
    entity = pack.entities.get(entity_id)
    return [entity.name, *entity.aliases, *entity.spellings] if entity else []


def _source(source: Source) -> Document:
    by = f" by {source.author}" if source.author else ""
    at = f", {source.publisher}" if source.publisher else ""
    return Document(
        "source",
        source.id,
        Place.source(source.id),
        clean(source.title),
        clean(f"{source.kind}{by}{at}"),
        _words(
            source.title, source.author, source.publisher, source.id, *map(str, source.ids.values())
        ),
        weight=_SOURCES,
    )


def _property(prop: Property) -> Document:
    return Document(
        "property",
        prop.id,
        Place.of_property(prop.id),
        clean(prop.label),
        clean(prop.description),
        _words(prop.label, prop.id),
        _words(*prop.also, *prop.formerly),
        weight=_PROPERTIES,
    )


def _finding(pack: Pack, finding: Finding) -> Document:
    label = fact_title(pack, finding.subject, finding.property)
    kind = f"{finding.verdict}, {finding.severity}"
    return Document(
        "finding",
        finding.id,
        Place.finding(finding.id),
        clean(label),
        clean(": ".join(filter(None, (kind, difference(pack, finding))))),
        _words(label),
        _words(finding.explanation, show_positions(pack, finding), finding.verdict),
        weight=_FINDINGS,
    )


def claim_document(pack: Pack, claim: Claim) -> Document:
    """Return the document of a claim."""
    line = claim.first_line
    at = f", line {line}" if line else ""
    label = claim_words(pack, claim)
    return Document(
        CLAIM,
        claim.id,
        Place.claim(claim.id),
        clean(label),
        clean(f"{pack.source_name(claim.source.id)}{at}"),
        _words(label),
        _words(*(e.phrase for e in claim.evidence)),
        weight=_PRINTED if claim.property.rule is RuleName.NAME else _CLAIMS,
        names=tuple(clean(e.phrase) for e in claim.evidence),
    )


def _words(*texts: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for text in texts for word in words_once(text)))
