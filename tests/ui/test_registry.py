"""The table of actions, what is made from it, and the page of keys in the docs."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.key_tables import REASONS, differences, key_table, reasons_list, view_table
from support.rows import every_row

from explorer.ui.keys.keymap_file import FORMER
from explorer.ui.keys.names import key_name, read_key
from explorer.ui.keys.registry import ACTIONS, bindings, by_id, overlap

PAGE = Path(__file__).parents[2] / "docs" / "keys.md"


MADE = {"keys": key_table, "views": view_table, "reasons": reasons_list}


@pytest.mark.parametrize("mark", MADE)
def test_the_docs_list_every_key(mark: str) -> None:
    text = PAGE.read_text(encoding="utf-8")
    table = text.split(f"<!-- {mark} -->\n")[1].split(f"<!-- /{mark} -->")[0]
    assert table == MADE[mark](), f"write what {MADE[mark].__name__}() returns between the marks"


def test_a_key_means_the_same_in_every_view_or_the_difference_has_a_reason() -> None:
    assert not list(differences())


@every_row("action", REASONS)
def test_no_reason_is_given_for_what_does_not_differ(action: str) -> None:
    assert list(differences(REASONS.keys() - {action}))


def test_former_ids_of_actions_lead_to_actions() -> None:
    assert FORMER.keys().isdisjoint(by_id())
    assert set(FORMER.values()) <= by_id().keys()


def test_every_action_is_in_the_table_and_every_module_is_short() -> None:
    table = key_table()
    assert all(f"`{action.id}`" in table for action in ACTIONS)
    for path in (Path(__file__).parents[2] / "explorer" / "ui").glob("keys/actions/*.py"):
        assert len(path.read_text(encoding="utf-8").splitlines()) < 300


def test_bindings_carry_id_and_tooltip() -> None:
    for scope in {action.scope for action in ACTIONS}:
        assert all(binding.id and binding.tooltip for binding in bindings(scope))


def test_no_two_actions_that_count_at_once_share_a_key_but_those_meant_to() -> None:
    shared = {
        tuple(sorted((a.id, b.id)))
        for a in ACTIONS
        for b in ACTIONS
        if a.id < b.id and overlap(a, b) and set(a.keys) & set(b.keys)
    }
    inner = ("drawing.", "grid.", "choices.", "words.", "search.", "choice.", "bookmarks.", "jump.")
    inner += ("reader.next-open",)  # goes on from the line; elsewhere, to the first line
    assert all(any(part.startswith(inner) for part in pair) for pair in shared), shared


def test_scopes_overlap_where_their_keys_can_meet() -> None:
    actions = by_id()
    assert overlap(actions["go.search"], actions["facts.about"])
    assert overlap(actions["program.quit-now"], actions["export.save"])
    assert overlap(actions["grid.left"], actions["facts.about"])
    assert overlap(actions["dialog.close"], actions["search.up"])
    assert not overlap(actions["findings.next"], actions["facts.about"])
    assert not overlap(actions["go.search"], actions["export.save"])
    assert not overlap(actions["grid.left"], actions["timeline.switch"])


def test_lists_move_by_vim_keys_too() -> None:
    actions = by_id()
    pairs = {"cursor-up": "k", "cursor-down": "j", "last": "G", "page-down": "ctrl+d"}
    assert all(key in actions[f"rows.{name}"].keys for name, key in pairs.items())
    for scope in ("grid", "drawing"):
        keys = {key for action in ACTIONS if action.scope == scope for key in action.keys}
        assert {"h", "l", "left", "right"} <= keys


@every_row(
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
    assert "in this session" in by_id()["ruling.undo"].tooltip
