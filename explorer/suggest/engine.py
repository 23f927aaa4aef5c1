"""A pack's texts → suggestions: recognised, weighed, without what is already said or refused."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from explorer.model.enums import Mark, Topic
from explorer.model.garbage_collection import collection_paused
from explorer.model.pack import Pack
from explorer.model.source import Source
from explorer.suggest.marks import author_lines, boilerplate_lines
from explorer.suggest.other_films import about_its_film, films_of_lines
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers import RECOGNISERS
from explorer.suggest.refusals import Refusals
from explorer.suggest.stance import with_stance
from explorer.suggest.stated import (
    Stated,
    already_said,
    repeats_name,
    stated_claims,
    suggested_values,
)
from explorer.suggest.suggested_names import (
    with_articles,
    with_capitals,
    with_full_names,
)
from explorer.suggest.suggestion import UNDER_LABEL, Key, Ref, Suggestion

Lines = Callable[[Source], Sequence[str] | None]
"""Returns the lines of a source's text, None where there is none."""

Tell = Callable[[str, int, int], None]
"""Takes the id of the source that is read, how many recognisers are done with it, and of how many.
"""

MAX_LETTERS = 4 * 2**20
"""Letters of a text that are read, to whole lines: ten long novels, and about a minute."""

LONGEST = 8_000
"""Letters of a line that are read: no paragraph is longer, and what a line costs grows with the
square of its length.
"""

_CAST = "cast"
_CAST_LIST = "cast-list"
_WHO_IT_IS = "who-it-is"
_UNSCOPED = 5
"""Parts of the key of a suggestion that names no cut, medium or region."""
_NO_CLAIMS = (Mark.BOILERPLATE, Mark.ADVERTISEMENT, Mark.REPEAT, Mark.CLIP, Mark.NOTHING)


@collection_paused()
def suggest(
    pack: Pack,
    lines: Lines,
    sources: Iterable[str] | None = None,
    refusals: Refusals | None = None,
    queued: Iterable[Suggestion] = (),
    tell: Tell | None = None,
) -> list[Suggestion]:
    """Return suggestions for some sources of a pack (all by default), each source's best first.

    A fact that another source states comes before the rest; what was put off comes last; what was
    refused, is claimed already or only repeats a name does not come. `queued` are further ones,
    such as a model's. `tell` is called with how far the reading has got.
    """
    known = stated_claims(pack)
    chosen = list(pack.sources if sources is None else sources)
    ranked: list[Suggestion] = []
    for source_id in chosen:
        source = pack.sources[source_id]
        text = lines(source)
        own = [suggestion for suggestion in queued if suggestion.source == source_id]
        recognised = recognise(pack, source, text, tell) if text is not None else []
        if recognised:
            others = (lines(other) for other in pack.sources.values() if other is not source)
            recognised = with_articles(with_capitals(recognised), text or ())
            recognised = with_full_names(recognised, (other for other in others if other))
        ranked += rank(pack, [*own, *recognised], known, refusals)
    return ranked


def recognise(
    pack: Pack, source: Source, lines: Sequence[str], tell: Tell | None = None
) -> list[Suggestion]:
    """Return all that the recognisers see in a text, whether or not it is claimed already.

    Of a very long text only the first `lines_read` lines are looked at, of a line its beginning.
    """
    lines = [line[:LONGEST] for line in lines[: lines_read(lines)]]
    reading = Reading(pack, source, lines)
    barred = boilerplate_lines(lines) | author_lines(lines, source.author)
    barred |= {
        line for (of, line), p in pack.passages.items() if of == source.id and p.mark in _NO_CLAIMS
    }
    suggestions: list[Suggestion] = []
    for done, recogniser in enumerate(RECOGNISERS):
        if tell:
            tell(source.id, done, len(RECOGNISERS))
        suggestions += (
            with_stance(reading, suggestion)
            for suggestion in recogniser(reading)
            if suggestion.line not in barred
        )
    others = films_of_lines(reading)
    if others:
        suggestions = [about_its_film(suggestion, reading, others) for suggestion in suggestions]
    return suggestions


def lines_read(lines: Sequence[str]) -> int:
    """Return how many lines of a text, from its beginning, are read for suggestions."""
    return bisect_right(list(accumulate(map(len, lines))), MAX_LETTERS)


