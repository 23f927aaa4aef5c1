"""Places other than countries that film texts often name: states, provinces, cities.

Names that are also people's, such as Sydney or Virginia, are left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from explorer.suggest.lists.nationalities import countries
from explorer.values.folding import words_of
from explorer.values.names.given_names import is_given_name
from explorer.values.places.countries import find_country

_STATES = """
    alabama;alaska;arizona;arkansas;california;colorado;connecticut;delaware;florida;hawaii;idaho;
    illinois;indiana;iowa;kansas;kentucky;louisiana;maine;maryland;massachusetts;michigan;
    minnesota;mississippi;missouri;montana;nebraska;nevada;new hampshire;new jersey;new mexico;
    north carolina;north dakota;ohio;oklahoma;oregon;pennsylvania;rhode island;south carolina;
    south dakota;tennessee;texas;utah;vermont;west virginia;wisconsin;wyoming;british columbia;
    ontario;quebec;manitoba;nova scotia;new south wales;queensland;tasmania;northern ireland
"""
_NAMED_ALIKE = "georgia;new york;virginia;washington;alberta;victoria"
"""States whose names are also those of people or cities."""
_REGIONS = """
    new york state;new england;saskatchewan;newfoundland;south australia;western australia;
    cornwall;yorkshire;sussex;lancashire;cumbria;bavaria;saxony;tuscany;sicily;sardinia;provence;
    normandy;andalusia;catalonia;galicia;siberia;crimea;transylvania;patagonia;punjab;kerala;
    rajasthan;kashmir;bengal;hokkaido;okinawa;java;sumatra;bali
"""
_CITIES = """
new york;new york city;los angeles;san francisco;san diego;las vegas;chicago;boston;philadelphia;
detroit;seattle;miami;atlanta;new orleans;washington, d.c.;manhattan;
hollywood;broadway;vancouver;toronto;montreal;ottawa;winnipeg;calgary;london;manchester;liverpool;
birmingham;glasgow;edinburgh;cardiff;belfast;dublin;oxford;brighton;paris;marseille;
marseilles;lyon;cannes;berlin;munich;hamburg;frankfurt;cologne;dresden;leipzig;vienna;
salzburg;zurich;brussels;antwerp;amsterdam;rotterdam;copenhagen;stockholm;gothenburg;oslo;
bergen;helsinki;reykjavik;madrid;barcelona;seville;lisbon;porto;rome;naples;venice;turin;
palermo;athens;budapest;prague;warsaw;krakow;bucharest;belgrade;sarajevo;zagreb;kyiv;kiev;
moscow;leningrad;st petersburg;saint petersburg;istanbul;jerusalem;tel aviv;beirut;cairo;
casablanca;marrakesh;tunis;lagos;nairobi;johannesburg;cape town;tehran;baghdad;kabul;karachi;
mumbai;bombay;delhi;new delhi;kolkata;calcutta;chennai;hyderabad;bangalore;bangkok;saigon;hanoi;
jakarta;manila;singapore;beijing;shanghai;macau;taipei;tokyo;osaka;kyoto;hiroshima;nagasaki;seoul;
busan;melbourne;brisbane;auckland;wellington;mexico city;havana;bogota;buenos aires;
montevideo;rio de janeiro;sao paulo
"""


_CODE = 3
"""Letters in a country's code, which may be a word or a name."""


def _names(*lists: str) -> Iterator[str]:
    """Yield the names in lists with semicolons between them."""
    for names in lists:
        yield from (" ".join(name.split()) for name in names.split(";"))


STATES = frozenset(_names(_STATES, _NAMED_ALIKE))
"""Parts of countries that may follow a town, in lower case."""
_PLACES = frozenset(map(words_of, _names(_STATES, _REGIONS, _CITIES)))


def is_well_known_place(name: str) -> bool:
    """Return whether a name is that of a city or region, and not also a person's."""
    return words_of(name) in _PLACES


def is_place_name(name: str) -> bool:
    """Return whether a name is that of a country, region or city, and not also a person's.

    Georgia and Chad are people too.
    """
    shown = countries().get(name.casefold(), "")
    is_country = shown.casefold() == name.casefold() or (
        len(name) > _CODE and find_country(name) is not None
    )
    return is_well_known_place(name) or (is_country and not is_given_name(name))
