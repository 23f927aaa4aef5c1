"""What each source says of the most disputed people, as a grid."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from explorer.charts.grid import FactRow, fact_grid
from explorer.charts.grid_cells import GLYPHS, Cell, CellMark
from explorer.charts.source_labels import source_labels
from explorer.model.enums import PEOPLE, WEIGHT
from explorer.model.place import Fact
from explorer.report.svg.elements import (
    ROW,
    WIDTH,
    Figure,
    Markup,
    group,
    line,
    picture,
    rectangle,
    words,
    wrapped,
)
from explorer.session import Session
from explorer.wording import pictures as say
from explorer.wording.labels import VERDICT_GLYPHS

_PEOPLE, _FACTS = 3, 5
"""Maximum number of people, and of facts for each."""

_MOST_FACTS = 24
"""Maximum number of facts in a picture of a single entity."""

_SOURCES = 6
"""Maximum number of sources, those that say most about these people."""

_NAMES = 170
_LINE = 17


def grid_figure(session: Session, about: str = "") -> Figure | None:
    """Return the grid of the most disputed people, None if no fact about a person is disputed.

    If the id of an entity is given as `about`, the grid has the facts about it instead.
    """
    people = _facts_about(session, about) if about else _most_disputed(session)
    if not people:
        return None
    rows = [row for _, own in people for row in own]
    every = sorted(
        source for source in session.pack.sources if any(s.said.get(source) for s in rows)
    )
    saying = sorted(every, key=lambda s: -sum(s in row.said for row in rows))[:_SOURCES]
    sources = [source for source in every if source in saying]
    names = source_labels(session)
    width = (WIDTH - _NAMES) / len(sources)
    heads = [wrapped(names[source], width - 8, 2) for source in sources]
    top: float = _LINE * max(map(len, heads)) + 6
    body = [
        words(_NAMES + column * width + 4, _LINE * (at + 0.8), text, "quiet")
        for column, lines in enumerate(heads)
        for at, text in enumerate(lines)
    ]
    sentences = []
    for name, own in people:
        body += [rectangle(0, top, WIDTH, ROW + 2, "band"), words(4, top + 16, name, "strong")]
        top += ROW + 2
        for row in own:
            said = [(source, row.cell(source)) for source in sources]
            height = _height(row, [cell for _, cell in said], width)
            body += _row(row, [cell for _, cell in said], width, top, height)
            spoken = [(names[source], cell.text) for source, cell in said if cell.claims]
            sentences.append(say.row_words(f"{name} – {row.label}", spoken))
            top += height
    title = say.facts_about(people[0][0]) if about else say.GRID.title
    svg = picture("grid", title, " ".join(sentences), top, *body)
    left_out = say.shown_of(len(sources), len(every), "sources")
    return Figure("grid", title, f"{say.GRID.caption} {left_out}".strip(), svg)


def _facts_about(session: Session, entity: str) -> list[tuple[str, list[FactRow]]]:
    """Return an entity with the facts about it, the most disputed first, as many as fit."""
    rows = [row for row in fact_grid(session, (entity,)).rows if row.subject == entity]
    rows.sort(key=lambda row: -_weight(session, row))
    return [(rows[0].name, rows[:_MOST_FACTS])] if rows else []


def _most_disputed(session: Session) -> list[tuple[str, list[FactRow]]]:
    """Return the most disputed people, each with their disputed facts."""
    disputed: dict[str, list[FactRow]] = {}
    weights: Counter[str] = Counter()
    for row in fact_grid(session, only_disputed=True).rows:
        entity = session.pack.entities.get(row.subject)
        weight = _weight(session, row)
        if weight and entity and entity.kind in PEOPLE:
            disputed.setdefault(row.subject, []).append(row)
            weights[row.subject] += weight
    for rows in disputed.values():
        rows.sort(key=lambda row: -_weight(session, row))
    first = sorted(disputed, key=lambda subject: (-weights[subject], subject))[:_PEOPLE]
    return [(disputed[subject][0].name, disputed[subject][:_FACTS]) for subject in first]


def _weight(session: Session, row: FactRow) -> int:
    """Return how disputed a fact is between sources, 0 if only a single source is in doubt."""
    findings = session.findings_by_fact.get(Fact(row.subject, row.property_id), [])
    own = [f for f in findings if not f.level and len(f.sources) > 1]
    return max((WEIGHT[finding.severity] for finding in own), default=0)


def _label(row: FactRow) -> list[str]:
    return wrapped(row.label, _NAMES - 12, 3)


def _value(cell: Cell, width: float) -> list[str]:
    if cell.mark is CellMark.NOTHING:
        return []
    sign = VERDICT_GLYPHS[cell.verdict] if cell.verdict else GLYPHS[cell.mark]
    return wrapped(f"{sign} {cell.text}", width - 6, 3)


def _height(row: FactRow, said: Sequence[Cell], width: float) -> float:
    lines = [len(_label(row)), *(len(_value(cell, width)) for cell in said)]
    return max(lines) * _LINE + 8


def _row(
    row: FactRow, said: Sequence[Cell], width: float, top: float, height: float
) -> Iterator[Markup]:
    for at, text in enumerate(_label(row)):
        yield words(8, top + _LINE * (at + 1), text)
    for column, cell in enumerate(said):
        x = _NAMES + column * width
        look = str(cell.verdict or cell.mark.value.replace(" ", "-"))
        lines = [
            words(x + 6, top + _LINE * (at + 1), text, f"t-{look}")
            for at, text in enumerate(_value(cell, width))
        ]
        if lines:
            back = rectangle(x + 2, top + 1, width - 4, height - 3, f"cell c-{look}")
            yield group(back, *lines, title=cell.text)
    yield line(0, top + height - 0.5, WIDTH, top + height - 0.5, "grid")
