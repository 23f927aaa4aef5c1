"""Guessing the language of a title from common words and letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from explorer.values.english_words import is_english_name, is_english_word
from explorer.values.folding import Words, script_of, words_of
from explorer.values.names.chinese import is_pinyin
from explorer.values.names.given_names import is_family_name, is_given_name
from explorer.values.names.romanised import hepburn
from explorer.values.spoken.number_words import is_number_abroad

_LANGUAGES = {
    "en": "the an of and to with without for from on at is my his her its you your who what about "
    "all not be are this that was they by how when where",
    "fr": "le la les un une des du au aux et dans sur pour est pas mon ma mes sans avec chez ce "
    "que qui ne sa ses par plus comme tout tous deux",
    "de": "der das ein eine und im am zum zur dem den nicht ist ich mit von ohne wie auf uber aus "
    "bei nach vor wer wir des",
    "es": "el la los las un una y del en con por mi sin al de su para todo todos sobre que quien "
    "como borde",
    "it": "il lo la gli le un una e di del della dei nel con per senza da ai che chi alla degli "
    "delle nella sono",
    "pt": "o os um uma e do da dos das no na em com sem para que quem nao",
    "nl": "de het een en van op voor met zonder naar niet ik",
    "nordic": "en ett och den det av og et til med uten utan som fra fran pa er ar jag ikke inte",
    "pl": "i w z na do nie jak od po jest sie",
    "cs": "a v na se je pro po za od do jak kdyz nebo",
    "fi": "ja ei se joka kun kuin ovat",
    "hu": "az es nem egy hogy volt",
    "tr": "bir ve icin ile",
    "ro": "si din pentru cu nu",
    "hi": "ka ki ke hai hain mera meri tera teri kya aur nahin nahi hum tum",
}
_SPOKEN: dict[str, list[str]] = {}
"""The languages in which each word is common."""
for _lang, _words in _LANGUAGES.items():
    for _word in set(_words.split()):
        _SPOKEN.setdefault(_word, []).append(_lang)
_ENGLISH = "a am as con do go he i in it me met no or out over par per plus pour sin so up van we"
_ALSO_ENGLISH = frozenset(_ENGLISH.split())
"""Common words of other languages that also occur in English titles: Sin City, Con Air."""
_ACCENTED = (
    "cafe cliche debutante deja facade fiance fiancee melee naive nee pate pokemon protege "
    "resume saute seance senor senora senorita souffle touche vu"
)
_BORROWED = frozenset(_ACCENTED.split())
"""Accented words that are also English: Café Society."""
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_CITIES = re.compile(r"\b(?:los angeles|las vegas|la paz|el paso)\b", re.IGNORECASE)
"""Cities whose names begin with a Spanish article: Leaving Las Vegas."""
_ELIDED = re.compile(r"\b(?:[dlcjnsm]|qu|dell|all|nell|sull)['’‘`´ʼ](?=\w)", re.IGNORECASE)
_CONTRACTED = re.compile(r"\w['’](?:s|ll|re|ve)\b|\wn['’]t\b|\win['’](?!\w)")
"""Endings with an apostrophe that only English has: St. Trinian's, Losin' It."""
_WORD = re.compile(r"\w+")
_LETTERS = 8
"""Least number of letters for judging a title by its syllables."""
_SURE = 2
"""Signs of another language that suffice if the other title has no recognised word."""


@lru_cache(maxsize=4096)  # a title is compared with many others
def languages(words: Words) -> frozenset[str]:
    """Return the languages of which a title has most common words; none if it has no such words."""
    held = _by_language(words)
    most = max(held.values(), default=0)
    return frozenset(lang for lang, number in held.items() if number == most)


def common_words(words: Words) -> int:
    """Return the number of a title's common words in its most frequent language."""
    return max(_by_language(words).values(), default=0)


def _by_language(words: Words) -> Counter[str]:
    signs = {*words} - _ALSO_ENGLISH
    return Counter(lang for word in signs for lang in _SPOKEN.get(word, ()))


@lru_cache(maxsize=4096)
def in_two_languages(title: str, other: str) -> bool:
    """Return whether common words or letters show that just one of two titles is not in English:
    Den røde dør, The Red Door.
    """
    if not script_of(words_of(title)) == script_of(words_of(other)) == "LATIN":
        return False
    return _only_first_is_foreign(title, other) or _only_first_is_foreign(other, title)


