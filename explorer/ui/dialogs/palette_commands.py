"""The command palette: every action with its key, every view, everyone and everything named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from explorer.model.place import Place
from explorer.search.index import matched_letters
from explorer.ui.keys.keymap import keys_of
from explorer.ui.keys.registry import ACTIONS, Action, key_name
from explorer.ui.workspace.screen import Workspace
from explorer.values.folding import words_of

_MOST = 200
"""Hits of the search that are looked through for what is not a claim."""


class Commands(Provider):
    """Finds actions by the beginnings of their words, entities as the search does."""

    async def discover(self) -> Hits:
        """Offer every action before anything is typed."""
        for action in self._actions():
            yield DiscoveryHit(
                self._shown(action), partial(self._run, action), _words(action), action.tooltip
            )

    async def search(self, query: str) -> Hits:
        """Offer what fits the query."""
        wanted = words_of(query)
        for action in self._actions():
            words = words_of(f"{_words(action)} {action.tooltip} {action.group}")
            if all(any(word.startswith(part) for word in words) for part in wanted):
                label = words_of(action.label)
                near = all(any(word.startswith(part) for word in label) for part in wanted)
                yield Hit(
                    1.0 if near else 0.8,
                    self._shown(action, wanted),
                    partial(self._run, action),
                    _words(action),
                    action.tooltip,
                )
        session = self._workspace.session
        if session is None or not wanted:
            return
        hits = [hit for hit in session.index.search(query, limit=_MOST).hits if hit.kind != "claim"]
        for rank, hit in enumerate(hits):
            content = Content.assemble((f"{hit.kind}  ", "dim"), hit.label)
            for start, end in hit.ranges:
                shift = len(hit.kind) + 2
                content = content.stylize("bold underline", start + shift, end + shift)
            yield Hit(
                0.7 - rank / 1000,
                content,
                partial(self._go, hit.place),
                f"{hit.kind} {hit.label}",
            )

    @property
    def _workspace(self) -> Workspace:
        workspace = self.app.screen_stack[0]
        assert isinstance(workspace, Workspace)
        return workspace

    def _actions(self) -> Iterator[Action]:
        """Yield the actions that can be done in the workspace as it stands."""
        view = self._workspace.view
        for action in ACTIONS:
            if not action.palette:
                continue
            if action.scope == "workspace":
                name = action.handler.partition("(")[0]
                if self._workspace.check_action(name, ()):
                    yield action
            elif action.scope == "app" or (view and action.scope in ("views", view.scope)):
                yield action

    async def _run(self, action: Action) -> None:
        """Do it where it belongs."""
        workspace = self._workspace
        node = {"workspace": workspace, "app": self.app}.get(action.scope, workspace.view)
        await self.app.run_action(action.handler, node)

    async def _go(self, place: Place) -> None:
        await self._workspace.go(place)

    def _shown(self, action: Action, wanted: Sequence[str] = ()) -> Content:
        """Return the action's words, the matched letters lit, and its key."""
        words = _words(action)
        keys = keys_of(self.app, action)
        content = Content.assemble(words, (f"  {key_name(keys[0])}" if keys else "", "dim"))
        for start, end in matched_letters(words, wanted):
            content = content.stylize("bold underline", start, end)
        return content


def _words(action: Action) -> str:
    return action.label if action.group != "Views" else f"View {action.label}"
