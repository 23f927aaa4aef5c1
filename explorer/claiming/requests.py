"""What a view may ask for that writes into the pack, or that is needed for it."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.claiming.again import Words
from explorer.claiming.draft import ClaimDraft
from explorer.model.place import Place
from explorer.suggest.suggestion import Suggestion


@dataclass(frozen=True, slots=True)
class Suggest:
    """Work out the suggestions of a source."""

    source: str


@dataclass(frozen=True, slots=True)
class Accept:
    """Write the claims of suggestions."""

    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class Refuse:
    """Refuse a suggestion for good."""

    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class MarkLine:
    """Mark a line as read, with no claim taken from it; asked again, for another reason."""

    source: str
    line: int


@dataclass(frozen=True, slots=True)
class Form:
    """Open the form with a draft."""

    draft: ClaimDraft


@dataclass(frozen=True, slots=True)
class Repeat:
    """Open the form with the property of the last claim, on the next name of a text."""

    words_of: Words


@dataclass(frozen=True, slots=True)
class Correct:
    """Open the form with a claim that is there: at the first of some places that is one."""

    places: tuple[Place, ...]


Request = Correct | Repeat | Suggest | Accept | Refuse | MarkLine | Form
