"""`check --fix`: what has one right answer is repaired, everything else stays as it was."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
import tomli

from explorer.read.pack import read_pack
from explorer.read.problems import PackError
from explorer.write import repair
from explorer.write.changes import ChangedMeanwhileError, write_changes
from explorer.write.repair import plan_repair

TEXT = """The Salt Road
Mara Holm (Greta Solberg) drives the lorry.

It’s “the end”, says Zoë, after 124 minutes.
"""

FILES = {
    "pack.toml": 'id = "salt"\ntitle = "Salt"\nwork = "salt-road"\n',
    "sources.toml": f"""# The only one.
[[source]]
id = "pier"
title = "The Salt Road"  # as printed
kind = "review"
lines = 4
vantage = "after-release"
sha256 = "{sha256(TEXT.encode()).hexdigest()}"
blank = [3]
""",
    "entities.toml": """[[entity]]
id = "salt-road"
kind = "film"
name = "The Salt Road"

[[entity]]
id = "mara-holm"
kind = "character"
name = "Mara Holm"

[[entity]]
id = "greta-solberg"
kind = "person"
name = "Greta Solberg"
""",
    "claims/pier.toml": """source = "pier"  # for all of them

[[claim]]
id = "length"
subject = "salt-road"
property = "runtime"
value = 124
evidence = [{ line = 4, phrase = "after 124 minutes" }]

[[claim]]
id = "part"
subject = "mara-holm"   # the heroine
property = "played-by"
value = ["greta-solberg"]
evidence = [{ line = 2, phrase = "Mara Holm (Greta Solberg)" }]
""",
    "texts/pier.txt": TEXT,
}


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A sound pack with its text."""
    for name, content in FILES.items():
        path = tmp_path / "pack" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return tmp_path / "pack"


def change(pack: Path, name: str, old: str, new: str) -> None:
    """Put something else into a file of a pack."""
    text = (pack / name).read_text()
    assert old in text
    (pack / name).write_text(text.replace(old, new, 1))


def files_of(pack: Path) -> dict[str, bytes]:
    """Return every file of a pack."""
    return {
        str(path.relative_to(pack)): path.read_bytes()
        for path in sorted(pack.rglob("*"))
        if path.is_file() and not path.name.endswith(".lock")
    }


CLAIMS, SOURCES, ENTITIES = "claims/pier.toml", "sources.toml", "entities.toml"
LENGTH = '"runtime"\nvalue = 124'


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        (CLAIMS, '"salt-road"', '"salt-raod"'),
        (CLAIMS, '"salt-road"', '"The Salt Road"'),
        (CLAIMS, '"runtime"', '"runtme"'),
        (CLAIMS, '"runtime"', '"running time"'),
        (CLAIMS, "property = ", "propety = "),
        (CLAIMS, '["greta-solberg"]', '"greta-solberg"'),
        (CLAIMS, '["greta-solberg"]', '["Greta Solberg"]'),
        (CLAIMS, "line = 4", "line = 1"),
        (CLAIMS, "Mara Holm (Greta", "Mara HOLM (Greta"),
        (SOURCES, "lines = 4", "lines = 9"),
        (SOURCES, '"after-release"', '"after-relase"'),
        (SOURCES, "[[source]]", "[[sorce]]"),
        (ENTITIES, '"character"', '"charcter"'),
        ("pack.toml", 'work = "salt-road"', 'work = "salt-rod"'),
    ],
)
def test_a_mistake_is_repaired_to_what_was_there(
    pack: Path, name: str, right: str, wrong: str
) -> None:
    sound = files_of(pack)
    change(pack, name, right, wrong)
    plan = plan_repair(pack)
    write_changes(plan.changes, pack)
    assert plan.left == 0
    assert files_of(pack) == sound


