"""SQL that runs unchanged on DuckDB and on Spark; the functions return it as text.

`claims` is the whole table with the columns of `rows.COLUMNS`, all strings, "" if empty.
`xxhash64` is Spark's function; DuckDB has a macro of that name for its own hash. Hashes are only
compared with others from the same engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from explorer.audit.kinds import excluded_by
from explorer.audit.needs import Needs
from explorer.audit.row import COLUMNS

SCOPED = ("polarity", "cut", "region", "medium", "as_of", "story_time", "work")
NOTHING = "''"
_LOW = 4_294_967_296


def quoted(text: str) -> str:
    """Return a file name as a literal for DuckDB."""
    return "'" + text.replace("'", "''") + "'"


def identifier(column: str) -> str:
    """Return the name of a column as an identifier for DuckDB."""
    return '"' + column.replace('"', '""') + '"'


def literal(text: str) -> str:
    """Return a text as a literal that avoids escapes, whose meaning differs between engines."""
    parts = re.split(r"([\\'])", text)
    return " || ".join(
        f"chr({ord(part)})" if at % 2 else f"'{part}'"
        for at, part in enumerate(parts)
        if part or not at
    )


def in_list(column: str, words: Iterable[str]) -> str:
    """Return the condition that a column has one of some values."""
    listed = ", ".join(map(literal, words))
    return f"{column} in ({listed})" if listed else "1 = 0"


def case(column: str, words: Mapping[str, object] | Mapping[int, object], other: str) -> str:
    """Return the expression that looks a column's value up in a table."""
    if not words:
        return other
    cases = " ".join(f"when {_term(word)} then {_term(value)}" for word, value in words.items())
    return f"case {column} {cases} else {other} end"


def _term(value: object) -> str:
    return literal(value) if isinstance(value, str) else str(value)


def hashed(needs: Needs, given: Sequence[str], part: int, parts: int) -> str:
    """Select the rows of one part of the subjects as hashes and numbers.

    Columns: subject `s`, property `p` (see `numbers_of`), `source`, value `v`, and `odd`, 1 if a
    rule has to look at the row even if all sources agree.
    """
    scope = [column for column in SCOPED if column in given]
    # one source's plan may be what another says came of it; in lists these must not look alike
    plans = [name for name in needs.lists if name in needs.outcomes]
    planned = [f"case when {in_list('property', plans)} then property else '' end"] if plans else []
    value = " || '|' || ".join(("value", *scope, *planned))
    odd = [f"({in_list('property', needs.irreflexive)} and value = subject)"]
    if needs.names:
        letters = "translate(subject, '0123456789', '')"
        is_id = f"length({letters}) <= 3 and length(subject) - length({letters}) >= 3"
        named = in_list("property", needs.names)
        odd.append(f"({named} and value <> subject and not ({is_id}))")
    apart = [column for column in ("attributed_to", *SCOPED[1:]) if column in given]
    if apart:
        words = " || ".join(apart)
        odd.append(f"({in_list('property', needs.lists)} and {words} <> '')")
    if "factuality" in given:
        odd.append("factuality = 'rumoured'")
    if "polarity" in given:
        odd.append("polarity = 'denied'")
    return (
        f"select xxhash64(subject) as s, {case('property', numbers_of(needs), '-1')} as p, "
        f"xxhash64(source) as source, xxhash64({value}) as v, "
        f"case when {' or '.join(odd)} then 1 else 0 end as odd "
        f"from claims where {in_list('property', needs.properties)} "
        f"and {of_part('subject', part, parts)}"
    )


def numbers_of(needs: Needs) -> dict[str, int]:
    """Return a number for each property, as grouping by strings takes half as long again."""
    outcomes = [needs.outcomes.get(name, name) for name in needs.properties]
    number = {outcome: at for at, outcome in enumerate(sorted(set(outcomes)))}
    return {name: number[outcome] for name, outcome in zip(needs.properties, outcomes, strict=True)}


def of_part(column: str, part: int, parts: int) -> str:
    """Return the condition that a subject is in one part of the subjects."""
    if parts == 1:
        return "1 = 1"
    return f"{bucket(f'xxhash64({column})', parts)} = {part}"


def bucket(number: str, parts: int) -> str:
    """Return the 0-based part of a hash."""
    return f"(({number} % {parts}) + {parts}) % {parts}"


def varied(rows: str) -> str:
    """Select the facts, as `s` and `p`, whose rows from `hashed` are not all equal or are `odd`."""
    return (
        f"select s, p from ({rows}) rows_now group by s, p having min(v) <> max(v) or max(odd) = 1"
    )


def disputed(needs: Needs, rows: str, part: int, parts: int) -> str:
    """Select the facts of one part of `varied`, as `s` and `p`, that a rule could object to.

    These are the facts whose sources do not all give the same value or list, and odd ones. Reading
    lists twice is cheaper than grouping all rows by source.
    """
    numbers = numbers_of(needs)
    named = {numbers[name]: needs.outcomes.get(name, name) for name in needs.properties}
    # a plan may be a list and its outcome not; what one source gives twice is then a difference
    others = {numbers[name] for name in needs.properties if name not in needs.lists}
    lists = ", ".join(map(str, sorted({*numbers.values()} - others)))
    most = {numbers[name]: most for name, most in needs.most.items()}
    here = "1 = 1" if parts == 1 else f"{bucket('s', parts)} = {part}"
    facts = f"select s, p from varied where {here} {f'and p not in ({lists})' if lists else ''}"
    if lists:
        facts += (
            " union all select s, p from (select r.s, r.p, count(*) as n, "
            f"sum(r.v % {_LOW}) as total, max(r.odd) as odd from ({rows}) r "
            f"join varied w on r.s = w.s and r.p = w.p where r.p in ({lists}) and w.p in ({lists}) "
            "group by r.s, r.p, r.source) as by_source "
            "group by s, p having min(total) <> max(total) or max(odd) = 1 "
            f"or max(n) > min({case('p', most, '9999999')})"
        )
    return f"select s, {case('p', named, NOTHING)} as p from ({facts}) f"


