"""`filmfacts properties`: what claims can be about, and how a value is written."""

from __future__ import annotations

import argparse
import sys

from explorer.cli.exit_codes import INVALID, OK
from explorer.cli.loading import load_session
from explorer.cli.options import Subparsers, add_command, add_pack
from explorer.cli.packs import split_pack
from explorer.model.enums import Kind
from explorer.text import clean, quote

_FEW = 12
"""Properties that are printed in full; of more, only a line each."""


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(
        subparsers, "properties", "List the properties that claims can be about, by id."
    )
    add_pack(parser, option=True)
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
    """Print what can be claimed, and how the values of those that were asked for are written."""
    from explorer.model.property_search import applies_to, find_properties, near_properties
    from explorer.model.value import plural
    from explorer.wording.properties import details

    words, pack = split_pack(options.word, options.pack, shipped=False)
    session = load_session(pack)
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
    for place, prop in enumerate(matches):
        kind = f"list of {plural(prop.value_type)}" if prop.rule == "set" else prop.value_type
        print(f"{clean(prop.id):<22} {clean(prop.label):<34} {kind}")
        if wanted and place < _FEW:
            for line in details(prop):
                print(f"    {clean(line)}")
    if not matches:
        print("nothing found; leave the word out to list everything", file=sys.stderr)
    elif not wanted:
        print("add a word for what you mean to see how its value is written", file=sys.stderr)
    return OK
