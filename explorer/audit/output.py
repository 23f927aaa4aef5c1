"""The output of an audit: findings as JSONL and Parquet, and the rows that could not be read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import partial
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.audit.duck import Duck
from explorer.audit.row import COLUMNS
from explorer.audit.sql import quoted
from explorer.audit.state import State, write_whole
from explorer.audit.summary import Counts, Summary
from explorer.audit.summary_pages import html, markdown
from explorer.audit.titles import name_films
from explorer.audit.work import SOURCES, Job, family_name, found_name, rejected_name, totals_name
from explorer.report import safe
from explorer.report.baseline import Differences, Signature

if TYPE_CHECKING:
    from explorer.audit.needs import Needs
    from explorer.audit.options import Options
    from explorer.audit.prune import Pruned, Table

_Place = tuple[list[Any], list[Any], Path, int]

_LINE = 2_000_000
"""Minimum of DuckDB's limit on the length of a line, in bytes."""

_GROUP = 2_048
"""Number of findings in a row group of the Parquet file, which are in memory together."""

_OPEN = 100
"""Maximum number of files open at once."""


def write_output(
    options: Options,
    job: Job,
    state: State,
    table: Table,
    needs: Needs,
    pruned: Pruned,
    pieces: Sequence[str],
) -> Summary:
    """Merge the findings of all pieces, write them in order, and return the summary."""
    known = needs.properties
    rejected = _write_rejected(state, options.output, pieces)
    summary = _summary_of(table, known, rejected, pruned)
    places = sorted(_places(state, len(needs.families), pieces), key=itemgetter(0))
    for piece in (*pieces, SOURCES):
        for first, second, number in state.read(totals_name(piece))["pairs"]:
            summary.by_pair[first, second] += number
    earlier = dict(options.earlier) if options.earlier is not None else None
    since = Differences()
    target = options.output / "findings.jsonl"
    write_whole(target, _lines(places, summary, earlier, since))
    if earlier is not None:
        since.gone.extend(earlier)
        summary.since = since
        changes = {"new": since.new, "gone": since.gone, "changed": since.changed}
        write_whole(options.output / "changes.json", [json.dumps(changes, ensure_ascii=False)])
    _write_parquet(options, job, state, target, options.output / "findings.parquet")
    summary.patterns = name_films(job, needs, summary.patterns)
    summary.worst = name_films(job, needs, summary.worst)
    write_whole(options.output / "summary.md", [markdown(summary)])
    write_whole(options.output / "summary.html", [html(summary)])
    return summary


def _summary_of(table: Table, known: Container[str], rejected: int, pruned: Pruned) -> Summary:
    """Return the summary of what was read, with no findings yet."""
    return Summary(
        sum(table.properties.values()),
        table.sources,
        {name: number for name, number in table.properties.items() if name in known},
        {name: number for name, number in table.properties.items() if name not in known},
        rejected,
        sorted(table.unread, key=lambda kind: -kind.number),
        table.notes,
        pruned.compared,
    )


def _places(state: State, families: int, pieces: Iterable[str]) -> Iterator[_Place]:
    """Yield each finding's sort key, counts, file and offset."""
    names = [f"{family_name(number)}/patterns.jsonl" for number in range(families)]
    names += map(found_name, [*pieces, SOURCES])
    for name in names:
        path = state.path(name)
        offset = 0
        with path.open("rb") as file:
            for line in file:
                yield *json.loads(line.partition(b"\t")[0]), path, offset
                offset += len(line)


def _lines(
    places: list[_Place],
    summary: Summary,
    earlier: dict[str, Signature] | None,
    since: Differences,
) -> Iterator[str]:
    """Yield the findings in order, counting them and removing them from `earlier`."""
    files: dict[Path, Any] = {}
    try:
        for _, counts, path, offset in places:
            if path not in files:
                if len(files) > _OPEN:
                    files.pop(next(iter(files))).close()
                files[path] = path.open("rb")
            files[path].seek(offset)
            line = files[path].readline().decode("utf-8").partition("\t")[2]
            summary.take(Counts(*counts), partial(json.loads, line))
            if earlier is not None:
                since.take(json.loads(line), earlier)
            yield line
    finally:
        for file in files.values():
            file.close()


def _write_parquet(options: Options, job: Job, state: State, lines: Path, target: Path) -> None:
    duck = Duck(max(options.memory // 2, job.memory), state.path("spill"), threads=1)
    beside = state.path("findings.parquet")
    text = "read_csv({}, columns = {{'line': 'varchar'}}, delim = '\x01', quote = '', escape = '', "
    text += "header = false, max_line_size = {}, buffer_size = {})"
    fields = ("id", "verdict", "severity", "rule", "subject", "property", "explanation",
              "would_resolve")  # fmt: skip
    chosen = ", ".join(f"v[{at}] as {name}" for at, name in enumerate(fields, 1))
    if lines.stat().st_size:
        with lines.open("rb") as file:  # a single finding may list very many claims
            most = max(_LINE, 2 * max(map(len, file)))
        paths = ", ".join(f"'$.{name}'" for name in fields)
        extracted = f"json_extract_string(line, [{paths}]) as v"
        parsed = f"select {extracted}, line from {text.format(quoted(str(lines)), most, 4 * most)}"
        duck.write(f"select {chosen}, line as finding from ({parsed})", beside, group=_GROUP)
    else:
        empty = ", ".join(f"'' as {name}" for name in (*fields, "finding"))
        duck.write(f"select {empty} where false", beside)
    duck.close()
    beside.replace(target)


def _write_rejected(state: State, output: Path, pieces: Iterable[str]) -> int:
    """Write the rows that could not be read, if any; return their number."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    number = 0
    for piece in pieces:
        if not state.has(rejected_name(piece)):
            continue
        with state.path(rejected_name(piece)).open(encoding="utf-8") as file:
            for line in file:
                writer.writerow([safe.cell(cell) for cell in json.loads(line)])
                number += 1
    if number:
        heading = io.StringIO()
        csv.writer(heading).writerow([*COLUMNS, "why"])
        write_whole(output / "rejected.csv", [heading.getvalue(), buffer.getvalue()])
    return number
