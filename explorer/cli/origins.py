"""Where what a command shows stands in files: in the pack's own, or in the text of a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.model.pack import Origin
from explorer.model.place import Place, PlaceKind

if TYPE_CHECKING:
    from explorer.session import Session


def origin_of(session: Session, place: Place | None) -> Origin | None:
    """Return where a place stands in the pack's files or in a text, None where it has none."""
    if place is None:
        return None
    in_text = _in_text(session, *place.as_passage) if place.as_passage else None
    return in_text or session.pack.origins.get(f"{place.kind}:{place.id}")


def cited_line(session: Session, place: Place | None) -> Origin | None:
    """Return the line of a text that a claim cites, None for any other place."""
    claim = session.pack.claims.get(place.id) if place and place.kind is PlaceKind.CLAIM else None
    return _in_text(session, claim.source.id, claim.first_line) if claim else None


def _in_text(session: Session, source_id: str, line: int) -> Origin | None:
    """Return a line of a source's text, None where there is no such line or no text at hand."""
    source = session.pack.sources.get(source_id)
    path = session.texts.find(source.sha256) if session.texts and source and line else None
    return Origin(path, line) if path else None
