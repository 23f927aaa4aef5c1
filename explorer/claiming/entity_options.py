"""Which entities typed or marked words may mean: known ones, by other names too, and new ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from explorer.model.enums import PEOPLE, Kind
from explorer.model.pack import Pack
from explorer.suggest.lists.place_names import is_place_name
from explorer.suggest.names.known_names import KnownNames
from explorer.suggest.suggestion import NewEntity, Ref
from explorer.text import clean
from explorer.values.folding import words_of
from explorer.values.names.forms import is_title
from explorer.values.names.given_names import is_family_name, is_given_name

MOST = 8
"""Most known entities offered at once."""

_NEW_KINDS = (
    Kind.CHARACTER,
    Kind.PERSON,
    Kind.ORGANISATION,
    Kind.PLACE,
    Kind.EVENT,
    Kind.OBJECT,
    Kind.GROUP,
)
_WITH_CAPITALS = (Kind.CHARACTER, Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)
"""Kinds whose names normally begin with a capital: "the wedding" is none of these."""

_NAMED_LONG = 60
_FILM_WORDS = frozenset(["film", "movie", "picture", "series", "show"])
_DETERMINERS = frozenset(["a", "an", "the", "his", "her", "its", "their", "my", "our"])


@dataclass(frozen=True, slots=True)
class EntityOption:
    """An entity that may be meant; `form` is a new name for it that the pack would add."""

    ref: Ref
    text: str
    detail: str
    form: str = ""
    misspelt: bool = False
    gone: str = ""
    """Id of another entity that would be merged into this one."""


def entity_options(
    pack: Pack,
    typed: str,
    marked: str,
    kinds: Sequence[Kind],
    likely: Sequence[Ref] = (),
    related_kind: Kind | None = None,
) -> list[EntityOption]:
    """Return the entities of some kinds (of any kind if none are given) that may be meant.

    With nothing typed, these include all `likely` entities; otherwise only the new ones among them
    whose names begin with the typed words. `marked` is the source's name for the entity, which may
    be another name of a known entity, or a misspelling.
    """
    typed, marked = typed.strip(), marked.strip()
    options: list[EntityOption] = []
    if not typed and _is_described(marked):  # "her aunt's letters": not any name beside it
        options += [
            _new(NewEntity(kind, marked)) for kind in new_kinds(marked, kinds, related_kind)[:1]
        ]
    options += [] if typed else [_known(pack, ref) for ref in likely]
    new = [ref for ref in likely if isinstance(ref, NewEntity)] if typed else []
    options += [_new(ref) for ref in new if _rank(words_of(typed), words_of(ref.name)) is not None]
    matches = matching_entities(pack, typed, kinds) if typed else []
    by_kind = _of_kind(pack, typed, kinds)
    options += [_known(pack, match) for match in matches]
    options[:0] = [_known(pack, film) for film in by_kind]
    near = [] if matches or by_kind else _near(pack, typed or marked, kinds)
    form = marked if matches else typed or marked
    if _is_name(form):
        for entity_id in (matches or near)[: 1 if matches else 2]:
            options += _other_names(pack, entity_id, form)
    name = typed or marked
    known = {ref.name.casefold() for ref in likely if isinstance(ref, NewEntity)}
    is_given = bool(typed) or (name[:1].isupper() and name.casefold() not in known)
    if is_given and _is_name(name) and not _is_called(pack, name, kinds):
        options += [_new(NewEntity(kind, name)) for kind in new_kinds(name, kinds, related_kind)]
    return list(dict.fromkeys(options))


def matching_entities(pack: Pack, typed: str, kinds: Sequence[Kind]) -> list[str]:
    """Return the entities with a name that begins with the typed words, the likeliest first."""
    wanted = words_of(typed)
    if not wanted:
        return []
    ranked: list[tuple[int, int, str]] = []
    for entity in pack.entities.values():
        if kinds and entity.kind not in kinds:
            continue
        names = (entity.name, *entity.aliases, *entity.spellings, entity.id)
        ranks = [rank for name in names if (rank := _rank(wanted, words_of(name))) is not None]
        if ranks:
            said = len(pack.claims_about(entity.id)) + len(pack.claims_naming(entity.id))
            ranked.append((min(ranks), -said, entity.id))
    return [key for _, _, key in sorted(ranked)[:MOST]]


def _of_kind(pack: Pack, typed: str, kinds: Sequence[Kind]) -> list[str]:
    """Return the pack's film if a word for its kind is typed: "film", "the series"."""
    words = words_of(typed)
    words = words[1:] if words[:1] == ("the",) else words
    film = pack.header.work
    meant = len(words) == 1 and words[0] in _FILM_WORDS and film in pack.entities
    return [film] if meant and (not kinds or Kind.FILM in kinds) else []


