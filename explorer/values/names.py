"""Names as people write them: accents, order, initials, numerals, and slips of spelling."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import OSA

from explorer.values.relation import SAME, Bearing, Relation

_WORD = re.compile(r"[^\W_]+")
_ARTICLES = frozenset(
    (
        "the",
        "a",
        "an",
        "le",
        "la",
        "les",
        "el",
        "los",
        "der",
        "die",
        "das",
        "il",
        "lo",
        "of",
        "de",
        "von",
        "van",
    )
)
_SUFFIXES = frozenset(("jr", "sr", "junior", "senior"))
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}
_STROKES = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ħ": "h", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
     "ß": "ss"}
)  # fmt: skip
_SHORT_FORMS = (
    "abigail abby;albert al bert;alexander alex sandy sasha;andrew andy;anthony tony;"
    "barbara barb;benjamin ben;catherine kate cathy;charles charlie chuck;christopher chris;"
    "daniel dan danny;david dave;deborah debbie;donald don;dorothy dot;edward ed eddie ted ned;"
    "elizabeth liz beth betty;frances fran;francis frank;frederick fred;gerald gerry jerry;"
    "gregory greg;henry harry hank;jacob jake;james jim jimmy;jeffrey jeff;jennifer jen jenny;"
    "john jack johnny;jonathan jon;joseph joe;joshua josh;katherine kate kathy katie;kenneth ken;"
    "lawrence larry;leonard len lenny;margaret maggie meg peggy;martin marty;matthew matt;"
    "michael mike mick;nathaniel nate;nicholas nick;pamela pam;patricia pat patty;patrick pat;"
    "peter pete;philip phil;rebecca becky;richard dick rick rich;robert bob bobby rob;ronald ron;"
    "samuel sam;samantha sam;stephen steve;steven steve;susan sue;theodore ted theo;"
    "thomas tom tommy;timothy tim;"
    "victoria vicky;vincent vince;walter walt;william bill billy will;zachary zach"
)
_FORMS: dict[str, set[int]] = {}
for _i, _group in enumerate(_SHORT_FORMS.split(";")):
    for _form in _group.split():
        _FORMS.setdefault(_form, set()).add(_i)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return `text` without case, accents, ligatures and compatibility forms."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_STROKES))
    return "".join(c for c in plain if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a name, without possessive marks; a hyphen parts words."""
    return tuple(_WORD.findall(fold(text.replace("’", "").replace("'", ""))))


def relate_names(a: str, b: str, known_as: frozenset[str] = frozenset()) -> Relation:
    """Say how name `a` bears on name `b`, both said of one subject.

    Aliases come first: two names that are both in `known_as` (folded) are right. Then order,
    initials, short forms and left-out words, and only then the distance between spellings.
    """
    if a == b:
        return SAME
    first, second = words_of(a), words_of(b)
    if first == second or "".join(first) == "".join(second):
        return Relation(Bearing.ALIAS, "the same but for case, accents or punctuation")
    if " ".join(_bare(first)) in known_as and " ".join(_bare(second)) in known_as:
        return Relation(Bearing.ALIAS, "both are known names of it")
    if not first or not second or _script(first) != _script(second):
        return Relation(Bearing.ALIAS, "two scripts, which letters cannot compare")
    if sorted(first) == sorted(second):
        return Relation(Bearing.ALIAS, "the same words in another order")
    if _numerals(first) != _numerals(second):
        return _by_numerals(first, second)
    return _by_words(_bare(first), _bare(second))


def known_names(names: list[str]) -> frozenset[str]:
    """Return accepted names in the form that `relate_names` looks them up in."""
    return frozenset(accepted_form(name) for name in names)


def accepted_form(name: str) -> str:
    """Return a name folded, without articles and particles, for looking up among known names."""
    return " ".join(_bare(words_of(name)))


