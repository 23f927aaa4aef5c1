"""The tour: offered once, moved on by doing what it says, in anybody's way at no time."""

from __future__ import annotations

import pytest
from support.driving import press, rows, running, screen_text, until, workspace, write
from support.minimal import BuildPack
from support.saga import EMPTY
from textual.pilot import Pilot
from textual.widgets._toast import ToastRack

from explorer.model.place import Place, PlaceKind
from explorer.ui.dialogs.export import ExportScreen
from explorer.ui.dialogs.help import HelpScreen
from explorer.ui.dialogs.search import SearchScreen
from explorer.ui.dialogs.texts import NewPackScreen
from explorer.ui.keys.keymap import keymap_path
from explorer.ui.workspace.notice_line import NoticeLine
from explorer.ui.workspace.tour_panel import TourPanel
from explorer.ui.workspace.tour_steps import STEPS

OFFER = "shows you round in two minutes"


async def at_step(pilot: Pilot[int], number: int) -> None:
    await until(pilot, lambda: f"Tour {number} of {len(STEPS)}" in screen_text(pilot))


async def test_it_is_offered_in_a_line_at_the_very_first_start_only() -> None:
    async with running() as pilot:
        assert OFFER in screen_text(pilot)
        assert pilot.app.screen is workspace(pilot)
        assert rows(pilot).has_focus
        await press(pilot, "down")
        assert OFFER in screen_text(pilot)
        await press(pilot, "enter")
        assert OFFER not in screen_text(pilot)
    async with running() as pilot:
        assert OFFER not in screen_text(pilot)


async def test_a_click_on_the_offer_begins_it() -> None:
    async with running(size=(60, 20)) as pilot:
        assert OFFER in screen_text(pilot)
        await pilot.click(NoticeLine, offset=(40, 0))
        await at_step(pilot, 1)
        assert OFFER not in screen_text(pilot)


@pytest.mark.parametrize("size", [(120, 36), (60, 20)])
async def test_it_moves_on_when_one_does_what_it_says(size: tuple[int, int]) -> None:
    async with running(size=size) as pilot:
        await press(pilot, "f3")
        await at_step(pilot, 1)
        await press(pilot, "down")
        await at_step(pilot, 2)
        await press(pilot, "enter")
        await at_step(pilot, 3)
        await press(pilot, "down", "enter")
        await at_step(pilot, 4)
        await press(pilot, "enter", "backspace")  # one may have gone further before going back
        await at_step(pilot, 5)
        await press(pilot, "1", "a")
        await at_step(pilot, 6)
        said, panel = ToastRack(), workspace(pilot).tour.panel
        await workspace(pilot).mount(said)
        assert size[1] - said.styles.margin.bottom <= panel.region.y  # hides nothing of it
        assert len(pilot.app.session.rulings.rulings) == 1
        await press(pilot, "u")
        await at_step(pilot, 7)
        assert not pilot.app.session.rulings.rulings
        await press(pilot, "2")
        await at_step(pilot, 8)
        for key, dialog in (("slash", SearchScreen), ("e", ExportScreen), ("f1", HelpScreen)):
            step = workspace(pilot).tour.panel.step
            await press(pilot, key)
            assert isinstance(pilot.app.screen, dialog)
            await until(pilot, lambda step=step: workspace(pilot).tour.panel.step == step + 1)
            await press(pilot, "escape")
        await at_step(pilot, len(STEPS))
        assert "filmfacts new" in screen_text(pilot)
        await press(pilot, "ctrl+p")
        await write(pilot, "new")
        await pilot.app.workers.wait_for_complete()
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, NewPackScreen))
        await until(pilot, lambda: workspace(pilot).tour.panel is None)
        await press(pilot, "escape")
        assert "Tour" not in screen_text(pilot)


async def test_what_was_done_early_is_passed_over() -> None:
    async with running(size=(60, 20)) as pilot:
        await press(pilot, "f3")
        await at_step(pilot, 1)
        await press(pilot, "slash")  # the eighth step
        await until(pilot, lambda: 7 in workspace(pilot).tour.panel._done)
        await press(pilot, "escape", "enter")  # who opens a finding need not move to another
        await at_step(pilot, 3)
        await press(pilot, *"nnnn")
        await at_step(pilot, 7)
        await press(pilot, "n")
        await at_step(pilot, 9)


async def test_n_goes_on_and_the_end_gives_n_back_to_the_view() -> None:
    async with running(size=(60, 20)) as pilot:
        await press(pilot, "f3")
        cursor = rows(pilot).cursor
        for number in range(1, len(STEPS) + 1):
            await at_step(pilot, number)
            panel = pilot.app.screen.query_one(TourPanel)
            text = " ".join(
                "".join(s.text for s in panel.render_line(y)).strip()
                for y in range(panel.size.height)
            )
            assert text.split()[-1] == STEPS[number - 1].text.split()[-1], text  # nothing is cut
            assert rows(pilot).cursor == cursor
            await press(pilot, "n")
        await until(pilot, lambda: workspace(pilot).tour.panel is None)
        await press(pilot, "n")
        assert rows(pilot).cursor == cursor + 1


async def test_escape_ends_it_and_goes_nowhere() -> None:
    async with running() as pilot:
        await press(pilot, "enter", "f3")
        assert workspace(pilot).place == Place(PlaceKind.FINDINGS)
        await press(pilot, "enter")
        place = workspace(pilot).place
        await press(pilot, "escape")
        await until(pilot, lambda: workspace(pilot).tour.panel is None)
        assert workspace(pilot).place == place
        await press(pilot, "escape")
        assert workspace(pilot).place == Place(PlaceKind.FINDINGS)


async def test_letters_can_be_typed_meanwhile() -> None:
    async with running() as pilot:
        await press(pilot, "f3", "2", "f", "n", "n")
        assert "“nn”" in screen_text(pilot)
        await press(pilot, "escape")
        assert workspace(pilot).tour.panel is not None
        await press(pilot, "f3")
        await at_step(pilot, 1)
        assert len(pilot.app.screen.query(TourPanel)) == 1


async def test_the_keys_it_tells_are_the_users_own() -> None:
    keymap_path().parent.mkdir(parents=True)
    keymap_path().write_text('[keys]\n"program.tour" = "X"\n"tour.next" = "N"\n')
    async with running() as pilot:
        assert f"X {OFFER}" in screen_text(pilot)
        await press(pilot, "X")
        await at_step(pilot, 1)
        assert "N Next step" in screen_text(pilot)
        await press(pilot, "N")
        await at_step(pilot, 2)


async def test_a_pack_without_findings_can_be_toured_and_is_not_offered_it(
    minimal_pack: BuildPack,
) -> None:
    async with running(minimal_pack(EMPTY)) as pilot:
        assert OFFER not in screen_text(pilot)
        await press(pilot, "f3", *"n" * len(STEPS))
        await until(pilot, lambda: workspace(pilot).tour.panel is None)
