"""What a pack's author reads about a property: every form it names can be read."""

from __future__ import annotations

import re

from support.shipped import shipped_pack

from explorer.model.enums import RuleName, Topic, ValueType
from explorer.model.property import Property
from explorer.read.typed import parse_value
from explorer.wording.properties import details, form

FILM = shipped_pack().properties


def test_every_property_of_the_vocabulary_is_described() -> None:
    for prop in FILM.values():
        *_, last = details(prop)
        assert last.startswith("Write: value = ")


def test_every_single_form_is_read_as_it_stands() -> None:
    read = 0
    for prop in FILM.values():
        if prop.value_type in (ValueType.ENTITY, ValueType.STORY_TIME):
            continue
        for example in re.findall(r'"([^"]+)"', form(prop).partition(", in ")[0]):
            parse_value(prop, [example] if prop.rule is RuleName.SET else example)
            read += 1
    assert read > 300


def test_forms() -> None:
    assert form(FILM["director"]) == '["id of a person or group", …]'
    assert form(FILM["runtime"]).startswith("124, ") and form(FILM["runtime"]).endswith(", in min")
    assert form(FILM["dies"]) == "true or false"
    assert form(FILM["genre"]).startswith('a list, [ … ], of "action", ')
    bare = Property("x", "x", ValueType.ENTITY, RuleName.FUNCTIONAL, Topic.PLOT)
    assert list(details(bare)) == ['Write: value = "id of an entity"']
    assert "For a film, event or object." in list(details(FILM["director"]))
