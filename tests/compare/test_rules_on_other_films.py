"""Every rule on facts of well-known films, each pair told by two sources that saw the film."""

from __future__ import annotations

import pytest
from support.build import (
    entity,
    findings,
    judged,
    make_pack,
    outcome,
    prop,
    say,
    source,
    the_finding,
)
from support.rows import every_row

from explorer.compare.rules import RULES
from explorer.model.enums import Gate, RuleName, Verdict

ENTITIES = [
    entity("california", "place"),
    entity("los-angeles", "place", part_of=["california"]),
    entity("new-york", "place"),
    entity("england", "place"),
    entity("london", "place", part_of=["england"]),
    entity("leytonstone", "place", part_of=["london"]),
    entity("the-thugs", "group", "The Thugs"),
    entity("first-thug", "character", "First Thug", part_of=["the-thugs"]),
    entity("tattaglia", "group", "The Tattaglia Family"),
    entity("barzini", "group", "The Barzini Family"),
    entity("georg", "character", "Georg von Trapp"),
    entity("captain", "character", "Captain von Trapp", aliases=["Georg von Trapp"]),
    entity("elder-vito", "character", "Vito", distinct_from=["younger-vito"]),
    entity("younger-vito", "character", "Vito"),
    entity("children", "group", "The Von Trapp Children"),
    entity("liesl", "character", part_of=["children"]),
    *(
        entity(i, "film", follows=f)
        for i, f in {
            "solo": [],
            "rogue-one": ["solo"],
            "star-wars": ["rogue-one"],
            "empire": ["star-wars"],
            "jedi": ["empire"],
        }.items()
    ),
    entity("eve-of-war", "event", follows=["jedi"]),
]

CLOSED_CAST = prop(
    "segments", "entity", "set", "credit", range=["person"], completeness="closed"
)  # New York Stories: three segments, three directors

