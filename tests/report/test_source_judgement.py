"""What a report says of a source as a whole reads well whatever the numbers."""

from __future__ import annotations

from typing import Any

from support.build import entity, make_pack, say, source
from support.rows import every_row

from explorer.compare.engine import compare
from explorer.report import Report, finding_words, outline

SHARED = "also covered elsewhere;"
SEVERAL = "also covered elsewhere: other sources support"
HEDGES = "It hedges none of its claims."


def _judged(*claims: tuple[Any, ...]) -> str:
    """Return what is said of the source `one`, beside a review that makes two claims."""
    pack = make_pack(
        *claims,
        ("other", "ferry", "runtime", 100, say(line=1)),
        ("other", "ferry", "composer", ["enya"], say(line=2)),
        sources=[source("one"), source("other")],
        entities=[entity("ferry", "film"), entity("enya", "person"), entity("moby", "person")],
    )
    report = Report(pack, comparison := compare(pack), comparison.findings)
    return dict(outline.source_facts(report, pack.sources["one"]))["As a whole"]


@every_row(
    ("runtimes", "judgement"),
    [
        ((), "No claims have been recorded from it."),
        ((100,), f"Its one claim is {SHARED} it is supported by another source, and not "
         f"contradicted by writers who saw the film."),
        ((160,), f"Its one claim is {SHARED} it is uncorroborated, and contradicted by writers "
         f"who saw the film."),
        ((160, None), f"One of its two claims is {SHARED} that one is uncorroborated, and "
         f"contradicted by writers who saw the film. {HEDGES}"),
        ((None,), "Its one claim is not covered elsewhere."),
        ((None, None), f"Neither of its two claims is covered elsewhere. {HEDGES}"),
        ((160, 170), f"Both its claims are {SEVERAL} neither, and writers who saw the "
         f"film contradict both. {HEDGES}"),
        ((160, 170, 180), f"All three of its claims are {SEVERAL} none, and writers who saw the "
         f"film contradict all three. {HEDGES}"),
        ((160, 170, None), f"Two of its three claims are {SEVERAL} neither, and writers who "
         f"saw the film contradict both. {HEDGES}"),
        ((100, 170), f"Both its claims are {SEVERAL} one, but writers who saw the film "
         f"contradict one. {HEDGES}"),
    ],
)  # fmt: skip
def test_a_source_as_a_whole(runtimes: tuple[int | None, ...], judgement: str) -> None:
    claims = [
        ("one", "ferry", "runtime", minutes, say(line=at)) if minutes
        else ("one", "ferry", "director", ["moby"], say(line=at))
        for at, minutes in enumerate(runtimes, 1)
    ]  # fmt: skip
    assert _judged(*claims) == judgement


def test_what_the_only_claim_is_in_jest() -> None:
    joke = ("one", "ferry", "runtime", 160, say(line=1, factuality="joking"))
    assert _judged(joke).endswith(" That claim is a joke.")
    serious = ("one", "ferry", "director", ["moby"], say(line=2))
    assert _judged(joke, serious).endswith(" It hedges none of its claims, but one is a joke.")


def test_of_databases_nobody_is_said_to_have_seen_the_film_or_to_hedge() -> None:
    """Where no writer saw the film, none could contradict; a database has no author who hedges."""
    rows = [(name, "ferry", "runtime", minutes) for name, minutes in (("a", 100), ("b", 160))]
    rows += [(name, "ferry", "composer", ["enya"]) for name in ("a", "b")]
    pack = make_pack(
        *rows,
        sources=[source("a", kind="database"), source("b", kind="database")],
        entities=[entity("ferry", "film"), entity("enya", "person")],
    )
    report = Report(pack, comparison := compare(pack), comparison.findings)
    whole = dict(outline.source_facts(report, pack.sources["a"]))["As a whole"]
    assert whole == f"Both its claims are {SEVERAL} one."
    dead = [("a", "rose", "dies", True), ("b", "rose", "dies", False)]
    deaths = make_pack(
        *dead,
        sources=[source("a"), source("b", kind="database", seen=None)],
        entities=[entity("rose", "character")],
    )
    report = Report(deaths, comparison := compare(deaths), comparison.findings)
    notes = [finding_words.position_notes(f, n, p) for f in report.findings
             for n, p in enumerate(f.positions)]  # fmt: skip
    assert notes and not [note for note in notes if "seen the film" in note]
