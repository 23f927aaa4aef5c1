"""A text supplied by the user, checked and converted into the form used in packs.

That form is UTF-8 with one paragraph per line, without empty lines: claims refer to lines.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from explorer.read.decoding import decode
from explorer.read.files import RefusedError, read_bytes
from explorer.read.tables.files.wiki_markup import is_broken
from explorer.read.texts import MAX_BYTES
from explorer.text import quote
from explorer.write.html_article import read_article
from explorer.write.paragraphs import from_markdown, from_plain
from explorer.write.wikitext import from_wikitext, is_wikitext

PLAIN, MARKDOWN, HTML, WIKI = "plain", "markdown", "html", "wiki"

ENDINGS: Mapping[str, str] = {
    ".txt": PLAIN, ".text": PLAIN, "": PLAIN,
    ".md": MARKDOWN, ".markdown": MARKDOWN,
    ".html": HTML, ".htm": HTML, ".xhtml": HTML,
    ".wiki": WIKI, ".wikitext": WIKI, ".mediawiki": WIKI,
}  # fmt: skip
"""The forms of text that can be read, by file name extension."""

_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip file, or a Word or OpenDocument text"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "a Rich Text document"),
    (b"\x89PNG", "an image"), (b"\xff\xd8\xff", "an image"), (b"GIF8", "an image"),
    (b"\x1f\x8b", "a gzip file"),
)  # fmt: skip
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-_])?")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.I)
_FEW_CONTROLS = 5
_MANY_CONTROLS = 0.02
"""Share of control characters above which a file is not text; any text may have a few."""
_UNREAD = "\N{REPLACEMENT CHARACTER}"
_MANY_UNREAD = 0.05
"""Share of undecodable characters above which the encoding is assumed to be wrong."""
_LONG_LINE = 4_000
_LONG_NOTE = (
    "has very long lines, and a claim gives a line: start a new line for each paragraph, "
    "and make the pack again"
)
_LONGEST_PAGE = 5_000_000


class TextError(Exception):
    """A file cannot become a source; the message says why and what to do, without the path."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text as lines, its metadata, and notes on its conversion, in sentences."""

    path: Path
    lines: tuple[str, ...]
    facts: Mapping[str, str] = field(default_factory=dict)
    """The file's own metadata: title, author, published, publisher, url, language."""
    notes: tuple[str, ...] = ()

    @property
    def content(self) -> bytes:
        """Return the bytes that are kept in the pack and hashed."""
        return ("\n".join(self.lines) + "\n").encode()


def read_source_file(path: Path) -> SourceText:
    """Read a text file.

    Raises:
        TextError: it does not exist, cannot be read, is not text, too large or empty.
    """
    raw = _bytes(path)
    for signature, what in _SIGNATURES:
        if raw.startswith(signature):
            raise TextError(f"is {what}; save its text as .txt, .md or .html")
    text, notes = _decoded(raw, ENDINGS.get(path.suffix.lower()) == HTML)
    form, more_notes = _form_of(path, text)
    notes += more_notes
    facts: dict[str, str] = {}
    if form == HTML:
        if len(text) > _LONGEST_PAGE:
            raise TextError("is a very large web page; save the article's text as .txt")
        article = read_article(text)
        paragraphs, facts = list(article.paragraphs), dict(article.facts)
    elif form == MARKDOWN:
        paragraphs, facts = from_markdown(text)
    elif form == WIKI and is_wikitext(text):
        paragraphs, facts = from_wikitext(text)
    else:
        paragraphs = from_plain(text)
    lines = tuple(filter(None, map(_tidy, paragraphs)))
    if not lines:
        empty = "has no article in it" if form == HTML and text.strip() else "is empty"
        raise TextError(f"{empty}; save the article's text as .txt")
    if max(map(len, lines)) > _LONG_LINE:
        notes.append(_LONG_NOTE)
    return SourceText(
        path, lines, {key: _tidy(value) for key, value in facts.items()}, tuple(notes)
    )


def _form_of(path: Path, text: str) -> tuple[str, list[str]]:
    """Return the form of a text by its file's name and its markup, and notes if these differ.

    Raises:
        TextError: it is data.
    """
    form, notes = ENDINGS.get(path.suffix.lower()), list[str]()
    if form is None:
        if path.suffix.lower() in (".json", ".csv", ".tsv", ".xml", ".toml", ".jsonl"):
            named = quote(path.name)
            how = f"to import it into a pack, write: filmfacts import PACK {named} --source NAME"
            raise TextError(f"contains data, not text; {how}")
        form = PLAIN
        notes.append("is read as plain text")
    if form == PLAIN and re.match(r"\s*(?:<!doctype html|<html)\b", text[:500], re.I):
        form = HTML
        notes.append("is read as a web page, since it is HTML")
    elif form == PLAIN and is_wikitext(text):
        form = WIKI
        notes.append("is read as the source of a wiki page; its markup and references are left out")
    elif form == WIKI and is_broken(text):
        form = PLAIN
        notes.append("is read as plain text, since much of its markup has no end")
    return form, notes


def _bytes(path: Path) -> bytes:
    try:
        return read_bytes(path, limit=MAX_BYTES)
    except FileNotFoundError:
        raise TextError("does not exist") from None
    except RefusedError as error:
        hint = f"; {error.hint}" if error.hint else ""
        raise TextError(f"is {error.found}{hint}") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise TextError(f"cannot be read ({str(why).lower()})") from None


def _decoded(raw: bytes, page: bool) -> tuple[str, list[str]]:
    """Return a file's bytes as text, with notes on what had to be assumed.

    Raises:
        TextError: they are not text.
    """
    text, note = decode(raw)
    if note and page and (declared := _CHARSET.search(raw[:4096])):
        with suppress(LookupError, UnicodeDecodeError):
            text, note = raw.decode(declared[1].decode("ascii")), ""
    if "\0" in text:
        raise TextError("is not text: it contains NUL bytes; save it as plain text in UTF-8")
    if text.count(_UNREAD) > _MANY_UNREAD * len(text):
        raise TextError("is in an encoding that is not recognised; save it as UTF-8")
    notes = [f"{note}: check its accents and quotes"] if note else []
    plain = _ESCAPES.sub("", text)
    controls = len(_CONTROLS.findall(plain))
    if controls > _FEW_CONTROLS + _MANY_CONTROLS * len(plain):
        raise TextError("is not text: it is full of control characters; save it as plain text")
    if controls or plain != text:
        notes.append("had control characters, which were left out")
    return _CONTROLS.sub("", plain), notes


def _tidy(text: str) -> str:
    """Return a paragraph on one line, in Unicode's composed form, without invisible characters."""
    return " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", text)).split())
