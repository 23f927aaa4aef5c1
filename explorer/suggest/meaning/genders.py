"""Whether a pronoun may mean someone: the gender of a text's people, and that of a pronoun."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explorer.model.garbage_collection import per_object
from explorer.suggest.lists.person_names import opens_like_part
from explorer.suggest.meaning.doubts import opens_elsewhere
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Ref
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.sentences import Mention, Sentence
from explorer.values.folding import words_of
from explorer.values.names.genders import gender_in_name, gender_of_title, gender_of_word
from explorer.values.names.given_names import gender_of_given_name
from explorer.wording.pronouns import pronouns

_PRONOUN = re.compile(
    r"\W*(?:(?:and|but|then|while|when|as|after|before|because|if|where|that|whom|until) )*"
    r"(?:(?P<male>he|his|him|himself)|(?P<female>she|her|hers|herself))\b"
)
_BEFORE = compile_late(r"\b(?P<noun>[a-z-]+)(?:,| named| called)? ⟦(?P<who>\d+)⟧")
_BEHIND = compile_late(
    r"⟦(?P<who>\d+)⟧(?: \([^()]*\))?(?:,| is| was| becomes) (?:an?|the|his|her|their|⟦\d+⟧'s?) "
    r"(?P<words>[a-z-]+(?: [a-z-]+){0,3})"
)
_HEAD_ENDS = re.compile(
    r" (?:of|who|whose|with|in|at|from|on|to|for|and|by|is|was|has|named|called|that)\b"
)
_BY_PRONOUN = {"She": "female", "He": "male"}


def gender_of_pronoun(sentence: Sentence, place: int) -> str:
    """Return "female" or "male" for the pronoun at a place in a shape, "" if there is none."""
    match = _PRONOUN.match(sentence.shape, place)
    return (match.lastgroup or "") if match else ""


def gender_of(reading: Reading, ref: Ref) -> str:
    """Return "female" or "male" for a person or a character, "" if neither is known.

    What the pack claims and a name's own title come first, then the nouns that the text has for
    someone ("her sister X"), the given name and that of the actor; if they differ, it is not known.
    """
    known = pronouns(reading.pack, ref) if isinstance(ref, str) else None
    if known is not None:
        return _BY_PRONOUN.get(known.subject.title(), "")
    name = reading.name_of(ref)
    if titled := gender_in_name(name):
        return titled
    in_text = _in_text(reading).get(ref if isinstance(ref, str) else name, "")
    guesses = {in_text or _by_actor(reading, ref), _by_given_name(name)} - {""}
    return guesses.pop() if len(guesses) == 1 else ""


def _by_given_name(name: str) -> str:
    words = words_of(name)
    return "" if not words or opens_like_part(name) else gender_of_given_name(words[0])


def _by_actor(reading: Reading, ref: Ref) -> str:
    """Return the gender that the given names of all who play a part have."""
    actors = [actor for actor, parts in reading.parts.items() if ref in parts]
    genders = {_by_given_name(reading.name_of(actor)) for actor in actors}
    return genders.pop() if len(genders) == 1 else ""


@per_object
def _in_text(reading: Reading) -> dict[str, str]:
    """Return the gender of each person whom the text calls a man, a sister, a widow, by id or, for
    a new one, by name.
    """
    named: dict[str, set[str]] = {}
    for sentence in reading.sentences:
        for who, gender in () if opens_elsewhere(sentence) else _nouns(reading, sentence):
            named.setdefault(who, set()).add(gender)
    return {who: next(iter(genders)) for who, genders in named.items() if len(genders) == 1}


def _nouns(reading: Reading, sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Yield the people whom a sentence describes by a noun for a man or a woman."""
    for mention in sentence.mentions:
        title = words_of(mention.titled)[:1] if mention.titled else ()
        gender = gender_of_title(title[0]) if title else ""
        if gender:
            yield _known_as(reading, mention), gender
    for match in _BEFORE.finditer(sentence.shape):
        yield from _described(reading, sentence, match, (match["noun"],))
    for match in _BEHIND.finditer(sentence.shape):
        yield from _described(reading, sentence, match, _HEAD_ENDS.split(match["words"])[0].split())


def _described(
    reading: Reading, sentence: Sentence, match: re.Match[str], words: Sequence[str]
) -> Iterator[tuple[str, str]]:
    gender = gender_of_word(words[-1].rpartition("-")[2]) if words else ""
    owned = sentence.shape.startswith("'", match.end())
    mention = sentence.mentions[int(match["who"])]
    if gender and not owned:
        yield _known_as(reading, mention), gender


def _known_as(reading: Reading, mention: Mention) -> str:
    """Return the id of whom a name means, or a new one's whole name."""
    return mention.ids[0] if mention.ids else reading.full_name(mention)


def may_mean(reading: Reading, gender: str, ref: Ref) -> bool:
    """Return whether a pronoun of a gender may mean someone; one without a gender may."""
    return not gender or gender_of(reading, ref) in ("", gender)


def is_sure(reading: Reading, gender: str, ref: Ref) -> bool:
    """Return whether someone is known to have the gender of a pronoun."""
    return bool(gender) and gender_of(reading, ref) == gender
