"""What a form offers for each part of a claim, completed as the user types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from enum import StrEnum
from itertools import islice

from explorer.claiming.draft import ClaimDraft, Option, Options, subjects
from explorer.claiming.entity_choice import namesake, source_form, with_names
from explorer.claiming.entity_options import entity_options
from explorer.claiming.likely_subjects import kind_of
from explorer.claiming.property_options import PropertyOption, property_options
from explorer.claiming.value_options import value_options, value_words
from explorer.model.enums import Factuality, Kind, RuleName
from explorer.model.pack import Pack
from explorer.model.scope import Scope
from explorer.suggest.reviewing.words import reference_words
from explorer.text import clean
from explorer.values.dates import parse_date
from explorer.wording.labels import FACTUALITY
from explorer.wording.records import value_words as claim_value
from explorer.wording.records import who_says
from explorer.wording.scopes import scope_on_page

_KEYS = {
    "cut": "cut",
    "region": "region",
    "medium": "medium",
    "as of": "as_of",
    "story time": "story_time",
    "film": "work",
}
"""Prefix typed before a colon → field of the scope."""

_MOST = 8

ScopeOption = tuple[str, str, Scope]
"""Words, a detail, and the scope chosen with them."""


class Part(StrEnum):
    """The parts of a claim, in the order of the form."""

    SUBJECT = "subject"
    PROPERTY = "property"
    VALUE = "value"
    FIRMNESS = "firmness"
    BY = "in the words of"
    SCOPE = "only for"


def options(pack: Pack, draft: ClaimDraft, part: Part, typed: str) -> Options:
    """Return the options for a part of a claim."""
    match part:
        case Part.SUBJECT:
            return Options(tuple(_subjects(pack, draft, typed)))
        case Part.PROPERTY:
            fitting = property_options(pack, draft, typed)
            offered = tuple(_property(pack, draft, option) for option in fitting)
            return Options((*_present(pack, draft, part, typed), *offered))
        case Part.VALUE:
            return value_options(pack, draft, typed)
        case Part.FIRMNESS:
            return Options(tuple(_firmness(draft, typed)))
        case Part.BY:
            speakers = (*_present(pack, draft, part, typed), *_speakers(pack, draft, typed))
            problem = "" if speakers or typed.strip() else "Type who says it; Tab goes on."
            return Options(speakers, problem)
        case Part.SCOPE:
            found_scopes, problem = scope_options(pack, draft.scope, typed)
            chosen = (Option(t, d, replace(draft, scope=s)) for t, d, s in found_scopes)
            return Options((*_present(pack, draft, part, typed), *chosen), problem)


def _present(pack: Pack, draft: ClaimDraft, part: Part, typed: str) -> Iterator[Option]:
    """Yield a part's present choice, so that stepping through the parts changes nothing."""
    words = words_of_part(pack, draft, part)
    if words and not typed.strip():
        yield Option(words, "as it is", draft)


def words_of_part(pack: Pack, draft: ClaimDraft, part: Part) -> str:
    """Return a part's present choice in words; "" for none."""
    match part:
        case Part.SUBJECT:
            return clean(reference_words(pack, draft.subject)) if draft.subject else ""
        case Part.PROPERTY:
            return clean(draft.prop.label) if draft.prop else ""
        case Part.VALUE:
            return value_words(pack, draft) if draft.prop and draft.value is not None else ""
        case Part.FIRMNESS:
            whole = ", nothing else" if draft.closed else ""
            return f"{firmness_words(draft.factuality)}{whole}"
        case Part.BY:
            return clean(reference_words(pack, draft.by)) if draft.by else ""
        case Part.SCOPE:
            from explorer.wording.scopes import scope_on_page

            return clean(scope_on_page(pack, draft.scope))


def firmness_words(factuality: Factuality) -> str:
    """Return how certain a source is, as a choice in a form."""
    return "as fact" if factuality is Factuality.CERTAIN else FACTUALITY[factuality].single


def _subjects(pack: Pack, draft: ClaimDraft, typed: str) -> Iterator[Option]:
    kinds = draft.prop.domain if draft.prop else []
    likely = subjects(pack, draft)
    if draft.subject is not None:
        likely = [draft.subject, *(ref for ref in likely if ref != draft.subject)]
    form = source_form(pack, draft, draft.subject)
    for option in entity_options(pack, typed, form, kinds, likely):
        chosen = replace(with_names(draft, option, draft.subject), subject=option.ref, picked=True)
        yield Option(option.text, option.detail, chosen)
    if not typed.strip() and (other := namesake(pack, draft, draft.subject)):
        new, apart = other
        yield Option(
            clean(new.name), f"another {new.kind} of that name", replace(apart, subject=new)
        )


