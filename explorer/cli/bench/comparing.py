"""Benchmark reading, comparing and reporting on large packs against only parsing their TOML."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

_MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """The cost of a report on a pack."""

    seconds: float
    """CPU time, user and system."""
    memory: float
    """Peak, in MB."""
    written: float
    """Length of the report, in MB."""


def ratios(runs: int) -> Iterator[str]:
    """Yield a line for each of two generated packs: the cost of a JSON report."""
    from explorer.cli.bench.packs import GROUPED, LISTERS, LISTINGS, write_databases, write_listings

    packs: tuple[tuple[str, Callable[[Path], None], str], ...] = (
        (f"{GROUPED:,} claims in small groups", write_databases, "at most 4×"),
        (f"{LISTINGS:,} lists by {LISTERS} sources", write_listings, "at most 6 s and 200 MB"),
    )
    for what, write, goal in packs:
        with TemporaryDirectory() as folder:
            root = Path(folder) / "pack"
            write(root)
            pairs = [(tomli_seconds(root), report_cost(root)) for _ in range(runs)]
        tomli = median(floor for floor, _ in pairs)
        ratio = median(cost.seconds / floor for floor, cost in pairs)
        cost = min((cost for _, cost in pairs), key=lambda cost: cost.seconds)
        yield (
            f"{what}, read, compared and written: {ratio:.2f}× tomli's {tomli:.2f} s; "
            f"{cost.seconds:.2f} s of CPU, {cost.memory:.0f} MB, "
            f"a report of {cost.written:.1f} MB ({goal})"
        )


def tomli_seconds(root: Path) -> float:
    """Return the CPU time in which tomli parses all files of a pack, excluding opening them."""
    import tomli

    texts = [path.read_text(encoding="utf-8") for path in sorted(root.rglob("*.toml"))]
    before = time.process_time()
    for text in texts:
        tomli.loads(text)
    return time.process_time() - before


def report_cost(root: Path) -> Cost:
    """Write a pack's JSON report in a separate process, and return its cost."""
    report = root.parent / "report.json"
    command = [sys.executable, "-m", "explorer", "report", str(root), "--force", "--output"]
    process = subprocess.Popen([*command, str(report)], stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    # in kilobytes, but in bytes on macOS
    memory = usage.ru_maxrss / (_MB if sys.platform == "darwin" else 1024)
    return Cost(usage.ru_utime + usage.ru_stime, memory, report.stat().st_size / _MB)
