"""Make or correct a claim on one line, with completion: subject ▸ property ▸ value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from explorer.claiming.book import ClaimBook, WriteError
from explorer.claiming.draft import ClaimDraft, Option
from explorer.claiming.options import Part, options, words_of_part
from explorer.model.place import Place, PlaceKind
from explorer.pages.page import Page, Row, Span, row, span
from explorer.pages.suggestion import effect_rows
from explorer.suggest.suggestion import NewEntity, refs_in
from explorer.text import clean
from explorer.ui.dialogs.dialog import Dialog, foot
from explorer.ui.keys.keymap import key_to
from explorer.ui.keys.registry import bindings
from explorer.ui.widgets.page_view import PageView
from explorer.ui.widgets.row_list import RowList
from explorer.ui.widgets.rows import LED
from explorer.wording.records import opening_name

_NEEDED = (Part.SUBJECT, Part.PROPERTY, Part.VALUE)
_ORDER: tuple[Part | None, ...] = (*_NEEDED, None, Part.FIRMNESS, Part.BY, Part.SCOPE)
"""The parts in Tab order; None is the whole claim, ready to save."""

_AROUND = 60
"""Number of characters shown before and after the marked words."""


class ClaimScreen(Dialog[ClaimDraft | str]):
    """One line with completions, and the effect of the claim.

    Its result is the draft that was written, or the message for the claim that was withdrawn.

    Enter accepts the choice and goes to the next missing part, and saves at the end.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("search"), *bindings("claim")]
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("enter", "Choose, save"),
        ("search.up search.down", "Choose"),
        ("claim.next claim.previous", "Parts"),
        ("dialog.close", "Discard"),
    )

    def __init__(self, book: ClaimBook, draft: ClaimDraft) -> None:
        super().__init__()
        self._book = book
        self._draft = draft
        self._part: Part | None = self._missing
        self._options: Sequence[Option] = ()
        self._problem = ""
        self._dropping = False

    def compose(self) -> ComposeResult:
        """Draw the source's line, the parts, the input, and the completions."""
        with Vertical(classes="dialog claim"):
            yield Static(self._line(), classes="source")
            yield Static("", classes="parts")
            yield Input(compact=True)
            yield RowList(eager=True, classes=LED)
            yield PageView(classes="effect")
            yield Static("", markup=False, classes="status")
        withdraw = [("claim.withdraw", "Withdraw")] if self._draft.claim else []
        yield from foot([*self.KEYS, *withdraw])

    def on_mount(self) -> None:
        """Start with the first missing part."""
        self._go_to(self._part)
        self.query_one(Input).focus()

    @property
    def heading(self) -> str:
        """Whether the claim is new."""
        return "Correct a claim" if self._draft.claim else "New claim"

    @property
    def _missing(self) -> Part | None:
        draft = self._draft
        if draft.subject is None:
            return Part.SUBJECT
        if draft.prop is None:
            return Part.PROPERTY
        return Part.VALUE if draft.value is None else None

    @property
    def _typed(self) -> str:
        return self.query_one(Input).value

    def _line(self) -> Content:
        """Return the line of the source around the marked words."""
        draft = self._draft
        where = opening_name(self._book.pack, draft.source.id)
        where += f", line {draft.evidence[0].line}" if draft.evidence else ""
        if draft.words is None:
            return Content(clean(where))
        start, end = draft.span
        text = draft.words.text
        left, right = text[max(start - _AROUND, 0) : start], text[end : end + _AROUND]
        return Content.assemble(
            (f"{clean(where)}: ", "dim"),
            ("…" if start > _AROUND else "") + left,
            (text[start:end], "reverse"),
            right + ("…" if end + _AROUND < len(text) else ""),
        )

    def _go_to(self, part: Part | None) -> None:
        """Ask for a part, or show the claim's effect."""
        self._part = part
        line = self.query_one(Input)
        with line.prevent(Input.Changed):
            line.value = ""
        line.placeholder = f"{part}?" if part else "Enter saves"
        self._show()

    def _show(self) -> None:
        if not self.ready:
            return
        self._show_parts()
        is_whole = self._part is None and not self._typed
        self.query_one(RowList).display = not is_whole
        effect = self.query_one(PageView)
        effect.display = is_whole
        if is_whole:
            effect.show(self._effect_page())
            self._say()
        else:
            self._list()

    def _show_parts(self) -> None:
        pack = self._book.pack
        shown: list[tuple[str, str]] = []
        for part in Part:
            words = words_of_part(pack, self._draft, part)
            if part is Part.VALUE and self._draft.prop is None:
                words = ""
            if not words and part not in (*_NEEDED, self._part):
                continue
            style = "bold reverse" if part is self._part else "" if words else "dim"
            shown += [(" ▸ ", "dim"), (words or f"{part}?", style)] if shown else [
                (words or f"{part}?", style)
            ]  # fmt: skip
        self.query_one(".parts", Static).update(Content.assemble(*shown))

    def _list(self) -> None:
        part = self._part or Part.VALUE
        shown = options(self._book.pack, self._draft, part, self._typed)
        self._options, self._problem = shown.choices, shown.problem
        rows = [
            row(span(option.text), Span(f"  {option.detail}" if option.detail else "", "dim"),
                to=Place.choice("option", str(number)))
            for number, option in enumerate(self._options)
        ]  # fmt: skip
        drafts = [option.draft for option in self._options]
        at = drafts.index(self._draft) if self._draft in drafts and not self._typed else 0
        self.query_one(RowList).set_rows(rows, at)
        self._say(self._problem or ("" if rows else "Nothing fits."))

    def _effect_page(self) -> Page:
        """Return the claim's agreements, conflicts and additions to the pack."""
        rows: list[Row] = list(self._additions())
        try:
            claim, effect = self._book.effect(self._draft)
        except (ValueError, ArithmeticError) as error:
            return Page(Place(PlaceKind.NOWHERE), clean(str(error)), "", tuple(rows))
        title = "No other source covers this yet"
        if effect.conflicts:
            title = "It would conflict with what others say"
        elif effect.agrees:
            title = "It would agree with what others say"
        elif effect.cleared:
            title = "It would not conflict with what others say"
        shown = (
            effect_row._replace(target=None)
            for effect_row in effect_rows(self._book.pack, claim, effect)
        )
        return Page(Place(PlaceKind.NOWHERE), title, "", (*shown, *rows))

    def _additions(self) -> Sequence[Row]:
        draft = self._draft
        named = (draft.subject, *refs_in(draft.value), draft.by)
        new = [ref for ref in named if isinstance(ref, NewEntity)]
        rows = [row(Span("New ", "label"), span(f"{entity.kind}: {entity.name}")) for entity in new]
        for name in draft.names:
            how = "misspelt" if name.misspelt else "also called"
            known = self._book.pack.name(name.entity)
            rows.append(row(Span("Name ", "label"), span(f"{known}, {how} “{name.form}”")))
        for merge in draft.merges:
            gone, other = map(self._book.pack.name, (merge.gone, merge.kept))
            rows.append(row(Span("Merge ", "label"), span(f"{gone} becomes {other} everywhere")))
        return rows

    def _say(self, text: str = "", bad: bool = False) -> None:
        if self._part is None and not text:
            tab = key_to(self.app, "claim.next")
            text = f"{tab}: how firmly, whose words, which version."
            if self._draft.claim is not None:
                gone = key_to(self.app, "claim.withdraw")
                text = f"Type to change the value. {text} {gone} withdraws it."
        status = self.query_one(".status", Static)
        status.update(clean(text))
        status.set_class(bad, "bad")

    def on_input_changed(self, message: Input.Changed) -> None:
        """Update the completions; typing after the last part replaces the value."""
        message.stop()
        self._dropping = False
        if self._part is None and message.value:
            self._part = Part.VALUE
        self._show()

    def on_row_list_selected(self, message: RowList.Selected) -> None:
        """Accept the completion clicked."""
        message.stop()
        self._take(message.index)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Accept the completion under the cursor, or save."""
        message.stop()
        if self._part is None:
            self._save()
        else:
            self._take(self.query_one(RowList).cursor)

    def _take(self, index: int) -> None:
        if not 0 <= index < len(self._options):
            self._say(self._problem or "Nothing fits.", bad=True)
            return
        self._draft = self._options[index].draft
        self._go_to(self._missing)

    def action_part(self, by: int) -> None:
        """Go to the next or previous part, accepting what was typed."""
        if self._typed and self._options:
            self._draft = self._options[self.query_one(RowList).cursor].draft
        at = _ORDER.index(self._part) + by
        step = _ORDER[at % len(_ORDER)]
        self._go_to(step if step is not None or self._missing is None else self._missing)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enable withdrawing only for claims that are in the pack."""
        if action == "withdraw":
            return self._draft.claim is not None
        return super().check_action(action, parameters)

    def action_withdraw(self) -> None:
        """Delete the claim being corrected from the pack."""
        if self._draft.claim is None:
            return
        try:
            self.dismiss(self._book.withdraw(self._draft.claim))
        except WriteError as error:
            self._say(str(error), bad=True)

    def may_leave(self) -> bool:
        """Ask before discarding a complete claim."""
        if self._dropping or self._missing is not None:
            return True
        self._dropping = True
        self._say(
            f"Not saved yet: Enter saves, {key_to(self.app, 'dialog.close')} discards it.", True
        )
        return False

    def _save(self) -> None:
        try:
            self._book.save(self._draft)
        except WriteError as error:
            self._say(str(error), bad=True)
        else:
            self.dismiss(self._draft)
