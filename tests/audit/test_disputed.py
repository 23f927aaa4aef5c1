"""Which facts an engine leaves to the rules: those of which not all sources say the same."""

from __future__ import annotations

import pytest

from explorer.audit.duck import Duck
from explorer.audit.needs import Needs
from explorer.audit.row import COLUMNS, NEEDED
from explorer.audit.sql import disputed, hashed, varied
from explorer.audit.work import film_vocabulary

pytest.importorskip("duckdb", reason="DuckDB is not installed: pip install '.[audit]'")

CASES = [
    # property, what each source gives, whether that is for the rules
    ("runtime", ["97", "97"], False),
    ("runtime", ["97", "98"], True),
    ("director", ["Ann Bell", "Ann Bell"], False),
    ("director", ["Ann Bell|Ann Bell", "Ann Bell"], False),
    ("director", ["Ann Bell|Cy Dunn", "Cy Dunn|Ann Bell"], False),
    ("director", ["Ann Bell|Cy Dunn", "Ann Bell"], True),
    ("director", ["Ann Bell|Cy Dunn", "Ann Bell|Ed Ferry"], True),
]


@pytest.mark.parametrize("parts", [1, 3])
def test_facts_on_which_all_sources_say_the_same_are_dropped(parts: int) -> None:
    duck = Duck(100)
    empty = [""] * (len(COLUMNS) - len(NEEDED))
    rows = [
        (f"source {at}", f"film {number}", prop, value, *empty)
        for number, (prop, given, _) in enumerate(CASES)
        for at, values in enumerate(given)
        for value in values.split("|")
    ]
    duck.load("claims", COLUMNS, rows)
    needs = Needs(film_vocabulary(), frozenset(prop for prop, *_ in CASES))
    in_dispute: set[tuple[str, str]] = set()
    for part in range(parts):
        numbers = hashed(needs, NEEDED, part, parts)
        duck.keep("varied", varied(numbers))
        duck.keep("flagged", disputed(needs, numbers, part, parts))
        in_dispute.update(
            duck.rows(
                "select c.subject, c.property from claims c join flagged f "
                "on hash(c.subject) = f.s and c.property = f.p"
            )
        )
    duck.close()
    wanted = {
        (f"film {number}", prop) for number, (prop, _, for_rules) in enumerate(CASES) if for_rules
    }
    assert in_dispute == wanted
