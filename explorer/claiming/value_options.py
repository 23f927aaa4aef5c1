"""What a form offers as a claim's value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from explorer.claiming.counted import counted_noun, may_count
from explorer.claiming.draft import ClaimDraft, Option, Options, OtherName
from explorer.claiming.entity_choice import namesake, source_form, with_names
from explorer.claiming.entity_options import entity_options, matching_entities, new_kinds
from explorer.claiming.likely_subjects import kind_of
from explorer.claiming.values import LIST, marked_value, mention_ref, typed_value
from explorer.model.enums import Kind, RuleName, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.suggest.reviewing.words import suggested_value
from explorer.suggest.suggestion import NewEntity, Ref
from explorer.text import clean
from explorer.values.folding import words_of
from explorer.wording.records import who_says
from explorer.write.claim_value import ValueProblemError

_AS_TYPED = (ValueType.TEXT, ValueType.NAME)
"""Types whose values sources may word differently, so that typed words stay on offer."""


def value_options(pack: Pack, draft: ClaimDraft, typed: str) -> Options:
    """Return the options for the value: as marked, as others give it, or as typed."""
    prop, typed = draft.prop, typed.strip()
    if prop is None:
        return Options(problem="Choose the property first.")
    options: list[Option] = []
    for detail, chosen in _drafts(pack, draft, prop, typed):
        if chosen not in [option.draft for option in options]:
            options.append(Option(value_words(pack, chosen), detail, chosen))
    if not typed:
        return Options(tuple(options), "" if options else "Type the value.")
    repeats = bool(options) and prop.value_type not in _AS_TYPED
    if repeats or prop.value_type is ValueType.ENTITY:
        return Options(tuple(options))
    try:
        value = typed_value(pack, prop, typed)
    except ValueProblemError as error:
        return Options(tuple(options), clean(str(error)))
    chosen = replace(draft, value=value).quoting(typed)
    if value not in [option.draft.value for option in options]:
        options.append(Option(value_words(pack, chosen), "as typed", chosen))
    return Options(tuple(options))


def value_words(pack: Pack, draft: ClaimDraft) -> str:
    """Return a draft's value in words; it must have a value and a property."""
    return clean(suggested_value(pack, replace(draft, subject=draft.subject or "").suggestion()))


def _drafts(
    pack: Pack, draft: ClaimDraft, prop: Property, typed: str
) -> Iterator[tuple[str, ClaimDraft]]:
    """Yield the options, each with a detail."""
    if not typed:
        yield from _present_and_others(pack, draft, prop)
        yield from _in_line(pack, draft, prop)
    elif prop.value_type in _AS_TYPED:
        yield from _matching_others(pack, draft, prop, typed)
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


def _present_and_others(
    pack: Pack, draft: ClaimDraft, prop: Property
) -> Iterator[tuple[str, ClaimDraft]]:
    """Yield the present value, and what other sources give."""
    if draft.value is not None:
        yield "as marked" if _is_as_marked(pack, draft, prop) else "as it is", draft
        yield from _names_of_subject(pack, draft, prop)
    yield from _values_of_others(pack, draft, prop)


def _values_of_others(
    pack: Pack, draft: ClaimDraft, prop: Property
) -> Iterator[tuple[str, ClaimDraft]]:
    """Yield the values that claims on the same subject already give."""
    if not isinstance(draft.subject, str):
        return
    for claim in pack.claims_about(draft.subject):
        raw = claim.record.value
        if claim.property == prop and raw is not None and claim != draft.claim:
            value = tuple(raw) if isinstance(raw, list) else raw
            yield who_says(pack, claim), replace(draft, value=value)


def _matching_others(
    pack: Pack, draft: ClaimDraft, prop: Property, typed: str
) -> Iterator[tuple[str, ClaimDraft]]:
    """Yield others' values that match all the typed words, so that wording stays consistent."""
    said = words_of(typed)
    for detail, chosen in _values_of_others(pack, draft, prop):
        words = words_of(value_words(pack, chosen))
        if all(any(word.startswith(part) for word in words) for part in said):
            yield detail, chosen


def _in_line(pack: Pack, draft: ClaimDraft, prop: Property) -> Iterator[tuple[str, ClaimDraft]]:
    """Yield the dates or numbers in the rest of the line."""
    words = draft.words
    if words is None or prop.value_type not in (ValueType.DATE, ValueType.QUANTITY):
        return
    for stop in words.stops:
        text = words.text[slice(*stop)]
        if prop.value_type is ValueType.QUANTITY and not may_count(
            prop, f"{text} {counted_noun(words.text, stop)}".rstrip()
        ):
            continue  # "twelve" is no sum
        value = marked_value(pack, prop, words, stop, draft.source.published)
        if value is not None and value != draft.value:
            yield "in this line", replace(draft, value=value).quoting(text)


def _is_as_marked(pack: Pack, draft: ClaimDraft, prop: Property) -> bool:
    if draft.claim is not None or draft.words is None:
        return False
    read = marked_value(pack, prop, draft.words, draft.span, draft.source.published)
    return read == draft.value


def _names_of_subject(
    pack: Pack, draft: ClaimDraft, prop: Property
) -> Iterator[tuple[str, ClaimDraft]]:
    """Yield options that add a name's value to the subject's names, if it is new."""
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
    """Yield entities as the value, or as the last item of a comma-separated list."""
    several = prop.rule is RuleName.SET
    related_kind = kind_of(pack, draft.subject) if draft.subject else None
    *heads, last = LIST.split(typed) if several else [typed]
    if heads and last:
        before = tuple(_typed_ref(pack, prop, head, related_kind) for head in heads if head)
        for option in entity_options(pack, last, "", prop.range, (), related_kind):
            items = tuple(dict.fromkeys((*before, option.ref)))
            yield "", replace(draft, value=items).quoting(typed)
    likely = _near(pack, draft, prop)
    form = source_form(pack, draft, draft.value)
    for option in entity_options(pack, typed, form, prop.range, likely, related_kind):
        # the value itself shows that it is new
        detail = option.detail if isinstance(option.ref, str) else ""
        chosen = replace(
            with_names(draft, option, draft.value), value=(option.ref,) if several else option.ref
        )
        yield detail, chosen.quoting(option.text) if typed else chosen
    if not typed and (other := namesake(pack, draft, draft.value)):
        new, apart = other
        value = (new,) if several else new
        yield "another of the same name", replace(apart, value=value)


def _typed_ref(pack: Pack, prop: Property, name: str, related_kind: Kind | None) -> Ref:
    """Return the entity that one name in a typed list means."""
    known = matching_entities(pack, name, prop.range)
    return known[0] if known else NewEntity(new_kinds(name, prop.range, related_kind)[0], name)


def _near(pack: Pack, draft: ClaimDraft, prop: Property) -> list[Ref]:
    """Return the entities named in the line that may be the value, known ones first."""
    words = draft.words
    mentions = words.mentions if words else ()
    known = dict.fromkeys(entity_id for mention in mentions for entity_id in mention.ids)
    fitting = (
        entity_id for entity_id in known if not prop.range or kind_of(pack, entity_id) in prop.range
    )
    refs: list[Ref] = [entity_id for entity_id in fitting if entity_id != draft.subject]
    new = (mention_ref(pack, m, prop.range, words) for m in mentions if not m.ids)
    return [*refs, *(ref for ref in new if ref is not None and ref != draft.subject)]