@pytest.mark.parametrize(
    ("name", "right", "wrong", "written"),
    [
        (
            CLAIMS,
            '"runtime"\nvalue = 124',
            '"release-date"\nvalue = "5 March 2024"',
            '"2024-03-05"',
        ),
        (CLAIMS, "value = 124", 'value = "about 110 minutes"', '"~110"'),
        (SOURCES, "lines = 4", 'lines = 4\npublished = "March 2024"', '"2024-03"'),
        (SOURCES, "lines = 4", "lines = 4\npublished = 2024-03-05", '"2024-03-05"'),
        (ENTITIES, 'name = "Mara Holm"', 'name = "Mara Holm"\naliases = "Mara"', '["Mara"]'),
        (CLAIMS, '"after 124 minutes"', "'“It''s'", None),
    ],
)
def test_what_is_meant_is_written(
    pack: Path, name: str, right: str, wrong: str, written: str | None
) -> None:
    change(pack, name, right, wrong)
    if written is None:  # no TOML at all: nothing can be repaired
        assert not plan_repair(pack).changes
        return
    (made,) = plan_repair(pack).changes
    assert written in made.after


@pytest.mark.parametrize("phrase", ['It\'s \\"the end\\"', "says Zoe\u0308", "after  124 minutes"])
def test_a_phrase_that_looks_the_same_needs_no_repair(pack: Path, phrase: str) -> None:
    change(pack, CLAIMS, "after 124 minutes", phrase)
    plan = plan_repair(pack)
    assert (plan.changes, plan.left) == ((), 0)


def test_a_text_that_has_changed_takes_its_claims_along(pack: Path) -> None:
    text = "A new first line.\n" + TEXT
    (pack / "texts" / "pier.txt").write_text(text)
    write_changes(plan_repair(pack).changes, pack)
    after = read_pack(pack)
    source = after.sources["pier"]
    assert source.sha256 == sha256(text.encode()).hexdigest()
    assert (source.lines, source.blank) == (5, [4])
    assert [claim.evidence[0].line for claim in after.claims.values()] == [5, 3]


def test_a_text_that_grew_shorter_takes_its_claims_along(pack: Path) -> None:
    text = TEXT.split("\n", 1)[1].replace("\n\n", "\n")
    (pack / "texts" / "pier.txt").write_text(text)
    plan = plan_repair(pack)
    write_changes(plan.changes, pack)
    assert plan.left == 0
    assert [claim.evidence[0].line for claim in read_pack(pack).claims.values()] == [2, 1]


def test_an_entity_that_nobody_has_described_gets_a_stanza(pack: Path) -> None:
    change(pack, CLAIMS, '["greta-solberg"]', '["greta-solberg", "Åsa Berg", "tom-reed"]')
    write_changes(plan_repair(pack).changes, pack)
    after = read_pack(pack)
    assert after.entities["asa-berg"].name == "Åsa Berg"
    assert after.entities["tom-reed"].name == "Tom Reed"
    assert after.entities["tom-reed"].kind == "person"
    assert after.claims["part"].record.value == ["greta-solberg", "asa-berg", "tom-reed"]


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        (CLAIMS, LENGTH, '"release-date"\nvalue = "5/3/2024"'),
        (CLAIMS, 'subject = "mara-holm"', 'subject = "somebody"'),
        (CLAIMS, '"mara-holm"', '"mara-helen"'),
        (CLAIMS, "line = 4, phrase", "line = 99, phrase"),
        (CLAIMS, "after 124 minutes", "after 125 minutes"),
        (CLAIMS, "value = 124", 'value = "long"'),
        (SOURCES, "# The only one.", "[[source"),
    ],
)
def test_what_needs_a_decision_stays_as_it_is(
    pack: Path, name: str, right: str, wrong: str
) -> None:
    change(pack, name, right, wrong)
    plan = plan_repair(pack)
    assert not plan.changes
    assert plan.left > 0


def test_figures_are_never_taken_for_a_slip(pack: Path) -> None:
    for number in (1, 2):
        stanza = f'\n[[entity]]\nid = "chapter-{number}0"\nkind = "film"\nname = "{number}"\n'
        (pack / ENTITIES).write_text((pack / ENTITIES).read_text() + stanza)
    change(pack, CLAIMS, '"salt-road"', '"chapter-30"')
    assert not plan_repair(pack).changes


