"""Pydantic validates each row; whatever it refuses is explained, and the rest of it is kept."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from support.marked import claim, problems
from support.minimal import BuildPack
from support.record_tables import RECORDS

from explorer.model.claim import Claim
from explorer.model.entity import Entity
from explorer.model.source import Passage, Source
from explorer.read.document import Document
from explorer.read.problems import Report
from explorer.read.row_errors import errors_by_key, report_errors, sound_part
from explorer.read.validators import validator

pytestmark = pytest.mark.slow

KINDS = [kind for _, kind in RECORDS]
WORDS = st.sampled_from(
    ["", "a", "a-1", "a\n", "a\u0661", "É", "A", "x" * 120, "x" * 121, "y" * 4000, "y" * 4001,
     "0" * 64, "film", "date", "term", "character", "certain", "denied", "heading", "open", "cast",
     "content", "dubbed", "before-release", "functional", "plot"]
)  # fmt: skip
NUMBERS = st.sampled_from([-1, 0, 1, 10_000_000, 10_000_001, 2**70, -0.5, 0.0, 1.5, 1e9])
FLAT = WORDS | NUMBERS | st.booleans() | st.sampled_from([float("nan"), float("inf"), None])
NAMES = sorted({name for kind in KINDS for name in kind.__dataclass_fields__} | {"bool", "str"})
VALUES = st.recursive(
    FLAT,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=3)
    ),
    max_leaves=6,
)
GOOD: dict[str, Any] = {
    "id": "a", "kind": "person", "name": "A", "title": "A", "lines": 3, "line": 1, "label": "a",
    "value_type": "term", "rule": "set", "topic": "plot", "subject": "a", "property": "b",
    "source": "c",
}  # fmt: skip


def rows(kind: Any) -> st.SearchStrategy[Any]:
    """Return rows of a kind: its required fields right or not, others at random."""
    known = sorted(kind.__dataclass_fields__)
    good = {name: value for name, value in GOOD.items() if name in known}
    some = st.dictionaries(st.sampled_from(known), VALUES, max_size=3)
    odd = st.dictionaries(st.just("odd"), VALUES, max_size=1)
    return st.builds(lambda a, b: {**good, **a, **b}, some, odd) | some | VALUES


def refused(kind: type, row: Any) -> ValidationError | None:
    """Return why a row is no record of a kind, None where it is one."""
    try:
        validator(kind)(row)
    except ValidationError as error:
        return error
    return None


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=settings().max_examples // 2)
@given(data=st.data())
def test_a_row_is_read_unchanged_or_each_error_is_explained(
    kind: type, data: st.DataObject
) -> None:
    row = data.draw(rows(kind))
    error = refused(kind, row)
    if error is None:
        assert_holds(validator(kind)(row), row)
        return
    assert_explained(kind, row, error)
    if kind in (Source, Entity, Claim, Passage) and isinstance(row, dict):
        assert_sound_part_holds(kind, row, error)


def assert_holds(read: Any, raw: Any) -> None:
    """Assert that nothing has become another number, text or list on its way into a record."""
    if is_dataclass(read):
        for name in raw:
            assert_holds(getattr(read, name), raw[name])
    elif isinstance(raw, list):
        assert isinstance(read, list) and len(read) == len(raw)
        for item, other in zip(read, raw, strict=True):
            assert_holds(item, other)
    else:
        assert repr(read) == repr(raw) or str(read) == raw


def assert_explained(kind: type, row: Any, error: ValidationError) -> None:
    """Assert that each error stands at a key of the row, and is said in words of its own."""
    for keys, errors in errors_by_key(row, error).items():
        held = row
        for key in keys[:-1] if errors[0]["type"] == "missing" else keys:
            held = held[key]
    report = Report()
    report_errors(report, Document(Path("a.toml"), "", {}), (), kind, row, error)
    problems = report.error().problems
    assert problems
    assert not [problem for problem in problems if "another form" in problem.expected]


def assert_sound_part_holds(kind: type, row: dict[str, Any], error: ValidationError) -> None:
    """Assert that what is kept of a row is valid, and the row as it was."""
    before = repr(row)
    part = sound_part(kind, validator(kind), row, error)
    assert repr(row) == before
    if part is None:
        return
    bad = {keys[0] for keys in errors_by_key(row, error)} | {"value", "lost"}
    for field in fields(kind):  # type: ignore[arg-type]
        if field.name in row and field.name not in bad:
            assert_holds(getattr(part, field.name), row[field.name])


def test_a_key_with_the_name_of_a_type_is_a_key(minimal_pack: BuildPack) -> None:
    wrong = 'subject = "ann"\nproperty = "age"\nvalue = { bool = 1, str = "x" }'
    root = minimal_pack(more={"claims/one.toml": claim(wrong)})
    (problem,) = problems(root)
    assert problem.found == "a table"
    assert problem.expected == "text, a number, true or false, or a list of texts"


def test_a_wrong_key_hides_nothing_else_in_its_passage(minimal_pack: BuildPack) -> None:
    first = '[[passage]]\nsource = "review"\nline = 1\nid = "p"\n'
    second = '[[passage]]\nsource = "review"\nline = 1\n'
    root = minimal_pack({"passages/a.toml": first + second})
    complaints = [problem.found for problem in problems(root)]
    assert complaints == ['the unknown key "id"', 'line 1 of "review" again']


def test_a_bad_word_about_a_line_does_not_hide_the_lines_after_it(minimal_pack: BuildPack) -> None:
    source = '[[source]]\nid = "new"\ntitle = "New"\nkind = "review"\nlines = 5\n'
    lines = 'vantage_evidence = [{ line = 1, shows = "befor" }, { line = 6 }]\n'
    root = minimal_pack(more={"sources.toml": f"\n{source}{lines}"})
    assert [problem.found for problem in problems(root)] == ['"befor"', "line 6"]
