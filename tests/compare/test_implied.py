"""What a source leaves to be read between its lines is implied, and not said, in a finding."""

from __future__ import annotations

import pytest
from support.build import entity, make_pack, say
from support.rows import every_row

from explorer.compare.engine import compare

IMPLIED = say(limits=["inferred"])
POSSIBLE = say(factuality="possible")


@pytest.mark.parametrize(
    ("first", "second", "sentences"),
    [
        (IMPLIED, say(), ("“A” implies that {} childhood", "“B” says that {} adulthood")),
        (say(), IMPLIED, ("“B” implies that {} adulthood", "“A” says that {} childhood")),
        (IMPLIED, IMPLIED, ("“B” implies that {} adulthood; “A”, in childhood.",)),
        (say(), say(), ("“B” says that {} adulthood; “A”, in childhood.",)),
    ],
)
def test_what_is_implied_is_not_said(first, second, sentences):
    pack = make_pack(
        ("a", "mia", "bereaved-when", "childhood", first),
        ("b", "mia", "bereaved-when", "adulthood", second),
        entities=[entity("mia", "character")],
    )
    (finding,) = compare(pack).findings
    assert all(words.format("Mia was bereaved in") in finding.explanation for words in sentences)


def test_a_rumour_that_is_only_implied_is_still_called_a_rumour():
    pack = make_pack(
        ("a", "mia", "bereaved-when", "childhood", say(limits=["inferred"], factuality="rumoured")),
        ("b", "mia", "bereaved-when", "adulthood"),
        entities=[entity("mia", "character")],
    )
    (finding,) = compare(pack).findings
    assert "“A” reports a rumour that Mia was bereaved in childhood" in finding.explanation


@every_row(
    ("first", "second", "sentence"),
    [
        (say(), say(), "“A” and “B” say that {};"),
        (IMPLIED, say(), "“B” says that {}, and “A” implies as much;"),
        (say(), IMPLIED, "“A” says that {}, and “B” implies as much;"),
        (IMPLIED, IMPLIED, "“A” and “B” imply that {};"),
        (say(), POSSIBLE, "“A” says that {}, and “B” calls that possible;"),
        (POSSIBLE, IMPLIED, "“B” implies that {}, and “A” calls that possible;"),
    ],
)
def test_each_source_of_a_side_only_says_what_it_says(first, second, sentence):
    pack = make_pack(
        ("a", "mia", "bereaved-when", "childhood", first),
        ("b", "mia", "bereaved-when", "childhood", second),
        ("c", "mia", "bereaved-when", "adulthood"),
        entities=[entity("mia", "character")],
    )
    (finding,) = compare(pack).findings
    assert sentence.format("Mia was bereaved in childhood") in finding.explanation


@pytest.mark.parametrize(
    ("first", "second", "sentence"),
    [
        (say(), say(), "says that Mia was bereaved in adulthood, but also in childhood."),
        (say(), IMPLIED, "says that {}, but implies that Mia was bereaved in adulthood."),
        (IMPLIED, IMPLIED, "implies that Mia was bereaved in adulthood, but also in childhood."),
        (
            POSSIBLE,
            say(),
            "says that Mia was bereaved in adulthood, but calls it possible that {}.",
        ),
    ],
)
def test_one_source_that_says_two_things_only_says_what_it_says(first, second, sentence):
    pack = make_pack(
        ("a", "mia", "bereaved-when", "childhood", first),
        ("a", "mia", "bereaved-when", "adulthood", second),
        entities=[entity("mia", "character")],
    )
    (finding,) = compare(pack).findings
    assert sentence.format("Mia was bereaved in childhood") in finding.explanation


def test_a_statement_that_some_only_imply_is_worded_so():
    pack = make_pack(
        ("a", "mia", "dies", True),
        ("c", "mia", "dies", True, IMPLIED),
        ("b", "mia", "alive", True),
        entities=[entity("mia", "character")],
    )
    (finding,) = compare(pack).findings
    assert (
        "“A” says that Mia dies, and “C” implies as much; “B” says that Mia" in finding.explanation
    )


def test_a_step_that_some_only_imply_is_worded_so():
    pack = make_pack(
        ("teaser", "tide", "release-status", "upcoming"),
        ("review", "tide", "release-status", "in-cinemas"),
        ("trade", "tide", "production-trouble", ["delay"]),
        ("weekly", "tide", "production-trouble", ["delay"], IMPLIED),
    )
    sentences = [f.explanation for f in compare(pack).findings if f.property == "release-timeline"]
    assert ["delayed (“Trade”; implied by “Weekly”)" in words for words in sentences] == [True]


@pytest.mark.parametrize(
    ("critics", "sentence"), [("a", "It makes both judgements, though "), ("b", "Critics ")]
)
def test_one_critic_of_two_minds_is_not_critics_who_disagree(critics, sentence):
    pack = make_pack(
        ("a", "tide", "film-judged", "weak", say(factuality="opinion")),
        (critics, "tide", "film-judged", "masterpiece", say(factuality="opinion")),
    )
    (finding,) = compare(pack).findings
    assert sentence in finding.explanation


def test_who_writes_several_forms_is_named_once():
    pack = make_pack(
        ("a", "mia", "name", "Mia Thorne"),
        ("b", "mia", "name", "Mia Thornne"),
        ("b", "mia", "name", "Mya Thorne", say(line=2)),
        entities=[
            entity("mia", "character", "Mia Thorne", spellings=["Mia Thornne", "Mya Thorne"])
        ],
    )
    (finding,) = compare(pack).findings
    assert "“B” spells the name both Mia Thornne and Mya Thorne; " in finding.explanation
