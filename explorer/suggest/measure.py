"""The quality of the suggestions, measured on packs with known claims.

*Recall* is the share of a source's claims that are suggested: on one of the claim's lines, with its
subject, property and value (all members of a list). *Precision* is the share of suggestions that
are claims of the source; it is a lower bound, since true statements that were never claimed count
as wrong. A statement on two or more lines is one claim, found on any of them, as is a tie stated
from its other end ("X's daughter Y"). *Warm*: entities and the other sources' claims are known;
*cold*: only the film is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from explorer.model.entity import Entity
from explorer.model.enums import PEOPLE, Topic, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.suggest.engine import Lines, suggest
from explorer.suggest.stated import (
    Stated,
    repeats_name,
    stated_claims,
    suggested_values,
    without_entities,
    without_source,
)
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.values.names.relations import Named, relate_names
from explorer.values.relation import Bearing

_REACH_TEXT = """
    name title played-by director writer producer composer cinematographer editor narrated-by
    studio distributor release-date planned-release production-period filmed first-proposed born
    died runtime budget gross drafts development-length age training-length screen-time genre
    country language relation-to-series filming-location setting home birthplace travels-to
    located-in story-time parent child sibling spouse family-killed family-killers killed-by dies
    release-status returning film-judged script-judged craft-judged plot-weight tone verdict
    led-by leads member-of trained-by meets helps casting-director production-designer
    costume-designer nationality cast-list based-on loves set-when critics-received
    performance-judged revenge-target raised-by visual-effects executive-producer story-by
    production-company occupation also-known-as motive admissions score-cinemascore bereaved-when
    score-imdb score-metacritic score-rotten-tomatoes aspect-ratio certificate certificate-mpa
    certificate-bbfc colour opening-weekend species theme considered-for premiered-at friend
    co-producer award financed-by sales-agent shooting-days shoot-length shot-on set-when
    planned-actor created left-by score-elsewhere
"""
REACH = frozenset(_REACH_TEXT.split())
"""Properties that a recogniser looks for; the others need human judgement."""

_TERM_TOPICS = (Topic.PART, Topic.ORGANISATION)
_CREDITS = ("cast", "credit")
_SAME = (Bearing.SAME, Bearing.ALIAS, Bearing.NARROWER, Bearing.BROADER, Bearing.VARIANT)


@dataclass
class Figures:
    """Counts for one pack, or added up for two or more."""

    claims: int = 0
    recalled: int = 0
    in_reach: int = 0
    found_in_reach: int = 0
    cast_and_credits: int = 0
    found_cast_and_credits: int = 0
    suggested: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)
    """Ids of claims in reach that were not suggested."""
    wrong: list[Suggestion] = field(default_factory=list)

    def add(self, other: Figures) -> None:
        """Add another pack's counts."""
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)


def in_reach(prop: Property) -> bool:
    """Return whether any recogniser looks for a property."""
    term = prop.value_type is ValueType.TERM and prop.topic in _TERM_TOPICS
    return prop.id in REACH or term


def measure(pack: Pack, lines: Lines, *, warm: bool) -> Figures:
    """Return the figures of a pack over the sources that have claims and a text."""
    figures = Figures()
    stated = stated_claims(pack)
    bare = None if warm else without_entities(pack)
    for source in pack.sources.values():
        known = [claim for claim in stated if claim.source == source.id and claim.lines]
        text = lines(source)
        if not known or text is None:
            continue
        shown = bare or without_source(pack, source.id)
        others = stated_claims(without_source(pack, source.id)) if warm else []
        asked = {
            claim
            for claim in known
            if not repeats_name(pack, claim.subject, claim.property, claim.values, others)
        }
        _count(pack, known, asked, suggest(shown, lines, [source.id]), figures)
    return figures


def _count(
    pack: Pack,
    known: Sequence[Stated],
    asked: Collection[Stated],
    suggested: Sequence[Suggestion],
    figures: Figures,
) -> None:
    """Count a source's claims, and which of these are in reach and found."""
    by_property: dict[str, list[Suggestion]] = {}
    for suggestion in suggested:
        for said in (suggestion, *_inverse(pack, suggestion)):
            by_property.setdefault(said.property, []).append(said)
    for claims in _facts(known):
        claim = claims[0]
        prop = pack.properties[claim.property]
        is_found = any(
            _is_found(pack, claim, by_property.get(claim.property, [])) for claim in claims
        )
        reach = in_reach(prop) and any(claim in asked for claim in claims)
        credit = reach and prop.relation in _CREDITS
        figures.claims += 1
        figures.recalled += is_found
        figures.in_reach += reach
        figures.found_in_reach += is_found and reach
        figures.cast_and_credits += credit
        figures.found_cast_and_credits += is_found and credit
        if reach and not is_found:
            figures.missed.append(claim.claim)
    for suggestion in suggested:
        right = any(
            is_right(pack, said, known) for said in (suggestion, *_inverse(pack, suggestion))
        )
        figures.suggested += 1
        figures.right += right
        if not right:
            figures.wrong.append(suggestion)


def _facts(known: Iterable[Stated]) -> list[list[Stated]]:
    """Return claims grouped by what they state: a source may state it on two or more lines."""
    facts: dict[tuple[object, ...], list[Stated]] = {}
    for claim in known:
        facts.setdefault((claim.subject, claim.property, claim.values, claim.denied), []).append(
            claim
        )
    return list(facts.values())


def _inverse(pack: Pack, suggestion: Suggestion) -> Iterator[Suggestion]:
    """Yield what a suggested tie states about its other end."""
    inverse = pack.properties[suggestion.property].inverse
    if inverse in pack.properties and isinstance(suggestion.value, tuple):
        for value in suggestion.value:
            back = (suggestion.subject,)
            yield replace(suggestion, subject=value, property=inverse, value=back)


def _is_found(pack: Pack, claim: Stated, suggested: Sequence[Suggestion]) -> bool:
    values: list[Ref] = []
    for suggestion in suggested:
        if suggestion.line in claim.lines and _is(pack, suggestion.subject, claim.subject):
            values += suggested_values(suggestion)
    return all(
        any(_says(pack, claim, value, expected) for value in values) for expected in claim.values
    )


def is_right(pack: Pack, suggestion: Suggestion, known: Sequence[Stated]) -> bool:
    """Return whether a suggestion is among a source's claims."""
    for claim in known:
        if (
            claim.property == suggestion.property
            and suggestion.line in claim.lines
            and _is(pack, suggestion.subject, claim.subject)
            and all(
                any(_says(pack, claim, value, expected) for expected in claim.values)
                for value in suggested_values(suggestion)
            )
        ):
            return True
    return False


def _says(pack: Pack, claim: Stated, value: Ref, expected: str) -> bool:
    if pack.properties[claim.property].value_type is ValueType.ENTITY:
        return _is(pack, value, expected)
    return isinstance(value, str) and value.casefold() == expected.casefold()


def _is(pack: Pack, ref: Ref, entity_id: str) -> bool:
    """Return whether a suggestion's entity is the pack's: by id, or if new by kind and name."""
    if isinstance(ref, str):
        return ref == entity_id
    entity = pack.entities.get(entity_id)
    return entity is not None and entity.kind is ref.kind and names(ref.name, entity)


def names(name: str, entity: Entity) -> bool:
    """Return whether a name is one of an entity's, in any form."""
    kind = Named.PERSON if entity.kind in PEOPLE else Named.ANY
    known = (entity.name, *entity.aliases, *entity.spellings)
    return any(relate_names(name, other, frozenset(), kind).bearing in _SAME for other in known)
