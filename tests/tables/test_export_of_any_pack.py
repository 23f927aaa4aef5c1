"""Whatever a valid pack says, it comes back from JSONL as it was."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from support.minimal import MINIMAL

from explorer.model.enums import Factuality, Polarity
from explorer.model.pack import Pack
from explorer.read.pack import read_pack
from explorer.read.problems import PackError
from explorer.report.safe import json_text
from explorer.tables.dump import draft_dump
from explorer.tables.export import rows
from explorer.write.records import stanza

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]), max_size=12)
WORDS = (
    st.sampled_from(["Ann’s [b]", "a \\ b", 'say "hi"', "1999", "ü 日本", "= x", "# no"]) | TEXTS
)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "parent": st.lists(st.sampled_from(["ann", "bob"]), min_size=1, unique=True),
    "age": st.integers(0, 99) | st.floats(0, 99).map(lambda age: round(age, 3)) | st.just("~8"),
    "born": st.sampled_from(["1999", "1999-12", "1999?", "1998/1999-02", "../2004"]),
    "part-size": st.sampled_from(["brief", "extended", "lead"]),
    "when": st.sampled_from(["during war", "before war"]),
    "dies": st.booleans(),
    "looks-like": st.lists(WORDS, min_size=1, max_size=3, unique=True),
}
SCOPES = st.fixed_dictionaries(
    {}, optional={"cut": WORDS, "region": WORDS, "medium": WORDS, "as_of": VALUES["born"]}
)
PLACES = st.lists(
    st.fixed_dictionaries({"line": st.sampled_from([1, 2, 3, 5])}, optional={"phrase": WORDS}),
    max_size=2,
)


@st.composite
def claims(draw: st.DrawFn) -> list[dict[str, Any]]:
    made = []
    for number in range(draw(st.integers(1, 4))):
        prop = draw(st.sampled_from(sorted(VALUES)))
        claim: dict[str, Any] = {
            "id": f"c-{number}",
            "subject": draw(st.sampled_from(["ann", "bob"])),
            "property": prop,
            **draw(st.sampled_from([{"lost": True}, {"value": draw(VALUES[prop])}])),
            "factuality": draw(st.sampled_from(sorted(Factuality))).value,
            "polarity": draw(st.sampled_from(sorted(Polarity))).value,
            "statement": draw(WORDS),
            "scope": draw(SCOPES),
            "evidence": draw(PLACES),
            "attributed_to": draw(st.sampled_from(["", "actor", "bob"])),
        }
        made.append(claim)
    return made


def written(root: Path, said: list[dict[str, Any]], name: str) -> Pack:
    """Write a pack with some claims, and a person with a name, and read it."""
    person = {"id": "x", "kind": "person", "name": name, "aliases": [f"{name} II"]}
    files = {**MINIMAL, "entities.toml": f"{MINIMAL['entities.toml']}\n{stanza('entity', person)}"}
    files["claims/one.toml"] += "".join(f"\n{stanza('claim', claim)}" for claim in said)
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    try:
        return read_pack(root)
    except PackError:
        assume(False)
        raise


def lines(pack: Pack) -> list[str]:
    return [json_text(json.dumps(row, ensure_ascii=False)) for row in rows(pack)]


@settings(deadline=None, max_examples=40)
@given(claims(), WORDS)
def test_any_pack_comes_back(said: list[dict[str, Any]], name: str) -> None:
    with TemporaryDirectory() as folder:
        root, again, file = Path(folder, "first"), Path(folder, "again"), Path(folder, "pack.jsonl")
        pack = written(root, said, name)
        file.write_text("\n".join(lines(pack)), encoding="utf-8")
        dump = draft_dump(file, again)
        assert not dump.rejected
        for change in dump.changes:
            change.path.parent.mkdir(parents=True, exist_ok=True)
            change.path.write_text(change.after, encoding="utf-8")
        back = read_pack(again)
        assert back.entities == pack.entities and back.sources == pack.sources
        assert {key: claim.record for key, claim in back.claims.items()} == {
            key: claim.record for key, claim in pack.claims.items()
        }
        assert lines(back) == lines(pack)
