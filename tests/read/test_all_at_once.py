"""One reading reports every mistake in a record, and of the form that was meant."""

from __future__ import annotations

from support.marked import claim, problems
from support.minimal import BuildPack
from support.rows import every_row

from explorer.model.enums import ValueType
from explorer.read.corrections import suggest_correction

CLAIMS = "claims/one.toml"


def messages(pack: BuildPack, text: str) -> list[str]:
    """Return what is wrong with a claim, without where."""
    root = pack(more={CLAIMS: text})
    return [str(problem).split(": ", 1)[1] for problem in problems(root)]


def test_a_claim_on_an_unknown_property_is_checked_against_the_nearest_one(
    minimal_pack: BuildPack,
) -> None:
    wrong = 'subject = "mini"\nproperty = "parnt"\nvalue = "bobb"\nevidence = [{ line = 900 }]'
    message = messages(minimal_pack, claim(wrong))
    meant = 'if the property "parent" is meant'
    assert message[0].startswith('found "mini", a film') and meant in message[0]
    assert message[1:] == [
        'found the unknown property "parnt"; expected the id of a property; did you mean "parent"?',
        f'found "bobb"; expected a list of entities, such as ["bobb"]; {meant}',
        'found the unknown entity "bobb"; expected the id of an entity; did you mean "bob"?; '
        + meant,
        'found line 900; expected one of the 10 lines of "review"',
    ]


def test_a_property_is_known_by_its_label_too(minimal_pack: BuildPack) -> None:
    message = messages(
        minimal_pack, claim('subject = "ann"\nproperty = "child-of"\nvalue = ["bob"]')
    )
    assert message == [
        'found the unknown property "child-of"; expected the id of a property; '
        'did you mean "parent"?'
    ]


def test_an_unrecognisable_property_hides_no_other_mistake(minimal_pack: BuildPack) -> None:
    wrong = 'subject = "an"\nproperty = "xyzzy"\nvalue = "bobb"\nattributed_to = "nobody-x"'
    message = messages(minimal_pack, claim(wrong))
    assert [line.split(";")[0] for line in message] == [
        'found the unknown entity "an"',
        'found the unknown property "xyzzy"',
        'found the unknown entity "nobody-x"',
    ]


def test_the_kind_of_a_misspelt_subject_is_checked(minimal_pack: BuildPack) -> None:
    message = messages(
        minimal_pack, claim('subject = "actr"\nproperty = "parent"\nvalue = ["bob"]')
    )
    assert any('found "actor", a person' in line for line in message)


def test_one_bad_field_does_not_hide_its_neighbours(minimal_pack: BuildPack) -> None:
    wrong = (
        'subject = "ann"\nproperty = "parent"\nvalue = ["nobdy", 3]\n'
        'scope = { cutt = "x", as_of = "June" }\n'
        'evidence = [{ line = 900, phrase = 7 }, { line = 901 }, { phrase = "x" }, { line = 902 }]'
    )
    message = messages(minimal_pack, claim(wrong))
    for words in (
        'the unknown entity "nobdy"',
        "the number 3",
        'the unknown key "cutt"',
        '"June"',
        "line 900",
        "the number 7",
        "line 901",
        "no `line`",
    ):
        assert any(f"found {words}" in line for line in message), words
    assert len(message) == len(set(message)) == 8


@every_row(
    ("kind", "text", "meant"),
    [
        (ValueType.DATE, "June 2024", "2024-06"),
        (ValueType.DATE, "6 June 2024", "2024-06-06"),
        (ValueType.DATE, "6th of June, 2024", "2024-06-06"),
        (ValueType.DATE, "Sept. 6, 2024", "2024-09-06"),
        (ValueType.DATE, "31 June 2024", ""),
        (ValueType.DATE, "summer 2024", "2024-22"),
        (ValueType.DATE, "about 1999", "1999~"),
        (ValueType.DATE, "2022-2024", "2022/2024"),
        (ValueType.DATE, "2024-2022", ""),
        (ValueType.DATE, "someday", ""),
        (ValueType.DATE, "June 2024" * 1000, ""),
        (ValueType.QUANTITY, "124 min", "124"),
        (ValueType.QUANTITY, "about 8", "~8"),
        (ValueType.QUANTITY, "5-8", "5..8"),
        (ValueType.QUANTITY, "8-5", ""),
        (ValueType.QUANTITY, "5+", "5.."),
        (ValueType.QUANTITY, "5 or more", "5.."),
        (ValueType.QUANTITY, "two hours", ""),
        (ValueType.QUANTITY, "about 7 million dollars", "~7000000"),
        (ValueType.QUANTITY, "$1.5 billion", "1500000000"),
        (ValueType.BOOLEAN, "No", "false"),
        (ValueType.BOOLEAN, "maybe", ""),
        (ValueType.TEXT, "June 2024", ""),
    ],
)
def test_what_was_meant(kind: ValueType, text: str, meant: str) -> None:
    quoted = meant if kind is ValueType.BOOLEAN else f'"{meant}"'
    assert suggest_correction(kind, text) == (f"write {quoted}" if meant else "")


def test_corrections_are_in_the_property_s_unit() -> None:
    kind = ValueType.QUANTITY
    assert suggest_correction(kind, "about 7 million dollars", "million USD") == 'write "~7"'
    advice = suggest_correction(kind, "1.5 billion", "million USD")
    assert advice == 'write "1500" (1.5 billion in million USD)'
    assert suggest_correction(kind, "124 minutes", "min") == 'write "124"'
