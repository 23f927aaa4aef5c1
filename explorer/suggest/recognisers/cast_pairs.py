"""A part and its actor, both by name, where they can be that."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.occupation_words import OCCUPATIONS
from explorer.suggest.person_names import opens_like_part
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.cast_forms import LOOSE, PASSIVE, RESPECTIVE, SHARED, role_of
from explorer.suggest.sentences import Mention, Sentence
from explorer.suggest.suggestion import NewEntity, Ref, Suggestion
from explorer.values.folding import fold
from explorer.values.name_forms import is_title

_ADDRESS = frozenset(("mr", "mrs", "ms", "miss"))


def pair(
    reading: Reading,
    sentence: Sentence,
    match: re.Match[str],
    part: str,
    actor: str,
    score: float,
    why: str = "cast form",
) -> Iterator[Suggestion]:
    """Yield who plays a part, both as numbers of names, where they can be that."""
    first, second = sentence.mentions[int(part)], sentence.mentions[int(actor)]
    if first.form == second.form or fold(first.form) in _ADDRESS:
        return  # "as Mr and Mrs Holm"
    namesake = first.known == "new" and _is_given_of(first, second)
    loose = score <= LOOSE and not second.ids and not reading.is_person_name(second)
    person = None if loose else reading.refer(second, [Kind.PERSON])
    character: Ref | None = None
    if person is not None and namesake:
        character = NewEntity(Kind.CHARACTER, first.form)  # "Bo Ash plays her father Bo"
    elif person is not None and _is_office(first):
        character = reading.part_of(person) or reading.refer(first, [Kind.CHARACTER])
    elif person is not None:
        character = reading.refer(first, [Kind.CHARACTER, Kind.GROUP])
    if person is None or character is None:
        return
    yield from reading.propose(
        sentence, match.span(), character, role_of(match), [person], why, score, [first, second]
    )


def respective(sentence: Sentence) -> Iterator[tuple[re.Match[str], str, str]]:
    """Yield part and actor, as numbers of mentions, of two lists that are as long as each other,
    and of one part with each of several actors.
    """
    for match in SHARED.finditer(sentence.shape):
        part = (match["parts"] or match["part"])[1:-1]
        for actor in re.findall(r"⟦(\d+)⟧", match["actors"] or match["by"]):
            yield match, part, actor
    for match in (*RESPECTIVE.finditer(sentence.shape), *PASSIVE.finditer(sentence.shape)):
        if ";" in match.group():
            continue  # "X voices Y; Z plays W"
        actors, parts = (re.findall(r"⟦(\d+)⟧", match[name]) for name in ("actors", "parts"))
        if len(parts) == 1 < len(actors) and _is_group(sentence, int(parts[0])):
            parts *= len(actors)
        if len(actors) == len(parts) > 1:
            for part, actor in zip(parts, actors, strict=True):
                yield match, part, actor


def _is_group(sentence: Sentence, number: int) -> bool:
    """Return whether a part is that of several: "X, Y and Z as the Sailors"."""
    part = sentence.mentions[number]
    before = sentence.shape[: sentence.place_of(number)]
    return before.endswith(" the ") and part.form.endswith("s") and " " not in part.form


def _is_office(part: Mention) -> bool:
    """Return whether a new name only says what a part does: "Police Chief"."""
    words = fold(part.form).split()
    return not part.ids and len(words) > 1 and words[-1] in OCCUPATIONS


def _is_given_of(part: Mention, actor: Mention) -> bool:
    """Return whether a part has nothing but the given name of its actor."""
    words = fold(actor.form).split()
    return len(words) > 1 and fold(part.form) == words[0]


def is_titled(mention: Mention) -> bool:
    """Return whether a new name has a title: parts often have, actors hardly ever."""
    return (
        bool(mention.titled)
        or opens_like_part(mention.form)
        or is_title(fold(mention.form.split()[0]))
    )
