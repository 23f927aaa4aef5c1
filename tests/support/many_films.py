"""Tables of three film databases on thousands of made-up films.

`python tests/support/many_films.py FOLDER [FILMS]` writes a pack with these tables, to explore by
hand. Each database has its conventions: one lists at most two writers, one has years one later and
running times at 25 frames a second. 3% of the films have a conflict of another kind.
"""

from __future__ import annotations

import csv
import random
import sys
from pathlib import Path


def _words(text: str) -> list[str]:
    return text.split()


_WORDS = _words("""Harbour Lantern Orchard River Winter Mirror Garden Signal Window Valley Ember
Paper Salt Copper Thistle Meridian Hollow Causeway Ferry Quarry Almanac Tempest Cinder
Marble Sparrow""")
_GIVEN = _words("""Anna Berta Carla Dora Emil Frida Gerda Hanna Ivo Jutta Karl Lars Mira Nils Otto
Petra Rosa Sven Tilda Ugo Vera Willem Ylva Zeno""")
_FAMILY = _words("""Brandt Falk Grohl Hartwig Ibsen Kessler Lindner Maurer Nolte Opitz Quandt
Sander Thoma Ullmann Vogel Wexler Zeller Abarca Bellini Castell Duarte Esposito Ferrand
Galli Hidalgo""")
_GENRES = ["Drama", "Comedy", "Thriller", "Western", "Horror", "Romance", "Mystery", "Adventure"]
_COUNTRIES = ["France", "Norway", "Chile", "Kenya", "Japan", "Canada"]

HEADINGS = (
    "Film", "Year", "Director", "Writers", "Starring", "Runtime (min)", "Genre", "Country",
    "Release date",
)  # fmt: skip
DATABASES = ("north", "south", "east")


def write_tables(
    folder: Path, films: int = 2_000, planted: float = 0.03, seed: int = 7
) -> list[Path]:
    """Write a table for each database; return their paths. The output depends only on `seed`.

    `planted` is the share of films with a conflict that fits no pattern.
    """
    draw = random.Random(seed)
    rows: dict[str, list[list[object]]] = {name: [] for name in DATABASES}
    for number in range(films):
        film = _film(draw, number)
        rows["north"].append(film)
        south = list(film)
        south[3] = "; ".join(str(film[3]).split("; ")[:2])
        if number % 4 == 0:
            south[5] = round(int(str(film[5])) * 24 / 25)
        rows["south"].append(south)
        east = list(film)
        east[1] = int(str(film[1])) + (number % 5 == 0)
        east[8] = ""
        rows["east"].append(east)
        if draw.random() < planted:
            _plant(draw, draw.choice((south, east)))
    paths = []
    for name, made in rows.items():
        path = folder / f"{name}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([HEADINGS, *made])
        paths.append(path)
    return paths


def _film(draw: random.Random, number: int) -> list[object]:
    year = draw.randrange(1950, 2024)
    first, second = draw.sample(_WORDS, 2)
    date = f"{year}-{draw.randrange(1, 13):02}-{draw.randrange(1, 29):02}"
    return [
        f"{first} {second} {number}", year, _person(draw),
        "; ".join(_person(draw) for _ in range(draw.choice((1, 1, 2, 3)))),
        "; ".join(_person(draw) for _ in range(3)),
        draw.randrange(70, 190), draw.choice(_GENRES), draw.choice(_COUNTRIES), date,
    ]  # fmt: skip


def _person(draw: random.Random) -> str:
    return f"{draw.choice(_GIVEN)} {draw.choice(_FAMILY)}"


def _plant(draw: random.Random, row: list[object]) -> None:
    """Add a conflict to a row."""
    what = draw.randrange(4)
    if what == 0:
        row[2] = _person(draw)
    elif what == 1:
        row[5] = int(str(row[5])) + draw.choice((-33, 27, 41, 58))
    elif what == 2:
        row[7] = draw.choice(_COUNTRIES)
    else:
        row[1] = int(str(row[1])) - draw.choice((4, 6, 9))


def write_pack(root: Path, films: int = 2_000, planted: float = 0.03) -> None:
    """Write a pack at `root` that refers to the tables instead of copying their claims."""
    tables = root / "tables"
    tables.mkdir(parents=True)
    write_tables(tables, films, planted)
    (root / "pack.toml").write_text('id = "many"\ntitle = "Three databases"\n', encoding="utf-8")
    (root / "entities.toml").write_text("", encoding="utf-8")
    sources = (
        f'[[source]]\nid = "{name}"\ntitle = "{name.title()} Film Base"\nkind = "database"\n'
        f'lines = 1\ntables = ["tables/{name}.csv"]\n'
        for name in DATABASES
    )
    (root / "sources.toml").write_text("\n".join(sources), encoding="utf-8")


if __name__ == "__main__":
    write_pack(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 2_000)
