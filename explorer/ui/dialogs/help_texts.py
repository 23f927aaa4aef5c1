"""Texts of help for each kind of place and each focused widget, and the meanings of all signs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from explorer.charts import lanes, matrix_layout
from explorer.charts.grid_cells import GLYPHS, CellMark
from explorer.ui.views.people import cast_list
from explorer.ui.widgets.rows import MARKER, RESTING
from explorer.wording.labels import (
    DECISION_NAMES,
    DECISIONS,
    NOTE,
    SEVERITY_GLYPHS,
    VERDICT_GLYPHS,
    VERDICTS,
)

Signs = Sequence[tuple[str, str]]

_CELLS = {
    CellMark.AGREES: "another source says the same, nearly or partly so",
    CellMark.ADDS: "other sources say different things, but all can be true",
    CellMark.ALONE: "no other source covers it",
    CellMark.RUMOUR: "no other source covers it, and this one only passes on a rumour or a guess",
    CellMark.LOST: "missing from this copy of the source",
}

SIGNS: Mapping[str, Signs] = {
    "Symbols for findings": (
        (" ".join(SEVERITY_GLYPHS.values()), "severity of a finding: high, medium, low"),
        *((f"{VERDICT_GLYPHS[v]} {v}", label.page) for v, label in VERDICTS.items()),
        (
            " ".join(DECISIONS.values()),
            f"your decision: {', '.join(DECISION_NAMES[decision] for decision in DECISIONS)}",
        ),
        (NOTE, "you have written a note"),
        ("!", "claims changed since your decision"),
    ),
    "Symbols in the grid of facts": tuple((GLYPHS[mark], what) for mark, what in _CELLS.items()),
    "Symbols in the list of people": (
        (cast_list.SAYS, "this source says that the actor plays the part"),
        (cast_list.DENIES, "this source denies it"),
        (cast_list.LOST, "the name is missing from this copy of the source"),
        (cast_list.SILENT, "this source does not name the actor"),
        (cast_list.VARIANT, "the sources spell the name in different ways"),
    ),
    "Symbols on the timeline": (
        (lanes.SOLID * 2, "definitely under way"),
        (lanes.RAMP, "somewhere within this range; the darker, the more certain"),
        ("╌", "on the axis: years without dates, shortened"),
        (lanes.POINT, "a day or a short while"),
        (lanes.ROUGH_POINT, "an approximate date"),
        (
            f"{lanes.DENIED * 2} {lanes.DENIED_POINT}",
            "the source denies this date",
        ),
        (f"{lanes.OPEN_START} {lanes.OPEN_END}", "the beginning or the end is unknown"),
    ),
    "Symbols in the graph": (
        ("━", "more than one source states the tie"),
        ("─", "one source states it"),
        ("╌", "a source denies it"),
        ("→ ← ▸ ◂", "the direction of the tie"),
    ),
    "Symbols in the agreement table": (
        (matrix_layout.AGREE * 2, "facts on which the two agree"),
        (matrix_layout.CONFLICT * 2, "facts on which they conflict"),
        (matrix_layout.BESIDE * 2, "facts on which they differ but do not conflict"),
        ("3/20", "facts on which they conflict, out of those that both cover"),
    ),
    "Symbols everywhere": (
        ("★", "bookmarked"),
        (f"{MARKER} {RESTING}", "the cursor: in the active pane, and in the others"),
    ),
}
"""Signs and meanings, by heading."""

OF_PLACE: Mapping[str, str] = {
    "findings": "Symbols for findings",
    "finding": "Symbols for findings",
    "facts": "Symbols in the grid of facts",
    "people": "Symbols in the list of people",
    "timeline": "Symbols on the timeline",
    "graph": "Symbols in the graph",
    "agreement": "Symbols in the agreement table",
}
"""Kind of place → heading of the signs used there."""


class About(NamedTuple):
    """Help on one kind of place. `{go.back}` in its texts stands for the key of that action."""

    title: str
    shows: str
    """What the user is looking at."""
    to_do: str
    """What to do with it."""


class Focus(NamedTuple):
    """Help on one kind of focused widget."""

    here: str
    others: str = ""
    """What leads to the other panes, if there are any."""


PLACES: Mapping[str, About] = {
    "findings": About(
        "Findings",
        "Where the sources conflict, worst first. A row is one finding: how severe it is, what "
        "kind of conflict, and what it is about.",
        "{rows.select} opens a finding. Decide with {ruling.accept} (the conflict is real), "
        "{ruling.explain} (there is an explanation) or {ruling.dismiss} (no conflict); "
        "{ruling.note} adds a note, {ruling.undo} undoes. {findings.filter} filters the list.",
    ),
    "finding": About(
        "A finding",
        "What the sources disagree on, why it counts as a conflict, and each position with the "
        "claims behind it.",
        "{rows.select} on a claim leads to the line it comes from. {ruling.accept}, "
        "{ruling.explain} and {ruling.dismiss} decide; {findings.next} and {findings.previous} go "
        "through the findings. {go.why-not} shows which apparent conflicts were cleared.",
    ),
    "films": About(
        "Films",
        "Every film in this pack, most disputed first. The columns count its findings (high, "
        "medium and low), the differences that a pattern explains, and the claims about it.",
        "{rows.select} opens a film; from then on every view is about it. {films.filter} finds a "
        "title.",
    ),
    "facts": About(
        "Facts",
        "One row per fact, one column per source. The symbol before a value shows how it compares "
        "with those of the other sources; the cell under the cursor is shown in full below the "
        "grid.",
        "Arrows move from cell to cell. {rows.select} opens the claim or, in an empty cell, the "
        "line of the source most likely to mention it. {facts.about} shows one person's facts, "
        "{facts.narrow} only those in dispute; {facts.group} groups them.",
    ),
    "people": About(
        "People",
        "The characters, who plays each and which sources say so; then everyone else.",
        "{rows.select} opens everything about the person under the cursor. {people.filter} finds a "
        "name.",
    ),
    "timeline": About(
        "Timeline",
        "A lane for each source, with every date it gives: in the real world by years, in the "
        "story by the films before and after.",
        "Arrows move along the timeline; {rows.select} opens the claim; {timeline.switch} "
        "switches between the real world and the story.",
    ),
    "sources": About(
        "Sources",
        "The documents: who wrote each, whether they had seen the film, and how its claims "
        "compare with the others'.",
        "{rows.select} opens a source; its lines lead to the text. {view.agreement} shows "
        "how far the sources agree with each other.",
    ),
    "graph": About(
        "Graph",
        "One person or thing at the centre, surrounded by everyone and everything connected to it. "
        "In a window of about 160 columns or more it begins with the whole film: a column for each "
        "main character or group, and a line for each tie between two.",
        "Arrows move; {rows.select} puts what is under the cursor at the centre or, on a line of "
        "the whole film, opens the claims behind it. {graph.page} opens a page, {graph.tie} the "
        "claims behind a tie; {graph.about} chooses who is at the centre; {graph.path} shows how "
        "they are connected to someone else.",
    ),
    "agreement": About(
        "Agreement",
        "For each pair of sources: how many facts both cover, and on how many they conflict.",
        "Arrows move from pair to pair, and the pane below describes each. {rows.select} lists a "
        "pair's facts.",
    ),
    "passage": About(
        "A source's text",
        "The source from beginning to end. Below each line are its claims and, dimmed, suggested "
        "ones.",
        "On a suggestion, {suggestion.accept} accepts and {suggestion.refuse} rejects; the cursor "
        "then moves to the next one. {reader.mark-words} marks words for a claim of your own. "
        "{reader.next} goes to the next disputed line, {reader.next-open} to the next line with "
        "work left to do. {reader.switch} switches between text and outline.",
    ),
    "claim": About(
        "A claim",
        "What one source says, how firmly, on which line and in which words, and what conflicts "
        "with it.",
        "{rows.select} leads to the line, the person or the finding. {take.cite} copies a "
        "citation; {views.correct} corrects the claim.",
    ),
    "entity": About(
        "A person, place or thing",
        "Everything about it: findings, ties to others, and what each source says.",
        "{rows.select} opens what is under the cursor. {bookmark.toggle} bookmarks the page.",
    ),
    "source": About(
        "A source",
        "Who wrote it, when, whether they had seen the film, and how its claims compare with the "
        "others'.",
        "{rows.select} on a line opens the text there. {go.web} opens its web page.",
    ),
    "fact": About(
        "A fact",
        "What each source says about this fact.",
        "{rows.select} opens a claim.",
    ),
    "property": About(
        "A property",
        "One kind of fact: what it means, how its values are compared, and every claim that "
        "uses it.",
        "{rows.select} opens a claim.",
    ),
    "cleared": About(
        "Apparent conflicts, cleared",
        "Claims that seem to conflict but do not, grouped by the reason.",
        "{rows.select} shows the two claims together.",
    ),
    "changes": About(
        "What changed",
        "The findings and claims that the last edit of the pack added, changed or removed.",
        "{rows.select} opens the finding or claim as it is now.",
    ),
    "problems": About(
        "Problems",
        "The mistakes in the pack's files, with file, line and column.",
        "Fix and save; the pack reloads automatically.",
    ),
}
"""By the kind of place."""

FOCUS: Mapping[str, Focus] = {
    "FindingList": Focus("The list has the focus.", "{go.pane-right} moves to the finding."),
    "CastList": Focus("The list has the focus.", "{go.pane-right} moves to the page."),
    "SourceCards": Focus("The list has the focus.", "{go.pane-right} moves to the page."),
    "FilmList": Focus("The list has the focus.", "{go.pane-right} moves to the film."),
    "ReaderPane": Focus(
        "The text has the focus: arrows go from line to line and from suggestion to suggestion.",
        "{view.zoom} makes it fill the window.",
    ),
    "Chart": Focus(
        "The drawing has the focus.",
        "Tab moves to the claim below it; {view.zoom} makes the drawing fill the window.",
    ),
    "Matrix": Focus(
        "The table has the focus.",
        "Tab moves to the pair below it; {view.zoom} makes the table fill the window.",
    ),
    "PageView": Focus(
        "The page has the focus: arrows go from link to link; {go.back} goes back.",
        "{go.pane-left} moves to the other pane; {view.zoom} makes the page fill the window.",
    ),
    "FilterInput": Focus(
        "The filter has the focus: type words. {filter.done} goes to the list; "
        "{filter.leave} clears the filter."
    ),
}
"""By the class of the focused widget."""
