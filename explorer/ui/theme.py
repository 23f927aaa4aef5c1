"""How roles look: our own dark and light theme, and a fall-back for every other one.

A page says what its words are (`contradiction`, `source`, `phrase`); this says how that looks. No
role is told by colour alone: verdicts and severities always stand there as words as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rich.style import Style
from textual.color import Color, ColorParseError
from textual.theme import Theme

if TYPE_CHECKING:
    from textual.app import App

DARK = Theme(
    name="projector",
    dark=True,
    primary="#e8a33d",
    secondary="#7fb4c4",
    accent="#e8a33d",
    warning="#f0a35e",
    error="#ff7a6b",
    success="#8fc98a",
    foreground="#ece3d2",
    background="#15120e",
    surface="#1c1813",
    panel="#272119",
    boost="#2e271d",
    variables={
        "border": "#5a4d3a",
        "border-blurred": "#3a3226",
        "footer-key-foreground": "#e8a33d",
        "input-selection-background": "#e8a33d 35%",
        "role-dim": "#a2957e",
        "role-label": "#d9b36c",
        "role-source": "#7fc4d6",
        "role-phrase": "#f3d488",
        "role-value": "#ffffff",
        "role-link": "#9cc6ff",
        "role-good": "#8fc98a",
        "role-warn": "#f0a35e",
        "role-bad": "#ff7a6b",
        "role-match": "#ffcf5c",
        "role-contradiction": "#ff7a6b",
        "role-tension": "#f0a35e",
        "role-extent": "#e6c95a",
        "role-rumour": "#c9a2f2",
        "role-spelling": "#8fb8ff",
        "role-opinion": "#f09cc4",
        "role-gap": "#b0a58f",
        "role-offset": "#6fd0c0",
        "role-high": "#ff7a6b",
        "role-medium": "#f0a35e",
        "role-low": "#a2957e",
    },
)

LIGHT = Theme(
    name="paper",
    dark=False,
    primary="#8a5200",
    secondary="#1d5f73",
    accent="#8a5200",
    warning="#964b00",
    error="#b3261e",
    success="#2b6b2f",
    foreground="#2a2319",
    background="#f7f1e3",
    surface="#f1e9d7",
    panel="#e6dbc3",
    boost="#dccfb2",
    variables={
        "border": "#b7a47f",
        "border-blurred": "#d2c4a4",
        "footer-key-foreground": "#8a5200",
        "input-selection-background": "#8a5200 30%",
        "role-dim": "#6b5f4a",
        "role-label": "#7a4a00",
        "role-source": "#14566a",
        "role-phrase": "#6a4b00",
        "role-value": "#000000",
        "role-link": "#1a4f9c",
        "role-good": "#2b6b2f",
        "role-warn": "#964b00",
        "role-bad": "#b3261e",
        "role-match": "#8a3c00",
        "role-contradiction": "#b3261e",
        "role-tension": "#964b00",
        "role-extent": "#6e5800",
        "role-rumour": "#6b3fa0",
        "role-spelling": "#1f4fa3",
        "role-opinion": "#9b2a66",
        "role-gap": "#6b5f4a",
        "role-offset": "#0f665a",
        "role-high": "#b3261e",
        "role-medium": "#964b00",
        "role-low": "#6b5f4a",
    },
)

_FEW_COLORS = ("linux", "ansi", "cons25", "vt100", "vt220", "xterm-16color", "screen-16color")


def first_theme(environment: Mapping[str, str], no_color: bool, chosen: Theme | None) -> str:
    """Return the theme to begin with: the one chosen before, else one that suits the terminal.

    Where colours are few or not wanted, that is one of the terminal's own colours.
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
    "extent": "warning",
    "rumour": "secondary",
    "spelling": "primary",
    "opinion": "accent",
    "gap": "text-muted",
    "offset": "secondary",
    "high": "error",
    "medium": "warning",
    "low": "text-muted",
}
"""What a role takes its colour from in a theme that is not ours."""

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


def role_styles(app: App[object]) -> dict[str, Style]:
    """Return the look of every role in the app's present theme, without backgrounds."""
    variables = app.theme_variables or app.get_css_variables()
    ansi = app.current_theme.ansi
    styles = dict(_SHAPES)
    for role, other in _FALL_BACK.items():
        shape = _SHAPES.get(role, Style())
        if ansi and role in ("dim", "gap", "low"):
            styles[role] = shape + Style(dim=True)
            continue
        color = _color(variables.get(f"role-{role}") or variables.get(other, ""))
        styles[role] = shape + Style(color=color.rich_color) if color else shape
    if color := _color(variables.get("role-value", "")):
        styles["value"] += Style(color=color.rich_color)
    if color := _color(variables.get("primary", "")):
        styles["title"] += Style(color=color.rich_color)
    return styles


def _color(text: str) -> Color | None:
    """Return a plain colour; None for what has none, such as `auto 60%`."""
    try:
        color = Color.parse(text) if text else None
    except ColorParseError:
        return None
    return color
