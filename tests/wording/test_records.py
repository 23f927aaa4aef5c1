"""A claim's value as it stands in a row or a heading."""

from __future__ import annotations

from support.build import entity, make_pack, say, source
from support.rows import every_row

from explorer.compare.engine import compare
from explorer.wording.records import (
    how_firm,
    how_in_brackets,
    other_limits,
    source_after,
    source_line,
    value_words,
)
from explorer.wording.scopes import version_in_sentence
from explorer.wording.support import side_words

STOWAWAY = entity("stowaway", "character", "The Stowaway")


@every_row(
    ("property_id", "value", "denied", "words"),
    [
        ("killed-by", "stowaway", False, "the Stowaway"),
        ("killed-by", "stowaway", True, "not the Stowaway"),
        ("dies", True, True, "no"),
        ("dies", False, True, "yes"),
        ("motive", ["glory", "power"], False, "glory and power"),
        ("motive", ["glory", "power"], True, "neither glory nor power"),
        ("motive", ["glory", "greed", "power"], True, "none of glory, greed and power"),
    ],
)
def test_a_value_is_named_as_in_a_sentence(
    property_id: str, value: str | bool | list[str], denied: bool, words: str
) -> None:
    claim = ("a", "ida", property_id, value, say(denied=denied))
    pack = make_pack(claim, entities=[entity("ida", "character", "Ida"), STOWAWAY])
    assert [value_words(pack, c) for c in pack.claims.values()] == [words]


def test_a_question_is_asked_and_not_stated_as_fact() -> None:
    claims = make_pack(("a", "ida", "age", 30, say(limits=["question"]))).claims.values()
    assert [how_firm(claim) for claim in claims] == ["asked, not stated"]
    assert not any(other_limits(claim) for claim in claims)


@every_row(
    ("cut", "words"),
    [("tv-cut", "the TV cut"), ("us", "the US cut"), ("tvs-cut", "the tvs cut"),
     ("uk-dvd-release", "the UK DVD release"), ("Sorokhan Cut", "the Sorokhan Cut"),
     ("2010 restoration", "the 2010 restoration")],
)  # fmt: skip
def test_a_version_is_named_once_with_initials_in_capitals(cut: str, words: str) -> None:
    assert version_in_sentence(cut) == words


def test_a_source_named_after_its_title_does_not_repeat_it() -> None:
    pack = make_pack(sources=[source("a", title="Reel base", kind="table")])
    assert source_after("“Reel base”", pack.sources["a"]).startswith("a table")
    assert source_after("the table", pack.sources["a"]).startswith("“Reel base”, a table")


def test_a_source_with_a_plural_kind_takes_no_article() -> None:
    for kind in ("production notes", "diaries", "letters"):
        pack = make_pack(sources=[source("a", title="On the floor", kind=kind)])
        assert source_line(pack.sources["a"]).startswith(f"“On the floor”, {kind}")


def test_quotation_marks_in_a_title_are_single() -> None:
    straight = make_pack(sources=[source("a", title='"Sink it": a talk', kind="interview")])
    assert source_line(straight.sources["a"]).startswith("“‘Sink it’: a talk”, an interview")
    pack = make_pack(sources=[source("a", title="“We sank it”", kind="interview")])
    assert source_line(pack.sources["a"]).startswith("“‘We sank it’”, an interview")


def test_what_only_a_character_says_is_marked_as_such() -> None:
    rows = (
        ("a", "ida", "killed-by", "stowaway", say(attributed_to="stowaway")),
        ("a", "ida", "age", 9),
    )
    pack = make_pack(*rows, entities=[entity("ida", "character", "Ida"), STOWAWAY])
    said = [how_in_brackets(pack, claim) for claim in pack.claims.values()]
    assert said == [" (only what the Stowaway says)", ""]


def test_a_reviewer_who_quotes_a_character_is_not_said_to_have_missed_the_film() -> None:
    quoting = ("review", "ida", "killed-by", "stowaway", say(attributed_to="stowaway"))
    rows = quoting, ("talk", "ida", "killed-by", "stowaway"), ("mail", "ida", "dies", False)
    sources = [source("review"), source("talk", seen=None), source("mail")]
    people = [entity("ida", "character", "Ida"), STOWAWAY]
    (finding,) = compare(make_pack(*rows, sources=sources, entities=people)).findings
    assert finding.support is not None
    words = [
        side_words(*both) for both in zip(finding.support.sides, finding.positions, strict=True)
    ]
    assert not any("not known to have seen" in side for side in words), words
