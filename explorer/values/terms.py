"""Terms of a vocabulary: narrower terms, exclusion, and position on an ordered scale."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from explorer.values.reason import About, about_both, either
from explorer.values.relation import SAME, Bearing, Relation

_HYPHENS = re.compile(
    r"(?P<kept>\b(?:co|ex|half|non|part|self)-|-in-(?:chief|command|law)\b|\bin-law\b"
    r"|er-(?:by|on|up)\b|-(?:aged|off)\b)|(?<=[a-z])-(?=[a-z])"
)
"""Hyphens in terms; those in `kept` belong to the spelling: co-lead, sister-in-law, passer-by,
spin-off."""

EXCLUDE = "rule each other out"
"""Follows two terms that conflict."""


def in_words(term: str) -> str:
    """Return a term for display, without the hyphens that only join words in an id."""
    return _HYPHENS.sub(lambda match: match["kept"] or " ", term)


def refines(term: str, other: str, narrower: Mapping[str, str]) -> bool:
    """Return whether `term` is narrower than `other`; `narrower` maps a term to its broader one."""
    return term != other and other in _with_broader(term, narrower)


def _with_broader(term: str, narrower: Mapping[str, str]) -> set[str]:
    """Return a term with all its broader terms."""
    terms: set[str] = set()
    while term and term not in terms:
        terms.add(term)
        term = narrower.get(term, "")
    return terms


def relate_terms(
    a: str, b: str, narrower: Mapping[str, str], words: Callable[[str], str] = in_words
) -> Relation:
    """Return how term `a` relates to term `b` if a subject can have only one.

    Here and below, `words` returns a term's wording in a sentence.
    """
    if a == b:
        return SAME
    if refines(a, b, narrower):
        return Relation(Bearing.NARROWER, _more_precise(a, b, words))
    if refines(b, a, narrower):
        return Relation(Bearing.BROADER, _more_precise(b, a, words))
    return Relation(Bearing.DISJOINT, either(*_in_order(a, b, words)), 2.0)


def _more_precise(narrow: str, broad: str, words: Callable[[str], str]) -> str:
    return f"{quoted(words(narrow))} is more precise than {quoted(words(broad))}"


def relate_exclusive(
    a: str,
    b: str,
    groups: Sequence[Sequence[str]],
    narrower: Mapping[str, str],
    words: Callable[[str], str] = in_words,
) -> Relation:
    """Return how term `a` relates to `b` if only terms within a group exclude each other.

    A narrower term belongs to all groups of its broader terms. Without groups every term excludes
    every other (owl:disjointWith, pairwise).
    """
    terms_a, terms_b = _with_broader(a, narrower), _with_broader(b, narrower)
    if not groups or a in terms_b or b in terms_a:
        return relate_terms(a, b, narrower, words)
    first, second = _in_order(a, b, words)
    for group in groups:
        of_a, of_b = terms_a.intersection(group), terms_b.intersection(group)
        if of_a and of_b and of_a.isdisjoint(of_b):
            why = about_both(f"{{}} {EXCLUDE}", first, second, About.EXCLUSION)
            return Relation(Bearing.DISJOINT, why, 2.0)
    return Relation(Bearing.COMPATIBLE, f"{first} and {second} need not rule each other out")


def relate_on_scale(
    a: str,
    b: str,
    scale: Sequence[str],
    tolerance: float,
    words: Callable[[str], str] = in_words,
) -> Relation:
    """Return how term `a` relates to `b` on an ordered scale; `tolerance` is in steps.

    Up to `tolerance` steps the terms agree. Beyond that they are hard to reconcile, and at opposite
    ends, or two thirds or more of a long scale apart, they can't both be right.
    """
    if a == b:
        return SAME
    first, second = _in_order(a, b, words)
    steps, length = abs(scale.index(a) - scale.index(b)), len(scale) - 1
    if steps <= tolerance:
        return Relation(Bearing.COMPATIBLE, f"{first} and {second} are too close to conflict")
    why = about_both(f"{{}} {_how_far(steps, length)}", first, second)
    most = 3 * steps >= 2 * length and steps > 2
    far = (steps == length or most) and steps > tolerance + 1
    distance = (steps - tolerance) / max(tolerance, 1)
    bearing = Bearing.DISJOINT if length == 1 or far else Bearing.APART
    return Relation(bearing, why, distance, gap=float(steps))


def _in_order(a: str, b: str, words: Callable[[str], str]) -> tuple[str, str]:
    """Return two quoted terms in alphabetical order: “good”, “weak”."""
    first, second = sorted(quoted(words(term)) for term in (a, b))
    return first, second


def quoted(words: str) -> str:
    """Return a term in quotation marks: “a masterpiece”."""
    return f"“{words}”"


def _how_far(steps: int, length: int) -> str:
    """Return in words how far apart two terms are on a scale with `length` steps."""
    if steps == length > 1:
        return "are at opposite ends of the scale"
    if steps == 1:
        return "are close, but not the same"
    return "are far apart" if 2 * steps >= length else "are some way apart"
