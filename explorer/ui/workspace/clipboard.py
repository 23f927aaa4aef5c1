"""The controller for copying the place under the cursor: its words, or a citation."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from explorer.model.place import Place, PlaceKind

if TYPE_CHECKING:
    from explorer.ui.workspace.host import Host


class Clipboard:
    """Copies the place under the workspace's cursor."""

    def __init__(self, workspace: Host) -> None:
        self._workspace = workspace

    def copy(self) -> None:
        """Copy the words of the place under the cursor."""
        from explorer.ui.workspace.citation import words_of

        place, view = self._under_cursor(), self._workspace.view
        if self._workspace.session and place:
            what, text = words_of(self._workspace.session, place)
            self._put(what, text, view.copy_hint if view else "")

    def cite(self) -> None:
        """Copy a citation of the place under the cursor."""
        from explorer.ui.workspace.citation import citation_of

        session, place = self._workspace.session, self._under_cursor()
        if session is None or place is None:
            return
        citation = citation_of(session, place) or citation_of(session, self._workspace.place)
        if citation is None:
            self._workspace.toast(
                "Put the cursor on a claim, a finding, a line or a source to cite it."
            )
        else:
            self._put(*citation)

    def _under_cursor(self) -> Place | None:
        """Return the place to copy: on a claim's page, its lines stand for the claim itself."""
        if self._workspace.view is None:
            return None
        place, subject = self._workspace.place, self._workspace.subject
        if subject and self._is_line_of_claim(subject):
            return place
        return subject or (place if place.kind else None)

    def _is_line_of_claim(self, line: Place) -> bool:
        """Return whether a place is a line of the claim whose page is shown."""
        session, place = self._workspace.session, self._workspace.place
        if session is None or place.kind != PlaceKind.CLAIM or line.as_passage is None:
            return False
        claim = session.pack.claims.get(place.id)
        evidence = claim.evidence if claim else ()
        return any(claim and line.as_passage == (claim.source.id, item.line) for item in evidence)

    def _put(self, what: str, text: str, hint: str = "") -> None:
        """Copy a text in a thread, as the clipboard program may be slow."""
        self._workspace.run_worker(partial(self._run, what, text, hint), thread=True, group="copy")

    def _run(self, what: str, text: str, hint: str) -> None:
        from explorer.ui.workspace.system_clipboard import copy_natively

        app = self._workspace.app
        tool = "" if app.is_web else copy_natively(text)
        app.call_from_thread(self._report, what, text, tool, hint)

    def _report(self, what: str, text: str, tool: str, hint: str) -> None:
        from explorer.ui.workspace.system_clipboard import send_to_terminal

        app = self._workspace.app
        if tool:
            app._clipboard = text  # for Ctrl+V in the app
            self._workspace.toast(f"Copied {what} with {tool}. {hint}".strip())
        else:
            advice = send_to_terminal(app, text)
            self._workspace.toast(
                f"Sent {what} to the terminal's clipboard (OSC 52). {hint or advice}".strip()
            )
