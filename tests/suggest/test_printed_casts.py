"""Printed casts: rows under a heading, however they are set; all of it invented."""

from __future__ import annotations

import pytest
from support.rows import every_row
from support.suggested import suggested

CAST = {
    ("Oak", "Ann Bell"),
    ("May Stone", "Tom Vale"),
    ("Woman with Lamp", "Ida West"),
    ("2nd Guard", "Noel Pratt"),
}


def _claims(lines: list[str], role: str) -> set[tuple[str, str]]:
    """Return subject and each value of a property, by name."""
    claims = suggested(lines, "The Tin Gull", film="gull")
    return {(subject, value) for subject, prop, value in claims if prop == role}


@every_row(
    "heading",
    [
        "Cast",
        "FILM CAST:",
        "Cast & Crew",
        "Cast (in order of appearance)",
        "Cast overview, first billed only:",
        "Complete credited cast:",
        "== Cast and characters ==",
        "The Players",
        "Rest of cast listed alphabetically:",
    ],
)
@every_row(
    "row",
    [
        "{actor} – {part}",
        "{actor} ... {part}",
        "{actor} (Actor) .. {part}",
        "{actor}\t{part}",
        "{actor}\t....\t{part}",
        "| {actor} | ... | {part} |",
        "{actor}      {part}",
        "{part}: {actor}",
        "  • {part} (uncredited): {actor}",
        "{part} .......... {actor}",
        "{part} . . . . . {actor}",
        "The {part} — {actor}",
        "* {actor} as {part}",
        "{actor} as {part} (voice)",
    ],
)
def test_a_cell_in_a_cast_with_a_heading_is_a_name(heading: str, row: str) -> None:
    rows = [row.format(part=part, actor=actor) for part, actor in sorted(CAST)]
    claims = _claims([heading, *rows], "played-by")
    assert {(part.removeprefix("The "), actor) for part, actor in claims} == CAST


def test_two_parts_or_actors_in_one_cell_are_separate() -> None:
    lines = ["Cast", "Ann Bell – Gardener / Gravedigger", "Ida West & Tom Vale – Kit & Bo"]
    assert _claims(lines, "played-by") == {
        ("Gardener", "Ann Bell"),
        ("Gravedigger", "Ann Bell"),
        ("Kit", "Ida West"),
        ("Bo", "Tom Vale"),
    }


def test_notes_and_descriptions_are_not_part_of_the_name() -> None:
    lines = ["Cast", "Ann Bell – Nora Stone, sister of Kit (as Anne Bell)", "Tom Vale – Bo [voice]"]
    assert _claims(lines, "played-by") == {("Nora Stone", "Ann Bell"), ("Bo", "Tom Vale")}


@pytest.mark.parametrize(
    "lines",
    [
        ["Cast", "Director: Ann Bell", "Music by: Tom Vale"],
        ["Cast", "It was a long shoot.", "Oak: Ann Bell", "Harbour: Tom Vale"],
        ["Locations", "Old mill – Kent", "Harbour – Cork"],
        ["Cast", "Nobody knew: Ann Bell had left the production a week before it ended, it says."],
    ],
)
def test_lines_that_are_not_a_cast_give_no_parts(lines: list[str]) -> None:
    assert _claims(lines, "played-by") == set()


@pytest.mark.parametrize(
    ("row", "role"),
    [
        ("Ann Bell: Cinematography", "cinematographer"),
        ("Ann Bell – Editing", "editor"),
        ("Ann Bell ... Costume Design", "costume-designer"),
        ("Co-Produced by Ann Bell", "co-producer"),
    ],
)
def test_the_label_of_a_credit_may_follow_the_name(row: str, role: str) -> None:
    assert _claims(["Production Team", row], role) == {("gull", "Ann Bell")}


def test_rows_that_lost_their_divider_are_an_actor_and_a_part() -> None:
    lines = ["Main Cast", "Ann Bell Kit", "Tom Vale Harald Stone", "Ida West Nora"]
    assert _claims(lines, "played-by") == {
        ("Kit", "Ann Bell"),
        ("Harald Stone", "Tom Vale"),
        ("Nora", "Ida West"),
    }


def test_actors_with_three_names_have_no_parts() -> None:
    lines = ["Cast", "Anna Maria Bell", "Thomas Peter Vale", "Ida Mary West"]
    assert _claims(lines, "played-by") == set()


def test_dots_between_cells_need_no_heading() -> None:
    lines = [
        "Ann Bell  ...  (Director)",
        "Tom Vale  ...  Kit",
        "Ida West  ...  Old sailor",
        "Noel Pratt  ...  Man from Cork",
        "Bo Ash  ...  Editor",
    ]
    assert _claims(lines, "played-by") == {
        ("Kit", "Tom Vale"),
        ("Old sailor", "Ida West"),
        ("Man from Cork", "Noel Pratt"),
    }
    assert _claims(lines, "editor") == {("gull", "Bo Ash")}


@pytest.mark.parametrize(
    "line",
    [
        "Cast: Kit – Ann Bell, Dr Stone – Tom Vale",
        "Cast: Kit ... Ann Bell; Dr Stone ... Tom Vale",
        "Cast: Ann Bell/Kit, Tom Vale/Dr Stone",
    ],
)
def test_pairs_in_one_line_are_read_in_one_direction(line: str) -> None:
    assert _claims([line], "played-by") == {("Kit", "Ann Bell"), ("Dr Stone", "Tom Vale")}


