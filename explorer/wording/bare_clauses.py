"""Clauses for claims on a property without a phrase, made from its label.

Quill's review gives Tide's mood as “grim” · the essay implies that its mood is “light”
Quill's review gives “size of part” as “cameo”, where the label is no plain noun
"""

from __future__ import annotations

from explorer.model.enums import Polarity, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.value import Value
from explorer.values.dates import Date, in_full
from explorer.wording.clause import Clause
from explorer.wording.nouns import plain_noun
from explorer.wording.pronouns import possessive_of, pronouns

_QUOTED_ENTRIES = (ValueType.TERM, ValueType.BOOLEAN, ValueType.STORY_TIME)
"""Types whose values are put into quotation marks."""


def bare_clause(
    pack: Pack,
    prop: Property,
    subject: str,
    value: Value,
    words: str,
    polarity: Polarity,
    planned: bool,
) -> Clause:
    """Return a claim as a clause made from the property's label; `words`: the value in words;
    `planned`: the claim is about the future.
    """
    denied = polarity is Polarity.DENIED
    label, again, give_again, deny_again = f"“{prop.label}”", "it", "give ", "rule out "
    whole, noun = f"the answer to {label}", plain_noun(prop.label)
    if noun and prop.value_type is not ValueType.BOOLEAN:
        known, name = pronouns(pack, subject), possessive_of(pack, subject)
        whole = label = f"{name} {noun}"
        again = f"{known.possessive if known else name} {noun}"
        give_again, deny_again = f"give {again} as ", f"say that {again} is not "
    is_ = f"is{' not' if denied else ''}{' to be' if planned else ''}"
    if isinstance(value, Date):
        does, does_again, brief = f"put {label} {words}", f"put it {words}", words
        words = in_full(value.text)
    else:
        if prop.value_type in _QUOTED_ENTRIES and not isinstance(value, frozenset):
            words = f"“{words}”"
        brief = f"as {words}"
        does, does_again = f"give {label} {brief}", f"{give_again}{words}"
    if denied:
        does, does_again = f"say that {whole} is not {words}", f"{deny_again}{words}"
    return Clause(
        (prop.id, polarity),
        f"not {words}" if denied else words,
        text=f"{whole} {is_} {words}",
        again=f"{again} {is_} {words}",
        does=does,
        does_again=does_again,
        short=words,
        brief=brief,
        denies=denied,
    )
