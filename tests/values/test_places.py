"""Places by the names that they have, had, or have elsewhere, and by what they lie in."""

from __future__ import annotations

from support.rows import every_row

from explorer.values.places import may_be_one_place


@every_row(
    ("first", "second", "same"),
    [
        ("West Germany", "Germany", True),
        ("Germany", "East Germany", True),
        ("West Germany", "East Germany", False),
        ("Czechoslovakia", "Hungary", False),
        ("Czechia", "Slovakia", False),
        ("Deutschland", "Germany", True),
        ("Österreich", "Australia", False),
        ("Niger", "Nigeria", False),
        ("Peking", "Beijing", True),
        ("Wien, Österreich", "Vienna, Austria", True),
        ("Lemberg, Austria-Hungary", "Lviv, Ukraine", True),
        ("Lemberg", "Bamberg", False),
        ("Paris, Texas", "Paris, France", False),
        ("Madras", "Mumbai", False),
        ("Lindenstr. 5", "Lindenstraße 5", True),
        ("Lindenstr. 5", "Lindenplatz 5", False),
        ("Avda. Norte", "Avenida Norte", True),
        ("Soviet Union", "Russia", False),
        ("England", "United Kingdom", True),
        ("Great Britain", "Scotland", True),
        ("England", "Scotland", False),
        ("Mt. Ember", "Mount Ember", True),
        ("Ember City", "Ember", True),
        ("Ember City", "Amber", False),
        ("Ember City, Ohio", "Ember, Iowa", False),
        ("Prague, Czechoslovakia", "Prague, Czech Republic", True),
        ("Moscow, USSR", "Moscow, Russia", True),
        ("Moscow, Idaho", "Moscow, Russia", False),
        ("Tbilisi, Georgian SSR, Soviet Union", "Tbilisi, Georgia", True),
        ("Munich, West Germany", "Munich, Germany", True),
        ("Cologne, Deutschland", "Köln, Germany", True),
        ("London, England, UK", "London, UK", True),
        ("Ember, OR", "Ember, Oregon", True),
        ("Ember, Oregon", "Ember, USA", True),
        ("Ember, Oregon", "Ember, Ohio", False),
        ("Ember, Oregon, USA", "Ember, Ohio, USA", False),
        ("Ember, Yorkshire", "Ember, England", True),
        ("Ember, Massachusetts", "Ember, England", False),
        ("Ember, Massachusetts", "Ember, Yorkshire", False),
        ("Ember, Spain", "Ember, Argentina", False),
        ("Ember, Yorkshire, England", "Ember, Norfolk, England", False),
        ("Vienna, Virginia", "Wien, Austria", False),
        ("Victoria", "Hong Kong", False),
        ("Granada", "Grenada", False),
        ("Salem", "Jerusalem", False),
        ("Newcastle", "Newcastle upon Tyne", True),
        ("Delhi", "New Delhi", True),
        ("St. Ember, Oregon", "Saint Ember, OR", True),
        ("St. Ember", "St. Amber", False),
        ("Isle of Ember, Scotland", "Ember", True),
        ("Venezia", "Venice, Italy", True),
        ("Siam", "Thailand", True),
        ("Siam", "Burma", False),
    ],
)
def test_places_that_may_be_one(first: str, second: str, same: bool) -> None:
    assert may_be_one_place(first, second) is same
    assert may_be_one_place(second, first) is same
