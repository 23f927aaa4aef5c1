"""SVG elements. Every text and attribute is escaped here, and nowhere else in this package.

Lengths are in user units; a picture is `WIDTH` units wide. Styles come from the page's stylesheet
through classes, so that a picture adapts to light and dark themes and to print.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

from explorer.charts.lines import clip, wrap
from explorer.report.safe import markup
from explorer.wording.spans import Span

Markup = NewType("Markup", str)
"""SVG markup that is safe to embed in a page."""

WIDTH = 720
"""Width of every picture."""

CELL = 7.4
"""Width of a character: drawings are laid out in columns of this width."""

ROW = 21
"""Line height."""


def element(tag: str, *inner: Markup, **attributes: str | float) -> Markup:
    """Return an element; in attribute names `_` becomes a hyphen, and `kind` becomes `class`."""
    written = "".join(f' {_name(key)}="{_value(value)}"' for key, value in attributes.items())
    return Markup(f"<{tag}{written}>{''.join(inner)}</{tag}>")


def _name(key: str) -> str:
    return "class" if key == "kind" else key.replace("_", "-")


def _value(value: str | float) -> str:
    return markup(value) if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")


def escaped(text: str) -> Markup:
    """Return data text escaped as the content of an element."""
    return Markup(markup(text))


def words(x: float, y: float, text: str, kind: str = "", anchor: str = "start") -> Markup:
    """Return text whose baseline is at `y`; `anchor` is `start`, `middle` or `end`."""
    return element("text", escaped(text), x=x, y=y, kind=kind, text_anchor=anchor)


def rectangle(x: float, y: float, width: float, height: float, kind: str) -> Markup:
    """Return a rectangle; one without a width is drawn one unit wide."""
    return element("rect", x=x, y=y, width=max(width, 1.0), height=height, kind=kind)


def line(x1: float, y1: float, x2: float, y2: float, kind: str) -> Markup:
    """Return a straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, kind=kind)


def diamond(x: float, y: float, radius: float, kind: str) -> Markup:
    """Return a diamond around a point."""
    points = f"{x:.1f},{y - radius:.1f} {x + radius:.1f},{y:.1f} "
    points += f"{x:.1f},{y + radius:.1f} {x - radius:.1f},{y:.1f}"
    return element("polygon", points=points, kind=kind)


def group(*inner: Markup, title: str = "") -> Markup:
    """Return elements as a group, with a title for its tooltip."""
    named = (element("title", escaped(title)),) if title else ()
    return element("g", *named, *inner)


def picture(name: str, title: str, description: str, height: float, *inner: Markup) -> Markup:
    """Return a whole picture; `name` prefixes its ids, `description` is its text alternative."""
    labels = (
        element("title", escaped(title), id=f"{name}-title"),
        element("desc", escaped(description), id=f"{name}-desc"),
    )
    return element(
        "svg",
        *labels,
        *inner,
        viewBox=f"0 0 {WIDTH} {height:.0f}",
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
    )


def cells(width: float) -> int:
    """Return how many characters fit in a width."""
    return max(int(width / CELL), 1)


def wrapped(text: str, width: float, lines: int) -> list[str]:
    """Return text wrapped to a width in at most `lines` lines, cutting the last if need be."""
    room = cells(width)
    broken = ["".join(s.text for s in part).strip() for part in wrap([Span(text)], room)]
    if len(broken) <= lines:
        return broken
    rest = clip([Span(" ".join(broken[lines - 1 :]))], room)
    return [*broken[: lines - 1], "".join(s.text for s in rest)]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its title and caption, both not yet escaped."""

    name: str
    """Prefix of its ids in the page."""
    title: str
    caption: str
    """How to read it."""
    svg: Markup
