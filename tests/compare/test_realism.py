"""Data as film databases have it: what they differ on, and what must raise no alarm or must.

Each table is true to how IMDb-like, Wikidata-like and archive catalogues differ.
"""

from __future__ import annotations

import time
from itertools import combinations

import pytest
from support.build import make_pack, outcome, say, source, verdicts
from support.rows import every_row

from explorer.compare.context import Context
from explorer.compare.engine import compare
from explorer.compare.judge import judge

# Running times in cinemas, at 24 frames a second, and on a PAL disc, at 25.
FILMS = {
    "alien": (117, 112), "jaws": (124, 119), "psycho": (109, 105), "kane": (119, 114),
    "casablanca": (102, 98), "godfather": (175, 168), "matrix": (136, 131), "fargo": (98, 94),
    "lawrence": (222, 213), "metropolis": (153, 147),
}  # fmt: skip


def rows(changed: dict[str, int] | None = None) -> list[tuple[str, str, str, int]]:
    discs = {film: disc for film, (_, disc) in FILMS.items()} | (changed or {})
    cinema = [("cinema", film, "runtime", length) for film, (length, _) in FILMS.items()]
    return cinema + [("disc", film, "runtime", length) for film, length in discs.items()]


def test_faster_discs_are_one_pattern() -> None:
    assert verdicts(make_pack(*rows())) == {("pattern.runtime.cinema.disc", "pattern")}


def test_a_conflict_far_beyond_the_offset_stands_beside_it() -> None:
    assert verdicts(make_pack(*rows({"jaws": 94}))) == {
        ("pattern.runtime.cinema.disc", "pattern"),
        ("jaws.runtime", "tension"),
    }


def test_a_conflict_the_other_way_stands_and_does_not_end_the_pattern() -> None:
    for length in (130, 133):
        assert verdicts(make_pack(*rows({"jaws": length}))) == {
            ("pattern.runtime.cinema.disc", "pattern"),
            ("jaws.runtime", "tension"),
        }


def test_differences_both_ways_are_no_pattern() -> None:
    mixed = {"jaws": 134, "psycho": 115, "kane": 129, "fargo": 104}
    by_fact = verdicts(make_pack(*rows(mixed)))
    assert {(f"{film}.runtime", "tension") for film in mixed} < by_fact
    lengths = {film: 2 * cinema - disc - 1 for film, (cinema, disc) in FILMS.items()}
    both_ways = {film: lengths[film] for film in ("jaws", "psycho", "kane", "fargo", "matrix")}
    slower = {film: FILMS[film][0] - 9 for film in FILMS if film not in both_ways}
    assert not any(v == "pattern" for _, v in verdicts(make_pack(*rows(both_ways | slower))))


def test_judging_alike_pairs_once_changes_no_judgement() -> None:
    dates = ["1942-11-26", "1943-01-23", "1942", "1943?", "1942~"]
    certainty = ["certain", "rumoured", "probable", "joking"]
    claims = [
        (f"db{i}", "casablanca", "release-date", dates[i % 5],
         say(factuality=certainty[i % 4], denied=i % 7 == 0, line=None if i % 11 == 0 else 1,
             cut="release" if i % 3 == 0 else "", by="wallis" if i % 13 == 0 else ""))
        for i in range(40)
    ]  # fmt: skip
    pack = make_pack(*claims, sources=[source(f"db{i}", seen=i % 2 == 0) for i in range(40)])
    ctx = Context(pack)
    alone = set()
    for first, second in combinations(pack.claims.values(), 2):
        judgement = judge(ctx, first, second)
        if judgement.verdict:
            alone.add((*sorted((first.id, second.id)), judgement.verdict, judgement.why))
    together = {
        (c.first, c.second, c.verdict, c.why) for f in compare(pack).findings for c in f.conflicts
    }
    assert together == alone


@pytest.mark.slow
def test_a_fact_with_dozens_of_sources_and_long_lists_takes_seconds() -> None:
    lists = [
        (f"s{j}", "epic", "writer", [f"p{(j * 7 + k * 13) % 400}" for k in range(30)])
        for j in range(60)
    ]
    numbers = [(f"s{j}", "epic", "runtime", 60 + j * 3) for j in range(60)]
    start = time.process_time()
    comparison = compare(make_pack(*lists, *numbers))
    assert len(comparison.findings) == 2
    assert time.process_time() - start < 5


TITLES = [
    ("en", "Spirited Away", "ja", "Sen to Chihiro no kamikakushi", "cleared: names"),
    ("en-GB", "Downfall", "de-AT", "Der Untergang", "cleared: names"),
    ("en", "Life Is Beautiful", "it", "La vita è bella", "cleared: names"),
    ("en", "Pan's Labyrinth", "es", "El laberinto del fauno", "cleared: names"),
    ("en-GB", "Pirate Radio", "en-US", "Good Morning England", "tension"),
    ("en", "Downfall", "", "Der Untergang", "cleared: names"),
    ("en", "Spirited Away", "fr", "Spiritted Away", "spelling"),
]


@every_row(("of_one", "title", "of_other", "other_title", "expected"), TITLES)
def test_a_title_in_another_language_is_no_contradiction(
    of_one: str, title: str, of_other: str, other_title: str, expected: str
) -> None:
    pack = make_pack(
        ("press", "film", "title", title),
        ("presse", "film", "title", other_title),
        sources=[source("press", language=of_one), source("presse", language=of_other)],
    )
    assert outcome(pack) == expected
