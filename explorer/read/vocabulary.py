"""Reconciling a pack with the vocabulary: replaced and renamed properties, unlisted terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from explorer.model.claim_record import ClaimRecord
from explorer.model.constraint import Constraint
from explorer.model.enums import ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.read.advice import Nearest
from explorer.read.document import Document
from explorer.read.unchecked import UncheckedPack
from explorer.text import quote

if TYPE_CHECKING:
    from explorer.read.places import KeyPath

_SURE = 6
"""Length from which a term that differs in a letter from a listed one is probably a typo."""


def former_ids(pack: UncheckedPack) -> dict[str, str]:
    """Return the present ids of properties by their former ones, unless those are in use again."""
    known = pack.properties
    return {
        old: prop.id
        for prop in known.records.values()
        for old in prop.formerly
        if old not in known.places
    }


def rename_properties(pack: UncheckedPack) -> None:
    """Replace former ids in claims and properties with present ones, and note their places."""
    former = former_ids(pack)
    if not former:
        return
    _rename_ties(pack, former)
    _rename_constrained(pack, former)
    noted = set()

    def rename(document: Document, index: int, claim: ClaimRecord) -> ClaimRecord:
        if claim.property not in former:
            return claim
        if (id(document), claim.property) not in noted:  # once per file is enough
            noted.add((id(document), claim.property))
            keys: KeyPath = ("claim", index, "property")
            _note_former(pack, document, keys, claim.property, former[claim.property])
        return replace(claim, property=former[claim.property])

    pack.claims.rewrite(rename)


_TIES = ("inverse", "foresees", "settles_after", "one_each")
"""Fields of a property that refer to another property."""


def _rename_ties(pack: UncheckedPack, former: Mapping[str, str]) -> None:
    def rename(document: Document, index: int, prop: Property) -> Property:
        ties = {key: getattr(prop, key) for key in _TIES}
        named = (*ties.values(), *prop.exceptions)
        if former.keys().isdisjoint(named):  # nearly always, and replacing takes long
            return prop
        for key, old in ties.items():
            if old in former:
                _note_former(pack, document, ("property", index, key), old, former[old])
        new: dict[str, Any] = {key: former.get(old, old) for key, old in ties.items()}
        new["exceptions"] = {former.get(old, old): held for old, held in prop.exceptions.items()}
        return replace(prop, **new)

    pack.properties.rewrite(rename)


def _rename_constrained(pack: UncheckedPack, former: Mapping[str, str]) -> None:
    lists, tables = ("properties", "via"), ("values", "exceptions", "phrases")

    def rename(document: Document, index: int, constraint: Constraint) -> Constraint:
        if all(former.keys().isdisjoint(getattr(constraint, key)) for key in (*lists, *tables)):
            return constraint
        for key in lists:
            for item, old in enumerate(getattr(constraint, key)):
                if old in former:
                    keys: KeyPath = ("constraint", index, key, item)
                    _note_former(pack, document, keys, old, former[old])
        new: dict[str, Any] = {
            key: [former.get(old, old) for old in getattr(constraint, key)] for key in lists
        }
        new |= {
            key: {former.get(old, old): held for old, held in getattr(constraint, key).items()}
            for key in tables
        }
        return replace(constraint, **new)

    pack.constraints.rewrite(rename)


def _note_former(
    pack: UncheckedPack, document: Document, keys: KeyPath, old: str, new: str
) -> None:
    found = f"the property {quote(old)}, which now has another id"
    pack.notes.add(document, keys, found, quote(new))


def fit_replaced(pack: UncheckedPack) -> None:
    """Remove the vocabulary's references to properties whose replacements do not fit.

    A vocabulary that grows must not break packs which define one of its new properties themselves.
    """
    known, base = pack.properties, pack.properties.base
    replaced = {
        prop.id
        for document, _, prop in known.rows
        if document is base and known.places[prop.id][0] is not base
    }
    if replaced:
        known.rewrite(
            lambda document, _, prop: _fitting(pack, prop, replaced) if document is base else prop
        )


def _fitting(pack: UncheckedPack, prop: Property, replaced: set[str]) -> Property:
    known = pack.properties.records
    if prop.id in replaced:
        return replace(prop, inverse="", foresees="", settles_after="", one_each="", exceptions={})
    if prop.inverse in replaced and known[prop.inverse].inverse != prop.id:
        prop = replace(prop, inverse="")
    if prop.foresees in replaced and known[prop.foresees].value_type is not prop.value_type:
        prop = replace(prop, foresees="")
    after = prop.settles_after
    if after in replaced and known[after].value_type is not ValueType.DATE:
        prop = replace(prop, settles_after="")
    return prop


def unusual_terms(pack: Pack) -> Iterator[str]:
    """Yield a line for each unlisted term of a property that looks like a typo of a listed one."""
    near: dict[str, Nearest] = {}
    noted: set[tuple[str, str]] = set()
    for claim in pack.claims.values():
        prop = claim.property
        if not prop.other_terms or prop.value_type is not ValueType.TERM:
            continue
        raw = claim.record.value
        terms = raw if isinstance(raw, list) else [raw]
        for term in terms:
            if not isinstance(term, str) or term in prop.values or (prop.id, term) in noted:
                continue
            noted.add((prop.id, term))
            meant = near.setdefault(prop.id, Nearest(prop.values)).word(term)
            if meant and _is_slip(term, meant):
                at = pack.origins[f"claim:{claim.id}"]
                found = f"the term {quote(term)}, which is not among the usual ones"
                yield f"{at.path}:{at.line}: found {found}; write {quote(meant)} if that is meant"


def _is_slip(term: str, meant: str) -> bool:
    from rapidfuzz.distance import OSA

    return len(term) >= _SURE and OSA.distance(term, meant, score_cutoff=1) == 1
