"""A source as its recognisers see it: sentences with names, and the entities they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from explorer.model.enums import PEOPLE, Factuality, Kind, RuleName
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.source import Source
from explorer.suggest.labels.credit_labels import cast_labels, labels_of_text
from explorer.suggest.labels.printed_casts import cast_rows
from explorer.suggest.lists.nationalities import countries
from explorer.suggest.lists.person_names import (
    differ_in_gender,
    is_of_family,
    looks_like_person,
    may_name_character,
)
from explorer.suggest.lists.place_names import is_well_known_place
from explorer.suggest.lists.praise_words import RATINGS
from explorer.suggest.names.acquaintances import Acquaintances
from explorer.suggest.names.known_names import with_claimed_names
from explorer.suggest.names.mentions import read_sentences
from explorer.suggest.names.namesakes import Bearers
from explorer.suggest.names.new_names import full_names, names_in_story, names_of_places
from explorer.suggest.names.titles import is_subject, is_title_of, title_before
from explorer.suggest.properties import Properties, fitting_values
from explorer.suggest.stated import parts_by_actor, ties_between
from explorer.suggest.suggestion import NewEntity, Ref, SuggestedValue, Suggestion
from explorer.suggest.text.patterns import is_firm_name
from explorer.suggest.text.sentences import Mention, Sentence, names_known
from explorer.values.folding import words_of
from explorer.values.names.given_names import is_given_name

_NO_PEOPLE = frozenset(Kind) - {*PEOPLE, Kind.GROUP}

_LABELLED = re.compile(r"^\W*(?:the )?⟦0⟧:")
_OWNING = re.compile(r"['’]s ?[a-z-]")
_DIGITS = re.compile(r"\d+")
_SURE = {"exact": 0.0, "part": -0.05, "form": -0.05, "near": -0.1, "new": -0.1}


class Reading:
    """A source's sentences, and what is known about its names so far."""

    def __init__(self, pack: Pack, source: Source, lines: Sequence[str]) -> None:
        self.pack = pack
        self.source = source
        self.lines = lines
        self.casts = cast_rows(lines)
        """The rows of printed casts, by line number."""
        self.labels = labels_of_text(lines, pack.properties)
        """What each label credits, by its folded words."""
        labels = {**cast_labels(), **self.labels}
        self.named = with_claimed_names(pack)
        self.sentences = read_sentences(lines, self.named, self.casts, labels)
        self.properties = Properties(pack.properties)
        self.film = pack.header.work
        self.new: dict[str, NewEntity] = {}
        """New entities by name, as the recognisers have classified them."""
        self.acquaintances = Acquaintances(pack)
        self._bearers: dict[str, Bearers] = {}

    @cached_property
    def _full_names(self) -> dict[str, str]:
        return full_names(self.sentences)

    @cached_property
    def _in_the_story(self) -> frozenset[str]:
        if self.source.kind == "interview":  # in which everyone has a given name
            return frozenset()
        return names_in_story(self.sentences, self._full_names)

    @cached_property
    def _places(self) -> dict[int, int]:
        return {id(sentence): place for place, sentence in enumerate(self.sentences)}

    @cached_property
    def by_line(self) -> dict[int, list[Sentence]]:
        """The sentences of each line."""
        sentences: dict[int, list[Sentence]] = {}
        for sentence in self.sentences:
            sentences.setdefault(sentence.line, []).append(sentence)
        return sentences

    @cached_property
    def parts(self) -> dict[Ref, set[Ref]]:
        """Return which characters each person plays, by the claims and by this text so far."""
        return parts_by_actor(self.pack)

    def ties(self, relations: frozenset[str]) -> dict[tuple[str, str], set[str]]:
        """Return the properties by which other sources tie two entities: (subject, value) → ids."""
        return ties_between(self.pack, relations, self.source.id)

    def full_name(self, mention: Mention) -> str:
        """Return a new name in its longest form in the text."""
        return self._full_names.get(mention.form, mention.form)

    def refer(self, mention: Mention, kinds: Iterable[Kind], *, create: bool = True) -> Ref | None:
        """Return the entity of some kinds that a name means, None if it is of another kind.

        A new name becomes an entity of the first kind, unless the text has shown it to be of
        another.
        """
        kinds = list(kinds)
        for entity_id in mention.ids:
            if self.pack.entities[entity_id].kind in kinds:
                return entity_id
        if Kind.CHARACTER in kinds and self._is_title(mention):
            known = self._bearer(mention.form)
            if known is None and create and may_name_character(mention.form):
                known = self.add(NewEntity(Kind.CHARACTER, mention.form))
            return known
        if mention.ids or not kinds:
            return None
        if mention.form.casefold() in countries() and Kind.PLACE not in kinds:
            return None
        name = self.full_name(mention)
        if Kind.PERSON in kinds and name.casefold() in RATINGS:
            return None  # "Sound: Fair", in the review of a disc
        if is_well_known_place(name) and not _NO_PEOPLE.intersection(kinds):
            return None
        real = Kind.PERSON in kinds and name not in self._in_the_story
        given = is_given_name(words_of(name)[0]) and not is_of_family(mention.titled, real=real)
        titled = "" if given and mention.titled not in self.new else mention.titled
        if titled and name != mention.form:  # Mrs Holm is not Pastor Holm
            name = titled
        for seen in (self.new.get(titled), self.new.get(name)):
            if seen is not None and not differ_in_gender(seen.name, titled):
                return seen if seen.kind in kinds else None
        if not create:
            in_story = Kind.CHARACTER in kinds and name in self._in_the_story
            return self.add(NewEntity(Kind.CHARACTER, name)) if in_story else None
        if titled and kinds[0] in (Kind.CHARACTER, Kind.GROUP):
            key = titled if name in self.new else name
            return self.new.setdefault(key, NewEntity(kinds[0], titled))
        return self.add(NewEntity(kinds[0], name))

    def may_be_namesake(self, mention: Mention) -> bool:
        """Return whether a film's title may also be a character's name: "Annie Hall"."""
        return self._is_title(mention) and (
            may_name_character(mention.form) or self._bearer(mention.form) is not None
        )

    def _is_title(self, mention: Mention) -> bool:
        kinds = {self.pack.entities[entity_id].kind for entity_id in mention.ids}
        return kinds == {Kind.FILM}

    def _bearer(self, title: str) -> Ref | None:
        """Return the only character with a film's title as their name or part of it."""
        if title not in self._bearers:
            self._bearers[title] = Bearers(title, self.pack.entities.values())
        return self._bearers[title].only(self.new)

    def add(self, entity: NewEntity) -> NewEntity:
        """Record a new entity."""
        return self.new.setdefault(entity.name, entity)

    def kind_of_new(self, mention: Mention) -> Kind | None:
        """Return the kind of a new name as far as the text has shown it, None if it has not."""
        seen = self.new.get(self.full_name(mention))
        return seen.kind if seen else None

    def kind_of(self, ref: Ref) -> Kind:
        """Return the kind of an entity."""
        return ref.kind if isinstance(ref, NewEntity) else self.pack.entities[ref].kind

    def name_of(self, ref: Ref) -> str:
        """Return an entity's name."""
        return ref.name if isinstance(ref, NewEntity) else self.pack.name(ref)

    def is_person_name(self, mention: Mention) -> bool:
        """Return whether a new name looks like a real person's, by given and family names."""
        return looks_like_person(self.full_name(mention))

    @cached_property
    def _place_names(self) -> frozenset[str]:
        return names_of_places(self.sentences)

    def may_be_place(self, mention: Mention) -> bool:
        """Return whether the text uses a new name as a place's, and not as a person's."""
        if is_well_known_place(self.full_name(mention)):
            return True
        if mention.form not in self._place_names or self.is_person_name(mention):
            return False
        return self.kind_of_new(mention) not in PEOPLE

    def film_at(self, sentence: Sentence, place: int) -> Ref:
        """Return the film that a sentence is about at a place in its shape."""
        title, film = title_before(sentence, place), self.pack.entities.get(self.film)
        firm = title is not None and title.mention is not None and is_firm_name(title.mention)
        if title is not None and not firm and not is_title_of(title, self.film, film):
            mention = title.mention
            if mention is None:
                return self.add(NewEntity(Kind.FILM, title.text))
            known = [i for i in mention.ids if self.pack.entities[i].kind is Kind.FILM]
            if known and title.called:
                return known[0]
            if mention.known == "new" and (title.called or not self.is_person_name(mention)):
                other = self.refer(mention, [Kind.FILM])
                if other is not None:
                    return other
        mentioned = [m for m in reversed(sentence.before(place)) if m.ids]
        if mentioned and _LABELLED.match(sentence.shape):
            labelled = self.pack.entities[mentioned[0].ids[0]]
            if labelled.kind in (Kind.EVENT, Kind.OBJECT):
                return labelled.id
        films = [m for m in mentioned if self.pack.entities[m.ids[0]].kind is Kind.FILM]
        if any(self.film in m.ids for m in mentioned) or not films:
            return self.film
        others = [m.ids[0] for m in films if is_subject(sentence, m)]
        return others[0] if others else self.film

    def place_of(self, sentence: Sentence) -> int:
        """Return the index of a sentence."""
        return self._places[id(sentence)]

    @cached_property
    def person_of_title(self) -> Ref | None:
        """Return the first person named in the text's first line, None if there is none."""
        for mention in (m for s in self.by_line.get(1, ()) for m in s.mentions):
            if self.is_person_name(mention):
                return self.refer(mention, [Kind.PERSON])
        return None

    def established(self, mention: Mention, kinds: Sequence[Kind]) -> Ref | None:
        """Return the entity that a name is known to mean; for an actor, perhaps their only known
        part.
        """
        ref = self.refer(mention, kinds, create=False)
        if ref is not None or Kind.CHARACTER not in kinds:
            return ref
        person = self.refer(mention, [Kind.PERSON], create=False)
        parts = self.parts.get(person, set()) if person is not None else set()
        return next(iter(parts)) if len(parts) == 1 else None

    def part_of(self, person: Ref | None) -> Ref | None:
        """Return an actor's only part in the claims or in this text so far, None for none."""
        parts = self.parts.get(person or "", set())
        claimed = {part for part in parts if isinstance(part, str)} or parts
        return next(iter(claimed)) if len(claimed) == 1 else None

    def _telling_word(self, value: object) -> str:
        """Return the word that a phrase needs to show a value: a last name, a year."""
        if isinstance(value, NewEntity) or (isinstance(value, str) and value in self.pack.entities):
            return self.name_of(value).split(" ")[-1]
        number = _DIGITS.search(str(value))
        return number[0] if number else ""

    def propose(
        self,
        sentence: Sentence,
        span: tuple[int, int],
        subject: Ref | None,
        role: str | Property,
        value: SuggestedValue | Sequence[Ref] | None,
        why: str,
        score: float,
        mentions: Iterable[Mention] = (),
        factuality: Factuality = Factuality.CERTAIN,
    ) -> Iterator[Suggestion]:
        """Yield a suggestion if the vocabulary has a property that allows it.

        `span` is its place in the sentence's shape; `mentions` are the names it rests on: new or
        misspelt names lower the score, and are mentioned in `why`.
        """
        prop = role if isinstance(role, Property) else self.properties.find(role)
        if prop is None or not subject or value is None or subject == value:
            return
        if sentence.asks_at(span[0]) and prop.rule is not RuleName.NAME:
            return  # "Did he write it?" claims nothing, but names him
        if _OWNING.match(sentence.shape, span[1]) and sentence.shape[span[1] - 1].islower():
            return  # "Ann Bell, the director's sister" is not the director
        if prop.domain and self.kind_of(subject) not in prop.domain:
            return
        values = fitting_values(prop, subject, value, self.kind_of)
        if not values or (prop.rule is not RuleName.SET and len(values) > 1):
            return
        if prop.relation == "cast":
            for person in values:
                if isinstance(person, str | NewEntity):
                    self.parts.setdefault(person, set()).add(subject)
        self.acquaintances.note(prop, subject, values)
        whole = tuple(dict.fromkeys(values)) if prop.rule is RuleName.SET else values[0]
        names = list(mentions)
        yield Suggestion(
            self.source.id,
            sentence.line,
            sentence.phrase(*span, self._telling_word(values[-1])),
            subject,
            prop.id,
            whole,  # type: ignore[arg-type]
            f"{why}{names_known(names)}",
            max(0.05, score + min((_SURE[m.known] for m in names), default=0.0)),
            factuality=factuality,
        )
