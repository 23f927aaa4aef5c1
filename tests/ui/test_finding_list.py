"""The list of findings in columns: what stands in a row at each width."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len
from support.driving import press, running, screen_text, workspace
from support.rows import every_row

from explorer.charts.lines import sides_within
from explorer.model.enums import Severity, Verdict
from explorer.model.place import Place
from explorer.pages.list_rows import FindingRow, HeadingRow
from explorer.ui.views.findings.list import FindingList, columns
from explorer.ui.widgets.page_view import PageView
from explorer.wording.labels import NOTE, VERDICT_GLYPHS, VERDICTS


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
        difference="hunt / rescue",
    )


def line_of(row: FindingRow, width: int) -> str:
    return "".join(part.text for part in FindingList().fit(row, width))


@every_row("width", range(28, 120, 3))
@every_row("verdict", [Verdict.CONTRADICTION, Verdict.INCOMPLETE])
def test_verdict_and_decision_are_told_at_every_width(verdict: Verdict, width: int) -> None:
    text = line_of(line(verdict), width)
    assert cell_len(text) == width
    assert VERDICT_GLYPHS[verdict] in text
    assert (verdict in text) == (width >= 84)
    assert "✓" in text
    assert NOTE in text
    assert ("✓ real conflict" in text) == (width >= 72)


def test_what_differs_is_the_last_to_give_way() -> None:
    fact, differs = "Eve Macarro – reason for the last journey", ": hunt / rescue"
    assert f"{fact}{differs}  ¶  ✓ real conflict" in line_of(line(), 80)
    assert "reason for the last…: hunt / rescue  ¶" in line_of(line(), 74).replace("   ", "  ")
    long = line(subject="")._replace(
        difference="after the third film of all / before the third film"
    )
    assert "journey: after the t… / before the…  " in line_of(long, 80)
    pattern = line(Verdict.PATTERN)._replace(difference="explains 12 differences")
    assert "⇄ reason for the last jou…: explains 12 d…" in line_of(pattern, 50)
    assert "Eve Macarro" not in line_of(pattern, 50)
    short = pattern._replace(property_label="cast")
    assert "⇄ cast – Eve Maca…: explain…" in line_of(short, 36), "whose pattern it is"


def test_a_narrow_list_of_many_films_still_says_what_the_findings_are_in() -> None:
    row = line(subject="The Lantern of the Orchard")._replace(
        property_label="directed by",
        difference="Berta Ibsen / Frida Abarca",
        note=False,
        decision="open",
    )
    assert "The La… – directed by: Berta" in line_of(row, 38)
    assert "The Lantern of… – directed by: Berta… / Frida…" in line_of(row, 52)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("6 Mar 1998 / May 1998", "6 Mar / May 1998"),
        ("before release / after release", "before / after release"),
        ("Ida Kern / Ida Kerr", "Ida Kern / Kerr"),
        ("no / yes", "no / yes"),
        (
            "The Ballad of Low Rock / not The Ballad of Low Rock",
            "The Ballad of Low… / not The Ballad of…",
        ),
        ("Ida / Ida Kern", "Ida / Ida Kern"),
        ("Ida Marie Kern / Ida Marie Kerr", "Kern / Kerr"),
        ("before Last Ferry / after Day and Last Ferry", "before / after Day and Last…"),
    ],
)
def test_what_sides_share_goes_first(text: str, short: str) -> None:
    assert sides_within(text, cell_len(text)) == text
    assert sides_within(text, cell_len(short)) == short


@every_row("width", range(30))
def test_sides_are_cut_alike(width: int) -> None:
    short = sides_within("no / the film never says where / yes", width)
    assert cell_len(short) <= width or width < 24
    assert short.count(" / ") == 2
    assert short.startswith("no / the")


def test_a_row_that_is_decided_on_is_dim() -> None:
    looks = {part.role for part in columns(line(), 60) if part.text.strip()}
    assert looks == {"dim", "label", "good"}
    undecided = line()._replace(decision="open", note=False)
    assert "high" in {part.role for part in columns(undecided, 60)}


async def test_one_finding_after_another_is_decided() -> None:
    """The cursor moves on to the next that is not, past the end to the top; undo comes back."""
    async with running(size=(80, 24)) as pilot:
        view, book = workspace(pilot).view, pilot.app.session.rulings
        frame = pilot.app.screen.query_one(FindingList)
        order = [finding.id for finding in view.findings]
        assert frame.border_title == f"{len(order)} findings"
        await press(pilot, "a", "a")
        assert [book.state(view.findings[i]) for i in (0, 1, 2)] == ["accepted"] * 2 + ["open"]
        assert view.subject == Place.finding(order[2])
        assert frame.border_subtitle == f"2 of {len(order)} decided"
        await press(pilot, "u")
        assert view.subject == Place.finding(order[1])
        await press(pilot, "end", "a")
        assert view.subject == Place.finding(order[1])
        await press(pilot, "enter", "d")
        assert workspace(pilot).place == Place.finding(order[2])
        headings = [row for row in frame.rows if isinstance(row, HeadingRow)]
        assert (headings[0].title, headings[0].note) == ("Ballerina", "2 high")


async def test_signs_stand_beside_their_words_under_the_list_and_in_help() -> None:
    async with running(size=(120, 36)) as pilot:
        foot = pilot.app.screen.query_one(FindingList).border_subtitle
        assert re.fullmatch(r"0 of \d+ decided · 4 ● high · \d+ ◐ medium · \d+ ○ low", foot)
        top = screen_text(pilot).splitlines()
        rows = next(number for number, text in enumerate(top) if "release timeline" in text)
        named = "\n".join(top[rows : rows + 6])
        for words in ("upcoming / in cinemas", "father / both parents", "speculative preview"):
            assert words in named
        await press(pilot, "question_mark")
        shown = pilot.app.screen.query_one(PageView).page.plain
        for sign in "●◐○✗≁⊂?≈±▢⇄✓✎⊘¶!★▸▹":
            assert sign in shown.partition("Symbols")[2].partition("Elsewhere")[0], sign
        own, others = shown.index("Deciding on findings"), shown.index("Getting around")
        assert own < others < shown.index("Symbols")
        for finding in pilot.app.session.comparison.findings:
            assert VERDICTS[finding.verdict].page in shown
        await press(pilot, "escape", "s")
        foot = pilot.app.screen.query_one(FindingList).border_subtitle
        assert "4 ● high" in foot
        assert "◐" not in foot
