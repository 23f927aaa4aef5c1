"""Terminal output of commands: colours, tables as wide as the screen, links, a pager.

Commands pass lines and tables of `Span`s; only this module uses Rich, and imports it on demand. In
a pipe, with `NO_COLOR` or with `--plain` it is not used: commands then print plain text, which is
stable for scripts.
"""

from __future__ import annotations

import argparse
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Timer
from typing import TYPE_CHECKING

from explorer.wording.spans import Span

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

    from explorer.model.pack import Origin

_WIDEST = 110
"""Maximum width of running text, in columns, for legibility. Tables take the whole width."""

_LEAST = 20
"""Minimum width of running text, in columns."""

_PATIENCE = 1.0
"""Delay before a command says what it is doing, in seconds."""

_STYLES = {
    **dict.fromkeys(("title", "label", "strong", "value"), "bold"),
    **dict.fromkeys(("dim", "low", "missing"), "dim"),
    **dict.fromkeys(("contradiction", "high"), "bold red"),
    **dict.fromkeys(("tension", "medium", "warn", "incomplete"), "yellow"),
    **dict.fromkeys(("rumour", "pattern"), "magenta"),
    **dict.fromkeys(("opinion", "source"), "cyan"),
    "spelling": "blue",
    "phrase": "italic",
    "good": "green",
    "bad": "red",
    "link": "",
    "match": "bold underline",
    "added": "green",
    "removed": "red",
    "place": "cyan",
}
"""Rich styles by role of span, in the terminal's own colours."""

_CITES = ("source", "phrase")
"""Roles of a source's name and words."""

_HYPERLINK = re.compile(r"\x1b\]8;[^\x1b]*\x1b\\")


@dataclass(frozen=True, slots=True)
class Line:
    """Spans on a line or in a cell. `indent` is in columns."""

    spans: tuple[Span, ...] = ()
    indent: int = 0
    origin: Origin | None = None
    """The line of the pack's file that it links to."""
    mark: str = ""
    """Shown before the words, which are wrapped beside it."""
    cited: Origin | None = None
    """The line of a source's text that the source's name or words link to."""
    links: tuple[tuple[int, int, Origin], ...] = ()
    """Parts of the text that link to a file and line: start, end (exclusive), target."""
    hang: int = 0
    """Hanging indent of the lines after the first, in columns."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, with headings if any; `numbers` are the right-aligned columns."""

    headings: tuple[str, ...]
    rows: Sequence[tuple[Line, ...]]
    numbers: frozenset[int] = frozenset()


class Terminal:
    """Draws on standard output, through a pager if it is longer than the screen."""

    def __init__(self, *, pager: bool = True) -> None:
        """Use the terminal's width; `pager` says whether to use a pager."""
        self._pager = pager

    def show(self, parts: Sequence[Line | Table], *, whole: bool = False) -> None:
        """Draw lines and tables below one another; with `whole`, lines are not wrapped."""
        from rich.console import Console

        console = Console(file=sys.stdout, markup=False, highlight=False, emoji=False)
        with console.capture() as captured:
            for part in parts:
                if isinstance(part, Line) and whole:
                    console.print(_text(part), soft_wrap=True)
                elif isinstance(part, Line):
                    console.print(_line(part, console, min(console.width, _WIDEST)))
                else:
                    console.print(_table(part))
        text = captured.get()
        if not (self._pager and text.count("\n") >= console.height and _page(text)):
            _write(console, text)

    def tell(self, line: Line) -> None:
        """Draw a line on standard error, as plain text if it is not a terminal."""
        if not sys.stderr.isatty():
            print("".join(words for words, _, _ in line.spans), file=sys.stderr)
            return
        from rich.console import Console

        console = Console(stderr=True, markup=False, highlight=False, emoji=False)
        console.print(_line(line, console, console.width))

    @contextmanager
    def waiting(self, words: str) -> Iterator[None]:
        """Show on standard error what is being done, if it takes longer than a second."""
        if not sys.stderr.isatty():
            yield
            return
        from rich.console import Console
        from rich.status import Status
        from rich.text import Text

        status = Status(Text(words), console=Console(stderr=True))
        timer = Timer(_PATIENCE, status.start)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()
            status.stop()


def terminal(options: argparse.Namespace) -> Terminal | None:
    """Return a terminal to draw on, None if plain text is wanted."""
    if options.plain or not sys.stdout.isatty():
        return None
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return None
    return Terminal(pager=not options.no_pager)


def _write(console: Console, text: str) -> None:
    console.file.write(text)
    console.file.flush()


def _text(line: Line) -> Text:
    """Return a line as Rich text, without interpreting markup."""
    from rich.style import Style
    from rich.text import Text

    text = Text(overflow="fold")
    for words, role, _ in line.spans:
        origin = line.cited if line.cited and role in _CITES else line.origin
        link = Style(link=_address(origin)) if origin else Style()
        text.append(words, Style.parse(_STYLES.get(role, "")) + link)
    for start, end, origin in line.links:
        text.stylize(Style(link=_address(origin)), start, end)
    return text


def _address(origin: Origin) -> str:
    return f"{origin.path.resolve().as_uri()}#{origin.line}"


def _line(line: Line, console: Console, width: int) -> Text:
    """Return a line wrapped to `width` columns, with each row indented and no trailing spaces."""
    from rich.text import Text

    margin = line.indent + len(line.mark)
    rows = _text(line).wrap(console, max(width - margin, _LEAST))
    if line.hang and len(rows) > 1:
        margin += line.hang
        rows = _text(line).wrap(console, max(width - margin, _LEAST))
    for row in rows:
        row.rstrip()
    first = Text(" " * line.indent).append(line.mark, "dim")
    margins = (first, *(Text(" " * margin) for _ in rows[1:]))
    return Text("\n").join(
        before.append_text(row) for before, row in zip(margins, rows, strict=False)
    )


def _table(table: Table) -> RenderableType:
    from rich.table import Table as RichTable

    rich_table = RichTable(
        box=None, pad_edge=False, show_header=bool(table.headings), header_style="dim"
    )
    headings = table.headings or ("",) * max(map(len, table.rows), default=0)
    for at, heading in enumerate(headings):
        right = at in table.numbers
        rich_table.add_column(heading, justify="right" if right else "left", no_wrap=right)
    for row in table.rows:
        rich_table.add_row(*map(_text, row))
    return rich_table


def _page(text: str) -> bool:
    """Show a text in the user's pager; return False if there is none."""
    words = shlex.split(os.environ.get("PAGER", "")) or ["less", "-R"]
    if shutil.which(words[0]) is None:
        return False
    environ = {"LESS": "FRX", "LESSCHARSET": "utf-8", **os.environ}
    unclickable = _HYPERLINK.sub("", text)  # older pagers print the URLs
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # leave Ctrl+C to the pager
    try:
        subprocess.run(words, input=unclickable.encode(), env=environ, check=False)
    finally:
        signal.signal(signal.SIGINT, before)
    return True
