"""Following a pack that is edited while the app runs."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from support.driving import (
    PATIENCE,
    crumbs,
    page,
    press,
    rows,
    running,
    screen_text,
    toasts,
    until,
    workspace,
)
from support.minimal import BuildPack
from support.saga import HOSTILE, saga
from textual.pilot import Pilot

from explorer.compare.diff import changes
from explorer.model.place import Place, PlaceKind
from explorer.read import watch
from explorer.session import Session
from explorer.ui.workspace.notice_line import NoticeLine
from explorer.user.rulings import State

CLAIMS = "claims/one.toml"
ANOTHER = """
[[claim]]
id = "filmed-later"
source = "post"
subject = "mini"
property = "filmed"
value = "2003-01/2003-02"
evidence = [{ line = 2, phrase = "filmed later" }]
"""


@pytest.fixture
def pack(minimal_pack: BuildPack, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a pack with findings, which is looked at often."""
    monkeypatch.setattr(watch, "EVERY", 0.02)
    return minimal_pack(saga())


def edit(pack: Path, old: str, new: str, *more: tuple[str, str], name: str = CLAIMS) -> None:
    """Change a file as an editor does: write beside it, then rename.

    Two edits may be read one by one or together, as it happens; `more` changes come with the first.
    """
    path = pack / name
    text = path.read_text(encoding="utf-8")
    for before, after in ((old, new), *more):
        assert before in text
        text = text.replace(before, after, 1)
    beside = path.with_name(f".{path.name}.swp")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def add(pack: Path, text: str) -> None:
    with (pack / CLAIMS).open("a", encoding="utf-8") as file:
        file.write(text)


def notice(pilot: Pilot[int]) -> str:
    return workspace(pilot).query_one(NoticeLine).text


def on(pilot: Pilot[int], property_id: str) -> str:
    """Return the id of the finding on a property, "" where there is none."""
    reported = pilot.app.session.comparison.findings
    return next((finding.id for finding in reported if finding.property == property_id), "")


def now(pilot: Pilot[int]) -> set[str]:
    """Return which of the edits that every view follows have been read."""
    opened = pilot.app.session
    names = {entity.name for entity in opened.pack.entities.values()}
    titles = {source.title for source in opened.pack.sources.values()}
    properties = {finding.property for finding in opened.comparison.findings}
    return {"Zoë Other"} & names | {"Says nothing"} & titles | {"filmed"} & properties


async def test_an_edit_shows_and_says_which_findings_came_and_went(pack: Path) -> None:
    async with running(pack) as pilot:
        assert not on(pilot, "filmed")
        add(pack, ANOTHER)
        await until(pilot, lambda: on(pilot, "filmed"))
        await until(pilot, lambda: "1 finding added" in toasts(pilot))
        assert "1 claim added" in toasts(pilot)
        assert "filmed" in screen_text(pilot)
        assert "9 claims" in screen_text(pilot)

        assert "F7 shows what changed" in toasts(pilot)
        await press(pilot, "f7")
        shown = page(pilot).page
        assert "Findings added" in shown.plain
        assert Place.finding(on(pilot, "filmed")) in [row.target for row in shown.rows]
        assert crumbs(pilot)[-1] == "What changed"

        edit(pack, ANOTHER, "")
        await until(pilot, lambda: not on(pilot, "filmed"))
        await until(pilot, lambda: "Findings removed" in page(pilot).page.plain)
        assert "Saga: Mini – filmed" in page(pilot).page.plain


async def test_the_way_keeps_the_name_of_what_an_edit_removes(pack: Path) -> None:
    async with running(pack) as pilot:
        add(pack, ANOTHER)
        await until(pilot, lambda: on(pilot, "filmed"))
        await workspace(pilot).go(Place.finding(on(pilot, "filmed")))
        name = crumbs(pilot)[-1]
        await workspace(pilot).go(Place.passage("post", 2))
        edit(pack, ANOTHER, "")
        await until(pilot, lambda: not on(pilot, "filmed"))
        await until(pilot, lambda: "1 finding gone" in toasts(pilot))
        assert crumbs(pilot)[-2] == name


async def test_the_place_and_the_cursor_stay(pack: Path) -> None:
    async with running(pack) as pilot:
        while not rows(pilot).row.plain.count("released"):
            await press(pilot, "down")
        shown = rows(pilot).row.target
        await press(pilot, "enter", "down")
        claim = page(pilot).target
        add(pack, ANOTHER)
        edit(pack, "came out in May.", "came out in the month of May, they say.")
        await until(pilot, lambda: on(pilot, "filmed") and "month of May" in screen_text(pilot))
        assert workspace(pilot).place == shown
        assert page(pilot).page.place == shown
        assert page(pilot).target == claim
        assert page(pilot).has_focus
        await press(pilot, "escape")
        assert rows(pilot).row.target == shown


