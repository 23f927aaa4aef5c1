"""How far apart values are: what stands first, what is a slip, and where both can be right."""

from __future__ import annotations

import pytest
from support.build import entity, findings, make_pack, outcome, say, source, the_finding
from support.rows import every_row

from explorer.compare.engine import compare
from explorer.compare.uncompared import uncompared
from explorer.model.enums import Gate, Severity

TENSION, CONTRADICTION = "tension", "contradiction"


def two(property_id, first, second, first_says=None, second_says=None, subject="vertigo", **more):
    """Return a pack of two claims, with what each says beside its value."""
    return make_pack(
        ("gazette", subject, property_id, first, first_says or say()),
        ("herald", subject, property_id, second, second_says or say()),
        **more,
    )


# --- order ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("property_id", "pairs"),
    [
        ("runtime", {"argo": (100, 104), "big": (90, 131), "cube": (80, 89)}),
        ("budget", {"argo": (40, 44), "big": (20, 60), "cube": (30, 39)}),
        ("born", {"argo": ("1950", "1952"), "big": ("1950", "1990"), "cube": ("1950", "1960")}),
        ("how-many", {"argo": (100, 110), "big": (100, 400), "cube": (100, 150)}),
        (
            "part-size",
            {"argo": ("key", "extended"), "big": ("key", "cameo"), "cube": ("lead", "key")},
        ),
    ],
)
def test_the_furthest_apart_stand_first(property_id, pairs):
    rows = [
        (paper, subject, property_id, value)
        for subject, values in pairs.items()
        for paper, value in zip(("gazette", "herald"), values, strict=True)
    ]
    reported = findings(make_pack(*rows))
    order = [f.subject for f in reported if f.verdict is reported[0].verdict]
    assert order == [s for s in ("big", "cube", "argo") if s in order]
    assert len(order) > 1


def test_more_at_stake_stands_before_further_apart():
    rows = [
        ("gazette", "ann", "dies", True),
        ("herald", "ann", "dies", False),
        ("gazette", "zoe", "name", "Zoe"),
        ("gazette", "argo", "director", ["ann"]),
        ("herald", "argo", "director", ["bob"]),
    ]
    assert [f.property for f in findings(make_pack(*rows))] == ["dies", "director"]


# --- likely slips ---------------------------------------------------------------------------------


@every_row(
    ("property_id", "first", "second", "times", "what"),
    [
        ("budget", 12, 120, "10 times", "typing error"),
        ("budget", 0.085, 0.85, "10 times", "typing error"),  # a little less in binary
        ("budget", "~3", 45, "15 times", "mistake"),
        ("gross", 0.4, 40, "100 times", "typing error"),
        ("runtime", 9, 95, "about 11 times", "mistake"),
        ("how-many", 7, "7000..8000", "1,000 times", "typing error"),
        ("opening-theatres", 31, 3120, "about 101 times", "typing error"),
        ("admissions", "[2,3]", 60, "20 times", "mistake"),
    ],
)
def test_tenfold_is_high_and_a_likely_error(property_id, first, second, times, what):
    finding = the_finding(two(property_id, first, second))
    assert finding.severity is Severity.HIGH
    assert f"one is {times} the other, probably a {what}" in finding.explanation


@every_row(
    ("first", "second", "first_says", "second_says"),
    [
        (12, 119, say(), say()),  # not quite
        (0, 40, say(), say()),
        ("..9", "40..", say(), say()),
        (4, 60, say(region="US"), say()),  # the one may be for a country, the other for all
        (4, 60, say(factuality="rumoured"), say()),
        (60, 4, say(denied=True), say()),
    ],
)
def test_anything_else_is_no_error(first, second, first_says, second_says):
    for finding in findings(two("gross", first, second, first_says, second_says)):
        assert "slip" not in finding.explanation
        assert finding.severity is not Severity.HIGH


# --- both may be right ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("property_id", "first", "second", "reason"),
    [
        ("gross", 30, 82, "a single country"),
        ("admissions", 2, 3, "a single country"),
        ("opening-weekend", 8, 21, "a single country"),
        ("opening-theatres", 900, 2100, "a single country"),
        ("runtime", 128, 141, "different version"),
    ],
)
def test_what_no_scope_settles_is_a_tension_with_its_likely_reason(
    property_id, first, second, reason
):
    dated = [source(i, published="1999") for i in ("gazette", "herald")]
    finding = the_finding(two(property_id, first, second, sources=dated))
    assert (finding.verdict, reason in finding.explanation) == (TENSION, True)


