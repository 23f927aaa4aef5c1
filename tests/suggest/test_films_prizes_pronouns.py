"""What lines say of other films, of prizes and of whom pronouns mean; all of it invented."""

from __future__ import annotations

import pytest
from support.build import entity, make_pack, source
from support.rows import every_row
from support.suggested import suggested

from explorer.suggest.engine import suggest


def _claims(lines: list[str]) -> set[tuple[str, str, str]]:
    """Return subject ("" for the film), property and each value, by name."""
    return suggested(lines, "Stone Harbour", published="2015")


OWN = "Stone Harbour (1951). 88 minutes. Directed by Ann Bell."


def test_a_line_that_opens_with_another_title_and_year_is_about_that_film() -> None:
    claims = _claims([OWN, "The Long Ebb (1953). 93 minutes. Directed by Noel Pratt."])
    assert ("The Long Ebb", "director", "Noel Pratt") in claims
    assert ("The Long Ebb", "runtime", "93") in claims
    assert {c for c in claims if c[1] == "runtime" and not c[0]} == {("", "runtime", "88")}


def test_news_of_another_film_is_not_about_this_one() -> None:
    claims = _claims(
        [
            "Ann Bell will star in the drama “Stone Harbour” for director Clara Dene.",
            "Noel Pratt will star in the thriller “Low Tide,” directed by Ida West.",
            "Pratt plays a 30-year-old keeper. Shooting begins in Cork in May.",
        ]
    )
    assert ("Low Tide", "director", "Ida West") in claims
    assert {c[2] for c in claims if c[:2] == ("", "director")} == {"Clara Dene"}
    assert not any(c[:2] == ("", "filming-location") for c in claims)


def test_a_film_that_someone_is_known_for_changes_nothing() -> None:
    claims = _claims([OWN, "Its star, known for the drama “Low Tide,” was cast at once.",
                      "It was shot in Cork."])  # fmt: skip
    assert ("", "filming-location", "Cork") in claims


ROUND_UP = [
    "Stone Harbour, with Ann Bell directing, is in its fourth week.",
    "Argyle’s “The Long Ebb” ends on Friday. Director Noel Pratt rests. Ida West is scoring.",
    "At Lantern, “Badge of Salt,” starring Bo Ash, cost $190,000. It will run 71 minutes.",
    "Clara Dene has a deal for three films, of which “Low Tide” is the first, with Dene directing.",
]


def test_each_line_of_a_round_up_is_about_the_film_that_it_names() -> None:
    claims = _claims(ROUND_UP)
    assert ("The Long Ebb", "director", "Noel Pratt") in claims
    assert ("Badge of Salt", "runtime", "71") in claims
    assert ("Low Tide", "director", "Clara Dene") in claims
    assert {c[1:] for c in claims if not c[0]} <= {("director", "Ann Bell")}


def test_who_speaks_first_in_a_line_names_no_film() -> None:
    claims = _claims([OWN, "“Yes,” said Ann Bell. It was shot in Cork.", "“No,” he said."])
    assert ("", "filming-location", "Cork") in claims


@every_row(
    ("line", "claim"),
    [
        ("Stone Harbour won the Golden Lion at Venice.", "|award|Golden Lion"),
        ("The film won “Best Picture” and “Best Actress.”", "|award|Best Picture"),
        ("The film won “Best Picture” and “Best Actress.”", "|award|Best Actress"),
        ("Ann Bell received the prestigious Heron Award for it.", "Ann Bell|award|Heron Award"),
        ("Stone Harbour nevertheless won the Heron Award.", "|award|Heron Award"),
        ("In Cork, Stone Harbour took home the win for “Best Feature.”", "|award|Best Feature"),
    ],
)
def test_a_prize_that_was_won_is_suggested(line: str, claim: str) -> None:
    assert tuple(claim.split("|")) in _claims([line])


@pytest.mark.parametrize(
    "line",
    [
        "Stone Harbour was nominated for, and might have won, the Golden Lion.",
        "Ann Bell deserved to win an Academy Award.",
        "The film won Best a wide audience.",
        "It earned Film praise from critics.",
        "Stone Harbour has never won the Golden Lion.",
        "ANN BELL: You won the Academy Award for it.",
    ],
)
def test_a_prize_that_no_one_won_is_not_suggested(line: str) -> None:
    assert not any(role == "award" for _, role, _ in _claims([line]))


@every_row(
    ("lines", "claim"),
    [
        (["Mira Holt (Ann Bell)’s cousin Nora (Ida West) has a past. She is a nurse."],
         "Nora|occupation|nurse"),
        (["Mira (Ida West) runs.", "It was directed by Ann Bell.",
          "Ann Bell was with her son Bo Pratt while filming."], "Ann Bell|child|Bo Pratt"),
        (["Noel Pratt plays the keeper Will opposite newcomer Ida West as his daughter Nora."],
         "Will|child|Nora"),
        (["Noel Pratt, a close friend and housemate of Ida West who died of fever in 1990."],
         "Noel Pratt|died|1990"),
        (["It stars Ann Bell and Ida West.",
          "Ann Bell is Australian, and Ida West is Danish."], "Ida West|nationality|Denmark"),
        (["It had its world premiere as part of Sundance’s shorts."], "|premiered-at|Sundance"),
        (["Since its Sundance premiere it has sold well."], "|premiered-at|Sundance"),
    ],
)  # fmt: skip
def test_a_pronoun_means_the_right_person(lines: list[str], claim: str) -> None:
    assert tuple(claim.split("|")) in _claims(lines)


