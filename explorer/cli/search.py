"""`filmfacts search`: find anything in a pack."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from explorer.cli.exit_codes import INVALID, OK
from explorer.cli.loading import load_session, split_pack
from explorer.cli.options import Subparsers, add_command, add_pack, add_plain, whole_number
from explorer.cli.terminal import Line, Table, terminal
from explorer.model.place import Place
from explorer.text import clean
from explorer.wording.labels import KINDS, VERDICT_GLYPHS
from explorer.wording.spans import Span, lit, signed, span

if TYPE_CHECKING:
    from explorer.search.index import Hit
    from explorer.session import Session

_PRINTED = 20
"""Default number of hits printed."""

_EACH = 6
"""Default number of hits of each kind shown in a terminal."""

_HEADINGS = {
    **{str(kind): name for kind, name in KINDS.items()},
    "actor": "Actors",
    "source": "Sources",
    "property": "Properties",
    "finding": "Findings",
    "claim": "Claims",
}


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(subparsers, "search", "Find anything from a few letters.")
    add_pack(parser, option=True)
    add_plain(parser)
    parser.add_argument("text", nargs="+", metavar="TEXT", help="words or the beginnings of words")
    parser.add_argument(
        "--limit",
        type=whole_number(1, 1_000_000),
        metavar="N",
        help=f"results to show (default: {_PRINTED}; in a terminal the first {_EACH} of each kind)",
    )
    return parser


def run(options: argparse.Namespace) -> int:
    """Print the hits for a few words, best first; return the exit code."""
    text, pack = split_pack(options.text, options.pack, shipped=False)
    screen = terminal(options)
    session = load_session(pack, screen=screen)
    if session is None:
        return INVALID
    index = session.index
    if screen is not None:
        result = index.search(" ".join(text), limit=options.limit or len(index) or 1)
        if result.hits:
            screen.show(_groups(session, result.hits, None if options.limit else _EACH))
    else:
        result = index.search(" ".join(text), limit=options.limit or _PRINTED)
        _print(result.hits)
    if result.total > len(result.hits):
        print(f"{result.total} in all; --limit shows more", file=sys.stderr)
    if not result.hits:
        print("nothing found", file=sys.stderr)
    return OK


def _print(hits: Sequence[Hit]) -> None:
    """Print a line for each hit."""
    for hit in hits:
        about = " · ".join(
            filter(None, ("similar spelling" if hit.near else "", clean(hit.detail)))
        )
        detail = f"  ({about})" if about else ""
        print(f"{hit.kind:<12} {clean(hit.label)}{detail}  [{clean(hit.id)}]")


def _groups(session: Session, hits: Sequence[Hit], most: int | None) -> list[Line | Table]:
    """Return a table for each kind of hit, the best kind first, at most `most` rows in each."""
    groups: dict[str, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.kind, []).append(hit)
    order = {finding.id: at for at, finding in enumerate(session.comparison.findings)}
    groups.get("finding", []).sort(key=lambda hit: (hit.near, order[hit.id]))
    drawing: list[Line | Table] = []
    for kind, members in groups.items():
        total = "" if len(members) == 1 else f"  {len(members)}"
        if drawing:
            drawing.append(Line())
        drawing.append(Line((Span(_HEADINGS[kind], "title"), Span(total, "dim"))))
        drawing.append(Table((), [_cells(session, hit) for hit in members[:most]]))
        if most is not None and len(members) > most:
            drawing.append(
                Line((Span(f"{len(members) - most} more; --limit N shows them", "dim"),))
            )
    return drawing


def _cells(session: Session, hit: Hit) -> tuple[Line, ...]:
    """Return the cells of a hit: its name with the match highlighted, its kind, its id."""
    from explorer.cli.origins import origin_of

    near = (Span("similar spelling  ", "warn"),) if hit.near else ()
    origin = origin_of(session, Place(hit.place.kind, hit.id))
    name, shown_id = (
        Line(tuple(lit(hit.label, hit.ranges))),
        Line((span(hit.id, "source"),), origin=origin),
    )
    if hit.kind != "finding":
        return name, Line((*near, span(hit.detail, "dim"))), shown_id
    finding = session.comparison.by_id[hit.id]
    verdict = signed(VERDICT_GLYPHS[finding.verdict], finding.verdict, finding.verdict)
    severity = Line((Span(finding.severity, finding.severity),))
    values = span(f": {hit.detail.partition(': ')[2]}")
    return Line(verdict), severity, Line((*near, *name.spans, values)), shown_id
