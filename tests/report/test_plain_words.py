"""Reports speak plain English: none of the phrases that made readers stumble comes back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.plain_words import awkward

import explorer
from explorer.session import Session

PACKS = Path(__file__).parent.parent / "packs"
FORMATS = ["markdown", "html", "sarif", "json"]
_STRING = re.compile(r'"([^"]* [^"]*)"')
"""Prose in JSON: keys, ids and members of enums are one word."""


@pytest.mark.parametrize("pack", ["ferry", "nanook", "third-man"])
def test_a_report_has_none_of_the_awkward_phrases(pack: str) -> None:
    session = Session.load(PACKS / pack)
    quoted = [
        said
        for claim in session.pack.claims.values()  # the sources' own words
        for said in (claim.statement, *(evidence.phrase for evidence in claim.evidence))
    ]
    for format_name in FORMATS:
        made = explorer.render(session, format_name)
        if format_name == "html":
            made = re.sub(r"<style>.*</style>|<[^>]*>", "", made, flags=re.DOTALL)
        if format_name == "json":
            made = "\n".join(_STRING.findall(made))
        assert awkward(made, quoted) == "", format_name
        if format_name == "markdown":
            unfinished = re.search(r": \.|\.\.|\( |, ,", made)
            assert unfinished is None, made[unfinished.start() - 60 :][:99] if unfinished else ""
