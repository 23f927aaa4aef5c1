"""The list of findings in columns: what stands in a row at each width."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from support.driving import press, running, screen_text, write

from explorer.model.enums import Severity, Verdict
from explorer.pages.finding_row import FindingRow
from explorer.ui.views.findings.list import FindingList
from explorer.ui.widgets.page_view import PageView
from explorer.wording.labels import NOTE, VERDICTS


def line(verdict: Verdict = Verdict.CONTRADICTION, subject: str = "Eve Macarro") -> FindingRow:
    return FindingRow(
        finding="one",
        severity=Severity.HIGH,
        verdict=verdict,
        subject=subject,
        property_label="reason for the last journey",
        sources=3,
        note=True,
        decision="accepted",
    )


def drawn(row: FindingRow, width: int) -> str:
    return "".join(part.text for part in FindingList().fit(row, width))


@pytest.mark.parametrize("width", range(28, 120))
@pytest.mark.parametrize("verdict", [Verdict.CONTRADICTION, Verdict.INCOMPLETE])
def test_verdict_and_ruling_are_told_at_every_width(verdict: Verdict, width: int) -> None:
    text = drawn(line(verdict), width)
    assert cell_len(text) == width
    assert verdict in text
    assert "✓" in text
    assert NOTE in text
    assert ("✓ real conflict" in text) == (width >= 88)
    assert ("¶ note" in text) == (width >= 62)


def test_the_subject_gives_way_first() -> None:
    for width, fact in (
        (92, "Eve Macarro – reason for the last journey  "),
        (87, "Eve Macarro – "),
    ):
        assert fact in drawn(line(), width)
    assert "Eve Ma… – reason for the las…  ¶  ✓" in drawn(line(), 53)
    assert "reason for the last…   ¶  ✓" in drawn(line(subject=""), 45)


def test_sources_are_counted_where_there_is_room() -> None:
    assert drawn(line(), 200).endswith("¶ note  ✓ real conflict  3 sources")
    assert "sources" not in drawn(line(), 90)


async def test_signs_stand_beside_their_words_above_the_list_and_in_help() -> None:
    async with running(size=(80, 24)) as pilot:
        await press(pilot, "a", "n", "c")
        await write(pilot, "why")
        await press(pilot, "ctrl+s")
        text = " ".join(str(pilot.app.screen.query_one(".list > .count").render()).split())
        for told in ("4 ● high, ", " ◐ medium, ", " ○ low", "1 ✓ real conflict, 1 ¶ note"):
            assert told in text
        await press(pilot, "question_mark")
        shown = pilot.app.screen.query_one(PageView).page.plain
        for sign in "●◐○✗≁⊂?≈±▢⇄✓✎⊘¶!★▸▹":
            assert sign in shown.partition("Signs")[2].partition("Elsewhere")[0], sign
        own, others = shown.index("Deciding on findings"), shown.index("Getting around")
        assert own < others < shown.index("Signs")
        for one in pilot.app.session.comparison.findings:
            assert VERDICTS[one.verdict].page in shown
        await press(pilot, "escape", "s")
        assert "◐" not in screen_text(pilot).splitlines()[2]  # one severity is in its words
