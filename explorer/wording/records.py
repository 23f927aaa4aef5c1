"""Claims, sources and facts in words, for both pages and reports.

All functions return raw text, not yet made safe for a terminal or a format.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from explorer.model.claim import Claim
from explorer.model.enums import Factuality, Kind, Limit, Polarity, Vantage
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.source import Source
from explorer.model.source_names import at_the_start
from explorer.text import in_quotes, listed
from explorer.values.articles import has_article, with_article
from explorer.wording.labels import (
    FACTUALITY,
    IMPLIED,
    LIMITS,
    LOST,
    SOURCE_FINDINGS,
    SPECULATIVE_PREVIEW,
)
from explorer.wording.sayings import number_of
from explorer.wording.scopes import is_limited, scope_in_report, scope_on_page
from explorer.wording.values import neither, shown_value
from explorer.wording.vantages import VANTAGES, when_written

SPECULATION = "written before release"
NEVER = "{subject} never {value}"
"""A denial that somebody did what the value says."""


def property_label(pack: Pack, property_id: str, subject: str = "") -> str:
    """Return the label of a property or constraint, or the id if there is neither.

    `subject` is its subject, if known: guesswork in a preview has its own label.
    """
    source = pack.sources.get(subject)
    if property_id == "speculative-preview" and source and "preview" in source.kind.casefold():
        return SPECULATIVE_PREVIEW
    prop = pack.properties.get(property_id) or pack.constraints.get(property_id)
    return prop.label if prop else SOURCE_FINDINGS.get(property_id, property_id)


_KEPT = (Kind.FILM, Kind.PERSON, Kind.ORGANISATION)
"""Kinds of entities whose names may begin in lower case for a reason."""


def subject_name(pack: Pack, subject: str) -> str:
    """Return the name of a finding's subject, an entity or a source, at the start of a heading."""
    entity = pack.entities.get(subject)
    if entity and entity.kind in _KEPT and not has_article(entity.name):
        return entity.name
    return at_the_start(pack.name(subject))


def fact_title(pack: Pack, subject: str, property_id: str) -> str:
    """Return "Eve Macarro – family killed"."""
    return f"{subject_name(pack, subject)} – {property_label(pack, property_id, subject)}"


def fact_heading(pack: Pack, subject: str, property_id: str) -> str:
    """Return "Eve Macarro, family killed", to open an explanation or a sentence."""
    return f"{subject_name(pack, subject)}, {property_label(pack, property_id, subject)}"


def position_values(values: Iterable[str]) -> str:
    """Return the values of a finding's positions on one line: "2016 / 2017"."""
    return " / ".join(values)


def denied_words(value: str, polarity: Polarity, prop: Property | None = None) -> str:
    """Return a value in words, preceded by "not" if it is denied, or by "never" for deeds."""
    if polarity is not Polarity.DENIED:
        return value
    return f"{'never' if prop and NEVER in prop.denial else 'not'} {value}"


def value_words(pack: Pack, claim: Claim) -> str:
    """Return a claim's value in words, with names as worded within a sentence: "the Stowaway";
    denied ones as "not Scar", "neither glory nor power", a denied yes as "no".
    """
    value = claim.value
    if claim.denied and isinstance(value, bool):
        return shown_value(claim.property, not value, pack.in_sentence)
    if claim.denied and isinstance(value, frozenset) and len(value) > 1:
        prop, label = claim.property, pack.in_sentence
        return neither(sorted(shown_value(prop, frozenset({item}), label) for item in value))
    words = affirmed_words(pack, claim)
    return words if value is None else denied_words(words, claim.polarity, claim.property)


def affirmed_words(pack: Pack, claim: Claim) -> str:
    """Return a claim's value in words as if affirmed, see `value_words`."""
    if claim.value is None:
        return LOST
    return shown_value(claim.property, claim.value, pack.in_sentence)


def claim_words(pack: Pack, claim: Claim) -> str:
    """Return a claim's statement, or else "Eve Macarro – family killed: father"."""
    return claim.statement or f"{fact_title(pack, *claim.fact)}: {value_words(pack, claim)}"


def key_phrase(claim: Claim) -> str:
    """Return the key phrase of a claim's first evidence, or ""."""
    return claim.evidence[0].phrase if claim.evidence else ""


def shown_phrase(claim: Claim) -> str:
    """Return the key phrase for use within quotation marks, its own ones being single; or ""."""
    return key_phrase(claim).strip().replace("“", "‘").replace("”", "’")


def line_words(claim: Claim) -> str:
    """Return "line 8", or "no line given"."""
    line = claim.first_line
    return f"line {line}" if line else "no line given"


def all_lines(claim: Claim) -> str:
    """Return a claim's first line with any further ones: "line 8 (also 18)"."""
    more = [str(line) for line in dict.fromkeys(e.line for e in claim.evidence)][1:]
    return f"{line_words(claim)} (also {listed(more)})" if more else line_words(claim)


def other_lines(claim: Claim, line: int = 0) -> str:
    """Return the lines of a claim other than `line`, by default the first: ", also line
    14"; or "".
    """
    here = line or claim.first_line
    lines = [str(other) for other in dict.fromkeys(e.line for e in claim.evidence) if other != here]
    if not lines:
        return ""
    if len(lines) == 1:
        return f", also line {lines[0]}"
    return f", also lines {', '.join(lines[:-1])} and {lines[-1]}"


def source_and_line(pack: Pack, claim: Claim) -> str:
    """Return a claim's source and line within a sentence: "the preview, line 8"."""
    return f"{pack.source_name(claim.source.id)}, {line_words(claim)}"


