"""Parts without a name: "the old ferryman (X)", and parts described before their actor."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.meaning.antecedents import nearest
from explorer.suggest.meaning.people_phrases import relative
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.casting.cast_exclusions import AT_AGE
from explorer.suggest.recognisers.casting.part_names import described_part
from explorer.suggest.recognisers.people.kinship import TIES
from explorer.suggest.suggestion import NewEntity, Ref, Suggestion
from explorer.suggest.text.patterns import NO_PART, PEOPLE_NOUNS
from explorer.suggest.text.sentences import Sentence

_WORDS = (
    r"(?!(?:of|in|by|with|as|and|who|that|is|was|to|from|for|at|on|the|an?|his|her|their|its)\b)"
    r"[a-z][a-z'-]*"
)
_ACTOR = (
    r"\((?:(?:the |an? )?(?:(?!by |of |in |from |with )[a-z-]+,? ){0,3}?|v\. |(?:the )?voice of |"
    r"(?:well |[a-z]+ly )?(?:played|portrayed) "
    r"(?:[a-z ]{1,20} )?by )"
    r"(?P<a>⟦\d+⟧)(?:,(?! ?⟦)[^()]{1,60}| in (?:his|her|an?) [^()⟦⟧]{3,40})?\)"
)
_PART = re.compile(
    rf"(?:^|(?<=[ (\"]))(?P<owner>the|an?|his|her|their|its|whose|one|two|⟦\d+⟧'s?) "
    rf"(?P<part>(?:{_WORDS} ){{1,4}}){_ACTOR}"
)
_APPOSED = re.compile(
    rf"(?P<c>⟦\d+⟧), (?:who (?:is|was) )?(?:(?:an? |the )⟦\d+⟧|an? |the |his |her |their )?"
    rf"(?!(?:who|whose|whom|which|that|it|he|she|they|we|there|with|by|for|to|from|after|before|as|when|while|and|or|but)\b)"
    rf"[^().;:⟦⟧]{{3,80}} {_ACTOR}"
)
_AT_AGE = re.compile(rf"⟦(?P<c>\d+)⟧ {AT_AGE} $")
"""A named part at an age: "X as an old man (Y)"."""
_KIN = frozenset(
    (*TIES, "grandmother", "grandfather", "aunt", "uncle", "cousin", "niece", "nephew")
)
_AND = re.compile(rf",? and (?P<part>(?:{_WORDS} ){{1,2}}){_ACTOR}")
"""Another relative of the same person: "her mother (X) and aunt (Y)"."""
_PLACED = re.compile(r"\b(?:of|in|at|near|from|outside) (?:the )?$")
_WITH_OTHER = re.compile(r" (?:with|by|to|from|for|of|and|after) (?:his|her|their) [a-z' -]+ \(")
"""Someone else before the actor in brackets: "Kit, a girl sent to her aunt (X)"."""
_MAKERS = ("actor", "actress", "director", "writer")
_TELLS = re.compile(r",? (?:who|whose|that)\b")
_HEAD_BEFORE = re.compile(r"\b(?:the|an?|one) (?:[a-z-]+ ){0,2}(?P<head>[a-z-]+) of $")
_HAS = re.compile(r"\b(?:has|have|had) $")
_NO_PEOPLE = re.compile(
    r"\b(?:film|films|movie|movies|picture|novel|book|play|director|writer|producer|composer|"
    r"editor|"
    r"cinematographer|photographer|screenwriter|author|version|city|town|village|year|song|series|"
    r"actor|actress|star|newcomer|studio|company|score|script|screenplay|director's|hit|classic)$"
)


_OF_MAKING = re.compile(
    r" (?:had |has |also )?[a-z]+ [^.;⟦]{0,40}\b(?:the (?:director|crew|film-?makers?|production|"
    r"shoot)|on the set|of the set)\b"
)
"""What somebody did for the making of a film: "a friend (X) lent the director a boat"."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield who plays the parts that are described but not named."""
    for sentence in reading.sentences:
        if "(" not in sentence.shape:
            continue
        apposed = [
            match
            for match in _APPOSED.finditer(sentence.shape)
            if not _PLACED.search(sentence.shape, 0, match.start())  # "in Oslo, a sailor (X)"
            and not _WITH_OTHER.search(match.group())
        ]
        for match in apposed:
            mention = sentence.mentions[_number(match["c"])]
            part = reading.refer(mention, [Kind.CHARACTER])
            yield from _played(reading, sentence, match, part, 0.8)
        for match in _PART.finditer(sentence.shape):
            words = match["part"].split()
            goes_on = match["owner"] in ("a", "an") and (
                _TELLS.match(sentence.shape, match.end())
                or reading.kind_of_new(sentence.mentions[_number(match["a"])]) is Kind.PERSON
            )
            no_part = words[-1] in NO_PART or _NO_PEOPLE.search(match["part"].strip())
            if words[-1].endswith("'s") or (no_part and not (goes_on and words[-1] in _MAKERS)):
                continue
            head = _HEAD_BEFORE.search(sentence.shape, 0, match.start())
            if head and head["head"] in PEOPLE_NOUNS:
                continue  # "the captain of a ferry (X)"
            if match["owner"] == "two" or any(a.end() == match.end() for a in apposed):
                continue
            at_age = _AT_AGE.search(sentence.shape, 0, match.end("part"))
            named = sentence.mentions[int(at_age["c"])] if at_age else None
            part = reading.refer(named, [Kind.CHARACTER]) if named else None
            part = part or _part(reading, sentence, match)
            yield from _played(reading, sentence, match, part, 0.72)
            yield from _and_relative(reading, sentence, match)


