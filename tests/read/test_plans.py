"""Claims whose words tell a plan, and that say it is so."""

from __future__ import annotations

from typing import Any

import pytest
from support.build import entity, make_pack, say
from support.rows import every_row

from explorer.model.claim_record import Evidence
from explorer.read.doubtful_claims import plans_as_facts


@every_row(
    ("prop", "value", "how", "noted"),
    [
        ("composer", ["kai"], say(statement="Kai will write the music."), True),
        ("composer", ["kai"], say(statement="Kai is set to score it."), True),
        ("composer", ["kai"], say(statement="Kai has signed on to score it."), True),
        ("composer", ["kai"], say(statement="Kai will score it.", factuality="planned"), False),
        ("composer", ["kai"], say(statement="Kai wrote the music of his own will."), False),
        ("planned-director", ["kai"], say(statement="Kai was to direct it."), False),
        ("theme", ["war"], say(statement="It will be about war."), False),
        ("composer", ["kai"], {**say(), "evidence": [Evidence(1, "Kai’ll be scoring")]}, True),
    ],
)
def test_a_plan_stated_as_a_fact_is_reported(prop: str, value: Any, how: Any, noted: bool) -> None:
    pack = make_pack(("a", "tide", prop, value, how))
    assert [p.expected for p in plans_as_facts(pack)] == (['"planned"'] if noted else [])


@pytest.mark.parametrize(("words", "noted"), [("Will Vance", 0), ("Will Vance will do it", 1)])
def test_a_name_does_not_show_a_plan(words: str, noted: int) -> None:
    how = {**say(), "evidence": [Evidence(1, words)]}
    people = [entity("will", "person", "Will Vance")]
    pack = make_pack(("a", "tide", "composer", ["will"], how), entities=people)
    assert len(plans_as_facts(pack)) == noted
