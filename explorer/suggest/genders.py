"""Whether a pronoun may mean someone: the gender of a text's people, and that of a pronoun."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from weakref import WeakKeyDictionary

from explorer.suggest.late_patterns import compile_late
from explorer.suggest.person_names import opens_like_part
from explorer.suggest.reading import PEOPLE, Reading
from explorer.suggest.sentences import Sentence
from explorer.suggest.suggestion import Ref
from explorer.values.folding import words_of
from explorer.values.genders import gender_in_name, gender_of_title, gender_of_word
from explorer.values.given_names import gender_of_given_name
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

_genders: WeakKeyDictionary[Reading, dict[Ref, str]] = WeakKeyDictionary()


def gender_of_pronoun(sentence: Sentence, place: int) -> str:
    """Return "female" or "male" for the pronoun at a place in a shape, "" if there is none."""
    match = _PRONOUN.match(sentence.shape, place)
    return (match.lastgroup or "") if match else ""


def gender_of(reading: Reading, ref: Ref) -> str:
    """Return "female" or "male" for a person or a character, "" if neither is known.

    What the pack claims and a name's own title come first, then the nouns that the text has for
    someone ("her sister X"), the given name, and the actor's.
    """
    known = pronouns(reading.pack, ref) if isinstance(ref, str) else None
    if known is not None:
        return _BY_PRONOUN.get(known.subject.title(), "")
    name = reading.name_of(ref)
    return (
        gender_in_name(name)
        or _in_text(reading).get(ref, "")
        or _by_given_name(name)
        or _by_actor(reading, ref)
    )


def _by_given_name(name: str) -> str:
    words = words_of(name)
    return "" if not words or opens_like_part(name) else gender_of_given_name(words[0])


def _by_actor(reading: Reading, ref: Ref) -> str:
    """Return the gender that the given names of all who play a part have."""
    actors = [actor for actor, parts in reading.parts.items() if ref in parts]
    genders = {_by_given_name(reading.name_of(actor)) for actor in actors}
    return genders.pop() if len(genders) == 1 else ""


def _in_text(reading: Reading) -> dict[Ref, str]:
    """Return the gender of each person whom the text calls a man, a sister, a widow."""
    if reading not in _genders:
        counts: dict[Ref, Counter[str]] = {}
        for sentence in reading.sentences:
            for ref, gender in _nouns(reading, sentence):
                counts.setdefault(ref, Counter())[gender] += 1
        _genders[reading] = {
            ref: next(iter(genders)) for ref, genders in counts.items() if len(genders) == 1
        }
    return _genders[reading]


def _nouns(reading: Reading, sentence: Sentence) -> Iterator[tuple[Ref, str]]:
    """Yield the people whom a sentence describes by a noun for a man or a woman."""
    for mention in sentence.mentions:
        title = words_of(mention.titled)[:1] if mention.titled else ()
        gender = gender_of_title(title[0]) if title else ""
        ref = reading.refer(mention, PEOPLE, create=False) if gender else None
        if ref is not None:
            yield ref, gender
    for match in _BEFORE.finditer(sentence.shape):
        yield from _described(reading, sentence, match, (match["noun"],))
    for match in _BEHIND.finditer(sentence.shape):
        yield from _described(reading, sentence, match, _HEAD_ENDS.split(match["words"])[0].split())


def _described(
    reading: Reading, sentence: Sentence, match: re.Match[str], words: Sequence[str]
) -> Iterator[tuple[Ref, str]]:
    gender = gender_of_word(words[-1].rpartition("-")[2]) if words else ""
    owned = sentence.shape.startswith("'", match.end())
    mention = sentence.mentions[int(match["who"])]
    ref = reading.refer(mention, PEOPLE, create=False) if gender and not owned else None
    if ref is not None:
        yield ref, gender


def may_mean(reading: Reading, gender: str, ref: Ref) -> bool:
    """Return whether a pronoun of a gender may mean someone; one without a gender may."""
    return not gender or gender_of(reading, ref) in ("", gender)


def is_sure(reading: Reading, gender: str, ref: Ref) -> bool:
    """Return whether someone is known to have the gender of a pronoun."""
    return bool(gender) and gender_of(reading, ref) == gender
