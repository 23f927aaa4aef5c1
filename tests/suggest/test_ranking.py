"""What is suggested, and in which order: no claim twice, questions first, refused ones never."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from support.build import entity, make_pack, say, source

from explorer.model.enums import Kind
from explorer.model.pack import Pack
from explorer.suggest.engine import suggest
from explorer.suggest.refusals import FILE, Refusals
from explorer.suggest.suggestion import NewEntity, Suggestion

LINES = {
    "gazette": ["Moss runs for 90 minutes.", "It is directed by Lena Holt.", "Budget: $3 million"],
    "herald": ["Moss runs for 95 minutes."],
}


def pack(*claims: tuple) -> Pack:
    return make_pack(
        *claims,
        sources=[source("gazette"), source("herald")],
        entities=[entity("moss", "film", "Moss"), entity("lena", "person", "Lena Holt")],
        work="moss",
    )


def of_gazette(pack: Pack, refusals: Refusals | None = None) -> list[Suggestion]:
    suggestions = suggest(pack, lambda s: LINES[s.id], ["gazette"], refusals)
    return [
        suggestion for suggestion in suggestions if suggestion.property not in ("name", "title")
    ]


def properties(suggestions: list[Suggestion]) -> list[str]:
    return [suggestion.property for suggestion in suggestions]


def names_of_lena(*claims: tuple) -> list[object]:
    suggestions = suggest(pack(*claims), lambda s: LINES[s.id], ["gazette"])
    return [suggestion.value for suggestion in suggestions if suggestion.property == "name"]


@pytest.mark.parametrize(
    ("elsewhere", "asked"),
    [([], []), (["Lena Holt"], []), (["Lena Hold"], ["Lena Holt"]), (["Lina Holt"], ["Lena Holt"])],
)
def test_the_pack_s_own_name_is_asked_about_only_against_another_form(
    elsewhere: list[str], asked: list[str]
) -> None:
    assert names_of_lena(*(("herald", "lena", "name", form) for form in elsewhere)) == asked


def test_another_form_is_asked_about_and_a_new_name_is_not() -> None:
    text = ["Directed by Lena Hold and Ida Stern.", "Lena Holt walks."]
    suggestions = suggest(pack(), lambda _: text, ["gazette"])
    assert [suggestion.value for suggestion in suggestions if suggestion.property == "name"] == [
        "Lena Hold"
    ]


def test_a_model_that_only_repeats_a_name_is_not_asked_about() -> None:
    new = NewEntity(Kind.PERSON, "Ida Stern")
    rows = [("lena", "Lena Holt"), (new, "Ida Stern"), (new, "I. Stern")]
    queued = [
        Suggestion("gazette", 1, "Moss", subject, "name", form, "from a model", 0.5)
        for subject, form in rows
    ]
    suggestions = suggest(pack(), lambda _: None, ["gazette"], queued=queued)
    assert [suggestion.value for suggestion in suggestions] == ["I. Stern"]


def test_the_likeliest_comes_first() -> None:
    assert properties(of_gazette(pack())) == ["director", "runtime", "budget"]


def test_a_fact_that_another_source_states_comes_first() -> None:
    suggestions = of_gazette(pack(("herald", "moss", "budget", 5)))
    assert properties(suggestions) == ["budget", "director", "runtime"]
    assert suggestions[0].why.endswith("; see also “Herald”")
    suggestions = of_gazette(pack(("herald", "moss", "budget", 3)))
    assert suggestions[0].why.endswith("says so too")


def test_a_line_with_a_value_of_its_own_is_not_asked_about_that_of_another_source() -> None:
    about = ["Moss had a budget of about $3 million."]
    given = pack(("herald", "moss", "budget", 3))
    values = {s.value for s in suggest(given, lambda _: about, ["gazette"])}
    assert "~3" in values
    assert 3 not in values


def test_existing_claims_of_the_source_are_not_suggested() -> None:
    suggestions = of_gazette(
        pack(("gazette", "moss", "runtime", 90), ("gazette", "moss", "budget", 4))
    )
    assert properties(suggestions) == ["budget", "director"] or properties(suggestions) == [
        "director",
        "budget",
    ]
    assert "runtime" not in properties(suggestions)


@pytest.mark.parametrize(("claimed", "asked"), [(False, True), (True, False)])
def test_an_amount_that_others_give_is_not_asked_where_the_line_has_one(
    claimed: bool, asked: bool
) -> None:
    line = "Shot for under two million dollars, Moss was the studio’s most expensive film."
    elsewhere = ("herald", "moss", "budget", 2)
    own = [("gazette", "moss", "budget", "..2")] if claimed else []
    suggestions = suggest(pack(elsewhere, *own), lambda _: [line], ["gazette"])
    assert any(s.property == "budget" for s in suggestions) == asked


def test_refused_ones_stay_refused_and_deferred_ones_come_last(tmp_path: Path) -> None:
    refusals = Refusals(tmp_path / FILE)
    director, runtime, _ = of_gazette(pack())
    refusals.refuse(runtime)
    refusals.defer(director)
    again = Refusals(tmp_path / FILE)
    assert properties(of_gazette(pack(), again)) == ["budget", "director"]
    again.forget(runtime)
    assert properties(of_gazette(pack(), Refusals(tmp_path / FILE)))[0] == "runtime"


def test_a_refused_one_stays_refused_when_its_new_names_are_in_the_pack(tmp_path: Path) -> None:
    ids = ("captain-moss", ("ann-bell", "jo-orr"))
    new = (
        NewEntity(Kind.CHARACTER, "Captain Moss"),
        (NewEntity(Kind.PERSON, "Ann Bell"), NewEntity(Kind.PERSON, "Jo Orr")),
    )
    earlier, later = (Suggestion("pier", 2, "", who, "played-by", by, "") for who, by in (new, ids))
    refusals = Refusals(tmp_path / FILE)
    refusals.refuse(earlier)
    assert Refusals(tmp_path / FILE).refused(later)
    assert not refusals.refused(replace(later, value=("ann-bell",)))


@pytest.mark.parametrize(
    "text", ["{", "[]\n", '{"key": 1, "state": "refused"}', "\xff", "[" * 9000]
)
def test_a_broken_file_of_decisions_is_reported_and_never_overwritten(
    text: str, tmp_path: Path
) -> None:
    path = tmp_path / FILE
    path.write_text(text, encoding="latin-1")
    before = path.read_bytes()
    refusals = Refusals(path)
    assert str(path) in refusals.problem
    with pytest.raises(OSError, match="cannot be read"):
        refusals.refuse(of_gazette(pack())[0])
    assert path.read_bytes() == before


def test_two_programs_keep_each_other_s_decisions(tmp_path: Path) -> None:
    first, second = Refusals(tmp_path / FILE), Refusals(tmp_path / FILE)
    director, runtime, _ = of_gazette(pack())
    first.refuse(director)
    second.refuse(runtime)
    assert properties(of_gazette(pack(), Refusals(tmp_path / FILE))) == ["budget"]


def test_the_contract_s_keys_and_no_others() -> None:
    row = of_gazette(pack())[1].row()
    assert list(row) == [
        "source", "line", "phrase", "subject", "property", "value", "factuality", "why", "score",
    ]  # fmt: skip
    assert (row["source"], row["line"], row["subject"], row["value"]) == ("gazette", 1, "moss", 90)
    assert row["phrase"] in LINES["gazette"][0]
    assert json.loads(json.dumps(row)) == row


def test_a_new_entity_is_an_object_with_its_kind_and_name() -> None:
    known = make_pack(sources=[source("gazette")], entities=[entity("moss", "film")], work="moss")
    rows = [suggestion.row() for suggestion in suggest(known, lambda s: LINES[s.id])]
    director = next(row for row in rows if row["property"] == "director")
    assert director["value"] == [{"new": {"kind": "person", "name": "Lena Holt"}}]
    assert director["why"] == "credit, new name"


def test_a_joke_of_another_film_s_claims_does_not_count_as_a_question() -> None:
    suggestions = of_gazette(pack(("herald", "lena", "born", "1950", say())))
    assert properties(suggestions) == ["director", "runtime", "budget"]
