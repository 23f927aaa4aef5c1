"""The controller of decisions: making and undoing them, and reloading external changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.text import clean, count

if TYPE_CHECKING:
    from explorer.model.finding import Finding
    from explorer.session import Session
    from explorer.ui.views.findings.view import FindingsView
    from explorer.ui.workspace.host import Host
    from explorer.user.rulings import RulingBook


class Decisions:
    """Changes the decisions in the workspace's session, and shows the results."""

    def __init__(self, workspace: Host, noted: Callable[[], None]) -> None:
        """Decide for a workspace; `noted` is called after each decision."""
        self._workspace = workspace
        self._noted = noted
        self._undone = False
        """Whether a decision was undone in this run."""
        self._notices: frozenset[str] = frozenset()
        """What was said of the user's own files."""
        self._failure = ""
        """Why the rulings could not be read or written the last time."""

    def open(self, session: Session, before: str = "") -> None:
        """Show the problem in a session's decisions, unless it is the same as `before`."""
        if session.warning and session.warning != before:
            self._workspace.show_error(session.warning, "Decisions are switched off")

    def show_notices(self) -> None:
        """Show which of the user's own records have no effect, whenever there are new ones."""
        session = self._workspace.session
        notices = frozenset(session.notices if session else ())
        for notice in sorted(notices - self._notices):
            self._workspace.notify(notice, severity="warning", timeout=15, markup=False)
        self._notices = notices

    def reload(self) -> None:
        """Reload the decisions if another program has changed them."""
        from explorer.user.rulings import RulingBook, RulingsError, open_rulings

        session = self._workspace.session
        if session is None:
            return
        try:
            if isinstance(session.rulings, RulingBook):
                self._reload(session.rulings)
            elif session.warning:
                session.rulings = open_rulings(session.pack)
                session.warning = ""
                self._workspace.notify("Your decisions can be read again.", markup=False)
                self.show_changes()
            self._failure = ""
        except (OSError, RulingsError) as error:
            if not session.warning and str(error) != self._failure:
                self._workspace.show_error(str(error))
            self._failure = str(error)

    def _reload(self, book: RulingBook) -> None:
        """Reload the decisions, and save those that could not be saved while the pack was missing.

        Raises:
            OSError, RulingsError: the file cannot be read or written.
        """
        unsaved = book.unsaved
        if not book.reload():
            return
        self.show_changes()
        if unsaved:
            self._workspace.toast(f"The pack is back; {count(unsaved, 'decision')} saved.")
        self.show_notices()

    def decide(self, finding: Finding, state: str) -> None:
        """Decide on a finding; if `state` is "", open a form."""
        from explorer.user.rulings import State
        from explorer.wording.records import fact_title

        book, session = self._book(), self._workspace.session
        if book is None or session is None:
            return
        title = fact_title(session.pack, finding.subject, finding.property)
        if state == book.state(finding) == State.OPEN:
            self._workspace.toast(f"There is no decision to undo: {title}.")
            return
        if state:
            if self._write(book, lambda: book.decide(finding, State(state))):
                self._noted()
                self._go_on(finding, state)
                self._show_decision(state, title)
            return
        from explorer.ui.dialogs.decision import RulingScreen

        def closed(written: bool | None) -> None:
            if written:
                self._noted()
                self.show_changes()
                self._go_on(finding, book.state(finding))
                self._show_decision(book.state(finding), title, bool(book.note(finding)))

        self._workspace.app.push_screen(RulingScreen(book, finding, title), closed)

    def undo(self) -> None:
        """Undo the last decision."""
        book, session = self._book(), self._workspace.session
        if book is None or session is None:
            return
        before = book.rulings
        undone: list[str | None] = []
        if not self._write(book, lambda: undone.append(book.undo())) or self._offer_place():
            return
        finding_id = undone[0]
        self._undone = self._undone or finding_id is not None
        if finding_id is None:
            self._workspace.toast(
                "Nothing more to undo."
                if self._undone
                else "Nothing to undo: you have not decided anything in this session."
            )
        elif finding := session.comparison.by_id.get(finding_id):
            was = before.get(finding_id)
            if view := self._findings_view():
                view.point_to(finding_id)
            self._show_undone(session, finding, book.state(finding), was.state if was else "open")

    def _show_undone(self, session: Session, finding: Finding, state: str, before: str) -> None:
        from explorer.wording.labels import DECISION_NAMES
        from explorer.wording.records import fact_title

        name = DECISION_NAMES[state]
        effect = f"your note is as it was; still {name}" if state == before else f"{name} again"
        title = fact_title(session.pack, finding.subject, finding.property)
        self._workspace.toast(f"Undone; {effect}: {title}.")

    def _findings_view(self) -> FindingsView | None:
        """Return the view of findings if it is on screen."""
        from explorer.ui.views.findings.view import FindingsView

        view = self._workspace.view
        return view if isinstance(view, FindingsView) else None

    def _go_on(self, finding: Finding, state: str) -> None:
        """Show the next undecided finding, if this one is decided."""
        view = self._findings_view()
        if view is not None and state != "open":
            view.decided(finding.id)

    def show_changes(self) -> None:
        """Update the view on screen and the list of findings."""
        workspace = self._workspace
        assert workspace.session is not None
        for view in workspace.views:
            if view is workspace.view or view.scope == "findings":
                view.session_changed(workspace.shown or workspace.session)

    def _book(self) -> RulingBook | None:
        """Return the decisions if they can be changed, else show why not and return None."""
        from explorer.user.rulings import RulingBook

        session = self._workspace.session
        if session is None:
            return None
        if isinstance(session.rulings, RulingBook):
            return session.rulings
        self._workspace.show_error(session.warning or "Decisions cannot be saved for this pack.")
        return None

    def _show_decision(self, state: str, title: str, note: bool = False) -> None:
        """Show what was saved, and how to undo it."""
        from explorer.ui.keys.keymap import key_to
        from explorer.wording.labels import DECISION_NAMES, DECISIONS

        if self._offer_place():
            return
        decision = f"{DECISIONS.get(state, '·')} {DECISION_NAMES[state]}"
        if note:
            decision = (
                "Note saved; still undecided" if state == "open" else f"{decision}, with your note"
            )
        key = key_to(self._workspace.app, "ruling.undo")
        self._workspace.toast(f"{decision}: {title}. {key} undoes it.")

    def _offer_place(self) -> bool:
        """Ask where to save decisions whose pack no longer exists; return whether there are any."""
        book = self._book()
        if book is None or not book.unsaved:
            return False
        from explorer.ui.dialogs.pack_gone import PackGoneScreen

        unsaved = count(book.unsaved, "decision")

        def closed(path: Path | None) -> None:
            if path is not None:
                self._workspace.toast(f"{unsaved} saved to {path}")
                self.show_changes()
            else:
                later = f"saved in {book.spare} if the pack is not back when you leave"
                self._workspace.show_error(
                    clean(f"{unsaved} kept in memory, {later}."), "Not saved"
                )

        self._workspace.app.push_screen(PackGoneScreen(book), closed)
        return True

    def _write(self, book: RulingBook, change: Callable[[], object]) -> bool:
        """Make a change and show it; if it cannot be written, show the error and return False."""
        from explorer.user.rulings import RulingsError
        from explorer.write.files import not_written

        try:
            change()
        except RulingsError as error:
            self._workspace.show_error(str(error), "Not saved")
            return False
        except OSError as error:
            self._workspace.show_error(not_written(book.path, error), "Not saved")
            return False
        self.show_changes()
        return True
