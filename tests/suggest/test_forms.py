"""Forms of casts and credits as many kinds of pages have them, and other facts line by line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from support.articles import FOLDER
from support.build import entity, make_pack, source
from support.rows import every_row
from support.suggested import name_of

from explorer.model.pack import Pack
from explorer.suggest.engine import suggest

_PROPERTIES = {"cast": "cast-list", "played": "played-by", "narrator": "narrated-by"}


class Form(NamedTuple):
    lines: list[str]
    expected: dict[tuple[str, str], set[str]]
    """(property, part or film) → names."""


def _pack() -> Pack:
    film = entity("film", "film", "Stone Harbour")
    return make_pack(sources=[source("s", published="2015")], entities=[film], work="film")


def _forms() -> Iterator[Form]:
    for row in (FOLDER / "forms.txt").read_text(encoding="utf-8").splitlines():
        if not row or row.startswith("#"):
            continue
        text, *facts = row.split(" || ")
        expected: dict[tuple[str, str], set[str]] = {}
        for fact in facts:
            if fact != "none":
                role, _, names = fact.partition("=")
                role, _, part = role.partition(":")
                key = _PROPERTIES.get(role, role), part.removeprefix("The ").casefold()
                expected.setdefault(key, set()).update(names.split(";"))
        yield Form(text.replace("\\t", "\t").split("\\n"), expected)


@cache
def _suggested(*lines: str) -> dict[tuple[str, str], set[str]]:
    suggested: dict[tuple[str, str], set[str]] = {}
    for suggestion in suggest(_pack(), lambda _: lines):
        part = name_of(suggestion.subject).removeprefix("The ").casefold()
        key = suggestion.property, part if suggestion.property == "played-by" else ""
        values = suggestion.value if isinstance(suggestion.value, tuple) else (suggestion.value,)
        suggested.setdefault(key, set()).update(map(name_of, values))
    return suggested


def test_nearly_all_forms_of_casts_and_credits_are_seen() -> None:
    forms = list(_forms())
    missed = [
        (form.lines, key)
        for form in forms
        for key, names in form.expected.items()
        if not names <= _suggested(*form.lines).get(key, set())
    ]
    assert len(forms) == 169
    assert len(missed) <= 5, missed


def test_hardly_anyone_is_credited_wrongly() -> None:
    crafts = {"director", "writer", "producer", "composer", "editor", "cinematographer"}
    wrong = [
        (form.lines, key, names)
        for form in _forms()
        for key, names in _suggested(*form.lines).items()
        if key[0] in crafts | {"cast-list"} and not names <= form.expected.get(key, set())
    ]
    assert len(wrong) <= 2, wrong


@every_row(
    ("line", "prop", "value"),
    [
        ("Running time: 26 minutes", "runtime", "26"),
        ("Stone Harbour (1951; Italy; B&W; 88m) is a classic.", "runtime", "88"),
        ("Stone Harbour (1951; Italy; B&W; 88m) is a classic.", "colour", "black-and-white"),
        ("1962 | 109 Minutes | Owner: Argyle Films", "release-date", "1962"),
        ("France, Belgium / 2019 / 1h 41m", "runtime", "101"),
        ("It was filmed in 2.39:1 CinemaScope and color.", "aspect-ratio", "2.39"),
        ("The dialogue is sharp throughout.", "script-judged", "good"),
        ("The screenplay feels rather contrived.", "script-judged", "weak"),
        ("Cinematography by Edda Thorsen is excellent.", "craft-judged", "superb"),
        ("It is beautifully shot.", "craft-judged", "superb"),
        ("The pace is slow.", "craft-judged", "weak"),
        ("I found that it’s a fine film.", "film-judged", "good"),
        ("A masterpiece of suspense.", "film-judged", "masterpiece"),
        ("It keeps its wistful tone to the end.", "tone", "melancholy"),
        ("It also stars English actor Noel Pratt.", "nationality", "England"),
        (
            "Argyle Pictures and Lantern Content will produce.",
            "production-company",
            "Lantern Content",
        ),
        ("Studio: 20th Century Fox", "studio", "20th Century Fox"),
        ("Filming will begin in and around Cardiff.", "filming-location", "Cardiff"),
        ("“The 12th Man,” directed by Noel Pratt, comes next.", "director", "Noel Pratt"),
    ],
)
def test_a_line_says(line: str, prop: str, value: str) -> None:
    assert value in _suggested(line).get((prop, ""), set())


@every_row(
    ("line", "prop"),
    [
        ("The dialogue is not sharp.", "script-judged"),
        ("The chase runs for five minutes.", "runtime"),
        ("In 1951 Italy, 93 people died.", "runtime"),
        ("He meets a 19-year-old sailor in Cardiff.", "age"),
        ("Actor and filmmaker Noel Pratt will star.", "director"),
        ("The assistant director was Noel Pratt.", "director"),
        ("As the lonely writer, Noel Pratt is fine.", "writer"),
        ("It opens up a fantasy world.", "genre"),
    ],
)
def test_a_line_does_not_say(line: str, prop: str) -> None:
    assert (prop, "") not in _suggested(line)


def test_other_films_of_a_text_keep_their_makers() -> None:
    lines = ["Noel Pratt will direct the series Low Tide.", "“The 12th Man,” directed by Ida West."]
    films = {
        name_of(s.subject) for s in suggest(_pack(), lambda _: lines) if s.property == "director"
    }
    assert films == {"Low Tide", "The 12th Man"}


@every_row(
    ("line", "prop", "phrase"),
    [
        (
            "It had its premiere at the Lower Marsh International Film Festival on 9 May 1988.",
            "release-date",
            "International Film Festival on 9 May 1988",
        ),
        (
            "It was released in the United Kingdom on 12 October 1988 by Argyle Releasing.",
            "distributor",
            "12 October 1988 by Argyle Releasing",
        ),
        ("Ida West is kind and sleepy as the keeper, Nora Holt.", "played-by", "Ida West"),
    ],
)
def test_a_phrase_too_long_for_evidence_keeps_its_value(line: str, prop: str, phrase: str) -> None:
    pack = make_pack(
        sources=[source("s")], entities=[entity("film", "film", "Stone Harbour")], work="film"
    )
    phrases = [s.phrase for s in suggest(pack, lambda _: [line]) if s.property == prop]
    assert any(phrase in shown for shown in phrases)
