"""Characters and cast side by side: who plays whom, and which source says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explorer.model.cast import Part
from explorer.model.enums import Kind
from explorer.model.finding import STRENGTH, Verdict
from explorer.model.place import PlaceKind
from explorer.pages import words
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.pages.source_order import in_order
from explorer.session import Session, per_session


@dataclass(frozen=True, slots=True)
class CastRow:
    """A character beside an actor; either may be missing."""

    character: str
    """Id, "" for a person without a part."""
    actor: str
    """Id, "" where no actor is named or the name is lost."""
    lost: bool
    """The copies of these sources lost the actor's name."""
    denied: bool
    """The sources say that it is not so."""
    sources: tuple[str, ...]
    clash: Verdict | None
    work: str = ""
    """For a person without a part: what else ties the person to the pack, in words."""


@per_session
def cast_rows(session: Session) -> list[CastRow]:
    """Return characters with their actors, the most spoken of first, then people without a part."""
    pack = session.pack
    characters = [e.id for e in pack.entities.values() if e.kind is Kind.CHARACTER]
    parts = {part.character for part in session.parts}
    characters += [one for one in pack.entities if one in parts and one not in set(characters)]
    rows = []
    for one in sorted(characters, key=lambda c: (-len(pack.claims_about(c)), pack.name(c))):
        played = [p for p in session.parts_by_entity.get(one, []) if p.character == one]
        played.sort(key=lambda p: (p.denied, not p.actor, -len(p.sources), pack.name(p.actor)))
        rows += [_with_actor(session, part) for part in played]
        if not played:
            rows.append(CastRow(one, "", False, False, (), None))
    return [*rows, *_without_part(session)]


@dataclass(frozen=True, slots=True)
class CastLine:
    """A character beside an actor, with what became of the names: a line of the people view."""

    character: str
    """Id, "" for a person without a part."""
    actor: str
    """Id, "" where no source names one."""
    denied: bool
    sources: tuple[str, ...]
    """Those that say so."""
    holes: tuple[str, ...]
    """Those whose copy lost the actor's name."""
    spellings: tuple[str, ...]
    """Forms of either name that are not right ones."""
    claims: int
    """How many claims are about whoever the line is about, as that page counts them."""
    findings: int
    """How many findings concern whoever the line is about, as that page counts them."""
    clash: Verdict | None
    work: str = ""

    @property
    def subject(self) -> str:
        """Return the id of whoever the line is about."""
        return self.character or self.actor


@per_session
def cast_lines(session: Session) -> list[CastLine]:
    """Return `cast_rows` with the holes of a part told on the line of its actor."""
    return list(_lines(session))


def _lines(session: Session) -> Iterator[CastLine]:
    rows = cast_rows(session)
    lost: dict[str, tuple[str, ...]] = {r.character: r.sources for r in rows if r.lost}
    named = {r.character for r in rows if r.character and r.actor}
    told: set[str] = set()
    for one in rows:
        if one.lost and one.character in named:
            continue
        holes = lost.get(one.character, ()) if one.character not in told else ()
        told.add(one.character)
        yield _line(session, one, holes)


def _line(session: Session, one: CastRow, holes: tuple[str, ...]) -> CastLine:
    pack = session.pack
    ids = [i for i in (one.character, one.actor) if i]
    known = [pack.entities[i] for i in ids if i in pack.entities]
    subject = one.character or one.actor
    return CastLine(
        one.character,
        one.actor,
        one.denied,
        () if one.lost else one.sources,
        holes,
        tuple(form for entity in known for form in entity.spellings),
        len(pack.claims_about(subject)),
        len(session.findings_about.get(subject, [])),
        one.clash if not one.lost else None,
        one.work,
    )


def _with_actor(session: Session, part: Part) -> CastRow:
    clash = part_mark(session, part)
    sources = in_order(session, part.sources)
    return CastRow(part.character, part.actor, not part.actor, part.denied, sources, clash)


def part_mark(session: Session, part: Part) -> Verdict | None:
    """Return the strongest verdict on one pairing of character and actor."""
    marks = [session.mark_on(claim, part.actor) for claim in part.claims]
    found = [mark for mark in marks if mark]
    return min(found, key=STRENGTH.__getitem__) if found else None


def _without_part(session: Session) -> Iterator[CastRow]:
    actors = {part.actor for part in session.parts}
    others = [
        e.id for e in session.pack.entities.values() if e.kind is Kind.PERSON and e.id not in actors
    ]
    for one in sorted(others, key=session.pack.name):
        naming = session.pack.claims_naming(one)
        told = [
            f"{words.property_label(session, c.property.id)} ({session.pack.name(c.subject)})"
            for c in naming
        ]
        about = session.pack.claims_about(one)
        sources = in_order(session, (c.source.id for c in [*naming, *about]))
        yield CastRow("", one, False, False, sources, None, "; ".join(dict.fromkeys(told)))


def people_page(session: Session) -> Page:
    """Return characters and cast as a list, and everybody else after them."""
    people = cast_rows(session)
    cast = [one for one in people if one.character]
    others = [one for one in people if not one.character]
    rows: list[Row] = []
    if cast:
        rows.append(words.heading("Characters, and who plays them"))
        before = ""
        for one in cast:
            rows += _cast(session, one, named=one.character != before)
            before = one.character
    if others:
        rows += [BLANK, words.heading("Other people")]
        rows += [_other(session, one) for one in others]
    if not rows:
        rows = [row("This pack names no people.")]
    return Page(Place(PlaceKind.PEOPLE), "People", "people", tuple(rows))


def _cast(session: Session, one: CastRow, named: bool) -> list[Row]:
    character = Place.entity(one.character)
    rows = []
    if named:
        rows.append(row(span(session.pack.name(one.character), "strong"), to=character, indent=2))
    if not one.sources:
        return [*rows, row(Span("nobody says who plays this part", "dim"), indent=4)]
    actor = session.pack.name(one.actor) if one.actor else words.LOST
    clash = f"  {words.GLYPHS[one.clash]} {one.clash}" if one.clash else ""
    return [
        *rows,
        row(
            Span("not " if one.denied else "", "warn"),
            span(actor, "link" if one.actor else "dim"),
            "  ",
            span(words.sources_in(session, one.sources), "source"),
            Span(clash, str(one.clash or "")),
            to=Place.entity(one.actor) if one.actor else character,
            indent=4,
        ),
    ]


def _other(session: Session, one: CastRow) -> Row:
    return row(
        span(session.pack.name(one.actor), "link"),
        span(f"  {one.work}" if one.work else "", "dim"),
        to=Place.entity(one.actor),
        indent=2,
    )
