"""`filmfacts bench`: how the app compares with the least that Textual can do, in one run.

Every figure is a ratio to a floor measured beside it, in turn, or a time per step: absolute times
say more about the machine than about the program. Nothing here is part of a test.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from explorer.arguments import whole_number


def bench(arguments: Sequence[str]) -> int:
    """Run the benchmarks that are asked for and print a line for each; return 0."""
    from explorer.bench.figures import FIGURES

    parser = argparse.ArgumentParser(
        prog="filmfacts bench",
        description="Measure the app against a one-label Textual app and other floors.",
        allow_abbrev=False,
    )
    parser.add_argument("figures", nargs="*", metavar="FIGURE", help=", ".join(FIGURES))
    parser.add_argument(
        "--runs",
        type=whole_number(1, 1000),
        default=7,
        metavar="N",
        help="runs of each program (default: 7)",
    )
    options = parser.parse_args(arguments)
    unknown = [name for name in options.figures if name not in FIGURES]
    if unknown:
        parser.error(f"no such figure: {', '.join(unknown)}; there are {', '.join(FIGURES)}")
    for name in options.figures or FIGURES:
        for line in FIGURES[name](options.runs):
            print(line, flush=True)
    return 0
