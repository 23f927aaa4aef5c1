"""Rulings and their file, which is always read whole or refused, and written whole."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from explorer.model.fields import STRICT, Field, StrictStr
from explorer.model.former_names import FormerIds, current_finding_id
from explorer.text import clean, quote
from explorer.write.files import write_atomically

if TYPE_CHECKING:
    from explorer.read.document import Document
    from explorer.read.places import KeyPath
    from explorer.read.problems import Problem, Report

_HEADING = """\
# What was decided on the findings of a film-fact pack. Written by filmfacts.
# The file may be edited by hand; comments do not last.

"""


class State(StrEnum):
    """What was decided on a finding."""

    OPEN = "open"
    ACCEPTED = "accepted"
    EXPLAINED = "explained"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision on one finding."""

    __pydantic_config__ = STRICT

    finding: Annotated[StrictStr, Field(description="Id of the finding.")]
    state: Annotated[State, Field(description="open, accepted, explained or dismissed.")]
    note: Annotated[StrictStr, Field(description="Why, in the user's words.")] = ""
    claims: Annotated[StrictStr, Field(description="Digest of the claims it was decided on.")] = ""
    decided: Annotated[StrictStr, Field(description="When, ISO 8601 in UTC.")] = ""


class RulingsError(Exception):
    """The rulings file cannot be read, or a change does not fit it; it is left as it is."""


def file_stamp(path: Path) -> tuple[int, int, int] | None:
    """Return values that change when a file is changed, None if there is no file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns, status.st_size


def read_rulings(path: Path, root: Path | None) -> dict[str, Ruling]:
    """Return the rulings in a file by finding id; `root` is the folder it must be in.

    Raises:
        RulingsError: the file exists and cannot be read.
    """
    if not os.path.lexists(path):
        return {}  # without importing a TOML parser
    from explorer.read.document import DocumentError, load_document

    try:
        data = load_document(path, root).data
    except DocumentError as error:
        if error.missing:
            return {}
        raise _unreadable(path, root, str(error)) from error
    rulings = _rulings(path, root, data.pop("ruling", []))
    by_finding = {ruling.finding: ruling for ruling in rulings}
    if data:
        raise _unreadable(path, root, f"it holds “{next(iter(data))}”, which would be lost")
    if len(by_finding) != len(rulings):
        raise _unreadable(path, root, "one finding has two decisions")
    return by_finding


def with_new_ids(rulings: Mapping[str, Ruling], former: FormerIds) -> dict[str, Ruling]:
    """Return rulings with the present ids of their findings.

    If there is a ruling under a present id, it stands; one under the former id is then kept
    unchanged.
    """
    renamed: dict[str, Ruling] = {}
    taken = set(rulings)
    for finding_id, ruling in rulings.items():
        new_id = current_finding_id(finding_id, former)
        if new_id not in taken:
            taken.add(new_id)
            renamed[finding_id] = replace(ruling, finding=new_id)
    return {r.finding: r for r in (renamed.get(key, kept) for key, kept in rulings.items())}


def _rulings(path: Path, root: Path | None, rows: Any) -> list[Ruling]:
    from pydantic_core import ValidationError

    from explorer.read.validators import validator

    if not isinstance(rows, list):
        raise _unreadable(path, root, "it has no list of decisions")
    try:
        return [validator(Ruling)(row) for row in rows]
    except ValidationError:
        raise _unreadable(path, root, "a decision is not in the expected form") from None


def _unreadable(path: Path, root: Path | None, why: str) -> RulingsError:
    if problems := rulings_problems(path, root):  # they give the line, and what belongs there
        first, more = problems[0], len(problems) - 1
        others = f", and {more} more" if more else ""
        why = f"line {first.line}: found {first.found}; expected {first.expected}{others}"
    return RulingsError(
        clean(
            f"{path}: your decisions cannot be read ({why}); fix the file or move it away. "
            "It has not been changed."
        )
    )


def write_rulings(path: Path, root: Path | None, rulings: Mapping[str, Ruling]) -> None:
    """Write the rulings; `root` is the folder the file must be in.

    Raises:
        OSError: it cannot be written; the file is then unchanged.
    """
    import tomli_w

    rows = [
        {key: value for key in Ruling.__slots__ if (value := str(getattr(rulings[i], key)))}
        for i in sorted(rulings)
    ]
    # In a multi-line string, a carriage return before a newline would be lost.
    whole = not any("\r" in value for row in rows for value in row.values())
    text = _HEADING + tomli_w.dumps({"ruling": rows}, multiline_strings=whole)
    write_atomically(path, text, root)


def rulings_problems(path: Path, root: Path | None = None) -> "tuple[Problem, ...]":
    """Return every mistake in a file of rulings, by place; none if there is no file.

    `root` is the pack's folder if the file must be inside it.
    """
    from explorer.read.advice import describe, unknown_key
    from explorer.read.document import DocumentError, load_document
    from explorer.read.problems import Report, TooManyError

    try:
        document = load_document(path, root)
    except DocumentError as error:
        return () if error.missing else (error.problem,)
    report = Report()
    try:
        for key in document.data:
            if key != "ruling":
                report.add(document, (key,), *unknown_key(key, ["ruling"]))
        rows = document.data.get("ruling", [])
        if isinstance(rows, list):
            _check_rows(document, rows, report)
        else:
            expected = "a list of tables, each under [[ruling]]"
            report.add(document, ("ruling",), describe(rows), expected)
    except TooManyError:
        return report.error(stopped=True).problems
    return report.error().problems


def _check_rows(document: "Document", rows: list[object], report: "Report") -> None:
    from pydantic_core import ValidationError

    from explorer.read.row_errors import report_errors
    from explorer.read.validators import validator

    first: dict[str, KeyPath] = {}
    for index, row in enumerate(rows):
        place: KeyPath = ("ruling", index)
        try:
            ruling = validator(Ruling)(row)
        except ValidationError as error:
            report_errors(report, document, place, Ruling, row, error)
            continue
        here = (*place, "finding")
        if first.setdefault(ruling.finding, here) != here:
            second = f"a second decision on the finding {quote(ruling.finding)}"
            before = (document, first[ruling.finding])
            report.add(document, here, second, "one decision on each finding", first=before)
