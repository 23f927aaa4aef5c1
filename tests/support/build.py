"""Build packs in a few lines, for tests of the engine.

A claim is a tuple `(source, subject, property, value)`, with an optional dictionary of further
fields as a fifth member; see `say`. Sources and entities that are not given are created: a source
that saw the film, an entity of a kind that its property allows. The properties are those of the
shipped film vocabulary, plus `properties`, which may replace some.

    from support.build import make_pack, say, verdicts

    pack = make_pack(
        ("variety", "titanic", "runtime", 194),
        ("gazette", "titanic", "runtime", 160, say(factuality="rumoured")),
    )
    assert verdicts(pack) == {("titanic.runtime", "rumour")}
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import tomli

from explorer.compare.context import Context
from explorer.compare.engine import compare
from explorer.compare.judge import Judgement, judge
from explorer.model.claim_record import ClaimRecord, Evidence
from explorer.model.constraint import Constraint
from explorer.model.entity import Entity
from explorer.model.enums import Factuality, Kind, Limit, Polarity, Vantage
from explorer.model.finding import Comparison, Finding
from explorer.model.pack import Header, Pack
from explorer.model.property import Property
from explorer.model.scope import ANYWHERE, Scope
from explorer.model.source import Source
from explorer.model.value import Value
from explorer.read.find import film_vocabulary
from explorer.read.pack import resolve_claims
from explorer.read.typed import parse_value
from explorer.read.validators import validator

LINES = 100
"""Number of lines of a source that is not given."""

_SCOPE = ("cut", "region", "medium", "story_time", "work", "as_of")


def say(
    *,
    factuality: str = "certain",
    denied: bool = False,
    by: str = "",
    limits: Iterable[str] = (),
    line: int | None = 1,
    **more: Any,
) -> dict[str, Any]:
    """Return the further fields of a claim.

    `by` is the person quoted; `line` is the line of the evidence, None for no evidence; `more` may
    have id, closed, lost, statement, and the fields of a scope.
    """
    scope = {key: more.pop(key) for key in _SCOPE if key in more}
    return {
        "factuality": Factuality(factuality),
        "polarity": Polarity.DENIED if denied else Polarity.AFFIRMED,
        "attributed_to": by,
        "limits": [Limit(limit) for limit in limits],
        "evidence": [] if line is None else [Evidence(line)],
        "scope": Scope(**scope) if scope else ANYWHERE,  # as the reader does
        **more,
    }


def source(id: str, *, seen: bool | None = True, **more: Any) -> Source:
    """Return a source; `seen` says whether its author could have seen the film, None if unknown."""
    vantage = {True: Vantage.AFTER, False: Vantage.BEFORE, None: Vantage.UNKNOWN}[seen]
    limits = [Limit(limit) for limit in more.pop("limits", ())]
    return Source(id, **{
        "title": id.title(), "kind": "review", "lines": LINES, "vantage": vantage,
        "limits": limits, **more,
    })  # fmt: skip


def entity(id: str, kind: str, name: str = "", **more: Any) -> Entity:
    """Return an entity; its name is derived from its id unless given."""
    return Entity(id, Kind(kind), name or id.replace("-", " ").title(), **more)


def prop(id: str, value_type: str, rule: str, topic: str = "plot", **more: Any) -> Property:
    """Return a property defined by a test."""
    row = {"id": id, "label": id, "value_type": value_type, "rule": rule, "topic": topic, **more}
    return validator(Property)(row)


@cache
def film_properties() -> Mapping[str, Property]:
    """Return the shipped film vocabulary."""
    rows = tomli.loads(film_vocabulary().read_text("utf-8"))["property"]
    return {row["id"]: validator(Property)(row) for row in rows}


@cache
def film_constraints() -> Mapping[str, Constraint]:
    """Return the constraints of the shipped film vocabulary."""
    rows = tomli.loads(film_vocabulary().read_text("utf-8"))["constraint"]
    return {row["id"]: validator(Constraint)(row) for row in rows}


def make_pack(
    *claims: tuple[Any, ...],
    sources: Iterable[Source] = (),
    entities: Iterable[Entity] = (),
    properties: Iterable[Property] = (),
    constraints: Mapping[str, Constraint] | None = None,
    work: str = "",
) -> Pack:
    """Return a pack of these claims; ids are numbered by source unless a claim has its own."""
    known = {**film_properties(), **{p.id: p for p in properties}}
    made = _claims(claims)
    values = values_of(made.values(), known)
    described = _sources(sources, made.values())
    peopled = _entities(entities, made.values(), known, values, work)
    return Pack(
        header=Header("test", "Test", work, vocabulary=""),
        sources=described,
        entities=peopled,
        properties=known,
        claims=resolve_claims(made.values(), values, known, described, peopled),
        passages={},
        constraints=film_constraints() if constraints is None else constraints,
    )


def rebuilt(pack: Pack, records: Iterable[ClaimRecord] | None = None, **changed: Any) -> Pack:
    """Return a copy of a pack with other claims or other fields, resolved again."""
    records = [c.record for c in pack.claims.values()] if records is None else list(records)
    pack = replace(pack, **changed)
    values = values_of(records, pack.properties)
    claims = resolve_claims(records, values, pack.properties, pack.sources, pack.entities)
    return replace(pack, claims=claims)


def values_of(
    records: Iterable[ClaimRecord], properties: Mapping[str, Property]
) -> dict[str, Value]:
    """Return the parsed values of records by claim id, except lost ones."""
    return {
        c.id: parse_value(properties[c.property], c.value) for c in records if c.value is not None
    }


def _claims(rows: Iterable[tuple[Any, ...]]) -> dict[str, ClaimRecord]:
    made: dict[str, ClaimRecord] = {}
    counts: dict[str, int] = {}
    for source_id, subject, property_id, value, *rest in rows:
        more = dict(rest[0] if rest else say())
        counts[source_id] = counts.get(source_id, 0) + 1
        claim_id = more.pop("id", f"{source_id}-{counts[source_id]}")
        assert claim_id not in made, f"two claims with the id {claim_id}"
        lost = more.pop("lost", value is None)
        made[claim_id] = ClaimRecord(
            claim_id, subject, property_id, source_id, value=value, lost=lost, **more
        )
    return made


def _sources(given: Iterable[Source], claims: Iterable[ClaimRecord]) -> dict[str, Source]:
    by_id = {item.id: item for item in given}
    for claim in claims:
        by_id.setdefault(claim.source, source(claim.source))
    return by_id


def _entities(
    given: Iterable[Entity],
    claims: Iterable[ClaimRecord],
    properties: Mapping[str, Property],
    values: Mapping[str, Any],
    work: str,
) -> dict[str, Entity]:
    by_id = {item.id: item for item in given}
    wanted: list[tuple[str, Kind]] = [(work, Kind.FILM)] if work else []
    for claim in claims:
        prop = properties[claim.property]
        wanted.append((claim.subject, (prop.domain or [Kind.CHARACTER])[0]))
        wanted += [(i, Kind.PERSON) for i in [claim.attributed_to] if i]
        wanted += [(i, Kind.FILM) for i in [claim.scope.work] if i]
        value = values.get(claim.id)
        if prop.value_type == "entity" and value is not None:
            kind = (prop.range or [Kind.CHARACTER])[0]
            items = value if isinstance(value, frozenset) else [value]
            wanted += [(i, kind) for i in items]
        if prop.value_type == "story-time" and value is not None:
            wanted += [(i, Kind.EVENT) for i in value.events]
    for entity_id, kind in wanted:
        by_id.setdefault(entity_id, entity(entity_id, kind))
    return by_id


def findings(pack: Pack) -> list[Finding]:
    """Return the findings of a pack, worst first."""
    return list(compare(pack).findings)


def the_finding(pack: Pack) -> Finding:
    """Return the only finding of a pack."""
    reported = findings(pack)
    assert len(reported) == 1, [f"{f.id}: {f.verdict}" for f in reported]
    return reported[0]


def verdicts(pack: Pack) -> set[tuple[str, str]]:
    """Return the ids and verdicts of all findings."""
    return {(f.id, str(f.verdict)) for f in findings(pack)}


def judged(pack: Pack, first: str = "", second: str = "") -> Judgement:
    """Judge two claims by id, or the first two of the pack."""
    claim, against = (
        (pack.claims[first], pack.claims[second]) if first else list(pack.claims.values())[:2]
    )
    return judge(Context(pack), claim, against)


def outcome(pack: Pack) -> str:
    """Return the outcome for the first two claims: a verdict, "cleared: gate", or "agreed"."""
    judgements = judged(pack)
    if judgements.verdict:
        return str(judgements.verdict)
    return f"cleared: {judgements.gate}" if judgements.gate else "agreed"


def pairs_cleared(comparison: Comparison) -> set[tuple[str, str, str]]:
    """Return the cleared pairs as (gate, claim id, claim id)."""
    return {(str(c.gate), c.first, c.second) for c in comparison.cleared}
