"""All signs and their meanings, by the part of the app that uses them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
    CellMark.AGREES: "another source says the same, or partly the same",
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
