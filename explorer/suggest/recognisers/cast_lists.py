"""Cast lists: lines of two names with dots, a dash, a tab or a colon between."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.credits import is_label
from explorer.suggest.sentences import Mention, Sentence
from explorer.suggest.suggestion import NewEntity, Ref, Suggestion
from explorer.values.folding import words_of
from explorer.values.name_forms import is_title

_LEADER = (
    r"(?:[ \t]*\t[ \t]*(?:\.{2,}|…+)?[ \t]*| ?(?:\.{2,}|…+|\t+| +[-–—] +| {3,}|: ?| as ) ?\.*)"
)
_LINE = re.compile(
    rf"^\W*⟦(?P<first>\d+)⟧(?: \([^()]*\))?{_LEADER}(?:the )?⟦(?P<second>\d+)⟧(?: "
    rf"\([^()]*\))?(?:, (?:the|an?|his|her) [a-z' -]{{3,30}})?[,.; \t]*(?P<rest>.{{0,40}})$"
)
_HEADING = re.compile(
    r"^\W*(?:the )?(?:main |full |selected |principal )?cast(?: list| of characters| \(.*\))?\W*$"
)


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the cast of each block of such lines, read in the direction that fits the block."""
    block: list[tuple[Sentence, Mention, Mention, tuple[int, int]]] = []
    headed = False
    for number in range(1, len(reading.lines) + 2):
        sentences = reading.by_line.get(number, [])
        row = _row(sentences[0]) if len(sentences) == 1 else None
        if row:
            block.append(row)
            continue
        if not sentences and number <= len(reading.lines):
            continue
        if block:
            yield from _read(reading, block, headed)
        block = []
        headed = bool(sentences and _HEADING.match(sentences[0].shape))


def _row(sentence: Sentence) -> tuple[Sentence, Mention, Mention, tuple[int, int]] | None:
    match = _LINE.match(sentence.shape)
    if match is None or is_label(sentence.text):
        return None
    if match["rest"] and not re.match(r"(?:died|born|\d{4}|uncredited)", match["rest"]):
        return None
    first, second = (sentence.mentions[int(match[n])] for n in ("first", "second"))
    return sentence, first, second, (match.start("first") - 1, match.end("second") + 1)


def _read(
    reading: Reading,
    block: list[tuple[Sentence, Mention, Mention, tuple[int, int]]],
    headed: bool,
) -> Iterator[Suggestion]:
    votes = [_vote(reading, first, second) for _, first, second, _ in block]
    known = any(abs(vote) > 1 for vote in votes)
    if not headed and not known and (len(block) < 2 or not any(votes)):
        return
    actor_first = sum(votes) >= 0
    why = "cast list"
    for sentence, first, second, span in block:
        actor, part = (first, second) if actor_first else (second, first)
        person = reading.refer(actor, [Kind.PERSON])
        character = reading.refer(part, [Kind.CHARACTER, Kind.GROUP])
        if person is None or character is None:
            continue
        if isinstance(character, NewEntity):
            character = _with_article(reading, sentence, part, character)
        yield from reading.propose(
            sentence, span, character, "played-by", [person], why, 0.93, [part, actor]
        )


def _with_article(
    reading: Reading, sentence: Sentence, part: Mention, character: NewEntity
) -> NewEntity:
    before = sentence.text[: part.start].rstrip(" ")
    if not before.endswith("The"):
        return character
    reading.new.pop(character.name, None)
    return reading.add(NewEntity(Kind.CHARACTER, f"The {character.name}"))


def _vote(reading: Reading, first: Mention, second: Mention) -> int:
    """Return above zero where the first name is the actor's, below where the second is."""
    vote = 0
    for mention, sign in ((first, 1), (second, -1)):
        ref: Ref | None = reading.refer(mention, [Kind.PERSON, Kind.CHARACTER], create=False)
        if ref is not None:
            vote += sign * (3 if reading.kind_of(ref) is Kind.PERSON else -3)
        elif mention.ids:
            continue
        elif reading.is_person_name(mention):
            vote += sign
        elif _is_part_name(mention):
            vote -= sign
    return vote


def _is_part_name(mention: Mention) -> bool:
    words = words_of(mention.form)
    return len(words) == 1 or bool(words and is_title(words[0]))
