"""Which property is offered first for marked words, and what typed letters find in the line."""

from __future__ import annotations

import pytest
from support.build import entity, make_pack, source
from support.rows import every_row

from explorer.claiming.draft import ClaimDraft, draft_of_words
from explorer.claiming.line_words import line_words
from explorer.claiming.options import Part, options, words_of_part
from explorer.claiming.selection import Selection
from explorer.model.enums import Kind
from explorer.model.pack import Pack
from explorer.suggest.suggestion import NewEntity

LINES = [
    "The mixing was done in Turin, with Lidia Corso as editor.",
    "The boats were launched in Pesaro, Italy, after dark.",
    "The distributors expect an R rating.",
    "Nobody was surprised by the PG-13.",
    "Nadia has eleven keys on her belt.",
    "Q: Does Nadia die?",
    "A: Forty-one days, nine of them with Otto.",
    "Everybody knows that Nadia killed him.",
    "Dialogue is in Danish throughout.",
    "Renzo Galli, who began with The Tin Gull, stars as Captain Orso.",
    "In the end Renzo goes home.",
    "It had its first showing at the Lido Film Festival.",
]


def gull(*claims: tuple) -> Pack:
    return make_pack(
        *claims,
        sources=[source("mail"), source("star")],
        entities=[
            entity("gull", "film", "The Tin Gull"),
            entity("nadia", "character", "Nadia"),
            entity("otto", "character", "Otto Brehm"),
            entity("danish", "concept", "Danish"),
            entity("corso", "person", "Lidia Corso"),
        ],
        work="gull",
    )


def draft(pack: Pack, line: int, words: str) -> ClaimDraft:
    read = line_words(pack, LINES, line)
    start = read.text.index(words)
    return draft_of_words(pack, pack.sources["mail"], read, (start, start + len(words)))


@every_row(
    ("line", "words", "prop", "subject", "value"),
    [
        (1, "Lidia Corso", "editor", "gull", ("corso",)),
        (2, "Pesaro", "setting", "gull", (NewEntity(Kind.PLACE, "Pesaro"),)),
        (3, "R", "certificate-mpa", "gull", "R"),
        (4, "PG-13", "certificate-mpa", "gull", "PG-13"),
        (5, "eleven", "how-many", NewEntity(Kind.OBJECT, "keys"), 11),
        (6, "Nadia", "dies", "nadia", True),
        (7, "Forty-one days", "shooting-days", "gull", 41),
        (9, "Danish", "language", "gull", ("danish",)),
    ],
)
def test_the_line_and_the_form_of_the_words_say_which_property_is_first(
    line: int, words: str, prop: str, subject: object, value: object
) -> None:
    pack = gull()
    chosen = options(pack, draft(pack, line, words), Part.PROPERTY, "").choices[0].draft
    assert chosen.prop is not None
    assert (chosen.prop.id, chosen.subject, chosen.value) == (prop, subject, value)


def test_a_number_of_things_is_not_an_age_or_a_height() -> None:
    pack = gull()
    choices = options(pack, draft(pack, 5, "eleven"), Part.PROPERTY, "").choices
    offered = {option.draft.prop.id for option in choices if option.draft.prop}
    assert "how-many" in offered
    assert not offered & {"age", "height", "weight", "shooting-days"}


def test_what_another_source_says_stays_first_while_its_property_is_typed() -> None:
    pack = gull(("star", "otto", "killed-by", "nadia"))
    first = options(pack, draft(pack, 8, "Nadia"), Part.PROPERTY, "kil").choices[0]
    assert first.text == "killed by: Nadia"
    assert first.draft.subject == "otto"


def test_claims_about_people_not_in_the_line_are_not_offered() -> None:
    pack = gull(("star", "otto", "sibling", ["nadia"]))
    choices = options(pack, draft(pack, 6, "Nadia"), Part.PROPERTY, "").choices
    assert "sibling of: Nadia" not in [option.text for option in choices]


def test_a_new_name_of_the_line_completes_as_the_value() -> None:
    pack = gull()
    made = draft(pack, 10, "Captain Orso").with_property(pack, pack.properties["played-by"])
    choices = options(pack, made, Part.VALUE, "ren").choices
    assert choices[0].draft.value == (NewEntity(Kind.PERSON, "Renzo Galli"),)


@pytest.mark.parametrize("line", [8, 9])
def test_a_word_that_only_opens_a_sentence_is_not_a_name(line: int) -> None:
    read = line_words(gull(), LINES, line)
    assert not {"Everybody", "Dialogue"} & {mention.form for mention in read.mentions}


@pytest.mark.parametrize(
    ("line", "stops"),
    [(3, ["R"]), (9, ["Danish"]), (7, ["Forty-one days", "nine", "Otto"])],
)
def test_words_with_a_capital_of_their_own_can_be_marked(line: int, stops: list[str]) -> None:
    read = line_words(gull(), LINES, line)
    assert [read.text[start:end] for start, end in read.stops] == stops


def test_marking_begins_at_a_word_that_says_something() -> None:
    read = line_words(gull(), ["The sea was rough."], 1)
    begun = Selection.begin(read)
    assert begun is not None
    assert read.text[slice(*begun.span)] == "sea"


def test_a_list_can_be_called_complete_and_open_again() -> None:
    pack = gull()
    made = draft(pack, 9, "Danish").with_property(pack, pack.properties["language"])
    whole = options(pack, made, Part.FIRMNESS, "nothing").choices[0].draft
    assert whole.closed
    assert words_of_part(pack, whole, Part.FIRMNESS) == "as fact, nothing else"
    assert whole.suggestion().closed
    back = options(pack, whole, Part.FIRMNESS, "perhaps").choices
    assert [option.draft.closed for option in back] == [False]
    killer = made.with_property(pack, pack.properties["killed-by"])
    assert not options(pack, killer, Part.FIRMNESS, "nothing").choices
