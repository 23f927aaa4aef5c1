"""Reading a pack: what is accepted, what files may do, and how problems are gathered."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from support.marked import claim, entity, place, problems, unmarked
from support.minimal import MINIMAL, BuildPack
from support.rows import every_row

from explorer.model.enums import Factuality
from explorer.read import document, files
from explorer.read.document import DocumentError, load_document
from explorer.read.find import facts_folder, shipped_packs
from explorer.read.pack import read_pack
from explorer.read.problems import MOST_PROBLEMS, SHOWN_PROBLEMS, PackError
from explorer.values.dates import parse_date
from explorer.values.quantities import Quantity
from explorer.values.story_time import StoryTime

GOOD = 'subject = "ann"\nproperty = "parent"\nvalue = ["bob"]\n'


def said(root: Path) -> list[str]:
    """Return a pack's problems with its folder left out."""
    return [str(p).removeprefix(f"{root}/") for p in problems(root)]


# --- what is accepted ---------------------------------------------------------------------------


def test_a_pack_is_read_with_typed_values(minimal_pack: BuildPack) -> None:
    more = (
        claim('subject = "ann"\nproperty = "age"\nvalue = "~8"', "a")
        + claim('subject = "ann"\nproperty = "born"\nvalue = "1999-05"', "b")
        + claim('subject = "mini"\nproperty = "when"\nvalue = "before  war"', "c")
        + claim('subject = "ann"\nproperty = "dies"\nvalue = false', "d")
        + claim('subject = "ann"\nproperty = "parent"\nvalue = []', "e")
        + claim('subject = "ann"\nproperty = "age"\nlost = true', "f")
        + claim(GOOD + 'source = "post"\nfactuality = "rumoured"', "g")
    )
    pack = read_pack(minimal_pack(more={"claims/one.toml": more}))
    assert {c.id: c.value for c in pack.claims.values() if not c.lost} == {
        "first": frozenset({"bob"}),
        "a": Quantity(8, 8, about=True),
        "b": parse_date("1999-05"),
        "c": StoryTime("before", ("war",)),
        "d": False,
        "e": frozenset(),
        "g": frozenset({"bob"}),
    }
    assert pack.claims["g"].source is pack.sources["post"]
    assert pack.claims["g"].factuality is Factuality.RUMOURED
    assert pack.claims["f"].source is pack.sources["review"]
    assert list(pack.sources) == ["review", "post"]


def test_origins_name_file_and_line(minimal_pack: BuildPack) -> None:
    tricky = 'source = "review"\n\n[[passage]]\nline = 1\noutline = """\n[[passage]]\n"""\n'
    root = minimal_pack({"passages/a.toml": tricky + "[[passage]]\nline = 2\n"})
    pack = read_pack(root)
    places = {key: (str(o.path.relative_to(root)), o.line) for key, o in pack.origins.items()}
    assert places["claim:first"] == ("claims/one.toml", 3)
    assert places["source:post"] == ("sources.toml", 8)
    assert places["property:age"] == ("properties.toml", 10)
    assert places["passage:review:1"] == ("passages/a.toml", 3)
    assert places["passage:review:2"] == ("passages/a.toml", 8)
    assert len(pack.origins) == 1 + 2 + 5 + 7 + 2
    assert "claim:none" not in pack.origins


def test_the_shipped_pack_is_known_by_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert shipped_packs()["ballerina"] == facts_folder() / "ballerina"
    assert read_pack().header.id == read_pack(Path("ballerina")).header.id == "ballerina"


def test_the_pack_file_itself_may_be_named(minimal_pack: BuildPack) -> None:
    assert read_pack(minimal_pack() / "pack.toml").header.id == "mini"


def test_one_claims_file_may_stand_for_the_folder(minimal_pack: BuildPack) -> None:
    root = minimal_pack({"claims/one.toml": None, "claims.toml": MINIMAL["claims/one.toml"]})
    (root / "claims").rmdir()
    assert list(read_pack(root).claims) == ["first"]


def test_claims_files_may_hold_passages(minimal_pack: BuildPack) -> None:
    root = minimal_pack(more={"claims/one.toml": '[[passage]]\nline = 3\noutline = "Ann."\n'})
    assert read_pack(root).passages["review", 3].outline == "Ann."


def test_a_pack_may_bring_its_vocabulary(minimal_pack: BuildPack) -> None:
    files = {
        "pack.toml": 'id = "m"\ntitle = "M"\nvocabulary = "words/own.toml"\n',
        "properties.toml": None,
        "words/own.toml": MINIMAL["properties.toml"],
    }
    assert "parent" in read_pack(minimal_pack(files)).properties


