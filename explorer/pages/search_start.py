"""The content of an empty search: recent searches and examples."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explorer.model.place import Place, PlaceKind
from explorer.pages.page import Row, Span, row, span
from explorer.session import Session, per_session
from explorer.text import clean
from explorer.wording.records import property_label

KIND_WIDTH = 12
"""Width of the column of kinds in lists of results, in cells: enough for "organisation"."""

_SLIP = 6
"""Minimum length of a name used for the misspelling example."""


def start_rows(session: Session, recent: Sequence[str]) -> list[Row]:
    """Return a row for each recent query, the latest first, then one for each example.

    The target of a row contains its query; `query_of` extracts it.
    """
    rows = [_query_row("recent", query, "") for query in recent]
    return rows + [
        _query_row("example", query, shows)
        for query, shows in examples(session)
        if query not in recent
    ]


def query_of(place: Place) -> str | None:
    """Return the query in a row's target, None for any other place."""
    return place.id if place.kind == PlaceKind.CHOICE else None


def _query_row(kind: str, query: str, shows: str) -> Row:
    return row(
        Span(f"{kind:<{KIND_WIDTH}} ", "label"),
        span(query),
        Span(f"  {shows}" if shows else "", "dim"),
        to=Place(PlaceKind.CHOICE, _typed(query)),
    )


def _typed(query: str) -> str:
    """Return a query as the user would type it."""
    return " ".join("".join(c if clean(c) == c else " " for c in query).split())


@per_session
def examples(session: Session) -> list[tuple[str, str]]:
    """Return queries that have results in this pack, each with what it demonstrates."""
    return list(dict(_examples(session)).items())


def _examples(session: Session) -> Iterator[tuple[str, str]]:
    pack = session.pack
    parts = [part for part in session.parts if part.actor and not part.denied]
    parts.sort(key=lambda part: -len(pack.claims_about(part.character)))
    if parts:
        yield pack.name(parts[0].character), "a character, and who plays them"
    for part in parts[1:]:
        if slip := _misspelt(pack.name(part.actor)):
            yield slip, "a name, even misspelt"
            break
    for finding in session.comparison.findings[:1]:
        yield property_label(pack, finding.property, finding.subject), "what is claimed"
        yield str(finding.verdict), "a kind of finding"
    for source in list(pack.sources)[-1:]:
        yield pack.source_name(source), "a source"


def _misspelt(name: str) -> str:
    """Return a name with two letters of its longest word swapped, "" if all words are short."""
    longest = max(name.split(), key=len, default="")
    if len(longest) < _SLIP or not (longest.isascii() and longest.isalpha()):
        return ""
    middle = next((i for i in range(2, len(longest) - 1) if longest[i] != longest[i + 1]), 0)
    if not middle:
        return ""
    swapped = longest[:middle] + longest[middle + 1] + longest[middle] + longest[middle + 2 :]
    return name.replace(longest, swapped).lower()
