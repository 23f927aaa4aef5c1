"""Relatives whom one source names and another only describes."""

from __future__ import annotations

import pytest
from support.build import entity, make_pack, outcome

_PEOPLE = [
    entity("ida", "character", "Ida Moss"),
    entity("father", "character", "Ida's father"),
    entity("mother", "character", "Ida's mother"),
    entity("edwin", "character", "Edwin"),
    entity("ralph", "character", "Ralph Moss"),
]


@pytest.mark.parametrize(
    ("answer", "parents", "expected"),
    [
        (["father"], ["edwin"], "cleared: names"),
        (["father", "mother"], ["edwin"], "incomplete"),
        (["mother"], ["edwin"], "tension"),
        (["father"], [], "tension"),
        (["father"], ["edwin", "ralph"], "tension"),  # which of them is not certain
    ],
)
def test_a_parent_according_to_a_source_is_the_father_of_another(
    answer: list[str], parents: list[str], expected: str
) -> None:
    pack = make_pack(
        ("gazette", "ida", "family-killed", ["edwin"]),
        ("herald", "ida", "family-killed", answer),
        *(("ledger", "ida", "parent", [parent]) for parent in parents),
        entities=_PEOPLE,
    )
    assert outcome(pack) == expected
