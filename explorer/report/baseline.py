"""Compare findings with those of an earlier report or audit: new, gone, and changed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.read.files import RefusedError, read_bytes, require_regular
from explorer.report.json import finding_data

if TYPE_CHECKING:
    from explorer.report.build import Report

Signature = tuple[Any, ...]
"""What must be equal for a finding to be unchanged: verdict, severity, sources of positions."""

FINDINGS = "findings.jsonl"
"""Name of the file in an audit's folder with its findings, one per line."""


_MAX_BYTES = 256 * 1024 * 1024
"""Greatest size of a report, or of one finding of an audit."""

MOST = 20
"""Maximum number of findings named for each kind of difference."""


class BaselineError(Exception):
    """A file is not an earlier report; the message is for the user."""


@dataclass(frozen=True)
class Differences:
    """Ids of new, gone and changed findings, each list in the order of the reports."""

    new: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)

    def take(self, finding: Mapping[str, Any], earlier: dict[str, Signature]) -> None:
        """Classify a finding (as in the JSON report) and remove it from `earlier`."""
        before = earlier.pop(finding["id"], None)
        if before is None:
            self.new.append(finding["id"])
        elif before != signature(finding):
            self.changed.append(finding["id"])

    @property
    def words(self) -> str:
        """Return the counts: "2 new, 1 gone, 3 changed"."""
        return f"{len(self.new):,} new, {len(self.gone):,} gone, {len(self.changed):,} changed"


def read_baseline(path: Path) -> dict[str, Signature]:
    """Return the findings of a JSON report, or of an audit's folder, by id.

    Raises:
        BaselineError: it is neither.
    """
    file = path / FINDINGS if path.is_dir() else path
    try:
        return {data["id"]: signature(data) for data in _findings(file)}
    except FileNotFoundError:
        raise BaselineError(f"{file}: no such file") from None
    except RefusedError as error:
        raise BaselineError(str(error)) from None
    except OSError as error:
        raise BaselineError(f"{file}: {error.strerror or error}") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise BaselineError(
            f"{file}: expected a report written with --format json, or the folder of an audit"
        ) from None


def signature(finding: Mapping[str, Any]) -> Signature:
    """Return the parts of a finding that count when it is compared with an earlier one."""
    positions = [
        (position["value"], tuple(sorted({claim["source"] for claim in position["claims"]})))
        for position in finding["positions"]
    ]
    return finding["verdict"], finding["severity"], tuple(sorted(positions))


def differences(
    findings: Iterable[Mapping[str, Any]], earlier: Mapping[str, Signature]
) -> Differences:
    """Compare findings (as in the JSON report) with earlier ones."""
    result = Differences()
    left = dict(earlier)
    for finding in findings:
        result.take(finding, left)
    result.gone.extend(left)
    return result


def report_differences(report: Report, earlier: Mapping[str, Signature]) -> Differences:
    """Compare the findings of a report with earlier ones.

    Findings that the report's filter excludes do not count as gone.
    """
    changes = differences((finding_data(report, f) for f in report.worst_first()), earlier)
    there = {finding.id for finding in report.comparison.findings}
    return replace(changes, gone=[key for key in changes.gone if key not in there])


def lines(changes: Differences, report: Report) -> Iterator[str]:
    """Yield the differences in words, naming the first few findings of each kind."""
    yield f"Since the earlier report: {changes.words}"
    explanations = {finding.id: finding.explanation for finding in report.findings}
    for name, ids in (("new", changes.new), ("changed", changes.changed), ("gone", changes.gone)):
        for key in ids[:MOST]:
            yield f"  {name}: {explanations.get(key, key)}"
        if len(ids) > MOST:
            yield f"  {name}: {len(ids) - MOST:,} more"


def _findings(file: Path) -> Iterator[Mapping[str, Any]]:
    if file.suffix != ".jsonl":
        yield from json.loads(read_bytes(file, limit=_MAX_BYTES))["findings"]
        return
    require_regular(file, file.stat().st_mode)  # reading a pipe would block
    with file.open("rb") as lines:
        yield from (json.loads(line) for line in iter(lambda: lines.readline(_MAX_BYTES), b""))
