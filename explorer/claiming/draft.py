"""A claim in the making, partly read from the marked words, and the options of its form."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from explorer.claiming.likely_subjects import likely_subjects
from explorer.claiming.line_words import LineWords, Range
from explorer.claiming.values import marked_value
from explorer.model.claim import Claim
from explorer.model.claim_record import ClaimRecord, Evidence
from explorer.model.enums import Factuality, Polarity, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.scope import Scope
from explorer.model.source import Source
from explorer.suggest.meaning.stance import with_stance
from explorer.suggest.reading import Reading
from explorer.suggest.reviewing.accept import accept_as, suggested_scope
from explorer.suggest.suggestion import NewEntity, Ref, SuggestedValue, Suggestion
from explorer.write.additions import NewRecords


@dataclass(frozen=True, slots=True)
class OtherName:
    """A form of an entity's name to be added to the pack: another name, or a misspelling."""

    entity: str
    form: str
    misspelt: bool


@dataclass(frozen=True, slots=True)
class Merge:
    """Two entities that turn out to be the same; `gone` becomes `kept`."""

    gone: str
    kept: str
    misspelt: bool
    """Whether the name of `gone` is a misspelling rather than another name."""


@dataclass(frozen=True, slots=True)
class ClaimDraft:
    """What a form holds. It can be written once it has a subject, a property and a value."""

    source: Source
    words: LineWords | None
    """The words of the line, if its text is available."""
    span: Range
    """The marked words, as offsets in the line."""
    evidence: tuple[Evidence, ...]
    subject: Ref | None = None
    picked: bool = False
    """Whether the user has chosen the subject; if not, it may change with the property."""
    prop: Property | None = None
    value: SuggestedValue | None = None
    factuality: Factuality = Factuality.CERTAIN
    denied: bool = False
    closed: bool = False
    """Whether the source states that its list is complete."""
    by: Ref = ""
    scope: Scope = field(default_factory=Scope)
    names: tuple[OtherName, ...] = ()
    merges: tuple[Merge, ...] = ()
    apart: tuple[str, ...] = ()
    """Existing entities that share a name with a new one but are different."""
    claim: Claim | None = None
    """The claim being corrected, None for a new one."""
    origin: Suggestion | None = None
    """The suggestion that the draft came from."""

    @property
    def complete(self) -> bool:
        """Whether the claim can be written."""
        return self.subject is not None and self.prop is not None and self.value is not None

    @property
    def marked(self) -> str:
        """The marked words."""
        return self.words.text[slice(*self.span)] if self.words else ""

    def with_property(self, pack: Pack, prop: Property) -> ClaimDraft:
        """Return the draft with another property; subject and value are guessed unless chosen."""
        value = self.value if self.prop == prop else None
        if value is None and self.words:
            value = marked_value(pack, prop, self.words, self.span, self.source.published)
        draft = _with_answer(replace(self, prop=prop, value=value), self)
        planned = self.prop is None and self.factuality is Factuality.PLANNED
        if planned and not prop.is_planned_first:  # nothing that a story will bring is a plan
            draft = replace(draft, factuality=Factuality.CERTAIN)
        if draft.picked and draft.subject is not None:
            return draft
        values = value if isinstance(value, tuple) else (value,)
        used = {value.name if isinstance(value, NewEntity) else value for value in values}
        fitting = (
            ref
            for ref in subjects(pack, draft)
            if (ref.name if isinstance(ref, NewEntity) else ref) not in used
        )
        return replace(draft, subject=next(fitting, None))

    def quoting(self, text: str) -> ClaimDraft:
        """Return the draft with these words of its line as evidence, if only a name or number is
        marked, as when the form opens. Words that the user marked stay.
        """
        words = self.words
        if words is None or self.claim or not text or self.span not in words.stops:
            return self
        place = re.search(rf"(?<!\w){re.escape(text)}(?!\w)", words.text)
        if place is None or text in self.marked:
            return self
        evidence = Evidence(words.line, words.phrase(*place.span()))
        return replace(self, span=place.span(), evidence=(evidence, *self.evidence[1:]))

    def suggestion(self) -> Suggestion:
        """Return the draft as a suggestion. It must be complete."""
        assert self.subject is not None and self.prop is not None and self.value is not None
        chief = self.evidence[0] if self.evidence else Evidence(0)
        return Suggestion(
            self.source.id,
            chief.line,
            chief.phrase,
            self.subject,
            self.prop.id,
            self.value,
            "yours",
            factuality=self.factuality,
            polarity=Polarity.DENIED if self.denied else Polarity.AFFIRMED,
            attributed_to=self.by,
            cut=self.scope.cut,
            medium=self.scope.medium,
            closed=self.closed and isinstance(self.value, tuple),
        )

    def record(self, records: NewRecords) -> ClaimRecord:
        """Add the claim to `records`, with the new entities it needs."""
        records.apart = self.apart
        return accept_as(records, self.suggestion(), self.scope)


