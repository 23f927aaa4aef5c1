"""The lines of text that records become: one per row, or per part of a larger record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from explorer.model.claim_record import MAX_PHRASE_WORDS
from explorer.read.tables.record import as_words
from explorer.read.tables.walk import At

_LONGEST_PHRASE = 200


def passages(data: Mapping[str, Any]) -> Iterator[tuple[At, str]]:
    """Yield the lines of a record, each with the path of the part that it shows."""
    if _is_flat(data):
        yield (), _words(data)
        return
    for key, value in data.items():
        yield from _parts((key,), key, value)


def _parts(at: At, label: str, value: object) -> Iterator[tuple[At, str]]:
    if _is_flat(value):
        if words := as_words(value):
            yield at, f"{_word(label)}: {words}"
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _parts((*at, index), label, item)
    elif isinstance(value, Mapping):
        own = {key: item for key, item in value.items() if _is_flat(item, record=False)}
        if words := _words(own):
            yield at, f"{_word(label)}: {words}"
        for key, item in value.items():
            if key not in own:
                yield from _parts((*at, key), f"{label} {key}", item)


def _words(data: Mapping[str, Any]) -> str:
    return "; ".join(f"{_word(key)}: {words}" for key, v in data.items() if (words := as_words(v)))


def _word(key: object) -> str:
    return as_words(str(key))


def _is_flat(value: object, record: bool = True) -> bool:
    """Return whether a value fits one line: a scalar, a list of scalars, a record of both."""
    if isinstance(value, Mapping):
        return record and all(_is_flat(item, record=False) for item in value.values())
    if isinstance(value, list):
        return not any(isinstance(item, Mapping | list) for item in value)
    return True


def phrase_of(words: str, line: str) -> str:
    """Return the key phrase for a value, its first eight words; "" if they are not in the line."""
    phrase = " ".join(as_words(words).split(" ")[:MAX_PHRASE_WORDS])
    return phrase if len(phrase) <= _LONGEST_PHRASE and phrase in line else ""


class Lines:
    """The text of a source as it grows, and which line shows which part of a record."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.outlines: list[str] = []
        self._at: dict[At, int] = {}
        self._numbers: dict[str, int] = {}

    def add(self, at: At, text: str, outline: str) -> int:
        """Add a line; return its 1-based number."""
        self.text.append(text)
        self.outlines.append(outline)
        self._at[at] = len(self.text)
        self._numbers.setdefault(text, len(self.text))
        return len(self.text)

    def number(self, text: str) -> int:
        """Return the number of the line with this text, 0 if there is none."""
        return self._numbers.get(text, 0)

    def begin(self) -> None:
        """Start a record: paths into the previous record are forgotten."""
        self._at.clear()

    def find(self, at: At) -> int:
        """Return the number of the line that shows a part of the record, 0 if none does."""
        for length in range(len(at), -1, -1):
            if line := self._at.get(at[:length]):
                return line
        return 0