@pytest.mark.parametrize("view", ["facts", "people", "timeline", "sources", "graph", "agreement"])
async def test_every_view_follows(pack: Path, view: str) -> None:
    async with running(pack) as pilot:
        await workspace(pilot).go(Place(PlaceKind(view)))
        await press(pilot, "down")
        subject = workspace(pilot).view.subject
        before = screen_text(pilot)
        add(pack, ANOTHER)
        edit(pack, 'name = "Zoë Writer"', 'name = "Zoë Other"', name="entities.toml")
        edit(pack, 'title = "Says little"', 'title = "Says nothing"', name="sources.toml")
        await until(pilot, lambda: now(pilot) == {"Zoë Other", "Says nothing", "filmed"})
        assert workspace(pilot).place == Place(PlaceKind(view))
        assert workspace(pilot).view.session is pilot.app.session
        assert workspace(pilot).view.subject == subject
        assert screen_text(pilot) != before
        await press(pilot, "down", "up", "enter", "escape")


async def test_what_is_gone_says_so_in_its_place(pack: Path) -> None:
    async with running(pack) as pilot:
        await workspace(pilot).go(Place.claim("not-in-2004"))
        text = (pack / CLAIMS).read_text()
        start = text.index('[[claim]]\nid = "not-in-2004"')
        end = text.index("[[claim]]", start + 5)
        edit(pack, text[start:end], "")
        await until(pilot, lambda: "has no claim not-in-2004" in screen_text(pilot))
        assert workspace(pilot).place == Place.claim("not-in-2004")
        await press(pilot, "enter", "y", "Y", "escape")
        assert workspace(pilot).place == Place(PlaceKind.FINDINGS)


async def test_a_broken_edit_keeps_the_last_good_pack_and_is_in_nobodys_way(pack: Path) -> None:
    async with running(pack, size=(80, 24)) as pilot:
        await press(pilot, "enter")
        place, count = workspace(pilot).place, len(pilot.app.session.comparison.findings)
        edit(pack, 'property = "released"', 'property = "relaesed"')
        await until(pilot, lambda: notice(pilot))
        assert pilot.app.screen is workspace(pilot)
        assert "1 problem; one.toml:5" in notice(pilot)
        assert "F6 all problems" in screen_text(pilot)
        assert workspace(pilot).place == place
        assert len(pilot.app.session.comparison.findings) == count
        await press(pilot, "escape", "down", "enter", "escape", "f6")
        assert workspace(pilot).place == Place(PlaceKind.PROBLEMS)
        assert "relaesed" in screen_text(pilot)
        assert "did you mean" in screen_text(pilot)

        edit(pack, 'id = "out-in-may"', "id = ")
        await until(pilot, lambda: "relaesed" not in screen_text(pilot))
        assert "problem" in notice(pilot)
        edit(pack, "id = \n", 'id = "out-in-may"\n', ("relaesed", "released"))
        await until(pilot, lambda: not notice(pilot))
        assert "no problems in the pack" in screen_text(pilot)


async def test_a_click_on_the_notice_tells_the_problems(pack: Path) -> None:
    async with running(pack) as pilot:
        edit(pack, "[[claim]]", "[[claim")
        await until(pilot, lambda: "problem" in notice(pilot))
        await pilot.click(NoticeLine, offset=(5, 0))
        await until(pilot, lambda: workspace(pilot).place == Place(PlaceKind.PROBLEMS))


async def test_rulings_and_their_undo_survive(pack: Path) -> None:
    async with running(pack) as pilot:
        finding = pilot.app.session.comparison.by_id[on(pilot, "released")]
        pilot.app.session.rulings.decide(finding, State.DISMISSED, "why not")
        add(pack, ANOTHER)
        await until(pilot, lambda: on(pilot, "filmed"))
        session = pilot.app.session
        finding = session.comparison.by_id[finding.id]
        assert session.rulings.state(finding) == "dismissed"
        assert session.rulings.note(finding) == "why not"
        assert not session.rulings.outdated(finding)
        edit(pack, 'value = "2003-06-01"', 'value = "2003-07-01"')
        await until(pilot, lambda: pilot.app.session is not session)
        finding = pilot.app.session.comparison.by_id[finding.id]
        assert pilot.app.session.rulings.outdated(finding)
        await press(pilot, "u")
        assert pilot.app.session.rulings.state(finding) == "open"


