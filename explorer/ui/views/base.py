"""The base class of views: widgets that show places."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Sized
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.widget import Widget

from explorer.model.place import Place, PlaceKind
from explorer.ui.keys.registry import bindings
from explorer.ui.widgets.frame import fit_titles
from explorer.ui.widgets.toast import show_toast

if TYPE_CHECKING:
    from explorer.claiming.requests import Request
    from explorer.report.svg.elements import Figure
    from explorer.session import Session
    from explorer.ui.first_screen_data import FirstScreen
    from explorer.user.state import Kept


def no_claims(sources_key: str) -> str:
    """Return the text shown in place of claims if there are none; it names the sources' key."""
    return (
        f"This pack has no claims yet. Press {sources_key} for its sources and open one; then "
        "accept a suggestion, or mark words to make a claim."
    )


def nobody_named(session: Session, sources_key: str) -> str:
    """Return the text shown in place of people and ties if no claim names any."""
    if not session.pack.claims:
        return no_claims(sources_key)
    return "No claim names anyone yet. Names are added as you make claims in a source's text."


_SHOWN: Mapping[str, Callable[[Session], Sized]] = {
    "findings": lambda session: session.comparison.findings,
    **dict.fromkeys(("facts", "graph", "people", "timeline"), lambda session: session.pack.claims),
}
"""What views show, by scope: without any, their keys do nothing."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A view's state at a step of the history. Each view has its own subclass."""


class View(Widget):
    """A view. The workspace calls `show`, then `restore` if the user went back, then focuses it.

    A view never navigates by itself: it posts `Go` to go somewhere (a step that Esc undoes),
    and `Moved` if it shows another place without a step, such as the next finding.
    """

    DEFAULT_CSS = """
    View { width: 1fr; height: 1fr; }
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("views")

    scope: ClassVar[str] = ""
    """Scope of its actions in the registry, "" if it has none."""

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
        """The user requests a write, or a form that writes."""

        request: Request

    session: Session

    def __init__(self, session: Session | None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        if session is not None:  # otherwise set later
            self.session = session
        self._place = Place(PlaceKind.NOWHERE)

    @property
    def place(self) -> Place:
        """The place shown."""
        return self._place

    @property
    def has_nothing(self) -> bool:
        """Whether there is nothing that the view's own keys could act on."""
        shown = _SHOWN.get(self.scope)
        session: Session | None = getattr(self, "session", None)  # a view may be drawn before it
        return shown is not None and session is not None and not shown(session)

    @property
    def subject(self) -> Place | None:
        """The place under the cursor, which is copied and previewed."""
        return None

    @property
    def copy_hint(self) -> str:
        """A hint after copying, if the key may have been meant for something else."""
        return ""

    @property
    def status(self) -> Sequence[str]:
        """Texts for the end of the breadcrumb, the longest first; none for the pack's counts."""
        return ()

    came_from: Sequence[Place] = ()
    """The places visited on the way to the one shown, the latest last."""

    def say_moved(self) -> None:
        """Post `Moved`, unless the view is not on screen."""
        if self.display:
            self.post_message(self.Moved(self._place))

    def return_to_line(self, place: Place) -> None:
        """Move the cursor to a line of the source shown, where something was undone."""

    def toast(self, text: str) -> None:
        """Show a toast in place of the previous one."""
        show_toast(self, text)

    def suggestions_changed(self) -> None:
        """Update the suggestions shown, as they were computed or decided on."""

    def action_correct(self) -> None:
        """Correct the claim under the cursor, or else the claim shown."""
        from explorer.claiming.requests import Correct

        places = [place for place in (self.subject, self.place) if place]
        self.post_message(self.Wanted(Correct(tuple(places))))

    def action_who_is_who(self) -> None:
        """Ask which new names are known people."""
        from explorer.claiming.requests import WhoIsWho

        self.post_message(self.Wanted(WhoIsWho()))

    def action_import_tables(self) -> None:
        """Open the form that imports tables into the pack."""
        from explorer.claiming.requests import ImportTables

        self.post_message(self.Wanted(ImportTables()))

    def action_add_texts(self) -> None:
        """Open the form that adds texts to the pack."""
        from explorer.claiming.requests import AddTexts

        self.post_message(self.Wanted(AddTexts()))

    def action_new_pack(self) -> None:
        """Make a new pack from texts, and open it instead of this one."""
        from explorer.claiming.requests import NewPack

        self.post_message(self.Wanted(NewPack()))

    def show(self, place: Place) -> None:
        """Show a place of a kind that this view supports."""
        self._place = place

    def point_at(self, origin: Place) -> None:
        """Move the cursor to the row that fits a step from `origin`; called after `show`."""

    def focus_main(self) -> None:
        """Focus the main widget."""
        self.focus()

    @property
    def panes(self) -> Sequence[Widget]:
        """The panes that left and right move between, in order."""
        return ()

    def snapshot(self) -> Snapshot | None:
        """Return cursor and scroll, for `restore` when the user comes back."""
        return None

    def restore(self, snapshot: Snapshot) -> None:
        """Restore what `snapshot` returned; `show` with the same place was called before."""

    def keep(self, kept: Kept) -> Kept:
        """Return the state kept between runs, updated with this view's part."""
        return kept

    def restore_kept(self, kept: Kept) -> None:
        """Restore this view's part of the state kept between runs, whose places may be gone."""

    def picture(self) -> Figure | None:
        """Return a picture of the view to save, None if there is nothing to draw."""
        return None

    def first_screen(
        self, title: str, counts: str, trail: Sequence[tuple[Place, str]]
    ) -> FirstScreen | None:
        """Return what the next start shows before the pack is read, None if the view has none."""
        return None

    def on_resize(self) -> None:
        """Rewrite the titles of panes, as this size may have frames or rules.

        Views that change this themselves do so after the screen.
        """
        self.call_after_refresh(fit_titles, self)

    def zoom(self, on: bool) -> None:
        """Show in the zoomed pane what is usually in the hidden ones, or no longer if not `on`."""

    def session_changed(self, session: Session) -> None:
        """Use a new session, as the pack or the user's decisions have changed."""
        self.session = session
        snapshot = self.snapshot()
        self.show(self._place)
        if snapshot is not None:
            self.restore(snapshot)
