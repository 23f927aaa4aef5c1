"""Reports on packs with few claims: no empty sections, and only what claims mention is counted."""

from __future__ import annotations

from typing import Any

import pytest
from support.build import entity, make_pack, source
from support.rows import every_row

from explorer.compare.engine import compare
from explorer.report import Report, outline, render

ENTITIES = [entity("ferry", "film"), entity("nell", "character"), entity("ada", "person")]


def _report(*claims: tuple[Any, ...]) -> Report:
    pack = make_pack(*claims, sources=[source("notice"), source("index")], entities=ENTITIES)
    return Report(pack, comparison := compare(pack), comparison.findings)


@every_row(
    ("claims", "summary"),
    [
        ((("notice", "ferry", "runtime", 100),),
         "Two sources make one claim about one person, place or thing. There are no findings: no "
         "two claims conflict."),
        ((("notice", "nell", "played-by", ["ada"]), ("index", "nell", "age", 9)),
         "Two sources make two claims about two people, places and things. There are no findings: "
         "no two claims conflict."),
        ((("notice", "ferry", "runtime", 100), ("index", "ferry", "runtime", 120)),
         "Two sources make two claims about one person, place or thing. There is one finding, a "
         "tension."),
        ((), "The pack has two sources and lists three people, places and things. There are no "
         "claims yet, so nothing was compared."),
    ],
)  # fmt: skip
def test_the_summary_of_few_claims(claims: tuple[tuple[Any, ...], ...], summary: str) -> None:
    assert outline.summary(_report(*claims)) == summary


@pytest.mark.parametrize("format_name", ["html", "markdown"])
def test_a_section_without_content_is_left_out(format_name: str) -> None:
    made = render(_report(("notice", "ferry", "runtime", 100)), format_name)
    assert "There is none" not in made
    for section in ('id="findings"', "## Findings", 'id="not-flagged"', "## Not flagged"):
        assert section not in made
