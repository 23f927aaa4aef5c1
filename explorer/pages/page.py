"""Places in a pack and the pages that show them.

A page is rows of styled words. The app draws it, the linear `--plain` mode prints it, and tests
read it: what is said on screen is decided here and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from explorer.model.place import Place
from explorer.text import clean

__all__ = ["BLANK", "Page", "Place", "Row", "Span", "row", "span"]


class Span(NamedTuple):
    """Words in one style. Styles are roles, not colours: the app's theme gives them looks.

    Roles: "" (plain), `title`, `label`, `dim`, `strong`, `source`, `phrase` (quoted from a source),
    `value`, `link`, `good`, `warn`, `bad`, `match`, `contradiction`, `tension`, `extent`, `rumour`,
    `spelling`, `opinion`, `gap`, `offset`, `high`, `medium`, `low`.
    """

    text: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a page. `target` is where Enter leads; `indent` is in columns."""

    spans: tuple[Span, ...] = ()
    target: Place | None = None
    indent: int = 0

    @property
    def plain(self) -> str:
        """Return the row's words without styles."""
        return " " * self.indent + "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Page:
    """A titled page. `crumb` is its short name in the breadcrumb."""

    place: Place
    title: str
    crumb: str
    rows: tuple[Row, ...]

    @property
    def plain(self) -> str:
        """Return the whole page as text, a line a row."""
        return "\n".join([self.title, *(row.plain for row in self.rows)])


def span(text: object, role: str = "") -> Span:
    """Return a span with `text` made safe for a terminal. All data enters a page through here."""
    return Span(clean(str(text)), role)


def row(*parts: Span | str, to: Place | None = None, indent: int = 0) -> Row:
    """Return a row; a bare string is our own wording, data comes as `span(...)`."""
    spans = tuple(part if isinstance(part, Span) else Span(part) for part in parts)
    return Row(spans, to, indent)


BLANK = Row()
