"""Finds the names in a source's lines: known ones, and words that look like names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from explorer.model.entity import Entity
from explorer.suggest.labels.cast_cells import Row, Span, row_spans
from explorer.suggest.labels.credit_labels import Labels, label_spans
from explorer.suggest.lists import abbreviated_labels
from explorer.suggest.lists.person_names import is_form_of_address
from explorer.suggest.lists.word_lists import COMMON, ROLES
from explorer.suggest.names.capitals import (
    NO_NAMES,
    is_craft,
    is_family_of_given,
    is_feast,
    is_firm,
    is_first_half,
    is_full_name,
    is_given_amid,
    is_given_month,
    is_initial,
    is_month,
    is_multiple,
    is_prize_category,
    is_qualifier,
    is_role_as_name,
    joins_capitals,
    opens_as_noun,
    opens_as_verb,
    opens_with_ordinal,
    opens_with_place,
)
from explorer.suggest.names.known_names import KnownNames
from explorer.suggest.names.name_ends import (
    comma_within,
    end_of_name,
    first_person_name,
    has_family_behind,
    in_small_letters,
    is_guild,
)
from explorer.suggest.names.name_resolver import NameResolver, characters_first
from explorer.suggest.names.name_runs import NICKNAME, ends_firm, ends_small, is_owner, run_length
from explorer.suggest.text.sentences import MAX_LINE, Mention, Sentence, sentence_spans
from explorer.suggest.text.tokens import Token, tokens_of, words_between
from explorer.values.folding import fold, words_of
from explorer.values.names.forms import is_only_title

_GAP = re.compile(r"(?:['’‘`]s)?\.? ?[-–—:,&+]? ?", re.IGNORECASE)
"""What may come between two words of a known name."""
_ADDRESS = frozenset(["mr", "mrs", "ms", "miss", "sir", "dame", "lord", "lady", "mister"])
"""Titles that are not part of a new name; a character's rank is: Captain Bell."""
_DETERMINERS = frozenset(["the", "a", "an", "his", "her", "its"])


def read_sentences(
    lines: Sequence[str],
    entities: Mapping[str, Entity],
    casts: Mapping[int, Row] = MappingProxyType({}),
    labels: Labels = MappingProxyType({}),
) -> list[Sentence]:
    """Return the sentences of a text in order, each with the names in it.

    `casts` are the rows of printed casts by line number; each is a sentence. No name has words of
    a label, one of `labels`, at the start of a line or before a colon.
    """
    known = KnownNames(entities.values())
    rows = [(number, line[:MAX_LINE]) for number, line in enumerate(lines, 1)]
    spans = [
        (number, line, span)
        for number, line in rows
        for span in ([(0, len(line))] if number in casts else sentence_spans(line))
    ]
    tokens = [tokens_of(line, *span) for _, line, span in spans]
    inside = Counter(t.word for row in tokens for t in row if t.capital and not t.first)
    labelled = {number: label_spans(line, labels) for number, line in rows}
    resolved: list[list[Mention]] = []
    resolve = NameResolver(known, entities)
    for (number, line, _), row in zip(spans, tokens, strict=True):
        parted = [] if number in casts else labelled[number]
        named = [
            mention
            for part in words_between(row, parted)
            for mention in _mentions(line, part, known, inside)
        ]
        if number in casts:
            named = [_of_cell(line, cell, named, known) for cell in row_spans(casts[number])]
        resolved.append([resolve(mention) for mention in named])
    rows_of_names = zip(spans, characters_first(resolved, entities), strict=True)
    return [Sentence(number, line, *span, names) for (number, line, span), names in rows_of_names]


def _of_cell(line: str, cell: Span, named: Sequence[Mention], known: KnownNames) -> Mention:
    """Return the name in a cell of a printed cast, whatever its form."""
    start, end = cell
    for mention in named:
        if mention.start == start and mention.end == end:
            return replace(mention, opening=False)
    form = NICKNAME.sub(" ", line[start:end])
    words = words_of(form)
    count, ids = known.longest_at(words, 0)
    if count == len(words):
        return Mention(start, end, form, ids)
    if len(words) == 1 and (ids := known.by_part(words[0])):
        return Mention(start, end, form, ids, "part")
    return Mention(start, end, form, (), "new")


def _mentions(
    line: str, tokens: list[Token], known: KnownNames, inside: Mapping[str, int]
) -> Iterator[Mention]:
    """Yield the names among the words of a line, or of a part of it."""
    place = 0
    words = [token.word for token in tokens]
    while place < len(tokens):
        count, ids = _known_at(line, tokens, words, place, known)
        mention: Mention | None = None
        if count:
            count += known.are_characters(ids) and has_family_behind(line, tokens, place, count)
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
    if apart := comma_within(line, tokens[place : place + count], known):
        count, ids = known.longest_at(words[: place + apart], place)
        if not count:
            return 0, ()
        name = name[:count]
    capitals = [token.capital or token.text[0].isdigit() for token in tokens[place : place + count]]
    article = place > 0 and words[place - 1] == "the"
    if all(capitals) or (count > 1 and capitals[0]) or (article and known.in_lower_case(name)):
        joined = line[tokens[place].end : tokens[place].end + 1] == "-"
        short = count == 1 or (count == 2 and (joined or is_form_of_address(name[0])))
        longer = short and run_length(line, tokens, place) > count
        part = longer and not any(c.isdigit() for c in name[0])
        return (0, ()) if part and not is_owner(line, tokens[place]) else (count, ids)
    if known.in_lower_case(name) and count > 1:
        return count, ids
    return 0, ()


