"""The ways through the app, on the pack that ships."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.driving import (
    crumbs,
    dialog_text,
    messages,
    page,
    press,
    rows,
    running,
    screen_text,
    toasts,
    workspace,
    write,
)
from textual.widgets import Input

from explorer.model.place import Place, PlaceKind
from explorer.ui.dialogs.export import ExportScreen
from explorer.ui.dialogs.help import HelpScreen
from explorer.ui.dialogs.search import SearchScreen
from explorer.ui.widgets.choice import Choice


async def open_family_killed(pilot) -> None:
    """Move to the finding on whom the killers took from Eve, and open it."""
    listed = rows(pilot)
    for _ in range(len(listed.rows)):
        if "family killed: father / both parents" in listed.row.plain:
            break
        await press(pilot, "down")
    await press(pilot, "enter")


async def test_starts_with_the_worst_finding_beside_the_list() -> None:
    async with running() as pilot:
        text = screen_text(pilot)
        assert workspace(pilot).place == Place(PlaceKind.FINDINGS)
        assert "5 sources" in text
        total = len(pilot.app.session.comparison.findings)
        assert f"0 of {total} decided" in text
        first = pilot.app.session.comparison.findings[0]
        assert rows(pilot).row.target == Place.finding(first.id)
        assert page(pilot).page.place == Place.finding(first.id)


async def test_drills_from_father_or_parents_to_the_line_and_back() -> None:
    async with running() as pilot:
        await open_family_killed(pilot)
        at = rows(pilot).cursor
        assert crumbs(pilot) == ["Findings", "Eve Macarro – family killed"]
        text = screen_text(pilot)
        assert "incomplete" in text
        assert "father / both parents" in text

        await press(pilot, "down", "down")  # its line, the next claim
        detail_cursor = page(pilot).cursor
        assert detail_cursor > 0
        await press(pilot, "enter")
        claim = workspace(pilot).place
        assert claim.kind == "claim"
        await press(pilot, "enter")
        passage = workspace(pilot).place
        assert passage.kind == "passage"
        at_passage = page(pilot).cursor
        assert "▸" in screen_text(pilot)
        await press(pilot, "enter")
        subject = pilot.app.session.pack.claims[claim.id].subject
        assert workspace(pilot).place == Place.entity(subject)
        await press(pilot, "enter")
        assert workspace(pilot).place == Place.facts(subject)
        assert crumbs(pilot)[0] == "Findings"

        await press(pilot, "escape", "backspace")
        assert workspace(pilot).place == passage
        assert page(pilot).cursor == at_passage
        await press(pilot, "escape", "escape")
        assert workspace(pilot).place.kind == "finding"
        assert page(pilot).cursor == detail_cursor
        await press(pilot, "escape")
        assert workspace(pilot).place == Place(PlaceKind.FINDINGS)
        assert rows(pilot).cursor == at
        assert rows(pilot).has_focus
        await press(pilot, "escape")
        assert workspace(pilot).place == Place(PlaceKind.FINDINGS)


async def test_goes_forward_again() -> None:
    async with running() as pilot:
        await press(pilot, "down", "enter")
        there = workspace(pilot).place
        await press(pilot, "escape", "right_square_bracket")
        assert workspace(pilot).place == there


async def test_next_finding_without_leaving_the_detail() -> None:
    async with running() as pilot:
        findings = pilot.app.session.comparison.findings
        await press(pilot, "enter", "n", "n")
        assert workspace(pilot).place == Place.finding(findings[2].id)
        assert page(pilot).page.place == Place.finding(findings[2].id)
        assert page(pilot).has_focus
        await press(pilot, "p")
        assert workspace(pilot).place == Place.finding(findings[1].id)
        assert len(crumbs(pilot)) == 2
        await press(pilot, "escape")
        assert workspace(pilot).place == Place(PlaceKind.FINDINGS)


@pytest.mark.parametrize(
    ("typed", "kind", "name", "detail"),
    [
        ("winston", "character", "Winston", "Ian McShane"),
        ("keanu", "actor", "Keanu Reeves", "John Wick"),
        ("houston", "actor", "Anjelica Huston", "the Director"),
        ("reeves keanu", "actor", "Keanu Reeves", "John Wick"),
    ],
)
async def test_search_finds_by_character_by_actor_and_despite_a_slip(
    typed: str, kind: str, name: str, detail: str
) -> None:
    async with running() as pilot:
        await press(pilot, "slash")
        await write(pilot, typed)
        first = rows(pilot).rows[0].plain
        assert first.startswith(kind)
        assert name in first
        assert detail in first
        assert name in page(pilot, "preview").page.title
        await press(pilot, "enter")
        assert workspace(pilot).place.kind == "entity"
        assert name in crumbs(pilot)[-1]
        await press(pilot, "escape")
        assert workspace(pilot).place == Place(PlaceKind.FINDINGS)


async def test_search_says_what_to_do_when_empty_and_when_nothing_is_found() -> None:
    async with running() as pilot:
        await press(pilot, "slash")
        assert "Type a few letters" in screen_text(pilot)
        await write(pilot, "zzqqxx")
        assert "Nothing found" in screen_text(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, SearchScreen)
        await press(pilot, "escape")
        assert workspace(pilot) is pilot.app.screen


async def test_exports_and_asks_before_overwriting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with running() as pilot:
        await press(pilot, "e")
        field = pilot.app.screen.query_one("#path", Input)
        written = Path(field.value)
        assert written == tmp_path / "ballerina-report.html"
        await press(pilot, "ctrl+s")
        assert written.read_text().startswith("<!DOCTYPE html>")
        assert workspace(pilot) is pilot.app.screen
        assert str(written) in toasts(pilot)

        written.write_text("mine")
        await press(pilot, "e", "ctrl+s")
        assert "already exists" in screen_text(pilot)
        assert " Overwrite " in screen_text(pilot)
        assert written.read_text() == "mine"
        await press(pilot, "ctrl+s")
        assert written.read_text() != "mine"


async def test_export_says_in_place_what_went_wrong(tmp_path: Path) -> None:
    async with running() as pilot:
        await press(pilot, "e")
        field = pilot.app.screen.query_one("#path", Input)
        field.value = str(tmp_path / "no such folder" / "report.md")
        await pilot.pause()
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, ExportScreen)
        assert "cannot be written" in dialog_text(pilot)
        field.value = str(tmp_path)
        await pilot.pause()
        await press(pilot, "ctrl+s")
        assert "is a folder" in screen_text(pilot)


async def test_the_ending_of_an_export_and_its_format_go_together(tmp_path: Path) -> None:
    async with running() as pilot:
        await press(pilot, "e")
        field = pilot.app.screen.query_one("#path", Input)
        chosen = pilot.app.screen.query_one("#format", Choice)
        for name, format_name in (("x.sarif.json", "sarif"), ("x.htm", "html"), ("x.CSV", "csv")):
            field.value = str(tmp_path / name)
            await pilot.pause()
            assert chosen.value == format_name
            assert Path(field.value).name == name
        chosen.choose(2)
        await pilot.pause()
        assert Path(field.value).name == "x.json"
        field.value = str(tmp_path / "x.docx")
        await pilot.pause()
        assert chosen.value == "json"
        await press(pilot, "ctrl+s")
        assert (tmp_path / "x.docx").read_text().startswith("{")
        assert any(message.endswith("x.docx as JSON") for message in messages(pilot))


async def test_export_of_one_finding_only_and_of_pictures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running() as pilot:
        await press(pilot, "enter", "e", "right", "tab", "right", "right")
        field = pilot.app.screen.query_one("#path", Input)
        field.value = str(tmp_path / "one.json")
        await pilot.pause()
        await press(pilot, "ctrl+s")
        import json

        report = json.loads((tmp_path / "one.json").read_text())
        assert [f["id"] for f in report["findings"]] == [workspace(pilot).place.id]

        monkeypatch.chdir(tmp_path)
        await press(pilot, "S")
        assert "no picture of this" in toasts(pilot)
        await press(pilot, "4", "S", "S", "6", "S")
        names = {path.name for path in tmp_path.glob("*.svg")}
        assert names == {"ballerina-world.svg", "ballerina-world-2.svg", "ballerina-graph.svg"}
        assert f"Picture saved to {tmp_path / 'ballerina-graph.svg'}" in messages(pilot)

        handed: dict[str, str] = {}  # in a browser all is a download, and nothing is written here
        monkeypatch.setattr(type(pilot.app), "is_web", True)
        monkeypatch.setattr(
            pilot.app,
            "deliver_text",
            lambda text, save_filename: handed.update({save_filename: text.read()}),
        )
        before = set(Path.cwd().iterdir())
        await press(pilot, "S", "e")
        field = pilot.app.screen.query_one("#path", Input)
        assert field.value == "ballerina-report.html"
        field.value = "../x/../report.md"
        await pilot.pause()
        await press(pilot, "ctrl+s")
        assert list(handed) == ["ballerina-graph.svg", "report.md"]
        assert handed["ballerina-graph.svg"].startswith("<?xml")
        assert handed["report.md"].startswith("# ")
        assert set(Path.cwd().iterdir()) == before
        assert "as a download: report.md" in toasts(pilot)


async def test_filters_show_how_many_of_all_and_can_be_cleared() -> None:
    async with running() as pilot:
        total = len(pilot.app.session.comparison.findings)
        await press(pilot, "v")
        some = sum(row.target is not None for row in rows(pilot).rows)
        assert 0 < some < total
        assert f"{some} of {total} findings: contradictions" in screen_text(pilot)
        await press(pilot, "s", "s", "s")
        assert f"0 of {total} findings: contradictions of low" in screen_text(pilot)
        assert "Press x" in screen_text(pilot)
        await press(pilot, "enter", "n", "down", "y", "e", "escape")
        await press(pilot, "x")
        assert sum(row.target is not None for row in rows(pilot).rows) == total


async def test_help_lists_keys_and_can_be_searched() -> None:
    async with running() as pilot:
        await press(pilot, "question_mark")
        assert isinstance(pilot.app.screen, HelpScreen)
        assert "Where the sources conflict, worst first" in screen_text(pilot)
        await write(pilot, "export")
        text = screen_text(pilot)
        assert "Save the report" in text
        assert "Move up" not in text
        await press(pilot, "escape")
        assert workspace(pilot) is pilot.app.screen


async def test_palette_goes_to_an_entity_and_runs_an_action() -> None:
    async with running() as pilot:
        await press(pilot, "ctrl+p")
        await write(pilot, "winston")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await press(pilot, "enter")
        await pilot.pause()
        assert workspace(pilot).place == Place.entity("winston")
        await press(pilot, "ctrl+p")
        await write(pilot, "people")
        await pilot.pause()
        await press(pilot, "enter")
        await pilot.pause()
        assert workspace(pilot).place == Place(PlaceKind.PEOPLE)


async def test_number_keys_open_views_and_begin_a_new_trail() -> None:
    async with running() as pilot:
        await press(pilot, "enter", "3")
        assert crumbs(pilot) == ["People"]
        assert "Ana de Armas" in screen_text(pilot)
        await press(pilot, "enter")
        assert workspace(pilot).place.kind == "entity"
        await press(pilot, "escape", "escape")
        assert workspace(pilot).place.kind == "finding"
