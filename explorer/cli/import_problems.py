"""Print what an import did not understand."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.text import clean, count, escape, listed

if TYPE_CHECKING:
    from explorer.read.problems import Problem
    from explorer.read.tables.mapped import UnknownHeading
    from explorer.tables.result import Import

SHOWN = 20
"""Maximum number of kinds of problem printed; the rejects file has every cell."""

_EXAMPLES = 3
"""Maximum number of example cells for one kind."""

_SAMPLE = 40
"""Maximum length of a cell shown beside its heading."""

_SEVERAL = 2
"""Minimum number of unknown headings for printing a mapping; for one, a note is enough."""

_MAPPING = """\
To use them, save these lines as mapping.toml and add --map mapping.toml. Replace each
“…” with a property (“filmfacts properties WORD” finds it). Remove the # from the lines you want:"""


def print_problems(plan: Import, dry_run: bool) -> None:
    """Print notes, and by kind the cells and rows left out, to standard error."""
    for note in plan.notes:
        print(clean(f"note: {note}"), file=sys.stderr)
    for line in _mapping(plan):
        print(clean(line), file=sys.stderr)
    kinds = _kinds(plan.problems)
    for problems in kinds[:SHOWN]:
        print(_line(problems), file=sys.stderr)
    rest = sum(map(len, kinds[SHOWN:]))
    where = "" if dry_run or not plan.sources else f"texts/{plan.sources[0].id}-rejected.txt"
    if rest:
        print(f"and {count(rest, 'more', 'more')}", file=sys.stderr)
    if where and sum(map(len, kinds)) > len(kinds[:SHOWN]):
        print(f"all are in {where}", file=sys.stderr)


def _kinds(problems: Iterable[Problem]) -> list[list[Problem]]:
    """Group problems by what was expected, which implies the column, and by what to do."""
    kinds: dict[tuple[Path, str, str], list[Problem]] = {}
    for problem in problems:
        kinds.setdefault((problem.path, problem.expected, problem.hint), []).append(problem)
    return list(kinds.values())


def _line(problems: Sequence[Problem]) -> str:
    """Return the first problem of one kind, with the number of others and examples."""
    first, others = problems[0], problems[1:]
    if not others:
        return str(first)
    founds = list(dict.fromkeys(p.found for p in others if p.found != first.found))[:_EXAMPLES]
    such = f", such as {listed(founds)}" if founds else ""
    rest = f"{len(others):,} more like it up to line {max(problem.line for problem in others):,}"
    return clean(f"{first} (and {rest}{such})")


def _mapping(plan: Import) -> Iterator[str]:
    """Yield the lines of a mapping for the unknown headings, for the user to complete."""
    if len(plan.unknown) < _SEVERAL:
        return
    yield from _MAPPING.splitlines()
    if any(form.subject is None for form in plan.mappings):
        yield '  subject = { kind = "film", name = "…" }  # the heading over the films\' titles'
    yield "  column = ["
    shown: dict[str, UnknownHeading] = {}
    for heading in plan.unknown:  # maybe in two or more files; the first cells are enough
        shown.setdefault(heading.text, heading)
    for heading in shown.values():
        yield f"    {_column(heading)}"
    yield "  ]"


def _column(heading: UnknownHeading) -> str:
    from explorer.write.records import format_value

    path = format_value(heading.text)
    likely = heading.likely[0] if heading.likely else "…"
    sample = f"  # {escape(heading.sample[0], _SAMPLE)}" if heading.sample else ""
    return f'# {{ path = {path}, property = "{likely}" }},{sample}'
