"""What is kept between two runs, and that nothing about it is ever fatal."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.driving import crumbs, nth, page, press, rows, running, screen_text, until, workspace
from support.minimal import BuildPack
from support.rows import every_row
from support.shipped import shipped_pack
from textual.widgets import Button

from explorer.compare.filters import Filter
from explorer.model.pack import Pack
from explorer.model.place import Place, PlaceKind
from explorer.read.pack import read_pack
from explorer.ui.dialogs.help import HelpScreen
from explorer.ui.dialogs.settings import SettingsScreen
from explorer.ui.theme import LIGHT
from explorer.user.folders import data_folder, pack_key, state_folder
from explorer.user.kept_views import KeptFilter
from explorer.user.state import Kept, read_start, read_state, read_theme, state_path, write_state


@cache
def shipped() -> Pack:
    return shipped_pack()


def state_file() -> Path:
    return state_path(shipped())


async def test_the_last_place_is_where_the_next_run_begins() -> None:
    async with running() as pilot:
        await press(pilot, "3", "down", "enter")
        place, trail = workspace(pilot).place, crumbs(pilot)
        assert place.kind == "entity"
        await press(pilot, "q")
    async with running() as pilot:
        assert workspace(pilot).place == place
        assert crumbs(pilot) == trail
        await press(pilot, "escape")
        assert workspace(pilot).place == Place(PlaceKind.PEOPLE)


async def test_a_finding_deep_down_and_the_list_it_was_in() -> None:
    async with running() as pilot:
        await press(pilot, "v", "v", "o", "o", "o", "down", "enter")
        place, findings = workspace(pilot).place, workspace(pilot).view.findings
    async with running() as pilot:
        assert workspace(pilot).place == place
        view = workspace(pilot).view
        assert view.findings == findings
        assert view.filter == Filter(verdicts=frozenset({"tension"}))
        assert view.selection.group == "entity"
        assert page(pilot).page.place == place
        await press(pilot, "escape")
        assert rows(pilot).row.target == place
        text = " ".join(screen_text(pilot).split())
        assert f"{len(findings)} of {len(pilot.app.session.comparison.findings)}" in text


async def test_the_finding_shown_in_the_list_is_shown_again() -> None:
    async with running() as pilot:
        await press(pilot, "home", *["down"] * 10)
        left = rows(pilot).row.target
    async with running() as pilot:
        assert workspace(pilot).place == Place(PlaceKind.FINDINGS)
        assert (nth(rows(pilot)), rows(pilot).row.target) == (10, left)
        assert page(pilot).page.place == left
        await press(pilot, "up")
        assert nth(rows(pilot)) == 9
    kept = read_state(state_file())
    gone = kept.findings._replace(finding="gone")
    write_state(state_file(), kept._replace(findings=gone))
    async with running() as pilot:
        assert nth(rows(pilot)) == 0


async def test_a_filter_is_kept_over_a_run_that_did_not_open_its_view() -> None:
    async with running() as pilot:
        await press(pilot, "v", "2")
    kept = read_state(state_file())
    assert kept.place == Place.facts()
    async with running() as pilot:
        workspace(pilot).kept_state.write()
        await press(pilot, "1")
        assert workspace(pilot).view.filter.active


@pytest.mark.parametrize("kind", ["entity", "claim", "passage", "nonsense", "findings", ""])
async def test_a_place_that_is_gone_falls_back_to_its_view(kind: str) -> None:
    write_state(state_file(), Kept("people", kind, "no-such"))
    async with running() as pilot:
        place = workspace(pilot).place
        assert place in (Place(PlaceKind.PEOPLE), Place(kind, "no-such"))
        assert kind == "findings" or place == Place(PlaceKind.PEOPLE)
        await press(pilot, "1")
        assert "findings" in screen_text(pilot)


@every_row("content", [b"", b"{", b"[1]", b"null", b"\xff\xfe", b"[" * 100_000])
def test_a_broken_state_is_no_state(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    path.write_bytes(content)
    assert read_state(path) == Kept()


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b'{"view": 3, "kind": ["x"], "views": {"findings": {"filter": 5, "group": []}}}',
        b'{"view": "people", "views": []}',
        b'{"views": {"findings": {"filter": {"verdicts": ["x", 3], "text": 3, "sources": "a"}}}}',
        b'{"views": {"findings": {"filter": {"entities": ["gone"], "rulings": ["gone"]}}}}',
    ],
)
async def test_what_is_wrong_in_a_state_is_ignored(content: bytes) -> None:
    state_file().parent.mkdir(parents=True)
    state_file().write_bytes(content)
    async with running() as pilot:
        assert workspace(pilot).place.kind in ("findings", "people")
        await press(pilot, "1")
        assert not workspace(pilot).view.filter.active
        await press(pilot, "2")
    assert json.loads(state_file().read_text())["view"] == "facts"


async def test_where_nothing_can_be_written_nothing_is_kept() -> None:
    state_folder().parent.mkdir(parents=True, exist_ok=True)
    state_folder().write_text("a file in the way")
    async with running() as pilot:
        await press(pilot, "3", "f2", "q")
    assert pilot.app.return_value == 0
    async with running() as pilot:
        assert workspace(pilot).place == Place(PlaceKind.FINDINGS)
    assert state_folder().read_text() == "a file in the way"


async def test_the_theme_is_kept_but_not_against_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    async with running() as pilot:
        await press(pilot, "f2")
        assert pilot.app.theme == LIGHT.name
    async with running() as pilot:
        assert pilot.app.theme == LIGHT.name
    monkeypatch.setenv("NO_COLOR", "1")
    async with running() as pilot:
        assert pilot.app.theme == "ansi-dark"
    monkeypatch.delenv("NO_COLOR")
    (state_folder() / "theme").write_text("no such theme")
    async with running() as pilot:
        assert pilot.app.theme != "no such theme"
    (state_folder() / "theme").write_bytes(b"\xff")
    assert read_theme() == ""


async def test_each_pack_has_its_own(minimal_pack: BuildPack, tmp_path: Path) -> None:
    pack = minimal_pack()
    elsewhere = tmp_path / "elsewhere"
    pack.rename(elsewhere)
    pack = minimal_pack()
    keys = {pack_key(read_pack(root)) for root in (pack, elsewhere, None)}
    assert len(keys) == 3
    async with running(pack) as pilot:
        await press(pilot, "3")
    async with running(elsewhere) as pilot:
        assert workspace(pilot).place == Place(PlaceKind.FINDINGS)
    async with running(pack) as pilot:
        assert workspace(pilot).place == Place(PlaceKind.PEOPLE)
    assert sorted(p.name for p in pack.iterdir()) == sorted(p.name for p in elsewhere.iterdir())


async def test_a_pack_that_cannot_be_read_keeps_nothing(minimal_pack: BuildPack) -> None:
    bad = '\n[[entity]]\nid = "x"\n'
    async with running(minimal_pack(more={"entities.toml": bad})) as pilot:
        workspace(pilot).sync()
        await press(pilot, "b", "B", "g", "w", "u", "q")
    assert not state_folder().exists()
    assert not data_folder().exists()


def test_folders_follow_the_xdg_variables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "s"))
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    assert state_folder() == tmp_path / "s" / "filmfacts"
    assert data_folder().is_relative_to(Path.home())


TEXTS = st.sets(st.sampled_from(["eve-macarro", "kelly-review", "family-killed", "gone"]))


@given(TEXTS, TEXTS, TEXTS, st.sets(st.sampled_from(["open", "accepted"])), st.text(max_size=9))
def test_a_filter_comes_back_without_what_is_gone(sources, entities, properties, rulings, text):
    pack = shipped()
    chosen = Filter(
        sources=frozenset(sources & set(pack.sources)),
        entities=frozenset(entities & set(pack.entities)),
        properties=frozenset(properties & set(pack.properties)),
        rulings=frozenset(rulings),
        text=text,
    )
    data = json.loads(json.dumps(KeptFilter.of(chosen).data))
    assert KeptFilter.read(data).filter(pack) == chosen
    data["sources"] = [*data.get("sources", []), "gone"]
    assert KeptFilter.read(data).filter(pack) == chosen


async def test_settings_are_found_by_key_count_at_once_and_say_where_files_are() -> None:
    async with running() as pilot:
        await press(pilot, "comma")
        assert isinstance(pilot.app.screen, SettingsScreen)
        text = screen_text(pilot)
        assert all(word in text for word in ("keys.toml", "Decisions", "Start in"))
        await press(pilot, "right", "tab", "right", "tab", "tab", *["right"] * 3)
        assert (pilot.app.theme, read_start()) == (LIGHT.name, "people")
        assert workspace(pilot).query(".pane").first().styles.border_left[0] == ""
        await press(pilot, "escape", "4", "q")
    async with running() as pilot:
        assert workspace(pilot).place == Place(PlaceKind.PEOPLE)
        assert pilot.app.theme == LIGHT.name
        assert workspace(pilot).query(".pane").first().styles.border_left[0] == ""
        await press(pilot, "f4")
        pilot.app.screen.query_one("#keys", Button).press()
        await until(pilot, lambda: isinstance(pilot.app.screen, HelpScreen))


async def test_pages_stand_alone_if_the_user_wants_no_preview() -> None:
    async with running(size=(160, 40)) as pilot:
        findings = workspace(pilot).query(".pane.preview").first()
        assert findings.region.area
        await press(pilot, "comma", "tab", "tab", "right", "escape")
        assert not findings.region.area
        await press(pilot, "enter", "enter")
        assert not workspace(pilot).query(".pane.preview").last().region.area
        assert "line 16 of 33" not in screen_text(pilot)
        await press(pilot, "comma", "tab", "tab", "left", "escape")
        assert "line 16 of 33" in screen_text(pilot)
        await press(pilot, "comma", "tab", "tab", "right", "escape", "q")
    async with running(size=(160, 40)) as pilot:
        assert workspace(pilot).place.kind == PlaceKind.CLAIM
        assert "line 16 of 33" not in screen_text(pilot), "the setting is kept"
