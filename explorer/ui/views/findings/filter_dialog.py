"""Choose which findings to show, by words and by choices with their numbers of findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Input

from explorer.charts.lines import clip, width_of
from explorer.charts.source_labels import source_labels
from explorer.compare.filters import Filter
from explorer.model.enums import Severity, Verdict
from explorer.model.place import Place
from explorer.pages.list_rows import HeadingRow
from explorer.pages.page import ListRow
from explorer.session import Session
from explorer.text import count
from explorer.ui.dialogs.dialog import Dialog
from explorer.ui.keys.registry import bindings
from explorer.ui.views.findings.list import HeadedList
from explorer.ui.widgets.note import Note
from explorer.ui.widgets.row_list import RowList
from explorer.user.rulings import State
from explorer.wording.labels import DECISION_NAMES, DECISIONS, SEVERITY_GLYPHS, VERDICT_GLYPHS
from explorer.wording.records import property_label
from explorer.wording.spans import Span, span

_HEADINGS = {
    "verdicts": "Verdict",
    "severities": "Severity",
    "rulings": "Your decision",
    "sources": "With a claim by",
    "entities": "About",
    "properties": "On",
}


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """A choice: whether it is marked, and the number of findings it would show."""

    field: str
    """Field of the filter."""
    value: str
    label: Span
    number: int
    marked: bool

    @property
    def target(self) -> Place:
        """Return a place that encodes the field and value of the choice."""
        return Place.choice(self.field, self.value)

    @property
    def box(self) -> str:
        """Return the checkbox, ticked or empty."""
        return "[x] " if self.marked else "[ ] "

    @property
    def plain(self) -> str:
        """Return checkbox, label and number on one line."""
        return f"{self.box}{self.label.text} {self.number}"


class ChoiceList(HeadedList):
    """Choices under headings, with counts aligned to the right."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("choices")

    def __init__(self) -> None:
        super().__init__(eager=True)

    def fit(self, row: ListRow, width: int) -> Sequence[Span]:
        """Lay out checkbox and label on the left, the count on the right; dimmed if it is 0."""
        if not isinstance(row, ChoiceRow):
            return super().fit(row, width)
        box = Span(row.box, "strong" if row.marked else "dim")
        label = row.label if row.number or row.marked else Span(row.label.text, "dim")
        count = Span(str(row.number), "" if row.number else "dim")
        shown = clip([box, label], width - width_of([count]) - 1)
        return [*shown, Span(" " * (width - width_of([*shown, count]))), count]


