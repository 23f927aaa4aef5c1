"""The page of a finding about a source as a whole."""

from __future__ import annotations

from support.build import entity, make_pack, source

from explorer.compare.engine import compare
from explorer.model.place import Place
from explorer.pages.build import page_for
from explorer.session import Session


def test_a_source_without_a_date_is_not_said_to_lack_a_value() -> None:
    pack = make_pack(
        ("index", "lark", "survival", "partly-lost"),
        ("notice", "lark", "survival", "preserved"),
        sources=[
            source("index", kind="catalogue"),
            source("notice", kind="review", author="Una Holt", published="1936-10"),
        ],
        entities=[entity("lark", "film", "Lark")],
    )
    page = page_for(Session(pack, compare(pack)), Place.finding("when-written.index"))
    text = " ".join(row.plain for row in page.rows)
    assert "The catalogue is undated" in text
    assert "missing from this copy" not in text
