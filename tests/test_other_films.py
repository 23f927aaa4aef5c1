"""The same rules on other films, and on what does not matter: words, ids, order.

The packs beside this file were written by hand with what a careful fact-checker would sign. In
their `expected.toml`, `known_miss` is a finding that is not made yet and `known_alarm` one that
should not be made; both are strict: a fault that has been fixed must be
removed from the list.
"""

from __future__ import annotations

import hashlib
import random
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from support.judging import why_not
from support.rows import every_row

from explorer.compare.context import Context
from explorer.compare.engine import compare
from explorer.model.enums import Gate, RuleName, ValueType, Verdict
from explorer.model.finding import Comparison, Finding
from explorer.model.pack import Pack
from explorer.read.pack import read_pack

Table = dict[str, Any]

HERE = Path(__file__).parent / "packs"
FACTS = Path(__file__).parent.parent / "facts"
FILMS = ("third-man", "nanook")
PACKS = {**{name: HERE / name for name in FILMS}, "ballerina": FACTS / "ballerina"}
EXPECTED = {
    **{name: HERE / name / "expected.toml" for name in FILMS},
    "ballerina": HERE / "ballerina-cleared.toml",
}
AGREEMENT = "agreement"
"""Stands among gates for a pair that needs none, since both claims say one thing."""


@cache
def pack_of(name: str) -> Pack:
    return read_pack(PACKS[name])


@cache
def comparison_of(name: str) -> Comparison:
    return compare(pack_of(name))


@cache
def context_of(name: str) -> Context:
    return Context(pack_of(name))


@cache
def gates_of(name: str) -> Mapping[tuple[str, str], set[Gate]]:
    """Return what clears each pair, found once: working the pairs out takes long."""
    gates = defaultdict[tuple[str, str], set[Gate]](set)
    for cleared in comparison_of(name).cleared:
        gates[cleared.first, cleared.second].add(cleared.gate)
    return gates


def listed(name: str, key: str) -> list[Table]:
    return tomllib.loads(EXPECTED[name].read_text(encoding="utf-8")).get(key, [])


