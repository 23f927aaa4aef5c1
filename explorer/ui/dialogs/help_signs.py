"""All signs and their meanings, by the part of the app that uses them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from explorer.charts import lanes, matrix_layout
from explorer.charts.grid import GLYPHS, CellMark
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
    "Signs of findings": (
        (" ".join(SEVERITY_GLYPHS.values()), "severity of a finding: high, medium, low"),
        *((f"{VERDICT_GLYPHS[v]} {v}", label.page) for v, label in VERDICTS.items()),
        (
            " ".join(DECISIONS.values()),
            f"your decision: {', '.join(DECISION_NAMES[decision] for decision in DECISIONS)}",
        ),
        (NOTE, "you have written a note"),
        ("!", "claims changed since your decision"),
    ),
    "Signs in the grid of facts": tuple((GLYPHS[mark], what) for mark, what in _CELLS.items()),
    "Signs in the list of people": (
        (cast_list.SAYS, "this source says that the actor plays the part"),
        (cast_list.DENIES, "this source denies it"),
        (cast_list.LOST, "the name is missing from this copy of the source"),
        (cast_list.SILENT, "this source does not name the actor"),
        (cast_list.VARIANT, "the sources spell the name in several ways"),
    ),
    "Signs on the timeline": (
        (lanes.SOLID * 2, "definitely under way"),
        (lanes.RAMP, "somewhere within this range; the darker, the more certain"),
        ("╌", "on the axis: years with no dates, drawn shorter"),
        (lanes.POINT, "a day or a short while"),
        (lanes.ROUGH_POINT, "roughly then"),
        (
            f"{lanes.DENIED * 2} {lanes.DENIED_POINT}",
            "the source says that it was not then",
        ),
        (f"{lanes.OPEN_START} {lanes.OPEN_END}", "the beginning or the end is not known"),
    ),
    "Signs in the graph": (
        ("━", "several sources state the tie"),
        ("─", "one source states it"),
        ("╌", "a source denies it"),
        ("→ ← ▸ ◂", "which way to read the tie"),
    ),
    "Signs in the agreement table": (
        (matrix_layout.AGREE * 2, "facts on which the two agree"),
        (matrix_layout.CONFLICT * 2, "facts on which they conflict"),
        (matrix_layout.BESIDE * 2, "facts on which they differ but do not conflict"),
        ("3/20", "facts on which they conflict, out of those that both cover"),
    ),
    "Signs everywhere": (
        ("★", "this is bookmarked"),
        (f"{MARKER} {RESTING}", "the cursor: in the active pane, and in the others"),
    ),
}
"""Signs and meanings, by heading."""

OF_PLACE: Mapping[str, str] = {
    "findings": "Signs of findings",
    "finding": "Signs of findings",
    "facts": "Signs in the grid of facts",
    "people": "Signs in the list of people",
    "timeline": "Signs on the timeline",
    "graph": "Signs in the graph",
    "agreement": "Signs in the agreement table",
}
"""Kind of place → heading of the signs used there."""
