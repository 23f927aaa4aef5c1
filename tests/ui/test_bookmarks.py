"""Bookmarks, ids as one types them, and the web pages of sources."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import pytest
import tomli
from support.driving import press, rows, running, screen_text, toasts, workspace, write
from support.minimal import BuildPack
from support.rows import every_row
from support.shipped import shipped_session
from textual.widgets import Input

from explorer.model.place import Place, PlaceKind
from explorer.pages.ids import common_prefix, completions
from explorer.ui.dialogs.jump import JumpScreen
from explorer.user.bookmarks import Bookmarks, BookmarksError, bookmarks_path
from explorer.write import files


def kept(pilot) -> list[Place]:
    book = Bookmarks(bookmarks_path(pilot.app.session.pack))
    book.read()
    return list(book.places)


async def test_a_bookmark_on_a_place_is_marked_listed_and_taken_off() -> None:
    async with running() as pilot:
        await press(pilot, "enter", "enter", "b")
        place = workspace(pilot).place
        assert place.kind == "claim"
        assert kept(pilot) == [place]
        assert "★" in screen_text(pilot).splitlines()[1]
        await press(pilot, "escape")
        assert "★" not in screen_text(pilot).splitlines()[1]
        await press(pilot, "B")
        assert rows(pilot).rows[0].target == place
        await press(pilot, "enter")
        assert workspace(pilot).place == place
        await press(pilot, "b")
        assert kept(pilot) == []
        assert "★" not in screen_text(pilot).splitlines()[1]


async def test_in_a_list_it_is_set_on_what_is_under_the_cursor_in_a_view_on_the_view() -> None:
    async with running() as pilot:
        await press(pilot, "down", "b")
        first = Place.finding(pilot.app.session.comparison.findings[1].id)
        assert kept(pilot) == [first]
        await press(pilot, "B", "x")
        assert kept(pilot) == []
        assert "No bookmarks" in screen_text(pilot)
        assert pilot.app.screen.query_one(".dialog").size.height <= 6  # no blank box
        await press(pilot, "x", "enter", "escape")
        assert workspace(pilot) is pilot.app.screen


async def test_they_are_kept_per_pack_as_readable_toml(minimal_pack: BuildPack) -> None:
    async with running() as pilot:
        await press(pilot, "enter", "b")
        path = bookmarks_path(pilot.app.session.pack)
        finding = pilot.app.session.comparison.findings[0].id
    assert path.name == "ballerina.toml"
    assert tomli.loads(path.read_text())["bookmark"] == [{"kind": "finding", "id": finding}]
    async with running(minimal_pack()) as pilot:
        await press(pilot, "B")
        assert "No bookmarks" in screen_text(pilot)
    async with running() as pilot:
        await press(pilot, "B")
        assert rows(pilot).rows[0].target == Place.finding(finding)


async def test_a_bookmark_on_what_is_gone_says_so(minimal_pack: BuildPack) -> None:
    pack = minimal_pack()
    async with running(pack) as pilot:
        path = bookmarks_path(pilot.app.session.pack)
        Bookmarks(path).toggle(Place.claim("[/] gone\x1b"))
        await press(pilot, "B", "enter")
        assert "no longer in this pack" in screen_text(pilot)
        assert "[/] gone" in screen_text(pilot)
        assert "\x1b" not in screen_text(pilot)
        await press(pilot, "x")
        assert kept(pilot) == []


UNKNOWN_KIND = '[[bookmark]]\nkind = "nonsense"\nid = "x"\n'


async def test_a_broken_file_of_bookmarks_is_told_and_left_alone(
    minimal_pack: BuildPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = minimal_pack()
    async with running(pack) as pilot:
        path = bookmarks_path(pilot.app.session.pack)
    path.parent.mkdir(parents=True, exist_ok=True)
    for broken in ("x = ", "[[bookmark]]\nkind = 1", "mine = 1", "bookmark = 3", UNKNOWN_KIND):
        path.write_text(broken)
        async with running(pack) as pilot:
            assert "cannot be read" in toasts(pilot)
            await press(pilot, "b", "B", "escape")
            assert path.read_text() == broken
    path.unlink()
    async with running(pack) as pilot:

        def full(_: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(files.os, "fsync", full)
        await press(pilot, "b")
        assert "cannot be written: No space left" in toasts(pilot)
        assert not path.exists()
        monkeypatch.undo()


def test_two_programs_do_not_lose_each_others_bookmarks(tmp_path: Path) -> None:
    first, second = Bookmarks(tmp_path / "marks.toml"), Bookmarks(tmp_path / "marks.toml")
    places = [Place.facts(), Place.entity('a "b" \\ \n é')]
    assert first.toggle(places[0])
    assert second.toggle(places[1])
    first.read()
    assert list(first.places) == places
    assert not first.toggle(places[1])
    (tmp_path / "marks.toml").write_bytes(b"\xff")
    with pytest.raises(BookmarksError):
        first.toggle(places[1])


async def test_goes_to_an_id() -> None:
    places = {
        "kelly-review:8": Place.passage("kelly-review", 8),
        "kelly-review": Place.source("kelly-review"),
        "eve-macarro": Place.entity("eve-macarro"),
        "EVE-MACARRO.FAMILY-KILLED": Place.finding("eve-macarro.family-killed"),
        "kelly-3-title": Place.claim("kelly-3-title"),
        "timeline": Place(PlaceKind.TIMELINE),
        "8-eve-motive": Place.claim("kelly-8-eve-motive"),
    }
    async with running(size=(60, 20)) as pilot:
        for typed, place in places.items():
            await press(pilot, "g")
            assert isinstance(pilot.app.screen, JumpScreen)
            await write(pilot, typed)
            await press(pilot, "enter")
            assert workspace(pilot).place == place, typed
            await press(pilot, "escape")
            assert workspace(pilot).place == Place(PlaceKind.FINDINGS), typed


async def test_tab_completes_and_arrows_choose() -> None:
    async with running() as pilot:
        await press(pilot, "g")
        await write(pilot, "kel")
        await press(pilot, "tab")
        line = pilot.app.screen.query_one(Input)
        assert line.value == "kelly-"
        await write(pilot, "rev")
        await press(pilot, "tab")
        assert line.value == "kelly-review"
        assert line.has_focus
        await write(pilot, ":")
        second = rows(pilot).rows[1].target
        await press(pilot, "down", "enter")
        assert workspace(pilot).place == second


async def test_an_id_that_is_not_there_says_so_and_goes_nowhere() -> None:
    async with running() as pilot:
        await press(pilot, "g")
        await write(pilot, "no-such-id")
        await press(pilot, "tab", "enter")
        assert "Nothing here has that name or id" in screen_text(pilot)
        assert pilot.app.screen.query_one(".dialog").size.height <= 6
        assert isinstance(pilot.app.screen, JumpScreen)
        await press(pilot, "escape")
        assert workspace(pilot).place == Place(PlaceKind.FINDINGS)


async def test_every_id_can_be_completed() -> None:
    async with running() as pilot:
        here = pilot.app.session
        ids = [*here.comparison.by_id, *here.pack.sources, *list(here.pack.claims)[::60]]
        for id_ in ids:
            assert any(row.target.id == id_ for row in completions(here, id_))
            assert common_prefix(here, id_[: len(id_) // 2]).startswith(id_[: len(id_) // 2])
        assert len(completions(here, "")) <= 50


@every_row(
    ("typed", "first"),
    [
        ("eve", Place.entity("eve-macarro")),
        ("Macarro", Place.entity("eve-macarro")),
        ("kelly", Place.source("kelly-review")),
        ("the blog post", Place.source("wick-post")),
        ("kelly:8", Place.passage("kelly-review", 8)),
        ("Kelly's review, line 8", Place.passage("kelly-review", 8)),
        ("kelly 8", Place.passage("kelly-review", 8)),
        ("kelly-review:8", Place.passage("kelly-review", 8)),
        ("eve-macarro.family-killed", Place.finding("eve-macarro.family-killed")),
        ("family killed", Place.finding("eve-macarro.family-killed")),
        ("graph", Place(PlaceKind.GRAPH)),
        ("kelly-10-asks", Place.claim("kelly-10-asks-winston")),
    ],
)
def test_one_goes_to_names_and_to_ids(typed: str, first: Place) -> None:
    assert completions(shipped_session(), typed)[0].target == first


def test_rows_say_names_and_what_is_called_nothing_finds_nothing() -> None:
    assert not completions(shipped_session(), "zz:1")
    assert not completions(shipped_session(), "nobody at all")
    line = completions(shipped_session(), "kelly:8")[0]
    assert "Kelly's review, line 8" in line.plain


class Browser:
    """What opens addresses in the tests."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, name: str = "firefox") -> None:
        self.opened: list[str] = []
        self.name = name
        monkeypatch.setattr(webbrowser, "get", lambda: self)
        monkeypatch.setattr(webbrowser, "open", self.opened.append)


