"""The names that a pack knows, looked up by word: whole, in part, or misspelt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from explorer.model.entity import Entity
from explorer.model.enums import PEOPLE, Kind
from explorer.model.pack import Pack
from explorer.suggest.lists.person_names import count_titles
from explorer.values.folding import Words, words_of
from explorer.values.names.forms import PARTICLES, SURE_PARTICLES, is_title
from explorer.values.names.genders import gender_of_title
from explorer.values.names.given_names import gender_of_given_name

if TYPE_CHECKING:
    from collections.abc import Mapping


_POSSESSIVE = re.compile(r"(?<=\w)['’‘`]s(?= )", re.IGNORECASE)
_FURTHER = "also-known-as"
_LIKE = 84
"""Similarity in percent from which one name may be a misspelling of another."""

_PAIR = 2
_RELATIVES = 5
"""Most people of the same family name that a new name is compared with."""

_LONG = 5
"""Length of a single word from which a misspelling can be recognised."""


class KnownNames:
    """Names of entities by their folded words.

    A look-up by words is as fast for a hundred thousand names as for ten, so no automaton over
    letters is needed.
    """

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._whole: dict[Words, list[str]] = {}
        self._lower: set[Words] = set()
        self._divided: set[Words] = set()
        self._first: set[str] = set()
        self._parts: dict[str, list[str]] = {}
        self._given: dict[str, list[str]] = {}
        self._genders: dict[str, str] = {}
        self._characters: set[str] = set()
        self._longest = 1
        for entity in entities:
            for name in (entity.name, *entity.aliases, *entity.spellings):
                self._add(entity, name)
                if " & " in name:
                    self._add(entity, name.replace(" & ", " and "))

    def _add(self, entity: Entity, name: str) -> None:
        self._add_words(entity, name, words_of(name))
        plain = words_of(_POSSESSIVE.sub("", name))  # as in the words of a text
        relative = entity.kind in (Kind.CHARACTER, Kind.GROUP)  # such as "Ann's mother"
        if plain != words_of(name) and not relative:
            self._add_words(entity, name, plain)

    def _add_words(self, entity: Entity, name: str, words: Words) -> None:
        bare = words[1:] if len(words) > 1 and words[0] == "the" else words
        if not bare:
            return
        _append(self._whole, bare, entity.id)
        self._first.add(bare[0])
        self._longest = max(self._longest, len(bare))
        text = name[4:] if bare is not words else name
        if "," in name:
            self._divided.add(bare)
        if text[:1].islower() or (bare is not words):
            self._lower.add(bare)
        if entity.kind is Kind.ORGANISATION and len(bare) > 1 and len(bare[0]) > 3:
            _append(self._parts, bare[0], entity.id)
        if entity.kind in PEOPLE and len(bare) > 1 and bare is words:
            own = bare[count_titles(bare) :]  # Captain Ann Bell
            given = words_of(name.split()[0])
            if len(given) > 1 and given == bare[: len(given)]:  # Ji-woo, for Ji-woo Han
                _append(self._whole, given, entity.id)
            self._characters.update([entity.id] if entity.kind is Kind.CHARACTER else ())
            if len(own) > 1:
                _append(self._given, own[0], entity.id)
                self._genders[entity.id] = gender_of_given_name(own[0])
            for word in {own[0], own[-1]}:
                if len(word) > 1 and word not in PARTICLES and not is_title(word):
                    _append(self._parts, word, entity.id)

    def longest_at(self, words: Sequence[str], place: int) -> tuple[int, tuple[str, ...]]:
        """Return the length in words of the name at `place`, and its entities; (0, ()) for none."""
        for count in range(min(self._longest, len(words) - place), 0, -1):
            ids = self._whole.get(tuple(words[place : place + count]))
            if ids:
                return count, tuple(ids)
        return 0, ()

    def may_begin(self, word: str) -> bool:
        """Return whether any name begins with a word."""
        return word in self._first

    def has_comma(self, words: Words) -> bool:
        """Return whether a name is written with a comma: "Salt, Sand and Stone"."""
        return words in self._divided

    def in_lower_case(self, words: Words) -> bool:
        """Return whether a name is also written in lower case: "the pilot"."""
        return words in self._lower

    def by_given(self, word: str) -> tuple[str, ...]:
        """Return the people and characters with a folded given name."""
        return tuple(self._given.get(word, ()))

    def by_part(self, word: str, title: str = "") -> tuple[str, ...]:
        """Return people by first or last name, and companies by first word.

        A folded `title` before the name must fit the given name; a Mrs Holm in a story may be the
        mother of Anna Holm.
        """
        ids = self._parts.get(word, ())
        gender = gender_of_title(title)
        if not gender:
            return tuple(ids)
        return tuple(i for i in ids if self._fits(i, title, gender))

    def are_characters(self, ids: Iterable[str]) -> bool:
        """Return whether all of some entities are characters."""
        return self._characters.issuperset(ids)

    def _fits(self, entity_id: str, title: str, gender: str) -> bool:
        """Return whether somebody may have a title that is a woman's or a man's."""
        known = self._genders.get(entity_id)
        if known is not None and title == "mrs" and entity_id in self._characters:
            return False
        return known in (None, "", gender)

    @cached_property
    def _by_last_word(self) -> Mapping[str, Sequence[str]]:
        """Return the names of two or more words by their last word."""
        names: dict[str, list[str]] = {}
        for name, words in self._texts.items():
            if len(words) > 1:
                names.setdefault(words[-1], []).append(name)
        return names

    @cached_property
    def _by_letters(self) -> Mapping[str, Sequence[str]]:
        names: dict[str, list[str]] = {}
        for name, words in self._texts.items():
            if len(words) > 1:
                names.setdefault(letters_of(words), []).append(name)
        return names

    @cached_property
    def _by_first_words(self) -> Mapping[Words, Sequence[str]]:
        """Return people's names of three or more words by their first two: Ana Dias da Rocha."""
        names: dict[Words, list[str]] = {}
        for name, words in self._texts.items():
            if len(words) > _PAIR and self._genders.keys() >= {*self._whole[words]}:
                names.setdefault(words[:_PAIR], []).append(name)
        return names

    @cached_property
    def _texts(self) -> Mapping[str, Words]:
        return {" ".join(words): words for words in self._whole if len(words[0]) > 1}

    def near(self, form: str) -> list[tuple[str, tuple[str, ...]]]:
        """Return the known names with the same letters as a new one, and those most similar to it,
        with their entities.
        """
        from rapidfuzz import fuzz, process

        words = tuple(word for word in words_of(form) if word not in SURE_PARTICLES)
        if not words or (len(words) == 1 and len(words[0]) < _LONG):
            return []
        text = " ".join(words)
        likely = process.extract(
            text, self._texts.keys(), scorer=fuzz.ratio, score_cutoff=_LIKE, limit=5
        )
        names = [*self._by_letters.get(letters_of(words), ())]
        names += [name for name, _, _ in likely if name not in names]
        if len(words) > 1:
            alike = *self._by_last_word.get(words[-1], ()), *self._by_first_words.get(words[:2], ())
            names += [name for name in dict.fromkeys(alike) if name not in names][:_RELATIVES]
        return [(name, tuple(self._whole[self._texts[name]])) for name in names]


def with_claimed_names(pack: Pack) -> Mapping[str, Entity]:
    """Return a pack's entities with the further names that its claims give them as aliases: "also
    known as Ada Vane".
    """
    claimed: dict[str, list[str]] = {}
    for claim in pack.claims.values():
        if (
            claim.property.id == _FURTHER
            and not claim.denied
            and isinstance(claim.value, frozenset)
        ):
            claimed.setdefault(claim.subject, []).extend(sorted(claim.value))
    if not claimed:
        return pack.entities
    known = ((pack.entities[i], names) for i, names in claimed.items() if i in pack.entities)
    named = {e.id: replace(e, aliases=[*e.aliases, *names]) for e, names in known}
    return {**pack.entities, **named}


def _append(table: dict[Words, list[str]] | dict[str, list[str]], key: object, id: str) -> None:
    ids = table.setdefault(key, [])  # type: ignore[arg-type]
    if id not in ids:
        ids.append(id)


def letters_of(words: Words) -> str:
    """Return the letters of a name in alphabetical order, the same for every order of its words."""
    return "".join(sorted("".join(words)))
