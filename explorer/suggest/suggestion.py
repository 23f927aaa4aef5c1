"""A suggestion: a claim that a source seems to make, until a person accepts or refuses it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from explorer.model.claim_record import MAX_PHRASE_WORDS
from explorer.model.enums import Factuality, Kind, Polarity


@dataclass(frozen=True, slots=True)
class NewEntity:
    """An entity that the pack does not have yet, as a suggestion would add it."""

    kind: Kind
    name: str


Ref = str | NewEntity
"""Id of an entity, or one to be added."""


@dataclass(frozen=True, slots=True)
class NewStoryTime:
    """When something happens in a story, relative to events that the pack may not have yet."""

    relation: str
    events: tuple[Ref, ...]
    """One event; two for `between`."""

    def written(self, ids: Sequence[str]) -> str:
        """Return the time as packs write it, with the ids of its events: `before wedding`."""
        return f"{self.relation} {' and '.join(ids)}"


SuggestedValue = bool | int | float | str | NewEntity | NewStoryTime | tuple[Ref, ...]
"""A value in its property's form, with entities as `Ref`; a tuple under the rule `set`."""


def refs_in(value: SuggestedValue | None) -> tuple[object, ...]:
    """Return the parts of a value: the items of a list, the events of a time, or itself."""
    if isinstance(value, NewStoryTime):
        return value.events
    return value if isinstance(value, tuple) else (value,)


Key = tuple[str, ...]
"""A suggestion's content, whatever its line: source, subject, property, value, polarity; then cut,
medium and region if any is named, and the time of life.
"""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Line `line` of `source` seems to claim: subject – property – value."""

    source: str
    line: int
    """Number of the line, from 1."""
    phrase: str
    """Words of the line, at most eight, as written."""
    subject: Ref
    property: str
    value: SuggestedValue
    why: str
    """How it was recognised, in words for the user."""
    score: float = 0.5
    """How likely it is to be right, from 0 to 1."""
    factuality: Factuality = Factuality.CERTAIN
    polarity: Polarity = Polarity.AFFIRMED
    attributed_to: Ref = ""
    cut: str = ""
    """The version of the film that it is about, in the source's words; "" for none."""
    medium: str = ""
    """The kind of showing that it is about, if stated: "premiere"."""
    region: str = ""
    """The country that it is about, by name; "" for none."""
    story_time: str = ""
    """The time of the character's life that it is about: "childhood"; "" for none."""
    closed: bool = False
    """Whether the source states that its list is complete: "filmed entirely in Italy"."""
    labelled: bool = False
    """Whether a label in a line of its own says what it is about."""
    deferred: bool = False
    """Whether the user has postponed it until nothing else is left."""

    def key(self) -> Key:
        """Return the suggestion's content, whatever its line and certainty."""
        value = self.value
        parts = sorted(map(_plain, value)) if isinstance(value, tuple) else [_plain(value)]
        said = self.source, _plain(self.subject), self.property, "\n".join(parts), self.polarity
        return (*said, *self._scope())

    def _scope(self) -> tuple[str, ...]:
        """Return version, form, country and time of life, or nothing if none is named."""
        scope = self.cut, self.medium, self.region
        if self.story_time:
            return (*scope, self.story_time)
        return scope if any(scope) else ()

    def row(self) -> dict[str, Any]:
        """Return the suggestion as JSON data: the nine keys of the contract, and others unless
        empty.
        """
        row = {
            "source": self.source,
            "line": self.line,
            "phrase": self.phrase,
            "subject": _json(self.subject),
            "property": self.property,
            "value": _json(self.value),
            "factuality": self.factuality.value,
            "why": self.why,
            "score": round(self.score, 2),
        }
        if self.polarity is not Polarity.AFFIRMED:
            row["polarity"] = self.polarity.value
        if self.closed:
            row["closed"] = True
        if self.attributed_to:
            row["attributed_to"] = _json(self.attributed_to)
        scope = {
            "cut": self.cut,
            "medium": self.medium,
            "region": self.region,
            "story_time": self.story_time,
        }
        if any(scope.values()):
            row["scope"] = {key: value for key, value in scope.items() if value}
        return row


def _plain(value: object) -> str:
    return f"+{value.kind} {value.name}" if isinstance(value, NewEntity) else str(value)


def _json(value: SuggestedValue) -> Any:
    if isinstance(value, NewStoryTime):
        return {"relation": value.relation, "events": [_json(event) for event in value.events]}
    if isinstance(value, NewEntity):
        return {"new": {"kind": value.kind.value, "name": value.name}}
    return [_json(item) for item in value] if isinstance(value, tuple) else value


def key_phrase(text: str, start: int, end: int, needed: str = "") -> str:
    """Return at most the first eight words of `text` from `start` to `end`.

    Or the last eight, if the needed word is only among those.
    """
    words = text[start:end].strip().split(" ")
    first = list(words)
    while _length(first) > MAX_PHRASE_WORDS:
        first.pop()
    while _length(words) > MAX_PHRASE_WORDS:
        del words[0]
    turned = needed not in " ".join(first) and needed in " ".join(words)
    return " ".join(words if turned else first).strip()


def _length(words: Sequence[str]) -> int:
    return len([word for word in words if word.strip()])
