"""Bytes of a source's text into characters, whatever encoding it was saved in.

A text is UTF-8 unless its bytes say otherwise: a byte order mark names UTF-16 or UTF-32, and bytes
that are not UTF-8 are read as Windows-1252, which most Western texts of another kind are.
"""

from __future__ import annotations

import codecs
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", ""),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
"""Byte order marks, the longer first: that of UTF-32 begins with that of UTF-16."""

_CONTROLS = frozenset(range(0x20)) - {*b"\t\n\v\f\r\x1a\x1b"}
_MOST_WESTERN = 0.4
"""Largest share of bytes beyond ASCII in a Western text; Cyrillic or Japanese has more."""
_MOST_LINES = 5
"""Lines of another encoding that are named."""
_WIDE = 0.6
"""Share of NULs among every second byte from which on a text is UTF-16."""


class Decoded(NamedTuple):
    """A text, and what there is to say of its encoding after "the text …": "" where it is UTF-8."""

    text: str
    note: str = ""


def decode(raw: bytes) -> Decoded:
    """Return the text that bytes hold; what cannot be read becomes U+FFFD, and the note says so."""
    for mark, encoding, name in _MARKS:
        if raw.startswith(mark):
            text = raw[len(mark) :].decode(encoding, errors="replace")
            return Decoded(text, f"is read as {name}, as its first bytes say" if name else "")
    if b"\0" in raw:
        return _with_nulls(raw)
    try:
        return Decoded(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return _not_utf8(raw)


def _with_nulls(raw: bytes) -> Decoded:
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = raw[start::2]
        if half.count(0) > _WIDE * len(half):
            text = raw.decode(encoding, errors="replace")
            return Decoded(text, "is read as UTF-16, though it has no byte order mark")
    return Decoded(
        raw.decode("utf-8", errors="replace"), "is not plain text: it contains NUL bytes"
    )


def _line_by_line(raw: bytes) -> Decoded | None:
    """Return a text of which some lines are UTF-8 and others Windows-1252, as files are that were
    put together from two; None where it is not that.

    Only whole lines are told apart: of one line that has both, nobody knows which it is.
    """
    lines, western, unicode = [], [], 0
    for number, line in enumerate(raw.split(b"\n"), 1):
        try:
            lines.append(line.decode("utf-8"))
            unicode += not line.isascii()
        except UnicodeDecodeError:
            if any(char > "\x7f" and char != "\ufffd" for char in line.decode("utf-8", "replace")):
                return None
            try:
                lines.append(line.decode("cp1252"))
            except UnicodeDecodeError:
                return None
            western.append(number)
    if not unicode or not western:
        return None
    shown = ", ".join(map(str, western[:_MOST_LINES])) + ("…" if len(western) > _MOST_LINES else "")
    which = "line" if len(western) == 1 else "lines"
    return Decoded("\n".join(lines), f"is UTF-8 except for {which} {shown}, read as Windows-1252")


def _not_utf8(raw: bytes) -> Decoded:
    if mixed := _line_by_line(raw):
        return mixed
    replaced = raw.decode("utf-8", errors="replace")
    broken = replaced.count("\ufffd")
    good = sum(char > "\x7f" for char in replaced) - broken
    if good > broken:
        what = "1 byte that is" if broken == 1 else f"{broken:,} bytes that are"
        return Decoded(replaced, f"has {what} not UTF-8, shown as \ufffd")
    if not _CONTROLS.isdisjoint(raw):
        return Decoded(replaced, "is not plain text: it contains control bytes")
    if sum(byte > 0x7F for byte in raw) > _MOST_WESTERN * len(raw):
        note = "is not UTF-8, and its encoding is not recognised; save it as UTF-8"
        return Decoded(replaced, note)
    try:
        return Decoded(raw.decode("cp1252"), "is not UTF-8, and is read as Windows-1252")
    except UnicodeDecodeError:  # holds bytes that Windows-1252 leaves out
        return Decoded(raw.decode("mac_roman"), "is not UTF-8, and is read as Mac Roman")
