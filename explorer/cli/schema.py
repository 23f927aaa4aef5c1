"""`filmfacts schema`: print a format as JSON Schema."""

from __future__ import annotations

import argparse

from explorer.cli.exit_codes import OK
from explorer.cli.options import Subparsers, add_command


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(subparsers, "schema", "Print a format as JSON Schema.")
    parser.add_argument("name", choices=("pack", "vocabulary", "report"), help="which format")
    return parser


def run(options: argparse.Namespace) -> int:
    """Print the schema; return the exit code."""
    import json

    if options.name == "report":
        from explorer.report.schema import report_schema as build
    elif options.name == "pack":
        from explorer.read.schema import pack_schema as build
    else:
        from explorer.read.schema import vocabulary_schema as build
    print(json.dumps(build(), indent=2, ensure_ascii=False))
    return OK
