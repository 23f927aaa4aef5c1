"""Chinese names in pinyin, in Wade-Giles and as Hong Kong writes them."""

from __future__ import annotations

from support.rows import every_row

from explorer.values.names.chinese import is_pinyin, may_spell_one, one_in_chinese
from explorer.values.names.relations import Named, relate_names
from explorer.values.relation import Bearing


@every_row(
    ("name", "other"),
    [
        ("Tsao Chih-jung", "Cao Zhirong"),
        ("Cheung Wing-fai", "Zhang Ronghui"),
        ("Leung Siu-ping", "Liang Xiaoping"),
        ("Kuo Hsueh-chien", "Guo Xuejian"),
        ("Siu-ping Leung", "Liang Xiaoping"),
        ("Chang Po", "Zhang Bo"),
        ("Chao Tan", "Zhao Dan"),
        ("梁小平", "Leung Siu-ping"),
    ],
)
def test_one_name_in_two_romanisations(name: str, other: str) -> None:
    for a, b in ((name, other), (other, name)):
        bearing = relate_names(a, b, kind=Named.PERSON).bearing
        assert bearing in (Bearing.VARIANT, Bearing.ALIAS)


@every_row(
    ("name", "other"),
    [
        ("Zhang Jun", "Zhang Qun"),
        ("Zhang Bo", "Zhang Po"),
        ("Zhang Bo", "Chang Pao"),
        ("Chen Zhihao", "Chen Shihao"),
        ("Cheung Wing-fai", "Zhang Ronghua"),
        ("Leung Siu-ping", "Leung Siu-ming"),
        ("Leung Siu-ping", "Huang Xiaoping"),
        ("Tsao Chih-jung", "Cao Zhiyong"),
        ("梁小平", "Wang Rongfei"),
    ],
)
def test_two_names(name: str, other: str) -> None:
    for a, b in ((name, other), (other, name)):
        bearing = relate_names(a, b, kind=Named.PERSON).bearing
        assert bearing in (Bearing.APART, Bearing.DISJOINT)


def test_two_names_in_pinyin_are_two_unless_one_is_in_parts() -> None:
    assert not one_in_chinese(("guofu",), ("kuofu",), False)
    assert one_in_chinese(("guofu",), ("kuo", "fu"), True)


def test_two_names_beside_one_family_name_are_romanised_in_one_way() -> None:
    assert not one_in_chinese(("chi", "keung"), ("tsz", "keung"), True)
    assert one_in_chinese(("chi", "keung"), ("tsz", "keung"), False)


def test_a_name_of_any_length_is_read() -> None:
    assert not may_spell_one("wei" * 9_000, "wai" * 9_000)
    assert not is_pinyin("wei" * 9_000)
