"""Comparing titles of works: word order and numbers matter, and titles are translated."""

from __future__ import annotations

from explorer.values.english_words import is_english_word
from explorer.values.folding import Words, words_of
from explorer.values.names.forms import (
    PARTICLES,
    SURE_PARTICLES,
    abbreviated,
    american,
    relate_written_alike,
)
from explorer.values.names.likeness import SPELT, SURE, Likeness, aligned
from explorer.values.names.numbers import (
    bear_different_numbers,
    is_number,
    is_of_a_sequel,
    numbered,
    numerals,
    without_numbers,
)
from explorer.values.names.parts import A_LETTER, MISSPELT
from explorer.values.names.spelling import skeleton, sound_alike
from explorer.values.reason import about_kind
from explorer.values.relation import Bearing, Relation
from explorer.values.spoken.number_words import with_digits_of
from explorer.values.titles.languages import common_words, languages

ORDERED = frozenset(
    ("to", "into", "from", "for", "with", "without", "before", "after", "against", "on", "under")
)
"""Words that make the order of the words around them significant, in names of any kind."""

_ARTICLES = frozenset(
    ("the", "a", "an", "le", "la", "les", "l", "un", "une", "des", "der", "die", "das", "ein",
     "eine", "el", "los", "las", "una", "il", "lo", "gli", "i", "uno", "o", "os", "as", "um",
     "uma", "de", "het", "een", "den", "det")
)  # fmt: skip
_LETTERS = {"i": ("i", "e"), "o": ("o", "a", "e")}
"""Articles of one letter, with endings of the word that follows: I vitelloni, not I, Robot."""
_SURE = 3
"""Least number of common words in two titles together to be sure that the languages differ."""
_VERSUS = frozenset(("vs", "versus"))
_FILM = frozenset(("movie", "filme", "filmen", "pelicula", "elokuva"))
"""Words for a film: The Movie, La película."""


def relate_titles(first: Words, second: Words) -> Relation:
    """Return how one title of a work relates to another."""
    first, second = _in_common_words(first, second), _in_common_words(second, first)
    abroad = with_digits_of(first, numbered(second)), with_digits_of(second, numbered(first))
    first, second = map(numbered, abroad)
    first, second = _with_years(first, second), _with_years(second, first)
    first, second = _turned(first, second), _turned(second, first)
    if "".join(first) == "".join(second):  # 1 2 3, and 123
        return Relation(Bearing.ALIAS, "the same but for an article, a hyphen or a particle")
    if bear_different_numbers(first, second):
        return Relation(Bearing.DISJOINT, "the titles bear different numbers", 2.0)
    return relate_written_alike(first, second, _relate)


def bear_one_title(first: str, second: str) -> bool:
    """Return whether titles differ only in the notation of numbers and in spacing: Salt II, Salt 2;
    Sixty Seconds, 60 Seconds; The Wolf Man, The Wolfman.
    """
    return "".join(numbered(words_of(first))) == "".join(numbered(words_of(second)))


def _in_common_words(words: Words, other: Words) -> Words:
    """Return a title with film for movie and the like, and with vs for versus, and for v if the
    other title has vs or versus.
    """
    words = tuple("vs" if word == "versus" else word for word in words)
    words = (words[0], *("film" if word in _FILM else word for word in words[1:]))
    if _VERSUS.isdisjoint(other) or "v" not in words[1:-1]:
        return words
    return (words[0], *("vs" if word == "v" else word for word in words[1:-1]), words[-1])


def _with_years(words: Words, other: Words) -> Words:
    """Return a title with two-digit years completed from the other title: '77."""
    years = {word[2:]: word for word in other if word.isdigit() and len(word) == 4}
    return tuple(years.get(word, word) for word in words)


def _relate(first: Words, second: Words) -> Relation:
    bare, bare_other = _bare(first), _bare(second)
    if bare == bare_other or "".join(bare) == "".join(bare_other):
        return Relation(Bearing.ALIAS, "the same but for an article, a hyphen or a particle")
    if sorted(bare) == sorted(bare_other):
        if without_numbers(bare) == without_numbers(bare_other):  # Ebb 2: Low Tide, Ebb: Low Tide 2
            return Relation(Bearing.ALIAS, "the same but for the place of a number")
        return Relation(Bearing.APART, "they have the same words in another order", 1.0)
    if _leaves_its_number_out(bare, bare_other) or _leaves_its_number_out(bare_other, bare):
        return Relation(Bearing.APART, "only one has a number", 1.0)
    spoken, beside = languages(first), languages(second)
    unlike = spoken and beside and not spoken & beside
    if unlike and common_words(first) + common_words(second) >= _SURE:
        return Relation(Bearing.COMPATIBLE, "the titles are in two languages")
    relation = _by_words(bare, bare_other)
    alike = relation.bearing is Bearing.VARIANT or _are_cognate(bare, bare_other)
    if alike and _one_foreign(first, second, spoken, beside):
        return Relation(Bearing.COMPATIBLE, "one looks like a translation of the other")
    return relation


