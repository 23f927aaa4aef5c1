"""Where large cities lie."""

from __future__ import annotations

from explorer.values.cities import find_cities
from explorer.values.countries import find_country
from explorer.values.places import (
    are_far_apart,
    are_two_cities,
    elsewhere,
    is_region,
    lay_in,
    lies_in,
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
    assert lay_in("Kyiv", "Soviet Union") and not lay_in("Vienna", "Soviet Union")
    assert elsewhere("Vienna", "Germany") == "Austria"
    assert elsewhere("Los Angeles", "New York") == "California"
    assert not elsewhere("Munich", "West Germany") and not elsewhere("Hallstatt", "Germany")


def test_of_two_cities_one_may_stand_for_a_province() -> None:
    assert are_far_apart("Prague", "Vienna") and are_far_apart("Hamburg", "Munich")
    assert are_two_cities("Graz", "Vienna") and not are_far_apart("Graz", "Vienna")
    assert are_two_cities("Tokyo", "Yokohama") and are_two_cities("Kyoto", "Osaka")
    assert not are_two_cities("Brooklyn", "New York City")


def test_a_continent_has_countries_and_their_cities() -> None:
    assert lies_in("France", "Europe") and lies_in("Nairobi", "Africa")
    assert lies_in("Turkey", "Europe") and lies_in("Turkey", "Asia")  # some lie in two
    assert not lies_in("Japan", "Europe") and not lies_in("Europe", "France")
    assert is_region("Europe") and not is_region("Middle Earth")
    assert not are_far_apart("Los Angeles", "New York")  # which is a state as well
