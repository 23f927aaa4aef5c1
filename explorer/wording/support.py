"""The support of a finding's positions in words. Numbers count independent voices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from explorer.model.claim import Claim
from explorer.model.enums import Factuality, Limit, Vantage
from explorer.model.finding import Position
from explorer.model.source_names import at_the_start
from explorer.model.support import KnownBy, SideSupport, Support
from explorer.text import in_words, listed
from explorer.wording.sayings import agree, number_of

_EARLY = "written before release"

MANY_NAMES = 3
"""Greatest number of names spelled out in a reason; more are only counted."""

LEAST_COUNTED, LEAST_NAMED, MOST_COUNTED = 3, 2, 12
"""Least number of sources, and of names, for a count by name; greatest number of names in it."""


def known_slip(forms: int) -> str:
    """Return "The other form is a known misspelling.", or the plural for several forms."""
    if forms == 1:
        return "The other form is a known misspelling."
    return "The other forms are known misspellings."


def better_voice_elsewhere(
    known_by: KnownBy, others: int, lead: str = "more sources give one answer"
) -> str:
    """Return why the side with more or firmer sources is not the better one.

    `others`: the number of other sides; `lead` says what the one side has before the rest.
    """
    knew = "a writer who saw the film" if known_by == "film" else "a source written after release"
    return f"{at_the_start(lead)}, but {knew} gives {'the other' if others == 1 else 'another'}."


def outnumbered(better: int, worse: int, by_name: bool = False, others: int = 1) -> str:
    """Return "three independent sources against one"; `by_name`: whoever gives one of the names in
    a list counts, so that there are more of them than give the list; `others`: the number of other
    answers, none of which has more than `worse` sources.
    """
    counted = "counted by name, " if by_name else ""
    each = f"no more than {in_words(worse)} for any other answer"
    return f"{counted}{source_count(better)} against {each if others > 1 else in_words(worse)}"


def denied(sources: Sequence[str], others: int) -> str:
    """Return "Kelly's review denies the other answer", for sources that give no answer themselves;
    `others`: the number of other answers.
    """
    which = "the other answer" if others == 1 else "one of the other answers"
    return f"{_these(sources)} {agree('deny', number_of(sources))} {which}"


def firmer(sources: Sequence[str], placed: Sequence[str] = ()) -> str:
    """Return "Kelly's review states its answer more firmly"; `placed`: sources just named."""
    also, again = "also " if placed else "", list(sources) == list(placed)
    if number_of(sources) == 1:
        return f"{'it' if again else sources[0]} {also}states its answer more firmly"
    return f"{'they' if again else _these(sources)} {also}state their answer more firmly"


def firmer_of_its_own(sources: Sequence[str]) -> str:
    """Return "Kelly's review states the better supported answer more firmly", of who gives both."""
    if number_of(sources) == 1:
        return f"{sources[0]} states the better supported answer more firmly"
    return f"{_these(sources)} state the better supported answer more firmly"


def weaker(sources: Sequence[str], weakness: Weakness) -> str:
    """Return "the preview was written before release"."""
    verb = weakness.verb if number_of(sources) == 1 else weakness.plural
    return f"{_these(sources)} {verb} {weakness.rest}"


def of_sources(sources: Sequence[str], words: str) -> str:
    """Return "of A and B, one was written before release and one may have been"."""
    return f"of {_these(sources)}, {words}"


def better_placed(
    sources: Sequence[str], worse: int, known_by: KnownBy, counted: bool = False
) -> str:
    """Return "two sources by writers who saw the film against one", "… is by a writer who …".

    `sources`: those on the better side that could know the answer; `worse`: how many on the other
    side could; `counted`: all sources have just been counted, of which these are a part.
    """
    better, film = len(sources), known_by == "film"
    if worse and counted:
        among = "writers who saw the film" if film else "sources written after release"
        return f"among {among}, {in_words(better)} against {in_words(worse)}"
    knew = "written after release"
    if film:
        knew = f"by {'a writer' if better == 1 else 'writers'} who saw the film"
    if worse:
        return f"{source_count(better, '')} {knew} against {in_words(worse)}"
    single = number_of(sources) == 1
    verb = ("is" if film else "was") if single else ("are" if film else "were")
    return f"{_these(sources)} {verb} {knew}"


def _these(sources: Sequence[str]) -> str:
    return listed(sources) if len(sources) <= MANY_NAMES else source_count(len(sources), "")


def named(counts: Sequence[int], every: int, names: Sequence[str], disputed: bool) -> str:
    """Return "three of seven independent sources name Marsh and Pruitt, and none denies it".


    `counts`: the number of voices for each name, out of `every` that give a list.
    """
    least = in_words(min(counts))
    lead = f"{least} of" if len(set(counts)) == 1 else f"at least {least} of"
    each = "each of " if len(names) > MANY_NAMES else ""
    words = f"{lead} {source_count(every)} {_verb(min(counts))} {each}{_some(names)}"
    return words if disputed else f"{words}, and none denies it"


def hardly_named(
    counts: Sequence[int], every: int, names: Sequence[str], weakness: str, denied: bool
) -> str:
    """Return "only one of 10 independent sources names Pruitt", with the voices' weakness."""
    most = in_words(max(counts))
    lead = f"only {most}" if len(set(counts)) == 1 else f"at most {most}"
    words = f"{lead} of {source_count(every)} {_verb(max(counts))} {_some(names)}"
    if denied:
        which = "this" if len(names) == 1 else "one of these names"
        return f"{words}, and another source denies {which}"
    return f"{words}, and {weakness}" if weakness else words


