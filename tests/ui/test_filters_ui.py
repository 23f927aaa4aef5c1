"""Choosing which findings to show, and grouping them."""

from __future__ import annotations

from collections import Counter

import pytest
from support.driving import page, press, rows, running, screen_text, workspace, write
from support.small import session

from explorer.compare.filters import Filter
from explorer.model.enums import Severity, Verdict
from explorer.model.place import Place, PlaceKind
from explorer.ui.views.findings.filter_dialog import FindingsFilter
from explorer.ui.views.findings.list import HeadedList


async def mark(pilot, field: str, choice: str) -> None:
    """Mark a choice in the dialog."""
    targets = [row.target for row in rows(pilot).rows]
    if not rows(pilot).has_focus:
        await press(pilot, "down")
    rows(pilot).move_to(targets.index(Place.choice(field, choice)))
    await press(pilot, "space")


def number(pilot, field: str, choice: str) -> int:
    """Return the count beside a choice."""
    (row,) = (row for row in rows(pilot).rows if row.target == Place.choice(field, choice))
    return row.number


def shown(pilot) -> list:
    return workspace(pilot).view.findings


def total(pilot) -> int:
    return len(pilot.app.session.comparison.findings)


@pytest.mark.parametrize("size", [(120, 36), (60, 20)])
async def test_the_dialog_counts_each_choice_and_narrows_the_list(size: tuple[int, int]) -> None:
    async with running(size=size) as pilot:
        everything = pilot.app.session.comparison.findings
        await press(pilot, "f")
        assert isinstance(pilot.app.screen, FindingsFilter)
        verdicts = Counter(f.verdict for f in everything)
        assert all(number(pilot, "verdicts", v) == n for v, n in verdicts.items())
        text = screen_text(pilot)
        first = next(v for v in Verdict if v in verdicts)
        assert any(f"[ ] ✗ {first}" in line for line in text.splitlines())
        assert pilot.app.screen.region.contains_region(pilot.app.screen.query_one("#cancel").region)
        await mark(pilot, "verdicts", "incomplete")
        assert number(pilot, "verdicts", "rumour") == verdicts[Verdict.RUMOUR]
        low = [f for f in everything if (f.verdict, f.severity) == ("incomplete", Severity.LOW)]
        assert number(pilot, "severities", "low") == len(low)
        await mark(pilot, "severities", "low")
        assert f"{len(low)} of {len(everything)} findings" in screen_text(pilot)
        await press(pilot, "enter")
        assert shown(pilot) == low
        text = " ".join(screen_text(pilot).split())
        assert f"{len(low)} of {len(everything)} findings" in text


async def test_by_source_entity_property_and_words() -> None:
    async with running(size=(120, 60)) as pilot:
        await press(pilot, "f")
        await mark(pilot, "sources", "preview")
        await press(pilot, "enter")
        assert shown(pilot)
        assert all("preview" in f.sources for f in shown(pilot))
        await press(pilot, "x", "f")
        await mark(pilot, "entities", "lena")
        await press(pilot, "enter")
        assert "lena" in {f.subject for f in shown(pilot)}
        await press(pilot, "x", "f")
        await write(pilot, "lena")
        await press(pilot, "enter")
        assert workspace(pilot).view.filter == Filter(text="lena")
        assert 0 < len(shown(pilot)) < total(pilot)
        property_id = shown(pilot)[0].property
        await press(pilot, "f")
        await mark(pilot, "properties", property_id)
        await press(pilot, "enter")
        assert {f.property for f in shown(pilot)} == {property_id}


async def test_letters_typed_are_words_and_an_arrow_leads_to_the_choices() -> None:
    async with running() as pilot:
        await press(pilot, "f")
        await write(pilot, "lena x")
        assert pilot.app.screen.chosen == Filter(text="lena x")
        assert "↓ Choices Enter Show" in " ".join(screen_text(pilot).splitlines()[-1].split())
        await press(pilot, "down")
        assert rows(pilot).has_focus
        assert "Choices" not in screen_text(pilot).splitlines()[-1]
        await press(pilot, "x")
        assert not pilot.app.screen.chosen.active


async def test_an_empty_result_says_why_and_which_key_clears_it() -> None:
    async with running() as pilot:
        await press(pilot, "f")
        await mark(pilot, "rulings", "dismissed")
        assert f"0 of {total(pilot)} findings" in screen_text(pilot)
        await press(pilot, "enter")
        text = " ".join(screen_text(pilot).replace("│", " ").split())
        assert "There are no findings marked not a conflict. Press x to see all" in text
        await press(pilot, "a", "c", "b", "enter", "n")
        await press(pilot, "x")
        assert len(shown(pilot)) == total(pilot)
        assert page(pilot).page.place.id == shown(pilot)[0].id


