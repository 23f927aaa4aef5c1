"""`filmfacts coverage`: show which lines of each source have claims."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from typing import TYPE_CHECKING

from explorer.cli.exit_codes import INVALID, OK
from explorer.cli.loading import load_pack
from explorer.cli.options import Subparsers, add_command, add_pack, add_plain
from explorer.cli.terminal import Line, Table, Terminal, terminal
from explorer.text import clean, listed
from explorer.wording.spans import Span, span

if TYPE_CHECKING:
    from explorer.model.pack import Pack

SHOWN = 40
"""Greatest number of unread lines listed."""

_HEADINGS = ("lines with claims", "nothing to claim", "blank lines", "unread lines")


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of one source's lines, which add up to its length."""

    source: str
    claimed: int
    """Lines cited by a claim."""
    marked: int
    """Lines with a reason why no claim is taken from them."""
    blank: int
    unread: int
    """All other lines."""
    first_unread: tuple[int, ...]
    """The first unread lines, 1-based; a source may have millions."""


def coverage(pack: Pack) -> list[Coverage]:
    """Return the coverage of every source, in the pack's order."""
    claimed: dict[str, set[int]] = {key: set() for key in pack.sources}
    marked: dict[str, set[int]] = {key: set() for key in pack.sources}
    for claim in pack.claims.values():
        claimed[claim.source.id].update(e.line for e in claim.evidence)
    for (of, line), passage in pack.passages.items():
        if passage.mark is not None:
            marked[of].add(line)
    rows = []
    for source in pack.sources.values():
        taken = claimed[source.id]
        noted = marked[source.id] - taken
        blank = set(source.blank) - taken - noted
        read = taken | noted | blank
        unread = (line for line in range(1, source.lines + 1) if line not in read)
        counts = len(taken), len(noted), len(blank), source.lines - len(read)
        rows.append(Coverage(source.id, *counts, tuple(islice(unread, SHOWN))))
    return rows


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(
        subparsers,
        "coverage",
        "Count the lines of each source that have claims, have none, are blank or are unread.",
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
    headings = ("source id", *_HEADINGS)
    table = Table(headings, cells, frozenset(range(1, 5)))
    unread_lines = [
        Line((span(f"{row.source}: ", "source"), Span(_unread(row)))) for row in rows if row.unread
    ]
    screen.show([table, *([Line()] if unread_lines else []), *unread_lines])


def print_coverage(rows: list[Coverage]) -> None:
    """Print a table, and the unread lines below it."""
    print(" ".join([f"{'source id':<24}", *(f"{heading:>17}" for heading in _HEADINGS)]))
    for row in rows:
        counts = (row.claimed, row.marked, row.blank, row.unread)
        print(" ".join([f"{clean(row.source):<24}", *(f"{number:>17}" for number in counts)]))
    for row in rows:
        if row.unread:
            print(f"{clean(row.source)}: {_unread(row)}")


def _unread(row: Coverage) -> str:
    """Return the numbers of the first unread lines: "lines 2, 5 and 9–12 are unread"."""
    more = row.unread - len(row.first_unread)
    numbers = [*_ranges(row.first_unread), *([f"{more:,} more"] if more > 0 else [])]
    if row.unread == 1:
        return f"line {numbers[0]} is unread"
    return f"lines {listed(numbers)} are unread"


def _ranges(lines: Iterable[int]) -> Iterator[str]:
    """Yield ascending numbers in words; three or more in a row as a range: "7", "9–12"."""
    for _, group in groupby(enumerate(lines), key=lambda pair: pair[1] - pair[0]):
        run = [line for _, line in group]
        yield from [f"{run[0]}–{run[-1]}"] if len(run) > 2 else map(str, run)
