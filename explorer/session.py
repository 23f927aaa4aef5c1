"""An open pack with its findings: the only object that views get from the layers below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from explorer.compare.filters import Filter, kept_words
from explorer.model.cast import Part, parts_of
from explorer.model.claim import Claim
from explorer.model.enums import STRENGTH, Verdict
from explorer.model.finding import Comparison, Finding
from explorer.model.garbage_collection import per_object as per_session
from explorer.model.pack import Pack
from explorer.model.place import Fact
from explorer.read.texts import TextStore, changed_note, refused_texts, text_store
from explorer.user.detached_rulings import unmatched_words
from explorer.user.folders import data_folder, is_shipped, pack_key, texts_folder
from explorer.user.rulings import RulingBook, RulingsError, open_rulings
from explorer.values.story_time import StoryTime

if TYPE_CHECKING:
    from explorer.compare.diff import Changes
    from explorer.compare.films import Films
    from explorer.model.source_record import SourceRecord
    from explorer.search.index import SearchIndex
    from explorer.suggest.suggestion import Suggestion

_FILMS_KEPT = 8
"""Films whose sessions are kept for when the user comes back to them."""

__all__ = ["Filter", "NoRulings", "Rulings", "Session", "per_session"]


class Rulings(Protocol):
    """The user's decisions on findings."""

    def state(self, finding: Finding) -> str:
        """Return `open`, `accepted`, `explained` or `dismissed`."""
        ...

    def note(self, finding: Finding) -> str:
        """Return the note that goes with it, "" for none."""
        ...

    def outdated(self, finding: Finding) -> bool:
        """Return whether the claims behind it have changed since the decision."""
        ...


class NoRulings:
    """Every finding is still open."""

    def state(self, finding: Finding) -> str:
        """Return `open`."""
        return "open"

    def note(self, finding: Finding) -> str:
        """Return no note."""
        return ""

    def outdated(self, finding: Finding) -> bool:
        """Return False: nothing was decided."""
        return False


