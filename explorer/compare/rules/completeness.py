"""What a list that is stated to be complete rules out."""

from __future__ import annotations

from collections.abc import Collection

from explorer.compare.context import Context
from explorer.model.enums import Kind
from explorer.values.countries import find_country


def may_lie_within(ctx: Context, place: str, listed: Collection[str]) -> bool:
    """Return whether a place may be in a country that a list names.

    A place that is not a country and has no known country may be in any of them: a film shot
    entirely in Italy may have been shot in Pesaro.
    """
    return any(_is_country(ctx, other) for other in listed) and _may_lie_anywhere(ctx, place)


def _may_lie_anywhere(ctx: Context, place: str) -> bool:
    entity = ctx.pack.entities.get(place)
    if entity is None or entity.kind is not Kind.PLACE:
        return False
    return not any(_is_country(ctx, above) for above in (place, *ctx.identity.ancestors(place)))


def _is_country(ctx: Context, entity_id: str) -> bool:
    entity = ctx.pack.entities.get(entity_id)
    return entity is not None and any(map(find_country, (entity.name, *entity.aliases)))
