"""Numbers and ranges: what is read, and how two of them relate."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.rows import every_row

from explorer.values.placeholders import is_placeholder
from explorer.values.quantities import Quantity, parse_quantity, relate_quantities, to_figures
from explorer.values.relation import Bearing
from explorer.values.spelt_amounts import amount, difference, short_amount


@every_row(
    ("raw", "low", "high", "about", "shown"),
    [
        (194, 194, 194, False, "194"),
        (1.5, 1.5, 1.5, False, "1.5"),
        (0, 0, 0, False, "0"),
        (-3, -3, -3, False, "-3"),
        ("194", 194, 194, False, "194"),
        (" 194 ", 194, 194, False, "194"),
        ("~8", 8, 8, True, "about 8"),
        ("~-8", -8, -8, True, "about -8"),
        ("5..", 5, math.inf, False, "5 or more"),
        ("..8", -math.inf, 8, False, "8 or less"),
        ("5..8", 5, 8, False, "5 to 8"),
        ("5..5", 5, 5, False, "5"),
        ("~5..8", 5, 8, True, "about 5 to 8"),
        ("~..8", -math.inf, 8, True, "about 8 or less"),
        ("1.25..1.5", 1.25, 1.5, False, "1.25 to 1.5"),
        (2923706026, 2923706026, 2923706026, False, "2,923,706,026"),
    ],
)
def test_reads_numbers_and_ranges(raw, low, high, about, shown):
    quantity = parse_quantity(raw)
    assert (quantity.low, quantity.high, quantity.about) == (low, high, about)
    assert str(quantity) == shown


@every_row(
    "raw",
    [
        "", " ", "..", "~", "~..", "8..5", "5...8", "1e3", "nan", "inf", "-inf", "1,000", "5-8",
        "124 min", "0x10", "5..8..9", "five", True, False, None, [], math.nan, math.inf, -math.inf,
    ],
    ids=repr,
)  # fmt: skip
def test_refuses_what_is_no_number(raw):
    with pytest.raises(ValueError):
        parse_quantity(raw)


SAME, NARROWER, BROADER = Bearing.SAME, Bearing.NARROWER, Bearing.BROADER
COMPATIBLE, APART, DISJOINT = Bearing.COMPATIBLE, Bearing.APART, Bearing.DISJOINT


@every_row(
    ("first", "second", "tolerance", "bearing"),
    [
        (194, 194, 0, SAME),  # Titanic
        (194, 195, 2, COMPATIBLE),
        (194, 196, 2, COMPATIBLE),
        (194, 197, 2, DISJOINT),
        (194, 160, 2, DISJOINT),
        (202, "~200", 0, COMPATIBLE),  # Apocalypse Now Redux
        (202, "~147", 0, APART),
        ("~8", 8, 0, SAME),
        ("5..", 8, 0, BROADER),
        ("5..", 4, 0, DISJOINT),
        ("5..8", "6..7", 0, BROADER),
        ("5..8", "7..9", 0, COMPATIBLE),
        ("5..8", "8..9", 0, COMPATIBLE),
        ("5..8", "9..", 0, DISJOINT),
        ("..8", "9..", 1, COMPATIBLE),
        # decimals that binary fractions cannot hold: a difference of the tolerance is within it
        (1.2, 1.3, 0.1, COMPATIBLE),
        (1.1, 1.2, 0.1, COMPATIBLE),
        (2.2, 2.5, 0.3, COMPATIBLE),
        (2201.6, 2203.7, 2.1, COMPATIBLE),
        (1.2, 1.31, 0.1, DISJOINT),
    ],
)
def test_bearing(first, second, tolerance, bearing):
    left, right = parse_quantity(first), parse_quantity(second)
    assert relate_quantities(left, right, tolerance).bearing is bearing
    assert relate_quantities(right, left, tolerance).mirrored().bearing is bearing


_number = st.integers(-20, 20).map(float)
quantities = st.one_of(
    st.builds(lambda n, about: Quantity(n, n, about), _number, st.booleans()),
    st.builds(
        lambda a, b, about: Quantity(min(a, b), max(a, b), about), _number, _number, st.booleans()
    ),
    st.builds(lambda n, about: Quantity(n, math.inf, about), _number, st.booleans()),
    st.builds(lambda n, about: Quantity(-math.inf, n, about), _number, st.booleans()),
)
tolerances = st.sampled_from([0, 0.5, 1, 5])


@given(quantities, quantities, tolerances)
def test_symmetric(a, b, tolerance):
    there, back = relate_quantities(a, b, tolerance), relate_quantities(b, a, tolerance)
    assert there.mirrored().bearing is back.bearing
    assert there.distance == back.distance
    assert there.distance >= 0


@given(quantities, tolerances)
def test_reflexive(a, tolerance):
    assert relate_quantities(a, a, tolerance).bearing is SAME


@given(quantities, quantities, quantities)
def test_narrower_is_transitive(a, b, c):
    if relate_quantities(a, b).bearing is NARROWER and relate_quantities(b, c).bearing is NARROWER:
        assert relate_quantities(a, c).bearing is NARROWER


@given(quantities, quantities)
def test_bearing_agrees_with_sets_of_whole_numbers(a, b):
    space = range(-60, 61)
    left, right = ({n for n in space if x.low <= n <= x.high} for x in (a, b))
    bearing = relate_quantities(a, b).bearing
    if left == right:
        assert bearing is SAME
    elif left < right:
        assert bearing is NARROWER
    elif left > right:
        assert bearing is BROADER
    elif left & right:
        assert bearing is COMPATIBLE
    elif not (a.about or b.about):
        assert bearing is DISJOINT
    else:
        assert bearing in (APART, COMPATIBLE)


@every_row(
    ("given", "rounded", "bearing"),
    [
        (2.39, 2.4, COMPATIBLE),
        (6, 6.4, COMPATIBLE),
        (6, 6.6, DISJOINT),
        (1, 0.6, DISJOINT),  # a half is more than rounding
        (12, 13, DISJOINT),  # both are whole
        (2.35, 2.39, DISJOINT),
        ("6..7", 7.4, DISJOINT),
    ],
)
def test_a_number_with_fewer_places_may_be_the_other_rounded(given, rounded, bearing):
    first, second = parse_quantity(given), parse_quantity(rounded)
    assert relate_quantities(first, second).bearing is bearing
    assert relate_quantities(second, first).bearing is bearing


@every_row(
    ("given", "near", "bearing"),
    [
        (200, 209, COMPATIBLE),
        (200, 212, DISJOINT),
        (0.2, 0.205, COMPATIBLE),
        (0.2, 0.25, DISJOINT),
        ("200..", 192, COMPATIBLE),
        ("~200", 150, APART),
    ],
)
def test_a_tolerance_may_be_a_share(given, near, bearing):
    first, second = parse_quantity(given), parse_quantity(near)
    assert relate_quantities(first, second, share=0.05).bearing is bearing
    assert relate_quantities(second, first, share=0.05).bearing is bearing
    assert relate_quantities(first, second, tolerance=60, share=0.05).bearing is COMPATIBLE


@every_row(
    ("millions", "words"),
    [
        (0.75, "$750,000"),
        ("0.5..0.75", "$500,000 to $750,000"),
        ("~0.3", "about $300,000"),
        (0.00005, "$50"),
        (0.0000125, "$12.50"),
        (0.0000005, "$0.50"),
        (1, "$1 million"),
        (18.026148, "$18.03 million"),
        (2922.904, "$2.923 billion"),
    ],
)
def test_sums_read_as_people_write_them(millions: object, words: str) -> None:
    assert amount(str(parse_quantity(millions)), "million USD") == words


@every_row(
    ("value", "unit", "stands"),
    [
        (0, "million USD", True),
        (0.000001, "million USD", True),
        (0.000002, "million USD", False),
        (1, "million USD", False),
        (1, "USD", True),
        (0, "crore rupees", True),
        (0, "million tickets", True),
        (0, "theatres", False),
        (0, "%", False),
        ("..0.000001", "million USD", False),
    ],
)
def test_a_sum_of_0_or_1_stands_for_an_unknown_one(value: object, unit: str, stands: bool) -> None:
    assert is_placeholder(parse_quantity(value), unit) is stands


@every_row(("first", "second"), [("7", "5.."), ("110", "100..120"), ("65", "..70")])
def test_a_number_lies_within_an_open_range_and_a_closed_one(first, second):
    relation = relate_quantities(parse_quantity(first), parse_quantity(second))
    assert relation.why == "one figure is within the range that the other gives"


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [(14, 30, "by 16"), (14, "30..", "by at least 16"), ("10..15", 31, "by at least 16")],
)
def test_what_is_only_bounded_differs_by_at_least_so_much(first, second, differ):
    relation = relate_quantities(parse_quantity(first), parse_quantity(second))
    assert relation.why == f"the figures differ {differ}"


@every_row(
    ("number", "figures", "text"),
    [(2.54, 2, "2.5"), (683.1, 2, "680"), (1_234_567.0, 2, "1,200,000"), (10_000.0, 4, "10,000")],
)
def test_significant_figures_are_no_powers_of_ten(number, figures, text):
    assert to_figures(number, figures) == text


def test_a_difference_of_one_is_in_the_singular() -> None:
    units = ("frames a second", "%", "min")
    words = ["one frame a second", "one percentage point", "one minute"]
    assert [difference("1", unit) for unit in units] == words


def test_one_of_a_unit_is_in_the_singular() -> None:
    shown = [short_amount("1", unit) for unit in ("weeks", "min", "theatres", "of 10")]
    assert shown == ["1 week", "1 min", "1 cinema", "1 of 10"]