def _only_first_is_foreign(title: str, other: str) -> bool:
    both = frozenset(words_of(title)).intersection(words_of(other)).difference(_SPOKEN)
    names = frozenset(word for word in both if not is_english_word(word))
    if sum(not _is_known(word) for word in names) >= _SURE:
        return False  # Trois couleurs: Bleu, Trois couleurs: Rouge
    signs, beside = _signs(title, names), _signs(other, names)
    if beside.foreign:
        return False
    if signs.foreign > signs.english:
        sure = signs.foreign >= _SURE and _spoken(title).isdisjoint(_spoken(other))
        return sure or beside.english + beside.listed > 0
    return not signs.english and signs.unknown > signs.listed and beside.is_english


def _spoken(title: str) -> set[str]:
    """Return the languages in which any of a title's words is common, English or not: Con ella."""
    return {lang for word in words_of(title) for lang in _SPOKEN.get(word, ())} - {"en"}


def is_english(title: str) -> bool:
    """Return whether a title has common English words, and none of another language."""
    signs = _signs(title)
    return signs.english + signs.listed > signs.foreign == 0


def is_foreign(title: str) -> bool:
    """Return whether a title shows signs of a language other than English."""
    return _signs(title).foreign > 0


def is_hardly_english(title: str) -> bool:
    """Return whether most words of a title, apart from names, are not English."""
    signs = _signs(title)
    return signs.foreign + signs.unknown > signs.english + signs.listed


class _Signs(NamedTuple):
    """How many words of a title are signs of a language."""

    foreign: int
    """Words that are common in another language, or have its letters."""
    english: int
    """Words that are common in English."""
    listed: int
    """Other English words."""
    unknown: int
    """Words that are neither English nor names."""

    @property
    def is_english(self) -> bool:
        return self.english + self.listed > self.foreign + self.unknown


@lru_cache(maxsize=4096)  # a title is compared with many others
def _signs(title: str, names: frozenset[str] = frozenset()) -> _Signs:
    """Return the signs in a title, apart from `names`, which its translation has as well."""
    foreign = len(_ELIDED.findall(title)) + _SURE * _is_romanised(words_of(title))
    foreign += bool(_ITALIAN_PLURAL.fullmatch(title.casefold()))
    words = _WORD.findall(_INITIALS.sub(" ", _CITIES.sub(" ", title.casefold())))
    english, listed, unknown = int(bool(_CONTRACTED.search(title.casefold()))), 0, 0
    for word in {*words}:
        bare = words_of(word)
        if names.issuperset(bare):
            continue
        spoken = {lang for folded in bare for lang in _SPOKEN.get(folded, ())}
        english += "en" in spoken
        if "en" in spoken or word in _ALSO_ENGLISH:
            continue
        if not _BORROWED.isdisjoint(bare):
            listed += 1
        elif any(letter > "z" and letter.isalpha() for letter in word) or (
            spoken and _may_lead_on(word, words)
        ):
            foreign += 1
        elif any(map(is_english_word, bare)):
            listed += 1
        elif any(is_number_abroad(w) and not is_given_name(w) for w in bare):
            foreign += 1  # but Otto is a name
        else:
            unknown += not any(map(_is_known, bare))
    return _Signs(foreign, english, listed, unknown)


def _is_known(word: str) -> bool:
    """Return whether a word may occur in a title in any language: a name, or a number."""
    short = len(word) <= 2 or any(char.isdigit() for char in word)
    return short or is_given_name(word) or is_family_name(word) or is_english_name(word)


_ITALIAN_PLURAL = re.compile(r"i(?: \w+[aeio]){2,}(?<=i)")
"""The article of a masculine plural, and words that end as Italian does: I soliti ignoti."""
_VOWELS = re.compile("[aeiou]+")
_PARTICLES = frozenset(("no", "wo", "ga", "wa", "ni"))
"""Particles in Japanese titles: Suna no onna."""
_AND = "to"
"""A Japanese particle that is also an English word: Umi to kaze no uta."""


def _is_romanised(words: Words) -> bool:
    """Return whether a title's syllables show romanised Japanese or Chinese, the latter having
    mostly words of one syllable.
    """
    if len({*words}) < 3 or sum(map(len, words)) < _LETTERS:
        return False
    if any("en" in _SPOKEN.get(word, ()) for word in words if word != _AND):
        return False
    if _PARTICLES.intersection(words[1:-1]) and words[0] not in _PARTICLES:
        return all(map(hepburn, words))
    short = sum(len(_VOWELS.findall(word)) == 1 for word in words)
    return 2 * short > len(words) and all(map(is_pinyin, words))


def _may_lead_on(word: str, words: Sequence[str]) -> bool:
    """Return whether a word may be an article or the like: it is neither the last word, as in The
    Lion's Den, nor repeated, as in La La Land.
    """
    return any(w == word != after for w, after in pairwise(words)) and (word, word) not in pairwise(
        words
    )
