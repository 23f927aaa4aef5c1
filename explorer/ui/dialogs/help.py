"""What every key does: those that count here first, all of them searchable."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input

from explorer.model.place import Place, PlaceKind
from explorer.pages import BLANK, Page, Row, Span, row, span
from explorer.ui.dialogs.dialog import Dialog
from explorer.ui.keys.actions.model import LIST
from explorer.ui.keys.registry import ACTIONS, Action, bindings, key_name
from explorer.ui.widgets.page_view import PageView
from explorer.ui.widgets.rows import MARKER, RESTING
from explorer.user.keymap import Keymap
from explorer.wording.labels import (
    DECISION_NAMES,
    DECISIONS,
    NOTE,
    SEVERITY_GLYPHS,
    VERDICT_GLYPHS,
    VERDICTS,
)

NO_KEYS = Keymap()
_SIGNS = (
    (" ".join(SEVERITY_GLYPHS.values()), "severity of a finding: high, medium, low"),
    *((f"{VERDICT_GLYPHS[verdict]} {verdict}", label.page) for verdict, label in VERDICTS.items()),
    (
        " ".join(DECISIONS.values()),
        f"your decision: {', '.join(map(DECISION_NAMES.__getitem__, DECISIONS))}",
    ),
    (NOTE, "you have written a note"),
    ("!", "claims changed since your decision"),
    ("★", "what is shown is bookmarked"),
    (f"{MARKER} {RESTING}", "the cursor: in the active pane, and in the others"),
)
_EVERYWHERE = frozenset({"workspace", "rows", "views", "app"})
"""Scopes of what counts in more views than one."""


class HelpScreen(Dialog[None]):
    """A searchable table of keys."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("search")
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("search.up search.down", "Scroll"),
        ("search.page-up search.page-down", "Page"),
        ("dialog.close", "Close"),
    )

    def __init__(self, active: Collection[str], keymap: Keymap = NO_KEYS) -> None:
        """Show the keys; `active` are the ids of the actions that count where the user is."""
        super().__init__()
        self._active = active
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """Draw input and table."""
        with Vertical(classes="dialog"):
            yield Input(placeholder="Filter keys and symbols", compact=True)
            yield PageView(help_page(self._active, "", self._keymap))
        yield from self.foot()

    def on_mount(self) -> None:
        """Let the user type at once; arrows scroll."""
        self.query_one(Input).focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Show the keys that fit the words."""
        message.stop()
        self.query_one(PageView).show(help_page(self._active, message.value, self._keymap))

    def on_page_view_highlighted(self, message: PageView.Highlighted) -> None:
        """Leave it be: nothing here leads anywhere."""
        message.stop()

    def action_move(self, how: str) -> None:
        """Scroll while the focus stays in the input."""
        getattr(self.query_one(PageView), f"action_{how}")()


def help_page(active: Collection[str], wanted: str = "", keymap: Keymap = NO_KEYS) -> Page:
    """Return the table of keys whose key or words hold all words of `wanted`.

    First come those of the view, those of lists, and the others that count where the user is.
    """
    words = wanted.casefold().split()
    rows: list[Row] = [
        row(span(f"! {problem}", "warn")) for problem in keymap.problems if not words
    ]
    rows += [BLANK] if rows else []
    groups = dict.fromkeys(action.group for action in ACTIONS)
    own = {a.group for a in ACTIONS if a.id in active and a.scope not in _EVERYWHERE}
    here = [a for a in ACTIONS if a.id in active]
    for group in sorted(groups, key=lambda group: (group not in own, group != LIST)):
        rows += _group(group, here, words, keymap)
    rows += _signs(words)
    if rows:
        rows += [row(Span("Elsewhere", "title")), BLANK]
    for group in groups:
        rows += _group(group, [a for a in ACTIONS if a.id not in active], words, keymap)
    if len(rows) < 3 and words:
        rows = [row("No key or symbol matches. Ctrl+P finds every action by name.")]
    return Page(Place(PlaceKind.HELP), "Keys available here", "keys", tuple(rows))


def _signs(words: Collection[str]) -> list[Row]:
    rows = [
        row(Span(f"{sign:<18}", "strong"), meaning, indent=2)
        for sign, meaning in _SIGNS
        if all(word in f"{sign} {meaning}".casefold() for word in words)
    ]
    return [row(Span("Signs", "label")), *rows, BLANK] if rows else []


def _group(
    group: str, actions: Collection[Action], words: Collection[str], keymap: Keymap
) -> list[Row]:
    rows = []
    for action in actions:
        keys = " ".join(map(key_name, keymap.keys_of(action))) or "palette"
        said = f"{keys} {action.label} {action.tooltip} {group}".casefold()
        if action.group == group and all(word in said for word in words):
            rows.append(row(Span(f"{keys:<18}", "strong"), action.tooltip, indent=2))
    return [row(Span(group, "label")), *rows, BLANK] if rows else []
