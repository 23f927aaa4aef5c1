"""The commands of the palette: all actions with their keys, and all named entities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from explorer.search.index import Hit as Found
from explorer.search.tokens import matched_letters
from explorer.ui.keys.action_search import Fit, action_name, find_actions
from explorer.ui.keys.keymap import keys_of
from explorer.ui.keys.registry import ACTIONS, Action, key_name
from explorer.ui.widgets.bar import shorten
from explorer.ui.workspace.commands import is_offered, run_action
from explorer.ui.workspace.host import Host
from explorer.values.folding import words_of

_MOST = 200
"""Number of search hits examined for those that are not claims."""

_SHOWN = 20
"""Maximum number of search hits offered."""

_DETAIL = 50
"""Width of the column with the kind of a hit, in cells."""


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
