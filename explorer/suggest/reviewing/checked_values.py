"""Checks external subjects and values against a pack: ids, kinds, types and forms."""

from __future__ import annotations

import math
from collections.abc import Sequence

from explorer.model.entity import Entity
from explorer.model.enums import Kind, RuleName, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.read.advice import Nearest, listed
from explorer.read.typed import parse_value
from explorer.suggest.stated import same_name
from explorer.suggest.suggestion import NewEntity, Ref, SuggestedValue
from explorer.text import clean, quote
from explorer.text import listed as joined
from explorer.values.articles import with_article
from explorer.values.quantities import Quantity
from explorer.values.story_time import StoryTime

MAX_NAME = 200
_MAX_TEXT = 500
_MAX_ITEMS = 100


def check_reference(pack: Pack, ref: object, kinds: Sequence[Kind], where: str) -> Ref:
    """Return an entity by id, or a new one if the pack has none of its kind and name.

    Raises:
        ValueError: it is neither, or not of one of the `kinds` (any if they are empty).
    """
    if isinstance(ref, str):
        entity = pack.entities.get(ref)
        if entity is None:
            hint = Nearest(pack.entities).hint(ref)
            raise ValueError(f"`{where}`: no entity {quote(ref)}{', ' + hint if hint else ''}")
        return _of_kind(entity, kinds, where)
    new = ref.get("new") if isinstance(ref, dict) and set(ref) == {"new"} else None
    if not isinstance(new, dict) or set(new) != {"kind", "name"}:
        form = '{"new": {"kind": "person", "name": "…"}}'
        raise ValueError(f"`{where}` is neither an entity's id nor {form}")
    name, kind = new["name"], new["kind"]
    if kind not in list(Kind):
        raise ValueError(f"`{where}`: the kind is none of {listed(Kind)}")
    if not isinstance(name, str) or not name.strip() or len(name) > MAX_NAME or clean(name) != name:
        raise ValueError(f"`{where}`: the name is not plain text of at most {MAX_NAME} letters")
    if kinds and kind not in kinds:
        raise ValueError(f"`{where}`: a {kind} where {' or '.join(kinds)} is expected")
    for entity in pack.entities.values():
        if entity.kind == kind and any(same_name(name, n) for n in (entity.name, *entity.aliases)):
            return entity.id
    return NewEntity(Kind(kind), " ".join(name.split()))


def _of_kind(entity: Entity, kinds: Sequence[Kind], where: str) -> str:
    if kinds and entity.kind not in kinds:
        expected = joined(map(with_article, kinds), "or")
        raise ValueError(
            f"`{where}`: {quote(entity.id)} is {with_article(entity.kind)}, not {expected}"
        )
    return entity.id


def check_value(pack: Pack, prop: Property, raw: object) -> SuggestedValue:
    """Return a value in its property's form; a single value may stand for a list of one.

    Raises:
        ValueError: it has another type or form, or names what the pack does not have.
    """
    is_set = prop.rule is RuleName.SET
    items = raw if isinstance(raw, list) else [raw]
    if is_set and not 0 < len(items) <= _MAX_ITEMS:
        raise ValueError(f"`value` is a list of {len(items)}")
    if prop.value_type is ValueType.ENTITY:
        if not is_set and isinstance(raw, list):
            raise ValueError("`value` is a list where one entity is expected")
        refs = [check_reference(pack, item, prop.range, "value") for item in items]
        return tuple(dict.fromkeys(refs)) if is_set else refs[0]
    for item in items:
        if isinstance(item, str) and (clean(item) != item or len(item) > _MAX_TEXT):
            raise ValueError(f"`value` is not plain text of at most {_MAX_TEXT} letters")
        if isinstance(item, dict | list) or item is None:
            raise ValueError(f"`value` is not {with_article(prop.value_type)}")
        if isinstance(item, int | float) and abs(item) > 1e15:
            raise ValueError("`value` is not a number of ordinary size")
    return _simple(pack, prop, items if is_set else raw)


def _simple(pack: Pack, prop: Property, raw: object) -> SuggestedValue:
    try:
        value = parse_value(prop, raw)  # type: ignore[arg-type]
    except (ValueError, ArithmeticError) as error:
        expected = " is expected" if str(error).startswith(("a ", "one ", "true ")) else ""
        raise ValueError(f"`value`: {error}{expected}") from None
    if isinstance(value, Quantity) and (value.low == math.inf or value.high == -math.inf):
        raise ValueError("`value` is not a number of ordinary size")
    if isinstance(value, StoryTime):
        for event in value.events:
            check_reference(pack, event, [], "value")
    if isinstance(raw, list):
        return tuple(dict.fromkeys(str(item) for item in raw))
    assert isinstance(raw, bool | int | float | str)
    return raw
