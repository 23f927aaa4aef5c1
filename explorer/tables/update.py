"""A source imported again: what its files say now replaces what they said before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import tomli

from explorer.model.claim_record import ClaimRecord
from explorer.model.pack import Pack
from explorer.read.fixes import SetValue
from explorer.read.problems import Problem
from explorer.read.tables.record import TableError
from explorer.text import count, escape
from explorer.write.additions import claims_path
from explorer.write.changes import FileChange, read_if_there
from explorer.write.edit import EditError, apply_edits
from explorer.write.records import format_statement

_RENEWED = ("lines", "sha256", "tables", "mapping", "where", "note")
"""Fields of a source that another import sets; whatever else it says stays."""


def without_source(pack: Pack, source_id: str) -> Pack:
    """Return a pack without a source, its claims and passages.

    Entities stay as they are, but for those that only its table names.
    """
    own = pack.tables[source_id].entities if source_id in pack.tables else frozenset()
    return replace(
        pack,
        sources={key: source for key, source in pack.sources.items() if key != source_id},
        claims={key: claim for key, claim in pack.claims.items() if claim.source.id != source_id},
        entities={key: entity for key, entity in pack.entities.items() if key not in own},
        passages={},
        tables={key: table for key, table in pack.tables.items() if key != source_id},
    )


def renewed(
    root: Path, pack: Pack, changes: Iterable[FileChange], source_id: str
) -> list[FileChange]:
    """Return the changes of an import for an existing source: its records take the place of
    those before. `changes` are those that would add it to a pack without it.

    Raises:
        TableError: its records stand where they cannot be replaced.
        OSError: a file cannot be read.
    """
    made = {change.path: change for change in changes}
    sources = root / "sources.toml"
    made[sources] = _source(made[sources], source_id)
    for path, name in (
        (claims_path(root, source_id), "claim"),
        (root / "passages" / f"{source_id}.toml", "passage"),
    ):
        there = read_if_there(path, root)
        if there is None:
            continue
        rows = _added(made[path], name) if path in made else ""
        made[path] = FileChange(path, there, f"{format_statement('source', source_id)}\n{rows}")
    elsewhere = [
        origin.path
        for claim in pack.claims_of(source_id)
        if (origin := pack.origins.get(f"claim:{claim.id}"))
        and origin.path != claims_path(root, source_id)
        and claim.id not in _tabled(pack, source_id)
    ]
    if elsewhere:
        found = f"claims of {source_id} in this file"
        hint = f"move them to {claims_path(root, source_id).name}, or import under another name"
        raise TableError(Problem(elsewhere[0], 1, 1, found, "only imported claims", hint))
    return list(made.values())


def _tabled(pack: Pack, source_id: str) -> set[str]:
    return {c.id for c in pack.claims_of(source_id)} if source_id in pack.tables else set()


def _added(change: FileChange, name: str) -> str:
    """Return the records that a change adds to what a file holds."""
    start = len(change.text_before) if change.before else change.after.find(f"[[{name}]]")
    return "\n" + change.after[start:].lstrip("\n") if start >= 0 else ""


def _source(added: FileChange, source_id: str) -> FileChange:
    """Return the change that sets in a source what the import now says of it."""
    new = tomli.loads(added.after)["source"][-1]
    rows = tomli.loads(added.text_before).get("source", ())
    there: dict[str, Any] = next((row for row in rows if row.get("id") == source_id), {})
    edits = [
        SetValue(("source", source_id, key), new.get(key, _emptied(there.get(key))))
        for key in _RENEWED
        if key in new or key in there
    ]
    try:
        return FileChange(added.path, added.before, apply_edits(added.text_before, edits))
    except EditError as error:
        expected = "a [[source]] of its own"
        raise TableError(Problem(added.path, 1, 1, escape(str(error), 200), expected)) from None


def _emptied(value: object) -> object:
    """Return the value of a field that says nothing any more."""
    return {} if isinstance(value, dict) else [] if isinstance(value, list) else ""


def difference(before: Iterable[ClaimRecord], after: Iterable[ClaimRecord]) -> str:
    """Return what has changed: "3 claims new, 1 gone and 2 changed; 4 subjects affected"."""
    old, new = _by_fact(before), _by_fact(after)
    added, gone, changed, about = 0, 0, 0, set()
    for fact in {**old, **new}:
        was, now = old.get(fact, Counter()), new.get(fact, Counter())
        less, more = (was - now).total(), (now - was).total()
        both = min(less, more)
        changed, added, gone = changed + both, added + more - both, gone + less - both
        if less or more:
            about.add(fact[0])
    if not about:
        return "nothing has changed"
    parts = f"{count(added, 'claim')} new, {gone:,} gone and {changed:,} changed"
    return f"{parts}; {count(len(about), 'subject')} affected"


def _by_fact(claims: Iterable[ClaimRecord]) -> dict[tuple[str, str], Counter[str]]:
    counts: dict[tuple[str, str], Counter[str]] = {}
    for claim in claims:
        said: tuple[Any, ...] = (claim.value, claim.scope, claim.polarity, claim.factuality)
        key = repr((*said, claim.scope.region, claim.scope.medium))
        counts.setdefault((claim.subject, claim.property), Counter())[key] += 1
    return counts
