"""Error messages for an unknown id."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from explorer.cli.loading import names_pack

if TYPE_CHECKING:
    from explorer.session import Session

_MOST = 3
"""Maximum number of ids suggested in place of an unknown one."""

_ABOUT_AS_NEAR = 0.08
"""How much less similar than the nearest id another may be to be suggested too."""


def no_such_record(session: Session, key: str) -> str:
    """Return the message for an unknown id, with similar ids or what else the word may mean."""
    from explorer.text import count, listed, quote

    source, _, line = key.rpartition(":")
    if source in session.pack.sources and line.isdecimal():
        last = count(session.pack.sources[source].lines, "line")
        return f"{quote(source)} has {last}; there is no line {line}"
    message = f"no record has the id {quote(key)}"
    if near := near_ids(session, key):
        return f"{message}; did you mean {listed(map(quote, near), 'or')}?"
    if names_pack(key):
        return f"{quote(key)} is a pack; name a record in it: filmfacts show ID --pack {key}"
    if os.sep in key:
        return f"{message}, nor is there a pack of that name"
    return f"{message}; `filmfacts search WORD` finds records by any word"


def near_ids(session: Session, key: str) -> list[str]:
    """Return the ids most similar to `key`, else those of search hits, best first."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    from explorer.pages.build import VIEWS

    pack = session.pack
    known = [*session.comparison.by_id, *pack.claims, *pack.entities, *pack.sources]
    known += [*pack.properties, *pack.constraints, *VIEWS]
    matches = process.extract(
        key[:200],
        list(dict.fromkeys(known)),
        scorer=OSA.normalized_similarity,
        processor=str.casefold,
        limit=_MOST,
        score_cutoff=0.6,
    )
    if matches:
        nearest = matches[0][1]
        return [record for record, score, _ in matches if score >= nearest - _ABOUT_AS_NEAR]
    return [hit.id for hit in session.index.search(key[:200], limit=_MOST).hits]
