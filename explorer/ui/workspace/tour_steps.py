"""The steps of a short tour: what to press next, and how to detect that it was done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.model.place import Place, PlaceKind
from explorer.user.rulings import RulingBook
from explorer.user.rulings_file import Ruling

if TYPE_CHECKING:
    from explorer.ui.workspace.host import Host


@dataclass(frozen=True, slots=True)
class Here:
    """The parts of the app's state that steps depend on."""

    place: Place
    finding: Place | None
    """The finding under the cursor."""
    can_go_forward: bool
    decisions: Mapping[str, Ruling]
    """The user's decisions, by the ids of findings."""
    dialog: str
    """Name of the dialog's class, "" if none is open."""


def here(workspace: Host) -> Here:
    """Return the app's current state."""
    top, subject = workspace.app.screen, workspace.subject
    return Here(
        workspace.place,
        subject if subject and subject.kind == PlaceKind.FINDING else None,
        workspace.history.can_go(1),
        _decisions(workspace),
        "" if top is workspace else type(top).__name__,
    )


def _decisions(workspace: Host) -> Mapping[str, Ruling]:
    book = workspace.session.rulings if workspace.session else None
    return book.rulings if isinstance(book, RulingBook) else {}


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `{go.back}` in its text stands for the key of that action."""

    text: str
    done: Callable[[Here, Here], bool]
    """Returns whether it was done, given the state when it was shown and the current one."""


STEPS = (
    Step(
        "These are the findings: what the sources disagree on, worst first. Press "
        "{rows.cursor-down} or {rows.cursor-down/1} to move down the list.",
        lambda was, now: was.finding is not None and now.finding not in (None, was.finding),
    ),
    Step(
        "Press {rows.select} to open the finding: who says what, and which side is better "
        "supported.",
        lambda was, now: now.place.kind == PlaceKind.FINDING,
    ),
    Step(
        "Every row leads further. Move to what a source says and press {rows.select} to see the "
        "claim and the line it comes from.",
        lambda was, now: now.place.kind in ("claim", "passage") and now.place != was.place,
    ),
    Step(
        "Press {go.back/1} to go back; {go.forward} goes forward again.",
        lambda was, now: now.can_go_forward and (now.place != was.place or not was.can_go_forward),
    ),
    Step(
        "Now decide. Press {view.findings} for the findings, then {ruling.accept} to say that this "
        "conflict is real; {ruling.dismiss} says that it is not a conflict.",
        lambda was, now: now.decisions != was.decisions,
    ),
    Step(
        "Your decision is saved in a file of your own. Press {ruling.undo} to undo it.",
        lambda was, now: now.decisions != was.decisions,
    ),
    Step(
        "Press {view.facts} for the grid: one row per fact, one column per source, conflicts "
        "marked.",
        lambda was, now: now.place.kind == PlaceKind.FACTS,
    ),
    Step(
        "Press {go.search} and type a name, even misspelt. Esc closes the search.",
        lambda was, now: now.dialog == "SearchScreen",
    ),
    Step(
        "Press {take.export} for the report: a page to print or email, or a table. Esc closes the "
        "form.",
        lambda was, now: now.dialog == "ExportScreen",
    ),
    Step(
        "Press {program.help} for help: what you are looking at, and its keys. Esc closes it.",
        lambda was, now: now.dialog == "HelpScreen",
    ),
    Step(
        "Now your own film: press {program.palette}, which finds any action by name, type “new” "
        "and press {rows.select}. From a shell: filmfacts new FOLDER TEXT…",
        lambda was, now: now.dialog == "NewPackScreen",
    ),
)
"""Each step asks for an action, and is over when it was done."""
