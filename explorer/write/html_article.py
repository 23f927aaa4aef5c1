"""The article in a web page: its paragraphs, and the page's metadata.

Menus, forms, scripts, captions of other stories and footers are left out. If a page marks the
article (`<article>`, `<main>`), that element is used; else the one with the most text in
paragraphs. A list in an infobox becomes one line: "Ann Bell, Bo Marsh".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

from explorer.write.page_facts import META, facts_from_data

_SKIPPED = {
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "form", "button",
    "select", "nav", "aside", "footer", "dialog", "menu", "audio", "video", "canvas",
}  # fmt: skip
_BLOCKS = {
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "blockquote", "pre", "figcaption",
    "td", "th", "tr", "caption", "div", "section", "article", "main", "header", "address",
    "table", "ul", "ol", "dl", "figure", "body", "summary", "details", "hr", "aside",
}  # fmt: skip
_VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
}  # fmt: skip
_CLOSED_BY = {
    "p": _BLOCKS - {"figcaption", "td", "th", "tr", "caption", "li", "dt", "dd"},
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "tr": {"tr"},
    "td": {"td", "th", "tr"},
    "th": {"td", "th", "tr"},
}  # fmt: skip
"""Tags that close an open element whose end tag is optional."""
_CLUTTER = re.compile(
    r"(?:^|[\s_-])(?:nav|menu|sidebar|footer|comments?|share|sharing|social|related|recommend\w*|"
    r"promo\w*|advert\w*|ads?|cookies?|newsletter|subscribe|breadcrumbs?|pagination|popup|modal|"
    r"toc|navbox|catlinks|mw-editsection|reference|reflist|noprint|screen-reader-text)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display: ?none", re.IGNORECASE)
_DEEPEST = 400
"""Depth of nesting; deeper elements count as part of the last one."""
_ENOUGH = 200
"""Characters of text from which an element marked as the article is accepted."""
_NEARLY_ALL = 0.6
_SENTENCE = 40
"""Characters from which a paragraph is more than a label."""


@dataclass(frozen=True, slots=True)
class Article:
    """The text of a page, and its metadata: title, author, published, publisher, url."""

    paragraphs: tuple[str, ...]
    facts: Mapping[str, str] = field(default_factory=dict)


_SITE = re.compile(r"\s+[-–—|•·:]\s+(.+)")
"""What follows the article's title in a page's title: “ — Wikipédia”."""


def read_article(page: str) -> Article:
    """Return the article in an HTML page; without paragraphs if there is no text."""
    parser = _Page()
    parser.feed(page)
    parser.close()
    elements = _walk(parser.root)
    _weigh(elements)
    chosen = _article(parser.root, elements)
    paragraphs = _paragraphs(chosen)
    facts = {**facts_from_data(parser.data), **parser.facts}
    if parser.title.strip():
        facts.setdefault("title", parser.title)
    heading = next((e for e in elements if e.tag == "h1" and not e.clutter), None)
    if heading is not None and (words := " ".join(_paragraphs(heading))):
        if site := _SITE.fullmatch(parser.title.strip().removeprefix(words)):
            facts.setdefault("publisher", site[1])
        facts["title"] = words
        if words not in paragraphs[:5]:
            paragraphs.insert(0, words)
    return Article(tuple(paragraphs), facts)


@dataclass(slots=True, eq=False)
class _Element:
    """An element with its content: texts and elements, in order."""

    tag: str
    clutter: bool = False
    """Whether it seems to be a menu, an advertisement or the like, which is left out."""
    weight: int = 0
    """Characters in its paragraphs, without clutter."""
    run: int = 0
    """Characters of its own inline text."""
    in_infobox: bool = False
    """Whether it is in an infobox, but not in a label there."""
    content: list[str | _Element] = field(default_factory=list)


class _Page(HTMLParser):
    """Builds the tree of visible elements; tolerates missing or surplus end tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = _Element("body")
        self.facts: dict[str, str] = {}
        self.title = ""
        self.data: list[str] = []
        """Texts of the page's JSON-LD."""
        self._open = [self.root]
        self._skipping = ""
        self._depth = 0
        self._in_title = False
        self._in_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, or start skipping one."""
        given = {key: value or "" for key, value in attrs}
        self._note_facts(tag, given)
        if self._skipping:
            self._depth += tag == self._skipping
            return
        named = f"{given.get('class', '')} {given.get('id', '')} {given.get('role', '')}"
        if tag in _SKIPPED and not (tag == "aside" and "infobox" in named):
            self._skipping, self._depth = tag, 1
            return
        if tag in _VOID:
            if tag in ("br", "hr"):
                self._open[-1].content.append(_Element(tag, in_infobox=self._open[-1].in_infobox))
            return
        while len(self._open) > 1 and tag in _CLOSED_BY.get(self._open[-1].tag, ()):
            self._open.pop()
        hidden = (
            "hidden" in given
            or given.get("aria-hidden") == "true"
            or _HIDDEN.search(given.get("style", ""))
        )
        main = tag in ("article", "main", "body", "html")
        element = _Element(tag, bool(hidden or (not main and _CLUTTER.search(named))))
        in_infobox = self._open[-1].in_infobox
        if "infobox" in named and not in_infobox:
            in_infobox = True
            kind = "fan wiki" if "portable-infobox" in named else "encyclopedia article"
            self.facts.setdefault("kind", kind)
        element.in_infobox = in_infobox and tag not in ("th", "h3")
        self._open[-1].content.append(element)
        if len(self._open) < _DEEPEST:
            self._open.append(element)

    def _note_facts(self, tag: str, given: Mapping[str, str]) -> None:
        """Note what a tag says of the page: its title, language, address, or data."""
        if tag == "title" and not self.title:
            self._in_title = True
        elif tag == "meta":
            self._note(given)
        elif tag == "html" and given.get("lang"):
            self.facts.setdefault("language", given["lang"])
        elif tag == "link" and given.get("rel") == "canonical" and given.get("href"):
            self.facts["url"] = given["href"]
        elif tag == "script" and given.get("type", "").lower() == "application/ld+json":
            self._in_data = True
            self.data.append("")

    def handle_endtag(self, tag: str) -> None:
        """Close the nearest open element with that tag, and the elements in it."""
        self._in_title = self._in_title and tag != "title"
        self._in_data = self._in_data and tag != "script"
        if self._skipping:
            self._depth -= tag == self._skipping
            self._skipping = self._skipping if self._depth else ""
            return
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].tag == tag:
                del self._open[at:]
                return

    def handle_data(self, data: str) -> None:
        """Add text to the open element."""
        if self._in_title:
            self.title += data
        elif self._in_data and self.data:
            self.data[-1] += data
        elif not self._skipping:
            self._open[-1].content.append(data)

    def _note(self, given: Mapping[str, str]) -> None:
        name = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
        content = given.get("content", "").strip()
        if (content and name in META and not content.startswith("http")) or name == "og:url":
            self.facts.setdefault(META[name], content)


def _article(root: _Element, elements: list[_Element]) -> _Element:
    """Return the element that is a page's article."""
    for tag in ("article", "main"):
        parts = [e for e in elements if e.tag == tag and e.weight >= _ENOUGH]
        if parts:
            return max(parts, key=lambda element: element.weight)
    best = root
    while True:  # descend as long as one element has nearly all the text
        inner = [part for part in best.content if isinstance(part, _Element) and not part.clutter]
        heaviest = max(inner, key=lambda element: element.weight, default=None)
        if heaviest is None or heaviest.tag == "p" or not heaviest.weight:
            return best
        if heaviest.weight < _NEARLY_ALL * best.weight:
            return best
        best = heaviest


