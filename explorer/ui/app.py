"""The app: chrome first, then the pack in a worker, then the views."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, work
from textual.app import App
from textual.binding import BindingType
from textual.css.query import NoMatches
from textual.widget import MountError

from explorer.ui.keys.keymap import key_to, read_keymap
from explorer.ui.keys.pasting import text_for
from explorer.ui.keys.registry import bindings
from explorer.ui.layout_limit import LayoutLimit
from explorer.ui.reading import ReadsPack
from explorer.ui.theme import ANSI, DARK, LIGHT, first_theme
from explorer.ui.widgets.room_notice import lacks_room
from explorer.ui.workspace.screen import Workspace
from explorer.user.state import read_theme, write_theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import SystemCommand
    from textual.command import Provider
    from textual.driver import Driver
    from textual.screen import Screen
    from textual.theme import Theme


def _commands() -> type[Provider]:
    from explorer.ui.dialogs.palette_commands import Commands

    return Commands


class FilmFactsApp(ReadsPack, App[int]):
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

    def __init__(
        self,
        pack: Path | str | None = None,
        texts: Path | None = None,
        cached: bool = False,
    ) -> None:
        """Explore a pack; `cached` if its first screen is kept between runs."""
        self.own_keys = read_keymap()
        self.layouts = LayoutLimit()
        no_color = "NO_COLOR" in os.environ
        super().__init__(ansi_color=True if no_color else None)
        self.expect(pack, texts, cached)
        for theme in (DARK, LIGHT, *ANSI):
            self.register_theme(theme)
        self.theme = first_theme(os.environ, no_color, self._known(read_theme()))
        # The style sheet was made before the theme was known: without this it is parsed twice.
        self._styled = self.get_css_variables()
        self.stylesheet.set_variables(self._styled)

    def _known(self, name: str) -> Theme | None:
        return self.available_themes.get(name)

    def get_default_screen(self) -> Workspace:
        """Return the main screen, with the classes of its size, lest it be laid out twice."""
        screen = self.main_screen()
        for cells, steps in zip(
            self.size, (self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS), strict=True
        ):
            screen.add_class(max(step for step in steps if step[0] <= cells)[1])
        return screen

    def get_driver_class(self) -> type[Driver]:
        """Return our own driver for a real terminal, Textual's for anything else."""
        chosen = super().get_driver_class()
        if chosen.__name__ != "LinuxDriver":
            return chosen
        from explorer.ui.drivers.terminal import TerminalDriver

        return TerminalDriver

    @property
    def clipboard(self) -> str:
        """The text last copied here, as what has the focus can take it."""
        return text_for(self.focused, super().clipboard)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy a text as Textual's own widgets do, but not to the terminal's clipboard only."""
        if text:
            self._clipboard = text
            self._copy(text)

    @work(thread=True, group="copy")
    def _copy(self, text: str) -> None:
        from explorer.ui.workspace.system_clipboard import copy_natively, send_to_terminal

        if self.is_web or not copy_natively(text):
            advice = self.call_from_thread(send_to_terminal, self, text)
            if advice:
                self.call_from_thread(self.notify, f"Copied. {advice}", markup=False)

    async def on_event(self, event: events.Event) -> None:
        """Take an event; what comes from outside may well lead to new layouts."""
        if isinstance(event, events.InputEvent | events.Paste | events.Resize):
            self.layouts.reset()
        await super().on_event(event)

    def action_command_palette(self) -> None:
        """Show our palette in the stead of Textual's."""
        from explorer.ui.dialogs.palette import PALETTE, Palette

        if lacks_room(self.screen):
            return
        # A dialog may lie over an open palette: what is asked about is any screen, not the top one.
        if not any(screen.id == PALETTE for screen in self.screen_stack):
            self.push_screen(Palette(id=PALETTE))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer none of Textual's own commands: ours are in the registry."""
        return ()

    def refresh_css(self, animate: bool = True) -> None:
        """Style everything anew, without parsing what was parsed with the same theme."""
        styled, self._styled = self._styled, {}
        if styled == self.get_css_variables():  # only for the theme it begins with
            self.stylesheet.update(self, animate=animate)
        else:
            super().refresh_css(animate)

    def on_mount(self) -> None:
        """Read the pack once the frame is on screen."""
        if self.own_keys.keys:
            self.set_keymap({name: ",".join(keys) for name, keys in self.own_keys.keys.items()})
        self.theme_changed_signal.subscribe(self, self._keep_theme)
        # The terminal is another one after the shell's fg: nothing of the screen is left there.
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
        self.begin_reading()

    def _keep_theme(self, theme: Theme) -> None:
        if not self.no_color:
            write_theme(theme.name)

    def opened(self) -> None:
        """Say what is wrong with the user's own keys, now that there is a screen to say it on."""
        if problems := self.own_keys.problems:
            shown = list(problems[:4])
            if more := problems[4:]:
                shown.append(f"and {len(more)} more; {key_to(self, 'program.help')} tells them all")
            self.notify(
                "\n".join(shown), title="Your keys", severity="warning", timeout=15, markup=False
            )

    def _handle_exception(self, error: Exception) -> None:
        """Tell what went wrong; what opens as the app ends finds nothing there, and need not."""
        if not (self._exit and isinstance(error, NoMatches | MountError)):
            super()._handle_exception(error)

    def action_help_quit(self) -> None:
        """Say which key leaves the program from anywhere: here Ctrl+C does not."""
        told = f"{key_to(self, 'program.quit-now')} quits, from anywhere."
        # Dialogs show no mere information.
        self.notify(told, title="Do you want to quit?", severity="warning", markup=False)

    def action_suspend(self) -> None:
        """Put the program aside, where there is a shell to bring it back."""
        driver = self._driver
        if sys.platform == "win32" or driver is None or not driver.can_suspend:
            told = "The program cannot be put aside here: no shell could bring it back."
            self.notify(told, severity="warning", markup=False)
        else:
            self.action_suspend_process()

    async def action_quit(self) -> None:
        """Leave the program, unless a dialog has something to lose."""
        from explorer.ui.dialogs.dialog import Dialog

        if isinstance(self.screen, Dialog):
            if not self.screen.is_mounted:
                self.screen.call_later(self.action_quit)
                return
            if not self.screen.may_leave():
                return
        self.exit(self.code)


def run(pack: Path | str | None = None, texts: Path | None = None, cached: bool = True) -> int:
    """Run the app and return the program's exit code."""
    app = FilmFactsApp(pack, texts, cached)
    try:
        app.run()
    finally:
        _keep_unsaved(app)
    return app.return_code or app.return_value or 0


def _keep_unsaved(app: FilmFactsApp) -> None:
    """Save decisions whose pack has gone, and say where, now that the terminal is the shell's."""
    from explorer.user.rulings import RulingBook, keep_unsaved

    book = app.session.rulings if app.session else None
    if isinstance(book, RulingBook) and (message := keep_unsaved(book)):
        print(f"filmfacts: {message}", file=sys.stderr)
