"""`filmfacts coverage`: which lines of each source have claims."""

from __future__ import annotations

import argparse

from explorer.cli.exit_codes import INVALID, OK
from explorer.cli.loading import load_pack
from explorer.cli.options import Subparsers, add_command, add_pack
from explorer.model.coverage import Coverage, coverage
from explorer.text import clean


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(
        subparsers,
        "coverage",
        "Show which lines of each source have claims, are marked, or are unread.",
    )
    add_pack(parser)
    return parser


def run(options: argparse.Namespace) -> int:
    """Print the coverage; return the exit code."""
    pack = load_pack(options.pack)
    if pack is None:
        return INVALID
    print_coverage(coverage(pack))
    return OK


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
            shown = ", ".join(map(str, row.first_unread))
            more = ", …" if row.unread > len(row.first_unread) else ""
            print(f"{clean(row.source)}: unread lines {shown}{more}")
