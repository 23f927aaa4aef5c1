"""Facts named in a sentence by the questions that their sources answer."""

from __future__ import annotations

from support.build import entity, make_pack
from support.rows import every_row

from explorer.model.place import Fact
from explorer.wording.questions import questions

PACK = make_pack(
    ("a", "ida", "dies", True),
    entities=[
        entity("ida", "character", "Ida"),
        entity("pilot", "character", "The Pilot"),
        entity("villagers", "group", "The villagers"),
        entity("tide", "film", "Tide"),
        entity("wreck", "event", "The wreck"),
    ],
)


@every_row(
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
        ([("tide", "banned-in")], ["where Tide was banned"]),
        ([("wreck", "located-in")], ["where the wreck takes place"]),
        ([("pilot", "part-size")], ["the size of the Pilot's part"]),
        ([("pilot", "rank"), ("pilot", "motive")], ["the Pilot's motive and rank"]),
        ([("pilot", "known-for")], ["what the Pilot is known for"]),
        ([("villagers", "known-for")], ["what the villagers are known for"]),
        ([("pilot", "child")], ["who the Pilot is a parent of"]),
        ([("tide", "leads-film")], ["who has the lead in Tide"]),
        ([("ida", "who-it-is")], ["how Ida is introduced"]),
        (
            [("villagers", "how-many"), ("pilot", "how-many")],
            ["the Pilot (how many there are)", "the number of villagers"],
        ),
        ([("ida", "family-killed")], ["which of Ida's relatives were killed"]),
        ([("ida", "considered-for")], ["whom the film-makers considered for Ida"]),
        ([("ida", "guided-by")], ["who guides Ida"]),
        ([("ida", "family-killers")], ["who killed Ida's family"]),
        ([("ida", "altered-by-effects")], ["whether Ida's appearance was digitally altered"]),
        ([("ida", "language-spoken")], ["what language Ida speaks"]),
        ([("ida", "older-than")], ["who Ida is older than"]),
        ([("ida", "loves")], ["whom Ida loves"]),
        (
            [("ida", "studied-at"), ("ida", "travels-to")],
            ["where Ida studied", "where Ida travels"],
        ),
        (
            [("tide", "gross"), ("tide", "banned-in"), ("tide", "writer")],
            ["Tide's gross", "where it was banned", "who wrote it"],
        ),
        ([("ida", "bereaved-when")], ["Ida's age when bereaved"]),
        (
            [("ida", "advice"), ("ida", "nature")],
            ["Ida's personality and advice to the protagonist"],
        ),
        ([("ida", "family-death-manner")], ["how Ida's family died"]),
        ([("tide", "script-judged"), ("tide", "genre")], ["Tide's genre and script"]),
        (
            [("tide", "colour"), ("tide", "survival")],
            ["Tide's use of colour and state of preservation"],
        ),
        ([("ida", "unheard-of")], ["Ida (unheard-of)"]),
    ],
)
def test_a_fact_is_the_question_its_phrase_answers(
    facts: list[tuple[str, str]], words: list[str]
) -> None:
    assert questions(PACK, [Fact(*fact) for fact in facts]) == words