def _with_answer(draft: ClaimDraft, before: ClaimDraft) -> ClaimDraft:
    """Return a draft in which denying a yes-or-no property becomes the answer no."""
    was_no = before.prop is not None and _asks(before.prop) and before.value is False
    if draft.prop == before.prop or draft.prop is None:
        return draft
    denied = draft.denied or was_no
    if _asks(draft.prop) and draft.value is True:
        return replace(draft, value=not denied, denied=False)
    return replace(draft, denied=denied)


def _asks(prop: Property) -> bool:
    return prop.value_type is ValueType.BOOLEAN


def draft_of_words(pack: Pack, source: Source, words: LineWords, span: Range) -> ClaimDraft:
    """Return a draft from marked words, with the nearest name as its subject."""
    evidence = Evidence(words.line, words.phrase(*span))
    draft = ClaimDraft(source, words, span, (evidence,))
    draft = replace(draft, subject=next(iter(subjects(pack, draft)), None))
    return _with_stance(pack, draft)


def _with_stance(pack: Pack, draft: ClaimDraft) -> ClaimDraft:
    """Return a draft with the line's certainty, speaker and version."""
    assert draft.words is not None
    lines = [""] * (draft.words.line - 1) + [draft.words.text]
    chief = draft.evidence[0]
    asked = Suggestion(draft.source.id, chief.line, chief.phrase, draft.subject or "", "", "", "")
    said = with_stance(Reading(pack, draft.source, lines), asked)
    return replace(
        draft,
        factuality=said.factuality,
        denied=said.polarity is Polarity.DENIED,
        by=said.attributed_to,
        scope=Scope(cut=said.cut),
    )


def draft_of_suggestion(pack: Pack, suggestion: Suggestion, words: LineWords | None) -> ClaimDraft:
    """Return a draft that says what a suggestion says."""
    start = words.text.find(suggestion.phrase) if words else -1
    span = (start, start + len(suggestion.phrase)) if start >= 0 else (0, 0)
    return ClaimDraft(
        pack.sources[suggestion.source],
        words,
        span,
        (Evidence(suggestion.line, suggestion.phrase),),
        suggestion.subject,
        True,
        pack.properties[suggestion.property],
        suggestion.value,
        suggestion.factuality,
        suggestion.polarity is Polarity.DENIED,
        suggestion.closed,
        suggestion.attributed_to,
        suggested_scope(suggestion),
        origin=suggestion,
    )


def draft_of_claim(claim: Claim, words: LineWords | None) -> ClaimDraft:
    """Return a draft that says what a claim says, to correct it."""
    raw = claim.record.value
    value = tuple(raw) if isinstance(raw, list) else raw
    phrase = claim.evidence[0].phrase if claim.evidence else ""
    start = words.text.find(phrase) if words and phrase else -1
    span = (start, start + len(phrase)) if start >= 0 else (0, 0)
    return ClaimDraft(
        claim.source,
        words,
        span,
        tuple(claim.evidence),
        claim.subject,
        True,
        claim.property,
        value,
        claim.factuality,
        claim.denied,
        claim.record.closed,
        claim.attributed_to,
        claim.scope,
        claim=claim,
    )


def subjects(pack: Pack, draft: ClaimDraft) -> list[Ref]:
    """Return the entities that the marked words may be about, the likeliest first."""
    return likely_subjects(pack, draft.words, draft.span, draft.prop)


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose; `draft` is the claim as it would then be."""

    text: str
    detail: str
    draft: ClaimDraft


@dataclass(frozen=True, slots=True)
class Options:
    """The options, and what is wrong with the typed words if there are none."""

    choices: tuple[Option, ...] = ()
    problem: str = ""
