"""A pack as JSONL comes back as it was; as a table of claims, what is left out is said."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from explorer.cli import main
from explorer.model.pack import Pack
from explorer.read.find import facts_folder
from explorer.read.pack import read_pack
from explorer.tables.export import WITH_IDS

PACKS = [facts_folder() / "ballerina", *(Path(__file__).parents[1] / "packs").glob("*/")]


def records(pack: Pack) -> list[object]:
    return [
        pack.header,
        dict(pack.sources),
        dict(pack.entities),
        dict(pack.properties),
        dict(pack.constraints),
        {key: claim.record for key, claim in pack.claims.items()},
        dict(pack.passages),
    ]


@pytest.fixture(params=PACKS, ids=lambda path: path.name)
def shipped(request: pytest.FixtureRequest) -> Path:
    """Each pack that ships or is there for tests."""
    return Path(request.param)


@pytest.fixture
def export(capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., str]:
    """Return what `filmfacts export` writes."""

    def written(*words: str) -> str:
        capfdbinary.readouterr()
        assert main(["export", *words]) == 0
        return capfdbinary.readouterr().out.decode()

    return written


def test_jsonl_comes_back_without_loss(
    shipped: Path, tmp_path: Path, export: Callable[..., str]
) -> None:
    file = tmp_path / "pack.jsonl"
    text = export(str(shipped))
    file.write_text(text, encoding="utf-8")
    again = tmp_path / "again"
    assert main(["import", str(again), str(file)]) == 0
    assert records(read_pack(again)) == records(read_pack(shipped))
    assert export(str(again)) == text


def test_what_a_pack_has_already_stays(tmp_path: Path, export: Callable[..., str]) -> None:
    first = export(str(PACKS[1]))
    file = tmp_path / "pack.jsonl"
    file.write_text(first, encoding="utf-8")
    again = tmp_path / "again"
    main(["import", str(again), str(file)])
    before = {path: path.read_bytes() for path in again.rglob("*.toml")}
    assert main(["import", str(again), str(file)]) == 0
    assert {path: path.read_bytes() for path in again.rglob("*.toml")} == before


def test_csv_has_a_row_for_each_value(export: Callable[..., str]) -> None:
    pack = read_pack(PACKS[0])
    table = list(csv.DictReader(io.StringIO(export(str(PACKS[0]), "--to", "csv"))))
    assert tuple(table[0]) == WITH_IDS
    by_claim: dict[str, list[str]] = {}
    for row in table:
        by_claim.setdefault(row["claim"], []).append(row["value_id"] or row["value"])
        assert pack.claims[row["claim"]].subject == row["subject_id"]
        for name, key in ((row["subject"], row["subject_id"]), (row["value"], row["value_id"])):
            assert not key or pack.name(key) in name  # a colleague reads names
    for claim in pack.claims.values():
        raw = claim.record.value
        expected = raw if isinstance(raw, list) else [] if raw is None else [raw]
        got = [value.removeprefix("'") for value in by_claim.get(claim.id, [])]
        assert got == [str(v).lower() if isinstance(v, bool) else str(v) for v in expected]


NAMESAKES: list[dict[str, Any]] = [
    {"filmfacts": 1, "pack": {"id": "p", "title": "P", "work": "ida"}},
    {"source": {"id": "gazette", "title": "Gazette", "kind": "review", "lines": 2}},
    {"entity": {"id": "ida", "kind": "film", "name": "Ida"}},
    {"entity": {"id": "ida-role", "kind": "character", "name": "Ida"}},
    {"entity": {"id": "mill", "kind": "character", "name": "Jo Mill"}},
    {"entity": {"id": "mill-2", "kind": "character", "name": "Jo Mill", "distinct_from": ["mill"]}},
    {"entity": {"id": "ann", "kind": "person", "name": "Ann Oak"}},
    {"claim": {"id": "a", "property": "played-by", "value": ["ann"]}},
    {
        "claim": {
            "id": "b",
            "property": "killed-by",
            "value": "mill-2",
            "attributed_to": "ann",
            "scope": {"work": "ida"},
        }
    },
]
"""A pack in which two characters share a name, and one with the film."""


def test_csv_distinguishes_namesakes_and_comes_back(
    tmp_path: Path, export: Callable[..., str]
) -> None:
    said = {"subject": "ida-role", "source": "gazette", "evidence": [{"line": 1}]}
    rows = [{k: {**said, **v} if k == "claim" else v for k, v in r.items()} for r in NAMESAKES]
    (tmp_path / "p.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert main(["import", str(tmp_path / "p"), str(tmp_path / "p.jsonl")]) == 0
    text = export(str(tmp_path / "p"), "--to", "csv")
    first, second = csv.DictReader(io.StringIO(text))
    assert (first["subject"], first["value"]) == ("Ida (character)", "Ann Oak")
    assert (second["value"], second["attributed_to"]) == ("Jo Mill (mill-2)", "Ann Oak")
    assert second["work"] == "Ida (film)"
    file = tmp_path / "claims.csv"
    file.write_text(text, encoding="utf-8")
    for folder in (tmp_path / "p", tmp_path / "new"):
        assert main(["import", str(folder), str(file), "--source", "x", "--title", "Ida"]) == 0
        pack = read_pack(folder)
        again = [c for c in pack.claims.values() if "gazette-" in c.id]
        assert [pack.name(c.subject) for c in again] == ["Ida", "Ida"]
        assert [pack.entities[c.subject].kind for c in again] == ["character", "character"]
        assert pack.name(again[1].scope.work or "ida") == "Ida"
        assert str(again[1].value) in ("mill-2", "jo-mill-mill-2")
    assert [c.subject for c in read_pack(tmp_path / "p").claims.values()] == ["ida-role"] * 4


def test_csv_says_what_it_leaves_out(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["export", str(PACKS[0]), "--to", "csv"]) == 0
    said = capfdbinary.readouterr().err.decode()
    assert said.startswith("left out: lost values (9)")
    assert "statements" in said and "passages" in said
