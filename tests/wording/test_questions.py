"""Facts named in a sentence by the questions that their sources answer."""

from __future__ import annotations

import pytest
from support.build import entity, make_pack

from explorer.model.place import Fact
from explorer.wording.questions import questions

PACK = make_pack(
    ("a", "ida", "dies", True),
    entities=[
        entity("ida", "character", "Ida"),
        entity("pilot", "character", "The Pilot"),
        entity("villagers", "group", "The villagers"),
        entity("tide", "film", "Tide"),
    ],
)


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ([("ida", "played-by")], ["who plays Ida"]),
        ([("tide", "writer")], ["who wrote Tide"]),
        ([("tide", "composer")], ["who wrote the music for Tide"]),
        ([("pilot", "dies")], ["whether the Pilot dies"]),
        ([("pilot", "born")], ["when the Pilot was born"]),
        ([("villagers", "dies")], ["whether the villagers die"]),
        ([("villagers", "born")], ["when the villagers were born"]),
        ([("tide", "filming-location")], ["where Tide was filmed"]),
        ([("pilot", "rank"), ("pilot", "motive")], ["the Pilot's motive and rank"]),
        ([("pilot", "known-for"), ("pilot", "child")], ["the Pilot (parent of; known for)"]),
        ([("ida", "unheard-of")], ["Ida (unheard-of)"]),
    ],
)
def test_a_fact_is_the_question_its_phrase_answers(
    facts: list[tuple[str, str]], words: list[str]
) -> None:
    assert questions(PACK, [Fact(*fact) for fact in facts]) == words
