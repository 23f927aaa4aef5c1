"""`filmfacts show`: the page of a record, a line or a view."""

from __future__ import annotations

import argparse

from explorer.cli.exit_codes import INVALID, OK
from explorer.cli.loading import load_session, print_warning
from explorer.cli.options import (
    Subparsers,
    UsageError,
    add_command,
    add_pack,
    add_texts,
    not_empty,
)
from explorer.cli.packs import split_pack


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(subparsers, "show", "Show a record and everything about it.")
    add_pack(parser, option=True)
    add_texts(parser)
    parser.add_argument(
        "id",
        metavar="ID",
        nargs="+",
        type=not_empty,
        help="id of a finding, claim, entity, source or property, SOURCE:LINE, or a view; "
        "a pack may come before it",
    )
    return parser


def run(options: argparse.Namespace) -> int:
    """Print the page; return the exit code."""
    from explorer.cli.plain import print_page
    from explorer.cli.records import no_such_record
    from explorer.pages import page_for, place_of

    words, pack = split_pack(options.id, options.pack)
    session = load_session(pack, options.texts)
    if session is None:
        return INVALID
    print_warning(session)
    key = " ".join(words)
    place = place_of(session, key)
    if place is None:
        raise UsageError(no_such_record(session, key))
    print_page(page_for(session, place))
    return OK