FUNCTIONAL = [
    ("mufasa", "killed-by", "scar", "scar", "agreed"),
    ("mufasa", "killed-by", "scar", "simba", "contradiction"),
    ("thomas-wayne", "killed-by", "joe-chill", "jack-napier", "contradiction"),
    ("thomas-wayne", "killed-by", "first-thug", "the-thugs", "cleared: specificity"),
    ("sonny", "killed-by", "tattaglia", "barzini", "tension"),
    ("sonny", "killed-by", "tattaglia", "carlo", "tension"),
    ("rolfe", "killed-by", "georg", "captain", "cleared: names"),
    ("don-ciccio", "killed-by", "elder-vito", "younger-vito", "contradiction"),
    ("jack-dawson", "dies", True, True, "agreed"),
    ("jack-dawson", "dies", True, False, "contradiction"),
    ("ripley", "gender", "female", "male", "contradiction"),
    ("nakatomi-plaza", "located-in", "los-angeles", "california", "cleared: specificity"),
    ("nakatomi-plaza", "located-in", "los-angeles", "new-york", "contradiction"),
    ("hitchcock", "birthplace", "leytonstone", "england", "cleared: specificity"),
    ("hitchcock", "birthplace", "leytonstone", "new-york", "contradiction"),
    # well-known regions are apart unless one is a part of the other
    ("hitchcock", "birthplace", "england", "scotland", "contradiction"),
    ("hitchcock", "birthplace", "ohio", "ontario", "contradiction"),
    ("hitchcock", "birthplace", "ohio", "united-states", "cleared: specificity"),
    ("hitchcock", "birthplace", "hong-kong", "china", "cleared: names"),
    ("hitchcock", "birthplace", "hong-kong", "united-kingdom", "cleared: names"),
    ("hitchcock", "birthplace", "hong-kong", "united-states", "contradiction"),
    ("hitchcock", "birthplace", "scotland", "united-kingdom", "cleared: names"),
    ("hitchcock", "birthplace", "ukraine", "soviet-union", "cleared: names"),
    ("hitchcock", "birthplace", "leigh", "scotland", "tension"),
    ("lang", "birthplace", "vienna", "austria", "cleared: specificity"),
    ("lang", "birthplace", "wien", "austria-hungary", "cleared: specificity"),
    ("lang", "birthplace", "vienna", "germany", "tension"),
    ("lang", "birthplace", "vienna", "graz", "tension"),  # one may stand for a province
    ("lang", "birthplace", "vienna", "prague", "contradiction"),
    ("lang", "birthplace", "chicago", "illinois", "cleared: specificity"),
    ("lang", "birthplace", "glasgow", "england", "tension"),
    ("bruce-wayne", "bereaved-when", "childhood", "adulthood", "contradiction"),
]
WITHIN = [
    ("titanic", "runtime", 194, 194, "agreed"),
    ("titanic", "runtime", 194, 195, "cleared: granularity"),
    ("titanic", "aspect-ratio", 2.35, 2.39, "cleared: granularity"),  # one format by two names
    ("titanic", "aspect-ratio", 1.33, 1.37, "cleared: granularity"),
    ("titanic", "aspect-ratio", 1.33, 2.35, "tension"),  # one may be of a video
    ("titanic", "runtime", 194, 196, "cleared: granularity"),
    ("titanic", "runtime", 194, 197, "tension"),
    ("the-fellowship", "runtime", 178, 228, "tension"),
    ("the-irishman", "runtime", 209, "200..", "cleared: granularity"),
    ("the-irishman", "runtime", 209, "210..220", "cleared: granularity"),
    ("the-irishman", "runtime", 209, "~200", "cleared: granularity"),
    ("the-irishman", "runtime", 209, "~150", "tension"),
    ("titanic", "budget", 200, 204, "cleared: granularity"),
    ("titanic", "budget", 200, 209, "cleared: granularity"),  # a twentieth is an estimate's
    ("waterworld", "budget", 175, 235, "contradiction"),
    ("el-mariachi", "budget", 0.007, 0.0072, "cleared: granularity"),
    ("el-mariachi", "budget", 0.007, 0.22, "contradiction"),
    ("primer", "budget", 0.01, 0.007, "contradiction"),
    ("halloween", "budget", 0.3, 0.325, "cleared: granularity"),  # one is rounded
    ("titanic", "gross", 2187, 2202, "cleared: granularity"),
    ("joy", "training-length", 12, 13, "cleared: granularity"),
    ("the-bride", "training-length", 1, 12, "contradiction"),
    ("casablanca", "drafts", 3, 4, "contradiction"),
    ("casablanca", "shoot-length", 9, 14, "contradiction"),
    ("casablanca", "shoot-length", 10, 11, "cleared: granularity"),
    ("casablanca", "shoot-length", "~10", 10, "agreed"),
]
DATE = [
    ("titanic", "release-date", "1997-12-19", "1997-12-19", "agreed"),
    ("titanic", "release-date", "1997-12-19", "1997", "cleared: granularity"),
    ("titanic", "release-date", "1997-12-19", "1997-07-02", "tension"),  # a premiere, perhaps
    ("titanic", "release-date", "1997-12-19", "1997-12-20", "cleared: granularity"),
    ("titanic", "release-date", "1997-12-19", "1999-07-02", "contradiction"),
    ("titanic", "release-date", "1997", "1999", "contradiction"),
    ("titanic", "release-date", "1997", "1998", "tension"),
    ("titanic", "release-date", "1997-12-19", "1998~", "cleared: granularity"),
    ("titanic", "release-date", "1997-12-19", "1990~", "tension"),
    ("titanic", "release-date", "1997-12-19", "1990?", "tension"),
    ("jaws", "release-date", "1975-06-20", "1975-22", "cleared: granularity"),
    ("jaws", "release-date", "1975-06-20", "1975-24", "tension"),
    ("casablanca", "release-date", "1942-11-26", "[1942,1943]", "cleared: granularity"),
    ("casablanca", "release-date", "1942-11-26", "1943", "tension"),
    ("apocalypse-now", "production-period", "1976-03/1977-05", "1976-03/1976-08", "tension"),
    ("apocalypse-now", "production-period", "1976-03/1977-05", "1976", "cleared: granularity"),
    ("apocalypse-now", "production-period", "1976-03/1977-05", "1979", "contradiction"),
    ("metropolis", "release-date", "1927-01-10", "192X", "cleared: granularity"),
    ("hitchcock", "born", "1899-08-13", "1899-08-14", "contradiction"),
]
STORY_TIME = [
    ("rogue-two", "story-time", "before star-wars", "before star-wars", "agreed"),
    ("rogue-two", "story-time", "before star-wars", "after star-wars", "contradiction"),
    ("holiday", "story-time", "between star-wars and empire", "during star-wars", "contradiction"),
    ("holiday", "story-time", "between star-wars and empire", "after star-wars",
     "cleared: granularity"),
    ("shadows", "story-time", "between empire and jedi", "between solo and jedi",
     "cleared: granularity"),
    ("shadows", "story-time", "alongside empire", "between empire and jedi", "contradiction"),
    ("shadows", "story-time", "into jedi", "after empire", "cleared: granularity"),
    ("shadows", "story-time", "between jedi and solo", "before jedi", "tension"),
    ("aftermath", "story-time", "before solo", "after eve-of-war", "contradiction"),
]  # fmt: skip
SET = [
    # open: silence denies nothing
    ("maria", "spouse", ["georg"], ["max"], "cleared: open-world"),
    ("nebraska", "genre", ["drama"], ["comedy"], "cleared: open-world"),
    ("skyfall", "setting", ["london"], ["england"], "cleared: specificity"),
    # expected: who answers, answers in full
    ("bruce-wayne", "family-killed", ["thomas"], ["martha", "thomas"], "incomplete"),
    ("bruce-wayne", "family-killed", ["thomas"], ["martha"], "tension"),
    ("bruce-wayne", "family-killed", ["thomas", "alfred"], ["martha", "thomas"], "tension"),
    ("maria", "family-killed", ["liesl"], ["children"], "cleared: specificity"),
    ("maria", "family-killed", ["georg", "max"], ["barzini"], "tension"),
    ("casablanca", "writer", ["julius"], ["julius", "philip", "howard"], "incomplete"),
    ("casablanca", "writer", ["philip", "julius"], ["julius", "philip"], "agreed"),
    # mostly single: nothing in common cannot be
    ("gone-with-the-wind", "director", ["fleming"], ["cukor"], "contradiction"),
    ("gone-with-the-wind", "director", ["fleming"], ["fleming", "cukor"], "incomplete"),
    ("ripley", "played-by", ["weaver"], ["weaver"], "agreed"),
    ("ripley", "played-by", ["weaver"], ["lambert"], "contradiction"),
    # closed by the property
    ("new-york-stories", "segments", ["scorsese"], ["scorsese", "allen"], "contradiction"),
    ("new-york-stories", "segments", ["allen", "scorsese"], ["scorsese", "allen"], "agreed"),
]
SCALE = [
    ("hannibal", "part-size", "key", "key", "agreed"),
    ("hannibal", "part-size", "key", "co-lead", "tension"),
    ("hannibal", "part-size", "brief", "key", "tension"),
    ("hannibal", "part-size", "cameo", "lead", "contradiction"),
    ("beetlejuice", "part-size", "cameo", "co-lead", "contradiction"),
    ("harry-lime", "part-matters", "decoration", "central", "contradiction"),
    ("harry-lime", "part-matters", "transition", "central", "tension"),
    ("r2d2", "part-change", "smaller", "same", "tension"),
    ("r2d2", "part-change", "smaller", "larger", "contradiction"),
    ("kessel", "explained", "not-at-all", "in-passing", "tension"),
    ("kessel", "explained", "not-at-all", "in-depth", "contradiction"),
]
EXCLUSIVE = [
    ("yoda", "part-role", "mentor", "mentor", "agreed"),
    ("yoda", "part-role", "mentor", "ally", "cleared: open-world"),
    ("yoda", "part-role", "mentor", "passing-visitor", "contradiction"),
    ("snape", "part-role", "antagonist", "mentor", "contradiction"),
    ("snape", "part-role", "protagonist", "mentor", "cleared: open-world"),
    ("logan", "relation-to-series", "standalone", "sequel", "contradiction"),
    ("logan", "relation-to-series", "spin-off", "sequel", "cleared: open-world"),
    ("rogue-one", "relation-to-series", "prequel", "sequel", "contradiction"),
    ("amadeus", "tone", "funny", "tragic", "contradiction"),
    ("amadeus", "tone", "funny", "melancholy", "cleared: open-world"),
    ("oldboy", "revenge-means", "cathartic", "corrosive", "contradiction"),
    ("newt", "family-death-manner", "home-invasion", "accident", "contradiction"),
    ("newt", "nature", "cold", "warm", "contradiction"),
    ("newt", "nature", "brave", "cunning", "cleared: open-world"),
    ("amadeus", "tone", "bleak", "hopeful", "contradiction"),
    ("amadeus", "colour", "black-and-white", "partly-colour", "contradiction"),
    ("amadeus", "colour", "black-and-white", "tinted", "cleared: open-world"),  # shot so, then dyed
    ("amadeus", "colour", "colour", "tinted", "contradiction"),
    ("amadeus", "colour", "colour", "partly-colour", "cleared: open-world"),
    ("amadeus", "certificate-bbfc", "X", "AA", "tension"),  # one may be for another version
    ("amadeus", "certificate-bbfc", "X", "18", "cleared: open-world"),  # then and today
    ("amadeus", "certificate-bbfc", "12", "12A", "cleared: specificity"),
    ("amadeus", "hair-colour", "grey", "white", "cleared: open-world"),
    ("amadeus", "hair-colour", "grey", "red", "tension"),
    ("amadeus", "eye-colour", "hazel", "brown", "cleared: open-world"),
    ("amadeus", "eye-colour", "hazel", "blue", "contradiction"),
    ("amadeus", "technique", "live-action", "stop-motion", "contradiction"),
    ("amadeus", "technique", "live-action", "mixed", "cleared: open-world"),  # with drawn dreams
    ("amadeus", "sound-format", "sound", "part-sound", "cleared: open-world"),
    ("amadeus", "sound-format", "silent", "part-sound", "contradiction"),
    ("snape", "death-cause", "gunshot", "fall", "cleared: open-world"),  # shot, then falls
    ("snape", "death-cause", "gunshot", "poison", "contradiction"),
    ("snape", "species", "human", "zombie", "cleared: open-world"),  # first one, then the other
    ("snape", "species", "human", "alien", "contradiction"),
    ("snape", "species", "machine", "ghost", "contradiction"),
    ("snape", "death-cause", "fall", "illness", "contradiction"),
]
NAME = [
    ("hannibal", "name", "Hannibal Lecter", "Hannibal Lecter", "agreed"),
    ("hannibal", "name", "Hannibal Lecter", "Hannibal Lector", "spelling"),
    ("hannibal", "name", "Hannibal Lecter", "Dr. Hannibal Lecter", "cleared: specificity"),
    ("kurosawa", "name", "Akira Kurosawa", "Kurosawa Akira", "cleared: names"),
    ("kurosawa", "name", "Akira Kurosawa", "黒澤明", "cleared: names"),
    ("tarkovsky", "name", "Andrei Tarkovsky", "Andrey Tarkovskiy", "spelling"),
    ("rocky-ii", "title", "Rocky II", "Rocky 2", "cleared: names"),
    ("rocky-ii", "title", "Rocky II", "Rocky III", "contradiction"),
    ("strangelove", "title", "Dr. Strangelove", "Doctor Strangelove", "cleared: names"),
    ("captain", "name", "Captain von Trapp", "Georg von Trapp", "cleared: names"),
    ("captain", "name", "Captain von Trapp", "Herr Zeller", "tension"),
    ("captain", "name", "Captain von Trapp", "Captain Kirk", "tension"),
]
STANCE = [
    ("speed-racer", "film-judged", "good", "good", "agreed"),
    ("speed-racer", "film-judged", "good", "masterpiece", "cleared: granularity"),
    ("speed-racer", "film-judged", "disaster", "masterpiece", "opinion"),
    ("speed-racer", "film-judged", "weak", "good", "opinion"),
    ("cats", "film-judged", "disaster", "poor", "cleared: granularity"),
    ("nicolas-cage", "performance-judged", "poor", "superb", "opinion"),
    ("godfather-3", "beside-series", "far-worse", "on-par", "opinion"),
    ("blade-runner", "critics-received", "badly", "well", "opinion"),
]
TABLES = {
    RuleName.FUNCTIONAL: FUNCTIONAL,
    RuleName.WITHIN: WITHIN,
    RuleName.DATE: DATE,
    RuleName.STORY_TIME: STORY_TIME,
    RuleName.SET: SET,
    RuleName.SCALE: SCALE,
    RuleName.EXCLUSIVE: EXCLUSIVE,
    RuleName.NAME: NAME,
    RuleName.STANCE: STANCE,
}
ROWS = [(rule, *row) for rule, rows in TABLES.items() for row in rows]


