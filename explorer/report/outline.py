"""The content of a report for people in any format, as plain text, not yet escaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from explorer import text
from explorer.model.enums import Severity, Verdict
from explorer.model.finding import Finding
from explorer.model.pack import Pack
from explorer.model.source import Source
from explorer.model.source_names import at_the_start
from explorer.report.build import DISMISSED, Report
from explorer.text import count_in_words, in_words, listed
from explorer.values.articles import with_article
from explorer.values.dates import in_full
from explorer.wording import judgements
from explorer.wording.labels import ALL_CLEAR, DECISION_NAMES, LIMITS, VERDICTS
from explorer.wording.records import (
    fact_title,
    vantage_words,
)

_NO_CONFLICT = f"“{DECISION_NAMES[DISMISSED]}”"

WORST = 3
"""Number of findings put first as the most important."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A numbered finding in the report."""

    number: int
    """1-based."""
    finding: Finding
    dismissed: bool = False
    """Whether the user has dismissed it."""


def count(number: int, singular: str, plural: str = "") -> str:
    """Return "1 claim" or "3000 claims", without thousands separators."""
    return text.count(number, singular, plural, digits="d")


def verdict_counts(verdicts: Sequence[Verdict]) -> str:
    """Return "one contradiction, three tensions and 12 spellings", strongest first."""
    return listed(
        count_in_words(
            verdicts.count(verdict), VERDICTS[verdict].singular, VERDICTS[verdict].plural
        )
        for verdict in Verdict
        if verdict in verdicts
    )


def made(report: Report) -> str:
    """Return "Made on 7 June 2025", "" if the report is not dated."""
    return f"Made on {report.made.day} {report.made:%B %Y}" if report.made else ""


def title(report: Report) -> str:
    """Return the report's title."""
    return f"Where the sources disagree: {report.pack.header.title}"


NO_CLAIMS = "There are no claims yet, so nothing was compared."


def summary(report: Report) -> str:
    """Return a paragraph with the numbers of sources, claims and findings."""
    counts = report.counts()
    made = "makes" if counts["sources"] == 1 else "make"
    sources, claims = (count_in_words(counts[kind], kind[:-1]) for kind in ("sources", "claims"))
    things = "person, place or thing", "people, places and things"
    about = count_in_words(len(_mentioned(report.pack)), *things)
    scale = f"{at_the_start(sources)} {made} {claims} about {about}."
    narrowed = f" This report covers only {report.selection}." if report.selection else ""
    since = f" Since the earlier report: {report.since}." if report.since else ""
    if not counts["claims"]:
        listing = count_in_words(counts["entities"], *things)
        return f"The pack has {sources} and lists {listing}.{narrowed} {NO_CLAIMS}"
    findings = report.worst_first()
    if not findings:
        return f"{scale}{narrowed} {_none(report)}{since}{_sampled(report)}"
    total = count_in_words(len(findings), "finding")
    kinds = verdict_counts([f.verdict for f in findings])
    counted = f"There are {total}: {kinds}"
    if len(findings) == 1:
        counted = f"There is one finding, {with_article(kinds.removeprefix('one '))}"
    counted += f"{_dismissed(report)}."
    left_out = f" {at_the_start(report.uncompared)}" if report.uncompared else ""
    return f"{scale}{narrowed} {counted}{since}{left_out}{_sampled(report)}"


def _mentioned(pack: Pack) -> list[str]:
    """Return the ids of the entities that claims are about or name."""
    return [name for name in pack.entities if pack.claims_about(name) or pack.claims_naming(name)]


def _none(report: Report) -> str:
    """Return that there are no findings, without giving an all-clear for anything left out."""
    if others := len(report.comparison.findings):
        return f"There are no such findings; the pack has {count(others, 'other')}."
    return f"There are no findings, but {report.uncompared}" if report.uncompared else ALL_CLEAR


def _sampled(report: Report) -> str:
    """Return a note naming the facts whose values were only sampled, "" if there are none."""
    facts = [fact_title(report.pack, subject, prop) for subject, prop in report.comparison.sampled]
    if not facts:
        return ""
    return (
        " So many values are given that not every pair was compared, but each value with the "
        f"outermost, the commonest and some others: {'; '.join(facts)}."
    )