def _script(words: tuple[str, ...]) -> str:
    letters = [c for w in words for c in w if c.isalpha()]
    return unicodedata.name(letters[0], "?").split()[0] if letters else ""


def _numerals(words: tuple[str, ...]) -> list[str]:
    """Return what numbers a name: digits, Roman numerals, junior and senior."""
    found = [
        _ROMAN.get(w, w)
        for i, w in enumerate(words)
        if w.isdigit() or w in _SUFFIXES or (i and w in _ROMAN)
    ]
    return [{"junior": "jr", "senior": "sr"}.get(w, w) for w in found]


def _by_numerals(first: tuple[str, ...], second: tuple[str, ...]) -> Relation:
    one, other = _numerals(first), _numerals(second)
    if not one or not other:
        if set(first) & set(second) - _ARTICLES:
            return Relation(
                Bearing.BROADER if not one else Bearing.NARROWER, "one leaves out a number"
            )
        return Relation(Bearing.DISJOINT, "the names have nothing in common", 2.0)
    return Relation(Bearing.DISJOINT, "the names bear different numbers", 2.0)


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """Drop articles and particles, unless nothing else is left."""
    return tuple(w for w in words if w not in _ARTICLES) or words


def _by_words(first: tuple[str, ...], second: tuple[str, ...]) -> Relation:
    if sorted(first) == sorted(second):
        return Relation(Bearing.ALIAS, "the same but for an article or a particle")
    if set(first) < set(second):
        return Relation(Bearing.BROADER, "one is a shorter form of the other")
    if set(second) < set(first):
        return Relation(Bearing.NARROWER, "one is a shorter form of the other")
    shorter, longer = sorted((first, second), key=lambda w: (len(w), w))
    pairs = _aligned(shorter, longer)
    kinds = [_likeness(x, y) for x, y in pairs]
    sure = sum(kind == "same" for kind in kinds)
    if all(kind in ("same", "initial", "short") for kind in kinds) and (sure or len(kinds) > 2):
        what = "initials" if "initial" in kinds else "a short form of a name"
        return Relation(Bearing.ALIAS, f"they differ by {what} or words left out")
    near = sum(kind == "near" for kind in kinds)
    if all(kinds) and near:
        return Relation(Bearing.VARIANT, "the spellings differ by a few letters", 0.5)
    if sure or any(kind in ("near", "short") for kind in kinds):
        return Relation(Bearing.APART, "the names agree in part", 1.0)
    return Relation(Bearing.DISJOINT, "the names have nothing in common", 2.0)


def _aligned(shorter: tuple[str, ...], longer: tuple[str, ...]) -> list[tuple[str, str]]:
    """Pair each word of the shorter name with its likeliest counterpart, each used once."""
    order = ["same", "short", "near", "initial", ""]
    candidates = sorted(
        (order.index(_likeness(x, y)), OSA.distance(x, y), abs(i - j), i, j)
        for i, x in enumerate(shorter)
        for j, y in enumerate(longer)
    )
    used_i: set[int] = set()
    used_j: set[int] = set()
    pairs = []
    for *_, i, j in candidates:
        if i not in used_i and j not in used_j:
            used_i.add(i)
            used_j.add(j)
            pairs.append((shorter[i], longer[j]))
    return pairs


def _likeness(x: str, y: str) -> str:
    """Return "same", "initial", "short" (a short form), "near" (a slip of spelling) or ""."""
    if x == y:
        return "same"
    if min(len(x), len(y)) == 1 and x[0] == y[0]:
        return "initial"
    if _FORMS.get(x, set()) & _FORMS.get(y, set()):
        return "short"
    length = max(len(x), len(y))
    distance = OSA.distance(x, y)
    if length <= 4:
        return "near" if distance == 1 and x[0] == y[0] and min(len(x), len(y)) > 2 else ""
    return "near" if distance <= max(1, round(0.3 * length)) - (length < 6 and distance > 1) else ""
