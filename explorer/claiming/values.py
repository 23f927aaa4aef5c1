"""A property's value, read from the words that were marked or typed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.claiming.entity_options import new_kinds
from explorer.claiming.line_words import LineWords, Range
from explorer.model.enums import Kind, RuleName, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.read.typed import parse_value
from explorer.suggest.lists.nationalities import countries
from explorer.suggest.lists.word_lists import COMMON, NEVER
from explorer.suggest.suggestion import NewEntity, NewStoryTime, Ref, SuggestedValue
from explorer.suggest.text.sentences import Mention
from explorer.suggest.text.spoken_dates import spoken_dates
from explorer.text import listed
from explorer.values.folding import words_of
from explorer.values.units import CURRENCY_SIGNS
from explorer.write.claim_value import ValueProblemError, plain_number, read_value
from explorer.write.lookup import UnknownRecordError, find_entity

_SIGN = re.compile(f"[{CURRENCY_SIGNS}%]")
_OF_NATIONS = ("nationality", "country")
"""Properties whose values texts often give as adjectives: "Danish"."""

_CODE = 3
"""Letters in a country's code, which texts write in capitals."""

LIST = re.compile(r"(?<!\s)(?:\s*[,;]\s*|\s+(?:and|&)\s+)")
"""What separates the items of a typed list."""


def marked_value(
    pack: Pack, prop: Property, words: LineWords, span: Range, published: str = ""
) -> SuggestedValue | None:
    """Return the value that marked words give for a property, None if they give none."""
    text = words.text[slice(*span)]
    kind = prop.value_type
    if kind is ValueType.ENTITY:
        return _entities(pack, prop, words, span)
    if kind is ValueType.DATE:
        dates = [date.edtf for date in spoken_dates(text.lower(), published)]
        return _listed(prop, dates[0]) if len(dates) == 1 else _typed_or_none(pack, prop, text)
    if kind is ValueType.QUANTITY and not prop.unit and _SIGN.search(text):
        return None  # a sum or a percentage does not count things
    if kind is ValueType.QUANTITY:
        inside = [s for s in words.stops if span[0] <= s[0] and s[1] <= span[1]]
        return next(
            (
                value
                for part in (text, *(words.text[slice(*stop)] for stop in inside))
                if (value := _typed_or_none(pack, prop, part)) is not None
            ),
            None,
        )
    if kind is ValueType.TERM and prop.values:
        return _term(prop, text)
    if kind is ValueType.BOOLEAN:
        return True
    return _typed_or_none(pack, prop, _with_article(words, span))


def _with_article(words: LineWords, span: Range) -> str:
    """Return the marked words, with the article before them if it is part of the name."""
    start, end = span
    for mention in words.mentions:
        begins = end - len(mention.form)
        own = (mention.start, mention.end) == span and 0 <= begins < start
        if own and words.text[begins:end] == mention.form:
            return mention.form
    return words.text[start:end]


def typed_value(pack: Pack, prop: Property, typed: str) -> SuggestedValue:
    """Return the value that a user types, with entities by name or id.

    Raises:
        ValueProblemError: it is not valid, or names something the pack does not have.
    """
    if prop.value_type is ValueType.ENTITY:
        several = prop.rule is RuleName.SET
        parts = [part for part in LIST.split(typed.strip()) if part] if several else [typed]
        value = read_value(pack, prop, parts)
        ids = tuple(value) if isinstance(value, list) else (str(value),)
        for entity_id in ids:
            known = pack.entities.get(entity_id)
            if known and prop.range and known.kind not in prop.range:
                expected = listed(map(str, prop.range), "or")
                raise ValueProblemError(f"{known.name} is a {known.kind}, not a {expected}")
        return tuple(dict.fromkeys(ids)) if several else ids[0]
    if prop.value_type is ValueType.QUANTITY and prop.rule is not RuleName.SET:
        return _number(read_value(pack, prop, [typed]))
    if prop.value_type is ValueType.STORY_TIME:
        time = typed_story_time(pack, typed)
        if time is not None:
            return time
    value = read_value(pack, prop, [typed])
    return tuple(value) if isinstance(value, list) else value