def several(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def params(key: str, names: Iterable[str], keep: Callable[[Table], bool]) -> list[Any]:
    """Return one test parameter for each expectation, a strict xfail where a fault is known."""
    parameters = []
    for name in names:
        for number, expectation in enumerate(listed(name, key)):
            if keep(expectation):
                fault = expectation.get("known_miss") or expectation.get("known_alarm")
                marks = [pytest.mark.xfail(strict=True, reason=fault)] if fault else []
                parameters.append(
                    pytest.param(
                        name, expectation, id=f"{name}-{number}-{label(expectation)}", marks=marks
                    )
                )
    return parameters


def label(expectation: Table) -> str:
    if "first" in expectation:
        return f"{expectation['first']}-{expectation['second']}"
    return f"{expectation.get('subject', 'any')}-{several(expectation['property'])[0]}"


def fits(finding: Finding, expectation: Table) -> bool:
    return (
        expectation.get("subject", finding.subject) == finding.subject
        and finding.property in several(expectation["property"])
        and finding.verdict.value in several(expectation["verdict"])
        and expectation.get("cut", finding.scope.cut) == finding.scope.cut
    )


# --- What the fact-checker signs ------------------------------------------------------------------


@every_row(
    ("name", "expectation"),
    params("finding", FILMS, lambda expectation: "known_alarm" not in expectation),
)
def test_finding_is_made_once(name: str, expectation: Table) -> None:
    assert sum(fits(finding, expectation) for finding in comparison_of(name).findings) == 1


@pytest.mark.parametrize(
    ("name", "expectation"),
    params("finding", FILMS, lambda expectation: "known_alarm" in expectation),
)
def test_alarm_is_not_raised(name: str, expectation: Table) -> None:
    assert not any(fits(finding, expectation) for finding in comparison_of(name).findings)


@pytest.mark.parametrize("name", FILMS)
def test_nothing_more_is_found(name: str) -> None:
    expected = listed(name, "finding")
    reported = comparison_of(name).findings
    assert [f.id for f in reported if not any(fits(f, entry) for entry in expected)] == []


# --- What must not be flagged ---------------------------------------------------------------------


@every_row(("name", "expectation"), params("cleared", PACKS, lambda expectation: True))
def test_pair_is_cleared(name: str, expectation: Table) -> None:
    pack, comparison = pack_of(name), comparison_of(name)
    pair = tuple(sorted((expectation["first"], expectation["second"])))
    assert set(pair) <= set(pack.claims), "the pack has no such claim"
    alarms = [f for f in comparison.findings if f.verdict is not Verdict.PATTERN]
    conflicts = {(c.first, c.second) for f in alarms for c in f.conflicts}
    assert pair not in conflicts
    recorded = {gate.value for gate in gates_of(name)[pair]}
    gates = several(expectation["gate"])
    if Gate.PATTERN.value in recorded:  # it looks at many pairs, so that no single pair shows it
        assert Gate.PATTERN.value in gates
        return
    reason = why_not(context_of(name), *(pack.claims[i] for i in pair))
    assert reason.verdict is None
    gate = reason.gate.value if reason.gate else AGREEMENT
    assert gate in gates
    assert recorded <= {gate}
    assert reason.gate is None or reason.why


def test_there_are_enough_pairs_and_every_gate_and_rule_has_one() -> None:
    pairs = {name: listed(name, "cleared") for name in PACKS}
    by_gate = Counter(
        gate
        for ones in pairs.values()
        for item in ones
        for gate in several(item["gate"])
        if gate != AGREEMENT
    )
    gated = [
        item for ones in pairs.values() for item in ones if AGREEMENT not in several(item["gate"])
    ]
    assert len(gated) >= 60
    assert len(pairs["ballerina"]) >= 20
    assert set(by_gate) == {gate.value for gate in Gate}
    rules = {
        pack_of(name).properties[prop].rule
        for name in FILMS
        for record in listed(name, "finding")
        for prop in several(record["property"])
        if prop in pack_of(name).properties  # else it is about a source as a whole
    }
    assert rules == set(RuleName)


# --- What must make no difference -----------------------------------------------------------------


class Files:
    """A pack as raw tables, to be changed and written again."""

    def __init__(self, root: Path) -> None:
        self.header = _table(root / "pack.toml")
        self.sources: list[Table] = _table(root / "sources.toml")["source"]
        self.entities: list[Table] = _table(root / "entities.toml")["entity"]
        own = _table(root / "properties.toml")
        self.properties: list[Table] = own.get("property", [])
        self.own_constraints: list[Table] = own.get("constraint", [])
        self.vocabulary: list[Table] = _table(FACTS / "film.toml")["property"]
        self.constraints: list[Table] = _table(FACTS / "film.toml")["constraint"]
        self.claims = _spread(root / "claims", "claim")
        self.passages = _spread(root / "passages", "passage")

    def write(self, root: Path, chunks: list[list[Table]] | None = None) -> Path:
        """Write the pack into `root`, its claims in `chunks` where given, and return `root`."""
        self.header["vocabulary"] = "vocabulary.toml"
        _write(root / "pack.toml", self.header)
        _write(root / "sources.toml", {"source": self.sources})
        _write(root / "entities.toml", {"entity": self.entities})
        vocabulary = {"property": self.vocabulary, "constraint": self.constraints}
        _write(root / "vocabulary.toml", vocabulary)
        if self.properties or self.own_constraints:
            own = {"property": self.properties, "constraint": self.own_constraints}
            _write(root / "properties.toml", own)
        for number, chunk in enumerate(chunks or [self.claims]):
            _write(root / "claims" / f"{number}.toml", {"claim": chunk})
        if self.passages:
            _write(root / "passages" / "all.toml", {"passage": self.passages})
        return root


def _table(path: Path) -> Table:
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _write(path: Path, table: Table) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(tomli_w.dumps(table), encoding="utf-8")


def _spread(folder: Path, key: str) -> list[Table]:
    records = []
    for path in sorted(folder.glob("*.toml")):
        table = _table(path)
        records += [{"source": table.get("source", ""), **record} for record in table.get(key, [])]
    return records


def compare_at(root: Path) -> Comparison:
    return compare(read_pack(root))


def core(finding: Finding) -> tuple[Any, ...]:
    """Return what a finding says, without its words."""
    return (
        finding.id,
        finding.verdict,
        finding.severity,
        finding.subject,
        finding.property,
        finding.scope,
        [[claim.id for claim in position.claims] for position in finding.positions],
        finding.support.better,
        [(conflict.first, conflict.second, conflict.verdict) for conflict in finding.conflicts],
    )


def test_a_rewritten_pack_is_the_same_pack(tmp_path: Path) -> None:
    for name in PACKS:
        again = compare_at(Files(PACKS[name]).write(tmp_path / name))
        assert again.findings == comparison_of(name).findings
        assert again.cleared == comparison_of(name).cleared


@pytest.mark.parametrize("name", PACKS)
def test_free_text_makes_no_difference(name: str, tmp_path: Path) -> None:
    files = Files(PACKS[name])
    words = {"description", "statement", "note", "outline", "why", "phrase", "resolved_by"}
    words |= {"author", "publisher", "url"}
    records = (files.sources, files.entities, files.properties, files.vocabulary)
    for record in [files.header, *(r for rows in records for r in rows), *files.passages]:
        _strip(record, words)
    for claim in files.claims:
        _strip(claim, words)
    for record in [files.header, *files.sources]:
        record["title"] = "x"
    for record in [*files.properties, *files.vocabulary]:
        record["label"] = "x"
    for record in files.sources:
        record["kind"] = "x"
    stripped = compare_at(files.write(tmp_path))
    assert [core(f) for f in stripped.findings] == [core(f) for f in comparison_of(name).findings]
    assert _gates(stripped) == _gates(comparison_of(name))


def _strip(record: Table, words: set[str]) -> None:
    for key in list(record):
        if key in words:
            del record[key]
        elif isinstance(record[key], list):
            for inner in record[key]:
                if isinstance(inner, dict):
                    _strip(inner, words)


def _gates(comparison: Comparison) -> list[tuple[str, str, str]]:
    return [(c.gate.value, c.first, c.second) for c in comparison.cleared]


@pytest.mark.parametrize("name", PACKS)
def test_ids_make_no_difference(name: str, tmp_path: Path) -> None:
    files = Files(PACKS[name])
    types = {p["id"]: p["value_type"] for p in [*files.vocabulary, *files.properties]}
    entities = {e["id"]: new_id(e["id"]) for e in files.entities}
    sources = {s["id"]: new_id(s["id"]) for s in files.sources}
    claims = {c["id"]: new_id(c["id"]) for c in files.claims}
    _rename(files, types, entities, sources, claims)
    renamed = compare_at(files.write(tmp_path))
    back = {new: old for old, new in claims.items()}
    old_entity = {new: old for old, new in {**entities, **sources}.items()}
    shapes = [shape(f, lambda i: back[i], lambda i: old_entity[i]) for f in renamed.findings]
    known = [shape(f, str, str) for f in comparison_of(name).findings]
    assert Counter(shapes) == Counter(known)


def new_id(old: str) -> str:
    """Return an id that sorts otherwise than the old one and tells nothing."""
    return f"n{hashlib.sha256(old.encode()).hexdigest()[:12]}"


def shape(
    finding: Finding, claim: Callable[[str], str], entity: Callable[[str], str]
) -> tuple[Any, ...]:
    """Return what a finding says, up to the names of its claims and entities."""
    sides = [frozenset(claim(c.id) for c in p.claims) for p in finding.positions]
    better = finding.support.better
    return (
        finding.verdict,
        finding.severity,
        finding.level or entity(finding.subject),
        finding.property,
        bool(finding.scope.cut),
        frozenset(sides),
        None if better is None else sides[better],
        frozenset(
            (frozenset((claim(c.first), claim(c.second))), c.verdict) for c in finding.conflicts
        ),
    )


def _rename(
    files: Files,
    types: dict[str, str],
    entities: dict[str, str],
    sources: dict[str, str],
    claims: dict[str, str],
) -> None:
    files.header["work"] = entities[files.header["work"]]
    for source in files.sources:
        source["id"] = sources[source["id"]]
        if source.get("copy_of"):
            source["copy_of"] = sources[source["copy_of"]]
    for entity in files.entities:
        entity["id"] = entities[entity["id"]]
        for key in ("part_of", "follows", "distinct_from"):
            if key in entity:
                entity[key] = [entities[i] for i in entity[key]]
    for passage in files.passages:
        passage["source"] = sources[passage["source"]]
    for claim in files.claims:
        claim["id"] = claims[claim["id"]]
        claim["subject"] = entities[claim["subject"]]
        claim["source"] = sources[claim["source"]]
        if claim.get("attributed_to"):
            claim["attributed_to"] = entities[claim["attributed_to"]]
        scope = claim.get("scope", {})
        for key in ("work", "cut", "story_time"):
            if key in scope:
                scope[key] = entities.get(scope[key], scope[key])
        if "value" in claim:
            claim["value"] = _renamed(claim["value"], types[claim["property"]], entities)


def _renamed(value: Any, value_type: str, entities: dict[str, str]) -> Any:
    if value_type == ValueType.ENTITY:
        return [entities[i] for i in value] if isinstance(value, list) else entities[value]
    if value_type == ValueType.STORY_TIME:
        return " ".join(entities.get(word, word) for word in value.split())
    return value


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("name", PACKS)
def test_order_makes_no_difference(name: str, seed: int, tmp_path: Path) -> None:
    files, rng = Files(PACKS[name]), random.Random(seed)
    rows = [files.sources, files.entities, files.properties, files.vocabulary, files.constraints]
    for some in (*rows, files.claims):
        rng.shuffle(some)
    chunks: list[list[Table]] = [[] for _ in range(4)]
    for claim in files.claims:
        rng.choice(chunks).append(claim)
    shuffled = compare_at(files.write(tmp_path, [chunk for chunk in chunks if chunk]))
    assert [f.id for f in shuffled.findings] == [f.id for f in comparison_of(name).findings]
    assert shuffled.findings == comparison_of(name).findings
    assert shuffled.cleared == comparison_of(name).cleared
