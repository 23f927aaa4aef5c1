"""Free text: what is the same in fewer words, and what only looks so."""

from __future__ import annotations

from support.rows import every_row

from explorer.values.relation import Bearing
from explorer.values.texts import relate_texts


@every_row(
    ("text", "other", "expected"),
    [
        ("a short scene", "short scene", Bearing.NARROWER),
        ("35 mm", "35mm", Bearing.SAME),
        ("no music", "music", Bearing.APART),
        ("not approved", "approved", Bearing.APART),
        ("shown without sound", "shown with sound", Bearing.APART),
        ("isn't explained", "explained", Bearing.APART),
        ("no music at all", "no music", Bearing.NARROWER),
        ("Class 3", "Class 3b", Bearing.APART),
        ("Class III", "Class 3", Bearing.ALIAS),
        ("Class X", "Class 10", Bearing.APART),  # a letter, perhaps
        ("No. 3", "Number 3", Bearing.SAME),
        ("no 3D", "3D", Bearing.APART),
    ],
)
def test_what_is_left_out(text: str, other: str, expected: Bearing) -> None:
    assert relate_texts(text, other).bearing is expected
    assert relate_texts(other, text) == relate_texts(text, other).mirrored()
