"""Names: forms of a known entity's name that differ from it, or that other sources do not use."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.reading import Reading
from explorer.suggest.sentences import Mention, Sentence
from explorer.suggest.stated import is_own_form
from explorer.suggest.suggestion import Suggestion

_NAMED = (Kind.CHARACTER, Kind.PERSON, Kind.ORGANISATION, Kind.FILM)


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield each form of a known name once, where it first occurs."""
    seen: set[tuple[str, str]] = set()
    for sentence in reading.sentences:
        for number, mention in enumerate(sentence.mentions):
            proposal = _known(reading, mention) if mention.ids else None
            if proposal is None or (proposal[0], mention.form) in seen:
                continue
            subject, why, score = proposal
            seen.add((subject, mention.form))
            yield from _name(reading, sentence, number, subject, mention.form, why, score)


def _name(
    reading: Reading,
    sentence: Sentence,
    number: int,
    subject: str,
    name: str,
    why: str,
    score: float,
) -> Iterator[Suggestion]:
    start = sentence.place_of(number)
    span = (start, start + len(f"⟦{number}⟧"))
    role = "title" if reading.kind_of(subject) is Kind.FILM else "name"
    yield from reading.propose(sentence, span, subject, role, name, why, score)


def _known(reading: Reading, mention: Mention) -> tuple[str, str, float] | None:
    entity_id = mention.ids[0]
    entity = reading.pack.entities[entity_id]
    if entity.kind not in _NAMED or mention.known == "part" or len(mention.ids) > 2:
        return None
    if mention.form[:1].islower():
        return None  # a description in running text
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
    if is_own_form(entity, mention.form) and reading.others_name(entity_id):
        return entity_id, "name that other sources write too", 0.6
    return None