def mention_ref(
    pack: Pack, mention: Mention, kinds: Sequence[Kind], words: LineWords | None = None
) -> Ref | None:
    """Return the entity of some kinds (of any kind if none are given) that a name means.

    A new name gives the entity suggested from the text, or else a new one of the likeliest kind. A
    known entity of another kind gives None.
    """
    for entity_id in mention.ids:
        if not kinds or pack.entities[entity_id].kind in kinds:
            return entity_id
    if mention.ids:
        return None
    suggested = words.suggested.get(mention.form.casefold()) if words else None
    if suggested is not None and (not kinds or suggested.kind in kinds):
        return suggested
    return NewEntity(new_kinds(mention.form, kinds)[0], mention.form)


def _entities(pack: Pack, prop: Property, words: LineWords, span: Range) -> SuggestedValue | None:
    text = words.text[slice(*span)]
    country = countries().get(text.casefold())
    if country and country.casefold() == text.casefold() and Kind.PLACE not in prop.range:
        return None  # a country is not a person's name
    inside = [m for m in words.mentions if span[0] <= m.start and m.end <= span[1]]
    refs = [ref for m in inside if (ref := mention_ref(pack, m, prop.range, words)) is not None]
    if not refs:
        if text.islower() and len(text) <= _CODE:
            return None  # "and" is not Andorra
        nation = country if prop.id in _OF_NATIONS else None
        typed = _typed_or_none(pack, prop, nation or text)
        named = len(text) > 1 and text[0].isupper() and not any(map(str.isdigit, text))
        if typed is not None or inside or not named:
            return typed
        if all(word in COMMON or word in NEVER for word in words_of(text)):
            return None  # "There" at the beginning of a line
        kind = prop.range[0] if prop.range else Kind.CHARACTER
        refs = [NewEntity(kind, text)]
    if prop.rule is RuleName.SET:
        return tuple(dict.fromkeys(refs))
    return refs[0]


def _typed_or_none(pack: Pack, prop: Property, text: str) -> SuggestedValue | None:
    try:
        value = typed_value(pack, prop, text)
    except ValueProblemError:
        return None
    outside = bool(prop.bounds) and isinstance(value, int | float)
    if outside and not prop.bounds[0] <= float(value) <= prop.bounds[-1]:  # type: ignore[arg-type]
        return None
    return value


def _number(value: object) -> bool | int | float | str:
    assert isinstance(value, bool | int | float | str)
    number = plain_number(value) if isinstance(value, str) else None
    return value if number is None else number


def _term(prop: Property, text: str) -> SuggestedValue | None:
    words = words_of(text)
    said = set(words)
    same = [
        term for term in prop.values if words_of(term) == words and (len(term) > 1 or term == text)
    ]
    fitting = same or [
        term
        for term in prop.values
        if set(words_of(term)) <= said and (len(term) > 1 or term == text)  # "a" is an article
    ]
    if _SIGN.search(text) or words[-1:] != words_of(" ".join(fitting))[-1:]:
        fitting = [term for term in fitting if not term.isdigit()]  # "£6 million" is not a 6
    if not fitting and prop.other_terms and not any(map(str.isdigit, text)):
        return _listed(prop, "-".join(words_of(text)))
    if prop.rule is RuleName.SET:
        return tuple(fitting) or None
    return fitting[0] if len(fitting) == 1 else None


def _listed(prop: Property, value: str) -> SuggestedValue | None:
    raw = [value] if prop.rule is RuleName.SET else value
    try:
        parse_value(prop, raw)
    except (ValueError, ArithmeticError):
        return None
    return tuple(raw) if isinstance(raw, list) else raw


_FORM = re.compile(
    r"(?P<relation>before|after|during|alongside|into|out[ -]of|spanning|at) (?P<event>\S.*)"
    r"|between (?P<first>\S.*?) and (?P<second>\S.*)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)


def typed_story_time(pack: Pack, typed: str) -> str | NewStoryTime | None:
    """Return a time of the story, with events by name or id; unknown events are new.

    None if the words have another form.
    """
    match = _FORM.fullmatch(" ".join(typed.split()))
    if match is None:
        return None
    relation = "between" if match["first"] else match["relation"].lower().replace(" ", "-")
    names = (match["first"], match["second"]) if match["first"] else (match["event"],)
    time = NewStoryTime(relation, tuple(_event(pack, name) for name in names))
    known = [ref for ref in time.events if isinstance(ref, str)]
    return time.written(known) if len(known) == len(time.events) else time


def _event(pack: Pack, name: str) -> Ref:
    bare = _ARTICLE.sub("", name, count=1)
    for form in (name, bare):
        try:
            return find_entity(pack, form)
        except UnknownRecordError:
            continue
    return NewEntity(Kind.EVENT, bare)
