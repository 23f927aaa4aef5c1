"""The quick reader takes only what pydantic takes, as the same record, and knows every good row."""

from __future__ import annotations

from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from explorer.model.claim import Claim
from explorer.model.describe import RECORDS
from explorer.model.entity import Entity
from explorer.model.pack import Header
from explorer.model.property import Property
from explorer.model.source import Passage, Source
from explorer.read.find import facts_folder
from explorer.read.rows import adapter
from explorer.read.shape import read_rows

KINDS = [kind for _, kind in RECORDS]
TABLES = {
    "source": Source,
    "entity": Entity,
    "property": Property,
    "claim": Claim,
    "passage": Passage,
}

WORDS = st.sampled_from(
    ["", "a", "a-1", "a\n", "a\u0661", "É", "A", "x" * 120, "x" * 121, "y" * 4000, "y" * 4001,
     "0" * 64, "film", "date", "term", "character", "certain", "denied", "heading", "open", "cast",
     "content", "dubbed", "before-release", "functional", "plot"]
)  # fmt: skip
NUMBERS = st.sampled_from([-1, 0, 1, 10_000_000, 10_000_001, 2**70, -0.5, 0.0, 1.5, 1e9])
FLAT = WORDS | NUMBERS | st.booleans() | st.sampled_from([float("nan"), float("inf"), None])
NAMES = sorted({name for kind in KINDS for name in kind.__dataclass_fields__})
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


def rows(kind: type) -> st.SearchStrategy[Any]:
    """Return rows of a kind: its required fields right or not, others at random."""
    known = sorted(kind.__dataclass_fields__)  # type: ignore[attr-defined]
    good = {name: value for name, value in GOOD.items() if name in known}
    some = st.dictionaries(st.sampled_from(known), VALUES, max_size=3)
    odd = st.dictionaries(st.just("odd"), VALUES)
    return st.builds(lambda a, b: {**good, **a, **b}, some, odd) | some | VALUES


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_what_it_takes_pydantic_takes_alike(kind: type, data: st.DataObject) -> None:
    row = data.draw(rows(kind))
    found = read_rows(kind, [row])
    if found is None:
        return
    try:
        wanted = adapter(kind).validate_python(row)
    except ValidationError as error:
        raise AssertionError(f"taken, but refused by pydantic: {row}") from error
    assert repr(found[0]) == repr(wanted)  # nan is not equal to itself


@pytest.mark.parametrize("path", sorted(facts_folder().glob("**/*.toml")), ids=lambda p: p.stem)
def test_every_shipped_record_is_read_quickly(path: Any) -> None:
    data = tomli.loads(path.read_text(encoding="utf-8"))
    source = {"source": data.pop("source")} if "source" in data else {}
    for name, kind in TABLES.items():
        found = [source | row if kind in (Claim, Passage) else row for row in data.pop(name, [])]
        assert read_rows(kind, found) == [adapter(kind).validate_python(row) for row in found]
    assert not data or read_rows(Header, [data]) == [adapter(Header).validate_python(data)]


@pytest.mark.parametrize("value", ["A", "a\n", "-a", "a" * 121, "", 1, None, ["a"]])
def test_what_is_not_plainly_an_id_is_left_to_pydantic(value: object) -> None:
    assert read_rows(Header, [{"id": value, "title": "A"}]) is None
    assert read_rows(Header, [{"id": "a", "title": "A"}, {"id": value, "title": "A"}]) is None
