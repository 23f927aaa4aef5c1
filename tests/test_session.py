from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from support.build import entity, make_pack, source
from support.minimal import BuildPack
from support.small import empty, session

from explorer.compare.filters import Filter
from explorer.model.enums import Severity, Verdict
from explorer.read.problems import PackError
from explorer.session import Session, per_session

FERRY = Path(__file__).parent / "packs" / "ferry"


def facts(chosen: Filter) -> set[str]:
    return {f"{f.subject} {f.property}" for f in session().findings(chosen)}


ALL = {f"{f.subject} {f.property}" for f in session().comparison.findings}


def test_no_filter_shows_all_in_the_order_of_the_comparison() -> None:
    here = session()
    assert here.findings() == list(here.comparison.findings)
    assert here.findings(Filter()) == here.findings()
    assert "titanic runtime" in ALL


def test_filters_by_each_field() -> None:
    assert facts(Filter(verdicts=frozenset({Verdict.MISSING}))) == {"rose played-by"}
    assert facts(Filter(properties=frozenset({"runtime"}))) == {"titanic runtime"}
    assert "rose played-by" not in facts(Filter(sources=frozenset({"preview"})))
    assert facts(Filter(rulings=frozenset({"accepted"}))) == set()
    assert facts(Filter(rulings=frozenset({"open"}))) == ALL
    high, rest = (
        facts(Filter(severities=frozenset(some)))
        for some in ({Severity.HIGH}, {Severity.MEDIUM, Severity.LOW})
    )
    assert high | rest == ALL


def test_an_entity_filter_sees_subjects_and_values() -> None:
    assert facts(Filter(entities=frozenset({"rose"}))) == {"rose played-by"}
    assert facts(Filter(entities=frozenset({"kate-winslet"}))) == {"rose played-by"}


def test_a_text_filter_wants_every_word_in_any_order() -> None:
    assert facts(Filter(text="minutes TITANIC 19")) == {"titanic runtime"}
    assert facts(Filter(text="minutes winslet")) == set()


def test_fields_narrow_each_other() -> None:
    both = Filter(verdicts=frozenset({Verdict.MISSING}), properties=frozenset({"runtime"}))
    assert facts(both) == set()


def test_a_filter_in_words() -> None:
    chosen = Filter(
        verdicts=frozenset({Verdict.TENSION, Verdict.CONTRADICTION}),
        severities=frozenset({Severity.HIGH}),
        entities=frozenset({"rose"}),
        text=" at  sea ",
    )
    words = chosen.words(session().pack)
    assert words == (
        "contradictions or tensions of high severity about Rose DeWitt Bukater with “at sea”"
    )
    assert Filter().words() == "all findings"


def test_a_filter_names_things_and_sources_as_they_stand_within_a_sentence() -> None:
    pack = make_pack(
        ("wiki", "pilot", "dies", True),
        sources=[source("wiki", kind="fan wiki")],
        entities=[entity("pilot", "character", "The Pilot")],
    )
    chosen = Filter(entities=frozenset({"pilot"}), sources=frozenset({"wiki"}))
    assert chosen.words(pack) == "findings about the Pilot with the fan wiki"


def test_whether_a_filter_chooses_anything() -> None:
    chosen = Filter(text="sea")
    assert not Filter().active
    assert chosen.active


def test_a_claim_bears_the_mark_of_its_conflict() -> None:
    here = session()
    claims = here.pack.claims
    assert here.mark(claims["v-runtime"]) is here.mark(claims["g-runtime"]) is not None
    assert here.mark(claims["g-rose"]) is Verdict.MISSING
    assert here.mark(claims["v-rose"]) is None
    assert here.mark(claims["v-hero"]) is None


def test_parts_stand_under_character_and_actor() -> None:
    here = session()
    (part,) = here.parts_by_entity["kate-winslet"]
    assert (part.character, part.sources) == ("rose", ("variety",))
    assert {p.actor for p in here.parts_by_entity["rose"]} == {"kate-winslet", ""}


def test_findings_about_an_entity() -> None:
    here = session()
    assert [f.property for f in here.findings_about["kate-winslet"]] == ["played-by"]


def test_facts_of_a_subject_come_in_the_order_of_all_facts() -> None:
    here = session()
    assert {subject for subject, _ in here.pack.facts} == set(here.pack.facts_by_subject)
    for subject, own in here.pack.facts_by_subject.items():
        assert own == [fact for fact in here.pack.facts if fact[0] == subject]


def test_an_empty_pack_has_no_findings() -> None:
    here = empty()
    assert here.findings() == []
    assert here.pack.facts == {}
    assert here.parts == []


def test_loading_a_pack_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(PackError):
        Session.load(tmp_path)


def test_unreadable_rulings_are_told_and_do_not_stop_the_app(minimal_pack: BuildPack) -> None:
    root = minimal_pack()
    (root / "rulings.toml").write_text("this is = not = toml")
    here = Session.load(root)
    assert "rulings" in here.warning
    assert all(here.rulings.state(f) == "open" for f in here.comparison.findings)


@pytest.mark.parametrize(
    ("code", "slow"),
    [
        ("Session.load()", "pydantic rapidfuzz explorer.search.index explorer.compare.sources"),
        (
            "import explorer.compare.engine, explorer.pages.build",
            "pydantic_core explorer.read.rows",
        ),
        (
            "Session.load()",  # has no mistakes
            "explorer.read.places explorer.read.row_errors explorer.read.row_errors"
            " explorer.read.toml_errors explorer.values.identifiers",
        ),
    ],
)
def test_nothing_slow_is_loaded_before_it_is_needed(code: str, slow: str) -> None:
    code = (
        f"import sys; from explorer.session import Session; {code};"
        f"print([m for m in {slow.split()} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_films_among_which_a_story_is_put_are_named_by_it() -> None:
    here = Session.load(FERRY)
    claims = here.pack.claims.values()
    placed = [c for c in claims if c.property.id == "story-time" and not c.lost]
    assert placed
    for claim in placed:
        events = {event for event in claim.value.events if event in here.pack.entities}
        assert events
        assert events == set(claim.named)
        assert all(claim in here.pack.claims_naming(event) for event in events)
        for finding in here.findings_by_fact.get((claim.subject, "story-time"), []):
            if claim in finding.claims:
                assert all(finding in here.findings_about[event] for event in events)
                chosen = Filter(entities=frozenset(events))
                assert finding in here.findings(chosen)


def test_what_is_kept_for_a_session_is_made_once_and_for_it_alone() -> None:
    made: list[Session] = []

    @per_session
    def look_up(session: Session) -> int:
        made.append(session)
        return len(made)

    first, second = session(), session()
    assert [look_up(first), look_up(second), look_up(first)] == [1, 2, 1]
    assert made == [first, second]
