"""A claim in the making: its parts, some of them read from the words that were marked."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from explorer.claiming.entity_options import new_kinds
from explorer.claiming.line_words import LineWords, Range
from explorer.claiming.values import marked_value, mention_ref
from explorer.model.claim import Claim
from explorer.model.claim_record import ClaimRecord, Evidence
from explorer.model.enums import Factuality, Kind, Polarity, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.property_search import applies_to
from explorer.model.scope import Scope
from explorer.model.source import Source
from explorer.suggest.accept import accept_as
from explorer.suggest.reading import Reading
from explorer.suggest.sentences import Mention
from explorer.suggest.stance import with_stance
from explorer.suggest.suggestion import NewEntity, Ref, SuggestedValue, Suggestion
from explorer.write.additions import NewRecords

_CLAUSES = re.compile(r"[;.!?—]\s")
"""What parts one clause from another."""

_SENTENCE_ENDS = re.compile(r"[.!?]\s+")
_PRONOUN = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)

_NAMED = (ValueType.ENTITY, ValueType.NAME, ValueType.TEXT)
"""Types of values that marked names may be."""


@dataclass(frozen=True, slots=True)
class OtherName:
    """A form of an entity's name that the pack is to know: another name, or a misspelling."""

    entity: str
    form: str
    misspelt: bool


@dataclass(frozen=True, slots=True)
class Merge:
    """Two entities that turn out to be one; `gone` becomes `kept`."""

    gone: str
    kept: str
    misspelt: bool
    """Whether the name of the entity that goes is a misspelling, not another name."""


@dataclass(frozen=True, slots=True)
class ClaimDraft:
    """What a form holds. It can be written as soon as subject, property and value are there."""

    source: Source
    words: LineWords | None
    """The line, where its text is available."""
    span: Range
    """The marked words, as offsets in the line."""
    evidence: tuple[Evidence, ...]
    subject: Ref | None = None
    picked: bool = False
    """Whether the user has chosen the subject; else it may change with the property."""
    prop: Property | None = None
    value: SuggestedValue | None = None
    factuality: Factuality = Factuality.CERTAIN
    denied: bool = False
    by: Ref = ""
    scope: Scope = field(default_factory=Scope)
    names: tuple[OtherName, ...] = ()
    merges: tuple[Merge, ...] = ()
    apart: tuple[str, ...] = ()
    """Entities that share their names with new ones and are not them."""
    claim: Claim | None = None
    """The claim that is corrected, None for a new one."""
    origin: Suggestion | None = None
    """The suggestion that it began as."""

    @property
    def complete(self) -> bool:
        """Whether it can be written."""
        return self.subject is not None and self.prop is not None and self.value is not None

    @property
    def marked(self) -> str:
        """The marked words."""
        return self.words.text[slice(*self.span)] if self.words else ""

    def with_property(self, pack: Pack, prop: Property) -> ClaimDraft:
        """Return it with another property; subject and value follow where they are not chosen."""
        value = self.value if self.prop == prop else None
        if value is None and self.words:
            value = marked_value(pack, prop, self.words, self.span, self.source.published)
        draft = _with_answer(replace(self, prop=prop, value=value), self)
        planned = self.prop is None and self.factuality is Factuality.PLANNED
        if planned and not prop.is_planned_first:  # what a story will bring is no plan
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

    def suggestion(self) -> Suggestion:
        """Return it as a suggestion. It must be complete."""
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
        )

    def record(self, records: NewRecords) -> ClaimRecord:
        """Add its claim to some records, with the entities that it needs."""
        records.apart = self.apart
        return accept_as(records, self.suggestion(), self.scope)


def _with_answer(draft: ClaimDraft, before: ClaimDraft) -> ClaimDraft:
    """Return a draft in which what is denied of a yes-or-no property is a no."""
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
    """Return a draft from marked words, its subject the nearest name."""
    evidence = Evidence(words.line, words.phrase(*span))
    draft = ClaimDraft(source, words, span, (evidence,))
    draft = replace(draft, subject=next(iter(subjects(pack, draft)), None))
    return _with_stance(pack, draft)


