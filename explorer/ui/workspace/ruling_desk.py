"""Deciding on findings, and taking up what was decided elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.text import clean, count
from explorer.ui.workspace.desk import Desk

if TYPE_CHECKING:
    from explorer.session import Session
    from explorer.user.rulings import RulingBook

LOOK_AGAIN = 2.0
"""Seconds after which to look whether another program has changed the rulings."""


class RulingDesk(Desk):
    """What of the workspace is about rulings."""

    _undone = False
    """Whether a ruling was taken back in this run."""

    _noticed: frozenset[str] = frozenset()
    """What the user was told of their own files."""

    _failed = ""
    """Why the rulings could not be read or written the last time."""

    def take(self, session: Session) -> None:
        """Take a session, and say what is wrong with its rulings."""
        super().take(session)
        if session.warning:
            self.warn(session.warning, "Rulings are switched off")
        self.tell_notices()

    def tell_notices(self) -> None:
        """Say what of the user's own files counts for nothing, each time that it is news."""
        notices = frozenset(self.session.notices if self.session else ())
        for notice in sorted(notices - self._noticed):
            self.notify(notice, severity="warning", timeout=15, markup=False)
        self._noticed = notices

    def on_mount(self) -> None:
        """Look now and then, and whenever the terminal gets the focus, what others have written."""
        self.set_interval(LOOK_AGAIN, self.look)
        self.watch(self.app, "app_focus", self.look, init=False)

    def look(self) -> None:
        """Take up what another program has written, and keep where the user is."""
        from explorer.user.rulings import RulingBook, RulingsError, open_rulings

        self.keep()
        if self.session is None:
            return
        try:
            if isinstance(self.session.rulings, RulingBook):
                self._reload(self.session.rulings)
            elif self.session.warning:
                self.session.rulings = open_rulings(self.session.pack)
                self.session.warning = ""
                self.notify("The rulings can be read again.", markup=False)
                self.rulings_changed()
            self._failed = ""
        except (OSError, RulingsError) as error:
            if not self.session.warning and str(error) != self._failed:
                self.warn(str(error))
            self._failed = str(error)

    def _reload(self, book: RulingBook) -> None:
        """Read the rulings again, and save those that could not be saved while the pack was gone.

        Raises:
            OSError, RulingsError: it cannot be done.
        """
        unsaved = book.unsaved
        if not book.reload():
            return
        self.rulings_changed()
        if unsaved:
            self.toast(f"The pack is back; {count(unsaved, 'decision')} saved.")
        self.tell_notices()

    def rulings_changed(self) -> None:
        """Show other rulings."""
        assert self.session is not None
        for view in self._views.values():
            if view is self.view or view.scope == "findings":
                view.session_changed(self.session)

    def _book(self) -> RulingBook | None:
        """Return the rulings if they can be changed, else say why they cannot."""
        from explorer.user.rulings import RulingBook

        if self.session is None:
            return None
        if isinstance(self.session.rulings, RulingBook):
            return self.session.rulings
        self.warn(self.session.warning or "This pack takes no rulings.")
        return None

    def on_findings_view_rule(self, message: Any) -> None:
        """Rule on a finding, or open the form for it."""
        from explorer.user.rulings import State
        from explorer.wording.records import fact_title

        message.stop()
        book, session = self._book(), self.session
        if book is None or session is None:
            return
        finding = message.finding
        title = fact_title(session.pack, finding.subject, finding.property)
        if message.state:
            if self._wrote(lambda: book.decide(finding, State(message.state))):
                self._tell_ruling(message.state, title)
            return
        from explorer.ui.dialogs.decision import RulingScreen

        def ruled(written: bool | None) -> None:
            if written:
                self.rulings_changed()
                self._tell_ruling(book.state(finding), title, bool(book.note(finding)))

        self.app.push_screen(RulingScreen(book, finding, title), ruled)

    def _tell_ruling(self, state: str, title: str, note: bool = False) -> None:
        """Say what was saved, and how to take it back."""
        from explorer.ui.keys.keymap import key_to
        from explorer.wording.labels import DECISIONS

        if self._offer_place():
            return
        told = f"{DECISIONS.get(state, '·')} {state}"
        if note:
            told = "Note saved; still open" if state == "open" else f"{told}, with your note"
        self.toast(f"{told}: {title}. {key_to(self.app, 'ruling.undo')} takes it back.")

    def _offer_place(self) -> bool:
        """Ask where to save decisions whose pack has gone; return whether there are any."""
        book = self._book()
        if book is None or not book.unsaved:
            return False
        from explorer.ui.dialogs.pack_gone import PackGoneScreen

        unsaved = count(book.unsaved, "decision")

        def saved(path: Path | None) -> None:
            if path is not None:
                self.toast(f"{unsaved} saved to {path}")
                self.rulings_changed()
            else:
                message = f"{unsaved} only in memory, until the pack is back or you leave: then in"
                self.warn(clean(f"{message} {book.spare}"), "Not saved")

        self.app.push_screen(PackGoneScreen(book), saved)
        return True

    def action_undo(self) -> None:
        """Take the last ruling back."""
        from explorer.wording.records import fact_title

        book, session = self._book(), self.session
        if book is None or session is None:
            return
        before = book.rulings
        undone: list[str | None] = []
        if not self._wrote(lambda: undone.append(book.undo())):
            return
        if self._offer_place():
            return
        finding = session.comparison.by_id.get(undone[0] or "")
        self._undone = self._undone or undone[0] is not None
        if undone[0] is None:
            self.toast(
                "There is nothing more to undo."
                if self._undone
                else "There is nothing to undo: no ruling was made in this run."
            )
        elif finding is not None:
            title = fact_title(session.pack, finding.subject, finding.property)
            state = book.state(finding)
            was = before.get(finding.id)
            same = state == (was.state if was else "open")
            told = f"your note is as it was, still {state}" if same else f"{state} again"
            self.toast(f"Undone; {told}: {title}.")

    def _wrote(self, change: Callable[[], object]) -> bool:
        """Make a change, show it, and return True; show the error if it could not be written."""
        from explorer.user.rulings import RulingsError

        try:
            change()
        except RulingsError as error:
            self.warn(str(error), "Not saved")
            return False
        except OSError as error:
            self.warn(clean(f"Nothing has changed: {error}"), "Not saved")
            return False
        self.rulings_changed()
        return True
