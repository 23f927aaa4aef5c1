"""A pack compared with its sources' texts: phrases in their lines, lengths, missing texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from explorer.model.claim_record import Evidence
from explorer.model.pack import Origin, Pack
from explorer.model.source import Source, VantageEvidence
from explorer.read.fixes import Fix, SetValue
from explorer.read.phrases import explain_missing, is_seen_in
from explorer.read.places import KeyPath
from explorer.read.problems import Problem
from explorer.read.text_fixes import changed_text, misplaced_phrase
from explorer.read.texts import TextStore
from explorer.text import quote


def check_phrases(pack: Pack, store: TextStore, missing: bool = True) -> list[Problem]:
    """Compare a pack with its sources' texts.

    Reports phrases that are not in their line, texts of another length than the pack states, and
    sources without a text; with `missing` False, only of the latter those with a changed text of
    the same name. Problems are placed at their record's header.
    """
    problems: list[Problem] = []
    texts = {s.id: store.text_lines(s) for s in pack.sources.values()}
    notes = {s.id: store.encoding_note(s) for s in pack.sources.values()}
    lost = [key for key, lines in texts.items() if lines is None]
    names = {key.casefold() for key in lost}
    # a text under another name must be the only file left
    spare = 2 if missing and len(names) == 1 else 0
    others = store.others({s.sha256 for s in pack.sources.values()}, names, spare) if names else []
    for source in pack.sources.values():
        lines = texts[source.id]
        origin = _origin(pack, f"source:{source.id}")
        if lines is None:
            likely = _likely(source, others, alone=missing and len(lost) == 1)
            if missing or likely:
                problems.append(_without_text(pack, store, source, likely))
            continue
        problems += _other_length(origin, source, lines)
        keys: KeyPath = ("source", source.id, "vantage_evidence")
        spots, note = source.vantage_evidence, notes[source.id]
        problems += _unfound(origin, keys, source, spots, lines, note)
    for claim in pack.claims.values():
        lines = texts.get(claim.source.id)
        if lines is not None and claim.evidence:
            origin = _origin(pack, f"claim:{claim.id}")
            source = claim.source
            keys = ("claim", claim.id, "evidence")
            problems += _unfound(origin, keys, source, claim.evidence, lines, notes[source.id])
    return problems


def _other_length(origin: Origin, source: Source, lines: Sequence[str]) -> Iterator[Problem]:
    """Yield the problem that a source's text has another number of lines than the pack states."""
    # A newline at the very end does not begin another line, unless the pack counts one.
    ended = len(lines) - (len(lines) > 1 and not lines[-1])
    if source.lines not in (len(lines), ended):
        found = f"{source.lines} lines for {quote(source.id)}"
        expected = f"{ended}, as in its text"
        fix = Fix(origin.path, SetValue(("source", source.id, "lines"), ended))
        yield Problem(origin.path, origin.line, 1, found, expected, "", (fix,))


def _without_text(
    pack: Pack, store: TextStore, source: Source, likely: tuple[Path, str, int] | None
) -> Problem:
    """Return the problem that a source's text is not there; `likely` is a file that may be it."""
    origin = _origin(pack, f"source:{source.id}")
    hint = _meant(source, *likely) if likely else ""
    fixes: tuple[Fix, ...] = ()
    if likely and _is_named(source, likely[0]):
        new = store.text_lines(replace(source, sha256=likely[1]))
        fixes = changed_text(pack, source, likely[1], new) if new else ()
    found, expected = f"no text for {quote(source.id)}", _wanted(source)
    return Problem(origin.path, origin.line, 1, found, expected, hint, fixes)


def _unfound(
    origin: Origin,
    keys: KeyPath,
    source: Source,
    evidence: Iterable[Evidence | VantageEvidence],
    lines: list[str],
    note: str,
) -> Iterator[Problem]:
    for index, spot in enumerate(evidence):
        line = lines[spot.line - 1] if spot.line <= len(lines) else ""
        if is_seen_in(spot.phrase, line):
            continue
        hints = [explain_missing(spot.phrase, spot.line, lines)]
        if note:
            hints.append(f"the text {note}")
        found = f"the phrase {quote(spot.phrase)}"
        expected = f"words of line {spot.line} of {quote(source.id)}"
        hint = "; ".join(filter(None, hints))
        fixes = misplaced_phrase(origin.path, (*keys, index), spot.phrase, line, lines)
        yield Problem(origin.path, origin.line, 1, found, expected, hint, fixes)


def _likely(
    source: Source, others: Sequence[tuple[Path, str, int]], alone: bool
) -> tuple[Path, str, int] | None:
    """Return the probable file of a source's text with another hash, its hash and its lines.

    That is a file with the source's name, or the only file left, for the only source left.
    """
    named = [file for file in others if _is_named(source, file[0])]
    likely = named or (others if alone else [])
    return likely[0] if len(likely) == 1 else None


def _is_named(source: Source, path: Path) -> bool:
    return path.stem.casefold() == source.id.casefold()


def _meant(source: Source, path: Path, digest: str, lines: int) -> str:
    """Return the advice on a text that is probably a source's, with another hash."""
    counted = "" if lines == source.lines else f" and lines = {lines}"
    return f'if it is {quote(path.name)}, write sha256 = "{digest}"{counted}'


def _wanted(source: Source) -> str:
    if not source.sha256:
        return "a `sha256` by which to find one"
    return f"a file with the SHA-256 {source.sha256[:12]}… among the texts"


def _origin(pack: Pack, key: str) -> Origin:
    return pack.origins.get(key) or Origin(pack.root or Path("pack"), 1)
