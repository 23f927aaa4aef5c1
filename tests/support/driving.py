"""Helpers for tests of the app: start it, wait for it, read what it shows."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from weakref import WeakSet

from textual._compositor import Compositor
from textual.pilot import Pilot
from textual.strip import Strip

import explorer.ui
from explorer.session import Session
from explorer.ui.app import FilmFactsApp
from explorer.ui.pack_loader import PackLoader
from explorer.ui.widgets.page_view import PageView
from explorer.ui.widgets.row_list import RowList
from explorer.ui.workspace.screen import Workspace

from .shipped import shipped_session

_LOAD = getattr(Session.load, "__func__", None)

CSS = Path(explorer.ui.__path__[0], "filmfacts.tcss")
"""The app's style sheet, for test apps defined elsewhere."""

PATIENCE = 30.0
"""Timeout in seconds, generous as the machine may be busy."""


UNDRAWN: WeakSet[Compositor] = WeakSet()
"""Compositors with a frame that is laid out but not drawn yet."""


class ShippedApp(FilmFactsApp):
    """The app with the shipped pack, which is read only once, as no test changes it."""

    CSS_PATH = CSS

    def __init__(self) -> None:
        super().__init__()
        self.loader = ShippedLoader(self, lambda: self.session, None, None)


class ShippedLoader(PackLoader):
    """Loads the shipped pack only once."""

    def read(self) -> Session:
        """Return a session of the pack."""
        if self._shown() is not None:
            return super().read()
        self.watch(None)
        return shipped_session()


@asynccontextmanager
async def running(
    pack: Path | str | None = None, size: tuple[int, int] = (120, 36)
) -> AsyncIterator[Pilot[int]]:
    """Run the app on a pack (None: the shipped one); yield once it shows something."""
    usual = getattr(Session.load, "__func__", None) is _LOAD  # a test may have replaced it
    app = ShippedApp() if pack is None and usual else FilmFactsApp(pack)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        yield pilot
        if app.screen_stack and app.return_code is None and not is_drawn(pilot):
            screen_text(pilot)  # draw the last frame, to check that it can be drawn


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys one after another, waiting for the effect of each."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


async def until(pilot: Pilot[int], met: Callable[[], object]) -> None:
    """Wait for a condition that depends on a thread, a timer or another program."""
    end = time.monotonic() + PATIENCE
    while not met():
        assert time.monotonic() < end, screen_text(pilot)
        await pilot.pause(0.01)
    await pilot.pause()


async def write(pilot: Pilot[int], text: str) -> None:
    """Type a text."""
    await press(pilot, *("space" if letter == " " else letter for letter in text))


def workspace(pilot: Pilot[int]) -> Workspace:
    """Return the main screen."""
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, Workspace)
    return screen


def crumbs(pilot: Pilot[int]) -> Sequence[str]:
    """Return the names in the breadcrumb."""
    return [visit.crumb for visit in workspace(pilot).history.trail]


def is_drawn(pilot: Pilot[int]) -> bool:
    """Return whether the current frame has been drawn, or read by the test."""
    return pilot.app.screen._compositor not in UNDRAWN


def strips(pilot: Pilot[int]) -> list[Strip]:
    """Return the styled content of the screen, one strip per row."""
    compositor = pilot.app.screen._compositor
    UNDRAWN.discard(compositor)
    return compositor.render_strips()[: pilot.app.size.height]


def screen_text(pilot: Pilot[int]) -> str:
    """Return the text of the screen, one line per row."""
    return "\n".join(strip.text for strip in strips(pilot))


def dialog_text(pilot: Pilot[int]) -> str:
    """Return the text inside the frame of the dialog on screen, on one line."""
    area = pilot.app.screen.query_one(".dialog").region
    lines = strips(pilot)[area.y : area.bottom]
    words = [strip.crop(area.x + 1, area.right - 1).text.split() for strip in lines]
    return " ".join(word for line in words for word in line)


def messages(pilot: Pilot[int]) -> list[str]:
    """Return the messages of the visible toasts, the oldest first."""
    return [note.message for note in pilot.app._notifications]


def toasts(pilot: Pilot[int]) -> str:
    """Return the titles and messages of the visible toasts, on one line."""
    notes = pilot.app._notifications
    return " ".join(" ".join(f"{note.title} {note.message}" for note in notes).split())


def page(pilot: Pilot[int], selector: str = ".main") -> PageView:
    """Return the page on screen."""
    pages = [view for view in pilot.app.screen.query(PageView) if view.region.area]
    return next(view for view in pages if not selector or view.has_class(selector.lstrip(".")))


def rows(pilot: Pilot[int]) -> RowList:
    """Return the list on screen."""
    return next(listed for listed in pilot.app.screen.query(RowList) if listed.region.area)


def nth(listed: RowList) -> int:
    """Return the number of rows above the cursor's, not counting headings."""
    return sum(row.target is not None for row in listed.rows[: listed.cursor])
