"""Something to choose in a form."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.claiming.draft import ClaimDraft


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose; `draft` is the claim as it would then be."""

    text: str
    detail: str
    draft: ClaimDraft


@dataclass(frozen=True, slots=True)
class Options:
    """The options, and what is wrong with the typed words if there are none."""

    choices: tuple[Option, ...] = ()
    problem: str = ""
