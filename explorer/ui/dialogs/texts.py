"""Make a new pack from texts, or add texts to the open one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input, Label, Static

from explorer.claiming.book import ClaimBook, WriteError
from explorer.read.files import reason, typed_path
from explorer.read.problems import PackError
from explorer.ui.dialogs.form import Form
from explorer.ui.keys.registry import bindings
from explorer.write.new_pack import NewPackError, create_pack, draft_texts


class NewPackScreen(Form[Path]):
    """A form whose result is the folder of the new pack."""

    HEADING = "A new pack from texts"
    BINDINGS: ClassVar[list[BindingType]] = bindings("new")
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("new.make", "Make pack"),
        ("tab", "Next"),
        ("dialog.close", "Cancel"),
    )

    def compose(self) -> ComposeResult:
        """Draw the form."""
        with Vertical(classes="dialog form"):
            yield Label("Texts: files or folders, .txt .md .html", markup=False)
            yield Input(compact=True, id="texts", placeholder="reviews/ interview.html")
            yield Label("Folder of the new pack; it must not exist yet", markup=False)
            yield Input(compact=True, id="folder", placeholder="the-salt-road")
            yield Label("Title of the film; leave empty to have it guessed", markup=False)
            yield Input(compact=True, id="title")
            yield Static("", markup=False, id="answer")
            yield from self.buttons("Make pack")
        yield from self.foot()

    def on_mount(self) -> None:
        """Focus the field of the texts."""
        self.query_one("#texts").focus()

    def submitted(self, field: Input) -> None:
        """Go to the next field; make the pack after the last."""
        if field.id == "title":
            self.action_make()
        else:
            self.focus_next()

    def action_make(self) -> None:
        """Make the pack, or show why not."""
        paths = self.typed_texts()
        if paths is None:
            return
        if not self.typed("folder"):
            self.answer("Enter a folder for the pack.", bad=True)
            return
        try:
            pack = create_pack(typed_path(self.typed("folder")), paths, self.typed("title"))
        except NewPackError as error:
            self.answer("; ".join(error.problems[:3]), bad=True)
        except (OSError, ValueError) as error:
            self.answer(f"The pack cannot be written: {reason(error)}.", bad=True)
        else:
            self.dismiss(pack.root)


class AddTextsScreen(Form[str]):
    """A form whose result is a message on what was written."""

    HEADING = "Add texts to this pack"
    BINDINGS: ClassVar[list[BindingType]] = bindings("texts")
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("texts.make", "Add"),
        ("tab", "Next"),
        ("dialog.close", "Cancel"),
    )

    def __init__(self, book: ClaimBook) -> None:
        super().__init__()
        self._book = book

    def compose(self) -> ComposeResult:
        """Draw the form."""
        with Vertical(classes="dialog form"):
            yield Label("Texts: files or folders, .txt .md .html", markup=False)
            yield Input(compact=True, id="texts", placeholder="reviews/ interview.html")
            yield Static(
                "Each becomes a source; its kind, author and date are guessed.",
                markup=False,
                id="answer",
            )
            yield from self.buttons("Add")
        yield from self.foot()

    def on_mount(self) -> None:
        """Focus the field of the texts."""
        self.query_one("#texts").focus()

    def action_make(self) -> None:
        """Add the texts, or show why not."""
        pack = self._book.session.pack
        paths = self.typed_texts()
        if paths is None:
            return
        try:
            more = draft_texts(pack.root or Path(), pack, paths)
            self.dismiss(self._book.write(lambda _: None, more.what, more.changes, backup=True))
        except (NewPackError, PackError) as error:
            self.answer("; ".join(map(str, error.problems[:3])), bad=True)
        except WriteError as error:
            self.answer(str(error), bad=True)
        except OSError as error:
            self.answer(f"The pack cannot be read: {reason(error)}.", bad=True)
