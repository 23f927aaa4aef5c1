"""Records as TOML: whatever is written reads back as what was meant."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from explorer.model.entity import Entity
from explorer.model.enums import Kind, Limit, Vantage
from explorer.model.source import Source, VantageEvidence
from explorer.read.validators import validator
from explorer.write.records import WIDTH, as_table, format_value, stanza

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
HOSTILE = TEXT | st.sampled_from(
    ['"""', "'''", "\\", '\\"', "]]\n[[claim]]", "# no comment", "\x00\x1b[2J", "a\r\nb", "\u2028"]
)
IDS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)?", fullmatch=True)
VALUES: Any = st.recursive(
    HOSTILE | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(HOSTILE, inner, max_size=4),
    max_leaves=12,
)
SOURCES = st.builds(
    Source,
    id=IDS,
    title=HOSTILE,
    kind=HOSTILE,
    lines=st.integers(1, 10_000_000),
    author=HOSTILE,
    note=HOSTILE,
    vantage=st.sampled_from(Vantage),
    vantage_evidence=st.lists(
        st.builds(
            VantageEvidence,
            line=st.integers(1, 99),
            phrase=HOSTILE,
            shows=st.sampled_from(Vantage),
            why=HOSTILE,
        ),
        max_size=5,
    ),
    limits=st.lists(st.sampled_from(Limit), max_size=3),
    blank=st.lists(st.integers(1, 10_000_000), max_size=60),
)
ENTITIES = st.builds(
    Entity,
    id=IDS,
    kind=st.sampled_from(Kind),
    name=HOSTILE.filter(bool),
    aliases=st.lists(HOSTILE, max_size=8),
    description=HOSTILE,
)


@given(st.dictionaries(HOSTILE, VALUES, max_size=6))
def test_any_table_reads_back(table: dict[str, Any]) -> None:
    assert tomli.loads(stanza("claim", table)) == {"claim": [table]}


@given(SOURCES | ENTITIES)
def test_any_record_reads_back(record: Source | Entity) -> None:
    (row,) = tomli.loads(stanza("record", as_table(record)))["record"]
    assert validator(type(record))(row) == record


@given(ENTITIES, HOSTILE)
def test_a_note_changes_nothing_that_is_read(record: Entity, note: str) -> None:
    table = as_table(record)
    notes = {field.name: note for field in fields(record)}
    assert tomli.loads(stanza("entity", table, notes)) == tomli.loads(stanza("entity", table))


@given(HOSTILE)
def test_a_value_is_safe_for_a_terminal(text: str) -> None:
    shown = format_value(text)
    assert [char for char in shown if not char.isprintable() and char not in "\u200c\u200d"] == []


def test_defaults_are_left_out() -> None:
    entity = Entity("mara", Kind.CHARACTER, "Mara", aliases=["the pilot"])
    assert stanza("entity", as_table(entity)) == (
        '[[entity]]\nid = "mara"\nkind = "character"\nname = "Mara"\naliases = ["the pilot"]\n'
    )


def test_long_lists_are_broken_into_lines() -> None:
    evidence = [{"line": number, "phrase": "the ferry leaves"} for number in range(1, 6)]
    written = stanza("claim", {"evidence": evidence, "blank": list(range(1000, 1080))})
    assert max(map(len, written.split("\n"))) <= WIDTH
    assert '    { line = 2, phrase = "the ferry leaves" },\n' in written


@pytest.mark.parametrize("value", [None, [None], "half \ud800", object()])
def test_what_toml_cannot_hold_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="TOML"):
        stanza("claim", {"value": value})


def test_an_empty_list_under_a_long_key_is_one_line() -> None:
    assert tomli.loads(stanza("claim", {"k" * WIDTH: []})) == {"claim": [{"k" * WIDTH: []}]}
