"""The statements that count the facts on which nobody disagrees, where a pattern asks for them."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.audit.sql import literal, of_part
from explorer.model.property import Property


def _undisputed(prop: Property, given: Sequence[str], part: int, parts: int) -> str:
    denied = " and polarity <> 'denied'" if "polarity" in given else ""
    return (
        f"(select xxhash64(c.subject) as s, c.source, c.value from claims c left join flagged f "
        f"on xxhash64(c.subject) = f.s and f.p = {literal(prop.outcome)} "
        f"where c.property = {literal(prop.id)}{denied} and f.s is null "
        f"and {of_part('c.subject', part, parts)})"
    )


def agreed_values(
    prop: Property,
    value: str,
    given: Sequence[str],
    sources: Sequence[str],
    part: int = 0,
    parts: int = 1,
) -> str:
    """Return of the facts that are not in `flagged`, in one part of the subjects, how often each
    set of sources, as bits in `mask`, gives each value; `value` is an expression that stands for
    it.
    """
    facts = _undisputed(prop, given, part, parts)
    return (
        "select mask, word, count(*) as n from (select u.s, "
        f"{value} as word, bit_or({_bits(sources)}) as mask from {facts} u "
        "group by u.s, u.value) as by_value group by mask, word"
    )


def agreed_lengths(
    prop: Property, given: Sequence[str], sources: Sequence[str], part: int = 0, parts: int = 1
) -> str:
    """Return of the facts that are not in `flagged`, in one part of the subjects, how often a set
    of sources lists how many.
    """
    facts = _undisputed(prop, given, part, parts)
    return (
        "select mask, length, count(*) as n from (select s, count(*) as length, "
        "bit_or(mask) as mask from (select u.s, "
        f"bit_or({_bits(sources)}) as mask from {facts} u "
        "group by u.s, u.value) as by_value group by s) as by_fact "
        "group by mask, length"
    )


def _bits(sources: Sequence[str]) -> str:
    cases = " ".join(f"when {literal(s)} then {1 << at}" for at, s in enumerate(sources))
    return f"cast(case u.source {cases} else 0 end as bigint)"
