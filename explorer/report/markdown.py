"""The report as Markdown.

CommonMark with tables. Data text is escaped, so that it is never markup. The only HTML in it is
what this module writes: anchors and collapsible `details`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explorer.model.claim import Claim
from explorer.model.enums import Severity
from explorer.model.finding import Finding, Position
from explorer.model.source_names import at_the_start
from explorer.report import cleared, films, finding_words, outline
from explorer.report.build import Report
from explorer.report.finding_words import EXPLAINS, explained_lines
from explorer.report.method import method
from explorer.report.outline import Entry
from explorer.report.safe import code
from explorer.report.safe import markdown as md
from explorer.wording.differences import difference
from explorer.wording.labels import DECISION_NAMES, GATES
from explorer.wording.positions import side_label, sides_are_named, stated
from explorer.wording.records import all_lines, how_said_in_report, opening_name, shown_phrase

_MOST_QUOTES = 2
"""Number of sources quoted for one side at the top."""


def render(report: Report) -> str:
    """Return the report as Markdown, ending in a newline."""
    sections = {
        "Summary": _summary(report),
        "Findings": _findings(report),
        "Sources": _sources(report),
        "Not flagged": _not_flagged(report),
        "Method": [_method(report)],
        "Ids and hashes": _ids(report),
    }
    written = {name: blocks for name, blocks in sections.items() if blocks}
    contents = "\n".join(f"- [{name}](#{_slug(name)})" for name in written)
    blocks = [
        f"# {md(outline.title(report))}",
        md(outline.made(report)),
        md(outline.summary(report)),
        *_worst(report),
        *_patterns(report),
        *_films(report),
        contents,
    ]
    for name, inside in written.items():
        blocks += [f"## {name}", *inside]
    blocks.append(f"Made by {md(report.program)}.")
    return "\n\n".join(block for block in blocks if block) + "\n"


def _slug(heading: str) -> str:
    """Return the fragment that Markdown renderers generate for a heading of plain words."""
    return heading.lower().replace(" ", "-")


def _link(report: Report, entry: Entry) -> str:
    return f"[{md(finding_words.fact(report, entry.finding))}](#{_anchor(entry)})"


def _anchor(entry: Entry) -> str:
    return f"finding-{entry.number}"


def _folded(summary: str, blocks: Iterable[str]) -> list[str]:
    """Return collapsed blocks; `summary` must be our own wording, not data."""
    return [f"<details>\n<summary>{summary}</summary>", *blocks, "</details>"]


def _worst(report: Report) -> list[str]:
    """Return the most important findings, with both sides quoted."""
    numbers = {entry.finding.id: entry for entry in outline.entries(report)}
    items = []
    for at, finding in enumerate(outline.worst(report), 1):
        title = md(finding_words.worst_title(report, finding))
        entry = numbers.get(finding.id)
        linked = f"[{title}](#{_anchor(entry)})" if entry else title
        reason = finding_words.lead(finding)
        lines = [f"{at}. **{linked}**{f': {md(reason)}' if reason else ''}"]
        if finding.explains:
            lines[0] = f"{at}. **{linked}**: {md(finding.words.body)}"
        else:
            lines += [
                f"   - {_quoted(report, finding, position)}"
                for position in finding_words.opposed(finding)
            ]
        items.append("\n".join(lines))
    return ["What matters most:", "\n".join(items)] if items else []


def _patterns(report: Report) -> list[str]:
    """Return the patterns of a pack on many films, one line each."""
    numbers = {entry.finding.id: entry for entry in outline.entries(report)}
    lines = [
        f"- {md(sentence)} ([finding {entry.number}](#{_anchor(entry)}))"
        for finding, sentence in films.patterns(report)
        if (entry := numbers.get(finding.id))
    ]
    return ["Consistent differences:", "\n".join(lines)] if lines else []


def _films(report: Report) -> list[str]:
    """Return the most disputed films of a pack on many."""
    lines = films.film_lines(report)
    if not lines:
        return []
    numbers = {entry.finding.id: entry for entry in outline.entries(report)}
    rows = [
        [
            f"[{md(line.name)}](#{_anchor(numbers[line.first.id])})",
            line.year,
            *map(str, (*line.numbers, line.explained)),
        ]
        for line in lines[: films.MOST_FILMS]
    ]
    heads = ["Film", "Year", *(severity.value for severity in Severity), "all", "by pattern"]
    return [f"Most disputed films ({films.films_caption(report, lines)}):", table(heads, rows, 5)]


def _quoted(report: Report, finding: Finding, position: Position) -> str:
    """Return a position with each source's place and phrase."""
    quotes = finding_words.quotes(report, position)
    shown = [
        f"{md(where)}{f', “{md(phrase)}”' if phrase else ''}"
        for where, phrase in quotes[:_MOST_QUOTES]
    ]
    more = [f"{len(quotes) - len(shown)} more"] if len(quotes) > len(shown) else []
    return f"**{md(stated(report.pack, finding, position))}**: {'; '.join([*shown, *more])}"


def _method(report: Report) -> str:
    lines = method(report.unmatched)
    return "\n".join(f"- **{label}:** {md(text)}" for label, text in lines)


