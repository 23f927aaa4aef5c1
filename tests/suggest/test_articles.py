"""What is suggested for invented articles: recall and precision of each family of recognisers."""

from __future__ import annotations

import pytest
from support.articles import articles, score

TUNED = articles("tuned.toml")


@pytest.mark.parametrize("article", TUNED, ids=[a["film"] for a in TUNED])
def test_what_the_recognisers_were_built_on_is_suggested_in_full(article: dict) -> None:
    result = score(article)
    assert (result.missed, result.wrong) == ([], [])
