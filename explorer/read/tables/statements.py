"""Statements of sources as they are collected: future claims, and the lines behind them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from sys import intern
from typing import Any

from explorer.model.claim_record import Evidence
from explorer.model.enums import Factuality, Polarity, RuleName
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.scope import Scope
from explorer.read.tables.cell.cells import Raw
from explorer.read.tables.cited import NONE, CitedSources
from explorer.read.tables.passages import Lines, passages, phrase_of
from explorer.read.tables.walk import At, Item

_MOST_EVIDENCE = 20


@dataclass(slots=True)
class Statement:
    """A future claim: what one source states, with its evidence."""

    source: str
    subject: str
    property: Property
    scope: Scope
    factuality: Factuality = Factuality.CERTAIN
    polarity: Polarity = Polarity.AFFIRMED
    statement: str = ""
    closed: bool = False
    values: list[Raw] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)

    def add_evidence(self, evidence: Evidence) -> None:
        """Add a line of evidence; only the first ones are kept.

        If a list is spread over rows of a table, only the first row's phrase is kept.
        """
        lines = {spot.line for spot in self.evidence}
        if evidence.line not in lines and len(lines) < _MOST_EVIDENCE:
            same = not lines or evidence.phrase == self.evidence[0].phrase
            self.evidence.append(evidence if same else Evidence(evidence.line))


@dataclass(frozen=True, slots=True)
class Fact:
    """What is stated of what: a claim without its value and source."""

    subject: str
    property: Property
    scope: Scope
    factuality: Factuality


class Statements:
    """The statements of one source, and of those that it cites."""

    def __init__(self, pack: Pack, source: str) -> None:
        self.source = source
        self.cited = CitedSources(pack, source)
        self.lines: dict[str, Lines] = {source: Lines()}
        self._by_key: dict[tuple[object, ...], Statement] = {}

    def take(self) -> Iterator[Statement]:
        """Yield the future claims in order of first statement, and forget each, as there may be
        very many.
        """
        for key in list(self._by_key):
            statement = self._by_key.pop(key)
            if statement.values or statement.closed:
                yield statement

    def begin(self, data: Mapping[str, Any], about: str) -> None:
        """Start a record, which becomes lines of the text; `about` says which record it is."""
        lines = self.lines[self.source]
        lines.begin()
        for at, text in passages(data):
            lines.add(at, text, f"{about}, {_path_words(at)}" if at else about)

    def add(self, fact: Fact, item: Item, value: Raw, words: str) -> None:
        """Add a value that an item of the record states in the given words."""
        mark = None if fact.property.rule is RuleName.SET else value
        for statement, line in self._find(fact, item, mark):
            if value not in statement.values:
                statement.values.append(value)
            text = self.lines[statement.source].text[line - 1]
            phrase = intern(phrase_of(words, text))  # most occur often
            statement.add_evidence(Evidence(line, phrase))

    def add_none(self, fact: Fact, item: Item) -> None:
        """Add that there is no value: a complete list that is empty."""
        for statement, line in self._find(fact, item, NONE):
            statement.closed = True
            statement.add_evidence(Evidence(line))

    def _find(self, fact: Fact, item: Item, mark: object) -> list[tuple[Statement, int]]:
        """Return the claims that a value belongs to, one per source that makes it, with its line.

        Lists are extended; single values (`mark`) are separate claims.
        """
        rows = []
        for voice in self.cited.sources(item):
            factuality = voice.factuality or fact.factuality
            about = (fact.subject, fact.property.id, fact.scope)
            key = (voice.source, *about, voice.polarity, factuality, mark)
            if key not in self._by_key:
                self._by_key[key] = Statement(
                    voice.source, fact.subject, fact.property, fact.scope, factuality,
                    voice.polarity, voice.statement,
                )  # fmt: skip
            rows.append((self._by_key[key], self._line(voice.source, item)))
        return rows

    def _line(self, source: str, item: Item) -> int:
        """Return the number of the line in a source's text that shows an item; add it if needed."""
        own = self.lines[self.source]
        line = own.find(item.at)
        if source == self.source:
            return line
        lines = self.lines.setdefault(source, Lines())
        text = own.text[line - 1]
        return lines.number(text) or lines.add((), text, own.outlines[line - 1])


def _path_words(at: At) -> str:
    return " ".join(str(key + 1) if isinstance(key, int) else key for key in at)
