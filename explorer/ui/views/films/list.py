"""Films in columns: name and year, findings by severity, what patterns explain, claims."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.charts.lines import Line, clip, width_of
from explorer.model.enums import Severity
from explorer.pages.list_rows import FilmRow
from explorer.pages.page import ListRow
from explorer.ui.widgets.row_list import RowList
from explorer.wording.labels import SEVERITY_GLYPHS
from explorer.wording.spans import Span

_SIGN_WIDTH = 4
_COLUMNS = (("By pattern", 12, 58), ("Claims", 9, 48), ("Sources", 9, 70))
"""Heading of a column, its width, and the minimum width of the list for showing it."""
_YEAR_WIDTH = 6


class FilmList(RowList):
    """Films, most disputed first."""

    def fit(self, row: ListRow, width: int) -> Sequence[Span]:
        """Lay out the columns for a width."""
        if not isinstance(row, FilmRow):
            return super().fit(row, width)
        tail: Line = []
        for severity, number in zip(Severity, row.severities, strict=True):
            sign = f"{SEVERITY_GLYPHS[severity]}{number:,}" if number else "·"
            tail.append(Span(sign.rjust(_SIGN_WIDTH), str(severity) if number else "dim"))
        numbers: tuple[int | str, ...] = (row.explained or "·", row.claims, row.sources)
        for value, (_, cells, least) in zip(numbers, _COLUMNS, strict=True):
            if width >= least:
                shown = f"{value:,}" if isinstance(value, int) else value
                tail.append(Span(shown.rjust(cells), "dim"))
        left = max(width - width_of(tail) - _YEAR_WIDTH, 4)
        name = clip([Span(row.name, "strong" if row.findings else "")], left)
        gap = Span(" " * (left - width_of(name)))
        return [*name, gap, Span(f" {row.year:<{_YEAR_WIDTH - 1}}", "dim"), *tail]

    def head(self, width: int) -> Line:
        """Return the headings of the columns."""
        tail = "Findings".rjust(3 * _SIGN_WIDTH)
        tail += "".join(words.rjust(cells) for words, cells, least in _COLUMNS if width >= least)
        left = max(width - len(tail) - _YEAR_WIDTH, 4)
        return [Span(f"{'Film':<{left}} {'Year':<{_YEAR_WIDTH - 1}}{tail}", "label")]
