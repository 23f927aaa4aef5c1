"""What is put on the clipboard for a place."""

from __future__ import annotations

from explorer.pages import page_for
from explorer.pages import words as say
from explorer.pages.model import span
from explorer.place import Place
from explorer.session import Session


def words_of(session: Session, place: Place) -> tuple[str, str]:
    """Return what is copied ("the claim") and its words."""
    claim = session.pack.claims.get(place.id) if place.kind == "claim" else None
    if claim is not None:
        fact = say.fact_title(session, claim.subject, claim.property)
        told = f" – {claim.statement}" if claim.statement else ""
        text = f"{fact}: {say.said(session, claim)}{told} ({say.where(claim)})"
        return "the claim", span(text).text
    finding = session.comparison.by_id.get(place.id) if place.kind == "finding" else None
    if finding is not None:
        fact = say.fact_title(session, finding.subject, finding.property)
        return "the finding", span(f"{fact}: {finding.explanation}").text
    return "the page", page_for(session, place).plain
