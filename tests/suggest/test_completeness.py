"""Which lines say that a list is complete, or name a version; all of it invented."""

from __future__ import annotations

import pytest
from support.build import entity, make_pack, source
from support.rows import every_row

from explorer.suggest.engine import suggest
from explorer.suggest.reviewing.words import suggestion_words


@every_row(
    ("line", "closed"),
    [
        ("The film was shot entirely in Italy.", True),
        ("Every scene was filmed in Italy.", True),
        ("We filmed the whole picture in Greece, said Renzo Galli.", True),
        ("The dialogue is entirely in Danish.", True),
        ("Dialogue is in English throughout.", True),
        ("It was shot almost entirely in Italy.", False),
        ("It was not filmed entirely in Italy.", False),
        ("It was shot in Italy and Greece.", False),
        ("It was filmed entirely in Pesaro.", False),
        ("The dialogue is in Danish.", False),
    ],
)
def test_only_a_line_that_excludes_everything_else_makes_a_list_complete(
    line: str, closed: bool
) -> None:
    film = entity("gull", "film", "The Tin Gull")
    pack = make_pack(sources=[source("mail")], entities=[film], work="gull")
    made = list(suggest(pack, lambda _: [line], ["mail"]))
    lists = [s for s in made if s.property in ("filming-location", "language")]
    assert [s.closed for s in lists] == [closed]
    assert ("nothing else" in suggestion_words(pack, lists[0])) is closed
    assert ("closed" in lists[0].row()) is closed


@pytest.mark.parametrize("cut", ["first version", "rough cut", "longer version", "first cut"])
def test_a_length_is_that_of_the_version_that_the_line_names(cut: str) -> None:
    film = entity("gull", "film", "The Tin Gull")
    pack = make_pack(sources=[source("mail")], entities=[film], work="gull")
    made = suggest(pack, lambda _: [f"The {cut} ran for forty minutes."], ["mail"])
    assert [(s.property, s.value, s.cut) for s in made] == [("runtime", 40, cut)]


@pytest.mark.parametrize(
    "text, cut",
    [
        ("In the English dub, Nora is voiced by Ann Bell.", "english dub"),
        ("Nora is voiced by Ann Bell in the French-language version.", "french-language version"),
        ("Nora is voiced by Ann Bell.", ""),
        ("The English version of the song is sung by the cast. Nora is voiced by Ann Bell.", ""),
    ],
)
def test_a_voice_is_that_of_the_dub_that_the_line_names(text: str, cut: str) -> None:
    known = entity("film", "film", "Low Tide")
    pack = make_pack(sources=[source("mail")], entities=[known], work="film")
    voices = [s for s in suggest(pack, lambda _: [text]) if s.property == "played-by"]
    assert [s.cut for s in voices] == [cut]


def test_the_length_before_a_cut_is_that_of_the_uncut_version() -> None:
    film = entity("gull", "film", "The Tin Gull")
    pack = make_pack(sources=[source("mail")], entities=[film], work="gull")
    made = suggest(pack, lambda _: ["The Tin Gull was cut from 131 to 104 minutes."], ["mail"])
    assert {(s.value, s.cut) for s in made} == {(131, "uncut version"), (104, "")}
