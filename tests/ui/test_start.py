"""How the app starts: with the first screen of the run before, then with the pack itself."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from support.driving import CSS, nth, page, press, rows, screen_text, until, workspace
from support.hostile import MUST_NOT_REACH_A_TERMINAL, TEXTS, ferry_pack, hostile_pack
from support.many_films import write_pack
from support.minimal import BuildPack
from support.quiet import Gate
from textual import events
from textual.geometry import Offset
from textual.pilot import Pilot

from explorer.cli import main
from explorer.compare.engine import compare
from explorer.model.enums import Severity, Verdict
from explorer.model.place import Place, PlaceKind
from explorer.pages.list_rows import FindingRow, HeadingRow, ListWords
from explorer.pages.page import Row, Span
from explorer.read.pack import read_pack
from explorer.read.watch import stamp
from explorer.session import Session
from explorer.ui.app import FilmFactsApp
from explorer.ui.first_screen import FirstScreenCache
from explorer.ui.first_screen_data import FirstScreen
from explorer.ui.pack_loader import PackLoader
from explorer.ui.views.findings.list import CachedFindings
from explorer.ui.widgets.page_view import PageView
from explorer.user.folders import cache_folder

every_frame = pytest.mark.every_frame
"""Where one screen comes in the place of another, or what is drawn is odd."""


class Slow(FilmFactsApp):
    """Reads its pack once it may."""

    CSS_PATH = CSS

    def __init__(self, pack: Path, texts: Path | None = None, cached: bool = True) -> None:
        super().__init__(pack, texts, cached)
        self.may = Gate()
        self.loader = SlowLoader(self, lambda: self.session, pack, texts)


class SlowLoader(PackLoader):
    """Reads its pack once the app may."""

    def read(self) -> Session:
        """Return the pack's session."""
        assert isinstance(self._app, Slow)
        self._app.may.wait()
        return super().read()


@asynccontextmanager
async def waiting(
    pack: Path, size: tuple[int, int] = (80, 24), cached: bool = True
) -> AsyncIterator[tuple[Pilot[int], Slow]]:
    """Run the app on a pack that may not come yet."""
    app = Slow(pack, cached=cached)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        try:
            yield pilot, app
        finally:
            app.may.set()  # else a test that failed would wait for its thread without end


async def come(pilot: Pilot[int], app: Slow) -> None:
    """Let the pack come, and wait until it is shown."""
    app.may.set()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def leave(pack: Path, *keys: str, cached: bool = True) -> None:
    """Run the app before, press keys, and leave it."""
    async with waiting(pack, (120, 36), cached) as (pilot, app):
        await come(pilot, app)
        await press(pilot, *keys)
        assert not workspace(pilot).waiting


def has_cached(pilot: Pilot[int]) -> bool:
    """Return whether what was kept of the run before is on screen."""
    return bool(pilot.app.screen.query(CachedFindings))


@every_frame
async def test_at_the_first_start_the_screen_says_what_is_done(minimal_pack: BuildPack) -> None:
    root = minimal_pack()
    async with waiting(root) as (pilot, app):
        assert "Reading the pack" in screen_text(pilot)
        await come(pilot, app)
        assert "Reading the pack" not in screen_text(pilot)
        assert workspace(pilot).place.kind == "findings"
        assert len(rows(pilot).rows) == len(compare(read_pack(root)).findings)


async def test_a_pack_that_cannot_be_read_has_its_problems_told(minimal_pack: BuildPack) -> None:
    async with waiting(minimal_pack({"sources.toml": "= nothing"})) as (pilot, app):
        await come(pilot, app)
        assert "found neither a key" in screen_text(pilot)
        assert not app._batch_count
        await press(pilot, "q")
    assert app.return_value == 3


async def test_what_was_edited_after_it_was_read_is_read_again(minimal_pack: BuildPack) -> None:
    root = minimal_pack()
    async with waiting(root) as (pilot, app):
        await come(pilot, app)
        assert app.loader.seen is not None
        assert app.loader.seen == stamp(root, app.session.pack.files)  # type: ignore[union-attr]


WIDE, USUAL, NARROW = (120, 36), (80, 24), (60, 20)


