"""The queue: suggestions from a model, stored in a pack's folder until a person reviews them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from explorer.model.pack import Pack
from explorer.read.files import read_bytes
from explorer.suggest.reviewing.answers import MAX_BYTES, Rejected, check_answer
from explorer.suggest.suggestion import Suggestion
from explorer.write.changes import FileChange, read_if_there
from explorer.write.files import locked, write_atomically

FILE = "suggestions.jsonl"
"""Default name. Nothing in it counts as a claim; it may be deleted."""


def read_queue(
    path: Path, pack: Pack, texts: dict[str, Sequence[str]]
) -> tuple[list[Suggestion], list[Rejected]]:
    """Return the suggestions in the queue, and the rows that no longer fit the pack and its texts.

    Raises:
        OSError: the file exists and cannot be read.
        ValueError: it is too large, or not UTF-8.
    """
    return check_answer(pack, texts, queued_text(path))


def queued_text(path: Path) -> str:
    """Return the text of a queue, "" if there is none; links may not lead out of its folder.

    Raises:
        OSError: the file exists and cannot be read.
        ValueError: it is too large, or not UTF-8.
    """
    try:
        return read_answer(path, path.parent)
    except FileNotFoundError:
        return ""


def read_answer(path: Path, inside: Path | None = None) -> str:
    """Return the text of an answer, which must be in the folder `inside`, if given.

    Raises:
        OSError: it cannot be read.
        ValueError: it is too large, or not UTF-8.
    """
    raw = read_bytes(path, inside, MAX_BYTES)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8 at byte {error.start}") from None


def add_to_queue(path: Path, suggestions: Iterable[Suggestion]) -> int:
    """Add suggestions that the queue does not have yet; return how many were added.

    Raises:
        OSError: the file cannot be read or written; it is then unchanged.
        ValueError: it is too large, or not UTF-8; it is then unchanged.
    """
    with locked(path, path.parent):
        before = queued_text(path)
        fresh = _fresh(before, suggestions)
        if fresh:
            write_atomically(path, _joined(before, fresh), path.parent)
    return len(fresh)


def draft_queue(root: Path, suggestions: Iterable[Suggestion]) -> FileChange:
    """Return the change that adds suggestions to the queue in a pack's folder.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is too large, or not UTF-8.
    """
    path = root / FILE
    before = queued_text(path)
    return FileChange(path, read_if_there(path, root), _joined(before, _fresh(before, suggestions)))


def _fresh(before: str, suggestions: Iterable[Suggestion]) -> list[str]:
    known = set(before.split("\n"))
    rows = [json.dumps(suggestion.row()) for suggestion in suggestions]
    return [row for row in dict.fromkeys(rows) if row not in known]


def _joined(before: str, rows: Iterable[str]) -> str:
    start = before if before.endswith("\n") or not before else f"{before}\n"
    return start + "".join(f"{row}\n" for row in rows)
