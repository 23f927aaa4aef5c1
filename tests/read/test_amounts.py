"""Numbers in words, in the unit of a property: converted exactly, or not at all."""

from __future__ import annotations

import re

import pytest
from support.rows import every_row

from explorer.model.enums import ValueType
from explorer.read.amounts import only_amount, suggest_amount
from explorer.read.corrections import only_correction, suggest_correction

WRITTEN = {
    "min": {
        "97 min": "97",
        "97 minutes": "97",
        "97 mins.": "97",
        "97'": "97",
        "97′": "97",
        "3 hours": "180",
        "three hours": "180",
        "1.5 h": "90",
        "1½ hours": "90",
        "an hour": "60",
        "an hour and a half": "90",
        "two and a half hours": "150",
        "half an hour": "30",
        "three quarters of an hour": "45",
        "94 мин.": "94",
        "1 ч 41 мин": "101",
        "1小时52分钟": "112",
        "2時間5分": "125",
        "1 godz. 27 min": "87",
        "1h 37m": "97",
        "1h37": "97",
        "1 hr 37 mins": "97",
        "1 hour, 37 minutes and 30 seconds": "97.5",
        "1:37:30": "97.5",
        "97:30": "97.5",
        "5820 s": "97",
        "100 seconds": "1.67",
        "1 day": "1440",
        "about 3 hours": "~180",
        "nearly two hours": "~120",
        "over 3 hours": "180..",
        "3 hours or more": "180..",
        "up to 3 hours": "..180",
        "95–100 minutes": "95..100",
        "2 to 3 hours": "120..180",
        "100 to 95 minutes": "",
        "a hundred minutes": "100",
        "one hundred and seven minutes": "107",
        "an hour and a quarter": "75",
        "PT1H37M": "97",
        "just under two hours": "~120",
        "97 minutes or so": "~97",
        "97 min (approx.)": "~97",
        "fewer than 97 minutes": "..97",
        "no fewer than 97 minutes": "97..",
        "30 min 2 hours": "",
    },
    "million USD": {
        "$7m": "7",
        "$7 million": "7",
        "US$7m": "7",
        "usd 7 million": "7",
        "7 million dollars": "7",
        "7 million": "7",
        "$750,000": "0.75",
        "$7,500,000": "7.5",
        "7 500 000 dollars": "7.5",
        "7,500,000": "7.5",
        "500 thousand dollars": "0.5",
        "$500k": "0.5",
        "3 bn dollars": "3000",
        "half a million dollars": "0.5",
        "two million dollars": "2",
        "five hundred thousand dollars": "0.5",
        "a hundred and twenty million": "120",
        "one million two hundred thousand": "1.2",
        "a couple of million dollars": "2",
        "an estimated $7 million": "~7",
        "$7 million or so": "~7",
        "$7.500.000": "7.5",
        "1.250 million": "1.25",
        "about $7m": "~7",
        "more than $7 million": "7..",
        "$7-8 million": "7..8",
        "between 7 and 8 million dollars": "7..8",
    },
    "thousand EUR": {"€3 million": "3000", "500 euros": "0.5", "3 mio. €": "3000"},
    "of 10": {"6.5/10": "6.5", "six out of ten": "6", "3/5": "6", "12/10": ""},
    "to 1": {"1.66:1": "1.66", "16:9": "1.78", "1.85 to 1": "1.85"},
    "": {"thirty": "30", "two dozen": "24", "half a dozen": "6", "about three hundred": "~300"},
    "years": {
        "in her thirties": "30..39",
        "late forties": "47..49",
        "mid-20s": "24..26",
        "thirty-ish": "~30",
        "teens": "13..19",
        "30 months": "2.5",
        "41 years old": "41",
        "aged 41": "41",
        "41-year-old": "41",
    },
    "m": {"6 ft": "1.8288", "5 ft 11 in": "1.8034", "5'11\"": "1.8034", "180 cm": "1.8"},
    "km": {"2,500 m": "2.5", "10 miles": "16.09344"},
    "kg": {"10 lb": "4.5359237", "500 g": "0.5"},
    "%": {"40 percent": "40", "40%": "40", "2 out of 5": "40", "40/100": "40"},
    "drafts": {"5 drafts": "5", "one draft": "1", "five": "5"},
    "million": {"5 million": "5", "5 bn": "5000"},
}
OTHER = {
    "min": ["7 reels", "$90", "3 feet", "two years", "90 million", "7 acts"],
    "million USD": [
        "CAD 7 million",
        *("£7 million", "7 million pounds", "€7m", "7 million euros", "¥700 million", "A$7m"),
        *("C$7 million", "7 million francs", "SEK 70 million", "DM 7 million", "₹7 crore"),
        *("7 million Canadian dollars", "HK$70m", "20 minutes", "7 tickets", "£7-8 million"),
        "between £7 million and £8 million",
    ],
    "million GBP": ["$7 million", "7 million dollars"],
    "years": ["10 days", "10 minutes", "3 weeks"],
    "km": ["2 hours", "3 kg"],
    "drafts": ["5 versions", "5 hours"],
    "tickets": ["$5 million"],
}


