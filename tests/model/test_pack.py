"""How a pack words what its records name."""

from __future__ import annotations

import pytest
from support.build import entity, make_pack


@pytest.mark.parametrize(
    ("region", "words"),
    [
        ("GB", "the United Kingdom"),
        ("NO", "Norway"),
        ("Norway", "Norway"),
        ("Orkney", "Orkney"),
        ("XQQ", "XQQ"),
        ("north", "the North"),
    ],
)
def test_a_region_is_worded_by_the_name_of_its_country(region: str, words: str) -> None:
    pack = make_pack(entities=[entity("north", "place", "The North")])
    assert pack.region_in_sentence(region) == words
