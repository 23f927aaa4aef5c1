"""Credits by the vocabulary's own words: "visual effects by X", "casting director Y".

`crafts` has the crafts that running text describes in many ways. Every other property of who made
something for a film is recognised by its label and synonyms.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from explorer.model.enums import Kind, RuleName, ValueType
from explorer.model.property import Property
from explorer.suggest.labels.crafts import IS, LABELS, ON_FILM, SERVING, THE
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import CALLED, LIST, PAIR
from explorer.values.folding import fold

_MAKERS = frozenset((Kind.PERSON, Kind.ORGANISATION, Kind.GROUP))
_NO_CREDITS = frozenset(("considered-for", "left-by", "sued-by", "rights"))
"""Properties whose people made nothing: "considered by X" says what X thinks."""
_IDENTIFIER = compile_late(r"p\d+")
_OF_FIRMS = frozenset(("picked up", "acquired", "bought", "released", "distributed"))
"""What companies do with a film: `studios` decides who made and who released it."""
_PERSON_WORD = compile_late(r"(?:er|or|ist|director|supervisor|master|artist)s?$")

Forms = tuple[tuple[re.Pattern[str], float], ...]


def credits_by_word(properties: Mapping[str, Property]) -> dict[str, Property]:
    """Return the properties that credit someone, by each of their names.

    Names shared with another property are left out: a "cast" list.
    """
    credits: dict[str, Property] = {}
    others: set[str] = set()
    for prop in properties.values():
        if _is_credit(prop):
            credits.update(dict.fromkeys(_words(prop), prop))
        else:
            others.update(_words(prop))
    return {word: prop for word, prop in credits.items() if word not in others}


def _is_credit(prop: Property) -> bool:
    """Return whether a property names who made something for a film."""
    return (
        prop.value_type is ValueType.ENTITY
        and prop.id not in _NO_CREDITS
        and prop.rule is RuleName.SET
        and bool(prop.range)
        and _MAKERS.issuperset(prop.range)
        and Kind.FILM in prop.domain
    )


def _words(prop: Property) -> tuple[str, ...]:
    """Return the names of a credit, in lower case, without those that `crafts` has."""
    return _credit_words((prop.label, *prop.also, *prop.formerly))


@lru_cache(maxsize=1024)  # each text asks for all properties of its vocabulary
def _credit_words(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        name
        for name in dict.fromkeys(fold(name.removesuffix(" by")) for name in names)
        if name not in LABELS
        and name not in _OF_FIRMS
        and len(name) > 2
        and not _IDENTIFIER.fullmatch(name)
    )


@cache
def credit_forms(words: tuple[str, ...]) -> Forms:
    """Return the forms in which running text credits someone by these words, with their scores.

    The group `label` has the word, `who` the names.
    """
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    people = [word for word in longest_first if _PERSON_WORD.search(word)]
    forms = []
    if words:
        by = (
            rf"\b(?P<label>{_either(longest_first)})(?:(?: is| was| are| were) the work of |"
            rf"(?:(?: is| was| are| were) (?:(?!told\b|inspired\b|narrated\b|seen\b)[a-z]+ )?|"
            rf"(?:,| comes)? (?:(?!adapted\b|written\b|directed\b|commentary\b|description\b|"
            rf"produced\b|played\b|voiced\b|portrayed\b|performed\b)[a-z]+ )?)by )"
            rf"(?:{CALLED})?(?P<who>{LIST})(?!')"
        )
        made = (
            rf"(?P<who>⟦\d+⟧) (?:created|creates|provided|provides|handled|supplied|did|does|"
            rf"supervised|oversaw|devised|(?:is|are|was|were) responsible for) (?:the )?"
            rf"(?:[a-z]+ ){{0,2}}(?P<label>{_either(longest_first)})\b"
        )
        wrote = (
            rf"(?P<who>{LIST})(?:,? who)? (?:also )?(?:wrote|writes|conceived|designed|designs|"
            rf"mixed|edited|arranged) (?:the|all the|its) (?:[a-z]+ )?"
            rf"(?P<label>{_either(longest_first)})(?=[,.;:)]|$| (?:and|for|with|himself|herself)\b)"
        )
        forms += [(compile_late(by), 0.85), (compile_late(made), 0.7), (compile_late(wrote), 0.75)]
    if people:
        several = (
            rf"(?<!-)\b(?P<label>{_either(people)})s(?:,| are| were| will be| include)? "
            rf"(?P<who>{LIST})"
        )
        before = rf"(?<!-)\b(?P<label>{_either(people)}),? (?P<who>{PAIR})"
        behind = (
            rf"(?P<who>⟦\d+⟧)(?: \([^()]*\))?, (?:the |its |the film's )?"
            rf"(?P<label>{_either(people)})\b(?!:)"
        )
        serving = rf"(?P<who>{LIST}){SERVING} as {THE}(?P<label>{_either(people)})s?\b{ON_FILM}"
        being = rf"{IS}(?P<label>{_either(people)})\b"
        forms += [(compile_late(several), 0.8), (compile_late(before), 0.8)]
        forms += [(compile_late(behind), 0.78), (compile_late(serving), 0.8)]
        all_are = rf"(?<!for )(?P<who>{LIST}) (?:are|were) {THE}(?P<label>{_either(people)})s\b"
        forms += [(compile_late(being), 0.75), (compile_late(all_are), 0.78)]
    return tuple(forms)


def _either(words: list[str]) -> str:
    return "|".join(map(re.escape, words))
