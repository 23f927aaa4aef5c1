"""What a report for people says, whatever its format: plain data text, not yet escaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from explorer.compare.model import Cleared, Finding, Gate, Position, Severity, Verdict
from explorer.compare.sources import SourceRecord
from explorer.compare.support import denied_words
from explorer.pack.model import Claim, Source
from explorer.report import words
from explorer.report.build import Report
from explorer.report.safe import cut

WORST = 3
"""Findings that the summary puts in words."""

SAMPLE = 3
"""Cleared pairs shown for each gate."""

SEVERITY_RULE = (
    "Points: what is claimed (death, kinship 3½; identity, credit, date 3; plot, part, production, "
    "place, organisation 2; colour, taste 1), less ½ for a tension, an extent or an offset, less ¾ "
    "for a contradicted rumour, less 1¼ for a rumour that stands alone, less 2 for a spelling, an "
    "opinion or a gap;",
    "less ½ where an otherwise strong clash rests on a hedged side or on values that nearly touch; "
    "plus ½ where both sides have two independent voices or more.",
    "Three points are high, 1¼ medium, fewer low.",
)
"""The written rule of `explorer.compare.severity`; a test holds the two together."""

_SHORT = 60


@dataclass(frozen=True, slots=True)
class Sample:
    """Some of the pairs that one gate cleared."""

    gate: Gate
    total: int
    pairs: tuple[Cleared, ...]


def title(report: Report) -> str:
    """Return the report's title."""
    return f"Where the sources disagree: {report.pack.header.title}"


def summary(report: Report) -> str:
    """Return one paragraph: how many sources, claims and findings, and the worst in words."""
    counts = report.counts()
    made = "makes" if counts["sources"] == 1 else "make"
    sources, claims = (words.count(counts[kind], kind[:-1]) for kind in ("sources", "claims"))
    entities = words.count(counts["entities"], "entity", "entities")
    scale = f"{sources} {made} {claims} about {entities}."
    narrowed = f" This report is narrowed down to: {report.selection}." if report.selection else ""
    findings = report.worst_first()
    if not findings:
        return f"{scale}{narrowed} There is no finding: the sources do not pull apart."
    found = words.count(len(findings), "finding")
    kinds = words.tallied([f.verdict for f in findings])
    worst = "; ".join(f"({n}) {in_brief(report, f)}" for n, f in enumerate(findings[:WORST], 1))
    return f"{scale}{narrowed} There {'is' if len(findings) == 1 else 'are'} {found}: {kinds}. " + (
        f"What matters most: {worst}."
    )


def in_brief(report: Report, finding: Finding) -> str:
    """Return a finding in a clause: fact, positions, verdict."""
    sides = " against ".join(f"“{p.value}”" for p in finding.positions)
    return f"{fact(report, finding)}: {sides} – {finding.verdict.value}, {finding.severity.value}"


def fact(report: Report, finding: Finding) -> str:
    """Return "Eve Macarro – family killed", with the scope where there is one."""
    name, label = report.pack.name(finding.subject), words.label(report.pack, finding.property)
    scope = words.scope(report.pack, finding.scope)
    return f"{name} – {label}{f' ({scope})' if scope else ''}"


def positions_in_short(finding: Finding) -> str:
    """Return the positions' values on one line."""
    return " / ".join(p.value for p in finding.positions)


def tally(report: Report) -> list[tuple[Verdict, list[int]]]:
    """Return for each verdict that occurs its number by severity, most severe first, and in all."""
    counted = report.tally()
    rows = []
    for verdict in Verdict:
        row = [counted.get((verdict, severity), 0) for severity in Severity]
        if any(row):
            rows.append((verdict, [*row, sum(row)]))
    return rows


def totals(report: Report) -> list[int]:
    """Return the number of findings by severity, most severe first, and in all."""
    found = Counter(f.severity for f in report.findings)
    return [*(found[severity] for severity in Severity), len(report.findings)]


def position_notes(finding: Finding, index: int, position: Position) -> str:
    """Return what speaks for a position, and whether it is the better supported one."""
    if all(claim.lost for claim in position.claims):
        return "nothing to weigh"
    sides = finding.support.sides
    told = (
        words.side(sides[index])
        if index < len(sides)
        else words.count(len(position.sources), "source")
    )
    return f"{told}; better supported" if finding.support.better == index else told


