"""Generate packs of any size for the benchmarks, with a fixed seed."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from explorer.model.entity import Entity
from explorer.model.enums import Kind
from explorer.model.pack import Header, Pack

LISTERS, LISTED, LISTINGS = 876, 1_265, 33_168
"""Number of sources that list writers, of works they list, and of claims in all."""

GROUPED, SPOKEN = 60_000, 5
"""Number of claims in small groups, and of claims on one fact."""

_CREDIT = """\
[[property]]
id = "credited-to"
label = "credited to"
domain = ["object"]
value_type = "name"
rule = "set"
completeness = "expected"
topic = "credit"
"""


def write_listings(folder: Path, claims: int = LISTINGS) -> None:
    """Write a pack of many sources that each list a few of the same works.

    Credits are complete or partial, with initials, inverted or misspelt, so that most pairs of
    claims differ and few conflict.
    """
    draw = random.Random(876)
    credited = [
        [_person(draw) for _ in range(draw.choices((1, 2, 3, 4), (35, 35, 20, 10))[0])]
        for _ in range(LISTED)
    ]
    weights = [1 / (rank + 12) for rank in range(LISTERS)]
    listers = draw.choices(range(LISTERS), weights, k=claims)
    rows: dict[int, list[str]] = {number: [] for number in range(LISTERS)}
    for lister in listers:
        about, line = draw.randrange(LISTED), len(rows[lister]) + 1
        names = _listed(draw, credited[about])
        row = _claim(f"l{lister}-{line}", f"work-{about}", "credited-to", _array(names), line)
        rows[lister].append(row)
    entities = {f"work-{number}": "object" for number in range(LISTED)}
    _write_pack(folder, "listings", {f"lister-{n}": made for n, made in rows.items()}, entities)
    (folder / "properties.toml").write_text(_CREDIT, encoding="utf-8")


def write_credits(folder: Path, table: Path, claims: int = LISTINGS) -> None:
    """Write many sources' writing credits of films, as a pack and as an equivalent claims table.

    Each row of the table is a name in a source's list; every name is an entity in the pack.
    """
    draw = random.Random(877)
    credited = [[_person(draw) for _ in range(draw.choice((1, 1, 2, 3)))] for _ in range(LISTED)]
    weights = [1 / (rank + 12) for rank in range(LISTERS)]
    pairs = {
        (lister, draw.randrange(LISTED))
        for lister in draw.choices(range(LISTERS), weights, k=2 * claims)
    }
    rows: dict[str, list[str]] = {f"lister-{number}": [] for number in range(LISTERS)}
    people: dict[str, str] = {}
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("source", "subject", "property", "value"))
        for lister, film in sorted(pairs)[:: max(1, len(pairs) // claims)][:claims]:
            names = _listed(draw, credited[film])
            ids = [people.setdefault(name, f"person-{len(people)}") for name in names]
            made = rows[f"lister-{lister}"]
            number = len(made) + 1
            key = f"l{lister}-{number}"
            made.append(_claim(key, f"film-{film}", "writer", _array(ids), number))
            writer.writerows((f"Lister {lister}", f"Film {film}", "writer", name) for name in names)
    entities = {f"film-{number}": "film" for number in range(LISTED)}
    _write_pack(folder, "credits", rows, entities, vocabulary="film")
    with (folder / "entities.toml").open("a", encoding="utf-8") as file:
        for name, person in people.items():
            file.write(f'[[entity]]\nid = "{person}"\nkind = "person"\nname = "{name}"\n\n')


def write_databases(folder: Path, claims: int = GROUPED) -> None:
    """Write a pack of five sources on the same films, which agree on most facts.

    A film's name is the title that most sources give, as for imported films.
    """
    draw = random.Random(60)
    rows: dict[str, list[str]] = {f"database-{number}": [] for number in range(SPOKEN)}
    entities = {f"person-{number}": "person" for number in range(_PEOPLE)}
    names: dict[str, str] = {}
    for film in range(claims // (SPOKEN * len(_FACTS)) + 1):
        entities[f"film-{film}"] = "film"
        for prop in _FACTS:
            usual = _value(draw, prop)
            if prop == "title":
                names[f"film-{film}"] = usual.strip('"')
            for source, made in rows.items():
                if len(made) * SPOKEN >= claims:
                    continue
                value = _value(draw, prop) if draw.random() < 0.04 else usual
                number = len(made) + 1
                row = _claim(f"{source[-1]}-{number}", f"film-{film}", prop, value, number)
                made.append(row)
    _write_pack(folder, "databases", rows, entities, vocabulary="film", names=names)


_FACTS = ("runtime", "release-date", "genre", "budget", "title", "director")
_GENRES = ("action", "thriller", "drama", "comedy", "horror", "crime", "western")
_PEOPLE = 500


def _value(draw: random.Random, prop: str) -> str:
    match prop:
        case "runtime":
            return str(draw.randrange(70, 190))
        case "release-date":
            day = date(1950, 1, 1) + timedelta(draw.randrange(27_000))
            return f'"{day.isoformat()}"'
        case "budget":
            return str(draw.randrange(1, 200))
        case "title":
            return f'"{made_up_word(draw).title()} {made_up_word(draw).title()}"'
        case "genre":
            return _array(draw.sample(_GENRES, 2))
        case _:
            people = draw.sample(range(_PEOPLE), draw.choice((1, 1, 1, 2)))
            return _array(f"person-{person}" for person in people)


def _person(draw: random.Random) -> tuple[str, str, str]:
    first, last = made_up_word(draw).title(), made_up_word(draw).title()
    middle = draw.choice("ABCDEFGHJKLMNPRSTW") if draw.random() < 0.4 else ""
    return first, middle, last


def _listed(draw: random.Random, people: Sequence[tuple[str, str, str]]) -> list[str]:
    """Return people's names in the forms that one source uses."""
    shown = people
    if len(people) > 1 and draw.random() < 0.25:
        shown = people[: draw.randrange(1, len(people))]
    way = draw.random()
    names = [_form(way, *person) for person in shown]
    if draw.random() < 0.02:
        names[-1] = _misspelt(draw, names[-1])
    return list(dict.fromkeys(names))


