"""Findings about a source as a whole: how it speaks, when it was written, what it heard."""

from __future__ import annotations

import json

import pytest
from support.build import entity, findings, make_pack, say, source
from support.rows import every_row

from explorer.compare.engine import compare
from explorer.model.enums import Severity, Vantage, Verdict
from explorer.model.finding import Finding
from explorer.model.pack import Pack
from explorer.model.source import VantageEvidence
from explorer.report import Report, render
from explorer.session import Session
from explorer.wording.differences import difference
from explorer.wording.records import property_label

BEFORE, AFTER = Vantage.BEFORE, Vantage.AFTER


def on_sources(pack: Pack) -> list[Finding]:
    """Return the findings of a pack that are about a source as a whole."""
    return [f for f in findings(pack) if f.level == "source"]


def lines(**shown: Vantage) -> list[VantageEvidence]:
    """Return lines that show a vantage: `l4=BEFORE`."""
    return [VantageEvidence(int(name[1:]), shows=vantage) for name, vantage in shown.items()]


def contents_by(source_id: str, **more: object) -> list[tuple[object, ...]]:
    """Return three things that a source states of what a film contains."""
    return [
        (source_id, "ahab", "killed-by", "moby-dick", say(line=4, **more)),
        (source_id, "ahab", "part-size", "lead", say(line=5, **more)),
        (source_id, "ishmael", "dies", True, say(line=6, **more)),
    ]


OTHERWISE = [
    ("critic", "ahab", "killed-by", "starbuck"),
    ("critic", "ishmael", "dies", False),
]


@pytest.mark.parametrize(
    ("evidence", "others", "severity"),
    [
        (lines(l4=BEFORE), OTHERWISE, Severity.MEDIUM),
        (lines(l4=BEFORE, l9=AFTER), OTHERWISE, Severity.HIGH),
        (lines(l4=BEFORE, l9=AFTER), [], Severity.MEDIUM),
        (lines(l4=BEFORE), OTHERWISE[:1], None),  # one slip is no habit
        ([], [], None),
    ],
)
def test_a_preview_that_states_what_it_cannot_have_seen(evidence, others, severity):
    teaser = source("teaser", seen=False, vantage_evidence=evidence)
    rows = [
        *contents_by("teaser"),
        ("teaser", "ahab", "name", "Ahab", say(factuality="rumoured", line=8)),
    ]
    source_findings = on_sources(make_pack(*rows, *others, sources=[teaser]))
    assert [f.severity for f in source_findings] == ([severity] if severity else [])
    for source_finding in source_findings:
        assert (source_finding.id, source_finding.verdict) == (
            "speculative-preview.teaser",
            Verdict.RUMOUR,
        )
        assert "makes three statements of fact" in source_finding.explanation
        assert ("if the film had been seen (line 9)" in source_finding.explanation) is (
            len(evidence) > 1
        )
        assert ("A writer who saw the film says otherwise" in source_finding.explanation) is bool(
            others
        )
        sides = [
            {claim.source.id for claim in position.claims} for position in source_finding.positions
        ]
        assert sides == [{"teaser"}, *([{"critic"}] if others else []), {"teaser"}]


@every_row(
    ("kind", "label", "differs"),
    [
        ("preview", "speculative preview", "guesswork stated as fact"),
        ("production diary", "guesswork stated as fact", "3 statements"),
    ],
)
def test_only_a_preview_is_called_one(kind, label, differs):
    teaser = source("teaser", seen=False, kind=kind)
    pack = make_pack(*contents_by("teaser"), *OTHERWISE, sources=[teaser])
    (finding,) = on_sources(pack)
    assert property_label(pack, finding.property, finding.subject) == label
    assert difference(pack, finding) == differs


def test_writers_who_differ_in_number_are_counted():
    teaser = source("teaser", seen=False)
    more = ("essay", "ahab", "killed-by", "starbuck")
    (finding,) = on_sources(make_pack(*contents_by("teaser"), *OTHERWISE, more, sources=[teaser]))
    assert "Writers who saw the film say otherwise" in finding.explanation


def test_what_a_preview_implies_is_counted_separately():
    teaser = source("teaser", seen=False)
    rows = [*contents_by("teaser"), ("teaser", "queequeg", "dies", True, say(limits=["inferred"]))]
    (finding,) = on_sources(make_pack(*rows, *OTHERWISE, sources=[teaser]))
    assert (
        "three statements of fact about what is in the film, and implies one more."
        in finding.explanation
    )
    assert [len(position.claims) for position in finding.positions] == [3, 1, 2]


