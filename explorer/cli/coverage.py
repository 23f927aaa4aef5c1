"""`filmfacts coverage`: which lines of each source have claims."""

from __future__ import annotations

import argparse

from explorer.cli.exit_codes import INVALID, OK
from explorer.cli.loading import load_pack
from explorer.cli.options import Subparsers, add_command, add_pack, add_plain
from explorer.cli.terminal import Line, Table, Terminal, terminal
from explorer.model.coverage import Coverage, coverage
from explorer.model.pack import Pack
from explorer.text import clean
from explorer.wording.spans import Span, span


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(
        subparsers,
        "coverage",
        "Show which lines of each source have claims, are marked, or are unread.",
    )
    add_pack(parser)
    add_plain(parser)
    return parser


def run(options: argparse.Namespace) -> int:
    """Print the coverage; return the exit code."""
    screen = terminal(options)
    pack = load_pack(options.pack, screen)
    if pack is None:
        return INVALID
    if screen is None:
        print_coverage(coverage(pack))
    else:
        _draw(screen, pack, coverage(pack))
    return OK


def _draw(screen: Terminal, pack: Pack, rows: list[Coverage]) -> None:
    """Draw the table and the unread lines in a terminal."""
    cells = []
    for row in rows:
        unread = Span(f"{row.unread}", "warn" if row.unread else "good")
        counts = [Span(str(number)) for number in (row.claimed, row.marked, row.blank)]
        source = Line(
            (span(row.source, "source"),), origin=pack.origins.get(f"source:{row.source}")
        )
        cells.append((source, *(Line((number,)) for number in (*counts, unread))))
    headings = ("source", "claimed", "marked", "blank", "unread")
    table = Table(headings, cells, frozenset(range(1, 5)))
    unread_lines = [
        Line((span(f"{row.source}: ", "source"), Span(_unread(row)))) for row in rows if row.unread
    ]
    screen.show([table, *([Line()] if unread_lines else []), *unread_lines])


def print_coverage(rows: list[Coverage]) -> None:
    """Print a table, and the unread lines below it."""
    print(f"{'source':<24} {'claimed':>8} {'marked':>8} {'blank':>8} {'unread':>8}")
    for row in rows:
        print(
            f"{clean(row.source):<24} {row.claimed:>8} {row.marked:>8} {row.blank:>8} "
            f"{row.unread:>8}"
        )
    for row in rows:
        if row.unread:
            print(f"{clean(row.source)}: {_unread(row)}")


def _unread(row: Coverage) -> str:
    """Return the numbers of the first unread lines: "unread: lines 2, 5"."""
    more = ", …" if row.unread > len(row.first_unread) else ""
    lines = "line" if row.unread == 1 else "lines"
    return f"unread: {lines} {', '.join(map(str, row.first_unread))}{more}"
