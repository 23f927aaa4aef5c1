"""What a form offers for each part of a claim, completed as one types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from explorer.claiming.draft import ClaimDraft, OtherName, kind_of, subjects
from explorer.claiming.entity_options import EntityOption, entity_options
from explorer.claiming.property_options import PropertyOption, property_options
from explorer.claiming.scopes import scope_options
from explorer.claiming.values import typed_value
from explorer.model.enums import Factuality, Kind, RuleName, ValueType
from explorer.model.pack import Pack
from explorer.suggest.suggestion import NewEntity, Ref, SuggestedValue
from explorer.suggest.words import reference_words, suggested_value
from explorer.text import clean
from explorer.values.folding import words_of
from explorer.wording.labels import FACTUALITY
from explorer.wording.records import who_says
from explorer.write.claim_value import ValueProblemError


class Part(StrEnum):
    """The parts of a claim, in the order of the form."""

    SUBJECT = "subject"
    PROPERTY = "property"
    VALUE = "value"
    FIRMNESS = "firmness"
    BY = "in the words of"
    SCOPE = "only for"


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose; `draft` is what it makes of the claim."""

    text: str
    detail: str
    draft: ClaimDraft


@dataclass(frozen=True, slots=True)
class Options:
    """What there is to choose, and what is wrong with the typed words where there is nothing."""

    found: tuple[Option, ...] = ()
    problem: str = ""


def options(pack: Pack, draft: ClaimDraft, part: Part, typed: str) -> Options:
    """Return what can be chosen for a part of a claim."""
    match part:
        case Part.SUBJECT:
            return Options(tuple(_subjects(pack, draft, typed)))
        case Part.PROPERTY:
            found = property_options(pack, draft, typed)
            return Options(tuple(_property(pack, draft, one) for one in found))
        case Part.VALUE:
            return _values(pack, draft, typed)
        case Part.FIRMNESS:
            return Options(tuple(_firmness(draft, typed)))
        case Part.BY:
            return Options(tuple(_speakers(pack, draft, typed)))
        case Part.SCOPE:
            found_scopes, problem = scope_options(pack, draft.scope, typed)
            chosen = (Option(t, d, replace(draft, scope=s)) for t, d, s in found_scopes)
            return Options(tuple(chosen), problem)


def words_of_part(pack: Pack, draft: ClaimDraft, part: Part) -> str:
    """Return what is chosen for a part, in words; "" for nothing."""
    match part:
        case Part.SUBJECT:
            return clean(reference_words(pack, draft.subject)) if draft.subject else ""
        case Part.PROPERTY:
            return clean(draft.prop.label) if draft.prop else ""
        case Part.VALUE:
            return clean(_shown(pack, draft)) if draft.prop and draft.value is not None else ""
        case Part.FIRMNESS:
            return firmness_words(draft.factuality)
        case Part.BY:
            return clean(reference_words(pack, draft.by)) if draft.by else ""
        case Part.SCOPE:
            from explorer.wording.records import scope_on_page

            return clean(scope_on_page(pack, draft.scope))


def firmness_words(factuality: Factuality) -> str:
    """Return how firmly a source says something, for a choice."""
    return "as fact" if factuality is Factuality.CERTAIN else FACTUALITY[factuality].report


def _subjects(pack: Pack, draft: ClaimDraft, typed: str) -> Iterator[Option]:
    kinds = draft.prop.domain if draft.prop else []
    likely = subjects(pack, draft)
    if draft.subject is not None:
        likely = [draft.subject, *(ref for ref in likely if ref != draft.subject)]
    for one in entity_options(pack, typed, draft.marked, kinds, likely):
        chosen = replace(draft, subject=one.ref, picked=True, names=_names(draft, one))
        yield Option(one.text, one.detail, chosen)


def _names(draft: ClaimDraft, one: EntityOption) -> tuple[OtherName, ...]:
    if not one.form or not isinstance(one.ref, str):
        return draft.names
    return (*draft.names, OtherName(one.ref, one.form, one.misspelt))


def _property(pack: Pack, draft: ClaimDraft, one: PropertyOption) -> Option:
    chosen = draft.with_property(pack, one.prop)
    if one.subject is not None:
        chosen = replace(chosen, subject=one.subject)
    if one.value is not None:
        chosen = replace(chosen, value=one.value)
    said = [words_of_part(pack, chosen, part) for part in (Part.SUBJECT, Part.VALUE)]
    detail = one.detail or ": ".join(filter(None, said))
    return Option(clean(one.text), clean(detail), chosen)


