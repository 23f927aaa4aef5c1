"""The names under which new people are suggested: with an article, and in full.

A character whom a text always calls “the Frenchman” is *The Frenchman*. “Maratti wrote it” in one
article and “directed by Enzo Maratti” in another are about the same man: accepting both should not
create two people.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from explorer.model.enums import Kind
from explorer.suggest.lists.person_names import with_fewer_titles
from explorer.suggest.meaning.people_phrases import KIN_TIES
from explorer.suggest.suggestion import (
    NewEntity,
    NewStoryTime,
    Ref,
    SuggestedValue,
    Suggestion,
    refs_in,
)
from explorer.suggest.text.numbers import read_ordinal
from explorer.values.folding import Words, fold, words_of
from explorer.values.names.given_names import is_given_name
from explorer.values.names.relations import Named, relate_names
from explorer.values.relation import Bearing

_PEOPLE = (Kind.CHARACTER, Kind.GROUP, Kind.PERSON)
_SHORTEST = 3
"""Length from which a name is looked for in other texts."""

_NAME = r"[^\W\d_a-z][\w’'-]*"
_PARTICLES = r"(?:(?:de|da|di|del|van|von|der|den|la|le) )*"
_BEFORE = re.compile(rf"(?<![\w’'-])(?:{_NAME}(?<![’']s) ){{1,2}}{_PARTICLES}$")
"""The beginning of a full name; “There’s Winston” and “Ada’s Winston” have none."""
_AFTER = re.compile(rf" {_PARTICLES}{_NAME}")
_AS_PART = re.compile(r"\b(?:as|plays|played|playing|portrays|voices) $")
_CAST = re.compile(
    rf"\b(?:as|plays|played|playing|portrays|voices) ({_NAME}(?: {_PARTICLES}{_NAME}){{1,2}})"
)
_IS_PLAYED = re.compile(rf",? (?:is |was )?(?:played|portrayed|voiced) by | \({_NAME} {_NAME}")
_WINDOW = 60
"""Characters before and after a name that are examined."""


def under_usual_names(
    suggestions: Sequence[Suggestion], lines: Sequence[str], texts: Iterable[Sequence[str]]
) -> list[Suggestion]:
    """Return a text's suggestions, new people under the names that it or other texts use for them.

    Characters and groups get the article that they always have in the text's `lines`. A name of one
    word becomes the full name in the other `texts`, unless these have no one, or more than one
    person, who may be meant.
    """
    new = {ref for suggestion in suggestions for ref in _new_of(suggestion, _PEOPLE)}
    films = {ref for suggestion in suggestions for ref in _new_of(suggestion, (Kind.FILM,))}
    texts = list(texts)
    names = {
        **_by_number(films, texts),
        **_with_articles(new, lines),
        **_without_titles(new, texts),
        **_in_other_form(new, texts),
        **_in_full(new - _relatives(suggestions), texts),
    }
    return [_renamed(suggestion, names) for suggestion in suggestions] if names else [*suggestions]


def _relatives(suggestions: Iterable[Suggestion]) -> set[NewEntity]:
    """Return the people who are somebody's family: "Loach and his brother Jean" is about a Loach,
    whoever else is called Jean.
    """
    return {
        ref
        for suggestion in suggestions
        if suggestion.property in KIN_TIES.values()
        for ref in _new_of(suggestion, (Kind.PERSON,))
    }


def _new_of(suggestion: Suggestion, kinds: Collection[Kind]) -> list[NewEntity]:
    """Return the new entities of some kinds in a suggestion."""
    refs = (suggestion.subject, suggestion.attributed_to, *refs_in(suggestion.value))
    return [ref for ref in refs if isinstance(ref, NewEntity) and ref.kind in kinds]


def _by_number(films: Iterable[NewEntity], texts: Iterable[Sequence[str]]) -> dict[object, Ref]:
    """Return films known by their place in a series under their titles in other texts: "The second
    Harbour film", elsewhere Harbour 2.
    """
    named: dict[object, Ref] = {}
    for ref in films:
        placed = _NTH_FILM.fullmatch(ref.name)
        if placed is None:
            continue
        number, series = read_ordinal(placed["nth"]), re.escape(placed["series"])
        title = re.compile(rf"(?<![\w-]){series}(?:: [A-Z]\w+)? {number}\b")
        titles = (title.search(line) for text in texts for line in text)
        if match := next(filter(None, titles), None):
            named[ref] = NewEntity(Kind.FILM, match[0])
    return named


_NTH_FILM = re.compile(r"The (?P<nth>\S+) (?P<series>.+) film")


def _with_articles(new: Iterable[NewEntity], lines: Sequence[str]) -> dict[object, Ref]:
    """Return the characters and groups that always have an article in some lines, with it."""
    named = [ref for ref in new if ref.kind is not Kind.PERSON and not _ARTICLE.match(ref.name)]
    articles: dict[str, set[bool]] = {}
    for name, line, start in _occurrences({ref.name for ref in named}, lines):
        articles.setdefault(name, set()).add(_THE.search(line, 0, start) is not None)
    always = {name for name, seen in articles.items() if seen == {True}}
    return {ref: NewEntity(ref.kind, f"The {ref.name}") for ref in named if ref.name in always}


def _without_titles(new: Iterable[NewEntity], texts: Iterable[Sequence[str]]) -> dict[object, Ref]:
    """Return those whom other texts name without their title: Captain Ruth Adair."""
    titled: dict[str, list[NewEntity]] = {}
    for ref in new:
        for plain in with_fewer_titles(ref.name)[-1:]:
            if ref.kind is Kind.CHARACTER and " " in plain:
                titled.setdefault(plain, []).append(ref)
    named: dict[object, Ref] = {}
    for text in texts:
        for plain, line, start in _occurrences(titled.keys(), text):
            for ref in titled[plain]:
                if not line[:start].endswith(ref.name.removesuffix(plain)):
                    named[ref] = NewEntity(ref.kind, plain)
    return named


_ARTICLE = re.compile(r"(?:The|An?) ")
_THE = re.compile(r"\b[Tt]he $")
_WORD = re.compile(r"(?<![\w-])\w+")
_GOES_ON = re.compile(r"[\w-]")


def _occurrences(names: Collection[str], lines: Iterable[str]) -> Iterator[tuple[str, str, int]]:
    """Yield each occurrence of some names in lines: the name, the line, and its place there."""
    by_word: dict[str, list[str]] = {}
    for name in names:
        if first := _WORD.match(name):
            by_word.setdefault(first[0], []).append(name)
    for line in lines if by_word else ():
        for word in _WORD.finditer(line):
            for name in by_word.get(word[0], ()):
                end = word.start() + len(name)
                if line.startswith(name, word.start()) and not _GOES_ON.match(line, end):
                    yield name, line, word.start()


def _in_other_form(new: Collection[NewEntity], texts: Iterable[Sequence[str]]) -> dict[object, Ref]:
    """Return the characters whom other texts cast under a longer form of the name: Will Darby,
    elsewhere William Darby.
    """
    short = [ref for ref in new if ref.kind is Kind.CHARACTER and " " in ref.name]
    if not short:
        return {}
    cast = {match[1] for text in texts for line in text for match in _CAST.finditer(line)}
    by_family: dict[Words, list[str]] = {}
    for name in cast - {ref.name for ref in new}:
        by_family.setdefault(words_of(name)[-1:], []).append(name)
    named: dict[object, Ref] = {}
    for ref in short:
        family = by_family.get(words_of(ref.name)[-1:], ())
        longer = [n for n in family if len(n) > len(ref.name) and _is_other_form(ref.name, n)]
        if len(longer) == 1 and ref.name not in cast:
            named[ref] = NewEntity(ref.kind, longer[0])
    return named


def _is_other_form(name: str, longer: str) -> bool:
    return relate_names(name, longer, kind=Named.PERSON).bearing is Bearing.ALIAS


def _in_full(new: Collection[NewEntity], texts: Iterable[Sequence[str]]) -> dict[object, Ref]:
    """Return the people and characters with names of one word, under their full names in texts.

    A character only gets the name of a played part, a person only that of someone who is none.
    """
    short = [ref for ref in new if ref.kind is not Kind.GROUP and _is_short(ref.name)]
    if not short:
        return {}
    parts, others = _longer_names({ref.name for ref in short}, texts)
    own = {ref.name for ref in new}
    full: dict[object, Ref] = {}
    for ref in short:
        played = parts.get(ref.name, set())
        longer = played if ref.kind is Kind.CHARACTER else others.get(ref.name, set()) - played
        if len(longer) == 1 and not longer & own:
            full[ref] = NewEntity(ref.kind, *longer)
    return full


def _is_short(name: str) -> bool:
    """Return whether a name is one word, perhaps with titles before it."""
    last = next(reversed(with_fewer_titles(name)), name)
    return last.replace("-", "").isalpha() and len(last) >= _SHORTEST


def _goes_on(name: str) -> bool:
    """Return whether a family name may follow a short name."""
    return " " in name or is_given_name(fold(name))


def _longer_names(
    short: Iterable[str], texts: Iterable[Sequence[str]]
) -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
    """Return the full names that contain short ones: those of played parts, and others.

    A full name begins with a given name.
    """
    parts: dict[str, set[str]] = {}
    others: dict[str, set[str]] = {}
    form = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, short)))})(?![\w-])")
    for line in (line for text in texts for line in text):
        for match in form.finditer(line):
            name = match[0]
            start, end = match.span()
            played = _AS_PART.search(line, max(0, start - _WINDOW), start) is not None
            if before := _BEFORE.search(line, max(0, start - _WINDOW), start):
                start = before.start()
                played = _AS_PART.search(line, max(0, start - _WINDOW), start) is not None
            elif (played or _goes_on(name)) and (after := _AFTER.match(line, end)):
                end = after.end()
            whole = re.sub(r"['’]s?$", "", line[start:end])
            sure = " " in name or is_given_name(words_of(whole)[0])
            if whole == name or not (sure or (played and whole.startswith(name))):
                continue
            is_part = played or _IS_PLAYED.match(line, end)
            (parts if is_part else others).setdefault(name, set()).add(whole)
    return parts, others


def _renamed(suggestion: Suggestion, full: Mapping[object, Ref]) -> Suggestion:
    """Return a suggestion with some of its entities replaced."""
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
