"""Short names of sources, over a column or before a row."""

from __future__ import annotations

from explorer.model.source_names import at_the_start
from explorer.session import Session, per_session
from explorer.wording.spans import span


@per_session
def source_labels(session: Session) -> dict[str, str]:
    """Return a short name for each source by its id, for the head of a column or row.

    The names are safe for a terminal: "Kelly's review", "The preview".
    """
    return {source: _label(session, source) for source in session.pack.sources}


def _label(session: Session, source: str) -> str:
    name = session.pack.source_name(source)
    return span(name if name == source else at_the_start(name)).text
