"""Where a name ends and another name or a company's begins; names in capitals."""

from __future__ import annotations

import re
from itertools import pairwise

from explorer.suggest.lists.person_names import looks_like_person
from explorer.suggest.lists.word_lists import AFTER_NAME, COMMON
from explorer.suggest.names.capitals import is_month
from explorer.suggest.names.known_names import KnownNames
from explorer.suggest.text.patterns import FIRM_WORDS
from explorer.suggest.text.tokens import Token
from explorer.values.english_words import is_english_name, is_english_word
from explorer.values.names.given_names import is_given_name
from explorer.values.names.numbers import is_generation

_COMPANY = re.compile(
    r"(?: (?:&|and) (?:Co|Company|Sons|Brothers|Bros|Associates|Partners)|"
    r",? (?:Inc|Ltd|LLC|GmbH))\b\.?"
)
"""The end of a company's name that is made from a person's."""
_GENERATION = re.compile(r"(?:(?<= [JS]r)|,? [JS]r\b)\.?|[®™]")
"""Generational suffixes and trade marks at the end of a name."""
_INITIALS = re.compile(r" [A-Z]\.[A-Z]$")
_TWO_NAMES = 4
_GAP_BEFORE = re.compile(r",? \(?")
"""Words in a row from which they may be two people's names."""
_TWO_WORDS = 2


def first_person_name(run: list[Token]) -> list[Token]:
    """Return the first person's name in a row of words, without a second name, a company or the
    letters of a guild.
    """
    if len(run) > _TWO_WORDS and run[-1].text in AFTER_NAME:
        run = run[:-1]
    return _without_firm(_full_name(run))


def is_guild(line: str, tokens: list[Token], place: int) -> bool:
    """Return whether a word has the letters of a guild after a name: "Ann Bell, BSC"."""
    if tokens[place].text not in AFTER_NAME or not place or not tokens[place - 1].capital:
        return False
    return bool(_GAP_BEFORE.fullmatch(line[tokens[place - 1].end : tokens[place].start]))


def _full_name(run: list[Token]) -> list[Token]:
    """Return the first of two full names without a comma between: "Ada Fenwick Otto Brandt". No
    name ends in an initial.
    """
    if len(run) < _TWO_NAMES or not is_given_name(run[0].word):
        return run
    for index in range(2, len(run) - 1):
        last = run[index - 1]
        if is_given_name(run[index].word) and len(last.text) > 1 and not is_given_name(last.word):
            return run[:index]
    return run


def _without_firm(run: list[Token]) -> list[Token]:
    """Return a person's name without the company after it: "Ada Fenwick of Lantern Pictures"."""
    if len(run) < _TWO_NAMES or run[-1].word not in FIRM_WORDS or not is_given_name(run[0].word):
        return run
    of = next((n for n, token in enumerate(run) if token.text in ("of", "at", "from")), len(run))
    return run[:of] if of > 1 else run


def end_of_name(line: str, run: list[Token]) -> int:
    """Return where in its line a name ends, with additions to its last word: "Jr.", "& Sons"."""
    end = run[-1].end
    if len(run) > 1 and (generation := _GENERATION.match(line, end)):
        end = generation.end()
    if _INITIALS.search(line, 0, end) and line[end : end + 1] == ".":
        end += 1  # "Louis C.K."
    company = _COMPANY.match(line, end) if run[0].word not in COMMON else None
    return company.end() if company else end


def in_small_letters(form: str) -> str:
    """Return a person's name in capitals in its usual form: "ANN BELL"."""
    shouted = " " in form and form.isupper() and looks_like_person(form)
    return form.title() if shouted else form


def comma_within(line: str, name: list[Token], known: KnownNames) -> int:
    """Return how many words of a known name stand before a comma that is not its own, 0 for none:
    "Nora, Holm's daughter".
    """
    if known.has_comma(tuple(token.word for token in name)):
        return 0
    for number, (token, behind) in enumerate(pairwise(name), 1):
        if "," in line[token.end : behind.start] and not is_generation(behind.word):
            return number
    return 0


def has_family_behind(line: str, tokens: list[Token], place: int, count: int) -> bool:
    """Return whether a known name of two words or more has a family name behind it that no other
    text gives: "Ada Fenn Kowalczyk". Any word of English may begin something else.
    """
    further = tokens[place + count : place + count + 2]
    if count < 2 or not further:
        return False
    last, word = tokens[place + count - 1], further[0]
    return (
        line[last.end : word.start] == " "
        and word.text.istitle()
        and len(word.text) > 2
        and not (is_english_word(word.word) or is_english_name(word.word))
        and not (is_given_name(word.word) or is_month(line, tokens, place + count))
        and not (further[1:] and further[1].capital and line[word.end : further[1].start] == " ")
    )
