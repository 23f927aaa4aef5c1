"""What running text says of plans, of shooting and of when a story is set; all of it invented."""

from __future__ import annotations

import pytest
from support.rows import every_row
from support.suggested import suggested

_CAST = "Hedda Moe (Vera Cole) is a ferry pilot, and Karl Rask (Bo Ash) is her brother."


def _claims(*lines: str) -> set[tuple[str, str, str]]:
    """Return what is suggested for lines behind a cast, by name."""
    return suggested([_CAST, *lines], "Stone Harbour", published="1964")


@every_row(
    ("line", "claim"),
    [
        ("Filming is set to begin in February 1965.", "|production-period|1965-02"),
        ("Argyle is eyeing a late 1965 release.", "|planned-release|1965"),
        ("In the autumn of 1879, the young pilot Hedda Moe (Vera Cole) rows home.",
         "|set-when|1879-23"),
        ("Hedda Moe is a pilot who, in the lean winter of 1813, smuggles salt.",
         "|set-when|1813-24"),
        ("1887. Hedda Moe waits for the ferry.", "|set-when|1887"),
    ],
)  # fmt: skip
def test_a_date_belongs_to_what_is_said_of_it(line: str, claim: str) -> None:
    assert tuple(claim.split("|")) in _claims(line)


@pytest.mark.parametrize(
    ("line", "property_id"),
    [
        ("Filming is set to begin in February 1965.", "planned-release"),
        ("Argyle is eyeing a late 1965 release.", "release-date"),
        ("A new ending was shot in August 1963.", "production-period"),
        ("In 1879, Hedda Moe was born in Cork.", "set-when"),
        ("In 1955, director Noel Pratt starts a new film.", "set-when"),
    ],
)
def test_a_date_does_not_belong_to_something_else(line: str, property_id: str) -> None:
    assert not [claim for claim in _claims(line) if claim[1] == property_id]
