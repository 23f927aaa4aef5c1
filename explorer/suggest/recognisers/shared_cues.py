"""Words that show that a sentence is about a property, and whom "the director" means.

Another source's claim is a question about this text only if such words are near.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from explorer.model.property import Property
from explorer.suggest.recognisers.makers.authors import OWN_WORK
from explorer.suggest.recognisers.production.place_forms import IN_LIFE
from explorer.suggest.stated import Stated
from explorer.values.folding import fold

_BY_CRAFT = {
    "director": r"direct(?!or of)|helm|film-?maker",
    "writer": r"wr[io]te|writing|written|script|screenplay|screenwriter|penned|adapt",
    "producer": r"(?<!executive )(?<!executive-)produc",
    "executive-producer": r"executive[- ]produc",
    "composer": r"music|score|scored|compos|soundtrack",
    "cinematographer": r"photograph|cinematograph|lensed|camera",
    "editor": r"edit|cut by",
    "studio": r"produc|financ|made (?:by|for|at)|released|studio|distribut",
    "distributor": r"distribut|released|releasing|rights|acquired|picked up",
    "production-company": r"produc|financ|studio",
    "narrated-by": r"narrat",
    "story-by": r"story",
    "planned-director": r"direct|helm",
}
"""Beginnings of words that credit someone with a craft, by property id."""
_BY_FACT = {
    "filming-location": r"shot|shoot|film(?:ed|ing)\b|photograph|location",
    "setting": r"set\b|takes place|unfolds|stor(?:y|ies)|live[sd]?\b|lives|living|travel|return|"
    r"arrive|goes|town|village|city|suburb|streets|countryside",
    "premiered-at": r"premi|debut|first (?:shown|seen|screened)|bow(?:s|ed)?\b|unveil",
    "based-on": r"based|adapt|novel|book|play\b|stor(?:y|ies)|inspir",
    "country": r"film\b|movie|picture|produc|cinema",
}
"""Beginnings of words about other facts of films, by property id."""
_SETTING = "setting"
_WITHIN = re.compile(r"\b(?:in|to|of|near|at|from|through|around) (?:the )?(?:[a-z-]+ ){0,2}$")
_ACTING = re.compile(
    r"\b(?:co-)?(?:star|cast|act(?:or|ress|ing|ed)\b|play(?:s|ed|ing)?\b|role|perform|portray|"
    r"appear|"
    r"turn[s]? from|headlin|featur|ensemble|opposite|alongside|supporting|lead(?:s|ing)?\b)"
)
_ROLES = {
    "the director": "director", "the filmmaker": "director", "the film-maker": "director",
    "the screenwriter": "writer", "the writer": "writer", "the composer": "composer",
    "the producer": "producer", "the cinematographer": "cinematographer", "the editor": "editor",
}  # fmt: skip
_PARTS = {
    "the hero": "protagonist", "the heroine": "protagonist", "our hero": "protagonist",
    "our heroine": "protagonist", "the protagonist": "protagonist", "the villain": "antagonist",
    "the antagonist": "antagonist",
}  # fmt: skip
_NEAR = 35
"""Characters between a name and the word that credits it."""
_ELSEWHERE = re.compile(r"[.;]|⟦\d+⟧(?:'s|(?=[^⟦]*\bby $))")
"""Where words before a name begin to be about it: "⟦0⟧'s", and "by ⟦0⟧ from a script by"."""


@cache
def _words_of(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words)) or '(?!)'})")


def cue(prop: Property, *, unit: bool = False) -> re.Pattern[str]:
    """Return the words that show a sentence is about a property: its label, synonyms and unit."""
    words = [fold(word).removesuffix(" by") for word in (prop.label, *prop.also)]
    units = [fold(prop.unit).split()[-1][:3]] if unit and prop.unit else []
    return _words_of(tuple(w for w in dict.fromkeys([*words, *units]) if len(w) > 2))


def speaks_of(prop: Property, shape: str) -> bool:
    """Return whether a sentence is about the subject of a film's property, in any words."""
    words = _BY_FACT.get(prop.id)
    return bool(cue(prop).search(shape) or (words and _stems(words).search(shape)))


def is_scene(prop: Property, shape: str, place: int) -> bool:
    """Return whether a place of the story is in a sentence that recounts the story."""
    if prop.id != _SETTING or IN_LIFE.search(shape):
        return False
    return bool(_WITHIN.search(shape, 0, place))


def credits_at(prop: Property, shape: str, start: int, end: int) -> bool:
    """Return whether the words around a name, within a range, credit it with a craft."""
    if prop.id == "cast-list":
        return bool(_ACTING.search(shape))
    words = _BY_CRAFT.get(prop.id)
    pattern = _stems(words) if words else cue(prop)
    if prop.id == "writer" and OWN_WORK.match(shape, end):
        return False  # "adapted X's novel": the author of the book is not the film's writer
    before = _ELSEWHERE.split(shape[max(0, start - _NEAR) : start])[-1]
    behind = re.split(r"[.;]|[^.;⟦]*\bby (?=⟦)|⟦", shape[end : end + _NEAR])[0]
    return bool(pattern.search(before) or pattern.search(behind))


@cache
def _stems(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})")


def roles(film: str, claims: Iterable[Stated]) -> Mapping[str, str]:
    """Return whom "the director", "the heroine" and the like mean, by other sources' claims."""
    meant: dict[str, set[str]] = {}
    for claim in claims:
        if claim.denied:
            continue
        for words, prop in _ROLES.items():
            if claim.subject == film and claim.property == prop:
                meant.setdefault(words, set()).update(claim.values)
        for words, term in _PARTS.items():
            if claim.property == "part-role" and term in claim.values:
                meant.setdefault(words, set()).add(claim.subject)
    return {words: next(iter(ids)) for words, ids in meant.items() if len(ids) == 1}
