"""Show an audit's progress, with rich in a terminal, or one line per step elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from explorer.audit.options import Progress


class _Lines:
    """Prints one line for each step."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._step = ""

    def step(self, words: str, done: int, total: int, rows: int = 0) -> None:
        """Print a step when it begins."""
        if words != self._step:
            self._step = words
            print(f"{words} …", file=self._stream, flush=True)


@contextmanager
def shown_on(stream: TextIO) -> Iterator[Progress]:
    """Yield an object that shows progress on a stream, with the time left in a terminal."""
    if not stream.isatty():
        yield _Lines(stream)
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TaskID,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    bars = Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[rate]}", markup=False),
        console=Console(file=stream),
    )
    tasks: dict[str, TaskID] = {}

    class _Bars:
        def step(self, words: str, done: int, total: int, rows: int = 0) -> None:
            if words not in tasks:
                for task in bars.tasks:  # a step ends when the next begins
                    bars.update(task.id, completed=task.total)
                tasks[words] = bars.add_task(words, total=total, rate="")
            bars.update(tasks[words], completed=done, total=total)
            elapsed = bars.tasks[tasks[words]].elapsed
            if rows and elapsed:
                bars.update(tasks[words], rate=f"{rows / elapsed:,.0f} rows/s")

    with bars:
        yield _Bars()