def _with_stance(pack: Pack, draft: ClaimDraft) -> ClaimDraft:
    """Return a draft with how firmly, in whose words and of which version its line says it."""
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
    """Return a draft that says what a suggestion does."""
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
        suggestion.attributed_to,
        Scope(cut=suggestion.cut),
        origin=suggestion,
    )


def draft_of_claim(claim: Claim, words: LineWords | None) -> ClaimDraft:
    """Return a draft that says what a claim does, to correct it."""
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
        claim.attributed_to,
        claim.scope,
        claim=claim,
    )


def subjects(pack: Pack, draft: ClaimDraft) -> list[Ref]:
    """Return whom the marked words are likely about, the likeliest first.

    The names beside them, the nearest in the same clause first, then those in the marked words
    themselves and in the lines before; but first the film, where it may be meant and the words are
    a name that may be the value. With a property, only those that it may be claimed of.
    """
    kinds = list(draft.prop.domain) if draft.prop else []
    film = pack.header.work
    refs: list[Ref | None] = []
    if words := draft.words:
        start, end = draft.span
        inside = [m for m in words.mentions if m.start < end and m.end > start]
        beside = [m for m in words.mentions if m not in inside]
        beside.sort(key=lambda mention: _distance(draft, mention, bool(inside)))
        meant = [] if inside else _meant_by_pronoun(words, start)
        names = not draft.prop or draft.prop.value_type in _NAMED
        order = [meant, beside, inside] if names else [inside, meant, beside]
        refs += [film] if kinds[:1] == [Kind.FILM] or (inside and not kinds) else []
        mentions = (m for some in (*order, words.earlier) for m in some)
        refs += [mention_ref(pack, m, kinds, words) for m in mentions]
    refs.append(film)
    fitting = [ref for ref in dict.fromkeys(refs) if ref is not None and _fits(pack, ref, draft)]
    known = words.suggested.values() if words else ()
    return sorted(fitting, key=lambda ref: ref not in known and _is_doubtful(ref))


def _distance(draft: ClaimDraft, mention: Mention, is_name: bool) -> tuple[int, bool, int]:
    """Return how far a name is from the marked words: clauses between, then letters.

    Unless these are a name themselves, a name before them is nearer than any after them.
    """
    assert draft.words is not None
    start, end = draft.span
    after = mention.start >= end
    text = draft.words.text
    between = text[slice(*(end, mention.start) if after else (mention.end, start))]
    clauses = len(_CLAUSES.findall(between))
    if text[: mention.start].endswith("("):  # who plays the one before
        clauses += 1
    return clauses, after and not is_name, len(between)


def _meant_by_pronoun(words: LineWords, place: int) -> list[Mention]:
    """Return whom "she" before a place means where its sentence names nobody before it: whom a
    label at the beginning of the line names, or else who is named most in the lines before.
    """
    text = words.text
    begins = max((m.end() for m in _SENTENCE_ENDS.finditer(text, 0, place)), default=0)
    named = any(begins <= mention.start < place for mention in words.mentions)
    if named or not _PRONOUN.search(text, begins, place):
        return []
    first = words.mentions[:1]
    if first and first[0].start == 0 and text[first[0].end :].startswith(":"):
        return list(first)
    if any(mention.start < begins for mention in words.mentions):
        return []  # a sentence before names somebody
    counts = Counter(mention.ids or mention.form for mention in words.earlier)
    return sorted(words.earlier, key=lambda m: -counts[m.ids or m.form])[:1]


def _is_doubtful(ref: Ref) -> bool:
    """Return whether it is a new entity of another kind than its name suggests: an actor's name."""
    if not isinstance(ref, NewEntity) or ref.kind is Kind.PERSON:
        return False
    return new_kinds(ref.name, ())[0] is Kind.PERSON


def kind_of(pack: Pack, ref: Ref) -> Kind | None:
    """Return of what kind an entity is, None if the pack does not have it."""
    if isinstance(ref, NewEntity):
        return ref.kind
    entity = pack.entities.get(ref)
    return entity.kind if entity else None


def _fits(pack: Pack, ref: Ref, draft: ClaimDraft) -> bool:
    kind = kind_of(pack, ref)
    if draft.prop is None:
        return kind is not None and kind is not Kind.CONCEPT  # a language is what others speak
    return kind is not None and applies_to(draft.prop, kind)
