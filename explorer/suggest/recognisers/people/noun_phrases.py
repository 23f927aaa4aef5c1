"""Noun phrases that describe someone: "a French lawyer", "the former nurse and spy"."""

from __future__ import annotations

import re
from typing import NamedTuple

from explorer.suggest.lists.nationalities import adjectives, countries
from explorer.suggest.lists.occupation_words import ACRONYMS, BEFORE_OCCUPATIONS, OCCUPATIONS
from explorer.suggest.recognisers.people.kinship import TIES
from explorer.suggest.text.sentences import Sentence

_PEOPLE_OF = re.compile(r"(?<=[a-z]{3})(?:wo)?m[ae]n$")
"""The ending of a noun for someone from a country: an Irishman."""
_LONG = 9
"""Most words of a description that are examined."""
_WORD = re.compile(r" ?([a-zéèêï'-]+|⟦\d+⟧(?!'))(,?)")
_BEHIND = re.compile(
    r"[a-z-]+(?:ed|ing|ly)|sent|caught|thrown|waylaid|lost|drawn|driven|stuck|torn|born|sworn|"
    r"bent|hell-bent|known"
)
"""Words after an occupation that show it is not one."""
_SHORT = 6
"""Most letters of a name in capitals that is short for an organisation's."""
_STOP_TEXT = """
    in of at on to for from with and who whose whom which that is was by as are were has had but
    or when while where into he she it they than like not no if because although then more most
    less over under about through during after before
"""
_STOP = frozenset(_STOP_TEXT.split())
_DETERMINERS_TEXT = """
    a an the his her their its one two three another this our my
"""
DETERMINERS = frozenset(_DETERMINERS_TEXT.split())


_US = "us"
_OF_LANGUAGES = frozenset(("teacher", "professor", "tutor", "student", "lecturer", "scholar"))


class Description(NamedTuple):
    """A noun phrase's description of someone, and where it ends in the shape."""

    occupation: str
    countries: tuple[str, ...]
    end: int


class NounPhrase(NamedTuple):
    """The words right before a name that may describe its bearer, without their article."""

    head: str
    """The word before them: an article, "his" in place of a possessive, or "" for none."""
    words: list[str]
    start: int
    """Where they begin in the shape."""


def description_after(sentence: Sentence, start: int) -> Description | None:
    """Return the description of someone in the words from `start`, None if there is none."""
    words: list[tuple[str, int]] = []
    at = start
    while len(words) < _LONG and (word := _WORD.match(sentence.shape, at)):
        if word[1] == "and" and words and not _singular(words[-1][0]):
            at = word.end()  # "a stage and film actor"
            continue
        if word[1] in _STOP or word[1] in DETERMINERS:
            break
        if word[1] == _US and sentence.text[sentence.offset(word.start(1))] == "u":
            break  # "leading us", no nationality
        if words and word[1].endswith("ing") and _singular(words[-1][0]):
            break  # "a housekeeper seeking refuge"
        words.append((_plain(sentence, word[1]), word.end(1)))
        at = word.end()
        if word[2] and _singular(word[1]):
            break
    while words and _BEHIND.fullmatch(words[-1][0]):
        words.pop()  # "an operative trained by"
    return described_by([word for word, _ in words], words[-1][1]) if words else None


def _plain(sentence: Sentence, word: str) -> str:
    """Return a word of a shape; for a name in capitals, such as FBI, the name."""
    if not word.startswith("⟦"):
        return word
    form = sentence.mentions[int(word[1:-1])].form
    return form if form.isupper() and len(form) < _SHORT else "⟦⟧"


def described_by(words: list[str], end: int) -> Description | None:
    """Return a noun phrase's description of someone: its last word is what they do."""
    if not words:
        return None
    plain = [_PEOPLE_OF.sub("", word) for word in words]
    nations = tuple(dict.fromkeys(countries()[w] for w in plain if w in adjectives()))
    last = _singular(words[-1]) or _second_of_two(words[-1])
    if not last:
        return Description("", nations, end) if nations and plain[-1] in adjectives() else None
    start = len(words) - 1
    while start and (words[start - 1] in BEFORE_OCCUPATIONS or words[start - 1].isupper()):
        if words[start - 1] in adjectives() and last not in _OF_LANGUAGES:
            break  # a French cook, no French teacher
        start -= 1
    plain = [w.upper() if w in ACRONYMS else w for w in words[start:-1]]
    return Description(" ".join([*plain, last]), nations, end)


def _second_of_two(word: str) -> str:
    """Return the second of two hyphenated occupations, "writer-director"; "" for others."""
    parts = word.split("-")
    return parts[-1] if len(parts) > 1 and OCCUPATIONS.issuperset(parts) else ""


def _singular(word: str) -> str:
    """Return an occupation in the singular, "" for any other word."""
    forms = [word, word.removesuffix("s"), word.removesuffix("es")]
    if word.endswith("men"):
        forms.append(f"{word[:-3]}man")
    for form in forms:
        if form in OCCUPATIONS:
            return form
    if word.endswith(("ologist", "ologists")):
        return word.removesuffix("s")
    return ""


def phrase_before(sentence: Sentence, match: re.Match[str]) -> NounPhrase | None:
    """Return the words of a noun phrase after its article, None if there are none."""
    words = [_plain(sentence, word.rstrip(",")) for word in match["np"].split()]
    while len(words) > 1 and words[-1] in TIES and _singular(words[-2]):
        words.pop()  # "her botanist husband X"
    owned = sentence.shape[: match.start("np")].endswith(("'s ", "' "))
    head, first = "his" if owned else "", 0
    for index in range(len(words) - 1, -1, -1):
        if words[index] == "and" and index and _singular(words[index - 1]):
            continue  # "a French actor and director"
        if words[index] in _STOP or words[index] in DETERMINERS:
            head, first = words[index], index + 1
            break
    if first == len(words):
        return None
    starts = [word.start() for word in re.finditer(r"\S+", match["np"])]
    return NounPhrase(head, words[first:], match.start("np") + starts[first])