def two(subject, property_id, first, second, **more):
    same_day = {"published": "1999-05"}
    return make_pack(
        ("gazette", subject, property_id, first, say(**more)),
        ("herald", subject, property_id, second, say(**more)),
        entities=ENTITIES,
        properties=[CLOSED_CAST],
        sources=[source("gazette", **same_day), source("herald", **same_day)],
        work="titanic",
    )


def test_every_rule_has_a_table_of_five_facts():
    assert set(TABLES) == set(RULES)
    assert all(len(rows) >= 5 for rows in TABLES.values())


@every_row(("rule", "subject", "prop", "first", "second", "expected"), ROWS)
def test_pair(rule, subject, prop, first, second, expected):
    pack = two(subject, prop, first, second)
    assert pack.properties[prop].rule is rule
    assert outcome(pack) == expected
    assert outcome(two(subject, prop, second, first)) == expected
    judgements = judged(pack)
    assert judgements.why or expected == "agreed"


@every_row(
    ("rule", "subject", "prop", "first", "second", "expected"),
    [row for row in ROWS if row[-1] in set(Verdict)],
)
def test_a_conflict_makes_one_finding_that_explains_itself(
    rule, subject, prop, first, second, expected
):
    pack = two(subject, prop, first, second)
    finding = the_finding(pack)
    assert (finding.verdict, finding.rule) == (expected, rule)
    assert (finding.subject, finding.property) == (subject, prop)
    assert len(finding.positions) == 2
    assert {c.source.id for c in finding.claims} == {"gazette", "herald"}
    assert pack.name(subject) in finding.explanation
    assert "“Gazette”" in finding.explanation or "“Herald”" in finding.explanation
    taste = expected is Verdict.OPINION
    assert finding.would_resolve == ("" if taste else pack.properties[prop].resolved_by)


