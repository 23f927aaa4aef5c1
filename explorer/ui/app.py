"""The app: it shows the frame first, reads the pack in a worker, then shows the views."""

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

from explorer.ui.first_screen import FirstScreenCache
from explorer.ui.keys.input_queue import InputQueue, Mark, text_for
from explorer.ui.keys.keymap import key_to, problems_words
from explorer.ui.keys.keymap_file import read_keymap
from explorer.ui.keys.registry import bindings
from explorer.ui.pack_loader import LATER, PackLoader, collect_garbage
from explorer.ui.screen_layout import LayoutLimit, lacks_room
from explorer.ui.theme import ANSI, DARK, LIGHT, first_theme, with_readable_words
from explorer.ui.widgets.frame import apply_settings
from explorer.ui.workspace.screen import Workspace
from explorer.user.state import read_start, read_theme, write_theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import SystemCommand
    from textual.command import Provider
    from textual.driver import Driver
    from textual.screen import Screen
    from textual.theme import Theme

    from explorer.session import Session


def _commands() -> type[Provider]:
    from explorer.ui.dialogs.palette import Commands

    return Commands


class FilmFactsApp(App[int]):
    """The app for one pack. Its return code is 0, or 3 if the pack cannot be read."""

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
        (150, "-vast"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-flat"),
        (10, "-low"),
        (18, "-tall"),
    ]

    def __init__(
        self, pack: Path | str | None = None, texts: Path | None = None, cached: bool = False
    ) -> None:
        """Open a pack; `cached` says whether its first screen is cached between runs."""
        self.own_keys = read_keymap()
        self.layouts = LayoutLimit()
        no_color = "NO_COLOR" in os.environ
        super().__init__(ansi_color=True if no_color else None)
        self.session: Session | None = None
        self.code = 0
        """What the program is to return: 3 while the pack cannot be read."""
        self.loader = PackLoader(self, lambda: self.session, pack, texts, cached)
        self.input = InputQueue(self, super().on_event, self._holds_input)
        # The cache has the place the user left, not the start chosen in the settings.
        self._cache = FirstScreenCache(pack, texts) if cached and not read_start() else None
        self._workspace: Workspace | None = None
        self.previews_theme = False
        """Whether the theme is only looked at, so that it is not kept."""
        self._is_leaving = False
        """Whether the user leaves before the pack has been read."""
        for theme in (DARK, LIGHT, *ANSI):
            self.register_theme(theme)
        kept = self.available_themes.get(read_theme())
        self.theme = first_theme(os.environ, no_color, kept)
        apply_settings(self)
        # The style sheet was created before the theme was known; this avoids parsing it twice.
        self._styled = self.get_css_variables()
        self.stylesheet.set_variables(self._styled)

    def get_default_screen(self) -> Workspace:
        """Return the main screen with its breakpoint classes, so that it is laid out only once."""
        screen = Workspace(self._cache.read() if self._cache else None)
        breakpoints = self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS
        for cells, steps in zip(self.size, breakpoints, strict=True):
            screen.add_class(max(step for step in steps if step[0] <= cells)[1])
        self._workspace = screen
        return screen

    @property
    def workspace(self) -> Workspace:
        """The main screen."""
        assert self._workspace is not None
        return self._workspace

    def get_driver_class(self) -> type[Driver]:
        """Return our own driver for a real terminal, Textual's for anything else."""
        chosen = super().get_driver_class()
        if chosen.__name__ != "LinuxDriver":
            return chosen
        from explorer.ui.drivers.terminal import TerminalDriver

        return TerminalDriver

    @property
    def clipboard(self) -> str:
        """The text last copied in the app, converted for the focused widget."""
        return text_for(self.focused, super().clipboard)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy a text to the system's or else the terminal's clipboard, for Textual's widgets."""
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
        """Queue an event; input and resizes reset the limit on layouts."""
        if isinstance(event, events.InputEvent | events.Paste | events.Resize):
            self.layouts.reset()
        if isinstance(event, events.Key) and not event.is_forwarded and self._leaves(event.key):
            self._is_leaving = True
            self.input.clear()
        await self.input.receive(event)

    async def on_mark(self, mark: Mark) -> None:
        """Continue with the input queue once an event has had its effect."""
        await self.input.receive_mark(mark)

    def simulate_key(self, key: str) -> None:
        """Press a key; if a click on its label does so, insert it before any later input."""
        if not self.input.insert(key):
            super().simulate_key(key)

    def _holds_input(self) -> bool:
        """Return whether keys and clicks are held until the pack has been read."""
        return (self._workspace is None or self._workspace.waiting) and not self._is_leaving

    def _leaves(self, key: str) -> bool:
        """Return whether a key ends the program before the pack has been read.

        `program.quit` does so only after all earlier keys, `program.quit-now` at once.
        """
        if self._workspace is None or not self._workspace.waiting:
            return False
        active = self.active_bindings.get(key)
        action = active.binding.id if active else ""
        return action == "program.quit-now" or (action == "program.quit" and self.input.is_empty)

    async def on_pack_loader_loaded(self, message: PackLoader.Loaded) -> None:
        """Show the first session, or replace the current session by a new one."""
        if self.is_ending or not self.loader.is_latest(message.number):
            return
        from explorer.pages.precompute import is_large  # imports the pack reader

        first, self.session, self.code = self.session is None, message.session, 0
        if not first:
            self.workspace.pack_status.renew(message.session)
            return
        with self.batch_update():
            await self.workspace.pack_status.open(message.session)
        self._show_key_problems()
        await self.input.deliver_held()
        if not is_large(message.session):  # otherwise postponed until precomputing is done
            self.set_timer(LATER, collect_garbage)
        self.set_timer(LATER, self._prepare)

    async def on_pack_loader_failed(self, message: PackLoader.Failed) -> None:
        """Show the problems in the pack."""
        if self.is_ending or not self.loader.is_latest(message.number):
            return
        if self.session is not None:
            self.workspace.pack_status.show_broken(message.error)
            return
        self.code = 3
        await self.workspace.pack_status.show_unreadable(message.error)
        await self.input.deliver_held()
        self.set_timer(LATER, collect_garbage)

    @work(thread=True, group="index")
    def _prepare(self) -> None:
        if self.session is not None:
            self.workspace.pack_status.prepare(self.session)

    def action_reload(self) -> None:
        """Reload the pack."""
        self.loader.reload()

    def on_unmount(self) -> None:
        """Stop watching the pack's files, and cache the first screen of the next run."""
        self.loader.stop()
        seen = self.loader.seen
        first = self._workspace.frame.first_screen() if self._workspace else None
        if self._cache and self.session and first and seen is not None:
            self._cache.write(first, self.session, seen)

    @property
    def is_ending(self) -> bool:
        """Whether the program is about to exit, or its screens are closed already."""
        return self._exit or not self.is_running

    def get_css_variables(self) -> dict[str, str]:
        """Return the theme's variables, adjusted so that text is legible."""
        return with_readable_words(super().get_css_variables())

    def action_command_palette(self) -> None:
        """Show our command palette instead of Textual's."""
        from explorer.ui.dialogs.palette import PALETTE, Palette

        if lacks_room(self.screen):
            return
        # A dialog may be above an open palette, so all screens are checked, not just the top one.
        if not any(screen.id == PALETTE for screen in self.screen_stack):
            self.push_screen(Palette(id=PALETTE))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Return none of Textual's own commands, as ours are in the registry."""
        return ()

    def refresh_css(self, animate: bool = True) -> None:
        """Restyle everything, without parsing the style sheet again for the same theme."""
        styled, self._styled = self._styled, {}
        if styled == self.get_css_variables():  # only for the initial theme
            self.stylesheet.update(self, animate=animate)
        else:
            super().refresh_css(animate)

    def on_mount(self) -> None:
        """Read the pack once there is something on screen."""
        if self.own_keys.keys:
            self.set_keymap({name: ",".join(keys) for name, keys in self.own_keys.keys.items()})
        self.theme_changed_signal.subscribe(self, self._keep_theme)
        # After the shell's fg the screen has to be redrawn completely.
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
        self.call_after_refresh(self.loader.load)

    def _keep_theme(self, theme: Theme) -> None:
        if not self.no_color and not self.previews_theme:
            write_theme(theme.name)

    def _show_key_problems(self) -> None:
        """Show the problems in the user's keymap."""
        if problems := problems_words(self.own_keys, key_to(self, "program.help")):
            self.notify(problems, title="Your keys", severity="warning", timeout=15, markup=False)

    def _handle_exception(self, error: Exception) -> None:
        """Show an error, but ignore errors of screens that open while the app is exiting."""
        if not (self.is_ending and isinstance(error, NoMatches | MountError)):
            super()._handle_exception(error)

    def action_help_quit(self) -> None:
        """Say which key quits from anywhere, as Ctrl+C does not."""
        text = f"{key_to(self, 'program.quit-now')} quits, from anywhere."
        # A warning, as dialogs hide notifications of lower severity.
        self.notify(text, title="Do you want to quit?", severity="warning", markup=False)

    def action_suspend(self) -> None:
        """Suspend the program if there is a shell to resume it from."""
        driver = self._driver
        if sys.platform == "win32" or driver is None or not driver.can_suspend:
            text = "The program cannot be suspended here: there is no shell to resume it from."
            self.notify(text, severity="warning", markup=False)
            return
        self.action_suspend_process()

    async def action_quit(self) -> None:
        """Quit, unless a dialog has unsaved changes."""
        from explorer.ui.dialogs.dialog import Dialog

        if not isinstance(self.screen, Dialog):
            self.exit(self.code)
        elif not self.screen.is_mounted:
            self.screen.call_later(self.action_quit)
        elif self.screen.may_leave():
            self.exit(self.code)
