"""The themes: words can be read in ours, every other one works, the choice is kept."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from support.driving import page, press, rows, running, screen_text, strips, workspace, write
from support.rows import every_row
from textual.color import Color
from textual.pilot import Pilot
from textual.theme import BUILTIN_THEMES

from explorer.ui.app import FilmFactsApp
from explorer.ui.contrast import ENOUGH, contrast, readable
from explorer.ui.theme import DARK, GROUNDS, LIGHT, TINT, first_theme, role_styles
from explorer.ui.views.facts.table import FactTable
from explorer.user.state import read_theme, write_theme
from explorer.wording.labels import VERDICT_GLYPHS

VERDICTS = [str(verdict) for verdict in VERDICT_GLYPHS]
ROLES = {
    *(
        "title",
        "label",
        "dim",
        "strong",
        "source",
        "phrase",
        "value",
        "link",
        "good",
        "warn",
        "bad",
    ),
    *("match", "high", "medium", "low", *VERDICTS),
}


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast(Color.parse("#000"), Color.parse("#fff")) == pytest.approx(21)
    assert contrast(Color.parse("#777"), Color.parse("#fff")) == pytest.approx(4.48, abs=0.01)


def colors(name: str) -> tuple[Mapping[str, Color], Mapping[str, Color]]:
    """Return the colours of words by role, and those that words stand on."""
    app = FilmFactsApp()
    app.theme = name
    variables = app.get_css_variables()
    words = {
        role: Color.from_rich_color(style.color)
        for role, style in role_styles(app).items()
        if style.color
    }
    words |= {f"${role}": Color.parse(variables[role]) for role in ("foreground",)}
    if name in (DARK.name, LIGHT.name):
        words |= {f"${role}": Color.parse(variables[role]) for role in ("primary", "error")}
    return words, {ground: Color.parse(variables[ground]) for ground in GROUNDS}


OFFERED = [DARK.name, LIGHT.name, *(n for n, theme in BUILTIN_THEMES.items() if not theme.ansi)]


def test_a_colour_is_moved_no_further_than_needed() -> None:
    black, grey = Color.parse("#000"), Color.parse("#777")
    assert readable(Color.parse("#0f0"), [black]) == Color.parse("#0f0")
    moved = readable(Color.parse("#00f"), [black])
    assert ENOUGH <= contrast(moved, black) < ENOUGH + 1
    assert readable(grey, [black, Color.parse("#fff")]) in (black, Color.parse("#fff"))


@every_row("name", OFFERED)
def test_words_of_every_role_can_be_read_on_every_ground(name: str) -> None:
    words, grounds = colors(name)
    assert set(words) >= ROLES - {"strong", "value"}  # in the plain colour, and bold
    tints = {f"a cell of {v}": grounds["background"].blend(words[v], TINT) for v in VERDICTS}
    poor = {
        (role, ground): round(contrast(color, under), 2)
        for role, color in words.items()
        for ground, under in {**grounds, **tints}.items()
        if contrast(color, under) < ENOUGH
    }
    assert not poor


@pytest.mark.parametrize("name", [DARK.name, LIGHT.name])
def test_muted_words_can_be_read(name: str) -> None:
    app = FilmFactsApp()
    app.theme = name
    share = app.get_css_variables()["text-muted"]
    assert share == "auto 60%"
    for ground_name, ground in colors(name)[1].items():
        assert contrast(ground.blend(ground.get_contrast_text(1), 0.6), ground) >= ENOUGH, (
            ground_name
        )


@pytest.mark.parametrize("name", [DARK.name, LIGHT.name])
def test_the_cursor_stands_out_from_the_page(name: str) -> None:
    grounds = colors(name)[1]
    for cursor in ("primary-muted", "panel-lighten-1"):
        assert contrast(grounds[cursor], grounds["background"]) > 1.15, cursor


@every_row(
    ("environment", "no_color", "name"),
    [
        ({}, False, "projector"),
        ({"COLORFGBG": "0;15"}, False, "paper"),
        ({"COLORFGBG": "0;default;15"}, False, "paper"),
        ({"COLORFGBG": "15;0"}, False, "projector"),
        ({"TERM": "linux"}, False, "ansi-dark"),
        ({"TERM": "xterm-16color", "COLORFGBG": "0;15"}, False, "ansi-light"),
        ({"TERM": "xterm-16color", "COLORTERM": "truecolor"}, False, "projector"),
        ({"TEXTUAL_COLOR_SYSTEM": "standard"}, False, "ansi-dark"),
        ({}, True, "ansi-dark"),
        ({"COLORFGBG": "0;15"}, True, "ansi-light"),
    ],
)
def test_the_first_theme_suits_the_terminal(
    environment: Mapping[str, str], no_color: bool, name: str
) -> None:
    assert first_theme(environment, no_color, None) == name
    own = FilmFactsApp().available_themes
    chosen = first_theme(environment, no_color, own["nord"])
    assert chosen == (name if name.startswith("ansi") else "nord")
    assert first_theme(environment, no_color, own["ansi-light"]) == "ansi-light"


async def choose(pilot: Pilot[int], *typed: str) -> None:
    """Choose in the command palette what the first words find, in what it opens the next ones."""
    for words in typed:
        await write(pilot, words)
        await press(pilot, "enter")


@pytest.mark.parametrize("name", ["ansi-dark", "ansi-light"])
async def test_rules_and_keys_can_be_seen_in_the_terminals_own_colours(name: str) -> None:
    async with running() as pilot:
        pilot.app.theme = name
        await pilot.pause()
        frame, line = page(pilot).styles.border_left, rows(pilot).styles.border_left
        assert frame == ("round", Color.parse("ansi_bright_black"))
        assert line == ("heavy", Color.parse("ansi_bright_blue"))  # the focus, without colours too
        foot = strips(pilot)[35]
        key = next(span for span in foot if span.text.strip() == "/")
        assert key.style.color.number == 12


async def test_a_theme_is_chosen_from_the_palette_and_kept() -> None:
    async with running() as pilot:
        assert pilot.app.theme == "projector"
        await press(pilot, "ctrl+p")
        await choose(pilot, "theme", "paper")
        assert pilot.app.theme == "paper"
    assert read_theme() == "paper"
    async with running() as pilot:
        assert pilot.app.theme == "paper"
        await press(pilot, "f2")
        assert pilot.app.theme == "projector"
    assert read_theme() == "projector"


async def test_themes_are_shown_as_the_cursor_comes_to_them() -> None:
    async with running() as pilot:
        await pilot.app.run_action("theme", workspace(pilot))
        await pilot.pause()
        await press(pilot, "down")
        assert pilot.app.theme == "paper"
        assert read_theme() == ""
        await press(pilot, "escape")
        assert pilot.app.theme == "projector"
        await pilot.app.run_action("theme", workspace(pilot))
        await pilot.pause()
        await choose(pilot, "gruv")
        assert (pilot.app.theme, read_theme()) == ("gruvbox", "gruvbox")


async def test_an_unknown_theme_is_none() -> None:
    write_theme("no such theme")
    async with running() as pilot:
        assert pilot.app.theme == "projector"


async def test_without_colours_nothing_is_told_by_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    write_theme("nord")
    async with running() as pilot:
        assert pilot.app.theme == "ansi-dark"
        for view in "123456":
            await press(pilot, view)
            used = {
                segment.style.color.name
                for strip in strips(pilot)
                for segment in strip
                if segment.style and segment.style.color
            }
            assert not {name for name in used if name.startswith("#")}, view
        await press(pilot, "1", "f2")
        assert pilot.app.theme == "ansi-light"
        await press(pilot, "f2")
        assert pilot.app.theme == "ansi-dark"
    assert read_theme() == "nord"  # what was chosen for terminals with colours


async def test_every_view_says_the_same_in_every_theme() -> None:
    shown: dict[str, str] = {}
    other: list[tuple[str, str]] = []
    async with running(size=(100, 30)) as pilot:
        await press(pilot, "2")
        for theme in ("projector", "paper", "ansi-dark", "ansi-light", "textual-light", "dracula"):
            pilot.app.theme = theme
            await pilot.pause()
            for view in "1234562":
                await press(pilot, view)
                words = re.sub("[ ▁-█─-╿]", "", screen_text(pilot))  # no scroll bars, no frames
                if shown.setdefault(view, words) != words:
                    other.append((theme, view))
    assert other == []


async def test_the_cursor_shows_without_colours() -> None:
    async with running() as pilot:
        pilot.app.theme = "ansi-dark"
        await press(pilot, "down")
        line = next(row for row in screen_text(pilot).splitlines() if "▸" in row)
        assert "contradiction" in line or "tension" in line


@pytest.mark.parametrize("name", ["ansi-dark", "ansi-light", "no-color"])
async def test_the_row_under_the_cursor_is_even(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if name == "no-color":
        monkeypatch.setenv("NO_COLOR", "1")
    async with running() as pilot:
        if name != "no-color":
            pilot.app.theme = name
        for key, view in (("down", rows(pilot)), ("right", page(pilot))):
            await press(pilot, key)
            line = next(
                y for y in range(view.size.height) if view.is_marked(y + view.scroll_offset.y)
            )
            looks = [segment.style for segment in view.render_line(line) if segment.text.strip()]
            assert len(looks) > 2
            assert all(look.reverse and not look.dim for look in looks)
            assert len({(look.color, look.bgcolor) for look in looks}) == 1
        await press(pilot, "2")
        facts = pilot.app.screen.query_one(FactTable)
        styles = [segment.style for line in range(4) for segment in facts.render_line(line)]
        lit = [style for style in styles if style and style.reverse]
        assert lit and len({(style.color, style.bgcolor) for style in lit}) == 1


async def test_only_the_pane_with_the_focus_has_the_strong_cursor() -> None:
    async with running() as pilot:
        here, there = rows(pilot), page(pilot)
        for strong, weak in ((here, there), (there, here)):
            text = screen_text(pilot)
            assert text.count("▸") == text.count("▹") == 1
            assert (strong.marker, weak.marker) == ("▸", "▹")
            await press(pilot, "right")
        await press(pilot, "slash", "w")
        assert rows(pilot).rows
        assert rows(pilot).marker == "▸"  # the arrows move it while one types