@every_row(
    ("property_id", "first", "second", "expected"),
    [
        ("runtime", 120, 123, Severity.LOW),  # rounded, or with the credits cut
        ("runtime", 88, 85, Severity.LOW),
        ("runtime", 125, 120, Severity.LOW),  # 24 frames a second, and 25
        ("runtime", 142, 136, Severity.LOW),
        ("runtime", 120, 130, Severity.MEDIUM),  # another cut
        ("runtime", 20, 23, Severity.MEDIUM),  # three minutes of a short film
        ("gross", 81.2, 83.5, Severity.LOW),
        ("gross", 81.2, 96.5, Severity.MEDIUM),
        ("country", ["argo"], ["big"], Severity.MEDIUM),
        ("studio", ["argo"], ["big"], Severity.LOW),  # one may have made it, the other released it
    ],
)
def test_a_gap_weighs_by_the_size_of_what_it_parts(property_id, first, second, expected):
    kind = "place" if property_id == "country" else "organisation"
    known = [entity(i, kind, i.title()) for i in ("argo", "big")]
    finding = the_finding(two(property_id, first, second, entities=known))
    assert (finding.verdict, finding.severity) == (TENSION, expected)


def test_a_group_may_include_those_on_the_other_side():
    known = [entity("rook", "group"), entity("ada", "character"), entity("bo", "character")]
    finding = the_finding(
        two("family-killed", ["rook"], ["ada", "bo"], subject="mara", entities=known)
    )
    assert finding.verdict == TENSION
    assert "whether the group on one side includes those on the other" in finding.explanation


@pytest.mark.parametrize(
    ("property_id", "scope"), [("gross", {"region": "US"}), ("runtime", {"cut": "theatrical"})]
)
def test_one_scope_on_both_sides_leaves_a_contradiction(property_id, scope):
    pack = two(property_id, 70, 120, say(as_of="1999", **scope), say(as_of="1999", **scope))
    assert outcome(pack) == CONTRADICTION


@every_row(
    ("first", "second", "expected"),
    [
        (["ann", "bob"], ["carl", "dora"], TENSION),
        (["ann", "bob"], ["carl", "dora", "eve"], TENSION),
        (["ann"], ["carl", "dora"], CONTRADICTION),
        (["ann"], ["carl"], CONTRADICTION),
    ],
)
@every_row("property_id", ["director", "composer", "cinematographer"])
def test_two_lists_of_several_may_both_be_right(property_id, first, second, expected):
    finding = the_finding(two(property_id, first, second))
    assert finding.verdict == expected
    assert ("each may name only some of them" in finding.explanation) == (expected == TENSION)


def test_a_list_in_two_claims_is_a_list_of_two():
    rows = [("gazette", "argo", "director", [name]) for name in ("ann", "bob")]
    pack = make_pack(*rows, ("herald", "argo", "director", ["carl", "dora"]))
    assert the_finding(pack).verdict == TENSION


def test_a_list_that_is_said_to_be_complete_shuts_others_out():
    pack = two("director", ["ann", "bob"], ["carl", "dora"], say(closed=True))
    assert outcome(pack) == CONTRADICTION
    pack = two("director", ["ann"], ["carl", "dora"], say(closed=True))
    assert the_finding(pack).explanation.endswith("rules out anyone else.")


def test_two_languages_with_nothing_in_common_are_hard_to_reconcile():
    assert outcome(two("language", ["danish"], ["polish"])) == TENSION
    assert outcome(two("language", ["danish"], ["danish", "polish"])) == "incomplete"
    assert outcome(two("language-spoken", ["danish"], ["polish"])).startswith("cleared")


# --- the version that was shown -------------------------------------------------------------------


@every_row(
    "cut",
    ["theatrical", "theatrical cut", "Theatrical version", "release", "cinema", "as released"],
)
def test_no_version_is_the_one_that_was_shown(cut):
    assert outcome(two("runtime", 128, 141, second_says=say(cut=cut))) == TENSION
    assert outcome(two("killed-by", "ann", "bob", second_says=say(cut=cut))) == CONTRADICTION
    both = say(cut=cut), say(cut="Release")
    assert outcome(two("killed-by", "ann", "bob", *both)) == CONTRADICTION


@pytest.mark.parametrize(
    "cut", ["director's cut", "extended", "original-cut", "re-release", "uncut"]
)
def test_another_version_is_another(cut):
    assert outcome(two("runtime", 128, 141, second_says=say(cut=cut))) == "cleared: scope"


def test_one_version_has_one_name():
    names = say(cut="directors-cut"), say(cut="The Director's Cut")
    assert outcome(two("killed-by", "ann", "bob", *names)) == CONTRADICTION


# --- totals that no longer change -----------------------------------------------------------------


