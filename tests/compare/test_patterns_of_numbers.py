"""Numbers: many differences by one amount, ratio or factor are one finding; unlike ones are not."""

from __future__ import annotations

import pytest
from support.build import findings, make_pack, pairs_cleared, prop, say, source, the_finding
from support.rows import every_row

from explorer.compare.engine import compare
from explorer.model.enums import Gate, Verdict

# Running times in minutes, as one list has them: long ones, so that a few minutes more are no
# transfer from 24 to 25 frames a second.
FILMS = {
    "napoleon": 330,
    "novecento": 317,
    "shoah": 566,
    "satantango": 439,
    "little-dorrit": 360,
    "gettysburg": 271,
    "hamlet": 242,
}


def lists(*differences, property_id="runtime", base=FILMS, claims=(), **more):
    """Return two lists of the first films; the second list's differ from the first's."""
    films = list(base)[: len(differences)]
    rows = [("gazette", film, property_id, base[film]) for film in films]
    rows += [
        ("herald", film, property_id, base[film] + by)
        for film, by in zip(films, differences, strict=True)
    ]
    return make_pack(*rows, *claims, work="napoleon", **more)


def counts(pack):
    reported = findings(pack)
    offsets = [f for f in reported if f.verdict is Verdict.PATTERN]
    return len(offsets), len(reported) - len(offsets)


@every_row(
    ("differences", "offsets", "others"),
    [
        ((5, 5, 5), 1, 0),  # exactly alike
        ((-5, -5, -5), 1, 0),
        ((5, 5), 0, 2),  # too few
        ((5,), 0, 1),
        ((), 0, 0),
        ((20, 21, 20), 1, 0),  # whole minutes, rounded by each
        ((20, 22, 24), 0, 3),
        ((10, 60, 110, 4), 0, 4),
        ((5, -5, 5), 0, 3),  # mixed signs
        ((5, 5, -5), 0, 3),
        ((5, 9, 30), 0, 3),  # one sign, all unlike
        ((4, 9, 6, 20, 5, 8), 0, 6),
        ((5, 5, 5, 0, 0), 0, 3),  # the two lists agree too often
        ((5, 5, 5, 5, 0), 1, 0),
        ((1, 1, 1), 0, 0),  # within the tolerance: no conflict to explain
        ((5, 4, 4, 4, 4), 1, 0),  # rounded minutes
        ((5, 5, 5, -5), 0, 4),
        ((5, 5, 5, 9), 0, 4),
        ((5, 5, 5, 5, -5), 1, 1),  # what goes the other way is not explained and stands
        ((5, 5, 5, 5, 50), 1, 1),  # nor is what goes far beyond the others
    ],
)
def test_series(differences, offsets, others):
    assert counts(lists(*differences)) == (offsets, others)


def test_an_offset_stands_for_its_conflicts():
    pack = lists(5, 5, 5)
    comparison = compare(pack)
    (pattern,) = comparison.findings
    assert pattern.id == "pattern.runtime.gazette.herald"
    assert (pattern.property, pattern.subject) == ("runtime", "gazette herald")
    assert "“Herald” gives five minutes more than “Gazette”" in pattern.explanation
    assert "for all three films that both cover" in pattern.explanation
    assert sorted(pattern.explains) == sorted((film, "runtime") for film in list(FILMS)[:3])
    assert len(pattern.conflicts) == 3 and len(pattern.claims) == 6
    assert [p.sources for p in pattern.positions] == [("gazette",), ("herald",)]
    cleared = {c for c in pairs_cleared(comparison) if c[0] == Gate.PATTERN}
    assert cleared == {("pattern", f"gazette-{n}", f"herald-{n}") for n in (1, 2, 3)}
    words = "part of a pattern in which “Herald” gives five minutes more than “Gazette”"
    assert all(c.why == words for c in comparison.cleared if c.gate is Gate.PATTERN)
    below = the_finding(lists(-5, -5, -5))
    assert "“Gazette” gives five minutes more than “Herald”" in below.explanation


def test_dates_are_offset_in_days():
    days = {film: f"19{n}-05-10" for film, n in zip(FILMS, range(70, 77), strict=True)}
    rows = [("gazette", film, "release-date", day) for film, day in days.items()]
    rows += [
        ("herald", film, "release-date", day.replace("-10", "-12")) for film, day in days.items()
    ]
    finding = the_finding(make_pack(*rows))
    assert finding.verdict is Verdict.PATTERN
    assert "2 days" in finding.explanation


def test_denials_ranges_and_other_rules_make_no_series():
    films = list(FILMS)[:4]
    ranges = [("gazette", f, "runtime", "100..110") for f in films]
    ranges += [("herald", f, "runtime", "120..130") for f in films]
    assert counts(make_pack(*ranges)) == (0, 4)
    denials = [("gazette", f, "runtime", FILMS[f], say(denied=True)) for f in films]
    denials += [("herald", f, "runtime", FILMS[f]) for f in films]
    assert counts(make_pack(*denials)) == (0, 4)
    parts = [("gazette", f, "part-size", "cameo") for f in films]
    parts += [("herald", f, "part-size", "lead") for f in films]
    assert counts(make_pack(*parts)) == (0, 4)


def test_what_scope_or_copies_clear_is_no_offset():
    damaged = source("herald", copy_of="gazette", limits=["damaged"])
    assert counts(lists(5, 5, 5, sources=[damaged])) == (0, 0)
    rows = [("gazette", f, "gross", 100 + n) for n, f in enumerate(FILMS)]
    rows += [("herald", f, "gross", 150 + n) for n, f in enumerate(FILMS)]
    later = [source("gazette", published="2001"), source("herald", published="2002")]
    assert counts(make_pack(*rows, sources=later)) == (0, 0)


def test_each_property_and_pair_of_sources_is_its_own_series():
    assert counts(lists(5, 5, claims=[
        ("gazette", "gettysburg", "screen-time", 20), ("herald", "gettysburg", "screen-time", 25),
    ])) == (0, 3)  # fmt: skip
    third = [("courier", film, "runtime", FILMS[film] + 50) for film in list(FILMS)[:3]]
    assert counts(lists(5, 5, 5, claims=third)) == (3, 0)


def test_a_third_source_keeps_its_own_conflict():
    extra = [("courier", "napoleon", "runtime", 350)]
    offsets, others = counts(lists(5, 5, 5, claims=extra))
    assert (offsets, others) == (1, 1)


@pytest.mark.parametrize(("tolerance", "expected"), [(0, (1, 0)), (0.01, (1, 0)), (0.2, (0, 0))])
def test_small_decimals(tolerance, expected):
    ratio = prop("ratio", "quantity", "within", tolerance=tolerance)
    base = dict.fromkeys(FILMS, 1.75)
    assert counts(lists(0.1, 0.1, 0.1, property_id="ratio", base=base, properties=[ratio])) == (
        expected
    )
