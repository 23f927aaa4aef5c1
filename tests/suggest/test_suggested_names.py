"""Under which names new people are suggested: with their article, in full."""

from __future__ import annotations

import pytest
from support.build import entity, make_pack, source
from support.rows import every_row
from support.suggested import name_of

from explorer.model.entity import Entity
from explorer.model.enums import Kind
from explorer.suggest.engine import suggest
from explorer.suggest.meaning.suggested_names import under_usual_names
from explorer.suggest.recognisers.casting.part_names import described_part
from explorer.suggest.suggestion import NewEntity, NewStoryTime, Suggestion

PERSON, CHARACTER = Kind.PERSON, Kind.CHARACTER


@every_row(
    ("kind", "short", "elsewhere", "full"),
    [
        (PERSON, "Orsini", "The film was directed by Paolo Orsini.", "Paolo Orsini"),
        (PERSON, "Orsini", "Paolo Orsini's new film. When Orsini came back …", "Paolo Orsini"),
        (PERSON, "Graaf", "Hanna van der Graaf wrote it.", "Hanna van der Graaf"),
        (PERSON, "Orsini", "Paolo Orsini directs his brother Dario Orsini.", "Orsini"),
        (PERSON, "Orsini", "The Orsini family owned the mill.", "Orsini"),
        (PERSON, "Orsini", "Anna Orsini (Lena Holt) owns the mill.", "Orsini"),
        (CHARACTER, "Orsini", "Anna Orsini (Lena Holt) owns the mill.", "Anna Orsini"),
        (CHARACTER, "Anna", "Lena Holt as Anna Orsini", "Anna Orsini"),
        (CHARACTER, "Orsini", "There’s Orsini (Lena Holt), who owns the mill.", "Orsini"),
        (CHARACTER, "Anna", "Anna Orsini rows home. Lena Holt as Anna Orsini", "Anna Orsini"),
        (CHARACTER, "Master Emil", "Tom Ansell as Master Emil Brask", "Master Emil Brask"),
        (CHARACTER, "Ji-woo", "Lena Holt as Ji-woo Han", "Ji-woo Han"),
        (CHARACTER, "Will Brask", "Lena Holt as William Brask", "William Brask"),
        (CHARACTER, "Will Brask", "Lena Holt as Wilma Brask", "Will Brask"),
        (CHARACTER, "Captain Ida Moe", "Ida Moe (Lena Holt) dives.", "Ida Moe"),
        (CHARACTER, "Captain Ida Moe", "Lena Holt as Captain Ida Moe", "Captain Ida Moe"),
        (CHARACTER, "Dr. Ida Moe", "Ida Moe (Lena Holt) dives.", "Ida Moe"),
        (CHARACTER, "Dr. Ida Moe", "Lena Holt as Dr. Ida Moe", "Dr. Ida Moe"),
        (CHARACTER, "Dr. Moe", "Lena Holt as Dr. Moe Brandt", "Dr. Moe Brandt"),
        (CHARACTER, "Lt. Col. Ida Moe", "Ida Moe (Lena Holt) dives.", "Ida Moe"),
        (CHARACTER, "Anna", "Anna Holt designed the sets.", "Anna"),
        (CHARACTER, "Orsini", "Lena Holt as Anna Orsini. Paolo Orsini wrote it.", "Anna Orsini"),
        (CHARACTER, "Anna", "Lena Holt as Anna Orsini; Ida Stern as Anna Bell", "Anna"),
    ],
)
def test_a_short_name_gets_the_only_full_one(
    kind: Kind, short: str, elsewhere: str, full: str
) -> None:
    new = NewEntity(kind, short)
    suggestion = Suggestion("mail", 1, short, "film", "writer", (new, "ida"), "credit")
    (renamed,) = under_usual_names([suggestion], (), [["Nobody."], [elsewhere]])
    assert renamed.value == (NewEntity(kind, full), "ida")


@every_row(
    ("elsewhere", "name"),
    [
        ("It follows Harbour 2 (1960).", "Harbour 2"),
        ("It follows Harbour: Part 2.", "Harbour: Part 2"),
        ("It follows Harbour 3.", "The second Harbour film"),
    ],
)
def test_a_film_known_by_its_place_gets_its_title(elsewhere: str, name: str) -> None:
    film = NewEntity(Kind.FILM, "The second Harbour film")
    time = NewStoryTime("after", (film,))
    suggestion = Suggestion("mail", 1, "", "film", "story-time", time, "")
    (renamed,) = under_usual_names([suggestion], (), [[elsewhere]])
    assert renamed.value == NewStoryTime("after", (NewEntity(Kind.FILM, name),))


def test_a_name_stays_short_if_the_text_distinguishes_the_two() -> None:
    values = NewEntity(CHARACTER, "Anna"), NewEntity(CHARACTER, "Anna Orsini")
    both = [Suggestion("mail", 1, "Anna", value, "occupation", "miller", "") for value in values]
    assert under_usual_names(both, (), [["Lena Holt as Anna Orsini"]]) == both


