"""Descriptions of a property for authors of packs: its meaning, subjects and values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explorer.model.enums import RuleName, ValueType
from explorer.model.property import Property

_FORMS = {
    ValueType.TEXT: '"words"',
    ValueType.NAME: '"Name as Written"',
    ValueType.DATE: '"2024", "2024-03-01", "2024~" (about), "2022/2024" (a span)',
    ValueType.QUANTITY: '124, "~8" (about), "5.." (or more), "5..8", "[114,117]" (either)',
    ValueType.STORY_TIME: '"during EVENT", "before EVENT", "between EVENT and EVENT"',
    ValueType.BOOLEAN: "true or false",
}


def form(prop: Property) -> str:
    """Return the form of a value in TOML."""
    if prop.value_type is ValueType.ENTITY:
        item = f'"id of {_a(prop.range)}"'
    elif prop.value_type is ValueType.TERM and prop.values:
        item = "one of " + ", ".join(f'"{term}"' for term in prop.values)
    else:
        item = _FORMS.get(prop.value_type, '"words"')
    if prop.rule is RuleName.SET:
        several = item.startswith("one of ")
        item = f"a list, [ … ], of {item.removeprefix('one of ')}" if several else f"[{item}, …]"
    if prop.other_terms:
        item += ", or another word"
    return f"{item}, in {prop.unit}" if prop.unit else item


def details(prop: Property) -> Iterator[str]:
    """Yield a property's meaning, kinds of subject, synonyms, and the form of its values."""
    if prop.description:
        yield prop.description
    if prop.domain:
        yield f"For {_a(prop.domain)}."
    if prop.also:
        yield f"Also: {', '.join(prop.also)}."
    yield f"Write: value = {form(prop)}"


def _a(kinds: Sequence[str]) -> str:
    """Return kinds with an article: "a film, event or object"; "an entity" for any kind."""
    nouns = list(kinds) or ["entity"]
    choice = " or ".join(filter(None, (", ".join(nouns[:-1]), nouns[-1])))
    return f"{'an' if choice[:1] in 'aeiou' else 'a'} {choice}"