# --- polarity -------------------------------------------------------------------------------------

DENIALS = [
    # property, affirmed, denied, what comes of it
    ("killed-by", "first-thug", "first-thug", "contradiction"),
    ("killed-by", "first-thug", "the-thugs", "contradiction"),  # one of them did
    ("killed-by", "the-thugs", "first-thug", "agreed"),  # another of them did
    ("killed-by", "joe-chill", "first-thug", "agreed"),
    ("dies", True, True, "contradiction"),
    ("dies", True, False, "agreed"),
    ("runtime", 194, 194, "contradiction"),
    ("runtime", 194, "190..200", "contradiction"),
    ("runtime", "190..200", 194, "agreed"),
    ("runtime", 194, 160, "agreed"),
    ("release-date", "1997-12-19", "1997", "contradiction"),
    ("release-date", "1997", "1997-12-19", "agreed"),
    ("release-date", "1997-12-19", "1998", "agreed"),
    ("story-time", "between star-wars and empire", "after star-wars", "contradiction"),
    ("story-time", "after star-wars", "between star-wars and empire", "agreed"),
    ("family-killed", ["thomas", "martha"], ["martha"], "contradiction"),
    ("family-killed", ["thomas"], ["martha"], "agreed"),
    ("family-killed", ["liesl"], ["children"], "contradiction"),
    ("family-killed", ["children"], ["liesl"], "agreed"),
    ("genre", ["drama", "romance"], ["romance"], "contradiction"),
    ("genre", ["drama"], ["romance"], "agreed"),
    ("theme", ["A class divide"], ["a class divide"], "contradiction"),
    ("theme", ["Last-chance saloon"], ["last chance saloon"], "contradiction"),
    ("theme", ["war"], ["wars"], "agreed"),
    ("nature", "Wise-cracking", "wise cracking", "contradiction"),
    ("gender", "Agender", "agender", "contradiction"),
    ("gender", "agender", "bigender", "agreed"),
    ("part-size", "lead", "lead", "contradiction"),
    ("part-size", "lead", "co-lead", "agreed"),
    ("part-role", "mentor", "mentor", "contradiction"),
    ("part-role", "mentor", "passing-visitor", "agreed"),
    ("relation-to-series", "sequel", "sequel", "contradiction"),
    ("name", "Hannibal Lecter", "hannibal lecter", "contradiction"),
    ("name", "Hannibal Lecter", "Will Graham", "agreed"),
    ("name", "Akira Kurosawa", "黒澤明", "agreed"),  # who knows what the other script says?
    ("film-judged", "good", "good", "opinion"),
    ("film-judged", "good", "disaster", "agreed"),
]


