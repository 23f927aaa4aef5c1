"""The time of a character's life in which somebody plays them: "young Nora", "Nora as a child"."""

from __future__ import annotations

import re

from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Ref
from explorer.suggest.text.late_patterns import compile_late, is_match_of
from explorer.suggest.text.sentences import Mention, Sentence
from explorer.values.age_words import TIMES, VERSIONS, time_at_age
from explorer.values.folding import words_of

_WORD = "|".join(sorted(TIMES, key=len, reverse=True))
_VERSION = "|".join(sorted(VERSIONS, key=len, reverse=True))
_TELLS = r"⟦\d+⟧ \([^()]*\) [a-z]"
"""An actor in brackets within a sentence of the story: "young Nora (Bell) goes to sea"."""
_BEFORE = compile_late(
    rf"(?:^\W*(?![a-z-]+ {_TELLS})|[,;(:–—] ?|\b(?:(?:as|plays?|played|playing|portrays?|portrayed|"
    rf"voices?|voiced)(?: (?:the|an?|both))?|the|and) )(?P<age>{_VERSION})"
    r"(?: version of| incarnation of)? ⟦(?P<who>\d+)⟧"
)
"""A version of a part, unlike "follows a young Nora (Bell)", who may be young in the whole film."""
_BEHIND = compile_late(
    r"⟦(?P<who>\d+)⟧,?(?: (?:is |was )?(?:played|portrayed|voiced) by ⟦\d+⟧)?"
    rf"(?: when (?:he|she) (?:is|was) an?| as an?| \((?:as an? )?)"
    rf"(?: ?(?:young|little|small))? ?(?P<age>{_WORD})\b|"
    r"⟦(?P<who2>\d+)⟧ \(?(?:age|aged|at(?: age)?) (?P<years>\d{1,2})\b"
)
_OF_PRONOUN = compile_late(
    r"\b(?:plays|played|portrays|voices|voiced) (?:him|her) "
    rf"(?:when (?:he|she) (?:is|was)|as) an? (?:(?:young|little|small) )?(?P<age>{_WORD})\b"
)
_AND_OTHER = compile_late(rf" and (?:as )?(?:(?:an?|the) )?(?:{_WORD}|woman|man)\b")
_NEAR = 30
"""Characters before and after a phrase in which an age counts, if none is within it."""


def time_of_life(reading: Reading, sentence: Sentence, span: tuple[int, int], who: Ref) -> str:
    """Return the time of life of a character that a phrase of the sentence's shape is about, ""
    for none.
    """
    shape, (start, end) = sentence.shape, span
    if (pronoun := _OF_PRONOUN.search(shape, start)) and pronoun.start() < end:
        return TIMES[pronoun["age"]]
    near = max(0, start - _NEAR), end + _NEAR
    ages = (*_BEFORE.finditer(shape, *near), *_BEHIND.finditer(shape, *near))
    for match in sorted(ages, key=lambda age: age.end() <= start or age.start() >= end):
        groups = match.groupdict()
        mention = sentence.mentions[int(groups["who"] or groups["who2"])]
        if _names(reading, mention, who):
            if _AND_OTHER.match(shape, match.end()):
                return ""  # "X and Y play Nora as a girl and as a woman"
            plain = groups["age"] == "old" and is_match_of(match, _BEFORE)
            if plain and not _is_young(reading, mention):
                return ""  # "X plays old Silas", who is always old
            return TIMES[groups["age"]] if groups["age"] else time_at_age(int(groups["years"]))
    tells = re.match(rf"\W*{_TELLS}", sentence.shape)
    aged = (m for m in sentence.mentions[1 if tells else 0 :] if _names(reading, m, who))
    first = {words_of(mention.form)[0] for mention in aged} - {words_of(reading.name_of(who))[0]}
    return next((TIMES[word] for word in first if word in TIMES), "")


def _is_young(reading: Reading, mention: Mention) -> bool:
    """Return whether a text also has a young version of a character."""
    young = re.compile(rf"\b(?:young|younger) {re.escape(mention.form)}\b", re.IGNORECASE)
    return any(young.search(sentence.text) for sentence in reading.sentences)


def _names(reading: Reading, mention: Mention, who: Ref) -> bool:
    """Return whether a mention names a character, known or new."""
    known = isinstance(who, str) and who in mention.ids
    return known or (not mention.ids and reading.full_name(mention) == reading.name_of(who))
