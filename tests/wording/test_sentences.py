"""Findings read as sentences about the film: articles, pronouns, tense, denial, firmness."""

from __future__ import annotations

import re
from collections import Counter
from operator import eq
from pathlib import Path
from typing import Any

import pytest
import tomli
from support.build import entity, film_properties, make_pack, prop, say, source, the_finding
from support.plain_words import awkward
from support.rows import every_row
from support.sentence_examples import sections

from explorer.compare.engine import compare
from explorer.model.enums import Polarity, Verdict
from explorer.values.dates import parse_date, relate_dates
from explorer.values.quantities import Quantity, relate_quantities
from explorer.values.reason import Reason, either
from explorer.values.sets import relate_sets
from explorer.values.terms import relate_exclusive
from explorer.wording import closings, explanations, place_reasons, reasons, support
from explorer.wording.clauses import clause_of, denial
from explorer.wording.pronouns import possessive, possessive_of, pronouns
from explorer.wording.sayings import agree

GUIDE = (Path(__file__).parent.parent.parent / "docs" / "packs.md").read_text(encoding="utf-8")

SLIPS = re.compile(
    r"\{|\}|  | [,.;]|\.\.|, ,|: \.|\(\)|\ba a\b|\ban? (the|an?) |\bthe the\b|\bwho who\b"
    r"|\ba [aeio]\w|\ban [bcdfgjkpqtvwz]|“”|None|not not|cannot not|doess"
    r"|\b1 are\b|\bthe [a-z ]{3,20} of (?:it|him|her)\b"
)
"""What no sentence has: gaps, doubled articles, articles that do not fit."""


def test_every_sentence_is_finished_and_none_is_awkward() -> None:
    sentences_by_title = [
        (title, sentence) for title, sentences in sections() for sentence in sentences
    ]
    assert len(sentences_by_title) > 1200
    for title, sentence in sentences_by_title:
        slip = SLIPS.search(sentence)
        assert slip is None, (title, sentence)
        assert awkward(sentence) == "", (title, sentence)
    assert min(Counter(title for title, _ in sentences_by_title).values()) > 2


def test_every_property_of_the_vocabulary_has_its_phrase() -> None:
    for film_property in film_properties().values():
        assert "{subject" in film_property.phrase, film_property.id
        assert not denial(film_property).startswith("it is not true that"), film_property.id
        assert not film_property.says or film_property.says.split()[0] in (
            "name",
            "list",
            "introduce",
            "credit",
            "call",
            "find",
            "put",
            "describe",
            "give",
            "say",
            "have",
            "sum",
        )


PEOPLE = [
    entity("ida", "character", "Ida"),
    entity("gang", "group", "The gang of thieves", article="a"),
    entity("villagers", "group", "The villagers"),
    entity("judge", "character", "The Judge"),
    entity("tide", "film", "Tide"),
    entity("reel", "film", "Reel"),
    entity("sister", "character", "Ida's sister"),
]
GENDER = ("registry", "ida", "gender", "female")


def sentence_on(prop_id: str, first: Any, second: Any, subject: str = "tide", **how: Any) -> str:
    """Return the sentence on two answers, without its heading and why they conflict."""
    undated = [source("b", seen=None)] if how.get("factuality") == "planned" else []
    pack = make_pack(
        GENDER, ("a", subject, prop_id, first, say(cut="x")),
        ("b", subject, prop_id, second, say(cut="x", **how)),
        sources=undated, entities=PEOPLE, constraints={},
    )  # fmt: skip
    return the_finding(pack).explanation.partition(": ")[2].partition(". ")[0].rstrip(".")


