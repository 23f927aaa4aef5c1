"""Everything that is written into an open pack, and how it is undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from explorer.claiming.draft import ClaimDraft, draft_of_claim
from explorer.claiming.saving import draft_withdrawal, write_draft
from explorer.compare.effect import Effect, trial_effect
from explorer.model.claim import Claim
from explorer.model.enums import Mark
from explorer.model.pack import Pack
from explorer.read.problems import PackError
from explorer.read.texts import changed_texts
from explorer.session import Session
from explorer.suggest.refusals import DEFERRED, FILE, REFUSED, Refusals
from explorer.suggest.reviewing.accept import accept
from explorer.suggest.reviewing.review import names_known, open_suggestions
from explorer.suggest.reviewing.words import suggestion_words
from explorer.suggest.suggestion import Suggestion
from explorer.text import count
from explorer.user.folders import is_shipped, journal_path
from explorer.wording.labels import MARKS
from explorer.write.additions import Additions, NewRecords, add_to_files, with_additions
from explorer.write.changes import ChangedMeanwhileError, FileChange
from explorer.write.files import failure
from explorer.write.journal import Journal, UndoError
from explorer.write.pack_files import PackFiles, UnwritableError, draft_mark
from explorer.write.scratch import read_changed

_SHIPPED = "This pack comes with the program; copy its folder and open the copy to write into it."


class WriteError(Exception):
    """Nothing was written; the message says why and what to do, in a sentence."""


class NothingToWriteError(WriteError):
    """The pack already contains what was to be written."""


class ClaimBook:
    """Writes into a session's pack, always starting from its files as they are on disk.

    Changes show in `pack` at once, before the files are read again.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.version = 0
        """Increases with everything that is written or undone."""
        self._pending = Additions()
        self._pack: Pack | None = None

    @property
    def pack(self) -> Pack:
        """The session's pack, with everything written and withdrawn since it was read."""
        if self._pack is None:
            self._pack = with_additions(self.session.pack, self._pending)
        return self._pack

    @property
    def journal(self) -> Journal:
        """The record of what was written into this pack."""
        return Journal(journal_path(self.session.pack))

    def renew(self, session: Session) -> None:
        """Go on with a new session of the pack, which has been read again."""
        suggested = self.session.suggested
        self.session, self._pack = session, None
        self._pending = self._pending.missing_in(session.pack)
        for source, waiting in suggested.items():  # those about what was undone are obsolete
            known = (suggestion for suggestion in waiting if names_known(self.pack, suggestion))
            session.suggested[source] = tuple(known)

    def suggestions(self, source: str) -> tuple[Suggestion, ...]:
        """Return the open suggestions of a source; computing them takes a while."""
        lines = self.session.lines
        return open_suggestions(self.pack, source, lines, self.session.suggestions_folder)

    def accept(self, suggestions: Sequence[Suggestion]) -> str:
        """Write the claims of suggestions; return what was written, in words.

        Raises:
            WriteError: nothing was written.
        """
        what = self._words(suggestions)
        self._require_texts({suggestion.source for suggestion in suggestions})
        try:
            self._write_records(lambda _, records: accept(records, suggestions), what)
        except NothingToWriteError:
            self._drop(suggestions)
            raise
        self._drop(suggestions)
        return what

    def save(self, draft: ClaimDraft) -> str:
        """Write a claim made or corrected in a form; return what was written, in words.

        Raises:
            WriteError: nothing was written.
        """
        corrected = "corrected: " if draft.claim else ""
        what = f"{corrected}{suggestion_words(self.pack, draft.suggestion())}"
        if draft.claim is None:
            self._require_texts({draft.source.id})
        make = partial(write_draft, self.pack, draft)
        said, origin = draft.suggestion(), draft.origin
        replaced = [origin] if origin and origin.key() != said.key() else []
        self._write_records(make, what, self._refused(*replaced), check=bool(draft.merges))
        self._drop([said, *replaced])
        return what

    def withdraw(self, claim: Claim) -> str:
        """Take a claim out of its file, and refuse suggestions of it; return what was written.

        Raises:
            WriteError: nothing was written.
        """
        said = draft_of_claim(claim, None).suggestion()
        what = f"withdrawn: {suggestion_words(self.pack, said)}"
        self.write(partial(draft_withdrawal, self.pack, claim.id), what, self._refused(said))
        self._pending, self._pack = self._pending.without_claim(claim.id), None
        return what

    def effect(self, draft: ClaimDraft) -> tuple[Claim, Effect]:
        """Return the claim that a complete draft would make, and its effect.

        Raises:
            ValueError: the value is not valid for its property.
        """
        records = NewRecords(self.pack)
        record = draft.record(records)
        pack = with_additions(self.pack, records.added)
        if draft.claim is not None:
            claims = {key: c for key, c in pack.claims.items() if key != draft.claim.id}
            pack = replace(pack, claims=claims)
        claim = pack.claims[record.id]
        return claim, trial_effect(pack, claim)

    def refuse(self, suggestion: Suggestion) -> str:
        """Refuse a suggestion for good; return what was written. Raises what `accept` does."""
        words = self._decide(suggestion, REFUSED, "rejected")
        self._drop([suggestion])
        return words

    def defer(self, suggestion: Suggestion) -> str:
        """Postpone a suggestion, or bring a postponed one back; return what was written.

        Raises what `accept` does.
        """
        state, done = ("", "back in the queue") if suggestion.deferred else (DEFERRED, "postponed")
        words = self._decide(suggestion, state, done)
        others = self.session.suggested.get(suggestion.source, ())
        now = (
            replace(other, deferred=not suggestion.deferred)
            if other.key() == suggestion.key()
            else other
            for other in others
        )
        in_order = sorted(now, key=lambda other: (other.line, other.deferred))
        self.session.suggested[suggestion.source] = tuple(in_order)
        return words

    def _decide(self, suggestion: Suggestion, state: str, done: str) -> str:
        """Save a decision on a suggestion to the file of decisions; return it in words."""
        folder = self.session.suggestions_folder
        words = f"{done}: {suggestion_words(self.pack, suggestion)}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            change = Refusals(folder / FILE).draft(suggestion, state)
            self.journal.write(words, [change], folder)
        except ChangedMeanwhileError as error:
            raise WriteError(f"It was not {done}: {error}") from None
        except OSError as error:
            raise WriteError(f"It was not {done}: {failure(error)}") from None
        self.version += 1
        return words

    def mark_line(self, source: str, line: int, mark: Mark) -> str:
        """Mark a line as read; return what was written. Raises what `accept` does."""
        what = f"{source}, line {line}: {MARKS[mark]}"
        return self.write(lambda files: draft_mark(files, self.pack, source, line, mark), what)

    def write_changes(self, what: str, changes: Iterable[FileChange]) -> str:
        """Write changes made elsewhere, as by an import, keeping a copy of each file as it was;
        return `what`. Raises what `accept` does.
        """
        return self.write(lambda _: None, what, changes, backup=True)

    def write(
        self,
        draft: Callable[[PackFiles], object],
        what: str,
        more: Iterable[FileChange] = (),
        check: bool = False,
        backup: bool = False,
    ) -> str:
        """Write the edits that `draft` makes to the pack's files, and `more`; return `what`.

        With `check`, only if the pack is valid with them; that takes as long as reading it. With
        `backup`, a copy of each file is kept as it was.

        Raises:
            WriteError: nothing was written.
        """
        files = PackFiles(self._root())
        try:
            draft(files)
            changes = [*files.changes(), *more]
            if not changes:
                raise NothingToWriteError("The pack says so already; nothing was written.")
            if check:
                read_changed(files.root, changes)
            self.journal.write(what, changes, files.root, backup)
        except (UnwritableError, ChangedMeanwhileError) as error:
            raise WriteError(str(error)) from None
        except PackError as error:
            raise WriteError(f"Nothing was written: {error.problems[0]}") from None
        except OSError as error:
            raise WriteError(f"Nothing was written: {failure(error)}") from None
        self.version += 1
        return what

    def undo(self) -> str:
        """Undo the last write to this pack; return what it was, "" if there was none.

        Raises:
            WriteError: it cannot be undone.
        """
        try:
            what = self.journal.undo()
        except UndoError as error:
            raise WriteError(str(error)) from None
        except OSError as error:
            raise WriteError(f"It cannot be undone: {failure(error)}") from None
        if what:
            self.version += 1
            self._pending, self._pack = Additions(), None
        return what

    def _refused(self, *suggestions: Suggestion) -> Iterator[FileChange]:
        """Yield the changes that refuse suggestions; raise OSError if a file cannot be read."""
        for suggestion in suggestions:
            yield Refusals(self.session.suggestions_folder / FILE).draft(suggestion, REFUSED)

    def _write_records(
        self,
        make: Callable[[PackFiles, NewRecords], object],
        what: str,
        more: Iterable[FileChange] = (),
        check: bool = False,
    ) -> str:
        """Write the records and file edits that `make` adds; return `what`."""
        made: list[Additions] = []

        def draft(files: PackFiles) -> None:
            records = NewRecords(self.pack, files)
            make(files, records)
            made.append(records.added)
            add_to_files(files, records.added)

        self.write(draft, what, more, check)
        self._pending += made[0]
        self._pack = None
        return what

    def _require_texts(self, sources: Iterable[str]) -> None:
        """Raise WriteError if the text that claims are taken from has changed."""
        pack, store = self.session.pack, self.session.texts
        changed = changed_texts(pack, store)
        for source in map(pack.sources.__getitem__, sources):
            if store is not None and (source.id in changed or store.has_changed(source)):
                raise WriteError(
                    f"The text of {source.id} has changed, and its lines may have moved; "
                    "nothing was written. Run filmfacts check PACK --fix to accept the new text, "
                    "then make the claim."
                )

    def _root(self) -> Path:
        root = self.session.pack.root
        if root is None or is_shipped(self.session.pack):
            raise WriteError(_SHIPPED)
        return root

    def _drop(self, suggestions: Sequence[Suggestion]) -> None:
        keys = {suggestion.key() for suggestion in suggestions}
        for source in {suggestion.source for suggestion in suggestions}:
            left = self.session.suggested.get(source, ())
            self.session.suggested[source] = tuple(s for s in left if s.key() not in keys)

    def _words(self, suggestions: Sequence[Suggestion]) -> str:
        if len(suggestions) == 1:
            return suggestion_words(self.pack, suggestions[0])
        return count(len(suggestions), "claim")
