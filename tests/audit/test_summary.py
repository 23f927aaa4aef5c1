"""The summary of an audit: what it counts, and how that is laid out."""

from __future__ import annotations

import io
from typing import Any

import pytest

from explorer.audit.progress import shown_on
from explorer.audit.summary import Summary, counts_of, differing
from explorer.audit.summary_pages import html, markdown
from explorer.audit.unread_cells import Unread


def finding(verdict: str, *sides: str) -> dict[str, Any]:
    """Return a finding whose positions are held by the sources that the letters name."""
    return {
        "id": "f", "verdict": verdict, "severity": "high", "subject": "Film",
        "property": "runtime", "explanation": "<b>They differ.</b>", "explains": {"count": 1200},
        "positions": [{"claims": [{"source": name} for name in side]} for side in sides],
    }  # fmt: skip


def summary_of(sources: str, *findings: dict[str, Any]) -> Summary:
    summary = Summary(3000, list(sources), {"runtime": 3000}, {})
    for finding in findings:
        summary.take(counts_of(finding), lambda kept=finding: kept)  # type: ignore[misc]
        summary.by_pair.update(() if finding["verdict"] == "pattern" else differing(finding))
    return summary


def test_two_sources_that_agree_are_no_pair_that_differs() -> None:
    contradiction, tension = finding("contradiction", "ab", "c"), finding("tension", "a", "bc")
    summary = summary_of("abc", contradiction, tension, finding("pattern", "a", "b"))
    assert dict(summary.by_pair) == {("a", "b"): 1, ("a", "c"): 2, ("b", "c"): 1}
    assert summary.between("c", "a") == 2


@pytest.mark.parametrize("sources", ["abc", "abcdefghijk"])
def test_few_sources_make_a_matrix_and_many_a_list(sources: str) -> None:
    summary = summary_of(sources, finding("contradiction", "ab", "c"))
    text, page = markdown(summary), html(summary)
    matrix = len(sources) == 3
    assert ("| c | 1 | 1 |  |" in text) == matrix
    assert ("| a and c | 1 |" in text) != matrix
    assert ('title="a and b: 0">0</td>' in page) == matrix
    assert ('title="a and c: 1">1</td>' if matrix else ">a and c<") in page
    assert "<b>" not in page


def test_patterns_come_before_everything_that_they_do_not_explain() -> None:
    summary = summary_of("ab", finding("pattern", "a", "b"), finding("contradiction", "a", "b"))
    for text in (markdown(summary), html(summary)):
        headings = ("Patterns", "By property", "By pair of sources", "Findings")
        places = [text.index(f"{start}{name}") for name in headings for start in ("## ", "<h2>")
                  if f"{start}{name}" in text]  # fmt: skip
        assert places == sorted(places)
        assert len(places) == len(headings)
    assert "One pattern explains 1,200 differences." in markdown(summary)


def test_of_findings_that_are_alike_only_the_first_are_told() -> None:
    alike = [finding("tension", "a", "b") for _ in range(30)]
    summary = summary_of("abc", *alike, finding("contradiction", "a", "b"))
    verdicts = [entry["verdict"] for entry in summary.worst]
    assert verdicts == ["tension"] * 5 + ["contradiction"]
    assert summary.left_out == 25
    for page in (markdown(summary), html(summary)):
        assert "The worst findings" in page
        assert "At most 5 are shown for each property, verdict and severity." in page
    whole = summary_of("ab", *alike[:5])
    assert "At most" not in markdown(whole) + html(whole)


def test_many_sources_are_counted_and_only_their_first_pairs_are_told() -> None:
    sources = "abcdefghijklm"
    conflicts = (finding("tension", first, second) for first in "abc" for second in sources[3:])
    summary = summary_of(sources, *conflicts)
    for page in (markdown(summary), html(summary)):
        assert "3,000 claims by 13 sources: 30 findings." in page
        assert "The 20 pairs with the most findings" in page
    few = summary_of("abc", finding("tension", "a", "b"))
    assert "claims by a, b and c: one finding." in markdown(few)
    assert "pairs with" not in markdown(few) + html(few)


class Terminal(io.StringIO):
    """Says that it is one."""

    def isatty(self) -> bool:
        return True


def test_a_step_is_over_when_the_next_begins() -> None:
    terminal, log = Terminal(), io.StringIO()
    for stream in (terminal, log):
        with shown_on(stream) as progress:
            progress.step("reading", 0, 1)
            progress.step("comparing", 1, 5)
            progress.step("comparing", 2, 5, 1_000_000)
    last = terminal.getvalue().rpartition("reading")[2]
    assert "1/1" in last
    assert "2/5" in last
    assert " rows/s" in last
    assert log.getvalue() == "reading …\ncomparing …\n"


@pytest.mark.parametrize(
    ("rejected", "unread", "words"),
    [
        (0, 0, None),
        (2, 2, "2 rows could not be read: see rejected.csv."),
        (0, 1, "1 row could not be read, on undisputed facts."),
        (2, 1204, "1,204 rows could not be read: 2 are listed in rejected.csv; the others are "
         "on undisputed facts."),
    ],
)  # fmt: skip
def test_rows_that_could_not_be_read_are_counted_also_where_all_agree(
    rejected: int, unread: int, words: str | None
) -> None:
    kinds = [Unread("", "runtime", "a number", "", unread, '"long"', 0)] if unread else []
    summary = Summary(3000, ["a"], {"runtime": 3000}, {}, rejected, kinds)
    assert summary.unread_words == ([words] if words else [])
    assert (words or "") in markdown(summary)
    assert (words or "") in html(summary)