@pytest.mark.parametrize(
    ("keys", "size"),
    [
        ((), WIDE),
        ((), USUAL),
        (("j",) * 10, WIDE),
        (("j",) * 10, USUAL),
        (("j",) * 10, NARROW),
        (("j", "j", "enter"), WIDE),
        (("j", "j", "enter"), NARROW),
        (("j", "enter", "down", "down"), WIDE),  # two links down in a finding
        (("o", "j", "j"), USUAL),  # in groups
        (("v", "j"), USUAL),  # with a filter
        (("j", "enter", "b"), USUAL),  # with a bookmark
        (("j", "a"), WIDE),  # with a ruling
    ],
)
async def test_what_is_drawn_at_once_is_what_the_pack_shows_later(
    tmp_path: Path, keys: Sequence[str], size: tuple[int, int]
) -> None:
    root = ferry_pack(tmp_path)
    await leave(root, *keys)
    async with waiting(root, size) as (pilot, app):
        await until(pilot, lambda: app.screen.query_one(".preview", PageView).page)
        early = screen_text(pilot)
        assert has_cached(pilot)
        assert "decided" in early or "enter" in keys
        assert app.session is None
        await come(pilot, app)
        assert app.session is not None
        assert not has_cached(pilot)
        assert screen_text(pilot) == early
        assert workspace(pilot).view.has_focus_within  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("keys", "size", "here"),
    [("", NARROW, "films"), (("enter", "j"), WIDE, "findings")],
)
async def test_so_are_the_films_of_a_pack_on_many_and_one_of_them(
    tmp_path: Path, keys: Sequence[str], size: tuple[int, int], here: str
) -> None:
    root = tmp_path / "many"
    write_pack(root, films=8, planted=0.9)
    await leave(root, *keys)
    async with waiting(root, size) as (pilot, app):
        await pilot.pause()
        early = screen_text(pilot)
        assert app.session is None
        await come(pilot, app)
        assert app.session is not None
        assert workspace(pilot).place.kind == here
        keys_apart = slice(None, -1)  # only once the pack is there is there a way back
        assert screen_text(pilot).splitlines()[keys_apart] == early.splitlines()[keys_apart]


@pytest.mark.parametrize("keys", ["2", "4", ("j", "enter", "enter")])
async def test_other_views_are_not_kept(tmp_path: Path, keys: Sequence[str]) -> None:
    root = ferry_pack(tmp_path)
    await leave(root, *keys)
    async with waiting(root) as (pilot, app):
        assert not has_cached(pilot)
        assert "Reading the pack" in screen_text(pilot)
        await come(pilot, app)
        assert workspace(pilot).place.kind != "findings"


async def test_what_is_edited_after_the_program_was_left_is_not_drawn_from_the_cache(
    tmp_path: Path,
) -> None:
    root = ferry_pack(tmp_path)
    await leave(root)
    rename(root, "Another title")
    async with waiting(root, (120, 36)) as (pilot, app):
        assert not has_cached(pilot)
        await come(pilot, app)
        assert "Another title" in screen_text(pilot)


def rename(root: Path, title: str) -> None:
    """Give a pack another title."""
    lines = (root / "pack.toml").read_text(encoding="utf-8").split("\n")
    renamed = [f'title = "{title}"' if line.startswith("title") else line for line in lines]
    (root / "pack.toml").write_text("\n".join(renamed), encoding="utf-8")


@every_frame
async def test_the_screen_is_corrected_where_the_pack_has_changed_meanwhile(
    tmp_path: Path,
) -> None:
    root = ferry_pack(tmp_path)
    await leave(root, "j")
    async with waiting(root, (120, 36)) as (pilot, app):
        assert has_cached(pilot)
        rename(root, "Another title")
        for file in (root / "claims").glob("*.toml"):
            file.write_text("", encoding="utf-8")
        await come(pilot, app)
        assert "Another title" in screen_text(pilot)
        assert "This pack has no claims yet." in screen_text(pilot)
        assert not app.session.comparison.findings
    async with waiting(root) as (pilot, app):
        assert not has_cached(pilot)


