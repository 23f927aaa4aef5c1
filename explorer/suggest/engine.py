"""A pack's texts → suggestions: recognised, weighed, without what is already said or refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from explorer.model.enums import Mark
from explorer.model.pack import Pack
from explorer.model.source import Source
from explorer.suggest.decisions import Decisions
from explorer.suggest.marks import boilerplate_lines
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers import RECOGNISERS
from explorer.suggest.stance import with_stance
from explorer.suggest.stated import (
    Stated,
    already_said,
    repeats_name,
    stated_claims,
    suggested_values,
)
from explorer.suggest.suggestion import Key, Ref, Suggestion

Lines = Callable[[Source], Sequence[str] | None]
"""Returns the lines of a source's text, None where there is none."""

_NO_CLAIMS = (Mark.BOILERPLATE, Mark.ADVERTISEMENT, Mark.REPEAT, Mark.CLIP, Mark.NOTHING)


def suggest(
    pack: Pack,
    lines: Lines,
    sources: Iterable[str] | None = None,
    decisions: Decisions | None = None,
    queued: Iterable[Suggestion] = (),
) -> list[Suggestion]:
    """Return suggestions for some sources of a pack (all by default), each source's best first.

    A fact that another source states comes before the rest; what was put off comes last; what was
    refused, is claimed already or only repeats a name does not come. `queued` are further ones,
    such as a model's.
    """
    known = stated_claims(pack)
    chosen = list(pack.sources if sources is None else sources)
    found: list[Suggestion] = []
    for source_id in chosen:
        source = pack.sources[source_id]
        text = lines(source)
        own = [one for one in queued if one.source == source_id]
        recognised = recognise(pack, source, text) if text is not None else []
        found += rank(pack, [*own, *recognised], known, decisions)
    return found


def recognise(pack: Pack, source: Source, lines: Sequence[str]) -> list[Suggestion]:
    """Return all that the recognisers see in a text, whether or not it is claimed already."""
    reading = Reading(pack, source, lines)
    barred = boilerplate_lines(lines) | {
        line for (of, line), p in pack.passages.items() if of == source.id and p.mark in _NO_CLAIMS
    }
    return [
        with_stance(reading, one)
        for recogniser in RECOGNISERS
        for one in recogniser(reading)
        if one.line not in barred
    ]


def rank(
    pack: Pack,
    found: Iterable[Suggestion],
    known: Sequence[Stated],
    decisions: Decisions | None = None,
) -> list[Suggestion]:
    """Return suggestions of one source in the order in which they are asked, each once."""
    best: dict[Key, Suggestion] = {}
    for one in found:
        before = best.get(one.key())
        if before is None or (one.score, -one.line) > (before.score, -before.line):
            best[one.key()] = one
    own: dict[tuple[str, str], list[Stated]] = {}
    for claim in known:
        own.setdefault((claim.subject, claim.property), []).append(claim)
    kept: list[tuple[tuple[bool, bool, float, int], Suggestion]] = []
    for one in _without_parts(best.values()):
        facts = own.get((one.subject, one.property), []) if isinstance(one.subject, str) else []
        if already_said(one, facts) or (decisions and decisions.refused(one)):
            continue
        others = [s for s in facts if s.source != one.source]
        if repeats_name(pack, one.subject, one.property, suggested_values(one), others):
            continue
        if others:
            one = replace(one, why=f"{one.why}; {_said_by(pack, one, others)}")
        deferred = bool(decisions and decisions.deferred(one))
        kept.append(((deferred, not others, -one.score, one.line), one))
    kept.sort(key=lambda pair: pair[0])
    return [one for _, one in kept]


def _without_parts(found: Iterable[Suggestion]) -> list[Suggestion]:
    """Leave out a list of which another suggestion has all members and more."""
    all_found = list(found)
    whole: dict[tuple[str, str], list[set[Ref]]] = {}
    for one in all_found:
        if isinstance(one.value, tuple):
            whole.setdefault((str(one.subject), one.property), []).append(set(one.value))
    return [
        one
        for one in all_found
        if not isinstance(one.value, tuple)
        or not any(set(one.value) < other for other in whole[str(one.subject), one.property])
    ]


def _said_by(pack: Pack, one: Suggestion, others: Sequence[Stated]) -> str:
    values = set(suggested_values(one))
    same = [s for s in others if values & s.values]
    other = (same or list(others))[0]
    name = pack.source_name(other.source)
    return f"{name} says so too" if same else f"{name} says otherwise"
