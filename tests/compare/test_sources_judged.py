"""A source judged as a whole: speculation stands out, a joker and a damaged copy do not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.build import entity, make_pack, rebuilt, say, source
from support.shipped import shipped_pack

from explorer.compare.engine import compare
from explorer.compare.sources import ENOUGH, judge_sources
from explorer.model.enums import Factuality, Vantage
from explorer.model.pack import Pack
from explorer.model.source_record import SourceRecord


@pytest.fixture(scope="module")
def shipped() -> Pack:
    return shipped_pack()


def judged(pack: Pack) -> dict[str, SourceRecord]:
    return {record.source: record for record in judge_sources(pack, compare(pack))}


def test_only_the_speculative_preview_stands_out(shipped):
    records = judged(shipped)
    assert [r.source for r in records.values() if r.stands_out] == ["preview"]
    assert records["wick-post"].joking > 0  # the joking post is none
    assert any(
        c.lost for c in shipped.claims.values() if c.source.id == "kelly-review"
    )  # nor the copy


def test_no_name_and_no_kind_makes_it_stand_out(shipped):
    disguised = {
        s.id: replace(s, title="A review", kind="review", author="", note="", publisher="")
        for s in shipped.sources.values()
    }
    records = judged(rebuilt(shipped, sources=disguised))
    assert [r.source for r in records.values() if r.stands_out] == ["preview"]


def test_who_saw_the_film_never_stands_out(shipped):
    sources = dict(shipped.sources)
    sources["preview"] = replace(sources["preview"], vantage=Vantage.AFTER)
    assert not judged(rebuilt(shipped, sources=sources))["preview"].stands_out


def test_its_voice_changes_where_the_lines_say_so(shipped):
    records = judged(shipped)
    assert [change.line for change in records["preview"].changes] == [14, 23]
    assert records["kelly-review"].changes == ()


def test_a_source_that_agrees_with_the_others_does_not_stand_out(shipped):
    """The preview's claims, were they those of a review that nobody contradicts."""
    others = [c.record for c in shipped.claims.values() if c.source.id != "preview"]
    echo = [
        replace(record, id=f"echo-{record.id}", source="preview")
        for record in others
        if record.source == "weary-review"
    ]
    record = judged(rebuilt(shipped, [*others, *echo]))["preview"]
    assert record.met >= ENOUGH
    assert record.unsupported < record.met / 10
    assert not record.stands_out


def test_the_counts_are_those_of_the_claims(shipped):
    for key, record in judged(shipped).items():
        mine = [c for c in shipped.claims.values() if c.source.id == key]
        assert record.claims == len(mine)
        assert record.joking == sum(c.factuality is Factuality.JOKING for c in mine)
        assert record.supported + record.unsupported == record.met <= record.comparable
        assert record.contradicted <= record.met


def test_a_quotation_in_the_same_source_is_not_elsewhere():
    """One source states a place and quotes somebody with another: nobody else covers either."""
    own = ("mail", "gull", "filming-location", ["pesaro"])
    quoted = ("mail", "gull", "filming-location", ["rimini"], say(by="galli"))
    other = ("star", "gull", "filming-location", ["rimini"])
    places = [entity("pesaro", "place"), entity("rimini", "place"), entity("galli", "person")]
    entities = [entity("gull", "film"), *places]
    sources = [source("mail"), source("star")]
    alone = make_pack(own, quoted, sources=sources, entities=entities, work="gull")
    assert judged(alone)["mail"].met == 0
    both = make_pack(own, quoted, other, sources=sources, entities=entities, work="gull")
    assert judged(both)["mail"].met == 2
    assert judged(both)["star"].met == 1
