"""Deciding on a suggestion in the reader, and hints if the cursor is not on one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from explorer.model.place import Place, PlaceKind
from explorer.ui.keys.keymap import key_to, keys_of
from explorer.ui.keys.registry import by_id

if TYPE_CHECKING:
    from explorer.ui.views.reader.source_page import SourcePage

Answer = Literal["accept", "refuse", "defer"]


def is_suggestion(place: Place | None) -> bool:
    """Return whether a place is that of a suggestion."""
    return place is not None and place.kind == PlaceKind.SUGGESTION


class Deciding:
    """Finds the suggestions below a line of a source's page, and the hints on them."""

    def __init__(self, pane: SourcePage) -> None:
        self._pane = pane

    @property
    def below(self) -> int:
        """The row of the first suggestion for the line under the cursor; -1 if none.

        It is also -1 if the cursor is on a suggestion or a claim rather than a line.
        """
        pane = self._pane
        target = pane.target
        if not pane.line or (target is not None and target.kind != PlaceKind.PASSAGE):
            return -1
        row = next((r for r, p in pane.links if r > pane.cursor and is_suggestion(p)), -1)
        return row if row >= 0 and pane.line_of_row(row) == pane.line else -1

    @property
    def accept_hint(self) -> str:
        """A hint on a line of text: how to accept its suggestions, or that it has none.

        It is "" if the text has no suggestions left.
        """
        return self._hint("accept") if self._is_on_line else ""

    @property
    def _is_on_line(self) -> bool:
        """Whether the cursor is on a line of a text with suggestions."""
        pane = self._pane
        on_passage = pane.target is None or pane.target.kind == PlaceKind.PASSAGE
        return bool(pane.line) and on_passage and any(is_suggestion(p) for _, p in pane.links)

    def explain(self, key: str) -> bool:
        """Show a hint if a key would decide on a suggestion under the cursor; return whether shown.

        The key that accepts is excluded, as it copies elsewhere.
        """
        pane, keys = self._pane, by_id()
        for answer in ("refuse", "defer"):
            meant = key in keys_of(pane.app, keys[f"suggestion.{answer}"])
            if meant and self._is_on_line:
                pane.notify(self._hint(answer), markup=False)
                return True
        return False

    def _hint(self, answer: Answer) -> str:
        app = self._pane.app
        key, step = key_to(app, f"suggestion.{answer}"), key_to(app, "reader.next-open")
        if self.below < 0:
            return f"There are no suggestions for this line; {step} goes to the next open one."
        return f"To {_VERBS[answer]} a suggestion, move onto it with {step}, then press {key}."


_VERBS = {"accept": "accept", "refuse": "reject", "defer": "postpone"}
