"""The positions of a finding in words."""

from __future__ import annotations

from collections.abc import Callable

from explorer.model.enums import ConstraintKind, ValueType, Verdict
from explorer.model.finding import Finding, Position
from explorer.model.pack import Pack
from explorer.model.source_names import at_the_start
from explorer.model.value import show_value
from explorer.values.articles import has_article
from explorer.values.story_time import StoryTime
from explorer.wording.clauses import clause_of
from explorer.wording.explanations import according_to, explains, planned, reported
from explorer.wording.labels import LOST
from explorer.wording.records import denied_words, position_values, sources_in
from explorer.wording.values import shown_value


def show_position(pack: Pack, position: Position) -> str:
    """Return a position's value in words that stand alone: "not Scar", "The Fox and the Hood"."""
    words = position_in_sentence(pack, position)
    return at_the_start(words) if has_article(words) else words


def stated(pack: Pack, finding: Finding, position: Position) -> str:
    """Return a position as a heading over its sources; yes and no become a clause."""
    prop = position.claims[0].property
    if isinstance(position.value, bool) and prop.phrase and not position.words:
        clause = clause_of(pack, prop, finding.subject, position.value, position.polarity)
        return at_the_start(clause.text)
    words = position_in_sentence(pack, position)
    is_name = prop.value_type is ValueType.NAME and not position.words
    return words if is_name or not words.partition(" ")[0].islower() else at_the_start(words)


def plain_position(pack: Pack, position: Position) -> str:
    """Return a position's value in a form for programs and for sorting: "2024-06-07",
    "Ann, Bob".
    """
    if position.words or position.lost or position.value is None:
        return show_position(pack, position)
    label = pack.in_sentence if isinstance(position.value, StoryTime) else pack.name
    prop = position.claims[0].property
    words = show_value(prop, position.value, label)
    return denied_words(planned(words) if prop.foresees else words, position.polarity)


def show_positions(pack: Pack, finding: Finding) -> str:
    """Return the values of a finding's positions on one line, or what a pattern explains."""
    if finding.explains:
        return explains(len(finding.explains))
    return position_values(position_in_sentence(pack, position) for position in finding.positions)


def sides_are_named(finding: Finding) -> bool:
    """Return whether a finding's sentence identifies its sides by their sources, so that below it
    the sources can serve as headings and the values need not be repeated.
    """
    if finding.level or finding.explains or finding.rule is ConstraintKind.TIMELINE:
        return False
    if finding.verdict is Verdict.SPELLING or not 1 < len(finding.positions) <= reported(
        len(finding.positions)
    ):
        return False
    sources = [source for position in finding.positions for source in position.sources]
    return len(sources) == len(set(sources))


def side_label(pack: Pack, finding: Finding, index: int) -> str:
    """Return the heading over a position's claims: the sources, or the value."""
    position = finding.positions[index]
    if not sides_are_named(finding):
        return stated(pack, finding, position)
    named = at_the_start(sources_in(pack, position.sources))
    return f"{named} {LOST}" if position.lost else named


def position_in_sentence(pack: Pack, position: Position) -> str:
    """Return a position's value as worded within a sentence: "the ferryman or his wife"."""
    return position_words(position, pack.in_sentence, pack.source_name)


def position_words(
    position: Position, label: Callable[[str], str], source_name: Callable[[str], str] = str
) -> str:
    """Return a position's value in words; `label` and `source_name` turn ids into names."""
    if position.words:
        return position.words
    if position.lost:
        return LOST
    if position.value is None:
        return according_to([source_name(source) for source in position.sources])
    prop = position.claims[0].property
    words = shown_value(prop, position.value, label)
    return denied_words(planned(words) if prop.foresees else words, position.polarity, prop)
