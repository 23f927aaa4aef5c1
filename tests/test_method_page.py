"""docs/method.md agrees with the code: rules, gates, verdicts, firmness, severity, weights."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from support.rows import every_row

from explorer.compare import name_support, severity, sources, voices
from explorer.compare.patterns import dates, lists, numbers, series, sums, terms, units, usual
from explorer.compare.rules import RULES
from explorer.model.enums import ConstraintKind, Gate, Verdict
from explorer.model.limits import FIRMNESS

PAGE = (Path(__file__).parent.parent / "docs" / "method.md").read_text(encoding="utf-8")
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def rows(heading: str, first: str) -> list[list[str]]:
    """Return the cells of the table below a heading whose first column is called `first`."""
    section = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    table = section.split(f"| {first} |")[1].split("\n\n")[0]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.split("\n")[2:]]


def firsts(heading: str, first: str) -> list[str]:
    return [cells[0].strip("`") for cells in rows(heading, first)]


def number(cell: str) -> float:
    """Return what `−1¼` or `3½` is as a number."""
    sign = -1.0 if cell.startswith("−") else 1.0
    digits = cell.strip("−+")
    part = FRACTIONS.get(digits[-1], 0.0)
    whole = digits.rstrip("½¼¾")
    return sign * (float(whole or 0) + part)


def points(words: str) -> float:
    return next(number(cells[1]) for cells in rows("Severity", "if") if words in cells[0])


def test_every_rule_is_explained() -> None:
    assert sorted(firsts("Rules", "rule")) == sorted(RULES)


def test_every_kind_of_constraint_is_explained() -> None:
    assert firsts("Constraints", "kind") == list(ConstraintKind)


def test_gates_and_verdicts_stand_in_their_order() -> None:
    assert firsts("Gates", "gate") == list(Gate)
    assert firsts("Verdicts", "verdict") == list(Verdict)


def test_firmness() -> None:
    table = {cells[0].strip("`"): int(cells[1]) for cells in rows("Claims", "factuality")}
    assert table == FIRMNESS


def test_what_is_at_stake() -> None:
    table = {cells[0].strip("`"): number(cells[1]) for cells in rows("Severity", "topic")}
    assert table == severity.STAKES


@every_row("verdict", list(Verdict))
def test_what_a_verdict_takes_off(verdict: Verdict) -> None:
    penalties: Mapping[Verdict, float] = severity._PENALTY
    listed = [
        number(cells[1])
        for cells in rows("Severity", "if")
        if cells[0].startswith("it is a") and f"`{verdict}`" in cells[0] and ", and" not in cells[0]
    ]
    alone = [-penalties[verdict] - 0.5] if verdict is Verdict.RUMOUR else []
    assert listed == ([-penalties[verdict], *alone] if verdict in penalties else [])


def test_thresholds_and_weights() -> None:
    assert points("all sides have two") == 0.5
    words = re.sub(r"\s+", " ", PAGE)
    assert "Three points or more are high severity, 1¼ or more medium" in words
    assert list(voices._SEEN.values()) == [1.0, 0.7, 0.4]
    assert "counts in full, one of unknown date 0.7, one written before it 0.4" in words
    assert list(voices._SETTLED.values()) == [1.0, 0.7, 0.1]
    assert "they count 1, 0.7 and 0.1" in words
    assert voices.CLEAR == 0.5
    assert "better supported if it leads every other by half a point" in words
    assert name_support.SHARE == 0.2
    assert "with at least 0.2 of the weight of all that give a list name it" in words
    assert (sources.ENOUGH, sources.STANDS_OUT) == (8, 1.5)
    assert "at least eight of its claims are covered elsewhere" in words
    assert "at least one and a half times the median" in words
    assert (series.FEWEST, series.MANY, series.NEARLY_ALL) == (3, 10, 0.8)
    assert "A pattern explains at least three facts" in words
    assert "four fifths of all that both sources give; or ten facts" in words
    assert (dates._RARE, numbers._HALF, numbers._QUARTER) == (0.05, 0.5, 0.25)
    assert (lists._AT_THE_CUT, lists._FEW, lists._MOST) == (2 / 3, 5, 0.5)
    assert "ten facts, and half of all that both sources give" in words
    assert "one in twenty of those that differ" in words
    assert "two thirds of its shorter lists" in words
    assert (usual._BEYOND, series.OFTEN, sums._TOO_FAR) == (2.5, 0.05, 10)
    assert (lists._CROWD, sums._WORLD, sums._SHARE) == (50, 100, 1.5)
    assert (sums._VERSIONS, sums._HALF_HOUR) == (1.25, 30) and "more than half an hour" in words
    assert "2.5 times the usual spread" in words and "never tenfold" in words
    assert "by a factor of 1.5 at most" in words
    assert units._LEAST_RATIO == 2 and "at least twice as large in one source" in words
    assert "one in twenty of all that both" in words and terms._SELDOM == 0.2
