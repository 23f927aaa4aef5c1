"""Which names may be one's: those of two records, and among thousands those worth comparing."""

from __future__ import annotations

from collections.abc import Callable, Collection

from explorer.values.folding import Words, script_of, words_of
from explorer.values.name_forms import abbreviates, firm_key, name_key, without_address
from explorer.values.name_numbers import in_digits, numerals
from explorer.values.names import relate_names
from explorer.values.relation import Bearing

RARE = 20
"""Names that may share a word which is still a sign of its own: a family name, not Anna."""


def likely_namesakes(names: Collection[str]) -> Callable[[str], Collection[str]]:
    """Return a look-up: the members of `names` that may be the same as a name.

    Those that share a rare word with it, all its common words, or its letters without spaces; and
    one in each other script, which letters cannot compare. A name misspelt in every word is missed,
    which costs less than to compare thousands of names with each other.
    """
    by_word: dict[str, list[str]] = {}
    by_script: dict[str, str] = {}
    for name in sorted(names):
        words = words_of(name)
        by_script.setdefault(script_of(words), name)
        for mark in _marks(words):
            by_word.setdefault(mark, []).append(name)

    def likely(name: str) -> Collection[str]:
        words = words_of(name)
        found = {one for script, one in by_script.items() if script != script_of(words)}
        groups = [by_word[mark] for mark in _marks(words) if mark in by_word]
        for group in groups:
            found.update(group if len(group) <= RARE else ())
        common = [set(group) for group in groups if len(group) > RARE]
        if len(common) > 1:
            found |= set.intersection(*common)
        return found

    return likely


def _marks(words: Words) -> set[str]:
    return {*words, "".join(words)}


_LONG = 5
"""Letters of a word from which on a slip is likelier than another name: Mary is not Mark."""


def bear_one_name(a: str, b: str) -> bool:
    """Return whether two names differ in no more than order, spacing and titles of address, or one
    is made of the other's initials.
    """
    first, second = words_of(a), words_of(b)
    if abbreviates(a, first, second) or abbreviates(b, second, first):
        return True
    if "".join(first) == "".join(second):
        return True
    return any(
        name_key(x) == name_key(y) for x, y in ((first, second), without_address(first, second))
    )


def may_be_one_firm(a: str, b: str) -> bool:
    """Return whether two firms on record may be one, named in full and in short: Pictures, Ltd."""
    first, second = ({*firm_key(words_of(name))} for name in (a, b))
    return bool(first and second) and (first <= second or second <= first)


def may_be_one_person(a: str, b: str) -> Bearing | None:
    """Return ALIAS where two persons on record may well be one, VARIANT where but for a slip.

    It takes two words that agree: of two people with one part, two do not share them by chance.
    """
    first, second = in_digits(words_of(a)), in_digits(words_of(b))
    if numerals(first) != numerals(second):
        return None
    found = relate_names(a, b).bearing
    if found in (Bearing.SAME, Bearing.ALIAS):
        return Bearing.ALIAS if min(len(first), len(second)) > 1 or first == second else None
    if found is Bearing.COMPATIBLE:  # two scripts
        return Bearing.ALIAS
    if found in (Bearing.NARROWER, Bearing.BROADER):
        return Bearing.ALIAS if len({*first} & {*second}) > 1 else None
    if found is Bearing.VARIANT and min(len(first), len(second)) > 1:
        differing = {*first} ^ {*second}
        return Bearing.VARIANT if min(map(len, differing)) >= _LONG else None
    return None
