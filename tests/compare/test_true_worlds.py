"""Of one consistent world, told in part and with rounded dates, no constraint is ever broken."""

from __future__ import annotations

import random
from typing import Any

from support.build import entity, findings, make_pack, say
from support.rows import every_row

PEOPLE, FILMS = 12, 5


def rounded(rng: random.Random, year: int) -> str:
    """Return a day of a year, or what is left of it in a source that is less exact."""
    return rng.choice([f"{year}-0{rng.randint(1, 9)}-15", f"{year}", f"{year}~", f"{year}?"])


def world(rng: random.Random) -> tuple[list[tuple[Any, ...]], list[Any]]:
    """Return true statements about people and films, and the entities."""
    statements: list[tuple[Any, ...]] = []
    born = [1880 + 5 * number + rng.randint(0, 3) for number in range(PEOPLE)]
    died = [year + rng.randint(60, 90) for year in born]
    parents = [
        rng.randrange(number - 5) if number > 5 and rng.random() < 0.7 else None
        for number in range(PEOPLE)
    ]
    for number in range(PEOPLE):
        me = f"p{number}"
        statements += [
            (me, "born", rounded(rng, born[number])),
            (me, "died", rounded(rng, died[number])),
        ]
        if (parent := parents[number]) is not None:
            statements += [(me, "parent", [f"p{parent}"]), (f"p{parent}", "child", [me])]
            statements += [
                (me, "sibling", [f"p{other}"])
                for other in range(number)
                if parents[other] == parent
            ]
        elif number:
            statements.append((me, "spouse", [f"s{number}"]))
    released = sorted(rng.sample(range(1950, 1981), FILMS))
    for number, year in enumerate(released):
        film = f"f{number}"
        maker = rng.choice([n for n in range(PEOPLE) if born[n] + 15 < year - 2 < died[n] - 2])
        statements += [
            (film, "director", [f"p{maker}"]), (film, "hand-in-direction", [f"p{maker}"]),
            (film, "first-proposed", rounded(rng, year - rng.randint(2, 30))),
            (film, "production-period", f"{year - 1}-0{rng.randint(1, 4)}/{year - 1}-09"),
            (film, "release-date", f"{year}-05-{rng.randint(10, 20)}"),
            (film, "opening-weekend", 10), (film, "gross", rng.randint(10, 90)),
            (film, "leads-film", [f"c{number}"]),
        ]  # fmt: skip
        lead = f"c{number}"
        size = rng.choice(["key", "co-lead", "lead"])
        statements += [(lead, "part-size", size), (lead, "killed-by", "villain")]
        statements += [(lead, "dies", True), (lead, "screen-time", 60), (film, "runtime", 100)]
        if number:
            statements.append((film, "sequel-to", [f"f{number - 1}"]))
    people = [entity(f"p{number}", "person") for number in range(PEOPLE)]
    films = [entity(f"f{number}", "film") for number in range(FILMS)]
    cast = [entity(f"c{number}", "character") for number in range(FILMS)]
    return statements, [*people, *films, *cast]


@every_row("seed", range(25))
def test_no_constraint_is_broken_where_all_tell_the_truth(seed: int) -> None:
    rng = random.Random(seed)
    statements, entities = world(rng)
    claims = [
        (source, subject, prop, value, say(factuality=rng.choice(["certain", "probable"])))
        for source in ("gazette", "herald", "post")
        for subject, prop, value in statements
        if rng.random() < 0.6
    ]
    across_properties = [f for f in findings(make_pack(*claims, entities=entities)) if f.properties]
    assert [(f.id, f.explanation) for f in across_properties] == []