@pytest.mark.parametrize(
    ("line", "claim"),
    [
        ("The soundtrack has the concerto by Bach played by Ida West.", "Bach|played-by|Ida West"),
        ("Ida West (as Harbour Inn proprietress) is fine.", "Harbour Inn|played-by|Ida West"),
        (
            "It stars Noel Pratt (Low Tide!), Ida West (Shots Fired).",
            "Ida West|played-by|Shots Fired",
        ),
    ],
)
def test_descriptions_that_are_not_parts(line: str, claim: str) -> None:
    assert tuple(claim.split("|")) not in _claims([line])


@every_row(
    ("line", "claim"),
    [
        ("Nora (Oscar-winner Ida West) and Lise (Clara Dene) meet.", "Nora|played-by|Ida West"),
        ("Noel Pratt plays her uncaring father Noel.", "Noel|played-by|Noel Pratt"),
        ("Ida West plays both Nora Holt and Lise Holt.", "Lise Holt|played-by|Ida West"),
        (
            "It is taken from the 1936 novel The Iron Hand by Ida West.",
            "The Iron Hand|writer|Ida West",
        ),
        ("Clara Dene is set to front the drama “Stone Harbour”.", "|cast-list|Clara Dene"),
        ("The film is voiced by Clara Dene and Ida West.", "|cast-list|Ida West"),
        ("Cast (voices of): Clara Dene, Ida West, Bo Ash", "|cast-list|Bo Ash"),
        ("On board to direct is Clara Dene.", "|director|Clara Dene"),
        ("Nora (Ida West) is a girl of 13.", "Nora|age|13"),
        ("In Bandria, a fictional country, a train waits.", "|setting|Bandria"),
    ],
)
def test_a_line_says(line: str, claim: str) -> None:
    assert tuple(claim.split("|")) in _claims([line])


@every_row(
    ("line", "claim"),
    [
        ("Nora (Ida West) quits her job as a singer.", "The singer|played-by|Nora"),
        ("After the death of his friend, Stone leaves.", "Stone|friend|Stone"),
        ("It is set on an Easter weekend.", "|setting|Easter"),
        ("She is set to star in the adaptation of his 1965 novel.", "|planned-release|1965"),
        ("It is a 1981 Scottish coming-of-age comedy.", "|planned-release|1981"),
        ("It was directed by someone other than Clara Dene.", "|director|Clara Dene"),
        (
            "Ida West, whose turn as Queen Anne won praise, is here.",
            "Queen Anne|played-by|Ida West",
        ),
        ("Stone Harbour received an Academy Award nomination.", "|award|Academy Award"),
    ],
)
def test_a_line_does_not_say(line: str, claim: str) -> None:
    assert tuple(claim.split("|")) not in _claims([line])


def test_known_people_in_brackets_are_the_actors_of_known_parts() -> None:
    known = [("film", "film", "Stone Harbour"), ("nora", "character", "Nora Holt"),
             ("max", "character", "Max Stone Jr."), ("ida", "person", "Ida West"),
             ("noel", "person", "Noel Pratt")]  # fmt: skip
    entities = [entity(entity_id, kind, name) for entity_id, kind, name in known]
    pack = make_pack(sources=[source("s")], entities=entities, work="film")
    lines = ["The nurse Nora Holt (Ida West) and Max Stone Jr. (Noel Pratt) run."]
    played = {
        (s.subject, s.value) for s in suggest(pack, lambda _: lines) if s.property == "played-by"
    }
    assert played == {("nora", ("ida",)), ("max", ("noel",))}


def test_a_pronoun_goes_on_meaning_whom_it_meant_in_its_sentence() -> None:
    lines = [
        "It follows Nora Holt (Ida West), as she is drawn into the world of Bo Ash (Noel Pratt), "
        "the man who trained her, to stop Leo Crane (Tom Orr), who murdered her parents."
    ]
    bereaved = {c[0] for c in _claims(lines) if c[1] == "family-killed"}
    assert bereaved == {"Nora Holt"}


OBITUARY = [
    "Ann Bell, 78, Director of Quiet Films, Dies",
    "Ms. Bell was born in Cork on 2 April 1901.",
    "She left the studio after a quarrel with Leo Finch.",
    "Her husband, the actor Noel Pratt, died in 1966.",
]


def test_a_paragraph_of_an_obituary_that_opens_with_a_pronoun_is_about_whom_it_is_for() -> None:
    claims = suggested(OBITUARY, "Stone Harbour", kind="obituary")
    assert ("Ann Bell", "born", "1901-04-02") in claims
    assert ("Ann Bell", "spouse", "Noel Pratt") in claims
    assert not any(c[0] in ("Ms. Bell", "Leo Finch") for c in claims)


@pytest.mark.parametrize(
    "line",
    [
        "At the ceremony it won two Oscars: Best Sound and Best Supporting Actor.",
        "It was nominated for six Oscars and won two Oscars, for Best Sound and Best Supporting "
        "Actor.",
    ],
)
def test_prizes_may_be_listed_by_category(line: str) -> None:
    prizes = {value for _, prop, value in _claims([OWN, line]) if prop == "award"}
    assert prizes == {"Oscar for Best Sound", "Oscar for Best Supporting Actor"}


def test_an_age_may_open_a_sentence() -> None:
    claims = _claims([OWN, "Bo Ash plays Karl.", "Ten-year-old Karl runs away."])
    assert ("Karl", "age", "10") in claims
