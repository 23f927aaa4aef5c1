"""Two databases with ways of their own: a handful of patterns, and every planted conflict."""

from __future__ import annotations

import pytest
from support.databases import PLANTED, make_databases

from explorer.compare import engine
from explorer.model.enums import Verdict


@pytest.mark.slow
def test_few_findings_are_left_and_every_planted_conflict_is_among_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pack, planted = make_databases(1)
    reported = engine.compare(pack).findings
    patterns = [f for f in reported if f.verdict is Verdict.PATTERN]
    single = {tuple(f.fact) for f in reported if f.verdict is not Verdict.PATTERN}
    assert len(planted) == PLANTED
    assert planted <= single
    assert len(reported) < 200
    explained = {tuple(fact) for f in patterns for fact in f.explains}
    assert not explained & planted
    with monkeypatch.context() as patched:
        patched.setattr(engine, "find_patterns", lambda ctx, groups: ([], []))
        before = {tuple(f.fact) for f in engine.compare(pack).findings}
    assert len(before) > 936
    assert before == single | explained
