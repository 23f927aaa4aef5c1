"""Labels and casts inside a line, in capitals or abbreviated, and credits in answers."""

from __future__ import annotations

import pytest
from support.suggested import suggested

FILM = "gull"


def _claims(*lines: str) -> set[tuple[str, str, str]]:
    return suggested(lines, "The Tin Gull", film=FILM)


def _credits(*lines: str) -> dict[str, set[str]]:
    """Return the names credited to the film, by property."""
    credited: dict[str, set[str]] = {}
    for subject, prop, value in _claims(*lines):
        if subject == FILM:
            credited.setdefault(prop, set()).add(value)
    return credited


def _parts(*lines: str) -> set[tuple[str, str]]:
    return {(subject, value) for subject, prop, value in _claims(*lines) if prop == "played-by"}


def test_a_label_before_a_colon_is_not_part_of_the_name_before_it() -> None:
    credited = _credits(
        "Director: Ann Bell Screenplay: Ann Bell, Tom Vale Camera: Ida West Sound: Noel Pratt",
        "Production: Lantern Film World Sales: Argyle Releasing",
    )
    assert credited["writer"] == {"Ann Bell", "Tom Vale"}
    assert credited["cinematographer"] == {"Ida West"}
    assert credited["production-company"] == {"Lantern Film"}
    assert credited["sales-agent"] == {"Argyle Releasing"}


def test_labels_in_capitals_need_no_colon() -> None:
    credited = _credits(
        "CASTING BY ANN BELL MUSIC BY TOM VALE EDITED BY IDA WEST",
        "PRODUCED BY FRANK DUFFY ELLEN SHORE WRITTEN BY PETER LYLE DIRECTED BY KAREN DOYLE",
    )
    assert credited["casting-director"] == {"Ann Bell"}
    assert credited["composer"] == {"Tom Vale"}
    assert credited["producer"] == {"Frank Duffy", "Ellen Shore"}
    assert credited["director"] == {"Karen Doyle"}


def test_initials_before_a_family_name_in_capitals() -> None:
    assert _credits("Screenplay by A. B. HOLLOWAY & TOM VALE")["writer"] == {
        "A. B. Holloway",
        "Tom Vale",
    }


def test_abbreviated_labels_in_a_row() -> None:
    credited = _credits(
        "The Tin Gull, 1958. Director: Ann Bell. Dist: Argyle. p.c: Lantern. p: Tom Vale. "
        "sc: Ida West. ph: Noel Pratt. a.d: Helen Marsh. m: Peter Lyle."
    )
    assert credited["distributor"] == {"Argyle"}
    assert credited["production-company"] == {"Lantern"}
    assert credited["art-director"] == {"Helen Marsh"}
    assert credited["composer"] == {"Peter Lyle"}
    informal = _credits("crew: dir. Ann Bell, scr. Tom Vale, dp Ida West, mus. Noel Pratt")
    assert informal["director"] == {"Ann Bell"} and informal["composer"] == {"Noel Pratt"}


def test_abbreviations_after_a_point() -> None:
    credited = _credits("The Tin Gull. Scr: Ann Bell. Phot: Ida West. Mus: Tom Vale.")
    assert credited["cinematographer"] == {"Ida West"}


def test_single_letters_alone_are_not_labels() -> None:
    assert not _credits("Apartment m: Ann Bell", "see p. Tom Vale")


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("Avec Ann Bell (Kit), Ida West (la voisine)", "La voisine"),
        ("Interpreti: Ann Bell (Kit), Ida West (il dottore), Tom Vale", "Il dottore"),
        ("Elenco: Ann Bell (Kit), Ida West (o pai)", "O pai"),
        ("Leading players: Ann Bell (Kit), Ida West (landlady). 6,120 ft.", "The landlady"),
        ("Music: Tom Vale Cast: Ann Bell (Kit), Ida West (the nurse)", "The nurse"),
    ],
)
def test_a_described_part_in_a_line_of_actors(line: str, part: str) -> None:
    assert {(part, "Ida West"), ("Kit", "Ann Bell")} <= _parts(line)


