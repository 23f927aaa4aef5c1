"""Load a command's pack, and say what is wrong with it or with an id that it does not have."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from explorer.text import clean

if TYPE_CHECKING:
    from explorer.cli.terminal import Terminal
    from explorer.model.pack import Pack
    from explorer.read.problems import Problem
    from explorer.session import Session

T = TypeVar("T")

_MOST = 3
"""Maximum number of ids suggested in place of an unknown one."""

_ABOUT_AS_NEAR = 0.08
"""How much less similar than the nearest id another may be to be suggested too."""


def load_session(
    pack: str | None, texts: Path | None = None, screen: Terminal | None = None
) -> Session | None:
    """Return the session, or None after printing the problems in the pack."""
    from explorer.session import Session

    return _loaded(pack, lambda: Session.load(pack, texts), screen)


def load_pack(pack: str | None, screen: Terminal | None = None) -> Pack | None:
    """Return the pack alone, or None after printing the problems in it."""
    from explorer.read.pack import read_pack

    return _loaded(pack, lambda: read_pack(Path(pack) if pack is not None else None), screen)


def _loaded(pack: str | None, load: Callable[[], T], screen: Terminal | None) -> T | None:
    from explorer.read.problems import SHOWN_PROBLEMS, PackError

    say_which_pack(pack)
    try:
        if screen is None:
            return load()
        with screen.waiting("Reading and comparing the sources …"):
            return load()
    except PackError as error:
        if screen is None:
            print(error, file=sys.stderr)
            return None
        for problem in error.problems[:SHOWN_PROBLEMS]:
            print_problem(screen, problem)
        print_note(screen, error.summary())
        return None


def print_problem(screen: Terminal | None, problem: Problem, kind: str = "") -> None:
    """Print a problem to standard error; in a terminal it links to the file.

    `kind`, such as "warning", precedes it.
    """
    before = f"{kind}: " if kind else ""
    if screen is None:
        print(f"{before}{problem}", file=sys.stderr)
        return
    from explorer.cli.terminal import Line
    from explorer.model.pack import Origin
    from explorer.wording.spans import Span

    whole = str(problem)
    place = clean(problem.place)
    spans = (Span(before, "warn"), Span(place, "source"), Span(whole[len(place) :]))
    screen.tell(Line(spans, origin=Origin(problem.path, problem.line)))


def print_note(screen: Terminal | None, note: str) -> None:
    """Print a sentence to standard error; it may contain text from a pack."""
    if screen is None:
        print(clean(note), file=sys.stderr)
    else:
        from explorer.cli.terminal import Line
        from explorer.wording.spans import span

        screen.tell(Line((span(note, "dim"),)))


def print_warning(session: Session) -> None:
    """Print what in the user's own files, such as rulings, cannot be read or has no effect."""
    for sentence in filter(None, (session.warning, *session.notices)):
        print(clean(sentence), file=sys.stderr)


def say_which_pack(pack: str | None) -> None:
    """Print which pack is used, if none is named and the current folder contains one."""
    from explorer.read.find import DEFAULT, PACK_FILE, shipped_packs

    try:
        here = Path.cwd()
        if pack is not None or not (here / PACK_FILE).is_file():
            return
        if shipped_packs()[DEFAULT].samefile(here):
            return
    except (OSError, KeyError):
        return
    print(f"reading {DEFAULT}; use `.` for the pack in this folder", file=sys.stderr)


def names_pack(word: str, *, shipped: bool = True) -> bool:
    """Return whether a word names a pack: its folder, its `pack.toml`, or a shipped pack."""
    from explorer.read.find import PACK_FILE, shipped_packs

    try:
        place = Path(word)
        if (place / PACK_FILE).is_file() or (place.name == PACK_FILE and place.is_file()):
            return True
    except (OSError, ValueError):
        return False
    return shipped and word in shipped_packs()


def split_pack(
    words: Sequence[str], pack: str | None, *, shipped: bool = True
) -> tuple[list[str], str | None]:
    """Split off the pack, if the first or last of two or more words names one.

    `shipped` says whether the bare name of a shipped pack counts; among words to search for, it
    does not.
    """
    rest = list(words)
    if pack is None and len(rest) > 1:
        for at in (0, -1):
            if names_pack(rest[at], shipped=shipped):
                return [word for n, word in enumerate(rest) if n != at % len(rest)], rest[at]
    return rest, pack


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
