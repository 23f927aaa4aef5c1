"""A source assessed as a whole: what others confirm or contradict, and when it was written."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.charts.agreement import agreement
from explorer.model.enums import Vantage
from explorer.model.source import Source, VantageEvidence
from explorer.model.source_record import SourceRecord
from explorer.pages.page import BLANK, Place, Row, Span, row, span
from explorer.pages.rows import heading, labelled
from explorer.session import Session
from explorer.text import count, listed
from explorer.wording.judgements import CHANGES, STANDS_OUT
from explorer.wording.spans import signed
from explorer.wording.vantages import VOICES, when_written

_ALONE = "uncorroborated"


@dataclass(frozen=True, slots=True)
class Share:
    """`part` of `whole` claims of a source are in some state, such as "uncorroborated"."""

    state: str
    short: str
    """The state in one word."""
    part: int
    whole: int

    @property
    def what(self) -> str:
        """Return the state as a predicate: "are uncorroborated", or "is …" for one claim."""
        return f"{'is' if self.part == 1 else 'are'} {self.state}"

    @property
    def in_a_sentence(self) -> str:
        """Return the number with the state: "7 are uncorroborated", "none are hedged …"."""
        if self.part == self.whole > 1:
            return f"{'both' if self.whole == 2 else 'all'} {self.what}"
        return f"{self.part:,} {self.what}" if self.part else f"none {self.what}"

    @property
    def percent(self) -> int:
        """Return the share in whole percent, 0 if there are no claims."""
        return round(100 * self.part / self.whole) if self.whole else 0

    @property
    def in_words(self) -> str:
        """Return the share as "3%"; what only rounds to 0% or 100% is given as a bound."""
        if 0 < self.part < self.whole and self.percent in (0, 100):
            return "<1%" if self.percent == 0 else ">99%"
        return f"{self.percent}%"


def shares(record: SourceRecord) -> list[Share]:
    """Return the shares that call for caution: unsupported, contradicted, hedged.

    Contradicted is left out if no other author has seen the film; hedged, if the source is a
    database, which has no author.
    """
    return [*_doubts(record), *hedged_share(record)]


def _doubts(record: SourceRecord) -> list[Share]:
    """Return the shares among the claims covered elsewhere: unsupported, contradicted."""
    doubts = [Share(_ALONE, _ALONE, record.unsupported, record.met)]
    if record.contradicted or (record.is_witnessed and not record.is_database):
        state = "contradicted by writers who saw the film"
        doubts.append(Share(state, "contradicted", record.contradicted, record.met))
    return doubts


def shares_in_words(record: SourceRecord) -> str:
    """Return the shares as a line: "Of 24 claims covered elsewhere, 7 are uncorroborated …"."""
    words = listed(share.in_a_sentence for share in _doubts(record))
    parts = [f"Of {count(record.met, 'claim')} covered elsewhere, {words}"]
    parts += [f"of all {s.whole:,}, {s.in_a_sentence}" for s in hedged_share(record)]
    return "; ".join(parts)


def hedged_share(record: SourceRecord) -> list[Share]:
    """Return the share of claims that a source hedges; empty for a database that hedges none."""
    if record.is_database and not record.hedged:
        return []
    return [Share("hedged by the author", "hedged", record.hedged, record.claims)]


def judgement_rows(session: Session, source_id: str) -> list[Row]:
    """Return rows comparing a source's claims with others', and counting those hedged or quoted."""
    record = session.records.get(source_id)
    if record is None or not record.claims:
        return []
    rows = [heading("Judged as a whole")]
    if record.stands_out:
        rows.append(
            row(
                *signed(STANDS_OUT, "Treat with caution. ", "warn"),
                span(record.why, "strong"),
                indent=2,
            )
        )
    if record.met:
        are = "is" if record.met == 1 else "are"
        met = (
            f"{record.met:,} of its {record.claims:,} claims {are} also covered elsewhere"
            if record.claims > 1
            else "Its only claim is also covered elsewhere"
        )
        rows.append(row(Span(f"{met}:", "dim"), indent=2))
        supported = Share("corroborated", "corroborated", record.supported, record.met)
        rows.append(_share_row(supported, supported.what, "good"))
        rows += [
            _share_row(share, share.what, "warn")
            for share in _doubts(record)
            if share.part or share.state != _ALONE  # "all are corroborated" is enough
        ]
    else:
        rows.append(row(Span("No other source covers what it says.", "dim"), indent=2))
    own = [_share_row(share, share.what, "warn") for share in hedged_share(record)]
    for part, what in (
        (record.quoted, f"{'quotes' if record.quoted == 1 else 'quote'} somebody else"),
        (record.joking, "is a joke" if record.joking == 1 else "are jokes"),
    ):
        own += [_share_row(Share("", "", part, record.claims), what, "")] if part else []
    heads = [row(Span("Of all its claims:", "dim"), indent=2)] if own else []
    return [*rows, *heads, *own, BLANK]


def _share_row(share: Share, what: str, role: str) -> Row:
    return row(
        Span(what),
        Span(f" ({share.in_words})" if share.part else "", "dim"),
        indent=2,
        number=Span(f"{share.part:>4,} " if share.part else "none ", role if share.part else "dim"),
    )


def vantage_rows(session: Session, source: Source) -> list[Row]:
    """Return rows on when a source was written, the evidence, and changes in its point of view."""
    rows = [labelled("Written", Span(when_written(source), "strong"))]
    record = session.records.get(source.id)
    changes = record.changes if record else ()
    before = None
    for evidence in sorted(source.vantage_evidence, key=lambda v: v.line):
        if evidence in changes and before is not None:
            rows.append(_change_row(source.id, before, evidence))
        rows.append(_evidence_row(source.id, evidence))
        before = evidence.shows
    return [*rows, BLANK]


def _change_row(source_id: str, before: Vantage, evidence: VantageEvidence) -> Row:
    return row(
        *signed(CHANGES, f"The point of view changes at line {evidence.line}: ", "warn"),
        f"from {VOICES[before].page} to {VOICES[evidence.shows].page}",
        to=Place.passage(source_id, evidence.line),
        indent=2,
    )


def _evidence_row(source_id: str, evidence: VantageEvidence) -> Row:
    return row(
        Span(f"line {evidence.line}: ", "source"),
        span(f"“{evidence.phrase}” " if evidence.phrase else "", "phrase"),
        span(evidence.why),
        Span(f" ({VOICES[evidence.shows].page})", "dim"),
        to=Place.passage(source_id, evidence.line),
        indent=2,
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """A source's counts of claims, findings, and facts that other sources cover too."""

    claims: int
    findings: int
    shared: int
    agreeing: int
    conflicting: int


def standing(session: Session, source_id: str) -> Standing:
    """Return a source's counts; a fact counts once for each other source that covers it."""
    pairs = agreement(session).of(source_id)
    return Standing(
        len(session.pack.claims_of(source_id)),
        len(session.findings_by_source.get(source_id, ())),
        sum(pair.shared for pair in pairs),
        sum(len(pair.agreeing) for pair in pairs),
        sum(len(pair.conflicting) for pair in pairs),
    )
