"""A pack as JSONL comes back as it was; as a table of claims, what is left out is said."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from explorer.cli import main
from explorer.model.pack import Pack
from explorer.read.find import facts_folder
from explorer.read.pack import read_pack
from explorer.tables.export import COLUMNS

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
    assert tuple(table[0]) == COLUMNS
    by_claim: dict[str, list[str]] = {}
    for row in table:
        by_claim.setdefault(row["claim"], []).append(row["value"])
    for claim in pack.claims.values():
        raw = claim.record.value
        expected = raw if isinstance(raw, list) else [] if raw is None else [raw]
        got = [value.removeprefix("'") for value in by_claim.get(claim.id, [])]
        assert got == [str(v).lower() if isinstance(v, bool) else str(v) for v in expected]


def test_csv_says_what_it_leaves_out(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["export", str(PACKS[0]), "--to", "csv"]) == 0
    said = capfdbinary.readouterr().err.decode()
    assert said.startswith("left out: lost values (9)")
    assert "statements" in said and "passages" in said
