"""Lists of names as infoboxes and databases write them, and what in them is no name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.tables import imported, stated, table

from explorer.model.enums import Kind


def infobox(folder: Path, *params: str) -> Path:
    lines = "\n".join(f"| {param}" for param in ("name = X Film", *params))
    return table(folder, f"{{{{Infobox film\n{lines}\n}}}}\n", "x.wiki")


@pytest.mark.parametrize(
    ("written", "names", "unread"),
    [
        ("Ada Quill<br>(Parts 1, 2)<br>Bo Ash", ["Ada Quill", "Bo Ash"], 0),
        ("'''Songs:'''<br>Ada Quill<br>Score: Bo Ash", ["Ada Quill", "Bo Ash"], 0),
        ("Ada Quill<br>others.", ["Ada Quill"], 1),
        ("Ada Quill, A.S.C.", ["Ada Quill"], 0),
        ("Ada, Bo Ash, Cy", ["Ada", "Bo Ash", "Cy"], 0),
        ("Ada, Bo, Cy Elm, Di", ["Ada", "Bo", "Cy Elm", "Di"], 0),
        ("Quill, Ada, Ash, Bo Cy", [], 1),
        ("Ada Quill, A.C.E., Bo Ash", ["Ada Quill", "Bo Ash"], 0),
        ("Ada Quill (uncredited, reshoots), Bo Ash", ["Ada Quill", "Bo Ash"], 0),
        ("Nov 26<br>1997 wide<br>14 May 1998", [], 3),
        ("50 Cent<br>May Ash<br>Jan de Boer", ["50 Cent", "May Ash", "Jan de Boer"], 0),
        ("Ada Quill <small>(reels 1–3)<br>Bo Ash", ["Ada Quill", "Bo Ash"], 0),
    ],
)
def test_entries_of_lists_that_are_not_names(
    tmp_path: Path, written: str, names: list[str], unread: int
) -> None:
    result = imported(tmp_path, infobox(tmp_path, f"music = {written}"))
    people = [e.name for e in result.entities if e.kind is Kind.PERSON]
    assert people == names
    assert len(result.unread) == unread


@pytest.mark.parametrize(
    ("written", "titles"),
    [
        ("''The Salt Road''<br>by Ada Quill", ["The Salt Road"]),
        ("a 1941 novel", []),
        ("the novel", []),
        ("''1984''", ["1984"]),
    ],
)
def test_what_a_film_is_based_on(tmp_path: Path, written: str, titles: list[str]) -> None:
    result = imported(tmp_path, infobox(tmp_path, f"based_on = {written}"))
    assert [e.name for e in result.entities if e.kind is Kind.OBJECT] == titles


def test_a_note_of_where_belongs_to_its_value(tmp_path: Path) -> None:
    params = (
        "runtime = 81 minutes<br><small>(US release)<br></small>88 minutes<br>(director's cut)",
        "distributor = Tide Films (Norway)",
        "language = English (United States)",
        "released = {{Film date|1987|2|14|Oslo<ref>x</ref>}}",
    )
    result = imported(tmp_path, infobox(tmp_path, *params))
    cuts = {c.value: c.scope.cut for c in result.claims if c.property == "runtime"}
    assert set(cuts) == {81, 88} and len(set(cuts.values())) == 2
    assert [e.name for e in result.entities if e.kind is Kind.ORGANISATION] == ["Tide Films"]
    values = stated(result)
    assert values["x-film", "language"] == ["english"]
    assert [c.scope.region for c in result.claims if c.property == "release-date"] == ["Oslo"]


def test_the_author_of_the_novel_is_not_a_writer_of_the_film(tmp_path: Path) -> None:
    record = {
        "Title": "X Film", "Year": "1987", "Rated": "PG", "Released": "04 Sep 1987",
        "Runtime": "112 min", "imdbID": "tt9900001", "BoxOffice": "$1,250,000",
        "Writer": "Ada Quill (screenplay, story), Bo Ash (based on the novel by)",
        "Production": "Tide Films",
    }  # fmt: skip
    result = imported(tmp_path, table(tmp_path, json.dumps(record), "x.json"))
    assert stated(result)["x-film", "writer"] == ["ada-quill"]
    assert [problem.expected for problem in result.unread] == [
        "a writer of the film, not of what it is based on"
    ]
    (gross,) = (c for c in result.claims if c.property == "gross")
    assert gross.scope.region == "US"
    assert not [e for e in result.entities if e.kind is Kind.ORGANISATION]


def test_unclosed_italics_do_not_hide_an_infobox(tmp_path: Path) -> None:
    lines = ("| name = X Film", "| caption = ''A", "| music = ''Ada Quill''", "| editor = ''Bo Ash")
    text = "\n".join(("''Tide", "{{Infobox film", *lines, "}}", "''X Film'' is ''a film."))
    result = imported(tmp_path, table(tmp_path, text, "x.wiki"))
    assert stated(result)["x-film", "composer"] == ["ada-quill"]


def test_an_unclosed_reference_does_not_hide_an_infobox(tmp_path: Path) -> None:
    cited = "<ref>{{cite web|title=Tides|date=1987} [http://x.org Y]\n</ref>"
    params = ("name = X Film", f"gross = $9 million{cited}", "music = Ada Quill")
    result = imported(tmp_path, infobox(tmp_path, *params))
    assert stated(result)["x-film", "gross"] == 9
    assert stated(result)["x-film", "composer"] == ["ada-quill"]


def test_a_line_break_within_a_link_does_not_split_a_name(tmp_path: Path) -> None:
    names = "distributor = [[Costa Norte|Costa<br />Norte]]<br />[[Lund Films]]"
    result = imported(tmp_path, infobox(tmp_path, names))
    (claim,) = (c for c in result.claims if c.property == "distributor")
    assert claim.value == ["costa-norte", "lund-films"]


@pytest.mark.parametrize(
    "cell", ["李敬远 / 孙可欣", "李敬远、孙可欣", "李敬远；孙可欣", "村上 亮、佐野 ひかる"]
)
def test_names_in_scripts_without_spaces_are_separated(tmp_path: Path, cell: str) -> None:
    text = f"Title,Cast,Country,Released\nSalt Gate,{cell},中国大陆,2018-12-07(中国大陆)\n"
    made = imported(tmp_path, table(tmp_path, text))
    assert len([e for e in made.entities if e.kind is Kind.PERSON]) == 2
    assert stated(made)["salt-gate", "country"] == ["china"]
    assert {c.scope.region for c in made.claims if c.property == "release-date"} == {"China"}


@pytest.mark.parametrize(
    ("heading", "cell", "property_id", "value", "unread"),
    [
        ("Language", "汉语普通话 / 粤语", "language", ["chinese", "cantonese"], 0),
        ("Language", "Salt Tongue / Reed Tongue", "language", ["salt-tongue", "reed-tongue"], 0),
        ("Country", "Spain; Official site", "country", ["spain"], 1),
        ("Country", "España / Sitio oficial", "country", ["spain"], 1),
        ("Production company", "Coproducción España-Francia; Lund Films", "production-company",
         ["lund-films"], 1),
        ("Production company", "Coproduction Office", "production-company",
         ["coproduction-office"], 0),
    ],
)  # fmt: skip
def test_what_is_copied_along_is_no_name(
    tmp_path: Path, heading: str, cell: str, property_id: str, value: list[str], unread: int
) -> None:
    path = table(tmp_path, f'Title,Year,{heading}\nSalt Gate,1971,"{cell}"\n', "t.csv")
    result = imported(tmp_path, path)
    assert stated(result)["salt-gate", property_id] == value
    assert len(result.unread) == unread
