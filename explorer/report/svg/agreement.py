"""How far each pair of sources agrees, as a matrix with a number and a bar for each pair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explorer.charts.agreement import Agreement, Pair, agreement
from explorer.report.svg.elements import (
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

_MOST = 10
"""Maximum number of sources in the matrix, those with the most claims."""

_TOO_MANY = 100
"""Number of sources above which there is no matrix: a part would say little and cost much."""

_NAMES = 150
_HEIGHT = 36
_HEAD_LINES = 3


def agreement_figure(session: Session) -> Figure | None:
    """Return the matrix, None if no two sources cover a fact, or if there are too many sources."""
    if len(session.pack.sources) > _TOO_MANY:
        return None
    table = agreement(session)
    if not any(pair.shared for pair in table.pairs.values()):
        return None
    every = sorted(table.sources)
    chosen = set(sorted(every, key=lambda s: -len(session.pack.claims_of(s)))[:_MOST])
    sources = [source for source in every if source in chosen]
    columns, rows = sources[:-1], sources[1:]
    width = (WIDTH - _NAMES) / len(columns)
    heads = [wrapped(table.name(source), width - 10, _HEAD_LINES) for source in columns]
    top = 17 * max(map(len, heads)) + 8
    body = list(_heads(heads, width, top))
    sentences = []
    for number, source in enumerate(rows):
        y = top + number * _HEIGHT
        body += [line(0, y, WIDTH, y, "grid")]
        name = wrapped(table.name(source), _NAMES - 8, 2)
        body += [words(0, y + 16 * (at + 1), text) for at, text in enumerate(name)]
        for column, other in enumerate(columns[: number + 1]):
            pair = table.pair(source, other)
            if pair is not None:
                body.append(_pair(table, pair, _NAMES + column * width, y, width))
                sentences.append(_pair_words(table, pair))
    height = top + len(rows) * _HEIGHT
    svg = picture("agreement", say.AGREEMENT.title, " ".join(sentences), height, *body)
    left_out = say.shown_of(len(sources), len(every), "sources")
    caption = " ".join(filter(None, [say.AGREEMENT.caption, left_out]))
    return Figure("agreement", say.AGREEMENT.title, caption, svg)


def _heads(heads: Sequence[Sequence[str]], width: float, top: float) -> Iterator[Markup]:
    for column, lines in enumerate(heads):
        for row, text in enumerate(lines):
            y = top - 10 - (len(lines) - 1 - row) * 17
            yield words(_NAMES + column * width + 4, y, text)


def _pair_words(table: Agreement, pair: Pair) -> str:
    counts = len(pair.agreeing), len(pair.conflicting), len(pair.beside)
    first, second = sorted((table.name(pair.first), table.name(pair.second)))
    return say.pair_words(first, second, *counts)


def _pair(table: Agreement, pair: Pair, x: float, y: float, width: float) -> Markup:
    room = width - 16
    parts = [words(x + 4, y + 17, str(pair.shared), "number" if pair.shared else "quiet")]
    if pair.conflicting:
        parts.append(words(x + 4 + room, y + 17, f"✗ {len(pair.conflicting)}", "bad", "end"))
    at = x + 4
    shares = (("agree", pair.agreeing), ("conflict", pair.conflicting), ("beside", pair.beside))
    for look, facts in shares:
        if facts:
            size = room * len(facts) / pair.shared
            parts.append(rectangle(at, y + 22, size, 9, look))
            at += size
    return group(*parts, title=_pair_words(table, pair))
