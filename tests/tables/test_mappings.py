"""Mappings of the user's: what each key does, and what is wrong with a bad one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.tables import imported, stated, table

from explorer.read.tables.formats import find_format, load_format
from explorer.read.tables.record import TableError


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
        ('path = "x"\nproperty = "director"\nsplit = "/"\nfirst = 0', "A B/C D", ["a-b", "c-d"]),
        ('path = "x"\nproperty = "budget"\nscale = 0.000001', "9000000", 9),
        ('path = "x"\nproperty = "budget"\nunit = "USD"', "9,000,000", 9),
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
    found = [value for (_, prop), value in values.items() if prop != "title"]  # type: ignore[misc]
    assert found == ([] if expected is None else [expected])


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


def test_order_and_the_first_values(tmp_path: Path) -> None:
    mapping = (
        'reader = "json"\n[subject]\nkind = "film"\nname = "film"\n[[column]]\npath = "people"\n'
        'property = "cast-list"\norder = "rank"\nfirst = 2\nvalue = { name = "who" }\n'
    )
    people = '[{"who": "C C", "rank": 3}, {"who": "A A", "rank": 1}, {"who": "B B", "rank": 2}]'
    values = mapped(tmp_path, mapping, f'{{"film": "X", "people": {people}}}', "t.json")
    assert values["x", "cast-list"] == ["a-a", "b-b"]


@pytest.mark.parametrize(
    ("text", "place", "found"),
    [
        ('[[column]]\nproprty = "x"\npath = "y"\n', (2, 1), "proprty"),
        ('[[column]]\nproperty = "x"\n', (1, 1), "path"),
        ('reader = "excel"\n', (1, 1), "excel"),
        ("[[column\n", (1, 9), ""),
    ],
)
def test_a_bad_mapping_is_named_at_its_place(
    tmp_path: Path, text: str, place: tuple[int, int], found: str
) -> None:
    with pytest.raises(TableError) as error:
        load_format(table(tmp_path, text, "map.toml"))
    problem = error.value.problems[0]
    assert (problem.line, problem.column) == place
    assert found in str(problem)


def test_an_unknown_format_is_answered_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(TableError) as error:
        find_format(tmp_path / "x.csv", "tmbd")
    assert 'did you mean "tmdb"?' in error.value.problems[0].hint
