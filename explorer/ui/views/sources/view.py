"""The sources as cards: what each is, how it stands to the others, and how it is judged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from textual.binding import BindingType

from explorer.charts.lines import clip, width_of
from explorer.model.enums import Vantage
from explorer.model.place import Place
from explorer.pages import Row, Span, row, span
from explorer.pages import words as say
from explorer.pages.judgement import CHANGES, STANDS_OUT, shares, standing
from explorer.pages.source_order import labels
from explorer.session import Session
from explorer.ui.keys.registry import bindings
from explorer.ui.views.sources.card_list import CardList
from explorer.ui.views.two_panes import TwoPanes

_VANTAGES = {
    Vantage.BEFORE: "○ before the release",
    Vantage.AFTER: "● after the release",
    Vantage.UNKNOWN: "◐ unclear when",
}
_LEVELS = "▁▂▃▄▅▆▇█"
_BRIEF = {"unsupported": "alone", "contradicted": "against", "hedged": "hedged"}


class SourceCards(CardList):
    """A card for each source."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.session: Session | None = None

    def lines_of(self, row: Row, width: int, lines: int) -> Sequence[Sequence[Span]]:
        """Return a source's card: name and mark, vantage and id, counts, shares."""
        if self.session is None or row.target is None:
            return []
        source = row.target.id
        card = [
            _spread(row.spans, _mark(self.session, source), width),
            _what(self.session, source),
            _fitting(_counts(self.session, source), width),
            _fitting(_shares(self.session, source), width),
        ]
        return [card[0], card[2]] if lines < 3 else card[:lines]


class SourcesView(TwoPanes):
    """The sources with the page of the one under the cursor."""

    scope: ClassVar[str] = "sources"
    BINDINGS: ClassVar[list[BindingType]] = bindings(scope)

    def __init__(self, session: Session, **kwargs: Any) -> None:
        super().__init__(session, **kwargs)
        self.list = SourceCards()
        self.list.set_empty("This pack has no sources. Write them into its sources.toml.")

    def fill(self) -> None:
        """Put the sources into the list."""
        assert isinstance(self.list, SourceCards)
        self.list.session = self.session
        rows = [
            row(Span(name, "source"), to=Place.source(one))
            for one, name in labels(self.session).items()
        ]
        self.list.set_rows(rows, max(self.list.cursor, 0))

    def action_agreement(self) -> None:
        """Open the table of how far the sources agree."""
        self.post_message(self.Go(Place.agreement()))


def _spread(left: Sequence[Span], right: Sequence[Span], width: int) -> list[Span]:
    """Return words with others at the right edge."""
    shown = clip(left, width - width_of(right) - 1)
    gap = max(width - width_of(shown) - width_of(right), 1)
    return [*shown, Span(" " * gap), *right]


def _mark(session: Session, source: str) -> list[Span]:
    record = session.records.get(source)
    if record and record.stands_out:
        return [Span(f"{STANDS_OUT} stands out", "warn")]
    if record and record.changes:
        return [Span(f"{CHANGES} voice changes", "dim")]
    return []


def _what(session: Session, source_id: str) -> list[Span]:
    source = session.pack.sources[source_id]
    name = session.pack.source_name(source_id)
    told = [source.kind] if source.kind.casefold() not in name.casefold() else []
    return [Span(f"{_VANTAGES[source.vantage]} · "), span(", ".join([*told, source_id]), "dim")]


def _counts(session: Session, source: str) -> list[list[Span]]:
    """Return the counts in the words of several lengths, the longest first."""
    how = standing(session, source)
    claims, findings = say.count(how.claims, "claim"), say.count(how.findings, "finding")
    start = [Span(f"{claims} · {findings}")]
    agrees = [Span(f" · agrees {how.agreeing}, clashes {how.clashing}")]
    of = [Span(f" of {how.shared}", "dim")]
    return [[*start, *agrees, *of], [*start, *agrees], start]


def _shares(session: Session, source: str) -> list[list[Span]]:
    record = session.records.get(source)
    if record is None or not record.met:
        return [[Span("nobody else speaks of what it says", "dim")]]
    role = "warn" if record.stands_out else "dim"
    told = shares(record)
    full = [[Span(f"{level(s.percent)} ", role), Span(f"{s.percent}% {s.short}")] for s in told]
    brief = [[Span(f"{s.percent}% {_BRIEF[s.short]}", role)] for s in told]
    return [_joined(full, "  "), _joined(brief, " · "), _joined(brief, " ")]


def level(percent: int) -> str:
    """Return a share as a column of one cell."""
    return _LEVELS[min(max(percent, 0) * len(_LEVELS) // 100, len(_LEVELS) - 1)]


def _joined(parts: Sequence[Sequence[Span]], between: str) -> list[Span]:
    spans: list[Span] = []
    for part in parts:
        spans += [Span(between, "dim")] if spans else []
        spans += part
    return spans


def _fitting(choices: Sequence[list[Span]], width: int) -> list[Span]:
    """Return the first that fits, else the last."""
    return next((one for one in choices if width_of(one) <= width), choices[-1])
