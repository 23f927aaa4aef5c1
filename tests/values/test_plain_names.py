"""Inverted names are put in direct order, in tables and in sentences by the same rule."""

from __future__ import annotations

from support.rows import every_row

from explorer.model.entity import Entity
from explorer.model.enums import Kind
from explorer.read.tables.cell.name_order import stand_family_first
from explorer.values.names.plain_forms import in_direct_order


@every_row(
    ("name", "expected"),
    [
        ("Quill, Ada", "Ada Quill"),
        ("QUILL, ADA M.", "ADA M. QUILL"),
        ("quill, ada", "ada quill"),
        ("van Oduya, Mira", "Mira van Oduya"),
        ("Oduya, Mira van", "Mira van Oduya"),
        ("Berg-Holm, Jean-Luc", "Jean-Luc Berg-Holm"),
        ("Ash, Peter, Jr.", "Peter Ash, Jr."),
        ("Ash, Peter Jr.", "Peter Ash Jr."),
        ("Ash Jr., Peter", "Peter Ash Jr."),
        ("Ash, Peter III", "Peter Ash III"),
        ("Lopez Ramirez, Gabriel", "Gabriel Lopez Ramirez"),
        # no inverted names
        ("Ada Quill", "Ada Quill"),
        ("Ivo Lind, Jr.", "Ivo Lind, Jr."),
        ("Lind, Jr.", "Lind, Jr."),
        ("Ida Holm, Esq.", "Ida Holm, Esq."),
        ("Kim, PhD", "Kim, PhD"),
        ("Ida, the pilot", "Ida, the pilot"),
        ("Ada Quill, Bo Ash", "Ada Quill, Bo Ash"),
        ("Oriel Tamsen, Bo", "Oriel Tamsen, Bo"),
        ("Quill, Ada, Ash, Bo", "Quill, Ada, Ash, Bo"),
        (", Ada", ", Ada"),
        ("Quill, ...", "Quill, ..."),
    ],
)
def test_direct_order(name: str, expected: str) -> None:
    assert in_direct_order(name) == expected
    assert stand_family_first([name]) is (name != expected)
    assert Entity("it", Kind.PERSON, name).name_in_sentence == expected
