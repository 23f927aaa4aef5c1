"""The dialogs and the bars: which keys they tell, how they fit, and what comes of them."""

from __future__ import annotations

import gc
import json
import weakref
from pathlib import Path

import pytest
from support.driving import press, rows, running, screen_text, toasts, workspace, write
from support.shipped import shipped_session
from textual.pilot import Pilot
from textual.widgets import Input

from explorer.model.place import Place, PlaceKind
from explorer.pages.search_start import examples
from explorer.ui.dialogs.export import ExportScreen
from explorer.ui.dialogs.search import SearchScreen
from explorer.ui.keys.keymap import keymap_path
from explorer.ui.widgets.choice import Choice
from explorer.ui.widgets.key_bar import DialogKeys, KeyBar
from explorer.ui.widgets.note import Note
from explorer.ui.widgets.page_view import PageView
from explorer.ui.workspace.title_bar import TitleBar
from explorer.wording.labels import NOTE

SIZES = [(120, 36), (80, 24), (60, 20)]


def foot(pilot: Pilot[int]) -> str:
    """Return the last line of the screen, one space between words."""
    return " ".join(screen_text(pilot).splitlines()[-1].split())


async def test_dialogs_without_rows_name_the_keys_that_the_user_has_chosen() -> None:
    path = keymap_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('[keys]\n"bookmark.toggle" = "X"\n"go.search" = "ctrl+k"\n', encoding="utf-8")
    async with running() as pilot:
        await press(pilot, "B")
        assert "To add one, press Esc, then X." in screen_text(pilot)
        await press(pilot, "escape", "g", *"zzqq")
        assert "press Esc, then Ctrl+K." in screen_text(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_every_dialog_has_its_heading_on_its_frame_and_its_keys_at_the_foot(
    size: tuple[int, int],
) -> None:
    dialogs = {
        "slash": ("Search", "Enter Open ↑ ↓ Choose Esc Close"),
        "g": ("Go to", "Enter Open ↑ ↓ Choose Tab Complete Esc Close"),
        "B": ("Bookmarks", "Esc Close"),  # nothing to open or take away yet
        "question_mark": ("Help", "↑ ↓ Scroll PgUp PgDn Page Esc Close"),
        "f": ("Filter findings", "↓ Choices Enter Show Tab Next Esc Cancel"),
        "c": ("Your decision", "Ctrl+S Save Ctrl+R Decision Tab Next Esc Cancel"),
        "e": ("Save the report", "← → Choose Tab Next Ctrl+S Save Esc Cancel"),
        "C": ("Correct a claim", ""),
        "comma": ("Settings", ""),
    }
    async with running(size=size) as pilot:
        for key, (heading, keys) in dialogs.items():
            await press(pilot, key)
            assert screen_text(pilot).count(f"╭─ {heading} ─") == 1, key
            assert not keys or foot(pilot) == keys
            region = pilot.app.screen.query_one(".dialog").region
            assert pilot.app.screen.region.contains_region(region)
            assert region.bottom < size[1]
            await press(pilot, "escape")
            assert pilot.app.screen is workspace(pilot)
        await press(pilot, "f", "down")  # until then letters are typed
        assert foot(pilot) == "Space Mark Enter Show x Clear Tab Next Esc Cancel"
        await press(pilot, "escape", "c", "shift+tab")
        assert foot(pilot).startswith("Ctrl+S Save ← → Choose Ctrl+R Decision")
        await press(pilot, "escape", "b", "B")
        assert foot(pilot) == "Enter Open x Remove Esc Close"


async def test_a_key_in_a_dialogs_foot_can_be_clicked() -> None:
    async with running() as pilot:
        await press(pilot, "slash")
        at = screen_text(pilot).splitlines()[-1].index("Close")
        await pilot.click(DialogKeys, offset=(at, 0))
        await pilot.pause()
        assert pilot.app.screen is workspace(pilot)


@pytest.mark.every_frame
@pytest.mark.parametrize("key", ["slash", "question_mark", "colon"])
async def test_a_closed_dialog_leaves_no_drawn_lines_in_memory(key: str) -> None:
    async with running() as pilot:
        await press(pilot, key)
        screen_text(pilot)
        caches = [weakref.ref(widget._styles_cache) for widget in pilot.app.screen.query("*")]
        await press(pilot, "escape", "down")
        for _ in range(10):  # cancelled timers hold a cursor or a palette for half a second
            gc.collect()
            if not any(cache() for cache in caches):
                break
            await pilot.pause(0.2)
        assert caches and not any(cache() for cache in caches)


async def test_the_key_bar_says_that_there_are_more_keys() -> None:
    async with running(size=(250, 36)) as pilot:
        assert "? Help" in foot(pilot)
        assert foot(pilot).endswith("q Quit")
        for width in (120, 80, 60, 44):
            await pilot.resize_terminal(width, 24)
            await pilot.pause()
            assert foot(pilot).endswith("… ? more"), width
            assert foot(pilot).startswith("Enter Open"), width
            assert ("f Filter a Real conflict c Note" in foot(pilot)) == (width >= 80), width
        await pilot.click(KeyBar, offset=(foot(pilot).index("more") + 3, 0))


async def test_every_tab_has_its_name_down_to_80_columns() -> None:
    names = ["Findings", "Facts", "People", "Timeline", "Sources", "Graph", "Agreement"]
    async with running(size=(100, 24)) as pilot:
        for width in (100, 80, 60, 44):
            await pilot.resize_terminal(width, 24)
            await pilot.pause()
            line = screen_text(pilot).splitlines()[0]
            shown = [f"{number} {name}" in line for number, name in enumerate(names, 1)]
            assert shown == ([True] * 7 if width >= 80 else [True] + [False] * 6), width
            assert all(str(number) in line for number in range(1, 8)), width
            assert ("Ballerina" in line) == (width != 80), width
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        at = screen_text(pilot).splitlines()[0].index("Timeline")
        await pilot.click(TitleBar, offset=(at, 0))
        await pilot.pause()
        assert workspace(pilot).place == Place(PlaceKind.TIMELINE)


async def test_a_ruling_is_chosen_while_its_note_is_written() -> None:
    async with running() as pilot:
        finding = pilot.app.session.comparison.findings[0]
        await press(pilot, "c")
        assert "Undecided; you can still keep a note. Ctrl+R changes the decision." in screen_text(
            pilot
        )
        await write(pilot, "so")
        await press(pilot, "ctrl+r")
        assert "(•) ✓ real conflict" in screen_text(pilot)
        assert "The sources really do disagree here." in screen_text(pilot)
        await press(pilot, "ctrl+s")
        book = pilot.app.session.rulings
        assert (book.state(finding), book.note(finding)) == ("accepted", "so")
        assert (
            "✓ real conflict, with your note: Ballerina – when it takes place. u undoes it"
            in toasts(pilot)
        )
        marked = [NOTE in row.plain for row in rows(pilot).rows if row.target]
        assert marked[:2] == [True, False]
        await press(pilot, "u")
        assert "Undone; undecided again" in toasts(pilot)
        assert NOTE not in rows(pilot).row.plain


async def test_a_note_alone_is_told_and_taken_back() -> None:
    async with running() as pilot:
        await press(pilot, "c")
        await write(pilot, "hm")
        await press(pilot, "ctrl+s")
        assert (
            "Note saved; still undecided: Ballerina – when it takes place. u undoes it"
            in toasts(pilot)
        )
        await press(pilot, "c", "ctrl+s")  # nothing has changed: nothing to save, nothing to undo
        await press(pilot, "u")
        assert "Undone; your note is as it was; still undecided" in toasts(pilot)
        assert not pilot.app.session.rulings.rulings


async def test_the_report_is_of_everything_of_what_is_shown_or_of_what_matters(
    tmp_path: Path,
) -> None:
    async def offered(*keys: str) -> list[str]:
        await press(pilot, *keys, "e")
        assert isinstance(pilot.app.screen, ExportScreen)
        return [label for _, label in pilot.app.screen.query_one("#scope", Choice)._options]

    async with running() as pilot:
        every = pilot.app.session.comparison.findings
        weighty = [item for item in every if item.severity != "low"]
        assert await offered() == [
            f"everything: {len(every)} findings",
            f"high and medium: {len(weighty)} findings",
            "this finding: Ballerina – when it takes place",
        ]
        assert pilot.app.screen.query_one("#scope", Choice).value == "0"
        assert (await offered("escape", "tab"))[
            -1
        ] == "this finding: Ballerina – when it takes place"
        assert await offered("escape", "3") == [
            f"everything: {len(every)} findings",
            f"high and medium: {len(weighty)} findings",
        ]
        assert (await offered("escape", "1", "v"))[1] == (
            "what is shown: 2 findings, contradictions"
        )
        pilot.app.screen.query_one("#path", Input).value = str(tmp_path / "some.json")
        # Another format at the same time: the two settle on one of them.
        pilot.app.screen.query_one("#format", Choice).choose(1)
        assert pilot.app.screen.query_one("#scope", Choice).value == "1"
        await press(pilot, "tab", "right", "ctrl+s")
        document = json.loads((tmp_path / "some.json").read_text())
        assert [finding["id"] for finding in document["findings"]] == [
            finding.id for finding in weighty
        ]


async def test_nothing_jumps_while_findings_are_chosen() -> None:
    async with running(size=(60, 20)) as pilot:
        await press(pilot, "f", "down")
        listed, status = rows(pilot), pilot.app.screen.query_one(".status", Note)
        before = listed.region
        total = len(pilot.app.session.comparison.findings)
        assert f" Show {total} " in screen_text(pilot)
        for _ in range(6):
            await press(pilot, "space", "down", "down")
        assert "contradictions" in status.plain
        assert listed.region == before
        none = next(row for row in listed.rows if row.plain.startswith("[ ]") and not row.number)
        shown = [part for part in listed.fit(none, 40) if part.text.strip()]
        assert {part.role for part in shown} == {"dim"}


async def test_going_back_from_a_hit_comes_back_to_the_search() -> None:
    async with running() as pilot:
        await press(pilot, "slash")
        await write(pilot, "wick")
        await press(pilot, "down", "down")
        target = rows(pilot).row.target
        await press(pilot, "enter")
        assert workspace(pilot).place == target
        crumb = workspace(pilot).history.present.crumb
        assert f"Findings › search “wick” › {crumb}" in screen_text(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, SearchScreen)
        assert pilot.app.screen.query_one(Input).value == "wick"
        assert rows(pilot).row.target == target
        assert workspace(pilot).place == Place(PlaceKind.FINDINGS)
        await press(pilot, "escape")
        assert pilot.app.screen is workspace(pilot)
        assert "search “" not in screen_text(pilot)
        await press(pilot, "enter", "escape")
        assert pilot.app.screen is workspace(pilot)


async def test_a_search_that_finds_nothing_shows_no_page_of_what_was_typed_before() -> None:
    async with running() as pilot:
        await press(pilot, "slash")
        field = pilot.app.screen.query_one(Input)
        field.value = "eve"
        field.value = "evezzzqqq"  # before the hit of the first has been previewed
        await pilot.pause()
        assert "Nothing found" in screen_text(pilot)
        preview = pilot.app.screen.query_one(".preview", PageView)
        assert (preview.page, preview.display) == (None, False)


async def test_a_near_spelling_is_marked_as_similar() -> None:
    async with running() as pilot:
        await press(pilot, "slash")
        await write(pilot, "winson")
        rows_shown = rows(pilot).rows
        assert all("similar" in [span.text.strip() for span in row.spans] for row in rows_shown)
        await press(pilot, "backspace", "backspace", "backspace")
        assert "similar" not in screen_text(pilot)


async def test_a_claim_is_found_by_its_words_and_shows_them_before_who_makes_it() -> None:
    async with running() as pilot:
        await press(pilot, "slash")
        await write(pilot, "still escape")
        words = [row.plain for row in rows(pilot).rows if row.plain.startswith("claim")]
        assert words[0].startswith("claim        “she can still escape")  # its phrase
        await press(pilot, "escape", "slash")
        await write(pilot, "eve meets wick")
        claim = next(row for row in rows(pilot).rows if row.plain.startswith("claim"))
        said, _, source = claim.plain.removeprefix("claim").strip().partition("  ")
        assert said == "Eve meets Wick."
        assert ", line " in source


async def test_an_empty_search_offers_examples_and_what_was_searched_for() -> None:
    async with running() as pilot:
        await press(pilot, "slash")
        offered = [row.plain.split("  ")[0] for row in rows(pilot).rows]
        assert set(offered) == {"example"}
        assert pilot.app.screen.query_one(PageView).page is not None  # what the first would find
        await press(pilot, "down", "enter")
        line = pilot.app.screen.query_one(Input)
        assert line.value in dict(examples(pilot.app.session))
        await press(pilot, "enter", "slash")
        assert rows(pilot).rows[0].plain.split() == ["recent", *line.value.split()]
        await press(pilot, "escape", "q")
    async with running() as pilot:
        await press(pilot, "slash")
        assert rows(pilot).rows[0].plain.startswith("recent")


def test_every_example_finds_something() -> None:
    session = shipped_session()
    queries = [query for query, _ in examples(session)]
    assert len(queries) == 5
    assert all(session.index.search(query).hits for query in queries)
    misspelt = session.index.search(queries[1]).hits[0]
    assert misspelt.near
    assert misspelt.kind == "actor"