@pytest.mark.parametrize("note", ["voice", "uncredited", "in archive footage"])
def test_a_note_behind_an_actor_is_not_a_part(note: str) -> None:
    assert _parts(f"Cast: Ann Bell (Kit), Ida West ({note})") == {("Kit", "Ann Bell")}


def test_prose_that_begins_with_an_actor_has_no_described_part() -> None:
    assert not _parts("With Ann Bell (still in pain) gone, Ida West took over for a week.")


def test_a_row_without_a_label_continues_the_one_above() -> None:
    lines = ("Written by\tAnn Bell", "\tTom Vale", "Music by\tThe Harbour Quartet")
    credited = _credits(*lines)
    assert credited["writer"] == {"Ann Bell", "Tom Vale"}
    assert credited["composer"] == {"Harbour Quartet"}
    assert "Tom Vale" not in _credits("Plot\tA storm", "\tTom Vale").get("writer", set())


def test_two_or_more_actors_of_one_part_in_a_cell() -> None:
    lines = ["THE PLAYERS", "Kit ...... ANN BELL", "Men in Pub ...... TOM VALE, NOEL PRATT"]
    assert {("Men in Pub", "Tom Vale"), ("Men in Pub", "Noel Pratt")} <= _parts(*lines)


def test_a_comma_may_divide_a_part_from_its_actor() -> None:
    lines = ["The cast, in order of appearance, is as follows:", "Stallholder, Ann Bell"]
    assert _parts(*lines, "Effie, Ida West", "The Duchess, Helen Marsh") == {
        ("Stallholder", "Ann Bell"),
        ("Effie", "Ida West"),
        ("The Duchess", "Helen Marsh"),
    }


def test_shares_in_brackets_beside_a_share_that_is_no_credit() -> None:
    line = "Writers: Ann Bell (story), Tom Vale (screenplay) and Ida West (additional dialogue)"
    credited = _credits(line)
    assert credited["story-by"] == {"Ann Bell"}
    assert credited["writer"] == {"Tom Vale", "Ida West"}


@pytest.mark.parametrize(
    ("question", "answer", "prop"),
    [
        ("Q: Who wrote the music?", "A: My brother, Noel Pratt. He took nine days.", "composer"),
        ("Q: And the camera?", "A: That was Ida West.", "cinematographer"),
        ("anyone know who did the soundtrack?", "pretty sure it was Tom Vale", "composer"),
        ("Who directed it?", "Ann Bell.", "director"),
    ],
)
def test_an_answer_names_who_was_asked_for(question: str, answer: str, prop: str) -> None:
    assert prop in _credits(question, answer)


def test_an_answer_names_the_actor_of_a_part() -> None:
    assert ("The trucker", "Tom Vale") in _parts("Who plays the trucker?", "That's Tom Vale.")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who wrote the music?", "Not Noel Pratt."),
        ("Did you like the music?", "Noel Pratt did."),
        ("Who wrote the music?", "I really do not know, but somebody told us Noel Pratt might."),
        ("Who is that?", "Noel Pratt."),
    ],
)
def test_other_answers_credit_nobody(question: str, answer: str) -> None:
    assert "composer" not in _credits(question, answer)


