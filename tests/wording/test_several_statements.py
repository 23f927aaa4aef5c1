"""Sentences on sources that make several statements, or that all guess."""

from __future__ import annotations

from typing import Any

from support.build import entity, make_pack, prop, say, source, the_finding

from explorer.compare.engine import compare
from explorer.model.enums import Polarity, Verdict
from explorer.model.finding import Finding
from explorer.values.dates import parse_date, relate_dates
from explorer.wording import closings, explanations, source_findings
from explorer.wording.clause import Clause
from explorer.wording.sayings import Attribution, predicate

ENTITIES = [
    entity("lark", "film", "Lark"),
    entity("wren", "film", "Wren"),
    entity("guild", "organisation", "The Guild", article="the"),
    entity("ida", "character", "Ida"),
    entity("rolf", "character", "Rolf"),
    entity("ida-p", "person", "Ida Berg"),
    entity("rolf-p", "person", "Rolf Moe"),
    entity("una-p", "person", "Una Lie"),
    entity("oslo", "place", "Oslo"),
    entity("cork", "place", "Cork"),
]
SOURCES = [
    source("notice", kind="review", author="Una Holt"),
    source("list", kind="database", publisher="Reelbook"),
    source("preview", kind="preview", seen=False),
    source("trailer", kind="trailer", seen=False),
]


def finding(*rows: tuple[Any, ...], about: str, **more: Any) -> Finding:
    """Return the only finding on a property or constraint."""
    pack = make_pack(*rows, sources=SOURCES, entities=ENTITIES, **more)
    (made,) = [f for f in compare(pack).findings if f.property == about]
    return made


def test_statements_of_one_source_about_one_film_are_joined() -> None:
    said = finding(
        ("notice", "lark", "release-date", "1936-10-02"),
        ("list", "wren", "release-date", "1935"),
        ("list", "wren", "sequel-to", ["lark"]),
        about="before-its-sequel",
    ).words.said
    assert said == (
        "Holt's review says that Lark was released on 2 October 1936; the database says that Wren "
        "was released in 1935 and is a sequel to Lark."
    )


def test_one_who_denies_an_answer_and_gives_another_says_first_what_is_so() -> None:
    said = finding(
        ("list", "guild", "led-by", "rolf"),
        ("notice", "guild", "led-by", "rolf", say(polarity=Polarity.DENIED)),
        ("notice", "guild", "led-by", "ida"),
        about="led-by",
    ).words.said
    assert said == (
        "Holt's review says that the Guild is led by Ida and not by Rolf; the database, by Rolf."
    )


def test_only_the_last_of_three_answers_of_one_source_is_marked_as_another() -> None:
    rides = prop("rides", "text", "functional", phrase="{subject} rides {value}")
    said = finding(
        *(("notice", "ida", "rides", animal) for animal in ("a horse", "a mule", "a camel")),
        about="rides", properties=[rides],
    ).words.said  # fmt: skip
    assert said.count("but also") == 1


def test_where_all_answers_are_guesses_no_side_is_singled_out() -> None:
    made = finding(
        ("preview", "ida", "killed-by", "rolf", say(factuality="possible")),
        ("preview", "ida", "dies", False, say(factuality="probable")),
        about="killed-yet-survives",
    )
    assert made.words.closing.startswith("Both are only rumour or speculation;")
    against = explanations.closing(Verdict.RUMOUR, "", guessed=False)
    assert against == "One side is only rumour or speculation."


def test_all_who_wrote_too_early_are_named() -> None:
    made = finding(
        ("preview", "guild", "how-many", 30), ("trailer", "guild", "how-many", 30),
        ("notice", "guild", "how-many", 50),
        about="how-many",
    )  # fmt: skip
    assert made.verdict is Verdict.RUMOUR
    assert made.words.closing.endswith("the preview and the trailer were written before release.")


def test_figures_differ_by_up_to_the_greatest_difference() -> None:
    made = finding(
        ("notice", "guild", "how-many", 12), ("list", "guild", "how-many", 24),
        ("preview", "guild", "how-many", 40),
        about="how-many",
    )  # fmt: skip
    assert made.words.closing.endswith("they differ by up to 28.")
    years = relate_dates(parse_date("1974"), parse_date("1976")).reason
    assert closings.reason(years, Verdict.TENSION, "abc") == "two of them are two years apart"


def test_a_source_judged_as_a_whole_is_named() -> None:
    assert source_findings.when_written("the list", [], [], False, ["Lark's score"]) == [
        "The list is undated, though some of what it says changes over time: Lark's score."
    ]
    (first, *_) = source_findings.speculative(3, 0, [], [], [], [], name="Ito's notes")
    assert first == (
        "written before release, Ito's notes make three statements of fact about what is in the "
        "film."
    )


