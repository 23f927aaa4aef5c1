"""Scopes in words: "in the extended cut", "in Japan", "in childhood", "as of May 2024"."""

from __future__ import annotations

import re

from explorer.model.pack import Pack
from explorer.model.scope import PREMIERE, Scope
from explorer.values.dates import in_full
from explorer.values.places.countries import is_world

_NATIONAL = re.compile(
    r"\b(?:american|australian|british|canadian|chinese|danish|dutch|english|european|french|german"
    r"|indian|irish|italian|japanese|korean|mexican|norwegian|polish|russian|spanish|swedish)\b"
)
"""Adjectives for the country where a version was shown."""
_INITIALS = re.compile(r"\b(?:bbc|bbfc|dvd|tv|uk|us|usa|vhs)\b")
"""Initials in names of versions, which the ids of cuts write in small letters."""
_VERSIONS = ("copy", "cut", "draft", "dub", "edition", "print", "release", "restoration", "script",
             "treatment", "version")  # fmt: skip
"""Endings of a version's name that already say what it is."""
_OF_LIFE = re.compile(r"(?:hood|youth|old age|later life)$")
"""Endings of times in somebody's life, which take "in"."""
_AT_ANY = ("festival", "film festival")
_IN_CINEMAS = ("cinema", "cinemas", "theaters", "theatres", "theatrical")


def scope_on_page(pack: Pack, scope: Scope) -> str:
    """Return the words for a scope: "the extended cut, as of May 2024"; or ""."""
    parts = [version_in_sentence(scope.cut)] if scope.cut else []
    parts += [pack.region_in_sentence(scope.region)] if scope.region else []
    parts += [scope.medium] if scope.medium else []
    if scope.story_time:
        parts.append(_time_of_story(pack, scope.story_time))
    parts += [pack.in_sentence(scope.work)] if scope.work else []
    return ", ".join([*parts, *_as_of(scope)])


def is_limited(scope: Scope) -> bool:
    """Return whether a scope is limited to more than a date: a cut, a region and the like."""
    return scope != Scope(as_of=scope.as_of)


def version_in_sentence(cut: str) -> str:
    """Return a cut as a noun: "the extended cut", "the original draft"."""
    words = "released version" if cut == "release" else cut.replace("-", " ").removeprefix("the ")
    words = _NATIONAL.sub(lambda match: match[0].capitalize(), words)
    words = _INITIALS.sub(lambda match: match[0].upper(), words)
    return f"the {words}" if words.casefold().endswith(_VERSIONS) else f"the {words} cut"


def scope_in_report(pack: Pack, scope: Scope) -> str:
    """Return the words for a scope in reports: "in the extended cut; as of 2024"; or ""."""
    parts = [f"in {version_in_sentence(scope.cut)}"] if scope.cut else []
    parts += [_where(pack, scope.region)] if scope.region else []
    parts += [_shown_on(scope.medium)] if scope.medium else []
    if scope.story_time:
        parts.append(_in_story(pack, scope.story_time))
    parts += [f"in {pack.in_sentence(scope.work)}"] if scope.work else []
    return "; ".join([*parts, *_as_of(scope)])


def _where(pack: Pack, region: str) -> str:
    """Return "in Japan"; "worldwide" for the whole world."""
    words = pack.region_in_sentence(region)
    return "worldwide" if is_world(words) else f"in {words}"


def _shown_on(medium: str) -> str:
    """Return a medium after its preposition: "on DVD", "in cinemas", "at the premiere", "at a
    festival".
    """
    if medium.casefold() in _IN_CINEMAS:
        return "in cinemas"
    if medium.casefold() in _AT_ANY:
        return f"at a {medium}"
    at_one = medium.casefold().endswith((PREMIERE, *_AT_ANY))
    return f"at the {medium}" if at_one else f"on {medium}"


def _in_story(pack: Pack, when: str) -> str:
    """Return "during the events of the ball", "in childhood"; other words, which may be of any
    kind, follow a colon.
    """
    words = _time_of_story(pack, when)
    if when in pack.entities:
        return f"during {words}"
    return f"in {words}" if _OF_LIFE.search(words) else f"point in the story: {words}"


def _time_of_story(pack: Pack, when: str) -> str:
    """Return "the events of the ball" for an event of the pack, other words as they are."""
    return f"the events of {pack.in_sentence(when)}" if when in pack.entities else when


def _as_of(scope: Scope) -> list[str]:
    return [f"as of {in_full(scope.as_of)}"] if scope.as_of else []
