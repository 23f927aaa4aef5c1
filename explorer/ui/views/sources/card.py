"""A source as a card: what it is and how it compares with the others, in a few lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from explorer.charts.lines import Line, clip, width_of
from explorer.model.place import Place
from explorer.model.source import Source
from explorer.model.source_record import SourceRecord
from explorer.pages.judgement import Standing, shares, standing
from explorer.session import Session
from explorer.text import count
from explorer.wording.judgements import CHANGES, STANDS_OUT
from explorer.wording.spans import Span, span
from explorer.wording.vantages import on_card

_LEVELS = "▁▂▃▄▅▆▇█"
_SHARED, _AGREED, _NAMED, _ALL = 72, 64, 54, 44
"""Minimum widths of a card, in cells, for the number of shared facts, for that of agreements, for
full words beside its shares, and for all of these. They are fixed, so that all cards of a list have
the same form."""
_BRIEF = {"uncorroborated": "unconfirmed", "contradicted": "disputed", "hedged": "hedged"}


@dataclass(frozen=True)
class SourceCard:
    """A source in the list. Its counts are computed when it is first drawn."""

    name: str
    """Safe for a terminal."""
    source: Source
    session: Session = field(repr=False, compare=False)

    @property
    def target(self) -> Place:
        """Return the source's place."""
        return Place.source(self.source.id)

    @property
    def plain(self) -> str:
        """Return the source's name."""
        return self.name

    @property
    def kind(self) -> str:
        """Return the kind of text, "" if its name says so."""
        name = self.session.pack.source_name(self.source.id).casefold()
        return "" if self.source.kind.casefold() in name else self.source.kind

    @property
    def record(self) -> SourceRecord | None:
        """Return the assessment of the source as a whole."""
        return self.session.records.get(self.source.id)

    @cached_property
    def standing(self) -> Standing:
        """Return how it compares with the other sources."""
        return standing(self.session, self.source.id)


def card_lines(card: SourceCard, width: int, lines: int) -> Sequence[Line]:
    """Return name and mark, vantage and id, counts, shares: from 2 to `lines` lines."""
    named = [Span(card.name, "source")]
    mark = _widest(_marks(card.record), width - width_of(named) - 1)
    name = _spread(named, mark, width)
    counts = _widest(_counts(card.standing, width), width)
    if lines < 3:
        return [name, counts]
    return [name, _vantage(card), counts, _widest(_shares(card.record, width), width)][:lines]


def _spread(left: Sequence[Span], right: Sequence[Span], width: int) -> Line:
    """Return `left` with `right` aligned to the right edge."""
    shown = clip(left, width - width_of(right) - 1)
    gap = max(width - width_of(shown) - width_of(right), 1)
    return [*shown, Span(" " * gap), *right]


def _marks(record: SourceRecord | None) -> list[Line]:
    """Return the warnings on a source in different lengths, the longest first."""
    if record and record.stands_out:
        words = ("treat with caution", "caution")
        return [[Span(f"{STANDS_OUT} {said}", "warn")] for said in words]
    if record and record.changes:
        words = ("point of view changes", "changes")
        return [[Span(f"{CHANGES} {said}", "dim")] for said in words]
    return [[]]


def _vantage(card: SourceCard) -> Line:
    what = ", ".join(filter(None, (card.kind, card.source.id)))
    return [Span(f"{on_card(card.source)} · "), span(what, "dim")]


def _counts(how: Standing, width: int) -> list[Line]:
    """Return the counts in different lengths, the longest for a width first."""
    if not how.claims:
        return [[Span("no claims from it yet", "dim")]]
    claims, findings = count(how.claims, "claim"), count(how.findings, "finding")
    start = [Span(f"{claims} · {findings}")]
    agrees = [Span(f" · agrees on {how.agreeing:,}, conflicts on {how.conflicting:,}")]
    of = [Span(f" of {how.shared:,}", "dim")]
    longer = [[*start, *agrees, *of]] if width >= _SHARED else []
    longer += [[*start, *agrees]] if width >= _AGREED else []
    return [*longer, start]


def _shares(record: SourceRecord | None, width: int) -> list[Line]:
    """Return the shares that call for caution in different lengths, the longest first."""
    if record is None or not record.claims:
        return [[]]
    if not record.met:
        return [[Span("no other source covers what it says", "dim")]]
    role = "warn" if record.stands_out else "dim"
    full = [
        [Span(f"{level(share.percent)} ", role), Span(f"{share.in_words} {share.short}")]
        for share in shares(record)
    ]
    brief = [[Span(f"{share.in_words} {_BRIEF[share.short]}", role)] for share in shares(record)]
    longer = [_joined(full, "  ")] if width >= _NAMED else []
    longer += [_joined(brief, " · ")] if width >= _ALL else []
    return [*longer, _joined(brief[:2], " · ")]


def level(percent: int) -> str:
    """Return a share as a vertical bar of one cell."""
    return _LEVELS[min(max(percent, 0) * len(_LEVELS) // 100, len(_LEVELS) - 1)]


def _joined(parts: Iterable[Line], between: str) -> Line:
    spans: Line = []
    for part in parts:
        spans += [Span(between, "dim")] if spans else []
        spans += part
    return spans


def _widest(choices: Sequence[Line], width: int) -> Line:
    """Return the first line that fits, else the last."""
    return next((line for line in choices if width_of(line) <= width), choices[-1])