@every_row(
    ("released", "pages", "expected"),
    [
        ("1958", ("2009", "2021-04"), TENSION),
        ("1958-05-09", ("1961", "2021-04"), TENSION),
        ("1958/..", ("2009", "2021"), TENSION),
        ("195X", ("2009", "2021"), TENSION),
        ("1958", ("1958-07", "2021"), "cleared: scope"),  # the first page is of its run
        ("2009", ("2009-12", "2010-03"), "cleared: scope"),
        ("2020", ("2021", "2023"), "cleared: scope"),
        ("", ("2009", "2021"), "cleared: scope"),  # no release is known
    ],
)
@every_row("property_id", ["gross", "admissions"])
def test_an_old_total_is_not_of_two_times_because_its_pages_are(
    property_id, released, pages, expected
):
    sources = [source(i, published=p) for i, p in zip(("gazette", "herald"), pages, strict=True)]
    more = [("gazette", "vertigo", "release-date", released)] if released else []
    pack = make_pack(
        ("gazette", "vertigo", property_id, 30),
        ("herald", "vertigo", property_id, 39),
        *more,
        sources=sources,
    )
    assert [f.verdict for f in findings(pack)] == ([TENSION] if expected == TENSION else [])


@pytest.mark.parametrize("property_id", ["score-imdb", "score-rotten-tomatoes"])
def test_what_never_settles_is_said_of_a_day_for_ever(property_id):
    pages = [source("gazette", published="2009"), source("herald", published="2021")]
    rows = [
        ("gazette", "vertigo", property_id, 6),
        ("herald", "vertigo", property_id, 9),
        ("gazette", "vertigo", "release-date", "1958"),
    ]
    assert not findings(make_pack(*rows, sources=pages))


@pytest.mark.parametrize(
    ("property_id", "severity"), [("score-imdb", "low"), ("score-metacritic", "medium")]
)
def test_what_users_vote_drifts_and_matters_little(property_id, severity):
    rows = [("gazette", "vertigo", property_id, 6), ("herald", "vertigo", property_id, 8)]
    disputed = findings(make_pack(*rows))
    assert [finding.severity for finding in disputed] == [severity]


def test_a_reissue_may_add_to_a_total():
    pages = [source("gazette", published="1984-02"), source("herald", published="2021")]
    rows = [
        ("gazette", "vertigo", "gross", 30),
        ("herald", "vertigo", "gross", 39),
        ("gazette", "vertigo", "release-date", "1958"),
        ("herald", "vertigo", "release-date", "1983-10"),
    ]
    assert not [f for f in findings(make_pack(*rows, sources=pages)) if f.property == "gross"]


@pytest.mark.parametrize(("kind", "expected"), [("character", TENSION), ("person", "cleared")])
def test_the_age_of_a_character_does_not_grow_with_the_pages(kind, expected):
    pages = [source("gazette", published="2001"), source("herald", published="2021")]
    ann = entity("ann", kind)
    pack = two("age", 12, 41, subject="ann", sources=pages, entities=[ann])
    assert outcome(pack).startswith(expected)
    quantities = two("age", 12, 41, say(as_of="1950"), say(as_of="1979"), "ann", entities=[ann])
    assert outcome(quantities) == "cleared: scope"


@pytest.mark.parametrize(
    ("when", "expected"),
    [("childhood", TENSION), ("teenager", TENSION), ("the-fire", CONTRADICTION)],
)
def test_a_time_of_life_is_no_moment(when, expected):
    ages = two("age", 8, 11, say(story_time=when), say(story_time=when), "ann")
    assert outcome(ages) == expected


def test_a_period_says_where_a_story_ends():
    for first, second, goes_on in [
        ("1931", "1932", True),
        ("1931-03-02/1931-03-09", "1932-02", False),
        ("193X/195X", "193X/194X", False),
    ]:
        finding = the_finding(two("set-when", first, second))
        assert ("the story may begin" in finding.explanation) is goes_on


def test_who_plays_a_part_at_one_age_is_one_of_those_who_play_it():
    young, ida = say(story_time="childhood"), {"subject": "ann"}
    assert outcome(two("played-by", ["ida"], ["ida", "eve"], young, **ida)) == "cleared: scope"
    assert outcome(two("played-by", ["ida", "eve"], ["ida"], say(), young, **ida)) == (
        "cleared: scope"
    )
    assert outcome(two("played-by", ["ida"], ["ida", "eve"], **ida)) == "incomplete"
    assert outcome(two("played-by", ["ida"], ["ida", "eve"], say(), young, **ida)) == "incomplete"
    assert outcome(two("played-by", ["zoe"], ["ida", "eve"], young, **ida)) == TENSION


# --- scales ---------------------------------------------------------------------------------------