@every_row(("prop", "affirmed", "denied", "expected"), DENIALS)
def test_denial(prop, affirmed, denied, expected):
    for first, second in (("gazette", "herald"), ("herald", "gazette")):
        pack = make_pack(
            (first, "it", prop, affirmed),
            (second, "it", prop, denied, say(denied=True)),
            entities=[*ENTITIES, entity("it", "film")],
        )
        assert outcome(pack) == expected


@every_row(
    ("prop", "first", "second"),
    [(p, a, d) for p, a, d, _ in DENIALS if a != d],
)
def test_two_denials_never_conflict(prop, first, second):
    pack = make_pack(
        ("gazette", "it", prop, first, say(denied=True)),
        ("herald", "it", prop, second, say(denied=True)),
        entities=[*ENTITIES, entity("it", "film")],
    )
    assert outcome(pack) in (f"cleared: {Gate.OPEN_WORLD}", "agreed")


def test_every_rule_meets_a_denial():
    pack = make_pack(*[("a", "it", p, v) for p, v, *_ in DENIALS], entities=ENTITIES)
    assert {pack.properties[p].rule for p, *_ in DENIALS} == set(RULES)


def test_a_denied_term_denies_what_refines_it():
    animation = prop(
        "technique", "term", "set", values=["animation", "claymation", "live-action"],
        narrower={"claymation": "animation"}, completeness="expected",
    )  # fmt: skip
    for affirmed, denied, expected in [
        (["claymation"], ["animation"], "contradiction"),
        (["animation"], ["claymation"], "agreed"),
        (["live-action"], ["animation"], "agreed"),
    ]:
        pack = make_pack(
            ("gazette", "chicken-run", "technique", affirmed),
            ("herald", "chicken-run", "technique", denied, say(denied=True)),
            properties=[animation],
        )
        assert outcome(pack) == expected