def _dismissed(report: Report) -> str:
    """Return "; two of them are marked “not a conflict”", "" if none is."""
    number, total = len(report.dismissed()), len(report.findings)
    if not number:
        return ""
    if number == total:
        lead = "; it is" if total == 1 else "; all of them are"
        return f"{lead} marked {_NO_CONFLICT}"
    return f"; {in_words(number)} of them {'is' if number == 1 else 'are'} marked {_NO_CONFLICT}"


def worst(report: Report) -> list[Finding]:
    """Return the most important findings, plus up to two more if they are of high severity.

    Dismissed findings are excluded, and so are patterns unless there is nothing else, as they come
    first in the list below.
    """
    standing = report.standing()
    single = [finding for finding in standing if finding.verdict is not Verdict.PATTERN]
    high = sum(finding.severity is Severity.HIGH for finding in single)
    return (single or standing)[: max(WORST, min(high, WORST + 2))]


def entries(report: Report) -> list[Entry]:
    """Return the findings, worst first and numbered; dismissed ones come last."""
    standing, dismissed = report.standing(), report.dismissed()
    if report.films is not None:
        standing = report.by_film(standing)
    findings = [(finding, False) for finding in standing]
    findings += [(finding, True) for finding in dismissed]
    return [Entry(number, *finding) for number, finding in enumerate(findings, 1)]


def table_caption(others: bool, dismissed: bool) -> str:
    """Return the caption of the table of findings shown in brief."""
    low = "Findings of low severity" if others else "Findings"
    return f"{low}{f', and those marked {_NO_CONFLICT}' if dismissed else ''}"


def order(report: Report) -> str:
    """Return in words how the entries are ordered."""
    patterns = any(finding.verdict is Verdict.PATTERN for finding in report.findings)
    rest = "the worst" if report.films is None else "film by film, the most disputed first"
    first = f"patterns first, then {rest}" if patterns else "worst first"
    if not patterns and report.films is not None:
        first = rest
    return f"{first}{f', those marked {_NO_CONFLICT} last' if report.dismissed() else ''}"


def entries_in_full(report: Report) -> list[Entry]:
    """Return the entries shown in full: neither low nor dismissed."""
    return [entry for entry in entries(report) if not _brief(entry)]


def brief(report: Report) -> list[Entry]:
    """Return the entries shown as a row of a table: low or dismissed."""
    return [entry for entry in entries(report) if _brief(entry)]


def _brief(entry: Entry) -> bool:
    return entry.dismissed or entry.finding.severity is Severity.LOW


def tally(report: Report) -> list[tuple[Verdict, list[int]]]:
    """Return the findings by verdict: numbers by severity, most severe first, then the total."""
    counted = report.tally()
    rows = []
    for verdict in Verdict:
        row = [counted.get((verdict, severity), 0) for severity in Severity]
        if any(row):
            rows.append((verdict, [*row, sum(row)]))
    return rows


def totals(report: Report) -> list[int]:
    """Return the number of findings by severity, most severe first, then the total."""
    numbers = Counter(f.severity for f in report.findings)
    return [*(numbers[severity] for severity in Severity), len(report.findings)]


def source_facts(report: Report, source: Source) -> list[tuple[str, str]]:
    """Return what is known of a source as (label, text) pairs, leaving out what is unknown."""
    facts = [
        ("Title", source.title),
        ("Author", source.author or "not known"),
        ("Publisher", source.publisher),
        ("Kind", source.kind),
        ("Published", in_full(source.published or "") or "not known"),
        ("Written", vantage_words(source)),
        ("Keep in mind", "; ".join(LIMITS[limit].report for limit in source.limits)),
        ("As a whole", _judged(report, source)),
    ]
    return [(label, words) for label, words in facts if words]


def _judged(report: Report, source: Source) -> str:
    """Return how a source's claims compare with the others'."""
    return judgements.in_report(report.records[source.id])
