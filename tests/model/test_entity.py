"""Entities: how a name stands in a sentence."""

import pytest
from support.build import entity


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        ("group", "The gang of thieves", "the gang of thieves"),
        ("group", "Those who stayed", "those who stayed"),
        ("event", "A wedding in June", "a wedding in June"),
        ("character", "The stranger from Oslo", "the stranger from Oslo"),
        ("character", "The Stranger", "The Stranger"),
        ("organisation", "All Saints", "All Saints"),
        ("place", "Los Angeles", "Los Angeles"),
        ("character", "The", "The"),
        ("film", "A bout de souffle", "A bout de souffle"),
        ("person", "An pyeong", "An pyeong"),
    ],
)
def test_a_description_begins_small_within_a_sentence(kind, name, expected):
    assert entity("it", kind, name).name_in_sentence == expected
