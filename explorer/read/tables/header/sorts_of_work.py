"""Which cells name the sort of work a record is about, and which sorts are not films."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.model.enums import Kind
from explorer.read.tables.format import Format
from explorer.read.tables.header.heading_words import read_heading
from explorer.read.tables.record import Record, TableFile, as_words
from explorer.values.folding import run_together

_HEADINGS = {
    "type", "title type", "media type", "content type", "work type", "object type", "show type",
    "type of work", "type of title", "type of content", "kind", "category",
}  # fmt: skip

_FILMS = {
    "movie", "movies", "film", "films", "feature", "feature film", "motion picture", "tv movie",
    "tv film", "television film", "short film", "animated film", "anime film", "película", "filme",
}  # fmt: skip
_OTHERS = {
    "tv", "tv show", "tv shows", "show", "shows", "tv series", "series", "serie", "television",
    "television series", "tv mini series", "miniseries", "limited series", "web series",
    "docuseries", "anime series", "tv program", "tv programme", "television program", "season",
    "tv season", "tv episode", "episode", "tv pilot", "tv special", "television special",
    "video game", "game", "podcast", "podcast series", "podcast episode", "music video", "person",
    "book", "album", "serie de tv", "série", "série tv", "serie tv", "fernsehserie",
}  # fmt: skip
_EITHER = {
    "short", "shorts", "tv short", "video", "documentary", "special", "ova", "ona", "concert",
    "stand up", "other",
}  # fmt: skip
"""Sorts that may or may not be films; they also occur in columns of genres."""


def _joined(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(run_together, words))


_KNOWN_FILMS, _KNOWN_OTHERS, _KNOWN = _joined(_FILMS), _joined(_OTHERS), _joined(_EITHER)


def name_sorts_of_work(heading: str, cells: Iterable[str]) -> bool:
    """Return whether the cells under a heading name sorts of works: all of them do, and at least
    one certainly.
    """
    if read_heading(heading).words not in _HEADINGS:
        return False
    sorts = {run_together(cell) for cell in cells} - {""}
    certain = _KNOWN_FILMS | _KNOWN_OTHERS
    return not certain.isdisjoint(sorts) and sorts <= certain | _KNOWN


def is_not_film(cell: str) -> bool:
    """Return whether a cell names a sort of work that is not a film."""
    return run_together(cell) in _KNOWN_OTHERS


def sorts_in(file: TableFile, form: Format) -> str:
    """Return the heading or key under which a file names sorts of works; "" if there is none, or
    the file is not about films.
    """
    about = form.subject
    if about is not None and (about.kind not in (None, Kind.FILM) or about.kind_at):
        return ""
    keys = file.headings or dict.fromkeys(key for record in file.records for key in record.data)
    return next((key for key in keys if name_sorts_of_work(key, _cells(file.records, key))), "")


def _cells(records: Iterable[Record], key: str) -> set[str]:
    if read_heading(key).words not in _HEADINGS:
        return set()
    return {as_words(record.data.get(key)) for record in records}
