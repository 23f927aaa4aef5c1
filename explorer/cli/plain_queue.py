"""Review suggestions one by one as plain text: accept, refuse, defer, undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TextIO

from explorer.claiming.book import ClaimBook, WriteError
from explorer.model.place import Place
from explorer.pages.linear import page_lines
from explorer.pages.suggestion import suggestion_page
from explorer.read.problems import PackError
from explorer.session import Session
from explorer.suggest.reviewing.review import suggestion_id
from explorer.suggest.suggestion import Suggestion
from explorer.text import clean, count

HELP = """\
y         accept: add the claim to the pack
x         reject: never suggest it again
D         postpone it until nothing else is left
u         undo the last change
b         back to the pages"""


class PlainQueue:
    """Reviews the open suggestions for all sources of a session, or for one."""

    def __init__(self, session: Session, say: Callable[[str], None], width: int) -> None:
        self._session = session
        self._say = say
        self._width = width
        self._book = ClaimBook(session)
        self._waiting: list[Suggestion] = []
        self._decided: list[Suggestion] = []

    def run(self, sources: Sequence[str], stdin: TextIO, stdout: TextIO) -> None:
        """Ask for a decision on each suggestion until none is left or the user goes back."""
        for source in sources:
            self._session.suggested[source] = self._book.suggestions(source)
            self._waiting += self._session.suggested[source]
        self._waiting.sort(key=lambda suggestion: suggestion.deferred)
        if not self._waiting:
            self._say("There are no suggestions.")
            return
        self._say(f"{count(len(self._waiting), 'suggestion')}. y accept, x reject, D later, b back")
        self._show()
        while self._waiting:
            stdout.write("y, x, D, u, h for help, b to go back > ")
            stdout.flush()
            line = stdin.readline()
            if not line or line.strip() in ("b", "q", "quit"):
                return
            self._answer(line.strip())
        self._say("That was the last suggestion.")

    def renewed(self, session: Session) -> Session:
        """Return the session, reloaded if anything was written."""
        root = session.pack.root
        if not self._book.version or root is None:
            return session
        texts = session.texts.folders[0] if session.texts and session.texts.folders else None
        try:
            return Session.load(root, texts)
        except PackError as error:
            self._say(clean(f"The pack can no longer be read: {error.problems[0]}"))
            return session

    def _answer(self, word: str) -> None:
        suggestion = self._waiting[0]
        try:
            if word == "y":
                self._say(f"Claimed: {self._book.accept([suggestion])}. u undoes it.")
            elif word == "x":
                what = self._book.refuse(suggestion)
                self._say(f"{what[:1].upper()}{what[1:]}. u undoes it.")
            elif word == "u":
                self._undo()
                return
            elif word in ("D", "d"):
                self._defer(suggestion)
                return
            else:
                self._say(HELP if word in ("h", "?") else f"{clean(word)} is not a command here.")
                return
        except WriteError as error:
            self._say(clean(str(error)))
            return
        self._decided.append(suggestion)
        self._waiting = self._waiting[1:]
        self._show()

    def _defer(self, suggestion: Suggestion) -> None:
        """Defer a suggestion to the end of this review; if it is there already, to another one."""
        self._waiting = self._waiting[1:]
        if suggestion.deferred:
            self._say("Postponed.")
        else:
            what = self._book.defer(suggestion)
            self._say(f"{what[:1].upper()}{what[1:]}. u undoes it.")
            self._decided.append(suggestion)
            self._waiting.append(replace(suggestion, deferred=True))
        self._show()

    def _undo(self) -> None:
        """Undo the last write; a decision of this review is asked again."""
        what = self._book.undo()
        self._say(f"Undone: {what}." if what else "There is nothing to undo.")
        if what and self._decided:
            suggestion = self._decided.pop()
            self._waiting = [suggestion, *self._without(self._waiting, suggestion)]
            others = self._without(self._session.suggested.get(suggestion.source, ()), suggestion)
            self._session.suggested[suggestion.source] = (suggestion, *others)
            self._show()

    @staticmethod
    def _without(suggestions: Sequence[Suggestion], decided: Suggestion) -> list[Suggestion]:
        return [other for other in suggestions if other.key() != decided.key()]

    def _show(self) -> None:
        if not self._waiting:
            return
        suggestion = self._waiting[0]
        page = suggestion_page(self._session, Place.suggestion(suggestion_id(suggestion)))
        if page is not None:
            for line in page_lines(page, self._width):
                self._say(line)
