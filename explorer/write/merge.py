"""Two entities of a pack made one: everything that names the first names the second."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from explorer.model.enums import ValueType
from explorer.model.pack import Pack
from explorer.read.find import PACK_FILE
from explorer.read.fixes import Remove, SetValue
from explorer.write.additions import claim_file
from explorer.write.pack_files import ENTITIES, PackFiles, UnwritableError

_TIES = ("part_of", "follows", "distinct_from")
_SCOPE = ("cut", "region", "story_time", "work")


def draft_merge(files: PackFiles, pack: Pack, gone: str, kept: str, *, misspelt: bool) -> None:
    """Take note of all that makes the entity `gone` the entity `kept`.

    Its name becomes another name of the entity that is kept, or a misspelling.

    Raises:
        UnwritableError: they cannot be one, or a file is not what the pack was read from.
        OSError: a file cannot be read.
    """
    path = files.root / ENTITIES
    rows = {str(row.get("id")): row for row in files.records(path, "entity")}
    gone_row, kept_row = files.entity_row(pack, gone), files.entity_row(pack, kept)
    if gone == kept or gone_row is None or kept_row is None:
        raise UnwritableError(f"{gone} and {kept} are not two entities of {path}")
    if gone in kept_row.get("distinct_from", []) or kept in gone_row.get("distinct_from", []):
        raise UnwritableError(f"{gone} and {kept} are recorded as different, with the same name")
    if gone_row.get("kind") != kept_row.get("kind"):
        kinds = f"{gone} is a {gone_row.get('kind')}, {kept} a {kept_row.get('kind')}"
        raise UnwritableError(f"{kinds}: they cannot be the same")
    if kept in rows:
        for edit in _names(gone_row, kept_row, kept, misspelt):
            files.edit(path, edit)
    else:  # only a table names it: it becomes a record of the pack's own
        new = {str(e.keys[-1]): e.value for e in _names(gone_row, kept_row, kept, misspelt)}
        files.append(path, "entity", {**kept_row, **new})
    for key, row in rows.items():
        for tie in _TIES:
            if gone in row.get(tie, []) and key != gone:
                others = [kept if i == gone else i for i in row[tie]]
                left = [i for i in dict.fromkeys(others) if i != key]
                files.edit(path, SetValue(("entity", key, tie), left))
    if gone in rows:
        files.edit(path, Remove(("entity", gone)))
    _rename_in_claims(files, pack, gone, kept)
    if pack.header.work == gone:
        files.edit(files.root / PACK_FILE, SetValue(("work",), kept))


def _names(
    gone: Mapping[str, Any], kept_row: Mapping[str, Any], kept: str, misspelt: bool
) -> Iterator[SetValue]:
    aliases, spellings = list(kept_row.get("aliases", [])), list(kept_row.get("spellings", []))
    (spellings if misspelt else aliases).append(str(gone.get("name", "")))
    aliases += gone.get("aliases", [])
    spellings += gone.get("spellings", [])
    known = str(kept_row.get("name", ""))
    former = [str(gone.get("id", "")), *gone.get("formerly", [])]
    yield SetValue(
        ("entity", kept, "formerly"), list(dict.fromkeys([*kept_row.get("formerly", []), *former]))
    )
    for key, names in (("aliases", aliases), ("spellings", spellings)):
        wanted = [name for name in dict.fromkeys(names) if name and name != known]
        if wanted != kept_row.get(key, []):
            yield SetValue(("entity", kept, key), wanted)
    here = kept_row.get("ids", {})
    further = {name: value for name, value in gone.get("ids", {}).items() if name not in here}
    if further and not here:
        yield SetValue(("entity", kept, "ids"), further)
        return
    for name, value in further.items():
        yield SetValue(("entity", kept, "ids", name), value)


def _rename_in_claims(files: PackFiles, pack: Pack, gone: str, kept: str) -> None:
    whole = re.compile(rf"(?<![\w-]){re.escape(gone)}(?![\w-])")
    for claim in pack.claims.values():
        if claim.source.id in pack.tables:
            continue  # is read again by the names that there are then
        record = claim.record
        changed: dict[tuple[str, ...], Any] = {}
        if record.subject == gone:
            changed["subject",] = kept
        if record.attributed_to == gone:
            changed["attributed_to",] = kept
        kind = claim.property.value_type
        if kind is ValueType.ENTITY and gone in claim.named:
            raw = record.value
            renamed = [kept if i == gone else i for i in raw] if isinstance(raw, list) else kept
            changed["value",] = list(dict.fromkeys(renamed)) if isinstance(raw, list) else kept
        elif kind is ValueType.STORY_TIME and whole.search(str(record.value)):
            changed["value",] = whole.sub(kept, str(record.value))
        for name in _SCOPE:
            if getattr(record.scope, name) == gone:
                changed["scope", name] = kept
        if changed:
            path = claim_file(files.root, pack, claim.id)
            if claim.id not in files.ids(path, "claim"):
                raise UnwritableError(f"{claim.id} is no longer in {path}")
            for keys, value in changed.items():
                files.edit(path, SetValue(("claim", claim.id, *keys), value))
