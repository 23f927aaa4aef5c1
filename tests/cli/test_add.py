"""`filmfacts add`: one claim, found by its phrase, and what it comes to."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import tomli

from explorer.cli.add import asked_kind
from explorer.model.enums import Kind
from explorer.read.pack import read_pack
from explorer.write import pack_files
from explorer.write.new_pack import create_pack

REVIEW = """Review: The Salt Road
I saw it on Tuesday. It runs for 124 minutes.
Mara Holm drives the last lorry, and the lorry does not stop.
“It’s the end,” says Zoë.
"""
PREVIEW = """Preview: The Salt Road
It will run about 110 minutes and opens on 5 March 2024.
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack of two texts without claims."""
    for name, text in (("review.txt", REVIEW), ("preview.txt", PREVIEW)):
        (tmp_path / name).write_text(text)
    root = tmp_path / "salt"
    create_pack(root, [tmp_path / "review.txt", tmp_path / "preview.txt"], "The Salt Road")
    with (root / "entities.toml").open("a") as file:
        file.write('\n[[entity]]\nid = "mara"\nkind = "character"\nname = "Mara Holm"\n')
        file.write('\n[[entity]]\nid = "greta"\nkind = "person"\nname = "Greta Solberg"\n')
        file.write('aliases = ["Solberg"]\n')
        file.write('\n[[entity]]\nid = "anna"\nkind = "person"\nname = "Anna Solberg"\n')
        file.write('aliases = ["Solberg"]\n')
    return root


def claim_in(pack: Path, source: str) -> dict[str, object]:
    """Return the only claim of a source as its file has it."""
    data = tomli.loads((pack / "claims" / f"{source}.toml").read_text())
    assert data["source"] == source
    (claim,) = data["claim"]
    return dict(claim)


def test_a_conflict_with_another_property_names_it(pack: Path, run) -> None:
    release = ("preview", "5 March 2024", "the-salt-road", "release-date", "2024-03-05")
    run("add", str(pack), *release)
    _, out, _ = run(
        "add", str(pack), "review", "Tuesday", "the-salt-road", "first-proposed", "2025"
    )
    assert "conflicts with the preview, line 2: The Salt Road – released: 5 March 2024 (" in out


def test_the_line_is_found_and_the_id_made(pack: Path, run) -> None:
    words = ("review", "124 minutes", "the-salt-road", "runtime", "124")
    code, out, err = run("add", str(pack), *words)
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "claims/review.toml: review-2-runtime, line 2",
        "The Salt Road – running time: 124 min",
        "no other source covers this yet",
    ]
    assert claim_in(pack, "review") == {
        "id": "review-2-runtime",
        "subject": "the-salt-road",
        "property": "runtime",
        "value": 124,
        "evidence": [{"line": 2, "phrase": "124 minutes"}],
    }


def test_it_says_what_the_claim_conflicts_or_agrees_with(pack: Path, run) -> None:
    run("add", str(pack), "review", "124 minutes", "the-salt-road", "runtime", "124")
    _, out, _ = run("add", str(pack), "preview", "110 minutes", "the-salt-road", "runtime", "96")
    assert "conflicts with the review, line 2: 124 min (tension: " in out
    _, out, _ = run("add", str(pack), "preview", "It will run", "the-salt-road", "runtime", "124")
    assert "agrees with the review, line 2: 124 min" in out
    assert read_pack(pack).claims["preview-2-runtime-2"].record.value == 124


def test_names_words_and_options_are_understood(pack: Path, run) -> None:
    words = ("Review: The Salt Road", "says zoe", "mara holm", "Played By", "greta", "Anna Solberg")
    assert run("add", str(pack), *words)[0] == 2  # an accent is no matter of case
    words = ("Review: The Salt Road", "\"it's the end", *words[2:])
    options = ("--firmness", "possible", "--denied", "--by", "Greta Solberg")
    code, _, err = run("add", str(pack), *words, *options)
    assert (code, err) == (0, "")
    claim = claim_in(pack, "review")
    assert claim["value"] == ["greta", "anna"]
    assert claim["evidence"] == [{"line": 4, "phrase": "“It’s the end"}]
    assert (claim["factuality"], claim["polarity"]) == ("possible", "denied")
    assert claim["attributed_to"] == "greta"


def test_dates_and_amounts_in_words_are_read(pack: Path, run) -> None:
    words = ("preview", "5 March 2024", "the-salt-road")
    assert run("add", str(pack), *words, "planned-release", "5 March 2024")[0] == 0
    assert run("add", str(pack), *words, "runtime", "about 110 minutes")[0] == 0
    assert [c.record.value for c in read_pack(pack).claims.values()] == ["2024-03-05", "~110"]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("revew", "x", "mara", "name", "M"), 'did you mean "review"?'),
        (("review", "124", "marra", "name", "M"), 'did you mean "mara"?'),
        (("review", "124", "mara", "nam", "M"), 'did you mean "name"?'),
        (("review", "nowhere", "mara", "name", "M"), "is not in the text"),
        (("review", "lorry", "mara", "name", "M"), None),
        (("review", "the", "mara", "name", "M"), "is in 2 lines; choose one with --line N"),
        (("review", "a b c d e f g h i", "mara", "name", "M"), "has 9 words"),
        (("review", "Mara", "mara", "played-by", "Solberg"), "give an id: greta, anna"),
        (("review", "Mara", "mara", "played-by", "Nobody"), "--new adds it to entities.toml"),
        (("review", "Mara", "mara", "runtime", "124"), ", a character; expected a film"),
        (("review", "124", "the-salt-road", "runtime", "long"), "a number such as 124"),
        (("review", "124", "the-salt-road", "runtime", "1", "2"), "takes one quantity, not 2"),
        (("review", "124", "the-salt-road", "release-date", "5/3/2024"), "whichever is meant"),
    ],
)
def test_what_cannot_be_meant_is_a_sentence(
    pack: Path, run, words: tuple[str, ...], why: str | None
) -> None:
    before = sorted(pack.rglob("*.toml"))
    code, out, err = run("add", str(pack), *words)
    if why is None:
        assert (code, err) == (0, "")
        return
    assert (code, out) == (2, "")
    assert why in err
    assert "no claim was added" in err
    assert str(pack) in err or "filmfacts-" not in err
    assert sorted(pack.rglob("*.toml")) == before


@pytest.mark.parametrize(
    ("words", "options", "added"),
    [
        (("mara", "played-by", "Ida Lund", "greta"), (), [("ida-lund", "person")]),
        (
            ("Old Per", "played-by", "Ida Lund"),
            ("--by", "Bo Ek"),
            [("old-per", "character"), ("ida-lund", "person"), ("bo-ek", "person")],
        ),
        (("Old Per", "played-by", "Old Per"), (), [("old-per", "character")]),
        (("The Mill", "name", "The Mill"), ("--kind", "place"), [("the-mill", "place")]),
        (("the-salt-road", "country", "Norway"), (), []),  # needs no entity
    ],
)
def test_new_names_become_entities(
    pack: Path, run, words: tuple[str, ...], options: tuple[str, ...], added: list[tuple[str, str]]
) -> None:
    before = len(tomli.loads((pack / "entities.toml").read_text())["entity"])
    code, out, err = run("add", str(pack), "review", "lorry", *words, *options, "--new", "--line=3")
    if words[-1] == "Old Per":  # who is a character, not a person that plays one
        assert code == 2 and "character" in err
        return
    assert (code, err) == (0, "")
    entities = tomli.loads((pack / "entities.toml").read_text())["entity"]
    assert [(e["id"], e["kind"]) for e in entities[before:]] == added
    assert len(read_pack(pack).claims) == 1
    assert all(f"entities.toml: {key}, a new {kind}\n" in out for key, kind in added)


def test_a_kind_that_does_not_fit_is_named(pack: Path, run) -> None:
    words = ("review", "lorry", "mara", "played-by", "Ida Lund", "--kind", "place", "--line=3")
    code, _, err = run("add", str(pack), *words)
    assert code == 2 and '"Ida Lund" cannot be a place here: expected a person' in err


@pytest.mark.parametrize(
    ("answer", "kind"),
    [("", "person"), ("2", "organisation"), ("organisation", "organisation"), ("n", ""), ("9", "")],
)
def test_in_a_terminal_a_new_name_is_asked_about(
    answer: str, kind: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{answer}\n"))
    assert (asked_kind("Ida Lund", [Kind.PERSON, Kind.ORGANISATION]) or "") == kind
    assert "1 person, 2 organisation, n no [1]? " in capsys.readouterr().err


def test_all_that_is_wrong_is_said_at_once(pack: Path, run) -> None:
    err = run("add", str(pack), "revew", "x", "marra", "nam", "M")[2]
    assert err.count("did you mean") == 3


def test_a_line_can_be_named(pack: Path, run) -> None:
    words = ("review", "the", "mara", "name", "M")
    assert run("add", str(pack), *words, "--line", "3")[0] == 0
    assert run("add", str(pack), *words, "--line", "9")[0] == 2
    (pack / "texts" / "review.txt").unlink()
    assert "not available" in run("add", str(pack), *words)[2]
    assert run("add", str(pack), *words, "--line", "3")[0] == 0


def test_what_was_written_by_hand_stays(pack: Path, run) -> None:
    (pack / "claims").mkdir()
    mine = "# mine\r\nsource = 'preview'\r\n\r\n# no claims yet\r\n"
    (pack / "claims" / "review.toml").write_text(mine, newline="")
    assert run("add", str(pack), "review", "124", "mara", "name", "M")[0] == 0
    written = (pack / "claims" / "review.toml").read_bytes().decode()
    assert written.startswith(mine)
    assert read_pack(pack).claims["review-2-name"].source.id == "review"


def test_a_broken_pack_is_left_alone(pack: Path, run) -> None:
    (pack / "claims").mkdir()
    (pack / "claims" / "review.toml").write_text("[[claim")
    assert run("add", str(pack), "review", "124", "mara", "name", "M")[0] == 3
    assert (pack / "claims" / "review.toml").read_text() == "[[claim"


def test_a_file_that_changes_meanwhile_is_left_alone(
    pack: Path, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = pack / "claims" / "review.toml"
    run("add", str(pack), "review", "124", "mara", "name", "M")
    whole = pack_files.apply_edits

    def edit_and_be_edited(*arguments: object) -> str:
        path.write_text(path.read_text() + "# and more\n")
        return whole(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(pack_files, "apply_edits", edit_and_be_edited)
    code, _, err = run("add", str(pack), "review", "124", "mara", "name", "Mara")
    assert code == 2
    assert "has been changed by another program; nothing was written" in err
    assert path.read_text().endswith("# and more\n")
    assert len(read_pack(pack).claims) == 1


def test_the_pack_that_ships_is_left_alone(run) -> None:
    code, _, err = run("add", "ballerina", "x", "y", "z", "name", "M")
    assert code == 2
    assert "comes with the program" in err


def test_a_name_may_be_given_without_its_article(pack: Path, run) -> None:
    assert run("add", str(pack), "review", "124", "salt road", "runtime", "124")[0] == 0


def test_countries_need_no_entity_and_properties_go_by_their_synonyms(pack: Path, run) -> None:
    words = ("review", "the last lorry", "the-salt-road", "filming-location", "Norway")
    assert run("add", str(pack), *words)[0] == 0
    assert run("add", str(pack), "preview", "110 minutes", "the-salt-road", "length", "110")[0] == 0
    records = {claim.id: claim for claim in read_pack(pack).claims.values()}
    assert records["review-3-filming-location"].named == ["norway"]
    assert records["preview-2-runtime"].property.id == "runtime"


def test_a_denied_yes_is_a_no(pack: Path, run) -> None:
    run("add", str(pack), "review", "does not stop", "mara", "dies", "yes", "--denied")
    code, out, _ = run("add", str(pack), "preview", "110 minutes", "mara", "dies", "no")
    assert code == 0
    assert any(line.startswith("agrees with") for line in out.splitlines())


def test_search_says_what_a_claim_without_a_statement_denies(pack: Path, run) -> None:
    words = ("review", "does not stop", "mara", "killed-by", "Anna Solberg")
    run("add", str(pack), *words, "--denied")
    out = run("search", "Mara Holm", "--pack", str(pack))[1]
    assert "Mara Holm – killed by: not Anna Solberg" in out


def test_a_claim_on_one_version_and_region(pack: Path, run) -> None:
    words = ("review", "124 minutes", "the-salt-road", "runtime", "124")
    code, _, err = run("add", str(pack), *words, "--cut", "long cut", "--region", "Norway")
    assert (code, err) == (0, "")
    assert claim_in(pack, "review")["scope"] == {"cut": "long cut", "region": "Norway"}


def test_an_unknown_firmness_is_told_with_those_that_are_known(pack: Path, run) -> None:
    words = ("review", "124 minutes", "the-salt-road", "runtime", "124")
    code, _, err = run("add", str(pack), *words, "--firmness", "rumour")
    assert code == 2 and "planned" in err and 'did you mean "rumoured"' in err


def test_whom_a_character_marries_is_a_character_whatever_the_name(pack: Path, run) -> None:
    words = ("review", "Tuesday", "Mara Holm", "spouse", "Daniel Price")
    _, out, _ = run("add", str(pack), *words, "--new")
    assert "daniel-price, a new character" in out