def _and_relative(
    reading: Reading, sentence: Sentence, match: re.Match[str]
) -> Iterator[Suggestion]:
    """Yield the second of two relatives of the same person."""
    second = _AND.match(sentence.shape, match.end())
    first, others = match["part"].split()[-1], second["part"].split() if second else [""]
    if second is None or first not in _KIN or others[-1] not in _KIN:
        return
    owner = _owner(reading, sentence, match)
    if owner is not None:
        yield from _played(reading, sentence, second, relative(reading, owner, others[-1]), 0.7)


def _number(sign: str) -> int:
    return int(sign.removesuffix("'s").strip("⟦⟧'"))


def _part(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Ref | None:
    """Return the part: the pack's with that description, someone's relative, or a new one."""
    words = match["part"].split()
    if words[-1] in _KIN:
        owner = _owner(reading, sentence, match)
        if owner is not None:
            return relative(reading, owner, words[-1])
        if match["owner"].startswith("⟦"):
            return None  # an actor's wife in the story
    new = described_part(match["part"])
    wanted = {new.name.casefold(), f"the {words[-1]}"}
    for entity in reading.pack.entities.values():
        if entity.kind is Kind.CHARACTER and entity.name.casefold() in wanted:
            return entity.id
    return new


def _owner(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Ref | None:
    """Return the person whose relative a part is, by name or pronoun."""
    people = [Kind.CHARACTER]
    if match["owner"].startswith("⟦"):
        named = sentence.mentions[_number(match["owner"])]
        return reading.refer(named, people, create=False)
    if match["owner"] in ("his", "her", "their", "whose") or _HAS.search(
        sentence.shape, 0, match.start()
    ):
        return nearest(reading, sentence, match.start(), people)
    return None


def _played(
    reading: Reading,
    sentence: Sentence,
    match: re.Match[str],
    part: Ref | None,
    score: float,
) -> Iterator[Suggestion]:
    actor = sentence.mentions[_number(match["a"])]
    if _OF_MAKING.match(sentence.shape, match.end()):
        return
    known = reading.refer(actor, [Kind.PERSON], create=False)
    if part is None or (known is None and not reading.is_person_name(actor)):
        return
    if isinstance(part, NewEntity):
        part = reading.part_of(known) or part
    person = known if known is not None else reading.refer(actor, [Kind.PERSON])
    if person is None:
        return
    if isinstance(part, NewEntity):
        part = reading.add(part)
    yield from reading.propose(
        sentence, match.span(), part, "played-by", [person], "part described", score, [actor]
    )
