"""Escape data text for each format, so that it is displayed literally.

Every text from a pack, a ruling or a file name passes through one of these functions before it
enters a report. All but `json_text` start from `explorer.text.clean`; `json_text` is lossless,
because its readers are programs.
"""

from __future__ import annotations

import html
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping

from explorer.text import clean

_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~&$#{}])")
_URL = re.compile(r"(?<=[A-Za-z])(:)(?=//)|(?<=[wW]{3})(\.)")
_LINE_START = re.compile(r"^([-+=])|^(\d{1,9})([.)])")
_FORMULA = frozenset("=+-@\N{MINUS SIGN}")
_UNSEEN = frozenset(
    "\N{HANGUL CHOSEONG FILLER}\N{HANGUL JUNGSEONG FILLER}\N{HANGUL FILLER}"
    "\N{HALFWIDTH HANGUL FILLER}\N{BRAILLE PATTERN BLANK}\N{REPLACEMENT CHARACTER}"
)
"""Letters and symbols that are invisible, and the symbols `clean` substitutes for controls."""
_NOT_ASCII = re.compile(r"[^\n -~]+")
_ANCHOR = re.compile(r"[^A-Za-z0-9.=-]")


def markdown(text: str) -> str:
    """Return `text` escaped for Markdown, so that it makes no markup, tag, table cell or link."""
    escaped = _MARKDOWN.sub(r"\\\1", " ".join(clean(text).split()))
    escaped = _URL.sub(lambda m: f"\\{m.group()}", escaped)
    return _LINE_START.sub(lambda m: _after_digits(m) if m[2] else f"\\{m[1]}", escaped)


def _after_digits(match: re.Match[str]) -> str:
    return f"{match[2]}\\{match[3]}"


def code(text: str) -> str:
    """Return an id as Markdown code, or escaped if it contains what code cannot show."""
    shown = " ".join(clean(text).split())
    return markdown(text) if not shown or set("`|\\") & set(shown) else f"`{shown}`"


def markup(text: str) -> str:
    """Return `text` escaped for HTML, as content or inside a quoted attribute."""
    return html.escape(clean(text), quote=True)


def anchor(text: str) -> str:
    """Return `text` as an HTML id usable in a fragment; different texts give different ids."""
    return _ANCHOR.sub(lambda m: f"_{ord(m.group()):x}_", text)


def cell(text: str) -> str:
    """Return `text` for a spreadsheet's cell, with an apostrophe before a formula.

    Spreadsheets differ in what they skip before a formula's sign: spaces of any width, controls,
    invisible marks. So anything but a letter, digit, symbol or punctuation counts as skipped.
    """
    shown = clean(text)
    first = next((char for char in shown if not _skipped(char)), "")
    return f"'{shown}" if not _FORMULA.isdisjoint(unicodedata.normalize("NFKC", first)) else shown


def _skipped(char: str) -> bool:
    return char in _UNSEEN or unicodedata.category(char)[0] not in "LNPS"


def sarif(text: str) -> str:
    """Return `text` for a SARIF message: no embedded link (3.11.6), no placeholder (3.11.5)."""
    escaped = re.sub(r"([\\\[\]])", r"\\\1", clean(text))
    return escaped.replace("{", "{{").replace("}", "}}")


def encoded(data: object) -> str:
    """Return plain data as JSON text ending in a newline, escaped as by `json_text`."""
    from pydantic_core import PydanticSerializationError, to_json

    try:
        text = to_json(data, indent=2)  # same output as below, ten times as fast
    except PydanticSerializationError:  # a lone surrogate, which UTF-8 cannot encode
        return json_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
    return json_text((text + b"\n").decode())


def encoded_parts(table: Mapping[str, object]) -> Iterator[str]:
    """Yield in parts the text that `encoded` returns for a table.

    An iterator in it is written as a list, without having all items in memory at once.
    """
    before = "{"
    for name, value in table.items():
        yield f"{before}\n  {_within(name, 2)}: "
        yield from _items(value) if isinstance(value, Iterator) else (_within(value, 2),)
        before = ","
    yield "\n}\n"


def _items(items: Iterator[object]) -> Iterator[str]:
    before = "["
    for item in items:
        yield f"{before}\n    {_within(item, 4)}"
        before = ","
    yield "[]" if before == "[" else "\n  ]"


def _within(data: object, indent: int) -> str:
    """Return plain data as JSON text nested in other data, indented by `indent` spaces."""
    return encoded(data).rstrip("\n").replace("\n", "\n" + " " * indent)


def json_text(encoded: str) -> str:
    """Return JSON text with every unprintable character replaced by a JSON escape.

    It is lossless, safe to print to a terminal, and can always be encoded as UTF-8.
    """
    if encoded.replace("\n", "").isprintable():
        return encoded
    others = "".join(set(_NOT_ASCII.findall(encoded)))
    for char in set(others):
        if not char.isprintable():
            encoded = encoded.replace(char, _json_escape(char))
    return encoded


def _json_escape(char: str) -> str:
    code_point = ord(char)
    if code_point < 0x10000:
        return f"\\u{code_point:04x}"
    offset = code_point - 0x10000
    return f"\\u{0xD800 + (offset >> 10):04x}\\u{0xDC00 + (offset & 0x3FF):04x}"


def cut(text: str, limit: int) -> str:
    """Return `text` cut to `limit` characters, ending in an ellipsis if anything is cut."""
    shown = " ".join(clean(text).split())
    return shown if len(shown) <= limit else f"{shown[: limit - 1].rstrip()}…"
