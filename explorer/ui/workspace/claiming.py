"""The controller for writing claims: it handles requests of views, with undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from explorer.text import clean, count
from explorer.ui.keys.keymap import key_to
from explorer.ui.pack_loader import loader_of
from explorer.ui.workspace.suggesting import Suggesting

if TYPE_CHECKING:
    from textual.screen import Screen

    from explorer.claiming.book import ClaimBook
    from explorer.claiming.draft import ClaimDraft
    from explorer.claiming.line_words import LineWords
    from explorer.claiming.repeat import Words
    from explorer.claiming.requests import Request
    from explorer.model.place import Place
    from explorer.session import Session
    from explorer.suggest.suggestion import Suggestion
    from explorer.ui.workspace.host import Host


class Claiming:
    """Handles requests of views to write to the workspace's pack."""

    def __init__(self, workspace: Host) -> None:
        self._workspace = workspace
        self._book: ClaimBook | None = None
        self._places: list[Place] = []
        """Where the user was at each write in this run."""
        self._order: list[bool] = []
        """What was done in this run, the last at the end: whether it was written into the pack;
        else it was a decision on a finding."""
        self._last: ClaimDraft | None = None
        """The claim that was last made in the form."""
        self._said = ""
        """What was said of a write for which the pack is being read again, "" for none."""
        self._suggesting = Suggesting(workspace, lambda: self.book)

    @property
    def book(self) -> ClaimBook:
        """The writer for the current session's pack."""
        from explorer.claiming.book import ClaimBook

        session = self._workspace.session
        assert session is not None
        if self._book is None:
            self._book = ClaimBook(session)
        return self._book

    def renew(self, session: Session) -> str:
        """Use a new session; return the message on the write that led to it, "" if none."""
        if self._book is not None:
            self._book.renew(session)
        said, self._said = self._said, ""
        return said

    def handle(self, request: Request) -> None:
        """Handle a request from a view."""
        from explorer.claiming import requests

        if self._workspace.session is None:
            return
        match request:
            case requests.Suggest(source):
                self._suggesting.ask(source)
            case requests.Accept(suggestions):
                said = "Claimed" if len(suggestions) == 1 else "Added"
                done = self.write(partial(self.book.accept, suggestions), said)
                if done and len(suggestions) == 1:
                    self._last = self._draft_of(suggestions[0])
            case requests.Refuse(suggestion):
                self.write(partial(self.book.refuse, suggestion))
            case requests.Defer(suggestion):
                self.write(partial(self.book.defer, suggestion))
            case requests.MarkLine(source, line):
                self._mark_line(source, line)
            case requests.Correct(places):
                self._correct(places)
            case requests.Repeat(words_of):
                self._repeat(words_of)
            case requests.Form(draft, discarded):
                self._open_form(draft, discarded)
            case _:
                self._open(request)

    def _open(self, request: Request) -> None:
        """Open the dialog that a view requests."""
        from explorer.claiming import requests
        from explorer.ui.workspace.dialogs import open_new_pack, open_who_is_who

        match request:
            case requests.ImportTables():
                from explorer.ui.dialogs.import_table import ImportScreen

                self._ask(ImportScreen(self.book))
            case requests.AddTexts():
                from explorer.ui.dialogs.texts import AddTextsScreen

                self._ask(AddTextsScreen(self.book))
            case requests.NewPack():
                open_new_pack(self._workspace.app)
            case requests.WhoIsWho():
                open_who_is_who(self._workspace, self.book, self.write)

    def _ask(self, form: Screen[str]) -> None:
        """Open a form that writes by itself; its result is a message on what was written."""

        def closed(what: str | None) -> None:
            if what:
                self._done(f"{what[:1].upper()}{what[1:]}")

        self._workspace.app.push_screen(form, closed)

    def note_decision(self) -> None:
        """Record a decision on a finding, so that undo reverts it before earlier writes."""
        self._order.append(False)

    def undo(self) -> bool:
        """Undo the last write; return False if there is none, or a decision was made since."""
        from explorer.claiming.book import WriteError

        last = self._order.pop() if self._order else bool(self.book.journal.last)
        if not last:
            return False
        try:
            what = self.book.undo()
        except WriteError as error:
            self._workspace.show_error(clean(str(error)), "Not undone")
            return True
        if not what:
            return False
        self._written(f"Undone: {what}.")
        if self._places and (view := self._workspace.view):
            view.return_to_line(self._places.pop())
        return True

    def _mark_line(self, source: str, line: int) -> None:
        from explorer.suggest.text.marks import next_mark

        pack = self.book.pack
        if pack.claims_at(source, line):
            self._workspace.toast("This line has claims, so it already counts as read.")
            return
        lines = self._workspace.session.lines(source) if self._workspace.session else None
        passage = pack.passages.get((source, line))
        mark = next_mark(lines, line, passage.mark if passage else None)
        waiting = self.book.session.suggested.get(source, ())
        hidden = sum(suggestion.line == line for suggestion in waiting)

        def write() -> str:
            what = self.book.mark_line(source, line, mark)
            return f"{what}; {count(hidden, 'suggestion')} hidden" if hidden else what

        self.write(write)

    def _open_form(self, draft: ClaimDraft, discarded: Callable[[], None] | None = None) -> None:
        from explorer.claiming.options import Part, words_of_part
        from explorer.model.place import Place
        from explorer.ui.dialogs.claim import ClaimScreen

        def closed(saved: ClaimDraft | str | None) -> None:
            if saved is None:
                if discarded is not None:
                    discarded()
                return
            if isinstance(saved, str):
                self._done(f"{saved[:1].upper()}{saved[1:]}")
                if draft.claim and self._workspace.place == Place.claim(draft.claim.id):
                    line = Place.passage(draft.source.id, draft.claim.first_line)
                    self._workspace.call_later(self._workspace.go, line)
                return
            parts = (Part.SUBJECT, Part.PROPERTY, Part.VALUE)
            words = " – ".join(words_of_part(self.book.pack, saved, part) for part in parts)
            self._last = saved
            self._done(f"{'Corrected' if saved.claim else 'Claimed'}: {words}")

        self._workspace.app.push_screen(ClaimScreen(self.book, draft), closed)

    def _correct(self, places: Sequence[Place]) -> None:
        """Open the form with the claim at one of the places; ask which if there are two or more."""
        from explorer.claiming.requests import claims_at
        from explorer.ui.dialogs.claim_choice import ClaimChoice

        claims = claims_at(self.book.session, places)
        if not claims:
            self._workspace.toast("Put the cursor on a claim to correct it.")
        elif len(claims) == 1:
            self._correct_claim(claims[0].id)
        else:
            choice = ClaimChoice(self.book.pack, claims, "Correct which of these claims?")
            self._workspace.app.push_screen(choice, self._correct_claim)

    def _correct_claim(self, claim_id: str | None) -> None:
        from explorer.claiming.draft import draft_of_claim

        pack = self.book.pack
        claim = pack.claims.get(claim_id or "")
        if claim is None:
            return
        words = self._words_of(claim.source.id, claim.first_line)
        self._open_form(draft_of_claim(claim, words))

    def _draft_of(self, suggestion: Suggestion) -> ClaimDraft:
        from explorer.claiming.draft import draft_of_suggestion

        return draft_of_suggestion(
            self.book.pack, suggestion, self._words_of(suggestion.source, suggestion.line)
        )

    def _words_of(self, source: str, line: int) -> LineWords | None:
        """Return the words of a source's line, None if its text is not available."""
        from explorer.claiming.line_words import line_words

        lines = self.book.session.lines(source)
        if lines is None or not 1 <= line <= len(lines):
            return None
        return line_words(self.book.pack, lines, line, self.book.pack.sources[source].published)

    def _repeat(self, words_of: Words) -> None:
        """Open the form with the last claim's property and the next name."""
        from explorer.claiming.repeat import repeated

        if self._last is None:
            self._workspace.toast(
                "Make a claim from marked words first; then you can repeat its property."
            )
        elif draft := repeated(self.book.pack, self._last, words_of):
            self._open_form(draft)
        else:
            self._workspace.toast("No other name or value here fits that property.")

    def write(self, write: Callable[[], str], done: str = "") -> bool:
        """Write, and show the result, or why it failed; return whether it succeeded."""
        from explorer.claiming.book import WriteError

        try:
            what = write()
        except WriteError as error:
            self._workspace.show_error(clean(str(error)), "Not written")
            self._suggesting.show()
            return False
        self._done(f"{done}: {what}" if done else f"{what[:1].upper()}{what[1:]}")
        return True

    def _done(self, said: str) -> None:
        """Show a message on what was written, and the result."""
        self._order.append(True)
        self._places.append(self._workspace.place)
        key = key_to(self._workspace.app, "ruling.undo")
        self._written(f"{said}. {key} undoes it.")

    def _written(self, said: str) -> None:
        """Update the suggestions, and reload the pack."""
        self._suggesting.show()
        self._said = said
        loader_of(self._workspace.app).reload()
        self._workspace.toast(said)
