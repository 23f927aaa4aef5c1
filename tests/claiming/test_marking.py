"""Words of a line: what stands out, how keys mark them, which values they give."""

from __future__ import annotations

from time import process_time

import pytest
from support.build import entity, make_pack, source
from support.rows import every_row

from explorer.claiming.line_words import line_words
from explorer.claiming.selection import Selection
from explorer.claiming.values import marked_value, typed_value
from explorer.model.enums import Kind
from explorer.model.pack import Pack
from explorer.suggest.suggestion import NewEntity
from explorer.write.claim_value import ValueProblemError

LINE = (
    "“Fogbound” is by Mara Quist, who spent $30 million on it; out on June 25, 1982, it runs for "
    "1h 52m (all of it at sea)."
)


def pack() -> Pack:
    return make_pack(
        sources=[source("log", published="1983-05")],
        entities=[
            entity("fogbound", "film", "Fogbound"),
            entity("quist", "person", "Mara Quist"),
            entity("sea", "place", "The North Sea"),
        ],
        work="fogbound",
    )


def marked(text: str, words: str, prop: str) -> object:
    known = pack()
    line = line_words(known, [text], 1)
    start = text.index(words)
    return marked_value(known, known.properties[prop], line, (start, start + len(words)), "1983-05")


def shown(selection: Selection | None) -> str:
    assert selection is not None
    return selection.words.text[slice(*selection.span)]


def test_names_numbers_and_dates_stand_out_as_whole_words() -> None:
    words = line_words(pack(), [LINE], 1)
    stops = [words.text[slice(*stop)] for stop in words.stops]
    assert stops == ["Fogbound", "Mara Quist", "$30 million", "June 25, 1982", "1h 52m"]
    assert [words.text[slice(*w)] for w in words.words][:4] == ["Fogbound", "is", "by", "Mara"]
    assert words.text[slice(*words.words[-1])] == "sea"


def test_a_line_that_is_a_whole_book_is_marked_in_seconds() -> None:
    began = process_time()
    words = line_words(pack(), ["It cost $3 million on 6 March 1998. " * 4000], 1)
    assert len(words.stops) == 8_000
    assert words.stops == tuple(sorted(words.stops))
    assert process_time() - began < 6


def test_keys_mark_words() -> None:
    words = line_words(pack(), [LINE], 1)
    first = Selection.begin(words)
    assert shown(first) == "Fogbound"
    assert first is not None
    assert shown(first.move(1)) == "is"
    assert shown(first.move(-1)) == "Fogbound"
    assert shown(first.move(1, extend=True)) == "Fogbound” is"
    assert shown(first.to_stop(1).to_stop(1)) == "$30 million"
    assert shown(first.to_stop(1).move(1, extend=True)) == "Mara Quist, who"
    assert shown(first.to_stop(1).move(1)) == "who"
    assert shown(first.to_stop(-1)) == "1h 52m"
    assert shown(first.extend().move(1).move(1)) == "Fogbound” is by"
    assert shown(first.extend().move(1).extend().move(1)) == "by"
    assert shown(first.to(99)) == "sea"
    assert Selection.begin(line_words(pack(), ["   "], 1)) is None


@every_row(
    ("words", "prop", "value"),
    [
        ("$30 million", "budget", 30),
        ("spent $30 million", "budget", 30),
        ("June 25, 1982", "release-date", "1982-06-25"),
        ("out on June 25, 1982", "release-date", "1982-06-25"),
        ("1h 52m", "runtime", 112),
        ("Mara Quist", "director", ("quist",)),
        ("by Mara Quist, who", "director", ("quist",)),
        ("at sea", "dies", True),
        ("Fogbound", "runtime", None),
        ("$30 million", "director", None),
        ("Mara Quist", "country", None),
        ("$30 million", "release-date", None),
    ],
)
def test_marked_words_give_the_value_in_the_property_s_form(
    words: str, prop: str, value: object
) -> None:
    assert marked(LINE, words, prop) == value


def test_a_title_keeps_its_article() -> None:
    assert marked("The North Sea is dark.", "North Sea", "title") == "The North Sea"


def test_a_new_name_is_a_new_entity_of_a_fitting_kind() -> None:
    text = "It was shot by Ines Roth and Uwe Roth in 1 hour."
    both = tuple(NewEntity(Kind.PERSON, name) for name in ("Ines Roth", "Uwe Roth"))
    assert marked(text, "Ines Roth and Uwe Roth", "cinematographer") == both


@every_row(
    ("prop", "typed", "value"),
    [
        ("runtime", "112", 112),
        ("runtime", "two hours", 120),
        ("director", "Mara Quist", ("quist",)),
        ("director", "mara quist, quist", ("quist",)),
        ("release-date", "spring 1982", "1982-21"),
        ("dies", "no", False),
        ("genre", "horror", ("horror",)),
    ],
)
def test_typed_values_are_read_as_people_write_them(prop: str, typed: str, value: object) -> None:
    assert typed_value(pack(), pack().properties[prop], typed) == value


@pytest.mark.parametrize(("prop", "typed"), [("runtime", "long"), ("director", "Nobody Known")])
def test_an_invalid_value_is_reported(prop: str, typed: str) -> None:
    with pytest.raises(ValueProblemError):
        typed_value(pack(), pack().properties[prop], typed)
