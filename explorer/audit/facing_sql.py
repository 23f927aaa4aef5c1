"""SQL on the names that are compared with each other; the functions return it as text."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.audit.needs import Needs
from explorer.audit.sql import NOTHING, SCOPED, case, in_list, numbers_of


def facing(needs: Needs, given: Sequence[str]) -> str:
    """Select the pairs of names in `kept` that are compared, as `kind`, `a` and `b`.

    Pairs that occur together in a list of the subject are left out, as they are known to be
    different. For names under one property family only its disputed facts count as such lists.
    """
    kinds = {name: kind for name, (kind, _) in needs.namings.items()}
    groups = {name: group for name, (_, group) in needs.namings.items()}
    families = {name: at for at, family in enumerate(needs.families) for name in family}
    listed = in_list("property", needs.lists)
    named = (
        f"select subject, {case('property', groups, NOTHING)} as g, "
        f"{case('property', families, '-1')} as family, "
        f"{case('property', kinds, NOTHING)} as kind, value, flag, "
        f"case when {listed} then {_list_of('kept', given)} else null end as l "
        f"from kept where {in_list('property', kinds)}"
    )
    pairs = (
        "select x.subject, x.kind, x.value as a, y.value as b, x.family, x.flag from named x "
        "join named y on x.l = y.l and x.kind = y.kind and x.value < y.value"
    )
    return (
        f"with named as ({named}), "
        "told as (select distinct subject, g, family, kind, value from named), "
        f"pairs as ({pairs}), together as (select subject, kind, a, b, -1 as family from pairs "
        "union select subject, kind, a, b, family from pairs where flag = 1) "
        "select distinct x.kind, x.value as a, y.value as b "
        "from told x join told y on x.subject = y.subject and x.g = y.g and x.kind = y.kind "
        "and x.value < y.value left join together t on t.subject = x.subject "
        "and t.kind = x.kind and t.a = x.value and t.b = y.value "
        "and t.family = case when x.family = y.family then x.family else -1 end "
        "where t.a is null"
    )


def _list_of(rows: str, given: Sequence[str]) -> str:
    """Return an expression that identifies the list (of a source on one subject) of a row."""
    whole = [c for c in ("factuality", "polarity", "attributed_to", *SCOPED[1:]) if c in given]
    columns = ("source", "subject", "property", *whole)
    key = " || '|' || ".join(f"{rows}.{column}" for column in columns)
    return f"xxhash64({key})"


def side_by_side(needs: Needs, given: Sequence[str]) -> str:
    """Select the pairs of names in `near` that occur together in some list.

    They are different, however similar.
    """
    kinds = {name: kind for name, (kind, _) in needs.namings.items()}
    kind = case("c.property", kinds, NOTHING)
    listed = in_list("c.property", [name for name in needs.lists if name in kinds])
    number = case("c.property", numbers_of(needs), "-1")
    return (
        f"with lists as (select {_list_of('c', given)} as l, c.value, w.kind from claims c "
        f"join varied v on xxhash64(c.subject) = v.s and {number} = v.p "
        "join (select kind, a as value from near union select kind, b from near) w "
        f"on c.value = w.value and {kind} = w.kind where {listed}) "
        "select distinct p.kind, p.a, p.b from near p "
        "join lists m on m.value = p.a and m.kind = p.kind "
        "join lists n on n.value = p.b and n.kind = p.kind and n.l = m.l"
    )
