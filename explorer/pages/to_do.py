"""What is left to read or decide in a source and in the neighbouring ones."""

from __future__ import annotations

from collections.abc import Sequence, Set

from explorer.model.place import Place
from explorer.pages.passage import filled_lines
from explorer.session import Session, per_session
from explorer.suggest.reviewing.review import Progress, lines_to_do, progress, read_lines
from explorer.suggest.text.marks import lines_without_claims


def progress_of(session: Session, source: str) -> Progress:
    """Return how much of a source has been read, counting only suggestions known so far."""
    waiting = session.suggested.get(source, ())
    filled, passed = filled_lines(session, source), _passed(session, source)
    return progress(_read(session, source), filled, waiting, passed)


def progress_words(session: Session, source: str) -> tuple[str, str]:
    """Return a source's reading progress as a long and a short text.

    They include that suggestions are being computed.
    """
    made = progress_of(session, source)
    waits = source not in session.suggested and not session.pack.sources[source].tables
    more = " · looking for suggestions …" if waits else ""
    return f"{made.words(source)}{more}", f"{made.brief}{' …' if waits else ''}"


def left_in(session: Session, source: str) -> list[int]:
    """Return the 1-based lines of a source that are unread or have suggestions; none without text.

    Suggestions of a source that has not been opened yet are unknown.
    """
    if session.lines(source) is None:
        return []
    waiting = session.suggested.get(source, ())
    filled, passed = filled_lines(session, source), _passed(session, source)
    return lines_to_do(_read(session, source), filled, waiting, passed)


def _read(session: Session, source: str) -> Set[int]:
    """Return the lines of a source that have claims, or are marked as read."""
    known = _read_by_source(session)
    if source not in known:
        known[source] = read_lines(session.pack, source)
    return known[source]


@per_session
def _read_by_source(_: Session) -> dict[str, Set[int]]:
    """Return the cache of `_read`."""
    return {}


def _passed(session: Session, source: str) -> frozenset[int]:
    """Return the lines of a source's text that say nothing about a film."""
    lines, known = session.lines(source) or (), _passed_by_source(session)
    if source not in known or known[source][0] is not lines:
        known[source] = lines, lines_without_claims(lines)
    return known[source][1]


@per_session
def _passed_by_source(_: Session) -> dict[str, tuple[Sequence[str], frozenset[int]]]:
    """Return the cache of `_passed`: a source's text, and the lines found in it."""
    return {}


def left_beside(session: Session, source: str, by: int) -> Place | None:
    """Return the first line left in the next source; for -1, the last one in a previous source."""
    keys = list(session.pack.sources)
    at = keys.index(source)
    for key in keys[at + 1 :] if by > 0 else reversed(keys[:at]):
        if lines := left_in(session, key):
            return Place.passage(key, lines[0 if by > 0 else -1])
    return None


def first_to_read(session: Session) -> Place | None:
    """Return the first line of a pack that has texts but no claims yet, None for any other."""
    if session.pack.claims:
        return None
    texts = (key for key in session.pack.sources if session.lines(key))
    first = next(texts, "")
    return Place.passage(first, 1) if first else None


def first_left(session: Session) -> Place | None:
    """Return the first line of any source that is unread or has suggestions."""
    left = ((key, left_in(session, key)) for key in session.pack.sources)
    return next((Place.passage(key, lines[0]) for key, lines in left if lines), None)


def nothing_left(session: Session, source: str, line: int, by: int, back: str) -> str:
    """Return a message that nothing is left in a direction; `back` is the key for the other one."""
    after, before = ("after", "before") if by > 0 else ("before", "after")
    text = f"Nothing is left to read or to decide {after} this line, here or in another source."
    if any((n - line) * by < 0 for n in left_in(session, source)) or left_beside(
        session, source, -by
    ):
        text += f" {back} goes to what is left {before} it."
    return text
