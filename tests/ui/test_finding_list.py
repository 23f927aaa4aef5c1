"""The list of findings in columns: what stands in a row at each width."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from explorer.pages.finding_lines import NOTE
from explorer.pages.model import Row, Span, row
from explorer.place import Place
from explorer.ui.widgets.finding_list import FindingList


def line(verdict: str = "✗ contradiction", subject: str = "Eve Macarro") -> Row:
    return row(
        Span("● high  "),
        Span(f"{verdict:<15}"),
        Span(subject),
        Span(" – reason for the last journey" if subject else "reason for the last journey"),
        Span("3 sources"),
        Span(f"{NOTE} note"),
        Span("✓ accepted"),
        to=Place("finding", "one"),
    )


def drawn(one: Row, width: int) -> str:
    return "".join(part.text for part in FindingList().fit(one, width))


@pytest.mark.parametrize("width", range(28, 120))
@pytest.mark.parametrize("verdict", ["✗ contradiction", "⊂ extent"])
def test_verdict_and_ruling_are_told_at_every_width(verdict: str, width: int) -> None:
    text = drawn(line(verdict), width)
    assert cell_len(text) == width
    assert verdict[2:] in text
    assert "✓" in text
    assert NOTE in text
    assert ("✓ accepted" in text) == (width >= 54)
    assert ("¶ note" in text) == (width >= 62)


def test_the_subject_gives_way_first() -> None:
    for width, fact in ((92, "Eve Macarro – reason for the last journey  "), (84, "Eve Maca… – ")):
        assert fact in drawn(line(), width)
    assert "Eve Ma… – reason for the las…  ¶  ✓" in drawn(line(), 53)
    assert "reason for the last…   ¶  ✓" in drawn(line(subject=""), 45)


def test_sources_are_counted_where_there_is_room() -> None:
    assert drawn(line(), 200).endswith("¶ note  ✓ accepted  3 sources")
    assert "sources" not in drawn(line(), 90)
