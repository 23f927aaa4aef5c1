"""Pieces that recognisers share: sentences, names, numbers, dates, marks, and texts of any kind."""

from __future__ import annotations

import re
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.articles import articles
from support.build import entity, make_pack, source
from support.rows import every_row

from explorer.model.claim_record import MAX_PHRASE_WORDS
from explorer.suggest.engine import suggest
from explorer.suggest.labels import craft_forms
from explorer.suggest.names.mentions import read_sentences
from explorer.suggest.names.new_names import full_names, names_in_story
from explorer.suggest.recognisers.casting import cast_forms
from explorer.suggest.recognisers.opinions import reception
from explorer.suggest.recognisers.people import kinship
from explorer.suggest.recognisers.production import life_place_forms, place_forms
from explorer.suggest.recognisers.story import family_deaths, tie_forms
from explorer.suggest.text.marks import suggest_marks
from explorer.suggest.text.numbers import read_number, read_ordinal
from explorer.suggest.text.patterns import words_in
from explorer.suggest.text.sentences import sentence_spans
from explorer.suggest.text.spoken_dates import spoken_dates

PEOPLE = {
    person.id: person
    for person in (
        entity("ada", "person", "Ada Fenwick", spellings=["Ada Fennick"]),
        entity("master", "character", "The Harbour Master"),
        entity("chapter", "film", "Tideline: Chapter 2 – Ebb"),
        entity("jan", "person", "Jan van Dijk"),
        entity("lamp", "film", "The Keeper's Lamp"),
        entity("nuala", "character", "Sergeant Nuala Creed"),
    )
}


@every_row(
    ("text", "count"),
    [
        ("One. Two. Three.", 3),
        ("Mr. Hale met Dr. Rose in St. Ives.", 1),
        ("Made by R. J. Flint. Cut by A. Moss.", 2),
        ("Helen Marsh ........ Dora Finch", 1),
        ("“Stop!” She ran. “Why?”", 3),
        ("", 0),
    ],
)
def test_a_line_is_cut_into_its_sentences(text: str, count: int) -> None:
    spans = sentence_spans(text)
    assert len(spans) == count
    assert "".join(text[start:end] for start, end in spans) == text


@every_row(
    ("line", "form", "ids", "known"),
    [
        ("Here is Ada Fenwick's boat.", "Ada Fenwick", ("ada",), "exact"),
        ("Here is Mr Fenwick again.", "Fenwick", ("ada",), "part"),
        ("Here is Ada Fenwyck again.", "Ada Fenwyck", ("ada",), "near"),
        ("Here is A. Fenwick again.", "A. Fenwick", ("ada",), "form"),
        ("Then the harbour master left.", "harbour master", ("master",), "exact"),
        ("See Tideline: Chapter 2 – Ebb now.", "Tideline: Chapter 2 – Ebb", ("chapter",), "exact"),
        ("We met Jan van Dijk there.", "Jan van Dijk", ("jan",), "exact"),
        ("We met Nuala's father there.", "Nuala", ("nuala",), "part"),
        ("We met Otto von Reuter there.", "Otto von Reuter", (), "new"),
        ("We met Park Sun-hee there.", "Park Sun-hee", (), "new"),
        ("A Hong Kong-made drama.", "Hong Kong", (), "new"),
        ("We met August Lindqvist there.", "August Lindqvist", (), "new"),
        ("We saw the Keeper's Lamp there.", "Keeper's Lamp", ("lamp",), "exact"),
        ("Police chief Moss left.", "Moss", (), "new"),
        ("A CIA officer, Ada Fenwick, left.", "Ada Fenwick", ("ada",), "exact"),
    ],
)
def test_names_are_seen_in_every_form(line: str, form: str, ids: tuple, known: str) -> None:
    (mention,) = [m for s in read_sentences([line], PEOPLE) for m in s.mentions]
    assert (mention.form, mention.ids, mention.known) == (form, ids, known)


def test_words_that_open_sentences_months_and_labels_are_not_names() -> None:
    lines = [
        "In March the film opened.",
        "Directed for fun.",
        "Cost: nothing",
        "It was March.",
        "Out on Aug. 21, it cost $20 Million.",
        "Fifteen years pass.",
    ]
    assert [m.form for s in read_sentences(lines, {}) for m in s.mentions] == []


@every_row(
    ("text", "number"),
    [("98", 98), ("1,250", 1250), ("2.5", 2.5), ("forty-four", 44), ("a dozen", 12),
     ("two hundred and six", 206), ("nine", 9), ("many", None), ("9" * 400, None)],
)  # fmt: skip
def test_numbers_are_read_in_figures_and_words(text: str, number: float | None) -> None:
    assert read_number(text) == number


def test_ordinals_are_read() -> None:
    words = ("third", "3rd", "twenty-first", "thirty-onest", "last")
    assert [read_ordinal(w) for w in words] == [3, 3, 21, None, None]


