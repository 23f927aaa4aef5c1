"""What allows for two answers, or two claims, that as a rule exclude each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from explorer.compare.case import Case
from explorer.compare.context import Context
from explorer.compare.matching_answers import counted
from explorer.model.claim import Claim
from explorer.model.enums import Kind, Verdict
from explorer.model.place import Fact
from explorer.wording import reasons
from explorer.wording.records import value_words


def allowing(
    ctx: Context, exceptions: Mapping[str, Sequence[str]], *subjects: str
) -> Iterator[Claim]:
    """Yield the claims that some exceptions are made for: on subjects, or on the film that the
    first of these is a character of.
    """
    film = ctx.pack.header.work if ctx.kind(subjects[0]) is Kind.CHARACTER else ""
    for name, terms in exceptions.items():
        for subject in filter(None, (*subjects, film)):
            for claim in sorted(ctx.pack.facts.get(Fact(subject, name), ()), key=lambda c: c.id):
                if counted(claim, terms) is not None:
                    yield claim


def excepted(ctx: Context, exceptions: Mapping[str, Sequence[str]], *subjects: str) -> str:
    """Return what a source says that allows for both of two claims, "" for nothing."""
    for claim in allowing(ctx, exceptions, *subjects):
        return reasons.exception(claim.property.label, value_words(ctx.pack, claim))
    return ""


def allow(case: Case) -> str:
    """Clear two answers of which a source names one as of another kind, such as the voice in a
    dubbed version; where it only allows for such, the two are hard to reconcile.
    """
    first, second = case.sides
    exceptions = first.property.exceptions
    if not exceptions or case.verdict is None or first.denied or second.denied:
        return ""
    x, y = first.value, second.value
    for claim in allowing(case.ctx, exceptions, first.subject):
        why = reasons.exception(claim.property.label, value_words(case.ctx.pack, claim))
        if isinstance(x, frozenset) and isinstance(y, frozenset):
            named = frozenset(claim.named)
            if any(only and only <= named for only in (x - y, y - x)):
                return why
        case.lower(Verdict.TENSION, why)
    return ""
