"""What one damaged copy lost stands together in what people read; each finding keeps its id."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace

import pytest
from support.build import rebuilt
from support.orchard import FirstDismissed, Rulings, orchard, report

from explorer.compare.engine import compare
from explorer.compare.groups import group_heading, grouped, lost_by
from explorer.model.enums import Limit, Verdict
from explorer.model.finding import Finding
from explorer.model.pack import Pack
from explorer.model.source import Source
from explorer.report import Report, outline, render


def _torn(more: dict[str, str]) -> Pack:
    """Return the orchard with further lost values: property by the source whose copy lost it."""
    pack = orchard()
    claims = pack.claims
    records = [claim.record for claim in claims.values()]
    (model,) = (record for record in records if record.lost)
    subjects = {c.property.id: c.subject for c in claims.values() if not c.lost}
    for number, (prop, source) in enumerate(more.items()):
        lost = replace(
            model, id=f"lost-{number}", property=prop, subject=subjects[prop], source=source
        )
        records.append(lost)
    torn = {"other-copy": Source("other-copy", "Cut again", "copy", 9, limits=[Limit.DAMAGED])}
    return rebuilt(pack, records, sources={**pack.sources, **torn})


TORN = report(_torn({"runtime": "torn-copy", "name": "torn-copy"}))
MISSING = [f for f in TORN.worst_first() if f.verdict is Verdict.MISSING]
HEADING = "This copy of “Apples of ice, cut” lost 3 values"


def test_findings_of_one_damaged_copy_are_one_group() -> None:
    groups = grouped(TORN.worst_first())
    assert [one for group in groups for one in group if one.verdict is not Verdict.MISSING] == [
        f for f in TORN.worst_first() if f.verdict is not Verdict.MISSING
    ]
    (together,) = (group for group in groups if len(group) > 1)
    assert list(together) == MISSING
    assert group_heading(TORN.pack, together) == HEADING


def test_another_copy_makes_another_group_and_one_alone_makes_none() -> None:
    comparison = compare(_torn({"runtime": "other-copy", "name": "torn-copy"}))
    sizes = {lost_by(group[0]): len(group) for group in grouped(comparison.findings)}
    assert sizes["torn-copy"] == 2
    assert sizes["other-copy"] == 1


def test_a_value_that_two_copies_lost_stands_alone() -> None:
    pack = _torn({"played-by": "other-copy", "name": "torn-copy"})
    both = [f for f in compare(pack).findings if f.id == "ada-quill.played-by.missing"]
    assert [lost_by(one) for one in both] == [""]


@pytest.mark.parametrize("format_name", ["markdown", "html"])
def test_a_report_for_people_tells_them_together_under_their_own_ids(format_name: str) -> None:
    made = render(TORN, format_name)
    first = len(TORN.findings) - 2
    assert f"{first}–{first + 2}. " in made
    assert HEADING in re.sub(r"</?span[^>]*>", "", made)
    for finding in MISSING:
        assert finding.id in made
        assert outline.fact(TORN, finding) in made
    if format_name == "html":
        anchors = re.findall(r' id="([^"]+)"', made)
        assert len(anchors) == len(set(anchors))
        assert set(re.findall(r'href="#([^"]+)"', made)) <= set(anchors)


def test_programs_get_them_one_by_one() -> None:
    ids = {finding.id for finding in TORN.findings}
    assert {f["id"] for f in json.loads(render(TORN, "json"))["findings"]} == ids
    rows = csv.DictReader(io.StringIO(render(TORN, "csv"), newline=""))
    assert {row["finding"] for row in rows} == ids
    assert len(json.loads(render(TORN, "sarif"))["runs"][0]["results"]) == len(ids)


class SomeDismissed(Rulings):
    """Dismisses some findings."""

    def __init__(self, ids: list[str]) -> None:
        super().__init__()
        self.ids = ids

    def state(self, finding: Finding) -> str:
        """Return the decision."""
        return "dismissed" if finding.id in self.ids else "open"


class OneMissing(Rulings):
    """Rules on one of the missing values, with a note."""

    def state(self, finding: Finding) -> str:
        """Return the decision."""
        return super().state(finding) if finding.id == MISSING[0].id else "open"

    def note(self, finding: Finding) -> str:
        """Return the note."""
        return "Seen in print." if finding.id == MISSING[0].id else ""


@pytest.mark.parametrize("format_name", ["markdown", "html"])
def test_a_ruling_on_one_of_them_shows(format_name: str) -> None:
    told = Report(TORN.pack, TORN.comparison, TORN.findings, OneMissing("accepted"))
    made = render(told, format_name)
    assert "Ruling: accepted: Seen in print." in re.sub(r"</?span[^>]*>", "", made)
    assert "1 accepted, 2 open" in made


@pytest.mark.parametrize("format_name", ["markdown", "html"])
def test_one_of_them_that_is_dismissed_stands_alone_and_last(format_name: str) -> None:
    told = Report(TORN.pack, TORN.comparison, TORN.findings, OneMissing("dismissed"))
    assert outline.entries(told)[-1].findings == (MISSING[0],)
    made = re.sub(r"</?span[^>]*>", "", render(told, format_name))
    assert HEADING.replace("3", "2") in made
    assert "dismissed: Seen in print." in made


def test_two_entries_of_one_copy_have_anchors_of_their_own() -> None:
    comparison = compare(
        _torn({"runtime": "torn-copy", "name": "torn-copy", "composer": "torn-copy"})
    )
    pack = _torn({"runtime": "torn-copy", "name": "torn-copy", "composer": "torn-copy"})
    missing = [f.id for f in comparison.findings if f.verdict is Verdict.MISSING]
    told = Report(pack, comparison, comparison.findings, SomeDismissed(missing[:2]))
    assert [len(entry.findings) for entry in outline.entries(told)[-2:]] == [2, 2]
    anchors = re.findall(r' id="([^"]+)"', render(told, "html"))
    assert len(anchors) == len(set(anchors))


@pytest.mark.parametrize("format_name", ["markdown", "html"])
def test_rulings_have_a_column_only_where_there_are_any(format_name: str) -> None:
    column = {"markdown": "| Ruling |", "html": '<th scope="col">Ruling</th>'}[format_name]
    assert column not in render(report(), format_name)
    assert column in render(report(rulings=FirstDismissed()), format_name)
