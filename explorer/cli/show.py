"""`filmfacts show`: print the page of a record, a line or a view."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from explorer.cli.exit_codes import INVALID, OK
from explorer.cli.loading import load_session, print_warning, split_pack
from explorer.cli.options import (
    Subparsers,
    UsageError,
    add_command,
    add_pack,
    add_plain,
    add_texts,
    not_empty,
)
from explorer.cli.terminal import Line, terminal
from explorer.wording.spans import Span

if TYPE_CHECKING:
    from explorer.pages import Page
    from explorer.session import Session


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(subparsers, "show", "Show a record and everything about it.")
    add_pack(parser, option=True)
    add_texts(parser)
    add_plain(parser)
    parser.add_argument(
        "id",
        metavar="ID",
        nargs="+",
        type=not_empty,
        help="id of a finding, claim, entity, source or property, SOURCE:LINE, or a view, "
        "such as findings or timeline; a pack may come before it",
    )
    return parser


def run(options: argparse.Namespace) -> int:
    """Print the page; return the exit code."""
    from explorer.cli.loading import no_such_record
    from explorer.cli.plain import print_page
    from explorer.pages import page_for, place_of

    words, pack = split_pack(options.id, options.pack)
    screen = terminal(options)
    session = load_session(pack, options.texts, screen)
    if session is None:
        return INVALID
    print_warning(session)
    key = " ".join(words)
    place = place_of(session, key)
    if place is None:
        raise UsageError(no_such_record(session, key))
    page = page_for(session, place)
    if screen is None:
        print_page(page)
    else:
        screen.show(_lines(page, session))
    return OK


def _lines(page: Page, session: Session) -> list[Line]:
    """Return a page's rows for a terminal.

    A row links to the file of the record it leads to; a source in it, to the line of its text.
    """
    from explorer.cli.origins import cited_line, origin_of

    title = Line((Span(page.title, "title"),), origin=origin_of(session, page.place))
    rows = [
        Line(
            tuple(row.all_spans),
            row.indent,
            origin_of(session, row.target),
            cited=cited_line(session, row.target),
            hang=row.hang,
        )
        for row in page.printed
    ]
    kind = [Line((Span(label, "dim"),)) for label in page.headings[1:]]
    return [title, *kind, Line(), *rows]
