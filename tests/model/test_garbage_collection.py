"""The garbage collector looks neither while records are made nor right after it."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from explorer.model import garbage_collection
from explorer.model.garbage_collection import collection_paused


@pytest.fixture(autouse=True)
def _nothing_frozen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Undo what keeps the tests fast, which programs do not do."""
    monkeypatch.setattr(garbage_collection, "_MANY", 20_000)
    threshold = gc.get_threshold()
    gc.unfreeze()
    gc.set_threshold(500, 10, 10)
    yield
    gc.set_threshold(*threshold)
    gc.freeze()


def test_what_is_made_meanwhile_is_not_looked_at() -> None:
    looks: list[str] = []

    def look(phase: str, info: dict[str, int]) -> None:
        looks.append(phase)

    gc.callbacks.append(look)
    try:
        with collection_paused():
            with collection_paused():
                made = [[number] for number in range(50_000)]
            assert not gc.isenabled()
        made.append([len(looks)])
    finally:
        gc.callbacks.remove(look)
    assert gc.isenabled()
    assert looks == []
    assert gc.get_freeze_count() == 0


def test_garbage_is_found_after_a_pause() -> None:
    class Tied:
        """Holds itself."""

        itself: object

    gc.collect()
    with collection_paused():
        tied = Tied()
        tied.itself = tied
        del tied
    assert gc.collect() >= 1


def test_what_somebody_froze_stays_frozen() -> None:
    gc.freeze()
    frozen = gc.get_freeze_count()
    with collection_paused():
        made = [[number] for number in range(1_000)]
    assert made
    assert gc.get_freeze_count() >= frozen - 10
