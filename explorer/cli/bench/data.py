"""Made-up data of any size for the benchmarks. Seeded, so that two runs see the same."""

from __future__ import annotations

import random
from collections.abc import Iterator

from explorer.model.entity import Entity
from explorer.model.enums import Kind
from explorer.model.pack import Header, Pack

_SYLLABLES = (
    *("an", "bel", "cor", "da", "el", "fi", "gra", "hu", "is", "jo", "ka", "lo"),
    *("mar", "ni", "or", "pe", "ra", "sa", "ti", "vo", "wel"),
)


def many_names(count: int) -> Pack:
    """Return a pack of `count` people with made-up names and nothing else."""
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
    """Yield what a search box holds after each key while `count` names or so are typed.

    One in four is mistyped by one letter.
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