async def test_an_edit_that_was_not_read_any_more_is_not_missed(tmp_path: Path) -> None:
    root = ferry_pack(tmp_path)
    async with waiting(root) as (pilot, app):
        await come(pilot, app)
        rename(root, "Another title")
    async with waiting(root) as (pilot, app):
        assert not has_cached(pilot)


async def test_a_pack_that_cannot_be_read_any_more_keeps_nothing(tmp_path: Path) -> None:
    root = ferry_pack(tmp_path)
    async with waiting(root) as (pilot, app):
        await come(pilot, app)
        (root / "sources.toml").write_text("= nothing", encoding="utf-8")
        app.action_reload()
        await until(pilot, lambda: "not loaded" in screen_text(pilot))
    assert not cache_folder().exists()


@every_frame
async def test_a_pack_that_breaks_after_the_first_screen_has_its_problems_told(
    tmp_path: Path,
) -> None:
    root = ferry_pack(tmp_path)
    await leave(root)
    async with waiting(root) as (pilot, app):
        assert "of 13 decided" in screen_text(pilot)
        (root / "sources.toml").write_text("= nothing", encoding="utf-8")
        await press(pilot, "j")
        await come(pilot, app)
        assert "found neither a key" in screen_text(pilot)
        assert "of 13 decided" not in screen_text(pilot)
        assert not has_cached(pilot)
        await press(pilot, "q")
    assert app.return_value == 3


@every_frame
async def test_a_pack_that_is_mended_after_that_is_shown(tmp_path: Path) -> None:
    root = ferry_pack(tmp_path)
    await leave(root)
    good = (root / "sources.toml").read_bytes()
    async with waiting(root) as (pilot, app):
        (root / "sources.toml").write_text("= nothing", encoding="utf-8")
        await come(pilot, app)
        (root / "sources.toml").write_bytes(good)
        app.action_reload()
        await until(pilot, lambda: "of 13 decided" in screen_text(pilot))
        assert app.code == 0


async def test_each_pack_has_its_own_first_screen(tmp_path: Path, minimal_pack: BuildPack) -> None:
    mini, ferry = minimal_pack(), ferry_pack(tmp_path)
    await leave(mini)
    await leave(ferry, "j")
    for root in (mini, ferry, mini):
        title = read_pack(root).header.title
        async with waiting(root, (120, 36)) as (pilot, _):
            assert has_cached(pilot) == bool(compare(read_pack(root)).findings)
            assert not has_cached(pilot) or title in screen_text(pilot)


async def test_without_a_cache_none_is_written_or_read(tmp_path: Path) -> None:
    root = ferry_pack(tmp_path)
    await leave(root, cached=False)
    assert not cache_folder().exists()
    await leave(root)
    async with waiting(root, cached=False) as (pilot, _):
        assert not has_cached(pilot)