@every_row(
    ("text", "edtf"),
    [
        ("on 6 march 1998", ["1998-03-06"]),
        ("on march 6, 1998", ["1998-03-06"]),
        ("on 6 sep. 1998", ["1998-09-06"]),
        ("on the 6th of march 1998", ["1998-03-06"]),
        ("in may 1998", ["1998-05"]),
        ("in the spring of 1998", ["1998-21"]),
        ("from april to june 1998", ["1998-04/1998-06"]),
        ("october 1948 to march 1949", ["1948-10/1949-03"]),
        ("between 1998 and 2001", ["1998/2001"]),
        ("in 1998 and 2001", ["1998", "2001"]),
        ("in may and june 1998", ["1998-05/1998-06"]),
        ("on 3 may and 5 june 1998", ["1998-05-03", "1998-06-05"]),
        ("on 02-17-1998", ["1998-02-17"]),
        ("on 17/2/1998", ["1998-02-17"]),
        ("on 3/2/1998", ["1998"]),
        ("the sixth of march", ["2004-03-06"]),
        ("it may be good", []),
        ("on 31 february 1998", []),
        ("a 2001st time", []),
        ("it opened in july last year", ["2003-07"]),
        ("on 3 may of next year", ["2005-05-03"]),
        ("it opened last july", ["2004-07"]),
        ("it opened last december", ["2003-12"]),
        ("it begins next may", ["2005-05"]),
    ],
)
def test_dates_in_words_become_edtf(text: str, edtf: list[str]) -> None:
    assert [date.edtf for date in spoken_dates(text, "2004-10")] == edtf


@every_row(
    ("line", "said"),
    [
        ("Kai Lund will write the score for Ebb.", ("composer", "planned")),
        ("Bo Ferris is set to direct the film.", ("director", "planned")),
        ("Bo Ferris will begin shooting in June 2005.", ("production-period", "planned")),
        ("Lena Marsh has signed on to produce it.", ("producer", "planned")),
        ("Dora Finch is attached as cinematographer.", ("cinematographer", "planned")),
        ("Otto Brand is in talks to write the script.", ("writer", "possible")),
        ("Otto Brand is reported to direct the film.", ("director", "rumoured")),
        ("It is a thriller to start shooting July 3, 1978.", ("production-period", "planned")),
        ("Otto Brand is rumoured to be in talks to direct.", ("director", "rumoured")),
        ("Otto Brand is thought to be set to write the music.", ("composer", "probable")),
        ("It may or may not run for 130 minutes.", ("runtime", "possible")),
        ("Fans will love the score by Kai Lund.", ("composer", "certain")),
        ("Will Spender directed the film.", ("director", "certain")),
        ("The music will be composed by Kai Lund.", ("composer", "planned")),
        ("Bo Ferris to direct Ebb.", ("director", "planned")),
        ("You will not find a better film directed by Jan Olsen.", ("director", "certain")),
        ("A film that will please, directed by Jan Olsen.", ("director", "certain")),
        ("The music is by Per Sand, who will also sing.", ("composer", "certain")),
        ("Don’t be surprised if it runs for 130 minutes.", ("runtime", "possible")),
        ("It would come as no surprise if it runs for 130 minutes.", ("runtime", "possible")),
        ("It does not run for 130 minutes.", ("runtime", "certain", "denied")),
        ("Filming should start in April 2017.", ("production-period", "probable")),
        ("The studio has denied rumours that Pia Roth will direct the film.",
         ("director", "certain", "denied")),
        ("Rumours that Tove Lien wrote the script are untrue.", ("writer", "certain", "denied")),
    ],
)  # fmt: skip
def test_the_certainty_of_a_line(line: str, said: tuple[str, ...]) -> None:
    pack = make_pack(sources=[source("s")], entities=[entity("ebb", "film", "Ebb")], work="ebb")
    suggestion = next(
        suggestion
        for suggestion in suggest(pack, lambda _: [line])
        if suggestion.property != "title"
    )
    polarity = ("denied",) if suggestion.polarity == "denied" else ()
    assert (suggestion.property, suggestion.factuality, *polarity) == said


def test_headings_and_boilerplate_are_marked() -> None:
    lines = ["Skip to content", "A Night at Sea", "", "It begins with a storm, and a bad one.",
             "Your email address will not be published.", "Nan Hale ... Bo", "97 min"]  # fmt: skip
    assert [(m.line, m.mark) for m in suggest_marks(lines)] == [
        (1, "boilerplate"), (2, "heading"), (5, "boilerplate"),
    ]  # fmt: skip


@every_row("done", ["planned", "sold", "financed", "seen", "released", "restored"])
def test_who_did_something_else_with_a_film_did_not_direct_it(done: str) -> None:
    pack = make_pack(sources=[source("s")], entities=[entity("f", "film")], work="f")
    lines = [f"It was a film {done} by Ann Lee."]
    assert not [s for s in suggest(pack, lambda _: lines) if s.property == "director"]


