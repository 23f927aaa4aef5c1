"""A line above the keys for notices that need no answer."""

from __future__ import annotations

from typing import Any

from rich.cells import cell_len

from explorer.ui.widgets.bar import Bar, Part, shorten


class NoticeLine(Bar):
    """One line, hidden while there is no notice. A click on it runs the action it offers."""

    DEFAULT_CSS = """
    NoticeLine { display: none; background: $surface; color: $text-muted; padding: 0 1; }
    NoticeLine.-said { display: block; }
    NoticeLine.-bad { color: $error; text-style: bold; }
    NoticeLine:ansi { background: ansi_default; }
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._text = ""
        self._offer = ""
        self._action: str | None = None

    @property
    def text(self) -> str:
        """The notice, "" if none."""
        return self._text

    def say(self, text: str, offer: str = "", action: str | None = None, bad: bool = False) -> None:
        """Show a notice, "" for none; `offer` at its end is never cut, and a click runs `action`.

        A `bad` notice begins with a word that says so, so as not to depend on colour.
        """
        self._text, self._offer, self._action = text, offer, action
        self.set_class(bool(text), "-said")
        self.set_class(bad, "-bad")
        self.refresh()

    def parts(self, width: int) -> tuple[list[Part], Part | None]:
        """Return the notice with the whole offer as a single clickable part."""
        text = shorten(self._text, width - cell_len(self._offer))
        return [Part(text, "", self._action), Part(self._offer, "bold", self._action)], None

    async def on_bar_clicked(self, message: Bar.Clicked) -> None:
        """Run the action offered."""
        message.stop()
        await self.run_action(str(message.payload))