def _verb(sources: int) -> str:
    return "names" if sources == 1 else "name"


def _some(names: Sequence[str]) -> str:
    if len(names) <= MANY_NAMES:
        return listed(names)
    return f"{in_words(len(names))} names, {names[0]} among them"


def weakened(reason: str, weakness: str) -> str:
    """Return a reason with a qualification: "…, though one of them hedges"."""
    return f"{reason}, though {weakness}" if weakness else reason


def reasons(parts: Sequence[str]) -> str:
    """Return reasons as a sentence, or "" if there are none."""
    words = "; ".join(parts)
    return f"{words[0].upper()}{words[1:]}." if words else ""


def outweighed(more: int, fewer: int, weakness: str, by_name: bool = False) -> str:
    """Return why more voices do not decide: "two independent sources against one, but …"."""
    return at_the_start(f"{outnumbered(more, fewer, by_name)}, but {weakness}.")


def before_and_unknown(before: int, unknown: int) -> str:
    """Return "one was written before release and two may have been"."""
    lead = "one was" if before == 1 else f"{in_words(before)} were"
    return f"{lead} written before release and {in_words(unknown)} may have been"


class Weakness(NamedTuple):
    """Why a voice weighs less: a verb for one source and for several, and what follows it."""

    verb: str
    plural: str
    rest: str

    def of_them(self, some: int, every: int) -> str:
        """Return "both were written before release", "one of them was written before release"."""
        verb = self.verb if some == 1 else self.plural
        who = f"{in_words(some)} of them"
        if some == every:
            who = {1: "it", 2: "both"}.get(every, "all of them")
        return f"{who} {verb} {self.rest}".rstrip()


BEFORE_RELEASE = Weakness("was", "were", "written before release")
PERHAPS_BEFORE_RELEASE = Weakness("may", "may", "have been written before release")
HEDGED = Weakness("hedges", "hedge", "")
BY_EAR = Weakness("was", "were", "transcribed by ear")
"""Of names in a transcript."""


def source_count(sources: int, kind: str = "independent ") -> str:
    """Return "two independent sources", "one source"."""
    return f"{in_words(sources)} {kind}sources" if sources != 1 else "one source"


