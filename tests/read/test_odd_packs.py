"""Whatever a field holds, reading ends in a pack or in a `PackError` that is safe to print."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.marked import problems
from support.minimal import MINIMAL

from explorer.model.claim import Claim
from explorer.model.claim_record import Evidence
from explorer.model.entity import Entity
from explorer.model.pack import Header
from explorer.model.property import Property
from explorer.model.scope import Scope
from explorer.model.source import Passage, Source, VantageEvidence

TABLES = {
    "pack.toml": [("", Header)],
    "sources.toml": [("[[source]]", Source), ("[[source.vantage_evidence]]", VantageEvidence)],
    "entities.toml": [("[[entity]]", Entity)],
    "properties.toml": [("[[property]]", Property)],
    "claims/one.toml": [
        ("[[claim]]", Claim),
        ("[[claim.evidence]]", Evidence),
        ("[claim.scope]", Scope),
        ("[[passage]]", Passage),
    ],
}
LITERALS = [
    "1", "-1", "0", "1e400", "nan", "-inf", "0x" + "f" * 300, "true", "2024-01-01", "07:00:00",
    "1979-05-27T07:32:00Z", "[]", "[[]]", "{}", "[{}]", "{a = {b = 1}}", '[""]', '["a", 1]',
    '""', '" "', '"x"', '"ann"', '"war"', '"film"', '"parent"', '"review"', '"during war"',
    '["ann"]', '["bob", "new"]', '"new"', '["new"]', '"set"', '"term"', '"exclusive"', '"date"',
    '"stance"', '"quantity"', '"entity"', '"closed"', '"2024-1X/.."', '"[..]"', '"Y-1E9S3"',
    '"..5"', '"~5..4"', '"9999999999999999999..1"', '"\\u0000"', '"\\u202e[/]\\u001b"',
    '"http://["', '"http://a"', '"../x"', '{ann = "bob", bob = "ann"}', '[["a", "b"], ["b"]]',
]  # fmt: skip


@st.composite
def odd_files(draw: st.DrawFn) -> dict[str, str]:
    files = dict(MINIMAL)
    for file in draw(st.lists(st.sampled_from(sorted(TABLES)), min_size=1, max_size=4)):
        header, kind = draw(st.sampled_from(TABLES[file]))
        names = [*(field.name for field in fields(kind)), "odd", '"[b]\\u001b"']
        chosen = draw(st.lists(st.sampled_from(names), unique=True, max_size=12))
        if not header:
            files[file] = ""
        lines = [f"{name} = {draw(st.sampled_from(LITERALS))}" for name in chosen]
        files[file] += "\n".join([header, *lines, ""])
    return files


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(odd_files())
def test_odd_fields(tmp_path: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for problem in problems(tmp_path):
        assert str(problem).isprintable()
        assert len(str(problem)) < 1_000
        assert problem.line >= 1
        assert problem.column >= 1
