"""SQL that reads the whole table, before pruning; the functions return it as text.

`all_rows` is the unchanged table; `claims` has its rows with a value.
"""

from __future__ import annotations

from explorer.audit.needs import Needs
from explorer.audit.row import COLUMNS
from explorer.audit.sql import in_list
from explorer.model.enums import ValueType
from explorer.read.tables.cell.no_value import NULL_WORDS

_FORMED = (ValueType.BOOLEAN, ValueType.DATE, ValueType.QUANTITY, ValueType.STORY_TIME,
           ValueType.TERM)  # fmt: skip

_LONGEST = max(map(len, NULL_WORDS))

_SURELY_SAID = (
    "(value >= '0' and value < ':') "
    f"or (length(value) > {_LONGEST} and value >= '!' and value not like '% ')"
)
"""A cheap condition that is true for most values and for no null word: the value begins with a
digit, or it is long with no space at either end.
"""

GAP = (
    f"case when {_SURELY_SAID} then 0 "
    f"when {in_list('lower(trim(value))', sorted(NULL_WORDS))} then 1 else 0 end"
)
"""Expression: 1 for a row without a value, 0 for all others."""


def survey_rows() -> str:
    """Count the rows, and those without a value, by property and source."""
    return f"select property, source, count(*), sum({GAP}) from all_rows group by property, source"


def claims(*, gaps: bool, moved: bool = False) -> str:
    """Select the rows of `all_rows` with a value; without `gaps`, that is all of them.

    If `moved`, values in the table `moved` get the property given there.
    """
    said = f" where ({GAP}) = 0" if gaps else ""
    if not moved:
        return f"select * from all_rows{said}"
    columns = ", ".join(
        "coalesce(m.meant, c.property) as property" if name == "property" else f"c.{name}"
        for name in COLUMNS
    )
    on = "c.property = m.property and c.value = m.value"
    return f"select {columns} from (select * from all_rows{said}) c left join moved m on {on}"


def shared() -> str:
    """Count the subjects covered by more than one source."""
    return (
        "select count(*) from (select s from (select xxhash64(subject) as s, source from claims) "
        "as spoken group by s having min(source) <> max(source)) as shared"
    )


def values_to_read(needs: Needs) -> str:
    """Count the rows by property and value, for properties whose values must be parsed.

    Whole numbers are left out, as they are always valid quantities.
    """
    formed = [name for name, prop in needs.properties.items() if prop.value_type in _FORMED]
    numbers = [n for n in formed if needs.properties[n].value_type is ValueType.QUANTITY]
    whole = "translate(value, '0123456789', '') = '' and length(value) <= 15"
    return (
        "select property, value, number from (select property, value, count(*) as number "
        f"from claims where {in_list('property', formed)} group by property, value) as counted "
        f"where not ({in_list('property', numbers)} and {whole})"
    )