@every_row(
    ("prop_id", "first", "second", "sentence"),
    [
        ("director", ["ann"], ["bo"], "“A” names Ann as director; “B”, Bo"),
        ("director", ["ann"], ["ann", "bo"], "“A” names only Ann as director; “B”, Bo as well"),
        ("director", ["ann"], ["bo", "cy", "di"],
         "“A” names Ann as director; “B” names Bo, Cy and Di"),
        ("profit", -5, 20,
         "“A” says that Tide made a loss of $5 million; “B” says that it made a profit of "
         "$20 million"),
        ("runtime", 94, 118, "“A” says that Tide runs for 94 minutes; “B”, for 118"),
        ("runtime", 94, 1180, "“A” says that Tide runs for 94 minutes; “B”, for 1,180"),
        ("budget", 1.5, "30..35",
         "“A” says that Tide cost $1.5 million; “B”, $30–35 million"),
        ("shoot-length", 9, "~17.4",
         "“A” says that Tide was shot over nine weeks; “B”, about four months"),
        ("story-time", "before reel", "after reel",
         "“B” says that Tide takes place after Reel; “A”, before it"),
        ("drafts", 1, "5..",
         "“A” says that Tide's script went through one draft; “B”, at least five"),
        ("drafts", "..1", 5,
         "“A” says that Tide's script went through at most one draft; “B”, five"),
        ("cinematographer", ["ann"], ["bo"],
         "“A” credits Ann with the cinematography; “B”, Bo"),
        ("release-date", "XXXX-12-25", "1985-05",
         "“B” says that Tide was released in May 1985; “A”, on 25 December, year unknown"),
        ("score-metacritic", 61, 70,
         "“A” says that Tide scores 61 out of 100 on Metacritic; “B”, 70"),
        ("technique", "live-action", "hand-drawn",
         "“B” says that Tide is hand-drawn; “A”, live action"),
        ("technique", "live-action", "animation",
         "“B” says that Tide is animated; “A”, live action"),
        ("release-date", "1998-03-06", "1999-05",
         "“A” says that Tide was released on 6 March 1998; “B”, in May 1999"),
        ("release-date", "[1985,1987]", "1989",
         "“A” says that Tide was released in 1985 or 1987; “B”, in 1989"),
        ("production-period", "1995/1996", "1990/1991",
         "“B” says that Tide was shot from 1990 to 1991; “A”, from 1995 to 1996"),
        ("reshot", True, False,
         "“A” says that Tide was partly reshot; “B” says that it was not"),
        ("studio-changed", True, False,
         "“A” says that Tide changed studios; “B” says that it did not"),
        ("script-judged", "disaster", "fair",
         "“A” calls the script a disaster; “B” calls it fair"),
        ("film-judged", "weak", "masterpiece", "“B” calls Tide a masterpiece; “A” calls it weak"),
        ("relation-to-series", "standalone", "sequel",
         "“B” says that Tide is a sequel; “A”, a standalone film"),
        ("opening-theatres", 1200, 310,
         "“B” says that Tide opened in 310 cinemas; “A”, in 1,200"),
        ("admissions", 1.1, 2.6, "“A” says that Tide sold 1.1 million tickets; “B”, 2.6 million"),
        ("beside-series", "worse", "far-better",
         "“B” says that Tide is far better than the earlier films; “A”, worse"),
        ("beside-series", "on-par", "far-better",
         "“B” says that Tide is far better than the earlier films; “A”, on a par with them"),
        ("delay-cause", ["lost reel"], ["weather"],
         "“A” gives a lost reel as the cause of the delay; “B”, bad weather"),
        ("production-period", "1961-02/1961-05", "1962",
         "“A” says that Tide was shot from February to May 1961; “B”, in 1962"),
        ("critics-received", "badly", "well",
         "“A” says that Tide got bad reviews; “B”, good reviews"),
    ],
)  # fmt: skip
def test_of_a_film(prop_id: str, first: Any, second: Any, sentence: str) -> None:
    assert sentence_on(prop_id, first, second) == sentence


@every_row(
    ("prop_id", "first", "second", "sentence"),
    [
        ("killed-by", "gang", "villagers",
         "“A” names a gang of thieves as Ida's killers; “B”, the villagers"),
        ("killed-by", "judge", "gang",
         "“A” names the Judge as Ida's killer; “B”, a gang of thieves"),
        ("dies", True, False, "“A” says that Ida dies; “B” says that she survives"),
        ("goes-rogue", True, False,
         "“A” says that Ida acts against orders; “B” says that she does not"),
        ("alive", True, False, "“A” says that Ida is alive; “B” says that she is dead"),
        ("part-size", "cameo", "lead", "“A” says that Ida has a cameo; “B”, the leading part"),
        ("part-role", "ally", "antagonist", "“A” says that Ida is an ally; “B”, the antagonist"),
        ("bereaved-when", "childhood", "adulthood",
         "“B” says that Ida was bereaved in adulthood; “A”, in childhood"),
        ("death-cause", "fire", "illness",
         "“A” says that Ida dies in a fire; “B”, of an illness"),
        ("death-cause", "drowning", "fire",
         "“A” says that Ida drowns; “B” says that she dies in a fire"),
        ("rank", "leader", "outsider",
         "“A” says that Ida is the leader; “B”, an outsider"),
        ("body-count", 0, 5, "“A” says that Ida accounts for no deaths on screen; “B”, for five"),
        ("screen-time", 0, 12,
         "“A” says that Ida is on screen for no time at all; “B”, for 12 minutes"),
        ("killed-by", "ida", "sister",
         "“A” says that Ida takes her own life; “B” names her sister as her killer"),
        ("how-many", 0, 5, "“A” gives the number as zero; “B”, as five"),
        ("family-killers", "ida", "judge",
         "“A” names Ida as the killer of her own family; “B”, the Judge"),
        ("age", 12, 40, "“A” says that Ida is 12 years old; “B”, 40"),
        ("age", "..20", "30..",
         "“A” says that Ida is at most 20 years old; “B”, at least 30"),
    ],
)  # fmt: skip
def test_of_a_character(prop_id: str, first: Any, second: Any, sentence: str) -> None:
    assert sentence_on(prop_id, first, second, "ida") == sentence


@every_row(
    ("how", "sentence"),
    [
        ({"factuality": "probable"}, "“B” says it is likely that Ida is killed by the Judge"),
        ({"factuality": "planned"}, "“B” says that Ida is to be killed by the Judge"),
        ({"limits": ["inferred"]}, "“B” implies that Ida is killed by the Judge"),
        ({"by": "ann"}, "“B” quotes Ann as saying that Ida is killed by the Judge"),
        ({"by": "tom", "limits": ["inferred"]},
         "“B” quotes Tom as implying that Ida is killed by the Judge"),
        ({"factuality": "rumoured"}, "“B” reports a rumour that Ida is killed by the Judge"),
    ],
)  # fmt: skip
def test_how_firmly(how: Any, sentence: str) -> None:
    assert sentence in sentence_on("killed-by", "villagers", "judge", "ida", **how)


