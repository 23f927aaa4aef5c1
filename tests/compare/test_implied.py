"""What a source leaves to be read between its lines is implied, and not said, in a finding."""

from __future__ import annotations

import pytest
from support.build import entity, make_pack, say

from explorer.compare.engine import compare

IMPLIED = say(limits=["inferred"])


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (IMPLIED, say(), ("“A” implies childhood", "“B” says adulthood")),
        (say(), IMPLIED, ("“A” says childhood", "“B” implies adulthood")),
        (IMPLIED, IMPLIED, ("“A” implies childhood", "“B” implies adulthood")),
        (say(), say(), ("“A” says childhood", "“B” says adulthood")),
    ],
)
def test_what_is_implied_is_not_said(first, second, told):
    pack = make_pack(
        ("a", "mia", "bereaved-when", "childhood", first),
        ("b", "mia", "bereaved-when", "adulthood", second),
        entities=[entity("mia", "character")],
    )
    (finding,) = compare(pack).findings
    assert all(words in finding.explanation for words in told)


def test_a_side_that_one_source_spells_out_is_said():
    pack = make_pack(
        ("a", "mia", "bereaved-when", "childhood", IMPLIED),
        ("b", "mia", "bereaved-when", "childhood"),
        ("c", "mia", "bereaved-when", "adulthood"),
        entities=[entity("mia", "character")],
    )
    (finding,) = compare(pack).findings
    assert "“A” and “B” say childhood" in finding.explanation
