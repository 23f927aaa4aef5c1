"""Short names of sources, unique within a pack: “Kelly's review”, “the preview”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from explorer.model.source import Source
from explorer.values.names.firms import is_of_a_firm

LONGEST = 32
"""Greatest length of a name in characters; a source without such a name is called by its id."""

_TITLE_WORDS = (4, 6)
"""Numbers of words for abbreviated titles, fewest first."""

_TABLE = "table"
"""Kind of an imported source, which keeps the user's name for it."""

_AFTER_A_NAME = re.compile(r"(?<=\w),? (?:jr|sr|ii|iii|iv|ph\.?d|m\.?d)\.?$", re.IGNORECASE)
_BODIES = frozenset(
    ("bros", "brothers", "network", "foundation", "festival", "archive", "archives", "wiki",
     "museum", "institute", "channel", "tv", "press", "times", "society", "university", "staff",
     "team", "editors", "desk", "magazine", "library", "association", "council", "board", "agency")
)  # fmt: skip
"""Last words of the names of bodies, which have no surname."""
_SEVERAL = re.compile(r"[,&/;]| (?:and|et|und|y|e) ")
_QUOTES = re.compile(r"[\"“”„«»]")


def source_names(sources: Iterable[Source]) -> dict[str, str]:
    """Return a unique short name for each source, by id.

    It is made of author and kind, or else of kind, publisher or title, whichever could not also
    mean another source.
    """
    candidates = {source.id: list(dict.fromkeys(_candidates(source))) for source in sources}
    taken = Counter(name.casefold() for names in candidates.values() for name in names)
    for source_id, names in candidates.items():  # reserve ids, too
        taken.update({source_id.casefold()} - {name.casefold() for name in names})
    return {
        source_id: next((name for name in names if taken[name.casefold()] == 1), source_id)
        for source_id, names in candidates.items()
    }


def at_the_start(name: str) -> str:
    """Return a name at the start of a sentence: “The preview”."""
    return name[:1].upper() + name[1:]


def _candidates(source: Source) -> Iterator[str]:
    """Yield possible names for a source, best first."""
    kind, author, publisher, title = (
        " ".join(text.split())
        for text in (source.kind, source.author, source.publisher, source.title)
    )
    names = [f"{_possessive(at_the_start(_surname(author)))} {kind}"] if author else []
    if not author and title == publisher:
        names.append(title)
    elif not author and kind == _TABLE:
        names.append(f"“{_first_words(title, _TITLE_WORDS[0])}”")
    names.append(f"the {kind}")
    if publisher:
        names += [publisher] if source.is_database and not author else []
        names.append(f"{_possessive(publisher)} {kind}")
    if not author:
        names.append(f"the unsigned {kind}")
    names += [f"“{_first_words(title, count)}”" for count in _TITLE_WORDS]
    yield from (name for name in names if kind and len(name) <= LONGEST)


def _surname(author: str) -> str:
    """Return an author's surname, or the whole name of a firm or of several authors."""
    author = _AFTER_A_NAME.sub("", author)
    last = author.split()[-1]
    shortened = len(last.rstrip(".")) == 1  # Dave R.
    return author if _SEVERAL.search(author) or _is_firm(author) or shortened else last


def _is_firm(name: str) -> bool:
    """Return whether a name is that of a firm or another body, by its last word."""
    last = name.split()[-1].casefold().rstrip(".")
    return last in _BODIES or is_of_a_firm(last)


def _possessive(name: str) -> str:
    is_plural = _is_firm(name) and name.rstrip(".").endswith("s")
    return f"{name}'" if is_plural else f"{name}'s"


def _first_words(title: str, count: int) -> str:
    # nested quotation marks, or unpaired ones after shortening
    words = _QUOTES.sub("", title).split(" ")
    return " ".join(words) if len(words) <= count else f"{' '.join(words[:count])}…"
