"""Phrases with their placeholders filled, whole or cut to what is left after another like it.

{subject} was directed by {value} → Tide was directed by Ann → by Ann
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from explorer.wording.tenses import plural_clause
from explorer.wording.values import QUOTED

PLURAL = "(s)"
"""After a noun that takes an s where several are named: "name {value} as director(s)"."""
ELIDED = re.compile(
    r"(?:only )?"
    r"(?:\b(about|against|as|at|by|for|from|in|into|like|of|on|to|with|until|than|because of) )?"
    r"\{(a )?value\}(?: old\b| and nothing else\b)?"
)
_PLACEHOLDER = re.compile(r"\{(subject's|subject|value|a value)\}")
_WHOLE_PREDICATES = tuple(f"{{subject}} {word}{{value}}" for word in ("", "never ", "only "))
_AGREEING = ("are", "were", "have", "had", "can", "will")
"""Verbs without an s of which "did" is not short."""
_OWN_WORDS = (
    re.compile(
        r"(\{subject(?:'s)?\}(?: [a-z]+){1,3}?) ((?:in|of|by|from|for|at|on|with|while) [^{}]+)"
    ),
    re.compile(r"(\{subject\} (?:has been|is|was)) ((?!not\b)[^{},]+)"),
    re.compile(r"(\{subject\}[^{}“]*) (“[^{}]+”)"),
)
"""A clause of a term's own, parted where another may begin alike: "she dies | in a fire"."""


def fill(template: str, words: Mapping[str, str], plural: bool = False) -> str:
    """Return a template with `words` for its placeholders; `plural`: its subject is several."""
    if not template:
        return ""
    template = plural_clause(template) if plural else template
    parts = _parts(template.replace(PLURAL, words.get(PLURAL, "")))
    return "".join([words[part] if at % 2 else part for at, part in enumerate(parts)])


def shortened(template: str, words: Mapping[str, str], denied: bool = False) -> str:
    """Return the value with the preposition before it: "by Len Wiseman". Who did something keeps a
    verb: "that Ann did"; "" where that verb would have to agree with them. A value with a verb of
    its own keeps its subject: "that she burns the map".
    """
    if template.startswith(_WHOLE_PREDICATES):
        return fill(f"that {template}", words)
    only = "only " if template.startswith("only {value} ") else ""
    template = template.removeprefix(only)
    if template.startswith("{value} "):
        return _did(template, f"{only}{words['value']}", denied)
    return fill(_elided(template), words)


def _did(template: str, who: str, denied: bool) -> str:
    verb, _, rest = template.removeprefix("{value} ").partition(" ")
    if denied:
        undone = verb == "did" and rest.startswith("not ")
        nobody = who.startswith(("neither ", "none of "))
        return f"that {who} did{'' if nobody else ' not'}" if undone or nobody else ""
    return "" if verb.endswith("s") or verb in _AGREEING else f"that {who} did"


@lru_cache(maxsize=4096)
def _parts(template: str) -> Sequence[str]:
    """Return what stands between placeholders, and what each of these holds, in turn."""
    return _PLACEHOLDER.split(template.replace(QUOTED, "{value}"))


@lru_cache(maxsize=4096)
def _elided(template: str) -> str:
    """Return a template's value with the preposition before it, "" where it has no value."""
    match = ELIDED.search(template.replace(QUOTED, "{value}"))
    return match[0] if match else ""


def before_value(template: str) -> str:
    """Return what another clause shares of which only the value is said: "{subject} was directed";
    all of it where it has no value.
    """
    return template.partition(_elided(template))[0].rstrip() if _elided(template) else template


def own_words(template: str) -> tuple[str, str]:
    """Return what another clause may share of a term's own clause, and what is left of this one."""
    for form in _OWN_WORDS:
        match = form.fullmatch(template)
        if match and " and " not in match[2]:
            return match[1], match[2]
    return template, ""
