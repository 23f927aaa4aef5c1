"""What the cells of a column are, whatever its heading: sums, dates, addresses, yes and no."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.read.tables.cell.cells import bare_sum
from explorer.read.tables.cell.date_cells import is_date
from explorer.values.units import CURRENCY_SIGNS

_NUMBERED = re.compile(r"\d{1,4}[A-Za-z]?", re.ASCII)
MOST = 0.8
"""Share of a column's cells from which they show what it contains."""
_SUM = re.compile(
    rf"[A-Z]{{0,3}}[{CURRENCY_SIGNS}]\s*\d[\d.,\s]*(?:[kmb]|[mb]n|million|billion)?", re.IGNORECASE
)
"""A sum of money, whatever its unit."""
_TIME = re.compile(r"\d{1,2}:[0-5]\d(?::[0-5]\d)?|\d{1,3} ?(?:min|mins|minutes|m|')\.?")
"""Hours and minutes, or minutes."""
_DECIMAL = re.compile(r"(?<![\d.])\d\.\d{1,2}(?![\d.])")
_CLOCK = re.compile(r"[012]?\d:[0-5]\d")
"""A time of day, or a length in hours and minutes."""
_FLAGS = {"0", "1", "true", "false", "yes", "no", "y", "n"}


def are_flags(cells: Sequence[str]) -> bool:
    """Return whether cells only say yes or no: 0 and 1 under “Sequel” name no relation."""
    return bool(cells) and {cell.casefold() for cell in cells} <= _FLAGS


def are_flags_or_times(cells: Sequence[str]) -> bool:
    """Return whether cells only say yes or no, or when or how long."""
    return are_flags(cells) or are_times(cells)


def are_numbers(cells: Sequence[str]) -> bool:
    """Return whether two or more cells are all numbers of things, such as scenes: 12A."""
    return len(cells) > 1 and all(map(_NUMBERED.fullmatch, cells))


def are_dates(cells: Sequence[str]) -> bool:
    """Return whether most cells are days, months or parts of years, which name nothing; a number
    alone may be a title: 1984.
    """
    return sum(not c.isdecimal() and is_date(c) for c in cells) > len(cells) * MOST


def are_no_names(cells: Sequence[str]) -> bool:
    """Return whether most cells are dates or specifications."""
    return are_dates(cells) or are_specifications(cells)


def are_times(cells: Sequence[str]) -> bool:
    """Return whether most cells are hours and minutes, or minutes with their unit."""
    return sum(_TIME.fullmatch(cell) is not None for cell in cells) > len(cells) * MOST


def may_be_times_of_day(cells: Sequence[str]) -> bool:
    """Return whether any cell may be a time of day."""
    return any(map(_CLOCK.fullmatch, cells))


def are_specifications(cells: Sequence[str]) -> bool:
    """Return whether most cells have a decimal or a ratio, as those about sound and picture do:
    Dolby Digital 5.1, which did no sound.
    """
    return sum(_DECIMAL.search(cell) is not None for cell in cells) * 2 > len(cells)


def are_figures(cells: Sequence[str]) -> bool:
    """Return whether most cells are whole numbers, such as votes for half a star, or sums of money
    with a sign, which name nobody.
    """
    figures = sum(cell.isdecimal() or _SUM.fullmatch(cell) is not None for cell in cells)
    return figures > len(cells) * MOST


def are_addresses(cells: Sequence[str]) -> bool:
    """Return whether all cells of a column are web addresses."""
    return bool(cells) and all(cell.startswith(("http://", "https://")) for cell in cells)


def hold_sums(cells: Sequence[str]) -> bool:
    """Return whether all cells are sums, with or without a sign."""
    return bool(cells) and all(bare_sum(cell, "USD") or _SUM.fullmatch(cell) for cell in cells)
