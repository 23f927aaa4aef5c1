"""`filmfacts export`: write a pack as JSONL, or its claims as CSV."""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from explorer.cli.exit_codes import INVALID, OK
from explorer.cli.loading import load_pack
from explorer.cli.options import Subparsers, add_command, add_pack
from explorer.text import listed

if TYPE_CHECKING:
    from explorer.model.pack import Pack


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(subparsers, "export", "Write a pack's claims as JSONL or CSV.")
    add_pack(parser)
    parser.add_argument(
        "--to",
        choices=("jsonl", "csv"),
        default="jsonl",
        help="jsonl: the whole pack, importable without loss (default); csv: its claims",
    )
    return parser


def run(options: argparse.Namespace) -> int:
    """Write the records to standard output; report what is left out. Return the exit code."""
    from explorer.cli.output import write_out

    pack = load_pack(getattr(options, "pack", None))
    if pack is None:
        return INVALID
    write_out("".join(_jsonl(pack) if options.to == "jsonl" else _csv(pack)))
    if options.to == "csv":
        from explorer.tables.export import left_out

        print(f"left out: {listed(left_out(pack))}", file=sys.stderr)
    return OK


def _jsonl(pack: Pack) -> Iterator[str]:
    from explorer.report.safe import json_text
    from explorer.tables.export import rows

    for row in rows(pack):
        yield json_text(json.dumps(row, ensure_ascii=False)) + "\n"


def _csv(pack: Pack) -> Iterator[str]:
    from explorer.report.safe import cell
    from explorer.tables.export import WITH_IDS, table_rows

    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(WITH_IDS)
    writer.writerows([cell(text) for text in row] for row in table_rows(pack))
    yield out.getvalue()
