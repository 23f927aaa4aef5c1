"""Draw the pictures in screenshots/: `python -m tests.screenshots [NAME …]`.

They show the running app on the pack that ships, as SVG. Two runs give the same bytes. Sources are
shown as outlines, so that no sentence of theirs gets into a picture.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from explorer.model.place import Place, PlaceKind
from explorer.ui.theme import LIGHT

sys.path.insert(0, str(Path(__file__).parent))

from support.driving import press, running, workspace, write

FOLDER = Path(__file__).parent.parent / "screenshots"
MOVING = "moving"
"""Name of the picture that `tests.moving_picture` draws."""

WIDE = (120, 36)

Steps = Callable[[Pilot[int]], Awaitable[None]]


@dataclass(frozen=True)
class Shot:
    """One picture: what to do before it is taken, and how large the terminal is."""

    name: str
    steps: Steps
    size: tuple[int, int] = WIDE


def go(*places: Place) -> Steps:
    """Go from place to place."""

    async def steps(pilot: Pilot[int]) -> None:
        for place in places:
            await workspace(pilot).go(place)
            await pilot.pause()

    return steps


def keys(*pressed: str) -> Steps:
    """Press keys."""

    async def steps(pilot: Pilot[int]) -> None:
        await press(pilot, *pressed)

    return steps


def then(*parts: Steps) -> Steps:
    """Do one after another."""

    async def steps(pilot: Pilot[int]) -> None:
        for part in parts:
            await part(pilot)

    return steps


async def nothing(pilot: Pilot[int]) -> None:
    """Leave it as it starts."""


async def family_killed(pilot: Pilot[int]) -> None:
    """Open the finding on whom Eve lost: the father, or both parents."""
    findings = pilot.app.session.comparison.findings  # type: ignore[attr-defined]
    wanted = [f for f in findings if (f.subject, f.property) == ("eve-macarro", "family-killed")]
    await go(Place.finding(wanted[0].id))(pilot)


async def claim(pilot: Pilot[int]) -> None:
    """Go on from a finding to its first claim."""
    await family_killed(pilot)
    await press(pilot, "enter")


async def huston(pilot: Pilot[int]) -> None:
    """Search with a slip of the finger."""
    await press(pilot, "slash")
    await write(pilot, "houston")


async def cleared(pilot: Pilot[int]) -> None:
    """Ask why some pairs of claims are no findings."""
    await go(Place(PlaceKind.FINDINGS), Place.cleared())(pilot)


async def note(pilot: Pilot[int]) -> None:
    """Write a note on a ruling."""
    await family_killed(pilot)
    await press(pilot, "c")
    await write(pilot, "The scene in the film shows both.")


async def export(pilot: Pilot[int]) -> None:
    """Open the form for the report, with a path that is nobody's."""
    await press(pilot, "e")
    pilot.app.screen.query_one("#path", Input).value = "~/ballerina-report.md"


async def palette(pilot: Pilot[int]) -> None:
    """Type into the command palette."""
    await press(pilot, "ctrl+p")
    await write(pilot, "win")
    await asyncio.sleep(0.5)


async def light(pilot: Pilot[int]) -> None:
    """Take the light theme."""
    await family_killed(pilot)
    pilot.app.theme = LIGHT.name


SHOTS = [
    Shot("findings", nothing),
    Shot("finding", family_killed),
    Shot("claim", claim),
    Shot("passage", then(claim, keys("enter"))),
    Shot("search", huston),
    Shot("people", keys("3")),
    Shot("entity", go(Place(PlaceKind.PEOPLE), Place.entity("eve-macarro"))),
    Shot("facts", keys("2")),
    Shot("timeline", keys("4")),
    Shot("timeline-story", keys("4", "t")),
    Shot("sources", keys("5")),
    Shot("reader", go(Place(PlaceKind.SOURCES), Place.passage("kelly-review", 8))),
    Shot("agreement", go(Place(PlaceKind.SOURCES), Place.agreement())),
    Shot("graph", keys("6")),
    Shot("graph-film", keys("6"), (200, 50)),
    Shot("cleared", cleared),
    Shot("filter", keys("f")),
    Shot("ruling", note),
    Shot("bookmarks", then(family_killed, keys("b", "B"))),
    Shot("help", keys("question_mark")),
    Shot("palette", palette),
    Shot("export", export),
    Shot("tour", keys("f3")),
    Shot("light", light),
    Shot("light-facts", then(light, keys("2"))),
    Shot("findings-80x24", nothing, (80, 24)),
    Shot("facts-80x24", keys("2"), (80, 24)),
    Shot("findings-60x20", nothing, (60, 20)),
]


async def take(shot: Shot) -> str:
    """Return the picture, from an app that has never run before."""
    with tempfile.TemporaryDirectory() as home:
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = f"{home}/{kind.lower()}"
        async with running(size=shot.size) as pilot:
            await shot.steps(pilot)
            await settle(pilot)
            return tidy(pilot.app.export_screenshot(title="filmfacts"), shot.name)


async def settle(pilot: Pilot[int]) -> None:
    """Wait until nothing changes any more, with no cursor that blinks."""
    for field in pilot.app.screen.query("Input, TextArea"):
        if isinstance(field, Input | TextArea):
            field.cursor_blink = False
    before = ""
    while before != (now := pilot.app.export_screenshot()):
        before = now
        await pilot.app.workers.wait_for_complete()
        await asyncio.sleep(0.1)
        await pilot.pause()


def tidy(svg: str, name: str) -> str:
    """Return a picture with steady ids, which loads no font from elsewhere."""
    svg = re.sub(r"terminal-\d+", name, svg)
    svg = re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"<!--.*?-->", "", svg)
    return "\n".join(line.rstrip() for line in svg.splitlines() if line.strip()) + "\n"


def main(names: list[str]) -> int:
    """Draw the pictures of these names, or all of them; remove files that are no picture."""
    unknown = set(names) - {shot.name for shot in SHOTS}
    if unknown:
        sys.stderr.write(f"no such picture: {', '.join(sorted(unknown))}\n")
        return 2
    os.environ.pop("NO_COLOR", None)
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    FOLDER.mkdir(exist_ok=True)
    for shot in SHOTS:
        if not names or shot.name in names:
            svg = asyncio.run(take(shot))
            (FOLDER / f"{shot.name}.svg").write_text(svg, encoding="utf-8")
            sys.stderr.write(f"{shot.name}\n")
    for file in FOLDER.glob("*.svg"):
        if file.stem not in {MOVING, *(shot.name for shot in SHOTS)}:
            file.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
