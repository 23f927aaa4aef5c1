"""Sentences on who spells a name how."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.compare.context import Context
from explorer.model.enums import Polarity
from explorer.model.finding import Position
from explorer.values.names.readings import accepted_form
from explorer.wording import explanations as say
from explorer.wording.positions import show_position


def odd_forms(ctx: Context, subject: str, positions: Sequence[Position]) -> str:
    """Return who uses an odd form, and how many use the accepted or else the commonest form."""
    affirmed = _unshared([p for p in positions if p.polarity is Polarity.AFFIRMED])
    accepted = ctx.pack.accepted_names(subject)
    known = [p for p in affirmed if accepted_form(show_position(ctx.pack, p)) in accepted]
    usual = known or affirmed[:1]
    odd = [p for p in affirmed if p not in usual]
    if not odd or only_voice(affirmed):
        return f"{written(ctx, affirmed)}."
    sources = {source for p in usual for source in p.sources}
    forms = sorted((show_position(ctx.pack, p) for p in usual), key=len, reverse=True)
    said = written(ctx, odd)
    if len(sources) == 1:
        return say.other_forms(said, ctx.pack.source_name(sources.pop()), forms)
    own = {source for p in odd for source in p.sources}
    both = own if own <= sources else set()
    return say.commoner_forms(said, len(sources - both), len(both), forms)


def written(ctx: Context, positions: Sequence[Position]) -> str:
    """Return who writes which forms; sources with the same forms are joined."""
    forms: dict[tuple[str, ...], list[str]] = {}
    for position in positions:
        voices = tuple(ctx.pack.source_name(source) for source in position.sources)
        forms.setdefault(voices, []).append(show_position(ctx.pack, position))
    several = any(isinstance(p.value, frozenset) and len(p.value) > 1 for p in positions)
    return say.spelt(forms, several)


def _unshared(positions: Sequence[Position]) -> Sequence[Position]:
    """Return positions whose lists lack the names common to all, unless one has no others."""
    lists = [position.value for position in positions if isinstance(position.value, frozenset)]
    if not lists or len(lists) < len(positions):
        return positions
    rest = [names - frozenset.intersection(*lists) for names in lists]
    if not all(rest):
        return positions
    return [p._replace(value=names) for p, names in zip(positions, rest, strict=True)]


def only_voice(positions: Sequence[Position]) -> bool:
    """Return whether a single source or person holds all of two or more positions."""
    voices = {claim.attributed_to or claim.source.id for p in positions for claim in p.claims}
    return len(voices) == 1 and len(positions) > 1
