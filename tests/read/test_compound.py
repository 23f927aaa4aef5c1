"""Claims that take two statements of a source for one."""

from __future__ import annotations

import pytest
from support.marked import claim, unmarked
from support.minimal import MINIMAL, BuildPack

from explorer.read.doubtful_claims import compound_claims
from explorer.read.pack import read_pack

AGE = 'subject = "ann"\nproperty = "age"\nvalue = 7\n'
PARENTS = 'subject = "ann"\nproperty = "parent"\nvalue = ["bob", "carl"]\n'
CARL = '\n[[entity]]\nid = "carl"\nkind = "character"\nname = "Carl"\n'


def compound_in(build: BuildPack, fields: str, evidence: str) -> list[str]:
    """Return what is said of a claim of the review with this evidence."""
    record = f'source = "review"\n{fields}evidence = [{evidence}]\n'
    files = {
        "entities.toml": MINIMAL["entities.toml"] + CARL,
        "claims/one.toml": MINIMAL["claims/one.toml"] + unmarked(claim(record)),
    }
    return [problem.found for problem in compound_claims(read_pack(build(files)))]


@pytest.mark.parametrize(
    ("fields", "evidence", "compound"),
    [
        (
            AGE,
            '{ line = 2, phrase = "seven years old" }, { line = 8, phrase = "not yet eight" }',
            'line 2, "seven years old", and line 8, "not yet eight", as one statement in "second"',
        ),
        (
            PARENTS,
            '{ line = 2, phrase = "her father Bob" }, { line = 2, phrase = "Carl adopts her" }',
            '"her father Bob" and "Carl adopts her" as one list in "second"',
        ),
        (
            PARENTS,
            '{ line = 2, phrase = "Bob" }, { line = 5, phrase = "and Carl" }',
            'line 2, "Bob", and line 5, "and Carl", as one statement in "second"',
        ),
        (
            AGE,
            '{ line = 2 }, { line = 5, phrase = "is seven" }, { line = 9, phrase = "aged 7" }',
            'line 5, "is seven", and line 9, "aged 7", as one statement in "second"',
        ),
    ],
)
def test_two_statements_are_reported(
    minimal_pack: BuildPack, fields: str, evidence: str, compound: str
) -> None:
    assert compound_in(minimal_pack, fields, evidence) == [compound]


@pytest.mark.parametrize(
    ("fields", "evidence"),
    [
        (AGE, '{ line = 2, phrase = "seven years old" }'),
        (AGE, '{ line = 2, phrase = "seven" }, { line = 2, phrase = "years old" }'),
        (AGE, '{ line = 2, phrase = "Seven" }, { line = 8, phrase = "she is seven" }'),
        (AGE, '{ line = 2, phrase = "seven, says Ann" }, { line = 8, phrase = "Ann says seven" }'),
        (AGE, "{ line = 2 }, { line = 8 }"),
        (PARENTS, '{ line = 2, phrase = "Bob and Carl" }, { line = 8, phrase = "Carl and Bob" }'),
        (PARENTS, '{ line = 2, phrase = "Bob and Carl" }, { line = 2, phrase = "Bob" }'),
    ],
)
def test_a_single_statement_is_not_reported(
    minimal_pack: BuildPack, fields: str, evidence: str
) -> None:
    assert compound_in(minimal_pack, fields, evidence) == []


def test_the_supplied_pack_has_none() -> None:
    assert compound_claims(read_pack()) == []
