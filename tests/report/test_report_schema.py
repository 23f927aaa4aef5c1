"""The JSON report's schema describes every real report, and nothing that is not one."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from support.orchard import FirstDismissed, Rulings, hostile, report
from support.rows import every_row
from support.shipped import shipped_pack

from explorer.compare.engine import compare
from explorer.model.enums import (
    ConstraintKind,
    Factuality,
    Gate,
    Polarity,
    RuleName,
    Severity,
    Vantage,
    Verdict,
)
from explorer.report import Report, render
from explorer.report.schema import report_schema
from explorer.user.rulings import State

VALIDATOR = Draft202012Validator(report_schema())
REAL: dict[str, Any] = json.loads(render(report(rulings=FirstDismissed()), "json"))
Path = tuple[Any, ...]


def _nodes(data: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    yield path, data
    if isinstance(data, (dict, list)):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _nodes(value, (*path, key))


OBJECTS = [path for path, node in _nodes(REAL) if isinstance(node, dict)]


def _at(data: Any, path: Path) -> Any:
    for key in path:
        data = data[key]
    return data


def _fields() -> Iterator[tuple[Path, str]]:
    for path in OBJECTS:
        for key in _at(REAL, path):
            yield path, key


def _copied(data: Any, path: Path) -> tuple[Any, Any]:
    """Return data in which what lies at a path may be changed, and that; all else is shared."""
    changed = copy.copy(data)
    if not path:
        return changed, changed
    changed[path[0]], inner = _copied(data[path[0]], path[1:])
    return changed, inner


def _changed(path: Path, key: Any, value: Any) -> Any:
    data, node = _copied(REAL, path)
    node[key] = value
    return data


def test_schema_is_one_and_is_json() -> None:
    Draft202012Validator.check_schema(report_schema())
    assert json.loads(json.dumps(report_schema())) == report_schema()


@pytest.mark.parametrize(
    "made",
    [
        report(),
        report(rulings=FirstDismissed()),
        report(rulings=Rulings("explained", "why", outdated=True)),
        hostile(),
    ],
    ids=["plain", "dismissed", "outdated", "hostile"],
)
def test_real_reports_are_valid(made: Report) -> None:
    VALIDATOR.validate(json.loads(render(made, "json")))


def test_the_shipped_pack_is_valid() -> None:
    pack = shipped_pack()
    comparison = compare(pack)
    VALIDATOR.validate(json.loads(render(Report(pack, comparison, comparison.findings), "json")))


def test_every_field_is_needed() -> None:
    for path, key in _fields():
        if path[-1:] == ("scope",) or key == "names":
            continue
        data, node = _copied(REAL, path)
        del node[key]
        assert not VALIDATOR.is_valid(data), (path, key)


def test_names_stand_only_where_values_are_lists() -> None:
    names_by_finding = {
        finding["id"]: finding["support"].get("names") for finding in REAL["findings"]
    }
    assert names_by_finding["ada-quill.family-killed"] == [
        {"name": "Ada's brother", "voices": 2, "supported": True},
        {"name": "Ada's aunt", "voices": 1, "supported": True},
    ]
    assert names_by_finding["ada-quill.name"] is None


def test_no_field_may_be_added() -> None:
    for path in OBJECTS:
        assert not VALIDATOR.is_valid(_changed(path, "more", 1)), path


def test_no_field_may_be_of_another_type() -> None:
    for path, key in _fields():
        before = _at(REAL, path)[key]
        for wrong in ({"x": 1}, True, "\0"):
            fits = isinstance(wrong, type(before)) and not isinstance(before, (dict, list))
            free_text = isinstance(before, str) and isinstance(wrong, str)
            number = key == "score" and isinstance(wrong, float)
            empty = before is None and isinstance(wrong, str) and key == "attributed_to"
            if fits or free_text or number or empty:
                continue
            assert not VALIDATOR.is_valid(_changed(path, key, wrong)), (path, key, wrong)


@every_row(
    ("path", "key", "value"),
    [
        ((), "format", 1),
        ((), "findings", [{}]),
        (("counts",), "claims", -1),
        (("sources", 0), "vantage", "seen"),
        (("sources", 0), "sha256", "ABC"),
        (("findings", 0), "verdict", "Contradiction"),
        (("findings", 0), "severity", "critical"),
        (("findings", 0), "rule", "regex"),
        (("findings", 0), "positions", []),
        (("findings", 0), "id", ""),
        (("findings", 0), "scope", {"cut": ""}),
        (("findings", 0, "positions", 0), "claims", []),
        (("findings", 0, "positions", 0, "claims", 0), "line", 0),
        (("findings", 0, "positions", 0, "claims", 0), "factuality", "sure"),
        (("findings", 0, "positions", 0, "claims", 0), "polarity", ""),
        (("findings", 0, "positions", 0, "claims", 0), "attributed_to", ""),
        (("findings", 0, "support"), "better", -1),
        (("findings", 1, "support"), "names", []),  # absent where there are none
        (("findings", 1, "support", "names", 0), "voices", -1),
        (("findings", 0, "ruling"), "state", "closed"),
        (("cleared", "counts", 0), "gate", "luck"),
        (("cleared", "counts", 0), "pairs", 0),
        (("cleared", "sample", 0), "gate", "luck"),
        (("cleared", "sample", 0), "claims", ["one"]),
        (("cleared", "sample", 0), "claims", ["one", "two", "three"]),
        (("not_compared", 0), "claim", ""),
        (("not_compared", 0), "why", ""),
        ((), "selection", ""),
    ],
)
def test_what_is_no_report_fails(path: Path, key: str, value: Any) -> None:
    assert VALIDATOR.is_valid(REAL)
    assert not VALIDATOR.is_valid(_changed(path, key, value))


def test_enums_are_the_model_s() -> None:
    in_schema = {
        tuple(node["enum"])
        for _, node in _nodes(report_schema())
        if isinstance(node, dict) and isinstance(node.get("enum"), list)
    }
    rules = (*RuleName, *ConstraintKind)
    kinds = (Verdict, Severity, rules, Vantage, Factuality, Polarity, Gate, State)
    assert in_schema == {tuple(str(value) for value in kind) for kind in kinds}


def test_every_field_is_described() -> None:
    for name, definition in report_schema()["$defs"].items():
        for key, field in definition["properties"].items():
            assert field.keys() & {"description", "$ref", "items"}, (name, key)
