"""Sources by a name of few words: readable, and never the same for two of one pack."""

from __future__ import annotations

from dataclasses import replace

from support.rows import every_row
from support.shipped import shipped_pack

from explorer.model.source import Source
from explorer.model.source_names import LONGEST, at_the_start, source_names

PLAIN = Source("a", "A Night in Riga, and Other Stories of Water", "review", 10)


def names(*sources: Source) -> list[str]:
    """Return the names of sources, whose ids are made different, in order."""
    numbered = [replace(given, id=f"s{n}") for n, given in enumerate(sources)]
    return [source_names(numbered)[item.id] for item in numbered]


def test_the_sources_of_the_pack_that_ships() -> None:
    pack = shipped_pack()
    assert {source: pack.source_name(source) for source in pack.sources} == {
        "trope-essay": "Alona's essay transcript",
        "weary-review": "the unsigned review",
        "wick-post": "the blog post",
        "kelly-review": "Kelly's review",
        "preview": "the preview",
    }
    assert pack.source_name("no-such-source") == "no-such-source"


@every_row(
    ("author", "name"),
    [
        ("", "the review"),
        ("Ada Marlowe", "Marlowe's review"),
        ("  Ada   Marlowe ", "Marlowe's review"),
        ("Ada Marlowe Jr.", "Marlowe's review"),
        ("Ada Marlowe, Ph.D.", "Marlowe's review"),
        ("Tide Pictures", "Tide Pictures' review"),
        ("Tide Film", "Tide Film's review"),
        ("Tide Bros.", "Tide Bros.' review"),
        ("Kelp Film Archive", "Kelp Film Archive's review"),
        ("Jr.", "Jr.'s review"),
        ("Ada M.", "Ada M.'s review"),
        ("pierrat", "Pierrat's review"),
        ("Marlowe & Sons", "Marlowe & Sons's review"),
        ("A very long row of names, and one more of them", "the review"),
        ("佐藤", "佐藤's review"),
    ],
)
def test_a_name_alone(author: str, name: str) -> None:
    (shown,) = names(replace(PLAIN, author=author))
    assert shown == name


def test_two_of_a_kind() -> None:
    signed, other = replace(PLAIN, author="A. Quill"), replace(PLAIN, author="B. Marlowe")
    assert names(signed, other) == ["Quill's review", "Marlowe's review"]
    assert names(signed, PLAIN) == ["Quill's review", "the unsigned review"]
    in_print = replace(PLAIN, publisher="The Tide", title="Water")
    assert names(in_print, PLAIN) == ["The Tide's review", "“A Night in Riga,…”"]


def test_a_database_goes_by_its_name() -> None:
    imdb = Source("imdb", "IMDb", "database", 10, publisher="IMDb")
    sheet = Source("low-tide", "Low Tide", "table", 10)
    assert source_names([imdb, sheet]) == {"imdb": "IMDb", "low-tide": "“Low Tide”"}


def test_two_by_one_author() -> None:
    first = replace(PLAIN, author="A. Quill", title="First look")
    second = replace(PLAIN, author="A. Quill", title="Second look")
    assert names(first, second) == ["“First look”", "“Second look”"]


def test_what_cannot_be_told_apart_goes_by_its_id() -> None:
    assert names(PLAIN, PLAIN) == ["s0", "s1"]
    assert names(replace(PLAIN, kind="x" * 500, title="y" * 500)) == ["s0"]


def test_no_name_is_another_source_s_id() -> None:
    sources = [replace(PLAIN, id="the review"), replace(PLAIN, id="b", kind="preview")]
    assert source_names(sources)["the review"] != "the preview"
    assert len(set(source_names(sources).values())) == 2


def test_names_differ_and_are_short_whatever_the_sources() -> None:
    kinds, authors = ("review", "Review", "preview"), ("", "A. Quill", "a. quill", "B. Quill")
    sources = [
        replace(PLAIN, kind=kind, author=author, publisher=publisher)
        for kind in kinds
        for author in authors
        for publisher in ("", "The Tide")
    ]
    names_read = names(*sources)
    assert len({name.casefold() for name in names_read}) == len(sources)
    assert max(map(len, names_read)) <= LONGEST


def test_a_name_at_the_start_of_a_sentence() -> None:
    assert at_the_start("the preview") == "The preview"
    assert at_the_start("“water”") == "“water”"
    assert at_the_start("") == ""


def test_a_title_within_a_name_has_no_quotation_marks_of_its_own() -> None:
    first = replace(PLAIN, title='From "A Reel of My Own", chapter six')
    second = replace(PLAIN, title="“Gull” again")
    assert names(first, second) == ["“From A Reel of…”", "“Gull again”"]


def test_databases_are_told_apart_by_publisher_alone() -> None:
    first = replace(PLAIN, kind="database", author="", publisher="Reelbook")
    second = replace(PLAIN, kind="database", author="", publisher="Filmkartei")
    assert names(first, second) == ["Reelbook", "Filmkartei"]
    assert names(first) == ["the database"]
