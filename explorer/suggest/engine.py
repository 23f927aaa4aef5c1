"""A pack's texts → suggestions: recognised, ranked, without those already claimed or refused."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from explorer.model.enums import Mark, Topic
from explorer.model.garbage_collection import collection_paused
from explorer.model.pack import Pack
from explorer.model.source import Source
from explorer.suggest.meaning.other_films import about_its_film, films_of_lines
from explorer.suggest.meaning.stance import with_stance
from explorer.suggest.meaning.suggested_names import under_usual_names
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers import RECOGNISERS
from explorer.suggest.recognisers.shared import WHY_SHARED
from explorer.suggest.refusals import Refusals
from explorer.suggest.stated import (
    Stated,
    already_claimed,
    repeats_name,
    stated_claims,
    suggested_values,
)
from explorer.suggest.suggestion import Key, Ref, Suggestion
from explorer.suggest.text.marks import author_lines, boilerplate_lines
from explorer.suggest.unasserted import is_unasserted

Lines = Callable[[Source], Sequence[str] | None]
"""Returns the lines of a source's text, None if there is none."""

ReportProgress = Callable[[str, int, int], None]
"""Called with the source's id, the number of recognisers done, and of all."""

MAX_LETTERS = 4 * 2**20
"""Characters of a text that are read, in whole lines: ten long novels, or about a minute."""

LONGEST = 8_000
"""Characters of a line that are read: paragraphs are shorter, and the time grows with the square of
the length.
"""

_CAST = "cast"
_CAST_LIST = "cast-list"
_WHO_IT_IS = "who-it-is"
_UNSCOPED = 5
"""Length of a suggestion's key without cut, medium or region."""
_NO_CLAIMS = (Mark.BOILERPLATE, Mark.ADVERTISEMENT, Mark.REPEAT, Mark.CLIP, Mark.NOTHING)


@collection_paused()
def suggest(
    pack: Pack,
    lines: Lines,
    sources: Iterable[str] | None = None,
    refusals: Refusals | None = None,
    queued: Iterable[Suggestion] = (),
    report_progress: ReportProgress | None = None,
) -> list[Suggestion]:
    """Return suggestions for some sources of a pack (all by default), each source's best first.

    Facts that another source states come first, postponed suggestions last; refused ones, existing
    claims and mere repetitions of names are left out. `queued` are further suggestions, such as a
    model's. `report_progress` is called to report progress.
    """
    known = stated_claims(pack)
    chosen = list(pack.sources if sources is None else sources)
    ranked: list[Suggestion] = []
    for source_id in chosen:
        source = pack.sources[source_id]
        text = lines(source)
        own = [suggestion for suggestion in queued if suggestion.source == source_id]
        recognised = recognise(pack, source, text, report_progress) if text is not None else []
        if recognised:
            others = (lines(other) for other in pack.sources.values() if other is not source)
            recognised = under_usual_names(recognised, text or (), filter(None, others))
        ranked += rank(pack, [*own, *recognised], known, refusals)
    return ranked


def recognise(
    pack: Pack, source: Source, lines: Sequence[str], report_progress: ReportProgress | None = None
) -> list[Suggestion]:
    """Return everything the recognisers find in a text, whether or not it is already claimed.

    Only the first `lines_read` lines of a very long text are read, and the beginning of long lines.
    """
    lines = [line[:LONGEST] for line in lines[: lines_read(lines)]]
    reading = Reading(pack, source, lines)
    barred = boilerplate_lines(lines) | author_lines(lines, source.author)
    barred |= {
        line for (of, line), p in pack.passages.items() if of == source.id and p.mark in _NO_CLAIMS
    }
    suggestions: list[Suggestion] = []
    for done, recogniser in enumerate(RECOGNISERS):
        if report_progress:
            report_progress(source.id, done, len(RECOGNISERS))
        suggestions += (
            with_stance(reading, suggestion)
            for suggestion in recogniser(reading)
            if suggestion.line not in barred and not is_unasserted(reading, suggestion)
        )
    others = films_of_lines(reading)
    if others:
        suggestions = [about_its_film(suggestion, reading, others) for suggestion in suggestions]
    return suggestions


def lines_read(lines: Sequence[str]) -> int:
    """Return how many of a text's first lines are read for suggestions."""
    return bisect_right(list(accumulate(map(len, lines))), MAX_LETTERS)


def rank(
    pack: Pack,
    suggestions: Iterable[Suggestion],
    known: Sequence[Stated],
    refusals: Refusals | None = None,
) -> list[Suggestion]:
    """Return suggestions of one source in order of review, without duplicates."""
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
        if _is_said_nearer(suggestion, facts, distinct):
            continue
        if already_claimed(suggestion, facts) or (refusals and refusals.refused(suggestion)):
            continue
        others = [s for s in facts if s.source != suggestion.source]
        if repeats_name(pack, subject, suggestion.property, suggested_values(suggestion), others):
            continue
        if others:
            why = f"{suggestion.why}; {_other_source_words(pack, suggestion, others)}"
            suggestion = replace(suggestion, why=why)
        deferred = bool(refusals and refusals.deferred(suggestion))
        suggestion = replace(suggestion, deferred=deferred) if deferred else suggestion
        kept.append(((deferred, not others, -suggestion.score, suggestion.line), suggestion))
    kept.sort(key=lambda pair: pair[0])
    return [suggestion for _, suggestion in kept]


def _is_said_nearer(
    suggestion: Suggestion, facts: Iterable[Stated], others: Iterable[Suggestion]
) -> bool:
    """Return whether a line's own words give the value that a suggestion takes from another source:
    "about $3 million". A list may have further members.
    """
    if suggestion.why != WHY_SHARED or isinstance(suggestion.value, tuple):
        return False
    line, fact = suggestion.line, _fact(suggestion)
    claimed = any(suggestion.source == s.source and line in s.lines for s in facts)
    return claimed or any(
        other.line == line and _fact(other) == fact and other.why != WHY_SHARED for other in others
    )


def _without_parts(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """Drop lists that are contained in another suggestion's list."""
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
    """Drop what another suggestion of the line states more precisely: that someone is in the film
    if their part is known, an aunt if it is known whose, or anything but what a label says.
    """
    listed = list(suggestions)
    labelled = {(s.line, s.value) for s in listed if s.labelled}
    listed = [
        s
        for s in listed
        if s.labelled
        or (s.line, s.value) not in labelled
        or (pack.properties[s.property].relation == _CAST and s.property != _CAST_LIST)
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


def _other_source_words(pack: Pack, suggestion: Suggestion, others: Sequence[Stated]) -> str:
    values = set(suggested_values(suggestion))
    same = [s for s in others if values & s.values]
    other = (same or list(others))[0]
    name = pack.source_name(other.source)
    return f"{name} says so too" if same else f"see also {name}"  # which need not disagree