def test_what_is_likely_of_a_film_named_before_is_probably_so() -> None:
    said = finding(
        ("notice", "lark", "runtime", 98),
        ("list", "lark", "runtime", 98),
        ("preview", "lark", "runtime", 80, say(factuality="probable")),
        about="runtime",
    ).words.said
    assert said.endswith("the preview says that it probably runs for 80 minutes.")
    said = finding(
        ("notice", "lark", "premiered-at", ["oslo"]),
        ("list", "lark", "premiered-at", ["oslo"]),
        ("preview", "lark", "premiered-at", ["cork"], say(factuality="probable")),
        about="premiered-at",
    ).words.said
    assert said.endswith("the preview says that it probably had its premiere in Cork.")


def test_what_is_possible_of_a_film_named_before_may_be_so() -> None:
    said = finding(
        ("notice", "lark", "relation-to-series", "sequel"),
        ("list", "lark", "relation-to-series", "sequel"),
        ("preview", "lark", "relation-to-series", "remake", say(factuality="possible")),
        about="relation-to-series",
    ).words.said
    assert said.endswith("the preview says that it may be a remake.")
    said = finding(
        ("notice", "lark", "release-date", "1936"),
        ("list", "lark", "release-date", "1936"),
        ("trailer", "lark", "release-date", "1941", say(factuality="possible")),
        about="release-date",
    ).words.said
    assert said.endswith("the trailer says that it may have been released in 1941.")
    denied = Clause((), "a remake", text="it is not a remake", again="it is not a remake")
    assert predicate(1, Attribution("possible"), denied) == "says that it may not be a remake"


def test_no_verb_is_left_out_after_another_one() -> None:
    said = finding(
        ("notice", "lark", "composer", ["ida", "rolf"]),
        ("notice", "lark", "composer", ["rolf"], say(polarity=Polarity.DENIED)),
        ("list", "lark", "composer", ["rolf"]),
        about="composer",
    ).words.said
    assert said.endswith("; the database credits Rolf with the music.")


def test_statements_of_one_source_that_only_belong_together_are_joined_by_and() -> None:
    said = finding(
        ("notice", "lark", "release-date", "1936-10-02"),
        ("list", "wren", "release-date", "1935", say(factuality="rumoured")),
        ("list", "wren", "sequel-to", ["lark"]),
        about="before-its-sequel",
    ).words.said
    assert said.endswith("1935, and says that it is a sequel to Lark.")


def test_two_who_wrote_too_early_are_both_named() -> None:
    made = finding(
        ("preview", "guild", "how-many", 30), ("trailer", "guild", "how-many", 50),
        about="how-many",
    )  # fmt: skip
    assert made.words.closing == (
        "Both are only rumour or speculation: the preview and the trailer were written before "
        "release."
    )


def test_counted_things_are_not_named_again_in_a_difference() -> None:
    made = finding(
        ("notice", "lark", "body-count", 5), ("list", "lark", "body-count", 12), about="body-count"
    )
    assert made.words.closing.endswith("the figures differ by seven.")


def test_a_title_that_begins_with_another_is_not_shortened() -> None:
    claims = (
        ("review", "pilot", "release-date", "2001"),
        ("review", "waltz", "release-date", "1998"),
        ("review", "waltz", "sequel-to", ["pilot"]),
    )
    films = [entity("pilot", "film", "The Pilot"), entity("waltz", "film", "The Pilot's Waltz")]
    finding = the_finding(make_pack(*claims, entities=films))
    assert "that The Pilot's Waltz was released in 1998 and is a sequel" in finding.words.said


def test_what_one_source_says_of_a_tie_twice_names_its_end_once() -> None:
    claims = [("review", "ida", tie, ["olle"]) for tie in ("parent", "cousin")]
    genders = ("weekly", "ida", "gender", "female"), ("weekly", "olle", "gender", "male")
    people = [entity("ida", "character", "Ida"), entity("olle", "character", "Olle")]
    finding = the_finding(make_pack(*claims, *genders, entities=people))
    assert finding.words.said.endswith("says that Ida is the daughter of Olle, and his cousin.")


def test_that_versions_may_differ_does_not_make_an_answer_a_rumour() -> None:
    made = finding(
        ("notice", "lark", "certificate-mpa", "PG"),
        ("list", "lark", "certificate-mpa", "R", say(factuality="rumoured")),
        about="certificate-mpa",
    )
    assert made.words.closing == "One side is only rumour or speculation."


