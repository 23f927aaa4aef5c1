"""What a position of a finding says, in words."""

from __future__ import annotations

from collections.abc import Callable

from explorer.model.finding import Finding, Position
from explorer.model.pack import Pack
from explorer.model.value import show_value
from explorer.wording.explanations import as_told_by, explains, planned
from explorer.wording.labels import LOST
from explorer.wording.records import denied_words, position_values


def show_position(pack: Pack, position: Position) -> str:
    """Return a position's value in words: "planned 2024", "not Scar"."""
    return position_words(position, pack.name, pack.source_name)


def show_positions(pack: Pack, finding: Finding) -> str:
    """Return the values of a finding's positions on one line; how much a pattern explains."""
    if finding.explains:
        return explains(len(finding.explains))
    return position_values(show_position(pack, position) for position in finding.positions)


def position_words(
    position: Position, label: Callable[[str], str], source_name: Callable[[str], str] = str
) -> str:
    """Return a position's value in words; the labels give names for an entity's or source's id."""
    if position.words:
        return position.words
    if position.lost:
        return LOST
    if position.value is None:
        return as_told_by([source_name(source) for source in position.sources])
    prop = position.claims[0].property
    words = show_value(prop, position.value, label)
    return denied_words(planned(words) if prop.foresees else words, position.polarity)
