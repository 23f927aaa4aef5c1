"""Reports speak plain English: none of the phrases that made readers stumble comes back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import explorer
from explorer.session import Session

PACKS = Path(__file__).parent.parent / "packs"
AWKWARD = re.compile(
    r"cannot both hold|both cannot hold|pull apart|quarrel (over|about|between)|referent"
    r"|open-world|factuality|granularity|speaks as before|two voices|all firm|firmer on one side"
    r"|could have seen the film|(bears?|borne) out|stands out|voice changes|is over before"
    r"|a plan against the outcome|have to do with each other|it is not said whether"
    r"|no stretch of story time|nothing stands against|lost the value|lost in this copy"
    r"|before or after the release, it is not known|differ harmlessly|does not say when"
    r"|gives no date|only looked like|had to be cleared|no gate cleared|clash|stated flatly"
    r"|the film itself|a source closer to|no firmer source|first mooted|so flatly|told under"
    r"|steps apart|: \.|\.\.",
    re.IGNORECASE,
)


@pytest.mark.parametrize("format_name", ["markdown", "html", "sarif"])
@pytest.mark.parametrize("pack", ["ferry", "nanook", "third-man"])
def test_a_report_has_none_of_the_awkward_phrases(pack: str, format_name: str) -> None:
    session = Session.load(PACKS / pack)
    made = explorer.render(session, format_name)
    if format_name == "html":
        made = re.sub(r"<style>.*</style>|<[^>]*>", "", made, flags=re.DOTALL)
    for claim in session.pack.claims.values():  # the sources' own words
        for said in (claim.statement, *(evidence.phrase for evidence in claim.evidence)):
            made = made.replace(said, "") if said else made
    found = AWKWARD.search(made)
    assert found is None, made[max(found.start() - 80, 0) : found.end() + 40]
