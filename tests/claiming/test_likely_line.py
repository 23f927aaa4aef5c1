"""At which line a source likely covers a fact."""

from __future__ import annotations

from support.build import entity, make_pack, source
from support.rows import every_row

from explorer.claiming.likely_line import likeliest_line
from explorer.model.place import Fact
from explorer.suggest.suggestion import Suggestion

LINES = [
    "Polar Night",
    "A film in the dark.",
    "It lasts for two hours.",
    "Ulla Berg, who wrote it, was born on 3 May 1950.",
    "Captain Falk is the work of Jon Dahl.",
    "Released in 1988.",
]


@every_row(
    ("subject", "prop", "line"),
    [
        ("polar-night", "runtime", 3),
        ("polar-night", "release-date", 6),
        ("polar-night", "director", 2),
        ("berg", "born", 4),
        ("falk", "played-by", 5),
        ("falk", "dies", 5),
    ],
)
def test_the_line_with_the_subject_the_words_and_such_a_value(
    subject: str, prop: str, line: int
) -> None:
    pack = make_pack(
        ("post", "falk", "played-by", ["dahl"]),
        ("post", "polar-night", "director", ["dark"]),
        sources=[source("mail"), source("post")],
        entities=[
            entity("polar-night", "film", "Polar Night"),
            entity("berg", "person", "Ulla Berg"),
            entity("falk", "character", "Captain Falk"),
            entity("dahl", "person", "Jon Dahl"),
            entity("dark", "person", "Dark"),
        ],
        work="polar-night",
    )
    assert likeliest_line(pack, "mail", LINES, Fact(subject, prop)) == line


def test_a_suggestion_counts_most_and_without_a_hint_the_first_unread_line() -> None:
    pack = make_pack(
        ("mail", "moon", "described-as", ["cold"]),
        sources=[source("mail"), source("post")],
        entities=[entity("moon", "object", "Moon")],
    )
    suggestion = Suggestion("mail", 6, "", "moon", "named-after", "x", "test")
    assert likeliest_line(pack, "mail", LINES, Fact("moon", "named-after"), [suggestion]) == 6
    assert likeliest_line(pack, "mail", LINES, Fact("moon", "named-after")) == 2
