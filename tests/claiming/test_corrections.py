"""Claims corrected in their files: values, firmness, scope, whose words; names and merges."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import tomli
from support.minimal import MINIMAL, BuildPack

from explorer.claiming.book import ClaimBook, WriteError
from explorer.claiming.draft import ClaimDraft, draft_of_claim
from explorer.claiming.options import Part, options
from explorer.model.enums import Factuality
from explorer.model.scope import Scope
from explorer.read.pack import read_pack
from explorer.session import Session
from explorer.suggest.refusals import FILE, Refusals
from explorer.suggest.suggestion import SuggestedValue

CLAIMS = """\
# the review's claims
source = "review"

[[claim]]
id = "first"
subject = "ann"   # who else
property = "parent"
value = ["bob"]
evidence = [{ line = 2, phrase = "her father Bob" }]

[[claim]]
id = "second"
subject = "bob"
property = "age"
value = 40
scope.cut = "tape"
attributed_to = "actor"
"""


@pytest.fixture
def book(minimal_pack: BuildPack) -> ClaimBook:
    files = {**MINIMAL, "claims/one.toml": CLAIMS}
    files["entities.toml"] += (
        '\n# a slip?\n[[entity]]\nid = "bobb"\nkind = "character"\nname = "Bobb"\n'
        'aliases = ["Bobby"]\n\n# the last one\n[[entity]]\nid = "gang"\nkind = "group"\n'
        'name = "Gang"\npart_of = ["bobb"]\n'
    )
    return ClaimBook(Session.load(minimal_pack(files)))


def of(book: ClaimBook, claim: str) -> ClaimDraft:
    return draft_of_claim(book.session.pack.claims[claim], None)


def text(book: ClaimBook, name: str = "claims/one.toml") -> str:
    assert book.session.pack.root is not None
    return Path(book.session.pack.root, name).read_text()


def row(book: ClaimBook, claim: str) -> dict[str, object]:
    return next(r for r in tomli.loads(text(book))["claim"] if r["id"] == claim)


@pytest.mark.parametrize(
    ("claim", "change", "key", "value"),
    [
        ("first", {"value": ("bobb",)}, "value", ["bobb"]),
        ("second", {"value": 41}, "value", 41),
        ("second", {"factuality": Factuality.RUMOURED}, "factuality", "rumoured"),
        ("second", {"denied": True}, "polarity", "denied"),
        ("second", {"by": ""}, "attributed_to", ""),
        ("second", {"scope": Scope(cut="release", region="UK")}, "scope",
         {"cut": "release", "region": "UK"}),
        ("first", {"scope": Scope(as_of="2024")}, "scope", {"as_of": "2024"}),
        ("first", {"subject": "bobb"}, "subject", "bobb"),
    ],
)  # fmt: skip
def test_only_what_was_corrected_changes(
    book: ClaimBook, claim: str, change: dict[str, SuggestedValue], key: str, value: object
) -> None:
    before = row(book, claim)
    book.save(replace(of(book, claim), **change))  # type: ignore[arg-type]
    after = row(book, claim)
    assert after[key] == value
    assert {k: v for k, v in after.items() if k != key} == {
        k: v for k, v in before.items() if k != key
    }
    assert "# the review's claims" in text(book)
    assert "# who else" in text(book)
    assert book.session.pack.root is not None
    read_pack(book.session.pack.root)
    book.undo()
    assert text(book) == CLAIMS


def test_a_claim_is_withdrawn_and_not_suggested_again_until_that_is_undone(
    book: ClaimBook,
) -> None:
    claim = book.session.pack.claims["second"]
    said = of(book, "second").suggestion()
    decided = Refusals(book.session.suggestions_folder / FILE)
    assert book.withdraw(claim).startswith("withdrawn: ")
    assert text(book) == CLAIMS[: CLAIMS.rindex("\n[[claim]]")]
    assert list(book.pack.claims) == ["first"]
    book.renew(Session.load(book.session.pack.root))
    assert list(book.pack.claims) == ["first"]
    assert Refusals(decided.path).refused(said)
    with pytest.raises(WriteError, match="second is no longer in"):
        book.withdraw(claim)
    book.undo()
    assert text(book) == CLAIMS
    assert not Refusals(decided.path).refused(said)


def test_nothing_to_correct_is_said(book: ClaimBook) -> None:
    with pytest.raises(WriteError, match="nothing was written"):
        book.save(of(book, "first"))
    assert book.undo() == ""


def test_another_person_of_the_same_name(book: ClaimBook) -> None:
    choices = options(book.pack, of(book, "second"), Part.SUBJECT, "").choices
    other = next(choice for choice in choices if "another character" in choice.detail)
    book.save(other.draft)
    assert row(book, "second")["subject"] == "bob-2"
    entity = tomli.loads(text(book, "entities.toml"))["entity"][-1]
    assert entity == {"id": "bob-2", "kind": "character", "name": "Bob", "distinct_from": ["bob"]}


def test_two_entities_that_are_one(book: ClaimBook) -> None:
    corrected = replace(of(book, "first"), value=("bobb",))
    book.save(corrected)
    book = ClaimBook(Session.load(book.session.pack.root))
    choices = options(book.pack, of(book, "first"), Part.VALUE, "bob").choices
    slip = next(o for o in choices if o.detail == "the same as Bobb, a misspelling")
    book.save(slip.draft)
    pack = read_pack(book.session.pack.root)
    assert "bobb" not in pack.entities
    assert pack.entities["bob"].spellings == ["Bobb"]
    assert pack.entities["bob"].aliases == ["Bobby"]
    assert pack.entities["gang"].part_of == ["bob"]
    assert pack.claims["first"].named == ["bob"]
    assert pack.entities["bob"].formerly == ["bobb"]
    assert pack.former.entity("bobb") == "bob"
    assert "# the last one\n[[entity]]" in text(book, "entities.toml")
    book.undo()
    assert "bobb" in read_pack(book.session.pack.root).entities


def test_two_who_are_told_apart_are_not_made_one(book: ClaimBook) -> None:
    path = Path(book.session.pack.root or "", "entities.toml")
    altered = path.read_text().replace('name = "Bobb"', 'name = "Bobb"\ndistinct_from = ["bob"]')
    path.write_text(altered)
    choices = options(book.pack, replace(of(book, "second"), subject="bobb"), Part.SUBJECT, "bob")
    merge = next(o for o in choices.choices if o.draft.merges)
    with pytest.raises(WriteError, match="recorded as different"):
        book.save(merge.draft)
    assert path.read_text() == altered
    assert text(book) == CLAIMS


def test_a_claim_that_has_gone_meanwhile_is_not_written_anew(book: ClaimBook) -> None:
    path = Path(book.session.pack.root or "", "claims", "one.toml")
    path.write_text('source = "review"\n')
    with pytest.raises(WriteError, match="second is no longer in"):
        book.save(replace(of(book, "second"), value=3))
    assert path.read_text() == 'source = "review"\n'