def _one_foreign(
    first: Words, second: Words, spoken: frozenset[str], beside: frozenset[str]
) -> bool:
    """Return whether one title begins with a foreign article that the other lacks."""
    return any(
        words[0] in _ARTICLES and words[0] not in other and lang and "en" not in lang
        for words, other, lang in ((first, second, spoken), (second, first, beside))
    )


def _are_cognate(first: Words, second: Words) -> bool:
    """Return whether two titles agree word by word in their consonants: Marais, Marsh."""
    return len(first) == len(second) and all(
        x == y or skeleton(x) == skeleton(y) != "" for x, y in zip(first, second, strict=True)
    )


def _turned(words: Words, other: Words) -> Words:
    """Return a title with a final article moved to the front: Matrix, The."""
    if len(words) > 1 and words[-1] in _ARTICLES and words[-1] not in other[1:]:
        return (words[-1], *words[:-1])
    return words


def _bare(words: Words) -> Words:
    """Return a title in American spelling, without particles and an initial article."""
    rest = words[1:] if len(words) > 1 and _is_article(words) else words
    return tuple(american(w) for w in rest if w not in SURE_PARTICLES) or words


def _is_article(words: Words) -> bool:
    """Return whether a title begins with an article, and not with the English words I or O."""
    if words[0] not in _LETTERS:
        return words[0] in _ARTICLES
    return words[1].endswith(_LETTERS[words[0]]) and "en" not in languages(words[1:])


def _leaves_its_number_out(shorter: Words, longer: Words) -> bool:
    """Return whether `longer` is `shorter` with a number added, other than 1 or a year.

    The number may be left out before a subtitle: Ebb 2: The Return, Ebb: The Return.
    """
    numbers, others = numerals(longer), numerals(shorter)
    if not numbers or not others < numbers:
        return False
    tells = [n for n in numbers - others if is_number(n) and is_of_a_sequel(n)]  # and not Jr.
    if not tells or not set(without_numbers(longer)) <= set(without_numbers(shorter)):
        return False
    last = max(i for i, word in enumerate(longer) if is_number(word))
    return last == 0 or longer[0] in tells or not set(longer[last + 1 :]) & set(shorter)


def _by_words(first: Words, second: Words) -> Relation:
    if set(first) < set(second) and _in_order(first, second):
        return Relation(Bearing.BROADER, "one is a shorter form of the other")
    if set(second) < set(first) and _in_order(second, first):
        return Relation(Bearing.NARROWER, "one is a shorter form of the other")
    shorter, longer = sorted((first, second), key=lambda w: (len(w), w))
    words = [pair for pair in aligned(shorter, longer) if not _are_two_words(*pair)]
    pairs = [pair for pair in words if pair[2] <= Likeness.NEAR]
    pairs += [pair for pair in words if pair[2] is Likeness.DOUBT]
    places = [longer.index(y) for x in shorter for a, y, _ in pairs if a == x]
    agree = any(like in SURE and x not in PARTICLES for x, _, like in pairs)
    alike = any(like in (Likeness.SAME, Likeness.SHORT) for _, _, like in pairs)
    # Trust is no misspelling of Tourist in The Tourist of Rome
    if len(pairs) < len(longer) and not alike:
        return Relation(Bearing.DISJOINT, about_kind("titles", "have nothing in common"), 2.0)
    if len(pairs) < len(shorter) or places != sorted(places):
        if agree:
            return Relation(Bearing.APART, about_kind("titles", "agree in part"), 1.0)
        return Relation(Bearing.DISJOINT, about_kind("titles", "have nothing in common"), 2.0)
    if any(_in_the_plural(x, y) or _in_the_plural(y, x) for x, y, _ in pairs):
        return Relation(Bearing.APART, "one is in the plural", A_LETTER)
    if any(like in SPELT or like is Likeness.DOUBT for _, _, like in pairs):
        return MISSPELT
    return Relation(Bearing.ALIAS, "they differ only in abbreviations or words left out")


def _are_two_words(word: str, other: str, like: Likeness) -> bool:
    """Return whether two words that are alike make different titles: a name and its nickname, or
    two English words, such as Past and Post, but not For, a slip for Four.
    """
    if like is Likeness.SHORT:
        return not abbreviated(word, other)
    spelt_alike = like in SPELT or like is Likeness.DOUBT
    if not spelt_alike or _in_the_plural(word, other) or _in_the_plural(other, word):
        return False
    slip = like is Likeness.SOUND and (sound_alike(word, other) or len(word) != len(other))
    return not slip and is_english_word(word) and is_english_word(other)


def _in_the_plural(word: str, other: str) -> bool:
    """Return whether one word is the plural of the other: not Glass for Glas, a misspelling."""
    return other == f"{word}s" and not other.endswith("ss")


def _in_order(some: Words, all_: Words) -> bool:
    rest = iter(all_)
    return all(word in rest for word in some)
