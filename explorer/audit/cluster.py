"""Judge on a cluster, whose workers compare the values by the same rules, next to the data."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import partial
from typing import Any

from explorer.audit.duck import Duck
from explorer.audit.files import EngineError
from explorer.audit.judging import Judged, conflicts_of
from explorer.audit.needs import Needs
from explorer.audit.row import COLUMNS, Row, clean_word, entity_name
from explorer.audit.rows import Known
from explorer.audit.spark import Spark
from explorer.audit.sql import NOTHING, kinds_of
from explorer.audit.state import State, write_whole
from explorer.audit.work import conflicts_name, distinct_names, row_reader
from explorer.model.garbage_collection import collection_paused
from explorer.model.place import Fact

_SCHEMA = "judged string"
_KIND = -1
"""The `flag` of a row that only says which kinds its subject cannot be."""

_OF_KIND = {"subject": "k.subject", "value": "cast(k.excluded as string)"}
"""The columns of such a row."""


def judge_on_cluster(
    spark: Spark, state: State, needs: Needs, sources: Sequence[str], parts: int
) -> bool:
    """Have the workers compare the values of disputed facts; write the conflicts by family.

    Return False if the workers do not have this program installed.

    Raises:
        EngineError: the cluster fails.
    """
    with closing(Duck(100)) as duck:
        distinct = distinct_names(duck, state)
    judge = partial(judge_batches, sources=tuple(sources), distinct=distinct)
    sql = "select * from kept"
    if needs.kinds_differ:
        empty = ", ".join(f"{_OF_KIND.get(name, NOTHING)} as {name}" for name in COLUMNS)
        sql += (
            f" union all select {empty}, {_KIND} as flag, r.root, k.bucket, -1 as home "
            f"from ({kinds_of(needs)}) k "
            "join (select distinct subject, root from kept) r on k.subject = r.subject"
        )
    family_of = {name: at for at, family in enumerate(needs.families) for name in family}
    for plan, outcome in needs.outcomes.items():  # a table may have only the plan
        family_of.setdefault(outcome, family_of[plan])
    lines: dict[int, list[str]] = {at: [] for at in range(len(needs.families))}
    try:
        for row in spark.map(sql, "bucket", parts, judge, _SCHEMA):
            _, prop, *_ = json.loads(row["judged"])
            lines[family_of[prop]].append(row["judged"] + "\n")
    except EngineError as error:
        if "No module named" in str(error):
            return False
        raise
    for at, judged in lines.items():
        write_whole(state.path(conflicts_name(at)), sorted(judged))
    return True


def judge_batches(
    batches: Iterable[Any], sources: tuple[str, ...], distinct: Mapping[str, Sequence[str]]
) -> Iterator[Any]:
    """Judge the rows of some subjects on a worker, from Arrow batches to Arrow batches."""
    pyarrow = importlib.import_module("pyarrow")
    rows: list[Row] = []
    facts: set[tuple[str, str]] = set()
    excluded: dict[str, int] = {}
    reader = row_reader(sources)
    properties = reader.vocabulary.pack.properties
    for batch in batches:
        columns = [column.to_pylist() for column in batch.columns[: len(COLUMNS) + 1]]
        for *values, flag in zip(*columns, strict=True):
            row = Row(*values)
            if flag == _KIND:
                subject = clean_word(row.subject)
                excluded[subject] = excluded.get(subject, 0) | int(row.value)
                continue
            rows.append(row)
            if flag:
                facts.add((clean_word(row.subject), properties[row.property].outcome))
    with collection_paused():
        pack = reader.pack_of(rows, Known(excluded, distinct))

    def wanted(fact: Fact) -> bool:
        return (entity_name(fact.subject), fact.property) in facts

    judged = [_line(outcome) for outcome in conflicts_of(pack, wanted)]
    texts = pyarrow.array(judged, pyarrow.string())
    yield pyarrow.RecordBatch.from_arrays([texts], names=["judged"])


def _line(judged: Judged) -> str:
    return json.dumps(judged.as_row(), ensure_ascii=False)
