"""Draw the README's moving picture: `python -m tests.moving_picture`.

Its frames are pictures of the running app, like those in `tests.screenshots`, in one SVG that a
style sheet turns over. What several frames share is drawn once. Two runs give the same bytes.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
from dataclasses import dataclass

from tests.screenshots import FOLDER, MOVING, Shot, Steps, claim, family_killed, keys, take, then

SIZE = (104, 28)
SECONDS = 3
"""For which each frame stands."""

CELL, LINE, EDGE, BAR, CAPTION = 12.2, 24.4, 10, 40, 46
"""Width and height of a cell, and of what surrounds the screen, in the SVG's units."""


@dataclass(frozen=True)
class Frame:
    """One frame: what stands below it, and what to do before it is taken."""

    caption: str
    steps: Steps


async def decided(pilot: object) -> None:
    """Decide on the finding about Eve's family."""
    await family_killed(pilot)  # type: ignore[arg-type]
    await keys("a")(pilot)  # type: ignore[arg-type]


FRAMES = (
    Frame("Where the sources disagree, worst first", keys()),
    Frame("Her father, or both parents? Each side with its lines", family_killed),
    Frame("The line that says so, in its context", then(claim, keys("enter"))),
    Frame("Every fact by every source", keys("2")),
    Frame("The story's own time, a lane for each source", keys("4", "t")),
    Frame("How far the sources agree with each other", keys("7")),
    Frame("You decide; the report keeps your notes", decided),
)

_RULE = re.compile(r"^\s*\.[\w-]+-(r\d+) \{ (.*?) \}$", re.M)
_RECT = re.compile(r'<rect fill="[^>]*shape-rendering=[^>]*/>')
_TEXT = re.compile(r'<text class="[\w-]+-(r\d+)" ([^>]*?) clip-path="[^"]*">(.*?)</text>')
_BLANK = re.compile(r"(?:&#160;|\s)*")


def parts(svg: str, looks: dict[str, str]) -> tuple[list[str], list[str]]:
    """Return the grounds and the words of a picture; `looks` gathers styles and their classes."""
    rules = dict(_RULE.findall(svg))
    words = []
    for name, place, text in _TEXT.findall(svg):
        underlined = "underline" in rules[name]
        if not _BLANK.fullmatch(text) or underlined:
            look = looks.setdefault(rules[name], f"c{len(looks)}")
            words.append(f'<text class="{look}" {place}>{text}</text>')
    return _RECT.findall(svg), words


def join(pictures: list[str], captions: list[str]) -> str:
    """Return pictures of one size as one that moves, each with its caption below."""
    looks: dict[str, str] = {}
    frames = [parts(svg, looks) for svg in pictures]
    width = SIZE[0] * CELL + 2 * EDGE
    height = SIZE[1] * LINE + BAR + EDGE
    layers = []
    for at in (0, 1):
        shared = [item for item in frames[0][at] if all(item in frame[at] for frame in frames)]
        known = set(shared)
        layers += ["<g>", *shared, "</g>"]
        for number, frame in enumerate(frames):
            layers.append(f'<g class="f f{number}">')
            layers += [span for span in frame[at] if span not in known]
            layers.append("</g>")
    for number, caption in enumerate(captions):
        place = f'x="{(width - 2 * EDGE) / 2:g}" y="{SIZE[1] * LINE + 38:g}"'
        layers.append(f'<text class="f f{number} caption" {place}>{caption}</text>')
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} '
            f'{height + CAPTION:g}" role="img" aria-label="filmfacts: {"; ".join(captions)}">',
            f"<style>\n{_style(looks, len(captions))}</style>",
            f'<rect width="{width:g}" height="{height:g}" rx="8" fill="#121212"/>',
            *(
                f'<circle cx="{22 + 22 * at}" cy="20" r="7" fill="{colour}"/>'
                for at, colour in enumerate(("#ff5f57", "#febc2e", "#28c840"))
            ),
            f'<g transform="translate({EDGE}, {BAR})">',
            *layers,
            "</g>",
            "</svg>",
            "",
        )
    )


def _style(looks: dict[str, str], frames: int) -> str:
    """Return the style sheet: each frame is seen in its turn, the first where nothing may move."""
    share = 100 / frames
    rules = [
        "text { font-family: Fira Code, Menlo, Consolas, monospace; font-size: 20px; "
        "white-space: pre }",
        *(f".{name} {{ {look} }}" for look, name in looks.items()),
        ".caption { fill: #808080; font: 24px sans-serif; text-anchor: middle }",
        f".f {{ visibility: hidden; animation: turn {frames * SECONDS}s step-end infinite }}",
        ".f0 { visibility: visible }",
        f"@keyframes turn {{ 0% {{ visibility: visible }} {share:.4f}% {{ visibility: hidden }} }}",
        *(f".f{at} {{ animation-delay: {at * SECONDS}s }}" for at in range(1, frames)),
        "@media (prefers-reduced-motion: reduce) { .f { animation: none } }",
    ]
    return "\n".join(rules) + "\n"


def main() -> int:
    """Draw the picture."""
    os.environ.pop("NO_COLOR", None)
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    pictures = [asyncio.run(take(Shot(MOVING, frame.steps, SIZE))) for frame in FRAMES]
    svg = join(pictures, [frame.caption for frame in FRAMES])
    (FOLDER / f"{MOVING}.svg").write_text(svg, encoding="utf-8")
    sys.stderr.write(f"{MOVING}: {len(svg) // 1000} kB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
