"""Whether a name in brackets behind an actor can be the part, or is another film."""

from __future__ import annotations

from explorer.model.enums import Kind
from explorer.suggest.reading import Reading
from explorer.suggest.sentences import Mention
from explorer.values.folding import words_of
from explorer.values.given_names import is_given_name
from explorer.values.name_forms import is_title


def may_be_part(reading: Reading, mention: Mention) -> bool:
    """Return whether a name may be a part's: known as one, of one word, titled or a person's."""
    if mention.ids:
        return reading.refer(mention, [Kind.CHARACTER], create=False) is not None
    words = words_of(reading.full_name(mention))
    if len(words) < 2 or mention.titled or is_title(words[0]):
        return True
    return reading.is_person_name(mention) or is_given_name(words[0])
