"""What is suggested for invented articles: recall and precision of each family of recognisers."""

from __future__ import annotations

import pytest
from support.articles import articles, score
from support.rows import every_row

TUNED = articles("tuned.toml")


@every_row("article", TUNED, ids=[a["film"] for a in TUNED])
@every_row("warm", [False, True], ids=["cold", "warm"])
def test_what_the_recognisers_were_built_on_is_suggested_in_full(article: dict, warm: bool) -> None:
    result = score(article, warm=warm)
    assert (result.missed, result.wrong) == ([], [])


@every_row("name", ["held.toml", "prose.toml", "fresh.toml", "mixed.toml"])
@every_row("warm", [False, True], ids=["cold", "warm"])
def test_the_goals_are_met_on_articles_of_other_kinds(name: str, warm: bool) -> None:
    results = [(article["family"], score(article, warm=warm)) for article in articles(name)]
    expected = sum(r.expected for _, r in results)
    missed = sum(len(r.missed) for _, r in results)
    right = sum(r.right for _, r in results)
    wrong = sum(len(r.wrong) for _, r in results)
    assert 1 - missed / expected >= (0.75 if warm else 0.60)
    assert right / (right + wrong) >= 0.70


@pytest.mark.parametrize("warm", [False, True], ids=["cold", "warm"])
def test_cast_forms_and_credits_are_nearly_all_seen(warm: bool) -> None:
    families = ("cast", "credits")
    results = [score(a, warm=warm) for a in articles("held.toml") if a["family"] in families]
    missed = sum(len(r.missed) for r in results)
    assert 1 - missed / sum(r.expected for r in results) >= 0.95
