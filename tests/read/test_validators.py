"""Our schemas of records are those that pydantic makes of the same annotations."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter
from pydantic_core import ValidationError
from support.record_tables import RECORDS
from support.rows import every_row

from explorer.model.claim_record import ClaimRecord
from explorer.model.fields import Field, StrictStr
from explorer.read.tables.databases import _Databases
from explorer.read.tables.format import Format
from explorer.read.validators import schema, validator
from explorer.user.rulings_file import Ruling

KINDS = [kind for _, kind in RECORDS] + [Ruling, Format, _Databases, dict[str, list[str]]]

USUAL = {
    "collect_init_only": False,
    "computed_fields": [],
    "default_factory_takes_data": False,
    "frozen": False,
    "init": True,
    "kw_only": False,
    "post_init": False,
}
"""What pydantic-core does as well where a schema does not say it."""

UNCHECKED = {"metadata", "ref"}
"""What pydantic adds for JSON Schema, and to say what it shares only once."""


def plain(part: Any, shared: dict[str, Any]) -> Any:
    """Return a schema without what is usual; what it shares stands wherever it is used."""
    if isinstance(part, list | tuple):
        return [plain(item, shared) for item in part]
    if not isinstance(part, dict):
        return part
    if part.get("type") == "definitions":
        return plain(part["schema"], {each["ref"]: each for each in part["definitions"]})
    if part.get("type") == "definition-ref":
        return plain(shared[part["schema_ref"]], shared)
    return {
        key: plain(held, shared)
        for key, held in part.items()
        if key not in UNCHECKED and not (key in USUAL and held == USUAL[key])
    }


@every_row("kind", KINDS)
def test_a_schema_is_the_one_that_pydantic_makes(kind: Any) -> None:
    assert plain(schema(kind), {}) == plain(TypeAdapter(kind).core_schema, {})


@every_row("kind", [kind for kind in KINDS if is_dataclass(kind)])
def test_no_annotation_of_a_record_has_to_be_evaluated_from_text(kind: Any) -> None:
    assert not [field.name for field in fields(kind) if isinstance(field.type, str)]


def test_bounds_of_a_named_type_hold_beside_those_of_a_field() -> None:
    read = validator(Annotated[StrictStr, Field(max_length=2)])  # type: ignore[arg-type]
    assert read("ab") == "ab"
    for wrong in ("abc", 1):
        with pytest.raises(ValidationError):
            read(wrong)


def test_an_annotation_that_no_field_has_is_refused() -> None:
    with pytest.raises(TypeError, match="a field can't hold"):
        schema(set[str])


def test_equal_values_of_claims_share_one_string() -> None:
    """Each file of a large pack has the same subjects, properties, values and phrases again."""
    first, second = (
        validator(ClaimRecord)(
            {
                "id": f"claim-{number}",
                "subject": "".join(("film", "-1")),
                "property": "".join(("dir", "ector")),
                "value": ["".join(("ann", "-lund"))],
                "evidence": [{"line": number, "phrase": "".join(("directed by", " Ann"))}],
            }
        )
        for number in (1, 2)
    )
    assert first.subject is second.subject
    assert first.property is second.property
    assert isinstance(first.value, list)
    assert isinstance(second.value, list)
    assert first.value[0] is second.value[0]
    assert first.evidence[0].phrase is second.evidence[0].phrase
