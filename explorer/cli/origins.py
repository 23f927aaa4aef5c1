"""The file locations of records: in the pack's files, or in the text of a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.model.pack import Origin
from explorer.model.place import Place, PlaceKind
from explorer.text import clean
from explorer.wording.records import opening_name, shown_phrase

if TYPE_CHECKING:
    from explorer.model.claim import Claim
    from explorer.session import Session


def origin_of(session: Session, place: Place | None) -> Origin | None:
    """Return the location of a place in the pack's files or in a text, None if it has none."""
    if place is None:
        return None
    in_text = _in_text(session, *place.as_passage) if place.as_passage else None
    return in_text or session.pack.origins.get(f"{place.kind}:{place.id}")


def cited_line(session: Session, place: Place | None) -> Origin | None:
    """Return the line of a text that a claim cites, None for any other place."""
    claim = session.pack.claims.get(place.id) if place and place.kind is PlaceKind.CLAIM else None
    return _in_text(session, claim.source.id, claim.first_line) if claim else None


class Citations:
    """Locates what a report cites by a source's name and a line number."""

    def __init__(self, session: Session) -> None:
        """Index the sources by their names and the claims by the lines that they cite."""
        self._session = session
        pack = session.pack
        self._sources = {
            clean(name): source_id
            for source_id in pack.sources
            for name in (pack.source_name(source_id), opening_name(pack, source_id))
        }
        self._claims: dict[tuple[str, int], list[Claim]] = {}
        for claim in pack.claims.values():
            for line in dict.fromkeys(evidence.line for evidence in claim.evidence):
                self._claims.setdefault((claim.source.id, line), []).append(claim)

    def source(self, name: str) -> Origin | None:
        """Return where a source is declared, None if no source has that name."""
        return self._session.pack.origins.get(f"source:{self._sources.get(name)}")

    def line(self, name: str, line: int, words: str) -> Origin | None:
        """Return a line of a source's text, or else a claim that cites the line.

        `words` follow the citation; they identify the claim by its phrase if there are two or more.
        """
        source_id = self._sources.get(name, "")
        if in_text := _in_text(self._session, source_id, line):
            return in_text
        claims = self._claims.get((source_id, line), [])
        fitting = [c for c in claims if words.startswith(f", “{clean(shown_phrase(c))}”")]
        for claim in fitting or claims:
            return self._session.pack.origins.get(f"claim:{claim.id}")
        return None


def _in_text(session: Session, source_id: str, line: int) -> Origin | None:
    """Return the location of a line of a source's text, None if there is no such line or text."""
    source = session.pack.sources.get(source_id)
    path = session.texts.find(source.sha256) if session.texts and source and line else None
    return Origin(path, line) if path else None
