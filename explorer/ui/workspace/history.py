"""The history of places visited, with the snapshots of their views."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.model.former_names import FormerIds
from explorer.model.place import Place
from explorer.text import clean

if TYPE_CHECKING:
    from explorer.ui.views.base import Snapshot

LONGEST = 500
"""Maximum number of visits kept."""

_ASKED = 20
"""Maximum length of a search query in the breadcrumb."""


@dataclass
class Visit:
    """A visit to a place. `crumb` is its short name, `snapshot` the state of its view."""

    place: Place
    crumb: str
    root: bool = False
    """Whether a new trail starts here, as a view was chosen."""
    snapshot: Snapshot | None = None
    film: str = ""
    """Id of the chosen film, "" for all films of the pack."""
    search: tuple[str, int] | None = None
    """The query of the search that led here, and the index of the hit."""

    @property
    def name(self) -> str:
        """The name in the breadcrumb: the place, preceded by the search that led here."""
        if self.search is None:
            return self.crumb
        text = clean(self.search[0].strip())
        asked = text if len(text) <= _ASKED else f"{text[: _ASKED - 1]}…"
        return f"search “{asked}” › {self.crumb}"


class History:
    """Visits in order, one of which is current."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._at = -1

    @property
    def present(self) -> Visit | None:
        """The current visit."""
        return self._visits[self._at] if self._at >= 0 else None

    def rename(self, former: FormerIds) -> None:
        """Replace former ids in the places of all visits."""
        for visit in self._visits:
            visit.place = visit.place.renamed(former)

    def go(self, visit: Visit) -> Visit:
        """Add a visit, discarding those ahead; going to the current place does nothing."""
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
        """Change the place of the current visit."""
        if present := self.present:
            present.place, present.crumb, present.snapshot = place, crumb, None

    def back(self) -> Visit | None:
        """Step back and return the new current visit; None at the beginning."""
        return self._step(-1)

    def forward(self) -> Visit | None:
        """Step forward and return the new current visit; None at the end."""
        return self._step(1)

    def _step(self, by: int) -> Visit | None:
        if not self.can_go(by):
            return None
        self._at += by
        return self.present

    @property
    def trail(self) -> list[Visit]:
        """The visits from the start of the current trail to the current place."""
        start = self._at
        while start > 0 and not self._visits[start].root:
            start -= 1
        return self._visits[max(start, 0) : self._at + 1]

    def jump(self, index: int) -> Visit | None:
        """Go back to a visit of the trail by index."""
        trail = self.trail
        if not 0 <= index < len(trail):
            return None
        self._at -= len(trail) - 1 - index
        return self.present

    def can_go(self, by: int) -> bool:
        """Return whether there is a visit `by` steps away."""
        return 0 <= self._at + by < len(self._visits)
