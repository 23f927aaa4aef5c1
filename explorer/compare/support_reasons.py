"""Why one position is better supported than another, or is not in spite of more voices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explorer.compare.context import Context
from explorer.compare.name_support import SHARE, ListedName, Lists
from explorer.compare.voices import CERTAIN, Voices, weight
from explorer.model.claim import Claim
from explorer.model.enums import Limit, Vantage
from explorer.model.support import KnownBy, SideSupport
from explorer.wording import support
from explorer.wording.support import Weakness


def side_of(voices: Voices, known: KnownBy) -> SideSupport:
    """Return the support that voices amount to."""
    firm = saw_it = databases = 0
    for voice in voices.values():
        databases += voice.source.is_database
        firm += is_firm(voice)
        saw_it += could_know(voice, known)
    total = round(voices.total, 3)
    return SideSupport(len(voices), firm, saw_it, total, "" if databases == len(voices) else known)


def why_better(
    ctx: Context,
    known: KnownBy,
    voices: Voices,
    others: Voices,
    rest: Sequence[Voices] = (),
    rumour: bool = False,
    by_name: bool = False,
) -> list[str]:
    """Return the advantages of one side over another with the voices `others`: more voices, better
    placed or firmer ones. `rest`: those for any further answers; `rumour`: the verdict already says
    which side is less firm; `by_name`: the voices are for names in a list, and more than those for
    the list.
    """
    best, second = side_of(voices, known), side_of(others, known)
    fewer = all(len(further) <= second.voices for further in rest)
    outnumbers = 1 + len(rest) if fewer else 1
    reasons: list[str] = []
    placed: list[str] = []
    claims = list(voices.values())
    if best.voices > second.voices:
        reasons.append(support.outnumbered(best.voices, second.voices, by_name, outnumbers))
    everybody = best.saw_it == best.voices and second.saw_it == second.voices
    if best.known_by and best.saw_it > second.saw_it and not everybody:
        seen = [claim for claim in claims if could_know(claim, best.known_by)]
        placed = source_names(ctx, seen)
        reasons.append(
            support.better_placed(placed, second.saw_it, best.known_by, counted=bool(reasons))
        )
    elif reasons and sum(weight(ctx, v) >= 1 for v in voices.values()) <= second.voices:
        reasons[0] = support.weakened(reasons[0], weakness_of(claims, best.known_by))
    said = rumour and bool(reasons)
    if best.firm > second.firm and best.voices <= second.voices and not said:
        reasons += firmer(ctx, voices, others, best.known_by, placed, rumour)
    return reasons


def firmer(
    ctx: Context,
    voices: Voices,
    others: Voices,
    known: KnownBy,
    placed: Sequence[str] = (),
    rumour: bool = False,
) -> list[str]:
    """Return which sources are firmer, or else a weakness of the rival's voices, if there is one.

    `placed`: sources named in the preceding reason; `rumour`: the verdict already gives the
    weakness.
    """
    ours, theirs = list(voices.values()), list(others.values())
    if _mean_firmness(ours) > _mean_firmness(theirs):
        firm = [claim for claim in ours if is_firm(claim)]
        names = source_names(ctx, firm or ours)
        if sorted(names) == sorted(source_names(ctx, theirs)):
            return [support.firmer_of_its_own(names)]
        return [support.firmer(names, placed)]
    if rumour:
        return []
    if all(_ill_placed(theirs, known)):
        return [support.of_sources(source_names(ctx, theirs), weakness_of(theirs, known))]
    weakness, weak = _weakness(theirs, known)
    return [support.weaker(source_names(ctx, weak), weakness)] if weak else []


def _mean_firmness(claims: Sequence[Claim]) -> float:
    return sum(claim.firmness for claim in claims) / max(len(claims), 1)


def could_know(claim: Claim, known: KnownBy) -> bool:
    """Return whether a voice could know an answer, given the film or its release (`known`)."""
    if claim.source.vantage is not Vantage.AFTER:
        return False
    return known == "release" or not (claim.source.is_database or claim.attributed_to)


def is_firm(claim: Claim) -> bool:
    """Return whether a claim is stated with certainty and is not speculative."""
    return claim.firmness == CERTAIN and not claim.speculative


def source_names(ctx: Context, claims: Iterable[Claim]) -> list[str]:
    """Return the names of claims' sources within a sentence."""
    return [ctx.pack.source_name(claim.source.id) for claim in claims]


def why_better_by_names(lists: Lists, best: int, second: int, known: KnownBy) -> str:
    """Return which names, frequently or rarely given, make one list better than another."""
    more, fewer = lists.difference(best, second)
    every = len(lists.voices)
    reasons = []
    if named := [name for name in more if name.standing > 0]:
        counts = [len(name.given_by) for name in named]
        disputed = any(name.disputed for name in named)
        reasons.append(support.named(counts, every, [n.said for n in named], disputed))
    if hardly := [name for name in fewer if name.standing < 0]:
        reasons.append(_hardly_named(hardly, every, known))
    return support.reasons(reasons)


def _hardly_named(names: Sequence[ListedName], every: int, known: KnownBy) -> str:
    counts = [len(name.given_by) for name in names]
    weakness = ""
    if max(counts) >= SHARE * every:
        claims = max(names, key=lambda name: len(name.given_by)).given_by.values()
        weakness = weakness_of(list(claims), known)
    denied = any(name.disputed for name in names)
    return support.hardly_named(counts, every, [n.said for n in names], weakness, denied)


def weakness_of(voices: Sequence[Claim], known: KnownBy) -> str:
    """Return which voices weigh less and why, or "" if all have full weight."""
    before, unknown = _ill_placed(voices, known)
    if before and unknown:
        return support.before_and_unknown(len(before), len(unknown))
    weakness, weak = _weakness(voices, known)
    return weakness.of_them(len(weak), len(voices)) if weak else ""


def _weakness(voices: Sequence[Claim], known: KnownBy) -> tuple[Weakness, list[Claim]]:
    """Return the greatest weakness of any voices, and the voices that have it, if any."""
    before, unknown = _ill_placed(voices, known)
    if before:
        return support.BEFORE_RELEASE, before
    if unknown:
        return support.PERHAPS_BEFORE_RELEASE, unknown
    if hedged := [voice for voice in voices if voice.firmness < CERTAIN]:
        return support.HEDGED, hedged
    return support.BY_EAR, [
        v for v in voices if Limit.TRANSCRIBED in v.limits and v.property.rule == "name"
    ]


def _ill_placed(voices: Sequence[Claim], known: KnownBy) -> tuple[list[Claim], list[Claim]]:
    """Return the voices from before the release, and those of which this is unclear."""
    asked = [v for v in voices if known and not v.source.is_database]
    weighed = [v for v in asked if known == "release" or not v.attributed_to]
    before = [v for v in weighed if v.source.vantage is Vantage.BEFORE]
    return before, [v for v in weighed if v.source.vantage is Vantage.UNKNOWN]
