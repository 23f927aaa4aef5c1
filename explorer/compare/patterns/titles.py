"""Original titles in one source, translated ones in the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from explorer.compare.context import Context
from explorer.compare.patterns.pattern import Pattern
from explorer.compare.patterns.series import FEWEST, Series, facts
from explorer.model.claim import Claim
from explorer.model.enums import Kind, RuleName
from explorer.values.folding import script_of, words_of
from explorer.values.titles import languages
from explorer.wording import patterns as say

_HALF = 0.5
"""Share of the titles that differ which must be in two languages, the same source's in the
original: sources that both translate here and there have no such way."""

_SHORT = 3
"""Letters of a word that many languages may share."""

_TONGUES = ("language", "country")
"""Properties of a film that tell what language its original title is in."""


def find(ctx: Context, series: Series) -> Iterable[Pattern]:
    """Yield that one source gives original titles where the other gives translated ones."""
    if series.property.rule is not RuleName.NAME:
        return
    films = [d for d in series.differences if _is_film(ctx, d.group.fact.subject)]
    for original, other in ((series.first, series.second), (series.second, series.first)):
        foreign = []
        usual = _words_used(series, other)
        for difference in films:
            own, theirs = difference.first, difference.second
            if own.source.id != original:
                own, theirs = theirs, own
            if _is_foreign_beside(ctx, own, theirs, usual):
                foreign.append(difference)
        if facts(foreign) >= max(FEWEST, _HALF * facts(films)):
            series.drop(foreign)
            words = say.original_titles(ctx.pack.source_name(original), ctx.pack.source_name(other))
            yield Pattern(
                "titles",
                series.property,
                (original, other),
                tuple(foreign),
                words,
                compared=len(series.shared),
            )
            return


def _is_film(ctx: Context, subject: str) -> bool:
    entity = ctx.pack.entities.get(subject)
    return entity is not None and entity.kind is Kind.FILM


def _words_used(series: Series, source: str) -> Counter[str]:
    """Return in how many of its titles a source has each longer word."""
    titles = series.answers.of(source, series.property).values()
    return Counter(word for claim in titles for word in set(_longer_words(str(claim.value))))


def _longer_words(title: str) -> list[str]:
    return [word for word in words_of(title) if len(word) > _SHORT]


def _is_foreign_beside(ctx: Context, title: Claim, other: Claim, usual: Counter[str]) -> bool:
    """Return whether a title looks like the original of another, which is its translation.

    It is in another language by its common words, its letters or its script; or the film is said
    to come from elsewhere, and the title has no word that the other source uses in its titles.
    `usual` tells how often it uses each.
    """
    words, others = words_of(str(title.value)), words_of(str(other.value))
    if script_of(words) != script_of(others):
        return script_of(others) == "LATIN"
    spoken, beside = languages(words), languages(others)
    if spoken and beside:
        return not spoken & beside
    if "en" in spoken:
        return False
    return (
        bool(spoken)
        or _has_accents(str(title.value)) > _has_accents(str(other.value))
        or (
            _comes_from_elsewhere(ctx, title.subject)
            and not any(usual[word] for word in set(words).difference(others))
        )
    )


def _has_accents(text: str) -> bool:
    return any(char.isalpha() and not char.isascii() for char in text)


def _comes_from_elsewhere(ctx: Context, subject: str) -> bool:
    """Return whether sources tell a language or a country of a film, and none of it is English."""
    named = {
        word
        for claim in ctx.pack.claims_about(subject)
        if claim.property.id in _TONGUES
        for entity in claim.named
        for word in [" ".join(words_of(ctx.name(entity)))]
    }
    return bool(named) and named.isdisjoint(_ENGLISH)


_ENGLISH = frozenset(
    ("english", "usa", "us", "united states", "united states of america", "uk", "united kingdom",
     "great britain", "england", "scotland", "ireland", "australia", "canada", "new zealand", "en",
     "gb", "ca", "au", "ie", "nz")
)  # fmt: skip
