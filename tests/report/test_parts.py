"""A report that is written part by part is the report that is written at once."""

from __future__ import annotations

import json
import random
from statistics import median

import pytest

from explorer.compare.sources import median_without
from explorer.report.safe import encoded, encoded_parts

ITEMS = [{"id": "a\nb", "of": [], "told": {"x": [1, None]}}, "\u2028 “quoted”", 3, {}]


@pytest.mark.parametrize("items", [[], ITEMS[:1], ITEMS])
def test_parts_come_to_the_same_text(items: list[object]) -> None:
    whole = {"format": 2, "selection\n": "é\x1b", "findings": items, "cleared": {"counts": []}}
    parts = "".join(encoded_parts({**whole, "findings": iter(items)}))
    assert parts == encoded(whole)
    assert json.loads(parts) == whole


def test_the_median_of_the_others_is_that_of_a_list_without_one() -> None:
    draw = random.Random(5)
    for _ in range(300):
        numbers = sorted(draw.choice((draw.random(), 0.5)) for _ in range(draw.randrange(3, 9)))
        place = draw.randrange(len(numbers))
        assert median_without(numbers, place) == median([*numbers[:place], *numbers[place + 1 :]])
