"""Values that cannot be, or are hardly meant."""

from __future__ import annotations

import pytest
from support.marked import claim, prop, unmarked
from support.minimal import MINIMAL, BuildPack
from support.shipped import shipped_pack

from explorer.model.enums import ValueType
from explorer.read.pack import read_pack
from explorer.read.unlikely import check_values

FINE = (None, "")


def flaws(build: BuildPack, definition: str, value: str) -> tuple[str | None, str]:
    """Return "impossible", "unlikely" or None for a claim's value, and what is said of it."""
    properties = unmarked(prop(definition))
    text = f'subject = "mini"\nproperty = "new"\nvalue = {value}\n'
    files = {
        "properties.toml": MINIMAL["properties.toml"] + properties,
        "claims/one.toml": MINIMAL["claims/one.toml"] + unmarked(claim(text)),
    }
    impossible, unlikely = check_values(read_pack(build(files)))
    for kind, problems in (("impossible", impossible), ("unlikely", unlikely)):
        for problem in problems:
            hint = f"; {problem.hint}" if problem.hint else ""
            return kind, f"{problem.found.split(' as ')[0]}: {problem.expected}{hint}"
    return FINE


QUANTITY = 'value_type = "quantity"\nrule = "within"\n'
LENGTH = QUANTITY + 'unit = "min"\nbounds = [0.5, 900]\n'
SUM = QUANTITY + 'unit = "million USD"\nbounds = [0, 800]\n'


@pytest.mark.parametrize(
    ("definition", "value", "expected"),
    [
        (LENGTH, "100", FINE),
        (LENGTH, '"~100"', FINE),
        (LENGTH, '"100.."', FINE),
        (LENGTH, "-4", ("impossible", "-4 min: a number above 0")),
        (LENGTH, '"-4..90"', ("impossible", "-4 to 90 min: a number above 0")),
        (
            LENGTH,
            "0",
            ("impossible", "0 min: a number above 0; leave the claim out where the number is "
             "unknown"),
        ),
        (LENGTH, "0.2", ("unlikely", "0.2 min: at least 0.5")),
        (
            LENGTH,
            "6000",
            ("unlikely", "6000 min: at most 900; if it is in seconds, not min, write 100"),
        ),
        (LENGTH, "20000000000", ("unlikely", "20,000,000,000 min: at most 900")),
        (SUM, "0", FINE),
        (SUM, "-1", ("impossible", "-1 million USD: at least 0")),
        (
            SUM,
            "45000",
            ("unlikely", "45000 million USD: at most 800; if it is in thousand USD, not "
             "million USD, write 45"),
        ),
        (
            SUM,
            "45000000",
            ("unlikely", "45,000,000 million USD: at most 800; if it is in USD, not "
             "million USD, write 45"),
        ),
        (QUANTITY + 'unit = "million USD"\n', "-12", FINE),
        (QUANTITY + 'unit = "m"\n', "-3", ("unlikely", "-3 m: at least 0")),
        (QUANTITY + 'unit = "%"\n', "99", FINE),
        (QUANTITY + 'unit = "%"\n', "120", ("unlikely", "120 %: at most 100")),
        (QUANTITY + 'unit = "percent"\n', "-1", ("unlikely", "-1 percent: at least 0")),
        (
            QUANTITY + 'unit = "million tickets"\n',
            "3000000",
            ("unlikely", "3,000,000 million tickets: at most 1,000,000; if it is in thousand "
             "tickets, not million tickets, write 3,000"),
        ),
        (QUANTITY, "-3", FINE),
        ('value_type = "date"\nrule = "date"\n', '"Y20000000"',
         ("unlikely", "Y20000000: a year up to 9999")),
        ('value_type = "date"\nrule = "date"\n', '"2024"', FINE),
        ('value_type = "date"\nrule = "date"\n', '"2024/.."', FINE),
    ],
)  # fmt: skip
def test_a_value_and_its_bounds(
    minimal_pack: BuildPack, definition: str, value: str, expected: tuple[str | None, str]
) -> None:
    assert flaws(minimal_pack, definition, value) == expected


def test_the_bounds_of_the_film_vocabulary_hold_what_is_common() -> None:
    bounds = {p.id: p.bounds for p in shipped_pack().properties.values() if p.bounds}
    for id_, values in {
        "runtime": (1, 97, 873), "budget": (0, 0.007, 350), "gross": (0.1, 2900), "age": (0, 99),
    }.items():  # fmt: skip
        least, most = bounds[id_]
        assert all(least <= value <= most for value in values)


def test_every_number_of_a_film_has_its_bounds() -> None:
    numbers = [p for p in shipped_pack().properties.values() if p.value_type is ValueType.QUANTITY]
    assert len(numbers) > 10
    assert [p.id for p in numbers if not p.bounds] == []
    # only a sum that is the difference of two may be negative, and its description tells so
    below = [p for p in numbers if p.bounds and p.bounds[0] < 0]
    assert [p.id for p in below if "below zero" not in p.description] == []
