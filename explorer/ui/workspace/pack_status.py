"""The controller for the pack on disk: showing its first session, reloads, or its errors."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from explorer.model.garbage_collection import collection_paused
from explorer.model.place import Place, PlaceKind
from explorer.text import clean, quote
from explorer.ui.keys.keymap import key_to
from explorer.ui.workspace.breadcrumb import Breadcrumb
from explorer.ui.workspace.notice_line import NoticeLine
from explorer.user.folders import pack_gone

if TYPE_CHECKING:
    from explorer.compare.diff import Changes
    from explorer.session import Session
    from explorer.ui.workspace.bookmarks import BookmarkController
    from explorer.ui.workspace.claiming import Claiming
    from explorer.ui.workspace.decisions import Decisions
    from explorer.ui.workspace.frame import Frame
    from explorer.ui.workspace.host import Host
    from explorer.ui.workspace.kept_state import KeptState
    from explorer.ui.workspace.navigation import Navigation
    from explorer.ui.workspace.tour import Tour


@dataclass(frozen=True, slots=True)
class Controllers:
    """The controllers that a new session is given to."""

    frame: Frame
    navigation: Navigation
    decisions: Decisions
    claiming: Claiming
    tour: Tour
    bookmarks: BookmarkController
    kept_state: KeptState


class PackStatus:
    """Shows new sessions of a workspace's pack, and the errors in its files."""

    def __init__(self, workspace: Host, controllers: Controllers) -> None:
        self._workspace = workspace
        self._controllers = controllers
        self._alike: frozenset[tuple[str, str]] = frozenset()
        """Ids of the names of which was said at the start that they may mean the same."""
        self._notice = ""
        """What is said of the names that have come since."""

    async def open(self, session: Session) -> None:
        """Show the first session at the last place, replacing the cached first screen."""
        workspace, controllers = self._workspace, self._controllers
        self._end_waiting()
        workspace.session = session
        controllers.bookmarks.open(session)
        controllers.kept_state.read(session)
        controllers.decisions.open(session)
        controllers.decisions.show_notices()
        controllers.navigation.rename()
        controllers.frame.show_pack()
        many = session.films.many
        await workspace.go(Place(PlaceKind.FILMS if many else PlaceKind.FINDINGS))
        if not session.pack.claims:
            from explorer.pages.to_do import first_to_read

            if place := first_to_read(session):
                await workspace.go(place)
        await controllers.kept_state.resume()
        await controllers.frame.clear_stage()
        if session.comparison.findings:
            controllers.tour.offer()
        self._precompute(session)

    def _end_waiting(self) -> None:
        """Stop waiting for the pack: keys are handled from now on."""
        self._workspace.waiting, self._controllers.frame.first = False, None
        self._controllers.navigation.start()
        self._workspace.set_focus(None)

    def prepare(self, session: Session) -> None:
        """Prepare likely next steps, and check for similar names; called in a thread."""
        from explorer.ui.pack_loader import prepare

        prepare(session)
        self._alike = _alike_names(session)
        if message := self._names_words(session, self._alike):
            self._workspace.notify(message, timeout=15, markup=False)

    def _note_names(self, session: Session) -> None:
        """Show a notice on new names that may mean the same; called in a thread."""
        unsaid = _alike_names(session) - self._alike
        self._notice = self._names_words(session, unsaid)
        notice_line = self._workspace.query_one(NoticeLine)
        self._workspace.app.call_from_thread(notice_line.say, self._notice)

    def _names_words(self, session: Session, alike: frozenset[tuple[str, str]]) -> str:
        """Return the notice that pairs of names may mean the same, and the key; "" for no pairs."""
        if not alike:
            return ""
        key = key_to(self._workspace.app, "pack.names")
        if len(alike) > 1:
            return f"{len(alike)} pairs of names may mean the same. Press {key} to go through them."
        new, near = (quote(session.pack.name(name)) for name in min(alike))
        return f"{new} and {near} may mean the same. Press {key} to say whether they do."

    def _precompute(self, session: Session, again: bool = False) -> None:
        """Fill in a thread the caches that would delay the views of a large pack."""
        from explorer.pages.precompute import is_large, precompute
        from explorer.ui.pack_loader import keep_from_collection

        workspace = self._workspace

        def is_over() -> bool:
            return workspace.session is not session or not workspace.is_running

        def work() -> None:
            with collection_paused():
                precompute(session, is_over)
            if workspace.session is session:
                keep_from_collection(again)

        if is_large(session):
            workspace.run_worker(work, name="precompute", thread=True, exit_on_error=False)

    async def show_unreadable(self, error: Exception) -> None:
        """Show the problems in a pack that has no session yet, in place of a view."""
        from explorer.pages.reload import problems_page
        from explorer.ui.widgets.page_view import PageView

        workspace = self._workspace
        self._end_waiting()
        await self._controllers.frame.clear_stage()
        page = problems_page(error)
        problems = PageView(page, id="problems")
        await workspace.query_one("#stage").mount(problems)
        workspace.query_one(Breadcrumb).show([page.crumb])
        problems.focus()

    def renew(self, session: Session) -> None:
        """Replace the session, keeping the current place."""
        workspace, controllers = self._workspace, self._controllers
        warning = workspace.session.warning if workspace.session else ""
        workspace.session = session
        said = controllers.claiming.renew(session)
        controllers.decisions.open(session, warning)
        if former := session.pack.former:  # entities that were just merged
            controllers.bookmarks.open(session)
            workspace.history.rename(former)
        for view in workspace.views:
            view.session_changed(workspace.shown or session)
        controllers.navigation.rename()
        controllers.frame.show_pack()
        workspace.query_one(NoticeLine).say(self._notice)
        if session.changes and (session.changes.has_findings or not said):
            self._show_changes(session.changes, said)
        controllers.decisions.show_notices()
        self._precompute(session, again=True)
        if session.changes:
            workspace.run_worker(
                partial(self._note_names, session), thread=True, exit_on_error=False
            )

    def _show_changes(self, changes: Changes, said: str) -> None:
        """Show what has changed, after the message `said` on the write that caused it, if any."""
        message = (
            f"{said} {changes.of_findings}."
            if said
            else f"The pack has been reloaded: {changes.words}."
        )
        if changes.has_findings:
            key = key_to(self._workspace.app, "pack.changes")
            self._workspace.toast(f"{message} {key} shows what changed.")
        else:  # the pack may be back, and a message on that is more important
            self._workspace.notify(message, markup=False)

    def show_broken(self, error: Exception) -> None:
        """Show that the pack has become unreadable, keeping what is on screen."""
        from explorer.pages.reload import first_problem

        workspace = self._workspace
        if workspace.session is None:
            return
        workspace.session.broken = error
        root = workspace.session.pack.root
        gone = root is not None and pack_gone(root)
        workspace.query_one(NoticeLine).say(
            clean(f"! The pack is no longer at {root}")
            if gone
            else f"! Change not loaded: {first_problem(error)}",
            f"  {key_to(workspace.app, 'pack.problems')} all problems",
            "screen.problems",
            bad=True,
        )
        if workspace.place == Place(PlaceKind.PROBLEMS) and workspace.view:
            workspace.view.session_changed(workspace.shown or workspace.session)


def _alike_names(session: Session) -> frozenset[tuple[str, str]]:
    """Return the pairs of ids whose names may mean the same."""
    from explorer.claiming.alike_names import questions_on_names

    return frozenset((asked.new, asked.near) for asked in questions_on_names(session))
