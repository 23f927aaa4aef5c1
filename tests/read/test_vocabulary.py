"""A pack and a vocabulary that grows: replaced, renamed and extended properties still read."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.marked import claim, problems
from support.minimal import MINIMAL, BuildPack
from support.small import session

from explorer.compare.engine import compare
from explorer.compare.findings import finding_id
from explorer.model.former_names import FormerIds
from explorer.model.place import Fact
from explorer.model.scope import Scope
from explorer.read.pack import read_pack
from explorer.read.vocabulary import unusual_terms
from explorer.user.rulings import RulingBook, State, open_rulings
from explorer.user.rulings_file import Ruling, with_new_ids

FILM = {"pack.toml": MINIMAL["pack.toml"].replace('vocabulary = ""', 'vocabulary = "film"')}
AGES = "\n".join(
    f'\n[[claim]]\nid = "{who}"\nsource = "{who}"\nsubject = "ann"\nproperty = "years-old"\n'
    f"value = {age}\nevidence = [{{ line = 1 }}]"
    for who, age in (("review", 30), ("post", 50))
)
OWN = '[[property]]\nid = "{}"\nlabel = "mine"\ntopic = "plot"\nvalue_type = "text"\nrule = "set"\n'
RENAMED = MINIMAL["properties.toml"].replace(
    'id = "age"', 'id = "age"\nformerly = ["years-old", "age.of"]'
)


CONSTRAINT = (
    '\n[[constraint]]\nid = "{}"\nlabel = "mine"\ntopic = "plot"\nkind = "asymmetric"\n'
    'properties = ["{}"]\nwhy = "so it is"\n'
)


def test_a_pack_s_own_constraint_replaces_the_vocabulary_s(minimal_pack: BuildPack) -> None:
    own = CONSTRAINT.format("parents-of-each-other", "trained-by")
    pack = read_pack(minimal_pack({**FILM, "properties.toml": own}))
    assert pack.constraints["parents-of-each-other"].label == "mine"
    assert "parent-or-sibling" in pack.constraints
    assert pack.origins["constraint:parents-of-each-other"].path.name == "properties.toml"


def test_constraints_that_no_longer_fit_a_replaced_property_are_dropped(
    minimal_pack: BuildPack,
) -> None:
    names = ("dies", "parent", "one-leader")  # the last is a constraint of the vocabulary
    own = "\n".join(OWN.format(name) for name in names)
    pack = read_pack(minimal_pack({**FILM, "properties.toml": own, "claims/one.toml": ""}))
    gone = {"killed-yet-survives", "parents-of-each-other", "parent-or-spouse", "one-leader"}
    assert gone.isdisjoint(pack.constraints)
    assert {"killed-yet-alive", "sibling-or-spouse"} <= set(pack.constraints)


def test_a_constraint_on_a_former_id_is_one_on_the_property(minimal_pack: BuildPack) -> None:
    renamed = MINIMAL["properties.toml"].replace(
        'id = "parent"', 'id = "parent"\nformerly = ["child-of"]'
    )
    own = renamed + CONSTRAINT.format("each-other", "child-of")
    pack = read_pack(minimal_pack({"properties.toml": own}))
    assert pack.constraints["each-other"].properties == ["parent"]
    assert len(pack.notes) == 1 and 'found the property "child-of"' in pack.notes[0]


def test_an_exception_for_a_former_id_is_one_for_the_property(minimal_pack: BuildPack) -> None:
    renamed = MINIMAL["properties.toml"].replace(
        'id = "parent"', 'id = "parent"\nformerly = ["child-of"]\nexceptions = { child-of = [] }'
    )
    pack = read_pack(minimal_pack({"properties.toml": renamed}))
    assert pack.properties["parent"].exceptions == {"parent": []}


def with_ages(minimal_pack: BuildPack) -> Path:
    return minimal_pack({"claims/ages.toml": AGES, "properties.toml": RENAMED})


def test_claims_with_a_former_id_are_read_as_the_propertys(minimal_pack: BuildPack) -> None:
    root = with_ages(minimal_pack)
    pack = read_pack(root)
    assert {pack.claims[who].property.id for who in ("review", "post")} == {"age"}
    assert "ann.age" in compare(pack).by_id
    (note,) = pack.notes
    assert note == (
        f'{root / "claims/ages.toml"}:6:1: found the property "years-old", '
        'which now has another id; expected "age"'
    )


def test_a_former_id_of_the_vocabulary_that_ships_is_read(minimal_pack: BuildPack) -> None:
    film = '\n[[entity]]\nid = "tide"\nkind = "film"\nname = "Tide"\n'
    proposed = (
        '\n[[claim]]\nid = "x"\nsource = "review"\nsubject = "tide"\nproperty = "first-mooted"\n'
        'value = "2001"\nevidence = [{ line = 1 }]\n'
    )
    more = {"entities.toml": film, "claims/all.toml": proposed}
    read = read_pack(minimal_pack(FILM, more))
    assert read.claims["x"].property.id == "first-proposed"


def test_check_names_the_lines_with_former_ids(minimal_pack: BuildPack, run) -> None:
    code, out, err = run("check", str(with_ages(minimal_pack)))
    assert (code, "no problems" in out) == (0, True)
    assert err.startswith("note: ") and '"years-old"' in err


def test_decisions_follow_a_renamed_property(minimal_pack: BuildPack) -> None:
    root = with_ages(minimal_pack)
    pack = read_pack(root)
    finding = compare(pack).by_id["ann.age"]
    path = root / "rulings.toml"
    path.write_text('[[ruling]]\nfinding = "ann.years-old"\nstate = "explained"\nnote = "n"\n')
    book = open_rulings(pack)
    assert (book.state(finding), book.note(finding)) == ("explained", "n")
    assert not book.unmatched({finding.id})
    book.decide(session().comparison.findings[0], State.ACCEPTED)
    assert {"ann.age"} < set(RulingBook(path).rulings)


def test_no_decision_is_lost_to_a_new_id() -> None:
    def ruling(finding: str, note: str) -> Ruling:
        return Ruling(finding, State.ACCEPTED, note)

    former = FormerIds({"old": "new", "older": "new", "a.b": "c.d"})
    given = [
        ruling("x.old.cut=y.gap", "scoped"),
        ruling("x.old", "first"),
        ruling("x.older", "second"),
        ruling("y.new", "now"),
        ruling("y.old", "before"),
        ruling("z..old.a..b", "dots"),
        ruling("old", "a source's"),
    ]
    renamed = with_new_ids({r.finding: r for r in given}, former)
    assert {key: r.note for key, r in renamed.items()} == {
        "x.new.cut=y.missing": "scoped",
        "x.new": "first",
        "x.older": "second",
        "y.new": "now",
        "y.old": "before",
        "z..old.c..d": "dots",
        "old": "a source's",
    }
    assert all(key == r.finding for key, r in renamed.items())
    assert finding_id(Fact("z.old", "c.d"), Scope()) == "z..old.c..d"


@pytest.mark.parametrize(
    ("formerly", "holder"), [("born", "born"), ("age", "age"), ("was", "dies")]
)
def test_a_former_id_leads_to_one_property(
    formerly: str, holder: str, minimal_pack: BuildPack
) -> None:
    text = MINIMAL["properties.toml"].replace(
        'id = "age"', f'id = "age"\nformerly = ["{formerly}"]'
    )
    text = text.replace('id = "dies"', 'id = "dies"\nformerly = ["was"]')
    complaints = [p.found for p in problems(minimal_pack({"properties.toml": text}))]
    first = "age" if holder == "dies" else holder
    assert complaints == [f'"{formerly}", which leads to the property "{first}"']


def test_a_packs_own_property_replaces_the_vocabularys(minimal_pack: BuildPack) -> None:
    ids = ("runtime", "child", "release-date")
    root = minimal_pack({**FILM, "properties.toml": "".join(map(OWN.format, ids))})
    pack = read_pack(root)
    assert [pack.properties[i].label for i in ids] == ["mine"] * 3
    assert pack.origins["property:runtime"].path == root / "properties.toml"
    assert pack.properties["parent"].inverse == pack.properties["planned-release"].foresees == ""
    assert next(iter(pack.properties)) == "name" and compare(pack).findings is not None


def test_two_properties_of_a_pack_with_one_id_are_refused(minimal_pack: BuildPack) -> None:
    own = OWN.format("runtime")
    (problem,) = problems(minimal_pack({**FILM, "properties.toml": own + own}))
    assert problem.found == 'a second property with the id "runtime"'


def moods(minimal_pack: BuildPack, *terms: str, rule: str = "set") -> Path:
    values = ", ".join(f'"{term}"' for term in terms)
    value = f"[{values}]" if rule == "set" else values
    return minimal_pack(
        more={
            "properties.toml": '\n[[property]]\nid = "mood"\nlabel = "m"\nvalue_type = "term"\n'
            f'rule = "{rule}"\ntopic = "plot"\nvalues = ["joyful", "gloomy"]\nother_terms = true\n',
            "claims/one.toml": claim(f'subject = "ann"\nproperty = "mood"\nvalue = {value}\n'),
        }
    )


def test_other_terms_may_be_used_and_slips_are_noted(minimal_pack: BuildPack) -> None:
    pack = read_pack(moods(minimal_pack, "joyful", "sleepy", "gloomi"))
    assert "gloomi" in pack.claims["second"].value
    (note,) = unusual_terms(pack)
    assert note.startswith(f"{pack.root / 'claims/one.toml'}:10: ")
    assert 'the term "gloomi", which is not among the usual ones; write "gloomy"' in note


@pytest.mark.parametrize("term", ["Joyful", " joyful", "JOYFUL"])
def test_a_usual_term_is_written_as_it_is(term: str, minimal_pack: BuildPack) -> None:
    (problem,) = problems(moods(minimal_pack, term))
    assert problem.expected == "one of joyful, gloomy"
    assert problem.hint == 'did you mean "joyful"?'


def test_other_terms_need_a_list_without_order(minimal_pack: BuildPack) -> None:
    (problem,) = problems(moods(minimal_pack, "joyful", rule="scale"))
    assert problem.found == "other terms under the rule scale"
