"""The references in an article's wikitext: the works cited for the words before them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from explorer.model.enums import ValueType
from explorer.read.corrections import only_correction
from explorer.text import is_web_address

if TYPE_CHECKING:
    from mwparserfromhell.nodes import Tag, Template
    from mwparserfromhell.wikicode import Wikicode

_MARK = re.compile("\ue000(\\d{1,6})\ue001")
"""Replaces a reference in the words of a value."""
_TITLES, _ADDRESSES = ("title", "chapter"), ("url", "chapter-url", "archive-url")
_DATES = ("date", "year", "publication-date")
_PUBLISHERS = ("website", "work", "newspaper", "magazine", "publisher", "journal")


class References:
    """The works cited in an article's references, and the marks that stand for them."""

    def __init__(self, code: Wikicode) -> None:
        self._named: dict[str, dict[str, str]] = {}
        self._works: list[dict[str, str]] = []
        for tag in code.filter_tags(matches=is_reference):
            if (name := _name(tag)) and (work := _work(tag)):
                self._named.setdefault(name, work)

    def mark(self, tag: Tag) -> str:
        """Return the mark of a reference, "" if it names no work."""
        work = _work(tag) or self._named.get(_name(tag))
        if not work:
            return ""
        self._works.append(work)
        return f"\ue000{len(self._works) - 1}\ue001"

    def taken(self, words: str) -> tuple[str, list[dict[str, str]]]:
        """Return words without the marks in them, and the works that the marks stand for."""
        works = [self._works[int(n)] for n in _MARK.findall(words) if int(n) < len(self._works)]
        return _MARK.sub("", words), works


def is_reference(tag: Any) -> bool:
    """Return whether a tag is a <ref>."""
    return str(tag.tag).strip().casefold() == "ref"


def _name(tag: Tag) -> str:
    return str(tag.get("name").value).strip() if tag.has("name") else ""


def _work(tag: Tag) -> dict[str, str] | None:
    """Return the work that a reference cites: its title, address, publisher and date."""
    if tag.contents is None:
        return None
    for template in tag.contents.filter_templates(recursive=False):
        if str(template.name).strip().casefold().startswith(("cite", "citation")):
            return _cited(template)
    for link in tag.contents.filter_external_links(recursive=False):
        title = str(link.title or "").strip()
        return {"title": title or str(link.url), "url": str(link.url)}
    return None


def _cited(template: Template) -> dict[str, str] | None:
    def first(keys: tuple[str, ...]) -> str:
        values = (template.get(key).value.strip_code() for key in keys if template.has(key))
        return next((" ".join(str(value).split()) for value in values if str(value).strip()), "")

    title, url = first(_TITLES), first(_ADDRESSES)
    if not title and not is_web_address(url):
        return None
    publisher = first(_PUBLISHERS)
    published = only_correction(ValueType.DATE, first(_DATES)) or ""
    named = f"{title} ({publisher})" if title and publisher else title or url
    return {"title": named, "url": url, "published": str(published)}
