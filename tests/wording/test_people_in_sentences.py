"""People in sentences: their gender, their number, their relatives, and where they live."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from support.build import entity, film_properties, make_pack, say, the_finding
from support.rows import every_row

from explorer.values.names.genders import gender_in_name
from explorer.values.reason import both
from explorer.wording.clauses import clause_of
from explorer.wording.explanations import evidence_on
from explorer.wording.nouns import plural_phrase
from explorer.wording.pronouns import is_plural

ENTITIES = [
    entity("marta", "character", "Marta Quist"),
    entity("olle", "character", "Olle Quist"),
    entity("baker", "character", "The Baker"),
    entity("count", "character", "The Count"),
    entity("divers", "group", "the pearl divers"),
    entity("geese", "group", "the two geese"),
    entity("ring", "group", "a ring of forgers"),
    entity("guild", "organisation", "The Bell Guild"),
    entity("capri", "place", "Capri"),
    entity("sardinia", "place", "Sardinia"),
    entity("tolk", "place", "Tolk", description="A small island off the north coast."),
    entity("singapore", "place", "Singapore", description="An island city state."),
]
GENDERS = [("r", "marta", "gender", "female"), ("r", "olle", "gender", "male")]


def text(subject: str, name: str, value: Any) -> str:
    pack = make_pack(*GENDERS, entities=ENTITIES)
    return clause_of(pack, film_properties()[name], subject, value).text


@every_row(
    ("subject", "name", "value", "words"),
    [
        ("divers", "part-role", "ally", "the pearl divers are allies"),
        ("divers", "part-role", "antagonist", "the pearl divers are the antagonists"),
        ("divers", "part-role", "comic-relief", "the pearl divers are the comic relief"),
        ("geese", "who-it-is", frozenset({"henchman", "police"}),
         "the two geese are henchmen and police officers"),
        ("divers", "organisation-type", frozenset({"gang"}), "the pearl divers are a gang"),
        ("ring", "part-role", "ally", "a ring of forgers is an ally"),
        ("baker", "part-role", "ally", "the Baker is an ally"),
        ("marta", "who-it-is", frozenset({"spouse"}), "Marta Quist is someone's wife"),
        ("baker", "who-it-is", frozenset({"spouse"}), "the Baker is someone's husband or wife"),
    ],
)  # fmt: skip
def test_nouns_fit_number_and_gender(subject: str, name: str, value: Any, words: str) -> None:
    assert text(subject, name, value) == words


@every_row(
    ("place", "words"),
    [
        ("capri", "the Baker lives on Capri"),
        ("tolk", "the Baker lives on Tolk"),
        ("sardinia", "the Baker lives in Sardinia"),
        ("singapore", "the Baker lives in Singapore"),
    ],
)
def test_one_lives_on_a_small_island_and_in_a_country(place: str, words: str) -> None:
    assert text("baker", "home", frozenset({place})) == words


@every_row("value", [{"capri"}, {"capri", "sardinia"}])
def test_a_phrase_without_a_preposition_gets_none(value: set[str]) -> None:
    pack = make_pack(*GENDERS, entities=ENTITIES)
    refuge = replace(film_properties()["home"], phrase="{subject's} refuge is {value}", denial="")
    named = " and ".join(sorted(pack.in_sentence(place) for place in value))
    words = clause_of(pack, refuge, "baker", frozenset(value)).text
    assert words == f"the Baker's refuge is {named}"


def test_each_of_several_places_brings_its_preposition() -> None:
    both = frozenset({"capri", "sardinia"})
    assert text("baker", "home", both) == "the Baker lives in Sardinia and on Capri"
    assert text("baker", "travels-to", both) == "the Baker travels to Capri and Sardinia"
    pack = make_pack(
        ("a", "baker", "home", ["capri", "sardinia"]),
        ("b", "baker", "home", ["tolk"], say(closed=True)),
        entities=ENTITIES,
    )
    assert the_finding(pack).words.said == (
        "“A” says that the Baker lives in Sardinia and on Capri; “B”, only on Tolk."
    )


@every_row(
    ("name", "gender"),
    [
        ("The Duchess", "female"),
        ("Olle's brother", "male"),
        ("The widow of Tolk", "female"),
        ("the widow Sand", "female"),
        ("Mrs Holm", "female"),
        ("Baron Krag", "male"),
        ("Baron", ""),
        ("Anna King", ""),
        ("The Stranger", ""),
    ],
)
def test_a_title_or_a_relation_gives_the_gender(name: str, gender: str) -> None:
    assert gender_in_name(name) == gender


@every_row(
    ("singular", "plural"),
    [("an ally", "allies"), ("a police officer", "police officers"), ("the leader", "the leaders"),
     ("someone's boss", "someone's bosses"), ("a member of the band", "members of the band"),
     ("brave", "brave"), ("a mother-in-law", "mothers-in-law")],
)  # fmt: skip
def test_plural_of_a_noun_with_its_article(singular: str, plural: str) -> None:
    assert plural_phrase(singular) == plural


def test_a_character_of_unknown_gender_is_named_again_by_a_given_name() -> None:
    entities = [
        entity("hanne", "character", "Hanne Dahl"),
        entity("orm", "character", "Captain Orm"),
    ]
    pack = make_pack(entities=entities)
    assert clause_of(pack, film_properties()["dies"], "hanne", False).again == "Hanne survives"
    assert clause_of(pack, film_properties()["dies"], "orm", False).again == "Captain Orm survives"


def test_an_event_kills_in_it() -> None:
    assert text("baker", "death-cause", "duel") == "the Baker dies in a duel"
    assert text("baker", "death-cause", "lightning-strike") == "the Baker is killed by lightning"


def test_animals_counted_by_a_numeral_are_plural() -> None:
    pack = make_pack(entities=[*ENTITIES, entity("sheep", "character", "the five sheep")])
    assert is_plural(pack, "sheep")
    assert is_plural(pack, "geese")
    assert not is_plural(pack, "ring")


def said(*claims: tuple[Any, ...]) -> str:
    return the_finding(make_pack(*GENDERS, *claims, entities=ENTITIES)).words.said


def test_the_other_end_of_a_tie_is_named_once() -> None:
    assert said(("a", "olle", "parent", ["marta"]), ("b", "olle", "sibling", ["marta"])) == (
        "“A” says that Olle Quist is the son of Marta Quist; “B”, her brother."
    )
    assert said(("a", "olle", "sibling", ["marta"]), ("b", "olle", "spouse", ["marta"])) == (
        "“A” says that Marta Quist is the sister of Olle Quist; "
        "“B” says that she is married to him."
    )
    assert said(("a", "olle", "parent", ["marta"]), ("a", "olle", "spouse", ["marta"])) == (
        "“A” says that Olle Quist is the son of Marta Quist and is married to her."
    )
    assert said(
        ("a", "olle", "helps", ["divers"]), ("b", "olle", "refuses-help-to", ["divers"])
    ) == ("“A” says that Olle Quist helps the pearl divers; “B” says that he refuses to help them.")


def test_whoever_kills_himself_is_not_killed_by_himself() -> None:
    assert text("count", "killed-by", "count") == "the Count takes his own life"
    assert text("baker", "killed-by", "baker") == "the Baker dies by suicide"
    assert text("count", "trained-by", frozenset({"count"})) == "the Count trains himself"
    assert text("divers", "killed-by", "divers") == "the pearl divers take their own lives"
    assert said(("a", "count", "killed-by", "count"), ("b", "count", "killed-by", "marta")) == (
        "“B” names Marta Quist as the Count's killer; “A” says that he takes his own life."
    )


def test_a_source_that_says_both_contradicts_itself() -> None:
    claims = ("a", "olle", "dies", True), ("a", "olle", "dies", True, say(denied=True))
    finding = the_finding(make_pack(*claims, entities=ENTITIES))
    assert "The review contradicts itself." in finding.explanation


def test_two_names_are_definite_once_they_have_been_mentioned() -> None:
    known = "a ring of forgers", "the Guild", "a gang"
    assert both(*known[:2]) == "the ring of forgers and the Guild"
    assert both(*known[1:]) == "the Guild and the gang"


def test_a_tie_to_somebody_with_a_long_title_is_shortened_at_its_beginning() -> None:
    lord = entity("lord", "character", "the Keeper of the Keys")
    claims = ("a", "olle", "friend", ["lord"]), ("b", "olle", "enemy", ["lord"])
    pack = make_pack(*GENDERS, *claims, entities=[*ENTITIES, lord])
    assert the_finding(pack).words.said == (
        "“A” says that Olle Quist is a friend of the Keeper of the Keys; “B”, an enemy."
    )


def test_offices_take_an_article_within_a_sentence() -> None:
    assert entity("m", "organisation", "Ministry of Tides").name_in_sentence == (
        "the Ministry of Tides"
    )
    assert entity("m", "organisation", "Order Films").name_in_sentence == "Order Films"


@every_row(
    ("name", "plural"),
    [
        ("The Drifters", True),
        ("The Castaways", True),
        ("The Witches", True),
        ("The Duchess", False),
        ("The Cyclops", False),
        ("The Colossus", False),
        ("The Bandit of Tolk", False),
    ],
)
def test_a_single_word_for_a_band_of_characters_is_plural(name: str, plural: bool) -> None:
    pack = make_pack(entities=[entity("band", "character", name)])
    assert is_plural(pack, "band") is plural


@every_row(
    ("subject", "evidence", "words"),
    [
        ("olle", "the character's last scene", "the character's last scene"),
        ("geese", "the character's last scene", "the characters' last scene"),
        ("geese", "the actor's filmography", "the actors' filmography"),
        ("geese", "the scene in which the character learns it", "the scene in which the "
         "characters learn it"),
        ("geese", "whether the character is alive", "whether the characters are alive"),
        ("geese", "the scenes that show what it is", "the scenes that show what they are"),
        ("geese", "a timing of both characters' scenes", "a timing of both characters' scenes"),
    ],
)  # fmt: skip
def test_what_would_settle_it_has_the_number_of_the_subject(
    subject: str, evidence: str, words: str
) -> None:
    assert evidence_on(make_pack(entities=ENTITIES), subject, evidence) == words
