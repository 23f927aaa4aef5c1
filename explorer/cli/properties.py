"""`filmfacts properties`: what claims can be about, and how a value is written."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from explorer.cli.exit_codes import INVALID, OK
from explorer.cli.loading import load_session
from explorer.cli.options import Subparsers, add_command, add_pack
from explorer.cli.packs import split_pack
from explorer.text import clean

if TYPE_CHECKING:
    from explorer.model.property import Property

_FEW = 12
"""Properties that are printed in full; of more, only a line each."""


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(
        subparsers, "properties", "List the properties that claims can be about, by id."
    )
    add_pack(parser, option=True)
    parser.add_argument(
        "word", nargs="*", metavar="WORD", help="only those with this in their id or label"
    )
    return parser


def run(options: argparse.Namespace) -> int:
    """Print what can be claimed, and of a few how their values are written."""
    from explorer.model.value import plural
    from explorer.wording.properties import details

    words, pack = split_pack(options.word, options.pack, shipped=False)
    session = load_session(pack)
    if session is None:
        return INVALID
    wanted = " ".join(words).lower()
    matches = [p for p in session.pack.properties.values() if _mentions(p, wanted)]
    for prop in matches:
        kind = f"list of {plural(prop.value_type)}" if prop.rule == "set" else prop.value_type
        print(f"{clean(prop.id):<22} {clean(prop.label):<34} {kind}")
        if wanted and len(matches) <= _FEW:
            for line in details(prop):
                print(f"    {clean(line)}")
    if not matches:
        print("nothing found; without a word all are listed", file=sys.stderr)
    elif not wanted or len(matches) > _FEW:
        print("with a word that few have: how a value is written", file=sys.stderr)
    return OK


def _mentions(prop: Property, wanted: str) -> bool:
    text = f"{prop.id} {prop.label} {prop.description}".lower()
    return wanted in text or wanted.replace(" ", "-") in text
