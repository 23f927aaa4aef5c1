"""Names: a form that differs from the entity's, and, where nothing is known yet, new names."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.reading import Reading
from explorer.suggest.sentences import Mention, Sentence
from explorer.suggest.suggestion import NewEntity, Suggestion
from explorer.values.folding import words_of
from explorer.values.given_names import is_given_name

_NAMED = (Kind.CHARACTER, Kind.PERSON, Kind.ORGANISATION, Kind.FILM)


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield each form of a name once, where it stands first."""
    seen: set[tuple[str, str]] = set()
    for sentence in reading.sentences:
        for number, mention in enumerate(sentence.mentions):
            proposal = _known(reading, mention) if mention.ids else _new(reading, mention)
            if proposal is None:
                continue
            subject, why, score = proposal
            name = mention.form if not isinstance(subject, NewEntity) else subject.name
            key = (str(subject), name)
            if key in seen:
                continue
            seen.add(key)
            yield from _name(reading, sentence, number, subject, name, why, score)


def _name(
    reading: Reading,
    sentence: Sentence,
    number: int,
    subject: str | NewEntity,
    name: str,
    why: str,
    score: float,
) -> Iterator[Suggestion]:
    start = sentence.place_of(number)
    span = (start, start + len(f"⟦{number}⟧"))
    film = not isinstance(subject, NewEntity) and reading.kind_of(subject) is Kind.FILM
    role = "title" if film else "name"
    yield from reading.propose(sentence, span, subject, role, name, why, score)


def _known(reading: Reading, mention: Mention) -> tuple[str, str, float] | None:
    entity_id = mention.ids[0]
    entity = reading.pack.entities[entity_id]
    if entity.kind not in _NAMED or mention.known == "part" or len(mention.ids) > 2:
        return None
    if mention.known == "near":
        return entity_id, f"misspelling of {entity.name}?", 0.8
    if mention.known == "form":
        return entity_id, f"another form of {entity.name}", 0.75
    plain = mention.form.casefold().removeprefix("the ")
    same = plain in (
        entity.name.casefold(),
        entity.name.casefold().removeprefix("the "),
    )
    if mention.form in entity.spellings:
        return entity_id, f"another form of {entity.name}", 0.75
    alias = mention.form in entity.aliases
    if not same and " " in mention.form and (not alias or reading.others_name(entity_id)):
        return entity_id, f"another form of {entity.name}", 0.7 if alias else 0.75
    full = mention.form in (entity.name, entity.name.removeprefix("The "))
    if full and reading.others_name(entity_id):
        return entity_id, "name that other sources write too", 0.6
    return None


def _new(reading: Reading, mention: Mention) -> tuple[NewEntity, str, float] | None:
    """Return a new name with what it seems to name: as cast and credits have it, or a person."""
    name = reading.full_name(mention)
    if not words_of(name):
        return None
    entity = reading.new.get(name)
    if entity is not None and entity.kind in (Kind.CHARACTER, Kind.PERSON, Kind.ORGANISATION):
        return entity, f"new {entity.kind.value}", 0.6
    if name == reading.source.author:
        return None
    given = is_given_name(words_of(name)[0])
    if entity is None and mention.form == name and given and reading.is_person_name(mention):
        return reading.add(NewEntity(Kind.PERSON, name)), "new name, perhaps a person", 0.4
    return None
