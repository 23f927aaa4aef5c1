"""Where the user has been: a history of places with what their views remember."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.model.former_names import FormerIds
from explorer.model.place import Place
from explorer.text import clean

if TYPE_CHECKING:
    from explorer.ui.views.base import Snapshot

LONGEST = 500
"""Visits that are remembered."""

_ASKED = 20
"""Letters of a search that the breadcrumb repeats."""


@dataclass
class Visit:
    """A place the user came to. `crumb` is its short name, `snapshot` what its view remembers."""

    place: Place
    crumb: str
    root: bool = False
    """Whether a new trail begins here: a view was chosen, not gone into."""
    snapshot: Snapshot | None = None
    film: str = ""
    """Id of the film that all is about there, "" for all films of the pack."""
    search: tuple[str, int] | None = None
    """What was typed into the search that led here, and which of its hits it was."""

    @property
    def name(self) -> str:
        """What the breadcrumb says: the place, before it the search that led here."""
        if self.search is None:
            return self.crumb
        text = clean(self.search[0].strip())
        asked = text if len(text) <= _ASKED else f"{text[: _ASKED - 1]}…"
        return f"search “{asked}” › {self.crumb}"


class History:
    """Visits in order, one of them the present one."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._at = -1

    @property
    def present(self) -> Visit | None:
        """The present visit."""
        return self._visits[self._at] if self._at >= 0 else None

    def rename(self, former: FormerIds) -> None:
        """Let the places of all visits be what they are called now."""
        for visit in self._visits:
            visit.place = visit.place.renamed(former)

    def go(self, visit: Visit) -> Visit:
        """Take a step; whatever was ahead is forgotten. Going where one is stays there."""
        present = self.present
        if present and (present.place, present.film) == (visit.place, visit.film):
            present.crumb = visit.crumb
            present.root = present.root or visit.root
            return present
        del self._visits[self._at + 1 :]
        self._visits.append(visit)
        del self._visits[: -LONGEST or None]
        self._at = len(self._visits) - 1
        return visit

    def replace(self, place: Place, crumb: str) -> None:
        """Say that the present visit is to another place now."""
        if present := self.present:
            present.place, present.crumb, present.snapshot = place, crumb, None

    def back(self) -> Visit | None:
        """Step back and return where that leads; None at the beginning."""
        return self._step(-1)

    def forward(self) -> Visit | None:
        """Step forward again; None where one never went further."""
        return self._step(1)

    def _step(self, by: int) -> Visit | None:
        if not self.can_go(by):
            return None
        self._at += by
        return self.present

    @property
    def trail(self) -> list[Visit]:
        """The way from the view where it began to the present place."""
        start = self._at
        while start > 0 and not self._visits[start].root:
            start -= 1
        return self._visits[max(start, 0) : self._at + 1]

    def jump(self, index: int) -> Visit | None:
        """Go back to a visit of the trail, 0 its beginning."""
        trail = self.trail
        if not 0 <= index < len(trail):
            return None
        self._at -= len(trail) - 1 - index
        return self.present

    def can_go(self, by: int) -> bool:
        """Return whether there is a visit that many steps on."""
        return 0 <= self._at + by < len(self._visits)
