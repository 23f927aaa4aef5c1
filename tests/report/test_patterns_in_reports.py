"""A pattern in reports: told first, with what it explains fact by fact."""

from __future__ import annotations

import json
from pathlib import Path

import explorer
from explorer.session import Session

SESSION = Session.load(Path(__file__).parent.parent / "packs" / "third-man")


def test_json_says_what_a_pattern_covers() -> None:
    pattern, *others = json.loads(explorer.render(SESSION, "json"))["findings"]
    assert (pattern["verdict"], pattern["scope"]) == ("pattern", {"level": "sources"})
    assert pattern["subject"] == "reed-talk reel-index"
    assert pattern["explains"]["count"] == len(pattern["explains"]["facts"]) == 5
    assert {"subject": "odd-man-out", "property": "runtime"} in pattern["explains"]["facts"]
    assert not any("explains" in other for other in others)


def test_people_read_it_first_and_fact_by_fact() -> None:
    written = explorer.render(SESSION, "markdown")
    assert "patterns first, then the worst" in explorer.render(SESSION, "html")
    assert "</a>1. Lang's interview and the database – running time" in written
    assert "- **Odd Man Out:** 116 min (Lang's interview, line 10); 111 min" in written
    summary = written[: written.index("## Summary")]
    assert "Lang's interview and the database – running time" not in summary