@every_row(
    ("prop_id", "first", "second", "how", "sentence"),
    [
        ("drafts", 4, 7, {"by": "ann"},
         "“A” says that Tide's script went through four drafts; "
         "“B” quotes Ann as saying that its script went through seven drafts"),
        ("release-date", "1994", "1997-06", {"by": "ann"},
         "“A” says that Tide was released in 1994; “B” quotes Ann as saying June 1997"),
        ("shot-on", "35-mm", "digital", {"by": "ann"},
         "“A” says that Tide was shot on 35 mm film; "
         "“B” quotes Ann as saying that it was shot on digital cameras"),
        ("drafts", 4, 15, {"factuality": "probable"},
         "“A” says that Tide's script went through four drafts; "
         "“B” says it is likely that its script went through 15 drafts"),
        ("executive-producer", ["bo"], ["bo"], {"denied": True},
         "“A” names Bo as executive producer; “B” denies it"),
        ("executive-producer", ["bo"], ["bo"], {"denied": True, "by": "ann"},
         "“A” names Bo as executive producer; “B” quotes Ann as denying it"),
    ],
)  # fmt: skip
def test_after_another_answer_the_verb_says_who_speaks(
    prop_id: str, first: Any, second: Any, how: Any, sentence: str
) -> None:
    assert sentence_on(prop_id, first, second, **how) == sentence


@pytest.mark.parametrize(
    ("written", "sentence"),
    [(False, "reports a rumour that Ann is to write the music for Tide"),
     (True, "reports a rumour that Ann wrote the music for Tide")],
)  # fmt: skip
def test_before_the_release_a_rumour_of_a_credit_is_of_what_is_to_come(
    written: bool, sentence: str
) -> None:
    pack = make_pack(
        ("a", "tide", "composer", ["ann"], say(factuality="rumoured")),
        sources=[source("a", seen=written)], entities=[*PEOPLE, entity("ann", "person", "Ann")],
    )  # fmt: skip
    assert sentence in the_finding(pack).explanation


def test_a_denial_follows_what_it_denies_whoever_has_more_support() -> None:
    pack = make_pack(
        ("a", "tide", "theme", ["war"], say(denied=True)), ("b", "tide", "theme", ["war"]),
        ("c", "tide", "theme", ["war"], say(denied=True)), entities=PEOPLE, constraints={},
    )  # fmt: skip
    assert "“B” says that Tide is about war; “A” and “C” say that it is not." in (
        the_finding(pack).explanation
    )


def test_among_three_sides_rumours_come_after_what_is_stated_outright() -> None:
    pack = make_pack(
        ("a", "tide", "composer", ["ann"], say(factuality="rumoured")),
        ("b", "tide", "composer", ["bo"]), ("c", "tide", "composer", ["bo", "cy"]),
        entities=PEOPLE,
    )  # fmt: skip
    said = next(f for f in compare(pack).findings if len(f.positions) == 3).words.said
    assert said.endswith("“A” reports a rumour that Ann wrote the music for Tide.")


def test_among_three_sides_a_denial_says_what_it_denies() -> None:
    pack = make_pack(
        ("a", "ida", "killed-by", "judge"), ("b", "ida", "killed-by", "gang"),
        ("c", "ida", "killed-by", "judge", say(denied=True)), entities=PEOPLE, constraints={},
    )  # fmt: skip
    assert "; “C” says that Ida is not killed by the Judge." in the_finding(pack).explanation
    rumour = ("a", "ida", "killed-by", "judge", say(factuality="rumoured"))
    pack = make_pack(
        rumour, ("b", "ida", "killed-by", "gang"),
        ("c", "ida", "killed-by", "judge", say(denied=True)), entities=PEOPLE, constraints={},
    )  # fmt: skip
    assert "a rumour that Ida is killed by the Judge; “C” denies it." in (
        the_finding(pack).explanation
    )


@every_row(
    ("prop_id", "value", "text"),
    [
        ("director", ["ann", "bo"], "Ann and Bo and nobody else directed Tide"),
        ("director", ["ann"], "only Ann directed Tide"),
        ("theme", ["grief", "war"], "Tide is about grief and war and nothing else"),
        ("filming-location", ["moon", "skye"],
         "Tide was filmed on the Isle of Skye and the Moon and nowhere else"),
        ("filming-location", ["skye"], "Tide was filmed only on the Isle of Skye"),
    ],
)  # fmt: skip
def test_a_complete_list_of_several_is_not_called_short(
    prop_id: str, value: list[str], text: str
) -> None:
    places = [entity("moon", "place", "The Moon"), entity("skye", "place", "The Isle of Skye")]
    pack = make_pack(
        ("a", "tide", prop_id, value, say(closed=True)),
        entities=[*PEOPLE, *places, entity("ann", "person", "Ann"), entity("bo", "person", "Bo")],
    )
    prop = pack.properties[prop_id]
    assert clause_of(pack, prop, "tide", frozenset(value), alone=True).text == text


def test_one_answer_too_many_for_a_sentence_is_said_all_the_same() -> None:
    rows = [
        (name, "tide", "budget", n) for name, n in zip("abcdefg", range(10, 80, 10), strict=True)
    ]
    five, seven = (the_finding(make_pack(*rows[:n], entities=PEOPLE)).explanation for n in (5, 7))
    assert "$50 million" in five and "more answer" not in five
    assert "; there are three more answers." in seven


def test_a_name_that_ends_in_a_full_stop_has_no_other() -> None:
    pack = make_pack(
        ("a", "tide", "director", ["jr"]), ("b", "tide", "director", ["bo"]),
        entities=[*PEOPLE, entity("jr", "person", "Tom Lowe Jr.")],
    )  # fmt: skip
    assert "Lowe Jr. They" in the_finding(pack).explanation


