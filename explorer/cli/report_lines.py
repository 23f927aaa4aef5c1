"""Convert a report's Markdown to lines and tables for a terminal; supports only what it uses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from explorer.cli.origins import Citations
from explorer.cli.terminal import Line, Table
from explorer.model.enums import Severity, Verdict
from explorer.model.pack import Origin
from explorer.wording.labels import SEVERITY_GLYPHS, VERDICT_GLYPHS
from explorer.wording.spans import Span, span

_TAG = re.compile(r"</?(?:a|details|summary)(?: [^<>]*)?>")
_CONTENTS = re.compile(r"- \[[^\[\]]*\]\(#[^()]*\)")
_HEADING = re.compile(r"#+ ")
_ITEM = re.compile(r"( *)(- |\d+\. )(.*)")
_CITED = re.compile(r"(?:^|, )[Ll]ine (\d+)(?: \(also [\d, and]+\))?")
_BEFORE_NAME = re.compile(r"^|(?<=[:;] )")
_CELL_END = re.compile(r"(?<!\\)\|")
_INLINE = re.compile(
    r"\\(?P<escaped>.)|(?P<strong>\*\*)|(?P<code>`)"
    r"|\[(?P<link>(?:\\.|[^\\\[\]])*)\]\(#[^()\s]*\)",
)


def report_lines(markdown: str, citations: Citations | None = None) -> list[Line | Table]:
    """Return a report's Markdown as lines and tables for a terminal.

    If `citations` is given, citations are linked to files.
    """
    above = ""  # name of the source whose lines are cited without a name
    drawing: list[Line | Table] = []
    rows: list[str] = []
    for text in (*markdown.split("\n"), ""):
        if text.startswith("|"):
            rows.append(text)
            continue
        if _CONTENTS.fullmatch(text):
            continue  # a terminal has no anchors to link to
        if rows:
            drawing.append(_table(rows))
            rows = []
        line = _line(text)
        if citations:
            if line.spans and not line.mark:
                above = line.spans[0].text
            line = replace(line, links=tuple(_links(line, citations, above)))
        if line.spans or not drawing or drawing[-1] != Line():  # no two empty lines in a row
            drawing.append(line)
    while drawing and drawing[-1] == Line():
        drawing.pop()
    return drawing


def _line(text: str) -> Line:
    text = _TAG.sub("", text)
    if heading := _HEADING.match(text):
        words = "".join(words for words, _, _ in _spans(text[heading.end() :]))
        return Line((Span(words, "title"),))
    if item := _ITEM.match(text):
        mark = "• " if item[2] == "- " else item[2]
        return Line(tuple(_spans(item[3])), len(item[1]), mark=mark)
    return Line(tuple(spans for spans in _spans(text) if spans.text))


def _links(line: Line, citations: Citations, above: str) -> Iterator[tuple[int, int, Origin]]:
    """Yield citations in a line as (start, end, location); `above` is the heading's source."""
    words = "".join(part for part, _, _ in line.spans)
    if not line.mark:
        if origin := citations.source(words):
            yield 0, len(words), origin
        return
    for cited in _CITED.finditer(words):
        before = words[: cited.start()]
        starts = [at.start() for at in _BEFORE_NAME.finditer(before)] if before else [0]
        for start in starts:  # try the longest name first
            name = before[start:] or above
            if origin := citations.line(name, int(cited[1]), words[cited.end() :]):
                yield start, cited.end(), origin
                break


def _table(rows: list[str]) -> Table:
    """Return a table; its second row is the delimiter row, which sets the alignment."""
    head, rule, *body = ([cell.strip() for cell in _CELL_END.split(row)[1:-1]] for row in rows)
    numbers = frozenset(at for at, cell in enumerate(rule) if cell.endswith(":"))
    cells = [tuple(Line(tuple(_cell(cell))) for cell in row) for row in body]
    return Table(tuple(head), cells, numbers)


def _cell(text: str) -> Iterator[Span]:
    """Yield a cell's spans; verdicts and severities get their signs."""
    if text in VERDICT_GLYPHS:
        yield Span(f"{VERDICT_GLYPHS[Verdict(text)]} {text}", text)
    elif text in SEVERITY_GLYPHS:
        yield Span(f"{SEVERITY_GLYPHS[Severity(text)]} {text}", text)
    else:
        yield from _spans(text)


def _spans(text: str) -> Iterator[Span]:
    """Yield the spans of a line, separating strong words and resolving escapes."""
    strong, words, at = False, "", 0
    for token in _INLINE.finditer(text):
        words += text[at : token.start()]
        at = token.end()
        if token["strong"]:
            yield _strong(words) if strong else span(words)
            strong, words = not strong, ""
        elif token["link"] is not None:
            words += "".join(part for part, _, _ in _spans(token["link"]))
        else:
            words += token["escaped"] or ""
    yield span(words + text[at:])


def _strong(words: str) -> Span:
    """Return strong words, in the colour of a verdict or severity if they are one."""
    name = words.casefold()
    return span(words, name if name in VERDICT_GLYPHS or name in SEVERITY_GLYPHS else "label")
