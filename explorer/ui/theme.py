"""The styles of roles: in our own dark and light themes, and derived for all others.

Pages give their spans roles (`contradiction`, `source`, `phrase`); this module gives roles their
styles. No role depends on colour alone: verdicts and severities have signs or words as well. Every
role is legible on every background it is used on: a theme's colours are adjusted where necessary.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from rich.color import Color as RichColor
from rich.style import Style
from textual.color import Color, ColorParseError
from textual.theme import BUILTIN_THEMES, Theme

from explorer.ui.contrast import readable

if TYPE_CHECKING:
    from textual.app import App

DARK = Theme(
    name="projector",
    dark=True,
    primary="#e8a33d",
    secondary="#7fb4c4",
    accent="#e8a33d",
    warning="#f0a35e",
    error="#ff8b7d",
    success="#8fc98a",
    foreground="#ece3d2",
    background="#15120e",
    surface="#1c1813",
    panel="#272119",
    boost="#2e271d",
    variables={
        "panel-lighten-1": "#332b21",
        "primary-muted": "#42301a",
        "border": "#5a4d3a",
        "border-blurred": "#3a3226",
        "footer-key-foreground": "#e8a33d",
        "input-selection-background": "#e8a33d 35%",
        "role-dim": "#aea189",
        "role-label": "#d9b36c",
        "role-source": "#7fc4d6",
        "role-phrase": "#f3d488",
        "role-value": "#ffffff",
        "role-link": "#9cc6ff",
        "role-good": "#8fc98a",
        "role-warn": "#f0a35e",
        "role-bad": "#ff8b7d",
        "role-match": "#ffcf5c",
        "role-contradiction": "#ff8b7d",
        "role-tension": "#f0a35e",
        "role-incomplete": "#e6c95a",
        "role-rumour": "#c9a2f2",
        "role-spelling": "#8fb8ff",
        "role-opinion": "#f09cc4",
        "role-missing": "#b5aa94",
        "role-pattern": "#6fd0c0",
        "role-high": "#ff8b7d",
        "role-medium": "#f0a35e",
        "role-low": "#aea189",
    },
)

LIGHT = Theme(
    name="paper",
    dark=False,
    primary="#754500",
    secondary="#175062",
    accent="#754500",
    warning="#7d3d00",
    error="#9c1c15",
    success="#22592a",
    foreground="#2a2319",
    background="#f7f1e3",
    surface="#f1e9d7",
    panel="#e6dbc3",
    boost="#dccfb2",
    variables={
        "panel-lighten-1": "#e4d8bd",
        "primary-muted": "#e3cd9c",
        "border": "#b7a47f",
        "border-blurred": "#d2c4a4",
        "footer-key-foreground": "#754500",
        "input-selection-background": "#754500 30%",
        "role-dim": "#594e3b",
        "role-label": "#6b4000",
        "role-source": "#14566a",
        "role-phrase": "#6a4b00",
        "role-value": "#000000",
        "role-link": "#1a4f9c",
        "role-good": "#22592a",
        "role-warn": "#7d3d00",
        "role-bad": "#9c1c15",
        "role-match": "#7a3400",
        "role-contradiction": "#9c1c15",
        "role-tension": "#7d3d00",
        "role-incomplete": "#5c4900",
        "role-rumour": "#5f3692",
        "role-spelling": "#1b4690",
        "role-opinion": "#86205a",
        "role-missing": "#594e3b",
        "role-pattern": "#0b574d",
        "role-high": "#9c1c15",
        "role-medium": "#7d3d00",
        "role-low": "#594e3b",
    },
)

ANSI = tuple(
    replace(
        BUILTIN_THEMES[name],
        primary="ansi_bright_blue",
        variables={**BUILTIN_THEMES[name].variables, "border-blurred": "ansi_bright_black"},
    )
    for name in ("ansi-dark", "ansi-light")
)
"""The terminal's own colours. Textual's versions draw rules between panes in the background colour,
and keys in a blue that is illegible on black; in these both are visible on any background."""

_FEW_COLORS = ("linux", "ansi", "cons25", "vt100", "vt220", "xterm-16color", "screen-16color")


def first_theme(environment: Mapping[str, str], no_color: bool, chosen: Theme | None) -> str:
    """Return the initial theme: the last choice, else one that suits the terminal.

    If there are few colours or none are wanted, it uses the terminal's own colours.
    """
    few = environment.get("TEXTUAL_COLOR_SYSTEM") == "standard" or (
        environment.get("TERM", "") in _FEW_COLORS and not environment.get("COLORTERM")
    )
    own = no_color or few
    if chosen is not None and (chosen.ansi or not own):
        return chosen.name
    light = environment.get("COLORFGBG", "").rpartition(";")[2] in ("7", "15")
    if own:
        return "ansi-light" if light else "ansi-dark"
    return LIGHT.name if light else DARK.name


_FALL_BACK = {
    "dim": "text-muted",
    "label": "primary",
    "source": "secondary",
    "phrase": "warning",
    "link": "primary",
    "good": "success",
    "warn": "warning",
    "bad": "error",
    "match": "warning",
    "contradiction": "error",
    "tension": "warning",
    "incomplete": "warning",
    "rumour": "secondary",
    "spelling": "primary",
    "opinion": "accent",
    "missing": "text-muted",
    "pattern": "secondary",
    "high": "error",
    "medium": "warning",
    "low": "text-muted",
}
"""The theme variable that gives a role its colour in themes other than ours."""

GROUNDS = (
    *("background", "surface", "panel"),
    *("panel-lighten-1", "surface-lighten-1", "primary-muted"),
)
"""Backgrounds of text: pages, dialogs, bars, and the cursor without and with the focus."""

TINT = 0.16
"""Share of a verdict's colour in the background of a conflicting cell of the grid."""