def test_the_lists_of_three_sides_of_which_two_share_no_name() -> None:
    rows = [("a", ["ann"]), ("b", ["ann", "bo"]), ("c", ["judge"])]
    pack = make_pack(*((name, "tide", "writer", value) for name, value in rows), entities=PEOPLE)
    assert "on the other" not in the_finding(pack).explanation


def test_a_term_of_its_own_has_an_article_if_it_is_counted() -> None:
    pack = make_pack(("a", "ida", "dies", True), entities=PEOPLE)
    of = {
        "death-cause": ("thirst", "Ida dies of thirst"),
        "nature": ("jovial", "Ida is jovial"),
        "motive": (frozenset({"feud", "hope"}), "Ida is driven by a feud and hope"),
        "species": ("mermaid", "Ida is a mermaid"),
    }
    for name, (value, text) in of.items():
        assert clause_of(pack, pack.properties[name], "ida", value).text == text


def test_a_niece_is_called_one_where_her_gender_is_known() -> None:
    pack = make_pack(GENDER, entities=PEOPLE)
    niece = pack.properties["aunt-or-uncle"]
    for subject, text in (
        ("ida", "Ida is a niece of"),
        ("judge", "the Judge is a nephew or niece"),
    ):
        assert clause_of(pack, niece, subject, frozenset({"reel"})).text.startswith(text)
    parent = pack.properties["parent"]
    assert clause_of(pack, parent, "ida", frozenset({"judge"})).text == (
        "Ida is the daughter of the Judge"
    )


def test_a_relative_named_by_the_subject_is_not_called_her_own() -> None:
    brother = entity("brother", "character", "Ida's brother")
    pack = make_pack(GENDER, entities=[*PEOPLE, brother])
    said = clause_of(pack, pack.properties["sibling"], "ida", frozenset({"brother"}))
    assert said.text == "Ida is the sister of Ida's brother"


def test_an_answer_and_a_denial_of_another_are_one_clause() -> None:
    pack = make_pack(
        ("a", "reel", "opens-with", "ida"), ("c", "reel", "opens-with", "ida"),
        ("b", "reel", "opens-with", "judge"), ("b", "reel", "opens-with", "ida", say(denied=True)),
        entities=PEOPLE, constraints={},
    )  # fmt: skip
    assert "; “B”, with the Judge and not with Ida." in the_finding(pack).explanation


def test_people_whose_name_is_of_several_are_they() -> None:
    people = [entity("twins", "character", "The Marr Twins"), entity("ma", "character", "Bo's men")]
    for subject, name in (("twins", "the Marr Twins"), ("ma", "Bo's men")):
        pack = make_pack(
            ("a", subject, "dies", True), ("b", subject, "dies", False), entities=people
        )  # fmt: skip
        said = f"“A” says that {name} die; “B” says that they survive."
        assert said in the_finding(pack).explanation


def test_a_quoted_person_is_not_named_twice() -> None:
    quoted = sentence_on("director", ["ann"], ["bo", "ann"], by="ann")
    assert quoted == (
        "“A” names Ann as director; “B” quotes a statement that Ann and Bo directed Tide"
    )
    assert sentence_on("born", "1950", "1960", "ida", by="ida").endswith(
        "“B” has Ida say that she was born in 1960"
    )


def test_of_two_lists_the_shorter_names_only_what_both_name_also_where_one_is_early() -> None:
    pack = make_pack(
        ("a", "tide", "leads-film", ["ida"]), ("b", "tide", "leads-film", ["ida", "judge"]),
        sources=[source("a"), source("b", seen=False)], entities=PEOPLE,
    )  # fmt: skip
    explained = the_finding(pack).explanation
    assert "“A” names only Ida as the lead; “B”, the Judge as well. " in explained


@pytest.mark.parametrize(
    ("prop_id", "sentence"),
    [
        ("director", "“B” quotes Ann as saying that she and Bo directed Tide"),
        ("composer", "“B” quotes Ann as saying that she and Bo wrote the music for Tide"),
    ],
)
def test_a_quoted_woman_refers_to_herself_as_she(prop_id: str, sentence: str) -> None:
    pack = make_pack(
        ("registry", "ann", "gender", "female"), ("a", "tide", prop_id, ["ann"]),
        ("b", "tide", prop_id, ["bo", "ann"], say(by="ann")),
        entities=[*PEOPLE, entity("ann", "person", "Ann")], constraints={},
    )  # fmt: skip
    assert f"{sentence}." in the_finding(pack).explanation


def test_a_broken_constraint_does_not_name_both_answers_again() -> None:
    why = Reason("there is one leader at a time", (either("Ann", "Bo"),))
    assert closings.of_constraint(why, Verdict.TENSION) == "there is one leader at a time"


def test_of_two_lists_without_words_for_naming_each_is_said_in_full() -> None:
    assert sentence_on("revenge-for", ["judge"], ["judge", "gang"], "ida") == (
        "“A” says that Ida avenges the Judge; “B”, a gang of thieves and the Judge"
    )


def test_a_quoted_judgement_is_what_the_speaker_calls_it() -> None:
    judged = sentence_on("film-judged", "good", "weak", by="ann", factuality="opinion")
    assert judged == "“A” calls Tide good; “B” quotes Ann as calling it weak"