def _property(pack: Pack, draft: ClaimDraft, option: PropertyOption) -> Option:
    chosen = draft.with_property(pack, option.prop)
    if option.subject is not None:
        chosen = replace(chosen, subject=option.subject)
    if option.value is not None:
        chosen = replace(chosen, value=option.value)
    said = [words_of_part(pack, chosen, part) for part in (Part.SUBJECT, Part.VALUE)]
    detail = option.detail or "; ".join([": ".join(filter(None, said)), *_others(pack, chosen)])
    return Option(clean(option.text), clean(detail), chosen)


def _others(pack: Pack, draft: ClaimDraft) -> Iterator[str]:
    """Yield what other sources say on the same fact, two at most."""
    about = pack.claims_about(draft.subject) if isinstance(draft.subject, str) else []
    others = (c for c in about if c.property == draft.prop and c.source != draft.source)
    for claim in islice(others, 2):
        yield f"{who_says(pack, claim)}: {claim_value(pack, claim)}"


def _firmness(draft: ClaimDraft, typed: str) -> Iterator[Option]:
    said = typed.strip().casefold()
    for factuality in Factuality:
        words = firmness_words(factuality)
        if said in words or factuality.value.startswith(said):
            yield Option(words, str(factuality), replace(draft, factuality=factuality))
    words = "affirmed" if draft.denied else "denied"
    if words.startswith(said):
        detail = "the source says so" if draft.denied else "the source denies it"
        yield Option(words, detail, replace(draft, denied=not draft.denied))
    if draft.prop and draft.prop.rule is RuleName.SET:
        words = "perhaps more" if draft.closed else "nothing else"
        if words.startswith(said):
            detail = "the list may go on" if draft.closed else "the source says that this is all"
            yield Option(words, detail, replace(draft, closed=not draft.closed))


def _speakers(pack: Pack, draft: ClaimDraft, typed: str) -> Iterator[Option]:
    if draft.by and not typed.strip():
        yield Option("nobody", "the source's own words", replace(draft, by=""))
    words = draft.words
    near = [entity_id for m in (words.mentions if words else ()) for entity_id in m.ids]
    kinds = (Kind.PERSON, Kind.ORGANISATION)
    likely = [entity_id for entity_id in dict.fromkeys(near) if kind_of(pack, entity_id) in kinds]
    for option in entity_options(pack, typed, "", kinds, likely):
        chosen = replace(with_names(draft, option, draft.by), by=option.ref)
        yield Option(option.text, option.detail, chosen)


def scope_options(pack: Pack, scope: Scope, typed: str) -> tuple[list[ScopeOption], str]:
    """Return the scopes on offer for what is typed, and what is wrong with it."""
    typed = " ".join(typed.split())
    key, colon, value = typed.partition(":")
    if colon and key.casefold() in _KEYS and value.strip():
        field, value = _KEYS[key.casefold()], value.strip()
        if field == "as_of":
            try:
                parse_date(value)
            except (ValueError, ArithmeticError) as error:
                return [], f"as of: {error}"
        if field == "work" and value not in pack.entities:
            return [], f"film: there is no entity with the id {value}"
        chosen = replace(scope, **{field: value})
        return [(scope_on_page(pack, chosen), "", chosen)], ""
    scopes: list[ScopeOption] = []
    if scope != Scope() and not typed:
        scopes.append(("everywhere and always", "no restriction", Scope()))
    for known in dict.fromkeys(c.scope for c in pack.claims.values() if c.scope != Scope()):
        words = scope_on_page(pack, known)
        if typed.casefold() in words.casefold():
            scopes.append((words, "as other claims", _merged(scope, known)))
    if not scopes and typed:
        names = ", ".join(f"{name}: …" for name in _KEYS)
        return [], f"Type {names}"
    return scopes[:_MOST], "" if scopes else "Type cut: …, region: …, medium: … or as of: 2024-03"


def _merged(scope: Scope, other: Scope) -> Scope:
    given = {f.name: value for f in fields(other) if (value := getattr(other, f.name))}
    return replace(scope, **given)
