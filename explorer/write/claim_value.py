"""A claim's value from what a user types: names as ids, words as dates and numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.model.claim_record import RawValue
from explorer.model.enums import RuleName, ValueType
from explorer.model.listed import listed_id
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.value import plural
from explorer.read.advice import Nearest, listed
from explorer.read.corrections import EDTF, STORY_TIME, only_correction, suggest_correction
from explorer.read.typed import parse_value
from explorer.text import escape, quote
from explorer.write.lookup import UnknownRecordError, find_entity

_WHOLE = re.compile(r"-?\d{1,15}")
_DECIMAL = re.compile(r"-?\d{1,12}\.\d{1,6}")


class ValueProblemError(Exception):
    """What was typed is not valid for its property; the message is a sentence."""


def read_value(pack: Pack, prop: Property, words: Sequence[str]) -> RawValue:
    """Return a value as it is written in a pack: a list of all words under the rule `set`.

    Raises:
        ValueProblemError: a word is not valid, or there are two or more where one is expected.
    """
    if prop.rule is RuleName.SET:
        return [str(_read_one(pack, prop, word)) for word in words]
    if len(words) != 1:
        raise ValueProblemError(f"{prop.id} takes one {prop.value_type}, not {len(words)}")
    return _read_one(pack, prop, words[0])


def plain_number(word: str) -> int | float | None:
    """Return the number that a word consists of, None if there is more to it."""
    if _WHOLE.fullmatch(word.strip()):
        return int(word)
    return float(word) if _DECIMAL.fullmatch(word.strip()) else None


def _read_one(pack: Pack, prop: Property, word: str) -> bool | int | float | str:
    if prop.value_type is ValueType.ENTITY:
        try:
            return find_entity(pack, word)
        except UnknownRecordError as error:
            if entity_id := listed_id(prop, word):
                return entity_id
            raise ValueProblemError(str(error)) from None
    if prop.value_type is ValueType.TERM and prop.values:
        return _term(prop, word)
    if prop.value_type is ValueType.QUANTITY and (number := plain_number(word)) is not None:
        return number
    why = ""
    if prop.value_type is not ValueType.BOOLEAN:
        try:
            parse_value(prop, [word] if prop.rule is RuleName.SET else word)
            return word
        except (ValueError, ArithmeticError) as error:
            why = escape(str(error))
    meant = only_correction(prop.value_type, word, prop.unit, prop.bounds)
    if meant is not None:
        return meant
    expected = _expected(prop, why)
    hint = suggest_correction(prop.value_type, word, prop.unit, prop.bounds)
    raise ValueProblemError(
        f"{quote(word)} is not a value of {prop.id}: expected {expected}"
        f"{f'; {hint}' if hint else ''}"
    )


def _term(prop: Property, word: str) -> str:
    folded = {"-".join(term.casefold().split()): term for term in prop.values}
    wanted = "-".join(word.casefold().split())
    if wanted in folded:
        return folded[wanted]
    hint = Nearest(prop.values).hint(word)
    if prop.other_terms and wanted and not hint:
        return wanted
    raise ValueProblemError(
        f"{quote(word)} is not a value of {prop.id}: expected one of {listed(prop.values)}"
        f"{f'; {hint}' if hint else ''}"
    )


def _expected(prop: Property, why: str) -> str:
    if prop.value_type is ValueType.DATE:
        return EDTF
    if prop.value_type is ValueType.STORY_TIME:
        return STORY_TIME
    if prop.value_type is ValueType.BOOLEAN:
        return "true or false"
    if prop.value_type is ValueType.QUANTITY:
        return f'a number such as 124, or a range such as "5..8"{_in(prop)}'
    return why or plural(prop.value_type)


def _in(prop: Property) -> str:
    return f", in {prop.unit}" if prop.unit else ""