def test_boilerplate_makes_no_claims() -> None:
    pack = make_pack(sources=[source("s")], entities=[entity("f", "film")], work="f")
    assert suggest(pack, lambda _: ["Read more: directed by Ann Lee"]) == []


_odd = st.text(
    st.sampled_from("AbC ab.,:;()'’“”-–…\t⟦⟧0123456789$£ſßİǅ\u0301\x1b\x00\u202e中文é\ufffd"),
    max_size=60,
)
_words = st.sampled_from(
    ["Ada Fenwick", "played by", "as", "directed by", "the", "(", ")", "said", "in 1998", "killed",
     "$3 million", "her father", "⟦0⟧", "two hours", "Tom Hale", ",", ".", "set after", "film"]
)  # fmt: skip


@given(st.lists(_odd | st.lists(_words, max_size=14).map(" ".join), max_size=4))
def test_any_text_can_be_read_and_every_phrase_stands_in_its_line(lines: list[str]) -> None:
    pack = make_pack(sources=[source("s")], entities=[*PEOPLE.values()], work="chapter")
    for suggestion in suggest(pack, lambda _: lines):
        assert suggestion.phrase in lines[suggestion.line - 1]
        assert 0 < len(suggestion.phrase.split()) <= MAX_PHRASE_WORDS
        assert pack.properties[suggestion.property]


@every_row(
    "line",
    ["Ada " * 50_000, "(" * 100_000, "a, " * 60_000, "⟦0⟧ as " * 30_000, "directed by " * 20_000,
     "Ada Fenwick and Bo Lee, " * 8_000, "her father " * 20_000, "19 " * 60_000],
    ids=lambda line: line[:8],
)  # fmt: skip
def test_a_huge_line_takes_seconds_at_most(line: str) -> None:
    pack = make_pack(sources=[source("s")], entities=[*PEOPLE.values()], work="chapter")
    began = process_time()
    suggest(pack, lambda _: [line])
    assert process_time() - began < 10


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (r"\b(?:killed|shot(?: dead)?) by (?P<who>⟦\d+⟧)", {"killed", "shot", "dead"}),
        (r"(?:his|her) homes?,? the [a-z]+", {"home", "homes"}),
        (r"⟦\d+⟧ as the ⟦\d+⟧", set()),
    ],
)
def test_the_words_that_a_pattern_spells_out(form: str, words: set[str]) -> None:
    assert words_in(form) == words


def tried_forms() -> list[tuple[str, re.Pattern[str], frozenset[str]]]:
    """Return forms that are tried only on sentences with one of their words, with these words."""
    forms = [("cast", form, words) for form, _, words in cast_forms.PROSE if words]
    forms += [(role, form, words) for role, form, _, _, words in tie_forms.FORMS]
    named = (*place_forms.FILM_FORMS, *life_place_forms.PEOPLE_FORMS)
    forms += [(role, form, words) for role, form, _, words in named if role != "nationality"]
    forms += [
        (craft.role, form, craft_forms.WORDS[craft.role])
        for craft, forms_of_craft in craft_forms.PROSE
        for form, _ in forms_of_craft
    ]
    forms += [("family", form, family_deaths._OF_DEATH) for form, _ in family_deaths._IN_FAMILY]
    received = (*(form for _, form in reception._RECEIVED), *reception._ACTING)
    forms += [("reception", form, reception._OF_RECEPTION) for form in received]
    return [*forms, ("kin", kinship._OWNED, kinship._OF_KIN)]


def test_a_form_is_tried_wherever_it_matches() -> None:
    lines = [
        line
        for name in ("tuned", "held", "prose", "fresh")
        for article in articles(f"{name}.toml")
        for line in article["lines"]
    ]
    skipped = [
        (role, sentence.shape)
        for sentence in read_sentences(lines, {})
        for role, form, words in tried_forms()
        if sentence.words.isdisjoint(words) and form.search(sentence.shape)
    ]
    assert skipped == []


class _Lines(list):
    """Lines of which no copies are made: a text of many short ones would take for ever."""

    def __getitem__(self, key):
        assert not isinstance(key, slice)
        return super().__getitem__(key)


def test_marks_of_a_text_take_time_by_its_length() -> None:
    lines = _Lines([*["A Chapter"] * 50_000, "It ends here."])
    assert [mark.line for mark in suggest_marks(lines)] == [50_000]


def test_people_called_by_family_name_are_not_characters() -> None:
    lines = ["Ada Fenn was there.", "Then Fenn smiled at Ada, and Fenn left.",
             "Rosa Lund was there.", "Then Rosa smiled at Lund, and Rosa left."]  # fmt: skip
    sentences = read_sentences(lines, {})
    assert names_in_story(sentences, full_names(sentences)) == {"Rosa Lund"}
