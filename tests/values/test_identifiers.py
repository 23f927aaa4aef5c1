"""Identifiers of databases: their forms, and what a slip was meant to be."""

from __future__ import annotations

from support.rows import every_row

from explorer.values.identifiers import SCHEMES, check_character, correction, fault, shown_ids


@every_row("scheme", SCHEMES)
def test_every_example_is_of_its_form(scheme: str) -> None:
    assert fault(scheme, SCHEMES[scheme].example) == ""
    assert fault(scheme, "") and fault(scheme, "no such id!")


@every_row(
    ("scheme", "text", "kind", "why"),
    [
        ("imdb", "nm0000001", "film", "that of a person, not of a title"),
        ("imdb", "tt0000001", "person", "that of a title, not of a person"),
        ("imdb", "tt0000001", "place", ""),
        ("imdb", "tt00001", "film", "not of the form of tt0111161"),
        ("wikidata", "Q0", "", "not of the form of Q172241"),
        ("eidr", "10.5240/7791-8534-2C23-9030-8610-6", "",
         "with a last character that does not fit the rest"),
        ("elsewhere", "x", "", ""), ("elsewhere", " ", "", "nothing in it"),
    ],
)  # fmt: skip
def test_faults(scheme: str, text: str, kind: str, why: str) -> None:
    assert fault(scheme, text, kind) == why


@every_row(
    ("scheme", "text", "kind", "meant"),
    [
        ("imdb", "https://www.imdb.com/title/tt0000001/?ref_=x", "film", "tt0000001"),
        ("imdb", "TT0000001", "film", "tt0000001"), ("imdb", "12", "person", "nm0000012"),
        ("imdb", "12", "place", ""), ("imdb", "nm0000001", "film", ""),
        ("wikidata", "q12", "", "Q12"), ("wikidata", "12", "", "Q12"),
        ("wikidata", "https://www.wikidata.org/wiki/Q12", "", "Q12"),
        ("tmdb", "https://www.themoviedb.org/movie/12-x", "", "12"),
        ("eidr", "https://doi.org/10.5240/7791-8534-2c23-9030-8610-5", "",
         "10.5240/7791-8534-2C23-9030-8610-5"),
        ("isbn", "978-0-571-12633-0", "", "9780571126330"), ("doi", "nothing", "", ""),
    ],
)  # fmt: skip
def test_corrections(scheme: str, text: str, kind: str, meant: str) -> None:
    assert correction(scheme, text, kind) == meant


def test_the_check_character_is_that_of_the_standard() -> None:
    assert check_character("779185342C2390308610") == "5"


def test_shown_in_a_row() -> None:
    assert shown_ids({"imdb": "tt0000001", "tmdb": 5, "x": "y"}) == "IMDb tt0000001, TMDb 5, x y"
