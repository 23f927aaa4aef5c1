"""Whom a phrase means: a name, "her husband", "X's sister", "the innkeeper" or a pronoun."""

from __future__ import annotations

import re

from explorer.model.entity import Entity
from explorer.model.enums import Kind
from explorer.suggest.lists.person_names import opens_like_part, with_fewer_titles
from explorer.suggest.meaning.antecedents import nearest, subject
from explorer.suggest.meaning.genders import gender_of, gender_of_pronoun, may_mean
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import NewEntity, Ref
from explorer.suggest.text.patterns import CALLED, NOUN
from explorer.suggest.text.sentences import Mention, Sentence
from explorer.values.folding import words_of
from explorer.values.names.genders import gender_of_word
from explorer.values.names.romanised import is_east_asian

KIN_TIES = {
    "father": "parent", "mother": "parent", "dad": "parent", "mom": "parent", "mum": "parent",
    "stepfather": "raised-by", "stepmother": "raised-by", "brother": "sibling",
    "sister": "sibling", "wife": "spouse", "husband": "spouse", "son": "child",
    "daughter": "child", "grandfather": "grandparent", "grandmother": "grandparent",
    "grandson": "grandchild", "granddaughter": "grandchild", "uncle": "aunt-or-uncle",
    "aunt": "aunt-or-uncle", "nephew": "nephew-or-niece", "niece": "nephew-or-niece",
}  # fmt: skip
"""Words for one relative, and the property that ties someone to them."""
_PLURAL = ("family", "brothers", "sisters", "sons", "daughters", "children")
_KIN = "|".join(sorted(KIN_TIES, key=len, reverse=True))
_PRONOUN_FIRST = re.compile(
    r"\W*(?:as|when|while|before|after|until|although|though|because|once) (?P<he>he|she)\b[^,⟦]*, "
    r"(?:(?:the|an?) )?(?:[a-z-]+ ){0,3}⟦(?P<who>\d+)⟧(?!')"
)
"""A pronoun in a clause before the name of whom it means: "As he dies, X tells Y"."""
_SUBJECT = re.compile(r"(?:he|she)\b")


def person_phrase(group: str) -> str:
    """Return a pattern for a phrase that means one person; its groups begin with `group`."""
    return (
        rf"(?:(?:⟦(?P<{group}_x>\d+)⟧'s?|\b(?P<{group}_of>his|her)) (?:own |late |[a-z-]+ ){{0,2}}?"
        rf"(?P<{group}_kin>{_KIN})(?! ⟦)(?!'|-)\b"
        rf"|(?<![a-zà-ÿ'-]){CALLED}⟦(?P<{group}>\d+)⟧(?!'|-)(?: \([^()]*\))?"
        rf"|\b(?P<{group}_he>he|she|him|her)\b(?! (?:own )?[a-z]*'s)"
        rf"|\bthe (?:{NOUN} ){{0,2}}?(?P<{group}_the>{NOUN})\b)"
    )


def person_meant(
    reading: Reading,
    sentence: Sentence,
    match: re.Match[str],
    group: str,
    but: Ref | None = None,
    *,
    unnamed: bool = True,
) -> Ref | None:
    """Return the character whom a phrase means, None if that is not sure.

    `but` is someone else, such as the killer of this one. A new name is a new character's; a
    relative without a name counts if `unnamed` is set.
    """
    if match[group]:
        mention = sentence.mentions[int(match[group])]
        known = reading.established(mention, [Kind.CHARACTER])
        return known or reading.refer(mention, [Kind.CHARACTER])
    if kin := match[f"{group}_kin"]:
        owner = _owner(reading, sentence, match, group)
        if owner is None:
            return None
        return relative(reading, owner, kin) if unnamed else _known_relative(reading, owner, kin)
    if match[f"{group}_he"]:
        return _by_pronoun(reading, sentence, match.start(f"{group}_he"), but)
    return described(reading, match[f"{group}_the"])


def _owner(reading: Reading, sentence: Sentence, match: re.Match[str], group: str) -> Ref | None:
    """Return whose relative a phrase means."""
    if match[f"{group}_x"]:
        return reading.refer(sentence.mentions[int(match[f"{group}_x"])], [Kind.CHARACTER])
    return nearest(reading, sentence, match.start(f"{group}_of"), [Kind.CHARACTER])


