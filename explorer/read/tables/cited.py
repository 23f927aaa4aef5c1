"""Which source makes a statement: the table's own, a cited work, or the origin of a copy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from explorer.model.enums import Factuality, Polarity
from explorer.model.pack import Pack
from explorer.model.source import Source
from explorer.read.tables.databases import database_of
from explorer.read.tables.walk import Item
from explorer.text import is_web_address
from explorer.values.folding import words_of
from explorer.values.ids import slug, unused_id

CITED, COPIED, DENIED, REMARK, FIRMNESS = "cited", "copied from", "denied", "remark", "firmness"
NONE, NAMED = "no value", "source"
"""Keys of a statement: the works it cites, where it was copied from, whether it is withdrawn, a
remark, how certain it is, whether it says that there is no value, and the source a row names."""

_MARKS = frozenset((CITED, COPIED, DENIED, REMARK, FIRMNESS, NAMED))


class Marked(dict[str, Any]):
    """A part of a record in which its reader has noted under such keys who makes the statement.

    A file's own keys with these names, such as a column “source”, mean something else.
    """


@dataclass(frozen=True, slots=True)
class Voice:
    """A source that makes a statement, with its polarity and certainty."""

    source: str
    polarity: Polarity = Polarity.AFFIRMED
    statement: str = ""
    factuality: Factuality | None = None


class CitedSources:
    """The sources behind the statements of one source."""

    def __init__(self, pack: Pack, source: str) -> None:
        self._pack = pack
        self._own = source
        self.new_sources: dict[str, Source] = {}
        """New sources by id; the lines and hashes of their texts are not known yet."""
        self._by_key: dict[tuple[str, str], str] = {}
        self._plain = Voice(source)

    def sources(self, item: Item) -> Iterator[Voice]:
        """Yield the sources of an item's statement."""
        marked = (
            holder
            for holder in reversed(item.chain)
            if isinstance(holder, Marked) and not _MARKS.isdisjoint(holder)
        )
        said: Mapping[str, Any] | None = next(marked, None)
        if said is None:
            yield self._plain
            return
        remark = str(said.get(REMARK) or "")
        firm = Factuality(said[FIRMNESS]) if said.get(FIRMNESS) else None
        cited = [work for work in said.get(CITED) or () if isinstance(work, Mapping)]
        denied = Polarity.DENIED if said.get(DENIED) else Polarity.AFFIRMED
        if cited and denied is Polarity.AFFIRMED:
            for work in cited:
                yield Voice(self._source(work), statement=remark, factuality=firm)
        elif named := said.get(NAMED):
            title = " ".join(str(named).split())
            source = self._made("named", {"title": title}, "", kind="table")
            yield Voice(source, denied, remark, firm)
        elif copied := said.get(COPIED):
            yield Voice(self._copy(copied), denied, remark, firm)
        else:
            yield Voice(self._own, denied, remark, firm)
            if denied is Polarity.DENIED:
                for work in cited:
                    yield Voice(self._source(work), statement=remark, factuality=firm)

    def _source(self, work: Mapping[str, Any]) -> str:
        """Return the id of the source for a cited work."""
        return self._made("cited", work, f"{self._own}-cites", kind="cited work")

    def _copy(self, origin: Mapping[str, Any]) -> str:
        """Return the id of the source for what was copied from another source."""
        first = self._original(origin)
        key = ("copy", first)
        if key not in self._by_key:
            title = self._title(first)
            wanted = f"{self._own}-from-{first.removeprefix(f'{self._own}-')}"
            new = Source(self._unused(wanted), f"{self._own}, copied from {title}", "database", 1)
            self._keep(key, new, copy_of=first)
        return self._by_key[key]

    def _original(self, origin: Mapping[str, Any]) -> str:
        wikidata = str(origin.get("wikidata", ""))
        for source in self._pack.sources.values():
            if wikidata and str(source.ids.get("wikidata", "")) == wikidata:
                return source.id
        named = database_of(Source("x", str(origin.get("title", "")), "database", 1))
        for source in self._pack.sources.values():
            if named and database_of(source) is named:
                return source.id
        return self._made("origin", origin, "", kind="database")

    def _made(self, role: str, work: Mapping[str, Any], prefix: str, kind: str) -> str:
        title = str(work.get("title") or work.get("url") or work.get("wikidata") or "a work")
        key = (role, str(work.get("wikidata") or work.get("url") or title))
        if key not in self._by_key:
            url = str(work.get("url", ""))
            url = url if is_web_address(url) else ""
            wanted = "-".join(filter(None, (prefix, slug(title, "work"))))
            ids: dict[str, int | str] = {}
            if work.get("wikidata") and role == "cited":
                ids["wikidata"] = str(work["wikidata"])
            date = str(work.get("published", ""))
            new = Source(
                self._unused(wanted), title, kind, 1, url=url, published=date, ids=ids,
                note=f"As cited by {self._own}." if role == "cited" else "",
            )  # fmt: skip
            copy_of = self._namesake(title) if role == "named" else ""
            # a copy in the pack may name this very source, whose table is only now being read
            self._keep(key, new, copy_of="" if copy_of == new.id else copy_of)
        return self._by_key[key]

    def _namesake(self, title: str) -> str:
        """Return the id of the pack's source with this title, or that is this database, so that
        two tables that name it are not two independent sources; "" for none.
        """
        base = database_of(Source("x", title, "database", 1))
        for source in self._pack.sources.values():
            if words_of(source.title) == words_of(title) or (base and database_of(source) is base):
                return source.copy_of or source.id
        return ""

    def _keep(self, key: tuple[str, str], source: Source, copy_of: str = "") -> None:
        from dataclasses import replace

        self.new_sources[source.id] = replace(source, copy_of=copy_of)
        self._by_key[key] = source.id

    def _title(self, source: str) -> str:
        known = self._pack.sources.get(source) or self.new_sources.get(source)
        return known.title if known else source

    def _unused(self, wanted: str) -> str:
        taken = {*self._pack.sources, *self._pack.entities, *self.new_sources, self._own}
        return unused_id(wanted[:110].strip("-"), taken)
