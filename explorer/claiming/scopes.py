"""Versions, regions and times to which a claim is restricted, as a user types them."""

from __future__ import annotations

from dataclasses import fields, replace

from explorer.model.pack import Pack
from explorer.model.scope import Scope
from explorer.values.dates import parse_date
from explorer.wording.scopes import scope_on_page

_KEYS = {
    "cut": "cut",
    "region": "region",
    "medium": "medium",
    "as of": "as_of",
    "story time": "story_time",
    "film": "work",
}
"""Prefix typed before a colon → field of the scope."""

_MOST = 8

ScopeOption = tuple[str, str, Scope]
"""Words, a detail, and the scope chosen with them."""


def scope_options(pack: Pack, scope: Scope, typed: str) -> tuple[list[ScopeOption], str]:
    """Return the scopes on offer for what is typed, and what is wrong with it."""
    typed = " ".join(typed.split())
    key, colon, value = typed.partition(":")
    if colon and key.casefold() in _KEYS and value.strip():
        field, value = _KEYS[key.casefold()], value.strip()
        if field == "as_of":
            try:
                parse_date(value)
            except (ValueError, ArithmeticError) as error:
                return [], f"as of: {error}"
        if field == "work" and value not in pack.entities:
            return [], f"film: there is no entity with the id {value}"
        chosen = replace(scope, **{field: value})
        return [(scope_on_page(pack, chosen), "", chosen)], ""
    scopes: list[ScopeOption] = []
    if scope != Scope() and not typed:
        scopes.append(("everywhere and always", "no restriction", Scope()))
    for known in dict.fromkeys(c.scope for c in pack.claims.values() if c.scope != Scope()):
        words = scope_on_page(pack, known)
        if typed.casefold() in words.casefold():
            scopes.append((words, "as other claims", _merged(scope, known)))
    if not scopes and typed:
        names = ", ".join(f"{name}: …" for name in _KEYS)
        return [], f"Type {names}"
    return scopes[:_MOST], "" if scopes else "Type cut: …, region: …, medium: … or as of: 2024-03"


def _merged(scope: Scope, other: Scope) -> Scope:
    given = {f.name: value for f in fields(other) if (value := getattr(other, f.name))}
    return replace(scope, **given)
