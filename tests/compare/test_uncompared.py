"""Claims that can never conflict: counted by reason, in check and in reports."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.build import entity, findings, make_pack, source
from support.marked import claim, prop
from support.minimal import MINIMAL, BuildPack

from explorer.cli.main import main
from explorer.compare.engine import compare
from explorer.compare.uncompared import Reason, uncompared, uncompared_in_words
from explorer.model.pack import Pack
from explorer.model.place import Place, PlaceKind
from explorer.pages.build import page_for
from explorer.read.pack import read_pack
from explorer.report import Report, render
from explorer.session import Session

TEXTS = 'value_type = "text"\nrule = "set"\n'
TERMS = 'value_type = "term"\nrule = "set"\n'
CONSTRAINED = (
    '\n[[constraint]]\nid = "x-or-y"\nlabel = "x or y"\nkind = "conflicts-with"\ntopic = "plot"\n'
    'properties = ["parent", "new"]\nvalues = { new = ["y"] }\nwhy = "not both"\n'
)
LINE = "evidence = [{ line = 2 }]\n"
PARENT = 'value = ["bob"]\n'
"""A claim on the property that the constraint holds against the new one."""
SAYS = 'subject = "ann"\nproperty = "new"\n'


def build(minimal_pack: BuildPack, definition: str, *claims: str) -> Path:
    """Return a pack with a property and claims of it, each the lines after subject and property."""
    made = [
        claim(f'{_says(rest)}source = "{source}"\n{rest}', f"made-{number}")
        for number, (rest, source) in enumerate(
            zip(claims, ["review", "post"] * 5, strict=False), 1
        )
    ]
    files = {
        "properties.toml": MINIMAL["properties.toml"] + prop(definition),
        "claims/one.toml": "".join(made),
    }
    return minimal_pack(files)


def _says(rest: str) -> str:
    return SAYS.replace("new", "parent") if rest.startswith(PARENT) else SAYS


@pytest.mark.parametrize(
    ("definition", "claims", "reasons"),
    [
        (TEXTS, ['value = ["x"]\n' + LINE] * 2, {Reason.FREE_TEXT: 2}),
        (TERMS, ['value = ["x"]\n' + LINE] * 2, {Reason.OPEN_LIST: 2}),
        (TERMS, ['value = ["x"]\n'] * 2, {Reason.NO_LINE: 2}),
        (TERMS + 'completeness = "expected"\n', ['value = ["x"]\n' + LINE] * 2, {}),
        (TERMS + CONSTRAINED, ['value = ["x"]\n' + LINE] * 2, {Reason.OPEN_LIST: 2}),
        (TERMS + CONSTRAINED, ['value = ["x"]\n' + LINE, PARENT + LINE], {}),
        (TERMS + "most = 2\n", ['value = ["x"]\n' + LINE] * 2, {}),
        (TEXTS, ['value = ["x"]\nclosed = true\n' + LINE, 'value = ["y"]\n' + LINE], {}),
        (TEXTS, ['value = ["x"]\npolarity = "denied"\n' + LINE, 'value = ["x"]\n' + LINE], {}),
        (TEXTS, ["lost = true\n" + LINE, "lost = true\n"], {Reason.LOST: 2}),
        ('value_type = "text"\nrule = "functional"\n', ['value = "x"\n' + LINE], {}),
        (
            TEXTS,
            ["lost = true\n", 'value = ["x"]\n', 'value = ["x"]\n' + LINE],
            {Reason.LOST: 1, Reason.NO_LINE: 1, Reason.FREE_TEXT: 1},
        ),
    ],
)
def test_why_claims_are_not_compared(
    minimal_pack: BuildPack, definition: str, claims: list[str], reasons: dict[Reason, int]
) -> None:
    pack = read_pack(build(minimal_pack, definition, *claims))
    assert {reason: len(them) for reason, them in uncompared(pack).items()} == reasons
    subjects = {claim.subject for claim in pack.claims.values()}
    on_each = [uncompared(pack, subject) for subject in subjects]
    assert {r: sum(len(on.get(r, [])) for on in on_each) for r in reasons} == reasons


def markdown(pack: Pack) -> str:
    comparison = compare(pack)
    return render(Report(pack, comparison, comparison.findings), "markdown")


def test_a_report_gives_no_all_clear_for_what_was_not_compared(minimal_pack: BuildPack) -> None:
    pack = read_pack(build(minimal_pack, TEXTS, 'value = ["x"]\n', 'value = ["y"]\n' + LINE))
    sentence = (
        "neither of the two claims was compared: one cites no line in its source; one is free text."
    )
    assert uncompared_in_words(pack) == sentence
    made = markdown(pack)
    assert f"There are no findings, but {sentence}" in made
    assert "no two claims conflict" not in made
    session = Session(pack, compare(pack))
    page = page_for(session, Place(PlaceKind.FINDINGS)).plain
    assert f"There are no findings, but {sentence}" in page
    about = page_for(session, Place.entity("ann")).plain
    assert "No findings about Ann, but neither of " in about and "don't conflict" not in about


@pytest.mark.parametrize(
    ("claims", "sentence"),
    [
        (1, "the only claim was not compared: it is free text"),
        (2, "neither of the two claims was compared: they are free text"),
        (3, "none of the three claims was compared: they are free text"),
    ],
)
def test_where_no_claim_was_compared_none_is_counted_twice(
    minimal_pack: BuildPack, claims: int, sentence: str
) -> None:
    rows = [f'value = ["{letter}"]\n{LINE}' for letter in "xyz"[:claims]]
    words = uncompared_in_words(read_pack(build(minimal_pack, TEXTS, *rows)))
    assert words == f"{sentence}."


def test_what_was_not_compared_is_listed_with_findings_too(minimal_pack: BuildPack) -> None:
    definition = 'value_type = "text"\nrule = "functional"\n'
    claims = ['value = "x"\n' + LINE, 'value = "y"\n' + LINE, 'value = "z"\n']
    pack = read_pack(build(minimal_pack, definition, *claims))
    summary = markdown(pack).partition("## Summary")[0]
    assert "There is one finding" in summary
    assert "One of the three claims was not compared: it cites no line in its source." in summary


def test_a_report_narrowed_down_to_nothing_gives_no_all_clear(minimal_pack: BuildPack) -> None:
    definition = 'value_type = "text"\nrule = "functional"\n'
    claims = ['value = "x"\n' + LINE, 'value = "y"\n' + LINE]
    pack = read_pack(build(minimal_pack, definition, *claims))
    comparison = compare(pack)
    assert comparison.findings
    made = render(Report(pack, comparison, [], selection="rumours"), "markdown")
    assert "There are no such findings; the pack has 1 other." in made
    assert "no two claims conflict" not in made


def test_an_all_clear_where_all_was_compared(minimal_pack: BuildPack) -> None:
    definition = 'value_type = "text"\nrule = "functional"\n'
    made = markdown(read_pack(build(minimal_pack, definition, 'value = "x"\n' + LINE)))
    assert "There are no findings: no two claims conflict." in made
    assert "ot compared" not in made


def test_check_has_a_line_for_each_reason(
    minimal_pack: BuildPack, capsys: pytest.CaptureFixture[str]
) -> None:
    root = build(minimal_pack, TERMS, 'value = ["x"]\n', *['value = ["y"]\n' + LINE] * 2)
    assert main(["check", str(root)]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        '1 claim is never compared: it cites no line in its source ("made-1"); give the line '
        "under `evidence`",
        "2 claims are never compared: they are from open lists, in which one entry does not "
        'exclude another ("made-2", for example); `completeness = "expected"` in the property '
        "would compare them",
    ]


@pytest.mark.parametrize(("kind", "counted"), [("database", True), ("interview", False)])
def test_only_a_database_means_an_unknown_sum_by_0(kind: str, counted: bool) -> None:
    """An actor who says in an interview that she was paid nothing means it."""
    pack = make_pack(
        ("talk", "ann", "fee", 0),
        ("paper", "ann", "fee", 3),
        sources=[source("talk", kind=kind), source("paper", kind="news report")],
        entities=[entity("ann", "person", "Ann Lund")],
    )
    assert (Reason.PLACEHOLDER in uncompared(pack)) is counted
    assert len(findings(pack)) == (not counted)