@pytest.mark.parametrize(
    ("prop_id", "value", "denied"),
    [
        ("planned-director", ["ann"], "it was never meant to be directed by Ann"),
        ("planned-title", ["Ebb"], "it was never meant to be called Ebb"),
        ("planned-budget", 30, "it was never meant to cost $30 million"),
        ("planned-release", "1999", "it was never meant to be released in 1999"),
        ("songwriter", ["ann"], "Ann did not write songs for it"),
        ("survival", "restored", "it has not been restored"),
    ],
)
def test_a_denied_plan_is_no_ban_and_a_denial_keeps_its_tense(
    prop_id: str, value: Any, denied: str
) -> None:
    pack = make_pack(("a", "tide", prop_id, value, say(denied=True)), entities=PEOPLE)
    (claim,) = pack.claims.values()
    clause = clause_of(pack, claim.property, "tide", claim.value, Polarity.DENIED)
    assert clause.again == denied


def test_a_note_that_is_no_part_of_the_clause_stands_in_quotation_marks() -> None:
    pack = make_pack(("a", "ida", "name", "Ida"), entities=PEOPLE)
    notes = {name: pack.properties[name] for name in ("described-as", "occupation", "says")}
    clauses = {
        name: clause_of(pack, prop, "ida", frozenset(["cook on the ferry"]))
        for name, prop in notes.items()
    }
    assert clauses["described-as"].does == "describe Ida as “cook on the ferry”"
    assert clauses["described-as"].brief == "as “cook on the ferry”"
    assert clauses["occupation"].text == "Ida works as a cook on the ferry"
    assert clauses["says"].does == "have Ida say, in effect, “cook on the ferry”"


def test_a_value_with_a_verb_of_its_own_is_a_clause() -> None:
    pack = make_pack(("a", "ida", "gender", "female"), entities=PEOPLE)
    prop = pack.properties["does"]
    steals = clause_of(pack, prop, "ida", frozenset(["steals the ferry"]))
    burns = clause_of(pack, prop, "ida", frozenset(["burns the map", "hides"]), Polarity.DENIED)
    assert (steals.text, steals.short) == ("Ida steals the ferry", "that she steals the ferry")
    assert burns.again == "she never burns the map or hides"


def test_only_quotations_and_long_notes_stand_in_quotation_marks() -> None:
    pack = make_pack(("a", "tide", "title", "Tide"), entities=PEOPLE)
    clauses = {
        name: clause_of(pack, pack.properties[name], "tide", frozenset([value]))
        for name, value in (
            ("tagline", "No way back"),
            ("ends-with", "a wedding"),
            ("features", "a long shot of the sea at dawn"),
            ("shown-in", "IMAX"),
        )
    }
    assert clauses["tagline"].text == "Tide's tagline is “No way back”"
    assert clauses["ends-with"].text == "Tide ends with a wedding"
    assert clauses["features"].text == "Tide features “a long shot of the sea at dawn”"
    assert clauses["shown-in"].text == "Tide was shown in IMAX"


def test_a_denial_is_said_shortly_after_what_it_denies() -> None:
    assert sentence_on("theme", ["war"], ["war"], denied=True) == (
        "“A” says that Tide is about war; “B” says that it is not"
    )
    assert sentence_on("runtime", 94, 94, denied=True) == (
        "“A” says that Tide runs for 94 minutes; “B” says that it does not"
    )
    assert sentence_on("director", ["ann"], ["ann"], denied=True) == (
        "“A” names Ann as director; “B” denies it"
    )


@every_row(
    ("prop_id", "subject", "value", "does"),
    [
        ("screen-time", "ida", 12, "deny that Ida is on screen for 12 minutes"),
        ("runtime", "tide", 94, "deny that Tide runs for 94 minutes"),
    ],
)
def test_a_denied_amount_is_no_absence(prop_id: str, subject: str, value: int, does: str) -> None:
    pack = make_pack(("a", subject, prop_id, value, say(denied=True)), entities=PEOPLE)
    (claim,) = pack.claims.values()
    clause = clause_of(pack, claim.property, subject, claim.value, claim.polarity)
    assert clause.does == does


@every_row(
    ("subject", "denied", "text"),
    [
        ("tide", False, "Ann left Tide before it was finished"),
        ("ida", False, "Ann gave up the part of Ida"),
        ("ida", True, "Ann did not give up the part of Ida"),
    ],
)
def test_a_part_is_given_up_and_a_film_left(subject: str, denied: bool, text: str) -> None:
    pack = make_pack(("a", subject, "left-by", ["ann"], say(denied=denied)), entities=PEOPLE)
    (claim,) = pack.claims.values()
    assert clause_of(pack, claim.property, subject, claim.value, claim.polarity).text == text


def test_a_label_of_the_mpa_stands_in_quotation_marks() -> None:
    pack = make_pack(("a", "tide", "certificate-mpa", "Passed"), entities=PEOPLE)
    (claim,) = pack.claims.values()
    clause = clause_of(pack, claim.property, "tide", claim.value)
    assert (clause.text, clause.short) == ("Tide carries the MPA label “Passed”", "“Passed”")


@every_row(
    ("board", "value", "denied", "text"),
    [
        ("fsk", "16", False, "Tide is rated 16 by the FSK"),
        ("bbfc", "A", False, "Tide is rated A by the BBFC"),
        ("mpa", "R", True, "Tide is not rated R by the MPA"),
    ],
)
def test_a_certificate_does_not_follow_the_title(
    board: str, value: str, denied: bool, text: str
) -> None:
    row = ("a", "tide", f"certificate-{board}", value, say(denied=denied))
    pack = make_pack(row, entities=PEOPLE)
    (claim,) = pack.claims.values()
    assert clause_of(pack, claim.property, "tide", claim.value, claim.polarity).text == text


