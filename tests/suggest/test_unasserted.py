"""Sentences that only imagine something, or say it of a book, a disc or another film; all
invented."""

from __future__ import annotations

from support.rows import every_row
from support.suggested import suggested

TITLE = "The Tin Gull"


def said(text: str) -> set[tuple[str, str, str]]:
    return suggested(text.splitlines(), TITLE, "Gull")


@every_row(
    "text, property_",
    [
        ("The novel is set in 1911.", "set-when"),
        ("The book is set in Dublin; the film is not.", "setting"),
        ("The stage version was set in Dublin.", "setting"),
        ("Ned Orr's play was first seen at the Edinburgh Festival.", "premiered-at"),
        ("The trailer was unveiled at the Toronto International Film Festival.", "premiered-at"),
        ("The DVD was released by Argyle Pictures.", "distributor"),
        ("The original was directed by Ann Bell.", "director"),
        ("The first film was set in 1911; this one has no date.", "set-when"),
        ("It looks as if it was shot in Wales.", "filming-location"),
        ("It could have been shot in Wales for all one sees of Rio.", "filming-location"),
        ("Had it premiered at the Cannes Film Festival, it would have won.", "premiered-at"),
        ("Bell had hoped for a world premiere at the Venice Film Festival.", "premiered-at"),
        ("Rob (Noel Pratt) dreams that he lives in Vienna.", "home"),
        ("Rob (Noel Pratt) pretends that he was born in Vienna.", "birthplace"),
        ("If Rob (Noel Pratt) goes to Malta, he will die.", "travels-to"),
        ("Rob (Noel Pratt) behaves as if he were 12 years old.", "age"),
        ("Rob (Noel Pratt) wishes he lived in Malta.", "home"),
        ("You would think it had been shot in Canada.", "filming-location"),
        ("The trailer was cut by Ned Orr.", "editor"),
        ("In the book, Rob is 50 years old.", "age"),
    ],
)
def test_what_is_imagined_or_said_of_another_work_is_not_suggested(
    text: str, property_: str
) -> None:
    assert not [s for s in said(text) if s[1] == property_]


@every_row(
    "text, property_, value",
    [
        ("The novel was filmed in Malta.", "filming-location", "Malta"),
        ("The novel it is based on was written in 1950; the film is set in 1911.", "set-when",
         "1911"),
        ("The soundtrack was composed by Ann Bell.", "composer", "Ann Bell"),
        ("The Tin Gull is the sequel to Low Tide.\nThe sequel was directed by Ann Bell.",
         "director", "Ann Bell"),
        ("If you like the sea, see it: it was shot in Malta.", "filming-location", "Malta"),
        ("Rob (Noel Pratt) dreams of the sea and goes to Malta.", "travels-to", "Malta"),
        ("The story is set in Dublin, like the book.", "setting", "Dublin"),
        ("The Tin Gull\n\nThe Film\n\nIt was shot in Malta.", "filming-location", "Malta"),
        ("A Novel of the Sea\n\nFilm adaptation\n\nIt was shot in Malta.", "filming-location",
         "Malta"),
        ("Origins\n\nThe novel\n\nAnn Bell wrote it.\n\nFilming\n\nIt was shot in Malta.",
         "filming-location", "Malta"),
    ],
)  # fmt: skip
def test_what_is_said_of_the_film_beside_that_is_suggested(
    text: str, property_: str, value: str
) -> None:
    assert (property_, value) in {s[1:] for s in said(text)}