def test_byte_order_mark_and_windows_line_ends_are_fine(minimal_pack: BuildPack) -> None:
    text = MINIMAL["entities.toml"].replace("\n", "\r\n")
    root = minimal_pack({"entities.toml": b"\xef\xbb\xbf" + text.encode()})
    assert list(read_pack(root).entities) == ["ann", "bob", "actor", "mini", "war"]


def test_one_alias_twice_is_harmless(minimal_pack: BuildPack) -> None:
    alias = entity('kind = "place"\nname = "N"\naliases = ["M", "M"]')
    assert read_pack(minimal_pack(more={"entities.toml": alias})).entities["new"].aliases


# --- files --------------------------------------------------------------------------------------


def test_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(PackError) as caught:
        read_pack(tmp_path / "none")
    assert str(caught.value) == (
        f"{tmp_path}/none: no such file or folder; expected a folder with "
        "a pack.toml, or a supplied pack: ballerina"
    )


def test_a_misspelt_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(PackError, match='did you mean "ballerina"'):
        read_pack(Path("balerina"))


@pytest.mark.parametrize("name", ["a\0b", "x" * 300, "\x1b]0;title\x07"])
def test_names_that_no_file_has(name: str) -> None:
    with pytest.raises(PackError) as caught:
        read_pack(Path(name))
    assert str(caught.value).replace("\n", "").isprintable()


