"""`set`: lists (sh:equals), which are complete only if a claim or the property says so."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

from explorer.compare.context import Context
from explorer.compare.rules import members
from explorer.compare.rules.base import GATES, Rule, are_one_term, items
from explorer.compare.rules.functional import why_nested
from explorer.compare.rules.pairing import (
    MAY_BE_ONE,
    Pairs,
    alike,
    hedge_near_matches,
    named_by_one_name,
    paired,
)
from explorer.model.claim import Claim
from explorer.model.enums import Gate, Kind, ValueType
from explorer.text import listed
from explorer.values.names.namesakes import without_shorter_forms
from explorer.values.names.of_several import expand_collective_names
from explorer.values.names.relations import relate_names
from explorer.values.places.relations import lies_in
from explorer.values.relation import CONFLICTING, Bearing, Relation
from explorer.values.sets import relate_sets
from explorer.values.terms import in_words, refines, relate_exclusive
from explorer.values.texts import are_one_text
from explorer.wording import pair_reasons, reasons


def relate(ctx: Context, a: Claim, b: Claim) -> Relation:
    """Compare two lists, see `_relate`; names that differ by a letter lower the result."""
    relation = _relate(ctx, a, b)
    if relation.bearing not in CONFLICTING:
        return relation
    only, others = sorted(items(a) - items(b)), sorted(items(b) - items(a))
    if any(_may_hold_more(ctx, a, member) for member in (*only, *others)):
        return Relation(Bearing.APART, reasons.MEMBERS_UNKNOWN, relation.distance)
    return hedge_near_matches(ctx, a, relation, only, others)


def _may_hold_more(ctx: Context, claim: Claim, member: str) -> bool:
    """Return whether a member of a list of people is a group without known members, such as a
    family beside a father and a son.
    """
    of_people = not {Kind.CHARACTER, Kind.PERSON}.isdisjoint(claim.property.range)
    people = of_people and Kind.GROUP in claim.property.range
    return people and ctx.kind(member) is Kind.GROUP and not ctx.identity.holds_others(member)


def _relate(ctx: Context, a: Claim, b: Claim) -> Relation:
    """Compare two lists according to the property's completeness.

    Closed: anything that the closed list lacks is excluded. Expected: a full answer is expected, so
    the shorter list is incomplete, and lists with nothing in common conflict unless a third source
    names all of them. Open: omission denies nothing, but more entries than possible are a conflict.
    Entries that the same voice lists elsewhere count before its list is called incomplete.
    """
    relation = _plain(ctx, a, items(a), items(b))
    if relation.bearing is not Bearing.SAME and (words := _for_nobody(ctx, a, b)):
        return Relation(Bearing.COMPATIBLE, reasons.names_nobody(words))
    if relation.bearing is Bearing.DISJOINT and members.lacks_speech(ctx, a, b):
        return Relation(Bearing.COMPATIBLE, reasons.NO_SPEECH)
    if relation.bearing is Bearing.COMPATIBLE:
        by_form = named_by_one_name(ctx, a, items(a), items(b))
        return _misspelt(ctx, a, b) or _nested(ctx, a, b) or by_form or relation
    if relation.bearing is Bearing.SAME:
        return relation
    if a.property.completeness != "open" or a.property.most or a.closed or b.closed:
        relation = _with_pairs_joined(ctx, a, b, relation)
    if relation.bearing in (Bearing.ALIAS, Bearing.VARIANT):
        return relation
    sides = ((a, b, relation), (b, a, relation.mirrored()))
    broken = [(closed, other) for closed, other, how in sides if _breaks_closed(closed, other, how)]
    if any(_is_within(ctx, *pair) for pair in broken):
        return relation.remarked(reasons.MAY_LIE_WITHIN, Bearing.COMPATIBLE)
    if broken:
        return relation.remarked(reasons.COMPLETE, Bearing.DISJOINT)
    if a.property.most and a.speaker != b.speaker and _too_many(ctx, a, b):
        return relation.remarked(reasons.at_most(a.property.most), Bearing.APART)
    if (
        a.property.one_each
        and a.speaker != b.speaker
        and (shared := members.shared_sort(ctx, a, b))
    ):
        return relation.remarked(reasons.one_each(in_words(shared)), Bearing.APART)
    one_answer = _exclude_each_other(a, b) or members.are_two_occasions(ctx, a, b, relation)
    if a.property.completeness == "open" and not one_answer:
        return Relation(Bearing.COMPATIBLE, reasons.NEVER_COMPLETE)
    if a.speaker == b.speaker:
        if relation.bearing in (Bearing.LESS, Bearing.MORE):
            return relation
        return relation.remarked(reasons.ADDS_TO_ITS_LIST, Bearing.COMPATIBLE)
    return _expected(ctx, a, b, relation)


def _exclude_each_other(a: Claim, b: Claim) -> bool:
    """Return whether two lists of terms have nothing in common, and terms of one rule out terms of
    the other.
    """
    prop = a.property
    if not prop.disjoint or items(a) & items(b):
        return False
    pairs = product(items(a), items(b))
    related = (relate_exclusive(x, y, prop.disjoint, prop.narrower) for x, y in pairs)
    return any(relation.bearing is Bearing.DISJOINT for relation in related)


def _for_nobody(ctx: Context, a: Claim, b: Claim) -> str:
    """Return a placeholder for unnamed people, such as "Various" or "and others", if a list
    consists of it and names that the other list has, too; else "".
    """
    if Kind.PERSON not in a.property.range and a.property.value_type is not ValueType.NAME:
        return ""
    within = (Bearing.SAME, Bearing.LESS, Bearing.COMPATIBLE, Bearing.ALIAS)
    for claim, other in ((a, b), (b, a)):
        if not (unnamed := ctx.unnamed(items(claim))):
            continue
        rest = items(claim) - unnamed
        if not rest or _plain(ctx, claim, rest, items(other)).bearing in within:
            return min(map(ctx.name, unnamed))
    return ""


def _expected(ctx: Context, a: Claim, b: Claim, relation: Relation) -> Relation:
    all_a, all_b = ctx.all_listed(a) or items(a), ctx.all_listed(b) or items(b)
    filled = relation
    if (all_a, all_b) != (a.value, b.value):
        # cached, as two voices are compared in many of their claims
        key = a.property.id, all_a, all_b
        filled = ctx.remembered(key, lambda: _plain(ctx, a, all_a, all_b))
    if filled.bearing in (Bearing.SAME, Bearing.COMPATIBLE):
        return relation.remarked(reasons.ADDS_THE_REST, Bearing.COMPATIBLE)
    if relation.bearing is Bearing.DISJOINT and filled.bearing in (Bearing.LESS, Bearing.MORE):
        return filled
    if relation.bearing in (Bearing.LESS, Bearing.MORE):
        lacking = {Bearing.LESS: Bearing.MORE, Bearing.MORE: Bearing.LESS}[relation.bearing]
        if filled.bearing is lacking:
            return relation.remarked(reasons.ADDS_IT, Bearing.COMPATIBLE)
        return relation
    if ctx.listed_together(a, b):
        return Relation(Bearing.COMPATIBLE, reasons.NAMED_TOGETHER, relation.distance)
    if relation.bearing is Bearing.PARTLY:
        return relation.remarked(reasons.EACH_LEAVES_OUT, Bearing.APART)
    several = len(all_a) > 1 and len(all_b) > 1
    if a.property.mostly_single and not several:
        return relation
    if several:
        return relation.remarked(reasons.EACH_MAY_BE_PART, Bearing.APART)
    return relation._replace(bearing=Bearing.APART)


def _nested(ctx: Context, a: Claim, b: Claim) -> Relation | None:
    """Return how two lists relate if one names more precisely what the other names, else None."""
    if a.property.value_type is not ValueType.ENTITY:
        return None
    for inner, outer, bearing in ((a, b, Bearing.NARROWER), (b, a, Bearing.BROADER)):
        ties = [(x, ctx.identity.ancestors(x) & items(outer)) for x in items(inner) - items(outer)]
        if not ties or not all(above for _, above in ties):
            continue
        by_name = sorted((ctx.in_sentence(x), x, above) for x, above in ties)
        clauses = (why_nested(ctx, x, min(above, key=ctx.in_sentence)) for _, x, above in by_name)
        return Relation(bearing, listed(clauses))
    return None


def _plain(ctx: Context, like: Claim, x: frozenset[str], y: frozenset[str]) -> Relation:
    """Return how two lists of the property of the claim `like` relate by themselves."""
    if like.property.value_type is ValueType.NAME:
        x, y = expand_collective_names(x, y), expand_collective_names(y, x)
        x, y = without_shorter_forms(x), without_shorter_forms(y)
        pairs = paired(ctx, like, x, y)
        joined = {member for pair in pairs for member in pair}
        return relate_sets(x, y, _covering(pairs), str, lambda member: member not in joined)
    alone = ctx.identity.alone if like.property.value_type is ValueType.ENTITY else _never
    return relate_sets(x, y, lambda p, q: _same_thing(ctx, like, p, q), _label(ctx, like), alone)


def _covering(pairs: Pairs) -> Callable[[str, str], bool]:
    return lambda x, y: (x, y) in pairs or (y, x) in pairs


def _misspelt(ctx: Context, a: Claim, b: Claim) -> Relation | None:
    """Return VARIANT if two lists of names differ by a misspelling, else None."""
    if a.property.value_type is not ValueType.NAME:
        return None
    pairs = paired(ctx, a, items(a), items(b))
    slips = [pair for pair, how in pairs.items() if how.bearing is Bearing.VARIANT]
    if not slips:
        return None
    first, second = min(sorted(pair) for pair in slips)
    return Relation(Bearing.VARIANT, pair_reasons.spelt_in_two_ways(first, second), 0.5)


def _with_pairs_joined(ctx: Context, a: Claim, b: Claim, relation: Relation) -> Relation:
    """Return how two lists relate once entities that may be the same are treated as one."""
    if a.property.value_type is ValueType.NAME:
        return _with_slips(relation, paired(ctx, a, items(a), items(b)), str)
    if a.property.value_type is not ValueType.ENTITY:
        return relation
    pairs = paired(ctx, a, items(a), items(b))
    if not pairs:
        return relation
    covered = _covering(pairs)

    def covers(x: str, y: str) -> bool:
        return covered(x, y) or _same_thing(ctx, a, x, y)

    looser = relate_sets(items(a), items(b), covers, ctx.name)
    if looser.bearing is not Bearing.COMPATIBLE:
        return _with_slips(looser, pairs, ctx.name)
    first, second = sorted(map(ctx.name, min(map(sorted, pairs))))
    why = pair_reasons.named_in_two_ways(first, second)
    slip = any(how.bearing is Bearing.VARIANT for how in pairs.values())
    return Relation(Bearing.VARIANT, why, 0.5) if slip else Relation(Bearing.ALIAS, why)


def _with_slips(relation: Relation, pairs: Pairs, label: Callable[[str], str]) -> Relation:
    """Add a remark on a name that one of two lists seems to misspell."""
    slips = [sorted(pair) for pair, how in pairs.items() if how.bearing is Bearing.VARIANT]
    if not slips:
        return relation
    first, second = sorted(map(label, min(slips)))
    return relation.remarked(pair_reasons.spelt_in_two_ways(first, second))


def _too_many(ctx: Context, a: Claim, b: Claim) -> bool:
    """Return whether two lists together have more entries than possible, but neither alone."""
    if a.property.most < max(len(items(a)), len(items(b))):
        return False
    kept: list[str] = []
    for member in sorted(items(a) | items(b)):
        if not any(_same_thing(ctx, a, member, other) for other in kept):
            kept.append(member)
    return len(kept) > a.property.most


def _never(_: str) -> bool:
    return False


def _breaks_closed(closed: Claim, other: Claim, relation: Relation) -> bool:
    """Return whether `other` names something missing from `closed`, which is stated as complete."""
    lacks = relation.bearing in (Bearing.LESS, Bearing.PARTLY, Bearing.DISJOINT)
    return closed.closed and lacks and bool(items(other))


def _is_within(ctx: Context, closed: Claim, other: Claim) -> bool:
    """Return whether everything missing from a complete list of countries may be in one of them."""
    listed = items(closed)
    lacking = (y for y in items(other) if not any(_same_thing(ctx, closed, x, y) for x in listed))
    return all(members.may_lie_within(ctx, y, listed) for y in lacking)


def names(ctx: Context, a: Claim, item: str) -> bool:
    """Return whether a list names `item` or a more precise form of it."""
    return any(_entails(ctx, a, x, item) for x in items(a))


def _entails(ctx: Context, a: Claim, x: str, y: str) -> bool:
    if x == y:
        return True
    if a.property.value_type is ValueType.ENTITY:
        above = ctx.identity.ancestors(x)
        places = not above and ctx.kind(x) is ctx.kind(y) is Kind.PLACE
        return y in above or (places and lies_in(ctx.name(x), ctx.name(y)))
    if a.property.value_type is ValueType.NAME:
        return relate_names(x, y).bearing in (Bearing.ALIAS, Bearing.NARROWER)
    if a.property.value_type is ValueType.TEXT:
        return are_one_text(x, y)
    return are_one_term(a.property, x, y) or refines(x, y, a.property.narrower)


def _same_thing(ctx: Context, a: Claim, x: str, y: str) -> bool:
    if x == y:
        return True
    if a.property.value_type is ValueType.ENTITY:
        return ctx.identity.nested(x, y) or ctx.identity.share_a_name(x, y)
    if a.property.value_type is ValueType.NAME:
        return (how := alike(ctx, a, x, y)) is not None and how.bearing in MAY_BE_ONE
    if a.property.value_type is ValueType.TEXT:
        return are_one_text(x, y)
    if are_one_term(a.property, x, y):
        return True
    return refines(x, y, a.property.narrower) or refines(y, x, a.property.narrower)


def _label(ctx: Context, a: Claim) -> Callable[[str], str]:
    labels = {ValueType.ENTITY: ctx.in_sentence, ValueType.TERM: in_words}
    return labels.get(a.property.value_type, str)


RULE = Rule(
    relate,
    gates={**GATES, Bearing.COMPATIBLE: Gate.OPEN_WORLD},
    entails=frozenset({Bearing.SAME, Bearing.NARROWER, Bearing.MORE}),
)
