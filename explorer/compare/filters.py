"""Filtering findings by verdict, severity, source, entity, property, ruling and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from explorer.model.enums import Severity, Verdict
from explorer.model.finding import Finding
from explorer.model.pack import Pack
from explorer.text import listed
from explorer.values.folding import words_of
from explorer.wording.labels import DECISION_NAMES, VERDICTS
from explorer.wording.positions import position_words
from explorer.wording.records import property_label

Label = Callable[[str], str]
Words = Callable[[Finding], str]


def words_of_finding(finding: Finding, label: Label = str) -> str:
    """Return the folded words of a finding, each after a space; `label` gives a name for an id."""
    said = [
        finding.id,
        label(finding.subject),
        finding.property.replace("-", " "),
        finding.explanation,
        *(position_words(position, label) for position in finding.positions),
        *(claim.statement for claim in finding.claims),
        *(e.phrase for claim in finding.claims for e in claim.evidence),
    ]
    return "".join(f" {word}" for word in {word for text in said for word in words_of(text)})


def kept_words(label: Label) -> Words:
    """Return a function like `words_of_finding` that keeps the words of each finding."""
    known: dict[str, str] = {}

    def words(finding: Finding) -> str:
        if finding.id not in known:
            known[finding.id] = words_of_finding(finding, label)
        return known[finding.id]

    return words


@dataclass(frozen=True, slots=True)
class Filter:
    """Criteria for findings. An empty field allows all; values within one field are
    alternatives.
    """

    verdicts: frozenset[Verdict] = frozenset()
    severities: frozenset[Severity] = frozenset()
    sources: frozenset[str] = frozenset()
    """Ids; a finding matches if any of its claims comes from one of them."""
    entities: frozenset[str] = frozenset()
    """Ids; a finding matches if it is about one of them, or a claim names one as its value."""
    properties: frozenset[str] = frozenset()
    rulings: frozenset[str] = frozenset()
    """Of `open`, `accepted`, `explained`, `dismissed`."""
    text: str = ""
    """Words that must all occur in the finding's text; the beginning of a word is enough."""

    @property
    def active(self) -> bool:
        """Return whether any criterion is set."""
        return self != Filter()

    def matches(self, finding: Finding, ruling: str = "open", words: Words | None = None) -> bool:
        """Return whether to show `finding`; `words` gives its words, as `words_of_finding` does."""
        if self.verdicts and finding.verdict not in self.verdicts:
            return False
        if self.severities and finding.severity not in self.severities:
            return False
        if self.properties and self.properties.isdisjoint(_properties(finding)):
            return False
        if self.rulings and ruling not in self.rulings:
            return False
        if self.sources and self.sources.isdisjoint(finding.sources):
            return False
        if self.entities and not _names_one(finding, self.entities):
            return False
        return not self.text.strip() or self._has_words((words or words_of_finding)(finding))

    def tally(
        self,
        findings: Iterable[Finding],
        ruling: Callable[[Finding], str],
        words: Words | None = None,
    ) -> Mapping[str, Counter[str]]:
        """Return, for each field, how many findings each choice would show with all other fields as
        set.
        """
        text = Filter(text=self.text)  # the slowest to check, and the same for all fields
        ruled_findings = [(f, ruling(f)) for f in findings if text.matches(f, words=words)]
        rest: dict[str, Filter] = {
            field: replace(self, text="", **dict[str, Any]({field: frozenset()}))
            for field in _CHOICES
        }
        return {
            field: Counter(
                choice
                for finding, ruled in ruled_findings
                if rest[field].matches(finding, ruled)
                for choice in choices(finding, ruled)
            )
            for field, choices in _CHOICES.items()
        }

    def _has_words(self, present: str) -> bool:
        return all(f" {wanted}" in present for wanted in words_of(self.text))

    def words(self, pack: Pack | None = None) -> str:
        """Return the filter in words, such as "contradictions of high severity about Lena".

        A `pack` turns ids into names.
        """
        name, source = (pack.in_sentence, pack.source_name) if pack else (str, str)
        kinds = [VERDICTS[v].filter_plural for v in Verdict if v in self.verdicts]
        parts = [listed(kinds, "or") if kinds else "findings"]
        if self.severities:
            parts.append(
                f"of {listed((s for s in Severity if s in self.severities), 'or')} severity"
            )
        if self.entities:
            parts.append(f"about {listed(map(name, sorted(self.entities)), 'or')}")
        if self.properties:
            parts.append(
                f"on {listed((_property(p, pack) for p in sorted(self.properties)), 'or')}"
            )
        if self.sources:
            parts.append(f"with {listed(map(source, sorted(self.sources)), 'or')}")
        if self.rulings:
            names = [name for state, name in DECISION_NAMES.items() if state in self.rulings]
            parts.append(f"marked {listed(names, 'or')}")
        if self.text.strip():
            parts.append(f"with “{' '.join(self.text.split())}”")
        return " ".join(parts) if self.active else "all findings"


def _property(property_id: str, pack: Pack | None) -> str:
    return property_label(pack, property_id) if pack else property_id.replace("-", " ")


_CHOICES: dict[str, Callable[[Finding, str], Iterable[str]]] = {
    "verdicts": lambda finding, _: (finding.verdict,),
    "severities": lambda finding, _: (finding.severity,),
    "rulings": lambda _, ruled: (ruled,),
    "sources": lambda finding, _: finding.sources,
    "entities": lambda finding, _: _entities(finding),
    "properties": lambda finding, _: _properties(finding),
}
"""By field of the filter: the choices that match a finding and its ruling."""


def _properties(finding: Finding) -> tuple[str, ...]:
    """Return the id of a finding's property, or of its constraint and the properties compared."""
    return tuple(dict.fromkeys((finding.property, *finding.properties)))


def _entities(finding: Finding) -> set[str]:
    """Return the ids of the subjects of a finding and its claims, and of entities they name."""
    entities = set() if finding.level else {finding.subject}
    for claim in finding.claims:
        entities.update((claim.subject, *claim.named))
    return entities


def _names_one(finding: Finding, entities: frozenset[str]) -> bool:
    return not entities.isdisjoint(_entities(finding))
