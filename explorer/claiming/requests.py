"""What a view may ask for that writes into the pack, or that is needed for it."""

from __future__ import annotations

from dataclasses import dataclass

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


Request = Suggest | Accept | Refuse | MarkLine
