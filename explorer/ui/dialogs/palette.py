"""The palette of all actions and all named entities: Textual's, with fixes for an empty list and
for closing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, ClassVar

from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.events import Resize
from textual.geometry import Size

from explorer.search.index import Hit as Found
from explorer.search.tokens import matched_letters
from explorer.ui.dialogs.dialog import STYLE_SHEET, foot, is_on_top
from explorer.ui.keys.action_search import Fit, action_name, find_actions
from explorer.ui.keys.keymap import keys_of
from explorer.ui.keys.registry import ACTIONS, Action, dialog_bindings, key_name
from explorer.ui.screen_layout import ScreenLayout
from explorer.ui.widgets.bar import shorten
from explorer.ui.widgets.frame import write_frame
from explorer.ui.workspace.commands import is_offered, run_action
from explorer.ui.workspace.host import Host
from explorer.values.folding import words_of

PALETTE = "--command-palette"
"""Textual's id of an open palette."""

KEYS: Sequence[tuple[str, str]] = (("enter", "Run"), ("up down", "Choose"), ("escape", "Close"))
"""Textual's keys, which cannot be reassigned."""

_MOST = 200
"""Number of search hits examined for those that are not claims."""

_SHOWN = 20
"""Maximum number of search hits offered."""

_DETAIL = 50
"""Width of the column with the kind of a hit, in cells."""


class Palette(CommandPalette):
    """The command palette."""

    CSS_PATH = STYLE_SHEET
    BINDINGS: ClassVar[list[BindingType]] = dialog_bindings()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Accept the arguments of Textual's palette."""
        super().__init__(*args, placeholder="An action, a view, a person, a source …", **kwargs)
        self._screen_layout = ScreenLayout(self)

    def compose(self) -> ComposeResult:
        """Draw the palette, its keys, and the notice shown if there is too little room."""
        yield from super().compose()
        yield from foot(KEYS)

    def on_mount(self) -> None:
        """Write the title on the frame."""
        write_frame(self.query_one("#--input"), "Commands")

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close it only once, as a second call would close the screen below."""
        return super().dismiss(result) if is_on_top(self) else AwaitComplete()

    def action_copy_text(self) -> None:
        """Copy the selection; without one, say how to quit, as Ctrl+C was probably meant to."""
        try:
            super().action_copy_text()
        except SkipAction:
            self.app.action_help_quit()

    def on_resize(self, event: Resize) -> None:
        """Ignore an outdated size; keep the focus while the window is too small."""
        self._screen_layout.resized(event)

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        if self._screen_layout.allows_layout():
            super()._refresh_layout(size, scroll)

    def _action_command_list(self, action: str) -> None:
        """Move in the list, unless it has no lines yet, as in a tiny terminal."""
        with suppress(KeyError):
            super()._action_command_list(action)


class Commands(Provider):
    """Finds actions by name, synonym and purpose, and entities by search."""

    async def discover(self) -> Hits:
        """Yield all actions before anything is typed, those of the current view first."""
        for action in self._actions():
            yield DiscoveryHit(
                self._shown(action),
                partial(run_action, self._workspace, action),
                action_name(action),
                action.tooltip,
            )

    async def search(self, query: str) -> Hits:
        """Yield the hits for a query, actions first; similar spellings only as a last resort."""
        wanted = words_of(query)
        matches = find_actions(query, self._actions())
        for rank, match in enumerate(matches):
            best = 0.5 if match.fit is Fit.SOME_WORDS else 1.0  # below or above people
            yield Hit(
                best - match.fit / 50 - rank / 10_000,
                self._shown(match.action, wanted),
                partial(run_action, self._workspace, match.action),
                action_name(match.action),
                match.action.tooltip,
            )
        session = self._workspace.session
        if session is None or not wanted:
            return
        exact = any(match.fit < Fit.SLIP for match in matches)
        hits = [
            hit
            for hit in session.index.search(query, limit=_MOST).hits
            if _is_named(hit) and not (hit.near and exact)
        ]
        for rank, hit in enumerate(hits[:_SHOWN]):
            content = Content.assemble((f"{hit.kind}  ", "dim"), hit.label)
            for start, end in hit.ranges:
                shift = len(hit.kind) + 2
                content = content.stylize("bold underline", start + shift, end + shift)
            if hit.detail:
                content = Content.assemble(content, (f"  {shorten(hit.detail, _DETAIL)}", "dim"))
            yield Hit(
                0.7 - rank / 1000,
                content,
                partial(self._workspace.go, hit.place),
                f"{hit.kind} {hit.label}",
            )

    @property
    def _workspace(self) -> Host:
        workspace = self.app.screen_stack[0]
        assert isinstance(workspace, Host)
        return workspace

    def _actions(self) -> Iterator[Action]:
        """Yield the available actions, those of the current view first."""
        view = self._workspace.view
        offered = [action for action in ACTIONS if is_offered(self._workspace, action)]
        yield from sorted(offered, key=lambda action: view is None or action.scope != view.scope)

    def _shown(self, action: Action, wanted: Sequence[str] = ()) -> Content:
        """Return the action's label, with the match highlighted, and its key."""
        words = action_name(action)
        keys = keys_of(self.app, action)
        content = Content.assemble(words, (f"  {key_name(keys[0])}" if keys else "", "dim"))
        for start, end in matched_letters(words, wanted):
            content = content.stylize("bold underline", start, end)
        return content


def _is_named(hit: Found) -> bool:
    """Return whether the words are in a hit's name, or in that of its part or actor.

    Claims, and findings that only mention the words, are left to the search.
    """
    if hit.kind in ("claim", "property"):
        return False
    return bool(hit.ranges) or hit.kind in ("actor", "character", "source") or hit.detail[:1] == "“"