def test_a_file_that_is_not_a_pack(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    with pytest.raises(PackError, match="found a file that is not a pack"):
        read_pack(tmp_path / "a.txt")


def test_missing_files_are_all_named(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_text(
        '[[source]]\nid = "a"\ntitle = "A"\nkind = "review"\nlines = 1\n'
    )
    assert said(tmp_path) == [
        "entities.toml:1:1: no such file; expected a TOML file",
        "pack.toml:1:1: no such file; expected a TOML file",
    ]


def test_no_sources(minimal_pack: BuildPack) -> None:
    root = minimal_pack({"sources.toml": "# none yet\n", "claims/one.toml": ""})
    assert said(root) == ["sources.toml:1:1: found no [[source]]; expected at least one"]


def test_a_folder_where_a_file_belongs(minimal_pack: BuildPack) -> None:
    root = minimal_pack({"entities.toml": None})
    (root / "entities.toml").mkdir()
    (root / "claims/more.toml").mkdir()
    assert said(root) == [
        "claims/more.toml:1:1: found a folder; expected a TOML file",
        "entities.toml:1:1: found a folder; expected a TOML file",
    ]


def test_a_file_where_a_folder_belongs(minimal_pack: BuildPack) -> None:
    root = minimal_pack({"passages": "x"})
    assert said(root) == ["passages:1:1: found a file; expected a folder of TOML files"]


def test_a_pipe_is_not_opened(minimal_pack: BuildPack) -> None:
    root = minimal_pack()
    os.mkfifo(root / "claims/pipe.toml")
    assert said(root) == [
        "claims/pipe.toml:1:1: found something that is not a regular file; expected a TOML file"
    ]


def test_links_stay_inside(minimal_pack: BuildPack, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.toml").write_text("")
    root = minimal_pack({"entities.toml": None, "e.toml": MINIMAL["entities.toml"]})
    (root / "entities.toml").symlink_to("e.toml")
    (root / "claims/a.toml").symlink_to(outside / "a.toml")
    (root / "claims/loop.toml").symlink_to("loop.toml")
    (root / "claims/nowhere.toml").symlink_to("nothing.toml")
    (root / "passages").symlink_to(outside)
    assert said(root) == [
        "claims/a.toml:1:1: found a link that leads out of the pack; "
        "expected a file inside its folder",
        "claims/loop.toml:1:1: found a path that leads nowhere; expected a TOML file",
        "claims/nowhere.toml:1:1: no such file; expected a TOML file",
        "passages:1:1: found a link that leads out of the pack; expected a folder inside it",
    ]


@pytest.mark.parametrize("name", ["../film.toml", "/etc/passwd", "none.toml", "claims", "a\0"])
def test_the_vocabulary_lies_inside(name: str, minimal_pack: BuildPack) -> None:
    spelt = name.replace("\0", "\\u0000")
    header = f'id = "m"\ntitle = "M"\nvocabulary = "{spelt}"\n'
    shown = name.replace("\0", "\\x00")
    assert said(minimal_pack({"pack.toml": header})) == [
        f'pack.toml:3:1: found "{shown}"; '
        'expected "film", "" for none, or a TOML file inside the pack'
    ]


def test_a_file_too_large(minimal_pack: BuildPack, monkeypatch: pytest.MonkeyPatch) -> None:
    root = minimal_pack()
    with (root / "claims/one.toml").open("ab") as file:
        file.truncate(document.MAX_BYTES + 1)
    assert said(root) == [
        "claims/one.toml:1:1: found a file of more than 64 MB; expected a smaller one; "
        "split it into several files"
    ]


def test_a_file_that_may_not_be_read(
    minimal_pack: BuildPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    root = minimal_pack()
    monkeypatch.setattr(files.os, "open", refuse)
    complaint = (
        "found a file that cannot be read (permission denied); expected a readable TOML file"
    )
    assert f"claims/one.toml:1:1: {complaint}" in said(root)


# --- encoding and syntax ------------------------------------------------------------------------


def test_not_utf8(minimal_pack: BuildPack) -> None:
    raw = '# é\nid = "é'.encode() + b"\xff" + b'"\n'
    assert said(minimal_pack({"entities.toml": raw})) == [
        f"entities.toml:2:8: found the byte 0xff at offset {raw.index(0xFF)}; "
        "expected text in UTF-8; save the file as UTF-8"
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = ▮\n", "no value"),
        ("a = 1\na = 2▮\n", "the same key twice"),
        ("a = '▮\x1b[2J'\n", "the invisible character \\x1b"),
        ("b = 'x'\na = ▮" + "[" * 100_000, "values nested too deeply"),
        ("a = 1\n▮" + "b." * 1_200 + "c = 1", "values nested too deeply"),
        (
            f"# {'7' * 5_000}\nb = '{'8' * 5_000}'\na = ▮{'9' * 5_000}",
            "a number with thousands of digits",
        ),
    ],
)
def test_not_toml(text: str, message: str, minimal_pack: BuildPack) -> None:
    (problem,) = problems(minimal_pack({"entities.toml": unmarked(text)}))
    assert (problem.line, problem.column) == place(text)
    assert problem.found == message


@every_row(
    "text",
    [
        "b = [[1], [2]]\n▮a = " + "[" * 40 + "]" * 40,
        "a = 1\n" + "b." * 32 + "▮" + "b." * 8 + "c = 1",
    ],
)
def test_values_nested_too_deeply(text: str, tmp_path: Path) -> None:
    """Where nothing says what a file may hold; in a pack that is a mistake like any other."""
    path = tmp_path / "x.toml"
    path.write_text(unmarked(text), encoding="utf-8")
    with pytest.raises(DocumentError) as error:
        load_document(path)
    problem = error.value.problem
    assert (problem.line, problem.column) == place(text)
    assert problem.found == "values nested too deeply"


@every_row(
    "deep", ["[" * 200 + "]" * 200, "{x = " * 200 + "1" + "}" * 200, "{" + "x." * 900 + "x = 1}"]
)
def test_no_depth_makes_a_value_of_a_record(deep: str, minimal_pack: BuildPack) -> None:
    (problem,) = problems(minimal_pack({}, {"entities.toml": f"aliases = [{deep}]\n"}))
    assert problem.expected == "text in quotes"


def test_another_format_is_the_only_problem_reported(minimal_pack: BuildPack) -> None:
    header = 'format = 2\nid = "m"\ntitle = "M"\nmood = "new"\n'
    assert said(minimal_pack({"pack.toml": header})) == [
        "pack.toml:1:1: found pack format 2; expected format 1; update the program"
    ]


# --- gathering ----------------------------------------------------------------------------------


def test_every_problem_is_said_at_once(minimal_pack: BuildPack) -> None:
    root = minimal_pack(
        {"pack.toml": 'id = "m"\ntitle = "M"\nvocabulary = ""\nwork = "none"\nmood = 1\n'},
        {
            "sources.toml": 'url = "x"\n',
            "entities.toml": 'part_of = ["x1"]\nsize = 2\n',
            "claims/one.toml": claim('subject = "x2"\nproperty = "x3"\nvalue = 1\nfoo = 1')
            + claim('subject = "x4"\nproperty = "x5"\nvalue = 1', "third"),
        },
    )
    assert [line.split(";")[0] for line in said(root)] == [
        'claims/one.toml:12:1: found the unknown entity "x2"',
        'claims/one.toml:13:1: found the unknown property "x3"',
        'claims/one.toml:15:1: found the unknown key "foo"',
        'claims/one.toml:19:1: found the unknown entity "x4"',
        'claims/one.toml:20:1: found the unknown property "x5"',
        'entities.toml:25:12: found the unknown entity "x1"',
        'entities.toml:26:1: found the unknown key "size"',
        'pack.toml:5:1: found the unknown key "mood"',
        'sources.toml:13:1: found "x"',
    ]


def test_a_bad_row_has_its_other_fields_checked(minimal_pack: BuildPack) -> None:
    more = {
        "sources.toml": '[[source]]\nid = "s"\ntitle = "S"\nkind = 1\nlines = "9"\nurl = "x"\n',
        "entities.toml": entity('kind = "monster"\nname = 2\npart_of = ["zzz"]', "A B"),
        "claims/one.toml": claim(
            'subject = "ann"\nproperty = "parent"\nvalue = { a = 1 }\nattributed_to = "zzz"'
        )
        + claim('subject = 3\nproperty = "parent"\nvalue = ["zzz"]', "third"),
        "passages/a.toml": '[[passage]]\nsource = "zzz"\nline = 1\nmark = "x"\n',
    }
    lines = [(p.path.name, p.line) for p in problems(minimal_pack(more=more))]
    assert lines == [
        ("one.toml", 14),
        ("one.toml", 15),
        ("one.toml", 19),
        ("entities.toml", 27),
        ("entities.toml", 28),
        ("entities.toml", 29),
        ("entities.toml", 30),
        ("a.toml", 2),
        ("a.toml", 4),
        ("sources.toml", 16),
        ("sources.toml", 17),
        ("sources.toml", 18),
    ]


@pytest.mark.parametrize(
    "broken",
    [
        'kind = "monster"\nname = "N"',
        'kind = "place"\nname = 3',
        'kind = "place"\nname = "N"\nfoo = 1',
    ],
)
def test_a_bad_record_is_still_known(broken: str, minimal_pack: BuildPack) -> None:
    more = {
        "entities.toml": entity(broken),
        "claims/one.toml": claim('subject = "new"\nproperty = "dies"\nvalue = true'),
    }
    (problem,) = problems(minimal_pack(more=more))
    assert problem.path.name == "entities.toml"


def test_an_id_under_a_misspelt_key_causes_no_further_problem(minimal_pack: BuildPack) -> None:
    more = {
        "entities.toml": '\n[[entity]]\nidd = "new"\nkind = "place"\nname = "N"\n',
        "claims/one.toml": claim('subject = "new"\nproperty = "dies"\nvalue = true'),
    }
    assert [p.path.name for p in problems(minimal_pack(more=more))] == ["entities.toml"] * 2


@pytest.mark.parametrize("name", ["sources.toml", "entities.toml", "properties.toml", "pack.toml"])
def test_a_broken_file_causes_no_problem_elsewhere(name: str, minimal_pack: BuildPack) -> None:
    (problem,) = problems(minimal_pack({name: "]"}))
    assert problem.path.name == name


def test_a_misspelt_table_causes_no_problem_elsewhere(minimal_pack: BuildPack) -> None:
    text = MINIMAL["entities.toml"].replace("[[entity]]", "[[entities]]")
    (problem,) = problems(minimal_pack({"entities.toml": text}))
    assert problem.hint == 'did you mean "entity"?'


def test_too_many_problems_end_the_reading(minimal_pack: BuildPack) -> None:
    bad = "".join(claim('subject = 1\nfoo = "x"', f"c{i}") for i in range(2_000))
    with pytest.raises(PackError) as caught:
        read_pack(minimal_pack(more={"claims/one.toml": bad}))
    assert caught.value.stopped
    assert len(caught.value.problems) == MOST_PROBLEMS
    lines = str(caught.value).splitlines()
    assert len(lines) == SHOWN_PROBLEMS + 1
    assert lines[-1] == ("200 shown of 1,000 problems, where reading stopped; there may be more")


def test_many_problems_are_counted(minimal_pack: BuildPack) -> None:
    bad = "".join(claim(GOOD + "foo = 1", f"c{i}") for i in range(300))
    with pytest.raises(PackError) as caught:
        read_pack(minimal_pack(more={"claims/one.toml": bad}))
    assert str(caught.value).splitlines()[-1] == "200 shown of 300 problems"
    assert not caught.value.stopped


HOSTILE = "\x1b]0;owned\x07[/][@click=x]\u202eevil\u2066\ud7ff\U000e0001" + "y" * 85


@pytest.mark.parametrize("where", ["id", "key", "subject", "value", "factuality", "source"])
def test_hostile_text_never_reaches_a_message_raw(where: str, minimal_pack: BuildPack) -> None:
    spelt = "".join(f"\\U{ord(c):08x}" for c in HOSTILE)
    texts = {
        "id": f'\n[[claim]]\nid = "{spelt}"\n{GOOD}',
        "key": claim(f'{GOOD}"{spelt}" = 1'),
        "subject": claim(f'subject = "{spelt}"\nproperty = "dies"\nvalue = true'),
        "value": claim(f'subject = "ann"\nproperty = "part-size"\nvalue = "{spelt}"'),
        "factuality": claim(f'{GOOD}factuality = "{spelt}"'),
        "source": claim(f'{GOOD}source = "{spelt}"'),
    }
    (problem,) = problems(minimal_pack(more={"claims/one.toml": texts[where]}))
    message = str(problem)
    assert message.isprintable()
    assert "\\x1b]0;owned\\x07\\[/]\\[@click=x]\\u202eevil\\u2066" in message
    assert "y" * 80 not in message
