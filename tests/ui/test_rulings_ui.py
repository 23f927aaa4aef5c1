"""Ruling on findings in the app: shown at once, saved, taken back, never lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.driving import (
    dialog_text,
    page,
    press,
    rows,
    running,
    screen_text,
    toasts,
    workspace,
    write,
)
from support.minimal import BuildPack
from textual.widgets import TextArea

from explorer.compare.filters import Filter
from explorer.model.place import Place
from explorer.report import FORMATS
from explorer.ui.dialogs.decision import RulingScreen
from explorer.ui.keys.keymap import keymap_path
from explorer.user.rulings import RulingBook, State
from explorer.wording.labels import DECISION_NAMES
from explorer.write import files

SECOND = """
source = "post"
[[claim]]
id = "second"
subject = "ann"
property = "age"
value = 10
evidence = [{ line = 1, phrase = "ten" }]

[[claim]]
id = "third"
subject = "bob"
property = "age"
value = 10
evidence = [{ line = 1, phrase = "ten" }]
"""


@pytest.fixture
def pack(minimal_pack: BuildPack) -> Path:
    """Return a pack with two findings, one on Ann's age and one on Bob's."""
    other = SECOND.replace('"post"', '"review"').replace("10", "90")
    other = other.replace('"second"', '"fourth"').replace('"third"', '"fifth"')
    return minimal_pack(more={"claims/post.toml": SECOND, "claims/review.toml": other})


def findings(pilot) -> list:
    return pilot.app.session.comparison.findings


def on_disk(pilot) -> dict[str, str]:
    book = RulingBook(pilot.app.session.rulings.path)
    return {key: str(ruling.state) for key, ruling in book.rulings.items()}


@pytest.mark.parametrize(
    ("key", "state", "sign"),
    [("a", "accepted", "✓"), ("i", "explained", "✎"), ("d", "dismissed", "⊘")],
)
async def test_a_key_rules_in_the_list_and_in_the_detail(
    pack: Path, key: str, state: str, sign: str
) -> None:
    async with running(pack, size=(200, 40)) as pilot:
        first, second = findings(pilot)
        await press(pilot, key)
        assert on_disk(pilot) == {first.id: state}
        text = screen_text(pilot)
        name = DECISION_NAMES[state]
        assert f"{sign} {name}" in rows(pilot).rows[0].plain
        assert "1 of 2 decided" in text
        assert name in toasts(pilot)
        assert workspace(pilot).view.subject == Place.finding(second.id)
        await press(pilot, "enter", key)
        assert on_disk(pilot) == {first.id: state, second.id: state}
        assert workspace(pilot).place == Place.finding(second.id)
        assert f"Your decision: {sign} {name}" in screen_text(pilot)
        assert page(pilot).has_focus
        await press(pilot, "r")
        assert on_disk(pilot) == {first.id: state}
        assert (pack / "rulings.toml").exists()


async def test_a_ruling_hits_what_is_under_the_cursor_however_fast_the_keys(pack: Path) -> None:
    async with running(pack) as pilot:
        await pilot.press("down", "a")
        await pilot.pause()
        assert on_disk(pilot) == {findings(pilot)[1].id: "accepted"}


async def test_the_detail_stays_at_its_top(pack: Path) -> None:
    async with running(pack) as pilot:
        await press(pilot, "a", "enter", "d", "u", "u")
        assert page(pilot).scroll_offset.y == 0


async def test_the_cursor_in_the_detail_stays_on_its_row(pack: Path) -> None:
    async with running(pack) as pilot:
        await press(pilot, "enter", "down", "down")
        target = page(pilot).target
        await press(pilot, "r")
        assert page(pilot).target == target
        assert "There is no decision to undo" in toasts(pilot)
        await press(pilot, "a")
        assert workspace(pilot).place == Place.finding(findings(pilot)[1].id)


async def test_rulings_on_the_shipped_pack_lie_in_the_users_data_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    async with running() as pilot:
        await press(pilot, "a")
        assert on_disk(pilot) == {findings(pilot)[0].id: "accepted"}
    assert (tmp_path / "filmfacts" / "rulings" / "ballerina.toml").exists()


async def test_undo_takes_rulings_back_one_by_one_from_any_view(pack: Path) -> None:
    async with running(pack) as pilot:
        await press(pilot, "a", "up", "d", "3", "u")
        assert list(on_disk(pilot).values()) == ["accepted"]
        assert "real conflict again" in toasts(pilot)
        await press(pilot, "u")
        assert on_disk(pilot) == {}
        await press(pilot, "u")
        assert "Nothing more to undo" in toasts(pilot)
        await press(pilot, "1")
        assert "Your decision" not in screen_text(pilot)


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (40, 10)])
async def test_a_note_is_written_in_an_editor(pack: Path, size: tuple[int, int]) -> None:
    async with running(pack, size=size) as pilot:
        await press(pilot, "c")
        assert isinstance(pilot.app.screen, RulingScreen)
        for part in (TextArea, "#make", "#cancel", "Choice"):
            region = pilot.app.screen.query_one(part).region
            assert region.area
            if size != (40, 10):
                assert pilot.app.screen.region.contains_region(region)
        await write(pilot, "See [b]")
        await press(pilot, "enter")
        await write(pilot, "line 3")
        await press(pilot, "shift+tab", "right", "ctrl+s")
        assert pilot.app.screen is workspace(pilot)
        book, finding = pilot.app.session.rulings, findings(pilot)[0]
        assert (book.state(finding), book.note(finding)) == ("accepted", "See [b]\nline 3")
        assert on_disk(pilot) == {finding.id: "accepted"}
        notes = [row.plain for row in page_of(pilot)]
        assert "  See [b]" in notes
        assert "  line 3" in notes


def page_of(pilot) -> tuple:
    from explorer.pages import page_for

    return page_for(pilot.app.session, Place.finding(findings(pilot)[0].id)).rows


async def test_f2_and_the_button_save_as_well(pack: Path) -> None:
    async with running(pack) as pilot:
        finding = findings(pilot)[0]
        await press(pilot, "c", "x", "ctrl+s")
        assert pilot.app.session.rulings.note(finding) == "x"
        assert pilot.app.current_theme.dark
        await press(pilot, "c", "y")
        await pilot.click("#make")
        await pilot.pause()
        assert pilot.app.session.rulings.note(finding) == "xy"


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (60, 12), (40, 10)])
async def test_why_an_edited_note_stays_is_seen_at_every_size(
    pack: Path, size: tuple[int, int]
) -> None:
    keymap_path().parent.mkdir(parents=True, exist_ok=True)
    keymap_path().write_text('[keys]\n"note.save" = "f9"\n')
    async with running(pack, size) as pilot:
        await press(pilot, "c", *["a", "enter"] * 12, "shift+tab")  # to the top of the form
        pilot.app.screen.query_one(".dialog").scroll_home(animate=False)
        await press(pilot, "escape")
        words = " ".join(screen_text(pilot).replace("│", " ").split())
        assert "Not saved yet. F9 saves it;" in words
        assert "Esc again discards it." in words
        screen = pilot.app.screen
        assert isinstance(screen, RulingScreen)
        screen.post_message(TextArea.Changed(screen.query_one(TextArea)))  # of a letter before
        await pilot.pause()
        assert "Not saved yet" in screen_text(pilot)


async def test_escape_asks_before_a_changed_note_is_dropped(pack: Path) -> None:
    async with running(pack) as pilot:
        await press(pilot, "c", "escape")
        assert pilot.app.screen is workspace(pilot)
        await press(pilot, "c", "x", "escape")
        assert "Not saved yet" in screen_text(pilot)
        await press(pilot, "y", "ctrl+q")
        assert pilot.app.is_running
        assert isinstance(pilot.app.screen, RulingScreen)
    async with running(pack) as pilot:
        await press(pilot, "c", "x")
        await pilot.click(offset=(0, 0))
        await pilot.pause()
        assert "Not saved yet" in screen_text(pilot)
        await press(pilot, "escape")
        assert pilot.app.screen is workspace(pilot)
        assert on_disk(pilot) == {}


async def test_a_failing_write_is_told_and_changes_nothing(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running(pack) as pilot:
        await press(pilot, "a")
        before = (pack / "rulings.toml").read_bytes()

        def full(_: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(files.os, "fsync", full)
        await press(pilot, "d")
        assert "cannot be written: No space left" in toasts(pilot)
        assert "1 of 2 decided" in screen_text(pilot)
        await press(pilot, "u")
        assert "1 of 2 decided" in screen_text(pilot)
        await press(pilot, "c", "x", "ctrl+s")
        assert isinstance(pilot.app.screen, RulingScreen)
        assert "No space left" in dialog_text(pilot)
        assert pilot.app.screen.query_one(TextArea).text == "x"
        assert (pack / "rulings.toml").read_bytes() == before
        monkeypatch.undo()
        await press(pilot, "ctrl+s")
        assert "x" in map(pilot.app.session.rulings.note, findings(pilot))


async def test_unreadable_rulings_are_told_switched_off_and_not_touched(pack: Path) -> None:
    broken = b"this is = not toml"
    (pack / "rulings.toml").write_bytes(broken)
    async with running(pack) as pilot:
        assert "not been changed" in toasts(pilot)
        assert "rulings.toml" in toasts(pilot)
        await press(pilot, "a", "c", "u")
        assert pilot.app.screen is workspace(pilot)
        assert (pack / "rulings.toml").read_bytes() == broken
        (pack / "rulings.toml").write_text("")
        workspace(pilot).sync()
        await press(pilot, "a")
        assert on_disk(pilot) == {findings(pilot)[0].id: "accepted"}


async def test_rulings_broken_while_the_app_runs_are_told_and_left_alone(pack: Path) -> None:
    async with running(pack) as pilot:
        await press(pilot, "a")
        (pack / "rulings.toml").write_text("broken = ")
        workspace(pilot).sync()
        await pilot.pause()
        assert "cannot be read" in toasts(pilot)
        assert "1 of 2 decided" in screen_text(pilot)
        await press(pilot, "d")
        assert (pack / "rulings.toml").read_text() == "broken = "
        assert "1 of 2 decided" in screen_text(pilot)


async def test_what_another_app_rules_appears_and_is_not_lost(pack: Path) -> None:
    async with running(pack) as pilot:
        first, second = findings(pilot)
        await press(pilot, "a")
        RulingBook(pack / "rulings.toml").decide(second, State.DISMISSED, "by the other")
        await press(pilot, "up", "i")
        assert on_disk(pilot) == {first.id: "explained", second.id: "dismissed"}
        RulingBook(pack / "rulings.toml").decide(first, State.OPEN)
        pilot.app.app_focus = False
        await pilot.pause()
        pilot.app.app_focus = True
        await pilot.pause()
        assert "Your decision" not in screen_text(pilot)
        await press(pilot, "u")
        assert "elsewhere" in toasts(pilot)


async def test_a_note_changed_elsewhere_is_not_overwritten_unasked(pack: Path) -> None:
    async with running(pack) as pilot:
        first = findings(pilot)[0]
        await press(pilot, "c", "x")
        RulingBook(pack / "rulings.toml").decide(first, State.OPEN, "from elsewhere")
        await press(pilot, "ctrl+s")
        assert "from elsewhere" in screen_text(pilot)
        assert RulingBook(pack / "rulings.toml").note(first) == "from elsewhere"
        await press(pilot, "ctrl+s")
        assert RulingBook(pack / "rulings.toml").note(first) == "x"


async def test_claims_changed_since_the_ruling_are_said(pack: Path) -> None:
    async with running(pack) as pilot:
        await press(pilot, "a")
        assert "claims changed" not in screen_text(pilot)
    claims = pack / "claims" / "post.toml"
    claims.write_text(claims.read_text().replace("10", "20"))
    for size in ((200, 40), (80, 24)):
        async with running(pack, size=size) as pilot:
            text = " ".join(screen_text(pilot).split())
            assert "1 of 2 decided" in text
            assert "! real conflict" in rows(pilot).rows[size[0] < 160].plain
            await press(pilot, "home")
            shown = next(r.plain for r in page(pilot).page.rows if "claims changed" in r.plain)
            assert "! claims changed since this decision" in shown
            await press(pilot, "c")
            assert "claims changed" in screen_text(pilot).casefold()


async def test_undo_that_empties_the_list_leaves_no_page_beside_it(pack: Path) -> None:
    async with running(pack) as pilot:
        view = workspace(pilot).view
        await press(pilot, "i")
        view.set_filter(Filter(rulings=frozenset({"explained"})))
        await pilot.pause()
        assert "Your decision" in screen_text(pilot)
        await press(pilot, "u")
        assert "There are no findings" in screen_text(pilot)
        assert "Your decision" not in screen_text(pilot)
        assert page(pilot).target is None
        await press(pilot, "x")
        assert page(pilot).target is not None


async def test_ruling_under_a_filter_goes_on_to_the_next(pack: Path) -> None:
    async with running(pack, size=(200, 40)) as pilot:
        first, second = findings(pilot)
        await press(pilot, "f", "down")
        choices = [row.target for row in rows(pilot).rows]
        rows(pilot).move_to(choices.index(Place.choice("rulings", "open")))
        await press(pilot, "space", "enter", "enter", "d")
        assert "1 of 2 findings: findings marked undecided" in screen_text(pilot)
        assert workspace(pilot).place == Place.finding(second.id)
        await press(pilot, "d")
        assert workspace(pilot).place == Place.finding(second.id)
        assert "⊘ not a conflict" in screen_text(pilot)
        assert on_disk(pilot) == {first.id: "dismissed", second.id: "dismissed"}
        await press(pilot, "n", "p", "u")
        assert on_disk(pilot) == {first.id: "dismissed"}


async def test_the_report_knows_the_rulings(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with running(pack) as pilot:
        await press(pilot, "d", "e")
        field = pilot.app.screen.query_one("#path")
        field.value = str(tmp_path / "report.json")
        pilot.app.screen.query_one("#format").choose(list(FORMATS).index("json"))
        await pilot.pause()
        field.value = str(tmp_path / "report.json")
        await press(pilot, "ctrl+s")
        written_text = (tmp_path / "report.json").read_text()
        assert "dismissed" in written_text
        assert json.loads(written_text)["findings"][0]["ruling"]["state"] == "dismissed"


async def test_hostile_notes_are_shown_as_they_stand(pack: Path) -> None:
    note = "[/] [@click=app.quit]x[/] \x1b]0;owned\x07 \u202eabc 日本\r\nnext"
    async with running(pack) as pilot:
        finding = findings(pilot)[0]
        pilot.app.session.rulings.decide(finding, State.EXPLAINED, note)
        workspace(pilot).decisions.show_changes()
        await pilot.pause()
        seen = screen_text(pilot)
        await press(pilot, "c")
        seen += screen_text(pilot)
        assert "[/] [@click=app.quit]x[/]" in seen
        assert not set(seen) & {"\x1b", "\x07", "\u202e"}
        await press(pilot, "shift+tab", "right", "ctrl+s")
        book = RulingBook(pack / "rulings.toml")
        assert (book.state(finding), book.note(finding)) == ("dismissed", note)
