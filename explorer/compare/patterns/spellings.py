"""Pattern: one source drops accents, or drops or replaces the letters that have them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

from explorer.compare.context import Context
from explorer.compare.patterns.pattern import Pattern
from explorer.compare.patterns.series import FEWEST, Difference, Series, facts
from explorer.model.claim import Claim
from explorer.model.enums import ValueType
from explorer.text import clean
from explorer.values.folding import LOST
from explorer.wording import patterns as say

_NAMED = (ValueType.ENTITY, ValueType.NAME, ValueType.TEXT)

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae"})


def _without_accents(name: str) -> str:
    from anyascii import anyascii  # slow to import and seldom needed

    return anyascii(name)


def _in_umlauts(name: str) -> str:
    return _without_accents(unicodedata.normalize("NFC", name).translate(_UMLAUTS))


def _without_such_letters(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFC", name) if char.isascii())


def _with_marks(name: str) -> str:
    return "".join(char if char.isascii() else "?" for char in unicodedata.normalize("NFC", name))


def _with_gaps(name: str) -> str:
    return "".join(char if char.isascii() else " " for char in unicodedata.normalize("NFC", name))


_WAYS: tuple[tuple[Callable[[str], str], str], ...] = (
    (_without_accents, say.NO_ACCENTS),
    (_in_umlauts, say.NO_ACCENTS),
    (_without_such_letters, say.NO_SUCH_LETTERS),
    (_with_marks, say.QUESTION_MARKS),
    (_with_gaps, say.NO_SUCH_LETTERS),
)


def find(ctx: Context, series: Series) -> Iterable[Pattern]:
    """Yield the ways in which one source writes the other's accented letters."""
    if series.property.value_type not in _NAMED:
        return
    suspects = [d for d in series.differences if not _is_plain(ctx, d.first, d.second)]
    for plain, full in ((series.first, series.second), (series.second, series.first)):
        accented = [
            (difference, *names)
            for difference in suspects
            if (names := _accented(ctx, difference, plain))
        ]
        for way, how in _WAYS:
            fits = [
                difference
                for difference, written, names in accented
                if written == {_compared(way(name)) for name in names}
            ]
            if facts(fits) >= FEWEST:
                series.drop(fits)
                explained = set(map(id, fits))
                accented = [pair for pair in accented if id(pair[0]) not in explained]
                suspects = [d for d in suspects if id(d) not in explained]
                words = say.spells_otherwise(
                    ctx.pack.source_name(plain), ctx.pack.source_name(full), how
                )
                yield Pattern("accents", series.property, (plain, full), tuple(fits), words)


def _is_plain(ctx: Context, first: Claim, second: Claim) -> bool:
    """Return whether the names in both claims are pure ASCII."""
    return _are_ascii(_names(ctx, first)) and _are_ascii(_names(ctx, second))


@lru_cache(maxsize=16384)  # one list is compared with many others
def _are_ascii(names: frozenset[str]) -> bool:
    return all(map(str.isascii, names))


def _accented(
    ctx: Context, difference: Difference, plain: str
) -> tuple[set[str], frozenset[str]] | None:
    """Return the names in which two claims differ: folded, as `plain` writes them, and as the other
    source does. None if their numbers differ or none has such letters.
    """
    first, second = difference.first, difference.second
    if first.source.id != plain:
        first, second = second, first
    written, full = _names(ctx, first), _names(ctx, second)
    written, full = written - full, full - written
    if not full or len(written) != len(full) or all(name.isascii() for name in full):
        return None
    return set(map(_compared, written)), full


def _compared(name: str) -> str:
    return " ".join(clean(name).replace(LOST, "?").casefold().split())


def _names(ctx: Context, claim: Claim) -> frozenset[str]:
    value = claim.value
    members = value if isinstance(value, frozenset) else frozenset({str(value)})
    if claim.property.value_type is ValueType.ENTITY:
        return frozenset(map(ctx.name, members))
    return members