def opening_name(pack: Pack, source_id: str) -> str:
    """Return a source's short name at the start of a row or sentence: "The preview"."""
    return at_the_start(pack.source_name(source_id))


def who_says(pack: Pack, claim: Claim) -> str:
    """Return a claim's source and line at the start of a row: "The preview, line 8"."""
    return at_the_start(source_and_line(pack, claim))


def how_said_on_page(pack: Pack, claim: Claim) -> str:
    """Return how a source says it: "called possible; quoting Ian McShane; as of May 2024"."""
    parts = _firmness(pack, claim)
    parts += [LIMITS[limit].page for limit in other_limits(claim)]
    if scope := scope_on_page(pack, claim.scope):
        parts.append(f"only for {scope}" if is_limited(claim.scope) else scope)
    return "; ".join(parts)


def how_said_in_report(pack: Pack, claim: Claim, early: bool = False) -> str:
    """Return how a source says it: "called possible; quoting Ian McShane; as of May 2024".


    "Stated as fact" is left out, as is a missing value that the statement mentions. `early`: the
    text above already says that the source was written before release.
    """
    parts = [] if claim.lost and claim.statement else _firmness(pack, claim)
    scope = scope_in_report(pack, claim.scope)
    parts += [scope] if scope else []
    parts += [LIMITS[limit].report for limit in other_limits(claim)]
    unsaid = {FACTUALITY[Factuality.CERTAIN].single, *([SPECULATION] if early else [])}
    return "; ".join(part for part in parts if part not in unsaid)


def how_in_brackets(pack: Pack, claim: Claim) -> str:
    """Return a claim's firmness and scope in short: " (called possible; in Japan)", or "" for what
    is stated as fact without a limit.
    """
    how = how_firm(claim)
    parts = ["" if how == FACTUALITY[Factuality.CERTAIN].single else how]
    if claim.in_character:
        parts.append(f"only what {pack.in_sentence(claim.attributed_to)} says")
    parts.append(scope_in_report(pack, claim.scope))
    words = "; ".join(filter(None, parts))
    return f" ({words})" if words else ""


def _firmness(pack: Pack, claim: Claim) -> list[str]:
    """Return the words for a claim's firmness, and for speculation or a quotation."""
    parts = ["missing from this copy" if claim.lost else how_firm(claim)]
    if claim.is_forecast:
        parts.append(SPECULATION)
    if claim.attributed_to:
        speaker = pack.in_sentence(claim.attributed_to)
        words = f"only what {speaker} says" if claim.in_character else f"quoting {speaker}"
        parts.append(words)
    return parts


def how_firm(claim: Claim) -> str:
    """Return a claim's firmness in words: "stated as fact", "implied to be likely"."""
    if _is_question(claim):
        return LIMITS[Limit.QUESTION].page
    firm = FACTUALITY[claim.factuality].single
    return IMPLIED.get(claim.factuality, firm) if Limit.INFERRED in claim.record.limits else firm


def _is_question(claim: Claim) -> bool:
    return Limit.QUESTION in claim.record.limits and claim.factuality is Factuality.CERTAIN


def other_limits(claim: Claim) -> Sequence[Limit]:
    """Return a claim's own limits, except those worded elsewhere: implied, missing, asked."""
    said = {Limit.INFERRED} if claim.factuality in IMPLIED else set()
    said |= {Limit.QUESTION} if _is_question(claim) else set()
    said |= {Limit.DAMAGED} if claim.lost else set()
    return [limit for limit in claim.record.limits if limit not in said]


def source_line(source: Source) -> str:
    """Return a source in a few words: “Ballerina”, a review by Sean Patrick Kelly."""
    by = f" by {source.author}" if source.author else ""
    several = number_of([f" {source.kind}"]) > 1  # production notes
    kind = source.kind if several else with_article(source.kind)
    return f"{in_quotes(source.title)}, {kind}{by}"


def source_after(name: str, source: Source) -> str:
    """Return a source in a few words after its `name`, without the title if that is the name."""
    return source_line(source).removeprefix(f"{name}, ")


def vantage_words(source: Source) -> str:
    """Return when a source was written, with the lines for and against this."""
    sentences = [f"{when_written(source)}."]
    before = None
    for shown in source.vantage_evidence:
        why = f": {shown.why.rstrip('.')}" if shown.why else ""
        if shown.shows is source.vantage:
            sentences.append(f"Line {shown.line}{why or ' shows it'}.")
        elif shown.shows is Vantage.UNKNOWN:
            sentences.append(f"Line {shown.line} leaves it open{why}.")
        elif shown.shows is before:
            sentences.append(f"So does line {shown.line}{why}.")
        elif source.vantage is Vantage.UNKNOWN:
            when = VANTAGES[shown.shows]
            sentences.append(f"Line {shown.line} suggests that it was written {when}{why}.")
        else:
            sentences.append(f"Line {shown.line} suggests otherwise{why}.")
        before = shown.shows
    return " ".join(sentences)


def pack_order(pack: Pack, sources: Iterable[str]) -> tuple[str, ...]:
    """Return sources without repetition in the pack's order; unknown ones come last."""
    names = dict.fromkeys(sources)
    if len(names) < 2:
        return tuple(names)
    ranks: Mapping[str, int] = {source: rank for rank, source in enumerate(pack.sources)}
    return tuple(sorted(names, key=lambda source: ranks.get(source, len(ranks))))


def sources_in(pack: Pack, sources: Iterable[str]) -> str:
    """Return sources as a list in a sentence, in the pack's order: "Kelly's review and the
    preview".
    """
    return listed([pack.source_name(source) for source in pack_order(pack, sources)])
