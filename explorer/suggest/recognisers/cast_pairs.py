"""A part and its actor, both by name, where they can be that."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.person_names import opens_like_part
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.cast_forms import LOOSE, role_of
from explorer.suggest.sentences import Mention, Sentence
from explorer.suggest.suggestion import Suggestion
from explorer.values.folding import fold
from explorer.values.name_forms import is_title


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
    if first.form == second.form:
        return
    loose = score <= LOOSE and not second.ids and not reading.is_person_name(second)
    person = None if loose else reading.refer(second, [Kind.PERSON])
    character = reading.refer(first, [Kind.CHARACTER, Kind.GROUP]) if person else None
    if person is None or character is None:
        return
    yield from reading.propose(
        sentence, match.span(), character, role_of(match), [person], why, score, [first, second]
    )


def is_titled(mention: Mention) -> bool:
    """Return whether a new name has a title: parts often have, actors hardly ever."""
    return (
        bool(mention.titled)
        or opens_like_part(mention.form)
        or is_title(fold(mention.form.split()[0]))
    )
