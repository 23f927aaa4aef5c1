"""Pattern: original titles in one source, translated ones in the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from explorer.compare.context import Context
from explorer.compare.film_origins import comes_from_elsewhere
from explorer.compare.patterns.pattern import Pattern
from explorer.compare.patterns.series import FEWEST, Answers, Series, facts
from explorer.model.claim import Claim
from explorer.model.enums import Kind, RuleName
from explorer.model.property import Property
from explorer.values.folding import script_of, words_of
from explorer.values.titles.languages import languages
from explorer.wording import patterns as say

_HALF = 0.5
"""Least share of the differing titles for which the same source has the original; sources that both
translate occasionally show no pattern."""

_SHORT = 3
"""Words of up to this many letters may occur in many languages."""


class _Titles(NamedTuple):
    """Statistics of one source's titles."""

    words: Counter[str]
    """The number of titles in which each word occurs."""
    language: str
    """The language of most titles, judged by common words; "" if too few have any."""


class TitleStatistics:
    """Statistics of each source's titles, cached."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._known: dict[tuple[str, str], _Titles] = {}

    def of(self, source: str, prop: Property) -> _Titles:
        """Return the statistics of a source's titles under a property."""
        key = source, prop.id
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = _titles_of(self._answers, source, prop)
        return known


def find(ctx: Context, series: Series, ways: TitleStatistics) -> Iterable[Pattern]:
    """Yield a pattern if one source gives original titles and the other translated ones.

    Pairs already cleared as one title in two languages count as evidence but are not part of it.
    """
    if series.property.rule is not RuleName.NAME:
        return
    films = [d for d in series.differences if _is_film(ctx, d.group.fact.subject)]
    if not films or series.compared < FEWEST:
        return
    orders = [(series.first, series.second), (series.second, series.first)]
    orders.sort(key=lambda order: ways.of(order[1], series.property).language != "en")
    unlike = [pair for pair in series.shared if pair[0].value != pair[1].value]
    for original, other in orders:
        usual = ways.of(other, series.property)
        foreign = [d for d in films if _is_original(ctx, d.first, d.second, original, usual)]
        beside = sum(_is_original(ctx, *pair, original, usual) for pair in unlike)
        if not foreign and beside >= FEWEST:
            return  # trying the reverse would take a translation for the original
        if not foreign:
            continue
        differing = beside + facts(films) - facts(foreign)
        if beside >= max(FEWEST, _HALF * differing):
            series.drop(foreign)
            words = say.original_titles(ctx.pack.source_name(original), ctx.pack.source_name(other))
            yield Pattern(
                "titles",
                series.property,
                (original, other),
                tuple(foreign),
                words,
                compared=series.compared,
            )
            return


def _is_film(ctx: Context, subject: str) -> bool:
    entity = ctx.pack.entities.get(subject)
    return entity is not None and entity.kind is Kind.FILM


def _titles_of(answers: Answers, source: str, prop: Property) -> _Titles:
    titles = Counter(str(c.value) for c in answers.of(source, prop).values())
    agreed = answers.agreed.by(prop, source).values
    spoken: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for title, number in (*titles.items(), *((str(v), number) for v, number in agreed.items())):
        own = words_of(title)
        for language in languages(own):
            spoken[language] += number
        for word in set(own):
            if len(word) > _SHORT:
                words[word] += number
    language = min(spoken, key=lambda language: (-spoken[language], language), default="")
    number = sum(titles.values()) + sum(agreed.values())
    enough = min(FEWEST, max(2, _HALF * number))
    return _Titles(words, language if spoken[language] >= enough else "")


def _is_original(ctx: Context, claim: Claim, two: Claim, source: str, usual: _Titles) -> bool:
    """Return whether the title that `source` gives is the original of the other.

    It must be in another language, by common words, letters or script; or the film must come from a
    non-English country and the title have no word found in the other source's titles. `usual` has
    the statistics of the other source.
    """
    own, other = (claim, two) if claim.source.id == source else (two, claim)
    words, others = words_of(str(own.value)), words_of(str(other.value))
    if words == others:
        return False
    if script_of(words) != script_of(others):
        return script_of(others) == "LATIN"
    spoken, beside = languages(words), languages(others)
    if not usual.language or usual.language in spoken:
        return False
    if beside and usual.language not in beside:
        return False
    if spoken or (_has_accents(str(own.value)) and not _has_accents(str(other.value))):
        return True
    elsewhere = usual.language == "en" and comes_from_elsewhere(ctx, own.subject)
    return elsewhere and not any(usual.words[word] for word in set(words).difference(others))


def _has_accents(text: str) -> bool:
    return not text.isascii() and any(char.isalpha() and not char.isascii() for char in text)