def new_kinds(name: str, kinds: Sequence[Kind], related_kind: Kind | None = None) -> list[Kind]:
    """Return the kinds that a new entity of this name may be, the likeliest first.

    `related_kind` is the kind of the entity it is related to: a character's spouse or killer is
    taken to be a character where that is allowed, whatever the name looks like.
    """
    words = words_of(name)
    titled = bool(words) and is_title(words[0])
    person = (
        len(words) > 1 and not titled and (is_given_name(words[0]) or is_family_name(words[-1]))
    )
    order = list(kinds) or list(_NEW_KINDS)
    if is_place_name(name):
        order.sort(key=lambda kind: kind is not Kind.PLACE)
    if not kinds and name.islower():
        order.sort(key=lambda kind: kind in _WITH_CAPITALS)
    if not kinds and _is_described(name):
        order.sort(key=lambda kind: kind is not Kind.OBJECT)
    if person:
        order.sort(key=lambda kind: kind is not Kind.PERSON)
    if related_kind in PEOPLE:
        order.sort(key=lambda kind: kind is not related_kind)
    return order[:4] if kinds else order


def _rank(wanted: Sequence[str], name: Sequence[str]) -> int | None:
    if tuple(wanted) == tuple(name):
        return 0
    joined, whole = " ".join(wanted), " ".join(name)
    if whole.startswith(joined) or whole.removeprefix("the ").startswith(joined):
        return 1
    if all(any(word.startswith(part) for word in name) for part in wanted):
        return 2
    return None


def _near(pack: Pack, form: str, kinds: Sequence[Kind]) -> list[str]:
    entities = [e for e in pack.entities.values() if not kinds or e.kind in kinds]
    entity_ids = [entity_id for _, ids in KnownNames(entities).near(form) for entity_id in ids]
    return list(dict.fromkeys(entity_ids))


def _is_name(form: str) -> bool:
    return 0 < len(form) <= _NAMED_LONG and any(char.isalpha() for char in form)


def _is_described(form: str) -> bool:
    """Return whether words describe something without a name of its own: "a platoon of killers"."""
    words = words_of(form)
    return len(words) > 1 and form[:1].islower() and words[0] in _DETERMINERS


def _is_called(pack: Pack, name: str, kinds: Sequence[Kind]) -> bool:
    wanted = words_of(name)
    return any(
        wanted == words_of(name)
        for entity in pack.entities.values()
        if not kinds or entity.kind in kinds
        for name in (entity.name, *entity.aliases)
    )


def _other_names(pack: Pack, entity_id: str, form: str) -> Iterator[EntityOption]:
    entity = pack.entities[entity_id]
    known = {words_of(name) for name in (entity.name, *entity.aliases, *entity.spellings)}
    if words_of(form) in known:
        return
    shown = clean(entity.name)
    twins = [e for e in pack.entities.values() if e.kind is entity.kind and e.name == form]
    for twin in twins[:1]:
        same = f"the same as {clean(twin.name)}"
        yield EntityOption(entity_id, shown, f"{same}, another name", "", False, twin.id)
        yield EntityOption(entity_id, shown, f"{same}, a misspelling", "", True, twin.id)
        return
    yield EntityOption(entity_id, shown, f"also called “{clean(form)}”", form)
    yield EntityOption(entity_id, shown, f"misspelt here as “{clean(form)}”", form, True)


def _known(pack: Pack, ref: Ref) -> EntityOption:
    if isinstance(ref, NewEntity):
        return _new(ref)
    entity = pack.entities[ref]
    others = f", {', '.join(entity.aliases[:2])}" if entity.aliases else ""
    return EntityOption(ref, clean(entity.name), clean(f"{entity.kind}{others}"))


def _new(entity: NewEntity) -> EntityOption:
    return EntityOption(entity, clean(entity.name), f"new {entity.kind}")