def test_what_may_be_of_two_versions_is_not_ruled_out() -> None:
    relation = relate_exclusive("A", "U", [["A", "U"]], {})
    why = relation.remarked(reasons.MAY_BE_OF_TWO["cut"])
    assert closings.reason(why.reason, Verdict.TENSION, ["“A”", "“U”"]) == (
        "the two would normally rule each other out, "
        "though one may be for a different version of the film"
    )


def test_a_distance_is_of_two_among_three_answers() -> None:
    answers = ["1973", "1974", "1976"]
    why = relate_dates(parse_date("1973"), parse_date("1976")).reason
    for named in (True, False):
        said = closings.reason(why, Verdict.CONTRADICTION, answers, named=named)
        assert said == "two of them are three years apart"
    said = closings.reason(why, Verdict.CONTRADICTION, answers[:2], named=False)
    assert said == "the dates are three years apart"


def test_a_claim_that_allows_for_both_speaks_against_a_conflict() -> None:
    why = relate_sets({"Ann"}, {"Bob"}, eq).remarked(
        reasons.exception("“B” says that Tide is a farce")
    )
    assert closings.reason(why.reason, Verdict.TENSION, ["Ann", "Bob"]) == (
        "neither side mentions the other's answer, "
        "though “B” says that Tide is a farce, which would allow for both"
    )


def test_a_number_of_things_is_quoted_as_a_clause() -> None:
    assert sentence_on("drafts", 1, 4, by="ann").endswith(
        "quotes Ann as saying that its script went through four drafts"
    )


def test_a_stock_figure_of_no_known_gender_is_no_it() -> None:
    entities = [*PEOPLE, entity("hero", "concept", "The reluctant hero")]
    claims = [("a", "hero", "nature", "shy")]
    assert pronouns(make_pack(*claims, entities=entities), "hero") is None
    assert pronouns(make_pack(("a", "hero", "name", "Hero"), entities=entities), "hero")


def test_one_source_that_says_two_things_is_named_once() -> None:
    pack = make_pack(
        GENDER, ("a", "ida", "nature", "obedient"),
        ("a", "ida", "nature", "rebellious", say(factuality="probable")), entities=PEOPLE,
    )  # fmt: skip
    assert "says that Ida is obedient, but calls it likely that she is rebellious." in (
        the_finding(pack).explanation
    )


@pytest.mark.parametrize(
    ("value", "polarity", "planned", "short"),
    [
        (["ann"], Polarity.AFFIRMED, False, "that Ann did"),
        (["ann", "bo"], Polarity.AFFIRMED, False, "that Ann and Bo did"),
        (["ann"], Polarity.DENIED, False, "that Ann did not"),
        (["ann", "bo"], Polarity.DENIED, False, "that neither Ann nor Bo did"),
        (["ann"], Polarity.AFFIRMED, True, ""),  # "is to" would have to agree with who does it
    ],
)
def test_who_did_something_is_short_with_its_verb(
    value: list[str], polarity: Polarity, planned: bool, short: str
) -> None:
    people = [entity(name, "person", name.title()) for name in ("ann", "bo")]
    pack = make_pack(("a", "tide", "composer", ["ann"]), entities=[*PEOPLE, *people])
    composer = pack.properties["composer"]
    clause = clause_of(pack, composer, "tide", frozenset(value), polarity, planned=planned)
    assert clause.short == short


def test_a_property_without_a_phrase_is_named_by_its_label() -> None:
    mood = prop("mood", "term", "functional", values=["calm", "grim"])
    seen = prop("seen", "boolean", "functional")
    opened = prop("opened", "date", "date")
    for definition, values, sentence in (
        (mood, ("calm", "grim"), "“A” gives Reel's mood as “calm”; “B”, as “grim”."),
        (seen, (True, False), "“B” gives “seen” as “no”; “A”, as “yes”."),
        (opened, ("1998-03", "1999"), "“A” puts “opened” in March 1998; “B”, in 1999."),
    ):
        rows = [
            (who, "reel", definition.id, value) for who, value in zip("ab", values, strict=True)
        ]
        pack = make_pack(*rows, properties=[definition], entities=PEOPLE)
        assert sentence in the_finding(pack).explanation


def test_the_guide_shows_what_a_phrase_does() -> None:
    block = next(b for b in re.findall(r"```toml\n(.*?)```", GUIDE, re.S) if 'id = "rides"' in b)
    row = tomli.loads(block)["property"][0]
    nell = entity("nell", "character", "Nell")
    phrased = prop(row.pop("id"), row.pop("value_type"), row.pop("rule"), **row)
    bare = prop("bare", "term", "functional", phrase=phrased.phrase, values=phrased.values)
    pack = make_pack(entities=[nell], properties=[phrased, bare])
    first, second = (clause_of(pack, bare, "nell", term) for term in ("bicycle", "horse"))
    assert f"says that {first.text}; the preview, {second.short}." in block
    denied = clause_of(pack, bare, "nell", "bicycle", Polarity.DENIED)
    assert denied.text in block
    puts = agree(clause_of(pack, phrased, "nell", "bicycle").does, 1)
    assert puts in block
    assert clause_of(pack, phrased, "nell", "tram").text == "Nell rides the tram"


def test_a_source_on_both_sides_does_not_identify_a_side() -> None:
    pack = make_pack(
        ("a", "ida", "dies", True, say()),
        ("a", "ida", "dies", False, say(factuality="probable")),
        entities=PEOPLE,
        constraints={},
    )
    closing = ". They are opposites, though one is only called likely."
    assert the_finding(pack).explanation.endswith(closing)


