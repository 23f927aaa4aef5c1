"""Leaving, suspending, and asking for either where it cannot be; the palette's own keys."""

from __future__ import annotations

import pytest
from support.driving import messages, press, running, screen_text, workspace
from textual.css.query import NoMatches
from textual.widget import MountError

from explorer.ui.dialogs.palette import Palette
from explorer.ui.keys.keymap import keymap_path


async def test_ctrl_c_says_how_to_leave_wherever_one_is() -> None:
    async with running() as pilot:
        for keys in ("", "slash", "slash a", "2 f", "1 c", "f", "question_mark", "ctrl+p"):
            await press(pilot, *keys.split(), "ctrl+c")
            assert messages(pilot) == ["Ctrl+Q quits, from anywhere."], keys
            pilot.app.clear_notifications()
            if pilot.app.screen is not workspace(pilot):
                pilot.app.pop_screen()
            await pilot.pause()


async def test_ctrl_c_names_the_key_as_it_was_moved() -> None:
    keymap_path().parent.mkdir(parents=True)
    keymap_path().write_text('[keys]\n"program.quit-now" = "f12"\n')
    async with running() as pilot:
        await press(pilot, "slash", "ctrl+c")
        assert messages(pilot) == ["F12 quits, from anywhere."]


async def test_ctrl_z_suspends_or_says_that_it_cannot(monkeypatch: pytest.MonkeyPatch) -> None:
    async with running() as pilot:
        await press(pilot, "ctrl+z")  # there is no terminal here, as in a browser
        assert messages(pilot) == [
            "The program cannot be suspended here: there is no shell to resume it from."
        ]
        done: list[bool] = []
        monkeypatch.setattr(type(pilot.app._driver), "can_suspend", True)
        monkeypatch.setattr(pilot.app, "action_suspend_process", lambda: done.append(True))
        await press(pilot, "2", "ctrl+z", "slash", "ctrl+z", "escape", "ctrl+p", "ctrl+z")
        assert done == [True] * 3
        await press(pilot, "escape", "1", "c", "x", "ctrl+z")  # takes back what was typed
        assert done == [True] * 3


async def test_the_palette_tells_its_own_keys() -> None:
    async with running() as pilot:
        for size in ((120, 36), (80, 24), (60, 20), (60, 18), (60, 17), (60, 10)):
            await pilot.resize_terminal(*size)
            await press(pilot, "ctrl+p")
            foot = " ".join(screen_text(pilot).splitlines()[-1].split())
            assert foot == "Enter Run ↑ ↓ Choose Esc Close", size
            await press(pilot, "escape")


async def test_without_room_there_is_only_the_notice() -> None:
    async with running(size=(39, 9)) as pilot:
        await press(pilot, "ctrl+p")
        assert pilot.app.screen is workspace(pilot)
        await pilot.resize_terminal(80, 24)
        await press(pilot, "ctrl+p")
        assert isinstance(pilot.app.screen, Palette)
        await pilot.resize_terminal(39, 9)
        await pilot.pause()
        assert "This needs more room" in screen_text(pilot)
        assert "Search" not in screen_text(pilot)


@pytest.mark.parametrize("kind", [MountError, NoMatches])
async def test_what_opens_as_the_program_ends_is_no_crash(kind: type[Exception]) -> None:
    async with running() as pilot:
        pilot.app.exit()
        pilot.app._handle_exception(kind("it has gone"))
        assert pilot.app._exception is None


@pytest.mark.parametrize("kind", [MountError, NoMatches])
async def test_what_fails_to_open_before_is_one(kind: type[Exception]) -> None:
    with pytest.raises(kind):
        async with running() as pilot:
            pilot.app._handle_exception(kind("it is not there"))
