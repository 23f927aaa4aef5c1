"""Whom marked words are likely about: names nearby, a pronoun's antecedent, the film."""

from __future__ import annotations

import re
from collections import Counter

from explorer.claiming.entity_options import new_kinds
from explorer.claiming.line_words import LineWords, Range
from explorer.claiming.values import mention_ref
from explorer.model.enums import Kind, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.property_search import applies_to
from explorer.suggest.suggestion import NewEntity, Ref
from explorer.suggest.text.sentences import Mention

_CLAUSES = re.compile(r"[;.!?—]\s")
"""What separates clauses."""

_SENTENCE_ENDS = re.compile(r"[.!?]\s+")
_PRONOUN = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)

_NAMED = (ValueType.ENTITY, ValueType.NAME, ValueType.TEXT)
"""Types of values that a marked name may be."""


def likely_subjects(
    pack: Pack, words: LineWords | None, span: Range, prop: Property | None
) -> list[Ref]:
    """Return the entities that the marked words may be about, the likeliest first.

    Names in the same clause come first, the nearest before others, then names within the marked
    words and in earlier lines. The film comes before all if it may be meant and the marked words
    are a name that may be the value. With a property, only entities it applies to.
    """
    kinds = list(prop.domain) if prop else []
    film = pack.header.work
    refs: list[Ref | None] = []
    if words:
        start, end = span
        inside = [m for m in words.mentions if m.start < end and m.end > start]
        beside = [m for m in words.mentions if m not in inside]
        beside.sort(key=lambda mention: _distance(words.text, span, mention, bool(inside)))
        meant = [] if inside else _meant_by_pronoun(words, start)
        names = not prop or prop.value_type in _NAMED
        order = [meant, beside, inside] if names else [inside, meant, beside]
        refs += [film] if kinds[:1] == [Kind.FILM] or (inside and not kinds) else []
        mentions = (m for some in (*order, words.earlier) for m in some)
        refs += [mention_ref(pack, m, kinds, words) for m in mentions]
    refs.append(film)
    fitting = [ref for ref in dict.fromkeys(refs) if ref is not None and _fits(pack, ref, prop)]
    known = words.suggested.values() if words else ()
    return sorted(fitting, key=lambda ref: ref not in known and _is_doubtful(ref))


def _distance(text: str, span: Range, mention: Mention, is_name: bool) -> tuple[int, bool, int]:
    """Return a name's distance from the marked words: clauses between, then characters.

    Unless the marked words are a name, any name before them is nearer than one after them.
    """
    start, end = span
    after = mention.start >= end
    between = text[slice(*(end, mention.start) if after else (mention.end, start))]
    clauses = len(_CLAUSES.findall(between))
    if text[: mention.start].endswith("("):  # an actor, after the character's name
        clauses += 1
    return clauses, after and not is_name, len(between)


def _meant_by_pronoun(words: LineWords, place: int) -> list[Mention]:
    """Return whom a pronoun before `place` means, if its sentence has no name before it: whoever
    the label at the start of the line names, or else whoever is named most in earlier lines.
    """
    text = words.text
    begins = max((m.end() for m in _SENTENCE_ENDS.finditer(text, 0, place)), default=0)
    named = any(begins <= mention.start < place for mention in words.mentions)
    if named or not _PRONOUN.search(text, begins, place):
        return []
    first = words.mentions[:1]
    if first and first[0].start == 0 and text[first[0].end :].startswith(":"):
        return list(first)
    if any(mention.start < begins for mention in words.mentions):
        return []  # an earlier sentence names someone
    counts = Counter(mention.ids or mention.form for mention in words.earlier)
    return sorted(words.earlier, key=lambda m: -counts[m.ids or m.form])[:1]


def _is_doubtful(ref: Ref) -> bool:
    """Return whether a new entity is of another kind than its name suggests: an actor's name, or a
    country's.
    """
    if not isinstance(ref, NewEntity):
        return False
    likely = new_kinds(ref.name, ())[0]
    return likely in (Kind.PERSON, Kind.PLACE) and ref.kind is not likely


def kind_of(pack: Pack, ref: Ref) -> Kind | None:
    """Return the kind of an entity, None if the pack does not have it."""
    if isinstance(ref, NewEntity):
        return ref.kind
    entity = pack.entities.get(ref)
    return entity.kind if entity else None


def _fits(pack: Pack, ref: Ref, prop: Property | None) -> bool:
    kind = kind_of(pack, ref)
    if prop is None:
        return kind is not None and kind is not Kind.CONCEPT  # a language is rarely a subject
    return kind is not None and applies_to(prop, kind)
