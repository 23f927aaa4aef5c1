"""The sources that hold a position, with the manner in which each does."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from explorer.compare.context import Context
from explorer.compare.voices import FEW_CLAIMS, shape
from explorer.model.claim import Claim
from explorer.model.finding import Position
from explorer.text import listed
from explorer.wording import explanations as say
from explorer.wording.pronouns import pronouns
from explorer.wording.sayings import Attribution, attribution_of

Speakers = tuple[tuple[Attribution, tuple[str, ...]], ...]
"""The names of the sources that hold a position, by attribution."""


def speakers_of(
    ctx: Context, position: Position, verb: str = "", elsewhere: Sequence[str] = ()
) -> Speakers:
    """Return the sources of a position by attribution, which includes any person they quote."""
    make = partial(_by_attribution, ctx, position, verb, elsewhere)
    if len(position.claims) > FEW_CLAIMS:
        return make()
    return ctx.remembered((verb, tuple(elsewhere), shape(position.claims)), make)


def _by_attribution(
    ctx: Context, position: Position, verb: str, elsewhere: Sequence[str]
) -> Speakers:
    by_source: dict[str, list[Claim]] = {}
    for claim in position.claims:
        by_source.setdefault(claim.source.id, []).append(claim)
    by_attribution: dict[Attribution, list[str]] = {}
    for source, claims in by_source.items():
        own = [c for c in claims if not c.attributed_to]
        quoted = {c.attributed_to for c in claims} if not own else set()
        speakers = listed(sorted(map(ctx.in_sentence, quoted)))
        attribution = attribution_of(own or claims, speakers)
        if len(quoted) == 1:
            attribution = attribution._replace(pronouns=pronouns(ctx.pack, *quoted))
        if verb:
            attribution = attribution._replace(verb=verb)
        name = ctx.pack.source_name(source)
        name = say.elsewhere(name) if source in elsewhere else name
        by_attribution.setdefault(attribution, []).append(name)
    return tuple((attribution, tuple(names)) for attribution, names in by_attribution.items())
