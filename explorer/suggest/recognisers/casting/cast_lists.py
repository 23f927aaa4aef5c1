"""Cast lists: lines of two names separated by dots, a dash, a tab or a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from explorer.model.enums import Kind
from explorer.suggest.labels.credit_labels import label_end
from explorer.suggest.labels.printed_casts import is_cast_heading
from explorer.suggest.lists.person_names import opens_like_part
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.people.profiles import lines_of_profiles
from explorer.suggest.suggestion import NewEntity, Ref, Suggestion
from explorer.suggest.text.sentences import Mention, Sentence
from explorer.values.folding import words_of

_LEADER = (
    r"(?:[ \t]*\t[ \t]*(?:(?:\. ?){2,}|…+)?[ \t]*| *(?:(?:\. ?){2,}|…+) *|"
    r" ?(?:\t+| +[-–—] +| {3,}|: ?| as (?:the voice of )?| ) ?\.*)"
)
_SEVERAL = r"(?: ?(?:/|&|;|and) ?(?:the )?⟦\d+⟧)*"
_EPITHETS = ("old", "young", "little", "big")
"""Words with which a part's name may begin, but no other name: they are outside the mention."""
_EPITHET = rf"(?:{'|'.join(_EPITHETS)}) "
_ARTICLE = (
    r"(?:the |(?:l'|le |la |les |el |los |las |il |lo |i |der |die |das |o )"
    r"(?:(?:[^\W\d_]|-){3,20} )?)?"
)
"""An article, and in another language an occupation: "l'inspecteur Bell"."""
_LINE = re.compile(
    rf"^\W*(?:\d{{1,3}}[.)] )?(?:the |{_EPITHET})?(?P<first>⟦\d+⟧{_SEVERAL})(?:,[^,⟦]{{1,40}})?"
    rf"(?: [(\[][^()]*[)\]])*{_LEADER}{_ARTICLE}(?:{_EPITHET})?(?P<second>⟦\d+⟧{_SEVERAL})"
    rf"(?: \([^()]*\))*(?:, (?:the|an?|his|her|who) [^;:]{{3,160}})?[,.; \t]*(?P<rest>.{{0,40}})$"
)
_REST = re.compile(r"(?:died|born|\d{4}|uncredited)")
_SIGN = re.compile(r"⟦(\d+)⟧")


_AS_SELF = re.compile(
    r"^\W*(?P<who>⟦\d+⟧(?:(?:, | and | & |/)⟦\d+⟧){0,9})[^⟦]{1,20}"
    r"\b(?:himself|herself|themselves|themself)\W*(?:\([^()]*\))?$"
)
"""A row for someone who appears as themselves."""


_SELF = frozenset(("self", "himself", "herself", "themselves", "themself"))


class _Row(NamedTuple):
    """A line of a cast: the names before and after its divider."""

    sentence: Sentence
    first: list[Mention]
    second: list[Mention]
    span: tuple[int, int]


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the cast in each block of such lines, read in the order that fits the block."""
    block: list[_Row] = []
    fields = lines_of_profiles(reading)
    for number in range(1, len(reading.lines) + 2):
        sentences = reading.by_line.get(number, []) if number not in fields else []
        row = _row(reading, sentences[0]) if len(sentences) == 1 else None
        if row:
            block.append(row)
            continue
        selves = _AS_SELF.search(sentences[0].shape) if sentences else None
        if selves and block:
            yield from _as_themselves(reading, sentences[0], selves)
        if number <= len(reading.lines) and (not sentences or selves):
            continue
        if block:
            yield from _read(reading, block)
        block = []


def _row(reading: Reading, sentence: Sentence) -> _Row | None:
    if is_cast_heading(sentence.text):
        return None  # "Role | Performer"
    if cells := reading.casts.get(sentence.line):
        count = len(cells[0])
        first, second = sentence.mentions[:count], sentence.mentions[count:]
        span = 0, len(sentence.shape.rstrip())
    else:
        match = None if label_end(sentence.text, reading.labels) else _LINE.match(sentence.shape)
        if match is None or (match["rest"] and not _REST.match(match["rest"])):
            return None
        first, second = (
            [sentence.mentions[int(number)] for number in _SIGN.findall(match[group])]
            for group in ("first", "second")
        )
        span = match.start("first"), match.end("second")
    if len(first) > 1 and len(second) > 1 and len(first) != len(second):
        return None
    return _Row(sentence, first, second, span)


def _read(reading: Reading, block: list[_Row]) -> Iterator[Suggestion]:
    votes = [_vote(reading, row.first[0], row.second[0]) for row in block]
    known = any(abs(vote) > 1 for vote in votes)
    headed = any(row.sentence.line in reading.casts for row in block)
    if not headed and not known and (len(block) < 2 or not any(votes)):
        return
    actor_first = sum(votes) + _relatives(block, 1) - _relatives(block, 0) >= 0
    for row in block:
        actors, parts = (row.first, row.second) if actor_first else (row.second, row.first)
        if len(parts) == 1 < len(actors):  # one list, not statements that may differ
            yield from _shared(reading, row, parts[0], actors)
            continue
        for first, second in _pairs(row):
            actor, part = (first, second) if actor_first else (second, first)
            if part.form.casefold() in _SELF:
                continue
            person = reading.refer(actor, [Kind.PERSON])
            character = reading.refer(part, [Kind.CHARACTER, Kind.GROUP])
            if character is None and reading.film in part.ids:
                character = reading.add(NewEntity(Kind.CHARACTER, part.form.removeprefix("The ")))
            if person is None or character is None:
                continue
            if isinstance(character, NewEntity):
                character = _with_first_word(reading, row.sentence, part, character)
            yield from reading.propose(
                row.sentence,
                row.span,
                character,
                "played-by",
                [person],
                "cast list",
                0.93,
                [part, actor],
            )


def _as_themselves(
    reading: Reading, sentence: Sentence, match: re.Match[str]
) -> Iterator[Suggestion]:
    """Yield the people of a row who appear as themselves, among the film's cast."""
    named = [sentence.mentions[int(number)] for number in _SIGN.findall(match["who"])]
    people = [reading.refer(mention, [Kind.PERSON]) for mention in named]
    known = [person for person in people if person is not None]
    yield from reading.propose(
        sentence, match.span(), reading.film, "cast-list", known, "cast list", 0.85, named
    )


