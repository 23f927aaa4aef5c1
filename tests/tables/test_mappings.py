"""Mappings of the user's: what each key does, and what is wrong with a bad one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from support.rows import every_row
from support.tables import imported, stated, table

from explorer.model.enums import Factuality
from explorer.read.tables.formats import find_format, load_format
from explorer.read.tables.record import TableError
from explorer.session import Session


def mapped(folder: Path, mapping: str, text: str, name: str = "t.csv") -> dict[object, object]:
    form = load_format(table(folder, mapping, "map.toml"))
    return dict(stated(imported(folder, table(folder, text, name), mapping=form)))


def unread(folder: Path, text: str, mapping: str = "") -> str:
    form = load_format(table(folder, mapping, "map.toml")) if mapping else None
    return "\n".join(map(str, imported(folder, table(folder, text), mapping=form).unread))


FILM = '[subject]\nkind = "film"\nname = "Film"\n'


@pytest.mark.parametrize(
    ("column", "cell", "expected"),
    [
        (
            'path = "x"\nproperty = "director"\nsplit = "/"',
            "Ada Quill/Bo Ash",
            ["ada-quill", "bo-ash"],
        ),
        ('path = "x"\nproperty = "director"', "A B, C D, 4 more credits »", ["a-b", "c-d"]),
        ('path = "x"\nproperty = "writer"', "A B; et al.", ["a-b"]),
        ('path = "x"\nproperty = "director"\nsplit = "/"\nfirst = 0', "A B/C D", ["a-b", "c-d"]),
        ('path = "x"\nproperty = "budget"\nscale = 0.000001', "9000000", 9),
        ('path = "x"\nproperty = "budget"\nunit = "USD"', "9,000,000", 9),
        ('path = "x"\nproperty = "budget"\nunit = "USD"', "0", None),
        ('path = "x"\nproperty = "gross"\nunit = "USD"', "1", None),
        ('path = "x"\nproperty = "gross"\nscale = 1', "1", 1),
        ('path = "x"\nproperty = "released"', "(II) (2012)", "2012"),
        ('path = "x"\nproperty = "released"', "I 2012", "2012"),
        ('path = "x"\nproperty = "released"', "1966 TV Movie", "1966"),
        ('path = "x"\nproperty = "released"', "-2016", "2016"),  # made of (2016) by a spreadsheet
        ('path = "x"\nproperty = "set-when"', "-2016", "-2016"),
        ('path = "x"\nproperty = "released"\ndates = "day-first"', "03/04/2020", "2020-04-03"),
        ('path = "x"\nproperty = "released"\ndates = "month-first"', "03/04/2020", "2020-03-04"),
        ('path = "x"\nproperty = "filming"\nuntil = "y"', "1986", "1986/1987"),
        ('path = "x"\nproperty = "genre"\nvalues = { Krimi = "crime" }', "Krimi", ["crime"]),
        ('path = "x"\nproperty = "director"\nnull = ["Various"]', "Various", None),
        ('path = "x"\nproperty = "director"\nwhen = { y = ["1999"] }', "Ada Quill", None),
    ],
)
def test_a_column(tmp_path: Path, column: str, cell: str, expected: object) -> None:
    mapping = f'ignore = ["y"]\n{FILM}[[column]]\n{column}\n'
    values = mapped(tmp_path, mapping, f'Film,x,y\nX,"{cell}",1987\n')
    cells = [value for (_, prop), value in values.items() if prop != "title"]  # type: ignore[misc]
    assert cells == ([] if expected is None else [expected])


def test_a_spreadsheet_s_number_for_a_day_is_named_as_such(tmp_path: Path) -> None:
    assert "a spreadsheet's number for 2010-07-16" in unread(tmp_path, "Film,Released\nX,40375\n")
    assert "spreadsheet" not in unread(tmp_path, "Film,Released\nX,90375\n")


@pytest.mark.parametrize(
    ("heading", "cells", "setting"),
    [
        ("Released", ("03/04/2020", "04/03/2020"), 'dates = "day-first"'),
        ("Budget", ("12500000", "9000000"), 'unit = "USD"'),
        ("Director", ('"Quill, Ada"', '"Ash, Bo"'), 'split = ";"'),
    ],
)
def test_a_cell_that_needs_a_mapping_names_all_that_is_to_be_written(
    tmp_path: Path, heading: str, cells: tuple[str, str], setting: str
) -> None:
    text = f"Film,{heading}\nX,{cells[0]}\nY,{cells[1]}\n"
    complaint = unread(tmp_path, text)
    prop = re.search(
        rf'\[\[column\]\] with path = "{heading}", property = "([^"]+)" and', complaint
    )
    assert prop and "(--map FILE)" in complaint and setting in complaint
    mapping = f'[[column]]\npath = "{heading}"\nproperty = "{prop[1]}"\n{setting}\n'
    assert not unread(tmp_path, text, mapping)


@pytest.mark.parametrize(
    ("status", "firmness", "term"),
    [
        ("Released", "certain", "released"),
        ("Post Production", "planned", "upcoming"),
        ("in-development", "planned", "in-development"),
        ("Announced", "planned", "in-development"),
        ("Cancelled", "planned", None),
        ("Rumored", "possible", None),
        ("", "certain", None),
    ],
)
def test_an_unreleased_film_has_only_plans(
    tmp_path: Path, status: str, firmness: str, term: str | None
) -> None:
    rows = f"Film,Director,Genre,Status\nX,Ada Quill,drama,{status}\n"
    claims = {c.property: c for c in imported(tmp_path, table(tmp_path, rows)).claims}
    assert (claims["director"].factuality, claims["genre"].factuality) == (firmness, "certain")
    assert claims["release-status"].value == term if term else "release-status" not in claims


def test_a_rumoured_film_does_not_give_a_finding_for_each_of_its_facts(
    tmp_path: Path, run: Callable[..., object]
) -> None:
    rows = "Film,Director,Writer,Composer,Status\nX,Ada Quill,Cy Elm,Bo Ash,Rumored\n"
    root = tmp_path / "pack"
    run("import", str(root), str(table(tmp_path, rows)), "--source", "s")
    session = Session.load(root)
    assert [c.factuality for c in session.pack.claims.values()].count(Factuality.POSSIBLE) == 3
    assert not session.comparison.findings


@pytest.mark.parametrize(
    ("cells", "first"),
    [
        (("03/04/2012", "14/02/2013"), "2012-04-03"),
        (("03/04/2012", "02/14/2013"), "2012-03-04"),
        (("3.4.2012", "2013", "n/a", "soon", "28.2.2013", "30.1.2014"), "2012-04-03"),
        (("03/04/2012", "14/02/2013", "2014-05-06"), None),  # by several hands
        (("3.4.2012", "14/02/2013"), None),
        (("03/04/2012", "14/02/2013", "02/14/2013"), None),  # they disagree
        (("03/04/2012", "05/06/2013"), None),
        (("03/04/2012", "40/02/2013"), None),  # no date at all
        (("03/04/2012", "14 February 2013"), None),
    ],
)
def test_dates_of_a_column_are_read_as_its_other_dates_must_be(
    tmp_path: Path, cells: tuple[str, ...], first: str | None
) -> None:
    rows = "".join(f"F{number},{cell}\n" for number, cell in enumerate(cells))
    made = imported(tmp_path, table(tmp_path, f"Film,Released\n{rows}"))
    values = {claim.subject: claim.value for claim in made.claims if "rele" in claim.property}
    assert values.get("f0") == first
    explained = [note for note in made.notes if "because" in note and cells[0] in note]
    assert len(explained) == (first is not None)


DOUBTFUL = "Film,Released,Filming\nA,03/04/2012,{}\nB,05/06/2013,\n"


@every_row(
    ("filming", "other", "first", "because"),
    [
        ("14/02/2012", "", "2012-04-03", "another column of the file"),
        ("14.02.2012", "", None, ""),  # in another style
        ("", "C,28/02/2014", "2012-04-03", "another file"),
        ("", "C,02/28/2014", "2012-03-04", "another file"),
        ("02/14/2012", "C,28/02/2014", "2012-03-04", "another column of the file"),
        ("", "C,28/02/2014\nD,02/28/2014", None, ""),  # they disagree
        ("", "C,07/08/2014", None, ""),
    ],
)
def test_dates_of_a_column_are_read_as_those_of_its_source(
    tmp_path: Path, filming: str, other: str, first: str | None, because: str
) -> None:
    files = [table(tmp_path, DOUBTFUL.format(filming))]
    if other:
        files.append(table(tmp_path, f"Film,Released\n{other}\n", "other.csv"))
    made = imported(tmp_path, *files)
    dated = [claim for claim in made.claims if claim.property == "release-date"]
    assert {claim.subject: claim.value for claim in dated}.get("a") == first
    (note,) = [note for note in made.notes if '"03/04/2012" in "Released"' in note]
    if first:
        assert because in note
    else:
        assert "(2 dates) were not read" in note and "--map mapping.toml" in note
        form = load_format(table(tmp_path, 'dates = "day-first"', "map.toml"))
        form = replace(form, understand=True)
        stated_now = stated(imported(tmp_path, files[0], mapping=form))
        assert stated_now["a", "release-date"] == "2012-04-03"


def test_order_and_the_first_values(tmp_path: Path) -> None:
    mapping = (
        'reader = "json"\n[subject]\nkind = "film"\nname = "film"\n[[column]]\npath = "people"\n'
        'property = "cast-list"\norder = "rank"\nfirst = 2\nvalue = { name = "who" }\n'
    )
    people = '[{"who": "C C", "rank": 3}, {"who": "A A", "rank": 1}, {"who": "B B", "rank": 2}]'
    values = mapped(tmp_path, mapping, f'{{"film": "X", "people": {people}}}', "t.json")
    assert values["x", "cast-list"] == ["a-a", "b-b"]


@pytest.mark.parametrize(
    ("text", "place", "complaint"),
    [
        ('[[column]]\nproprty = "x"\npath = "y"\n', (2, 1), "proprty"),
        ('[[column]]\nproperty = "x"\n', (1, 1), "path"),
        ('reader = "excel"\n', (1, 1), "excel"),
        ("[[column\n", (1, 9), ""),
    ],
)
def test_a_bad_mapping_is_named_at_its_place(
    tmp_path: Path, text: str, place: tuple[int, int], complaint: str
) -> None:
    with pytest.raises(TableError) as error:
        load_format(table(tmp_path, text, "map.toml"))
    problem = error.value.problems[0]
    assert (problem.line, problem.column) == place
    assert complaint in str(problem)


def test_an_unknown_format_is_answered_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(TableError) as error:
        find_format(tmp_path / "x.csv", "tmbd")
    assert 'did you mean "tmdb"?' in error.value.problems[0].hint
