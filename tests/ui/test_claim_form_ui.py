"""Claims made by hand: words marked by keys or the pointer, one line to fill in, keys counted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import tomli
from support.driving import page, press, rows, running, screen_text, toasts, until, workspace

from explorer import render
from explorer.model.place import Place
from explorer.ui.dialogs.claim import ClaimScreen
from explorer.write.new_pack import create_pack

GAZETTE = "Night Ferry lasts 95 minutes.\nIda Brandt was at the helm.\n"
MAIL = """\
Night Ferry is long: it runs for 104 minutes.
Written by Tom Vale and photographed by Uwe Roth, it perhaps cost $4 million.
It runs 95 minutes.
"""


def ferry(tmp_path: Path) -> Path:
    for name, text in (("gazette", GAZETTE), ("mail", MAIL)):
        (tmp_path / f"{name}.txt").write_text(text)
    texts = [tmp_path / "gazette.txt", tmp_path / "mail.txt"]
    return create_pack(tmp_path / "ferry", texts, "Night Ferry").root


def claims(root: Path, source: str) -> list[dict[str, Any]]:
    path = root / "claims" / f"{source}.toml"
    return tomli.loads(path.read_text()).get("claim", []) if path.exists() else []


def shown(pilot) -> str:
    return " ".join(screen_text(pilot).replace("│", " ").split())


def form(pilot) -> ClaimScreen | None:
    return pilot.app.screen if isinstance(pilot.app.screen, ClaimScreen) else None


class Keys:
    """Presses keys and counts them."""

    def __init__(self, pilot) -> None:
        self.pilot = pilot
        self.count = 0

    async def __call__(self, *keys: str) -> None:
        self.count += len(keys)
        await press(self.pilot, *keys)


@pytest.mark.parametrize("size", [(120, 36), (60, 20)])
async def test_a_claim_by_hand_takes_at_most_fifteen_keys(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    root = ferry(tmp_path)
    async with running(root, size) as pilot:
        await workspace(pilot).go(Place.passage("gazette", 1))
        keys = Keys(pilot)
        await keys("m", "tab", "enter", "r", "u", "n", "enter")
        assert "Night Ferry ▸ running time ▸ 95 min" in shown(pilot)
        assert "No other source covers this" in shown(pilot)
        await keys("enter")
        assert keys.count <= 15
        assert form(pilot) is None
        made = claims(root, "gazette")[0]
        assert (made["subject"], made["property"], made["value"]) == ("night-ferry", "runtime", 95)
        assert made["evidence"] == [{"line": 1, "phrase": "95 minutes"}]
        await until(pilot, lambda: len(pilot.app.session.pack.claims) == 1)
        # the next source: what it conflicts with is told before it is saved
        await workspace(pilot).go(Place.passage("mail", 1))
        await press(pilot, "m", "tab", "enter", *"run", "enter")
        assert "would conflict" in shown(pilot)
        assert "the figures differ by nine" in shown(pilot)
        await press(pilot, "enter")
        await until(pilot, lambda: pilot.app.session.comparison.findings)
        assert "night-ferry.runtime" in render(pilot.app.session, "json")
        await press(pilot, "u")
        assert not claims(root, "mail")


async def test_a_new_name_hedged_and_then_again_on_the_next_name(tmp_path: Path) -> None:
    root = ferry(tmp_path)
    async with running(root) as pilot:
        await workspace(pilot).go(Place.passage("mail", 2))
        await press(pilot, "m", "enter", *"writ", "enter")
        assert "New person: Tom Vale" in shown(pilot)
        await press(pilot, "enter", "full_stop")
        assert "written by ▸ Uwe Roth (new person)" in shown(pilot)
        await press(pilot, "tab", "tab", "tab", "tab", "escape", "escape")  # round and out again
        await press(pilot, "m", "tab", "tab", "enter", *"bud", "enter")
        assert "called possible" in shown(pilot)
        await press(pilot, "enter")
        written, cost = claims(root, "mail")
        assert written["value"] == ["tom-vale"]
        assert (cost["property"], cost["value"], cost["factuality"]) == ("budget", 4, "possible")


async def test_what_was_accepted_is_repeated_too(tmp_path: Path) -> None:
    root = ferry(tmp_path)
    async with running(root) as pilot:
        await workspace(pilot).go(Place.passage("mail", 2))
        await until(pilot, lambda: "written by – Tom Vale" in shown(pilot))
        await press(pilot, "down", "y", "full_stop")
        assert "written by ▸ Uwe Roth (new person)" in shown(pilot)
        await press(pilot, "enter")
        assert [made["value"] for made in claims(root, "mail")] == [["tom-vale"], ["uwe-roth"]]


async def test_agreeing_with_another_source_takes_two_keys(tmp_path: Path) -> None:
    root = ferry(tmp_path)
    async with running(root) as pilot:
        await workspace(pilot).go(Place.passage("gazette", 1))
        await press(pilot, "m", "tab", "enter", *"run", "enter", "enter")
        await until(pilot, lambda: len(pilot.app.session.pack.claims) == 1)
        await workspace(pilot).go(Place.passage("mail", 3))
        await press(pilot, "equals_sign")
        assert "It would agree with what others say" in shown(pilot)
        await press(pilot, "enter")
        assert claims(root, "mail")[0]["value"] == 95


async def test_a_suggestion_is_edited_and_does_not_come_again(tmp_path: Path) -> None:
    root = ferry(tmp_path)
    async with running(root) as pilot:
        await workspace(pilot).go(Place.passage("mail", 1))
        await until(pilot, lambda: "running time – 104 min" in shown(pilot))
        await press(pilot, "down", "enter")
        assert form(pilot)
        await press(pilot, *"93", "enter")
        assert "Night Ferry ▸ running time ▸ 93 min" in shown(pilot)
        await press(pilot, "enter")
        assert claims(root, "mail")[0]["value"] == 93
        await until(pilot, lambda: len(pilot.app.session.pack.claims) == 1)
        await until(pilot, lambda: pilot.app.session.suggested.get("mail"))
        assert not any(
            suggestion.value == 104 for suggestion in pilot.app.session.suggested["mail"]
        )


async def test_a_discarded_form_leads_back_to_the_marked_words(tmp_path: Path) -> None:
    root = ferry(tmp_path)
    async with running(root) as pilot:
        await workspace(pilot).go(Place.passage("mail", 2))
        here = workspace(pilot).place
        await press(pilot, "m")
        marked = page(pilot).marking.selection
        await press(pilot, "enter", "escape")
        assert form(pilot) is None
        assert page(pilot).marking.selection == marked
        await press(pilot, "escape")  # the words, not the line that they are on
        assert not page(pilot).marking.active
        assert workspace(pilot).place == here
        await press(pilot, "m", "enter", *"writ", "enter", "enter")
        assert len(claims(root, "mail")) == 1
        assert not page(pilot).marking.active  # what was claimed is marked no longer


async def test_a_broken_file_loses_nothing_of_the_form(tmp_path: Path) -> None:
    root = ferry(tmp_path)
    async with running(root) as pilot:
        await workspace(pilot).go(Place.passage("gazette", 1))
        await press(pilot, "m", "tab", "enter", *"run", "enter")
        (root / "claims").mkdir()
        (root / "claims" / "gazette.toml").write_text("[[claim]\n")
        await press(pilot, "enter")
        assert form(pilot)
        assert "gazette.toml cannot be read" in shown(pilot)
        (root / "claims" / "gazette.toml").unlink()
        await press(pilot, "enter")
        assert claims(root, "gazette")[0]["value"] == 95


async def test_the_pointer_marks_words_and_a_click_drops_them(tmp_path: Path) -> None:
    root = ferry(tmp_path)
    async with running(root) as pilot:
        await workspace(pilot).go(Place.passage("mail", 2))
        await until(pilot, lambda: "written by" in shown(pilot))
        pane = page(pilot)
        y = pane.line_of(pane.cursor) - pane.scroll_offset.y + pane.gutter.top
        await pilot.mouse_down(pane, offset=(19, y))
        await pilot.hover(pane, offset=(25, y))
        await pilot.mouse_up(pane, offset=(25, y))
        await pilot.pause()
        selection = pane.marking.selection
        assert selection.words.text[slice(*selection.span)] == "Tom Vale"
        await press(pilot, "enter")
        assert "Tom Vale" in shown(pilot)
        assert form(pilot)


async def test_an_empty_cell_leads_to_its_line_and_a_claim_is_corrected(tmp_path: Path) -> None:
    root = ferry(tmp_path)
    async with running(root) as pilot:
        await workspace(pilot).go(Place.passage("gazette", 1))
        await press(pilot, "m", "tab", "enter", *"run", "enter", "enter")
        await until(pilot, lambda: len(pilot.app.session.pack.claims) == 1)
        await press(pilot, "2", "right", "right", "enter")
        assert workspace(pilot).place == Place.passage("mail", 3)
        await press(pilot, "escape", "left", "enter")
        assert workspace(pilot).place.kind == "claim"
        await press(pilot, "C")
        assert "Night Ferry ▸ running time ▸ 95 min" in shown(pilot)
        assert "Type to change the value. Tab: how firmly," in shown(pilot)
        await press(pilot, *"96", "enter", "tab", *"rum", "enter", "enter")
        made = claims(root, "gazette")[0]
        assert (made["value"], made["factuality"]) == (96, "rumoured")
        await press(pilot, "u")
        assert claims(root, "gazette")[0]["value"] == 95
        await press(pilot, "C", "ctrl+t")
        assert "Withdrawn: Night Ferry – running time" in toasts(pilot)
        assert workspace(pilot).place == Place.passage("gazette", 1)
        assert not claims(root, "gazette")
        await press(pilot, "u")
        assert claims(root, "gazette")[0]["value"] == 95
        await workspace(pilot).go(Place("findings"))
        await press(pilot, "C")
        assert "Put the cursor" in toasts(pilot)


async def test_of_a_finding_one_chooses_which_claim_to_correct() -> None:
    async with running() as pilot:
        await press(pilot, "C")
        assert "Correct which of these claims?" in shown(pilot)
        dialog, listed = pilot.app.screen.query_one(".dialog"), rows(pilot)
        assert dialog.region.bottom == listed.region.bottom + 1  # its frame, and nothing empty
        assert listed.region.height == len(listed.rows)
        await press(pilot, "down", "enter")
        assert form(pilot)
        await press(pilot, "enter")
        assert "copy its folder" in shown(pilot)  # this pack is not written to


async def test_hostile_words_are_marked_and_claimed_as_they_stand(tmp_path: Path) -> None:
    text = tmp_path / "post.txt"
    text.write_text(
        "[red]Zed “[/]” \u202eOx[/red] 東京 cost $7 million, says [link=x]Ida Holm[/link].\n"
    )
    root = create_pack(tmp_path / "zed", [text], "[bold]Zed[/bold]").root
    async with running(root, (80, 24)) as pilot:
        await press(pilot, "m")
        marking = page(pilot).marking
        while "$7" not in marking.selection.words.text[slice(*marking.selection.span)]:
            await press(pilot, "tab")
        await press(pilot, "enter", *"bud", "enter")
        assert "[bold]Zed[/bold] ▸ budget ▸ $7 million" in shown(pilot)
        await press(pilot, "enter")
        made = claims(root, "post")[0]
        assert (made["value"], made["evidence"][0]["phrase"]) == (7, "$7 million")
        assert "\u202e" not in screen_text(pilot)
