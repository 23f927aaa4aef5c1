"""A sample of the pairs that look like a conflict but are not, for reports that people read."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.model.claim import Claim
from explorer.model.enums import Gate
from explorer.model.finding import Cleared
from explorer.report.build import Report
from explorer.report.safe import cut
from explorer.text import count_in_words, in_words
from explorer.wording.records import fact_heading, line_words, value_words

SAMPLE = 2
"""Number of cleared pairs shown for each gate."""

NOT_FLAGGED = "These pairs of claims look like conflicts but are not. They are listed by reason."
CLEARED = "No conflict"

_SHORT = 60


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample of the pairs that one gate cleared."""

    gate: Gate
    total: int
    pairs: tuple[Cleared, ...]


def samples(report: Report) -> list[Sample]:
    """Return a few pairs of each gate that cleared any, each pair on a different fact."""
    sampled = report.comparison.cleared.sample(SAMPLE)
    return [
        Sample(gate, total, tuple(pair for pair in sampled if pair.gate is gate))
        for gate, total in report.comparison.cleared.totals().items()
    ]


def _claim_line(report: Report, claim: Claim) -> str:
    """Return a claim on one line: subject, property, value, source, place."""
    about = fact_heading(report.pack, claim.subject, claim.property.id)
    return f"{about}: {_value_and_place(report, claim)}"


def _value_and_place(report: Report, claim: Claim) -> str:
    value = cut(value_words(report.pack, claim), _SHORT)
    return f"{value} ({report.pack.source_name(claim.source.id)}, {line_words(claim)})"


def sample_line(report: Report, pair: Cleared) -> tuple[str, str, str]:
    """Return both claims, one line each, and why they do not conflict."""
    first, second = report.pack.claims[pair.first], report.pack.claims[pair.second]
    same_fact = first.fact == second.fact
    shorten = _value_and_place if same_fact else _claim_line
    return _claim_line(report, first), shorten(report, second), pair.why


def sample_count(sample: Sample) -> str:
    """Return "127 pairs, three of them shown", or just the number if all are shown."""
    shown = len(sample.pairs)
    total = count_in_words(sample.total, "pair")
    return total if shown == sample.total else f"{total}, {in_words(shown)} of them shown"
