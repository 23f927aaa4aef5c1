"""Whether a film is in English, by what sources say of its languages and countries."""

from __future__ import annotations

from explorer.compare.context import Context
from explorer.values.folding import words_of

TONGUES = ("language", "country")
"""Properties of a film that tell what language its original title is in."""

_ENGLISH = frozenset(
    ("english", "usa", "us", "united states", "united states of america", "uk", "united kingdom",
     "great britain", "england", "scotland", "ireland", "australia", "canada", "new zealand", "en",
     "gb", "ca", "au", "ie", "nz")
)  # fmt: skip


def comes_from_elsewhere(ctx: Context, film: str) -> bool:
    """Return whether sources tell a film's languages, or its countries, and none of them is
    English: a film from Norway has English lines as well.
    """
    return any(named and named.isdisjoint(_ENGLISH) for named in _named(ctx, film).values())


def is_in_english(ctx: Context, film: str) -> bool:
    """Return whether sources tell that a film is in English, and nothing of another language or
    of a country where another is spoken.
    """
    named = _named(ctx, film)
    return bool(named["language"]) and all(names <= _ENGLISH for names in named.values())


def _named(ctx: Context, film: str) -> dict[str, set[str]]:
    """Return the names that sources give under each of `TONGUES`, folded."""
    named: dict[str, set[str]] = {asked: set() for asked in TONGUES}
    for claim in ctx.pack.claims_about(film):
        if claim.property.id in named and not claim.denied:
            named[claim.property.id].update(" ".join(words_of(ctx.name(e))) for e in claim.named)
    return named