@every_row(
    ("kind", "line", "name"),
    [
        (CHARACTER, "Tom Ansell as the Sailor. The Sailor drowns.", "The Sailor"),
        (CHARACTER, "Tom Ansell as the Sailor. Sailor drowns.", "Sailor"),
        (Kind.GROUP, "They flee from the Sailor gang.", "The Sailor"),
        (PERSON, "Music by the Sailor.", "Sailor"),
    ],
)
def test_a_character_always_named_with_an_article_keeps_it(
    kind: Kind, line: str, name: str
) -> None:
    suggestion = Suggestion("mail", 1, "", NewEntity(kind, "Sailor"), "dies", True, "death")
    (named,) = under_usual_names([suggestion], ["Nobody.", line], ())
    assert named.subject == NewEntity(kind, name)


def test_nations_have_capitals() -> None:
    assert described_part("turkish captain") == NewEntity(CHARACTER, "The Turkish captain")


@pytest.mark.parametrize(
    ("line", "dies"),
    [
        ("Dom Rui dies.", "rui"),
        ("Master Emil drowns.", "emil"),
        ("Emil drowns.", "emil"),
        ("Captain Brask drowns.", None),  # perhaps another of the family
        ("Mr Vane drowns.", None),
        ("Mrs Vane drowns.", None),
        ("Miss Vane drowns.", "ida"),
        ("Ji-woo drowns.", "ji-woo"),
        ("Ji-woo Park drowns.", None),
    ],
)
def test_a_titled_name_without_its_family_name_is_known(line: str, dies: str | None) -> None:
    known = [
        entity("rui", "character", "Dom Rui de Melo"),
        entity("emil", "character", "Master Emil Brask"),
        entity("ida", "character", "Ida Vane"),
        entity("ji-woo", "character", "Ji-woo Han"),
    ]
    pack = make_pack(sources=[source("mail")], entities=known)
    subjects = {s.subject for s in suggest(pack, lambda _: [line]) if s.property == "dies"}
    assert subjects == {dies} or (dies is None and not subjects & {e.id for e in known})


def test_a_younger_version_is_the_part_and_a_row_of_a_cast_is_no_headline() -> None:
    lines = ["Hedda Vale (Vera Cole) sails. Young Hedda is played by Ida West.",
             "Her sister Jona (Lena Holt) stays.", "Lena Holt as Jona Door",
             "Ana Bo as old Hedda"]  # fmt: skip
    pack = make_pack(
        sources=[source("mail")], entities=[entity("tide", "film", "Tide")], work="tide"
    )
    cast = {
        (s.subject, s.story_time)
        for s in suggest(pack, lambda _: lines)
        if s.property == "played-by"
    }
    assert cast == {
        (NewEntity(CHARACTER, "Hedda Vale"), ""),
        (NewEntity(CHARACTER, "Hedda Vale"), "youth"),
        (NewEntity(CHARACTER, "Hedda Vale"), "later life"),
        (NewEntity(CHARACTER, "Jona Door"), ""),
    }


def test_a_headline_does_not_lengthen_a_name_and_capitals_are_another() -> None:
    lines = ["Tide Ending Explained: Is Hedda Drowned?", "Vera Cole plays Hedda.",
             "Ida West as the voice of ORLO, the computer", "The Orlo Corporation hired them. "
             "Orlo lied."]  # fmt: skip
    pack = make_pack(
        sources=[source("mail")], entities=[entity("tide", "film", "Tide")], work="tide"
    )
    cast = {s.subject for s in suggest(pack, lambda _: lines) if s.property == "played-by"}
    assert cast == {NewEntity(CHARACTER, "Hedda"), NewEntity(CHARACTER, "ORLO")}


@pytest.mark.parametrize("form", ["Tin & Pearl", "Tin and Pearl"])
def test_a_title_with_an_ampersand_is_one_name(form: str) -> None:
    known = [entity("tin", "film", "Tin & Pearl"), entity("pearl", "character", "Pearl")]
    pack = make_pack(sources=[source("mail")], entities=known, work="tin")
    directed = list(suggest(pack, lambda _: [f"{form} was directed by Ida West."]))
    assert {(s.subject, s.property) for s in directed if s.property == "director"} == {
        ("tin", "director")
    }


def test_one_name_in_three_orders_is_one_person() -> None:
    lines = ["Seo-jun Han directed it.", "Han Seo-jun wrote it.", "Han Seojun was born in Busan."]
    people = {name_of(s.subject) for s in _suggest(lines)}
    people |= {name_of(v) for s in _suggest(lines) if isinstance(s.value, tuple) for v in s.value}
    assert people == {"film", "Seo-jun Han"}


def test_a_known_name_in_another_order_is_known() -> None:
    known = entity("han", "person", "Han Seo-jun")
    (director,) = (s for s in _suggest(["Seo-jun Han directed it."], known) if s.property != "name")
    assert director.value == ("han",)


def _suggest(lines: list[str], *known: Entity) -> list[Suggestion]:
    film = entity("film", "film", "Stone Harbour")
    pack = make_pack(sources=[source("mail")], entities=[film, *known], work="film")
    return suggest(pack, lambda _: lines)
