"""A small session on another film, for tests of search and pages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from support.build import entity, make_pack, say, source

from explorer.compare.engine import compare
from explorer.model.claim_record import Evidence
from explorer.model.enums import Mark
from explorer.model.pack import Pack
from explorer.model.source import Passage, Source
from explorer.session import Session


def said(line: int, phrase: str, statement: str, **more: Any) -> dict[str, Any]:
    """Return the further fields of a claim, including line, phrase and statement."""
    return {**say(line=line, statement=statement, **more), "evidence": [Evidence(line, phrase)]}


def titanic() -> Pack:
    """Return a pack in which the Gazette and Variety conflict on the running time."""
    pack = make_pack(
        ("variety", "titanic", "runtime", 194,
         said(4, "194 minutes long", "It runs for 194 minutes.", id="v-runtime")),
        ("gazette", "titanic", "runtime", 160,
         said(9, "just 160 minutes", "It runs for 160 minutes.", id="g-runtime")),
        ("variety", "rose", "played-by", ["kate-winslet"],
         said(5, "Kate Winslet's Rose", "Kate Winslet plays Rose.", id="v-rose")),
        ("gazette", "rose", "played-by", None,
         said(3, "Rose ()", "The name is lost.", id="g-rose", lost=True)),
        ("gazette", "jack", "played-by", ["leonardo-dicaprio"],
         said(3, "DiCaprio as Jack", "Leonardo DiCaprio plays Jack.", id="g-jack")),
        ("variety", "jack", "part-role", "protagonist",
         said(6, "its hero", "Jack is the hero.", id="v-hero")),
        ("gazette", "jack", "meets", ["rose"],
         said(3, "meets her on deck", "Jack meets Rose.", id="g-meets")),
        ("preview", "titanic", "planned-release", "1997-07",
         said(2, "due in July", "It is due in July 1997.", id="p-planned")),
        ("variety", "titanic", "release-date", "1997-12-19",
         said(1, "opens on December 19", "It opens on 19 December 1997.", id="v-released")),
        ("preview", "titanic", "composer", ["enya"],
         said(7, "Enya is said", "Enya is said to write the music.", id="p-enya",
              factuality="rumoured")),
        sources=[
            source("variety", title="Titanic sails", author="Todd McCarthy",
                   publisher="Daily Variety", published="1997-11-02"),
            source("gazette", limits=["damaged"], title="A night at sea"),
            source("preview", seen=False, title="What to expect"),
        ],
        entities=[
            entity("titanic", "film"),
            entity("rose", "character", "Rose DeWitt Bukater", aliases=["Rose"],
                   description="A first-class passenger."),
            entity("jack", "character", "Jack Dawson"),
            entity("kate-winslet", "person", spellings=["Kate Winslett"]),
            entity("leonardo-dicaprio", "person", "Leonardo DiCaprio"),
            entity("enya", "person"),
        ],
        work="titanic",
    )  # fmt: skip
    passages = {
        ("gazette", 1): Passage("gazette", 1, "The headline.", Mark.HEADING),
        ("gazette", 3): Passage("gazette", 3, "Names the pair and how they meet."),
        ("gazette", 9): Passage("gazette", 9, "Praises how short it is."),
        ("variety", 4): Passage("variety", 4, "Length and budget."),
    }
    return replace(pack, passages=passages)


class Texts:
    """Available texts, by source id."""

    def __init__(self, **texts: list[str]) -> None:
        self.texts = texts

    def text_lines(self, source: Source) -> list[str] | None:
        """Return a source's lines, as `TextStore` does."""
        return self.texts.get(source.id)


def session(pack: Pack | None = None, texts: Any = None) -> Session:
    """Return a session of a pack, by default `titanic`."""
    pack = titanic() if pack is None else pack
    return Session(pack, compare(pack), texts)


def empty() -> Session:
    """Return a session of an empty pack."""
    return session(make_pack())


HOSTILE = "[sic] [/] [bold]x[/bold] \x1b]0;x\x07 \u202eabc\u202c 映画 e\u0301 \u200f\n\ttail"
"""Text that a pack may contain but a terminal must not interpret."""


def hostile() -> Session:
    """Return a session in which every free text is hostile."""
    pack = titanic()
    return session(
        replace(
            pack,
            sources={
                i: replace(s, title=HOSTILE, author=HOSTILE, kind=HOSTILE, note=HOSTILE)
                for i, s in pack.sources.items()
            },
            entities={
                i: replace(e, name=HOSTILE, description=HOSTILE, aliases=[HOSTILE])
                for i, e in pack.entities.items()
            },
            properties={
                i: replace(p, label=HOSTILE, description=HOSTILE, resolved_by=HOSTILE)
                for i, p in pack.properties.items()
            },
            claims={
                i: replace(c, statement=HOSTILE, evidence=[Evidence(3, HOSTILE)])
                for i, c in pack.claims.items()
            },
            passages={k: replace(p, outline=HOSTILE) for k, p in pack.passages.items()},
        ),
        Texts(gazette=[HOSTILE] * 100),
    )
