"""A pack while it is read: what its files held, before anything is held against anything else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from explorer.pack.document import Document
from explorer.pack.locate import KeyPath
from explorer.pack.model import Claim, Entity, Header, Passage, Property, Source
from explorer.pack.records import Table
from explorer.pack.report import Report
from explorer.text import quote

N = TypeVar("N", bound=str)

_LONGEST_CYCLE = 6


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

    def check_source(self, document: Document, keys: KeyPath, source_id: str) -> None:
        """Report a source that does not exist, unless its file's top has been blamed already."""
        if (id(document), source_id) not in self.defaults:
            check_reference(self, self.sources, document, keys, source_id)


def check_reference(
    draft: Draft,
    table: Table[Source] | Table[Entity] | Table[Property],
    document: Document,
    keys: KeyPath,
    record_id: str,
) -> None:
    """Report an id that no record of `table` has."""
    if not table.knows(record_id):
        article = "an" if table.name == "entity" else "a"
        found = f"the unknown {table.name} {quote(record_id)}"
        expected = f"the id of {article} {table.name}"
        draft.report.add(document, keys, found, expected, table.near.hint(record_id))


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