def test_repairs_are_made_beside_what_cannot_be_repaired(pack: Path) -> None:
    change(pack, CLAIMS, "value = 124", 'value = "long"')
    change(pack, CLAIMS, '"played-by"', '"playd-by"')
    plan = plan_repair(pack)
    (made,) = plan.changes
    assert plan.left == 1
    assert '"played-by"' in made.after
    assert '"long"' in made.after


def test_repairing_twice_changes_nothing_more(pack: Path) -> None:
    change(pack, CLAIMS, '"runtime"', '"runtme"')
    change(pack, CLAIMS, "line = 4", "line = 1")
    write_changes(plan_repair(pack).changes, pack)
    assert not plan_repair(pack).changes


def test_a_repair_that_does_no_good_is_not_made(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(pack, CLAIMS, '"runtime"', '"runtme"')
    whole = repair.apply_edits
    monkeypatch.setattr(
        repair, "apply_edits", lambda text, edits: whole(text, edits) + '[[claim]]\nid = "x"\n'
    )
    assert not plan_repair(pack).changes


def test_nothing_is_written_where_a_file_changed_meanwhile(pack: Path) -> None:
    change(pack, CLAIMS, '"runtime"', '"runtme"')
    change(pack, SOURCES, "lines = 4", "lines = 9")
    plan = plan_repair(pack)
    change(pack, SOURCES, "# The only one.", "# One of one.")
    before = files_of(pack)
    with pytest.raises(ChangedMeanwhileError, match="nothing was written"):
        write_changes(plan.changes, pack, backup=True)
    assert files_of(pack) == before


def test_all_files_are_written_or_none(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from explorer.write import changes

    change(pack, CLAIMS, '"runtime"', '"runtme"')
    change(pack, SOURCES, "lines = 4", "lines = 9")
    plan = plan_repair(pack)
    before = files_of(pack)
    whole, done = changes.write_atomically, []

    def fill_up(path: Path, text: str, inside: Path | None = None) -> None:
        done.append(path)
        if len(done) == 2:
            raise OSError(28, "No space left on device", str(path))
        whole(path, text, inside)

    monkeypatch.setattr(changes, "write_atomically", fill_up)
    with pytest.raises(OSError, match="No space"):
        write_changes(plan.changes, pack)
    assert files_of(pack) == before


def test_links_out_of_the_pack_are_not_written(pack: Path, tmp_path: Path) -> None:
    change(pack, CLAIMS, '"runtime"', '"runtme"')
    outside = tmp_path / "outside.toml"
    (pack / CLAIMS).rename(outside)
    (pack / CLAIMS).symlink_to(outside)
    before = outside.read_bytes()
    with pytest.raises((PackError, OSError)):
        write_changes(plan_repair(pack).changes, pack)
        read_pack(pack)
    assert outside.read_bytes() == before


# On the command line


def test_the_diff_is_shown_and_a_copy_kept(pack: Path, run) -> None:
    change(pack, CLAIMS, '"runtime"', '"runtme"')
    wrong = (pack / CLAIMS).read_bytes()
    code, out, err = run("check", str(pack), "--fix")
    assert code == 0
    assert '-property = "runtme"\n+property = "runtime"\n' in out
    assert "no problems" in out
    assert f"repaired {pack / CLAIMS}" in err
    assert (pack / f"{CLAIMS}~").read_bytes() == wrong
    code, out, err = run("check", str(pack), "--fix")
    assert code == 0
    assert "+++" not in out
    assert "nothing to fix; nothing was written" in err


def test_a_second_copy_never_replaces_the_first(pack: Path, run) -> None:
    for wrong in ('"runtme"', '"runtim"'):
        change(pack, CLAIMS, '"runtime"', wrong)
        run("check", str(pack), "--fix")
    assert '"runtme"' in (pack / f"{CLAIMS}~").read_text()
    assert '"runtim"' in (pack / f"{CLAIMS}.~2~").read_text()


def test_where_nothing_can_be_repaired_it_says_so(pack: Path, run) -> None:
    change(pack, CLAIMS, "value = 124", 'value = "long"')
    code, out, err = run("check", str(pack), "--fix")
    assert (code, out) == (3, "")
    assert "no problem can be repaired automatically; nothing was written" in err


def test_a_dry_run_writes_nothing(pack: Path, run) -> None:
    change(pack, CLAIMS, '"runtime"', '"runtme"')
    before = files_of(pack)
    code, out, err = run("check", str(pack), "--fix", "--dry-run")
    assert code == 0
    assert '+property = "runtime"' in out
    assert "nothing was written; 0 problems would remain" in err
    assert files_of(pack) == before


def test_former_ids_of_properties_become_those_of_now(pack: Path, run) -> None:
    before = (pack / CLAIMS).read_text()
    change(pack, CLAIMS, '"runtime"', '"running-time"')
    (pack / "properties.toml").write_text(
        '[[property]]\nid = "runtime"\nformerly = ["running-time"]\nlabel = "running time"\n'
        'value_type = "quantity"\nrule = "within"\ntopic = "production"\nunit = "min"\n'
        '\n[[constraint]]\nid = "longest"\nlabel = "longest"\ntopic = "part"\nwhy = "so it is"\n'
        'kind = "order"\nproperties = ["screen-time", "running-time"]\n'
    )
    code, out, err = run("check", str(pack), "--fix")
    assert (code, "which has another id" in err) == (0, False)
    assert '+properties = ["screen-time", "runtime"]' in out
    assert '-property = "running-time"' in out
    assert (pack / CLAIMS).read_text() == before


def test_what_is_left_is_reported(pack: Path, run) -> None:
    change(pack, CLAIMS, "value = 124", 'value = "long"')
    change(pack, CLAIMS, '"played-by"', '"playd-by"')
    code, out, err = run("check", str(pack), "--fix")
    assert code == 3
    assert '+property = "played-by"' in out
    assert 'found "long"' in err


def test_the_pack_that_ships_is_not_repaired(run) -> None:
    assert run("check", "--fix")[0] == 2
    assert run("check", "--dry-run")[0] == 2


def test_the_diff_carries_no_escape_sequences(pack: Path, run) -> None:
    change(pack, CLAIMS, "# for all of them", "# for all \u202e\x9b of them")
    change(pack, CLAIMS, '"runtime"', '"runtme"')
    out = run("check", str(pack), "--fix", "--dry-run")[1]
    assert "\x9b" not in out
    assert "\u202e" not in out


def test_every_file_still_reads_as_toml(pack: Path) -> None:
    for wrong in (('"runtime"', '"runtme"'), ("line = 2", "line = 4"), ('"part"', '"pa\\u0022rt"')):
        change(pack, CLAIMS, *wrong)
    for made in plan_repair(pack).changes:
        tomli.loads(made.after)


SECOND = """
[[claim]]
id = "length"
subject = "salt-road"
property = "runtime"
value = {value}
evidence = [{{ line = 4, phrase = "after 124 minutes" }}]
"""


def test_a_second_claim_of_an_id_gets_its_own_and_a_copy_goes(pack: Path) -> None:
    sound = files_of(pack)
    file = pack / CLAIMS
    file.write_text(sound[CLAIMS].decode() + SECOND.format(value=124))
    plan = plan_repair(pack)
    write_changes(plan.changes, pack)
    assert plan.left == 0 and files_of(pack) == sound
    file.write_text(sound[CLAIMS].decode() + SECOND.format(value=125) + SECOND.format(value=126))
    plan = plan_repair(pack)
    write_changes(plan.changes, pack)
    assert plan.left == 0
    values = {claim.id: claim.value for claim in read_pack(pack).claims.values()}
    assert {key: value.low for key, value in values.items() if key.startswith("length")} == {
        "length": 124,
        "length-2": 125,
        "length-3": 126,
    }


def test_of_a_changed_text_what_can_be_found_is_followed(pack: Path) -> None:
    text = TEXT.replace("after 124 minutes", "after two hours").replace("\n\n", "\nA line.\n")
    (pack / "texts" / "pier.txt").write_text("A new first line\n" + text)
    plan = plan_repair(pack)
    assert plan.left == 1  # the phrase that is gone
    write_changes(plan.changes, pack)
    claim = read_pack(pack).claims["part"]
    assert claim.first_line == 3
    (pack / "texts" / "pier.txt").write_text("Another text under this name\n")
    assert plan_repair(pack).changes == ()
