"""Look-ups for the views of a large pack, computed before the user opens them."""

from __future__ import annotations

from collections.abc import Callable

from explorer.session import Session

_LARGE = 10_000
"""Number of claims from which opening a view would make the user wait."""


def is_large(session: Session) -> bool:
    """Return whether a pack is large enough for precomputing to be worth it."""
    return len(session.pack.claims) >= _LARGE


def precompute(session: Session, stopped: Callable[[], bool]) -> None:
    """Fill the caches that views share, one after another; run in a thread.

    `stopped` is called between them and returns whether to give up.
    """
    from explorer.charts.agreement import agreement
    from explorer.charts.grid import fact_grid, with_words
    from explorer.pages.passage import has_outlines
    from explorer.pages.people import cast_lines
    from explorer.pages.to_do import progress_of

    pack = session.pack
    steps: tuple[Callable[[], object], ...] = (
        lambda: session.findings_about,
        lambda: session.findings_by_fact,
        lambda: pack.facts_by_subject,
        lambda: pack.claims_naming(""),
        lambda: pack.claims_at("", 0),
        lambda: pack.claims_of(""),
        lambda: cast_lines(session),
        lambda: agreement(session),
        lambda: session.records,
        lambda: session.findings_by_source,
        lambda: with_words(fact_grid(session).rows, "a"),
        lambda: has_outlines(session, ""),
        lambda: session.comparison.cleared.on(next(iter(pack.facts))),
        lambda: [progress_of(session, source) for source in pack.tables],
        lambda: session.index,
    )
    for step in steps:
        if stopped():
            return
        step()
