"""Japanese names in characters and in Latin letters."""

from __future__ import annotations

from support.rows import every_row

from explorer.values.names.relations import Named, relate_names
from explorer.values.relation import Bearing


@every_row(
    ("characters", "latin", "bearing"),
    [
        ("高橋花", "Hana Takahashi", Bearing.COMPATIBLE),
        ("高橋花", "Takahashi Hana", Bearing.COMPATIBLE),
        ("高橋花", "Yui Takahashi", Bearing.APART),
        ("田中健二", "Kenji Tanaka", Bearing.COMPATIBLE),
        ("田中健二", "Shōhei Tanaka", Bearing.APART),
        ("田中里依紗", "Riisa Tanaka", Bearing.COMPATIBLE),
        ("田中奈々子", "Nanako Tanaka", Bearing.COMPATIBLE),
        ("田中奈々子", "Michiko Tanaka", Bearing.APART),
        ("田中はるか", "Michiko Tanaka", Bearing.COMPATIBLE),  # not all in characters
        ("宮崎健", "Goro Miyazaki", Bearing.APART),  # 宮 is a family name as well
        ("高橋花", "Takahashi", Bearing.COMPATIBLE),
        # neither the family name nor the given name can be read so
        ("山田太郎", "Ken Watari", Bearing.APART),
        ("山田太郎", "Watari Ken", Bearing.APART),
        ("山田太郎", "Taro Watari", Bearing.COMPATIBLE),  # 山田 may be rarely read so
        ("高峰大輔", "Daisuke Takamine", Bearing.COMPATIBLE),  # 高 is a family name as well
    ],
)
def test_characters_have_few_sounds_in_given_names(
    characters: str, latin: str, bearing: Bearing
) -> None:
    assert relate_names(characters, latin, kind=Named.PERSON).bearing is bearing
    assert relate_names(latin, characters, kind=Named.PERSON).bearing is bearing