def _shared(
    reading: Reading, row: _Row, part: Mention, actors: list[Mention]
) -> Iterator[Suggestion]:
    """Yield the actors who share a part, as one list."""
    character = reading.refer(part, [Kind.CHARACTER, Kind.GROUP])
    people = [reading.refer(actor, [Kind.PERSON]) for actor in actors]
    known = [person for person in people if person is not None]
    if character is None or len(known) < len(people):
        return
    if isinstance(character, NewEntity):
        character = _with_first_word(reading, row.sentence, part, character)
    yield from reading.propose(
        row.sentence, row.span, character, "played-by", known, "cast list", 0.93, [part, *actors]
    )


def _pairs(row: _Row) -> Iterator[tuple[Mention, Mention]]:
    """Yield the names that belong together: pairwise in order, or one with each of the others."""
    if len(row.first) == len(row.second):
        yield from zip(row.first, row.second, strict=True)
        return
    for first in row.first:
        for second in row.second:
            yield first, second


def _with_first_word(
    reading: Reading, sentence: Sentence, part: Mention, character: NewEntity
) -> NewEntity:
    """Return a part with the article or the epithet before its name: Old Kit, The Rector."""
    word = sentence.text[: part.start].rstrip(" ").rpartition(" ")[2].strip("•*-–—\t")
    if word not in ("The", *map(str.title, _EPITHETS)):
        return character
    reading.new.pop(character.name, None)
    return reading.add(NewEntity(Kind.CHARACTER, f"{word} {character.name}"))


def _vote(reading: Reading, first: Mention, second: Mention) -> int:
    """Return a number above zero if the first name is the actor's, below if the second is."""
    vote = 0
    for mention, sign in ((first, 1), (second, -1)):
        if mention.titled:  # Mr Park need not be the director, Park Chan-wook
            vote -= sign
            continue
        ref: Ref | None = reading.refer(mention, [Kind.PERSON, Kind.CHARACTER], create=False)
        if ref is not None:
            vote += sign * (3 if reading.kind_of(ref) is Kind.PERSON else -3)
        elif mention.ids:
            continue
        elif " " in mention.form and reading.is_person_name(mention):
            vote += sign
        elif _is_part_name(mention):
            vote -= sign
    return vote


def _relatives(block: list[_Row], column: int) -> int:
    """Return how many rows repeat a family name in a column: parts are often related, actors rarely
    are.
    """
    names = [words_of((row.second if column else row.first)[0].form) for row in block]
    families = [words[-1] for words in names if len(words) > 1]
    return len(families) - len(set(families))


def _is_part_name(mention: Mention) -> bool:
    words = words_of(mention.form)
    described = any(word.islower() for word in mention.form.split())  # "Woman with Baby"
    return len(words) == 1 or " " not in mention.form or described or opens_like_part(mention.form)
