"""Save the report: choose format, scope and path, and ask before overwriting a file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from io import StringIO
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input, Label, Static

from explorer.compare.filters import Filter
from explorer.model.enums import Severity
from explorer.model.finding import Finding
from explorer.pages import span
from explorer.read.files import typed_path
from explorer.report import FORMATS, Report, render
from explorer.report.formats import promised, renamed, written_as
from explorer.session import Session
from explorer.text import clean, count
from explorer.ui.dialogs.form import Form
from explorer.ui.keys.registry import bindings
from explorer.ui.widgets.choice import Choice
from explorer.wording.records import fact_title
from explorer.write.files import not_written, write_atomically

_FIRST = next(iter(FORMATS))
_LABELS = {"markdown": "Markdown"}
"""How formats are written that are no abbreviations."""

_WEIGHTY = Filter(severities=frozenset({Severity.HIGH, Severity.MEDIUM}))


class ExportScreen(Form[Path]):
    """A form whose result is the path that was written."""

    HEADING = "Save the report"
    BINDINGS: ClassVar[list[BindingType]] = bindings("export")

    def __init__(self, session: Session, chosen: Filter, finding: Finding | None) -> None:
        super().__init__()
        self.session = session
        self._scopes = _scopes(session, chosen, finding)
        self._at = 1 if chosen.active and self._scopes[1][1] else 0
        """Which of them is chosen at first: what a filter shows, else everything."""
        self._asked: Path | None = None

    def compose(self) -> ComposeResult:
        """Draw the form."""
        formats = [(name, _LABELS.get(name, name.upper())) for name in FORMATS]
        scopes = [(str(at), label) for at, (label, _, _) in enumerate(self._scopes)]
        with Vertical(classes="dialog form"):
            yield Label("Format", markup=False)
            yield Choice(formats, id="format")
            yield Static("", markup=False, classes="status", id="about")
            yield Label("Include", markup=False)
            yield Choice(scopes, self._at, id="scope", stacked=True)
            yield Label("File", markup=False)
            yield Input(self._default(_FIRST), compact=True, id="path")
            yield Static("", markup=False, id="answer")
            yield from self.buttons("Save")
        yield from self.foot()

    def on_mount(self) -> None:
        """Explain the first format."""
        self._about(_FIRST)
        self.query_one("#format").focus()

    def _default(self, name: str) -> str:
        file = f"{self.session.pack.header.id}-report.{FORMATS[name][0]}"
        path = file if self.app.is_web else str(Path.cwd() / file)
        return path if clean(path) == path else file  # no control characters

    def _about(self, name: str) -> None:
        self.query_one("#about", Static).update(FORMATS[name][1])

    def on_choice_changed(self, message: Choice.Changed) -> None:
        """Explain the format, and change the path's extension to match."""
        message.stop()
        if message.value != message.choice.value:
            return  # the path's extension has chosen another since
        self._withdraw_question()
        if message.choice.id == "format":
            self._about(message.value)
            field = self.query_one("#path", Input)
            head, name = os.path.split(field.value)
            field.value = os.path.join(head, renamed(name, message.value))  # noqa: PTH118

    def on_input_changed(self, message: Input.Changed) -> None:
        """Choose the format by the path's extension, and withdraw a question about overwriting."""
        message.stop()
        if message.value != message.input.value:
            return  # the format has changed its extension since
        self._withdraw_question()
        if named := promised(os.path.basename(message.value.strip())):  # noqa: PTH119
            self.query_one("#format", Choice).choose(list(FORMATS).index(named))

    def _withdraw_question(self) -> None:
        self._asked = None
        self.call_button("Save")
        self.answer()

    def action_make(self) -> None:
        """Write the file; ask first if it exists."""
        typed = self.typed("path")
        if not typed:
            self.answer("Enter a file name first.", bad=True)
            return
        if self.app.is_web:
            self._write(Path(Path(typed).name))
            return
        try:
            path = typed_path(typed).absolute()
            is_there, is_folder = path.exists(), path.is_dir()
        except (OSError, ValueError) as error:
            self.answer(not_written(typed, error), bad=True)
            return
        if is_folder:
            self.answer(f"{path} is a folder. Enter a file in it.", bad=True)
        elif is_there and self._asked != path:
            self._asked = path
            self.call_button("Overwrite")
            self.answer(f"{path.name} already exists. Save again to overwrite it.", bad=True)
        else:
            self._write(path)

    def _write(self, path: Path) -> None:
        _, findings, selection = self._scopes[int(self.query_one("#scope", Choice).value)]
        report = Report(
            self.session.pack,
            self.session.comparison,
            findings,
            self.session.rulings,
            selection,
            self.session.unmatched,
            date.today(),
        )
        format_name = self.query_one("#format", Choice).value
        saved = f"{count(len(findings), 'finding')} "
        if self.app.is_web:  # a file on the server is of no use to the user of a browser
            text = StringIO(render(report, format_name))
            self.app.deliver_text(text, save_filename=path.name)
            message = f"{saved}offered as a download: {path.name}"
            self.app.notify(span(message).text, title="Report saved", markup=False)
            self.dismiss(path)
            return
        try:
            write_atomically(path, render(report, format_name))
        except (OSError, ValueError) as error:
            self.answer(not_written(path, error), bad=True)
            return
        message = f"{saved}saved to {path}{written_as(path.name, format_name)}"
        self.app.notify(span(message).text, title="Report saved", markup=False)
        self.dismiss(path)

    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("choice.before choice.after", "Choose"),
        ("tab", "Next"),
        ("export.save", "Save"),
        ("dialog.close", "Cancel"),
    )


def _scopes(
    session: Session, chosen: Filter, finding: Finding | None
) -> list[tuple[str, Sequence[Finding], str]]:
    """Return the scopes for export: label, findings, and the selection in words.

    Scopes that are empty, or that equal the whole, are left out.
    """
    every = session.findings()
    scopes: list[tuple[str, Sequence[Finding], str]] = [
        (f"everything: {count(len(every), 'finding')}", every, "")
    ]
    if chosen.active:
        some = session.findings(chosen)
        words = span(chosen.words(session.pack)).text
        label = f"what is shown: {count(len(some), 'finding')}, {words}"
        scopes.append((label, some, words))
    weighty = session.findings(_WEIGHTY)
    if 0 < len(weighty) < len(every) and chosen != _WEIGHTY:
        label = f"high and medium: {count(len(weighty), 'finding')}"
        scopes.append((label, weighty, _WEIGHTY.words()))
    if finding is not None:
        title = span(fact_title(session.pack, finding.subject, finding.property)).text
        scopes.append((f"this finding: {title}", [finding], title))
    return scopes
