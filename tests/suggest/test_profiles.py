"""A page about a character begins with fields, which are about its subject and not the film."""

from __future__ import annotations

from support.suggested import suggested

_FIELDS = (
    "Portrayed by: Ann Bell",
    "Gender: Female",
    "Age: 32",
    "Family: Amos Marsh (father), Ida Marsh (younger sister), unnamed son",
    "Status: Deceased",
    "Killed by: Inspector Krull",
)
_SAID = {
    ("Lydia Marsh", "played-by", "Ann Bell"),
    ("Lydia Marsh", "gender", "female"),
    ("Lydia Marsh", "age", "32"),
    ("Lydia Marsh", "parent", "Amos Marsh"),
    ("Lydia Marsh", "sibling", "Ida Marsh"),
    ("Lydia Marsh", "dies", "True"),
    ("Lydia Marsh", "killed-by", "Inspector Krull"),
}


def test_the_fields_of_a_profile_are_about_whom_it_names() -> None:
    assert suggested(["Name: Lydia Marsh", *_FIELDS], "The Tin Gull") >= _SAID
    assert suggested(["Lydia Marsh", *_FIELDS], "The Tin Gull") >= _SAID


def test_fields_without_an_actor_or_below_a_sentence_are_no_profile() -> None:
    for lines in (["Lydia Marsh", *_FIELDS[1:4]], ["It is about Lydia Marsh.", *_FIELDS]):
        said = suggested(lines, "The Tin Gull")
        assert not {prop for _, prop, _ in said} & {"gender", "dies", "sibling"}


def test_family_and_fate_make_a_profile_without_an_actor() -> None:
    relatives = "Family | Amos Marsh (father, deceased), Ida Marsh (stepdaughter)"
    said = suggested(["Lydia Marsh", "Age | 32", relatives, "Status | Deceased"], "The Tin Gull")
    assert said >= {
        ("Lydia Marsh", "age", "32"),
        ("Lydia Marsh", "parent", "Amos Marsh"),
        ("Lydia Marsh", "dies", "True"),
        ("Amos Marsh", "dies", "True"),
        ("Ida Marsh", "raised-by", "Lydia Marsh"),
    }


def test_a_status_that_says_both_says_nothing() -> None:
    said = suggested(["Lydia Marsh", *_FIELDS[:4], "Status: Deceased, later alive"], "The Tin Gull")
    assert "dies" not in {prop for _, prop, _ in said}


def test_a_profile_may_be_a_table_below_a_sentence_about_its_subject() -> None:
    lines = [
        "Lydia Marsh",
        "Lydia Marsh is the heroine of The Tin Gull.",
        "Portrayed by | Ann Bell, Ida West (The Tin Gull 2)",
        "--- | ---",
        "Age | 32",
        "Enemies | Inspector Krull",
        "Family | Amos Marsh (father)",
    ]
    said = suggested(lines, "The Tin Gull")
    assert said >= {("Lydia Marsh", "played-by", "Ann Bell"), ("Lydia Marsh", "age", "32")}
    assert {claim for claim in said if claim[1] == "played-by"} == {
        ("Lydia Marsh", "played-by", "Ann Bell")
    }


def test_a_real_name_with_another_in_brackets_is_no_casting() -> None:
    lines = ["Lydia Marsh", "Real name: Ada Vane (Kit)", *_FIELDS[:4]]
    said = suggested(lines, "The Tin Gull")
    assert ("Lydia Marsh", "also-known-as", "Ada Vane") in said
    assert "Kit" not in {subject for subject, prop, _ in said if prop == "played-by"}


def test_whom_somebody_kills_is_the_victim() -> None:
    said = suggested(
        ["Lydia Marsh", *_FIELDS[:4], "Kills: Inspector Krull, Ada Vane"], "The Tin Gull"
    )
    killed = {(who, value) for who, prop, value in said if prop == "killed-by"}
    assert {("Inspector Krull", "Lydia Marsh"), ("Ada Vane", "Lydia Marsh")} <= killed
    assert "Lydia Marsh" not in {who for who, _ in killed}


def test_the_hour_of_a_birth_is_left_out() -> None:
    lines = ["Lydia Marsh", *_FIELDS[:4], "Born: 3 May 1930, 6:28:32 pm"]
    born = {value for _, prop, value in suggested(lines, "The Tin Gull") if prop == "born"}
    assert born == {"1930-05-03"}


def test_a_profile_says_nothing_of_the_film_or_the_actor() -> None:
    fields = ["Played by | Ann Bell", "Nationality | Danish", "Died | 1948", "Status | Deceased"]
    said = suggested(["Lydia Marsh", *fields], "The Tin Gull")
    assert ("Lydia Marsh", "played-by", "Ann Bell") in said
    assert not {claim for claim in said if claim[0] in ("", "Ann Bell")}
