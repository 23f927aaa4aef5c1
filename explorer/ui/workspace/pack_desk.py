"""Following the pack as it is edited, and taking words of it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from explorer.model.place import Place, PlaceKind
from explorer.text import clean
from explorer.ui.keys.keymap import key_to
from explorer.ui.workspace.notice_line import NoticeLine
from explorer.ui.workspace.ruling_desk import RulingDesk
from explorer.user.folders import pack_gone

if TYPE_CHECKING:
    from explorer.session import Session


class PackDesk(RulingDesk):
    """What of the workspace is about the pack's files and about the clipboard."""

    def tell_pack(self) -> None:
        """Draw anew what says which pack it is, and the way here."""

    # The pack's files

    def renew(self, session: Session) -> None:
        """Show the pack as it is by now, and stay where the user is."""
        warning = self.session.warning if self.session else ""
        self.session = session
        if session.warning and session.warning != warning:
            self.warn(session.warning, "Rulings are switched off")
        for view in self._views.values():
            view.session_changed(session)
        self.tell_pack()
        self.query_one(NoticeLine).say("")
        if session.changes:
            found = session.changes.words
            message = f"The pack was read again: {found}.{self._more()}"
            if session.changes.found:
                self.toast(message)
            else:  # it may be back, and what that has saved is worth more
                self.notify(message, markup=False)
        self.tell_notices()

    def _more(self) -> str:
        changes = self.session.changes if self.session else None
        key = key_to(self.app, "program.palette")
        return f" {key}, “what changed” tells which." if changes and changes.found else ""

    def spoil(self, error: Exception) -> None:
        """Say that the pack cannot be read any more; what is on screen stays."""
        from explorer.pages.problems import first_problem

        if self.session is None:
            return
        self.session.broken = error
        root = self.session.pack.root
        gone = root is not None and pack_gone(root)
        self.query_one(NoticeLine).say(
            clean(f"! The pack has gone: {root}")
            if gone
            else f"! Edit not read: {first_problem(error)}",
            f"  {key_to(self.app, 'pack.problems')} all problems",
            "screen.problems",
            bad=True,
        )
        if self.place == Place(PlaceKind.PROBLEMS) and self.view:
            self.view.session_changed(self.session)

    async def action_changes(self) -> None:
        """Tell what the last reading has changed."""
        await self.go(Place(PlaceKind.CHANGES))

    async def action_problems(self) -> None:
        """Tell what is wrong with the pack as it is on disk."""
        await self.go(Place(PlaceKind.PROBLEMS))

    # The clipboard

    def action_copy(self) -> None:
        """Copy the words of what is under the cursor."""
        from explorer.ui.workspace.citation import words_of

        place = self._under_cursor()
        if self.session and place:
            self._put(*words_of(self.session, place))

    def action_cite(self) -> None:
        """Copy a citation of what is under the cursor."""
        from explorer.ui.workspace.citation import citation_of

        place = self._under_cursor()
        if self.session is None or place is None:
            return
        found = citation_of(self.session, place) or citation_of(self.session, self.place)
        if found is None:
            self.toast("Put the cursor on a claim, a finding, a line or a source to cite it.")
        else:
            self._put(*found)

    def _under_cursor(self) -> Place | None:
        """Return what to copy: on a claim's page its lines stand for the claim itself."""
        if self.view is None:
            return None
        subject = self.view.subject
        if subject and self._is_line_of_claim(subject):
            return self.place
        return subject or (self.place if self.place.kind else None)

    def _is_line_of_claim(self, place: Place) -> bool:
        """Return whether a place is a line of the claim on whose page the user is."""
        if self.session is None or self.place.kind != PlaceKind.CLAIM or place.as_passage is None:
            return False
        claim = self.session.pack.claims.get(self.place.id)
        lines = claim.evidence if claim else ()
        return any(claim and place.as_passage == (claim.source.id, one.line) for one in lines)

    @work(thread=True, group="copy")
    def _put(self, what: str, text: str) -> None:
        """Put a text on the clipboard: a program may take its time."""
        from explorer.ui.workspace.system_clipboard import copy_natively

        tool = "" if self.app.is_web else copy_natively(text)
        self.app.call_from_thread(self._copied, what, text, tool)

    def _copied(self, what: str, text: str, tool: str) -> None:
        from explorer.ui.workspace.system_clipboard import send_to_terminal

        if tool:
            self.app._clipboard = text  # what Ctrl+V pastes in the app
            self.toast(f"Copied {what} with {tool}.")
        else:
            advice = send_to_terminal(self.app, text)
            self.toast(f"Sent {what} to the terminal's clipboard (OSC 52). {advice}".strip())