@every_row(
    ("property_id", "first", "second", "verdict"),
    [
        ("part-size", "cameo", "brief", TENSION),
        ("part-size", "co-lead", "lead", TENSION),
        ("part-size", "cameo", "lead", CONTRADICTION),
        ("part-matters", "transition", "meaningful", TENSION),
        ("explained", "in-part", "in-depth", TENSION),
        ("explained", "not-at-all", "in-part", TENSION),
        ("explained", "not-at-all", "in-depth", CONTRADICTION),
        ("plot-weight", "threadbare", "simple", TENSION),
        (
            "film-judged",
            "good",
            "masterpiece",
            "cleared: granularity",
        ),  # a judgement has its margin
        ("critics-received", "mixed", "well", "cleared: granularity"),
    ],
)
def test_neighbours_on_a_scale(property_id, first, second, verdict):
    assert outcome(two(property_id, first, second)) == verdict


@pytest.mark.parametrize(
    "hedge",
    [{"factuality": "probable"}, {"factuality": "opinion"}, {"limits": ["inferred"]}],
)
def test_who_hedges_may_mean_the_next_term(hedge):
    assert outcome(two("part-size", "brief", "extended", say(**hedge))) == "cleared: granularity"
    assert outcome(two("part-size", "brief", "key", say(**hedge))) in (TENSION, "opinion")


# --- one omission, two properties -----------------------------------------------------------------


def _omission(*property_ids, other=("father", "mother"), third="herald"):
    rows = [("gazette", "eva", property_id, ["father"]) for property_id in property_ids]
    fuller = zip(property_ids, ("herald", third), (["father", "mother"], list(other)), strict=True)
    return make_pack(*rows, *((paper, "eva", prop, names) for prop, paper, names in fuller))


@pytest.mark.parametrize("order", [1, -1])
def test_one_omission_under_two_properties_is_one_finding(order):
    finding = the_finding(_omission(*("family-killed", "revenge-for")[::order]))
    assert (finding.property, finding.severity) == ("family-killed", Severity.HIGH)
    assert finding.explanation.endswith("They also differ on “who is avenged”.")
    assert {claim.property.id for claim in finding.claims} == {"family-killed"}


def test_two_omissions_are_two_findings():
    assert len(findings(_omission("family-killed", "revenge-for", other=("father", "uncle")))) == 2
    assert len(findings(_omission("family-killed", "revenge-for", third="courier"))) == 2
    assert (
        len(findings(_omission("director", "writer"))) == 2
    )  # two credits, each of its own weight


def test_a_repeated_omission_is_cleared_with_the_reason():
    (cleared,) = compare(_omission("family-killed", "revenge-for")).cleared
    assert (cleared.gate, cleared.why) == (
        Gate.PATTERN, "the same difference is reported under “family killed”"
    )  # fmt: skip


@every_row("nothing", [0, 0.000001])
@every_row("prop", ["budget", "gross", "opening-weekend", "budget-in-pounds"])
def test_0_and_1_in_place_of_a_sum_conflict_with_none(prop: str, nothing: float) -> None:
    tables = [source(id, kind="database") for id in "ab"]
    pack = make_pack(("a", "film", prop, nothing), ("b", "film", prop, 45), sources=tables)
    assert outcome(pack) == "cleared: granularity"
    assert [[c.id for c in claims] for claims in uncompared(pack).values()] == [["a-1"]]


@pytest.mark.parametrize(
    ("first", "second", "scope", "unless"),
    [
        (2.5, 62, {}, True),
        (2.5, 25, {}, False),
        (3, 2990, {}, False),
        (2.5, 62, {"region": "France"}, False),
    ],
)
def test_sums_without_regions_may_differ_without_an_error(first, second, scope, unless) -> None:
    finding = the_finding(two("gross", first, second, say(**scope), say(**scope)))
    assert f"probably a {'mistake' if second == 62 else 'typing error'}" in finding.explanation
    assert ("unless one is for a single country" in finding.explanation) is unless
    assert finding.severity is Severity.HIGH


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("PG-13", {}), ("R", {}), TENSION),  # films are cut for another one
        (("not rated", {}), ("R", {}), TENSION),
        (("PG-13", {"cut": "release"}), ("R", {"cut": "theatrical"}), CONTRADICTION),
        (("R", {"cut": "release"}), ("not rated", {"cut": "extended"}), "cleared: scope"),
    ],
)
def test_a_certificate_is_of_a_version(first, second, expected) -> None:
    (certificate, scope), (another, beside) = first, second
    assert (
        outcome(two("certificate-mpa", certificate, another, say(**scope), say(**beside)))
        == expected
    )


def test_a_certificate_that_was_renamed_is_one() -> None:
    assert not findings(two("certificate-mpa", "GP", "PG"))
    assert not findings(two("certificate-mpa", "Passed", "Approved"))
    assert findings(two("certificate-mpa", "Passed", "PG"))
