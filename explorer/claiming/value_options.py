"""What a form offers as a claim's value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from explorer.claiming.draft import ClaimDraft, OtherName
from explorer.claiming.entity_choice import namesake, source_form, with_names
from explorer.claiming.entity_options import entity_options
from explorer.claiming.likely_subjects import kind_of
from explorer.claiming.option import Option, Options
from explorer.claiming.values import marked_value, mention_ref, typed_value
from explorer.model.enums import RuleName, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.suggest.suggestion import Ref
from explorer.suggest.words import suggested_value
from explorer.text import clean
from explorer.values.folding import words_of
from explorer.wording.records import who_says
from explorer.write.claim_value import ValueProblemError


def value_options(pack: Pack, draft: ClaimDraft, typed: str) -> Options:
    """Return what the value can be: as marked, as others say, or as typed words have it."""
    prop, typed = draft.prop, typed.strip()
    if prop is None:
        return Options(problem="Choose the property first.")
    options: list[Option] = []
    for detail, chosen in _drafts(pack, draft, prop, typed):
        if chosen not in [option.draft for option in options]:
            options.append(Option(value_words(pack, chosen), detail, chosen))
    if options or not typed or prop.value_type is ValueType.ENTITY:
        return Options(tuple(options))
    try:
        chosen = replace(draft, value=typed_value(pack, prop, typed))
    except ValueProblemError as error:
        return Options(problem=clean(str(error)))
    return Options((Option(value_words(pack, chosen), "as typed", chosen),))


def value_words(pack: Pack, draft: ClaimDraft) -> str:
    """Return a draft's value in words; it must have one, and a property."""
    return clean(suggested_value(pack, replace(draft, subject=draft.subject or "").suggestion()))


def _drafts(
    pack: Pack, draft: ClaimDraft, prop: Property, typed: str
) -> Iterator[tuple[str, ClaimDraft]]:
    """Yield what may be chosen, each with a detail."""
    if not typed:
        yield from _as_said(pack, draft, prop)
    if prop.value_type is ValueType.ENTITY:
        yield from _entities(pack, draft, prop, typed)
    elif prop.value_type is ValueType.TERM:
        said = words_of(typed)
        for term in prop.values:
            if all(any(word.startswith(part) for word in words_of(term)) for part in said):
                value = (term,) if prop.rule is RuleName.SET else term
                yield "", replace(draft, value=value)
    elif prop.value_type is ValueType.BOOLEAN:
        for yes, word in ((True, "yes"), (False, "no")):
            if word.startswith(typed.casefold()):
                yield "", replace(draft, value=yes)


def _as_said(pack: Pack, draft: ClaimDraft, prop: Property) -> Iterator[tuple[str, ClaimDraft]]:
    """Yield the value that is there, and what other sources say."""
    if draft.value is not None:
        yield "as marked" if _is_as_marked(pack, draft, prop) else "as it is", draft
        yield from _names_of_subject(pack, draft, prop)
    if not isinstance(draft.subject, str):
        return
    for claim in pack.claims_about(draft.subject):
        raw = claim.record.value
        if claim.property == prop and raw is not None and claim != draft.claim:
            value = tuple(raw) if isinstance(raw, list) else raw
            yield who_says(pack, claim), replace(draft, value=value)


def _is_as_marked(pack: Pack, draft: ClaimDraft, prop: Property) -> bool:
    if draft.claim is not None or draft.words is None:
        return False
    read = marked_value(pack, prop, draft.words, draft.span, draft.source.published)
    return read == draft.value


def _names_of_subject(
    pack: Pack, draft: ClaimDraft, prop: Property
) -> Iterator[tuple[str, ClaimDraft]]:
    """Yield a name's value as a name by which the pack is to know the subject, if it is new."""
    form, subject = draft.value, draft.subject
    entity = pack.entities.get(subject) if isinstance(subject, str) else None
    if prop.rule is not RuleName.NAME or entity is None or not isinstance(form, str):
        return
    if form in (entity.name, *entity.aliases, *entity.spellings):
        return
    for misspelt, how in ((True, "a misspelling of"), (False, "another name of")):
        name = OtherName(entity.id, form, misspelt)
        yield clean(f"{how} {entity.name}"), replace(draft, names=(*draft.names, name))


def _entities(
    pack: Pack, draft: ClaimDraft, prop: Property, typed: str
) -> Iterator[tuple[str, ClaimDraft]]:
    """Yield entities as the value, or as the last of a list that is typed with commas."""
    several = prop.rule is RuleName.SET
    head, comma, last = typed.rpartition(",") if several else ("", "", typed)
    before: tuple[Ref, ...] = ()
    if comma:
        try:
            known = typed_value(pack, prop, head)
        except ValueProblemError:
            return
        before = (
            tuple(ref for ref in known if isinstance(ref, str)) if isinstance(known, tuple) else ()
        )
    likely = _near(pack, draft, prop)
    form = "" if comma else source_form(pack, draft, draft.value)
    akin = kind_of(pack, draft.subject) if draft.subject else None
    for option in entity_options(pack, last, form, prop.range, likely, akin):
        # what is new is told by the value
        detail = option.detail if isinstance(option.ref, str) else ""
        value = (*before, option.ref) if several else option.ref
        yield detail, replace(with_names(draft, option), value=value)
    if not typed and (other := namesake(pack, draft, draft.value)):
        new, apart = other
        value = (new,) if several else new
        yield "another of the same name", replace(apart, value=value)


def _near(pack: Pack, draft: ClaimDraft, prop: Property) -> list[Ref]:
    """Return whom the line names that the value may be, those first that the pack knows."""
    words = draft.words
    mentions = words.mentions if words else ()
    known = dict.fromkeys(entity_id for mention in mentions for entity_id in mention.ids)
    fitting = (
        entity_id for entity_id in known if not prop.range or kind_of(pack, entity_id) in prop.range
    )
    refs: list[Ref] = [entity_id for entity_id in fitting if entity_id != draft.subject]
    new = (mention_ref(pack, m, prop.range, words) for m in mentions if not m.ids)
    return [*refs, *(ref for ref in new if ref is not None and ref != draft.subject)]
