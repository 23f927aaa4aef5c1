"""The app: chrome first, then the pack in a worker, then the views."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import App
from textual.binding import BindingType
from textual.message import Message

from explorer.place import Place
from explorer.ui.registry import bindings
from explorer.ui.screens.workspace import Workspace
from explorer.ui.state import read_theme
from explorer.ui.theme import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import SystemCommand
    from textual.command import Provider
    from textual.screen import Screen

    from explorer.session import Session


def _commands() -> type[Provider]:
    from explorer.ui.commands import Commands

    return Commands


class Loaded(Message):
    """The pack is read and compared."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session


class Broken(Message):
    """The pack cannot be read."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class FilmFactsApp(App[int]):
    """Explores one pack. Returns 0, or 3 when the pack cannot be read."""

    TITLE = "Film facts"
    CSS_PATH = "filmfacts.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings("app")
    COMMANDS = {_commands}  # noqa: RUF012 - typed by the base class
    COMMAND_PALETTE_BINDING = "ctrl+p"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-cramped"),
        (40, "-narrow"),
        (80, "-medium"),
        (120, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-flat"),
        (10, "-low"),
        (18, "-tall"),
    ]

    def __init__(self, pack: Path | str | None = None, texts: Path | None = None) -> None:
        no_color = "NO_COLOR" in os.environ
        super().__init__(ansi_color=True if no_color else None)
        self._pack = pack
        self._texts = texts
        self.session: Session | None = None
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = "ansi-dark" if no_color else DARK.name
        if not no_color and (chosen := read_theme()) in self.available_themes:
            self.theme = chosen

    def get_default_screen(self) -> Workspace:
        """Return the main screen."""
        return Workspace()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer none of Textual's own commands: ours are in the registry."""
        return ()

    def on_mount(self) -> None:
        """Read the pack once the frame is on screen."""
        self.call_after_refresh(self._load)

    @work(thread=True, group="load")
    def _load(self) -> None:
        from explorer.pack.problems import PackError
        from explorer.session import Session

        try:
            session = Session.load(self._pack, self._texts)
        except PackError as error:
            self.post_message(Broken(error))
            return
        import explorer.ui.views.findings  # noqa: F401 - imported here to spare the event loop

        self.post_message(Loaded(session))
        _ = session.index

    async def on_loaded(self, message: Loaded) -> None:
        """Show the session."""
        self.session = message.session
        await self._workspace.open(message.session, Place("findings"))
        await self._workspace.resume()

    async def on_broken(self, message: Broken) -> None:
        """Show what is wrong with the pack."""
        from explorer.ui.problems import problems_page
        from explorer.ui.widgets.page_view import PageView

        self._code = 3
        await self._workspace.fail(PageView(problems_page(message.error)))

    @property
    def _workspace(self) -> Workspace:
        workspace = self.screen_stack[0]
        assert isinstance(workspace, Workspace)
        return workspace

    _code = 0

    async def action_quit(self) -> None:
        """Leave the program, unless a dialog has something to lose."""
        from explorer.ui.screens.dialog import Dialog

        if isinstance(self.screen, Dialog) and not self.screen.may_leave():
            return
        self.exit(self._code)


def run(pack: Path | str | None = None, texts: Path | None = None) -> int:
    """Run the app and return the program's exit code."""
    return FilmFactsApp(pack, texts).run() or 0