@pytest.mark.parametrize(
    ("line", "part", "actor"),
    [
        ("The role of Kit eventually went to Ann Bell.", "Kit", "Ann Bell"),
        ("The part of Kit was recast with Ann Bell.", "Kit", "Ann Bell"),
        ("Ann Bell brings real menace to the part of the captain.", "The captain", "Ann Bell"),
        ("The guy who plays the trucker is Tom Vale.", "The trucker", "Tom Vale"),
        ("Tom Vale lends his gravelly tones to Kit.", "Kit", "Tom Vale"),
        ("Ann Bell is playing the captain.", "The captain", "Ann Bell"),
        ("Ann Bell learned to ride for the role of Nora Stone.", "Nora Stone", "Ann Bell"),
        ("Tom Vale's wife Nora, a bitter woman played by Ida West.", "Nora", "Ida West"),
        ("He meets the local vicar (a pompous Noel Pratt).", "The local vicar", "Noel Pratt"),
        ("It has Ida West and Ann Bell as the twin sisters.", "The twin sisters", "Ida West"),
        ("Kit is played by Tom Vale as a boy and by Noel Pratt as a man.", "Kit", "Noel Pratt"),
        ("Ann Bell directed, co-wrote and stars as Kit.", "Kit", "Ann Bell"),
        (
            'Ann Bell is Nora Stone, "a real lady", and Tom Vale her son Kit.',
            "Nora Stone",
            "Ann Bell",
        ),
        ("Ann Bell and Ida West are the women they marry, Nora and Ruth.", "Ruth", "Ida West"),
        ("They are Ann Bell's Nora; Tom Vale's timid Kit; and Ida West's Ruth.", "Kit", "Tom Vale"),
        ("Ann Bell: Nora; Tom Vale: Iron Kit; Ida West: Ruth.", "Iron Kit", "Tom Vale"),
    ],
)
def test_running_text_says_who_plays_a_part(line: str, part: str, actor: str) -> None:
    assert (part, actor) in _parts(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ann Bell stars opposite Tom Vale.",
        "Her co-stars were Ann Bell, as the nurse, and the veteran Tom Vale.",
        "She joins Ann Bell and Tom Vale in the thriller.",
        "The ensemble is led by Ida West as Kit, and includes Ann Bell and Tom Vale.",
        "Look out for a host of smaller parts, including Ann Bell and Tom Vale.",
        "Ireland 1958. Dir Ida West. Cast Ann Bell, Noel Pratt, Tom Vale. 90 mins.",
    ],
)
def test_running_text_names_actors(line: str) -> None:
    assert "Tom Vale" in _credits(line)["cast-list"]


@pytest.mark.parametrize(
    ("line", "prop", "name"),
    [
        ("Ann Bell replaced Tom Vale as composer.", "composer", "Ann Bell"),
        ("It began when Tom Vale sold his script.", "writer", "Tom Vale"),
        ("Ann Bell, our designer, built a street.", "production-designer", "Ann Bell"),
        ("An Argyle Pictures release of a Lantern production.", "distributor", "Argyle Pictures"),
        ("Ann Bell and Ida West, editors", "editor", "Ida West"),
        ("Ann Bell served as her own editor.", "editor", "Ann Bell"),
        ("It was written by Ann Bell with Tom Vale.", "writer", "Tom Vale"),
        ("Directed by Ann Bell and co-written with Tom Vale.", "writer", "Ann Bell"),
        ("Directed by Ann Bell and co-written with Tom Vale.", "writer", "Tom Vale"),
        ("Ann Bell directed, and wrote the music with Tom Vale.", "composer", "Tom Vale"),
        ("Ann Bell won an Oscar for the music.", "composer", "Ann Bell"),
        ("Music: Carla d'Arena", "composer", "Carla d'Arena"),
        ("Written by Ann and Tom Vale.", "writer", "Ann Vale"),
    ],
)
def test_running_text_names_makers(line: str, prop: str, name: str) -> None:
    assert name in _credits(line)[prop]


@pytest.mark.parametrize(
    ("line", "prop", "name"),
    [
        ("Ann Bell wrote and directed, with songs by Tom Vale.", "director", "Tom Vale"),
        ("Ann Bell plays the personnel director, Kit Stone.", "director", "Kit Stone"),
        ("It was written by Ann Bell with Tom Vale in mind.", "writer", "Tom Vale"),
    ],
)
def test_running_text_names_no_maker(line: str, prop: str, name: str) -> None:
    assert name not in _credits(line).get(prop, set())


@pytest.mark.parametrize(
    "line",
    [
        "Ann Bell leads the Pike Gang as Brother Kit.",
        "Ann Bell: Cork; Tom Vale: Dublin; Ida West: Galway.",
        "Ann Bell: Low Tide; Tom Vale: The Quiet Harbour; Ida West: The Long Rain.",
    ],
)
def test_similar_lines_say_nothing_of_parts(line: str) -> None:
    assert _parts(line) <= {("Brother Kit", "Ann Bell")}


def test_credits_of_other_things_are_not_the_films() -> None:
    assert "producer" not in _credits("The album was produced by Ann Bell.")