async def test_escape_leaves_the_filter_as_it_was_and_x_takes_all_marks_off() -> None:
    async with running() as pilot:
        await press(pilot, "v", "f")
        await mark(pilot, "severities", "high")
        await press(pilot, "escape")
        assert workspace(pilot).view.filter == Filter(verdicts=frozenset({"contradiction"}))
        await press(pilot, "f", "down", "x", "enter")
        assert not workspace(pilot).view.filter.active


async def test_going_back_does_not_bring_a_filter_back() -> None:
    async with running() as pilot:
        await press(pilot, "v", "enter", "x", "escape")
        assert len(shown(pilot)) == total(pilot)
        await press(pilot, "down", "enter", "o", "v", "escape")
        assert workspace(pilot).view.filter.active
        assert rows(pilot).rows[0].target is None


async def test_the_mouse_marks_and_the_buttons_work() -> None:
    async with running() as pilot:
        await press(pilot, "f")
        choices = pilot.app.screen.query_one(HeadedList)
        await pilot.click(choices, offset=(5, 0))
        await pilot.pause()
        assert not pilot.app.screen.chosen.active
        await pilot.click(choices, offset=(5, 1))
        await pilot.pause()
        assert pilot.app.screen.chosen == Filter(verdicts=frozenset({"contradiction"}))
        await pilot.click("#all")
        await pilot.pause()
        assert not pilot.app.screen.chosen.active
        await pilot.click(choices, offset=(5, 2))
        await pilot.pause()
        await pilot.click("#done")
        await pilot.pause()
        assert {f.verdict for f in shown(pilot)} == {"tension"}


async def test_groups_have_headings_over_which_the_cursor_steps() -> None:
    async with running(size=(120, 60)) as pilot:
        listed, findings = rows(pilot), shown(pilot)
        headings = [at for at, row in enumerate(listed.rows) if row.target is None]
        subjects = Counter((f.subject, f.severity) for f in findings)
        assert len(headings) == len(subjects)
        first = findings[0]
        name = pilot.app.session.pack.name(first.subject)
        number = subjects[first.subject, first.severity]
        assert listed.rows[0].plain == f"{name}  {number} {first.severity}"
        seen = []
        for _ in findings:
            seen.append(listed.row.target.id)
            await press(pilot, "n")
        assert seen == [f.id for f in findings]
        assert sorted(seen) == sorted(f.id for f in pilot.app.session.comparison.findings)
        await press(pilot, "home", "up")
        assert listed.cursor == 1
        assert listed.scroll_offset.y == 0
        await press(pilot, "o")
        assert "by property" in screen_text(pilot)
        assert {f.id for f in shown(pilot)} == set(seen)
        await press(pilot, "o")
        assert all(row.target for row in rows(pilot).rows)


async def test_grouping_keeps_the_finding_and_a_click_on_a_heading_does_nothing() -> None:
    async with running() as pilot:
        await press(pilot, "down", "down", "enter", "o")
        place = workspace(pilot).place
        assert page(pilot).page.place == place
        await press(pilot, "escape")
        assert rows(pilot).row.target == place
        await press(pilot, "home")
        await pilot.click(rows(pilot), offset=(5, 0))
        await pilot.pause()
        assert rows(pilot).cursor == 1
        assert workspace(pilot).place == Place(PlaceKind.FINDINGS)


def test_choices_are_counted_as_if_their_own_field_were_free() -> None:
    here = session()
    findings = here.comparison.findings
    chosen = Filter(verdicts=frozenset({Verdict.MISSING}))
    counts = chosen.tally(findings, here.rulings.state, here.words_of)
    assert counts["verdicts"] == Counter(f.verdict for f in findings)
    assert counts["rulings"] == {"open": 1}
    assert counts["sources"]["preview"] == 0
    assert counts["entities"]["kate-winslet"] == 1
    for field, choices in counts.items():
        for choice, n in choices.items():
            narrowed = Filter(verdicts=chosen.verdicts if field != "verdicts" else frozenset())
            narrowed = Filter(**{"verdicts": narrowed.verdicts, field: frozenset({choice})})
            assert len(here.findings(narrowed)) == n
