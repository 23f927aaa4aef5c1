"""Text for people: made safe for a terminal, and put together from numbers and words.

`clean` is the one boundary: everything that the program did not write itself (text from a pack, a
source or a file name) passes through it, or through `clean_lines`, `escape` or `quote`, before it
is printed or drawn. Markup is another matter: give cleaned text to a widget as plain content, never
as markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

SHOWN = 80
"""Longest excerpt of a pack's text that a message repeats, in characters."""

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_SPACES = {*range(0x09, 0x0E), *range(0x1C, 0x20), 0x85, 0x2028, 0x2029}
_CONTROLS = {*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)} - _SPACES
_INVISIBLE = {
    0x061C,
    *range(0x200E, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    0xFEFF,
    *range(0xFFF9, 0xFFFC),
}
"""Marks that change the writing direction, byte order marks, and annotation anchors."""

_TABLE: dict[int, str] = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_CONTROLS, _REPLACEMENT),
    **dict.fromkeys(_INVISIBLE, ""),
}
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_MARKUP = re.compile(r"\[(?=[^\s\d])")

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def clean(text: str) -> str:
    """Return `text` on one line, without anything that a terminal would interpret.

    Controls and lone surrogates become U+FFFD, line ends and tabs a space; marks that change the
    writing direction are removed. Wide characters, combining marks and joiners stay.
    """
    return text if text.isprintable() else text.translate(_TABLE)


def clean_lines(text: str) -> str:
    """Return `text` as `clean` does, keeping its line ends as newlines."""
    if text.isprintable():
        return text
    return "\n".join(clean(line) for line in _LINE_END.split(text))


def escape(text: str, limit: int = SHOWN) -> str:
    """Return `text` for a message: invisible characters spelt out, cut to `limit` characters.

    A bracket that could open markup gets a backslash, so that a view which renders the message as
    markup shows the bracket itself.
    """
    whole = _spelt(text[: limit + 1])
    return whole if len(whole) <= limit else _cut(whole, limit)


def quote(text: str, limit: int = SHOWN) -> str:
    """Return `text` in double quotes, as `escape` shows it."""
    return f'"{escape(text, limit)}"'


_IN_QUOTES = re.compile(r'"([^"]+)"')
"""Words between straight quotation marks."""


def in_quotes(words: str) -> str:
    """Return a title in double quotation marks, with single ones inside: “The ‘last’ reel”."""
    inside = _IN_QUOTES.sub(r"‘\1’", words)
    return f"“{inside.replace('“', '‘').replace('”', '’')}”"


def is_web_address(url: str) -> bool:
    """Return whether a text is an address that may be opened or linked to: http or https only."""
    try:
        parts = urlsplit(url)
    except ValueError:  # such as an unclosed bracket
        return False
    plain = url.isprintable() and not any(letter.isspace() for letter in url)
    return plain and parts.scheme in ("http", "https") and bool(parts.hostname)


def count(number: int, singular: str, many: str = "", digits: str = ",") -> str:
    """Return "1 claim", "3 claims"; `digits` is the number's format, as for `format`."""
    return f"{number:{digits}} {singular if number == 1 else many or singular + 's'}"


def in_words(number: int) -> str:
    """Return a number as it is written in running text: "nine", "12", "1,200"."""
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"


def count_in_words(number: int, singular: str, many: str = "") -> str:
    """Return "one claim", "three claims", "912 claims", as written in running text."""
    return f"{in_words(number)} {singular if number == 1 else many or singular + 's'}"


def part_of(number: int, whole: str) -> str:
    """Return "nine of its claims", or "of its claims, 12": no sentence begins with a figure."""
    words = in_words(number)
    return f"of {whole}, {words}" if words[0].isdigit() else f"{words} of {whole}"


def full_stop(sentence: str) -> str:
    """Return a sentence with its full stop, which may be that of an abbreviation: "Ann Lee Jr."."""
    return sentence if sentence.endswith(".") else f"{sentence}."


def listed(words: Iterable[str], join: str = "and") -> str:
    """Join words as a list in a sentence: a, b and c. If an item has a comma outside quotation
    marks, separate the items with semicolons: a, b; and c, d.
    """
    items = list(words)
    if len(items) < 2:
        return "".join(items)
    if any(", " in item and not item.startswith("“") for item in items):
        return f"{'; '.join(items[:-1])}; {join} {items[-1]}"
    return f"{', '.join(items[:-1])} {join} {items[-1]}"


def _spelt(text: str) -> str:
    shown = _MARKUP.sub(r"\\[", text.replace("\\", "\\\\").replace('"', '\\"'))
    return shown if shown.isprintable() else "".join(map(_visible, shown))


def _visible(char: str) -> str:
    if char.isprintable():
        return char
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _cut(shown: str, limit: int) -> str:
    """Cut to at most `limit`, never between a backslash and what it escapes."""
    kept = shown[: limit - 1]
    slashes = len(kept) - len(kept.rstrip("\\"))
    return (kept[:-1] if slashes % 2 else kept) + "…"
