"""A small pack about an invented film, with findings of nearly every verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from support.build import rebuilt, values_of

from explorer.compare.engine import compare
from explorer.model.claim import Claim
from explorer.model.claim_record import ClaimRecord, Evidence
from explorer.model.entity import Entity
from explorer.model.enums import (
    Factuality,
    Kind,
    Limit,
    Mark,
    Polarity,
    RuleName,
    Topic,
    ValueType,
    Vantage,
)
from explorer.model.finding import Finding
from explorer.model.pack import Header, Pack
from explorer.model.property import Property
from explorer.model.scope import Scope
from explorer.model.source import Passage, Source, VantageEvidence
from explorer.read.pack import resolve_claims
from explorer.report import Report
from explorer.session import NoRulings

SOURCES = (
    Source(
        "lantern-review",
        "The Glass Orchard, seen twice",
        "review",
        40,
        author="M. Ilves",
        published="2031-03",
        vantage=Vantage.AFTER,
        vantage_evidence=[VantageEvidence(2, "second row", Vantage.AFTER, "She sat in the hall.")],
        sha256="a" * 64,
        url="https://example.org/orchard?a=1&b=2",
    ),
    Source("harbour-review", "Apples of ice", "review", 30, vantage=Vantage.AFTER, sha256="b" * 64),
    Source("torn-copy", "Apples of ice, cut", "review", 12, limits=[Limit.DAMAGED]),
    Source("early-word", "What we hear", "preview", 20, vantage=Vantage.BEFORE, sha256="c" * 64),
)
ENTITIES = (
    Entity("glass-orchard", Kind.FILM, "The Glass Orchard"),
    Entity("ada-quill", Kind.CHARACTER, "Ada Quill", aliases=["Ada"]),
    Entity("the-gardener", Kind.CHARACTER, "The Gardener"),
    Entity("the-brother", Kind.CHARACTER, "Ada's brother"),
    Entity("the-aunt", Kind.CHARACTER, "Ada's aunt"),
    Entity("the-miller", Kind.CHARACTER, "The Miller"),
    Entity("ines-voss", Kind.PERSON, "Ines Voss"),
    Entity("tom-arkwright", Kind.PERSON, "Tom Arkwright"),
)
PROPERTIES = (
    Property(
        "killed-by",
        "killed by",
        ValueType.ENTITY,
        RuleName.FUNCTIONAL,
        Topic.DEATH,
        about="content",
        resolved_by="the scene of the killing",
    ),
    Property(
        "family-killed",
        "family killed",
        ValueType.ENTITY,
        RuleName.SET,
        Topic.KINSHIP,
        completeness="expected",
        about="content",
    ),
    Property("name", "name", ValueType.NAME, RuleName.NAME, Topic.IDENTITY),
    Property(
        "verdict-on-film",
        "judgement of the film",
        ValueType.TERM,
        RuleName.STANCE,
        Topic.TASTE,
        values=["dreadful", "weak", "fair", "good", "superb"],
        about="reception",
    ),
    Property("composer", "music by", ValueType.ENTITY, RuleName.SET, Topic.CREDIT),
    Property(
        "played-by", "played by", ValueType.ENTITY, RuleName.SET, Topic.CREDIT, relation="cast"
    ),
    Property(
        "runtime",
        "running time",
        ValueType.QUANTITY,
        RuleName.WITHIN,
        Topic.PRODUCTION,
        tolerance=2,
        unit="min",
    ),
)
_CLAIMS: tuple[tuple[str, str, str, Any, int, str, str, dict[str, Any]], ...] = (
    (
        "lantern-review", "the-brother", "killed-by", "the-gardener", 5,
        "the gardener’s axe", "The Gardener kills him.", {},
    ),
    (
        "harbour-review", "the-brother", "killed-by", "the-miller", 7,
        "drowned by the miller", "The Miller drowns him.",
        {"scope": Scope(cut="release"), "extra": 9},
    ),
    (
        "lantern-review", "ada-quill", "family-killed", ["the-brother"], 6,
        "her brother dies", "Ada loses her brother.", {},
    ),
    (
        "harbour-review", "ada-quill", "family-killed", ["the-brother", "the-aunt"], 8,
        "brother and aunt", "Ada loses two.", {},
    ),
    ("lantern-review", "ada-quill", "name", "Ada Quill", 1, "Ada Quill", "She is so named.", {}),
    (
        "harbour-review", "ada-quill", "name", "Ada Quil", 2,
        "Ada Quil", "She is so named.", {"limits": [Limit.TRANSCRIBED]},
    ),
    (
        "lantern-review", "glass-orchard", "verdict-on-film", "superb", 30,
        "nothing like it", "A superb film.", {"factuality": Factuality.OPINION},
    ),
    (
        "harbour-review", "glass-orchard", "verdict-on-film", "weak", 28,
        "a cold basket", "A weak film, the director says.",
        {"factuality": Factuality.OPINION, "attributed_to": "ines-voss"},
    ),
    (
        "early-word", "glass-orchard", "composer", ["tom-arkwright"], 3,
        "Arkwright is said to", "Arkwright may write the music.",
        {"factuality": Factuality.RUMOURED},
    ),
    ("lantern-review", "ada-quill", "played-by", ["ines-voss"], 4, "Voss as Ada", "", {}),
    ("torn-copy", "ada-quill", "played-by", None, 3, "Ada ()", "The name is lost.", {"lost": True}),
    ("lantern-review", "glass-orchard", "runtime", 101, 10, "101 minutes", "It runs 101 min.", {}),
    ("harbour-review", "glass-orchard", "runtime", 102, 11, "102 minutes", "It runs 102 min.", {}),
    (
        "early-word", "the-aunt", "killed-by", "the-miller", 9, "not the miller",
        "The Miller does not kill her.", {"polarity": Polarity.DENIED},
    ),
    (
        "lantern-review", "the-aunt", "killed-by", "the-miller", 15, "the miller again",
        "The Miller kills her.", {},
    ),
)  # fmt: skip


def orchard(shuffle: Callable[[list[Any]], list[Any]] = list) -> Pack:
    """Return the pack; `shuffle` puts the records of each kind in another order."""
    claims = [_claim(number, *row) for number, row in enumerate(_CLAIMS)]
    properties = {p.id: p for p in PROPERTIES}
    values = values_of(claims, properties)
    return Pack(
        header=Header("orchard", "The Glass Orchard", work="glass-orchard"),
        sources={s.id: s for s in shuffle(list(SOURCES))},
        entities={e.id: e for e in shuffle(list(ENTITIES))},
        properties={p.id: p for p in shuffle(list(PROPERTIES))},
        claims=resolve_claims(
            shuffle(claims),
            values,
            properties,
            {s.id: s for s in SOURCES},
            {e.id: e for e in ENTITIES},
        ),
        passages={("early-word", 1): Passage("early-word", 1, "The headline.", Mark.HEADING)},
        files=(Path("pack.toml"),),
    )


def _claim(
    number: int,
    source: str,
    subject: str,
    prop: str,
    value: Any,
    line: int,
    phrase: str,
    statement: str,
    more: dict[str, Any],
) -> ClaimRecord:
    stance = dict(more)
    extra = [Evidence(stance.pop("extra"))] if "extra" in stance else []
    return ClaimRecord(
        id=f"c{number:02}-{prop}",
        subject=subject,
        property=prop,
        source=source,
        value=value,
        statement=statement,
        evidence=[Evidence(line, phrase), *extra],
        **stance,
    )


class Rulings:
    """A user's decisions, the same on every finding."""

    def __init__(self, state: str = "open", note: str = "", outdated: bool = False) -> None:
        self._state, self._note, self._outdated = state, note, outdated

    def state(self, finding: Finding) -> str:
        """Return the decision."""
        return self._state

    def note(self, finding: Finding) -> str:
        """Return the note."""
        return self._note

    def outdated(self, finding: Finding) -> bool:
        """Return whether the claims have changed since."""
        return self._outdated


