"""Where a film comes from, by its reported countries and languages."""

from __future__ import annotations

from explorer.compare.context import Context
from explorer.values.folding import words_of
from explorer.values.places.countries import same_region

LANGUAGE_PROPERTIES = ("language", "country")
"""Properties that indicate the language of a film's original title."""

_ENGLISH = frozenset(
    ("english", "usa", "us", "united states", "united states of america", "uk", "united kingdom",
     "great britain", "england", "scotland", "ireland", "australia", "canada", "new zealand", "en",
     "gb", "ca", "au", "ie", "nz")
)  # fmt: skip

_IN_TWO = frozenset(("canada", "ca"))
"""Countries whose films may also be in another language without a report of it."""


def comes_from_elsewhere(ctx: Context, film: str) -> bool:
    """Return whether a film's reported languages, or its reported countries, are all non-English;
    either is enough, as a film from Norway may have English lines as well.
    """
    return any(named and named.isdisjoint(_ENGLISH) for named in _named(ctx, film).values())


def is_foreign(ctx: Context, film: str) -> bool:
    """Return whether a film was made where English is not spoken, by its countries if reported,
    else by its languages.
    """
    named = _named(ctx, film)
    names = named["country"] or named["language"]
    return bool(names) and names.isdisjoint(_ENGLISH)


def may_come_from_elsewhere(ctx: Context, film: str) -> bool:
    """Return whether any language or country reported of a film is non-English."""
    return any(named - _ENGLISH for named in _named(ctx, film).values())


def is_in_english(ctx: Context, film: str) -> bool:
    """Return whether English is reported as a film's language, and no other language or
    non-English country is.
    """
    named = _named(ctx, film)
    return bool(named["language"]) and all(names <= _ENGLISH for names in named.values())


def is_made_where_english_is_spoken(ctx: Context, film: str) -> bool:
    """Return whether a film's language is unreported, and its countries make films in English."""
    named = _named(ctx, film)
    countries = named["country"]
    return not named["language"] and bool(countries) and countries <= _ENGLISH - _IN_TWO


def is_made_outside(ctx: Context, film: str, region: str) -> bool:
    """Return whether a film's countries are reported, and a region is none of them."""
    return bool(_named(ctx, film)["country"]) and not is_made_in(ctx, film, region)


def is_made_in(ctx: Context, film: str, region: str) -> bool:
    """Return whether a region is one of a film's countries, according to any source."""
    return any(same_region(country, ctx.name(region)) for country in _countries(ctx, film))


def is_made_in_several(ctx: Context, film: str) -> bool:
    """Return whether sources name two or more countries of a film, be it each another one."""
    first, *others = sorted(_countries(ctx, film)) or ("",)
    return any(not same_region(first, other) for other in others)


def _countries(ctx: Context, film: str) -> set[str]:
    """Return the names of a film's countries, according to any source."""
    countries = ctx.answers(film).get("country", ())
    return {ctx.name(country) for claim in countries if not claim.denied for country in claim.named}


def _named(ctx: Context, film: str) -> dict[str, set[str]]:
    """Return the folded names that sources give under each of `LANGUAGE_PROPERTIES`."""
    named: dict[str, set[str]] = {asked: set() for asked in LANGUAGE_PROPERTIES}
    for claim in ctx.pack.claims_about(film):
        if claim.property.id in named and not claim.denied:
            named[claim.property.id].update(" ".join(words_of(ctx.name(e))) for e in claim.named)
    return named