_SHAPES = {
    "title": Style(bold=True),
    "label": Style(bold=True),
    "strong": Style(bold=True),
    "value": Style(bold=True),
    "phrase": Style(italic=True),
    "match": Style(bold=True, underline=True),
    "contradiction": Style(bold=True),
    "high": Style(bold=True),
}


def role_styles(app: App[object]) -> Mapping[str, Style]:
    """Return the style of every role in the app's current theme, without backgrounds."""
    variables = app.theme_variables or app.get_css_variables()
    wanted = {*_FALL_BACK.values(), "role-value", "primary", "foreground", *GROUNDS}
    wanted |= {f"role-{role}" for role in _FALL_BACK}
    chosen = frozenset((name, variables[name]) for name in wanted if name in variables)
    return _styles(chosen, app.current_theme.ansi)


@lru_cache(maxsize=8)
def _styles(chosen: frozenset[tuple[str, str]], ansi: bool) -> Mapping[str, Style]:
    variables = dict(chosen)
    colors = (_color(variables.get(name, "")) for name in GROUNDS)
    grounds = [] if ansi else [color for color in colors if color]
    styles = dict(_SHAPES)
    for role, other in _FALL_BACK.items():
        shape = _SHAPES.get(role, Style())
        if ansi and role in ("dim", "missing", "low"):
            styles[role] = shape + Style(dim=True)
            continue
        color = _color(variables.get(f"role-{role}") or variables.get(other, ""))
        if color is None and grounds and other == "text-muted":
            color = _muted(variables, grounds)
        styles[role] = shape + Style(color=_readable(color, grounds)) if color else shape
    if color := _color(variables.get("role-value", "")):
        styles["value"] += Style(color=_readable(color, grounds))
    if color := _color(variables.get("primary", "")):
        styles["title"] += Style(color=_readable(color, grounds))
    return styles


def _muted(variables: Mapping[str, str], grounds: Sequence[Color]) -> Color | None:
    """Return a muted text colour; the theme's `text-muted` depends on the background."""
    color = _color(variables.get("foreground", ""))
    return color.blend(grounds[0], 0.3) if color else None


def with_readable_words(variables: dict[str, str]) -> dict[str, str]:
    """Return a theme's variables, with text adjusted to be legible on all backgrounds."""
    color = _color(variables.get("foreground", ""))
    grounds = [ground for name in GROUNDS if (ground := _color(variables.get(name, "")))]
    if color is None or color.ansi is not None or not grounds:
        return variables
    return {**variables, "foreground": readable(color, grounds).hex}


def _readable(color: Color, grounds: Sequence[Color]) -> RichColor:
    """Return a colour adjusted to be legible on all backgrounds, and on a page tinted with it."""
    if not grounds:
        return color.rich_color
    tinted = readable(color, grounds)
    return readable(tinted, [*grounds, grounds[0].blend(tinted, TINT)]).rich_color


def with_other_brightness(present: Theme) -> str:
    """Return the name of the light theme for a dark one, or the reverse."""
    if present.ansi:
        return "ansi-light" if present.dark else "ansi-dark"
    return LIGHT.name if present.dark else DARK.name


def _color(text: str) -> Color | None:
    """Parse a colour; return None for one that is not plain, such as `auto 60%`."""
    try:
        color = Color.parse(text) if text else None
    except ColorParseError:
        return None
    return color
