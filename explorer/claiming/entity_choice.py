"""What choosing an entity does to a draft: names to add, entities to merge or keep apart."""

from __future__ import annotations

from dataclasses import replace

from explorer.claiming.draft import ClaimDraft, Merge, OtherName
from explorer.claiming.entity_options import EntityOption
from explorer.model.pack import Pack
from explorer.suggest.suggestion import NewEntity


def with_names(draft: ClaimDraft, option: EntityOption, present: object) -> ClaimDraft:
    """Return a draft with the name to add to the pack, or the merge, that an option entails.

    Names and merges that came with the present choice are dropped.
    """
    before = present if isinstance(present, tuple) else (present,)
    draft = replace(
        draft,
        names=tuple(name for name in draft.names if name.entity not in before),
        merges=tuple(merge for merge in draft.merges if merge.kept not in before),
    )
    if not isinstance(option.ref, str):
        return draft
    if option.gone:
        return replace(
            draft, merges=(*draft.merges, Merge(option.gone, option.ref, option.misspelt))
        )
    if option.form:
        return replace(
            draft, names=(*draft.names, OtherName(option.ref, option.form, option.misspelt))
        )
    return draft


def source_form(pack: Pack, draft: ClaimDraft, present: object) -> str:
    """Return the source's name for an entity: the marked words, or the name in the claim.

    If the marked words contain exactly one name, that name alone.
    """
    first = present[0] if isinstance(present, tuple) and len(present) == 1 else present
    if draft.claim is None:
        if isinstance(first, NewEntity):
            return first.name
        start, end = draft.span
        mentions = draft.words.mentions if draft.words else ()
        inside = [m.form for m in mentions if start <= m.start and m.end <= end]
        return inside[0] if len(inside) == 1 else draft.marked
    return pack.name(first) if isinstance(first, str) and first in pack.entities else ""


def namesake(pack: Pack, draft: ClaimDraft, present: object) -> tuple[NewEntity, ClaimDraft] | None:
    """Return a new entity of the same name, and the draft that keeps the two apart.

    None where the question does not arise: for a new claim, or without a single entity.
    """
    first = present[0] if isinstance(present, tuple) and len(present) == 1 else present
    if draft.claim is None or not isinstance(first, str) or first not in pack.entities:
        return None
    entity = pack.entities[first]
    return NewEntity(entity.kind, entity.name), replace(draft, apart=(*draft.apart, first))
