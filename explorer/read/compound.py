"""Claims of a valid pack that take several statements of their source for one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

from explorer.model.claim import Claim
from explorer.model.claim_record import Evidence
from explorer.model.pack import Origin, Pack
from explorer.read.problems import Problem
from explorer.text import quote
from explorer.values.folding import words_of


def compound_claims(pack: Pack) -> list[Problem]:
    """Return the claims that rest on two statements, each at its header, in the pack's order.

    A claim cannot conflict with itself: where two lines of a source say a thing in different words,
    or the items of a list stand in different phrases, one claim for each is what can be compared.
    A phrase that merely comes again, with more or fewer words around it, is the same statement.
    """
    return [
        _problem(pack, claim, found)
        for claim in pack.claims.values()
        if len(claim.evidence) > 1 and (found := _differing(claim))
    ]


def _differing(claim: Claim) -> str:
    """Return in words what shows that a claim rests on two statements, "" if nothing does."""
    pairs = list(_unlike(claim.evidence))
    for first, second in pairs:
        if first.line != second.line:
            return (
                f"line {first.line}, {quote(first.phrase)}, and line {second.line}, "
                f"{quote(second.phrase)}, as one statement"
            )
    if pairs and isinstance(claim.value, frozenset) and len(claim.value) > 1:
        first, second = pairs[0]
        return f"{quote(first.phrase)} and {quote(second.phrase)} as one list"
    return ""


def _unlike(evidence: Iterable[Evidence]) -> Iterator[tuple[Evidence, Evidence]]:
    """Yield the pairs of phrases of which neither holds all the words of the other."""
    worded = [(e, set(words_of(e.phrase))) for e in evidence if e.phrase]
    for (first, words), (second, others) in combinations(worded, 2):
        if not (words <= others or others <= words):
            yield first, second


def _problem(pack: Pack, claim: Claim, found: str) -> Problem:
    origin = pack.origins.get(f"claim:{claim.id}") or Origin(pack.root or Path("pack"), 1)
    return Problem(
        origin.path,
        origin.line,
        1,
        f"{found} in {quote(claim.id)}",
        "one claim for each",
        "a claim cannot conflict with itself, so what differs between them would not be found",
    )
