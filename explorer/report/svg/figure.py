"""One picture of the report with all that is said beside it."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.report.svg.elements import Markup


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its title and caption, both not yet escaped."""

    name: str
    """Begins its ids in the page."""
    title: str
    caption: str
    """How to read it."""
    svg: Markup
