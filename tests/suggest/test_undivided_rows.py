"""Rows of casts that lost their dividers, numbered rows with labels, and words on a film's star."""

from __future__ import annotations

from support.rows import every_row
from support.suggested import suggested

TITLE = "Stone Harbour"


def _claims(text: str) -> set[tuple[str, str, str]]:
    return suggested(text.split("\n"), TITLE, film="film")


PARTS_FIRST = """Cast & Crew
Mrs Quill Helen Marsh (1)
Michael Hobbs Peter Lyle
Anna de Vries Ruth Anders
Minnie Jacki Weaver
Miranda Anne Louise Lambert
Director Alan Prentice"""
ACTORS_FIRST = """Cast
Helen Marsh Mrs Quill
Peter Lyle Captain Drew
Jacki Weaver Minnie
Anne Louise Lambert Miranda"""
KOREAN = """Cast
Detective Bae Doo-man Song Kang-ho
Sergeant Koo Hee-bong Byun Hee-bong
Baek Kwang-ho Park Noh-sik"""


def test_a_row_that_lost_its_divider_is_read_in_the_direction_of_its_block() -> None:
    assert _played(PARTS_FIRST) == {
        ("Mrs Quill", "Helen Marsh"),
        ("Michael Hobbs", "Peter Lyle"),
        ("Anna de Vries", "Ruth Anders"),
        ("Minnie", "Jacki Weaver"),
        ("Miranda", "Anne Louise Lambert"),
    }
    assert {
        ("Captain Drew", "Peter Lyle"),
        ("Minnie", "Jacki Weaver"),
        ("Miranda", "Anne Louise Lambert"),
    } <= _played(ACTORS_FIRST)
    assert ("Baek Kwang-ho", "Park Noh-sik") in _played(KOREAN)
    assert {actor for _, actor in _played(KOREAN)} == {
        "Song Kang-ho",
        "Byun Hee-bong",
        "Park Noh-sik",
    }


def _played(text: str) -> set[tuple[str, str]]:
    return {(part, actor) for part, prop, actor in _claims(text) if prop == "played-by"}


def test_bare_names_under_a_heading_are_not_rows() -> None:
    assert not _played("Cast\nHelen Anna Marsh\nPeter Paul Lyle\nRuth Mary Anders")
    assert not _played("Cast\nHelen Marsh\nPeter Lyle\nRuth Anders")


@every_row(
    ("text", "claim"),
    [
        ("  3. Country: Norway\n  4. Runtime: 104 mins", "country Norway"),
        ("  3. Country: Norway\n  4. Runtime: 104 mins", "runtime 104"),
        ("Producers\nMartin Hale\nProductions\nArgyle House", "production-company Argyle House"),
        ("UK, 1949, 104’, B&W, Blu-ray Disc", "runtime 104"),
        ("“No,” the film’s star Helen Marsh tells me.", "cast-list Helen Marsh"),
        (
            "It is the debut of actor Ann Bell and she will also star in the movie.",
            "cast-list Ann Bell",
        ),
        ("Karen Doyle’s witty, disturbing screenplay holds.", "writer Karen Doyle"),
        ("Bo Lind of Argyle Pictures will produce.", "production-company Argyle Pictures"),
        ("The year is 1900, and three girls run.", "set-when 1900"),
        ("New Lantern Cinema will distribute the film.", "distributor New Lantern Cinema"),
        (
            "Stone Harbour (originally released outside Norway as Quay) is a drama.",
            "also-known-as Quay",
        ),
        ("It competed at Cannes under the title Quay.", "also-known-as Quay"),
        ("The film opens in the year 1940 in a village.", "set-when 1940"),
        ("Stone Harbour opens on a wet pier in 1940.", "set-when 1940"),
        ("Stone Harbour opens in a handful of cinemas in 1940.", "release-date 1940"),
        ("Directed by Ann Bell\nWritten by Bo Ash\nIda West\nMusic by Tom Vale", "writer Ida West"),
        ("Directed by Ann Bell\nStarring Bo Ash\nIda West\nMusic: Tom Vale", "cast-list Ida West"),
        ("DIRECTED BY ALAN PRENTICE", "director Alan Prentice"),
        ("A lost film, STONE HARBOUR (The Wall) is a drama.", "also-known-as The Wall"),
        ("We met Stone Harbour star Ida West.", "cast-list Ida West"),
        ("It was produced by R. D. Marsh & Co. in 1970.", "production-company R. D. Marsh & Co."),
        ("It is from Danish writer-director Ann Bell.", "nationality Denmark"),
        ("Nora (Ida West) is a widow with a young son, Ned (Bo Ash).", "child Ned"),
        ("Nora Quill came to meet her old pal Edith Vane.", "friend Edith Vane"),
    ],
)
def test_a_text_says(text: str, claim: str) -> None:
    assert claim in {f"{prop} {value}" for _, prop, value in _claims(text)}


@every_row(
    ("text", "prop"),
    [
        ("Ann Bell’s 1975 classic Stone Harbour begins on a beach.", "set-when"),
        ("The famous speech was penned by Noel Pratt.", "writer"),
        ("Nora Quill came to meet her old pal Edith Vane.", "life-stage"),
        ("3. Nobody: it is a country for old men.", "country"),
        ("The play’s star Helen Marsh tells me.", "cast-list"),
        ("The film opens in the year 1940 in a village.", "release-date"),
        ("Stone Harbour opens on a wet pier in 1940.", "release-date"),
        ("Directed by Ann Bell\nMusic by Bo Ash\nPosted in Oslo\nIda West", "cast-list"),
        ("It is an adaptation of the famous story written by Noel Pratt.", "writer"),
        ("It stars Danish singer-songwriter Ida West.", "songwriter"),
        ("Produced by\nTom Vale, Bo Lind, Ida West", "cast-list"),
        ("Distributed by\nArgyle Pictures", "studio"),
        ("Low Tide star Helen Marsh liked Stone Harbour.", "cast-list"),
        ("A film by MCA UNIVERSAL AND SONS.", "cast-list"),
        ("Nora (Ida West) is a widow with a house, and Ned (Bo Ash) her tenant.", "child"),
    ],
)
def test_a_text_that_looks_alike_does_not_say(text: str, prop: str) -> None:
    assert not [claim for claim in _claims(text) if claim[1] == prop]


def test_a_label_that_is_not_known_ends_the_names_below_one_that_is() -> None:
    claims = _claims("Music by\nBo Ash\nColour process\nTechnicolor")
    assert {value for _, prop, value in claims if prop == "composer"} == {"Bo Ash"}


def test_a_given_name_means_whoever_the_cast_has_by_it() -> None:
    """The plot stands before the list of those who play."""
    claims = _claims("Her husband Walter drowns.\nCast\nBo Ash as Walter Vane\nIda West as Nora")
    assert {subject for subject, prop, _ in claims if prop == "dies"} == {"Walter Vane"}
