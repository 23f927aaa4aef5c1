"""A pack while it is read: what its files held, before anything is held against anything else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from explorer.model.claim import Claim
from explorer.model.entity import Entity
from explorer.model.pack import Header
from explorer.model.property import Property
from explorer.model.source import Passage, Source
from explorer.read.document import Document
from explorer.read.places import KeyPath
from explorer.read.report import Report
from explorer.read.rows import Table
from explorer.text import quote

N = TypeVar("N", bound=str)

_LONGEST_CYCLE = 6
_MOST_NAMED = 3

AnyTable = Table[Source] | Table[Entity] | Table[Property]


@dataclass(slots=True)
class Draft:
    """The tables of a pack and the report of what is wrong with them."""

    report: Report = field(default_factory=Report)
    header: Header | None = None
    header_document: Document | None = None
    sources: Table[Source] = field(default_factory=lambda: Table("source", Source))
    entities: Table[Entity] = field(default_factory=lambda: Table("entity", Entity))
    properties: Table[Property] = field(default_factory=lambda: Table("property", Property))
    claims: Table[Claim] = field(default_factory=lambda: Table("claim", Claim))
    passages: Table[Passage] = field(default_factory=lambda: Table("passage", Passage))
    documents: list[Document] = field(default_factory=list)
    defaults: set[tuple[int, str]] = field(default_factory=set)
    """Unknown sources named at the top of a file, by document: reported once, there."""

    _names: dict[str, dict[str, list[str]]] = field(default_factory=dict)

    def named(self, table: AnyTable, name: str) -> list[str]:
        """Return the ids of the records that go by a name, whatever its case and spacing."""
        if table.name not in self._names:
            self._names[table.name] = _by_name(table)
        return self._names[table.name].get(_folded(name), [])

    def check_source(self, document: Document, keys: KeyPath, source_id: str) -> None:
        """Report a source that does not exist, unless its file's top has been blamed already."""
        if (id(document), source_id) not in self.defaults:
            check_reference(self, self.sources, document, keys, source_id)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _by_name(table: AnyTable) -> dict[str, list[str]]:
    """Return the ids of a table's records by what they go by: names, aliases, titles, labels."""
    found: dict[str, list[str]] = {}
    for record in table.records.values():
        if isinstance(record, Entity):
            names = [record.name, *record.aliases]
        else:
            names = [record.title if isinstance(record, Source) else record.label]
        for name in dict.fromkeys(map(_folded, names)):
            found.setdefault(name, []).append(record.id)
    return found


def check_reference(
    draft: Draft,
    table: AnyTable,
    document: Document,
    keys: KeyPath,
    record_id: str,
) -> None:
    """Report an id that no record of `table` has."""
    if not table.knows(record_id):
        article = "an" if table.name == "entity" else "a"
        found = f"the unknown {table.name} {quote(record_id)}"
        expected = f"the id of {article} {table.name}"
        if named := draft.named(table, record_id)[:_MOST_NAMED]:
            hint = f"write {' or '.join(map(quote, named))}"
        else:
            hint = table.near.hint(record_id)
        draft.report.add(document, keys, found, expected, hint)


def find_cycles(edges: dict[str, list[str]]) -> Iterable[tuple[str, int, list[str]]]:
    """Yield each edge that closes a cycle: its start, its index there, and the cycle's nodes.

    Every cycle has at least one such edge; a graph without cycles has none. Works on any depth.
    """
    done: set[str] = set()
    for root in edges:
        if root in done:
            continue
        path, on_path, steps = [root], {root}, [0]
        while path:
            node, step = path[-1], steps[-1]
            targets = edges.get(node, [])
            if step == len(targets):
                done.add(node)
                on_path.discard(path.pop())
                steps.pop()
                continue
            steps[-1] += 1
            target = targets[step]
            if target in on_path:
                yield node, step, [*path[path.index(target) :], target]
            elif target not in done:
                path.append(target)
                on_path.add(target)
                steps.append(0)


def describe_cycle(nodes: list[str]) -> str:
    """Return a cycle's nodes as a chain, safe to show, with the middle of a long one left out."""
    if len(nodes) > _LONGEST_CYCLE:
        nodes = [*nodes[: _LONGEST_CYCLE - 2], "…", *nodes[-2:]]
    return "the circle " + " → ".join(node if node == "…" else quote(node, 40) for node in nodes)
