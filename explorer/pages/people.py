"""Characters and cast side by side: who plays whom, and according to which source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from explorer.model.cast import Part
from explorer.model.claim import Claim
from explorer.model.enums import STRENGTH, Factuality, Kind, Verdict
from explorer.model.pack import Pack
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.pages.rows import heading, verdict_spans
from explorer.session import Session, per_session
from explorer.text import clean
from explorer.wording.labels import LOST
from explorer.wording.records import pack_order, property_label, sources_in, subject_name

_MOST_NAMED, _OF_MANY_FILMS = 12, 2
"""Maximum number of ties that a person's line names individually; in a pack of many films, whose
titles take up the line, fewer."""


@dataclass(frozen=True, slots=True)
class CastRow:
    """A character beside an actor; either may be missing."""

    character: str
    """Id, "" for a person without a part."""
    actor: str
    """Id, "" if no actor is named or the name is missing."""
    lost: bool
    """Sources whose copies are missing the actor's name."""
    denied: bool
    """Whether the sources deny it."""
    sources: tuple[str, ...]
    conflict: Verdict | None
    work: str = ""
    """For a person without a part: how else they are connected with the pack, in words."""


@per_session
def cast_rows(session: Session) -> list[CastRow]:
    """Return characters with their actors, most claims first, then people without a part."""
    pack = session.pack
    characters = [e.id for e in pack.entities.values() if e.kind is Kind.CHARACTER]
    others = {part.character for part in session.parts}.difference(characters)
    characters += [entity_id for entity_id in pack.entities if entity_id in others]
    rows = []
    for character in sorted(characters, key=lambda c: (-_claims(pack, c), pack.name(c))):
        played = [p for p in session.parts_by_entity.get(character, []) if p.character == character]
        played.sort(key=lambda p: (p.denied, not p.actor, -len(p.sources), pack.name(p.actor)))
        rows += [_with_actor(session, part) for part in played]
        if not played:
            rows.append(CastRow(character, "", False, False, (), None))
    return [*rows, *_without_part(session)]


@dataclass(frozen=True, slots=True)
class CastLine:
    """A line of the people view: character and actor, with misspelt and missing names."""

    character: str
    """Id, "" for a person without a part."""
    actor: str
    """Id, "" if no source names one."""
    denied: bool
    sources: tuple[str, ...]
    """The sources that say so."""
    holes: tuple[str, ...]
    """The sources whose copies are missing the actor's name."""
    spellings: tuple[str, ...]
    """Misspellings of either name."""
    claims: int
    """Number of claims about the line's subject or naming it."""
    findings: int
    """Number of findings about the line's subject, as its page counts them."""
    conflict: Verdict | None
    character_name: str
    actor_name: str
    """Both names are safe for a terminal, "" if there is none."""
    work: str = ""
    """For a person without a part: how else they are connected with the pack, in words."""

    @property
    def subject(self) -> str:
        """Return the id of the character, else of the actor."""
        return self.character or self.actor

    @property
    def target(self) -> Place:
        """Return the place of the line's subject."""
        return Place.entity(self.subject)

    @property
    def plain(self) -> str:
        """Return the names on one line."""
        return "  ".join(filter(None, (self.character_name or self.work, self.actor_name)))


@per_session
def cast_lines(session: Session) -> list[CastLine]:
    """Return `cast_rows`, merging sources with a missing name into the line of the part's actor."""
    return list(_lines(session))


def _lines(session: Session) -> Iterator[CastLine]:
    rows = cast_rows(session)
    lost: dict[str, tuple[str, ...]] = {r.character: r.sources for r in rows if r.lost}
    named = {r.character for r in rows if r.character and r.actor}
    complete: set[str] = set()
    for cast_row in rows:
        if cast_row.lost and cast_row.character in named:
            continue
        holes = lost.get(cast_row.character, ()) if cast_row.character not in complete else ()
        complete.add(cast_row.character)
        yield _line(session, cast_row, holes)


def _line(session: Session, cast_row: CastRow, holes: tuple[str, ...]) -> CastLine:
    pack = session.pack
    ids = [i for i in (cast_row.character, cast_row.actor) if i]
    known = [pack.entities[i] for i in ids if i in pack.entities]
    subject = cast_row.character or cast_row.actor
    return CastLine(
        cast_row.character,
        cast_row.actor,
        cast_row.denied,
        () if cast_row.lost else cast_row.sources,
        holes,
        tuple(form for entity in known for form in entity.spellings),
        _claims(pack, subject),
        len(session.findings_about.get(subject, [])),
        cast_row.conflict if not cast_row.lost else None,
        clean(subject_name(pack, cast_row.character)) if cast_row.character else "",
        clean(pack.name(cast_row.actor)) if cast_row.actor else "",
        clean(cast_row.work),
    )


