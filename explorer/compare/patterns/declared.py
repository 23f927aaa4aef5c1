"""Patterns declared in the pack, for a source or a property: what they explain is cleared."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.compare.claim_groups import ClaimGroup
from explorer.compare.context import Context
from explorer.compare.patterns.lists import Lengths
from explorer.compare.patterns.series import Difference, members, restated
from explorer.compare.patterns.terms import translated_by
from explorer.model.claim import Claim
from explorer.model.enums import Gate, Kind, RuleName
from explorer.model.finding import Cleared, Conflict
from explorer.values.folding import words_of
from explorer.values.titles.languages import languages
from explorer.wording import patterns as say


def clear_declared(ctx: Context, groups: Sequence[ClaimGroup]) -> list[Cleared]:
    """Remove the conflicts that a declaration explains from the groups; return them as cleared."""
    declares = any(s.lists_at_most or s.titles for s in ctx.pack.sources.values())
    if not declares and not any(prop.same_as for prop in ctx.pack.properties.values()):
        return []
    cleared: list[Cleared] = []
    for group in groups:
        if not group.conflicts:
            continue
        if not declares and not any(claim.property.same_as for claim in group.claims):
            continue
        kept = []
        for conflict in group.conflicts:
            why = _why(ctx, group, conflict)
            if why:
                cleared.append(Cleared(Gate.PATTERN, conflict.first, conflict.second, why))
            else:
                kept.append(conflict)
        group.explained = len(kept) < len(group.conflicts)
        group.conflicts[:] = kept
    return cleared


def _why(ctx: Context, group: ClaimGroup, conflict: Conflict) -> str:
    first, second = ctx.pack.claims[conflict.first], ctx.pack.claims[conflict.second]
    if first.denied or second.denied or first.property is not second.property:
        return ""
    difference = Difference(group, first, second, conflict)
    return _terms(ctx, difference) or _cut(ctx, difference) or _titles(ctx, (first, second)) or ""


def _terms(ctx: Context, difference: Difference) -> str:
    """Return a reason if two values are equal under the property's declared synonyms, else ""."""
    same = difference.first.property.same_as
    if not same:
        return ""
    first, other = difference.first, difference.second
    usual = [same.get(str(claim.value)) for claim in (first, other)]
    if usual[0] is not None and usual[0] == usual[1]:  # Passed and Approved, both unrated today
        return say.declared_terms(*(ctx.pack.show(claim) for claim in (first, other)))
    other_way = {same[term]: term for term in members(other) if term in same}
    for terms in (same, other_way):
        change = restated(ctx, difference, translated_by(terms))
        if change is not None and change.verdict is None:
            shown = (ctx.pack.show(claim) for claim in (first, other))
            return say.declared_terms(*shown)
    return ""


def _cut(ctx: Context, difference: Difference) -> str:
    """Return a reason if the shorter list has its source's declared maximum length, else ""."""
    lengths = Lengths(ctx)
    claim = lengths.shorter(difference.first, difference.second, difference.conflict)
    if claim is None or not claim.source.lists_at_most:
        return ""
    if lengths.of(claim) < claim.source.lists_at_most:
        return ""
    return say.declared_cut(ctx.pack.source_name(claim.source.id), claim.source.lists_at_most)


def _titles(ctx: Context, claims: Sequence[Claim]) -> str:
    """Return a reason if one source is declared to give original titles, and the other not.

    Two titles in one language are not translations of each other.
    """
    original = [claim for claim in claims if claim.source.titles == "original"]
    if len(original) != 1 or original[0].property.rule is not RuleName.NAME:
        return ""
    spoken = [languages(words_of(str(claim.value))) for claim in claims]
    if frozenset.intersection(*spoken):
        return ""
    entity = ctx.pack.entities.get(original[0].subject)
    if entity is None or entity.kind is not Kind.FILM:
        return ""
    return say.declared_titles(ctx.pack.source_name(original[0].source.id))
