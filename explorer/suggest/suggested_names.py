"""The names under which new people are suggested: with their article, and in full.

A character whom a text always calls “the Frenchman” is *The Frenchman*. “Maratti wrote it” in one
article and “directed by Enzo Maratti” in another are about one man, and whoever accepts both
suggestions should not end up with two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from explorer.model.enums import Kind
from explorer.suggest.nationalities import adjectives
from explorer.suggest.suggestion import (
    NewEntity,
    NewStoryTime,
    Ref,
    SuggestedValue,
    Suggestion,
    refs_in,
)
from explorer.values.folding import fold, words_of
from explorer.values.given_names import is_given_name

_SHORTEST = 3
"""Letters that a name must have to be looked for."""

_NAME = r"[^\W\d_a-z][\w’'-]*"
_PARTICLES = r"(?:(?:de|da|di|del|van|von|der|den|la|le) )*"
_BEFORE = re.compile(rf"(?<![\w’'-])(?:{_NAME} ){{1,2}}{_PARTICLES}$")
_AFTER = re.compile(rf" {_PARTICLES}{_NAME}")
_AS_PART = re.compile(r"\b(?:as|plays|played|playing|portrays|voices) $")
_IS_PLAYED = re.compile(rf",? (?:is |was )?(?:played|portrayed|voiced) by | \({_NAME} {_NAME}")
_WINDOW = 60
"""Letters beside a name that are looked at."""


def with_full_names(
    suggestions: Sequence[Suggestion], texts: Iterable[Sequence[str]]
) -> list[Suggestion]:
    """Return a text's suggestions with its new people under the full names that other texts give.

    A name stays short where the other `texts` know nobody, or several people, who may be meant. A
    character only gets a name that they give to somebody's part, a person only one that they do
    not.
    """
    kinds = (Kind.CHARACTER, Kind.PERSON)
    people = [ref for suggestion in suggestions for ref in _new_refs(suggestion, kinds)]
    short = {ref for ref in people if ref.name.isalpha() and len(ref.name) >= _SHORTEST}
    if not short:
        return list(suggestions)
    parts, others = _longer_names({ref.name for ref in short}, texts)
    own = {ref.name for ref in people}
    full: dict[object, Ref] = {}
    for ref in short:
        names, not_meant = (parts, others) if ref.kind is Kind.CHARACTER else (others, parts)
        longer = names.get(ref.name, set())
        if len(longer - not_meant.get(ref.name, set())) == len(longer) == 1 and not longer & own:
            full[ref] = NewEntity(ref.kind, *longer)
    return [_renamed(suggestion, full) for suggestion in suggestions]


def with_articles(suggestions: Sequence[Suggestion], lines: Sequence[str]) -> list[Suggestion]:
    """Return a text's suggestions, new characters and groups with the article that they always have
    in its `lines`.
    """
    new = {
        ref
        for suggestion in suggestions
        for ref in _new_refs(suggestion, (Kind.CHARACTER, Kind.GROUP))
        if not ref.name.startswith(("The ", "A ", "An "))
    }
    named: dict[object, Ref] = {}
    for ref in new:
        form = re.compile(rf"(?P<the>\b[Tt]he )?(?<![\w-]){re.escape(ref.name)}(?![\w-])")
        articles = {match["the"] is not None for line in lines for match in form.finditer(line)}
        if articles == {True}:
            named[ref] = NewEntity(ref.kind, f"The {ref.name}")
    return [_renamed(suggestion, named) for suggestion in suggestions] if named else [*suggestions]


def with_capitals(suggestions: Sequence[Suggestion]) -> list[Suggestion]:
    """Return suggestions with the capitals of nations: "The Turkish captain"."""
    named: dict[object, Ref] = {}
    for ref in (r for s in suggestions for r in _new_refs(s, (Kind.CHARACTER, Kind.GROUP))):
        words = ref.name.split(" ")
        name = " ".join(w.capitalize() if w in adjectives() else w for w in words)
        if name != ref.name:
            named[ref] = NewEntity(ref.kind, name)
    return [_renamed(suggestion, named) for suggestion in suggestions] if named else [*suggestions]


def _new_refs(suggestion: Suggestion, kinds: Sequence[Kind]) -> list[NewEntity]:
    refs = (suggestion.subject, suggestion.attributed_to, *refs_in(suggestion.value))
    return [ref for ref in refs if isinstance(ref, NewEntity) and ref.kind in kinds]


def _longer_names(
    short: Iterable[str], texts: Iterable[Sequence[str]]
) -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
    """Return the full names in which short ones stand: those of parts that are played, and others.

    A full name begins with a given name.
    """
    parts: dict[str, set[str]] = {}
    others: dict[str, set[str]] = {}
    form = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, short)))})(?![\w-])")
    for line in (line for text in texts for line in text):
        for match in form.finditer(line):
            name = match[0]
            start, end = match.span()
            if before := _BEFORE.search(line, max(0, start - _WINDOW), start):
                start = before.start()
            elif is_given_name(fold(name)) and (after := _AFTER.match(line, end)):
                end = after.end()
            whole = re.sub(r"['’]s?$", "", line[start:end])
            if whole == name or not is_given_name(words_of(whole)[0]):
                continue
            played = _AS_PART.search(line, max(0, start - _WINDOW), start)
            is_part = played or _IS_PLAYED.match(line, end)
            (parts if is_part else others).setdefault(name, set()).add(whole)
    return parts, others


def _renamed(suggestion: Suggestion, full: Mapping[object, Ref]) -> Suggestion:
    """Return a suggestion with other entities in place of some."""
    return replace(
        suggestion,
        subject=full.get(suggestion.subject, suggestion.subject),
        value=_renamed_value(suggestion.value, full),
        attributed_to=full.get(suggestion.attributed_to, suggestion.attributed_to),
    )


def _renamed_value(value: SuggestedValue, full: Mapping[object, Ref]) -> SuggestedValue:
    if isinstance(value, NewStoryTime):
        return replace(value, events=tuple(full.get(event, event) for event in value.events))
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(full.get(item, item) for item in value))
    return full.get(value, value) if isinstance(value, NewEntity) else value