class FirstDismissed(Rulings):
    """Dismisses one finding and leaves the others open."""

    def state(self, finding: Finding) -> str:
        """Return the decision."""
        return "dismissed" if finding.id == "the-aunt.killed-by" else "open"

    def note(self, finding: Finding) -> str:
        """Return the note."""
        return "Seen again: it was the miller." if finding.id == "the-aunt.killed-by" else ""


def report(pack: Pack | None = None, rulings: Rulings | None = None) -> Report:
    """Return the report on a pack, by default on the orchard pack."""
    pack = orchard() if pack is None else pack
    comparison = compare(pack)
    return Report(pack, comparison, comparison.findings, rulings or NoRulings())


HOSTILE = (
    "[sic] [/] [x](javascript:alert(1)) ![i](http://evil.example/p.png) "
    "<script>alert(1)</script> <b onclick='x'>\" | `tick` **bold** # {0} & &lt; "
    "\x1b]0;evil\x07 \x9b31m \u202eright\u202c \u200f 映画 e\u0301 \ud800 \x00 "
    "\u2028 end\r\n- item\n"
)
"""Text that a pack may contain but no format may interpret."""

STARTS = ("=cmd()", "+1", "-1", "@sum", "\t=1", "\r=1", " =1", "＝1", "# x", "> x", "1. x", "---")
"""Text with a special meaning only at the start of a cell, a line or a block."""


def hostile(text: str = HOSTILE) -> Report:
    """Return a report in which every free text is `text`, made unique by a name."""
    pack = orchard()
    changed = rebuilt(
        pack,
        [_hostile_record(claim.record, text) for claim in pack.claims.values()],
        header=replace(pack.header, title=text),
        sources={
            s.id: replace(
                s,
                title=text,
                author=text,
                kind=text,
                published=text,
                url=text,
                vantage_evidence=[VantageEvidence(1, text, Vantage.AFTER, text)],
            )
            for s in pack.sources.values()
        },
        entities={e.id: replace(e, name=text) for e in pack.entities.values()},
        properties={p.id: replace(p, label=text, resolved_by=text) for p in PROPERTIES},
    )
    comparison = compare(changed)
    return Report(changed, comparison, comparison.findings, Rulings("accepted", text, True), text)


def _hostile_record(record: ClaimRecord, text: str) -> ClaimRecord:
    return replace(
        record,
        statement=text,
        evidence=[replace(item, phrase=text) for item in record.evidence],
        scope=replace(record.scope, cut=text),
    )


def all_claims(made: Report) -> Iterable[Claim]:
    """Return the claims of every finding, once for each finding."""
    return (claim for finding in made.findings for claim in finding.claims)
