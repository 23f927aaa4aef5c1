"""Paragraphs, one string each, from plain text or Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_WRAPPED = range(45, 110)
"""Lengths of the longest line in hard-wrapped text."""
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FRONT_LINE = re.compile(r"([A-Za-z_-]{1,30}):[ \t]*(.+)")
_FRONT_KEYS = {
    "title": "title", "author": "author", "authors": "author", "byline": "author",
    "date": "published", "published": "published", "publisher": "publisher", "site": "publisher",
    "url": "url", "source": "url", "link": "url", "lang": "language", "language": "language",
}  # fmt: skip
_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*")
_BREAK = re.compile(r"(?:(?<! ) {2,}|\\)$")
"""The end of a line of Markdown with a hard line break."""
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)*_\]]*\s*$")
_UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-+)[ \t]*")
_RULE = re.compile(r"[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+")
_SPEAKER = re.compile(
    r"[ ]{0,3}[*_]{0,2}[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}[*_]{0,2}:[*_]{0,2} "
)
"""The speaker's name before a line of an interview, or the label of a list."""
_LABEL = re.compile(r"[ ]{0,3}(?P<mark>\*\*|__)[^*_\n]{1,60}(?::(?P=mark)|(?P=mark) ?:)")
"""A label in bold before its value: "**Love interest:** Bo"."""
_QUOTE = re.compile(r"[ ]{0,3}>[ ]?")
_FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)")
_IMAGE = re.compile(r"!\[([^\]\n]*)\]\([^)\n]*\)")
_LINK = re.compile(r"\[([^\]\n]{1,500})\](?:\([^)\n]*\)|\[[^\]\n]*\])")
_REFERENCE = re.compile(r"[ ]{0,3}\[[^\]\n]+\]:[ \t]*\S+.*")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*\\])\*(?=\S)([^*\n]+?)(?<=[^\s\\])\*(?![\w*])")
_UNDERSCORED = re.compile(r"(?<![\w\\])_(?=\S)([^_\n]+?)(?<=[^\s\\])_(?!\w)")
_CODE = re.compile(r"`([^`\n]+)`")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])")


def from_plain(text: str) -> list[str]:
    """Return the paragraphs of a plain text: its lines, or its blocks if they are hard-wrapped."""
    blocks = _blocks(text)
    breaks = [pair for block in blocks for pair in pairwise(block)]
    lengths = sorted(len(line.rstrip()) for line, _ in breaks)
    running_on = sum(map(_runs_on, (after for _, after in breaks)))
    if len(blocks) > 1 and lengths and lengths[-1] in _WRAPPED and running_on * 3 >= len(breaks):
        width = lengths[len(lengths) * 9 // 10]
        return [" ".join(part) for block in blocks for part in _unwrapped(block, width)]
    return [line for block in blocks for line in block]


def from_markdown(text: str) -> tuple[list[str], dict[str, str]]:
    """Return the paragraphs of a Markdown text, and its front matter."""
    text = "\n".join(_LINE_END.split(text))
    facts: dict[str, str] = {}
    if front := _FRONT.match(text):
        text = text[front.end() :]
        for line in front[1].split("\n"):
            match = _FRONT_LINE.fullmatch(line.strip())
            key = _FRONT_KEYS.get(match[1].lower()) if match else None
            if match and key:
                facts.setdefault(key, match[2].strip().strip("\"'[]"))
    paragraphs: list[str] = []
    for block in _blocks(text):
        paragraphs += _markdown_block(block)
    return list(filter(None, map(_unmarked, paragraphs))), facts


def _blocks(text: str) -> list[list[str]]:
    """Return the runs of lines between blank lines."""
    blocks: list[list[str]] = [[]]
    for line in _LINE_END.split(text):
        if line.strip():
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _unwrapped(block: Sequence[str], width: int) -> list[list[str]]:
    """Return the lines of a block, split where the speaker changes or nobody had to break a line.

    Nobody had to if the next line's first word would have fitted into `width`, as after a headline.
    """
    parts: list[list[str]] = []
    for line in block:
        fits = parts and len(f"{parts[-1][-1].rstrip()} {line.split()[0]}") <= width
        if not parts or _SPEAKER.match(line) or (fits and not _runs_on(line)):
            parts.append([])
        parts[-1].append(line)
    return parts


def _runs_on(line: str) -> bool:
    """Return whether a line seems to go on with the sentence of the line before it."""
    first = line.lstrip()[0]
    return first.isalpha() and not first.isupper()


def _markdown_block(block: Sequence[str]) -> list[str]:
    """Return the paragraphs of a block: headings, list items and table rows by themselves.

    If every line ends a sentence, as in a post, none was wrapped to fit a width.
    """
    blocks: list[str] = []
    joined = False
    plain = [line for line in block if not _HEADING.fullmatch(line)]
    by_sentence = all(map(_SENTENCE_END.search, plain[:-1]))
    for line in block:
        line = _QUOTE.sub("", line)
        if _FENCE.match(line) or _REFERENCE.fullmatch(line):
            joined = False
        elif heading := _HEADING.fullmatch(line):
            blocks.append(heading[2])
            joined = False
        elif _UNDERLINE.fullmatch(line) or _RULE.fullmatch(line):
            joined = False
        elif (item := _ITEM.match(line)) or line.lstrip().startswith("|"):
            blocks.append(line[item.end() :] if item else line.strip(" |").replace("|", " | "))
            joined = item is not None
        else:
            words = _BREAK.sub("", line).strip()
            if joined and not (_SPEAKER.match(line) or _LABEL.match(line)):
                blocks[-1] += f" {words}"
            else:
                blocks.append(words)
            joined = not (by_sentence or _BREAK.search(line))
    return blocks


def _unmarked(text: str) -> str:
    """Return a paragraph without Markdown markup."""
    text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    for _ in range(2):
        text = _STRONG.sub(r"\2", text)
    text = _UNDERSCORED.sub(r"\1", _EMPHASIS.sub(r"\1", text))
    return _ESCAPED.sub(r"\1", _CODE.sub(r"\1", text)).strip()
