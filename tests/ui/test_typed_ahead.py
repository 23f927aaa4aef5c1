"""Keys that come faster than the screen can follow, as over a slow line."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from support.driving import press, running, screen_text, workspace
from support.hostile import ferry_pack

from explorer.model.place import Place, PlaceKind
from explorer.ui.dialogs.dialog import Dialog
from explorer.ui.keys.registry import ACTIONS
from explorer.ui.views import VIEWS

pytestmark = pytest.mark.every_frame

OUTSIDE = ("go.web", "take.copy", "take.cite", "program.quit")
"""Actions that reach beyond the app: a browser, the desktop's clipboard, the end."""

FAST = [action for action in ACTIONS if action.scope == "workspace" and action.id not in OUTSIDE]


async def test_every_dialog_may_be_closed_before_it_is_drawn(tmp_path: Path) -> None:
    async with running(ferry_pack(tmp_path), size=(80, 24)) as pilot:
        here = workspace(pilot)
        opened = set()
        for action in FAST:
            await pilot.app.run_action(action.handler, here)
            if isinstance(dialog := pilot.app.screen, Dialog):
                opened.add(type(dialog).__name__)
                dialog.action_close()
            await pilot.pause()
            if pilot.app.screen is not here:  # a dialog of Textual's own
                await press(pilot, "escape")
            assert pilot.app.screen is here, action.id
        assert {"SearchScreen", "HelpScreen", "ExportScreen"} <= opened


async def test_quitting_before_a_dialog_is_drawn(tmp_path: Path) -> None:
    async with running(ferry_pack(tmp_path), size=(80, 24)) as pilot:
        await pilot.app.run_action("help", workspace(pilot))
        await pilot.app.action_quit()
        await pilot.pause()
    assert pilot.app.return_code == 0


async def test_a_dialog_that_opens_while_the_app_ends(tmp_path: Path) -> None:
    async with running(ferry_pack(tmp_path), size=(80, 24)) as pilot:
        pilot.app.exit(0)
        await pilot.app.run_action("help", workspace(pilot))
    assert pilot.app.return_code == 0


async def test_steps_never_mix(tmp_path: Path) -> None:
    """Steps from the view and from the keyboard at once: each finds its own state again."""
    async with running(ferry_pack(tmp_path), size=(80, 24)) as pilot:
        here = workspace(pilot)
        steps = [here.go(Place(PlaceKind(view.id))) for view in VIEWS]
        for view in VIEWS:
            steps += [here.action_view(view.id), here.action_back()]
            steps += [here.go(Place.entity("mara")), here.action_back(), here.action_forward()]
        await asyncio.gather(*steps)
        await pilot.pause()
        for _ in range(len(steps)):
            await here.action_back()
            await pilot.pause()
            assert here.view is not None
            assert here.view.place.kind.startswith(here.place.kind.rstrip("s"))
        assert here.place == Place(PlaceKind.FINDINGS)
        assert "of 13 decided" in screen_text(pilot)
