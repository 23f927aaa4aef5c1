"""`filmfacts search`: anything by a few letters."""

from __future__ import annotations

import argparse
import sys

from explorer.cli.exit_codes import INVALID, OK
from explorer.cli.loading import load_session
from explorer.cli.options import Subparsers, add_command, add_pack, whole_number
from explorer.cli.packs import split_pack
from explorer.text import clean


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(subparsers, "search", "Find anything by a few letters.")
    add_pack(parser, option=True)
    parser.add_argument("text", nargs="+", metavar="TEXT", help="words or the beginnings of words")
    parser.add_argument(
        "--limit",
        type=whole_number(1, 1_000_000),
        default=20,
        metavar="N",
        help="results to show (default: 20)",
    )
    return parser


def run(options: argparse.Namespace) -> int:
    """Print what a few words find, best first; return the exit code."""
    text, pack = split_pack(options.text, options.pack, shipped=False)
    session = load_session(pack)
    if session is None:
        return INVALID
    result = session.index.search(" ".join(text), limit=options.limit)
    for hit in result.hits:
        about = " · ".join(
            filter(None, ("similar spelling" if hit.near else "", clean(hit.detail)))
        )
        detail = f"  ({about})" if about else ""
        print(f"{hit.kind:<12} {clean(hit.label)}{detail}  [{clean(hit.id)}]")
    if result.total > len(result.hits):
        print(f"{result.total} in all; --limit shows more", file=sys.stderr)
    if not result.hits:
        print("nothing found", file=sys.stderr)
    return OK
