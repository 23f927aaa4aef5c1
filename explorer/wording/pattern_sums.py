"""The sentences of patterns in figures that two sources calculate or measure differently.

Sources are given by their names within a sentence. The sentences have no full stop and follow words
such as "for three films".
"""

from __future__ import annotations

from explorer.values.quantities import to_figures

_TWICE = 2.0
"""From this ratio on, a factor is given instead of a percentage."""


def totals(first: str, second: str, most: float, *, less: bool, regions: bool) -> str:
    """Return why growing totals without a date differ, by a ratio of up to `most`; `less`: the
    first source's are lower throughout; `regions`: the sources do give the region.
    """
    where = "" if regions else " or region"
    lower = "lower" if less else ""
    return f"{_vary(first, second, 'totals', most, lower)}; neither says for which date{where}"


def totals_reversed(lower: str, higher: str, most: float) -> str:
    """Return "“A”, which as a rule gives more than “B”, gives less, by at most 40%; …"."""
    return (
        f"{lower}, which as a rule gives more than {higher}, gives less, by at most {_up_to(most)};"
        " its totals may be older or incomplete"
    )


def figures(first: str, second: str, most: float) -> str:
    """Return that figures differ, the larger up to `most` times the smaller, where nobody says when
    they were read off.
    """
    return f"{_vary(first, second, 'figures', most)}; neither says for which date"


def estimates(first: str, second: str, most: float) -> str:
    """Return a sentence that estimates differ by a ratio of up to `most`."""
    return _vary(first, second, "estimates", most)


def lengths(first: str, second: str, most: float) -> str:
    """Return that lengths differ, the larger up to `most` times the smaller."""
    return f"{_vary(first, second, 'times', most)}; neither says for which version"


def _vary(first: str, second: str, what: str, most: float, less: str = "") -> str:
    """Return how much figures vary; `less`: how the first source's are, if throughout."""
    differ = f"{first} and {second} give {what} that differ"
    if less:
        differ = f"{first} gives {less} {what} than {second},"
    return f"{differ} by no fixed amount or ratio, and by at most {_up_to(most)}"


def _up_to(ratio: float) -> str:
    if ratio < _TWICE:
        return f"{max(round((ratio - 1) * 100), 1)}%"
    return f"a factor of {to_figures(ratio, 2)}"


def in_another_currency(larger: str, smaller: str, most: float, currency: str) -> str:
    """Return "“A” gives up to 90 times what “B” gives for foreign films, probably in …"."""
    times = f"{to_figures(most, 2)} times"
    return (
        f"{larger} gives up to {times} what {smaller} gives for foreign films, probably in"
        f" the currency of the country, not in {currency}"
    )
