"""Import tables or record files into the open pack from within the app."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input, Label, Static

from explorer.claiming.book import ClaimBook, WriteError
from explorer.claiming.importing import FileImport, TriedImport, prepare_import
from explorer.read.problems import PackError
from explorer.read.tables.record import TableError
from explorer.tables.answers import Answers
from explorer.text import count
from explorer.ui.dialogs.form import Form
from explorer.ui.dialogs.headings import HeadingsScreen
from explorer.ui.keys.keymap import key_to
from explorer.ui.keys.registry import bindings
from explorer.values.ids import slug

_CONFLICTS, _CELLS = 3, 3
"""Maximum number of conflicts and of unread cells shown after a trial."""


class ImportScreen(Form[str]):
    """A form with a preview of the import; its result is a message on what was written.

    The files are read when the form is complete, and the user is asked about unknown headings;
    then the form shows what would be written, and submitting it again writes it.
    """

    HEADING = "Import tables into this pack"
    BINDINGS: ClassVar[list[BindingType]] = bindings("import")
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("import.make", "Check and import"),
        ("tab", "Next"),
        ("dialog.close", "Cancel"),
    )

    def __init__(self, book: ClaimBook) -> None:
        super().__init__()
        self._book = book
        self._tried: TriedImport | None = None
        self._is_busy = False

    def compose(self) -> ComposeResult:
        """Draw the form."""
        with Vertical(classes="dialog form"):
            yield Label("Files: .csv .tsv .json .jsonl .wiki .html", markup=False)
            yield Input(compact=True, id="files", placeholder="box-office.csv")
            yield Label("Name of the source", markup=False)
            yield Input(compact=True, id="source", placeholder="box-office")
            yield Static("", markup=False, id="answer", classes="status")
            yield from self.buttons("Check")
        yield from self.foot()

    def on_mount(self) -> None:
        """Focus the field of the files."""
        self.query_one("#files").focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Discard the trial, as it was for other input."""
        message.stop()
        self._tried = None
        if self.ready:
            self.call_button("Check")

    def submitted(self, field: Input) -> None:
        """Go to the next field; submit after the last."""
        if field.id == "source":
            self.action_make()
            return
        with suppress(WriteError):
            self._name_source(self._paths())
        self.focus_next()

    def _name_source(self, paths: Sequence[Path]) -> None:
        """Name the source after its first file, unless the user has named it."""
        source = self.query_one("#source", Input)
        if paths and not source.value.strip():
            with source.prevent(Input.Changed):
                source.value = slug(paths[0].stem, "table")

    def action_make(self) -> None:
        """Try the import, or write it if it has been tried."""
        if self._is_busy:
            return
        try:
            if self._tried is not None:
                self.dismiss(self._book.write_changes(self._tried.what, self._tried.changes))
                return
            paths = self._paths()
            if not paths:
                self.answer("Enter the files.", bad=True)
                return
            self._name_source(paths)
        except WriteError as error:
            self.answer(str(error), bad=True)
            return
        self._work(FileImport(self._book.pack, tuple(paths), self.typed("source")))

    def _paths(self) -> list[Path]:
        """Return the files in the form.

        Raises:
            WriteError: their names cannot be split.
        """
        try:
            return self.typed_paths("files")
        except ValueError as error:
            raise WriteError(f"The list of files cannot be read: {error}.") from None

    def _work(self, wanted: FileImport, answers: Answers | None = None) -> None:
        """Try an import in a thread, with the user's answers on headings if any."""
        self._is_busy = True
        self.answer("Reading …")
        self.run_worker(partial(self._try, wanted, answers), thread=True, group="import")

    def _try(self, wanted: FileImport, answers: Answers | None) -> None:
        result: TriedImport | str
        try:
            wanted = wanted.answered(answers) if answers else wanted
            result = prepare_import(wanted)
        except (TableError, PackError) as error:
            result = "\n".join(map(str, error.problems[:_CELLS]))
        except (WriteError, OSError) as error:
            result = str(error)
        with suppress(RuntimeError):  # the app is exiting
            self.app.call_from_thread(self._done, wanted, result)

    def _done(self, wanted: FileImport, result: TriedImport | str) -> None:
        self._is_busy = False
        if not self.is_attached:
            return
        if wanted.unknown and not wanted.answers:

            def answered(answers: Answers | None) -> None:
                if answers is None:
                    self.answer("Nothing was imported.")
                else:
                    self._work(wanted, answers)

            self.app.push_screen(HeadingsScreen(self._book.pack, wanted.unknown), answered)
        elif isinstance(result, str):
            self.answer(result, bad=True)
        else:
            self._tried = result
            self.call_button("Import")
            self.answer(self._outcome(result))

    def _outcome(self, tried: TriedImport) -> str:
        """Return the result of trying an import, in a few lines."""
        lines = [f"{tried.counted}."]
        lines += [f"{f.verdict}: {f.explanation}" for f in tried.conflicts[:_CONFLICTS]]
        left = tried.plan.problems
        lines += [str(replace(p, path=Path(p.path.name))) for p in left[:_CELLS]]
        if len(left) > _CELLS:
            more = count(len(left) - _CELLS, "more cell or row", "more cells and rows")
            lines.append(
                f"and {more} not understood; all will be listed in a file beside the text."
            )
        lines.append(f"{key_to(self.app, 'import.make')} imports it.")
        return "\n".join(lines)
