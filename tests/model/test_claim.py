"""A claim as it is resolved on reading: what it owns, and what follows from its source."""

from __future__ import annotations

import pytest
from support.build import make_pack, prop, rebuilt, say, source
from support.rows import every_row

from explorer.model.claim import Claim
from explorer.model.enums import Factuality, Limit
from explorer.model.limits import FIRMNESS
from explorer.model.place import Fact


def claim_of(*row: object, **more: object) -> Claim:
    """Return the only claim of a pack."""
    (claim,) = make_pack(row, **more).claims.values()
    return claim


def test_a_claim_owns_its_source_property_and_value() -> None:
    pack = make_pack(("gazette", "heat", "runtime", 170))
    (claim,) = pack.claims.values()
    assert claim.source is pack.sources["gazette"]
    assert claim.property is pack.properties["runtime"]
    assert str(claim.value) == "170" and not claim.lost
    assert claim.fact == Fact("heat", "runtime")


def test_a_lost_value_is_none() -> None:
    claim = claim_of("gazette", "heat", "runtime", None)
    assert claim.lost and claim.value is None and claim.named == ()


@pytest.mark.parametrize(
    ("more", "voice"),
    [({}, "gazette"), ({"copy_of": "herald"}, "herald"), ({"copy_of": "gone"}, "gazette")],
)
def test_a_copy_speaks_with_the_voice_of_its_original(more: dict[str, str], voice: str) -> None:
    sources = [source("gazette", **more), source("herald")]
    assert claim_of("gazette", "heat", "runtime", 170, sources=sources).voice == voice
    quoted = claim_of("gazette", "heat", "runtime", 170, say(by="mann"), sources=sources)
    assert quoted.voice == "mann"


def test_limits_of_the_source_weaken_its_claims() -> None:
    row = ("gazette", "heat", "runtime", 170, say(limits=["inferred"]))
    sources = [source("gazette", limits=["headline"])]
    claim = claim_of(*row, sources=sources)
    assert claim.limits == {Limit.INFERRED, Limit.HEADLINE}
    assert claim.firmness == FIRMNESS[Factuality.PROBABLE]
    assert claim_of("gazette", "heat", "runtime", 170, sources=sources).firmness == claim.firmness
    assert claim_of("gazette", "heat", "runtime", 170).firmness == FIRMNESS[Factuality.CERTAIN]
    rumoured = claim_of(*row[:4], say(factuality="rumoured"), sources=sources)
    assert rumoured.firmness == FIRMNESS[Factuality.RUMOURED] and rumoured.speculative


@every_row("on_source", [True, False])
@every_row(
    ("property_id", "value", "weakened"),
    [
        ("script-judged", "weak", True),
        ("performance-judged", "good", True),
        ("language-spoken", ["russian"], True),
        ("name", "Eva", True),
        ("title", "Warm", True),
        ("also-known-as", ["Warm"], True),
        ("runtime", 170, False),
        ("explained", "in-depth", False),
        ("killed-by", "neil", False),
        ("part-size", "cameo", False),
        ("craft-judged", "good", False),
        ("film-judged", "good", False),
        ("release-date", "1995", False),
    ],
)
def test_dubbing_weakens_speech_and_names_alone(
    property_id: str, value: object, weakened: bool, on_source: bool
) -> None:
    row = ("gazette", "heat", property_id, value)
    if on_source:
        claim = claim_of(*row, sources=[source("gazette", limits=["dubbed"])])
    else:
        claim = claim_of(*row, say(limits=["dubbed"]))
    most = Factuality.PROBABLE if weakened else Factuality.CERTAIN
    assert claim.firmness == FIRMNESS[most]


def test_who_could_not_have_seen_a_film_only_forecasts_what_it_contains() -> None:
    seen = prop("ending", "text", "functional", about="content")
    for saw_it, by, is_forecast in (
        (False, "", True),
        (False, "mann", False),
        (True, "", False),
        (None, "", False),
    ):
        sources = [source("gazette", seen=saw_it)]
        row = ("gazette", "heat", "ending", "they part", say(by=by))
        claim = claim_of(*row, sources=sources, properties=[seen])
        assert claim.is_forecast is claim.speculative is is_forecast


def test_a_list_is_closed_by_its_claim_or_its_property() -> None:
    closed = prop("crew", "name", "set", completeness="closed")
    assert claim_of("gazette", "heat", "crew", ["Ann"], properties=[closed]).closed
    open_ = prop("crew", "name", "set")
    assert not claim_of("gazette", "heat", "crew", ["Ann"], properties=[open_]).closed
    assert claim_of("gazette", "heat", "crew", ["Ann"], say(closed=True), properties=[open_]).closed


def test_claims_are_equal_when_their_records_are() -> None:
    pack = make_pack(("gazette", "heat", "runtime", 170))
    elsewhere = rebuilt(pack, sources={"gazette": source("gazette", seen=False)})
    assert elsewhere.claims == pack.claims
    assert make_pack(("gazette", "heat", "runtime", 171)).claims != pack.claims
