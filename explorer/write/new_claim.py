"""A single claim, written into its source's file of claims after checking."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from explorer.model.claim_record import MAX_PHRASE_WORDS
from explorer.model.entity import Entity
from explorer.model.enums import Factuality, Kind, ValueType
from explorer.model.listed import listed_id
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.scope import ANYWHERE, Scope
from explorer.read.phrases import locate_phrase
from explorer.text import count, escape, quote
from explorer.values.ids import slug, unused_id
from explorer.write.additions import (
    Additions,
    NewRecords,
    add_to_files,
    claims_path,
    with_additions,
)
from explorer.write.changes import FileChange
from explorer.write.claim_value import ValueProblemError, read_value
from explorer.write.lookup import UnknownRecordError, find_entity, find_property, find_source
from explorer.write.pack_files import PackFiles, UnwritableError

_MOST_LINES = 8
_AROUND = 60


class ClaimError(Exception):
    """A claim cannot be made as requested; `problems` has the reasons, a sentence each."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


@dataclass(frozen=True, slots=True)
class ClaimRequest:
    """What a user types: ids or names, and a phrase. `line` 0 means: find the phrase's line."""

    source: str
    phrase: str
    subject: str
    property: str
    values: tuple[str, ...]
    firmness: Factuality = Factuality.CERTAIN
    denied: bool = False
    by: str = ""
    line: int = 0
    scope: Scope = ANYWHERE


@dataclass(frozen=True, slots=True)
class NewClaim:
    """A claim as a table, and the changes to the files for it and its new entities."""

    record: dict[str, Any]
    source: str
    line: int
    path: Path
    changes: tuple[FileChange, ...]
    entities: tuple[Entity, ...] = ()


KindOf = Callable[[str, Sequence[Kind], Kind | None], Kind | None]
"""Decides the kind of a new entity from its name, the kinds allowed and its subject's kind; None if
it is not to be created."""


def draft_claim(
    pack: Pack,
    request: ClaimRequest,
    lines_of: Callable[[str], Sequence[str] | None],
    kind_of: KindOf | None = None,
) -> NewClaim:
    """Return the requested claim, unwritten. `lines_of` gives a source's text.

    Unknown names become new entities if `kind_of` gives their kind.

    Raises:
        ClaimError: something is unknown, ambiguous or invalid; all problems are reported at once.
        OSError: the file of claims cannot be read.
    """
    problems: list[str] = []

    def look_up(find: Callable[[Pack, str], str], word: str) -> str:
        try:
            return find(pack, word)
        except UnknownRecordError as error:
            problems.append(str(error))
            return ""

    source = look_up(find_source, request.source)
    prop = pack.properties.get(look_up(find_property, request.property))
    entities = _new_entities(pack, request, prop, kind_of) if prop and kind_of else ()
    pack = with_additions(pack, Additions(entities))
    subject = look_up(find_entity, request.subject)
    by = look_up(find_entity, request.by) if request.by else ""
    value: Any = None
    line, phrase = 0, request.phrase
    try:
        value = read_value(pack, prop, request.values) if prop else None
    except ValueProblemError as error:
        problems.append(str(error))
    try:
        if source:
            line, phrase = _find_line(request, pack.sources[source].lines, lines_of(source))
    except ClaimError as error:
        problems += error.problems
    if problems or prop is None:
        raise ClaimError(problems)
    fields = {"subject": subject, "property": prop.id, "value": value, **_manner(request, by)}
    record = _record(pack, source, line, phrase, fields)
    path, changes = _changes(pack, source, record, entities)
    return NewClaim(record, source, line, path, changes, entities)


