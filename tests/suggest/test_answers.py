"""A model's answer is checked line by line; what is not a possible claim is named and left out."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from support.build import entity, make_pack, source
from support.rows import every_row

from explorer.suggest.reviewing.answers import FROM_MODEL, MAX_ROW, check_answer
from explorer.suggest.reviewing.prompt import write_prompt
from explorer.suggest.suggestion import NewEntity

LINES = [
    "The Kiln runs for 98 minutes.",
    "Ida Stern plays the potter, Marta.",
    "Marta’s story is set after The Clay.",
]
PACK = make_pack(
    sources=[source("notice")],
    entities=[
        entity("kiln", "film", "The Kiln"),
        entity("clay", "film", "The Clay"),
        entity("marta", "character", "Marta"),
    ],
    work="kiln",
)
RUNTIME: dict[str, Any] = {
    "source": "notice", "line": 1, "phrase": "runs for 98 minutes", "subject": "kiln",
    "property": "runtime", "value": 98, "factuality": "certain", "why": "the length",
}  # fmt: skip


def check(*rows: object):
    answer = "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows)
    return check_answer(PACK, {"notice": LINES}, answer)


def test_a_good_line_is_kept_and_marked() -> None:
    (suggestion,), rejected = check("```json", RUNTIME, "", "```")
    assert rejected == []
    assert suggestion.row() == {**RUNTIME, "why": f"{FROM_MODEL}: the length", "score": 0.5}


def test_a_new_entity_is_kept_and_a_known_one_recognised_by_its_name() -> None:
    row = {**RUNTIME, "line": 2, "phrase": "ida stern plays", "property": "played-by"}
    new = {"new": {"kind": "person", "name": "Ida Stern"}}
    marta = {"new": {"kind": "character", "name": "marta"}}
    (suggestion,), _ = check({**row, "subject": marta, "value": [new]})
    assert (suggestion.subject, suggestion.phrase) == ("marta", "Ida Stern plays")
    assert [v.name for v in suggestion.value if isinstance(v, NewEntity)] == ["Ida Stern"]
    assert check({**row, "subject": "marta", "value": new})[0] == [suggestion]


@every_row(
    ("change", "why"),
    [
        ({"line": 9}, "`line` is not a number from 1 to 3"),
        ({"line": True}, "`line` is not a number"),
        ({"line": "1"}, "`line` is not a number"),
        ({"line": 2}, "is not in line 2; it is in line 1"),
        ({"phrase": "one two three four five six seven eight nine"}, "more than 8 words"),
        ({"phrase": 3}, "`phrase` is not text"),
        ({"subject": "kilm"}, 'no entity "kilm", did you mean "kiln"?'),
        ({"subject": "marta"}, "is a character, not a film"),
        ({"subject": {"new": {"kind": "ghost", "name": "X"}}}, "the kind is none of"),
        ({"subject": {"new": {"kind": "film", "name": "\x1b[31mX"}}}, "not plain text"),
        ({"subject": ["kiln"]}, "neither an entity's id nor"),
        ({"property": "runtim"}, 'did you mean "runtime"?'),
        ({"property": None}, "`property` is not text"),
        ({"value": "98 minutes"}, "`value`: "),
        ({"value": [98]}, "`value`: one quantity, not a list"),
        ({"value": {"a": 1}}, "`value` is not a quantity"),
        ({"value": 1e300}, "not a number of ordinary size"),
        ({"property": "colour", "value": "pottery"}, "one of "),
        ({"property": "release-date", "value": "last May"}, "`value`: "),
        ({"property": "story-time", "value": "after mud"}, 'no entity "mud"'),
        ({"property": "theme", "value": ["\u202egnp"]}, "not plain text"),
        ({"factuality": "sure"}, "`factuality` is none of"),
        ({"polarity": 1}, "`polarity` is none of"),
        ({"score": 7}, "`score` is not a number from 0 to 1"),
        ({"attributed_to": "marta"}, "is a character, not a person"),
        ({"scope": "cut"}, "`scope` is not of the form"),
        ({"source": "other"}, "`source` is none of notice"),
        ({"phrse": "x"}, 'unknown key "phrse", did you mean "phrase"?'),
    ],
    ids=str,
)  # fmt: skip
def test_a_bad_line_is_named_with_its_reason(change: dict[str, Any], why: str) -> None:
    kept, rejected = check(RUNTIME, {**RUNTIME, **change})
    assert len(kept) == 1
    assert [row for row, _ in rejected] == [2]
    assert why in rejected[0].why


@every_row(
    "row",
    ["nonsense", "[1, 2]", '"text"', "{", "[" * 9_000, '{"line": NaN}', "{}", "x" * (MAX_ROW + 1),
     '{"line": ' + "9" * 5_000 + "}"],
    ids=lambda row: row[:12],
)  # fmt: skip
def test_a_row_that_is_not_an_object_is_reported_with_its_line(row: str) -> None:
    kept, rejected = check("", RUNTIME, row)
    assert len(kept) == 1
    assert [number for number, _ in rejected] == [3]


def test_a_repeated_claim_counts_once() -> None:
    assert len(check(RUNTIME, RUNTIME)[0]) == 1


def test_an_endless_answer_is_cut() -> None:
    kept, rejected = check(*["{}"] * 6_000)
    assert kept == []
    assert rejected[-1].why.startswith("more than 5000 lines")


_json = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text() | st.sampled_from(["kiln", "notice"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(list(RUNTIME)), _json))
def test_no_answer_makes_the_check_fail(changes: dict[str, Any]) -> None:
    kept, rejected = check({**RUNTIME, **changes})
    assert len(kept) + len(rejected) == 1


def test_the_prompt_holds_the_lines_the_entities_and_the_vocabulary() -> None:
    lines = [*LINES, "Read more", "", "\x1b[31mred\x1b[0m"]
    prompt = write_prompt(PACK, PACK.sources["notice"], lines)
    assert "\n1: The Kiln runs for 98 minutes.\n" in prompt
    assert "Read more" not in prompt
    assert "\x1b" not in prompt
    assert "\nmarta: character: Marta\n" in prompt
    assert "\nruntime of film: running time. Value: a number" in prompt
    example = prompt.split("\nEXAMPLE\n")[1].split("\n")[0]
    assert set(json.loads(example)) == set(RUNTIME)
