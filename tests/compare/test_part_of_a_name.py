"""A part of a name is no misspelling of it, and the pack's own name stands against a slip."""

from __future__ import annotations

import pytest
from support.build import entity, findings, make_pack, say, source, the_finding
from support.rows import every_row

from explorer.compare import engine
from explorer.compare.rules.name import is_variant

IMRE = entity("imre", "character", "Imre Kallosh", aliases=["the Ferryman"])


def named(*names, **more):
    """Return a pack in which one paper after the other names Imre."""
    rows = [(f"paper-{n}", "imre", "name", name) for n, name in enumerate(names)]
    return make_pack(*rows, entities=[IMRE], **more)


@every_row(
    "short",
    ["Imre", "Kallosh", "Dr Kallosh", "Mr. Kallosh", "I. Kallosh", "Imre K.", "the Ferryman"],
)
def test_a_short_form_is_no_position_of_a_spelling(short):
    finding = the_finding(named("Imre Kallosh", "Imre Kalosh", short))
    assert finding.verdict == "spelling"
    assert {position.value for position in finding.positions} == {"Imre Kallosh", "Imre Kalosh"}


@pytest.mark.parametrize("more", [(), ("Imre",), ("Dr Kallosh",)])
def test_a_misspelling_is_compared_with_the_packs_own_name(more):
    finding = the_finding(named("Imre Kalosh", *more))
    assert (finding.verdict, [p.value for p in finding.positions]) == ("spelling", ["Imre Kalosh"])
    assert finding.explanation.endswith(" name Imre Kalosh; the usual form is Imre Kallosh.")


@pytest.mark.parametrize("name", ["Imre Kallosh", "Imre", "I. Kallosh", "The Ferryman", "Old Man"])
def test_no_other_form_is_a_misspelling(name):
    assert not findings(named(name))


def test_a_name_in_another_language_is_no_misspelling():
    papers = [source("paper-0", language="hu"), source("paper-1", language="en")]
    assert not findings(named("Imre Kallos", sources=papers))
    said = [("a", "imre", "name", "Imre Kalosh", say(limits=["translated"]))]
    assert not findings(make_pack(*said, entities=[IMRE]))


@pytest.mark.parametrize("limits", [["damaged"], ["transcribed"]])
def test_a_scanning_error_is_no_misspelling(limits):
    scan = source("paper-0", limits=limits)
    assert bool(findings(named("Imre Kalosh", sources=[scan]))) is (limits != ["damaged"])


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Imre", "Kallosh"),
        ("I. Kallosh", "Imre K."),
        ("Dr Kallosh", "Imre"),
        ("The Ferryman", "Imre"),
    ],
)
def test_two_parts_of_one_name_are_no_conflict(name, other):
    assert not findings(named(name, other))


@pytest.mark.parametrize("other", ["Tamas", "Imre Tamas", "Old Man"])
def test_a_part_of_a_name_and_another_name_are(other):
    assert the_finding(named("Kallosh", other)).verdict == "tension"


def test_a_form_that_all_use_is_compared_with_the_name_once(monkeypatch):
    looked_at = []

    def look(ctx, claim):
        looked_at.append(claim.value)
        return is_variant(ctx, claim)

    monkeypatch.setattr(engine, "is_variant", look)
    (finding,) = findings(named(*["Imre Kalosh"] * 5))
    assert len(finding.claims) == 5 and looked_at == ["Imre Kalosh"]
