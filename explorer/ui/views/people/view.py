"""Characters and cast side by side: who plays whom, which sources say so, what became of names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from explorer.charts.lines import Line, width_of
from explorer.model.place import Place
from explorer.pages import Row, Span, row, span
from explorer.pages import words as say
from explorer.pages.people import CastLine, cast_lines
from explorer.pages.source_order import labels
from explorer.session import Session
from explorer.ui.keys.registry import bindings
from explorer.ui.views.people.cast_list import COUNT_WIDTH, MOST_DOTS, TOTALS, CastList, column
from explorer.ui.views.two_panes import State, TwoPanes
from explorer.ui.widgets.filter_input import FilterInput
from explorer.ui.widgets.note import Note
from explorer.values.folding import words_of

SAYS, DENIES, HOLE, SILENT, VARIANT = "●", "×", "▢", "·", "≈"


class PeopleView(TwoPanes):
    """The cast with the page of the one under the cursor."""

    scope: ClassVar[str] = "people"
    BINDINGS: ClassVar[list[BindingType]] = bindings(scope)
    DEFAULT_CSS = """
    PeopleView {
        & > .side { width: 7fr; }
        & > .page { width: 5fr; }
        & Input, & Input:focus { display: none; height: 1; border: none; padding: 0 2; }
        &.-filtering Input, &.-filtering Input:focus { display: block; }
        & Note { height: 1; padding: 0 1 0 2; }
        &.-stacked Note.key { display: none; }
        &.-stacked Note.count { display: none; }
        &.-stacked > .side { height: 1fr; }
        &.-stacked > .page { width: 1fr; height: 1fr; }
    }
    """

    def __init__(self, session: Session, **kwargs: Any) -> None:
        super().__init__(session, **kwargs)
        self.list = CastList()
        self._input = FilterInput(placeholder="letters of a name", id="people-filter")
        self._count = Note(classes="count")
        self._key = Note(_key, classes="key")
        self._letters = Note(lambda _: self._heads()[0])
        self._head = Note(lambda _: self._heads()[1])

    def _heads(self) -> tuple[Line, Line]:
        assert isinstance(self.list, CastList)
        letters, names = self.list.heads(self.list.room)
        if self.has_class("-stacked"):  # the count has no line of its own there
            blank, *rest = letters
            letters = [*column(Span(self._count.plain, "dim"), width_of([blank])), *rest]
        return letters, names

    def side(self) -> ComposeResult:
        """Put the filter, the count and the key of signs over the list."""
        yield self._input
        yield self._count
        yield self._key
        yield self._letters
        yield self._head
        yield self.list

    def fill(self) -> None:
        """Put those whom the filter allows into the list, the same one under the cursor."""
        before = self.list.row.target if self.list.row else None
        assert isinstance(self.list, CastList)
        self.list.sources = [*labels(self.session).values()]
        people = cast_lines(self.session)
        wanted = words_of(self._input.value)
        found = [one for one in people if _matches(self.session, one, wanted)]
        rows = [_row(self.session, one) for one in found]
        self._count.show(_told(found, people, self._input.value))
        self._letters.refresh()
        if not rows:
            self.list.set_empty(self._why_empty(len(people)))
        at = next((i for i, one in enumerate(rows) if one.target == before), 0)
        self.list.set_rows(rows, at)
        if not rows:
            self._show_page(None)

    def _why_empty(self, total: int) -> str:
        if not total:
            return "This pack names no people. Write them into its entities.toml."
        how = self._input.way_out("people.clear", f"{total}")
        return f"Nobody’s name has “{self._input.value}”. {how}."

    def snapshot(self) -> Any:
        """Return what is shown and the filter."""
        return super().snapshot(), self._input.value

    def restore(self, state: Any) -> None:
        """Put everything back."""
        if isinstance(state, tuple) and len(state) == 2 and isinstance(state[0], State):
            if state[1] != self._input.value:
                self._input.value = state[1]
                self.set_class(bool(state[1]), "-filtering")
                self.fill()
            super().restore(state[0])

    def action_filter(self) -> None:
        """Type letters."""
        self.add_class("-filtering")
        self._input.focus()

    def action_clear(self) -> None:
        """Show all people again."""
        self._input.value = ""
        self.remove_class("-filtering")
        self.fill()
        self.list.focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Filter as the user types."""
        message.stop()
        self.fill()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Go from the filter to the list."""
        message.stop()
        self.list.focus()
        self.set_class(bool(self._input.value), "-filtering")
        self.call_after_refresh(self.fill)  # which key sees all again depends on the focus


def _told(found: Sequence[CastLine], people: Sequence[CastLine], wanted: str) -> list[Span]:
    characters = len({one.character for one in found if one.character})
    others = sum(not one.character for one in found)
    told = f"{say.count(characters, 'character')}, {say.count(others, 'other')}"
    if wanted:
        return [span(f"{len(found)} of {len(people)} with “{wanted}”", "label")]
    return [Span(told, "dim")]


def _key(width: int) -> Line:
    signs = (
        (SAYS, "source", "says so"),
        (HOLE, "warn", "name lost"),
        (SILENT, "dim", "silent"),
        (VARIANT, "spelling", "spelt in several ways"),
    )
    shown: Line = []
    for sign, role, what in signs:
        entry = [Span(sign, role), Span(f" {what}  ", "dim")]
        if width_of([*shown, *entry]) > width + 2:
            break
        shown += entry
    return shown


def _matches(session: Session, one: CastLine, wanted: Sequence[str]) -> bool:
    """Return whether every word begins one of the names' words."""
    ids = [i for i in (one.character, one.actor) if i]
    entities = [session.pack.entities[i] for i in ids if i in session.pack.entities]
    names = [n for e in entities for n in (e.name, *e.aliases, *e.spellings)]
    known = {word for name in [*names, *ids, one.work] for word in words_of(name)}
    return all(any(word.startswith(part) for word in known) for part in wanted)


def _row(session: Session, one: CastLine) -> Row:
    name = session.pack.name
    return row(
        span(name(one.character), "strong") if one.character else span(one.work or "–", "dim"),
        _actor(session, one),
        _dots(session, one),
        Span(VARIANT if one.spellings else " ", "spelling"),
        Span(HOLE if one.holes else " ", "gap"),
        Span(say.GLYPHS[one.clash] if one.clash else " ", str(one.clash or "")),
        _totals(one),
        to=Place.entity(one.subject),
    )


def _actor(session: Session, one: CastLine) -> Span:
    if one.actor:
        told = span(session.pack.name(one.actor), "link")
        return Span(f"not {told.text}", "warn") if one.denied else told
    return Span("name lost", "warn") if one.holes else Span("–", "dim")


def _dots(session: Session, one: CastLine) -> Span:
    sources = list(session.pack.sources)
    if len(sources) > MOST_DOTS:
        return Span(f"{len(one.sources)} of {len(sources)}".rjust(COUNT_WIDTH), "source")
    says = DENIES if one.denied else SAYS
    dots = [says if s in one.sources else HOLE if s in one.holes else SILENT for s in sources]
    role = "source" if one.sources else "warn" if one.holes else "dim"
    return Span("".join(dots), role)


def _totals(one: CastLine) -> Span:
    return Span(TOTALS(one.claims, one.findings or SILENT), "dim")
