"""SQL that compares the rows of each fact of a whole table; the functions return it as text.

Facts on which all sources agree exactly are only counted, in the same pass.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from explorer.audit.needs import Needs
from explorer.audit.source_sets import joined_to, mask_columns, masks_for, union
from explorer.audit.sql import NOTHING, SCOPED, case, in_list, numbers_of, of_part
from explorer.model.enums import ValueType

_DIGITS = "translate(value, '0123456789', '')"
_ALIKE = {
    ValueType.QUANTITY: f"case when {_DIGITS} in ('', '.') and value >= '10' then '2' "
    "else value end",
    ValueType.DATE: f"case when {_DIGITS} in ('', '-', '--') then substr('2000-01-01', 1, "
    "least(length(value), 10)) else value end",
}
"""Expressions that group values, by type: plain numbers and dates of one form count as one value.
Numbers below 10 are kept, as a sum of 0 or 1 may mean "unknown".
"""

_NO_WORD = "cast(null as string)"
_NEVER = "-2"
"""A number that no property has."""


class FactsSql:
    """The statements for one table."""

    def __init__(self, needs: Needs, given: Sequence[str], sources: int) -> None:
        """`given`: the table's columns; `sources`: the number of its sources."""
        self._needs, self._given = needs, given
        self._numbers = numbers_of(needs)
        self._masks = masks_for(sources)
        self._blocks = ["planned = 0", "planned = 1"] if needs.outcomes else [""]
        self._columns = mask_columns(self._masks * len(self._blocks))
        numbers = sorted({self._numbers[name] for name in needs.lists})
        self._lists = ", ".join(map(str, numbers)) or _NEVER

    def hashed(self, part: int = 0, parts: int = 1) -> str:
        """Select the rows of one part of the subjects as hashes and numbers.

        Columns: subject `s`, property `p` (see `numbers_of`), source as `place` and `bit`, value
        `v`, `planned`, `odd`, 1 if a rule has to look at the row even if all sources agree, and
        `value` as text.
        """
        needs = self._needs
        scope = [column for column in SCOPED if column in self._given]
        value = " || '|' || ".join(("value", *scope))
        planned = f"case when {in_list('property', needs.outcomes)} then 1 else 0 end"
        known = needs.present <= needs.properties.keys()
        return (
            f"select xxhash64(subject) as s, {case('property', self._numbers, '-1')} as p, "
            f"place, bit, {planned} as planned, xxhash64({value}) as v, "
            f"case when {self._odd()} then 1 else 0 end as odd, "
            "value "
            f"from {joined_to('claims')} "
            f"where {'1 = 1' if known else in_list('property', needs.properties)} "
            f"and {of_part('subject', part, parts)}"
        )

    def _odd(self) -> str:
        """Return the condition that a rule has to look at a row even if all sources agree."""
        needs = self._needs
        odd = [f"({in_list('property', needs.irreflexive)} and value = subject)"]
        if needs.names:
            letters = "translate(subject, '0123456789', '')"
            is_id = f"length({letters}) <= 3 and length(subject) - length({letters}) >= 3"
            named = in_list("property", needs.names)
            odd.append(f"({named} and value <> subject and not ({is_id}))")
        apart = [column for column in ("attributed_to", *SCOPED[1:]) if column in self._given]
        if apart:
            words = " || ".join(apart)
            odd.append(f"({in_list('property', needs.lists)} and {words} <> '')")
        if "factuality" in self._given:
            odd.append("factuality = 'rumoured'")
        if "polarity" in self._given:
            odd.append("polarity = 'denied'")
        return " or ".join(odd)

    def compared(self, rows: str) -> str:
        """Select the facts of which the rows are not all equal or some are `odd`, as `s` and `p`.

        Of the others, select how many there are, as `n`, for each `p`, `word` (their value, where
        it is counted) and set of sources; there, `s` is null.
        """
        numbers = {
            kind: ", ".join(str(self._numbers[name]) for name in names) or _NEVER
            for kind, names in self._needs.counted.items()
        }
        value = f"case when p in ({', '.join(numbers.values())}) then value end"
        facts = (
            "select s, p, case when min(v) <> max(v) or max(odd) = 1 then 1 else 0 end as apart, "
            f"{union(self._masks, self._blocks)}, min({value}) as value "
            f"from ({rows}) rows_now group by s, p"
        )
        words = " ".join(f"when p in ({numbers[kind]}) then {_ALIKE[kind]}" for kind in numbers)
        return self._counted(facts, f"case when apart = 1 then {_NO_WORD} {words} end")

    def lists_compared(self, rows: str) -> str:
        """Select the lists in `varied` that differ between sources, as `s` and `p`.

        Of the others, select how many there are, as `n`, by `p`, `word` (the length) and set of
        sources; there, `s` is null. Reading lists twice is cheaper than grouping all rows by value.
        """
        most = {self._numbers[name]: most for name, most in self._needs.most.items()}
        members = (
            f"select r.s, r.p, r.v, max(r.odd) as odd, {union(self._masks, self._blocks)} "
            f"from ({rows}) r join varied w on r.s = w.s and r.p = w.p "
            f"where r.p in ({self._lists}) and w.p in ({self._lists}) group by r.s, r.p, r.v"
        )
        differ = " or ".join(f"min({name}) <> max({name})" for name in self._columns)
        too_many = f"count(*) > min({case('p', most, '9999999')})"
        masks = ", ".join(f"max({name}) as {name}" for name in self._columns)
        lists = (
            f"select s, p, case when {differ} or max(odd) = 1 or {too_many} then 1 else 0 end "
            f"as apart, cast(count(*) as string) as value, {masks} "
            f"from ({members}) as lists_now group by s, p"
        )
        return self._counted(lists, "case when apart = 0 then value end")

    def _counted(self, facts: str, word: str) -> str:
        """Select the facts that are `apart`, and count the others."""
        masks = ", ".join(
            f"case when apart = 0 then {name} else 0 end as {name}" for name in self._columns
        )
        columns = ", ".join(self._columns)
        return (
            f"select s, p, word, {columns}, count(*) as n from (select "
            f"case when apart = 1 then s end as s, p, {word} as word, {masks} from ({facts}) f) "
            f"as facts_now group by s, p, word, {columns}"
        )

    def disputed(self) -> str:
        """Select the facts that a rule could object to, as `s` and `p`, the outcome's id.

        These are the facts whose sources do not all give the same value or list, and odd ones.
        """
        facts = (
            f"select s, p from varied where p not in ({self._lists}) "
            "union all select s, p from listed where s is not null"
        )
        return f"select s, {case('p', self._outcomes, NOTHING)} as p from ({facts}) f"

    def also_flagged(self, part: int, parts: int) -> str:
        """Select the rows of one part, as in `hashed`, of facts in `flagged` but not `disputed`."""
        facts = "select s, p from flagged except select s, p from disputed"
        return (
            f"select r.* from ({self.hashed(part, parts)}) r join ({facts}) f "
            f"on r.s = f.s and {case('r.p', self._outcomes, NOTHING)} = f.p"
        )

    def agreed(self, compared: str, listed: str, sign: str = "") -> str:
        """Select how often sets of sources agree, from the results of both comparisons.

        Columns: `outcome`, the property's id; `word`, a value if those of the property are counted;
        `length` of a list, else 0; the set's masks; and `n`, with a `sign`.
        """
        columns = ", ".join(self._columns)
        rest = f"{columns}, {sign}n as n"
        outcome = f"{case('p', self._outcomes, NOTHING)} as outcome"
        return (
            f"select {outcome}, word, case when p in ({self._lists}) then 1 else 0 end as length, "
            f"{rest} from ({compared}) c where s is null union all "
            f"select {outcome}, {_NO_WORD} as word, cast(word as int) as length, {rest} "
            f"from ({listed}) l where s is null"
        )

    @property
    def _outcomes(self) -> Mapping[int, str]:
        """Return the property under which facts are compared, by its number."""
        outcomes = self._needs.outcomes
        return {number: outcomes.get(name, name) for name, number in self._numbers.items()}