async def test_the_key_reads_at_once_even_what_was_not_seen_to_change(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "EVERY", 3600)
    async with running(pack) as pilot:
        add(pack, ANOTHER)
        await press(pilot, "f5")
        await until(pilot, lambda: on(pilot, "filmed"))
        assert "1 finding added" in toasts(pilot)
        await press(pilot, "R")
        await until(pilot, lambda: "findings and claims are the same" in toasts(pilot))


async def test_a_pack_that_was_broken_at_the_start_opens_when_it_is_fixed(pack: Path) -> None:
    edit(pack, 'property = "released"', 'property = "relaesed"')
    async with running(pack) as pilot:
        assert "cannot be read" in screen_text(pilot)
        assert pilot.app.code == 3
        edit(pack, 'subject = "ann"', 'subject = "anm"')
        await until(pilot, lambda: "anm" in screen_text(pilot))
        edit(pack, "relaesed", "released", ('subject = "anm"', 'subject = "ann"'))
        await until(pilot, lambda: workspace(pilot).place == Place(PlaceKind.FINDINGS))
        assert "cannot be read" not in screen_text(pilot)
        assert pilot.app.code == 0
        await press(pilot, "down", "enter")


async def test_hostile_names_of_what_is_gone_are_clean(minimal_pack: BuildPack) -> None:
    pack = minimal_pack(saga(HOSTILE))
    async with running(pack) as pilot:
        lost = ("lost = true", 'value = ["actor"]')
        edit(pack, 'id = "ann-lost"', 'id = "ann-mended"', lost)
        await until(pilot, lambda: pilot.app.session.changes)
        await pilot.app.run_action("changes", workspace(pilot))
        await pilot.pause()
        text = page(pilot).page.plain
        assert "Findings removed" in text
        assert "\x1b" not in text + screen_text(pilot)
        assert "\u202e" not in text


def test_the_changes_in_words(pack: Path) -> None:
    first = Session.load(pack)
    add(pack, ANOTHER)
    second = Session.load(pack)
    change_list = changes(first.pack, first.comparison, second.pack, second.comparison)
    assert change_list.words == "1 finding added, 1 claim added"
    assert change_list.of_findings == "1 finding added"
    back = changes(second.pack, second.comparison, first.pack, first.comparison)
    assert back.words == "1 finding gone, 1 claim gone"
    edit(pack, '"not last year"', '"not last month"')
    third = Session.load(pack)
    edited = changes(second.pack, second.comparison, third.pack, third.comparison)
    assert edited.edited_claims == ("not-in-2004",)
    same = changes(first.pack, first.comparison, first.pack, first.comparison)
    assert same.words == "findings and claims are the same"
    assert not same.has_findings


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> threading.Semaphore:
    """Return what counts the looks at a pack's files."""
    counted, stamp = threading.Semaphore(0), watch.stamp

    def look(root: Path, more: Iterable[Path] = ()) -> watch.Stamp:
        stamped = stamp(root, more)
        counted.release()
        return stamped

    monkeypatch.setattr(watch, "stamp", look)
    return counted


@pytest.fixture
def seen(pack: Path, looks: threading.Semaphore) -> Iterator[threading.Event]:
    """Yield an event that a watch on the pack sets."""
    event = threading.Event()
    looking = watch.Watch(pack, event.set)
    looking.start()
    yield event
    looking.stop()


def nothing_seen(seen: threading.Event, looks: threading.Semaphore) -> bool:
    """Return whether nothing was seen after as many looks as it takes: two, and one under way."""
    while looks.acquire(blocking=False):
        pass
    for _ in range(4):
        assert looks.acquire(timeout=PATIENCE)
    return not seen.is_set()


def test_new_files_touched_files_and_lost_ones_are_seen(
    pack: Path, seen: threading.Event, looks: threading.Semaphore
) -> None:
    assert nothing_seen(seen, looks)
    (pack / "claims" / "two.toml").write_text("")
    assert seen.wait(PATIENCE)
    seen.clear()
    os.utime(pack / "pack.toml", ns=(1, 1))
    assert seen.wait(PATIENCE)
    seen.clear()
    (pack / "claims" / "two.toml").unlink()
    assert seen.wait(PATIENCE)


def test_rulings_and_files_that_editors_leave_are_not_the_packs(
    pack: Path, seen: threading.Event, looks: threading.Semaphore
) -> None:
    for name in ("rulings.toml", ".pack.toml.swp", "pack.toml~", ".#claims.toml", "notes.md"):
        (pack / name).write_text("x")
    assert nothing_seen(seen, looks)
