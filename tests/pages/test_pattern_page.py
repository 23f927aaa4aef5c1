"""The page of a pattern leads into every fact that it explains."""

from __future__ import annotations

from pathlib import Path

from explorer.model.place import Place
from explorer.pages.build import page_for
from explorer.session import Session
from explorer.wording.positions import show_position, show_positions

SESSION = Session.load(Path(__file__).parent.parent / "packs" / "third-man")


def test_a_pattern_leads_to_its_facts_and_to_both_sources() -> None:
    pattern = SESSION.comparison.findings[0]
    page = page_for(SESSION, Place.finding(pattern.id))
    targets = [row.target for row in page.rows if row.target]
    assert [Place.fact(*fact) for fact in pattern.explains] == targets[:5]
    assert Place.agreement(*pattern.between) in targets
    assert {Place.source(source) for source in pattern.between} <= set(targets)
    lines = ["".join(span.text for span in row.spans) for row in page.rows]
    assert "Explains 5 differences" in lines
    assert "Odd Man Out: 116 min (Lang's interview); 111 min (the database)" in lines
    fact = page_for(SESSION, targets[0])
    assert Place.finding(pattern.id) in [row.target for row in fact.rows]


def test_a_pattern_on_one_line() -> None:
    pattern = SESSION.comparison.findings[0]
    assert show_positions(SESSION.pack, pattern) == "explains 5 differences"
    sides = [show_position(SESSION.pack, position) for position in pattern.positions]
    assert sides == ["as Lang's interview has it", "as the database has it"]