def test_a_previews_claims_on_another_cut_do_not_count():
    teaser = source("teaser", seen=False)
    rows = [*contents_by("teaser"), ("teaser", "queequeg", "dies", True, say(cut="first-draft"))]
    (finding,) = on_sources(make_pack(*rows, *OTHERWISE, sources=[teaser]))
    assert "makes three statements of fact about what is in the film." in finding.explanation


def test_eyewitnesses_who_differ_are_not_all_against_a_preview():
    agrees = ("essay", "ishmael", "dies", True)
    teaser = source("teaser", seen=False)
    (finding,) = on_sources(make_pack(*contents_by("teaser"), *OTHERWISE, agrees, sources=[teaser]))
    assert "A writer who saw the film says otherwise about who kills Ahab." in finding.explanation
    assert "Writers who saw the film are divided about whether Ishmael dies" in finding.explanation


@pytest.mark.parametrize("factuality", ["rumoured", "possible", "probable"])
def test_a_preview_that_hedges_is_not_speculative(factuality):
    teaser = source("teaser", seen=False)
    claims = contents_by("teaser", factuality=factuality)
    assert not on_sources(make_pack(*claims, *OTHERWISE, sources=[teaser]))


@pytest.mark.parametrize("seen", [True, None])
def test_who_may_have_seen_the_film_is_not_speculative(seen):
    pack = make_pack(*contents_by("review"), *OTHERWISE, sources=[source("review", seen=seen)])
    assert not on_sources(pack)


def test_a_preview_that_quotes_the_film_makers_is_not_speculative():
    rows = contents_by("teaser", by="john-huston")
    assert not on_sources(make_pack(*rows, *OTHERWISE, sources=[source("teaser", seen=False)]))


@pytest.mark.parametrize(
    ("evidence", "seen", "expected"),
    [
        (lines(l4=BEFORE, l6=AFTER), None, Severity.MEDIUM),
        (lines(l4=BEFORE, l6=AFTER), True, Severity.LOW),
        (lines(l4=BEFORE, l5=BEFORE), None, None),
        (lines(l6=AFTER), True, None),
        (lines(l70=BEFORE, l80=AFTER), None, None),  # no claim is taken from either
    ],
)
def test_a_source_that_reads_as_written_before_and_after_the_release(evidence, seen, expected):
    post = source("post", seen=seen, vantage_evidence=evidence, published="1956-06")
    source_findings = on_sources(make_pack(*contents_by("post"), sources=[post]))
    assert [f.severity for f in source_findings] == ([expected] if expected else [])
    for source_finding in source_findings:
        assert (source_finding.id, source_finding.verdict) == ("when-written.post", Verdict.TENSION)
        assert "line 4 reads as if the film were still to come" in source_finding.explanation
        assert "line 6 reads as if the author had seen it" in source_finding.explanation
        assert "undated" not in source_finding.explanation


def test_what_is_undated_is_named_after_a_sentence_on_its_author():
    post = source("post", seen=None, vantage_evidence=lines(l4=BEFORE, l6=AFTER))
    (source_finding,) = on_sources(make_pack(*contents_by("post"), sources=[post]))
    assert "the author had seen it. The review is undated" in source_finding.explanation


def test_the_tense_is_shown_by_what_changes_with_time():
    post = source("post", seen=None, vantage_evidence=lines(l4=BEFORE, l6=AFTER))
    tense = ("post", "moby", "release-status", "upcoming", say(line=4))
    (finding,) = on_sources(make_pack(*contents_by("post"), tense, sources=[post]))
    before, after = finding.positions
    assert [claim.property.id for claim in before.claims] == ["release-status"]
    assert [claim.property.id for claim in after.claims] == ["dies"]


@pytest.mark.parametrize(
    ("property_id", "published", "as_of", "missing"),
    [
        ("gross", "", "", True),
        ("gross", "1957", "", False),
        ("gross", "", "1957", False),
        ("budget", "", "", False),  # does not change
    ],
)
def test_a_date_is_missed_where_what_is_said_changes_with_time(
    property_id, published, as_of, missing
):
    pack = make_pack(
        ("almanac", "moby", property_id, 5, say(as_of=as_of)),
        ("yearbook", "moby", property_id, 10, say(as_of="1957")),
        sources=[source("almanac", published=published)],
    )
    source_findings = on_sources(pack)
    assert [f.id for f in source_findings] == (["when-written.almanac"] if missing else [])
    assert all(
        f.verdict is Verdict.MISSING and "is undated" in f.explanation for f in source_findings
    )
    assert all(difference(pack, f) == "undated" for f in source_findings)


