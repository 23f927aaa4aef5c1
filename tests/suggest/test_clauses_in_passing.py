"""What a sentence says in passing of other films is not said of this one; all of it invented."""

from __future__ import annotations

import pytest
from support.suggested import suggested


def said(line: str) -> set[tuple[str, str, str]]:
    """Return subject, property and each value, by name."""
    return suggested([line], "The Tin Gull", film="gull")


@pytest.mark.parametrize(
    "line",
    [
        "Ann Bell, who broke out in last year's The Low Road, stars as Mary Stone, a chemist.",
        "Ann Bell, last seen in The Low Road, stars as Mary Stone, a chemist.",
    ],
)
def test_the_subject_of_the_clause_is_the_actor(line: str) -> None:
    cast = {row for row in said(line) if row[1] == "played-by"}
    assert cast == {("Mary Stone", "played-by", "Ann Bell")}


def test_the_takings_of_an_earlier_film_are_its_own() -> None:
    line = "Galli's first feature, Low Tide, took $4 million worldwide in 2019."
    assert ("Low Tide", "gross", "4") in said(line)
    assert "gull" not in {subject for subject, _, _ in said(line)}


def test_a_debut_may_be_the_film_itself() -> None:
    assert ("gull", "gross", "4") in said("His debut film, The Tin Gull, took $4 million.")
