"""Films called after a character; all of it invented."""

from __future__ import annotations

from support.rows import every_row
from support.suggested import suggested

_OPENING = [
    "Ottilie is a 1964 film directed by Noel Pratt. It follows Ottilie Brand, played by Ida West.",
    "Her mother, Karin, is dead. Her father, Aksel, is a doctor.",
]


def _claims(*lines: str) -> set[tuple[str, str, str]]:
    return suggested([*_OPENING, *lines], "Ottilie", published="1964")


@every_row(
    ("line", "claim"),
    [
        ("Ottilie is a waitress. Her uncle, Jens, owns the inn.",
         "Ottilie Brand|aunt-or-uncle|Jens"),
        ("Ottilie drowns in the lake.", "Ottilie Brand|dies|True"),
        ("Ottilie, 23 years old, leaves the town.", "Ottilie Brand|age|23"),
        ("Ottilie goes to sea. With the help of her neighbour Bo Ash, she sails.",
         "Bo Ash|helps|Ottilie Brand"),
        ("Noel Pratt's Ottilie is a fine film.", "|director|Noel Pratt"),
        ("Ottilie was shot in Norway.", "|filming-location|Norway"),
    ],
)  # fmt: skip
def test_a_title_means_its_character_in_the_story(line: str, claim: str) -> None:
    assert tuple(claim.split("|")) in _claims(line), sorted(_claims(line))


@every_row(
    ("line", "claim"),
    [
        ("Noel Pratt's Ottilie is a fine film.", "Ottilie Brand|played-by|Noel Pratt"),
        ("Ottilie was shot by Tom Vane.", "Ottilie Brand|killed-by|Tom Vane"),
        ("At the age of 18 Ottilie leaves the town.", "Aksel|age|18"),
        ("At the age of 18 Ottilie leaves the town.", "Ottilie Brand|age|18"),
    ],
)  # fmt: skip
def test_a_title_means_the_film_elsewhere(line: str, claim: str) -> None:
    assert tuple(claim.split("|")) not in _claims(line), sorted(_claims(line))
