"""Which lines of a source are claimed from, marked, blank or unread."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.build import make_pack
from support.shipped import shipped_pack

from explorer.cli.coverage import SHOWN, Coverage, coverage, print_coverage
from explorer.model.claim_record import Evidence
from explorer.model.enums import Mark
from explorer.model.pack import Pack
from explorer.model.source import Passage, Source


def test_counts_add_up_to_the_length() -> None:
    pack = shipped_pack()
    for row in coverage(pack):
        counted = row.claimed + row.marked + row.blank + row.unread
        assert counted == pack.sources[row.source].lines
        assert len(row.first_unread) == min(row.unread, SHOWN)


def _pack(lines: int) -> Pack:
    passages = [Passage("s", 2, "", Mark.HEADING), Passage("s", 3, "", Mark.HEADING)]
    source = Source("s", "S", "review", lines, blank=[3, 4])
    claim = ("s", "x", "runtime", 1, {"evidence": [Evidence(1), Evidence(2)]})
    return replace(
        make_pack(claim, sources=[source]),
        passages={(passage.source, passage.line): passage for passage in passages},
    )


def test_a_line_counts_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert coverage(_pack(6)) == [Coverage("s", 2, 1, 1, 2, (5, 6))]
    print_coverage(coverage(_pack(6)))
    assert capsys.readouterr().out.endswith("s: lines 5 and 6 are unread\n")


def test_three_or_more_unread_lines_in_a_row_are_a_range(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_coverage([Coverage("s", 0, 0, 0, 6, (2, 3, 5, 7, 8, 9))])
    assert capsys.readouterr().out.endswith("s: lines 2, 3, 5 and 7–9 are unread\n")


def test_millions_of_unread_lines_are_counted_and_the_first_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    (row,) = coverage(_pack(10_000_000))
    assert row.unread == 10_000_000 - 4
    assert row.first_unread == tuple(range(5, 5 + SHOWN))
    print_coverage([row])
    assert capsys.readouterr().out.endswith("s: lines 5–44 and 9,999,956 more are unread\n")