def constrained(needs: Needs, properties: Sequence[str]) -> str:
    """Select the facts under `properties` of the subjects that have all of them."""
    named = in_list("property", properties)
    return (
        f"select distinct xxhash64(c.subject) as s, {_outcome(needs)} as p from claims c join "
        f"(select subject from claims where {named} group by subject "
        f"having count(distinct property) = {len(properties)}) t on c.subject = t.subject "
        f"where {in_list('c.property', properties)}"
    )


def across(needs: Needs) -> str:
    """Select the facts of joined subjects that are compared with each other's."""
    return (
        f"select distinct xxhash64(c.subject) as s, {_outcome(needs)} as p from claims c "
        "join joined_names j on c.subject = j.subject "
        f"where {in_list('c.property', needs.across)}"
    )


def tied(ties: Sequence[str]) -> str:
    """Select the pairs of subjects connected by ties, as `a` and `b`."""
    named = in_list("c.property", ties)
    return (
        "select distinct c.subject as a, c.value as b from claims c join "
        f"(select distinct subject from claims) t on c.value = t.subject where {named}"
    )


def touched(given: Sequence[str]) -> str:
    """Select all rows of the subjects with a fact in `flagged`, with the subject's hash as `s`."""
    columns = ", ".join(f"c.{name}" for name in given)
    return (
        f"select {columns}, t.s from claims c "
        "join (select distinct s from flagged) t on xxhash64(c.subject) = t.s"
    )


def rows_flagged(needs: Needs) -> str:
    """Count the rows of `touched` on facts in `flagged`, by property."""
    return (
        "select c.property, count(*) from touched c join (select distinct s, p from flagged) f "
        f"on c.s = f.s and {_outcome(needs)} = f.p group by c.property"
    )


def kept(needs: Needs, given: Sequence[str], parts: int, *, joined: bool) -> str:
    """Select the rows of `touched` to judge: those on facts in `flagged`, and those consulted.

    `flag` is 1 for the former. Subjects with the same `root` are judged together, in part `bucket`.
    If all of a subject's flagged facts are of one property family, that is its `home`, else -1.
    """
    columns = ", ".join(f"c.{name}" if name in given else f"'' as {name}" for name in COLUMNS)
    root = "coalesce(j.root, c.s)" if joined else "c.s"
    join = "left join joined_subjects j on c.s = j.s" if joined else ""
    home = "case when j.root is null then h.home else -1 end" if joined else "h.home"
    return (
        f"select {columns}, case when f.s is null then 0 else 1 end as flag, "
        f"{root} as root, {bucket(root, parts)} as bucket, coalesce({home}, -1) as home "
        f"from touched c left join ({_homes(needs)}) h on c.s = h.s "
        f"left join (select distinct s, p from flagged) f "
        f"on c.s = f.s and {_outcome(needs)} = f.p {join} "
        f"where f.s is not null or {_consulted(needs, f'coalesce({home}, -1)')}"
    )


def _consulted(needs: Needs, home: str) -> str:
    """Return the condition that a row may be consulted when its subject's facts are judged.

    `home` is an expression for the family of all the subject's disputed facts, or -1.
    """
    asking: dict[tuple[str, ...], list[int]] = {}
    for number, family in enumerate(needs.families):
        asking.setdefault(tuple(needs.beside_family(family)), []).append(number)
    conditions = [
        in_list("c.property", needs.beside),
        f"({home} = -1 and {in_list('c.property', needs.beside_any)})",
        *(
            f"({home} in ({', '.join(map(str, numbers))}) and {in_list('c.property', names)})"
            for names, numbers in asking.items()
            if names
        ),
    ]
    return f"({' or '.join(conditions)})"


def _outcome(needs: Needs) -> str:
    """Return the expression for the property under which a row is compared."""
    return case("c.property", needs.outcomes, "c.property")


def _homes(needs: Needs) -> str:
    """Select the subjects whose facts in `flagged` are all of one family, with its number."""
    numbers = {
        name: at
        for at, family in enumerate(needs.families)
        for prop in family
        for name in (prop, needs.outcomes.get(prop, prop))
    }
    return (
        "select s, min(family) as home from "
        f"(select s, {case('p', numbers, '-1')} as family from flagged) as of_families "
        "group by s having min(family) = max(family)"
    )


def kinds_of(needs: Needs) -> str:
    """Select the kinds that the subjects of `kept` cannot be, as `excluded`, and their part.

    All of a subject's properties in the whole table count, see `kinds.excluded_by`.
    """
    masks = {name: excluded_by(prop) for name, prop in needs.properties.items()}
    return (
        f"select c.subject, k.bucket, bit_or({case('c.property', masks, '0')}) as excluded "
        "from touched c join (select distinct subject, bucket from kept) k "
        "on c.subject = k.subject group by c.subject, k.bucket"
    )
