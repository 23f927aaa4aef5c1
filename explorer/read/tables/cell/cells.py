"""A cell's words → a value as it is written in packs, or what is wrong with them."""

from __future__ import annotations

import re

from explorer.model.enums import RuleName, ValueType
from explorer.model.fields import MAX_TEXT
from explorer.model.property import Property
from explorer.model.value import plural
from explorer.read.corrections import only_correction, suggest_correction
from explorer.read.foreign_words import term_abroad
from explorer.read.tables.cell.date_cells import CellError, read_date, to_write
from explorer.read.tables.format import Column
from explorer.read.typed import parse_value
from explorer.text import clean, listed
from explorer.values.folding import run_together, words_of
from explorer.values.places.countries import find_country
from explorer.values.quantities import Quantity
from explorer.values.units import CURRENCY_SIGNS, read_unit

_NUMBER = re.compile(r"[+-]?\d{1,15}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,2})?")
_FIGURES = re.compile(r"-?[\d.,\s]+")
_THOUSANDS = re.compile(r"\d{1,3}\.\d{3}", re.ASCII)
"""A number whose point may stand between thousands."""
_POWER = re.compile(r"\d(?:\.\d{1,15})?[eE]\+?\d{1,2}", re.ASCII)
"""A large number as spreadsheets show it: 1.60E+08."""
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,9})?")
_SUM = re.compile(
    rf"((?:[A-Z]{{0,3}}[{CURRENCY_SIGNS}])|[A-Z]{{3}})?\s*"
    r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d+)?)"
)
_TENTH = re.compile(r"\.[1-9]$")
"""A single decimal, as in millions (45.2), but never in cents."""

_BOOKED_YEAR = re.compile(r"-((?:18[7-9]|19\d|20\d)\d)(?:\.0)?")
"""A year in brackets as spreadsheets convert it, like negative sums: -2016 for (2016)."""
_BOOLEANS = {"yes": True, "true": True, "1": True, "y": True,
             "no": False, "false": False, "0": False, "n": False}  # fmt: skip
_CERTIFICATE, _AWARD = "certificate", "award"
_OLDEST = 99
"""No certificate names a higher age."""
_TALLY = re.compile(
    r"(?<![\s\d])\s*(?:another )?\d++ (?:wins?|nominations?)"
    r"(?:(?: &|,| and) \d+ (?:wins?|nominations?))?"
    r"(?: total)?\.?$",
    re.IGNORECASE,
)
"""How many awards there are, with no name: 2 wins & 3 nominations."""
_LENGTH = re.compile(r"[\d.,]++\s*(\w+)\.?")
_REASONS = re.compile(r"(.*\S)\s*[(\[]([^()\[\]]*)[)\]]")
"""A board's reasons after a term, in brackets: PG-13 (for language)."""
_MINUS = str.maketrans("−–", "--")
_KIND = {("film",), ("films",), ("movie",), ("movies",)}
"""Words after a term that add nothing."""


Raw = bool | int | float | str


def read_cell(prop: Property, word: str, column: Column) -> Raw:
    """Return the value of a cell for a property, except for entities.

    Raises:
        CellError: there is no value, or it is ambiguous.
    """
    word = " ".join(clean(word).split())
    if len(word) > MAX_TEXT:
        raise CellError(f"at most {MAX_TEXT:,} letters")
    match prop.value_type:
        case ValueType.DATE:
            booked = None if prop.about == "content" else _BOOKED_YEAR.fullmatch(word)
            return read_date(booked[1] if booked else word, column)
        case ValueType.QUANTITY:
            return _quantity(prop, word, column)
        case ValueType.BOOLEAN:
            if (meant := _BOOLEANS.get(word.casefold())) is None:
                raise CellError("yes or no")
            return meant
        case ValueType.TERM:
            return _term(prop, word)
    if prop.id == _CERTIFICATE:
        word = without_reasons(word)
        length = _LENGTH.fullmatch(word)
        if length and read_unit(length[1]).dimension == "time":
            raise CellError("an age rating, not a running time")
        if word.isdecimal() and int(word[:9]) > _OLDEST:
            raise CellError("an age rating, not a certificate's number")
    if prop.id == _AWARD and (word := _TALLY.sub("", word)) == "":
        raise CellError("awards by name, not their number")
    try:
        parse_value(prop, [word] if prop.rule is RuleName.SET else word)
    except (ValueError, ArithmeticError) as error:
        raise CellError(str(error)) from None
    return word


