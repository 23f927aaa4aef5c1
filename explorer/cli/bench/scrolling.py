"""Benchmark paging through a long list in the app's widget, without a terminal."""

from __future__ import annotations

import time

from textual.app import App, ComposeResult

from explorer.pages import Row, row
from explorer.ui.widgets.row_list import RowList


class _Scroller(App[None]):
    def __init__(self, rows: list[Row]) -> None:
        super().__init__()
        self.rows = rows

    def compose(self) -> ComposeResult:
        yield RowList(self.rows)


async def page_times(count: int, pages: int) -> list[float]:
    """Return the duration of each of `pages` page-downs in a list of `count` rows, in seconds."""
    rows = [row(f"claim {number}: somebody says something of somebody") for number in range(count)]
    app = _Scroller(rows)
    times = []
    async with app.run_test(size=(120, 36)) as pilot:
        app.query_one(RowList).focus()
        for _ in range(pages):
            begin = time.perf_counter()
            await pilot.press("pagedown")
            times.append(time.perf_counter() - begin)
    return times