def ruled(report: Report, finding: Finding) -> bool:
    """Return whether there is a ruling to speak of: a decision, or a note on an open finding."""
    return report.state(finding) != "open" or bool(report.note(finding))


def ruling(report: Report, finding: Finding) -> str:
    """Return the user's ruling in words, with the note and whether it is out of date."""
    state, note = report.state(finding), report.note(finding)
    outdated = " (the claims behind it have changed since)" if report.outdated(finding) else ""
    return f"{state}{outdated}{f': {note}' if note else ''}"


def source_facts(report: Report, source: Source) -> list[tuple[str, str]]:
    """Return a source's column headings and values; what else is known of it is added here."""
    claims = sum(claim.source == source.id for claim in report.pack.claims.values())
    why = words.vantage_why(source)
    limits = f" ({words.listed(words.LIMITS[limit] for limit in source.limits)})"
    return [
        ("Title", source.title),
        ("Author", source.author or "unknown"),
        ("Kind", f"{source.kind}{limits if source.limits else ''}"),
        ("Published", source.published or "unknown"),
        ("Vantage and why", f"{words.VANTAGES[source.vantage]}{f'; {why}' if why else ''}"),
        ("SHA-256", source.sha256[:12] or "none"),
        ("Judged as a whole", _judged(report.records[source.id])),
        ("Claims", str(claims)),
    ]


def _judged(record: SourceRecord) -> str:
    """Return what a source's claims come to beside the others', in words."""
    if not record.met:
        counts = "no claim that another source speaks of too"
    else:
        counts = (
            f"of {record.met} claims on facts that others speak of, {record.unsupported} borne out "
            f"by nobody, {record.contradicted} contradicted by eyewitnesses"
        )
    told = f"{counts}; {record.hedged} of {record.claims} hedged, {record.joking} in jest"
    return f"STANDS OUT: {told}" if record.stands_out else told


def method(report: Report) -> list[tuple[str, str]]:
    """Return how the findings came about, in some ten labelled lines."""
    cleared = Counter(one.gate for one in report.comparison.cleared)
    gates = "; ".join(f"{gate.value} ({cleared[gate]}): {words.GATES[gate]}" for gate in Gate)
    stakes, weights, levels = SEVERITY_RULE
    return [
        ("Claims", "each says subject, property and value, and names the line that makes it."),
        (
            "Comparison",
            "claims on one property of one subject are compared pair by pair, by the rule that "
            "the property names; no rule knows a film, a character or a source.",
        ),
        ("Verdicts", _meanings()),
        (
            "Gates",
            "a pair that looks like a clash is dropped at the first reason for which it is none; "
            f"pairs cleared in the whole pack: {gates}.",
        ),
        ("Severity", stakes),
        ("Severity, further", weights),
        ("Severity, levels", levels),
        (
            "Support",
            "a position weighs by its independent voices, how firmly they speak and, on what "
            "happens in the work, whether they could have seen it; copies are one voice.",
        ),
        ("Rulings", "open, accepted, explained or dismissed: the user's decision, not a finding."),
        ("Made by", report.program),
    ]


def _meanings() -> str:
    return "; ".join(f"{verdict.value}: {words.VERDICTS[verdict]}" for verdict in Verdict) + "."


def samples(report: Report) -> list[Sample]:
    """Return for each gate that cleared anything a few of its pairs, on different facts first."""
    found = []
    for gate in Gate:
        pairs = [one for one in report.comparison.cleared if one.gate is gate]
        if pairs:
            found.append(Sample(gate, len(pairs), tuple(_varied(report, pairs)[:SAMPLE])))
    return found


def _varied(report: Report, pairs: Iterable[Cleared]) -> list[Cleared]:
    seen: set[tuple[str, str]] = set()
    fresh: list[Cleared] = []
    more: list[Cleared] = []
    for pair in pairs:
        claim = report.pack.claims[pair.first]
        key = (claim.subject, claim.property)
        (more if key in seen else fresh).append(pair)
        seen.add(key)
    return [*fresh, *more]


def said(report: Report, claim: Claim) -> str:
    """Return a claim in a line: who, where, what."""
    value = cut(denied_words(report.pack.show(claim), claim.polarity), _SHORT)
    about = f"{report.pack.name(claim.subject)}, {words.label(report.pack, claim.property)}"
    return f"{about}: {value} ({claim.source}, {words.chief_place(claim)})"