def rank(
    pack: Pack,
    suggestions: Iterable[Suggestion],
    known: Sequence[Stated],
    refusals: Refusals | None = None,
) -> list[Suggestion]:
    """Return suggestions of one source in the order in which they are asked, each once."""
    best: dict[Key, Suggestion] = {}
    for suggestion in suggestions:
        before = best.get(suggestion.key())
        if before is None or (suggestion.score, -suggestion.line) > (before.score, -before.line):
            best[suggestion.key()] = suggestion
    own: dict[tuple[str, str], list[Stated]] = {}
    for claim in known:
        own.setdefault((claim.subject, claim.property), []).append(claim)
    kept: list[tuple[tuple[bool, bool, float, int], Suggestion]] = []
    scoped = {(s.line, s.key()[:_UNSCOPED]) for s in best.values() if len(s.key()) > _UNSCOPED}
    distinct = [s for s in best.values() if (s.line, s.key()) not in scoped]
    for suggestion in _without_repeats(_without_parts(distinct), pack):
        subject = suggestion.subject
        facts = own.get((subject, suggestion.property), []) if isinstance(subject, str) else []
        if already_said(suggestion, facts) or (refusals and refusals.refused(suggestion)):
            continue
        others = [s for s in facts if s.source != suggestion.source]
        if repeats_name(pack, subject, suggestion.property, suggested_values(suggestion), others):
            continue
        if others:
            why = f"{suggestion.why}; {_said_by(pack, suggestion, others)}"
            suggestion = replace(suggestion, why=why)
        deferred = bool(refusals and refusals.deferred(suggestion))
        suggestion = replace(suggestion, deferred=deferred) if deferred else suggestion
        kept.append(((deferred, not others, -suggestion.score, suggestion.line), suggestion))
    kept.sort(key=lambda pair: pair[0])
    return [suggestion for _, suggestion in kept]


def _without_parts(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """Leave out a list of which another suggestion has all members and more."""
    listed = list(suggestions)
    whole: dict[tuple[str, str, Ref], set[frozenset[Ref]]] = {}
    for suggestion in listed:
        if isinstance(suggestion.value, tuple):
            members = frozenset(suggestion.value)
            for member in members:
                whole.setdefault((*_fact(suggestion), member), set()).add(members)
    kept = []
    for suggestion in listed:
        if isinstance(suggestion.value, tuple) and suggestion.value:
            members, fact = frozenset(suggestion.value), _fact(suggestion)
            lists = min((whole[(*fact, member)] for member in members), key=len)
            if any(members < other for other in lists):
                continue
        kept.append(suggestion)
    return kept


def _without_repeats(suggestions: Iterable[Suggestion], pack: Pack) -> list[Suggestion]:
    """Leave out what another suggestion of the line says more precisely: that somebody is in the
    film, of whom the part is known, that somebody is an aunt, of whom it is known whose, and what
    names without a word of their own seem to be that stand under a label.
    """
    listed = list(suggestions)
    labelled = {(s.line, s.value) for s in listed if s.why.startswith(UNDER_LABEL)}
    listed = [
        s for s in listed if s.why.startswith(UNDER_LABEL) or (s.line, s.value) not in labelled
    ]
    said: set[tuple[int, str, object]] = set()
    for suggestion in listed:
        prop = pack.properties[suggestion.property]
        if prop.relation == _CAST and prop.id != _CAST_LIST and isinstance(suggestion.value, tuple):
            said |= {(suggestion.line, _CAST_LIST, person) for person in suggestion.value}
        elif prop.topic is Topic.KINSHIP and isinstance(suggestion.value, tuple):
            related = (suggestion.subject, *suggestion.value)
            said |= {(suggestion.line, _WHO_IT_IS, person) for person in related}
    kept = []
    for suggestion in listed:
        value = suggestion.value
        if suggestion.property == _WHO_IT_IS:
            items: tuple[object, ...] = (suggestion.subject,)
        else:
            items = value if isinstance(value, tuple) else (value,)
        if not all((suggestion.line, suggestion.property, item) in said for item in items):
            kept.append(suggestion)
    return kept


def _fact(suggestion: Suggestion) -> tuple[str, str]:
    return str(suggestion.subject), suggestion.property


def _said_by(pack: Pack, suggestion: Suggestion, others: Sequence[Stated]) -> str:
    values = set(suggested_values(suggestion))
    same = [s for s in others if values & s.values]
    other = (same or list(others))[0]
    name = pack.source_name(other.source)
    return f"{name} says so too" if same else f"{name} says otherwise"
