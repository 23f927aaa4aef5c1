"""How many words in a row may be one name, with initials, particles, nicknames and hyphens."""

from __future__ import annotations

import re

from explorer.suggest.lists.word_lists import COMMON, FIRM_ENDS, PARTICLES, SHORT_FIRMS
from explorer.suggest.names.capitals import NO_NAMES, PREFIXES, is_family_of_given, joins_capitals
from explorer.suggest.text.numbers import read_number
from explorer.suggest.text.tokens import OWNER, Token
from explorer.values.names.forms import is_only_title
from explorer.values.names.given_names import is_given_name
from explorer.values.names.romanised import is_chinese_family, is_korean_family, syllables

_LETTERED = re.compile(r" |-|\. ?")
"""What may come between two words of a new name; a point only after an initial or a title."""
_MAX_WORDS = 6
_NICKNAME_WORDS = 4
_QUOTES = frozenset("“\"‘'")
NICKNAME = re.compile(r" (?:[“\"][^“”\"]{2,25}[”\"]|[‘'][^‘’']{2,25}[’']) ")
"""A nickname between a given and a family name: Bartholomew “the Fish” Crane."""
_LABELS = frozenset(
    (
        "producer",
        "producers",
        "photography",
        "cinematography",
        "editor",
        "editing",
        "music",
        "cast",
        "screenplay",
        "script",
        "director",
        "writer",
        "composer",
        "costumes",
        "sound",
        "starring",
    ),
)
"""Labels that follow one another in a line."""
_BEFORE_PLACES = frozenset(("in", "at", "near", "around", "from", "to", "on", "outside"))
_LANDSCAPE_TEXT = """
    Bay Beach Bridge Canyon Castle Common Corner Court Cove Creek Cross Ferry Field Gate Green Head
    Hill Island Landing Lane Park Pass Point Quay Reach Rest Square Street Wharf Wood
"""
_HOUSES = frozenset(("Academy", "Award", "Awards", "Centre", "Center", "Club", "Festival", "Hall",
                     "Museum", "School", "Theatre", "Theater"))  # fmt: skip
"""Words that end the name of a house or an event after a word such as Music or Cast."""
_LANDSCAPE = frozenset(_LANDSCAPE_TEXT.split())
"""Words that end the name of a place after somebody's name."""
_ELIDED = re.compile(r"(?:d|dell|dall|l)['’][^\W\d_a-zà-ÿ]")
"""A particle that has lost its vowel, with the name after it: "Carla d'Arena"."""
_SUFFIX_TEXT = """
    set run led era fan man men up in on to made like side line wide time name base size shot
"""
_SUFFIXES = frozenset(_SUFFIX_TEXT.split())
"""Words after a name and a hyphen that are not part of it: Hong Kong-made."""
_LONGEST_LETTERS = 4
"""Longest word in capitals that may end a name: VIII, but not BAFTA."""
_SYLLABLE = 5
"""Longest second half of a given name such as Sun-mi or Min-jung."""


def run_length(line: str, tokens: list[Token], place: int) -> int:
    """Return how many tokens from `place` on may be one name."""
    stop = place + 1
    while stop < len(tokens) and stop - place < _MAX_WORDS:
        further = _next_stop(line, tokens, place, stop)
        if further == stop:
            break
        stop = further
    return stop - place


