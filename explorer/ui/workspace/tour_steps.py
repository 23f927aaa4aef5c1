"""A tour of two minutes: what to press next, and how to tell that it was done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.model.place import Place, PlaceKind

if TYPE_CHECKING:
    from explorer.ui.workspace.screen import Workspace


@dataclass(frozen=True, slots=True)
class Here:
    """Where the user is, as far as a step asks."""

    place: Place
    finding: Place | None
    """The finding under the cursor."""
    can_go_forward: bool
    dialog: str
    """Name of the dialog's class, "" for none."""


def here(workspace: Workspace) -> Here:
    """Return where the user is."""
    top, subject = workspace.app.screen, workspace.subject
    return Here(
        workspace.place,
        subject if subject and subject.kind == PlaceKind.FINDING else None,
        workspace.history.can_go(1),
        "" if top is workspace else type(top).__name__,
    )


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `{go.back}` in its text is the key of that action."""

    text: str
    done: Callable[[Here, Here], bool]
    """Whether it was done, by where the user was when it was said, and is."""


STEPS = (
    Step(
        "This is where the sources disagree, worst first. Press {rows.cursor-down} or "
        "{rows.cursor-down/1} to move down the list.",
        lambda was, now: was.finding is not None and now.finding not in (None, was.finding),
    ),
    Step(
        "Press {rows.select} to open the finding: who says what, which side is better supported.",
        lambda was, now: now.place.kind == PlaceKind.FINDING,
    ),
    Step(
        "Each row leads on. Move to what a source says and press {rows.select}: "
        "there is the line that says so.",
        lambda was, now: now.place.kind in ("claim", "passage") and now.place != was.place,
    ),
    Step(
        "Press {go.back/1} to go back the way you came, {go.forward} goes forward again.",
        lambda was, now: now.can_go_forward and now.place != was.place,
    ),
    Step(
        "Press {view.facts} for the grid: one row per fact, one column per source.",
        lambda was, now: now.place.kind == PlaceKind.FACTS,
    ),
    Step(
        "Press {go.search} and type a name, even misspelt; Esc closes the search.",
        lambda was, now: now.dialog == "SearchScreen",
    ),
    Step(
        "{program.help} tells the keys that count where you are, {program.palette} finds every "
        "action by name. That was it.",
        lambda was, now: now.dialog in ("HelpScreen", "Palette"),
    ),
)
