"""Two made-up film databases with different conventions, and some real conflicts.

`make_databases` returns the pack and the facts with a planted conflict. All other differences have
one of a few causes: lists cut at two, other terms, original titles, a constant offset of a year, a
transfer at 25 frames a second, days and months swapped, thousands, missing letters.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from support.build import entity, make_pack, prop, source

from explorer.model.entity import Entity
from explorer.model.pack import Pack

FILMS, PLANTED = 500, 40


def _words(text: str) -> list[str]:
    return text.split()


_GIVEN = _words("Anna Berta Carla Dora Emma Frida Gerda Hanna Jutta Karl Lars Nils Otto")
_FAMILY = _words("Brandt Falk Grohl Hartwig Ibsen Kessler Lindner Maurer Nolte Opitz Quandt")
_FURTHER = _words("Sander Thoma Ullmann Vogel Wagner Zeller")
_ACCENTED = ("Böhmlein", "Müllerich", "Jägermann", "Schröderus", "Köhlersen", "Krämerow")
_NOUNS = _words("Harbour Lantern Orchard River Winter Mirror Garden Signal Window Valley")
_FOREIGN = ("La casa de la {}", "El fin del {}", "Le jardin des {}", "Das Haus am {}")
_GENRES = _words("Drama Comedy Thriller Western Horror Romance Mystery Adventure")
_CERTIFICATES = ("U", "PG", "12A", "15", "18")


@dataclass
class _Film:
    id: str
    title: str
    original: str
    director: str
    writers: list[str]
    minutes: int
    released: tuple[int, int, int]
    premiere: tuple[int, int, int]
    certificate: str
    genres: list[str]
    country: str
    admissions: int
    scenes: int


@dataclass
class _Maker:
    random: random.Random
    people: dict[str, Entity] = field(default_factory=dict)

    def person(self, number: int) -> str:
        """Return the id of one of 143 people."""
        given, family = _GIVEN[number % 13], _FAMILY[number % 11]
        return self.named(f"{given} {family}")

    def other_person(self, number: int) -> str:
        """Return the id of a person who is not one of these."""
        return self.named(f"{_GIVEN[number % 13]} {_FURTHER[number % 6]}")

    def named(self, name: str) -> str:
        """Return the id of a person with this name."""
        made = f"person-{name.encode().hex()}"
        self.people.setdefault(made, entity(made, "person", name))
        return made

    def director(self, number: int) -> str:
        """Return the id of a film's director; every ninth has an accented letter."""
        if number % 9:
            return self.person(self.random.randrange(143))
        return self.named(f"{_GIVEN[number % 13]} {_ACCENTED[number % 6]}")

    def film(self, number: int) -> _Film:
        chance = self.random
        title = f"{_NOUNS[number % 10]} {_NOUNS[number // 10 % 10]} {number}"
        writers = chance.sample(range(143), chance.choice([1, 1, 2, 2, 3, 4]))
        return _Film(
            id=f"film-{number}",
            title=title,
            original=chance.choice(_FOREIGN).format(number) if number % 10 == 0 else title,
            director=self.director(number),
            writers=[self.person(i) for i in writers],
            minutes=chance.randint(80, 180),
            released=(chance.randint(1950, 2010), chance.randint(1, 12), chance.randint(1, 28)),
            premiere=(chance.randint(1950, 2010), chance.randint(1, 12), chance.randint(1, 28)),
            certificate="NOT RATED" if number % 7 == 0 else chance.choice(_CERTIFICATES),
            genres=chance.sample(_GENRES, chance.choice([1, 2, 3])),
            country=chance.choice(["land-a", "land-b", "land-c"]),
            admissions=chance.randint(1_000, 9_000_000),
            scenes=chance.randint(40, 140),
        )


PROPERTIES = (
    prop("genres", "text", "set", "colour", domain=["film"], completeness="expected"),
    prop("rated", "text", "functional", "production", domain=["film"]),
    prop("admissions", "quantity", "within", "production", domain=["film"], tolerance_share=0.01),
    prop("scenes", "quantity", "within", "production", domain=["film"], tolerance=1),
    prop("premiere", "date", "date", "date", domain=["film"]),
)
"""Properties of the databases that are not in the film vocabulary."""


