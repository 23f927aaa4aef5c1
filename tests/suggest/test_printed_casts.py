"""Printed casts: rows under a heading, however they are set; all of it invented."""

from __future__ import annotations

import pytest
from support.build import entity, make_pack, source

from explorer.suggest.engine import suggest
from explorer.suggest.suggestion import NewEntity

CAST = {
    ("Oak", "Ann Bell"),
    ("May Stone", "Tom Vale"),
    ("Woman with Lamp", "Ida West"),
    ("2nd Guard", "Noel Pratt"),
}


def _claims(lines: list[str], role: str) -> set[tuple[str, str]]:
    """Return subject and each value of a property, by name."""
    film = entity("gull", "film", "The Tin Gull")
    pack = make_pack(sources=[source("mail")], entities=[film], work="gull")
    return {
        (_name(s.subject), _name(value))
        for s in suggest(pack, lambda _: lines)
        if s.property == role
        for value in (s.value if isinstance(s.value, tuple) else (s.value,))
    }


def _name(value: object) -> str:
    return value.name if isinstance(value, NewEntity) else str(value)


@pytest.mark.parametrize(
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
@pytest.mark.parametrize(
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
        "The {part} — {actor}",
        "* {actor} as {part}",
        "{actor} as {part} (voice)",
    ],
)
def test_what_is_in_a_cell_of_a_headed_cast_is_a_name(heading: str, row: str) -> None:
    rows = [row.format(part=part, actor=actor) for part, actor in sorted(CAST)]
    claims = _claims([heading, *rows], "played-by")
    assert {(part.removeprefix("The "), actor) for part, actor in claims} == CAST


def test_two_parts_in_one_cell_are_two_and_so_are_two_actors_beside_them() -> None:
    lines = ["Cast", "Ann Bell – Gardener / Gravedigger", "Ida West & Tom Vale – Kit & Bo"]
    assert _claims(lines, "played-by") == {
        ("Gardener", "Ann Bell"),
        ("Gravedigger", "Ann Bell"),
        ("Kit", "Ida West"),
        ("Bo", "Tom Vale"),
    }


def test_notes_and_what_somebody_is_to_others_are_no_part_of_the_name() -> None:
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
def test_lines_that_are_no_cast_give_no_parts(lines: list[str]) -> None:
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
def test_the_label_of_a_credit_may_stand_behind_the_name(row: str, role: str) -> None:
    assert _claims(["Production Team", row], role) == {("gull", "Ann Bell")}
