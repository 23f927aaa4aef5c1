"""Names: forms of a known entity's name that differ from it, or that other sources do not use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.lists.person_names import with_fewer_titles
from explorer.suggest.names.capitals import JOINING
from explorer.suggest.reading import Reading
from explorer.suggest.stated import is_own_form, named_by_others
from explorer.suggest.suggestion import Suggestion
from explorer.suggest.text.sentences import Mention, Sentence

_OTHER_TITLE = re.compile(
    r"\b(?:working|provisional|production|shooting|tentative|original|alternative|alternate|other|"
    r"international|english) titles?\b|\b(?:retitled|renamed|originally titled)\b"
)
"""Words for a title that is not the film's usual one."""
_NAMED = (Kind.CHARACTER, Kind.PERSON, Kind.ORGANISATION, Kind.FILM)


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield each form of a known name once, where it first occurs."""
    seen: set[tuple[str, str]] = set()
    others = named_by_others(reading.pack, reading.source.id)
    for sentence in reading.sentences:
        for number, mention in enumerate(sentence.mentions):
            proposal = _known(reading, mention, others) if mention.ids else None
            if proposal is None or (proposal[0], mention.form) in seen:
                continue
            subject, why, score = proposal
            if reading.kind_of(subject) is Kind.FILM and _OTHER_TITLE.search(sentence.shape):
                continue
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


def _known(
    reading: Reading, mention: Mention, others: frozenset[str]
) -> tuple[str, str, float] | None:
    """Return whose form a name is, why and how surely, None for a name as it stands; `others` are
    those whom other sources name.
    """
    entity_id = mention.ids[0]
    entity = reading.pack.entities[entity_id]
    if entity.kind not in _NAMED or mention.known == "part" or len(mention.ids) > 2:
        return None
    if mention.form[:1].islower():
        return None  # a description in running text
    if mention.form in reading.named[entity_id].aliases and mention.form not in entity.aliases:
        return None  # claimed as another name already
    first, _, rest = mention.form.partition(" ")
    if first.casefold() in JOINING and is_own_form(entity, rest):
        return None  # "With Ann Bell", in a headline
    if mention.known == "near":
        if mention.form in {f"{name}s" for name in (entity.name, *entity.aliases)}:
            return None  # "two Zorins are better than one"
        return entity_id, f"misspelling of {entity.name}?", 0.8
    if mention.form in entity.name.split():
        return None  # a family name with a hyphen
    if entity.name in with_fewer_titles(mention.form):
        return None  # Captain Ruth Hale
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
    if not same and " " in mention.form and (not alias or entity_id in others):
        return entity_id, f"another form of {entity.name}", 0.7 if alias else 0.75
    if is_own_form(entity, mention.form) and entity_id in others:
        return entity_id, "name that other sources write too", 0.6
    return None
