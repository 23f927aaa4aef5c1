"""What an import did not understand, as it is printed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from explorer.text import clean, count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from explorer.read.problems import Problem
    from explorer.tables.result import Import

SHOWN = 20
"""Problems that are printed; the rejects file has them all."""


def print_problems(plan: Import, dry_run: bool) -> None:
    """Print the first cells and rows that were left out, and notes, on standard error."""
    for note in plan.notes:
        print(clean(f"note: {note}"), file=sys.stderr)
    problems: Iterable[Problem] = [*plan.rejected, *plan.unread]
    shown = list(problems)
    for problem in shown[:SHOWN]:
        print(problem, file=sys.stderr)
    if len(shown) > SHOWN:
        rest = count(len(shown) - SHOWN, "more", "more")
        where = "" if dry_run else f"; all are in texts/{plan.sources[0].id}-rejected.txt"
        print(f"and {rest}{where}", file=sys.stderr)
