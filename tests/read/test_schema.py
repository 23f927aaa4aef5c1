"""The schemas agree with what the reader accepts."""

from __future__ import annotations

from typing import Any

import pytest
import tomli
from jsonschema import Draft202012Validator
from support.minimal import MINIMAL

from explorer.read.find import facts_folder, shipped_packs
from explorer.read.schema import pack_schema, vocabulary_schema


def valid(schema: dict[str, Any], text: str) -> bool:
    return bool(Draft202012Validator(schema).is_valid(tomli.loads(text)))


def test_the_schemas_are_schemas() -> None:
    Draft202012Validator.check_schema(pack_schema())
    Draft202012Validator.check_schema(vocabulary_schema())


@pytest.mark.parametrize("name", MINIMAL)
def test_a_small_pack_is_valid(name: str) -> None:
    assert valid(pack_schema(), MINIMAL[name])
    assert not valid(pack_schema(), "odd = 1\n" + MINIMAL[name])


def test_shipped_files_are_valid() -> None:
    packs = shipped_packs().values()
    files = [facts_folder() / "film.toml", *(f for root in packs for f in root.rglob("*.toml"))]
    schema = pack_schema()
    assert [f.name for f in files if not valid(schema, f.read_text(encoding="utf-8"))] == []
    assert valid(vocabulary_schema(), (facts_folder() / "film.toml").read_text(encoding="utf-8"))


def test_a_passage_may_leave_its_source_to_the_file() -> None:
    assert valid(pack_schema(), 'source = "review"\n[[passage]]\nline = 1\n')
    assert not valid(pack_schema(), 'source = "review"\n[[passage]]\nline = 0\n')


def test_every_field_is_described() -> None:
    schema = pack_schema()
    missing = [
        f"{name}.{field}"
        for name, record in schema["$defs"].items()
        for field, about in record.get("properties", {}).items()
        if not name.endswith("File") and "description" not in about
    ]
    assert missing == []
