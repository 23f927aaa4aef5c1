"""Sizes, the mouse, broken packs and hostile ones."""

from __future__ import annotations

from pathlib import Path

from support.driving import crumbs, nth, page, press, rows, running, screen_text, workspace
from support.hostile import ferry_pack
from support.minimal import BuildPack
from textual.screen import ModalScreen
from textual.widgets import Input

from explorer.model.place import Place, PlaceKind
from explorer.ui.dialogs.palette import Palette
from explorer.ui.workspace.breadcrumb import Breadcrumb
from explorer.ui.workspace.title_bar import TitleBar


async def test_a_click_points_and_a_second_one_opens() -> None:
    async with running() as pilot:
        await pilot.click(rows(pilot), offset=(10, 3))  # a frame, a heading, two findings
        await pilot.pause()
        assert rows(pilot).cursor == 2
        assert page(pilot).page.place == rows(pilot).row.target
        await pilot.click(rows(pilot), offset=(10, 3))
        await pilot.pause()
        assert workspace(pilot).place == rows(pilot).row.target


async def test_a_click_on_a_claim_goes_there_and_on_the_breadcrumb_back() -> None:
    async with running() as pilot:
        detail = page(pilot)
        line = detail.line_of(detail.cursor)
        await pilot.click(detail, offset=(10, line + 1))
        await pilot.pause()
        assert workspace(pilot).place.kind == "claim"
        await pilot.click(Breadcrumb, offset=(2, 0))
        await pilot.pause()
        assert workspace(pilot).place == Place(PlaceKind.FINDINGS)


async def test_a_click_on_a_tab_opens_its_view() -> None:
    async with running() as pilot:
        at = screen_text(pilot).splitlines()[0].index("People")
        await pilot.click(TitleBar, offset=(at, 0))
        await pilot.pause()
        assert crumbs(pilot) == ["People"]


async def test_three_panes_two_and_one() -> None:
    async with running(size=(120, 36)) as pilot:
        place = rows(pilot).row.target
        for size, panes in (((80, 24), 2), ((60, 20), 2), ((120, 36), 2), ((200, 60), 3)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert len([pane for pane in workspace(pilot).view.panes if pane.region.area]) == panes
            assert rows(pilot).row.target == place
        assert page(pilot, "preview").page.place.kind == "passage"


async def test_titles_have_blanks_around_them_in_frames_and_on_rules() -> None:
    async with running(size=(80, 24)) as pilot:
        findings = len(pilot.app.session.comparison.findings)
        for size in ((60, 20), (120, 36), (60, 20)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert f"─ {findings} findings" in screen_text(pilot)
            assert "─ Finding ─" in screen_text(pilot)
            assert "─  " not in screen_text(pilot)


async def test_resizing_keeps_the_place_and_the_cursor_in_sight() -> None:
    async with running() as pilot:
        await press(pilot, "3", "enter", *["pagedown"] * 2)
        target = page(pilot).target
        for size in ((60, 20), (100, 30), (40, 10), (120, 36)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            view = page(pilot)
            assert view.target == target
            line = view.line_of(view.cursor)
            assert view.scroll_offset.y <= line < view.scroll_offset.y + view.size.height


async def test_too_small_says_so_and_recovers() -> None:
    async with running(size=(39, 12)) as pilot:
        assert "needs more room" in screen_text(pilot)
        await press(pilot, "slash")
        assert "needs more room" in screen_text(pilot)
        await press(pilot, "escape")
        await pilot.resize_terminal(60, 9)
        await pilot.pause()
        assert "needs more room" in screen_text(pilot)
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert "needs more room" not in screen_text(pilot)
        assert "Findings" in screen_text(pilot)


async def test_a_broken_pack_lists_its_problems(minimal_pack: BuildPack) -> None:
    bad = '\n[[entity]]\nid = "x"\nkind = "[bold]ghost"\n'
    async with running(minimal_pack(more={"entities.toml": bad * 40})) as pilot:
        text = screen_text(pilot)
        assert "cannot be read" in text
        assert "entities.toml" in text
        assert "[bold]ghost" in text
        await press(pilot, "end", "slash", "e", "y", "n", "1", "question_mark", "escape")
        await press(pilot, "q")
    assert pilot.app.return_value == 3


async def test_hostile_text_is_shown_as_it_stands(minimal_pack: BuildPack) -> None:
    name = r"[/] [sic] [@click=app.quit]x[/] \u001b]0;owned\u0007 \u202eabc 日本語 e\u0301"
    hostile = f"""
[[entity]]
id = "hostile"
kind = "character"
name = "{name}"
"""
    claims = """
source = "review"
[[claim]]
id = "one"
subject = "hostile"
property = "age"
value = 10
statement = "[bold red]He is ten[/]."
evidence = [{ line = 1, phrase = "[/]" }]
"""
    other = claims.replace('"review"', '"post"').replace('"one"', '"two"').replace("10", "90")
    pack = minimal_pack(
        more={
            "entities.toml": hostile,
            "claims/hostile.toml": claims,
            "claims/hostile-too.toml": other,
        }
    )
    async with running(pack) as pilot:
        seen = screen_text(pilot)
        for keys in (["enter"], ["enter"], ["enter"], ["enter"], ["3"], ["slash", "s", "i", "c"]):
            await press(pilot, *keys)
            seen += screen_text(pilot)
        await press(pilot, "escape", "ctrl+p", "s", "i", "c")
        await pilot.pause()
        seen += screen_text(pilot)
        assert "[/] [sic] [@click=app.quit]x[/]" in seen
        assert "[bold red]He is ten[/]." in seen
        assert not set(seen) & {"\x1b", "\x07", "\u202e"}


async def test_quits_by_q_and_by_ctrl_q_in_a_dialog() -> None:
    async with running() as pilot:
        await press(pilot, "q")
    assert pilot.app.return_value == 0
    async with running() as pilot:
        await press(pilot, "slash", "q", "ctrl+q")
    assert pilot.app.return_value == 0


async def test_the_palette_opens_once_even_under_a_dialog():
    async with running() as pilot:
        pilot.app.action_command_palette()
        await pilot.pause()
        pilot.app.push_screen(ModalScreen())
        await pilot.pause()
        pilot.app.action_command_palette()
        await pilot.pause()
        assert sum(isinstance(screen, Palette) for screen in pilot.app.screen_stack) == 1


async def test_too_small_for_a_while_leaves_focus_and_pages_as_they_were(tmp_path: Path) -> None:
    async with running(ferry_pack(tmp_path), size=(120, 36)) as pilot:

        async def there_and_back() -> None:
            before, focused = screen_text(pilot), pilot.app.focused
            for size in ((60, 20), (39, 20), (60, 9), (20, 6), (80, 24), (120, 36)):
                await pilot.resize_terminal(*size)
                await pilot.pause()
                if size[0] < 40 or size[1] < 10:
                    assert pilot.app.focused is None
            if pilot.app.screen is workspace(pilot):  # what lies under a dialog is not awaited
                assert screen_text(pilot) == before
            assert pilot.app.focused is focused

        await press(pilot, "j", "j")
        await there_and_back()
        await press(pilot, "j")
        assert nth(rows(pilot)) == 3
        await press(pilot, "enter", "j", "j", "pagedown")
        await there_and_back()
        await press(pilot, "slash", "m", "a")
        await there_and_back()
        await press(pilot, "r")
        assert pilot.app.screen.query_one(Input).value == "mar"
