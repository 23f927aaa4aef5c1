"""A picture as a standalone file with title, caption and styles.

In a page, a picture is styled by the page's stylesheet. A file includes its own styles: light
colours on white, and no CSS variables, which few programs other than browsers support.
"""

from __future__ import annotations

import re
from pathlib import Path

from explorer.report.html_style import STYLE
from explorer.report.safe import markup
from explorer.report.svg.elements import WIDTH, Figure, Markup, element, wrapped
from explorer.text import clean

_MARGIN = 24
_TITLE = 34
"""Height of the title, in user units."""

_CAPTION = 17
"""Line height of the caption."""

_MOST_LINES = 6
_MOST_NAMES = 10_000
"""Maximum number of names tried to find a free one."""

_VIEW_BOX = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
_VARIABLE = re.compile(r"--([\w-]+): (#\w+);")
_FONTS = '"Source Sans 3", "Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif'


def picture_file(figure: Figure, film: str) -> str:
    """Return a figure as an SVG file, ending in a newline; `film` is the title of its pack."""
    match = _VIEW_BOX.search(figure.svg)
    height = int(match[2]) if match else WIDTH
    caption = wrapped(figure.caption, WIDTH, _MOST_LINES) if figure.caption else []
    whole = _MARGIN + _TITLE + height + (len(caption) + 1) * _CAPTION + _MARGIN
    inner = figure.svg.replace(
        "<svg ", f'<svg x="{_MARGIN}" y="{_MARGIN + _TITLE}" width="{WIDTH}" height="{height}" ', 1
    )
    below = _MARGIN + _TITLE + height + 1.5 * _CAPTION
    parts = [
        f"<style>{markup(_style())}</style>",
        '<rect class="ground" width="100%" height="100%"/>',
        _text(f"{clean(film)}: {figure.title}", _MARGIN + 16, "heading"),
        inner,
        *(_text(line, below + at * _CAPTION, "quiet") for at, line in enumerate(caption)),
    ]
    size = f"{WIDTH + 2 * _MARGIN} {whole}"
    width, tall = size.split()
    root = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" '
        f'width="{width}" height="{tall}">'
    )
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', root, *parts, "</svg>"]) + "\n"


def _text(text: str, y: float, kind: str) -> Markup:
    return element("text", Markup(markup(text)), x=_MARGIN, y=y, kind=kind)


def _style() -> str:
    """Return the page's rules for pictures, each variable replaced by its light colour."""
    light = dict(_VARIABLE.findall(STYLE.partition("}")[0]))
    rules = [line for line in STYLE.splitlines() if line.startswith("svg ") and "{" in line]
    style = "\n".join(re.sub(r"var\(--([\w-]+)\)", lambda m: light[m[1]], rule) for rule in rules)
    more = (
        f"svg text {{ font-family: {_FONTS}; }}\n"
        "svg .heading { font-size: 18px; font-weight: 600; }\n"
        f"svg rect.ground {{ fill: {light['ground']}; }}"
    )
    return f"\n{style}\n{more}\n"


def write_picture(folder: Path, name: str, text: str) -> Path:
    """Write a new SVG file into a folder, under the first of `name`, `name-2`, … that is free.

    Raises:
        OSError: the folder cannot be written; no partial file is left.
    """
    for number in range(1, _MOST_NAMES):
        path = folder / f"{name}{f'-{number}' if number > 1 else ''}.svg"
        try:
            file = path.open("x", encoding="utf-8", newline="\n")
        except FileExistsError:
            continue
        try:
            with file:
                file.write(text)
        except OSError:
            path.unlink(missing_ok=True)
            raise
        return path
    raise FileExistsError(17, "all names are taken", str(folder / f"{name}.svg"))
