"""The report as one self-contained HTML page: no script, no request, readable on paper.

The first page can be read by itself; pictures, findings, sources and the method follow. Every text
from outside is escaped by `data` or, in an attribute, `markup`. Verdict and severity are shown as
words, never by colour alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from explorer.model.finding import Comparison
from explorer.model.pack import Pack
from explorer.report import outline
from explorer.report.build import Report
from explorer.report.html_back import appendix, method_lines, not_flagged, sources
from explorer.report.html_findings import entry_link, findings
from explorer.report.html_first import first_page
from explorer.report.html_parts import data
from explorer.report.html_style import STYLE, policy
from explorer.report.safe import markup
from explorer.report.svg.agreement import agreement_figure
from explorer.report.svg.elements import Figure
from explorer.report.svg.graph import graph_figure
from explorer.report.svg.grid import grid_figure
from explorer.report.svg.lanes import story_figure, world_figure
from explorer.session import Session

_SECTIONS: Sequence[tuple[str, str, Callable[[Report], list[str]]]] = (
    ("summary", "Summary", first_page),
    ("pictures", "Pictures", lambda report: _pictures(report)),
    ("findings", "Findings", findings),
    ("sources", "Sources", sources),
    ("not-flagged", "Not flagged", not_flagged),
    ("method", "Method", method_lines),
    ("appendix", "Ids and hashes", appendix),
)
"""Id, heading and builder of each section, in order; empty sections are left out."""


def render(report: Report) -> str:
    """Return the report as an HTML page, ending in a newline."""
    sections = [(name, label, build(report)) for name, label, build in _SECTIONS]
    written = [section for section in sections if section[2]]
    (_, _, first), *others = written
    made = outline.made(report)
    dated = f'\n<p class="quiet">{markup(made)}</p>' if made else ""
    body = [
        '<a class="skip" href="#summary">Skip to the summary</a>',
        f'<header><h1 dir="auto">{markup(outline.title(report))}</h1>{dated}</header>',
        "<main>",
        *_section("summary", "Summary", first),
        _contents(report, [(name, label) for name, label, _ in others]),
        *(line for section in others for line in _section(*section)),
        "</main>",
        f'<footer class="quiet"><p>Made by {markup(report.program)}</p></footer>',
    ]
    return "\n".join([*_head(report), "<body>", *body, "</body>", "</html>"]) + "\n"


def _head(report: Report) -> list[str]:
    return [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{markup(policy(STYLE))}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{markup(outline.title(report))}</title>",
        f"<style>{STYLE}</style>",
        "</head>",
    ]


def _section(name: str, label: str, content: Sequence[str]) -> list[str]:
    head = f'<h2 id="{name}-heading">{label}</h2>'
    opening = f'<section id="{name}" aria-labelledby="{name}-heading">'
    return [opening, head, *content, "</section>"]


def _contents(report: Report, sections: Sequence[tuple[str, str]]) -> str:
    items = []
    for name, label in sections:
        inner = ""
        if name == "findings" and report.findings:
            inside = "".join(
                f"<li>{entry.number}. {entry_link(report, entry)}</li>\n"
                for entry in outline.entries(report)
            )
            order = f"{outline.count(len(report.findings), 'finding')}, {outline.order(report)}"
            inner = f"\n<details><summary>{order}</summary>\n<ul>\n{inside}</ul>\n</details>\n"
        items.append(f'<li><a href="#{name}">{label}</a>{inner}</li>')
    return "\n".join(['<nav aria-label="Contents">', "<ul>", *items, "</ul>", "</nav>"])


def _pictures(report: Report) -> list[str]:
    return [_figure(figure) for figure in figures(report.pack, report.comparison)]


def _figure(figure: Figure) -> str:
    """Return a picture below its title; on a narrow page it scrolls horizontally."""
    return (
        f'<figure id="{figure.name}">\n{data(figure.title, "h3")}\n'
        f'<div class="picture">{figure.svg}</div>\n{data(figure.caption, "figcaption")}\n</figure>'
    )


def figures(pack: Pack, comparison: Comparison) -> list[Figure]:
    """Return the non-empty pictures, drawn from the whole pack regardless of filters."""
    session = Session(pack, comparison)
    figures = (
        story_figure(session),
        world_figure(session),
        agreement_figure(session),
        graph_figure(session),
        grid_figure(session),
    )
    return [figure for figure in figures if figure is not None]
