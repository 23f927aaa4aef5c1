"""Cycles in relations that must not have any: parts, story order, copies."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.text import quote

_LONGEST_CYCLE = 6


def find_cycles(edges: dict[str, list[str]]) -> Iterator[tuple[str, int, list[str]]]:
    """Yield each edge that closes a cycle: its start, its index there, and the cycle's nodes.

    Every cycle has at least one such edge; an acyclic graph has none. Works at any depth.
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
    """Return a cycle's nodes as a chain, safe to show, with a long one shortened in the middle."""
    if len(nodes) > _LONGEST_CYCLE:
        nodes = [*nodes[: _LONGEST_CYCLE - 2], "…", *nodes[-2:]]
    return "the cycle " + " → ".join(node if node == "…" else quote(node, 40) for node in nodes)