@pytest.mark.parametrize(("words", "cached"), [((), True), (("--no-cache",), False)])
def test_the_command_line_switches_it_off(
    words: Sequence[str], cached: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[bool] = []

    def run(pack: object, texts: object, cached: bool) -> int:
        given.append(cached)
        return 0

    monkeypatch.setenv("TEXTUAL_DRIVER", "none")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("explorer.cli.app.run_app", run)
    assert main([*words]) == 0
    assert given == [cached]


def test_headless_commands_use_none(minimal_pack: BuildPack) -> None:
    root = str(minimal_pack())
    for words in (["report", root], ["search", "ann", "--pack", root], ["check", root]):
        main(words)
    assert not cache_folder().exists()


FIRST_SCREEN_ALONE = """
import asyncio, sys
from explorer.ui.app import FilmFactsApp
from explorer.ui.views.findings.list import CachedFindings
known = []
class App(FilmFactsApp):
    CSS_PATH = sys.argv[2]
    def __init__(self, *given):
        super().__init__(*given)
        self.loader.load = self.loaded
    def loaded(self):
        known.extend(sys.modules)
        self.exit(0)
async def main():
    app = App(sys.argv[1], None, True)
    async with app.run_test() as pilot:
        assert app.screen.query(CachedFindings)
        await pilot.pause()
asyncio.run(main())
heavy = ("pydantic_core", "tomli", "explorer.read.pack", "explorer.compare", "explorer.session")
print([name for name in heavy if name in known], len(known) > 100)
"""


async def test_it_is_drawn_before_anything_that_reads_packs_is_imported(tmp_path: Path) -> None:
    root = ferry_pack(tmp_path)
    await leave(root)
    done = subprocess.run(
        [sys.executable, "-c", FIRST_SCREEN_ALONE, root, CSS],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[] True"


@asynccontextmanager
async def at_first_screen(folder: Path) -> AsyncIterator[tuple[Pilot[int], Slow]]:
    """Run the app on a pack, written to `folder`, of which only the first screen is there."""
    root = ferry_pack(folder)
    await leave(root)
    async with waiting(root) as (pilot, app):
        assert has_cached(pilot)
        yield pilot, app


def third(app: Slow) -> Place:
    """Return the place of the third finding."""
    assert app.session
    return Place.finding(app.session.comparison.findings[2].id)


@every_frame
async def test_keys_typed_at_the_first_screen_are_answered_later(tmp_path: Path) -> None:
    async with at_first_screen(tmp_path) as (pilot, app):
        await press(pilot, "j", "j", "enter")
        assert workspace(pilot).place.kind == "findings"
        await come(pilot, app)
        assert workspace(pilot).place == third(app)
        await press(pilot, "n")
        assert nth(rows(pilot)) == 3


async def test_keys_typed_at_the_first_start_are_answered_later(tmp_path: Path) -> None:
    async with waiting(ferry_pack(tmp_path)) as (pilot, app):
        await press(pilot, "j", "j", "enter")
        await come(pilot, app)
        assert workspace(pilot).place == third(app)


async def test_a_search_typed_at_the_first_screen_is_answered_later(tmp_path: Path) -> None:
    async with at_first_screen(tmp_path) as (pilot, app):
        await press(pilot, "slash", *"ferry")
        await come(pilot, app)
        await until(pilot, lambda: "ferry" in screen_text(pilot).lower())
        assert len(app.screen_stack) == 2


async def test_keys_wait_for_the_pack_however_long_it_takes(tmp_path: Path) -> None:
    async with at_first_screen(tmp_path) as (pilot, app):
        await press(pilot, "j")
        await asyncio.sleep(0.5)  # longer than keys wait for anything else
        assert nth(rows(pilot)) == 0
        await come(pilot, app)
        assert nth(rows(pilot)) == 1


@pytest.mark.parametrize("keys", [("j", "ctrl+q"), ("q",)])
async def test_to_leave_nobody_waits_for_the_pack(tmp_path: Path, keys: Sequence[str]) -> None:
    async with at_first_screen(tmp_path) as (pilot, app):
        await press(pilot, *keys)
        await until(pilot, lambda: app._exit)
        assert app.session is None
        app.may.set()


async def test_a_session_that_comes_as_the_program_ends_is_ignored(tmp_path: Path) -> None:
    root = ferry_pack(tmp_path)
    async with waiting(root) as (_, app):
        pass
    late = PackLoader.Loaded(Session.load(root), 1)
    await app.on_pack_loader_loaded(late)
    await app.on_pack_loader_failed(PackLoader.Failed(OSError("it has gone"), 1))
    assert app.session is None
    assert app.code == 0


async def test_a_session_that_comes_after_the_user_has_quit_is_ignored(tmp_path: Path) -> None:
    root = ferry_pack(tmp_path)
    async with waiting(root) as (_, app):
        app.exit()
        await app.on_pack_loader_loaded(PackLoader.Loaded(Session.load(root), 1))
        assert app.session is None


async def test_leaving_in_its_turn_comes_after_what_was_typed_before(tmp_path: Path) -> None:
    async with at_first_screen(tmp_path) as (pilot, app):
        await press(pilot, "j", "a", "q")
        assert not app._exit
        app.may.set()
        await until(pilot, lambda: app._exit)
    assert (tmp_path / "ferry" / "rulings.toml").exists()


async def test_keys_typed_as_the_pack_comes_are_answered_after_those_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_first_screen(tmp_path) as (pilot, app):
        await press(pilot, "j", "j")
        resume = app.workspace.kept_state.resume

        async def busy() -> None:
            app.simulate_key("enter")
            await resume()

        monkeypatch.setattr(app.workspace.kept_state, "resume", busy)
        await come(pilot, app)
        assert workspace(pilot).place == third(app)


async def test_clicks_at_the_first_screen_are_answered_in_their_turn(tmp_path: Path) -> None:
    async with at_first_screen(tmp_path) as (pilot, app):
        await press(pilot, "j")
        x, y = rows(pilot).region.offset + Offset(20, 6)
        for kind in (events.MouseDown, events.MouseUp):
            app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))
        await pilot.pause()
        assert nth(rows(pilot)) == 0
        await come(pilot, app)
        assert nth(rows(pilot)) == 2
        shown = page(pilot).page
        assert shown
        assert shown.place == third(app)