def _next_stop(line: str, tokens: list[Token], place: int, stop: int) -> int:
    """Return where a name ends with its next word, `stop` if there are no more words in it."""
    last, token = tokens[stop - 1], tokens[stop]
    gap = line[last.end : token.start]
    if (behind := _behind_nickname(line, tokens, stop)) and not is_owner(line, last):
        return behind + 1
    if _is_place_of(line, tokens, place, stop):
        return stop + 1  # in Robin Hood's Bay
    if gap in ("/", "&") and len(last.text) == len(token.text) == 1 and token.capital:
        return stop + 1  # F/M Films, Low Tide E&A
    if not _LETTERED.fullmatch(gap) or is_owner(line, last):
        return stop
    if joins_capitals(token) or _is_next_label(line, tokens, place, stop):
        return stop
    shortened = is_only_title(last.word) or _goes_on_as_firm(last, token)
    if "." in gap and len(last.word) > 1 and not shortened:
        return stop
    label = token.text.isupper() and token.word in COMMON and not last.text.isupper()
    label = label and len(token.text) > 1  # an A is an initial
    label = label or _is_shouted(tokens, place, stop)
    named = token.word not in NO_NAMES or is_family_of_given(tokens[place : stop + 1])
    named = named or ends_firm(tokens[place : stop + 1]) or _is_middle_initial(line, tokens, stop)
    if token.capital and named and not label:
        return stop + 1
    if _is_surname(line, tokens, place, stop):
        return stop + 2  # Jack the Ripper
    if gap == "-" and token.text.isdigit() and last.capital:
        return stop + 1  # Delta-4
    if (
        gap == "-"
        and last.capital
        and last.word not in PREFIXES
        and (
            _is_second_half(line, tokens, stop)
            or _ends_name(tokens, place, stop)
            or _is_given_alone(tokens, place, stop)
        )
    ):
        return stop + 1  # Sun-mi Park, Park Sun-mi, Sun-mi
    return _behind_particle(line, tokens, place, stop)


def _is_place_of(line: str, tokens: list[Token], place: int, stop: int) -> bool:
    """Return whether a word after a possessive names a place with it: "at King's Cross"."""
    before = tokens[place - 1].text if place else ""
    return (
        before in _BEFORE_PLACES
        and tokens[stop].text in _LANDSCAPE
        and is_owner(line, tokens[stop - 1])
        and line[tokens[stop - 1].end + 2 : tokens[stop].start] == " "
    )


def _goes_on_as_firm(last: Token, token: Token) -> bool:
    """Return whether a firm's name goes on after an abbreviation: "Quay Bros. Pictures"."""
    return last.word in SHORT_FIRMS and token.capital and token.word in FIRM_ENDS


def _is_middle_initial(line: str, tokens: list[Token], stop: int) -> bool:
    """Return whether a letter with a full stop is between two names: "Ann I. Bell"."""
    token, behind = tokens[stop], tokens[stop + 1 : stop + 2]
    dotted = len(token.text) == 1 and line.startswith(". ", token.end)
    return dotted and bool(behind) and behind[0].capital


def _is_shouted(tokens: list[Token], place: int, stop: int) -> bool:
    """Return whether a word in capitals is no part of the name before it: "Ann Bell ROCKS"."""
    named = stop - place > 1 and all(token.text.istitle() for token in tokens[place:stop])
    named = named and any(len(token.text) > 1 for token in tokens[place:stop])  # not initials
    return named and tokens[stop].text.isupper() and len(tokens[stop].text) > _LONGEST_LETTERS


def ends_firm(run: list[Token]) -> bool:
    """Return whether a word that is rarely in names ends a company's: "New Line Cinema"."""
    return len(run) > 2 and run[-1].text == "Cinema" and run[0].word not in NO_NAMES


def _behind_particle(line: str, tokens: list[Token], place: int, stop: int) -> int:
    """Return where a name ends after a particle at `stop`, `stop` if there is none."""
    token = tokens[stop]
    if _ELIDED.match(token.text) and tokens[stop - 1].capital:
        return stop + 1
    next_token = tokens[stop + 1] if stop + 1 < len(tokens) else None
    if token.word not in PARTICLES or next_token is None:
        return stop
    if token.word == "of" and stop - place > 1 and is_given_name(tokens[place].word):
        return stop  # "Ann Bell of Low Tide"
    if next_token.capital and line[token.end : next_token.start] == " ":
        return stop + 2
    third = tokens[stop + 2] if stop + 2 < len(tokens) else None
    if next_token.word in ("la", "los", "der", "the") and third and third.capital:
        return stop + 3
    return stop