def _ids(report: Report) -> list[str]:
    """Return the findings' ids by number, and the sources' ids and hashes."""
    numbered = [
        f"| {entry.number} | {code(entry.finding.id)} |" for entry in outline.entries(report)
    ]
    hashed = [
        f"| {md(opening_name(report.pack, source.id))} | {code(source.id)} "
        f"| {code(source.sha256 or 'no text')} |"
        for source in report.sources()
    ]
    blocks = []
    if numbered:
        blocks.append("\n".join(["| No. | Id |", "| ---: | --- |", *numbered]))
    if hashed:
        heads = "| Source | Id in the pack | SHA-256 of its text |"
        blocks.append("\n".join([heads, "| --- | --- | --- |", *hashed]))
    return _folded("Ids of findings, ids and hashes of sources", blocks) if blocks else []


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], numbers: int = 0) -> str:
    """Return a table of escaped cells; the last `numbers` columns are right-aligned."""
    words_columns = len(heads) - numbers
    rule = ["---"] * words_columns + ["---:"] * numbers
    return "\n".join(f"| {' | '.join(row)} |" for row in (heads, rule, *rows))


def _summary(report: Report) -> list[str]:
    if not report.findings:
        return []
    heads = ["Verdict", *(severity.value for severity in Severity), "all"]
    counted = [
        [verdict.value, *(str(number) for number in row)] for verdict, row in outline.tally(report)
    ]
    total = ["all", *(str(number) for number in outline.totals(report))]
    return [table(heads, [*counted, total], numbers=len(heads) - 1), _listed(report)]


def _listed(report: Report) -> str:
    """Return the table of findings, with decisions if there are any."""
    ruled = finding_words.any_ruled(report)
    rows = [
        [
            str(entry.number),
            entry.finding.severity.value,
            entry.finding.verdict.value,
            _link(report, entry),
            md(difference(report.pack, entry.finding)),
            *([md(DECISION_NAMES[report.state(entry.finding)])] if ruled else []),
        ]
        for entry in outline.entries(report)
    ]
    heads = ["No.", "Severity", "Verdict", "Fact", "What differs", *(["Decision"] if ruled else [])]
    return table(heads, rows)


def _findings(report: Report) -> list[str]:
    if not report.findings:
        return []
    full = [block for entry in outline.entries_in_full(report) for block in _finding(report, entry)]
    brief = outline.brief(report)
    if not brief:
        return full
    rest = [block for entry in brief for block in _finding(report, entry)]
    caption = outline.table_caption(bool(full), any(entry.dismissed for entry in brief))
    return [*full, *(_folded(caption, rest) if full else rest)]


def _finding(report: Report, entry: Entry) -> list[str]:
    finding = entry.finding
    graded = f"**{finding.verdict.value.capitalize()}**, **{finding.severity.value}** severity."
    title = md(finding_words.fact(report, finding))
    return [
        f'### <a id="{_anchor(entry)}"></a>{entry.number}. {title}',
        f"{graded} {md(finding_words.sentences(finding))}".rstrip(),
        *(_explained(report, finding) if finding.explains else _positions(report, finding)),
        *(f"**{label}:** {md(text)}" for label, text in finding_words.outcome(report, finding)),
    ]


def _explained(report: Report, finding: Finding) -> list[str]:
    lines = explained_lines(report, finding)
    listed = "\n".join(f"- **{md(subject)}:** {md(said)}" for subject, said in lines)
    return [f"**{EXPLAINS}:**", listed]


def _positions(report: Report, finding: Finding) -> list[str]:
    return [_position(report, finding, *numbered) for numbered in enumerate(finding.positions)]


def _position(report: Report, finding: Finding, index: int, position: Position) -> str:
    notes = finding_words.position_notes(finding, index, position)
    head = f"**{md(side_label(report.pack, finding, index))}**{f' ({md(notes)})' if notes else ''}"
    named = sides_are_named(finding) and len(position.sources) == 1
    early = finding_words.known_early(finding, index, position)
    return "\n".join(
        [head, "", *(_claim(report, claim, named, early) for claim in position.claims)]
    )


def _claim(report: Report, claim: Claim, named: bool, early: bool) -> str:
    """Return a claim on one line; `named` and `early` say what the text above it says already."""
    phrase = shown_phrase(claim)
    quoted = f", “{md(phrase)}”" if phrase else ""
    stated = f": {md(claim.statement)}" if claim.statement else ""
    how_said = how_said_in_report(report.pack, claim, early)
    firmness = f" ({md(how_said)})" if how_said else ""
    name = md(opening_name(report.pack, claim.source.id))
    where = at_the_start(all_lines(claim)) if named else f"{name}, {all_lines(claim)}"
    return f"- {where}{quoted}{stated}{firmness}"


def _sources(report: Report) -> list[str]:
    blocks = []
    for source in report.sources():
        facts = outline.source_facts(report, source)
        lines = "\n".join(f"- **{label}:** {md(text)}" for label, text in facts)
        name = opening_name(report.pack, source.id)
        blocks += [f"### {md(name)}", lines]
    return blocks


def _not_flagged(report: Report) -> list[str]:
    samples = cleared.samples(report)
    if not samples:
        return []
    blocks = [cleared.NOT_FLAGGED]
    for sample in samples:
        reason = at_the_start(GATES[sample.gate].report)
        head = f"**{reason}**: {cleared.sample_count(sample)}."
        lines = []
        for pair in sample.pairs:
            first, second, why = map(md, cleared.sample_line(report, pair))
            lines.append(f"- {first}; {second}. {cleared.CLEARED}: {why}.")
        blocks.append("\n".join([head, "", *lines]))
    return _folded("Apparent conflicts, cleared", blocks)