@dataclass(eq=False)
class Session:
    """A pack, the result of comparing it, and look-ups that the pages share."""

    pack: Pack
    comparison: Comparison
    texts: TextStore | None = None
    rulings: Rulings = field(default_factory=NoRulings)
    warning: str = ""
    """What to tell the user first: that the rulings cannot be read."""
    refused: str = ""
    """Why the pack's own folder of texts is not used."""
    changes: Changes | None = None
    """What has changed since the pack was last read; None on first reading."""
    broken: Exception | None = None
    """What is wrong with the pack as it is on disk now, when this is its last valid version."""
    suggested: dict[str, tuple[Suggestion, ...]] = field(default_factory=dict)
    """Open suggestions in order of line, by source; only for sources where they were computed."""

    @classmethod
    def load(
        cls, path: Path | str | None = None, texts: Path | None = None, cache: Path | None = None
    ) -> Session:
        """Read and compare a pack: a folder, the name of a shipped pack, or None for the default.

        `texts` is a folder of texts to look in first; `cache`, one for claims read from tables.

        Raises:
            PackError: it is not a valid pack.
        """
        from explorer.compare.engine import compare
        from explorer.read.pack import read_pack

        pack = read_pack(Path(path) if path is not None else None, cache=cache)
        return cls.of(pack, compare(pack), texts)

    @classmethod
    def of(cls, pack: Pack, comparison: Comparison, texts: Path | None = None) -> Session:
        """Return the session of a pack that has been read and compared."""
        store = text_store(pack, *([texts] if texts else []), texts_folder())
        session = cls(pack, comparison, store, refused=refused_texts(pack, store.folders))
        try:
            session.rulings = open_rulings(pack)
        except RulingsError as error:
            session.warning = str(error)
        return session

    @property
    def unmatched(self) -> int:
        """Return how many rulings are on findings that no longer exist."""
        book = self.rulings
        return len(book.unmatched(self.comparison.by_id)) if isinstance(book, RulingBook) else 0

    @property
    def notices(self) -> list[str]:
        """Return what the user should know about their own files, in sentences."""
        notices = [note for note in (self.refused, changed_note(self.pack, self.texts)) if note]
        if self.unmatched and isinstance(self.rulings, RulingBook):
            notices.append(unmatched_words(self.rulings, self.comparison.by_id))
        return notices

    @cached_property
    def index(self) -> SearchIndex:
        """Return the search index, built when first asked for."""
        from explorer.search.index import SearchIndex

        return SearchIndex(self.pack, self.comparison)

    def findings(self, chosen: Filter | None = None) -> list[Finding]:
        """Return the findings that a filter allows, worst first."""
        if chosen is None or not chosen.active:
            return list(self.comparison.findings)
        every, state = self.comparison.findings, self.rulings.state
        return [f for f in every if chosen.matches(f, state(f), self.words_of)]

    @cached_property
    def words_of(self) -> Callable[[Finding], str]:
        """Return a function for the words of a finding, which are kept for the next filter."""
        return kept_words(self.pack.name)

    @cached_property
    def films(self) -> Films:
        """Return the pack's films, with the claims and findings on each."""
        from explorer.compare.films import Films

        return Films(self.pack, self.comparison)

    def about(self, film: str) -> Session:
        """Return this session narrowed to one film; decisions and texts are shared."""
        if film not in self._about:
            while len(self._about) >= _FILMS_KEPT:
                del self._about[next(iter(self._about))]
            pack, comparison = self.films.narrowed(film)
            self._about[film] = replace(self, pack=pack, comparison=comparison, changes=None)
        narrowed = self._about[film]
        narrowed.rulings, narrowed.broken = self.rulings, self.broken
        return narrowed

    @cached_property
    def _about(self) -> dict[str, Session]:
        return {}

    @property
    def suggestions_folder(self) -> Path:
        """Return the folder of a pack's queue and decisions: beside it, or the user's own."""
        root = self.pack.root
        if root is not None and not is_shipped(self.pack):
            return root
        return data_folder() / "suggestions" / pack_key(self.pack)

    def lines(self, source_id: str) -> Sequence[str] | None:
        """Return the lines of a source's text, None where it is not available."""
        source = self.pack.sources.get(source_id)
        return self.texts.text_lines(source) if self.texts and source else None

    @cached_property
    def findings_by_fact(self) -> Mapping[Fact, list[Finding]]:
        """Return the findings on each fact, worst first."""
        findings: dict[Fact, list[Finding]] = {}
        for finding in self.comparison.findings:
            for fact in finding.facts:
                findings.setdefault(fact, []).append(finding)
        return findings

    @cached_property
    def findings_by_source(self) -> Mapping[str, list[Finding]]:
        """Return the findings that each source is part of, worst first."""
        findings: dict[str, list[Finding]] = {}
        for finding in self.comparison.findings:
            for source in finding.sources:
                findings.setdefault(source, []).append(finding)
        return findings

    @cached_property
    def findings_about(self) -> Mapping[str, list[Finding]]:
        """Return the findings about each entity, or with claims that name it, worst first."""
        findings: dict[str, list[Finding]] = {}
        for finding in self.comparison.findings:
            named = [] if finding.level else [finding.subject]
            for claim in finding.claims:
                named.append(claim.subject)
                named.extend(claim.named)
            for entity_id in dict.fromkeys(named):
                findings.setdefault(entity_id, []).append(finding)
        return findings

    def cleared_number(self, facts: Iterable[Fact]) -> int:
        """Return how many pairs were cleared on the given facts."""
        return sum(self.comparison.cleared.totals(facts).values())

    @cached_property
    def records(self) -> Mapping[str, SourceRecord]:
        """Return the overall record of every source, by id."""
        from explorer.compare.sources import judge_sources

        return {r.source: r for r in judge_sources(self.pack, self.comparison)}

    @cached_property
    def parts(self) -> list[Part]:
        """Return who plays which character."""
        return parts_of(self.pack)

    @cached_property
    def parts_by_entity(self) -> Mapping[str, list[Part]]:
        """Return the parts of each character and of each actor."""
        parts: dict[str, list[Part]] = {}
        for part in self.parts:
            for entity_id in filter(None, (part.character, part.actor)):
                parts.setdefault(entity_id, []).append(part)
        return parts

    @cached_property
    def marks(self) -> Mapping[str, Verdict]:
        """Return the strongest verdict on each claim that is in a conflict, by claim id."""
        marks: dict[str, Verdict] = {}
        for finding in self.comparison.findings:
            if finding.level == "source" and finding.verdict is not Verdict.MISSING:
                continue  # it is about how the source speaks, not about any of its claims
            for claim_id, verdict in finding.claim_verdicts():
                if claim_id not in marks or STRENGTH[verdict] < STRENGTH[marks[claim_id]]:
                    marks[claim_id] = verdict
        return marks

    def mark(self, claim: Claim) -> Verdict | None:
        """Return the strongest verdict on a claim, None if it is in no conflict."""
        return self.marks.get(claim.id)

    @cached_property
    def conflicts(self) -> Mapping[str, list[tuple[str, Verdict]]]:
        """Return the ids of the claims that each claim conflicts with, with the verdicts."""
        conflicts: dict[str, list[tuple[str, Verdict]]] = {}
        for finding in self.comparison.findings:
            for conflict in finding.conflicts:
                verdict = finding.verdict_of(conflict)
                conflicts.setdefault(conflict.first, []).append((conflict.second, verdict))
                conflicts.setdefault(conflict.second, []).append((conflict.first, verdict))
        return conflicts

    def mark_on(self, claim: Claim, entity_id: str) -> Verdict | None:
        """Return the strongest verdict that concerns one entity in a claim's value.

        Two conflicting lists agree on what both name; story times conflict as a whole.
        """
        if claim.id not in self.conflicts or isinstance(claim.value, StoryTime):
            return self.mark(claim)
        marks = []
        for other_id, verdict in self.conflicts[claim.id]:
            other = self.pack.claims[other_id]
            names_it = entity_id in other.named
            if other.property.id != claim.property.id or names_it == (
                other.polarity is not claim.polarity
            ):
                marks.append(verdict)
        return min(marks, key=STRENGTH.__getitem__) if marks else None
