"""Whom a new name means: a known entity in another form or misspelt, or no one known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import dropwhile

from explorer.model.entity import Entity
from explorer.model.enums import Kind
from explorer.suggest.lists.place_names import is_place_name
from explorer.suggest.lists.word_lists import PARTICLES
from explorer.suggest.names.known_names import KnownNames, letters_of
from explorer.suggest.text.sentences import Mention
from explorer.values.age_words import is_age
from explorer.values.folding import Words, fold, words_of
from explorer.values.names.forms import is_title
from explorer.values.names.given_names import is_given_name
from explorer.values.names.relations import Named, relate_names
from explorer.values.names.spelling import slips_between
from explorer.values.relation import Bearing

_OFTEN = 3
"""Least frequency of a usual spelling, and how many times it must outnumber another."""
_MANY = 10
_OTHER_FORM = (Bearing.ALIAS, Bearing.NARROWER, Bearing.BROADER)


class NameResolver:
    """Decides whether a new name is another form of a known one; caches the answers."""

    def __init__(self, known: KnownNames, entities: Mapping[str, Entity]) -> None:
        self._known = known
        self._entities = entities
        self._answers: dict[str, tuple[tuple[str, ...], str]] = {}
        self._family: dict[str, tuple[str, ...]] = {}
        """Entities by the last words of names that the text has given in another form."""
        self._titled: dict[str, set[tuple[str, ...]]] = {}
        """Characters by the titles before their names, as the text has given them."""

    def __call__(self, mention: Mention) -> Mention:
        """Return the mention with its entity, and how that is known."""
        words = words_of(mention.form)
        if mention.known != "new":
            if len(words) > 1 and is_title(words[0]) and self._known.are_characters(mention.ids):
                self._titled.setdefault(words[0], set()).add(mention.ids)
            return mention
        if len(words) == 1 and len(titled := self._titled.get(words[0], set())) == 1:
            return replace(mention, ids=next(iter(titled)), known="part")  # "the Baron"
        if is_age(words[0]) and (ids := self._aged(words)):
            return replace(mention, ids=ids, known="part")
        if len(words) == 1 and words[0] in self._family:
            return replace(mention, ids=self._family[words[0]], known="part")
        if mention.opening and len(mention.form) < 6:
            return mention
        if mention.form not in self._answers:
            self._answers[mention.form] = self._look_up(mention.form)
        ids, how = self._answers[mention.form]
        if len(ids) == 1 and len(words) > 1 and not is_given_name(words[-1]):
            self._family.setdefault(words[-1], ids)
        return replace(mention, ids=ids, known=how) if ids else mention

    def _aged(self, words: Words) -> tuple[str, ...]:
        """Return the character meant by a name with an age before it: "Young Nora Holm"."""
        count, ids = self._known.longest_at(words, 1)
        if count < len(words) - 1:
            ids = self._known.by_part(words[1]) if len(words) == 2 else ()
        return tuple(i for i in ids if self._entities[i].kind is Kind.CHARACTER)

    def _look_up(self, form: str) -> tuple[tuple[str, ...], str]:
        if is_place_name(form):
            return (), ""  # Iceland is not a misspelling of Ireland
        forms: list[str] = []
        slips: list[str] = []
        for name, ids in self._known.near(form):
            for entity_id in ids:
                entity = self._entities[entity_id]
                kind = Named.PERSON if entity.kind.value in ("person", "character") else Named.ANY
                bearing = relate_names(form, name, frozenset(), kind).bearing
                single = len(words_of(form)) == 1
                if single and entity.kind is Kind.FILM and words_of(form) != words_of(name):
                    continue  # a word of a title may be anyone's name
                if bearing in _OTHER_FORM and not single:
                    if kind is Named.ANY or not _share_family_name_only(form, name):
                        forms.append(entity_id)
                elif (
                    bearing is Bearing.VARIANT
                    or (single and bearing in _OTHER_FORM)
                    or (bearing is Bearing.APART and _is_family_slip(form, name))
                ):
                    slips.append(entity_id)
        forms = forms or self._by_first_name(words_of(form))
        if forms:
            return tuple(dict.fromkeys(forms)), "form"
        return tuple(dict.fromkeys(slips)), "near"

    def _by_first_name(self, words: Words) -> list[str]:
        """Return the character of whom only the first name was known: Signe, if a text names Signe
        Voss and another character is a Voss.

        Without such a relative it may also be the actor, with the same first name.
        """
        words = tuple(word for word in words if word not in PARTICLES)
        if len(words) != 2:
            return []
        _, ids = self._known.longest_at(words[:1], 0)
        named = [*ids, *self._known.by_part(words[1])] if len(ids) == 1 else []
        kinds = [self._entities[entity_id].kind for entity_id in named]
        return list(ids) if len(kinds) > 1 and set(kinds) == {Kind.CHARACTER} else []


def _share_family_name_only(form: str, name: str) -> bool:
    """Return whether one name has a title in place of given names: Captain Holm, Nils Holm.

    They may be one person, but also two members of a family.
    """
    first, second = words_of(form), words_of(name)
    titled = is_title(first[0]), is_title(second[0])
    if titled[0] == titled[1]:
        return False
    with_title = first if titled[0] else second
    return len(tuple(dropwhile(is_title, with_title))) == 1


def _is_family_slip(form: str, name: str) -> bool:
    """Return whether two names differ only in letters of words other than given names: Brant,
    Brandt.

    Two similar given names are normally two people: John and Joan Marsh.
    """
    words, known = words_of(form), words_of(name)
    if len(words) != len(known) or len(words) < 2:
        return False
    places = [place for place, word in enumerate(words) if word != known[place]]
    if len(places) != 1:
        return False
    written, meant = words[places[0]], known[places[0]]
    given = places[0] < len(words) - 1 and is_given_name(written) and is_given_name(meant)
    return not given and len(written) > 3 and slips_between(written, meant) == 1


def characters_first(
    rows: Sequence[Sequence[Mention]], entities: Mapping[str, Entity]
) -> list[list[Mention]]:
    """Return each sentence's names, in which a given name alone means no actor if somebody else in
    the text has it as well: film makers are called by their family names, and Jack is Jack Holm,
    not Jack Ash, who plays him.
    """
    others = {
        words_of(mention.form)[0]
        for row in rows
        for mention in row
        if " " in mention.form
        and all(entities[entity_id].kind is Kind.CHARACTER for entity_id in mention.ids)
    }
    return [[_without_actors(mention, others, entities) for mention in row] for row in rows]


def _without_actors(mention: Mention, others: Set[str], entities: Mapping[str, Entity]) -> Mention:
    word = fold(mention.form)
    if mention.known != "part" or word not in others or not is_given_name(word):
        return mention
    ids = tuple(i for i in mention.ids if not _is_given_name_of(entities[i], word))
    if ids == mention.ids:
        return mention
    return replace(mention, ids=ids, known=mention.known if ids else "new")


def _is_given_name_of(entity: Entity, word: str) -> bool:
    return entity.kind is Kind.PERSON and words_of(entity.name)[0] == word


def usual_spellings(counts: Mapping[str, int]) -> dict[str, str]:
    """Return the frequent spelling of each new name that is rare and nearly the same, or has the
    same words in another order or joined.

    So an entity gets the name that a text normally uses, not the first misspelling.
    """
    alike: dict[tuple[int, str], list[str]] = {}
    for form in counts:
        words = words_of(form)
        if len(words) > 1:
            alike.setdefault((0, words[0]), []).append(form)
            alike.setdefault((1, words[-1]), []).append(form)
    usual = _in_usual_order(counts)
    for forms in alike.values():
        often = [form for form in forms if counts[form] >= _OFTEN] if len(forms) > 1 else []
        for form in forms:
            for other in often[:_MANY]:
                rare = counts[form] * _OFTEN <= counts[other]
                if form != other and rare and _is_family_slip(form, other):
                    usual.setdefault(form, other)
    return usual


def _in_usual_order(counts: Mapping[str, int]) -> dict[str, str]:
    """Return the most frequent form, or the first of those, of each name that has the same words in
    another order, joined or apart: Min-ho Baek and Baek Minho.
    """
    alike: dict[str, list[str]] = {}
    for form in counts:
        if len(words := words_of(form)) > 1:
            alike.setdefault(letters_of(words), []).append(form)
    usual: dict[str, str] = {}
    for forms in alike.values():
        most = max(forms, key=lambda form: counts[form])
        for form in forms:
            if words_of(form) != words_of(most) and _is_one_name(form, most):
                usual[form] = most
    return usual


def _is_one_name(form: str, other: str) -> bool:
    return relate_names(form, other, kind=Named.PERSON).bearing is Bearing.ALIAS
