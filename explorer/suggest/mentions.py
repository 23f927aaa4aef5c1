"""Find the names in a source's lines: those that the pack knows, and those that look like names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from explorer.model.entity import Entity
from explorer.suggest.capitals import (
    NO_NAMES,
    PREFIXES,
    is_first_half,
    is_given_month,
    is_label,
    is_month,
    is_multiple,
    is_of_what_kind,
    is_part_by_role,
    opens_as_noun,
    opens_as_verb,
    opens_with_ordinal,
)
from explorer.suggest.known_names import KnownNames
from explorer.suggest.name_ends import first_of_several
from explorer.suggest.name_resolver import NameResolver
from explorer.suggest.sentences import MAX_LINE, Mention, Sentence, sentence_spans
from explorer.suggest.tokens import OWNER, Token, tokens_of
from explorer.suggest.word_lists import COMMON, PARTICLES, ROLES
from explorer.values.name_forms import is_only_title
from explorer.values.romanised import is_chinese_family, is_korean_family, syllables

_GAP = re.compile(r"(?:['’‘`]s)?\.? ?[-–—:,]? ?", re.IGNORECASE)
"""What may stand between two words of a known name."""
_LETTERED = re.compile(r" |-|\. ?")
"""What may stand between two words of a new name; a point only after an initial or a title."""
_ADDRESS = frozenset(["mr", "mrs", "ms", "miss", "sir", "dame", "lord", "lady", "mister"])
"""Titles that are no part of a new name; of characters a rank is: Captain Bell."""
_DETERMINERS = frozenset(["the", "a", "an", "his", "her", "its"])
_MAX_WORDS = 6
_NICKNAME_WORDS = 4
_QUOTES = frozenset("“\"‘'")
_NICKNAME = re.compile(r" (?:[“\"][^“”\"]{2,25}[”\"]|[‘'][^‘’']{2,25}[’']) ")
"""A nickname between a given and a family name: Bartholomew “the Fish” Crane."""
_SUFFIX_TEXT = """
    set run led era fan man men up in on to made like side line wide time name base size shot