def side_words(side: SideSupport, position: Position) -> str:
    """Return the support of one position in words: number of sources, firmness, and whether they
    could know the answer.

    Voices with a similar value (in another spelling, or more precise) are counted separately.
    Whether they saw the film is left out for facts that seeing it does not reveal, such as its
    budget.
    """
    claims, other = position.claims, side.voices - position.voices
    copies = position.voices == 1 < len(position.sources)
    number = "one independent source" if copies else source_count(position.voices)
    if position.voices > len(position.sources):  # some sources also quote others
        number = f"{in_words(position.voices)} independent accounts"
    parts = [number]
    if other > 0:
        similar = "a similar answer" if other == 1 else "similar answers"
        parts = [f"{number}, plus {in_words(other)} with {similar}"]
    if all(claim.attributed_to and not claim.in_character for claim in claims):
        parts.append("in a quotation" if side.voices == 1 else "in quotations")
    parts.append(_how_firm(side, claims))
    if side.known_by and parts[-1] != _EARLY:
        parts.append(_placed(side, claims))
    return ", ".join(filter(None, parts))


def _how_firm(side: SideSupport, claims: Sequence[Claim]) -> str:
    """Return how firmly an answer is stated, or that it was stated before the release."""
    if side.firm:
        return _stated(side.firm, side.voices)
    if all(claim.is_forecast for claim in claims):
        return _EARLY
    kinds = {claim.factuality for claim in claims}
    if kinds == {Factuality.OPINION}:
        return "as an opinion" if side.voices == 1 else "as opinions"
    if kinds == {Factuality.RUMOURED}:
        return "as a rumour" if side.voices == 1 else "as rumours"
    if all(Limit.INFERRED in claim.record.limits for claim in claims):
        return "implied"
    return _stated(0, side.voices)


def _stated(some: int, every: int) -> str:
    """Return "stated as fact", or for several voices "all stating it as fact"."""
    if every == 1:
        return "stated as fact" if some else "not stated as fact"
    return _how_many(some, every, "stating it as fact")


def _how_many(some: int, every: int, what: str) -> str:
    """Return "both written after release", "one written after release"; for a single source just
    `what` or "not" and `what`.
    """
    if every == 1:
        return what if some else f"not {what}"
    none, whole = ("neither", "both") if every == 2 else ("none", "all")
    return f"{ {0: none, every: whole}.get(some, in_words(some)) } {what}"


def _placed(side: SideSupport, claims: Sequence[Claim]) -> str:
    """Return whether the voices could know the answer, or "" if it is only quoted."""
    if side.known_by == "release":
        if side.saw_it:
            return _how_many(side.saw_it, side.voices, "written after release")
        early = all(claim.source.vantage is Vantage.BEFORE for claim in claims)
        return _EARLY if early else "perhaps written before release"
    quoted = all(claim.attributed_to for claim in claims)
    who, several = ("someone", "people") if quoted else ("a writer", "writers")
    by = "from" if quoted else "by"
    if not side.saw_it:
        unseen = f"by {who if side.voices == 1 else several} not known to have seen the film"
        # who saw the film may be among those who only quote somebody, or give a similar answer
        some_saw_it = any(claim.source.vantage is Vantage.AFTER for claim in claims)
        similar = side.voices > len({claim.speaker for claim in claims})
        return "" if quoted or some_saw_it or similar else unseen
    witness = f"{by} {who} who saw the film"
    if side.voices == 1:
        return witness
    what = witness if side.saw_it == 1 else f"{by} {several} who saw the film"
    return _how_many(side.saw_it, side.voices, what)


def names_words(support: Support) -> str:
    """Return how many sources give each name: "Ann (all seven independent sources); Bob (three)".

    "" for fewer than three sources or two names.
    """
    names, every = support.names, support.listing
    if every < LEAST_COUNTED or len(names) < LEAST_NAMED:
        return ""
    first, *others = names[:MOST_COUNTED]
    share = "all" if first.voices == every else f"{in_words(first.voices)} of"
    parts = [f"{first.name} ({share} {source_count(every)})"]
    parts += [f"{name.name} ({in_words(name.voices)})" for name in others]
    left = len(names) - len(parts)
    return "; ".join(parts) + (f" and {in_words(left)} more" if left else "")