def _shown(pack: Pack, draft: ClaimDraft) -> str:
    return suggested_value(pack, replace(draft, subject=draft.subject or "").suggestion())


def _values(pack: Pack, draft: ClaimDraft, typed: str) -> Options:
    prop = draft.prop
    if prop is None:
        return Options(problem="Choose the property first.")
    typed = typed.strip()
    values: list[tuple[str, str, SuggestedValue, tuple[OtherName, ...]]] = []

    def offer(value: SuggestedValue, detail: str, names: tuple[OtherName, ...] = ()) -> None:
        shown = _shown(pack, replace(draft, value=value))
        if value not in [other for _, _, other, _ in values] or names:
            values.append((shown, detail, value, names))

    if not typed and draft.value is not None:
        offer(draft.value, "as marked" if draft.words else "as it is")
    if not typed and isinstance(draft.subject, str):
        for claim in pack.claims_about(draft.subject):
            if claim.property == prop and claim.record.value is not None:
                raw = claim.record.value
                offer(tuple(raw) if isinstance(raw, list) else raw, who_says(pack, claim))
    if prop.value_type is ValueType.ENTITY:
        _offer_entities(pack, draft, typed, offer)
    elif prop.value_type is ValueType.TERM and prop.values:
        said = words_of(typed)
        for term in prop.values:
            if all(any(w.startswith(part) for w in words_of(term)) for part in said):
                offer((term,) if prop.rule is RuleName.SET else term, "")
    elif prop.value_type is ValueType.BOOLEAN:
        for value, word in ((True, "yes"), (False, "no")):
            if word.startswith(typed.casefold()) or not typed:
                offer(value, "")
    problem = ""
    if typed and prop.value_type is not ValueType.ENTITY and not values:
        try:
            offer(typed_value(pack, prop, typed), "as typed")
        except ValueProblemError as error:
            problem = clean(str(error))
    found = (
        Option(text, detail, replace(draft, value=value, names=(*draft.names, *names)))
        for text, detail, value, names in values
    )
    return Options(tuple(found), problem)


def _offer_entities(pack: Pack, draft: ClaimDraft, typed: str, offer: object) -> None:
    """Offer entities as the value, or as the last of a list that is typed with commas."""
    prop = draft.prop
    assert prop is not None and callable(offer)
    head, comma, last = typed.rpartition(",")
    before: tuple[Ref, ...] = ()
    if comma and prop.rule is RuleName.SET:
        try:
            known = typed_value(pack, prop, head)
            before = (
                tuple(ref for ref in known if isinstance(ref, str | NewEntity))
                if isinstance(known, tuple)
                else ()
            )
        except ValueProblemError:
            last = typed
    likely = [] if typed else _near_values(pack, draft)
    marked = "" if comma else draft.marked
    for one in entity_options(pack, last, marked, prop.range, likely):
        value = (*before, one.ref) if prop.rule is RuleName.SET else one.ref
        detail = one.detail if isinstance(one.ref, str) else ""  # of a new one the value says it
        offer(value, detail, _names(replace(draft, names=()), one))


def _near_values(pack: Pack, draft: ClaimDraft) -> list[Ref]:
    prop, words = draft.prop, draft.words
    if prop is None or words is None:
        return []
    known = [one for m in words.mentions for one in m.ids]
    return [
        one
        for one in dict.fromkeys(known)
        if one != draft.subject and (not prop.range or kind_of(pack, one) in prop.range)
    ]


def _firmness(draft: ClaimDraft, typed: str) -> Iterator[Option]:
    said = typed.strip().casefold()
    for factuality in Factuality:
        words = firmness_words(factuality)
        if said in words or factuality.value.startswith(said):
            yield Option(words, str(factuality), replace(draft, factuality=factuality))
    words = "affirmed" if draft.denied else "denied"
    if words.startswith(said):
        detail = "the source says it is so" if draft.denied else "the source says it is not so"
        yield Option(words, detail, replace(draft, denied=not draft.denied))


def _speakers(pack: Pack, draft: ClaimDraft, typed: str) -> Iterator[Option]:
    if draft.by and not typed.strip():
        yield Option("nobody", "the source's own words", replace(draft, by=""))
    words = draft.words
    near = [one for m in (words.mentions if words else ()) for one in m.ids]
    kinds = (Kind.PERSON, Kind.ORGANISATION)
    likely = [one for one in dict.fromkeys(near) if kind_of(pack, one) in kinds]
    for one in entity_options(pack, typed, "", kinds, likely):
        yield Option(one.text, one.detail, replace(draft, by=one.ref, names=_names(draft, one)))
