"""Something to choose in a form."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.claiming.draft import ClaimDraft


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose; `draft` is what it makes of the claim."""

    text: str
    detail: str
    draft: ClaimDraft


@dataclass(frozen=True, slots=True)
class Options:
    """What there is to choose, and what is wrong with the typed words where there is nothing."""

    choices: tuple[Option, ...] = ()
    problem: str = ""