def make_databases(seed: int = 1, films: int = FILMS) -> tuple[Pack, set[tuple[str, str]]]:
    """Return a pack of two databases, and the facts (film, property) that really conflict."""
    maker = _Maker(random.Random(seed))
    listed = [maker.film(number) for number in range(films)]
    north = {film.id: _north(film) for film in listed}
    south = {film.id: _south(maker, film, number) for number, film in enumerate(listed)}
    planted = _plant(maker, listed, south)
    rows = [
        (source_id, film, property_id, value)
        for source_id, database in (("north", north), ("south", south))
        for film, values in database.items()
        for property_id, value in values.items()
    ]
    lands = [entity(f"land-{x}", "place", name) for x, name in zip("abcd", _LANDS, strict=True)]
    described = [entity(film.id, "film", film.title) for film in listed]
    pack = make_pack(
        *rows,
        sources=[source(name, kind="database", lines=100_000) for name in ("north", "south")],
        entities=[*maker.people.values(), *lands, *described],
        properties=PROPERTIES,
    )
    return pack, planted


_LANDS = ("Norway", "Chile", "Kenya", "Japan")


def _north(film: _Film) -> dict[str, Any]:
    return {
        "title": film.original,
        "director": [film.director],
        "writer": film.writers,
        "runtime": film.minutes,
        "release-date": _day(*film.released),
        "premiere": _day(*film.premiere),
        "rated": film.certificate,
        "genres": film.genres,
        "country": [film.country],
        "admissions": film.admissions,
        "scenes": film.scenes,
    }


def _south(maker: _Maker, film: _Film, number: int) -> dict[str, Any]:
    """Return a film as in the other database, with its conventions."""
    year, month, day = film.released
    values = _north(film)
    values["title"] = film.title
    values["writer"] = film.writers[:2]
    if number % 4 == 0:
        values["runtime"] = round(film.minutes * 24 / 25)
    if number % 3 == 0 and day <= 12:
        values["release-date"] = _day(year, day, month)
    values["premiere"] = _day(film.premiere[0] + 1, *film.premiere[1:])
    values["rated"] = "NR" if film.certificate == "NOT RATED" else film.certificate
    values["genres"] = [f"{genre} film" for genre in film.genres]
    values["admissions"] = film.admissions / 1000
    values["scenes"] = film.scenes + 6
    full = maker.people[film.director].name
    values["director"] = [maker.named("".join(char for char in full if char.isascii()))]
    return values


def _day(year: int, month: int, day: int) -> str:
    return f"{year:04d}-{month:02d}-{day:02d}"


def _plant(
    maker: _Maker, films: list[_Film], south: dict[str, dict[str, Any]]
) -> set[tuple[str, str]]:
    """Change one value in the second database for some of the films, cycling through properties.

    Films with an original title are skipped, as another translation would hide the conflict.
    """
    chosen = maker.random.sample([film for film in films if film.original == film.title], PLANTED)
    changes: list[tuple[str, Callable[[_Film, dict[str, Any]], Any]]] = [
        ("director", lambda film, _: [maker.other_person(film.minutes)]),
        ("runtime", lambda film, values: values["runtime"] + 37),
        ("release-date", lambda film, _: _day(film.released[0] + 7, 5, 20)),
        ("country", lambda film, _: ["land-d"]),
        ("rated", lambda film, values: "PG-13" if values["rated"] == "NR" else "X"),
        ("premiere", lambda film, _: _day(film.premiere[0] - 3, 2, 27)),
        ("admissions", lambda film, _: film.admissions / 217),
        ("scenes", lambda film, _: film.scenes + 61),
        ("title", lambda film, _: f"The Unrelated {film.minutes}"),
        ("writer", lambda film, _: [maker.other_person(film.minutes)]),
    ]
    planted = set()
    for number, film in enumerate(chosen):
        property_id, change = changes[number % len(changes)]
        south[film.id][property_id] = change(film, south[film.id])
        planted.add((film.id, property_id))
    return planted
