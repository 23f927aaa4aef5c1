"""What a pack's claims state, in the form used for comparing suggestions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from explorer.model.entity import Entity
from explorer.model.enums import Kind, ValueType
from explorer.model.pack import Pack
from explorer.suggest.suggestion import NewEntity, Ref, Suggestion
from explorer.values.folding import words_of

NAMING = ("name", "title")
"""Properties whose value is a form of their subject's own name."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim with its values separated: ids, terms or texts, as strings."""

    claim: str
    source: str
    subject: str
    property: str
    values: frozenset[str]
    lines: frozenset[int]
    denied: bool = False


def stated_claims(pack: Pack) -> list[Stated]:
    """Return every claim of a pack with a value that is not lost."""
    claims = []
    for claim in pack.claims.values():
        raw = claim.record.value
        if raw is not None:
            values = raw if isinstance(raw, list) else [raw]
            claims.append(
                Stated(
                    claim.id,
                    claim.source.id,
                    claim.subject,
                    claim.property.id,
                    frozenset(_plain(v) for v in values),
                    frozenset(e.line for e in claim.evidence),
                    claim.denied,
                )
            )
    return claims


def named_by_others(pack: Pack, source_id: str) -> frozenset[str]:
    """Return the entities of which another source's claims say how they are named."""
    named = (s for s in stated_claims(pack) if s.source != source_id and s.property in NAMING)
    return frozenset(s.subject for s in named)


def _plain(value: object) -> str:
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return " ".join(str(value).split())


def suggested_values(suggestion: Suggestion) -> list[Ref]:
    """Return a suggestion's separate values: new entities unchanged, others as strings."""
    value = suggestion.value
    items: Iterable[object] = value if isinstance(value, tuple) else (value,)
    return [item if isinstance(item, NewEntity) else _plain(item) for item in items]


def already_claimed(suggestion: Suggestion, known: Iterable[Stated]) -> bool:
    """Return whether the claims of the suggestion's own source already state all of it."""
    values: set[str] = set()
    for claim in known:
        same = (claim.source, claim.subject, claim.property)
        if same == (suggestion.source, suggestion.subject, suggestion.property):
            values |= claim.values
    return bool(values) and all(value in values for value in suggested_values(suggestion))


def is_own_form(entity: Entity, form: str) -> bool:
    """Return whether a form is the entity's name itself, with or without an article."""
    return _plain_marks(form) in map(_plain_marks, (entity.name, entity.name.removeprefix("The ")))


def _plain_marks(text: str) -> str:
    """Return a text with straight apostrophes and quotation marks."""
    return text.translate(_MARKS)


_MARKS = str.maketrans("‘’“”", "''\"\"")


def repeats_name(
    pack: Pack, subject: Ref, prop: str, values: Iterable[object], others: Iterable[Stated]
) -> bool:
    """Return whether a claim only repeats the pack's name for its subject.

    It is worth claiming once another source names the subject differently; `others` are the claims
    of other sources.
    """
    if prop not in NAMING:
        return False
    if isinstance(subject, NewEntity):
        return all(form == subject.name for form in values)
    entity = pack.entities[subject]
    if not all(is_own_form(entity, str(form)) for form in values):
        return False
    named = (claim for claim in others if (claim.subject, claim.property) == (subject, prop))
    return all(is_own_form(entity, form) for claim in named for form in claim.values)


def without_source(pack: Pack, source: str) -> Pack:
    """Return the pack without a source's claims."""
    kept = {key: claim for key, claim in pack.claims.items() if claim.source.id != source}
    return replace(pack, claims=kept)


def without_entities(pack: Pack) -> Pack:
    """Return the pack as `filmfacts new` would make it: with only its sources and its film."""
    film = pack.header.work
    known = pack.entities.get(film)
    entities = {film: Entity(film, known.kind, known.name)} if known else {}
    return replace(pack, entities=entities, claims={}, passages={})


def same_name(name: str, other: str) -> bool:
    """Return whether two names are equal except for case, accents and a leading article."""
    first, second = words_of(name), words_of(other)
    return (first[1:] if first[:1] == ("the",) else first) == (
        second[1:] if second[:1] == ("the",) else second
    )


def ties_between(
    pack: Pack, relations: frozenset[str], but: str
) -> dict[tuple[str, str], set[str]]:
    """Return the properties by which sources other than `but` tie a subject to an entity."""
    ties: dict[tuple[str, str], set[str]] = {}
    for claim in stated_claims(pack):
        prop = pack.properties.get(claim.property)
        if claim.source == but or claim.denied or prop is None or prop.relation not in relations:
            continue
        if prop.value_type is ValueType.ENTITY:
            for value in claim.values:
                ties.setdefault((claim.subject, value), set()).add(claim.property)
    return ties


def parts_by_actor(pack: Pack) -> dict[Ref, set[Ref]]:
    """Return which characters each person plays, according to all sources."""
    parts: dict[Ref, set[Ref]] = {}
    for character, person in ties_between(pack, frozenset(("cast",)), ""):
        if character in pack.entities and pack.entities[character].kind is Kind.CHARACTER:
            parts.setdefault(person, set()).add(character)
    return parts
