"""Capitalised words that are not names: numbers, verbs, offices, months."""

from __future__ import annotations

import re

from explorer.suggest.lists.nationalities import adjectives, countries
from explorer.suggest.lists.occupation_words import BEFORE_OCCUPATIONS, OCCUPATIONS
from explorer.suggest.lists.word_lists import COMMON, FEASTS, NEVER, ROLES
from explorer.suggest.text.tokens import Token
from explorer.values.english_words import is_english_word
from explorer.values.names.forms import is_title
from explorer.values.names.given_names import is_family_name, is_given_name
from explorer.values.spoken.number_words import TENS, UNITS

NO_NAMES = NEVER | adjectives()
"""Capitalised words with which no name begins or ends."""
_GIVEN_MONTHS = frozenset(("april", "may", "june", "august"))
_BEFORE_MONTHS = frozenset(
    ("in", "since", "until", "last", "this", "next", "on", "of", "late", "early", "mid", "by", "to")
)
_GIVEN_TOO = frozenset(("will", "art", "ed"))
"""Common words that are also given names."""
_CRAFTS = frozenset(
    (
        "design",
        "designer",
        "editing",
        "effects",
        "photography",
        "direction",
        "supervisor",
        "coordinator",
        "producer",
    ),
)
"""Last words of credits' labels."""
_CONTINENTS = frozenset(("europe", "africa", "asia", "america", "australia"))
_FIRMS = frozenset(("corporation", "corp", "company", "films", "pictures", "studios"))
JOINING = frozenset(("and", "with", "by", "as", "from", "in", "for", "or", "featuring", "starring"))
"""Words between names, which headlines print with a capital."""
_EVES = frozenset(("year", "years", "christmas", "midsummer", "easter", "halloween"))
_WHEN = frozenset(
    ("by", "before", "until", "till", "after", "since", "this", "next", "last", "every", "around")
)
_SHORT_MONTHS = frozenset(
    ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
)
_MULTIPLE_TEXT = """
    thousand million millions billion crore crores lakh millionen milliarden mio mln millones
    milioni euro euros dollar dollars pounds franken mark hour hours hr hrs minutes mins min minuten
"""
_MULTIPLES = frozenset(_MULTIPLE_TEXT.split())
_OF_SEVERAL = frozenset(("include", "included", "are", "were"))
"""Verbs of more than one."""
_NOUNS = OCCUPATIONS | BEFORE_OCCUPATIONS
_NUMBERS = frozenset((*UNITS, *TENS))
_PREFIX_TEXT = """
    all anti co ex half high ill low mid mini neo non post pre pro re sci self semi sub ultra un
    well
"""
PREFIXES = frozenset(_PREFIX_TEXT.split())
"""Prefixes before a hyphen: an ex-policeman is not called Ex."""
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
_ENDING = re.compile(r".{2,}(?:ed|ing|ly|[st]ional|ical|ious)$")
"""Endings of words that open sentences without being names: Filmed, Regrettably, Additional."""


def opens_as_verb(line: str, token: Token) -> bool:
    """Return whether a word that opens a sentence looks like a verb or an adverb: "Scripted by"."""
    behind = line[token.end : token.end + 1]
    if behind == "," and token.word.endswith("ly"):  # "Secondly, the writer", but "Reilly, the"
        return not is_given_name(token.word) and not is_family_name(token.word)
    return behind == " " and bool(_ENDING.match(token.word)) and not is_given_name(token.word)


def opens_as_noun(line: str, tokens: list[Token], place: int) -> bool:
    """Return whether a word that opens a sentence is a number, an occupation or a plural."""
    token, behind = tokens[place], tokens[place + 1 : place + 3]
    if token.word in _NUMBERS and line[token.end : token.end + 1] in (" ", "-"):
        return True
    if line[token.end : token.end + 1] != " " or is_title(token.word) or not behind:
        return False
    if behind[0].text in _OF_SEVERAL and _is_plural_noun(token.word):
        return True  # "Interviewees include"
    named = len(behind) > 1 and behind[1].capital  # "Fund manager Ann Bell"
    return (token.word in _NOUNS or named) and behind[0].text in OCCUPATIONS


def _is_plural_noun(word: str) -> bool:
    named = is_given_name(word) or is_family_name(word)
    return word.endswith("s") and not named and is_english_word(word.removesuffix("s"))


def is_given_month(tokens: list[Token], place: int) -> bool:
    """Return whether a month is a given name: "August Bell", not "in August Bell"."""
    before = tokens[place - 1].word if place else ""
    given = tokens[place].word in _GIVEN_MONTHS
    return given and before not in _BEFORE_MONTHS and tokens[place + 1].word not in NO_NAMES


def is_given_amid(line: str, tokens: list[Token], place: int) -> bool:
    """Return whether a word among lower-case words is a given name: "her father Will"."""
    token = tokens[place]
    if token.word not in _GIVEN_TOO or token.first or not token.text.istitle():
        return False
    gap = line[token.end : tokens[place + 1].start] if place + 1 < len(tokens) else ""
    alone = gap.strip() != ":" and (gap != " " or tokens[place + 1].text.islower())
    return tokens[place - 1].text.islower() and alone