def test_two_actors_in_one_line_are_not_a_pair() -> None:
    assert _claims(["Cast: Ann Bell/Tom Vale, Ida West/Bo Ash"], "played-by") == set()


@every_row(
    ("line", "claims"),
    [
        (
            "Screenplay Ann Bell Producer Tom Vale Photography Ida West Editor Noel Pratt",
            {"writer": "Ann Bell", "producer": "Tom Vale", "editor": "Noel Pratt"},
        ),
        (
            "Writer: Ann Bell / Cinematography: Tom Vale / Producer: Ida West / Director: Bo Ash",
            {"cinematographer": "Tom Vale", "producer": "Ida West", "director": "Bo Ash"},
        ),
        (
            "Screenplay, Ann Bell. Camera (color), Tom Vale; editor, Ida West; music, Bo Ash.",
            {"writer": "Ann Bell", "cinematographer": "Tom Vale", "composer": "Bo Ash"},
        ),
        ("PRODUCED BY ANN BELL AND TOM VALE", {"producer": "Tom Vale"}),
        (
            "Prod Ann Bell, Dir Tom Vale, Scr Ida West",
            {"director": "Tom Vale", "writer": "Ida West"},
        ),
        ("Edited by Ann Bell, ACE", {"editor": "Ann Bell"}),
        ("D: Ann Bell; W: Tom Vale; C: Ida West; M: Bo Ash.", {"cinematographer": "Ida West"}),
        ("Written by Ann Bell (screenplay), Tom Vale (comic)", {"writer": "Ann Bell"}),
        ("It was produced for £930,000 by Ann Bell.", {"producer": "Ann Bell"}),
        ("It is distributed by USA Films.", {"distributor": "USA Films"}),
    ],
)
def test_credits_in_one_line_are_separated(line: str, claims: dict[str, str]) -> None:
    for role, name in claims.items():
        assert name in {value for _, value in _claims([line], role)}


def test_guilds_and_books_are_not_makers_of_the_film() -> None:
    assert _claims(["Edited by Ann Bell, ACE"], "editor") == {("gull", "Ann Bell")}
    lines = ["Written by Ann Bell (screenplay), Tom Vale (comic)"]
    assert _claims(lines, "writer") == {("gull", "Ann Bell")}


def test_lines_of_an_actor_as_a_part_are_a_cast_without_a_heading() -> None:
    lines = [
        "Ann Bell as Mira Holt",
        "Tom Vale as Captain Holt (uncredited)",
        "Noel Pratt as Bank clerk",
    ]
    assert _claims(lines, "played-by") == {
        ("Mira Holt", "Ann Bell"),
        ("Captain Holt", "Tom Vale"),
        ("Bank clerk", "Noel Pratt"),
    }


@every_row(
    ("lines", "claims"),
    [
        (["| Actor | Role |", "|---|---|", "| Ann Bell | The Gull |", "| Tom Vale | Pete |"],
         {("The Gull", "Ann Bell"), ("Pete", "Tom Vale")}),
        (["Mabel: Ann Bell", "Torvex: Tom Vale", "The Miller: Bo the Tall", "Mr Oth: Ida West"],
         {("Mabel", "Ann Bell"), ("Torvex", "Tom Vale"), ("The Miller", "Bo the Tall"),
          ("Mr Oth", "Ida West")}),
        (["Voice cast", "Torvex – Ann Bell (Danish), Tom Vale (English)", "Kit – Bo Ash"],
         {("Torvex", "Ann Bell"), ("Torvex", "Tom Vale"), ("Kit", "Bo Ash")}),
        (["MAY STONE . . . . Ann Bell", "TOM HOLT . . . . Carl Vale", "PETE STONE . . . . Bo Ash"],
         {("May Stone", "Ann Bell"), ("Tom Holt", "Carl Vale"), ("Pete Stone", "Bo Ash")}),
        (["* [[Ann Bell]] as Torvex", "* [[Ida West]] as Mrs. Oth, his aunt",
          "* [[Bo Ash]] as Pete"],
         {("Torvex", "Ann Bell"), ("Mrs. Oth", "Ida West"), ("Pete", "Bo Ash")}),
        (["Role\tPerformer", "Pete Stone\tTom Vale", "Kit Holt\tBo Ash", "Oak\tAnn Bell"],
         {("Pete Stone", "Tom Vale"), ("Kit Holt", "Bo Ash"), ("Oak", "Ann Bell")}),
        (["Cast", "TOM VALE as Pete – a boxer", "BO ASH as Kit – his partner"],
         {("Pete", "Tom Vale"), ("Kit", "Bo Ash")}),
        (["Voice of Torvex: Bo Ash", "Mr Oth: Tom Vale", "Kit: Ida West"],
         {("Torvex", "Bo Ash"), ("Mr Oth", "Tom Vale"), ("Kit", "Ida West")}),
        (["Gaffer: Ann Bell", "Best Boy: Tom Vale", "Runner: Ida West"], set()),
    ],
)  # fmt: skip
def test_rows_without_a_cast_heading(lines: list[str], claims: set[tuple[str, str]]) -> None:
    assert _claims(lines, "played-by") == claims


def test_who_appears_as_themselves_is_in_the_cast() -> None:
    rows = ["Ann Bell....May Stone", "Tom Vale....Pete", "Bo Ash....Himself", "Ida West....Oak"]
    assert ("gull", "Bo Ash") in _claims(["Cast", *rows], "cast-list")
    rows[2] = "Bo Ash, Vera Cole....Themselves"
    assert ("gull", "Vera Cole") in _claims(["Cast", *rows], "cast-list")
