"""Tables with first and last names in columns of their own, read as one column of names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from explorer.read.tables.record import Record, Spot, TableFile, as_words
from explorer.read.tables.shapes.wrapped import FAMILY, GIVEN

_NAME = "Name"
_WORDS = 2
"""Most words of a heading that may stand for half a name: “first name”."""


class _Halves(NamedTuple):
    """The headings of the two halves of a name, and their replacement."""

    name: str
    given: str
    family: str


def with_full_names(file: TableFile) -> TableFile:
    """Return a table with “First name” and “Surname” as one column, “Name”, and “Director first
    name” and “Director last name” as “Director”; any other file as it is.
    """
    if file.reader != "delimited":
        return file
    for halves in list(_halves(file)):
        headings = {_renamed(h, halves): at for h, at in file.headings.items()}
        records = [_joined(record, halves) for record in file.records]
        file = replace(file, records=records, headings=headings)
    return file


def _halves(file: TableFile) -> Iterator[_Halves]:
    """Yield the pairs of headings that stand for one name."""
    given = {whose: h for h in file.headings if (whose := _whose(h, GIVEN)) is not None}
    family = {whose: h for h in file.headings if (whose := _whose(h, FAMILY)) is not None}
    for whose in given.keys() & family.keys():
        name = given[whose][: len(whose)].strip() or _NAME
        if name not in file.headings:
            yield _Halves(name, given[whose], family[whose])


def _whose(heading: str, halves: set[str]) -> str | None:
    """Return the words before “first name” in a heading, None if it asks for no half of a name."""
    *before, last = heading.casefold().replace("_", " ").rsplit(" ", _WORDS)
    for at in range(len(before) + 1):
        if "_".join([*before[at:], last]) in halves:
            return " ".join(before[:at])
    return None


def _renamed(heading: str, halves: _Halves) -> str:
    return halves.name if heading in halves[1:] else heading


def _joined(record: Record, halves: _Halves) -> Record:
    """Return a record with a name in place of its halves."""
    words = (as_words(record.data.get(heading)) for heading in halves[1:])
    data = {_renamed(key, halves): cell for key, cell in record.data.items()}
    data[halves.name] = " ".join(filter(None, words))

    def spot(key: str, value: object) -> Spot:
        return record.spot(halves.given if key == halves.name else key, value)

    return replace(record, data=data, spot=spot)
