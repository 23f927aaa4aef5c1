"""What the views of a large pack look up, worked out before the user opens them."""

from __future__ import annotations

from collections.abc import Callable

from explorer.session import Session

_LARGE = 10_000
"""Claims from which on a view would keep its first visitor waiting."""


def is_large(session: Session) -> bool:
    """Return whether a pack is so large that precomputing is worth it."""
    return len(session.pack.claims) >= _LARGE


def precompute(session: Session, stopped: Callable[[], bool]) -> None:
    """Work out the look-ups that views share, one after another, in a thread of its own.

    Each is kept where the view will ask for it. `stopped` says whether nobody will ask any more.
    """
    from explorer.charts.agreement import agreement
    from explorer.charts.grid import fact_grid, with_words
    from explorer.pages.passage import has_outlines
    from explorer.pages.people import cast_lines

    pack = session.pack
    steps: tuple[Callable[[], object], ...] = (
        lambda: session.findings_about,
        lambda: session.findings_by_fact,
        lambda: pack.facts_by_subject,
        lambda: pack.claims_naming(""),
        lambda: pack.claims_at("", 0),
        lambda: cast_lines(session),
        lambda: agreement(session),
        lambda: session.records,
        lambda: session.findings_by_source,
        lambda: with_words(session, fact_grid(session).rows, "a"),
        lambda: has_outlines(session, ""),
        lambda: session.index,
    )
    for step in steps:
        if stopped():
            return
        step()
