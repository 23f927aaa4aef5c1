"""Clauses about a subject: what is its own, complete lists, denials, events, bare labels."""

from __future__ import annotations

from typing import Any

from support.build import entity, film_properties, make_pack, prop, say, source, the_finding
from support.rows import every_row

from explorer.model.enums import Polarity
from explorer.values.quantities import parse_quantity
from explorer.wording.clauses import clause_of
from explorer.wording.dates import on_date
from explorer.wording.sayings import Attribution
from explorer.wording.sides import Side, sides_in_a_sentence
from explorer.wording.tails import without_tail
from explorer.wording.tenses import negated, plural_clause

ENTITIES = [
    entity("eve", "character", "Eve Macarro"),
    entity("father", "character", "Eve's father"),
    entity("mother", "character", "Eve's mother"),
    entity("lou", "character", "Lou Marr"),
    entity("dog", "character", "Lou's dog"),
    entity("hunt", "event", "The hunt"),
    entity("tide", "film", "Tide"),
    entity("ann", "person", "Ann"),
    entity("bo", "person", "Bo"),
    entity("oslo", "place", "Oslo"),
    entity("isles", "place", "The Lofoten Islands"),
]
PACK = make_pack(("registry", "eve", "gender", "female"), entities=ENTITIES)
KNOWN = film_properties()


def sentence(*rows: tuple[Any, ...], properties: Any = ()) -> str:
    """Return who says what in the one finding on these claims."""
    pack = make_pack(
        ("registry", "eve", "gender", "female"), *rows,
        sources=[source(name, title=name.upper()) for name in ("a", "b", "registry")],
        entities=ENTITIES, properties=list(properties), constraints={},
    )  # fmt: skip
    return the_finding(pack).words.said


@every_row(
    ("subject", "prop_id", "value", "text", "does"),
    [
        ("eve", "revenge-for", {"father"}, "Eve Macarro avenges her father", ""),
        ("eve", "revenge-for", {"father", "mother"},
         "Eve Macarro avenges both of her parents", ""),
        ("eve", "family-killed", {"father"},
         "Eve Macarro's relatives who were killed include her father",
         "name the father among Eve Macarro's relatives who were killed"),
        ("eve", "family-killed", {"father", "mother"},
         "Eve Macarro's relatives who were killed include both of her parents",
         "name both parents among Eve Macarro's relatives who were killed"),
        ("eve", "meets", {"dog"}, "Eve Macarro meets Lou's dog", ""),
        ("lou", "meets", {"dog"}, "Lou Marr meets Lou's dog", ""),
        ("eve", "child", {"eve", "lou"}, "Eve Macarro is the mother of herself and Lou Marr", ""),
        ("tide", "sequel-to", {"tide"}, "Tide is a sequel to itself", ""),
        ("lou", "child", {"lou"}, "Lou Marr is a parent of Lou Marr", ""),
    ],
)  # fmt: skip
def test_what_is_the_subjects_own_is_not_named_by_its_owner(
    subject: str, prop_id: str, value: set[str], text: str, does: str
) -> None:
    clause = clause_of(PACK, KNOWN[prop_id], subject, frozenset(value))
    assert (clause.text, clause.does) == (text, does)


@every_row(
    ("subject", "prop_id", "value", "text", "does"),
    [
        ("eve", "child", {"lou"}, "Eve Macarro is the mother only of Lou Marr", ""),
        ("eve", "revenge-for", {"father"}, "Eve Macarro avenges only her father", ""),
        ("tide", "director", {"ann"}, "only Ann directed Tide", "name only Ann as director"),
        ("tide", "genre", {"drama"}, "Tide is a drama and nothing else", ""),
        ("eve", "described-as", {"a liar"},
         "Eve Macarro is “a liar” and nothing else",
         "describe Eve Macarro only as “a liar”"),
    ],
)  # fmt: skip
def test_a_list_that_is_said_to_be_complete(
    subject: str, prop_id: str, value: set[str], text: str, does: str
) -> None:
    clause = clause_of(PACK, KNOWN[prop_id], subject, frozenset(value), alone=True)
    assert (clause.text, clause.does) == (text, does)


def test_islands_are_several() -> None:
    assert clause_of(PACK, KNOWN["located-in"], "isles", "oslo").text == (
        "the Lofoten Islands are in Oslo"
    )
    like = clause_of(PACK, KNOWN["looks-like"], "isles", frozenset({"a crown"}), alone=True)
    assert (like.text, like.short) == (
        "the Lofoten Islands look only like a crown",
        "only like a crown",
    )


@every_row(
    ("name", "text"),
    [
        ("The Depot Girls", "the Depot Girls number 12"),
        ("Depot Girls", "Depot Girls number 12"),
        ("The Girls of the Depot", "the Girls of the Depot number 12"),
        ("The Depot Chorus", "the Depot Chorus numbers 12"),
        ("A gang of thieves", "a gang of thieves numbers 12"),
        ("The Marr family", "the Marr family numbers 12"),
        ("The Marr children", "the Marr children number 12"),
        ("The Iron Men", "the Iron Men number 12"),
        ("The Marr people", "the Marr people number 12"),
    ],
)
def test_a_group_is_several_where_its_name_is_plural(name: str, text: str) -> None:
    pack = make_pack(
        ("registry", "eve", "gender", "female"),
        entities=[*ENTITIES, entity("girls", "group", name)],
    )
    assert clause_of(pack, KNOWN["how-many"], "girls", parse_quantity(12)).text == text


