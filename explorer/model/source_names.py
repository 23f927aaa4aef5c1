"""A source in a few words: “Kelly's review”, “the preview”, each different within its pack."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from explorer.model.source import Source
from explorer.values.firms import is_of_a_firm

LONGEST = 32
"""Characters that a name may have; a source without a shorter one goes by its id."""

_TITLE_WORDS = (4, 6)
"""Words of a title that stand for it, fewest first."""

_TABLE = "table"
"""Kind of an imported source, which is called what the user named it."""

_AFTER_A_NAME = re.compile(r"(?<=\w),? (?:jr|sr|ii|iii|iv|ph\.?d|m\.?d)\.?$", re.IGNORECASE)
_SEVERAL = re.compile(r"[,&/;]| (?:and|et|und|y|e) ")
_QUOTES = re.compile(r"[\"“”„«»]")


def source_names(sources: Iterable[Source]) -> dict[str, str]:
    """Return a short name for each source by its id; no two are alike.

    By author and kind, else by kind, publisher or title, whichever no other source could go by.
    """
    candidates = {source.id: list(dict.fromkeys(_candidates(source))) for source in sources}
    taken = Counter(name.casefold() for names in candidates.values() for name in names)
    for source_id, names in candidates.items():  # its own id is no other name
        taken.update({source_id.casefold()} - {name.casefold() for name in names})
    return {
        source_id: next((name for name in names if taken[name.casefold()] == 1), source_id)
        for source_id, names in candidates.items()
    }


def at_the_start(name: str) -> str:
    """Return a name as it begins a sentence: “The preview”."""
    return name[:1].upper() + name[1:]


def _candidates(source: Source) -> Iterator[str]:
    """Yield what a source might be called, best first."""
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
        names.append(f"{_possessive(publisher)} {kind}")
    if not author:
        names.append(f"the unsigned {kind}")
    names += [f"“{_first_words(title, count)}”" for count in _TITLE_WORDS]
    yield from (name for name in names if kind and len(name) <= LONGEST)


def _surname(author: str) -> str:
    """Return the last word of a name of several words, where that is a surname."""
    author = _AFTER_A_NAME.sub("", author)
    return author if _SEVERAL.search(author) or _is_firm(author) else author.split()[-1]


def _is_firm(name: str) -> bool:
    return is_of_a_firm(name.split()[-1].casefold())


def _possessive(name: str) -> str:
    is_plural = _is_firm(name) and name.endswith("s")
    return f"{name}'" if is_plural else f"{name}'s"


def _first_words(title: str, count: int) -> str:
    words = _QUOTES.sub("", title).split(" ")  # they would stand within others, or lose their end
    return " ".join(words) if len(words) <= count else f"{' '.join(words[:count])}…"
