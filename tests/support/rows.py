"""Parametrise a test within a single pytest item, naming each row that fails.

pytest takes milliseconds to set up a test, but most rows take only microseconds.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import Any

import pytest

_LONGEST_NAME = 80
_FAILURES = (Exception, pytest.fail.Exception)


def every_row(
    names: str | Sequence[str],
    rows: Iterable[Any],
    ids: Callable[[Any], object] | Iterable[str] | None = None,
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return a decorator that calls a test with every row, as `pytest.mark.parametrize` would.

    All rows are tried even if one fails. Fixtures are shared by all rows, so this is only for tests
    that do not change them.
    """
    row_names = [part.strip() for part in names.split(",")] if isinstance(names, str) else names
    named = list(_named(len(row_names), rows, ids))

    def decorate(test: Callable[..., None]) -> Callable[..., None]:
        @wraps(test)
        def on_every_row(**fixtures: Any) -> None:
            errors = []
            for name, values in named:
                try:
                    test(**dict(zip(row_names, values, strict=True)), **fixtures)
                except _FAILURES as error:
                    error.add_note(f"in the row {name}")
                    errors.append((name, error))
            if errors:
                failed = "; ".join(name for name, _ in errors)
                message = f"{len(errors)} of {len(named)} rows fail: {failed}"
                raise BaseExceptionGroup(message, [error for _, error in errors])

        signature = inspect.signature(test)
        kept = [each for each in signature.parameters.values() if each.name not in row_names]
        on_every_row.__signature__ = signature.replace(parameters=kept)  # type: ignore[attr-defined]
        return on_every_row

    assert named, "a test of no rows cannot fail"
    return decorate


def _named(
    count: int, rows: Iterable[Any], ids: Callable[[Any], object] | Iterable[str] | None
) -> Iterable[tuple[str, tuple[Any, ...]]]:
    """Yield a name and the values of each row."""
    given = None if ids is None or callable(ids) else iter(ids)
    for row in rows:
        values, name = (row,) if count == 1 else tuple(row), None
        if hasattr(row, "marks"):  # a pytest.param
            assert not row.marks, "a row bears no marks: the test may"
            values, name = row.values, row.id
        if given is not None:
            name = next(given)
        elif callable(ids):
            name = "-".join(str(ids(value)) for value in values)
        yield name or _shortened(", ".join(map(repr, values))), values


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
