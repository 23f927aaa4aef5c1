"""Long lines made to keep a recogniser busy: each takes a moment, and never hours."""

from __future__ import annotations

import re
from itertools import cycle, islice
from time import process_time

import pytest
from support.build import entity, make_pack, source

from explorer.suggest.engine import recognise
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers import RECOGNISERS
from explorer.suggest.text.patterns import LIST

LETTERS = 2_000
"""Letters of a line: more than any line of a film text has."""
MOST = 3.0
"""Seconds of computing that one recogniser may take for it; a tenth of one is usual."""
NAMES = ("Ann Bell", "Noel Pratt", "Ida West", "Tom Vale", "May Stone", "Bo Ash", "Kit Holt")


def _slowest(lines: list[str]) -> tuple[float, str]:
    """Return how long the slowest recogniser takes for lines of a text, and which one it is."""
    film = entity("gull", "film", "The Tin Gull")
    pack = make_pack(sources=[source("mail")], entities=[film], work="gull")
    reading = Reading(pack, pack.sources["mail"], lines)
    times = []
    for recogniser in RECOGNISERS:
        begun = process_time()
        list(recogniser(reading))
        times.append((process_time() - begun, recogniser.__module__))
    return max(times)


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        *("A", "A ", "A.", "A. ", "ANN BELL ", "Ann Bell ", "Ann-", "Ann/", "Ann's ", "aa "),
        *(".", ". ", "… ", "(", ")", "()", "(A ", "Ann (Bo) ", "[", "“", "“Ann” ", "’", "-", "– "),
        *("\t", " ", "| ", "| Ann ", ": ", "Ann: ", "; ", "1", "1,", "1999 ", "$1 ", "12 May "),
        *("d. Ann; ", "set in Rome, ", "won the Golden ", "his mother ", "Low Tide (1999) "),
        *(
            "if Ann dies, ",
            "8/10 ",
            "★ ",
            "Ann (director), ",
            "DIR Ann SCR ",
            "a sequel shot in Rome, ",
        ),
    ],
)
def test_line_of_one_thing_over_and_over_takes_a_moment(unit: str) -> None:
    line = unit * (LETTERS // len(unit)) + " Z"
    seconds, recogniser = _slowest(["The Tin Gull", line, "Cast", line, f"Cast: {line}"])
    assert seconds < MOST, recogniser


@pytest.mark.parametrize(
    "before",
    [
        "With ",
        "Starring ",
        "Cast: ",
        "The film stars ",
        "The cast includes ",
        "Directed by ",
        "Cast\n",
    ],
)
@pytest.mark.parametrize(
    "between",
    [
        ", ",
        ", and ",
        ", with ",
        ", actor ",
        ", newcomer Ida and ",
        " / ",
        " (Kit), ",
        " (!), ",
        " ",
    ],
)
def test_long_list_of_names_takes_a_moment(before: str, between: str) -> None:
    names = between.join(islice(cycle(NAMES), 32))
    lines = f"{before}{names} went on xyz.".split("\n")
    seconds, recogniser = _slowest(["The Tin Gull", *lines])
    assert seconds < MOST, recogniser


@pytest.mark.parametrize("described", ["the writer", "the old writer", "his friend"])
def test_who_is_described_in_a_list_is_read_in_one_way(described: str) -> None:
    names = "⟦1⟧" + f" and {described} ⟦2⟧" * 22
    begun = process_time()
    assert not re.search(rf"{LIST} xyz", names)
    assert process_time() - begun < MOST


@pytest.mark.parametrize("cell", ["“ʼ", '"ʼ/١Ida', "#ʼ & Ida West", "“’”", "²①", "'ـ"])
def test_a_cell_of_punctuation_is_not_a_name(cell: str) -> None:
    _slowest(["Cast", f"Ann Bell as {cell}", f"{cell}: Noel Pratt"])


def test_only_the_beginning_of_a_line_as_long_as_a_book_is_read() -> None:
    film = entity("gull", "film", "The Tin Gull")
    pack = make_pack(sources=[source("mail")], entities=[film], work="gull")
    line = "It runs 104 minutes. " + "In 1999 and in Rome it was so. " * 10_000
    begun = process_time()
    read = recognise(pack, pack.sources["mail"], ["The Tin Gull", line])
    assert ("runtime", 104) in {(s.property, s.value) for s in read}
    assert process_time() - begun < 20