def _whole(line: str, tokens: list[Token], place: int, count: int, ids: tuple[str, ...]) -> Mention:
    start, end = tokens[place].start, tokens[place + count - 1].end
    end += tokens[place + count - 1].word in ("jr", "sr") and line[end : end + 1] == "."
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


def _new_at(
    line: str,
    tokens: list[Token],
    words: list[str],
    place: int,
    known: KnownNames,
    inside: Mapping[str, int],
) -> tuple[int, Mention | None]:
    """Return how many tokens from `place` on look like a name, and the name."""
    run = tokens[place : place + run_length(line, tokens, place)]
    if len(run) == 1 and is_role_as_name(line, tokens, place):
        return 1, Mention(run[0].start, run[0].end, line[run[0].start : run[0].end], (), "new")
    skipped = _opening_words(line, tokens, words, place, len(run), known)
    run = run[skipped:]
    at = place + skipped
    count, ids = _known_at(line, tokens, words, at, known) if skipped and run else (0, ())
    if count:
        return skipped + count, _whole(line, tokens, at, count, ids)
    while run and (run[-1].word in NO_NAMES or not (run[-1].capital or ends_small(line, run[-1]))):
        if is_family_of_given(run) or ends_firm(run):
            break
        run = run[:-1]
    if not run or (len(run[0].text) == 1 and len(run) == 1):
        return skipped + len(run) or 1, None
    if mention := _ended_by_known(line, tokens, words, at, len(run), known):
        return skipped + len(run), mention
    count, mention = _as_new(line, tokens, at, first_person_name(run), known, inside)
    return skipped + count, mention


def _opening_words(
    line: str, tokens: list[Token], words: list[str], place: int, count: int, known: KnownNames
) -> int:
    """Return how many of `count` tokens come before the name, though capitalised: "The"."""
    run = tokens[place : place + count]
    month = len(run) > 1 and is_given_month(tokens, place)
    skipped = 0
    while skipped < count:
        rest, first = run[skipped:], run[skipped]
        if is_firm(rest) or (len(rest) > 1 and is_initial(line, first)):
            break
        if _known_at(line, tokens, words, place + skipped, known)[0]:
            break
        if not (
            (first.word in NO_NAMES and not (month and not skipped) and not is_initial(line, first))
            or first.word.removesuffix("s") in ROLES
            or first.word in abbreviated_labels.NO_NAMES
            or joins_capitals(first)
            or is_craft(rest)
            or opens_with_place(line, rest)
            or (
                first.word in COMMON
                and (first.first or skipped or len(rest) == 1)
                and not is_first_half(line, rest)
                and not is_full_name(line, rest)
                and not is_given_amid(line, tokens, place + skipped)
            )
            or (first.word in _DETERMINERS and len(rest) > 1 and line[first.end] == " ")
        ):
            break
        skipped += 1
    return skipped


def _ended_by_known(
    line: str, tokens: list[Token], words: list[str], place: int, count: int, known: KnownNames
) -> Mention | None:
    """Return the known name at the end of what looks like a longer one: "Captain Bell"."""
    for index in range(1, count):
        length, ids = known.longest_at(words[: place + count], place + index)
        before = tokens[place : place + index]
        shouted = all(t.text.isupper() for t in tokens[place + index : place + index + length])
        apart = shouted and not any(token.text.isupper() for token in before)
        if index + length == count and (
            apart or all(is_only_title(token.word) or token.word in ROLES for token in before)
        ):
            return _whole(line, tokens, place + index, length, ids)
    return None


def _as_new(
    line: str,
    tokens: list[Token],
    place: int,
    run: list[Token],
    known: KnownNames,
    inside: Mapping[str, int],
) -> tuple[int, Mention | None]:
    """Return how many tokens from `place` on a new name takes, and the name, if it is one."""
    start = run[0].start
    while len(run) > 1 and run[0].word in _ADDRESS:
        run = run[1:]
    if is_multiple(tokens, place) or is_feast(tokens, place) or is_prize_category(run):
        return 1, None
    if len(run) == 1 and any(no(line, tokens, place) for no in (is_guild, is_qualifier, is_month)):
        return 1, None
    opening = len(run) == 1 and run[0].first and not inside.get(run[0].word)
    if opening and opens_as_noun(line, tokens, place):
        return 1, None
    if opening and opens_as_verb(line, run[0]) and not known.by_part(run[0].word):
        return 1, None
    end = end_of_name(line, run)
    form = in_small_letters(NICKNAME.sub(" ", line[run[0].start : end]))
    title = fold(line[start : run[0].start]).rstrip(" .")
    ids = known.by_part(run[0].word, title) if len(run) == 1 else ()
    if len(run) == 2 and is_form_of_address(run[0].word):  # Dom Rui, for Dom Rui de Melo
        ids = known.by_given(run[1].word)
    if ids:
        length = len(run) + (run[0].start > start)
        return length, Mention(start, run[-1].end, form, ids, "part")
    if opening and line[run[0].end : run[0].end + 1] == ":":
        return 1, None  # a label, such as "Cost:"
    titled = line[start:end] if start < run[0].start else ""
    mention = Mention(start, end, form, (), "new", opening, titled)
    last = max(n for n, token in enumerate(tokens) if token.start < end)
    return last - place + 1, mention
