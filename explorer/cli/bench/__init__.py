"""`filmfacts bench`: measure the app against the minimum that Textual allows, in one run.

Every figure is a time per step or a ratio to a floor measured alternately with it: absolute times
say more about the machine than about the program. Nothing here is part of a test.
"""

from __future__ import annotations

import argparse

from explorer.cli.bench.figures import FIGURES
from explorer.cli.exit_codes import OK
from explorer.cli.options import Subparsers, UsageError, add_command, add_texts, whole_number

AUDIT = "audit"
"""Figures measured only on request, as they take minutes."""

SUGGEST = "suggest"
"""The figure measured on packs with known claims, not in time."""


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    about = "Measure the app against a one-label Textual app and other baselines."
    parser = add_command(subparsers, "bench", about)
    known = (
        f"{', '.join(FIGURES)}; or {AUDIT}; or {SUGGEST} and the packs to compare suggestions with"
    )
    parser.add_argument("figures", nargs="*", metavar="FIGURE", help=known)
    add_texts(parser)
    parser.add_argument(
        "--runs",
        type=whole_number(1, 1000),
        metavar="N",
        help="runs of each program (default: 7; 3 of an audit)",
    )
    parser.add_argument(
        "--claims",
        type=whole_number(1000, 100_000_000),
        default=1_000_000,
        metavar="N",
        help="claims in the first audit; a second audit has five times as many (default: 1000000)",
    )
    return parser


def run(options: argparse.Namespace) -> int:
    """Run the chosen benchmarks and print a line for each; return the exit code."""
    if options.figures[:1] == [SUGGEST]:
        from explorer.cli.bench.suggestions import print_figures

        return print_figures(options.figures[1:], options.texts)
    if options.figures == [AUDIT]:
        from explorer.cli.bench.auditing import ratios

        for line in ratios(options.runs or 3, options.claims):
            print(line, flush=True)
        return OK
    unknown = [name for name in options.figures if name not in FIGURES]
    if unknown:
        known = ", ".join((*FIGURES, AUDIT, SUGGEST))
        raise UsageError(f"no such figure: {', '.join(unknown)}; expected {known}")
    for name in options.figures or FIGURES:
        for line in FIGURES[name](options.runs or 7):
            print(line, flush=True)
    return OK