@pytest.mark.parametrize(
    ("prop_id", "value", "short"),
    [
        ("more-screen-time-than", frozenset({"judge"}), "than the Judge"),
        ("scenes-added-because", "test-screening", "because of a test screening"),
    ],
)
def test_a_shortened_clause_keeps_the_whole_preposition(
    prop_id: str, value: Any, short: str
) -> None:
    pack = make_pack(GENDER, entities=PEOPLE)
    assert clause_of(pack, film_properties()[prop_id], "ida", value).short == short


def test_nouns_agree_with_how_many_are_named() -> None:
    assert sentence_on("director", ["ann", "bo"], ["bo", "cy"]) == (
        "“A” names Ann and Bo as directors; “B”, Bo and Cy"
    )
    assert sentence_on("director", ["ann", "bo"], ["ann", "bo", "cy"]) == (
        "“A” names only Ann and Bo as directors; “B”, Cy as well"
    )
    pack = make_pack(entities=PEOPLE)
    produced = film_properties()["executive-producer"]
    for value, polarity, text in (
        ({"ann", "bo"}, Polarity.AFFIRMED, "Ann and Bo served as executive producers on Tide"),
        ({"ann", "bo"}, Polarity.DENIED, "neither Ann nor Bo served as executive producer on Tide"),
    ):
        clause = clause_of(pack, produced, "tide", frozenset(value), polarity)
        assert clause.text.replace("ann", "Ann").replace("bo", "Bo") == text


@every_row(
    ("terms", "polarity", "text"),
    [
        ({"robbery"}, Polarity.AFFIRMED, "Ida is robbed"),
        ({"robbery"}, Polarity.DENIED, "Ida is not robbed"),
        ({"illness"}, Polarity.DENIED, "Ida does not fall ill"),
        ({"hardship"}, Polarity.AFFIRMED, "Ida suffers hardship"),
        ({"illness", "exile", "robbery"}, Polarity.AFFIRMED,
         "Ida falls ill, is exiled and is robbed"),
        ({"illness", "exile"}, Polarity.DENIED, "Ida does not fall ill and is not exiled"),
        ({"exile", "robbery"}, Polarity.AFFIRMED, "Ida is exiled and robbed"),
        ({"exile", "robbery"}, Polarity.DENIED, "Ida is not exiled or robbed"),
        ({"exile", "hardship"}, Polarity.AFFIRMED, "Ida suffers exile and hardship"),
    ],
)  # fmt: skip
def test_a_list_of_terms_can_be_clauses_of_their_own(
    terms: set[str], polarity: Polarity, text: str
) -> None:
    pack = make_pack(GENDER, entities=PEOPLE)
    suffers = film_properties()["suffers"]
    assert clause_of(pack, suffers, "ida", frozenset(terms), polarity).text == text


@pytest.mark.parametrize(
    "how", [{}, {"factuality": "probable"}, {"factuality": "rumoured"}, {"by": "ida"}]
)
def test_the_opposite_without_a_pronoun_needs_no_name(how: dict[str, Any]) -> None:
    said = sentence_on("dies", True, False, "judge", **how)
    assert said.count("the Judge") == 1, said
    assert re.search("deny|denies|the opposite|to the contrary", said), said


def test_who_denies_a_value_of_whom_no_pronoun_fits_denies_it() -> None:
    said = sentence_on("nationality", ["villagers"], ["villagers"], "judge", denied=True)
    assert said.endswith("denies it") and said.count("the Judge") == 1, said


def test_two_answers_are_called_the_two_only_where_a_sentence_has_named_them() -> None:
    pack = make_pack(
        ("a", "ida", "part-size", "brief"), ("b", "ida", "part-size", "extended"), entities=PEOPLE
    )
    words = the_finding(pack).words
    assert words.closing.endswith(": the two are close, but not the same.")
    assert words.reason.endswith(": “brief part” and “sizeable part” are close, but not the same.")


def test_a_name_that_ends_another_is_not_cut_out_of_a_reason() -> None:
    """The Judge and the villagers stand in the sentence; the reason is about longer names."""
    why = "the Judge and the villagers of Vell may be one and the same"
    values = ["the Judge", "the villagers"]
    assert closings.reason(Reason(why), Verdict.TENSION, values) == why


def test_a_possessive_takes_its_s_but_after_a_plural() -> None:
    pack = make_pack(
        entities=[entity("owls", "film", "Paper Owls"), entity("loss", "film", "Loss")]
    )
    assert [possessive_of(pack, film) for film in ("owls", "loss")] == ["Paper Owls'", "Loss's"]
    names = ["Eve", "James", "the boss", "the chorus", "the killers", "the Lunds"]
    forms = ["Eve's", "James's", "the boss's", "the chorus's", "the killers'", "the Lunds'"]
    assert list(map(possessive, names)) == forms


def test_of_three_answers_no_two_are_named_as_all_there_are() -> None:
    rows = [
        (source, "ida", "killed-by", killer) for source, killer in zip("abc", "xyz", strict=True)
    ]
    killers = [entity(killer, "character", killer * 3) for killer in "xyz"]
    pack = make_pack(*rows, entities=[*PEOPLE, *killers], constraints={})
    assert the_finding(pack).explanation.endswith("They can't all be right.")