@every_frame
async def test_the_terminal_may_be_resized_meanwhile(tmp_path: Path) -> None:
    async with at_first_screen(tmp_path) as (pilot, app):
        await pilot.resize_terminal(120, 36)
        await pilot.pause()
        early = screen_text(pilot)
        await come(pilot, app)
        assert screen_text(pilot) == early


@every_frame
async def test_hostile_texts_are_drawn_from_the_cache_as_from_the_pack(tmp_path: Path) -> None:
    root = hostile_pack(tmp_path)
    await leave(root, "j")
    async with waiting(root, (120, 36)) as (pilot, app):
        assert has_cached(pilot)
        early = screen_text(pilot)
        assert not [evil for evil in MUST_NOT_REACH_A_TERMINAL if evil in early]
        await come(pilot, app)
        assert screen_text(pilot) == early


ODD_LINES = (
    HeadingRow(TEXTS[0], TEXTS[1]),
    HeadingRow(""),
    FindingRow("\x1b[", Severity.LOW, Verdict.MISSING, TEXTS[1], TEXTS[2], 0, True, "open", True),
    FindingRow("x", Severity.HIGH, Verdict.PATTERN, "", "", 10_000_000, False, "dismissed", False),
)
ODD_ROWS = (
    Row(),
    Row((), Place.finding("x")),
    Row((Span(TEXTS[0], "no such role"),), Place.claim(TEXTS[1]), 100, Span("1 ", "strong"), True),
    Row(tuple(Span(text) for text in TEXTS), Place.claim("x"), 100),
)


@every_frame
@pytest.mark.parametrize("size", [(120, 36), (60, 20)])
async def test_whatever_has_the_shape_of_a_first_screen_can_be_drawn(
    tmp_path: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = ferry_pack(tmp_path)
    await leave(root)
    kept = FirstScreenCache(root).read()
    assert kept
    for kind in (PlaceKind.PASSAGE, PlaceKind.NOWHERE):
        odd = kept.detail.__class__(Place(kind, TEXTS[0]), TEXTS[1], TEXTS[2], ODD_ROWS)
        first = FirstScreen(
            title=TEXTS[0],
            counts=TEXTS[1],
            trail=((Place(kind), TEXTS[2]),) * 3,
            words=ListWords(*TEXTS[:3]),
            above=7,
            rows=ODD_LINES * 3,
            total=10_000_000,
            cursor=9,
            detail=odd,
            preview=odd,
        )
        session = Session.load(root)
        FirstScreenCache(root).write(first, session, stamp(root, session.pack.files))
        async with waiting(root, size) as (pilot, app):
            assert has_cached(pilot)
            shown = screen_text(pilot)
            assert not [evil for evil in MUST_NOT_REACH_A_TERMINAL if evil in shown]
            await come(pilot, app)
            assert "of 13 decided" in screen_text(pilot)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="this system has other rights")
async def test_a_cache_that_cannot_be_written_is_no_matter(tmp_path: Path) -> None:
    root = ferry_pack(tmp_path)
    cache_folder().mkdir(parents=True)
    (cache_folder() / "first-screens").write_bytes(b"")  # read-only would not keep root out
    await leave(root, "j")
    async with waiting(root) as (pilot, app):
        assert not has_cached(pilot)
        await come(pilot, app)
        assert "of 13 decided" in screen_text(pilot)
