"""A page as lines of plain text, for pipes and screen readers."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from explorer.pages import Page
from explorer.pages.facts import GLYPHS
from explorer.user.rulings import State
from explorer.wording.judgements import CHANGES, STANDS_OUT
from explorer.wording.labels import CHANGED, DECISIONS, VERDICT_GLYPHS


def _signs() -> re.Pattern[str]:
    """Return a pattern of signs, each only before its word: “Romeo + Juliet” keeps its own."""
    signed: list[tuple[str, str]] = [*VERDICT_GLYPHS.items(), *DECISIONS.items()]
    signed += [(mark, sign) for mark, sign in GLYPHS.items() if mark]
    signed += [*((state, "!") for state in State), (CHANGED, "!")]
    before = "|".join(rf"{re.escape(sign)} (?={re.escape(word)}\b)" for word, sign in signed)
    return re.compile(rf"(?<!\S)(?:[{CHANGES}{STANDS_OUT}└] |{before})")


_SIGNS = _signs()
_STOPS = re.compile(r" +[—·] +| {2,}")


def without_signs(text: str) -> str:
    """Return a row without the signs that repeat a word, its parts separated by commas."""
    return _STOPS.sub(", ", _SIGNS.sub("", text).strip())


def page_lines(page: Page, width: int, *, numbered: bool = False) -> Iterator[str]:
    """Yield a page's lines, wrapped to `width` columns; `numbered` is for `--plain`.

    Then each link has a number, and there are no signs.
    """
    yield from textwrap.wrap(page.title, max(width, 20))
    yield ""
    number = 0
    for row in page.rows:
        prefix = " " * row.indent
        if numbered and row.target is not None:
            number += 1
            prefix += f"[{number}] "
        text = "".join(span.text for span in row.spans)
        if numbered:
            text = without_signs(text)
        lines = textwrap.wrap(text, max(width - len(prefix), 20)) or [""]
        yield (prefix + lines[0]).rstrip()
        for line in lines[1:]:
            yield " " * len(prefix) + line
