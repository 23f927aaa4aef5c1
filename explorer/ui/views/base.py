"""What every view is: a widget that shows places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.widget import Widget

from explorer.model.place import Place, PlaceKind
from explorer.ui.keys.registry import bindings
from explorer.ui.widgets.frame import fit_titles

if TYPE_CHECKING:
    from explorer.claiming.requests import Request
    from explorer.report.svg.elements import Figure
    from explorer.session import Session
    from explorer.ui.app import FilmFactsApp
    from explorer.ui.first_screen_data import FirstScreen
    from explorer.user.state import Kept


def no_claims(sources_key: str) -> str:
    """Return what stands where claims would, with the key that leads to the sources."""
    return (
        f"This pack has no claims yet. Press {sources_key} for its sources and open one; then "
        "accept a suggestion, or mark words to make a claim."
    )


def nobody_named(session: Session, sources_key: str) -> str:
    """Return what stands where people and their ties would, where no claim names any."""
    if not session.pack.claims:
        return no_claims(sources_key)
    return "No claim names anyone yet. Names are added as you make claims in a source's text."


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a view remembers of a step. Each view has a class of its own, and restores only that."""


class View(Widget):
    """A view. The workspace calls `show`, then `restore` when the user came back, then focuses it.

    A view never navigates by itself: it posts `Go` to go somewhere (a step that Esc undoes),
    and `Moved` when what it shows has changed without a step, such as the next finding.
    """

    DEFAULT_CSS = """
    View { width: 1fr; height: 1fr; }
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("views")

    scope: ClassVar[str] = ""
    """Scope of its actions in the registry, "" where it has none."""

    @dataclass
    class Go(Message):
        """The user wants to go to a place."""

        place: Place

    @dataclass
    class Moved(Message):
        """The view now shows another place."""

        place: Place

    @dataclass
    class Wanted(Message):
        """The user wants something written, or shown that is written from."""

        request: Request

    session: Session

    def __init__(self, session: Session | None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        if session is not None:  # it may come later
            self.session = session
        self._place = Place(PlaceKind.NOWHERE)

    @property
    def place(self) -> Place:
        """What is shown."""
        return self._place

    @property
    def subject(self) -> Place | None:
        """What is under the cursor: what copying takes and a preview shows."""
        return None

    @property
    def copy_hint(self) -> str:
        """What to say beside a copy, where the key may have been meant for something else."""
        return ""

    @property
    def status(self) -> Sequence[str]:
        """What stands at the end of the line that says where one is, in more and in fewer words;
        none for the pack's counts.
        """
        return ()

    came_from: Sequence[Place] = ()
    """The places that led to what is shown, the last of them last."""

    def say_moved(self) -> None:
        """Post that another place is shown; a view that is not on screen keeps it to itself."""
        if self.display:
            self.post_message(self.Moved(self._place))

    def return_to_line(self, place: Place) -> None:
        """Put the cursor at a line of the source that is shown, where something was undone."""

    def toast(self, text: str) -> None:
        """Say something in the place of what was said before."""
        app: FilmFactsApp = self.app  # type: ignore[assignment]
        app.workspace.toast(text)

    def suggestions_changed(self) -> None:
        """Show what is suggested now: it has been worked out, or something was decided."""

    def action_correct(self) -> None:
        """Correct the claim under the cursor, or the claim that is shown."""
        from explorer.claiming.requests import Correct

        places = [place for place in (self.subject, self.place) if place]
        self.post_message(self.Wanted(Correct(tuple(places))))

    def action_who_is_who(self) -> None:
        """Ask which new names are known people."""
        from explorer.claiming.requests import WhoIsWho

        self.post_message(self.Wanted(WhoIsWho()))

    def action_import_tables(self) -> None:
        """Ask for tables, and import them into the pack."""
        from explorer.claiming.requests import ImportTables

        self.post_message(self.Wanted(ImportTables()))

    def action_add_texts(self) -> None:
        """Ask for texts, and add them to the pack."""
        from explorer.claiming.requests import AddTexts

        self.post_message(self.Wanted(AddTexts()))

    def action_new_pack(self) -> None:
        """Make a pack from texts, and open it in the place of this one."""
        from explorer.ui.dialogs.new_pack import NewPackScreen

        def made(root: Path | None) -> None:
            app: FilmFactsApp = self.app  # type: ignore[assignment]
            if root is not None:
                app.loader.next = root
                app.exit(0)

        self.app.push_screen(NewPackScreen(), made)

    def show(self, place: Place) -> None:
        """Show a place of a kind that this view draws."""
        self._place = place

    def point_at(self, origin: Place) -> None:
        """Put the cursor where it fits a step from `origin`, after `show`."""

    def focus_main(self) -> None:
        """Give the focus to what the user most likely wants to move in."""
        self.focus()

    @property
    def panes(self) -> Sequence[Widget]:
        """The panes between which left and right move, as they stand."""
        return ()

    def snapshot(self) -> Snapshot | None:
        """Return cursor and scroll, to be handed to `restore` when the user comes back."""
        return None

    def restore(self, snapshot: Snapshot) -> None:
        """Restore what `snapshot` returned; `show` with the same place was called before."""

    def keep(self, kept: Kept) -> Kept:
        """Return what is kept until the next run, with this view's part of it as it is now."""
        return kept

    def restore_kept(self, kept: Kept) -> None:
        """Restore this view's part of what another run kept; it may be about what is gone."""

    def picture(self) -> Figure | None:
        """Return what is drawn as a picture to save, None where there is nothing to draw."""
        return None

    def first_screen(
        self, title: str, counts: str, trail: Sequence[tuple[Place, str]]
    ) -> FirstScreen | None:
        """Return what the next start draws before the pack is read, None for a view without."""
        return None

    def on_resize(self) -> None:
        """Write the titles as the frames, or rules, of this size have them; views of their own size
        change these after the screen.
        """
        self.call_after_refresh(fit_titles, self)

    def zoom(self, on: bool) -> None:
        """Show what stands in the other panes, which are put aside while one has all the room."""

    def session_changed(self, session: Session) -> None:
        """Take another session: the pack, or what the user decided, has changed."""
        self.session = session
        snapshot = self.snapshot()
        self.show(self._place)
        if snapshot is not None:
            self.restore(snapshot)
