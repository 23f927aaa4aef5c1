"""Text that a pack may hold is shown as it stands in every format, and obeyed by none."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from support.orchard import HOSTILE, STARTS, all_claims, hostile
from support.rows import every_row

from explorer.report import FORMATS, render, safe
from explorer.text import clean

_ANY = st.text(
    st.one_of(
        st.sampled_from("\\`*_[]<>|~&$#{}+-=.)!:/wW1 \t\n\r\x1b\x9b\u202e\ud800@'\";"),
        st.characters(),
    ),
    max_size=40,
)
_TAGS = {
    "html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2", "h3", "h4", "nav",
    "ul", "ol", "li", "details", "summary", "main", "section", "p", "div", "table", "caption",
    "thead", "tbody", "tr", "th", "td", "span", "strong", "article", "dl", "dt", "dd", "q",
    "footer", "b", "code", "figure", "figcaption", "svg", "desc", "g", "rect", "line", "text",
    "polygon",
}  # fmt: skip
_ATTRIBUTES = {
    "lang", "charset", "http-equiv", "content", "name", "class", "href", "dir", "id", "aria-label",
    "aria-labelledby", "scope", "rel", "role", "viewbox", "x", "y", "x1", "y1", "x2", "y2", "rx",
    "width", "height", "points", "text-anchor", "data-label",
}  # fmt: skip
_MARKDOWN = {
    "paragraph", "heading", "inline", "text", "strong", "bullet_list", "list_item", "code_inline",
    "table", "thead", "tbody", "tr", "th", "td", "softbreak", "text_special", "ordered_list",
    "link", "html_inline", "html_block",
}  # fmt: skip


def _flat(text: str) -> str:
    return " ".join(clean(text).split())


@every_row("text", [HOSTILE, *STARTS])
@every_row("format_name", FORMATS)
def test_nothing_that_a_terminal_obeys_is_printed(format_name: str, text: str) -> None:
    made = render(hostile(text), format_name)
    ends = made.replace("\r\n", "\n") if format_name == "csv" else made
    # What is not plain may be there as a letter of some script, never as a control or a mark.
    assert clean(ends.replace("\n", "")) == ends.replace("\n", "")
    assert made.encode("utf-8")


class _Page(HTMLParser):
    """Collects a page's tags, attributes and links."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.open: list[str] = []
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag != "meta":
            self.open.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _page(text: str) -> _Page:
    page = _Page()
    page.feed(text)
    page.close()
    assert not page.open
    return page


@every_row("text", [HOSTILE, *STARTS])
def test_html_holds_no_tag_or_link_of_the_data(text: str) -> None:
    page = _page(render(hostile(text), "html"))
    assert page.tags <= _TAGS
    assert page.attributes <= _ATTRIBUTES
    assert all(link.startswith("#") for link in page.links)
    assert any(clean(text) in words for words in page.words)


@every_row(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "http://",
        "http://[",
        "file:///x",
    ],
)
def test_html_links_only_to_the_web(url: str) -> None:
    assert all(link.startswith("#") for link in _page(render(hostile(url), "html")).links)


def test_html_links_a_source_with_an_address() -> None:
    links = _page(render(hostile("https://example.org/?a=1&b=\"'"), "html")).links
    assert "https://example.org/?a=1&b=\"'" in links


def test_html_policy_forbids_scripts_and_requests() -> None:
    made = render(hostile(), "html")
    assert "default-src &#x27;none&#x27;; script-src &#x27;none&#x27;" in made
    assert "<script" not in made
    assert not re.search(r"@import|url\(", made.split("</style>")[0])


_OWN_HTML = re.compile(
    r'<a id="finding-[0-9]+">|</a>|<details>\n<summary>[A-Za-z ,]+</summary>\n|</details>\n'
)
"""The HTML that the report writes itself, in which there is no data."""


def _markdown_types(text: str) -> set[str]:
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    collected = set()
    for token in tokens:
        for part in [token, *(token.children or [])]:
            collected.add(re.sub(r"_(open|close)$", "", part.type))
            if part.type.startswith("html"):
                assert _OWN_HTML.fullmatch(part.content)
            if part.type == "link_open":
                assert re.fullmatch(r"#[a-z0-9-]+", str(part.attrs["href"]))
    return collected


@every_row("text", [HOSTILE, *STARTS])
def test_markdown_holds_no_markup_of_the_data(text: str) -> None:
    made = render(hostile(text), "markdown")
    assert _markdown_types(made) <= _MARKDOWN
    rendered = MarkdownIt("commonmark", {"html": True}).enable("table").render(made)
    page = _page(rendered)
    assert page.tags <= _TAGS | {"code"}
    inside = rendered.split("<h2>Findings</h2>")[1].split("<h2>Sources</h2>")[0]
    assert inside.count("<h3>") == len(hostile(text).findings)
    assert {f'id="{link[1:]}"' for link in page.links if "finding-" in link} <= set(
        re.findall(r'id="finding-[0-9]+"', rendered)
    )
    for table in re.findall(r"(?:^\|.*\n)+", made, re.MULTILINE):
        widths = {len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}
        assert len(widths) == 1


