"""What the views keep between runs, read back from whatever stands in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.user.kept_views import KeptFacts, KeptFilter, KeptFindings

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["filter", "group", "finding", "text", "sources", "disputed", "x"]),
            inner,
        )
    ),
    max_leaves=12,
)
WORDS = st.lists(st.text(min_size=1, max_size=5), max_size=3).map(tuple)


@given(PLAIN)
def test_everything_read_has_its_declared_types(data: object) -> None:
    findings, facts = KeptFindings.read(data), KeptFacts.read(data)
    assert isinstance(findings.group, str)
    assert isinstance(findings.finding, str)
    assert isinstance(findings.filter.text, str)
    assert all(isinstance(word, str) for word in findings.filter.sources)
    assert isinstance(facts.disputed, bool)
    assert isinstance(facts.grouped, bool)
    assert KeptFindings.read(findings.data) == findings
    assert KeptFacts.read(facts.data) == facts


@given(WORDS, WORDS, st.text(max_size=5), st.text(max_size=5), st.text(max_size=5))
def test_kept_state_comes_back(
    sources: tuple[str, ...], rulings: tuple[str, ...], text: str, group: str, finding: str
) -> None:
    kept = KeptFindings(KeptFilter(sources=sources, rulings=rulings, text=text), group, finding)
    assert KeptFindings.read(kept.data) == kept


@pytest.mark.parametrize("data", [None, 7, "x", [], {"filter": 5, "group": [], "finding": {}}])
def test_nonsense_counts_as_missing(data: object) -> None:
    assert KeptFindings.read(data) == KeptFindings()
    assert KeptFacts.read(data) == KeptFacts()
