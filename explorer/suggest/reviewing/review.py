"""The suggestions awaiting a decision, by line of a source, and the progress of its review."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from explorer.model.enums import ValueType
from explorer.model.pack import Pack
from explorer.suggest.suggestion import NewStoryTime, Suggestion, refs_in
from explorer.text import count


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a source has been read, in non-empty lines."""

    read: int
    lines: int
    suggestions: int

    @property
    def brief(self) -> str:
        """Return "22/38 read, 9 suggested"."""
        waiting = f", {self.suggestions:,} suggested" if self.suggestions else ""
        return f"{self.read:,}/{self.lines:,} read{waiting}"

    def words(self, source: str) -> str:
        """Return "bfi: 22 of 38 lines read, 9 suggestions"."""
        waiting = f", {count(self.suggestions, 'suggestion')}" if self.suggestions else ""
        return f"{source}: {self.read:,} of {count(self.lines, 'line')} read{waiting}"


def suggestion_id(suggestion: Suggestion) -> str:
    """Return an id of a suggestion's content, whatever its line."""
    return sha256("\0".join(suggestion.key()).encode("utf-8", "replace")).hexdigest()[:12]


def open_suggestions(
    pack: Pack, source: str, lines: Callable[[str], Sequence[str] | None], folder: Path
) -> tuple[Suggestion, ...]:
    """Return a source's open suggestions by line, those of a line in the order of its words, and
    postponed ones last: what is known of names changes no suggestion's place.

    `lines` returns the text of a source by its id, None if there is none. `folder` has the
    decisions, and the queue of a model's suggestions.
    """
    from explorer.suggest.engine import suggest  # slow to import, and not needed for reading
    from explorer.suggest.refusals import FILE, Refusals
    from explorer.suggest.reviewing.queue import FILE as QUEUE
    from explorer.suggest.reviewing.queue import read_queue

    text = lines(source)
    if text is None:
        return ()
    try:
        queued, _ = read_queue(folder / QUEUE, pack, {source: text})
    except (OSError, ValueError):
        queued = []
    suggestions = suggest(pack, lambda of: lines(of.id), [source], Refusals(folder / FILE), queued)

    def place(suggestion: Suggestion) -> tuple[int, bool, int, str]:
        at = text[suggestion.line - 1].find(suggestion.phrase)
        return suggestion.line, suggestion.deferred, at, suggestion.property

    return tuple(sorted(suggestions, key=place))


def names_known(pack: Pack, suggestion: Suggestion) -> bool:
    """Return whether a pack still has the property and the entities that a suggestion names."""
    prop = pack.properties.get(suggestion.property)
    if prop is None:
        return False
    refs: list[object] = [suggestion.subject, suggestion.attributed_to]
    if prop.value_type is ValueType.ENTITY or isinstance(suggestion.value, NewStoryTime):
        refs += refs_in(suggestion.value)
    return all(ref in pack.entities for ref in refs if ref and isinstance(ref, str))


def by_line(suggestions: Iterable[Suggestion]) -> Mapping[int, list[Suggestion]]:
    """Return suggestions by line."""
    suggestions_of: dict[int, list[Suggestion]] = {}
    for suggestion in suggestions:
        suggestions_of.setdefault(suggestion.line, []).append(suggestion)
    return suggestions_of


def read_lines(pack: Pack, source: str) -> set[int]:
    """Return the lines of a source that have claims, or are marked as read."""
    claimed = {e.line for claim in pack.claims_of(source) for e in claim.evidence}
    marked = {line for (of, line), p in pack.passages.items() if of == source and p.mark}
    return claimed | marked


def progress(
    read: Set[int],
    filled: Sequence[int],
    suggestions: Sequence[Suggestion],
    passed: frozenset[int] = frozenset(),
) -> Progress:
    """Return how far a source has been read; `filled` are its non-empty lines, `read` those of
    `read_lines`, and `passed` those that say nothing about a film.
    """
    done = read | (passed - {suggestion.line for suggestion in suggestions})
    return Progress(sum(line in done for line in filled), len(filled), len(suggestions))


def lines_to_do(
    read: Set[int],
    filled: Sequence[int],
    suggestions: Iterable[Suggestion],
    passed: frozenset[int] = frozenset(),
) -> list[int]:
    """Return the lines that are not `read` or have open suggestions, in order, except lines of
    `passed`, which say nothing about a film.

    Lines with postponed suggestions only come when no others are left.
    """
    listed = list(suggestions)
    waiting = {suggestion.line for suggestion in listed if not suggestion.deferred}
    put_off = {suggestion.line for suggestion in listed} - waiting
    done = read | put_off | passed
    left = [line for line in filled if line in waiting or line not in done]
    return left or [line for line in filled if line in put_off]