@settings(deadline=None)
@given(_ANY)
def test_markdown_shows_the_text_as_it_stands(text: str) -> None:
    """In a paragraph, a heading, a list and a table the words come out as they went in."""
    escaped = safe.markdown(text)
    reader = MarkdownIt("commonmark", {"html": True}).enable("table")
    for frame, around in (
        ("x {} x", "x {} x"),
        ("{}", "{}"),
        ("# {}", "{}"),
        ("- {}", "{}"),
        ("**b:** {}", "b: {}"),
        ("| a | b |\n| --- | --- |\n| {} | z |", "a b {} z"),
    ):
        shown = _flat("".join(_page(reader.render(frame.format(escaped))).words))
        assert shown == _flat(around.format(_flat(text)))


@settings(deadline=None)
@given(_ANY)
def test_html_shows_the_text_as_it_stands(text: str) -> None:
    page = _page(f'<p dir="auto" id="{safe.anchor(text)}">{safe.markup(text)}</p>')
    assert "".join(page.words) == clean(text)
    assert re.fullmatch(r"[\w.=-]*", safe.anchor(text), re.ASCII)


@settings(deadline=None)
@given(_ANY, _ANY)
def test_anchors_of_two_texts_differ(first: str, second: str) -> None:
    assert (safe.anchor(first) == safe.anchor(second)) == (first == second)


@settings(deadline=None)
@given(_ANY)
def test_json_text_loses_nothing(text: str) -> None:
    made = safe.json_text(json.dumps({"x": text}, ensure_ascii=False))
    assert made.isprintable()
    assert json.loads(made) == {"x": text}


@settings(deadline=None)
@given(_ANY)
def test_sarif_messages_hold_no_link_or_placeholder(text: str) -> None:
    made = safe.sarif(text)
    assert not re.search(r"(?<!\\)(\\\\)*[\[\]]", made)
    assert not re.search(r"\{", made.replace("{{", ""))
    assert re.sub(r"\\([\\\[\]])", r"\1", made).replace("{{", "{").replace("}}", "}") == clean(text)


@settings(deadline=None)
@given(_ANY)
def test_csv_cells_begin_no_formula(text: str) -> None:
    made = safe.cell(text)
    assert not made.lstrip().startswith(tuple("=+-@\t\r＝＋－＠"))
    assert made.removeprefix("'") == clean(text).removeprefix("'")


SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫\u2212⁼⁺⁻"


@pytest.mark.parametrize(
    "before",
    [
        "", " ", "\t", "\r", "\n", "\r\n ", "\0", "\x1b", "\x7f", "\x85", "\xa0", "\xad", "\u034f",
        "\u115f", "\u1680", "\u180e", "\u200b", "\u200c", "\u200d", "\u2007", "\u2028", "\u202e",
        "\u2060", "\u2061", "\u2800", "\u3000", "\u3164", "\ufe0f", "\ufeff", "\uffa0", "\ufff9",
        "\ue000", "\U000e0020", "\ud800", "\u200b \ufeff\t",
    ],
    ids=ascii,
)  # fmt: skip
def test_nothing_that_a_spreadsheet_skips_hides_a_formula(before: str) -> None:
    formulas = [f"{before}{sign}1+1" for sign in SIGNS]
    assert [text for text in formulas if not safe.cell(text).startswith("'")] == []
    harmless = [f"{before}a{sign}1" for sign in SIGNS]
    assert [text for text in harmless if safe.cell(text).startswith("'")] == []


@every_row("text", [HOSTILE, *STARTS])
def test_csv_rows_stay_whole(text: str) -> None:
    made = hostile(text)
    rows = list(csv.DictReader(io.StringIO(render(made, "csv"), newline="")))
    assert len(rows) == len(list(all_claims(made)))
    for row in rows:
        assert row["statement"] == row["note"] == safe.cell(text)
        assert None not in row


def test_json_and_sarif_keep_the_text() -> None:
    made = json.loads(render(hostile(), "json"))
    claim = made["findings"][0]["positions"][0]["claims"][0]
    assert claim["statement"] == claim["phrase"] == made["pack"]["title"] == HOSTILE
    run = json.loads(render(hostile(), "sarif"))["runs"][0]
    assert run["results"][0]["properties"]["note"] == HOSTILE
    assert run["artifacts"][0]["description"]["text"].endswith(safe.sarif(HOSTILE))