@pytest.mark.parametrize(("kind", "missing"), [("character", False), ("person", True)])
def test_nothing_in_a_story_changes_with_the_day_on_which_a_source_was_written(kind, missing):
    pack = make_pack(
        ("almanac", "who", "age", 30),
        ("yearbook", "who", "age", 40, say(as_of="1957")),
        sources=[source("almanac")],
        entities=[entity("who", kind, "Ishmael Coffin")],
    )
    assert [f.id for f in on_sources(pack)] == (["when-written.almanac"] if missing else [])


def test_a_missing_date_does_not_matter_without_a_dated_conflict():
    assert not on_sources(make_pack(("a", "moby", "gross", 5), ("b", "moby", "gross", 5)))
    assert not on_sources(make_pack(("a", "moby", "gross", 5), ("b", "moby", "gross", 50)))


def test_a_date_is_missed_where_it_is_not_known_when_a_source_was_written():
    rows = ("a", "moby", "gross", 5), ("b", "moby", "gross", 50)
    source_findings = on_sources(make_pack(*rows, sources=[source("a", seen=None)]))
    assert [f.id for f in source_findings] == ["when-written.a"]


@every_row(
    ("stated", "expected"),
    [
        (("post", "moby", "composer", ["sainton"], say(line=9)), True),
        (("post", "moby", "composer", ["sainton", "rota"], say(line=9)), True),
        (("post", "moby", "composer", ["rota"], say(line=9)), False),
        (("post", "moby", "composer", ["sainton"], say(line=9, denied=True)), False),
        (("post", "moby", "composer", ["sainton"], say(line=9, factuality="possible")), False),
        (("post", "moby", "composer", ["sainton"], say(line=9, by="huston")), False),
        (("post", "moby", "composer", ["sainton"], say(line=9, limits=["question"])), False),
        (("other", "moby", "composer", ["sainton"], say(line=9)), False),
    ],
)
def test_what_a_source_reports_as_rumour_and_states_as_fact(stated, expected):
    rumour = ("post", "moby", "composer", ["sainton"], say(line=2, factuality="rumoured"))
    pack = make_pack(rumour, stated)
    source_findings = on_sources(pack)
    assert [f.id for f in source_findings] == (["rumour-and-fact.post"] if expected else [])
    lone = [f for f in findings(pack) if f.id.endswith(".rumour")]
    assert not (expected and lone)
    assert all(f.verdict is Verdict.RUMOUR and f.severity is Severity.LOW for f in source_findings)


@every_row(
    ("property_id", "value", "limits", "expected"),
    [
        ("script-judged", "weak", ["dubbed"], True),
        ("language-spoken", ["english"], ["dubbed"], True),
        ("script-judged", "weak", ["translated"], False),
        ("craft-judged", "weak", ["dubbed"], False),
        ("explained", "in-depth", ["dubbed"], False),
    ],
)
@every_row("whole", [True, False])
def test_speech_that_was_heard_dubbed(property_id, value, limits, expected, whole):
    row = ("review", "moby", property_id, value, say(limits=() if whole else limits))
    pack = make_pack(row, sources=[source("review", limits=limits if whole else ())])
    source_findings = on_sources(pack)
    assert [f.id for f in source_findings] == (["speech-in-a-dub.review"] if expected else [])


def test_what_is_found_of_a_source_says_so_and_marks_no_claim():
    shows = lines(l4=BEFORE, l9=AFTER)
    teaser = source("teaser", seen=False, kind="preview", vantage_evidence=shows)
    pack = make_pack(*contents_by("teaser"), sources=[teaser])
    session = Session(pack, compare(pack))
    (finding,) = session.comparison.findings
    report = Report(pack, session.comparison, [finding])
    (shown,) = json.loads(render(report, "json"))["findings"]
    assert (shown["subject"], shown["scope"]) == ("teaser", {"level": "source"})
    assert all(session.mark(claim) is None for claim in pack.claims.values())
    for name in ("markdown", "html", "csv", "sarif", "json"):
        assert "speculative preview" in render(report, name)


def test_claims_of_sources_that_cannot_have_a_finding_are_not_examined(
    monkeypatch,
):
    def refuse(pack: Pack, source_id: str) -> None:
        raise AssertionError(source_id)

    pack = make_pack(("a", "tide", "runtime", 90), ("b", "tide", "runtime", 118))
    monkeypatch.setattr(Pack, "claims_of", refuse)
    assert len(compare(pack).findings) == 1
    with pytest.raises(AssertionError, match="c"):
        compare(make_pack(("c", "tide", "runtime", 90, say(factuality="rumoured"))))