def test_who_uses_two_spellings_is_said_to_have_both() -> None:
    odd = explanations.spelt({("the essay",): ["Ana Bel"]})
    assert odd == "the essay spells the name Ana Bel"
    for others, themselves, expected in (
        (2, 0, "; two other sources, Ana Bell."),
        (1, 1, "; elsewhere it, like one other source, has Ana Bell."),
        (2, 2, "; elsewhere they, like two other sources, have Ana Bell."),
        (0, 1, "; elsewhere it has Ana Bell."),
    ):
        assert explanations.commoner_forms(odd, others, themselves, ["Ana Bell"]) == odd + expected


def test_a_reason_that_repeats_two_of_very_many_answers_is_left_out() -> None:
    values = [f"the {i}th" for i in range(500)]
    for second, repeats in (("the 71th", True), ("the 710th", False), ("the 7", False)):
        why = Reason(either("the 11th", second))
        assert (closings.reason(why, Verdict.CONTRADICTION, values) == "") is repeats


def test_several_answers_differ_by_up_to_the_most() -> None:
    why = relate_quantities(Quantity(118, 118), Quantity(131, 131), unit="minutes").reason
    two = closings.reason(why, Verdict.CONTRADICTION, ["118", "131"])
    assert two == "the figures differ by 13 minutes"
    several = closings.reason(why, Verdict.CONTRADICTION, ["90", "118", "131"])
    assert several == "they differ by up to 13 minutes"


def test_three_running_times_name_what_they_differ_by_at_most() -> None:
    rows = [(key, "tide", "runtime", time) for key, time in zip("abc", (90, 118, 131), strict=True)]
    assert "they differ by up to 41 minutes" in the_finding(make_pack(*rows)).explanation


def test_of_three_running_times_the_largest_difference_is_named_though_one_says_about() -> None:
    times = zip("abc", (98, 112, "~120"), strict=True)
    rows = [(key, "tide", "runtime", time) for key, time in times]
    assert "they differ by up to 22 minutes" in the_finding(make_pack(*rows)).explanation


def test_a_source_that_is_a_plural_has_its_verb_in_the_plural() -> None:
    notes = source("notes", kind="production notes", author="Rei Ito")
    rows = [("notes", "tide", "runtime", 105), ("gazette", "tide", "runtime", 131)]
    assert (
        "Ito's production notes say that"
        in the_finding(make_pack(*rows, sources=[notes])).explanation
    )


def test_a_plural_source_has_its_verb_in_the_plural_in_reasons_too() -> None:
    notes = "Ito's production notes"
    assert reasons.announced(notes) == f"{notes} report only a plan, which may have changed"
    assert reasons.calls_complete(notes) == f"{notes} call their list complete"
    assert reasons.only_hedged(notes, "likely") == f"{notes} do not state their answer as fact"
    assert support.weaker([notes], support.BEFORE_RELEASE) == (
        f"{notes} were written before release"
    )
    assert support.better_placed([notes], 0, "release") == f"{notes} were written after release"


def test_who_agrees_with_a_shortened_answer_is_not_read_as_part_of_a_list() -> None:
    credits = [(name, ["ann"], say()) for name in "ade"]
    credits += [("b", ["bo"], say()), ("c", ["bo"], say(factuality="probable"))]
    rows = [(name, "tide", "cinematographer", value, how) for name, value, how in credits]
    said = the_finding(make_pack(*rows, entities=PEOPLE, constraints={})).explanation
    assert "; “B” credits Bo, and “C” calls that likely" in said, said


def test_a_count_within_a_count_and_a_count_by_name() -> None:
    two = ["the essay", "the review"]
    assert support.better_placed(two, 1, "film", counted=True) == (
        "among writers who saw the film, two against one"
    )
    assert support.better_placed(two, 1, "release", counted=True) == (
        "among sources written after release, two against one"
    )
    assert support.outnumbered(3, 1, by_name=True) == (
        "counted by name, three independent sources against one"
    )
    assert support.outnumbered(3, 1, others=2) == (
        "three independent sources against no more than one for any other answer"
    )


def test_of_three_answers_the_reason_is_not_about_two() -> None:
    values = ["Oslo", "Bergen", "Turku"]
    for why, words in (
        (place_reasons.MAY_BE_NESTED, "they look like different places, though one may be part of"),
        (reasons.exception("the catalogue says so"), "which would allow for more than one"),
    ):
        said = closings.reason(Reason(why), Verdict.TENSION, values)
        assert words in said
        assert "two different" not in said and "both" not in said


def test_who_speaks_again_after_another_is_named_again() -> None:
    explanation = the_finding(
        make_pack(
            ("gazette", "kit", "species", "human", say(by="ann")),
            ("gazette", "kit", "species", "robot", say(by="bo")),
            ("herald", "kit", "species", "human", say(factuality="possible")),
        )
    ).explanation
    assert "calls that possible; “Gazette” quotes Bo" in explanation, explanation


def test_among_three_sides_not_all_name_their_version() -> None:
    pack = make_pack(
        ("a", "tide", "runtime", 90, say(cut="us")), ("b", "tide", "runtime", 110),
        ("c", "tide", "runtime", 130), entities=PEOPLE, constraints={},
        sources=[source(id, seen=None) for id in "abc"],
    )  # fmt: skip
    assert "though not all say which version they mean" in the_finding(pack).explanation


def test_opposites_are_hard_to_reconcile_however_firmly_they_are_stated() -> None:
    hedged = Reason(reasons.AFFIRMED_AND_DENIED).remarked(reasons.UNCERTAIN)
    said = closings.reason(hedged, Verdict.TENSION, ["Ann", "not Ann"], "the diary is unsure")
    assert said == "they are opposites, though the diary is unsure"
