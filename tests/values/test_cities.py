"""Where large cities lie, in which country and region, and which festivals they have."""

from __future__ import annotations

from support.rows import every_row

from explorer.values.names.festivals import are_two_festivals
from explorer.values.places.cities import find_cities
from explorer.values.places.countries import find_country
from explorer.values.places.regions import overlap
from explorer.values.places.relations import (
    are_far_apart,
    are_two_cities,
    elsewhere,
    is_region,
    is_town,
    lies_in,
    was_in,
)


def test_a_large_city_is_found_by_any_of_its_names_and_no_other_place_is() -> None:
    (vienna,), (bratislava,) = find_cities("Wien"), find_cities("Pressburg")
    assert find_cities("Vindobona") == (vienna,)
    assert vienna.country == "AT" and 0.3 < vienna.degrees_to(bratislava) < 0.7
    assert find_cities("Austria") == find_cities("Hallstatt") == find_cities("#") == ()


def test_every_city_has_a_country_that_is_known() -> None:
    for name in ("Vienna", "Chicago", "Glasgow", "Hyderabad", "Singapore"):
        assert find_cities(name)
        assert all(find_country(city.country) for city in find_cities(name))


def test_a_city_lies_in_its_country_and_state() -> None:
    assert lies_in("Chicago", "Ill.") and lies_in("Chicago", "USA") and lies_in("Wien", "Autriche")
    assert lies_in("Glasgow", "Scotland") and not lies_in("Glasgow", "England")
    assert lies_in("Hyderabad", "India") and lies_in("Hyderabad", "Pakistan")  # there are two
    assert was_in("Kyiv", "Soviet Union") and not was_in("Vienna", "Soviet Union")
    assert elsewhere("Vienna", "Germany") == "Austria"
    assert elsewhere("Los Angeles", "New York") == "California"
    assert not elsewhere("Munich", "West Germany") and not elsewhere("Hallstatt", "Germany")


def test_of_two_cities_one_may_stand_for_a_province() -> None:
    assert are_far_apart("Prague", "Vienna") and are_far_apart("Hamburg", "Munich")
    assert are_two_cities("Graz", "Vienna") and not are_far_apart("Graz", "Vienna")
    assert are_two_cities("Tokyo", "Yokohama") and are_two_cities("Kyoto", "Osaka")
    assert not are_two_cities("Brooklyn", "New York City")


def test_a_city_may_be_told_with_its_country_or_state() -> None:
    assert are_far_apart("Boston, Massachusetts", "Chicago, Ill.")
    assert are_far_apart("Washington, D.C.", "Boston")
    assert not are_far_apart("Boston, Lincolnshire", "Chicago")


def test_a_city_named_after_a_region_may_lie_elsewhere() -> None:
    assert not lies_in("Jersey City", "Jersey") and not lies_in("Kansas City", "Kansas")
    assert not lies_in("Ember City", "Ember") and not lies_in("Ember", "West Ember")


def test_a_continent_has_countries_and_their_cities() -> None:
    assert lies_in("France", "Europe") and lies_in("Nairobi", "Africa")
    assert lies_in("Turkey", "Europe") and lies_in("Turkey", "Asia")  # some lie in two
    assert not lies_in("Japan", "Europe") and not lies_in("Europe", "France")
    assert is_region("Europe") and not is_region("Middle Earth") and not is_region("Berlin")
    assert all(map(is_town, ("Berlin", "New York", "Vorna Bay")))
    assert not any(map(is_town, ("Germany", "Europe", "California", "outside the United States")))
    assert not are_far_apart("Los Angeles", "New York")  # which is a state as well


@every_row(
    ("inner", "outer"),
    [
        ("Morocco", "North Africa"), ("Marrakesh", "North Africa"), ("North Africa", "Africa"),
        ("Greece", "the Balkans"), ("West Germany", "Western Europe"), ("England", "Europe"),
        ("Czechoslovakia", "Eastern Europe"), ("Texas", "North America"),
        ("Georgia", "Caucasus"), ("Georgia", "North America"),  # a country, and a state
        ("Brooklyn", "NYC"), ("Hackney", "England"), ("Hollywood", "California"),
        ("Ember", "County Ember"), ("Ember", "Ember County"), ("Ember", "the Province of Ember"),
        ("Ember", "Embershire"), ("Ember, England", "Embershire, UK"),
        ("Ember", "Greater Ember"), ("New York City", "New York State"),
        ("Iowa City", "Iowa"), ("Kansas City", "Missouri"), ("Boston, MA", "USA"),
    ],
)  # fmt: skip
def test_what_lies_in_a_region_of_the_world_or_a_city(inner: str, outer: str) -> None:
    assert lies_in(inner, outer) and not lies_in(outer, inner)


def test_regions_that_overlap_are_not_one_within_the_other() -> None:
    for a, b in (("Middle East", "Africa"), ("Soviet Union", "Europe")):
        assert overlap(a, b) and not lies_in(a, b) and not lies_in(b, a)
    assert not overlap("Japan", "Europe") and not lies_in("Brooklyn", "Los Angeles")
    assert not overlap("Norway", "Chile")  # two countries have nothing to do with regions


@every_row(
    ("first", "second", "expected"),
    [
        ("Lucerne Film Festival", "Oslo International Film Festival", True),
        ("Lucerne Film Festival", "12th Lucerne International Film Festival", False),
        ("Festival de Lucerne", "Luzern Film Festival", False),
        ("Oslo Film Festival", "Filmdagene", False),  # may be one by another name
        ("The Film Festival", "Oslo Film Festival", False),
        ("Locarno", "Annecy 1998", True),
        ("Locarno", "Locarno Film Festival", False),
        ("TIFF", "Toronto International Film Festival", False),
    ],
)
def test_two_festivals_have_no_word_of_their_own_in_common(
    first: str, second: str, expected: bool
) -> None:
    assert are_two_festivals(first, second) is are_two_festivals(second, first) is expected
