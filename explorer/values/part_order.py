"""The order of the parts in two names: the family name last, or first."""

from __future__ import annotations

from explorer.values.folding import Words
from explorer.values.given_names import is_given_name
from explorer.values.likeness import Pair
from explorer.values.romanised import is_east_asian


def keeps_order(places: list[int], longer: Words) -> bool:
    """Return whether the parts of a shorter name have the order that they have in a longer one,
    where `places` are, apart from the family name: Holt Ann is Ann Mary Holt; Lee Scott is not
    Jason Scott Lee.
    """
    ordered = sorted(places)
    if places == ordered or is_east_asian(longer):
        return True
    is_last = ordered == places[1:] + places[:1] and ordered[-1] == len(longer) - 1
    is_first = ordered == places[-1:] + places[:-1] and not is_given_name(longer[0])
    return ordered[0] == 0 and (is_last or is_first)


def places_in(longer: Words, shorter: Words, kept: list[Pair]) -> list[int]:
    """Return where the parts of a longer name stand that are paired with those of a shorter one, in
    the order of the shorter one.
    """
    return [
        place
        for x in dict.fromkeys(shorter)  # S. S. stands for two parts, in their order
        for place in sorted(longer.index(y) for a, y, _ in kept if a == x)
    ]
