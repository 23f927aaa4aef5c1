"""Edits to TOML texts: what was asked for changes, and nothing else."""

from __future__ import annotations

from bisect import bisect_left
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st
from support.rows import every_row

from explorer.read.fixes import Append, Rename, SetValue
from explorer.write.edit import EditError, apply_edits

ROOT = Path(__file__).parents[2]

TEXT = """\
# The ferry's claims.
source = "pier"   # the harbour paper

[[claim]]
id = "pier-3"     # first of all
subject = 'ferry'
value = [ "a",  # one
  "b" ]
evidence = [{ line = 3, phrase = "the ferry" }, { line = 4 }]
scope.cut = "release"

  [[claim]]
  "id" = "pier-4"
  value = \"\"\"several
lines\"\"\"
  [claim.scope]
  as_of = "2024"

# the end
"""


def shared(first: str, second: str) -> int:
    """Return how many characters two texts begin with alike."""
    lengths = range(1, min(len(first), len(second)) + 1)
    return bisect_left(lengths, True, key=lambda length: first[:length] != second[:length])


def test_a_value_is_replaced_and_everything_else_stays() -> None:
    edits = [
        SetValue(("claim", "pier-3", "evidence", 0, "line"), 7),
        SetValue(("claim", 0, "value", 1), "c # no comment"),
        SetValue(("claim", "pier-4", "value"), 12),
        SetValue(("source",), "quay"),
        SetValue(("claim", "pier-3", "scope", "cut"), "first"),
        SetValue(("claim", "pier-4", "scope", "as_of"), "2025"),
    ]
    expected = (
        TEXT.replace("line = 3", "line = 7")
        .replace('"b"', '"c # no comment"')
        .replace('"""several\nlines"""', "12")
        .replace('"pier"', '"quay"')
        .replace('"release"', '"first"')
        .replace('"2024"', '"2025"')
    )
    assert apply_edits(TEXT, edits) == expected


def test_a_new_key_goes_after_the_others_of_its_table() -> None:
    edits = [
        SetValue(("claim", "pier-3", "denied"), True),
        SetValue(("claim", "pier-4", "lost"), False),
        SetValue(("claim", "pier-3", "evidence", 1, "phrase"), "it sinks"),
        SetValue(("title",), "New"),
    ]
    changed = apply_edits(TEXT, edits)
    assert '{ line = 4, phrase = "it sinks" }]\ndenied = true\n' in changed
    assert 'lines"""\nlost = false\n  [claim.scope]' in changed
    assert '# the harbour paper\ntitle = "New"\n' in changed


def test_a_record_goes_to_the_end() -> None:
    record = {"id": "pier-5", "value": "x"}
    added = apply_edits(TEXT, [Append("claim", record)])
    assert added == TEXT + '\n[[claim]]\nid = "pier-5"\nvalue = "x"\n'
    assert apply_edits("", [Append("claim", record)]) == '[[claim]]\nid = "pier-5"\nvalue = "x"\n'


def test_a_key_is_renamed_in_its_place() -> None:
    changed = apply_edits(TEXT, [Rename(("claim", "pier-3", "subject"), "topic")])
    assert changed == TEXT.replace("subject", "topic")


def test_line_ends_stay_what_they_are() -> None:
    text = TEXT.replace("\n", "\r\n")
    changed = apply_edits(
        text, [SetValue(("claim", "pier-3", "closed"), True), Append("claim", {"id": "x"})]
    )
    assert changed.count("\n") == changed.count("\r\n")
    assert tomli.loads(changed)["claim"][0]["closed"] is True


def test_only_the_first_of_two_edits_of_a_place_is_made() -> None:
    keys = ("claim", "pier-3", "value")
    changed = apply_edits(TEXT, [SetValue(keys, "x"), SetValue((*keys, 0), "y")])
    assert tomli.loads(changed)["claim"][0]["value"] == "x"


@every_row(
    "edit",
    [
        SetValue(("claim", "pier-9", "value"), 1),
        SetValue(("claim", 5, "value"), 1),
        SetValue(("claim", 0, "value", 7), 1),
        SetValue(("claim", 0, "scope"), {"cut": "x"}),
        SetValue(("claim", 0, "value"), None),
        SetValue(("nothing", "here"), 1),
        Rename(("claim", 0, "subject"), "value"),
        Rename(("claim", 1, "id"), "key"),
        Append("source", {"id": "x"}),
    ],
)
def test_an_impossible_edit_is_refused(edit: Any) -> None:
    with pytest.raises(EditError):
        apply_edits(TEXT, [edit])


def test_invalid_toml_is_refused() -> None:
    with pytest.raises(EditError, match="not valid TOML"):
        apply_edits("claim = [", [Append("claim", {})])


def test_a_text_nested_too_deeply_is_refused() -> None:
    with pytest.raises(EditError, match="nested too deeply"):
        apply_edits("a." * 900 + "a = 1", [Append("claim", {})])


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | st.integers() | st.booleans(),
    st.sampled_from(["value", "new-key", "id"]),
)
def test_any_value_is_set_and_comments_stay(value: Any, key: str) -> None:
    if isinstance(value, int) and abs(value) >= 2**63:
        value = 1
    changed = apply_edits(TEXT, [SetValue(("claim", 0, key), value)])
    assert tomli.loads(changed)["claim"][0][key] == value
    assert changed.count("# the end") == 1
    assert changed.startswith("# The ferry's claims.\n")


REAL = [ROOT / "facts" / "film.toml", *sorted((ROOT / "facts" / "ballerina").rglob("*.toml"))]


@pytest.mark.slow
@every_row("path", REAL, ids=lambda p: p.stem)
def test_in_a_real_file_only_the_value_changes(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for table, rows in tomli.loads(text).items():
        if not isinstance(rows, list):
            continue
        for index, row in list(enumerate(rows))[:: max(len(rows) // 2, 1)]:
            for key in row:
                changed = apply_edits(text, [SetValue((table, index, key), "another §")])
                start = shared(text, changed)
                end = shared(text[start:][::-1], changed[start:][::-1])
                assert "§" in changed[start : len(changed) - end]
                assert "\n[[" not in text[start : len(text) - end]
