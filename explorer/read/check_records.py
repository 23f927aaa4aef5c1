"""Do sources, entities, passages and the header hold against each other?"""

from __future__ import annotations

import re
from collections.abc import Iterable

from explorer.model.claim import MAX_PHRASE_WORDS, Evidence
from explorer.model.enums import ValueType
from explorer.model.source import Source, VantageEvidence
from explorer.read.corrections import EDTF, mend_hint
from explorer.read.document import Document
from explorer.read.places import KeyPath
from explorer.read.unchecked import Draft, check_reference, describe_cycle, find_cycles
from explorer.text import quote
from explorer.values.dates import parse_date

_URL = re.compile(r"https?://[^\s/?#]+(?:[/?#]\S*)?", re.IGNORECASE)
_TIES = ("part_of", "follows", "distinct_from")


def check_header(draft: Draft) -> None:
    """Report a pack whose film is not among its entities."""
    if draft.header and draft.header_document and draft.header.work:
        work = draft.header.work
        check_reference(draft, draft.entities, draft.header_document, ("work",), work)


def check_sources(draft: Draft) -> None:
    """Report sources with dates, links, lines or originals that cannot be right."""
    for document, index, source in draft.sources.rows:
        place: KeyPath = ("source", index)
        check_date(draft, document, (*place, "published"), source.published)
        if source.url and not _URL.fullmatch(source.url):
            expected = "an address that begins with http:// or https://"
            draft.report.add(document, (*place, "url"), quote(source.url), expected)
        if source.copy_of:
            copied = (*place, "copy_of")
            check_reference(draft, draft.sources, document, copied, source.copy_of)
        for item, line in enumerate(source.blank):
            check_line(draft, document, (*place, "blank", item), line, source)
        keys = (*place, "vantage_evidence")
        check_evidence(draft, document, keys, source.vantage_evidence, source, set(source.blank))
    copies = {s.id: [s.copy_of] for s in draft.sources.records.values() if s.copy_of}
    for start, _, nodes in find_cycles(copies):
        first, at = draft.sources.places[start]
        expected = "copies that lead to an original"
        draft.report.add(first, (*at[:-1], "copy_of"), describe_cycle(nodes), expected)


def check_entities(draft: Draft) -> None:
    """Report entities that are tied to unknown ones, or to themselves in a circle."""
    table = draft.entities
    for document, index, entity in table.rows:
        for field in _TIES:
            for item, other in enumerate(getattr(entity, field)):
                check_reference(draft, table, document, ("entity", index, field, item), other)
    for field in _TIES[:2]:
        ties = {e.id: list(getattr(e, field)) for e in table.records.values()}
        for start, item, nodes in find_cycles(ties):
            document, at = table.places[start]
            keys = (*at[:-1], field, item)
            draft.report.add(document, keys, describe_cycle(nodes), f"a {field} without a circle")


def check_passages(draft: Draft) -> None:
    """Report passages of unknown sources and lines, and two of one line."""
    first: dict[tuple[str, int], tuple[Document, KeyPath]] = {}
    for document, index, passage in draft.passages.rows:
        place: KeyPath = ("passage", index)
        draft.check_source(document, (*place, "source"), passage.source)
        source = draft.sources.records.get(passage.source)
        if source:
            check_line(draft, document, (*place, "line"), passage.line, source)
        at = first.setdefault((passage.source, passage.line), (document, (*place, "line")))
        if at != (document, (*place, "line")):
            found = f"line {passage.line} of {quote(passage.source)} again"
            expected = "one passage for each line"
            draft.report.add(document, (*place, "line"), found, expected, first=at)


def check_date(draft: Draft, document: Document, keys: KeyPath, text: str) -> None:
    """Report a date that is not EDTF; an empty one is unknown, which is fine."""
    if not text:
        return
    try:
        parse_date(text)
    except (ValueError, ArithmeticError):
        draft.report.add(document, keys, quote(text), EDTF, mend_hint(ValueType.DATE, text))


def check_line(draft: Draft, document: Document, keys: KeyPath, line: int, source: Source) -> None:
    """Report a line that the source's text does not have."""
    if line > source.lines:
        expected = f"one of the {source.lines} lines of {quote(source.id)}"
        draft.report.add(document, keys, f"line {line}", expected)


def check_evidence(
    draft: Draft,
    document: Document,
    place: KeyPath,
    evidence: Iterable[Evidence | VantageEvidence],
    source: Source | None,
    blank: Iterable[int],
) -> None:
    """Report lines that do not exist or hold no text, and phrases that are too long."""
    for index, one in enumerate(evidence):
        if source:
            check_line(draft, document, (*place, index, "line"), one.line, source)
        if source and one.line in blank:
            found = f"line {one.line}, which {quote(source.id)} lists as blank"
            draft.report.add(document, (*place, index, "line"), found, "a line with text")
        words = len(one.phrase.split())
        if words > MAX_PHRASE_WORDS:
            expected = f"at most {MAX_PHRASE_WORDS}: it only names the spot"
            keys = (*place, index, "phrase")
            draft.report.add(document, keys, f"a phrase of {words} words", expected)
