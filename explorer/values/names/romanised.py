"""Japanese, Indonesian, Korean and Chinese names in Latin letters, in any romanisation."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from explorer.values.folding import Words
from explorer.values.names.chinese import one_in_chinese
from explorer.values.names.given_names import is_given_name
from explorer.values.names.spelling import in_order, respelt, undoubled

_ROMAJI = re.compile(
    r"((?!(?:sh|ch|j)e)(k|s|sh|t|ch|ts|n|h|f|m|y|r|w|g|z|j|d|b|p|v|(k|s|t|n|h|m|r|g|z|j|d|b|p|c)y|"
    r"kk|ss|ssh|tt|tch|"
    r"cch|tts|pp)?[aiueo]|n(?![aiueoy])|m(?=[bpm])|h(?![aiueoy]))+"
)
_HEPBURN = in_order(
    (r"si", "shi"), (r"ti", "chi"), (r"tu", "tsu"), (r"(?<![sc])hu", "fu"), (r"(?<!d)zi|di", "ji"),
    (r"sy", "sh"), (r"ty", "ch"), (r"[zj]y", "j"), (r"du|dzu", "zu"), (r"m(?=[bp])", "n"),
    (r"tch", "cch"), (r"oh(?![aiueoy])|ou|oo|ow(?![aiueo])", "o"), (r"uu|uh(?![aiueoy])", "u"),
    (r"aa|ah(?![aiueoy])", "a"), (r"ii", "i"), (r"ee", "e"),
)  # fmt: skip


@lru_cache(maxsize=16384)
def hepburn(word: str) -> str:
    """Return a Japanese word in Hepburn romanisation without long vowels, or "" for other words.

    Ôshima, Ohshima, Ooshima and Osima give one form, as do Juuzou and Juzo.
    """
    return respelt(word, _HEPBURN) if _ROMAJI.fullmatch(word) else ""


_VAN_OPHUIJSEN = in_order(
    (r"oe", "u"), (r"(?<![dtsn])j", "y"), (r"dj", "j"), (r"tj", "c"), (r"sj", "sy"), (r"nj", "ny"),
    (r"ch", "kh"),
)  # fmt: skip
_OLD = re.compile("oe|[dtsn]j")


@lru_cache(maxsize=16384)
def in_new_indonesian(word: str) -> str:
    """Return a word in old Indonesian spelling in the new one: Sukarno for Soekarno.

    Words without typical letters of the old spelling are unchanged.
    """
    return respelt(word, _VAN_OPHUIJSEN) if _OLD.search(word) else word


_KOREAN_FAMILIES = (
    "kim gim;lee yi i rhee ri li rhie;park pak bak;choi choe choy;jung jeong chung cheong joung;"
    "kang gang;cho jo;yoon yun youn;jang chang;lim im rim yim;han;oh o;seo suh so;shin sin;"
    "kwon gwon;hwang whang;ahn an;song;yeon yon;ryu yoo yu ryoo you lyu;hong;"
    "jeon jun chun chon jeun;ko go koh goh;moon mun;yang;son sohn;bae pae;"
    "baek paik paek back baik;heo hur huh ho;nam;shim sim;"
    "noh roh no ro;ha;kwak gwak;sung seong;cha;joo ju chu;woo wu u;koo gu ku goo;min;na ra;"
    "jin chin;ji chi jee;eom um uhm om;won;chae;cheon chun;bang pang;kong gong;hyun hyeon hyon;ham;"
    "byun byeon pyon;"
    "yeo yuh;seok suk;sun seon;seol sul sol;ma;gil kil;wi wee;pyo;myung myeong;ki gi kee;ban;ok;mo;"
    "yeom yum;"
    "do doh;bong pong;sa;tak;namkoong namgung;hwangbo;jegal"
)
_FAMILY = {
    form: group.split()[0] for group in _KOREAN_FAMILIES.split(";") for form in group.split()
}
_KOREAN_SOUNDS = (
    (r"ar(?=[kg]|$)", "a"), (r"yu?oung|yeong", "yung"), (r"e?ui", "i"), (r"oo", "1"), (r"eo", "2"),
    (r"eu", "3"), (r"ou|uh", "u"),
    (r"(?<=[aeiou1-3])h(?![aeiouy1-3])", ""), (r"ee|yi(?![aeiou1-3])", "i"), (r"ae|ay|ai|e$", "e"),
    (r"oe|oi|wi$", "oi"), (r"sh", "s"), (r"ch|j|zh", "c"), (r"ck|g|q", "k"), (r"d", "t"),
    (r"b", "p"), (r"(?<!^)r$|l", "r"), (r"w(?=[u1])", ""), (r"iu", "yu"),
)  # fmt: skip
_VOWEL = str.maketrans("123", "uuu")
"""Codes of different vowels, each of which may be written u: Woo, Seo, Eun."""
_KOREAN = in_order(*_KOREAN_SOUNDS)


def is_korean_family(word: str) -> bool:
    """Return whether a folded Latin word is a Korean family name in some romanisation."""
    return word in _FAMILY


@lru_cache(maxsize=16384)
def korean_key(word: str) -> str:
    """Return a key for a romanised Korean word, the same for all romanisations: Byeong, Byung."""
    return undoubled(respelt(word, _KOREAN))


_NOT_KOREAN = re.compile(r"[xqzf]|ao|ia|(?<!a)ing|(?<![ey])en\b")
"""Letters of Chinese syllables that do not occur in romanised Korean."""


def one_in_korean(x: str, y: str) -> bool:
    """Return whether two words are romanisations of one Korean word."""
    return one_korean_key(korean_key(x), korean_key(y)) and not _NOT_KOREAN.search(f"{x} {y}")


def one_korean_key(x: str, y: str) -> bool:
    """Return whether two keys of `korean_key` may be one word: Joon and Jun, Jun and Jeon, but not
    Joon and Jeon.
    """
    return x.translate(_VOWEL) == y.translate(_VOWEL) and all(
        a == b or "u" in (a, b) for a, b in zip(x, y, strict=True)
    )


_HANJA = (
    "jin kim;pu park;cui choi;zheng jung;jiang kang;zhao cho;yin yoon;zhang jang;lin lim;wu oh;"
    "xu seo heo;shen shin shim;quan kwon jeon;huang hwang;an ahn;liu ryu;hong hong;gao ko;wen moon;"
    "liang yang;sun son;pei bae;bai baek;lu noh;he ha;guo kwak;cheng sung;che cha;zhu joo;"
    "yu woo yoo;ju koo;luo na;chen jin;chi ji;yan eom;yuan won;cai chae;qian cheon;fang bang;"
    "kong gong;xuan hyun;xian ham;bian byun"
)
_OF_HANJA = {
    pinyin: frozenset(_FAMILY[family] for family in families)
    for pinyin, *families in (group.split() for group in _HANJA.split(";"))
}
"""Korean family names by the Chinese reading of their characters, if that is not similar."""


def may_be_hanja_family(word: str, pinyin: str) -> bool:
    """Return whether a word is a Korean family name whose character has a Chinese reading: Park,
    Pu.
    """
    return _FAMILY.get(word) in _OF_HANJA.get(pinyin, ())


def one_korean_family(x: str, y: str) -> bool:
    """Return whether two words are forms of one Korean family name: Park and Pak, Lee and Yi."""
    return x in _FAMILY and _FAMILY[x] == _FAMILY.get(y)


_CHINESE_FAMILIES = (
    "zhang chang cheung teo cheong;wang wong heng ong;li lee ly;chen chan tan chern;"
    "liu lau low liew;huang wong hwang ng ooi;lin lam lim;yang yeung young yeoh;wu ng woo goh;"
    "zhao chao chiu chew;zhou chow chou chew;xu hsu hui tsui shu;sun suen;ma mah;zhu chu choo;"
    "hu wu woo;guo kuo kwok koh quek;he ho hor;gao kao ko;luo lo law loh;zheng cheng cheang tay;"
    "liang leung leong neo;xie hsieh tse chia;song sung soong;tang tong;deng teng tang;han hon;"
    "feng fung;cao tsao cho;peng pang;zeng tseng tsang chan;xiao hsiao siu siew;tian tien tin;"
    "dong tung;pan poon pun;yuan yuen;cai tsai choi chua chai;jiang chiang kiang keung;yu yue yee;"
    "du tu to doo;ye yeh yip ip yap;cheng ching;wei ngai wai;gui kuei kwai;di ti;ke ko;"
    "lu lo look;ding ting;ren jen yam;"
    "yao yiu;shen shum sum sham;zhong chung;cui tsui chui;tan tam tham;lai;shi shih see sze szeto;"
    "jin chin kam;jia chia ka;xia hsia ha;fu foo;fang fong;bai pai pak;zou chau;meng mang;"
    "xiong hsiung hung;qin chin chun;qiu chiu yau;hou hau;jiang kong;gong kung;gu ku koo;"
    "shao siu;wan man;qian chien chin;dai tai;mo mok;mak;kong hung kung;xiang hsiang heung;"
    "kuan kwan guan;mei mui;xi hsi;xue hsueh;qiao chiao;zhuang chuang;zuo tso;rao jao;"
    "ruan yuen;yan yim ngan;hong hung;mao mo;ou au;gan kam;lei lui;liang leung;rong yung;bao pao"
)
_CHINESE: dict[str, set[int]] = {}
for _i, _group in enumerate(_CHINESE_FAMILIES.split(";")):
    for _form in _group.split():
        _CHINESE.setdefault(_form, set()).add(_i)
_SYLLABLE = re.compile(
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh|hs|ts|tz|kw|gw|ng|hw|by|hy|ky|gy|ry|my|py|ny)?'?"
    r"[aeiou]{1,3}(?:ng|n|m|k|p|t|h|l|r|g)?"
)


def one_chinese_family(x: str, y: str) -> bool:
    """Return whether two words are forms of one Chinese family name: Zhang, Chang and Cheung."""
    return not _CHINESE.get(x, set()).isdisjoint(_CHINESE.get(y, ()))


def is_chinese_family(word: str) -> bool:
    """Return whether a folded Latin word is a Chinese family name in some romanisation."""
    return word in _CHINESE


@lru_cache(maxsize=16384)
def syllables(word: str) -> int:
    """Return the number of East Asian syllables in a Latin word, 0 if it has other parts."""
    parts = _SYLLABLE.findall(word)
    return len(parts) if "".join(parts) == word else 0


_VIETNAMESE = frozenset(
    ("nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "ngo",
     "duong")
)  # fmt: skip
"""Vietnamese family names; in Vietnamese, different spellings are different names."""


@lru_cache(maxsize=8192)  # a name is compared with many others
def is_east_asian(words: Words) -> bool:
    """Return whether a name looks Korean or Chinese: it begins or ends with such a family name, and
    otherwise consists of such syllables.
    """
    if not 1 < len(words) < 4:
        return False
    return any(
        (is_korean_family(family) or (is_chinese_family(family) and syllables(family)))
        and all(map(_may_be_given_there, given))
        for family, given in ((words[0], words[1:]), (words[-1], words[:-1]))
    )


def is_vietnamese(words: Words) -> bool:
    """Return whether a name has a Vietnamese family name first or last."""
    return not _VIETNAMESE.isdisjoint((words[0], words[-1]))


def _may_be_given_there(word: str) -> bool:
    """Return whether a word may be a Korean or Chinese given name, or a part of one: one syllable,
    or two that are no given name elsewhere, as Jason is.
    """
    number = syllables(word)
    return number == 1 or (number == 2 and not is_given_name(word))


def have_half_a_given_name(first: Words, second: Words) -> bool:
    """Return whether one East Asian name has only half of the other's two-syllable given name: Jung
    Woo is not Jung Woo-sung.

    In Vietnam middle names may be left out, but not the given name, which is the last: Le Hoang is
    not Le Hoang Hoa.
    """
    short, long = sorted((first, second), key=len)
    if len(short) < 2 or len(short) == len(long) or not set(short) <= set(long):
        return False
    if not _VIETNAMESE.isdisjoint(long):
        return short[0] == long[0] in _VIETNAMESE and short[-1] != long[-1]
    return (len(short), len(long)) == (2, 3) and is_east_asian(short) and is_east_asian(long)


def one_romanised_name(first: Words, second: Words) -> bool:
    """Return whether two names are romanisations of one Korean or Chinese name.

    The family name may be first or last, the given name one word or two.
    """
    ends = (first[0], first[-1])
    if any(word in _FAMILY for word in ends):
        names = _without_breves(first, second)
        if any(_is_one_name(*pair, one_korean_family, _one_given_in_korean) for pair in names):
            return True
    is_chinese = any(word in _CHINESE for word in ends)
    return is_chinese and _is_one_name(first, second, one_chinese_family, one_in_chinese)


_WITH_BREVES = frozenset(
    ("chang", "chong", "chon", "chu", "pae", "paek", "pak", "sin", "yi", "yun")
)
"""Korean family names as only McCune-Reischauer writes them, in which ŏ often lacks its breve."""


def _without_breves(first: Words, second: Words) -> list[tuple[Words, Words]]:
    """Return two Korean names, and, if either may lack breves, both with u for each o: Yi Myong-ho
    for Yi Myŏng-ho.
    """
    ends = {first[0], first[-1], second[0], second[-1]}
    if _WITH_BREVES.isdisjoint(ends):
        return [(first, second)]
    x, y = (tuple(w if w in ends else w.replace("o", "u") for w in n) for n in (first, second))
    return [(first, second), (x, y)]


def _one_given_in_korean(given: Words, other: Words, _one_spelling: bool) -> bool:
    if len(given) == len(other) and all(map(one_in_korean, given, other)):
        return True  # Ah-in and A-in: the joined key would keep the h
    return one_in_korean("".join(given), "".join(other))


def _is_one_name(
    first: Words,
    second: Words,
    one_family: Callable[[str, str], bool],
    one_given: Callable[[Words, Words, bool], bool],
) -> bool:
    if min(len(first), len(second)) < 2 or max(len(first), len(second)) > 3:
        return False
    if _VIETNAMESE.intersection(first + second):
        return False
    if first[1:] == second[1:]:  # Yoon Sang-ho is not Yeon Sang-ho, though Ho is also a family name
        return one_family(first[0], second[0]) and one_given(first[1:], second[1:], True)
    for family, given in ((first[0], first[1:]), (first[-1], first[:-1])):
        for other, beside in ((second[0], second[1:]), (second[-1], second[:-1])):
            if one_family(family, other) and one_given(given, beside, family == other):
                return all(map(syllables, given + beside))
    return False
