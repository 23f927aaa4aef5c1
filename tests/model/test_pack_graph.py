"""What a pack's graph implies: who speaks with one voice, and what lies in what."""

from __future__ import annotations

import time
from itertools import permutations

from support.build import entity, make_pack, source
from support.rows import every_row

HASH, OTHER = "a" * 64, "b" * 64


@every_row(
    ("chain", "voices"),
    [
        (["wire", "gazette<wire", "herald<gazette"], {"wire"}),
        (["wire=1", "gazette=1"], {"gazette"}),  # neither says that it copies: the first by id
        (["wire", "gazette<wire =1", "herald=1"], {"herald"}),
        (["wire=1", "gazette<wire =2", "herald=2", "mirror=1"], {"herald"}),
        (["wire", "gazette"], {"wire", "gazette"}),
        (["wire<gone"], {"wire"}),
    ],
)
def test_copies_are_one_voice_in_whatever_order(chain, voices):
    made = []
    for written in chain:
        written, _, text = written.partition("=")
        name, _, original = written.strip().partition("<")
        sha = {"1": HASH, "2": OTHER}.get(text, "")
        made.append(source(name, copy_of=original, sha256=sha))
    for order in permutations(made):
        pack = make_pack(sources=order)
        assert {pack.original_of(item.id) for item in made} == voices


def test_a_deep_chain_of_places_is_walked_only_when_asked():
    places = [entity(f"p{n}", "place", part_of=[f"p{n + 1}"]) for n in range(20_000)]
    pack = make_pack(entities=places)
    start = time.process_time()
    assert len(pack.ancestors("p0")) == 19_999
    assert "p19999" in pack.ancestors("p19998") and not pack.ancestors("p19999")
    assert not pack.ancestors("nowhere")
    assert time.process_time() - start < 1


def test_a_circle_of_places_ends():
    ring = [entity("a", "place", part_of=["b"]), entity("b", "place", part_of=["a"])]
    assert make_pack(entities=ring).ancestors("a") == {"a", "b"}
