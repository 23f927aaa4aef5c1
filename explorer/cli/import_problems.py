"""What an import did not understand, as it is printed, and the questions that it leaves."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from explorer.text import clean, count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from explorer.model.pack import Pack
    from explorer.read.problems import Problem
    from explorer.suggest.suggestion import Suggestion
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


def suggestions_for(pack: Pack, plan: Import) -> list[Suggestion]:
    """Return the questions about near names as suggestions: is it another name of that one?"""
    from explorer.suggest.suggestion import Suggestion
    from explorer.tables.plan import evidence_for
    from explorer.text import quote

    asked = []
    for question, claim in plan.questions:
        text = plan.texts[claim.source].split("\n")
        evidence = evidence_for(claim, question.name, text)
        if evidence is None:
            continue
        known = quote(pack.name(question.near))
        why = f"{quote(question.name)} is new but similar to {known}: is it the same?"
        asked.append(
            Suggestion(
                claim.source,
                evidence.line,
                evidence.phrase,
                question.near,
                "also-known-as",
                (question.name,),
                why,
            )
        )
    return asked if "also-known-as" in pack.properties else []
