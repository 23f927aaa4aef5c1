"""What the screen says, independent of any UI: pages and the models behind the views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span

if TYPE_CHECKING:
    from explorer.pages.build import page_for, place_of

__all__ = ["BLANK", "Page", "Place", "Row", "Span", "page_for", "place_of", "row", "span"]


def __getattr__(name: str) -> object:
    """Import page builders on first use: the first screen does without them."""
    if name not in ("page_for", "place_of"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from explorer.pages import build

    return getattr(build, name)
