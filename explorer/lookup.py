"""The commands that look something up: `search`, `show` and `properties`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from explorer.arguments import (
    INVALID,
    OK,
    command_parser,
    filled,
    load_session,
    no_such_record,
    split_pack,
    tell_warning,
    whole_number,
    with_pack,
    with_texts,
)
from explorer.text import clean

if TYPE_CHECKING:
    from explorer.model.property import Property

_FEW = 12
"""Properties of which all is told; of more, only a line each."""


def search(arguments: list[str]) -> int:
    """Print what a few words find, best first; return the exit code."""
    parser = with_pack(command_parser("search", "Find anything by a few letters."), option=True)
    parser.add_argument("text", nargs="+", metavar="TEXT", help="words, or the start of them")
    parser.add_argument(
        "--limit",
        type=whole_number(1, 1_000_000),
        default=20,
        metavar="N",
        help="hits to show (default: 20)",
    )
    options = parser.parse_args(arguments)
    text, pack = split_pack(options.text, options.pack, shipped=False)
    session = load_session(pack)
    if session is None:
        return INVALID
    found = session.index.search(" ".join(text), limit=options.limit)
    for hit in found.hits:
        told = " · ".join(filter(None, ("spelt alike" if hit.near else "", clean(hit.detail))))
        detail = f"  ({told})" if told else ""
        print(f"{hit.kind:<12} {clean(hit.label)}{detail}  [{clean(hit.id)}]")
    if found.total > len(found.hits):
        print(f"{found.total} in all; --limit shows more", file=sys.stderr)
    if not found.hits:
        print("nothing found", file=sys.stderr)
    return OK


def show(arguments: list[str]) -> int:
    """Print the page of a record, a line or a view; return the exit code."""
    from explorer.pages import page_for, place_of
    from explorer.plain import print_page

    parser = with_texts(
        with_pack(command_parser("show", "Show a record and all that bears on it."), option=True)
    )
    parser.add_argument(
        "id",
        metavar="ID",
        nargs="+",
        type=filled,
        help="of a finding, claim, entity, source or property, or SOURCE:LINE, or a view's name; "
        "a pack may stand before it",
    )
    options = parser.parse_args(arguments)
    words, pack = split_pack(options.id, options.pack)
    session = load_session(pack, options.texts)
    if session is None:
        return INVALID
    tell_warning(session)
    key = " ".join(words)
    place = place_of(session, key)
    if place is None:
        parser.error(no_such_record(session, key))
    print_page(page_for(session, place))
    return OK


def properties(arguments: list[str]) -> int:
    """Print what can be claimed, and of a few how their values are written."""
    from explorer.model.property_words import details
    from explorer.model.value import plural

    parser = with_pack(
        command_parser("properties", "List what can be claimed, by id."), option=True
    )
    parser.add_argument(
        "word", nargs="*", metavar="WORD", help="only those with this in their id or label"
    )
    options = parser.parse_args(arguments)
    words, pack = split_pack(options.word, options.pack, shipped=False)
    session = load_session(pack)
    if session is None:
        return INVALID
    wanted = " ".join(words).lower()
    found = [p for p in session.pack.properties.values() if _speaks_of(p, wanted)]
    for prop in found:
        kind = f"list of {plural(prop.value_type)}" if prop.rule == "set" else prop.value_type
        print(f"{clean(prop.id):<22} {clean(prop.label):<34} {kind}")
        if wanted and len(found) <= _FEW:
            for line in details(prop):
                print(f"    {clean(line)}")
    if not found:
        print("nothing found; without a word all are listed", file=sys.stderr)
    elif not wanted or len(found) > _FEW:
        print("with a word that few have: how a value is written", file=sys.stderr)
    return OK


def _speaks_of(prop: Property, wanted: str) -> bool:
    told = f"{prop.id} {prop.label} {prop.description}".lower()
    return wanted in told or wanted.replace(" ", "-") in told
