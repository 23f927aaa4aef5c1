"""What a web page states of its article, beside its text: in `<meta>` and in JSON-LD."""

from __future__ import annotations

import json
from typing import Any

META = {
    "og:title": "title", "twitter:title": "title", "author": "author", "article:author": "author",
    "byl": "author", "parsely-author": "author", "dc.creator": "author",
    "article:published_time": "published", "datepublished": "published", "date": "published",
    "dc.date": "published", "pubdate": "published", "og:site_name": "publisher",
    "application-name": "publisher", "dc.publisher": "publisher", "og:url": "url",
}  # fmt: skip
"""Names in `<meta>` that say something of the article → what they say."""


def facts_from_data(texts: list[str]) -> dict[str, str]:
    """Return what a page's JSON-LD says of the article."""
    facts: dict[str, str] = {}
    for text in texts:
        try:
            waiting = [json.loads(text)]
        except (ValueError, RecursionError):
            continue
        for _ in range(1_000):
            if not waiting:
                break
            node: Any = waiting.pop(0)
            if isinstance(node, list):
                waiting += node
            elif isinstance(node, dict):
                waiting += [node["@graph"]] if "@graph" in node else []
                if "headline" in node or "datePublished" in node:
                    _take(facts, "title", node.get("headline"))
                    _take(facts, "published", node.get("datePublished"))
                    _take(facts, "author", node.get("author"))
                    _take(facts, "publisher", node.get("publisher"))
    return facts


def _take(facts: dict[str, str], key: str, value: Any) -> None:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, str) and value.strip() and not value.startswith("http"):
        facts.setdefault(key, value)