class Words(Input):
    """The input for words that findings must contain; an arrow key moves to the choices below."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("words")

    def action_done(self) -> None:
        """Keep the words and focus the choices."""
        self.screen.query_one(ChoiceList).focus()


class FindingsFilter(Dialog[Filter]):
    """A form whose result is the filter."""

    HEADING = "Filter findings"
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("words.done", "Choices"),
        ("choices.mark", "Mark"),
        ("enter", "Show"),
        ("choices.clear", "Clear"),
        ("tab", "Next"),
        ("dialog.close", "Cancel"),
    )

    def __init__(self, session: Session, chosen: Filter) -> None:
        super().__init__()
        self.session = session
        self.chosen = chosen
        self._offered: list[tuple[str, list[str]]] = []

    def compose(self) -> ComposeResult:
        """Draw input, choices and buttons."""
        with Vertical(classes="dialog filter"):
            yield Note(classes="status")
            yield Words(self.chosen.text, placeholder="words in a finding", compact=True)
            yield ChoiceList()
            with Horizontal(classes="buttons"):
                yield Button("Show", variant="primary", compact=True, id="done")
                yield Button("All", compact=True, id="all")
                yield Button("Cancel", compact=True, id="cancel")
        yield from self.foot()

    def on_mount(self) -> None:
        """List the choices that occur, the most frequent first."""
        every = self._counts(Filter())
        self._offered = [(field, self._order(field, every[field])) for field in _HEADINGS]
        self._fill(self._counts(self.chosen) if self.chosen.active else every)
        self.query(Words).focus()

    def _order(self, field: str, counts: Mapping[str, int]) -> list[str]:
        """Return the values offered for a field, including any already chosen."""
        kinds: dict[str, Iterable[str]] = {
            "verdicts": Verdict,
            "severities": Severity,
            "rulings": map(str, State),
        }
        if field == "rulings":
            return list(kinds[field])
        if field in kinds:
            return [value for value in kinds[field] if value in counts]
        values = [
            value for value in counts if field != "entities" or value in self.session.pack.entities
        ]
        values += [value for value in getattr(self.chosen, field) if value not in counts]
        return sorted(
            values, key=lambda value: (-counts.get(value, 0), self._label(field, value).text)
        )

    def _label(self, field: str, value: str) -> Span:
        if field == "verdicts":
            return Span(f"{VERDICT_GLYPHS[Verdict(value)]} {value}", value)
        if field == "severities":
            return Span(f"{SEVERITY_GLYPHS[Severity(value)]} {value}", value)
        if field == "rulings":
            return Span(f"{DECISIONS.get(value, '·')} {DECISION_NAMES.get(value, value)}")
        if field == "entities":
            return span(self.session.pack.name(value))
        if field == "properties":
            return span(property_label(self.session.pack, value))
        return span(source_labels(self.session).get(value, value))

    def _counts(self, chosen: Filter) -> Mapping[str, Mapping[str, int]]:
        here = self.session
        return chosen.tally(here.comparison.findings, here.rulings.state, here.words_of)

    def _fill(self, counts: Mapping[str, Mapping[str, int]]) -> None:
        """Show the choices with their marks and counts."""
        if not self.ready:
            return
        choices = self.query_one(ChoiceList)
        at = choices.cursor
        choices.set_rows(list(self._rows(counts)), at)
        shown = len(self.session.findings(self.chosen))
        total = count(len(self.session.comparison.findings), "finding")
        words = span(self.chosen.words(self.session.pack)).text
        some = bool(self.session.comparison.findings)
        every = f"All {total}." if some else "There are no findings yet."
        status = f"{shown:,} of {total}: {words}." if self.chosen.active else every
        self.query_one(".status", Note).show([Span(status)])
        done = self.query_one("#done", Button)
        done.label = f"Show {shown}"
        done.refresh(layout=True)  # fit the label with the number

    def _rows(self, counts: Mapping[str, Mapping[str, int]]) -> Iterator[ChoiceRow | HeadingRow]:
        for field, offered in self._offered:
            if offered:
                yield HeadingRow(_HEADINGS[field])
            for value in offered:
                yield ChoiceRow(
                    field,
                    value,
                    self._label(field, value),
                    counts[field].get(value, 0),
                    value in getattr(self.chosen, field),
                )

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        """Stop the message, so that the workspace does not act on it."""
        message.stop()

    def on_row_list_selected(self, message: RowList.Selected) -> None:
        """Mark or unmark a choice."""
        message.stop()
        if message.row.target is None:
            return
        field, value = message.row.target.as_choice
        marked: frozenset[str] = getattr(self.chosen, field)
        self._choose(**{field: marked ^ {value}})

    def _choose(self, **fields: Any) -> None:
        self.chosen = replace(self.chosen, **fields)
        self._fill(self._counts(self.chosen))

    def on_input_changed(self, message: Input.Changed) -> None:
        """Update the filter's words."""
        message.stop()
        self._choose(text=message.value)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Apply the filter."""
        message.stop()
        self.action_done()

    def on_button_pressed(self, message: Button.Pressed) -> None:
        """Handle a button."""
        message.stop()
        if message.button.id == "all":
            self.action_all()
        elif message.button.id == "done":
            self.action_done()
        else:
            self.dismiss(None)

    def action_done(self) -> None:
        """Apply the filter."""
        self.dismiss(self.chosen)

    def action_all(self) -> None:
        """Clear the filter."""
        with self.prevent(Input.Changed):
            self.query_one(Input).value = ""
        self.chosen = Filter()
        self._fill(self._counts(self.chosen))
