"""What choices in the form come to: replaced ones, lists, events, words taken as evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.build import entity, make_pack, source

from explorer.claiming.draft import ClaimDraft, Option, draft_of_words
from explorer.claiming.line_words import line_words
from explorer.claiming.options import Part, options
from explorer.model.enums import Kind
from explorer.model.pack import Pack
from explorer.suggest.reviewing.accept import accept_as
from explorer.suggest.suggestion import NewEntity, NewStoryTime
from explorer.write.additions import NewRecords

LINES = [
    "Larch Films has dated the film for 4 May 1999; some of it was shot in Iceland.",
    "It was shot under the working title Saltpan, in Danish and Faroese.",
    "The mill burns well before the wedding.",
    "Mr Roe was in Malta when Signe Voss met him.",
    "Shooting lasted nine weeks and cost a fortune.",
    "It opened to $3 million, and a child of twelve may see it.",
]


def tide(*claims: tuple) -> Pack:
    return make_pack(
        *claims,
        sources=[source("mail"), source("star")],
        entities=[
            entity("low-tide", "film", "Low Tide"),
            entity("ireland", "place", "Ireland"),
            entity("wedding", "event", "wedding"),
            entity("maren", "character", "Maren Voss"),
            entity("signe", "character", "Signe"),
        ],
        work="low-tide",
    )


def draft(pack: Pack, line: int, words: str, prop: str = "") -> ClaimDraft:
    read = line_words(pack, LINES, line)
    start = read.text.index(words)
    marked = draft_of_words(pack, pack.sources["mail"], read, (start, start + len(words)))
    return replace(marked, prop=pack.properties[prop], subject="low-tide") if prop else marked


def offered(pack: Pack, draft: ClaimDraft, part: Part, typed: str = "") -> list[Option]:
    return list(options(pack, draft, part, typed).choices)


def test_a_name_goes_with_the_choice_that_asked_for_it() -> None:
    pack = tide()
    shot = draft(pack, 1, "shot in Iceland", "filming-location")
    offers = offered(pack, shot, Part.VALUE, "Ireland")
    alias = next(o.draft for o in offers if "also called" in o.detail)
    assert [name.entity for name in alias.names] == ["ireland"]
    changed = next(
        o.draft
        for o in offered(pack, alias, Part.VALUE, "Iceland")
        if o.draft.value == (NewEntity(Kind.PLACE, "Iceland"),)
    )
    assert changed.names == ()
    plain = next(o.draft for o in offered(pack, alias, Part.VALUE, "Irel") if o.detail == "place")
    assert plain.names == ()


def test_a_country_is_not_a_misspelling_of_another() -> None:
    pack = tide()
    mentions = line_words(pack, LINES, 1).mentions
    assert next(m for m in mentions if m.form == "Iceland").ids == ()
    offers = offered(pack, draft(pack, 1, "shot in Iceland", "filming-location"), Part.VALUE)
    assert NewEntity(Kind.PLACE, "Iceland") in [o.draft.value[0] for o in offers if o.draft.value]


def test_a_full_name_means_the_entity_known_by_its_first_name() -> None:
    mention = next(m for m in line_words(tide(), LINES, 4).mentions if m.form == "Signe Voss")
    assert mention.ids == ("signe",)
    alone = make_pack(
        sources=[source("mail")],
        entities=[entity("low-tide", "film", "Low Tide"), entity("signe", "character", "Signe")],
        work="low-tide",
    )  # nobody else is a Voss: she may be the actress
    mention = next(m for m in line_words(alone, LINES, 4).mentions if m.form == "Signe Voss")
    assert mention.ids == ()


@pytest.mark.parametrize(
    ("typed", "names"),
    [("Danish and Faroese", ["Danish", "Faroese"]), ("Danish, Faroese", ["Danish", "Faroese"])],
)
def test_a_list_may_be_typed_as_it_is_written_in_the_text(typed: str, names: list[str]) -> None:
    pack = tide()
    first = offered(pack, draft(pack, 2, "Danish", "language"), Part.VALUE, typed)[0].draft
    assert isinstance(first.value, tuple)
    assert [ref.name if isinstance(ref, NewEntity) else ref for ref in first.value] == names


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("before the wedding", "before wedding"),
        ("Before wedding", "before wedding"),
        ("after the great flood", "after great-flood"),
        ("between the fire and the wedding", "between fire and wedding"),
    ],
)
def test_events_of_a_story_time_are_named_and_those_that_are_new_are_added(
    typed: str, written: str
) -> None:
    pack = tide()
    (offer,) = offered(pack, draft(pack, 3, "burns", "story-time"), Part.VALUE, typed)
    records = NewRecords(pack)
    record = accept_as(records, offer.draft.suggestion(), offer.draft.scope)
    assert record.value == written
    new = [e.name for e in records.added.entities]
    assert new == [e.name for e in _events(offer.draft.value)]


def _events(value: object) -> list[NewEntity]:
    events = value.events if isinstance(value, NewStoryTime) else ()
    return [event for event in events if isinstance(event, NewEntity)]


def test_a_date_elsewhere_in_the_line_is_offered_and_becomes_the_evidence() -> None:
    pack = tide()
    offer = offered(pack, draft(pack, 1, "Larch Films", "planned-release"), Part.VALUE)[0]
    assert (offer.draft.value, offer.detail) == ("1999-05-04", "in this line")
    assert offer.draft.evidence[0].phrase == "4 May 1999"


def test_a_bare_number_elsewhere_in_the_line_is_not_offered_as_a_sum() -> None:
    pack = tide()
    offers = offered(pack, draft(pack, 6, "opened", "opening-weekend"), Part.VALUE)
    assert [offer.text for offer in offers] == ["$3 million"]


def test_a_typed_value_becomes_the_evidence_unless_the_words_were_chosen() -> None:
    pack = tide()
    typed = offered(pack, draft(pack, 2, "Danish", "also-known-as"), Part.VALUE, "Saltpan")
    assert typed[-1].draft.evidence[0].phrase == "Saltpan"
    chosen = draft(pack, 2, "shot under the working title", "also-known-as")
    typed = offered(pack, chosen, Part.VALUE, "Saltpan")
    assert typed[-1].draft.evidence[0].phrase == "shot under the working title"


def test_what_others_say_completes_typed_words_and_the_words_stay_on_offer() -> None:
    pack = tide(("star", "low-tide", "award", ["Larch Prize for Best Sound"]))
    offers = offered(pack, draft(pack, 2, "Danish", "award"), Part.VALUE, "Larch")
    values = [offer.draft.value for offer in offers]
    assert values == [("Larch Prize for Best Sound",), ("Larch",)]


def test_the_present_choice_comes_first_and_choosing_it_again_changes_nothing() -> None:
    pack = tide()
    dated = replace(draft(pack, 1, "4 May 1999", "planned-release"), value="1999-05-04")
    scoped = offered(pack, dated, Part.SCOPE, "region: Norway")[0].draft
    for part in (Part.PROPERTY, Part.SCOPE):
        assert offered(pack, scoped, part)[0].draft == scoped


def test_groups_and_events_can_be_new_subjects() -> None:
    pack = tide()
    offers = offered(pack, draft(pack, 3, "burns"), Part.SUBJECT, "drowned sailors")
    kinds = [offer.detail for offer in offers]
    assert kinds[:3] == ["new event", "new object", "new group"]


def test_a_place_is_not_taken_for_a_person() -> None:
    pack = tide()
    offers = offered(pack, draft(pack, 4, "Malta"), Part.PROPERTY, "home")
    assert all(o.draft.subject != NewEntity(Kind.CHARACTER, "Malta") for o in offers[:1])
    offers = offered(pack, draft(pack, 4, "met"), Part.SUBJECT)
    malta = [offer.detail for offer in offers if offer.text == "Malta"]
    assert malta == ["new place"]


def test_a_label_typed_in_full_comes_first() -> None:
    pack = tide()
    offers = offered(pack, draft(pack, 5, "nine weeks"), Part.PROPERTY, "budget")
    assert next(o.draft.prop.id for o in offers if o.draft.prop) == "budget"


@pytest.mark.parametrize("typed", ["film", "the film", "Series"])
def test_a_word_for_its_kind_finds_the_film(typed: str) -> None:
    pack = tide()
    first = offered(pack, draft(pack, 4, "Signe"), Part.SUBJECT, typed)[0]
    assert first.draft.subject == "low-tide"


def test_a_word_for_the_kind_of_a_value_does_not_find_the_film() -> None:
    pack = tide()
    offers = offered(pack, draft(pack, 4, "Malta", "filming-location"), Part.VALUE, "film")
    assert all(o.draft.value != ("low-tide",) for o in offers)


@pytest.mark.parametrize("typed", ["filmed", "filmed in"])
def test_a_label_is_found_by_its_beginning_whatever_is_marked(typed: str) -> None:
    pack = tide()
    about = replace(draft(pack, 1, "some"), subject="low-tide", picked=True)
    first = offered(pack, about, Part.PROPERTY, typed)[0]
    assert first.draft.prop is not None and first.draft.prop.id == "filming-location"


def test_an_open_list_of_terms_takes_another_one_but_no_misspelling() -> None:
    pack = tide()
    marked = draft(pack, 5, "Shooting", "shot-on")
    (other,) = offered(pack, marked, Part.VALUE, "Fine grain")
    assert other.draft.value == "fine-grain"
    assert "did you mean" in options(pack, marked, Part.VALUE, "digitol").problem
