"""A source imported again: the present contents of its files replace the earlier ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import tomli

from explorer.model.claim_record import ClaimRecord
from explorer.model.pack import Pack
from explorer.model.source import Source
from explorer.read.fixes import SetValue
from explorer.read.problems import Problem
from explorer.read.tables.record import TableError
from explorer.text import count, escape
from explorer.write.additions import claims_path
from explorer.write.changes import FileChange, read_if_there
from explorer.write.edit import EditError, apply_edits
from explorer.write.records import format_statement, stanza

_RENEWED = ("lines", "sha256", "tables", "mapping", "where", "note")
"""Fields of a source that another import sets; its other fields stay."""


def without_sources(pack: Pack, gone: Collection[str]) -> Pack:
    """Return a pack without some sources, their claims and passages.

    Entities stay, except those that only their tables name.
    """
    own = {entity for key in gone if key in pack.tables for entity in pack.tables[key].entities}
    return replace(
        pack,
        sources={key: source for key, source in pack.sources.items() if key not in gone},
        claims={key: claim for key, claim in pack.claims.items() if claim.source.id not in gone},
        entities={key: entity for key, entity in pack.entities.items() if key not in own},
        passages={},
        tables={key: table for key, table in pack.tables.items() if key not in gone},
    )


def named_before(
    pack: Pack, source_id: str, named: Iterable[Source], files: Iterable[Path]
) -> set[str]:
    """Return the ids of the sources besides `source_id` that an earlier import of the same tables
    made: of those titled like the ones `named` now, all whose lines come from files of these names.
    """
    if source_id in pack.tables:
        own = {path for _, path in pack.tables[source_id].files}
        tables = pack.tables.items()
        return {key for key, t in tables if {path for _, path in t.files} <= own} - {source_id}
    titles = {source.title for source in named}
    outlines: dict[str, list[str]] = {}
    for (key, _), passage in pack.passages.items():
        if key != source_id and pack.sources[key].title in titles:
            outlines.setdefault(key, []).append(passage.outline)
    begin = tuple(f"{file.name}, " for file in files)
    return {key for key, said in outlines.items() if all(line.startswith(begin) for line in said)}


def renewed(
    root: Path, pack: Pack, changes: Iterable[FileChange], earlier: Collection[str]
) -> list[FileChange]:
    """Return the changes of an import for `earlier` sources, replacing their records. `changes` are
    those that would add them to a pack without them.

    Raises:
        TableError: its records are where they cannot be replaced.
        OSError: a file cannot be read.
    """
    made = {change.path: change for change in changes}
    sources = root / "sources.toml"
    made[sources] = _sources(made[sources])
    for source_id in sorted(earlier):
        _check_claims(root, pack, source_id)
        for path, name in (
            (claims_path(root, source_id), "claim"),
            (root / "passages" / f"{source_id}.toml", "passage"),
        ):
            if (there := read_if_there(path, root)) is not None:
                rows = _added(made[path], name) if path in made else ""
                text = f"{format_statement('source', source_id)}\n{rows}"
                made[path] = FileChange(path, there, text)
    return list(made.values())


def _check_claims(root: Path, pack: Pack, source_id: str) -> None:
    """Raise a `TableError` if a source has claims in other files than its own."""
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


def _tabled(pack: Pack, source_id: str) -> set[str]:
    return {c.id for c in pack.claims_of(source_id)} if source_id in pack.tables else set()


def _added(change: FileChange, name: str) -> str:
    """Return the records that a change adds to a file."""
    start = len(change.text_before) if change.before else change.after.find(f"[[{name}]]")
    return "\n" + change.after[start:].lstrip("\n") if start >= 0 else ""


def _sources(added: FileChange) -> FileChange:
    """Return the change that updates the fields of sources with those of the import, and adds the
    sources that it names for the first time.
    """
    rows: list[dict[str, Any]] = tomli.loads(added.text_before).get("source", [])
    there = {row.get("id"): row for row in rows}
    made: list[dict[str, Any]] = tomli.loads(added.after)["source"][len(rows) :]
    edits = [
        SetValue(("source", new["id"], key), new.get(key, _emptied(there[new["id"]].get(key))))
        for new in made
        if new["id"] in there
        for key in _RENEWED
        if key in new or key in there[new["id"]]
    ]
    try:
        text = apply_edits(added.text_before, edits)
        text += "".join(f"\n{stanza('source', new)}" for new in made if new["id"] not in there)
        return FileChange(added.path, added.before, text)
    except EditError as error:
        expected = "a [[source]] of its own"
        raise TableError(Problem(added.path, 1, 1, escape(str(error), 200), expected)) from None


def _emptied(value: object) -> object:
    """Return the empty value of a field's type."""
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
