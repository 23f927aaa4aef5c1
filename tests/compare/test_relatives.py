"""Relatives whom one source names and another only describes."""

from __future__ import annotations

import pytest
from support.build import entity, make_pack, outcome

from explorer.model.claim_record import Evidence

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


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [("his wife, Min-ji", "cleared: names"), ("married to Min-ji", "tension")],
)
def test_the_text_may_say_what_relative_a_name_of_either_gender_is(
    phrase: str, expected: str
) -> None:
    people = [
        entity("han", "character", "Han Do-yun"),
        entity("wife", "character", "Han Do-yun's wife"),
        entity("min-ji", "character", "Min-ji"),
    ]
    pack = make_pack(
        ("gazette", "han", "family-killed", ["min-ji"]),
        ("herald", "han", "family-killed", ["wife"]),
        ("ledger", "han", "spouse", ["min-ji"], {"evidence": (Evidence(1, phrase),)}),
        entities=people,
    )
    assert outcome(pack) == expected
