"""Checks that sources, entities, passages and the header are consistent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from explorer.model.claim_record import MAX_PHRASE_WORDS, Evidence
from explorer.model.enums import ValueType
from explorer.model.source import Source, VantageEvidence
from explorer.read.advice import Nearest, describe, listed
from explorer.read.corrections import EDTF, only_correction, suggest_correction
from explorer.read.cycles import describe_cycle, find_cycles
from explorer.read.document import Document
from explorer.read.fixes import SetValue
from explorer.read.unchecked import UncheckedPack
from explorer.text import is_web_address, quote
from explorer.values.dates import parse_date

if TYPE_CHECKING:
    from explorer.read.places import KeyPath

_TIES = ("part_of", "follows", "distinct_from")


def check_header(pack: UncheckedPack) -> None:
    """Report a pack whose film is not among its entities."""
    if pack.header and pack.header_document and pack.header.work:
        work = pack.header.work
        pack.check_reference(pack.entities, pack.header_document, ("work",), work)


def check_sources(pack: UncheckedPack) -> None:
    """Report sources with dates, links, lines or originals that cannot be right."""
    for document, index, source in pack.sources.rows:
        place: KeyPath = ("source", index)
        check_date(pack, document, (*place, "published"), source.published)
        if source.url and not is_web_address(source.url):
            expected = "an address that begins with http:// or https://"
            pack.report.add(document, (*place, "url"), quote(source.url), expected)
        if source.copy_of:
            copied = (*place, "copy_of")
            pack.check_reference(pack.sources, document, copied, source.copy_of)
        check_ids(pack, document, (*place, "ids"), source.ids)
        for item, line in enumerate(source.blank):
            check_line(pack, document, (*place, "blank", item), line, source)
        keys = (*place, "vantage_evidence")
        check_evidence(pack, document, keys, source.vantage_evidence, source, set(source.blank))
    copies = {s.id: [s.copy_of] for s in pack.sources.records.values() if s.copy_of}
    for start, _, nodes in find_cycles(copies):
        first, index = pack.sources.places[start]
        expected = "copies that lead to an original"
        pack.report.add(first, ("source", index, "copy_of"), describe_cycle(nodes), expected)


def check_entities(pack: UncheckedPack) -> None:
    """Report entities related to unknown ones, or to themselves in a cycle."""
    table = pack.entities
    first: dict[tuple[str, str], tuple[Document, KeyPath]] = {}
    for document, index, entity in table.rows:
        check_ids(pack, document, ("entity", index, "ids"), entity.ids, entity.kind)
        for scheme, value in entity.ids.items():
            at: KeyPath = ("entity", index, "ids", scheme)
            if first.setdefault((scheme, str(value)), (document, at)) != (document, at):
                from explorer.values.identifiers import label

                found = f"the id {quote(str(value))} of {label(scheme)} again"
                before = first[scheme, str(value)]
                pack.report.add(document, at, found, "an id of each entity's own", first=before)
        for field in _TIES:
            for item, other in enumerate(getattr(entity, field)):
                pack.check_reference(table, document, ("entity", index, field, item), other)
    for field in _TIES[:2]:
        ties = {e.id: list(getattr(e, field)) for e in table.records.values()}
        for start, item, nodes in find_cycles(ties):
            document, index = table.places[start]
            keys = ("entity", index, field, item)
            pack.report.add(document, keys, describe_cycle(nodes), f"`{field}` without a cycle")


def check_ids(
    pack: UncheckedPack,
    document: Document,
    place: KeyPath,
    ids: Mapping[str, int | str],
    kind: str = "",
) -> None:
    """Report ids that do not have their database's form."""
    if not ids:
        return
    from explorer.values.identifiers import (  # most packs have none
        SCHEMES,
        correction,
        fault,
        label,
    )

    for scheme, value in ids.items():
        keys: KeyPath = (*place, scheme)
        if scheme not in SCHEMES and (near := Nearest(SCHEMES).word(scheme)):
            found, expected = f"the unknown database {quote(scheme)}", f"one of {listed(SCHEMES)}"
            pack.report.add(document, keys, found, expected, f"did you mean {quote(near)}?")
        elif why := fault(scheme, str(value), kind):
            meant = correction(scheme, str(value), kind)
            example = f", such as {SCHEMES[scheme].example}" if scheme in SCHEMES else ""
            found = f"{describe(value)}, {why}"
            expected = f"an identifier of {label(scheme)}{example}"
            hint = f"write {quote(meant)}" if meant else ""
            pack.report.add(document, keys, found, expected, hint)


def check_passages(pack: UncheckedPack) -> None:
    """Report passages of unknown sources and lines, and two passages of the same line."""
    first: dict[tuple[str, int], tuple[Document, KeyPath]] = {}
    for document, index, passage in pack.passages.rows:
        place: KeyPath = ("passage", index)
        pack.check_source(document, (*place, "source"), passage.source)
        source = pack.sources.records.get(passage.source)
        if source:
            check_line(pack, document, (*place, "line"), passage.line, source)
        at = first.setdefault((passage.source, passage.line), (document, (*place, "line")))
        if at != (document, (*place, "line")):
            found = f"line {passage.line} of {quote(passage.source)} again"
            expected = "one passage for each line"
            pack.report.add(document, (*place, "line"), found, expected, first=at)


def check_date(pack: UncheckedPack, document: Document, keys: KeyPath, text: str) -> None:
    """Report a date that is not EDTF; an empty date is unknown, which is allowed."""
    if not text:
        return
    try:
        parse_date(text)
    except (ValueError, ArithmeticError):
        meant = only_correction(ValueType.DATE, text)
        fix = SetValue(keys, meant) if meant else None
        hint = suggest_correction(ValueType.DATE, text)
        pack.report.add(document, keys, quote(text), EDTF, hint, fix=fix)


def check_line(
    pack: UncheckedPack, document: Document, keys: KeyPath, line: int, source: Source
) -> None:
    """Report a line that the source's text does not have."""
    if line > source.lines:
        expected = f"one of the {source.lines} lines of {quote(source.id)}"
        pack.report.add(document, keys, f"line {line}", expected)


def check_evidence(
    pack: UncheckedPack,
    document: Document,
    place: KeyPath,
    evidence: Iterable[Evidence | VantageEvidence],
    source: Source | None,
    blank: Iterable[int],
) -> None:
    """Report lines that do not exist or have no text, and phrases that are too long."""
    for index, spot in enumerate(evidence):
        if source and spot.line > source.lines:
            check_line(pack, document, (*place, index, "line"), spot.line, source)
        if source and spot.line in blank:
            found = f"line {spot.line}, which {quote(source.id)} lists as blank"
            pack.report.add(document, (*place, index, "line"), found, "a line with text")
        words = len(spot.phrase.split())
        if words > MAX_PHRASE_WORDS:
            expected = f"at most {MAX_PHRASE_WORDS}: it only has to mark the spot"
            keys = (*place, index, "phrase")
            pack.report.add(document, keys, f"a phrase of {words} words", expected)