def test_why_going_to_a_place_contradicts_not_going_where_it_lies() -> None:
    fjord = [*ENTITIES, entity("fjord", "place", "the fjord", part_of=["oslo"])]
    pack = make_pack(
        ("notice", "ida", "travels-to", ["fjord"]),
        ("list", "ida", "travels-to", ["oslo"], say(denied=True)),
        sources=SOURCES, entities=fjord,
    )  # fmt: skip
    assert the_finding(pack).words.closing == (
        "They can't both be right: the fjord is part of Oslo."
    )


def test_of_three_who_agree_only_the_last_follows_an_and() -> None:
    made = finding(
        ("notice", "ida", "dies", True),
        ("list", "ida", "dies", True, say(factuality="probable")),
        ("memo", "ida", "dies", True, say(by="rolf")),
        ("page", "ida", "dies", False),
        about="dies",
    )
    assert made.words.said.count(", and ") == 1, made.words.said


def test_a_hedge_does_not_follow_an_exception_with_though() -> None:
    made = finding(
        ("notice", "lark", "admissions", 0.015),
        ("list", "lark", "admissions", 0.6, say(factuality="probable")),
        about="admissions",
    )
    assert ", unless " in made.words.closing and ", though " not in made.words.closing


def test_of_several_lists_two_leave_out_what_the_other_gives() -> None:
    people = [entity(name, "person", name.title()) for name in ("ann", "bo", "cy")]
    pack = make_pack(
        ("notice", "lark", "cinematographer", ["ann", "bo"]),
        ("list", "lark", "cinematographer", ["ann", "cy"]),
        ("preview", "lark", "cinematographer", ["ann"]),
        sources=SOURCES, entities=[*ENTITIES, *people],
    )  # fmt: skip
    assert ": two of them each leave out a name that the other gives" in (
        the_finding(pack).words.closing
    )


def test_lists_that_lack_names_of_an_earlier_one_have_only_theirs() -> None:
    """Without "only", "the preview, Una Lie" seems to be all there is to know."""
    said = finding(
        ("notice", "lark", "editor", ["ida-p", "rolf-p", "una-p"]),
        ("list", "lark", "editor", ["ida-p", "rolf-p"]),
        ("preview", "lark", "editor", ["una-p"]),
        about="editor",
    ).words.said
    assert said == (
        "the database credits Ida Berg and Rolf Moe with the editing; Holt's review credits "
        "Ida Berg, Rolf Moe and Una Lie; the preview, only Una Lie."
    )


def test_a_source_from_before_release_is_named_where_others_of_its_side_were_later() -> None:
    rows = [
        ("notice", "ida", "played-by", ["ida-p"]),
        ("preview", "ida", "played-by", ["rolf-p"]),
    ]
    one_side = "though one side was written before release"
    assert one_side in finding(*rows, about="played-by").explanation
    later = ("list", "ida", "played-by", ["rolf-p"], say(factuality="rumoured"))
    explained = finding(*rows, later, about="played-by").explanation
    assert "though the preview was written before release" in explained


def test_terms_on_a_scale_are_those_furthest_apart() -> None:
    explained = finding(
        ("list", "ida", "part-size", "brief"),
        ("notice", "ida", "part-size", "extended"),
        ("trailer", "ida", "part-size", "key"),
        about="part-size",
    ).explanation
    assert "“brief part” and “key part” are some way apart" in explained


def test_of_two_opposites_one_of_them_hedged_none_is_said_to_be_possible() -> None:
    explained = finding(
        ("notice", "ida", "dies", True),
        ("list", "ida", "dies", False, say(limits=["inferred"])),
        about="dies",
    ).explanation
    assert explained.endswith(
        ". They are opposites, though the database does not state its answer outright."
    )
    assert "Both could" not in explained


def test_an_implied_amount_needs_no_second_clause() -> None:
    said = finding(
        ("notice", "ida-p", "height", 178),
        ("list", "ida-p", "height", 186, say(limits=["inferred"])),
        about="height",
    ).words.said
    assert said == "Holt's review says that Ida Berg is 178 cm tall; the database implies 186 cm."


def test_a_second_tie_to_someone_whose_gender_is_unknown_is_short() -> None:
    said = finding(
        ("notice", "ida", "parent", ["rolf"]),
        ("list", "ida", "sibling", ["rolf"]),
        about="parent-or-sibling",
    ).words.said
    assert said == "Holt's review says that Ida is a child of Rolf; the database, a sibling."
