"""What is said on screen, without a screen: places, pages and the models behind the views."""

from explorer.pages.build import page_for, place_of
from explorer.pages.model import BLANK, Page, Place, Row, Span, row, span

__all__ = ["BLANK", "Page", "Place", "Row", "Span", "page_for", "place_of", "row", "span"]
