"""Benchmark audits of large tables against DuckDB finding the groups with different values."""

from __future__ import annotations

import importlib
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory, TemporaryFile

from explorer.cli.bench.comparing import report_cost
from explorer.cli.bench.packs import LISTERS, LISTINGS, write_credits
from explorer.cli.options import UsageError
from explorer.text import clean

_LOOK = 0.2
"""Interval between memory measurements in seconds, as each takes some CPU time."""

_MORE = 5
"""Size of the larger table relative to the smaller one."""

_TABLE = """
copy (
  select 'source ' || s as source, printf('tt%09d', f // 5) as subject,
    ['director', 'runtime', 'country', 'gross', 'writer'][f % 5 + 1] as property,
    case f % 5
      when 0 then 'Person ' || (hash(f) % 90000 + off) || ' Name'
      when 1 then (hash(f) % 90 + 80 + off)::varchar
      when 2 then list_element(
        ['France', 'Italy', 'Japan', 'Germany', 'Spain', 'India'], (hash(f) % 5 + 1 + off)::bigint)
      when 3 then (hash(f) % 400 + 1 + 7 * off)::varchar
      else 'Writer ' || (hash(f) % 50000 + off)
    end as value
  from (
    select f, s, case when hash(7 * f) % 50 = 0 and s = hash(3 * f) % 5 then 1 else 0 end as off
    from range({facts}) facts(f), range(5) sources(s)
  )
  order by source, subject
) to '{path}' (format parquet)
"""
"""Five sources on five facts of each film; on 2% of the facts one source differs. The claims are
ordered by source, as when each has its own file."""

_GROUPING = """
import sys, time, duckdb
path, memory, spill = sys.argv[1:]
con = duckdb.connect()
for name, value in (("memory_limit", memory), ("temp_directory", spill)):
    con.execute(f"set {name} = '{value}'")
con.execute("set preserve_insertion_order = false")
con.execute("set enable_progress_bar = false")
before = time.monotonic()
con.execute(
    f"select count(*) from (select subject, property from '{path}' group by 1, 2 "
    "having min(value) <> max(value))"
).fetchall()
print(time.monotonic() - before)
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """The cost of a program and the processes it started."""

    seconds: float
    """Wall time."""
    memory: float
    """Peak of all processes together, in MB; 0 if it cannot be measured."""


def ratios(runs: int, claims: int) -> Iterator[str]:
    """Yield the lines of the figure `audit`."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        tables = [root / f"{name}.parquet" for name in ("none", "some", "more")]
        sizes = (5, claims, _MORE * claims)
        for table, size in zip(tables, sizes, strict=True):
            write_table(table, size)
        start = median(audit_cost(tables[0], root).seconds for _ in range(runs))
        per_claim = []
        for table, size in zip(tables[1:], sizes[1:], strict=True):
            pairs = [(grouping_seconds(table, root), audit_cost(table, root)) for _ in range(runs)]
            ratio = median((cost.seconds - start) / floor for floor, cost in pairs)
            seconds = median(cost.seconds for _, cost in pairs) - start
            per_claim.append(1e6 * seconds / size)
            yield (
                f"{size:,} claims: {ratio:.1f}× DuckDB's own grouping query; {seconds:.1f} s, "
                f"{_memory(max(cost.memory for _, cost in pairs))} (at most 6× and 1,000 MB)"
            )
        yield (
            f"a claim: {per_claim[0]:.2f} µs of {claims:,}, {per_claim[1]:.2f} µs of "
            f"{_MORE * claims:,}: {per_claim[1] / per_claim[0]:.2f}× (at most 1.2×)"
        )
        write_credits(root / "pack", root / "credits.csv")
        pack = [(report_seconds(root / "pack"), audit_cost(root / "credits.csv", root))
                for _ in range(runs)]  # fmt: skip
    ratio = median(cost.seconds / report for report, cost in pack)
    report = median(report for report, _ in pack)
    yield (
        f"{LISTINGS:,} claims of {LISTERS} sources: {ratio:.2f}× the {report:.1f} s that "
        "`report` takes for the same as a pack (at most 1×)"
    )


def write_table(path: Path, claims: int) -> None:
    """Write a claims table as Parquet."""
    duckdb = importlib.import_module("duckdb")
    connection = duckdb.connect()
    connection.execute("set enable_progress_bar = false")
    connection.execute(_TABLE.format(facts=claims // 5, path=path))


def grouping_seconds(table: Path, folder: Path) -> float:
    """Return the wall time that DuckDB alone takes with the same memory."""
    words = [sys.executable, "-c", _GROUPING, str(table), "1GB", str(folder / "spill")]
    return float(subprocess.run(words, check=True, capture_output=True, text=True).stdout)


def audit_cost(table: Path, folder: Path) -> Cost:
    """Audit a table in a separate process, and return its cost."""
    output = TemporaryDirectory(dir=folder)
    words = ["audit", str(table), "--output", output.name, "--memory", "1GB", "--worst", "0"]
    with output:
        return _cost(words)


def report_seconds(pack: Path) -> float:
    """Write a pack's JSON report in a separate process, and return the seconds it took."""
    before = time.monotonic()
    report_cost(pack)
    return time.monotonic() - before


def _cost(words: Sequence[str]) -> Cost:
    before, most = time.monotonic(), 0.0
    program = [sys.executable, "-m", "explorer", *words]
    with TemporaryFile("w+") as log:
        process = subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=log)
        while process.poll() is None:
            most = max(most, memory_of(process.pid))
            time.sleep(_LOOK)
        if process.returncode:
            log.seek(0)
            raise UsageError(f"the audit failed: {clean(log.read().strip()[-300:])}")
    return Cost(time.monotonic() - before, most)


def memory_of(process: int) -> float:
    """Return the memory of a process and its descendants in MB; 0 if unknown.

    Shared pages are divided among the processes that share them.
    """
    total = 0.0
    waiting = [str(process)]
    while waiting:
        number = waiting.pop()
        try:
            for line in Path(f"/proc/{number}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1]) / 1024
            for task in Path(f"/proc/{number}/task").iterdir():
                waiting += (task / "children").read_text().split()
        except OSError:  # it has ended, or this system has no /proc
            continue
    return total


def _memory(megabytes: float) -> str:
    return f"{megabytes:,.0f} MB at most" if megabytes else "memory use cannot be measured here"
