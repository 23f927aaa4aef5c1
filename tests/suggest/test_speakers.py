"""Whose words the answers of an interview are, and what people say of their own work."""

from __future__ import annotations

import pytest
from support.build import entity, make_pack, source
from support.suggested import name_of, suggested

from explorer.suggest.engine import suggest

TITLE = "Stone Harbour"


def _speakers(text: str, kind: str = "article") -> dict[str, str]:
    """Return for each property who is quoted for it, "" for nobody."""
    pack = make_pack(
        sources=[source("talk", kind=kind)], entities=[entity("film", "film", TITLE)], work="film"
    )
    lines = text.split("\n")
    return {s.property: name_of(s.attributed_to) for s in suggest(pack, lambda _: lines)}


LETTERS = """Interview: Noel Pratt on Stone Harbour
Q: What did it cost?
A: It cost about two million dollars.
Q: Where did you shoot?
A: We shot it all in Cardiff, in an old warehouse."""
INITIALS = """We met Noel Pratt in a café. Ida West took notes.
IW: What did it cost?
NP: It cost about two million dollars.
IW: Where did you shoot?
NP: We shot it all in Cardiff, in an old warehouse."""
PLAIN = """An interview with Noel Pratt
What did it cost?
It cost us about two million dollars.
Where did you shoot?
We shot it all in Cardiff, in an old warehouse."""


@pytest.mark.parametrize(
    ("text", "kind"), [(LETTERS, "article"), (INITIALS, "article"), (PLAIN, "interview")]
)
def test_answers_in_an_interview_are_the_interviewee_s(text: str, kind: str) -> None:
    said = _speakers(text, kind)
    assert (said["budget"], said["filming-location"]) == ("Noel Pratt", "Noel Pratt")


@pytest.mark.parametrize(
    "text",
    [
        "A: It cost about two million dollars.\nB: It was shot in Cardiff.",
        LETTERS.replace("Noel Pratt", "Noel Pratt and an interview with Ida West"),
        "Nora Pool met Ned Park.\nNP: It cost about two million dollars.\nNP: It was shot in Rome.",
        "What did it cost?\nIt cost about two million dollars.",
        PLAIN.replace("us ", "").replace("We", "They"),
    ],
)
def test_initials_and_questions_are_ambiguous_without_a_single_interviewee(text: str) -> None:
    assert not any(_speakers(text, "interview").values())


@pytest.mark.parametrize(
    ("line", "claim"),
    [
        ("“I wrote the first draft with Ida West,” says Noel Pratt.", "writer Noel Pratt"),
        ("“I wrote the first draft with Ida West,” says Noel Pratt.", "writer Ida West"),
        ("Noel Pratt said: “I directed this film in a week.”", "director Noel Pratt"),
        ("Noel Pratt said: “I scored the film in a week.”", "composer Noel Pratt"),
        ("“I play Captain Drew,” says Noel Pratt.", "played-by Noel Pratt"),
    ],
)
def test_people_are_credited_with_what_they_say_they_did(line: str, claim: str) -> None:
    claims = suggested([line], TITLE, film="film")
    assert claim in {f"{prop} {value}" for _, prop, value in claims}


@pytest.mark.parametrize(
    "line",
    [
        "I wrote the first draft of this review in bed.",
        "“I wish I directed this film,” says Noel Pratt.",
        "“I never wrote the script,” says Noel Pratt.",
        "“I wrote the script for Low Tide,” says Noel Pratt.",
        "“I play chess,” says Noel Pratt.",
    ],
)
def test_other_statements_in_the_first_person_are_not_credits(line: str) -> None:
    of_film = {prop for who, prop, _ in suggested([line], TITLE, film="film") if who == "film"}
    assert of_film.isdisjoint({"writer", "director", "played-by"})


@pytest.mark.parametrize(
    ("line", "claim"),
    [
        ("It was shot under the working title The Quiet Quay.", "planned-title The Quiet Quay"),
        ("Working titles: The Quiet Quay, Nora's Lamp", "planned-title Nora's Lamp"),
        ("Its British premiere was at the London Film Festival.",
         "premiered-at London Film Festival"),
        ("Edith Vane and Nora Quill are half-sisters.", "sibling Nora Quill"),
        ("Edith Vane and Nora Quill are cousins who fall out.", "cousin Nora Quill"),
    ],
)  # fmt: skip
def test_working_titles_second_premieres_and_mutual_ties(line: str, claim: str) -> None:
    claims = suggested([line], TITLE, film="film")
    assert claim in {f"{prop} {value}" for _, prop, value in claims}


@pytest.mark.parametrize(
    "line",
    [
        "The working title was Nora’s idea.",
        "Edith Vane and Nora Quill are sisters of Ned Park.",
        "Working titles are often secret.",
    ],
)
def test_similar_sentences_without_a_working_title_or_a_mutual_tie(line: str) -> None:
    claims = suggested([line], TITLE, film="film")
    assert not {prop for _, prop, _ in claims} & {"planned-title"}
    assert ("Edith Vane", "sibling", "Nora Quill") not in claims
