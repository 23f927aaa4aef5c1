"""Which property marked words are likely about: by the line, the words' type, other sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from explorer.claiming.counted import has_number, may_count
from explorer.claiming.draft import ClaimDraft, kind_of, subjects
from explorer.claiming.values import marked_value
from explorer.model.claim import Claim
from explorer.model.enums import Kind, RuleName, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.property_search import applies_to, find_properties, near_properties
from explorer.suggest.suggestion import NewEntity, Ref, SuggestedValue
from explorer.values.folding import Words, words_of
from explorer.wording.records import value_words, who_says

MOST = 12
_SUBJECTS = 6
_NAMED, _READ, _KNOWN, _USED, _USUAL, _FITS = 30, 20, 10, 3, 12, 6
"""What counts for a property: the line has its words; the marked words are such a value; another
source states it of the subject; the pack uses it; it is often said of such a subject; it can be
said of the likeliest one."""

_BEFORE, _AFTER = 6, 4
_MUCH = 20
"""Words beside the marked ones that may name their property."""

_FAR = 5
"""Years between two dates of one thing that are hardly both meant."""

_SHORT = 3
"""Letters of a name that says nothing: "by"."""

_SMALL = frozenset(["about", "with", "from", "than", "that", "this", "here"])
"""Longer names that say nothing."""

_TELLING = (ValueType.ENTITY, ValueType.DATE, ValueType.QUANTITY, ValueType.TERM)
"""Types of which marked words that can be read as a value say something."""

_DOUBTFUL = {ValueType.BOOLEAN: 10, ValueType.TERM: 5}
"""How much less likely a yes is that no word speaks for, and a term that is not a usual one."""

_FREE, _NUMBERED = (ValueType.TEXT, ValueType.TERM, ValueType.NAME, ValueType.BOOLEAN), 15
"""Types that take any words, and how much less likely they are of words with a number."""


@dataclass(frozen=True, slots=True)
class PropertyOption:
    """A property, perhaps with a subject and value that another source gives."""

    prop: Property
    text: str
    detail: str = ""
    subject: Ref | None = None
    value: SuggestedValue | None = None


def property_options(pack: Pack, draft: ClaimDraft, typed: str) -> list[PropertyOption]:
    """Return properties for the marked words, the likeliest first; those that typed words find."""
    asked = draft.subject if draft.picked and draft.subject else None
    about = [asked] if asked else [*subjects(pack, draft)[:_SUBJECTS], pack.header.work]
    if draft.subject is not None and draft.subject not in about:
        about.insert(0, draft.subject)
    kinds = {kind for ref in about if (kind := kind_of(pack, ref))}
    if any(isinstance(ref, NewEntity) for ref in about):  # it may be either
        kinds |= {Kind.PERSON, Kind.CHARACTER}
    fitting = [p for p in pack.properties.values() if any(applies_to(p, kind) for kind in kinds)]
    if typed.strip():
        properties = find_properties(fitting, typed)
        properties += [prop for prop in fitting if _begins(prop, typed) and prop not in properties]
        properties = properties or near_properties(fitting, typed)
        asked_for = words_of(typed)
        properties.sort(key=lambda prop: (-_reads(pack, draft, prop), _fit(prop, asked_for)))
        return [PropertyOption(prop, prop.label) for prop in properties[:MOST]]
    return _ranked(pack, draft, about, fitting)


def others_say(pack: Pack, source: str, about: Sequence[Ref]) -> list[Claim]:
    """Return what other sources say of some subjects, but not this one."""
    own = {c.fact for c in pack.claims_of(source)}
    claims = (c for ref in about if isinstance(ref, str) for c in pack.claims_about(ref))
    return [c for c in claims if c.source.id != source and c.fact not in own and not c.lost]


def same_as_marked(pack: Pack, draft: ClaimDraft, claim: Claim) -> SuggestedValue | None:
    """Return a claim's value if the marked words give the same, else None."""
    if draft.words is None or claim.property.value_type is ValueType.BOOLEAN:
        return None
    published = draft.source.published
    read = marked_value(pack, claim.property, draft.words, draft.span, published)
    raw = claim.record.value
    if isinstance(raw, list):
        return read if isinstance(read, tuple) and set(map(str, read)) == set(raw) else None
    return read if read is not None and str(read) == str(raw) else None


