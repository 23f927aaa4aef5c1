"""`filmfacts properties`: list what claims can be about, and how to write values."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from explorer.cli.exit_codes import INVALID, OK
from explorer.cli.loading import load_session, split_pack
from explorer.cli.options import Subparsers, add_command, add_pack, add_plain
from explorer.cli.terminal import Line, Table, terminal
from explorer.model.enums import Kind
from explorer.text import clean, quote
from explorer.wording.spans import Span, span

if TYPE_CHECKING:
    from explorer.model.pack import Pack
    from explorer.model.property import Property

_FEW = 12
"""Maximum number of properties printed in full; the others get one line each."""


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(
        subparsers, "properties", "List what can be claimed, or find it by a word."
    )
    add_pack(parser, option=True)
    add_plain(parser)
    parser.add_argument(
        "--for",
        dest="kind",
        metavar="KIND",
        choices=[kind.value for kind in Kind],
        help=f"only what can be claimed of this kind: {', '.join(Kind)}",
    )
    parser.add_argument(
        "word", nargs="*", metavar="WORD", help="a word for what you mean; the likeliest come first"
    )
    return parser


def run(options: argparse.Namespace) -> int:
    """Print all properties, or in detail those that match; return the exit code."""
    from explorer.model.property_search import applies_to, find_properties, near_properties

    words, pack = split_pack(options.word, options.pack, shipped=False)
    screen = terminal(options)
    session = load_session(pack, screen=screen)
    if session is None:
        return INVALID
    wanted = " ".join(words)
    known = [
        prop
        for prop in session.pack.properties.values()
        if not options.kind or applies_to(prop, Kind(options.kind))
    ]
    matches = find_properties(known, wanted)
    if not matches and (matches := near_properties(known, wanted)):
        print(f"nothing is called {quote(wanted)}; these are spelt similarly", file=sys.stderr)
    detailed = _FEW if wanted else 0
    if screen is not None and matches:
        screen.show(_drawing(session.pack, matches, detailed))
    else:
        _print(matches, detailed)
    if not matches:
        print("nothing found; leave the word out to list everything", file=sys.stderr)
    elif not wanted:
        print("add a word for what you mean to see how its value is written", file=sys.stderr)
    return OK


def _print(matches: Sequence[Property], detailed: int) -> None:
    """Print a line for each property, and how to write values for the first `detailed`."""
    from explorer.wording.properties import details

    for place, prop in enumerate(matches):
        print(f"{clean(prop.id):<22} {clean(prop.label):<34} {_values(prop)}")
        if place < detailed:
            for line in details(prop):
                print(f"    {clean(line)}")


def _drawing(pack: Pack, matches: Sequence[Property], detailed: int) -> list[Line | Table]:
    """Return the same for a terminal: the first in full, a table of the rest."""
    from explorer.wording.properties import details

    drawing: list[Line | Table] = []
    for prop in matches[:detailed]:
        origin = pack.origins.get(f"property:{prop.id}")
        name = (span(prop.id, "value"), Span("  "), span(prop.label), Span("  "))
        drawing.append(Line((*name, Span(_values(prop), "dim")), origin=origin))
        drawing += [Line((span(line),), indent=4) for line in details(prop)]
    if rest := matches[detailed:]:
        rows = [
            (
                Line((span(prop.id, "value"),), origin=pack.origins.get(f"property:{prop.id}")),
                Line((span(prop.label),)),
                Line((Span(_values(prop), "dim"),)),
            )
            for prop in rest
        ]
        drawing.append(Table(("id", "name", "value"), rows))
    return drawing


def _values(prop: Property) -> str:
    """Return what kind of value a property takes."""
    from explorer.model.value import plural

    return f"list of {plural(prop.value_type)}" if prop.rule == "set" else str(prop.value_type)
