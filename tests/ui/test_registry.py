"""The table of actions, what is made from it, and the page of keys in the docs."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.ui.keys.names import key_name, read_key
from explorer.ui.keys.registry import ACTIONS, bindings, by_id, key_table, overlap

PAGE = Path(__file__).parents[2] / "docs" / "keys.md"


def test_the_docs_list_every_key() -> None:
    text = PAGE.read_text(encoding="utf-8")
    table = text.split("<!-- keys -->\n")[1].split("<!-- /keys -->")[0]
    assert table == key_table(), "write what key_table() returns between <!-- keys --> marks"


def test_every_action_is_in_the_table_and_every_module_is_short() -> None:
    table = key_table()
    assert all(f"`{action.id}`" in table for action in ACTIONS)
    for path in (Path(__file__).parents[2] / "explorer" / "ui").glob("keys/actions/*.py"):
        assert len(path.read_text(encoding="utf-8").splitlines()) < 300


def test_bindings_carry_id_and_tooltip() -> None:
    for scope in {action.scope for action in ACTIONS}:
        assert all(one.id and one.tooltip for one in bindings(scope))


def test_no_two_actions_that_count_at_once_share_a_key_but_those_meant_to() -> None:
    shared = {
        tuple(sorted((a.id, b.id)))
        for a in ACTIONS
        for b in ACTIONS
        if a.id < b.id and overlap(a, b) and set(a.keys) & set(b.keys)
    }
    inner = ("drawing.", "grid.", "choices.", "words.", "search.", "choice.", "bookmarks.", "jump.")
    assert all(any(part.startswith(inner) for part in pair) for pair in shared), shared


def test_scopes_overlap_where_their_keys_can_meet() -> None:
    one = by_id()
    assert overlap(one["go.search"], one["facts.person"])
    assert overlap(one["program.quit-now"], one["export.save"])
    assert overlap(one["grid.left"], one["facts.person"])
    assert overlap(one["dialog.close"], one["search.up"])
    assert not overlap(one["findings.next"], one["facts.person"])
    assert not overlap(one["go.search"], one["export.save"])
    assert not overlap(one["grid.left"], one["timeline.switch"])


def test_lists_move_by_vim_keys_too() -> None:
    one = by_id()
    pairs = {"cursor-up": "k", "cursor-down": "j", "last": "G", "page-down": "ctrl+d"}
    assert all(key in one[f"rows.{name}"].keys for name, key in pairs.items())
    for scope in ("grid", "drawing"):
        keys = {key for action in ACTIONS if action.scope == scope for key in action.keys}
        assert {"h", "l", "left", "right"} <= keys


@pytest.mark.parametrize(
    ("written", "key", "shown"),
    [
        ("ctrl+K", "ctrl+k", "Ctrl+K"),
        ("/", "slash", "/"),
        (" slash ", "slash", "/"),
        ("shift+g", "G", "G"),
        ("Esc", "escape", "Esc"),
        ("F5", "f5", "F5"),
        ("shift+ctrl+p", "ctrl+shift+p", "Ctrl+Shift+P"),
        ("comma", "comma", ","),
        ("foo", None, ""),
        ("ctrl+ctrl+a", None, ""),
        ("hyper", None, ""),
        ("", None, ""),
    ],
)
def test_keys_are_read_as_people_write_them(written: str, key: str | None, shown: str) -> None:
    assert read_key(written) == key
    assert key is None or key_name(key) == shown


def test_undo_promises_no_more_than_this_run() -> None:
    assert "of this session" in by_id()["ruling.undo"].tooltip