def bare_sum(word: str, money: str) -> float | None:
    """Return a sum in whole units of a currency: 425000000 or $425,000,000; None for others."""
    match = _SUM.fullmatch(word)
    if match is None or (match[1] and read_unit(match[1]).dimension != money):
        return None
    return float(match[2].replace(",", ""))


def written_out(word: str) -> str:
    """Return a large number that a spreadsheet has shortened in full, other words unchanged."""
    return f"{float(word):.0f}" if _POWER.fullmatch(word) else word


def _quantity(prop: Property, word: str, column: Column) -> Raw:
    word = written_out(word)
    if not column.unit and "million" in prop.unit and _THOUSANDS.fullmatch(word):
        hint = to_write(column, f'unit = "{prop.unit}", if that is meant')
        raise CellError("a number whose point is clear: 180.221 may be 180 thousand", hint)
    bare = word.replace(",", "") if _GROUPED.fullmatch(word) else word
    meant: Raw | None = None
    unit = read_unit(column.unit)
    if unit.is_money and unit.factor == 1 and (number := bare_sum(word, unit.dimension)):
        if round(number, 2) != number or _TENTH.search(word):
            hint = to_write(column, f'unit = "million {unit.dimension}", if that is meant')
            raise CellError(f"a number of whole {unit.dimension}", hint)
        bare = f"{number:.2f}"
    if column.unit and (_NUMBER.fullmatch(bare) or _FIGURES.fullmatch(bare)):  # also "3,75"
        meant = only_correction(ValueType.QUANTITY, f"{bare} {column.unit}", prop.unit)
    elif _NUMBER.fullmatch(bare):
        meant = _number(float(bare) * column.scale)
    else:
        meant = only_correction(ValueType.QUANTITY, word, prop.unit)
    expected = f"a number{f', in {prop.unit}' if prop.unit else ''}"
    if meant is None:
        raise CellError(expected, suggest_correction(ValueType.QUANTITY, word, prop.unit))
    try:
        value = parse_value(prop, meant)
    except (ValueError, ArithmeticError):
        raise CellError(expected) from None
    if prop.bounds and isinstance(value, Quantity):
        least, most = prop.bounds
        if value.high < least or value.low > most:
            in_time = read_unit(prop.unit).dimension == "time"
            example = "seconds" if in_time else "USD" if "USD" in prop.unit else prop.unit
            hint = to_write(column, f'its unit, such as unit = "{example}"')
            bare_number = not column.unit and _NUMBER.fullmatch(bare) is not None
            more = value.low > most and bare_number
            raise CellError(f"{expected}, from {least} to {most}", hint if more else "")
    if isinstance(meant, str) and _NUMBER.fullmatch(meant):
        return _number(float(meant))
    return meant


def _number(value: float) -> int | float:
    value = round(value, 9)
    return int(value) if value.is_integer() else value


def without_reasons(word: str) -> str:
    """Return a term without a note in brackets after it, except for its country."""
    match = _REASONS.fullmatch(word)
    return match[1] if match and not find_country(match[2]) else word


def is_known_term(prop: Property, word: str) -> bool:
    """Return whether words are one of the terms that a property lists, in any language."""
    joined = run_together(word)
    listed_terms = (*prop.values, *prop.same_as)
    return joined in map(run_together, listed_terms) or term_abroad(prop.id, word) in prop.values


def _listed_term(prop: Property, word: str) -> str:
    """Return the term that words are, "" for none. Terms that differ only in a sign (A+, A, A-) are
    told apart by it.
    """
    joined = run_together(word)
    alike = [term for term in prop.values if run_together(term) == joined]
    signed = word.translate(_MINUS).casefold()
    exact = (term for term in alike if term.casefold() == signed)
    return next(exact, alike[0] if len(alike) == 1 else "")


def _term(prop: Property, word: str) -> str:
    folded = words_of(word)
    shorter = " ".join(folded[:-1]) if folded[-1:] in _KIND else without_reasons(word)
    for form in (word, shorter):  # “drama film”, “PG-13 (for language)”
        if term := _listed_term(prop, form):
            return term
        joined = run_together(form)
        for other, term in prop.same_as.items():
            if run_together(other) == joined:
                return other if prop.other_terms or other in prop.values else term
        if (abroad := term_abroad(prop.id, form)) in prop.values:
            return abroad
    if not prop.values or prop.other_terms:
        if not folded:
            raise CellError(f"one of the {plural(prop.value_type)}")
        return "-".join(folded)
    raise CellError(f"one of {listed(prop.values, 'or')}")
