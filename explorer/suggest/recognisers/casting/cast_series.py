"""Further castings of a sentence that leave out the verb: "X plays A, and Y her mother, B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from explorer.model.enums import Kind
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.casting.cast_exclusions import AT_AGE
from explorer.suggest.recognisers.casting.cast_pairs import pair
from explorer.suggest.recognisers.casting.role_forms import A
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import CALLED, NO_PART, NOUN
from explorer.suggest.text.sentences import Sentence
from explorer.values.age_words import ADULTHOOD, TIMES

_BETWEEN = r"(?:; and |; |, and |, while |, | and )"
_CALLED = rf"(?:the|an?|his|her|their|its|⟦\d+⟧'s?) (?:{NOUN},? ){{1,5}}(?:the |an? )?"
"""A description before a part's name: "her mother, "."""
_ENDS = r"(?=[,.;]|$| and (?:⟦|(?:the|an?|his|her) ))"
_GAPS = (
    compile_late(
        rf"{_BETWEEN}(?:{CALLED})?{A},? (?:(?:as|is|was|plays) )?(?P<called>{_CALLED})"
        rf"⟦(?P<c>\d+)⟧{_ENDS}"
    ),
    compile_late(rf"{_BETWEEN}{A} (?:is|was) (?P<called>)⟦(?P<c>\d+)⟧{_ENDS}"),
    compile_late(rf"; (?:and )?{A}, (?P<called>)⟦(?P<c>\d+)⟧(?=[.;]|$)"),
)
"""A further actor and part, by name, perhaps with a description."""
_TO_PART = compile_late(
    r"\b(?:lends|lent|gives|gave) (?:his|her|their) [^.;⟦]{3,40} to (?:[a-z' -]{1,40} )?⟦\d+⟧"
    rf",? and {A} to (?:[a-z' -]{{1,40}} )?⟦(?P<c>\d+)⟧{_ENDS}"
)
"""A further voice: "X lent his voice to A and Y to B"."""
_AT_AGES = compile_late(
    r"⟦(?P<c>\d+)⟧ (?:is|was) (?:[a-z]+ly )?(?:played|portrayed|voiced) by "
    rf"(?P<who>⟦\d+⟧ {AT_AGE}(?:(?:, and |, | and )(?:by )?⟦\d+⟧ {AT_AGE}){{1,9}})"
)
"""A part at more than one age: "A is played by X as a child and Y as an adult"."""
_AGE = compile_late(rf"⟦(?P<who>\d+)⟧ {AT_AGE}")
_PARTS = compile_late(
    rf"{A}(?: \([^()]*\))?(?:,? who)? (?:plays?|played|playing|takes|took|has|had|voices|voiced) "
    r"(?:two|three|four|five|six|seven|eight|both|dual|several|multiple) "
    r"(?:[a-z]+ )?(?:roles|parts|characters)(?::|,| –| as) "
    rf"(?:{CALLED})?(?P<parts>⟦\d+⟧(?:(?:, and |, | and ){CALLED}⟦\d+⟧){{1,9}})"
)
"""One actor in two or more parts."""
_SIGN = re.compile(r"⟦(\d+)⟧")


def in_series(
    reading: Reading, sentence: Sentence, castings: Sequence[Suggestion]
) -> Iterator[Suggestion]:
    """Yield the castings of a sentence that depend on the verb of those already found."""
    actors = {ref for casting in castings for ref in _people(casting)}
    for gap in (*_GAPS, _TO_PART):
        for match in gap.finditer(sentence.shape):
            actor = sentence.mentions[int(match["a"])]
            person = reading.refer(actor, [Kind.PERSON], create=False)
            if person in actors or not _is_part(reading, sentence, match):
                continue
            for casting in pair(reading, sentence, match, match["c"], match["a"], 0.75):
                actors.update(_people(casting))
                yield casting


def goes_on(sentence: Sentence, place: int) -> bool:
    """Return whether a further actor and part follow a place, without a verb: ", Y his aunt B"."""
    return any(gap.match(sentence.shape, place) for gap in _GAPS)


def in_several_parts(sentence: Sentence) -> Iterator[tuple[re.Match[str], str, str]]:
    """Yield an actor with each of their parts: "X plays three roles: A, B and C"."""
    for match in _PARTS.finditer(sentence.shape):
        for part in _SIGN.findall(match["parts"]):
            yield match, part, match["a"]


def at_ages(sentence: Sentence) -> Iterator[tuple[re.Match[str], str, str]]:
    """Yield a part and each of its actors at different ages, as numbers of names."""
    for match in _AT_AGES.finditer(sentence.shape):
        for actor in _SIGN.findall(match["who"]):
            yield match, match["c"], actor


def at_own_age(casting: Suggestion, match: re.Match[str], actor: str) -> Suggestion:
    """Return a casting with the time of life that a match names behind this actor's number, if it
    names any, rather than that behind the first actor's.
    """
    for age in _AGE.finditer(match.group()):
        if age["who"] == actor:
            times = (TIMES[word] for word in age.group().split() if word in TIMES)
            return replace(casting, story_time=next(times, ADULTHOOD))  # "as a man"
    return casting


def _is_part(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether what a further actor has may be a part, and is no place or maker."""
    part = sentence.mentions[int(match["c"])]
    words = (match.groupdict().get("called") or "").replace(",", " ").split()
    if not NO_PART.isdisjoint(words) or reading.may_be_place(part):
        return False
    return reading.kind_of_new(part) is not Kind.PERSON


def _people(casting: Suggestion) -> tuple[Ref, ...]:
    value = casting.value
    return (
        tuple(ref for ref in value if not isinstance(ref, int)) if isinstance(value, tuple) else ()
    )
