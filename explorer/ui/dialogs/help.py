"""Searchable help: the current place, what to do there, and all keys and signs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input

from explorer.model.place import Place, PlaceKind
from explorer.pages import BLANK, Page, Row, Span, row, span
from explorer.ui.dialogs.dialog import Dialog
from explorer.ui.dialogs.help_texts import FOCUS, OF_PLACE, PLACES, SIGNS, About
from explorer.ui.keys.actions.model import LIST
from explorer.ui.keys.actions.synonyms import SYNONYMS
from explorer.ui.keys.keymap import Keymap
from explorer.ui.keys.registry import ACTIONS, Action, bindings, by_id, key_name
from explorer.ui.widgets.page_view import PageView

NO_KEYS = Keymap()
_EVERYWHERE = frozenset({"workspace", "rows", "views", "app"})
"""Scopes of actions available in two or more views."""

_COLUMN = 19
"""Widths of the columns of keys and of signs, in cells."""

_KEY = re.compile(r"\{([a-z.-]+)\}")


class Where(NamedTuple):
    """The context in which help was opened."""

    place: str = ""
    """Kind of the current place."""
    focus: str = ""
    """Class of the focused widget."""
    active: Collection[str] = ()
    """Ids of the actions available there."""
    is_alone: bool = False
    """Whether there is only one pane."""


class HelpScreen(Dialog[None]):
    """Help on the current place, and a table of all keys and signs."""

    HEADING = "Help"
    BINDINGS: ClassVar[list[BindingType]] = bindings("search")
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("search.up search.down", "Scroll"),
        ("search.page-up search.page-down", "Page"),
        ("dialog.close", "Close"),
    )

    def __init__(self, where: Where, keymap: Keymap = NO_KEYS) -> None:
        """Explain the current place, and list the keys, those available there first."""
        super().__init__()
        self._where = where
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """Draw input and table."""
        with Vertical(classes="dialog"):
            yield Input(placeholder="Filter keys, symbols and explanations", compact=True)
            yield PageView(help_page(self._where, "", self._keymap))
        yield from self.foot()

    def on_mount(self) -> None:
        """Focus the input; arrows scroll the help."""
        self.query_one(Input).focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Filter the help by the words typed."""
        message.stop()
        self.query_one(PageView).show(help_page(self._where, message.value, self._keymap))

    def on_page_view_highlighted(self, message: PageView.Highlighted) -> None:
        """Stop the message: rows of help have no target."""
        message.stop()

    @property
    def key_target(self) -> PageView:
        """The page that arrow keys scroll."""
        return self.query_one(PageView)


def help_page(where: Where, wanted: str = "", keymap: Keymap = NO_KEYS) -> Page:
    """Return the help page, filtered by the words in `wanted`.

    First comes the current place, then the keys of the view, of lists and others available there,
    then signs, then keys available elsewhere.
    """
    words = wanted.casefold().split()
    rows: list[Row] = [
        row(span(f"! {problem}", "warn")) for problem in keymap.problems if not words
    ]
    rows += [BLANK] if rows else []
    rows += _explanations(where, words, keymap)
    groups = dict.fromkeys(action.group for action in ACTIONS)
    own = {a.group for a in ACTIONS if a.id in where.active and a.scope not in _EVERYWHERE}
    own.discard(LIST)
    here = [a for a in ACTIONS if a.id in where.active]
    for group in sorted(groups, key=lambda group: (group not in own, group != LIST)):
        rows += _group(group, here, words, keymap)
    first = OF_PLACE.get(where.place, "")
    for heading in sorted(SIGNS, key=lambda heading: heading != first):
        rows += _signs(heading, words)
    elsewhere = [
        help_row
        for group in groups
        for help_row in _group(
            group, [a for a in ACTIONS if a.id not in where.active], words, keymap
        )
    ]
    if elsewhere:
        rows += [row(Span("Elsewhere", "title")), BLANK, *elsewhere]
    if not rows:
        rows = [row("Nothing matches. Ctrl+P finds every action by name.")]
    about = PLACES.get(where.place)
    title = about.title if about and not words else "Help"
    return Page(Place(PlaceKind.HELP), title, "help", tuple(rows))


def _explanations(where: Where, words: Collection[str], keymap: Keymap) -> Iterator[Row]:
    """Yield help on the current place; when filtering, on every place that contains the words."""
    about = PLACES.get(where.place)
    if about and not words:
        yield from _about(about, keymap)
        if focus := FOCUS.get(where.focus):
            others = f" {focus.others}" if focus.others and not where.is_alone else ""
            yield row(*_with_keys(f"{focus.here}{others}", keymap))
        yield BLANK
    for other in PLACES.values() if words else ():
        if _holds(f"{other.title} {other.shows} {_filled(other.to_do, keymap)}", words):
            yield row(Span(other.title, "title"))
            yield from _about(other, keymap)
            yield BLANK


def _about(about: About, keymap: Keymap) -> Iterator[Row]:
    yield row(about.shows)
    yield row(*_with_keys(about.to_do, keymap))


def _with_keys(text: str, keymap: Keymap) -> Iterator[Span]:
    """Yield a text with the keys of its actions highlighted."""
    done = 0
    for match in _KEY.finditer(text):
        yield Span(text[done : match.start()])
        yield Span(_key(match[1], keymap), "strong")
        done = match.end()
    yield Span(text[done:])


def _filled(text: str, keymap: Keymap) -> str:
    return "".join(part.text for part in _with_keys(text, keymap))


def _key(action_id: str, keymap: Keymap) -> str:
    keys = keymap.keys_of(by_id()[action_id])
    return key_name(keys[0]) if keys else by_id()[action_id].label


def _holds(text: str, words: Collection[str]) -> bool:
    return all(word in text.casefold() for word in words)


def _signs(heading: str, words: Collection[str]) -> list[Row]:
    rows = [
        _entry(sign, meaning)
        for sign, meaning in SIGNS[heading]
        if _holds(f"{sign} {meaning} {heading}", words)
    ]
    return [row(Span(heading, "label")), *rows, BLANK] if rows else []


def _group(
    group: str, actions: Collection[Action], words: Collection[str], keymap: Keymap
) -> list[Row]:
    rows = []
    for action in actions:
        keys = " ".join(map(key_name, keymap.keys_of(action))) or "palette"
        said = f"{keys} {action.label} {action.tooltip} {group} {SYNONYMS.get(action.id, '')}"
        if action.group == group and _holds(said, words):
            rows.append(_entry(keys, action.tooltip))
    return [row(Span(group, "label")), *rows, BLANK] if rows else []


def _entry(sign: str, meaning: str) -> Row:
    """Return a row with a key or a sign and, in a second column, its meaning."""
    blank = max(_COLUMN - cell_len(sign), 2)
    return row(meaning, indent=2, number=Span(sign + " " * blank, "strong"))
