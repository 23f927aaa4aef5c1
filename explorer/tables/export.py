"""A pack as JSONL, without loss, or as a table of its claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import tomli

from explorer.model.claim import Claim
from explorer.model.enums import RuleName, ValueType
from explorer.model.pack import Pack
from explorer.model.value import Value
from explorer.read.files import read_bytes
from explorer.values.folding import caseless
from explorer.write.changes import decoded
from explorer.write.records import as_table

FORMAT = 1
"""The version of the JSONL form."""

COLUMNS = (
    "source", "subject", "property", "value", "claim", "line", "phrase", "factuality", "polarity",
    "attributed_to", "cut", "region", "medium", "as_of", "story_time", "work",
)  # fmt: skip
"""The columns of a claims table; rows of one source, subject and property form a list."""

WITH_IDS = (*COLUMNS, "subject_id", "value_id")
"""The columns of a pack's claims table, with names as well as ids of entities."""


def rows(pack: Pack) -> Iterator[dict[str, Any]]:
    """Yield every record of a pack as `{KIND: record}`, the header first.

    Records are as in the pack's files; those of a vocabulary inside the pack count as the pack's
    own. Countries and languages without a record of their own are not included, and of the supplied
    vocabulary only what the pack adds.
    """
    own = pack.header.vocabulary not in ("film", "")
    header = as_table(replace(pack.header, vocabulary="") if own else pack.header)
    yield {"filmfacts": FORMAT, "pack": header}
    yield from ({"source": as_table(source)} for source in pack.sources.values())
    written = _written(pack)
    for entity in pack.entities.values():
        if pack.root is None or entity.id in written:
            yield {"entity": as_table(entity)}
    for table in ("property", "constraint"):
        yield from ({table: record} for record in _own(pack, table))
    yield from ({"claim": as_table(claim.record)} for claim in pack.claims.values())
    yield from ({"passage": as_table(passage)} for passage in pack.passages.values())


def table_rows(pack: Pack) -> Iterator[list[str]]:
    """Yield the rows of the claims table, with the columns of `WITH_IDS` but no header row."""
    names = _names(pack)
    for claim in pack.claims.values():
        for value in _values(claim):
            yield _row(claim, value, names)


def left_out(pack: Pack) -> list[str]:
    """Return what a claims table cannot represent, in phrases with counts."""
    claims = list(pack.claims.values())
    counted = Counter(
        {
            "lost values": sum(claim.lost for claim in claims),
            "empty lists": sum(not claim.lost and not _values(claim) for claim in claims),
            "lists that are said to be complete": sum(claim.record.closed for claim in claims),
            "claims with more than one line of evidence": sum(len(c.evidence) > 1 for c in claims),
            "statements": sum(bool(claim.statement) for claim in claims),
            "limits of claims": sum(bool(claim.record.limits) for claim in claims),
            "passages": len(pack.passages),
            "details of entities": len(pack.entities),
            "details of sources": len(pack.sources),
            "properties of the pack's own": len(_own(pack, "property")),
            "constraints of the pack's own": len(_own(pack, "constraint")),
        }
    )
    return [f"{what} ({number:,})" for what, number in counted.items() if number]


def _row(claim: Claim, value: str, names: Mapping[str, str]) -> list[str]:
    scope, value_id = claim.scope, ""
    if claim.property.value_type is ValueType.ENTITY:
        value, value_id = names.get(value, value), value
    return [
        claim.source.id, names.get(claim.subject, claim.subject), claim.property.id, value,
        claim.id, str(claim.first_line or ""), claim.evidence[0].phrase if claim.evidence else "",
        claim.factuality.value, claim.polarity.value,
        names.get(claim.attributed_to, claim.attributed_to), scope.cut, scope.region,
        scope.medium, scope.as_of, scope.story_time, names.get(scope.work, scope.work),
        claim.subject, value_id,
    ]  # fmt: skip


def _names(pack: Pack) -> dict[str, str]:
    """Return a unique name for each entity, with its kind or id added where needed."""
    entities = pack.entities.values()
    named = Counter(caseless(entity.name) for entity in entities)
    of_kind = Counter((entity.kind, caseless(entity.name)) for entity in entities)
    names = {}
    for entity in entities:
        name = " ".join(entity.name.split())
        if of_kind[entity.kind, caseless(name)] > 1:
            name = f"{name} ({entity.id})"
        elif named[caseless(name)] > 1:
            name = f"{name} ({entity.kind})"
        names[entity.id] = name
    return names


def _values(claim: Claim) -> list[str]:
    raw = claim.record.value
    if raw is None:
        return []
    if claim.property.rule is RuleName.SET and isinstance(raw, list):
        return list(raw)
    return [_word(raw)]


def _word(raw: Value | object) -> str:
    return ("true" if raw else "false") if isinstance(raw, bool) else str(raw)


def _written(pack: Pack) -> set[str]:
    """Return the ids of the entities in the pack's files; none for a pack in memory."""
    return {str(row.get("id")) for data in _documents(pack) for row in data.get("entity", ())}


def _own(pack: Pack, table: str) -> list[dict[str, Any]]:
    """Return a table's records in the pack's own files; the last record with an id counts."""
    rows = {row["id"]: dict(row) for data in _documents(pack) for row in data.get(table, ())}
    return list(rows.values())


def _documents(pack: Pack) -> Iterator[dict[str, Any]]:
    """Yield the pack's own files as parsed TOML, except those with claims only."""
    root = pack.root
    for path in pack.files:
        if root is not None and path.parent == root and path.is_relative_to(root):
            yield tomli.loads(decoded(read_bytes(path, root)))