def _walk(part: _Element) -> list[_Element]:
    """Return an element and its descendants, in document order."""
    elements, waiting = [], [part]
    while waiting:
        element = waiting.pop()
        elements.append(element)
        waiting += [child for child in reversed(element.content) if isinstance(child, _Element)]
    return elements


def _weigh(elements: list[_Element]) -> None:
    """Set how much text each element has; one with most of the page's text is not clutter."""
    total = sum(_length(part) for e in elements for part in e.content if isinstance(part, str))
    for element in reversed(elements):
        run = 0
        for part in element.content:
            if isinstance(part, str):
                run += _length(part)
            elif part.clutter:
                continue
            elif part.tag in _BLOCKS:
                element.weight += part.weight + (run if run >= _SENTENCE else 0)
                run = 0
            else:
                element.weight += part.weight
                run += part.run
        if element.tag in _BLOCKS:
            element.weight += run if run >= _SENTENCE else 0
        else:
            element.run = run
        element.clutter = element.clutter and element.weight < total / 2


def _length(text: str) -> int:
    return len(text.strip())


def _paragraphs(part: _Element) -> list[str]:
    """Return the texts of an element, block by block."""
    paragraphs: list[str] = []
    items: list[list[str]] = [[]]

    def end() -> None:
        texts = (" ".join("".join(words).split()) for words in items)
        if text := ", ".join(filter(None, texts)):
            paragraphs.append(text)
        items[:] = [[]]

    waiting: list[str | _Element | None] = [part]
    while waiting:
        node = waiting.pop()
        if node is None:
            end()
        elif isinstance(node, str):
            items[-1].append(node)
        elif not node.clutter or node is part:
            block = node.tag in _BLOCKS
            if node.in_infobox and node.tag in ("br", "li"):
                items.append([])
                block = False
            elif node.tag == "br":
                items[-1].append("\n")
            if block:
                end()
                waiting.append(None)
            waiting += reversed(node.content)
    end()
    return paragraphs
