"""Random claims tables on films, people and characters, on which sources mostly differ."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from explorer.audit.row import COLUMNS, Row

_GIVEN = ("Ada", "Ben", "Cora", "Dov", "Ines", "Inez", "Jon", "John", "Émile", "Emile")
_OF_FILMS = (
    "title", "director", "writer", "runtime", "release-date", "planned-release", "gross", "country",
    "language", "production-period", "first-proposed", "budget", "genre", "release-status",
    "planned-title", "planned-director", "planned-budget",
)  # fmt: skip
_OF_PEOPLE = ("born", "died", "parent", "child", "sibling", "spouse")
_OF_CHARACTERS = (
    "killed-by", "dies", "alive", "played-by", "planned-actor", "screen-time", "part-size",
)  # fmt: skip
_LISTS = frozenset(
    ("director", "writer", "country", "genre", "parent", "child", "sibling", "spouse", "killed-by",
     "language", "planned-title", "planned-director", "planned-actor")
)  # fmt: skip


def random_table(seed: int) -> list[Row]:
    """Return a table of some hundred rows; different seeds share no source, film or person."""
    chance = random.Random(seed)
    surname = "Z" + "".join(chr(97 + int(digit)) for digit in f"{seed:05}")
    names = [f"{given} {surname}" for given in _GIVEN]
    sources = [f"s{seed}-{number}" for number in range(chance.randint(2, 5))]
    films = [
        chance.choice([f"tt{seed:05}{number:02}", f"Film {surname} {number}"])
        for number in range(chance.randint(2, 12))
    ]
    wrong = chance.choice([0, 0.1, 0.3, 0.6])
    subjects = [
        *_questions(films, chance.sample(_OF_FILMS, chance.randint(2, 7))),
        *_questions(names[: chance.randint(1, 8)], chance.sample(_OF_PEOPLE, chance.randint(0, 4))),
        *_questions(
            [f"Part {surname} {number}" for number in range(chance.randint(0, 4))],
            chance.sample(_OF_CHARACTERS, chance.randint(0, 4)),
        ),
    ]
    rows = []
    for subject, prop in subjects:
        for source in sources:
            if chance.random() < 0.15:
                continue
            several = chance.choice([1, 1, 2, 3]) if prop in _LISTS else 1
            for number in range(several + (chance.random() < 0.05)):
                off = chance.choice([0, 1, 1, 2, 5]) if chance.random() < wrong else 0
                at = random.Random(f"{subject}{prop}{number}").randrange(50) + off
                row = Row(source, subject, prop, _VALUES[prop](at, names))
                rows.append(_as_given(row, chance))
    return rows


def write_table(path: Path, rows: Iterable[Row]) -> None:
    """Write rows as a CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(rows)


def _questions(subjects: Sequence[str], properties: Sequence[str]) -> list[tuple[str, str]]:
    return [(subject, prop) for subject in subjects for prop in properties]


def _as_given(row: Row, chance: random.Random) -> Row:
    if chance.random() < 0.02:
        row = row._replace(factuality="rumoured")
    if chance.random() < 0.02:
        row = row._replace(polarity="denied")
    if chance.random() < 0.05:
        row = row._replace(region=chance.choice(["US", "FR"]))
    return row


def _one_of(*words: str) -> Callable[[int, Sequence[str]], str]:
    return lambda at, _: words[at % len(words)]


def _name(at: int, names: Sequence[str]) -> str:
    return names[at % len(names)]


def _year(first: int, span: int) -> Callable[[int, Sequence[str]], str]:
    return lambda at, _: str(first + at % span)


def _title(at: int, _: Sequence[str]) -> str:
    return f"The Long Way {at}" if at % 3 else f"Der lange Weg {at}"


_VALUES: dict[str, Callable[[int, Sequence[str]], str]] = {
    "title": _title,
    "planned-title": _title,
    "planned-director": _name,
    "planned-actor": _name,
    "planned-budget": lambda at, _: str(10 + at),
    "director": _name,
    "writer": _name,
    "runtime": lambda at, _: str(90 + at),
    "release-date": lambda at, _: f"{1980 + at % 30}-0{1 + at % 9}-1{at % 9}",
    "planned-release": _year(1980, 30),
    "gross": lambda at, _: str(10 + at),
    "budget": lambda at, _: str(10 + at),
    "country": _one_of("France", "Italy", "West Germany", "Germany"),
    "language": _one_of("French", "Italian", "English"),
    "production-period": _year(1978, 30),
    "first-proposed": _year(1976, 32),
    "genre": _one_of("drama", "comedy", "documentary"),
    "release-status": _one_of("released"),
    "born": _year(1900, 60),
    "died": _year(1930, 60),
    "parent": _name,
    "child": _name,
    "sibling": _name,
    "spouse": _name,
    "killed-by": _name,
    "played-by": _name,
    "dies": _one_of("yes", "no"),
    "alive": _one_of("yes", "no"),
    "screen-time": lambda at, _: str(at + 1),
    "part-size": _one_of("brief", "lead", "cameo"),
}