@every_row(
    ("unit", "text", "number"),
    [(unit, text, number) for unit, cases in WRITTEN.items() for text, number in cases.items()],
)
def test_an_amount_in_the_unit_of_its_property(unit: str, text: str, number: str) -> None:
    advice = suggest_amount(text.lower(), unit)
    assert re.findall(r'"([^"]+)"(?= \(|$)', advice)[:1] == ([number] if number else [])


@every_row(("unit", "text"), [(unit, text) for unit, texts in OTHER.items() for text in texts])
def test_no_number_is_suggested_in_another_unit(unit: str, text: str) -> None:
    advice = suggest_amount(text.lower(), unit)
    assert "write" not in advice
    assert unit in advice


def test_conversions_are_mentioned() -> None:
    assert suggest_amount("3 hours", "min") == 'write "180" (3 hours in min)'
    assert suggest_amount("$750,000", "million USD") == 'write "0.75" ($750,000 in million USD)'
    assert suggest_amount("180 minutes", "min") == 'write "180"'


def test_what_a_clock_shows_has_two_readings() -> None:
    advice = 'write "97" (1 h 37 min in min) or "1.62" (1 min 37 s in min), whichever is meant'
    assert suggest_amount("1:37", "min") == advice
    assert suggest_amount("1:37", "drafts") == ""


def test_a_sum_in_another_currency_has_its_own_advice() -> None:
    assert suggest_amount("£7 million", "million USD") == (
        "the property is in million USD: use another property for a sum in another currency, or "
        "leave it out"
    )
    assert suggest_amount("7 reels", "min") == "this does not convert into min"


@every_row(
    ("text", "advice"),
    [
        ("-5 min", ""),
        ("0 min", ""),
        ("5000 min", ""),
        ("20 hours", ""),
        (
            "1:37",
            'write "97" (1 h 37 min in min) or "1.62" (1 min 37 s in min), whichever is meant',
        ),
        ("20:30", 'write "20.5" (20 min 30 s in min)'),
        ("97 min", 'write "97"'),
        ("over 97 min", 'write "97.."'),
    ],
)
def test_no_impossible_number_is_suggested(text: str, advice: str) -> None:
    assert suggest_amount(text, "min", [0.5, 900]) == advice


@pytest.mark.parametrize(
    ("text", "number"),
    [("2 hours and 4 minutes", "124"), ("one hour and fifty-two minutes", "112")],
)
def test_hours_and_minutes_joined_by_and_are_one_length(text: str, number: str) -> None:
    assert only_amount(text, "min") == number


@pytest.mark.parametrize(
    ("text", "readings"),
    [("$5", ["5", "0.000005"]), ("750.000 usd", ["0.75", "0.00075"])],
)
def test_a_small_sum_in_millions_has_two_readings(text: str, readings: list[str]) -> None:
    advice = suggest_amount(text, "million USD")
    assert re.findall(r'"([^"]+)"', advice) == readings
    assert only_amount(text, "million USD") is None


@pytest.mark.parametrize("text", ["6.5/10", "3/5", "9/10"])
def test_a_score_is_not_a_choice_of_two_numbers(text: str) -> None:
    assert "[" not in suggest_correction(ValueType.QUANTITY, text, "of 10")
    assert "[6,7]" in suggest_correction(ValueType.QUANTITY, "six or seven", "of 10")


def test_the_program_s_own_words_are_not_escaped() -> None:
    assert suggest_correction(ValueType.DATE, "before 1985") == 'write "[..1984]"'
    advice = 'add the year, or write "XXXX-06-12" where it is unknown'
    assert suggest_correction(ValueType.DATE, "12 June") == advice
    assert only_correction(ValueType.DATE, "12 June") is None