def _is_next_label(line: str, tokens: list[Token], place: int, stop: int) -> bool:
    """Return whether a word after a full name is the label of the next credit in a row: "Producer
    Ann Bell Editor Noel Pratt".
    """
    behind = tokens[stop + 1 : stop + 2]
    if stop - place > 1 and behind and behind[0].text in ("by", "on"):
        return tokens[stop].word in COMMON  # "Ann Bell Produced by Noel Pratt"
    return (
        stop - place > 1
        and tokens[stop].word in _LABELS
        and tokens[stop].text.istitle()
        and bool(behind)
        and behind[0].capital
        and behind[0].text not in _HOUSES
        and line[tokens[stop].end : behind[0].start] in (" ", ": ")
    )


def _is_surname(line: str, tokens: list[Token], place: int, stop: int) -> bool:
    """Return whether "the" and a capital after a given name are a byname: Jack the Ripper."""
    behind = tokens[stop + 1 : stop + 2]
    return (
        stop - place == 1
        and tokens[stop].text == "the"
        and bool(behind)
        and behind[0].capital
        and behind[0].word not in NO_NAMES
        and line[tokens[stop].end : behind[0].start] == " "
        and is_given_name(tokens[place].word)
    )


def _behind_nickname(line: str, tokens: list[Token], place: int) -> int:
    """Return the token after a nickname in quotation marks that begins at `place`; 0 for none."""
    last = tokens[place - 1]
    begins = last.end + (len(last.text) == 1 and line.startswith(".", last.end))  # J. "Fish" Crane
    if line[begins + 1 : tokens[place].start] not in _QUOTES:
        return 0
    for stop in range(place + 1, min(place + _NICKNAME_WORDS, len(tokens) - 1) + 1):
        text = line[begins : tokens[stop].start]
        if NICKNAME.fullmatch(text) and tokens[place - 1].capital and tokens[stop].capital:
            return stop
    return 0


def _is_second_half(line: str, tokens: list[Token], place: int) -> bool:
    """Return whether a lower-case word ends a given name before a family name."""
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
    """Return whether a lower-case word ends a given name after a family name."""
    if stop - place < 2 or not tokens[stop].text.islower():
        return False
    first, second = tokens[stop - 1].word, tokens[stop].word
    family = tokens[stop - 2].word
    if is_korean_family(family) or is_chinese_family(family):
        short = len(first) < _SYLLABLE and len(second) <= _SYLLABLE  # Tsz-ho
        spelt = short or bool(syllables(first) and syllables(second))
        return spelt and second not in _SUFFIXES
    several = stop - place > 2 and second not in _SUFFIXES and len(second) <= _SYLLABLE
    return several and syllables(first) == 1 and syllables(second) == 1


def _is_given_alone(tokens: list[Token], place: int, stop: int) -> bool:
    """Return whether two hyphenated words are a Korean given name by themselves: Sun-mi."""
    first, second = tokens[stop - 1].word, tokens[stop]
    return (
        stop - place == 1
        and second.text.islower()
        and 1 < len(second.word) <= _SYLLABLE
        and second.word not in _SUFFIXES
        and first not in COMMON
        and read_number(first) is None  # "Ten-year-old"
        and syllables(first) == 1
        and syllables(second.word) == 1
    )


def is_owner(line: str, token: Token) -> bool:
    """Return whether a word has a possessive ending."""
    return bool(OWNER.match(line[token.end : token.end + 2]))


def ends_small(line: str, token: Token) -> bool:
    """Return whether a word without a capital may end a name: it is the second half of a
    hyphenated one, Sun-mi, or a family name with its particle, d'Arena.
    """
    if _ELIDED.match(token.text):
        return True
    return token.start > 1 and line[token.start - 1] == "-" and line[token.start - 2].isalnum()
