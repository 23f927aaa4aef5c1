"""What the user wrote while verdicts had other names is read as if it had the present ones."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from support.build import entity, make_pack
from support.rows import every_row

from explorer.compare.filters import Filter
from explorer.model.enums import Verdict
from explorer.model.former_names import VERDICTS, FormerIds, current_finding_id
from explorer.model.place import Place
from explorer.user.bookmarks import Bookmarks
from explorer.user.kept_views import KeptFilter, KeptFindings
from explorer.user.rulings import RulingBook, State
from explorer.user.rulings_file import Ruling, with_new_ids
from explorer.user.state import read_state

OLD, NEW = "dora.played-by.gap", "dora.played-by.missing"


@every_row(
    ("before", "now"),
    [
        (OLD, NEW),
        ("dora.played-by.cut=long.gap", "dora.played-by.cut=long.missing"),
        ("offset.runtime.gazette.herald", "pattern.runtime.gazette.herald"),
        ("offset.age.a..b.herald", "pattern.age.a..b.herald"),
        # an entity or a property may be called so itself
        ("dora.gap", "dora.gap"),
        ("gap.extent", "gap.extent"),
        ("offset.runtime", "offset.runtime"),
        ("offset.runtime.cut=a.medium=b", "offset.runtime.cut=a.medium=b"),
        ("dora.played-by", "dora.played-by"),
        ("dora.played-by.rumour", "dora.played-by.rumour"),
        ("", ""),
    ],
)
def test_ids_of_findings(before: str, now: str) -> None:
    assert current_finding_id(before) == now
    assert current_finding_id(now) == now


def test_every_former_name_leads_to_a_verdict() -> None:
    assert set(VERDICTS.values()) <= set(map(str, Verdict))
    assert not set(VERDICTS) & set(map(str, Verdict))


def test_rulings(tmp_path: Path) -> None:
    path = tmp_path / "rulings.toml"
    path.write_text(f'[[ruling]]\nfinding = "{OLD}"\nstate = "explained"\nnote = "torn"\n')
    (ruling,) = RulingBook(path).rulings.values()
    assert (ruling.finding, ruling.state, ruling.note) == (NEW, "explained", "torn")


def test_a_ruling_under_the_present_name_stands(tmp_path: Path) -> None:
    path = tmp_path / "rulings.toml"
    rows = [f'[[ruling]]\nfinding = "{i}"\nstate = "accepted"\nnote = "{i}"\n' for i in (OLD, NEW)]
    path.write_text("\n".join(rows))
    assert {key: r.note for key, r in RulingBook(path).rulings.items()} == {OLD: OLD, NEW: NEW}


def test_bookmarks_and_the_place_of_the_last_run(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.toml"
    path.write_text(
        f'[[bookmark]]\nkind = "finding"\nid = "{OLD}"\n'
        f'[[bookmark]]\nkind = "cleared"\nid = "offset.runtime.a.b"\n'
        f'[[bookmark]]\nkind = "entity"\nid = "{OLD}"\n'
    )
    book = Bookmarks(path)
    book.read()
    assert list(book.places) == [
        Place.finding(NEW),
        Place.cleared("pattern.runtime.a.b"),
        Place.entity(OLD),
    ]


def test_the_kept_filter_and_finding(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    shown = {"filter": {"verdicts": ["extent", "gap", "offset", "tension"]}, "finding": OLD}
    state = {"view": "findings", "kind": "finding", "id": OLD, "views": {"findings": shown}}
    path.write_text(json.dumps(state))
    kept = read_state(path)
    assert kept.place == Place.finding(NEW)
    assert kept.findings.finding == NEW
    chosen = kept.findings.filter.filter(make_pack())
    assert chosen == Filter(
        verdicts=frozenset({Verdict.INCOMPLETE, Verdict.MISSING, Verdict.PATTERN, Verdict.TENSION})
    )
    assert KeptFindings.read(kept.findings.data) == kept.findings


def test_a_renamed_property_takes_bookmarks_and_the_last_place_along(tmp_path: Path) -> None:
    former = FormerIds({"years-old": "age"})
    path = tmp_path / "bookmarks.toml"
    path.write_text(
        '[[bookmark]]\nkind = "finding"\nid = "ann.years-old"\n'
        '[[bookmark]]\nkind = "fact"\nid = "ann years-old"\n'
        '[[bookmark]]\nkind = "property"\nid = "years-old"\n'
        '[[bookmark]]\nkind = "entity"\nid = "years-old"\n'
    )
    book = Bookmarks(path, former)
    book.read()
    assert list(book.places) == [
        Place.finding("ann.age"),
        Place.fact("ann", "age"),
        Place.of_property("age"),
        Place.entity("years-old"),
    ]
    state = tmp_path / "state.json"
    shown = {"finding": "ann.years-old", "filter": {"properties": ["years-old"]}}
    place = {"kind": "fact", "id": "ann years-old"}
    state.write_text(json.dumps({"view": "facts", **place, "views": {"findings": shown}}))
    kept = read_state(state).renamed(former)
    assert kept.place == Place.fact("ann", "age")
    assert kept.findings.finding == "ann.age"


def test_a_merged_entity_takes_decisions_and_bookmarks_along(
    tmp_path: Path,
) -> None:
    former = FormerIds(entities={"bobb": "bob", "a.b": "c.d"})
    for before, now in {
        "bobb.age": "bob.age",
        "ann.age.cut=bobb": "ann.age.cut=bob",
        "a..b.age.bobb": "c..d.age.bob",
        "bobby.age": "bobby.age",
        "ann.bobb": "ann.bobb",
    }.items():
        assert current_finding_id(before, former) == now
    ruling = Ruling("bobb.age", State.EXPLAINED, "n")
    assert with_new_ids({"bobb.age": ruling}, former)["bob.age"].note == "n"
    path = tmp_path / "bookmarks.toml"
    path.write_text(
        '[[bookmark]]\nkind = "entity"\nid = "bobb"\n[[bookmark]]\nkind = "fact"\nid = "bobb age"\n'
        '[[bookmark]]\nkind = "graph"\nid = "bobb"\n'
        '[[bookmark]]\nkind = "finding"\nid = "bobb.age"\n'
    )
    book = Bookmarks(path, former)
    book.read()
    assert list(book.places) == [
        Place.entity("bob"),
        Place.fact("bob", "age"),
        Place.graph("bob"),
        Place.finding("bob.age"),
    ]
    pack = replace(make_pack(entities=[entity("bob", "character", "Bob")]), former=former)
    assert KeptFilter(entities=("bobb",)).filter(pack).entities == {"bob"}