# --- lists ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (["scorsese"], ["allen"], "contradiction"),
        (["scorsese", "allen"], ["allen"], "cleared: open-world"),
        (["scorsese"], ["scorsese", "allen"], "contradiction"),
        (["scorsese"], ["scorsese"], "agreed"),
        ([], ["allen"], "contradiction"),
    ],
)
def test_a_list_said_to_be_complete_excludes_what_it_lacks(first, second, expected):
    pack = make_pack(
        ("gazette", "new-york-stories", "producer", first, say(closed=True)),
        ("herald", "new-york-stories", "producer", second),
    )
    assert outcome(pack) == expected


@every_row(
    ("elsewhere", "expected"),
    [
        (["greece"], "contradiction"),
        (["italy", "greece"], "contradiction"),
        (["pesaro"], "cleared: open-world"),
        (["turin"], "cleared: specificity"),
        (["patras"], "contradiction"),
        (["pesaro", "greece"], "contradiction"),
    ],
)
def test_a_film_shot_entirely_in_a_country_was_shot_in_no_other(elsewhere, expected):
    pack = make_pack(
        ("gazette", "new-york-stories", "filming-location", ["italy"], say(closed=True)),
        ("herald", "new-york-stories", "filming-location", elsewhere),
        entities=[
            entity("new-york-stories", "film"),
            entity("italy", "place", "Italy"),
            entity("greece", "place", "Greece"),
            entity("pesaro", "place", "Pesaro"),
            entity("turin", "place", "Turin", part_of=["italy"]),
            entity("patras", "place", "Patras", part_of=["greece"]),
        ],
        work="new-york-stories",
    )
    assert outcome(pack) == expected


