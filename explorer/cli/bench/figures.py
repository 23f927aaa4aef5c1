"""The figures that `filmfacts bench` prints."""

from __future__ import annotations

import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles

FRAME = 1 / 60
"""Duration of a frame, in seconds."""

NAMES = 100_000

_FLOOR = [sys.executable, str(Path(__file__).with_name("floor.py"))]
"""Run as a file: run as a module, it would import its parent packages and be no floor."""

APP = [sys.executable, "-m", "explorer"]


def first_words() -> str:
    """Return the text on the app's screen once it is usable: the number of findings."""
    from explorer.session import Session

    return f"{len(Session.load().comparison.findings):,} findings"


def screen(runs: int) -> Iterator[str]:
    """Measure the first useful screen, memory and key response against the one-label app."""
    from tempfile import TemporaryDirectory

    from explorer.cli.bench.terminal import run

    marker = first_words()
    with TemporaryDirectory() as home:
        run(APP, marker, home=home)  # fills the cache of the first screen
        starts = [
            (
                run(_FLOOR, "the floor is painted", keys=5),
                run(APP, marker),
                run(APP, marker, keys=5, home=home),
            )
            for _ in range(runs + 1)
        ][1:]
    first = [app.first / floor.first for floor, app, _ in starts]
    later = [app.first / floor.first for floor, _, app in starts]
    memory = [app.memory / floor.memory for floor, _, app in starts]
    keys = [(median(app.keys) - median(floor.keys)) / FRAME for floor, _, app in starts]
    yield _line("first useful screen, to a one-label app", later, "×", "at most 1.25")
    yield _line("the same at the very first start", first, "×", "at most 1.8")
    yield _line("peak memory, to a one-label app", memory, "×", "at most 1.5")
    yield _line("a key to its screen, beyond a one-label app", keys, " frames", "at most 2")


def search(runs: int) -> Iterator[str]:
    """Measure a key press in search among 100,000 names against a plain scan of the names."""
    from explorer.cli.bench.packs import many_names, typed_prefixes
    from explorer.compare.cleared import ClearedPairs
    from explorer.compare.context import Context
    from explorer.model.finding import Comparison
    from explorer.search.index import SearchIndex

    pack = many_names(NAMES)
    index = SearchIndex(pack, Comparison((), ClearedPairs(Context(pack), Counter())))
    folded = [entity.name.casefold() for entity in pack.entities.values()]
    index.search("a")
    times, floors = [], []
    for prefix in typed_prefixes(pack, 60 * runs):
        start = time.perf_counter()
        index.search(prefix, limit=50)
        between = time.perf_counter()
        sum(prefix in name for name in folded)
        times.append(1000 * (between - start))
        floors.append(1000 * (time.perf_counter() - between))
    p95 = quantiles(times, n=20)[-1]
    yield (
        f"a key of search at {NAMES:,} names: {median(times):.2f} ms, 95th percentile "
        f"{p95:.2f} ms (at most 16), {p95 / median(floors):.2f}× one scan of the names"
    )


def scroll(runs: int) -> Iterator[str]:
    """Measure a page-down in 100,000 claims against one in 100."""
    import asyncio

    from explorer.cli.bench.scrolling import page_times

    few, many = asyncio.run(page_times(100, 40 * runs)), asyncio.run(page_times(100_000, 40 * runs))
    yield (
        f"a page of 100,000 rows, to one of 100: {median(many) / median(few):.2f}× (as smooth: "
        "about 1)"
    )


def start(runs: int) -> Iterator[str]:
    """Measure `--help` against `python -c pass`, and the imports of headless commands."""
    floor, shown = [], []
    for _ in range(runs + 1):
        floor.append(_seconds([sys.executable, "-c", "pass"]))
        shown.append(_seconds([*APP, "--help"]))
    ratios = [a / b for a, b in zip(shown[1:], floor[1:], strict=True)]
    yield _line("filmfacts --help, to python -c pass", ratios, "×", "at most 5")
    for words in (["--help"], ["report"], ["search", "huston"]):
        code = (
            "import contextlib, io, sys\n"
            "from explorer.cli import main\n"
            "with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())):\n"
            f"    with contextlib.suppress(SystemExit): main({words!r})\n"
            "sys.exit('textual' in sys.modules)"
        )
        clean = subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0
        yield f"filmfacts {words[0]} imports {'no ' if clean else ''}Textual"


def compare(runs: int) -> Iterator[str]:
    """Measure reading, comparing and reporting on large packs against tomli on the same files."""
    from explorer.cli.bench.comparing import ratios

    return ratios(runs)


def _seconds(command: list[str]) -> float:
    begin = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def _line(what: str, values: list[float], unit: str, goal: str) -> str:
    low, high = min(values), max(values)
    return f"{what}: {median(values):.2f}{unit} ({low:.2f} to {high:.2f}; {goal})"


FIGURES: dict[str, Callable[[int], Iterator[str]]] = {
    "screen": screen,
    "search": search,
    "scroll": scroll,
    "start": start,
    "compare": compare,
}
"""Figure, by its name on the command line → function that measures it."""