"""
_SUFFIXES = frozenset(_SUFFIX_TEXT.split())
"""English words that follow a name and a hyphen without being a part of it: Hong Kong-made."""
_SYLLABLE = 5
"""Letters of the second half of a given name such as Sun-mi or Min-jung."""


def read_sentences(lines: Sequence[str], entities: Mapping[str, Entity]) -> list[Sentence]:
    """Return the sentences of a text in order, each with the names in it."""
    known = KnownNames(entities.values())
    rows = [(number, line[:MAX_LINE]) for number, line in enumerate(lines, 1)]
    spans = [(number, line, span) for number, line in rows for span in sentence_spans(line)]
    tokens = [tokens_of(line, *span) for _, line, span in spans]
    inside = Counter(t.word for row in tokens for t in row if t.capital and not t.first)
    sentences = []
    resolve = NameResolver(known, entities)
    for (number, line, (start, end)), row in zip(spans, tokens, strict=True):
        mentions = [resolve(m) for m in _mentions(line, row, known, inside)]
        sentences.append(Sentence(number, line, start, end, mentions))
    return sentences


def _mentions(
    line: str, tokens: list[Token], known: KnownNames, inside: Mapping[str, int]
) -> Iterator[Mention]:
    place = 0
    words = [token.word for token in tokens]
    while place < len(tokens):
        count, ids = _known_at(line, tokens, words, place, known)
        mention: Mention | None = None
        if count:
            mention = _whole(line, tokens, place, count, ids)
        elif tokens[place].capital or (
            words[place][0].isdigit() and opens_with_ordinal(line, tokens, place)
        ):
            count, mention = _new_at(line, tokens, words, place, known, inside)
        if mention:
            yield mention
        place += max(count, 1)


def _known_at(
    line: str, tokens: list[Token], words: list[str], place: int, known: KnownNames
) -> tuple[int, tuple[str, ...]]:
    """Return how many tokens from `place` on are a known name, and whose."""
    if not known.may_begin(words[place]):
        return 0, ()
    stop = place + 1
    while stop < len(tokens) and _GAP.fullmatch(line, tokens[stop - 1].end, tokens[stop].start):
        stop += 1
    count, ids = known.longest_at(words[:stop], place)
    if not count:
        return 0, ()
    name = tuple(words[place : place + count])
    capitals = [token.capital or token.text[0].isdigit() for token in tokens[place : place + count]]
    article = place > 0 and words[place - 1] == "the"
    if all(capitals) or (count > 1 and capitals[0]) or (article and known.in_lower_case(name)):
        longer = _run_length(line, tokens, place)
        part = count == 1 and longer > 1 and not any(c.isdigit() for c in name[0])
        return (0, ()) if part and not _is_owner(line, tokens[place]) else (count, ids)
    if known.in_lower_case(name) and count > 1:
        return count, ids
    return 0, ()


def _whole(line: str, tokens: list[Token], place: int, count: int, ids: tuple[str, ...]) -> Mention:
    start, end = tokens[place].start, tokens[place + count - 1].end
    form = line[start:end]
    if place and tokens[place - 1].text == "The" and line[tokens[place - 1].end : start] == " ":
        form = f"The {form}"
    if place and _is_address(line, tokens, place - 1):
        start = tokens[place - 1].start
    return Mention(start, end, form, ids)


def _is_address(line: str, tokens: list[Token], place: int) -> bool:
    token = tokens[place]
    gap = line[token.end : tokens[place + 1].start]
    return token.capital and token.word in _ADDRESS and gap in (" ", ". ")


def _run_length(line: str, tokens: list[Token], place: int) -> int:
    """Return how many tokens from `place` on could be one name."""
    stop = place + 1
    while stop < len(tokens) and stop - place < _MAX_WORDS:
        last, token = tokens[stop - 1], tokens[stop]
        gap = line[last.end : token.start]
        if (behind := _behind_nickname(line, tokens, stop)) and not _is_owner(line, last):
            stop = behind + 1
            continue
        if not _LETTERED.fullmatch(gap) or _is_owner(line, last):
            break
        if "." in gap and len(last.word) > 1 and not is_only_title(last.word):
            break
        label = token.text.isupper() and token.word in COMMON and not last.text.isupper()
        if token.capital and token.word not in NO_NAMES and not label:
            stop += 1
            continue
        if gap == "-" and token.text.isdigit() and last.capital:
            stop += 1  # Delta-4
            continue
        if (
            gap == "-"
            and last.capital
            and last.word not in PREFIXES
            and (_is_second_half(line, tokens, stop) or _ends_name(tokens, place, stop))
        ):
            stop += 1  # Sun-mi Park, Park Sun-mi
            continue
        next_token = tokens[stop + 1] if stop + 1 < len(tokens) else None
        spaced = next_token is not None and line[token.end : next_token.start] == " "
        if token.word in PARTICLES and next_token and next_token.capital and spaced:
            stop += 2
            continue
        if (
            token.word in PARTICLES
            and next_token
            and next_token.word in ("la", "los", "der", "the")
        ):
            third = tokens[stop + 2] if stop + 2 < len(tokens) else None
            if third and third.capital:
                stop += 3
                continue
        break
    return stop - place


def _behind_nickname(line: str, tokens: list[Token], place: int) -> int:
    """Return which token follows a nickname in quotation marks that begins at one; 0 for none."""
    if line[tokens[place - 1].end + 1 : tokens[place].start] not in _QUOTES:
        return 0
    for stop in range(place + 1, min(place + _NICKNAME_WORDS, len(tokens) - 1) + 1):
        text = line[tokens[place - 1].end : tokens[stop].start]
        if _NICKNAME.fullmatch(text) and tokens[place - 1].capital and tokens[stop].capital:
            return stop
    return 0


def _is_second_half(line: str, tokens: list[Token], place: int) -> bool:
    """Return whether a word in small letters ends a given name before a family name."""
    next_token = tokens[place + 1] if place + 1 < len(tokens) else None
    text = tokens[place].text
    short = text.islower() and 1 < len(text) <= _SYLLABLE and syllables(tokens[place].word)
    return bool(
        short
        and next_token
        and next_token.capital
        and next_token.word not in NO_NAMES
        and line[tokens[place].end : next_token.start] == " "
    )


def _ends_name(tokens: list[Token], place: int, stop: int) -> bool:
    """Return whether a word in small letters ends a given name behind a family name."""
    if stop - place < 2 or not tokens[stop].text.islower():
        return False
    first, second = tokens[stop - 1].word, tokens[stop].word
    family = tokens[stop - 2].word
    if is_korean_family(family) or is_chinese_family(family):
        return bool(syllables(first) and syllables(second)) and second not in _SUFFIXES
    several = stop - place > 2 and second not in _SUFFIXES and len(second) <= _SYLLABLE
    return several and syllables(first) == 1 and syllables(second) == 1


def _is_owner(line: str, token: Token) -> bool:
    return bool(OWNER.match(line[token.end : token.end + 2]))


def _new_at(
    line: str,
    tokens: list[Token],
    words: list[str],
    place: int,
    known: KnownNames,
    inside: Mapping[str, int],
) -> tuple[int, Mention | None]:
    """Return how many tokens from `place` on look like a name, and the name."""
    count = _run_length(line, tokens, place)
    run = tokens[place : place + count]
    skipped = 0
    month = len(run) > 1 and is_given_month(tokens, place)
    if count == 1 and is_part_by_role(line, tokens, place):
        return 1, Mention(run[0].start, run[0].end, line[run[0].start : run[0].end], (), "new")
    while (
        run
        and not _known_at(line, tokens, words, place + skipped, known)[0]
        and (
            (run[0].word in NO_NAMES and not (month and not skipped))
            or run[0].word.removesuffix("s") in ROLES
            or is_label(run)
            or (
                run[0].word in COMMON
                and (run[0].first or skipped or len(run) == 1)
                and not is_first_half(line, run)
            )
            or (run[0].word in _DETERMINERS and len(run) > 1 and line[run[0].end] == " ")
        )
    ):
        run, skipped = run[1:], skipped + 1
    if skipped and run:
        count, ids = _known_at(line, tokens, words, place + skipped, known)
        if count:
            return skipped + count, _whole(line, tokens, place + skipped, count, ids)
    while run and (run[-1].word in NO_NAMES or not (run[-1].capital or _hyphened(line, run[-1]))):
        run = run[:-1]
    if not run or (len(run[0].text) == 1 and len(run) == 1):
        return skipped + len(run) or 1, None
    for index in range(1, len(run)):  # a known name may end what looks like a longer one
        count, ids = known.longest_at(words[: place + skipped + len(run)], place + skipped + index)
        before = run[:index]
        if index + count == len(run) and all(
            is_only_title(t.word) or t.word in ROLES for t in before
        ):
            mention = _whole(line, tokens, place + skipped + index, count, ids)
            return skipped + len(run), mention
    run = first_of_several(run)
    start = run[0].start
    while len(run) > 1 and run[0].word in _ADDRESS:
        run = run[1:]
    at = place + skipped
    if is_multiple(tokens, at):
        return skipped + 1, None
    if len(run) == 1 and (is_of_what_kind(line, tokens, at) or is_month(line, tokens, at)):
        return skipped + 1, None
    opening = len(run) == 1 and run[0].first and not inside.get(run[0].word)
    if opening and opens_as_noun(line, tokens, place + skipped):
        return skipped + 1, None
    if opening and opens_as_verb(line, run[0]) and not known.by_part(run[0].word):
        return skipped + 1, None
    form = _NICKNAME.sub(" ", line[run[0].start : run[-1].end])
    if len(run) == 1 and (ids := known.by_part(run[0].word)):
        return skipped + 1 + (run[0].start > start), Mention(start, run[0].end, form, ids, "part")
    if opening and line[run[0].end : run[0].end + 1] == ":":
        return skipped + 1, None  # a label, such as "Cost:"
    titled = line[start : run[-1].end] if start < run[0].start else ""
    mention = Mention(start, run[-1].end, form, (), "new", opening, titled)
    last = next(n for n, token in enumerate(tokens) if token.start == run[-1].start)
    return last - place + 1, mention


def _hyphened(line: str, token: Token) -> bool:
    """Return whether a word is the second half of another: Sun-mi."""
    return token.start > 1 and line[token.start - 1] == "-" and line[token.start - 2].isalnum()