def test_what_a_source_lists_elsewhere_fills_up_its_list():
    pack = make_pack(
        ("gazette", "bruce-wayne", "family-killed", ["thomas"]),
        ("herald", "bruce-wayne", "family-killed", ["thomas", "martha"]),
        ("gazette", "bruce-wayne", "family-killed", ["martha"]),
    )
    assert findings(pack) == []


def test_a_source_that_says_less_and_more_is_at_odds_with_itself():
    pack = make_pack(
        ("gazette", "bruce-wayne", "family-killed", ["thomas"]),
        ("gazette", "bruce-wayne", "family-killed", ["thomas", "martha"]),
    )
    assert the_finding(pack).verdict is Verdict.INCOMPLETE


@every_row(
    ("tie", "expected"),
    [
        (("kit", "member-of", ["ring"]), "cleared: specificity"),
        (("kit", "leads", ["ring"]), "cleared: specificity"),
        (("ring", "led-by", "kit"), "cleared: specificity"),
        (("kit", "member-of", ["cell"]), "cleared: specificity"),  # which belongs to the ring
        (("kit", "member-of", ["ring"], say(denied=True)), "tension"),
        (("kit", "member-of", ["ring"], say(factuality="rumoured")), "tension"),
        (("ann", "member-of", ["ring"]), "tension"),
    ],
)
def test_who_is_stated_to_belong_to_a_group_is_one_of_it(tie, expected):
    pack = make_pack(
        ("gazette", "mara", "killed-by", "ring"),
        ("herald", "mara", "killed-by", "kit"),
        ("post", "cell", "member-of", ["ring"]),
        ("post", *tie),
        entities=[entity("kit", "character"), entity("ann", "character"),
                  entity("ring", "organisation"), entity("cell", "organisation")],
    )  # fmt: skip
    assert outcome(pack) == expected


def test_where_a_place_is_stated_to_lie_holds_for_other_facts():
    def born(*more):
        return outcome(
            make_pack(
                ("gazette", "lang", "birthplace", "mill"),
                ("herald", "lang", "birthplace", "norway"),
                *(("post", *tie) for tie in more),
                entities=[entity(place, "place") for place in ("mill", "dale", "norway", "chile")],
            )
        )

    assert born() == "tension"
    chain = ("mill", "located-in", "dale"), ("dale", "located-in", "norway")
    assert born(*chain) == "cleared: specificity"
    assert born(("mill", "located-in", "chile")) == "contradiction"


@every_row(
    ("first", "second", "expected"),
    [
        ("dale", "ridge", "tension"),  # either may lie in the other
        ("dale", "norway", "tension"),
        ("norway", "chile", "contradiction"),
    ],
)
def test_two_places_that_only_a_dispute_puts_something_in_may_be_nested(first, second, expected):
    places = ["mill", "dale", "ridge", "norway", "chile"]
    pack = make_pack(
        ("gazette", "mill", "located-in", first),
        ("herald", "mill", "located-in", second),
        entities=[entity(place, "place") for place in places],
    )
    assert outcome(pack) == expected


@every_row(
    ("first", "second", "expected"),
    [
        ("1941", "1942", "tension"),
        ("1941-10", "1942", "tension"),
        ("1941", "1943", "contradiction"),
        ("194X", "1942", "cleared: granularity"),
    ],
)
def test_a_story_may_go_on_into_the_next_year(first, second, expected):
    pack = make_pack(("gazette", "tide", "set-when", first), ("herald", "tide", "set-when", second))
    assert outcome(pack) == expected


def test_only_a_release_is_put_down_to_a_first_showing():
    go_ahead = [("gazette", "tide", "greenlit", day) for day in ("2001-03-01", "2001-03-20")]
    pack = make_pack(go_ahead[0], ("herald", *go_ahead[1][1:]))
    (finding,) = findings(pack)
    assert finding.verdict == "tension"
    assert "showing" not in finding.explanation
