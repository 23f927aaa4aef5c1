"""A page as lines of plain text, for pipes and screen readers."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator

from explorer.pages.page import Page
from explorer.wording.spans import Span

_STOPS = re.compile(r" +[—·] +| {2,}")
"""Separators between the parts of a row."""


def without_signs(spans: Iterable[Span]) -> str:
    """Return text without the signs that repeat a word, its parts separated by commas."""
    return _STOPS.sub(", ", "".join(span.text for span in spans if not span.sign).strip())


def page_lines(page: Page, width: int, *, numbered: bool = False) -> Iterator[str]:
    """Yield a page's lines, wrapped to `width` columns.

    With `numbered`, for `--plain`, links have numbers and signs are left out.
    """
    for heading in page.headings:
        yield from textwrap.wrap(heading, max(width, 20))
    yield ""
    number = 0
    for row in page.rows if numbered else page.printed:
        prefix = " " * row.indent
        if numbered and row.target is not None:
            number += 1
            prefix += f"[{number}] "
        spans = row.all_spans
        text = without_signs(spans) if numbered else "".join(span.text for span in spans)
        lines = textwrap.wrap(text, max(width - len(prefix), 20)) or [""]
        yield (prefix + lines[0]).rstrip()
        for line in lines[1:]:
            yield " " * len(prefix) + line
