"""The tour's small panel above the keys, which advances when the user has done a step."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from explorer.ui.keys.keymap import keys_of
from explorer.ui.keys.names import key_name
from explorer.ui.keys.registry import by_id
from explorer.ui.workspace.tour_steps import STEPS, Here

LOOK = 0.1
"""Interval between checks whether a step is done, in seconds."""

_KEY = re.compile(r"\{([a-z.-]+)(?:/(\d))?\}")


class TourPanel(Static):
    """Shows the text of the current step."""

    DEFAULT_CSS = """
    TourPanel {
        height: auto;
        max-height: 5;
        background: $panel;
        padding: 0 1;
        border-left: outer $primary;
    }
    TourPanel:ansi { background: ansi_default; }
    """

    class Over(Message):
        """The tour has ended."""

    def __init__(self, here: Callable[[], Here], **kwargs: Any) -> None:
        """Start with the first step; `here` returns the user's current state."""
        super().__init__("", markup=False, **kwargs)
        self._here = here
        self._was = here()
        """Where the user was when the step was said."""
        self._seen = self._was
        """Where the user was at the last look."""
        self._done: set[int] = set()
        """Later steps that were done before they were said."""
        self.step = 0

    def on_mount(self) -> None:
        """Show the first step."""
        self._say()
        self.set_interval(LOOK, self._look)

    def next(self) -> None:
        """Go to the next step that is not done yet; after the last one, end the tour."""
        self.step += 1
        while self.step in self._done:
            self.step += 1
        if self.step >= len(STEPS):
            self.post_message(self.Over())
        else:
            self._say()

    def _look(self) -> None:
        now = self._here()
        if self._was.finding is None:  # the list is focused only after the first step is shown
            self._was = replace(self._was, finding=now.finding)
        seen, self._seen = self._seen, now
        for step in range(self.step, len(STEPS)):
            if step in self._done:
                continue
            if STEPS[step].done(self._was if step == self.step else seen, now):
                self._take(step)
                return  # a single action completes only one step

    def _take(self, step: int) -> None:
        """Mark a step as done: the current one, the next instead of it, or a later one to skip.

        A user who does the next step has understood the current one.
        """
        self._done.add(step)
        if step <= self.step + 1:
            self.next()

    def _say(self) -> None:
        self._was = self._here()
        head = f"Tour {self.step + 1} of {len(STEPS)}  "
        parts: list[Content | str | tuple[str, str]] = [(head, "bold $primary")]
        done = 0
        text = STEPS[self.step].text
        for match in _KEY.finditer(text):
            parts += [text[done : match.start()], (self._key(match), "bold reverse")]
            done = match.end()
        self.update(Content.assemble(*parts, text[done:]))

    def _key(self, match: re.Match[str]) -> str:
        return f" {self._key_name(match[1], int(match[2] or 0))} "

    def _key_name(self, action: str, which: int = 0) -> str:
        keys = keys_of(self.app, by_id()[action])
        return key_name(keys[min(which, len(keys) - 1)])
