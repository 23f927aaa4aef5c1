"""Repairs for a pack when a text has changed, or a phrase is in another line than it states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from explorer.model.claim_record import Evidence
from explorer.model.pack import Pack
from explorer.model.source import Source, VantageEvidence
from explorer.read.fixes import Fix, SetValue
from explorer.read.phrases import lines_with, locate_phrase
from explorer.read.places import KeyPath


def record_path(pack: Pack, key: str) -> Path:
    """Return the file with a record; `key` is as in `Pack.origins`."""
    origin = pack.origins.get(key)
    return origin.path if origin else (pack.root or Path("pack"))


def misplaced_phrase(
    path: Path, keys: KeyPath, phrase: str, line: str, lines: Sequence[str]
) -> tuple[Fix, ...]:
    """Return the fix for a phrase that is not in its line: the line's spelling, or another line.

    `keys` is the place of the evidence. () if no line has the phrase, or two or more have it.
    """
    if near := locate_phrase(line, phrase):
        return (Fix(path, SetValue((*keys, "phrase"), line[near[0] : near[1]])),)
    numbers = lines_with(lines, phrase)
    return (Fix(path, SetValue((*keys, "line"), numbers[0])),) if len(numbers) == 1 else ()


def changed_text(pack: Pack, source: Source, digest: str, lines: Sequence[str]) -> tuple[Fix, ...]:
    """Return the fixes that accept a source's changed text: hash, length, and moved lines.

    They belong together: otherwise claims could point past the end of a shorter text.
    """
    path = record_path(pack, f"source:{source.id}")
    own: KeyPath = ("source", source.id)
    ended = len(lines) - (len(lines) > 1 and not lines[-1])
    fixes = [Fix(path, SetValue((*own, "sha256"), digest))]
    if source.lines != ended:
        fixes.append(Fix(path, SetValue((*own, "lines"), ended)))
    if source.blank:
        empty = [number for number, line in enumerate(lines[:ended], 1) if not line.strip()]
        if empty != source.blank:
            fixes.append(Fix(path, SetValue((*own, "blank"), empty)))
    for file, keys, spot in _spots(pack, replace(source, lines=ended)):
        line = lines[spot.line - 1] if spot.line <= len(lines) else ""
        if spot.phrase and not locate_phrase(line, spot.phrase):
            fixes += misplaced_phrase(file, keys, spot.phrase, line, lines)
    return tuple(fixes)


def _spots(
    pack: Pack, source: Source
) -> Iterator[tuple[Path, KeyPath, Evidence | VantageEvidence]]:
    """Yield every line of a source that a pack cites, with the file and key path of the record."""

    def numbered(
        key: str, keys: KeyPath, evidence: Iterable[Evidence | VantageEvidence]
    ) -> Iterator[tuple[Path, KeyPath, Evidence | VantageEvidence]]:
        path = record_path(pack, key)
        for index, spot in enumerate(evidence):
            yield path, (*keys, index), spot

    own: KeyPath = ("source", source.id, "vantage_evidence")
    yield from numbered(f"source:{source.id}", own, source.vantage_evidence)
    for claim in pack.claims.values():
        if claim.source.id == source.id:
            keys: KeyPath = ("claim", claim.id, "evidence")
            yield from numbered(f"claim:{claim.id}", keys, claim.evidence)
