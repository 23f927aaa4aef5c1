"""What the form offers: whom it is about, properties, values, names, firmness, restrictions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.build import entity, make_pack, say, source
from support.rows import every_row

from explorer.claiming.draft import ClaimDraft, Option, draft_of_words
from explorer.claiming.line_words import line_words
from explorer.claiming.options import Part, options, words_of_part
from explorer.model.enums import Factuality, Kind
from explorer.model.pack import Pack
from explorer.model.scope import Scope
from explorer.suggest.suggestion import NewEntity, Suggestion

LINES = [
    "Directed by Ida Brandt, Low Tide cost about $4 million and runs for 88 minutes.",
    "Captain Roe, played by Tom Vale, drowns; Vale later wrote the song.",
    "Ida Brant calls it her best.",
    "Zoe Lund plays Captain Moss.",
    "Lil Voss is Anna, Max Orr is Pavel, Kai Dahl is Otto; Jan Pohl plays the smuggler Kroll.",
    "At 88 minutes it is too long.",
    "Lil Voss is Anna, a girl of 19, who loses her brother Jorn.",
    "Brandt: it cost £6 million, and is set in 1956.",
    "It is inspired by her aunt's letters, says Ida Brandt.",
    "It was shot in the spring of 1955 and released to cinemas in 1956.",
    "At the end Captain Roe never dies.",
]


def tide(*claims: tuple) -> Pack:
    return make_pack(
        *claims,
        sources=[source("mail"), source("star")],
        entities=[
            entity("low-tide", "film", "Low Tide"),
            entity("brandt", "person", "Ida Brandt"),
            entity("roe", "character", "Captain Roe"),
        ],
        work="low-tide",
    )


def draft(pack: Pack, line: int, words: str) -> ClaimDraft:
    read = line_words(pack, LINES, line)
    start = read.text.index(words)
    return draft_of_words(pack, pack.sources["mail"], read, (start, start + len(words)))


def offered(pack: Pack, draft: ClaimDraft, part: Part, typed: str = "") -> list[Option]:
    return list(options(pack, draft, part, typed).choices)


@every_row(
    ("line", "words", "typed", "prop", "subject", "value"),
    [
        (1, "Low Tide", "", "title", "low-tide", "Low Tide"),
        (1, "88 minutes", "", "runtime", "low-tide", 88),
        (1, "88 minutes", "ru", "runtime", "low-tide", 88),
        (1, "$4 million", "", "budget", "low-tide", 4),
        (1, "Ida Brandt", "", "director", "low-tide", ("brandt",)),
        (2, "Tom Vale", "", "played-by", "roe", (NewEntity(Kind.PERSON, "Tom Vale"),)),
        (2, "Tom Vale", "play", "played-by", "roe", (NewEntity(Kind.PERSON, "Tom Vale"),)),
        (2, "drowns", "dies", "dies", "roe", True),
        (
            5,
            "Jan Pohl",
            "play",
            "played-by",
            NewEntity(Kind.CHARACTER, "Kroll"),
            (NewEntity(Kind.PERSON, "Jan Pohl"),),
        ),
        (7, "19", "ag", "age", NewEntity(Kind.CHARACTER, "Anna"), 19),
        (6, "88 minutes", "le", "runtime", "low-tide", 88),
        (
            4,
            "Zoe Lund",
            "play",
            "played-by",
            NewEntity(Kind.CHARACTER, "Captain Moss"),
            (NewEntity(Kind.PERSON, "Zoe Lund"),),
        ),
        (8, "£6 million", "", "budget-in-pounds", "low-tide", 6),
        (8, "Brandt", "direct", "director", "low-tide", ("brandt",)),
        (8, "1956", "set", "set-when", "low-tide", "1956"),
        (1, "$4 million", "cost", "budget", "low-tide", 4),
        (10, "1956", "", "release-date", "low-tide", "1956"),
        (11, "never dies", "dies", "dies", "roe", False),
        (2, "Tom Vale", "comp", "composer", "low-tide", (NewEntity(Kind.PERSON, "Tom Vale"),)),
    ],
)
def test_the_likeliest_property_comes_with_its_subject_and_value(
    line: int, words: str, typed: str, prop: str, subject: object, value: object
) -> None:
    pack = tide()
    chosen = offered(pack, draft(pack, line, words), Part.PROPERTY, typed)[0].draft
    assert chosen.prop is not None
    assert (chosen.prop.id, chosen.subject, chosen.value) == (prop, subject, value)


def test_what_another_source_says_comes_first_where_the_words_say_it_too() -> None:
    pack = tide(("star", "low-tide", "gross", 4), ("star", "low-tide", "runtime", 90))
    first = offered(pack, draft(pack, 1, "$4 million"), Part.PROPERTY)[0]
    assert first.text == "gross: $4 million"
    assert first.detail.endswith("as in “Star”, line 1")
    other = offered(pack, draft(pack, 1, "88 minutes"), Part.PROPERTY)[0]
    assert other.detail == "Low Tide: 88 min; “Star”, line 1: 90 min"
    values = offered(pack, first.draft, Part.VALUE)
    assert [value.text for value in values] == ["$4 million"]


def test_a_new_name_means_the_entity_suggested_from_the_text() -> None:
    pack = make_pack(sources=[source("mail")], entities=[entity("tide", "film", "Tide")])
    part = NewEntity(Kind.CHARACTER, "Agatha Vale")
    seen = [Suggestion("mail", 2, "Ann Bell", part, "played-by", ("ann-bell",), "cast list")]
    for text, words in (("Agatha Vale is eighty.", "eighty"), ("Agatha, a baker, sings.", "baker")):
        line = line_words(pack, [text], 1, "", seen)
        start = line.text.index(words)
        marked = draft_of_words(pack, pack.sources["mail"], line, (start, start + len(words)))
        assert marked.subject == part


def test_a_part_before_brackets_does_not_mean_its_actor() -> None:
    pack = tide()
    line = line_words(pack, ["Captain Roe (Tom Vale), a pilot of forty, sinks."], 1, "")
    start = line.text.index("forty")
    marked = draft_of_words(pack, pack.sources["mail"], line, (start, start + 5))
    assert marked.subject == "roe"


@pytest.mark.parametrize(
    ("lines", "subject"),
    [
        (["Captain Roe: a pilot. Ida Brandt knew her. She is forty."], "roe"),
        (
            ["Captain Roe sails. Captain Roe sinks.", "Here he is forty, and knows Ida Brandt."],
            "roe",
        ),
        (["Captain Roe sails.", "Ida Brandt says she is forty."], "brandt"),
    ],
)
def test_whom_a_pronoun_means(lines: list[str], subject: str) -> None:
    pack = tide()
    line = line_words(pack, lines, len(lines), "")
    start = line.text.index("forty")
    marked = draft_of_words(pack, pack.sources["mail"], line, (start, start + 5))
    assert marked.subject == subject


def test_a_year_far_from_the_known_release_is_taken_for_the_story() -> None:
    pack = tide(("star", "low-tide", "release-date", "1999"))
    line = line_words(pack, ["The year is 1957."], 1, "")
    marked = draft_of_words(pack, pack.sources["mail"], line, (12, 16))
    ids = [o.draft.prop.id for o in options(pack, marked, Part.PROPERTY, "year").choices]
    assert ids[0] == "set-when"


@every_row(
    ("words", "first", "never"),
    [
        ("88 minutes", "runtime", {"how-many", "budget", "gross", "age"}),
        ("two hundred houses", "how-many", {"runtime", "age", "budget", "admissions"}),
        ("thirty-four", "age", {"budget", "gross-in-pounds"}),
        ("a retired diver", "occupation", {"runtime", "age", "played-by"}),
        ("Danish", "nationality", {"age"}),
        ("and", "occupation", {"nationality", "home"}),
    ],
)
def test_the_first_properties_are_likely_for_the_words_and_the_subject(
    words: str, first: str, never: set[str]
) -> None:
    pack = make_pack(
        sources=[source("mail")],
        entities=[entity("tide", "film", "Tide"), entity("roe", "character", "Captain Roe")],
        work="tide",
    )
    line = line_words(pack, [f"Captain Roe is {words}."], 1, "")
    start = line.text.index(words)
    marked = draft_of_words(pack, pack.sources["mail"], line, (start, start + len(words)))
    ids = [option.draft.prop.id for option in options(pack, marked, Part.PROPERTY, "").choices]
    assert ids[0] == first
    assert never.isdisjoint(ids)


def test_a_subject_that_was_chosen_stays_and_decides_which_properties_fit() -> None:
    pack = tide()
    on_roe = offered(pack, draft(pack, 1, "88 minutes"), Part.SUBJECT, "cap")[0].draft
    assert on_roe.subject == "roe"
    labels = [o.draft.prop.id for o in offered(pack, on_roe, Part.PROPERTY) if o.draft.prop]
    assert labels[0] == "screen-time"
    assert "runtime" not in labels


def test_other_names_and_misspellings_are_offered_where_the_form_is_not_known() -> None:
    pack = tide()
    offers = offered(pack, draft(pack, 3, "Ida Brant"), Part.SUBJECT, "ida bra")
    labels = [(o.text, o.detail) for o in offers]
    assert labels[0][0] == "Ida Brandt"
    assert ("Ida Brandt", "also called “Ida Brant”") in labels
    slip = next(o for o in offers if o.detail.startswith("misspelt"))
    assert [(n.entity, n.form, n.misspelt) for n in slip.draft.names] == [
        ("brandt", "Ida Brant", True)
    ]
    assert any(
        o.detail == "new person" for o in offered(pack, slip.draft, Part.SUBJECT, "Zoe Lund")
    )
    offers = offered(pack, draft(pack, 2, "Captain Roe"), Part.SUBJECT, "roe")
    assert not any("called" in o.detail for o in offers)  # it is known by that name


def test_marked_words_that_contain_a_name_are_called_by_it() -> None:
    pack = tide()
    on_director = replace(draft(pack, 3, "Ida Brant calls it"), prop=pack.properties["director"])
    offers = offered(pack, on_director, Part.VALUE, "ida")
    assert any("misspelt here as “Ida Brant”" in o.detail for o in offers)


def test_a_described_thing_comes_before_the_names_beside_it() -> None:
    pack = tide()
    on_origin = offered(pack, draft(pack, 9, "her aunt's letters"), Part.PROPERTY, "based on")[
        0
    ].draft
    first = offered(pack, on_origin, Part.VALUE)[0].draft.value
    assert first == (NewEntity(Kind.OBJECT, "her aunt's letters"),)
    assert any(o.draft.value == ("brandt",) for o in offered(pack, on_origin, Part.VALUE))


def test_lists_are_typed_with_commas() -> None:
    pack = tide()
    on_writer = offered(pack, draft(pack, 1, "Ida Brandt"), Part.PROPERTY, "written")[0].draft
    offers = offered(pack, on_writer, Part.VALUE, "ida brandt, tom va")
    assert offers[-1].draft.value is not None
    assert any(o.draft.value == ("brandt", NewEntity(Kind.PERSON, "tom va")) for o in offers)


def test_certainty_speaker_and_restriction() -> None:
    pack = tide(("star", "low-tide", "runtime", 90, say(cut="tape", by="brandt")))
    marked = draft(pack, 1, "88 minutes")
    rumour = offered(pack, marked, Part.FIRMNESS, "rum")[0].draft
    assert rumour.factuality is Factuality.RUMOURED
    assert offered(pack, marked, Part.FIRMNESS, "plan")[0].draft.factuality is Factuality.PLANNED
    assert offered(pack, marked, Part.FIRMNESS, "den")[-1].draft.denied
    assert offered(pack, marked, Part.BY, "ida")[0].draft.by == "brandt"
    assert offered(pack, marked, Part.SCOPE, "tape")[0].draft.scope == Scope(cut="tape")
    there = offered(pack, marked, Part.SCOPE, "region: Norway")[0].draft
    assert words_of_part(pack, there, Part.SCOPE) == "Norway"
    assert options(pack, marked, Part.SCOPE, "as of: someday").problem.startswith("as of: ")


def test_mistakes_in_typed_words_are_reported_and_nothing_is_offered() -> None:
    pack = tide()
    on_runtime = offered(pack, draft(pack, 1, "88 minutes"), Part.PROPERTY, "running")[0].draft
    choices = options(pack, on_runtime, Part.VALUE, "very long")
    assert not choices.choices
    assert "very long" in choices.problem