def _record(
    pack: Pack, source: str, line: int, phrase: str, fields: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the record of a claim with some fields: with its id first, and its evidence last."""
    claim_id = unused_id(f"{source}-{line}-{slug(fields['property'], 'claim')}", pack.claims)
    evidence = {"line": line, "phrase": phrase} if phrase else {"line": line}
    return {"id": claim_id, **fields, "evidence": [evidence]}


def _manner(request: ClaimRequest, by: str) -> dict[str, Any]:
    """Return the fields that say how firmly, by whom and for what it is claimed, if not as usual;
    `by` is the id of the person quoted.
    """
    manner: dict[str, Any] = {}
    if request.firmness is not Factuality.CERTAIN:
        manner["factuality"] = request.firmness.value
    if request.denied:
        manner["polarity"] = "denied"
    if by:
        manner["attributed_to"] = by
    if request.scope != ANYWHERE:
        manner["scope"] = {k: v for k, v in asdict(request.scope).items() if v}
    return manner


def _new_entities(
    pack: Pack, request: ClaimRequest, prop: Property, kind_of: KindOf
) -> tuple[Entity, ...]:
    """Return the entities that a request names and the pack does not have."""
    made = NewRecords(pack)
    named: list[tuple[str, Sequence[Kind]]] = [(request.subject, prop.domain)]
    if prop.value_type is ValueType.ENTITY:
        named += [(w, prop.range) for w in request.values if not listed_id(prop, w)]
    named += [(request.by, ())] if request.by else []
    related_kind: Kind | None = None
    for place, (name, kinds) in enumerate(named):
        grown = with_additions(pack, made.added)
        try:
            entity_id = find_entity(grown, name)
        except UnknownRecordError as error:
            kind = None if error.several else kind_of(name, kinds, related_kind if kinds else None)
            if kind is not None:
                made.entity(kind, name)
        else:
            kind = grown.entities[entity_id].kind
        if place == 0:
            related_kind = kind
    return made.added.entities


def _changes(
    pack: Pack, source: str, record: dict[str, Any], entities: Sequence[Entity]
) -> tuple[Path, tuple[FileChange, ...]]:
    """Return a source's file of claims, and the changes that add a claim and new entities."""
    assert pack.root is not None
    files, path = PackFiles(pack.root), claims_path(pack.root, source)
    try:
        add_to_files(files, Additions(tuple(entities)))
        files.append(path, "claim", record, source)
        return path, tuple(files.changes())
    except UnwritableError as error:
        raise ClaimError([str(error)]) from None


def _find_line(request: ClaimRequest, last: int, lines: Sequence[str] | None) -> tuple[int, str]:
    """Return the line that contains a phrase, and the phrase as written there."""
    phrase = " ".join(request.phrase.split())
    words = len(phrase.split())
    if words > MAX_PHRASE_WORDS:
        message = (
            f"the phrase has {words} words; at most {MAX_PHRASE_WORDS} are allowed: it only has to "
            "mark the spot"
        )
        raise ClaimError([message])
    if request.line > last:
        raise ClaimError([f"there is no line {request.line}; the last is {last}"])
    if lines is None:
        if request.line:
            return request.line, phrase
        message = (
            "the source's text is not available; give the line with --line N, or the folder of "
            "texts with --texts DIR"
        )
        raise ClaimError([message])
    if not phrase:
        if request.line:
            return request.line, ""
        raise ClaimError(["an empty phrase is in every line; choose one with --line N"])
    places = {
        number: (line, *spot)
        for number, line in enumerate(lines, 1)
        if request.line in (0, number) and (spot := locate_phrase(line, phrase))
    }
    exact = {number: place for number, place in places.items() if phrase in place[0]}
    chosen = exact or places
    if len(chosen) == 1:
        number, (line, start, end) = next(iter(chosen.items()))
        return number, line[start:end]
    if not chosen:
        where = f"line {request.line}" if request.line else "the text"
        raise ClaimError([f"{quote(phrase)} is not in {where}"])
    raise _in_several_lines(phrase, chosen)


def _in_several_lines(phrase: str, chosen: Mapping[int, tuple[str, int, int]]) -> ClaimError:
    """Return the error that a phrase is in several lines: each with the phrase's start and end."""
    shown = [
        f"  line {number}: …{escape(line[max(start - _AROUND, 0) : end + _AROUND], 200)}…"
        for number, (line, start, end) in list(chosen.items())[:_MOST_LINES]
    ]
    more = len(chosen) - len(shown)
    shown += [f"  and in {count(more, 'more line')}"] if more > 0 else []
    message = f"{quote(phrase)} is in {len(chosen)} lines; choose one with --line N"
    return ClaimError([message, *shown])
