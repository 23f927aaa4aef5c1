"""Matching the members of two lists that may be the same under two names, one to one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache

from explorer.compare.context import Context
from explorer.model.claim import Claim
from explorer.model.enums import Topic, ValueType
from explorer.values.folding import script_of, words_of
from explorer.values.names.given_names import is_given_name
from explorer.values.names.namesakes import likely_namesakes, may_be_forms_of_one_name
from explorer.values.names.parts import A_BYNAME, AN_INITIAL
from explorer.values.names.plain_forms import in_plain_form
from explorer.values.names.relations import Named, relate_names
from explorer.values.names.romanised import is_east_asian
from explorer.values.names.scripts import IN_PART
from explorer.values.names.spelling import slips_between
from explorer.values.relation import CONFLICTING, Bearing, Relation
from explorer.values.sets import one_to_one
from explorer.wording.pair_reasons import named_in_two_ways
from explorer.wording.reasons import (
    BOTH_MAY_BE_A_THIRD,
    MAY_BE_A_NICKNAME,
    MAY_BE_MISSPELT,
    MAY_BE_ONE_IN_TWO_SCRIPTS,
    MAY_HAVE_ANOTHER_INITIAL,
    TWO_FAMILY_NAMES,
)

_FEW = 1_000
"""Up to this many pairs of names, every two are compared."""

MAX_ENTITY_PAIRS = 64
"""Up to this many pairs, two lists are searched for one entity under two names."""

MAY_BE_ONE = (
    Bearing.SAME,
    Bearing.ALIAS,
    Bearing.NARROWER,
    Bearing.BROADER,
    Bearing.COMPATIBLE,
    Bearing.VARIANT,
)
"""Bearings under which two members may be the same, most likely first."""

_REMARKS = {
    IN_PART: MAY_BE_ONE_IN_TWO_SCRIPTS,
    A_BYNAME: MAY_BE_A_NICKNAME,
    AN_INITIAL: MAY_HAVE_ANOTHER_INITIAL,
}

Pairs = Mapping[tuple[str, str], Relation]
"""Members of the first list with their counterparts in the second, and their relation."""


def paired(ctx: Context, prop: Claim, these: Collection[str], those: Collection[str]) -> Pairs:
    """Return the members of two lists that are the same under two names, each used once.

    `prop` is any claim on the lists' property. Members that occur in both lists are left out.
    """
    key = prop.property.id, frozenset(these), frozenset(those)
    return ctx.remembered(("paired", key), lambda: _paired(ctx, prop, these, those))


def _paired(ctx: Context, prop: Claim, these: Collection[str], those: Collection[str]) -> Pairs:
    only, others = set(these).difference(those), set(those).difference(these)
    alike = _alike(ctx, prop, only, others)
    if not alike:
        return {}
    likely = {
        x: sorted(ys, key=lambda y, ys=ys: (MAY_BE_ONE.index(ys[y].bearing), y))  # type: ignore[misc]
        for x, ys in alike.items()
    }
    return {(x, y): alike[x][y] for x, y in one_to_one(likely).items()}


def _alike(
    ctx: Context, prop: Claim, only: Collection[str], others: Collection[str]
) -> dict[str, dict[str, Relation]]:
    """Return for each member of one list those of the other that may be the same."""
    if prop.property.value_type is ValueType.NAME:
        look_up = likely_namesakes(others) if len(only) * len(others) > _FEW else None
        among = {x: look_up(x) if look_up else others for x in only}
    elif (
        prop.property.value_type is ValueType.ENTITY and len(only) * len(others) <= MAX_ENTITY_PAIRS
    ):
        among = dict.fromkeys(only, others)
    else:
        return {}
    candidates: dict[str, dict[str, Relation]] = {}
    for x, ys in among.items():
        relations = {y: how for y in sorted(ys) if (how := alike(ctx, prop, x, y))}
        same = {y: how for y, how in relations.items() if how.bearing in MAY_BE_ONE}
        if same:
            candidates[x] = same
    return candidates


def alike(ctx: Context, claim: Claim, x: str, y: str) -> Relation | None:
    """Return how two members of lists are alike, or None.

    Members that occur in one list are different, unless one is just a fuller form of the other.
    """
    kind = claim.property.value_type
    if kind is ValueType.ENTITY:
        return ctx.identity.match(x, y)
    if kind is not ValueType.NAME:
        return None
    if ctx.identity.side_by_side(x, y) and not may_be_forms_of_one_name(x, y):
        return None
    return alike_in_form(claim, x, y)


def alike_in_form(claim: Claim, x: str, y: str) -> Relation:
    """Return how two names under one property are alike, regardless of the lists."""
    of_people = claim.property.topic is Topic.CREDIT
    if of_people:
        x, y = in_plain_form(x), in_plain_form(y)
    first, second = (x, y) if x < y else (y, x)
    return _of_names(first, second, of_people)


@lru_cache(maxsize=65536)  # weighing support and sampling repeat these comparisons
def _of_names(first: str, second: str, of_people: bool) -> Relation:
    return relate_names(first, second, kind=Named.PERSON if of_people else Named.ANY)


def hedge_near_matches(
    ctx: Context, a: Claim, relation: Relation, only: list[str], others: list[str]
) -> Relation:
    """Lower the relation of two lists whose differing members match up to a letter or an initial,
    which may be misspellings.

    If the lists differ in length, every member of the shorter one must match.
    """
    if relation.bearing not in CONFLICTING:
        return relation
    only, others = sorted((only, others), key=len)
    if a.property.relation == "cast" and _may_be_one_actor(ctx, only, others):
        misspelt = _is_slip_in_family_name(ctx.name(only[0]), ctx.name(others[0]))
        return relation.remarked(MAY_BE_MISSPELT if misspelt else TWO_FAMILY_NAMES, Bearing.APART)
    if len(only) == len(others) == 1 and _fit_one_in_another_script(ctx, a, only[0], others[0]):
        return relation.remarked(BOTH_MAY_BE_A_THIRD, Bearing.APART)
    if not only or len(only) * len(others) > MAX_ENTITY_PAIRS:
        return relation
    near = {
        x: {
            y: how
            for y in others
            if (how := alike(ctx, a, x, y)) and 0 < how.distance <= AN_INITIAL
        }
        for x in only
    }
    placed = one_to_one({x: sorted(ys) for x, ys in near.items()})
    if len(placed) < len(only):
        return relation
    distance = max(near[x][y].distance for x, y in placed.items())
    likely = _REMARKS.get(distance, MAY_BE_MISSPELT)
    if relation.bearing is Bearing.APART:
        further = len(only) < len(others)
        return relation._replace(
            remarks=(likely,), distance=relation.distance if further else distance
        )
    if distance == AN_INITIAL:
        return relation._replace(distance=distance)
    return relation.remarked(likely, Bearing.APART)._replace(distance=distance)


def _may_be_one_actor(ctx: Context, only: list[str], others: list[str]) -> bool:
    """Return whether two actors named for one part have the same given name, and so are probably
    one person, under a maiden, married or stage name: Ida Holm and Ida Berg.
    """
    if len(only) != 1 or len(others) != 1 or ctx.identity.side_by_side(only[0], others[0]):
        return False
    first, second = words_of(ctx.name(only[0])), words_of(ctx.name(others[0]))
    if min(len(first), len(second)) < 2 or {*first} & {*second} != {first[0]}:
        return False
    given = first[0]
    return (
        given == second[0] and is_given_name(given) and not any(map(is_east_asian, (first, second)))
    )


def _is_slip_in_family_name(name: str, other: str) -> bool:
    """Return whether two family names differ by a letter, so that a slip is likelier than a
    change of name.
    """
    last, beside = words_of(name)[-1], words_of(other)[-1]
    return min(len(last), len(beside)) > 3 and slips_between(last, beside) == 1


def _fit_one_in_another_script(ctx: Context, claim: Claim, x: str, y: str) -> bool:
    """Return whether a third source gives a name in another script that can be read as one of two
    names, and may be the other: a name taken abroad beside the one at home.
    """
    if claim.property.value_type is not ValueType.ENTITY or ctx.identity.side_by_side(x, y):
        return False
    first, second = ctx.name(x), ctx.name(y)
    script = script_of(words_of(first))
    if script != script_of(words_of(second)):
        return False
    named = {ctx.name(z) for other in ctx.pack.facts.get(claim.fact, ()) for z in other.named}
    for name in named:
        if script_of(words_of(name)) not in (script, ""):
            readings = {_of_names(name, form, of_people=True).bearing for form in (first, second)}
            if Bearing.ALIAS in readings and readings <= {Bearing.ALIAS, Bearing.COMPATIBLE}:
                return True
    return False


def named_by_one_name(
    ctx: Context, claim: Claim, these: Collection[str], those: Collection[str]
) -> Relation | None:
    """Return ALIAS if all entities that only one of two lists has share a name with one of the
    other's, else None.
    """
    only, others = sorted({*these} - {*those}), sorted({*those} - {*these})
    if claim.property.value_type is not ValueType.ENTITY or not only or not others:
        return None
    pairs = [(x, y) for x in only for y in others if ctx.identity.share_a_name(x, y)]
    if {x for x, _ in pairs} != {*only} or {y for _, y in pairs} != {*others}:
        return None
    how = relate_names(*sorted(map(ctx.name, pairs[0])))
    if how.bearing is Bearing.ALIAS and len(pairs) == 1:
        return how
    words = named_in_two_ways(*sorted(map(ctx.in_sentence, pairs[0])))
    return Relation(Bearing.ALIAS, words)
