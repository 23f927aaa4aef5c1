"""Films without speech, whose titles and credits may still be in a language."""

from __future__ import annotations

from explorer.compare.context import Context
from explorer.compare.rules.base import items
from explorer.model.claim import Claim
from explorer.model.enums import Kind
from explorer.values.names.namesakes import says_no_speech


def lacks_speech(ctx: Context, a: Claim, b: Claim) -> bool:
    """Return whether just one of two lists of languages says that nothing is spoken."""
    if Kind.CONCEPT not in a.property.range or not a.property.rests_on:
        return False
    return _says_nothing_spoken(ctx, a) != _says_nothing_spoken(ctx, b)


def _says_nothing_spoken(ctx: Context, claim: Claim) -> bool:
    names = map(ctx.name, items(claim))
    return bool(items(claim)) and all(map(says_no_speech, names))