def _form(way: float, first: str, middle: str, last: str) -> str:
    if way < 0.45:
        return f"{first} {last}"
    if way < 0.7:
        return f"{first} {middle}. {last}" if middle else f"{first} {last}"
    if way < 0.85:
        return f"{last}, {first}"
    return f"{first[0]}. {last}" if way < 0.95 else f"{first} {last}".upper()


def _misspelt(draw: random.Random, name: str) -> str:
    at = draw.randrange(1, len(name))
    return name[:at] + draw.choice("aeiou") + name[at + 1 :]


def _array(items: Iterable[str]) -> str:
    quoted = ", ".join(f'"{item}"' for item in items)
    return f"[{quoted}]"


def _claim(key: str, subject: str, prop: str, value: str, line: int) -> str:
    return (
        f'[[claim]]\nid = "{key}"\nsubject = "{subject}"\nproperty = "{prop}"\nvalue = {value}\n'
        f'factuality = "certain"\nevidence = [{{ line = {line}, phrase = "as it is listed" }}]\n\n'
    )


def _write_pack(
    folder: Path,
    title: str,
    rows: dict[str, list[str]],
    entities: Mapping[str, str],
    vocabulary: str = "",
    names: Mapping[str, str] | None = None,
) -> None:
    """Write a pack of claims by source and entities by kind, named by `names` or their ids."""
    (folder / "claims").mkdir(parents=True)
    header = f'id = "{title}"\ntitle = "{title.title()}"\nvocabulary = "{vocabulary}"\n'
    texts: dict[str, Iterable[str]] = {"pack.toml": [header], "sources.toml": _sources(rows)}
    named = {entity: entity.title() for entity in entities} | dict(names or {})
    texts["entities.toml"] = (
        f'[[entity]]\nid = "{entity}"\nkind = "{kind}"\nname = "{named[entity]}"\n\n'
        for entity, kind in entities.items()
    )
    for source, made in rows.items():
        texts[f"claims/{source}.toml"] = [f'source = "{source}"\n\n', *made]
    for name, parts in texts.items():
        (folder / name).write_text("".join(parts), encoding="utf-8")


def _sources(rows: dict[str, list[str]]) -> Iterator[str]:
    for source, made in rows.items():
        yield (
            f'[[source]]\nid = "{source}"\ntitle = "{source.title()}"\nkind = "database"\n'
            f'lines = {max(len(made), 1)}\nvantage = "after-release"\n\n'
        )


_SYLLABLES = (
    *("an", "bel", "cor", "da", "el", "fi", "gra", "hu", "is", "jo", "ka", "lo"),
    *("mar", "ni", "or", "pe", "ra", "sa", "ti", "vo", "wel"),
)


def many_names(count: int) -> Pack:
    """Return a pack of only `count` people with made-up names."""
    draw = random.Random(1925)
    entities = {}
    for number in range(count):
        name = " ".join(made_up_word(draw).title() for _ in range(draw.choice((2, 2, 2, 3))))
        key = f"person-{number}"
        entities[key] = Entity(id=key, kind=Kind.PERSON, name=name)
    return Pack(Header(id="names", title="Names"), {}, entities, {}, {}, {})


def made_up_word(draw: random.Random) -> str:
    """Return a word that could be part of a name."""
    return "".join(draw.choice(_SYLLABLES) for _ in range(draw.choice((2, 2, 3, 3, 4))))


def typed_prefixes(pack: Pack, count: int) -> Iterator[str]:
    """Yield the content of a search box after each key while about `count` names are typed.

    One in four has a typing error in one letter.
    """
    draw = random.Random(7)
    names = [entity.name.lower() for entity in pack.entities.values()]
    produced = 0
    while produced < count:
        name = draw.choice(names)
        if draw.random() < 0.25:
            at = draw.randrange(1, len(name))
            name = name[:at] + draw.choice("aeiou") + name[at + 1 :]
        for length in range(1, min(len(name), 12) + 1):
            yield name[:length]
            produced += 1
