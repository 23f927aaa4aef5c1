"""Countries and languages that a pack uses without defining them."""

from __future__ import annotations

from explorer.model.enums import Kind
from explorer.model.listed import listed_entity


def test_a_country_named_in_every_row_is_looked_up_once() -> None:
    first, again = (listed_entity(Kind.PLACE, "Peru", by_id=False) for _ in range(2))
    assert first is not None
    assert first.name == "Peru"
    assert again is first
