"""Exceptions: claims that allow for two answers which normally exclude each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from explorer.compare.case import Case
from explorer.compare.context import Context
from explorer.compare.rules.pairing import paired
from explorer.model.claim import Claim, matching_part
from explorer.model.enums import Kind, Limit, Verdict
from explorer.model.place import Fact
from explorer.values.names.traditions import may_speak
from explorer.values.places.countries import find_language
from explorer.values.reason import Why
from explorer.wording import reasons
from explorer.wording.clauses import clause_of
from explorer.wording.sayings import attribution_of, says


def allowing(
    ctx: Context, exceptions: Mapping[str, Sequence[str]], *subjects: str
) -> Iterator[Claim]:
    """Yield the claims that match an exception, about the subjects or, where the first of these is
    a character, about the film.
    """
    film = ctx.pack.header.work if ctx.kind(subjects[0]) is Kind.CHARACTER else ""
    for name, terms in exceptions.items():
        for subject in filter(None, (*subjects, film)):
            for claim in sorted(ctx.pack.facts.get(Fact(subject, name), ()), key=lambda c: c.id):
                if matching_part(claim, terms) is not None:
                    yield claim


def excepted(ctx: Context, exceptions: Mapping[str, Sequence[str]], *subjects: str) -> Why:
    """Return the reason why an exception allows both of two claims, or ""."""
    for claim in allowing(ctx, exceptions, *subjects):
        return reasons.exception(_said(ctx, claim))
    return ""


def _said(ctx: Context, claim: Claim) -> str:
    """Return a claim with its source: "the catalogue says that Tide is in stop motion"."""
    if claim.value is None:
        return f"the value that {ctx.pack.source_name(claim.source.id)} lacks"
    speaker = ctx.in_sentence(claim.attributed_to) if claim.attributed_to else ""
    clause = clause_of(ctx.pack, claim.property, claim.subject, claim.value, claim.polarity)
    clause = clause._replace(does="", does_again="")
    return says([ctx.pack.source_name(claim.source.id)], attribution_of([claim], speaker), clause)


_DUBBED_IN = "dubbed-in"
"""The property under which sources name the languages of dubbed versions."""


def allow(case: Case) -> Why:
    """Clear two answers if a source lists one as an exception, such as a voice in a dubbed version
    or the author of a film's source, or if just one side heard a dubbed version or is about a
    single country.

    Where an exception to what can be dubbed exists but does not name either answer, or just one
    side heard a dubbed version, lower the verdict to tension.
    """
    first, second = case.sides
    prop = first.property
    if not prop.exceptions or case.verdict is None or first.denied or second.denied:
        return ""
    differing = _differing(case.ctx, first, second)
    either = frozenset().union(*differing)
    granted: set[str] = set()
    dubbed = bool(prop.rests_on) or Kind.CHARACTER in prop.domain
    for claim in allowing(case.ctx, prop.exceptions, first.subject, *sorted(either)):
        why = reasons.exception(_said(case.ctx, claim))
        if not _may_be_heard(case.ctx, claim, differing):
            continue
        granted.update((claim.subject,) if claim.subject in either else claim.named)
        left = [only - granted for only in differing]
        if either and (not any(left) or (dubbed and _explains_a_side(differing, left))):
            return why
        if not dubbed:
            continue
        if (Limit.DUBBED in first.limits) != (Limit.DUBBED in second.limits):
            return reasons.DUBBED
        if bool(first.scope.region) != bool(second.scope.region):
            return why
        case.lower(Verdict.TENSION, why)
    if _DUBBED_IN in prop.exceptions and (Limit.DUBBED in first.limits) != (
        Limit.DUBBED in second.limits
    ):
        case.lower(Verdict.TENSION, reasons.DUBBED)
    return ""


def _may_be_heard(ctx: Context, claim: Claim, differing: Sequence[frozenset[str]]) -> bool:
    """Return whether all that one of two lists has of its own may be heard in a dubbed version that
    a claim is about. Always True if the claim names no languages, or the lists nobody.
    """
    languages = [find_language(ctx.name(each)) for each in sorted(claim.named)]
    if not any(differing) or not languages or None in languages:
        return True
    people = [[ctx.name(each) for each in only] for only in differing if only]
    return any(
        all(may_speak(name, language.id) for name in names)
        for language in filter(None, languages)
        for names in people
    )


def _differing(ctx: Context, first: Claim, second: Claim) -> tuple[frozenset[str], ...]:
    """Return what each of two lists has that the other lacks under any name."""
    x, y = first.value, second.value
    if not isinstance(x, frozenset) or not isinstance(y, frozenset):
        return ()
    pairs = paired(ctx, first, x, y)
    return x - y - {a for a, _ in pairs}, y - x - {b for _, b in pairs}


def _explains_a_side(differing: Sequence[frozenset[str]], left: Sequence[frozenset[str]]) -> bool:
    """Return whether nothing is left of what one of two lists has of its own."""
    return any(only and not rest for only, rest in zip(differing, left, strict=True))
