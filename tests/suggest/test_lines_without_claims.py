"""Which lines nobody needs to stop at on the way through a text, and which they do."""

from __future__ import annotations

from support.rows import every_row

from explorer.suggest.text.marks import lines_without_claims


@every_row(
    "line",
    [
        "By Ida Brandt",
        "Words by Tom Vale and Zoe Lund",
        "14 September 2019",
        "September 14, 2019",
        "Saturday 14 September 2019",
        "2019-09-14",
        "May 2019",
        "Published 14 September 2019",
        "Last updated: September 14, 2019",
        "Interview by Ida Brandt, 14 September 2019",
        "By Ida Brandt | September 14, 2019",
        "Posted 14 September 2019 by Ida Brandt",
        "14 September 2019, by Ida Brandt",
        "Plot",
        "== Cast ==",
        "Box office[edit]",
        "Read more",
    ],
)
def test_an_author_a_date_and_a_heading_alone_claim_nothing(line: str) -> None:
    assert lines_without_claims(["It is a film.", line]) == {2}


@every_row(
    "line",
    [
        "Shot by Tom Vale",
        "By the time it opened on 14 September 2019, it had cost $4 million.",
        "By Ida Brandt, 88 minutes, $4 million",
        "Released 14 September 2019",
        "Released on 14 September 2019 by Quay Films",
        "By May 2019 it had cost $4 million",
        "Plot twists abound.",
        "Cast: Ann Bell, Tom Vale",
        "1936",
    ],
)
def test_whatever_says_more_is_a_line_to_read(line: str) -> None:
    assert lines_without_claims(["It is a film.", line]) == set()
