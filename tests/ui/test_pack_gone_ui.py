"""A pack that is moved while the app shows it, and edits that leave decisions without a finding."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.driving import press, running, screen_text, toasts, until, workspace
from support.minimal import BuildPack
from support.saga import saga
from textual.widgets import Input

from explorer.read import watch
from explorer.ui.dialogs.pack_gone import PackGoneScreen
from explorer.user.detached_rulings import keep_unsaved
from explorer.user.rulings import RulingBook

SIZES = [(120, 36), (80, 24), (60, 20), (40, 10)]


@pytest.fixture
def pack(minimal_pack: BuildPack, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a pack with findings, which is looked at often."""
    monkeypatch.setattr(watch, "EVERY", 0.02)
    return minimal_pack(saga())


def states(path: Path) -> list[str]:
    return [str(ruling.state) for ruling in RulingBook(path).rulings.values()]


@pytest.mark.parametrize("size", SIZES)
async def test_a_moved_pack_is_told_and_the_decision_saved_where_the_user_says(
    pack: Path, size: tuple[int, int]
) -> None:
    async with running(pack, size) as pilot:
        moved = pack.rename(pack.with_name("moved"))
        await press(pilot, "d")
        assert isinstance(pilot.app.screen, PackGoneScreen)
        assert "memory" in screen_text(pilot)
        assert not pack.exists()
        assert "saved" not in toasts(pilot).replace("not saved", "")
        await press(pilot, "x", "n")  # meant for the list
        field = pilot.app.screen.query_one("#path", Input)
        assert field.value == str(pilot.app.session.rulings.spare)
        field.value = str(pack / "none" / "file.toml")
        await press(pilot, "enter")
        assert "Not saved: No such file" in screen_text(pilot)
        field.value = str(moved)
        field.focus()
        await press(pilot, "enter")
        assert pilot.app.screen is workspace(pilot), screen_text(pilot)
        assert f"1 decision saved to {moved / 'rulings.toml'}" in toasts(pilot)
        assert states(moved / "rulings.toml") == ["dismissed"]
        await press(pilot, "u")
        assert states(moved / "rulings.toml") == []
        assert not pack.exists()


async def test_what_is_not_saved_stays_on_screen_and_is_saved_when_the_pack_is_back(
    pack: Path,
) -> None:
    async with running(pack) as pilot:
        moved = pack.rename(pack.with_name("moved"))
        await press(pilot, "c", "x", "shift+tab", "right", "ctrl+s")
        assert isinstance(pilot.app.screen, PackGoneScreen)
        await press(pilot, "escape")
        assert "Not saved 1 decision kept in memory" in toasts(pilot)
        await until(pilot, lambda: "The pack is no longer at" in screen_text(pilot))
        workspace(pilot).sync()
        await pilot.pause()
        assert "✓ real conflict" in screen_text(pilot)
        assert not pack.exists()
        moved.rename(pack)
        workspace(pilot).sync()
        await pilot.pause()
        assert "The pack is back; 1 decision saved." in toasts(pilot)
        assert states(pack / "rulings.toml") == ["accepted"]
        await until(pilot, lambda: "The pack is gone" not in screen_text(pilot))
        await press(pilot, "u")
        assert states(pack / "rulings.toml") == []


async def test_what_is_not_saved_by_the_end_goes_to_the_users_folder(pack: Path) -> None:
    async with running(pack) as pilot:
        pack.rename(pack.with_name("moved"))
        await press(pilot, "a", "escape", "q")
    book = pilot.app.session.rulings
    assert str(book.spare) in keep_unsaved(book)
    assert states(book.spare) == ["accepted"]
    assert not pack.exists()


async def test_an_edit_that_leaves_a_decision_without_a_finding_is_told_once(pack: Path) -> None:
    async with running(pack) as pilot:
        await press(pilot, "d")
        (finding,) = pilot.app.session.rulings.rulings
        workspace(pilot).sync()
        assert "no longer exists" not in toasts(pilot)
        claims = pack / "claims" / "one.toml"
        text = claims.read_text(encoding="utf-8")
        lost = text.replace('property = "released"', 'property = "filmed"').replace(
            'property = "played-by"\nlost = true', 'property = "played-by"\nvalue = ["actor"]'
        )
        claims.write_text(lost, encoding="utf-8")
        await until(pilot, lambda: finding not in pilot.app.session.comparison.by_id)
        await until(pilot, lambda: "no longer exists" in toasts(pilot))
        assert finding in toasts(pilot)
        pilot.app.clear_notifications()
        claims.write_text(lost + "\n", encoding="utf-8")
        await until(pilot, lambda: "reloaded" in toasts(pilot))
        assert "no longer exists" not in toasts(pilot)
    async with running(pack) as pilot:
        assert "no longer exists" in toasts(pilot)