def test_an_event_is_in_no_place_but_takes_place_there() -> None:
    located = KNOWN["located-in"]
    assert clause_of(PACK, located, "hunt", "oslo").text == "the hunt takes place in Oslo"
    denied = clause_of(PACK, located, "hunt", "oslo", Polarity.DENIED)
    assert denied.text == "the hunt does not take place in Oslo"


@every_row(
    ("phrase", "denial"),
    [
        ("{subject} is played by {value}", "{subject} is not played by {value}"),
        ("{subject} has been seen in {value}", "{subject} has not been seen in {value}"),
        ("{subject} says that it was {value}", "{subject} does not say that it was {value}"),
        ("{subject's} guests who were killed are {value}",
         "{subject's} guests who were killed are not {value}"),
    ],
)  # fmt: skip
def test_what_is_denied_is_the_main_verb(phrase: str, denial: str) -> None:
    assert negated(phrase) == denial


def test_a_second_denial_is_not_shortened_to_what_reads_as_said() -> None:
    denied = [
        clause_of(PACK, KNOWN["country"], "tide", frozenset({place}), Polarity.DENIED)
        for place in ("oslo", "ann")
    ]
    sides = [
        Side({Attribution(): [who]}, [clause]) for who, clause in zip("ab", denied, strict=True)
    ]
    assert sides_in_a_sentence(sides) == (
        "a says that Tide does not come from Oslo; b says that it does not come from Ann."
    )


def test_what_one_source_says_and_argues_has_one_verb() -> None:
    said = sentence(
        ("a", "eve", "dies", True), ("a", "eve", "dies", False, say(factuality="opinion"))
    )
    assert said == "“A” says that Eve Macarro dies, but also that she survives."


@every_row(
    ("label", "first", "second"),
    [
        ("mood", "gives Tide's mood as “calm”", "implies that its mood is “grim”"),
        ("part size", "gives Tide's part size as “calm”", "implies that its part size is “grim”"),
        ("size of part", "gives “size of part” as “calm”", "implies that it is “grim”"),
        ("filmed in", "gives “filmed in” as “calm”", "implies that it is “grim”"),
        ("likes", "gives “likes” as “calm”", "implies that it is “grim”"),
    ],
)
def test_a_label_without_a_phrase_is_the_subjects_where_it_is_a_plain_noun(
    label: str, first: str, second: str
) -> None:
    own = prop("own", "term", "functional", values=["calm", "grim"], label=label)
    said = sentence(
        ("a", "tide", "own", "calm"), ("b", "tide", "own", "grim", say(limits=["inferred"])),
        properties=[own],
    )  # fmt: skip
    assert first in said
    assert second in said


@every_row(
    ("label", "text", "denied"),
    [
        ("is a robot", "Eve Macarro is a robot", "Eve Macarro is not a robot"),
        ("has a twin", "Eve Macarro has a twin", "Eve Macarro does not have a twin"),
        ("haunted", "the answer to “haunted” is “yes”", "the answer to “haunted” is “no”"),
    ],
)
def test_a_question_of_yes_and_no_without_a_phrase(label: str, text: str, denied: str) -> None:
    own = prop("own", "boolean", "functional", label=label)
    assert clause_of(PACK, own, "eve", True).text == text
    assert clause_of(PACK, own, "eve", False).text == denied


@every_row(
    ("text", "words"),
    [
        ("{1985,1987}", "in 1985 and 1987"),
        ("[1985,1987]", "in 1985 or 1987"),
        ("{1985-03-02,1985-05-04}", "on 2 March 1985 and 4 May 1985"),
        ("17XX", "between 1700 and 1799"),
        ("08XX", "between 800 and 899"),
        ("197", "in the 1970s"),
        ("1961-05-03T20:15", "on 3 May 1961, 20:15"),
        ("1961-02/1961-05", "from February to May 1961"),
        ("1961-12/1962-01", "from December 1961 to January 1962"),
        ("1961-05-03/1961-05-20", "from 3 to 20 May 1961"),
        ("1961-05-03/1961-06-03", "from 3 May to 3 June 1961"),
        ("1961-05/1961-06-03", "from May 1961 to 3 June 1961"),
    ],
)
def test_several_dates_have_their_preposition(text: str, words: str) -> None:
    assert on_date(text) == words


def test_none_is_left_of_no_deaths() -> None:
    assert [without_tail(f"{words} deaths", "deaths") for words in ("no", "12")] == ["none", "12"]


@every_row(
    ("phrase", "plural"),
    [
        ("{subject} is a friend of {value}", "{subject} are friends of {value}"),
        ("{subject} is not an enemy of {value}", "{subject} are not enemies of {value}"),
        ("{subject} is a nephew or niece only of {value}",
         "{subject} are nephews or nieces only of {value}"),
        ("{subject} survives", "{subject} survive"),
        ("{subject} is a drama", "{subject} are a drama"),
        ("the makers considered {value}", "the makers considered {value}"),
    ],
)  # fmt: skip
def test_several_are_what_one_is(phrase: str, plural: str) -> None:
    assert plural_clause(phrase) == plural