def _claims(pack: Pack, subject: str) -> int:
    """Return the number of claims about an entity or naming it."""
    about = pack.claims_about(subject)
    both = sum(subject in claim.named for claim in about)
    return len(about) + len(pack.claims_naming(subject)) - both


def _with_actor(session: Session, part: Part) -> CastRow:
    conflict = part_mark(session, part)
    sources = pack_order(session.pack, part.sources)
    return CastRow(part.character, part.actor, not part.actor, part.denied, sources, conflict)


def part_mark(session: Session, part: Part) -> Verdict | None:
    """Return the strongest verdict on one pairing of character and actor."""
    marks = [session.mark_on(claim, part.actor) for claim in part.claims]
    verdicts = [mark for mark in marks if mark]
    return min(verdicts, key=STRENGTH.__getitem__) if verdicts else None


def _without_part(session: Session) -> Iterator[CastRow]:
    actors = {part.actor for part in session.parts}
    others = [
        e.id for e in session.pack.entities.values() if e.kind is Kind.PERSON and e.id not in actors
    ]
    for person in sorted(others, key=_order(session)):
        naming = session.pack.claims_naming(person)
        roles = _roles(session, naming)
        about = session.pack.claims_about(person)
        sources = pack_order(session.pack, (c.source.id for c in [*naming, *about]))
        yield CastRow("", person, False, False, sources, None, "; ".join(dict.fromkeys(roles)))


def _order(session: Session) -> Callable[[str], tuple[int, int, str]]:
    """Return the sort key for people: by name; in a pack on many films, the most disputed first."""
    pack, many = session.pack, session.films.many

    def key(person: str) -> tuple[int, int, str]:
        if not many:
            return 0, 0, pack.name(person)
        findings = session.findings_about.get(person, ())
        return -len(findings), -len(pack.claims_naming(person)), pack.name(person)

    return key


def _roles(session: Session, naming: Sequence[Claim]) -> list[str]:
    """Return a person's ties to the pack, or the number of each kind if there are many."""
    pack = session.pack
    meant = [c for c in naming if not c.denied and c.factuality is not Factuality.JOKING]
    ties = dict.fromkeys((claim.property.id, claim.subject) for claim in meant)
    if len(ties) > (_MOST_NAMED if pack.header.work else _OF_MANY_FILMS):
        most = Counter(prop for prop, _ in ties).most_common()
        return [f"{_job(pack, prop)} ({number})" for prop, number in most]
    return [_role(pack, *tie) for tie in ties]


def _role(pack: Pack, property_id: str, subject: str) -> str:
    """Return a tie in words: "director (Tide)"; "Mara – based on", which the name completes."""
    job = _job(pack, property_id)
    if subject == pack.header.work:
        return job
    prop = pack.properties.get(property_id)
    return f"{job} ({pack.name(subject)})" if prop and prop.job else f"{pack.name(subject)} – {job}"


def _job(pack: Pack, property_id: str) -> str:
    """Return what someone is whom a property names: "director"; else its label."""
    prop = pack.properties.get(property_id)
    return prop.job if prop and prop.job else property_label(pack, property_id)


def people_page(session: Session, place: Place) -> Page:
    """Return the page of characters and cast, followed by all other people."""
    people = cast_rows(session)
    cast = [cast_row for cast_row in people if cast_row.character]
    others = [cast_row for cast_row in people if not cast_row.character]
    rows: list[Row] = []
    if cast:
        rows.append(heading("Characters, and who plays them"))
        before = ""
        for cast_row in cast:
            rows += _cast(session, cast_row, named=cast_row.character != before)
            before = cast_row.character
    if others:
        rows += [BLANK, heading("Other people, and the facts that name them")]
        rows += [_other(session, cast_row) for cast_row in others]
    if not rows:
        rows = [row("This pack names no people.")]
    return Page(place, "People", "people", tuple(rows))


def _cast(session: Session, cast_row: CastRow, named: bool) -> list[Row]:
    character = Place.entity(cast_row.character)
    rows = []
    if named:
        rows.append(
            row(
                span(subject_name(session.pack, cast_row.character), "strong"),
                to=character,
                indent=2,
            )
        )
    if not cast_row.sources:
        return [*rows, row(Span("no source says who plays this part", "dim"), indent=4)]
    actor = session.pack.name(cast_row.actor) if cast_row.actor else LOST
    return [
        *rows,
        row(
            Span("not " if cast_row.denied else "", "warn"),
            span(actor, "link" if cast_row.actor else "dim"),
            "  ",
            span(sources_in(session.pack, cast_row.sources), "source"),
            *verdict_spans(cast_row.conflict),
            to=Place.entity(cast_row.actor) if cast_row.actor else character,
            indent=4,
        ),
    ]


def _other(session: Session, cast_row: CastRow) -> Row:
    return row(
        span(session.pack.name(cast_row.actor), "link"),
        span(f"  {cast_row.work}" if cast_row.work else "", "dim"),
        to=Place.entity(cast_row.actor),
        indent=2,
    )