def _by_pronoun(reading: Reading, sentence: Sentence, place: int, but: Ref | None) -> Ref | None:
    """Return whom a pronoun means: the only character before it in the sentence that it can, or
    its subject.
    """
    gender = gender_of_pronoun(sentence, place)
    if opening := _PRONOUN_FIRST.match(sentence.shape):
        later = sentence.mentions[int(opening["who"])]
        if opening.start("he") == place and (ref := _new_or_known(reading, later, new=True)):
            return ref if may_mean(reading, gender, ref) else None
    is_subject = _SUBJECT.match(sentence.shape, place) is not None
    named = [
        _new_or_known(reading, mention, new=not is_subject) for mention in sentence.before(place)
    ]
    meant = {ref for ref in named if ref and ref != but and may_mean(reading, gender, ref)}
    if len(meant) == 1:
        return meant.pop()
    if is_subject:
        return subject(reading, sentence, place, but)
    if meant or _several_before(reading, sentence, gender, but):
        return None
    return nearest(reading, sentence, place, [Kind.CHARACTER], but=but)


def _several_before(reading: Reading, sentence: Sentence, gender: str, but: Ref | None) -> bool:
    """Return whether the sentence before has several characters whom a pronoun may mean."""
    earlier = reading.sentences[max(0, reading.place_of(sentence) - 1)]
    named = [reading.established(mention, [Kind.CHARACTER]) for mention in earlier.mentions]
    return len({r for r in named if r and r != but and may_mean(reading, gender, r)}) > 1


def _new_or_known(reading: Reading, mention: Mention, *, new: bool) -> Ref | None:
    """Return the character meant by a name; with `new`, even by a new one like a person's."""
    known = reading.established(mention, [Kind.CHARACTER])
    like_person = reading.is_person_name(mention) or opens_like_part(mention.form)
    new = new and mention.known == "new" and like_person
    return known or (reading.refer(mention, [Kind.CHARACTER]) if new else None)


def described(reading: Reading, noun: str) -> Ref | None:
    """Return the only character with a word in their name or as their occupation: "the general"
    for General Tor, "the innkeeper"; None if there are several or none.
    """
    named: list[Ref] = [
        entity.id for entity in reading.pack.entities.values() if _is_called(entity, noun)
    ]
    parts = [new for new in reading.new.values() if _is_called(new, noun)]
    called = list(dict.fromkeys([*named, *parts, *reading.acquaintances.called(noun)]))
    people = [ref for ref in called if reading.kind_of(ref) is Kind.CHARACTER]
    return people[0] if len(people) == 1 else None


def _is_called(entity: Entity | NewEntity, noun: str) -> bool:
    if entity.kind is not Kind.CHARACTER:
        return False
    words = entity.name.casefold().split()
    if words[0] == "the":  # a part without a name, by its head: "the shark hunter" is no shark
        return noun == words[(words.index("of") if "of" in words else len(words)) - 1]
    return noun in words


def _short(name: str) -> str:
    """Return the name used in "Eve's father"."""
    first, _, rest = name.partition(" ")
    whole = bool(with_fewer_titles(name)) or first in ("The", "El", "La", "Le", "Los", "Il")
    whole = whole or is_east_asian(words_of(name))  # the family name may come first
    return name if not rest or whole else first


def relative(reading: Reading, owner: Ref, kin: str) -> Ref:
    """Return someone's relative: the only one known, the pack's "X's father", or a new one."""
    if (known := _known_relative(reading, owner, kin)) is not None:
        return known
    name = reading.name_of(owner)
    wanted = {f"{name}'s {kin}".casefold(), f"{name.split()[0]}'s {kin}".casefold()}
    for entity in reading.pack.entities.values():
        forms = {form.replace("’", "'").casefold() for form in (entity.name, *entity.aliases)}
        if entity.kind in (Kind.CHARACTER, Kind.GROUP) and wanted & forms:
            return entity.id
    kind = Kind.GROUP if kin in _PLURAL else Kind.CHARACTER
    return NewEntity(kind, f"{_short(name)}'s {kin}")


def _known_relative(reading: Reading, owner: Ref, kin: str) -> Ref | None:
    """Return someone's only relative of a kind that the pack or the text has named."""
    tie = KIN_TIES.get(kin)
    gender = gender_of_word(kin)
    known = [
        ref
        for ref in (reading.acquaintances.relatives(owner, tie) if tie else ())
        if gender_of(reading, ref) in ("", gender)
    ]
    return known[0] if len(known) == 1 else None
