"""A form's claim in the files of its pack: a new claim, or the changes to one already there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from explorer.claiming.draft import ClaimDraft, OtherName
from explorer.model.enums import Polarity
from explorer.model.pack import Pack
from explorer.model.scope import Scope
from explorer.read.fixes import Remove, SetValue
from explorer.suggest.reviewing.accept import entity_id, raw_value
from explorer.write.additions import NewRecords, claim_file
from explorer.write.merge import draft_merge
from explorer.write.pack_files import ENTITIES, PackFiles, UnwritableError


def write_draft(pack: Pack, draft: ClaimDraft, files: PackFiles, records: NewRecords) -> None:
    """Draft a complete draft's claim, its names, and any merged entities.

    Raises:
        UnwritableError: a record to change is no longer where it was, or a file is broken.
        OSError: a file cannot be read.
    """
    for name in dict.fromkeys(draft.names):
        _add_name(files, pack, name)
    records.apart = draft.apart
    if draft.claim is None:
        draft.record(records)
    else:
        _correct(pack, draft, draft.claim.id, files, records)
    for merge in draft.merges:
        draft_merge(files, pack, merge.gone, merge.kept, misspelt=merge.misspelt)


def draft_withdrawal(pack: Pack, claim_id: str, files: PackFiles) -> None:
    """Draft the removal of a claim from its file. Raises what `write_draft` does."""
    files.edit(_path_of(files, pack, claim_id), Remove(("claim", claim_id)))


def _path_of(files: PackFiles, pack: Pack, claim_id: str) -> Path:
    """Return the file of a claim. Raises what `write_draft` does."""
    if claim_id not in pack.claims:
        raise UnwritableError(f"{claim_id} is no longer in the pack; nothing was written")
    path = claim_file(files.root, pack, claim_id)
    if claim_id not in files.ids(path, "claim"):
        raise UnwritableError(f"{claim_id} is no longer in {path}")
    return path


def _correct(
    pack: Pack, draft: ClaimDraft, claim_id: str, files: PackFiles, records: NewRecords
) -> None:
    """Draft the changes to an existing claim."""
    path = _path_of(files, pack, claim_id)
    for keys, value in _corrections(draft, records):
        files.edit(path, SetValue(("claim", claim_id, *keys), value))


def _corrections(draft: ClaimDraft, records: NewRecords) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield the keys of the claim's record that change, with their new values."""
    assert draft.claim is not None and draft.prop is not None
    assert draft.subject is not None and draft.value is not None
    record = draft.claim.record
    polarity = Polarity.DENIED if draft.denied else Polarity.AFFIRMED
    new = {
        "subject": entity_id(records, draft.subject),
        "property": draft.prop.id,
        "value": raw_value(records, draft.value),
        "factuality": draft.factuality,
        "polarity": polarity,
        "attributed_to": entity_id(records, draft.by) if draft.by else "",
    }
    for key, value in new.items():
        if value != getattr(record, key):
            yield (key,), str(value) if key in ("factuality", "polarity") else value
    if record.lost:
        yield ("lost",), False
    old = {f.name: getattr(record.scope, f.name) for f in fields(Scope)}
    scope = {f.name: getattr(draft.scope, f.name) for f in fields(Scope)}
    if not any(old.values()):
        given = {name: value for name, value in scope.items() if value}
        if given:
            yield ("scope",), given
        return
    for name, value in scope.items():
        if value != old[name]:
            yield ("scope", name), value


def _add_name(files: PackFiles, pack: Pack, name: OtherName) -> None:
    """Draft another name of an entity, or a misspelling."""
    row = files.entity_row(pack, name.entity)
    if row is None:
        raise UnwritableError(f"{name.entity} is no longer in {files.root / ENTITIES}")
    key = "spellings" if name.misspelt else "aliases"
    known = row.get(key, [])
    if isinstance(known, list) and name.form not in known:
        files.set_names(pack, name.entity, {key: [*known, name.form]})
