"""The app: chrome first, then the pack in a worker, then the views."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, work
from textual.app import App
from textual.binding import BindingType
from textual.css.query import NoMatches
from textual.message import Message
from textual.widget import MountError

from explorer.ui.keymap import key_to, read_keymap
from explorer.ui.registry import bindings
from explorer.ui.screens.workspace import Workspace
from explorer.ui.state import read_theme, write_theme
from explorer.ui.theme import ANSI, DARK, LIGHT, first_theme
from explorer.ui.widgets.room_notice import lacks_room

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import SystemCommand
    from textual.command import Provider
    from textual.screen import Screen
    from textual.theme import Theme

    from explorer.ahead import Ahead
    from explorer.pages.first_look import FirstLook
    from explorer.session import Session
    from explorer.watch import Watch


_PATIENCE = 0.25
"""Seconds without a frame until one is painted that says that the pack is being read."""

_LATER = 0.3
"""Seconds to leave to the first screen before anything is done that it does not show."""


def _commands() -> type[Provider]:
    from explorer.ui.commands import Commands

    return Commands


class Loaded(Message):
    """The pack is read and compared."""

    def __init__(self, session: Session, reading: int = 0) -> None:
        super().__init__()
        self.session = session
        self.reading = reading


class Broken(Message):
    """The pack cannot be read."""

    def __init__(self, error: Exception, reading: int = 0) -> None:
        super().__init__()
        self.error = error
        self.reading = reading


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

    def __init__(
        self,
        pack: Path | str | None = None,
        texts: Path | None = None,
        ahead: Ahead | None = None,
    ) -> None:
        """Explore a pack; `ahead` is the same pack on its way."""
        self.own_keys = read_keymap()
        no_color = "NO_COLOR" in os.environ
        super().__init__(ansi_color=True if no_color else None)
        self._pack = pack
        self._texts = texts
        self._ahead = ahead
        self._look: FirstLook | None = None
        self._typed: list[events.Key] | None = None
        """Keys pressed before there is anything to answer them, None once there is."""
        self.session: Session | None = None
        for theme in (DARK, LIGHT, *ANSI):
            self.register_theme(theme)
        self.theme = first_theme(os.environ, no_color, self._known(read_theme()))
        # The style sheet was made before the theme was known: without this it is parsed twice.
        self._styled = self.get_css_variables()
        self.stylesheet.set_variables(self._styled)
        self._reading = 0
        self._hold = ExitStack()
        self._watch: Watch | None = None

    def _known(self, name: str) -> Theme | None:
        return self.available_themes.get(name)

    def get_default_screen(self) -> Workspace:
        """Return the main screen, with the classes of its size, lest it be laid out twice."""
        if self._ahead is not None:
            import explorer.ui.views.findings  # noqa: F401 - while the other process is at work

            self._look = self._ahead.look(_PATIENCE)
            self._typed = [] if self._look else None
        screen = Workspace(self._look)
        for cells, steps in zip(
            self.size, (self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS), strict=True
        ):
            screen.add_class(max(step for step in steps if step[0] <= cells)[1])
        return screen

    def action_command_palette(self) -> None:
        """Show our palette in the stead of Textual's."""
        from explorer.ui.screens.palette import PALETTE, Palette

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
        if self._ahead is None or self._look is not None:
            self.call_after_refresh(self._load)
        else:
            # Perhaps it is there by now: the first frame then shows what it holds.
            self._hold.enter_context(self.batch_update())
            self.set_timer(_PATIENCE, self._paint)
            self._load()

    def _paint(self) -> None:
        """Paint from now on."""
        self._hold.close()
        for screen in self.screen_stack[-1:]:  # none where the app ends before it has begun
            screen.check_idle()

    def on_unmount(self) -> None:
        """Look at the pack's files no longer."""
        if self._watch:
            self._watch.stop()

    def _keep_theme(self, theme: Theme) -> None:
        if not self.no_color:
            write_theme(theme.name)

    @work(thread=True, group="load")
    def _load(self) -> None:
        gc.enable()  # it was put off until the first screen is drawn
        from explorer.pack.problems import PackError
        from explorer.ui.following import reread

        self._reading = reading = self._reading + 1
        try:
            session = reread(self._read(), self.session)
        except PackError as error:
            self.post_message(Broken(error, reading))
            return
        import explorer.ui.views.findings  # noqa: F401 - imported here to spare the event loop

        if self._watch:
            self._watch.follow(session.pack.files)
        self.post_message(Loaded(session, reading))

    def _read(self) -> Session:
        """Return the pack's session, at the first time from the process that went ahead."""
        from explorer.session import Session
        from explorer.ui.following import follow, watch

        ahead, self._ahead = self._ahead, None
        if ahead is not None and (found := ahead.take()):
            pack, comparison, seen = found
            self._watch = follow(pack, seen, self._edited)
            return Session.of(pack, comparison, self._texts)
        if self._watch is None:
            self._watch = watch(self._pack, self._edited)
        return Session.load(self._pack, self._texts)

    def _edited(self) -> None:
        """Read the pack again, told so by the thread that watches it."""
        with suppress(RuntimeError):  # the app is about to end
            self.call_from_thread(self._load)

    def action_reload(self) -> None:
        """Read the pack again now."""
        if self._watch:
            self._watch.mark()
        self._load()

    async def on_loaded(self, message: Loaded) -> None:
        """Show the session: from its start, or in the stead of the one before."""
        if message.reading < self._reading:
            return
        first, self.session, self._code = self.session is None, message.session, 0
        if not first:
            self._workspace.renew(message.session)
            return
        await self._workspace.open(message.session)
        await self._workspace.resume()
        if message.session.comparison.findings:
            self._workspace.offer_tour()
        self._tell_keys()
        self._paint()
        await self._answer_keys()
        self.set_timer(_LATER, self._index)

    @work(thread=True, group="index")
    def _index(self) -> None:
        """Make search ready, before anyone could have asked for it."""
        if self.session is not None:
            _ = self.session.index

    def _tell_keys(self) -> None:
        """Say what is wrong with the user's own keys."""
        if problems := self.own_keys.problems:
            shown = list(problems[:4])
            if more := problems[4:]:
                shown.append(f"and {len(more)} more; {key_to(self, 'program.help')} tells them all")
            self.notify(
                "\n".join(shown), title="Your keys", severity="warning", timeout=15, markup=False
            )

    async def on_broken(self, message: Broken) -> None:
        """Show what is wrong with the pack."""
        from explorer.pages.problems import problems_page
        from explorer.ui.widgets.page_view import PageView

        if message.reading < self._reading:
            return
        if self.session is not None:
            self._workspace.spoil(message.error)
            return
        self._code = 3
        self._paint()
        await self._answer_keys()
        await self._workspace.fail(PageView(problems_page(message.error)))

    async def on_event(self, event: events.Event) -> None:
        """Keep the keys that are pressed before the pack is here."""
        if self._typed is not None and isinstance(event, events.Key):
            self._typed.append(event)
        else:
            await super().on_event(event)

    async def _answer_keys(self) -> None:
        """Answer the keys that were kept, before any that have come since and wait in the queue."""
        typed, self._typed = self._typed or [], None
        for event in typed:
            await super().on_event(event)

    @property
    def _workspace(self) -> Workspace:
        workspace = self.screen_stack[0]
        assert isinstance(workspace, Workspace)
        return workspace

    _code = 0

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
        from explorer.ui.screens.dialog import Dialog

        if isinstance(self.screen, Dialog):
            if not self.screen.is_mounted:
                self.screen.call_later(self.action_quit)
                return
            if not self.screen.may_leave():
                return
        self.exit(self._code)


def run(
    pack: Path | str | None = None, texts: Path | None = None, ahead: Ahead | None = None
) -> int:
    """Run the app and return the program's exit code."""
    app = FilmFactsApp(pack, texts, ahead)
    app.run()
    return app.return_code or app.return_value or 0