def with_url(minimal_pack: BuildPack, url: str) -> Path:
    from support.minimal import MINIMAL

    sources = MINIMAL["sources.toml"].replace('kind = "review"', f'kind = "review"\nurl = "{url}"')
    return minimal_pack(files={"sources.toml": sources})


async def test_opens_the_web_page_of_a_source(
    minimal_pack: BuildPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = Browser(monkeypatch)
    url = "https://example.org/a?b=[c]"
    async with running(with_url(minimal_pack, url)) as pilot:
        for place in (
            Place.source("review"),
            Place.claim("first"),
            Place.passage("review", 2),
        ):
            await workspace(pilot).go(place)
            await pilot.pause()
            await press(pilot, "w")
            assert url in toasts(pilot)
        assert browser.opened == [url] * 3
        await workspace(pilot).go(Place.source("post"))
        await press(pilot, "w")
        assert "post has no web address" in toasts(pilot)
        await press(pilot, "1", "w")
        assert "Put the cursor on a source" in toasts(pilot)
        assert len(browser.opened) == 3


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "javascript:alert(1)", "https://", "ftp://example.org/x"]
)
async def test_opens_nothing_but_web_pages(
    minimal_pack: BuildPack, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    from explorer.text import is_web_address

    assert not is_web_address(url)
    assert not is_web_address("https://example.org/\x1b]0;x")
    assert not is_web_address("https://example.org/ x")
    assert not is_web_address("http://[::1")
    browser = Browser(monkeypatch)
    root = minimal_pack()
    async with running(root) as pilot:
        from dataclasses import replace

        pack = pilot.app.session.pack
        pack.sources["review"] = replace(pack.sources["review"], url=url)
        await workspace(pilot).go(Place.source("review"))
        await pilot.pause()
        await press(pilot, "w")
        assert "not opened" in toasts(pilot)
    assert browser.opened == []


async def test_where_the_only_browser_would_draw_over_the_app_the_address_is_copied(
    minimal_pack: BuildPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = Browser(monkeypatch, "/usr/bin/w3m")
    async with running(with_url(minimal_pack, "https://example.org/")) as pilot:
        await workspace(pilot).go(Place.source("review"))
        await pilot.pause()
        await press(pilot, "w")
        assert "copied instead: https://example.org/" in toasts(pilot)
        assert pilot.app.clipboard == "https://example.org/"
    assert browser.opened == []