def is_family_of_given(run: list[Token]) -> bool:
    """Return whether a nationality or a month is a family name after a given name: "Dawn French",
    "Bo March".
    """
    if len(run) != 2 or not run[-1].capital or run[-1].text.isupper():
        return False
    return is_given_name(run[0].word) and is_family_name(run[1].word) and run[1].word in NO_NAMES


def is_month(line: str, tokens: list[Token], place: int) -> bool:
    """Return whether a word is an abbreviated month before a day: "Aug. 21"."""
    token, behind = tokens[place], tokens[place + 1 : place + 2]
    return token.word in _SHORT_MONTHS and bool(behind) and behind[0].text[:1].isdigit()


def is_prize_category(run: list[Token]) -> bool:
    """Return whether words in capitals are a prize's category: "Best Adapted Screenplay"."""
    return len(run) > 1 and run[0].word == "best" and not is_given_name(run[1].word)


def is_feast(tokens: list[Token], place: int) -> bool:
    """Return whether a word is part of a feast's name, "New Year's Eve", or a feast as a date: "by
    Christmas".
    """
    before = tokens[place - 1].word if place else ""
    word, behind = tokens[place].word, [token.word for token in tokens[place + 1 : place + 2]]
    is_year = word.startswith("year") and before == "new"
    if word in FEASTS and before in _WHEN and not any(t.capital for t in tokens[place + 1 :][:1]):
        return True
    return is_year or (word == "new" and behind == ["year"]) or (word == "eve" and before in _EVES)


def is_multiple(tokens: list[Token], place: int) -> bool:
    """Return whether a word belongs to the number before it: "$20 Million", "3 Millionen Euro"."""
    while place > 0 and tokens[place].word in _MULTIPLES:
        place -= 1
        if tokens[place].text[-1:].isdigit():
            return True
    return False


def is_qualifier(line: str, tokens: list[Token], place: int) -> bool:
    """Return whether a word in capitals only qualifies the occupation after it: "a CIA officer"."""
    token, behind = tokens[place], tokens[place + 1 : place + 2]
    short = token.text.isupper() and token.word in BEFORE_OCCUPATIONS
    return (
        short
        and bool(behind)
        and line[token.end : behind[0].start] == " "
        and (behind[0].text in OCCUPATIONS or behind[0].text in BEFORE_OCCUPATIONS)
    )


def is_role_as_name(line: str, tokens: list[Token], place: int) -> bool:
    """Return whether a capitalised role is a part's name: "the weary Director tells her"."""
    token = tokens[place]
    if token.first or token.word not in ROLES or not token.text.istitle():
        return False
    before = [t.word for t in tokens[max(0, place - 2) : place]]
    apart = line[token.end : token.end + 1] in ("", " ", ",", ".", "’", "'", ")")
    return apart and "the" in before and (before[-1] == "the" or tokens[place - 1].text.islower())


def opens_with_ordinal(line: str, tokens: list[Token], place: int) -> bool:
    """Return whether a number opens a name of two or more words: 20th Century Fox."""
    behind = tokens[place + 1 : place + 3]
    return (
        bool(_ORDINAL.fullmatch(tokens[place].text))
        and len(behind) > 1
        and all(token.capital and token.word not in NO_NAMES for token in behind)
        and line[tokens[place].end : behind[0].start] == " "
        and line[behind[0].end : behind[1].start] == " "
    )


def is_first_half(line: str, run: list[Token]) -> bool:
    """Return whether a word is the first half of a hyphenated name: So-So Films."""
    joined = len(run) > 1 and line[run[0].end : run[1].start] == "-"
    return joined and run[1].capital and run[0].word not in PREFIXES


def joins_capitals(token: Token) -> bool:
    """Return whether a word in a line in capitals only joins names: "ANN BELL AND BO ASH"."""
    return token.text.isupper() and token.word in JOINING


def opens_with_place(line: str, run: list[Token]) -> bool:
    """Return whether a country comes right before a full name: "in Europe Ann Bell"."""
    return (
        len(run) > 2
        and run[0].word in _CONTINENTS.union(countries())
        and is_given_name(run[1].word)
        and not is_given_name(run[0].word)
        and line[run[0].end : run[1].start] == " "
    )


def is_firm(run: list[Token]) -> bool:
    """Return whether words that are not names elsewhere are a company's: "USA Films"."""
    firm = len(run) > 1 and run[-1].word in _FIRMS and len(run[0].text) > 1
    return firm and (run[0].text.isupper() or run[0].word.removesuffix("s") in ROLES)


def is_craft(run: list[Token]) -> bool:
    """Return whether words are a credit's label anywhere in a line: "X ... Sound Design"."""
    return len(run) > 1 and run[-1].word in _CRAFTS and all(t.word in COMMON for t in run)


def is_full_name(line: str, run: list[Token]) -> bool:
    """Return whether a common word is a given name before a family name: "Art Holloway"."""
    return (
        len(run) == 2
        and is_given_name(run[0].word)
        and run[0].word not in JOINING  # "In Ryan's office"
        and is_family_name(run[1].word)
        and run[1].word not in COMMON
        and line[run[0].end : run[1].start] == " "
    )


def is_initial(line: str, token: Token) -> bool:
    """Return whether an I or A is an initial: "Bell, I. A. Marsh"."""
    before = line[: token.start].rstrip()[-1:]
    pointed = token.word in ("i", "a") and line[token.end : token.end + 1] == "."
    return pointed and before in ("", ",", ";", "&", "(", ":", "/")