def _ranked(
    pack: Pack, draft: ClaimDraft, about: Sequence[Ref], fitting: Sequence[Property]
) -> list[PropertyOption]:
    said = others_say(pack, draft.source.id, about)
    used = {c.property.id for c in pack.claims.values()}
    stated = {c.property.id for c in said}
    first = list(_questions(pack, draft, said))
    near = _around(draft)
    chief = next((kind for ref in about if (kind := kind_of(pack, ref))), None)
    counts = has_number(draft.marked)
    is_title = _names(draft, pack.header.work)
    scored = []
    for place, prop in enumerate(fitting):
        read = _reads(pack, draft, prop)
        if read < 0:
            continue
        named = _NAMED if prop.value_type in _TELLING else _NAMED // 2
        nearness = _nearness(prop, near)
        score = named * nearness + _READ * read
        if not nearness and read <= 0:
            score -= _DOUBTFUL.get(prop.value_type, 0) + _NUMBERED * (
                counts and prop.value_type in _FREE
            )
        score += _READ * (is_title and prop.rule is RuleName.NAME and Kind.FILM in prop.domain)
        score += _USED * (prop.id in used) + _KNOWN * (prop.id in stated)
        score += _USUAL * (chief in prop.usual) + _FITS * (chief in prop.domain)
        scored.append((-score, place, prop))
    scored.sort(key=lambda row: row[:2])
    return [*first, *(PropertyOption(prop, prop.label) for _, _, prop in scored)][:MOST]


def _names(draft: ClaimDraft, entity_id: str) -> bool:
    """Return whether the marked words are an entity's name, and no more."""
    mentions = draft.words.mentions if draft.words else ()
    return any((m.start, m.end) == draft.span and entity_id in m.ids for m in mentions)


def _reads(pack: Pack, draft: ClaimDraft, prop: Property) -> int:
    """Return 1 where the marked words are a value of a property and somebody's, -1 where they
    cannot be, and 0 where nothing tells.
    """
    if draft.words is None or prop.value_type not in _TELLING:
        return 0
    if prop.value_type is ValueType.QUANTITY and not may_count(prop, draft.marked):
        return -1
    tried = draft.with_property(pack, prop)
    if tried.value is None or tried.subject is None:
        return 0 if prop.value_type is ValueType.TERM and prop.other_terms else -1
    if prop.value_type is ValueType.DATE and _is_far_off(pack, tried):
        return 0
    usual = tried.value if isinstance(tried.value, tuple) else (tried.value,)
    return int(prop.value_type is not ValueType.TERM or set(usual) <= set(prop.values))


def _is_far_off(pack: Pack, draft: ClaimDraft) -> bool:
    """Return whether a date is years from all that sources give for it: no second release."""
    prop, year = draft.prop, str(draft.value)[:4]
    about = pack.claims_about(draft.subject) if isinstance(draft.subject, str) else []
    given = [str(c.record.value)[:4] for c in about if prop and c.property.id == prop.id]
    years = [int(text) for text in given if text.isdecimal()]
    return bool(years) and year.isdecimal() and min(abs(int(year) - y) for y in years) > _FAR


def _fit(prop: Property, asked: Words) -> int:
    """Return how well a property's names fit typed words, 0 the best.

    Its label is the same but for an ending ("play", played by), it is another name of it, its label
    begins so: "cost" is the budget, and only the beginning of "costumes".
    """
    label = " ".join(words_of(prop.label))
    typed = " ".join(asked)
    if re.match(rf"{re.escape(typed)}(?:e?s|e?d|ing|er|or)?(?: |$)", label):
        return 0
    if any(words_of(name) == asked for name in prop.also):
        return 1
    return 2 if label.startswith(typed) else 3


def _begins(prop: Property, typed: str) -> bool:
    """Return whether the words of a label or synonym begin with what is typed."""
    asked = words_of(typed)
    return any(
        all(any(word.startswith(part) for word in words_of(name)) for part in asked)
        for name in (prop.label, *prop.also)
    )


def _around(draft: ClaimDraft) -> str:
    """Return the words up to the last marked one, and those after it, folded."""
    if draft.words is None:
        return ""
    start, end = draft.span
    before = (*words_of(draft.words.text[:start])[-_BEFORE:], *words_of(draft.marked))
    after = words_of(draft.words.text[end:])[:_AFTER]
    return f" {' '.join(before)} | {' '.join(after)} "


def _questions(pack: Pack, draft: ClaimDraft, said: Sequence[Claim]) -> Iterator[PropertyOption]:
    """Yield what other sources say and the marked words say too."""
    seen = set()
    for claim in said:
        value = same_as_marked(pack, draft, claim)
        if value is not None and claim.fact not in seen:
            seen.add(claim.fact)
            text = f"{claim.property.label}: {value_words(pack, claim)}"
            detail = f"{pack.name(claim.subject)}, as {who_says(pack, claim)}"
            yield PropertyOption(claim.property, text, detail, claim.subject, value)


def _nearness(prop: Property, near: str) -> float:
    """Return how near to the marked words a label or a synonym of a property stands: 1 to 0.

    Of "shot in 1955, released in 1956" the second year is that of the release.
    """
    best = 0.0
    before, _, after = near.partition("|")
    for name in (" ".join(words_of(name)) for name in (prop.label, *prop.also)):
        if len(name) <= _SHORT or name in _SMALL:
            continue
        if (at := before.rfind(f" {name} ")) >= 0:
            best = max(best, 1 - before.count(" ", at + len(name) + 1) / _MUCH)
        if (at := after.find(f" {name} ")) >= 0:
            best = max(best, 1 - (1 + after.count(" ", 0, at + 1)) / _MUCH)
    return best
