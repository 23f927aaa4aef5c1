"""Short forms of titles, and notes after titles: Heat (1995 film), Ebb without its subtitle."""

from __future__ import annotations

import re

from explorer.values.english_words import is_english_word
from explorer.values.folding import Words, words_of
from explorer.values.names.given_names import gender_of_given_name, is_given_name
from explorer.values.names.numbers import (
    digit_of,
    is_number,
    is_of_a_sequel,
    numbered,
)

_NOTE = re.compile(
    r"[(\[][\s,/-]*(?:(?:18|19|20)\d\d[\s,/-]*)?"
    r"(?:(?:[a-z]*film|movie|feature|documentary|short|animated|animation|live[ -]action|anime|"
    r"tv|video|series|mini-?series|silent|remake|original|restored|remastered|uncut|unrated|"
    r"director'?s cut|3-?d|imax|vg?|[ivx]{1,4})\b[\s,/-]*){0,3}[)\]]\s*",
    re.IGNORECASE,
)
"""A note in brackets at the end, which distinguishes films of one title."""
_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b", re.ASCII)
_BREAK = re.compile(r"[:;(/]|\s[-–—~]\s|[–—]|\bor\b|\baka\b|\ba\.k\.a\.", re.IGNORECASE)
"""The beginning of a subtitle or an alternative title."""
_OWNER = re.compile(
    r"(?P<article>\b(?:the|an?)\s+)?\b(?P<owner>\w+)(?:['’‘]s|(?<=s)['’‘])(?=\s)", re.IGNORECASE
)
_SHOWN_AS = frozenset(("3d", "imax", "film", "movie", "motion", "picture", "d", "3"))
"""Words for how a film is shown."""
_LINKED = frozenset(
    ("of", "in", "and", "the", "a", "an", "for", "on", "at", "to", "from", "with", "without", "vs",
     "versus", "by", "or", "de", "la", "el", "le", "du", "des", "di", "der", "die", "das", "und",
     "et", "y", "no", "e", "who", "that", "which")
)  # fmt: skip
"""Words before which a title may be cut: Conan the Barbarian."""
_AND_THE = (("and", "the"), ("in", "the"))
"""Words after the name of a series: Mabel Bright and the Lost Ferry."""
_MORE = 3
"""If more words than this are left out, the title is so long that it is known by a part."""
_ONE_TITLE = 2
"""Years by which sources may differ on one film."""


def without_note(title: str) -> str:
    """Return a title without distinguishing notes in brackets: Heat (1995) (TV)."""
    while (at := max(title.rfind("("), title.rfind("["))) > 0:
        before, note = title[:at].rstrip(), title[at:]
        if not before or not _NOTE.fullmatch(note) or _is_a_number(note, before):
            break
        title = before
    return title


def far_apart(first: str, second: str) -> bool:
    """Return whether the notes of two titles give years too far apart for one film."""
    notes = (title[len(without_note(title)) :] for title in (first, second))
    years = [int(named[-1]) for note in notes if (named := _YEAR.findall(note))]
    return len(years) == 2 and abs(years[0] - years[1]) > _ONE_TITLE


def _is_a_number(note: str, before: str) -> bool:
    """Return whether a note is just a Roman numeral, which may be that of a part: Ebb Tide (II).

    After the year, (V) is IMDb's mark for video.
    """
    said = note.strip(" ()[]").casefold()
    for_video = said == "v" and before[-1] == ")"
    return all(char in "ivx" for char in said) and not for_video


def is_short_form(name: str, long: str) -> bool:
    """Return whether a title may be short for a longer one with all of its words.

    It must be the part before or after a break or an owner's name, or everything but a given name;
    or else what is left out must be long, or begin with a linking word after a name. Young Mabel,
    Mabel Returns and Mabel's Daughter are no long forms of Mabel, nor Kites of Paper of Kites.
    """
    short = _words(name)
    if not short:
        return False
    held = (set(short) - _LINKED) or set(short)
    if _names_the_owner(name, long):
        return True
    text = _OWNER.sub(_with_a_break, long)  # a title may begin after an owner
    clauses = [words for part in _BREAK.split(text) if (words := _words(part))]
    bare = _bare(short)
    for cut in range(1, len(clauses)):
        if bare in (_bare(sum(clauses[:cut], ())), _bare(sum(clauses[cut:], ()))):
            return True
    if all(word.isdigit() or digit_of(word) for word in short):  # 10, and 10 Things
        return False
    words = _words(long)
    if words[: len(short)] == short and _numbers_a_sequel(words[len(short) :]):
        return False
    touched = [clause for clause in clauses if held & set(clause)]
    whole = all(_is_whole(clause, held) for clause in touched)
    if 0 < len(touched) < len(clauses) and whole:
        return True
    rest = {word for word in words if word not in held} - _LINKED
    if all(word in _SHOWN_AS or word.isdigit() for word in rest) or len(rest) > _MORE:
        return True
    first = next((i for i, word in enumerate(words) if word in held), 0)
    last = max((i for i, word in enumerate(words) if word in held), default=-1)
    before, after = words[:first], words[last + 1 :]
    of_a_series = before[-2:] in _AND_THE and len(held) > 1
    if set(before) - _LINKED and not of_a_series:
        return False
    tells = of_a_series or not all(map(is_english_word, held))
    return "," in _behind(name, long) or (tells and (not after or after[0] in _LINKED))


def _with_a_break(owner: re.Match[str]) -> str:
    """Return an owner with a break behind, unless it is no name: the Warrior's. A word may be one
    after a given name: Mabel Carpenter's.
    """
    words = words_of(owner["owner"])
    before = words_of(owner.string[: owner.start()])[-1:]
    is_name = any(map(is_given_name, words)) or not all(map(is_english_word, words))
    is_name = is_name or any(map(gender_of_given_name, before))
    return f"{owner[0]}:" if is_name and not owner["article"] else owner[0]


def _names_the_owner(name: str, long: str) -> bool:
    """Return whether a longer title only adds the owner's given name: Otto Kahl's Wager, Kahl's
    Wager.
    """
    if not _OWNER.match(name):
        return False
    words, short = words_of(long), words_of(name)
    return words[1:] == short and is_given_name(words[0])


def _numbers_a_sequel(words: Words) -> bool:
    """Return whether the words after a title make it a sequel's: 2: Lost in a Town, the Third."""
    if words[:1] == ("the",):
        return len(words) == 2 and digit_of(words[1]) not in ("", "1")
    return bool(words) and is_number(words[0]) and is_of_a_sequel(words[0])


def _words(text: str) -> Words:
    """Return a title's words with all numbers as digits."""
    return numbered(words_of(text))


def _behind(name: str, long: str) -> str:
    """Return the punctuation mark after a short title's last word in the long one."""
    last = list(re.finditer(rf"\b{re.escape(words_of(name)[-1])}\b\s*(\W?)", long, re.IGNORECASE))
    return last[-1][1] if last else ""


def _bare(words: Words) -> Words:
    return tuple(word for word in words if word not in _LINKED)


def _is_whole(clause: Words, held: set[str]) -> bool:
    return not set(clause) - held - _LINKED
