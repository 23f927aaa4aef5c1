"""Where there is something left to read: lines unread or with suggestions, source after source."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.model.place import Place
from explorer.pages.passage import filled_lines
from explorer.session import Session
from explorer.suggest.review import lines_to_do, progress
from explorer.suggest.suggestion import Suggestion


def place_to_do(session: Session, source: str, line: int, by: int) -> Place | None:
    """Return the next line to read after a line of a source, for -1 the one before; None for none.

    After the last one of a source comes the first one of the next source whose text is at hand.
    """
    here = [n for n in _lines(session, source) if (n > line if by > 0 else n < line)]
    if here:
        return Place.passage(source, here[0 if by > 0 else -1])
    sources = list(session.pack.sources)
    at = sources.index(source)
    for other in sources[at + 1 :] if by > 0 else reversed(sources[:at]):
        lines = _lines(session, other) if session.lines(other) is not None else []
        if lines:
            return Place.passage(other, lines[0 if by > 0 else -1])
    return None


def progress_words(session: Session, source: str) -> Sequence[str]:
    """Return how far a source has been read, in words and in few; () where it has no text."""
    if session.lines(source) is None:
        return ()
    made = progress(session.pack, source, filled_lines(session, source), _open(session, source))
    return made.words(source), made.brief


def _lines(session: Session, source: str) -> list[int]:
    filled = filled_lines(session, source)
    return lines_to_do(session.pack, source, filled, _open(session, source))


def _open(session: Session, source: str) -> tuple[Suggestion, ...]:
    return session.suggested.get(source, ())
