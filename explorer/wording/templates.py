"""Filling the placeholders of phrases, in full or in short form after a similar clause.

{subject} was directed by {value} → Tide was directed by Ann → by Ann
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from explorer.model.property import Property
from explorer.model.value import Value
from explorer.text import listed
from explorer.wording.tenses import negated, plural_clause
from explorer.wording.values import QUOTED

PLURAL = "(s)"
"""A plural ending to be kept if the value has several entries: "name {value} as director(s)"."""
ELIDED = re.compile(
    r"(?:only )?"
    r"(?:\b(about|against|as|at|by|for|from|in|into|like|of|on|to|with|until|than|because of) )?"
    r"\{(a )?value\}(?: old\b| and nothing else\b)?"
)
_IS_VALUE = re.compile(r"\b(?:is|was|are|were) $")
_PLACEHOLDER = re.compile(r"\{(subject's|subject|value|a value)\}")
_WHOLE_PREDICATES = tuple(f"{{subject}} {word}{{value}}" for word in ("", "never ", "only "))
_AGREEING = ("are", "were", "have", "had", "can", "will")
"""Verbs without an s that "did" cannot replace."""
_OWN_WORDS = (
    re.compile(
        r"(\{subject(?:'s)?\}(?: [a-z]+){1,3}?) ((?:in|of|by|from|for|at|on|with|while) [^{}]+)"
    ),
    re.compile(r"(\{subject\} (?:has been|is|was)) ((?!not\b)[^{},]+)"),
    re.compile(r"(\{subject\}[^{}“]*) (“[^{}]+”)"),
)
"""Clauses of terms, split after the part that clauses may share: "she dies | in a fire"."""


def fill(template: str, words: Mapping[str, str], plural: bool = False) -> str:
    """Return a template with `words` for its placeholders; `plural`: the subject is plural."""
    if not template:
        return ""
    template = plural_clause(template) if plural else template
    parts = _parts(template.replace(PLURAL, words.get(PLURAL, "")))
    return "".join([words[part] if at % 2 else part for at, part in enumerate(parts)])


def only_of(template: str) -> str:
    """Return a template for a complete list: "{subject} comes only from {value}"."""
    template = template.replace(QUOTED, "{value}")
    match = ELIDED.search(template)
    if match is None:
        return template
    before, rest = template[: match.start()], template[match.end() :]
    if match[1] is None and _IS_VALUE.search(before):
        return f"{before}{match[0]} and nothing else{rest}"
    return f"{before}only {match[0]}{rest}"


def shortened(template: str, words: Mapping[str, str], denied: bool = False) -> str:
    """Return the short form of a clause: the value with its preposition, "by Len Wiseman".

    A value that is the subject gets a verb, "that Ann did", or the result is "" if that would need
    agreement. A value with its own verb keeps the subject: "that she burns the map".
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
    """Return the texts between placeholders and the placeholders' names, alternating."""
    return _PLACEHOLDER.split(template.replace(QUOTED, "{value}"))


@lru_cache(maxsize=4096)
def _elided(template: str) -> str:
    """Return a template's value with its preposition, or "" if it has no value."""
    match = ELIDED.search(template.replace(QUOTED, "{value}"))
    return match[0] if match else ""


def before_value(template: str) -> str:
    """Return the part of a template before the value, "{subject} was directed", or all of it if it
    has no value.
    """
    return template.partition(_elided(template))[0].rstrip() if _elided(template) else template


def own_words(template: str) -> tuple[str, str]:
    """Return a term's clause in two parts: what another clause may share, and the rest."""
    for form in _OWN_WORDS:
        match = form.fullmatch(template)
        if match and " and " not in match[2]:
            return match[1], match[2]
    return template, ""


def own_clause(prop: Property, value: Value, denied: bool) -> str:
    """Return the clause that the property defines for a term, or joined for several: "{subject} is
    robbed and exiled"; "" if it defines none.
    """
    terms = [value] if isinstance(value, str) else value if isinstance(value, frozenset) else ()
    clauses = sorted(prop.words.get(term, "") for term in terms)
    if len(clauses) == 1:
        own = clauses[0] if "{subject" in clauses[0] else ""
        return negated(own) if own and denied else own
    if not clauses or not all(clause.startswith("{subject} ") for clause in clauses):
        return ""
    said = [clause.removeprefix("{subject} ") for clause in clauses]
    if all(clause.startswith("is ") for clause in said):
        ways = listed([clause.removeprefix("is ") for clause in said], "or" if denied else "and")
        return f"{{subject}} is {'not ' if denied else ''}{ways}"
    if denied:
        said = [negated(clause).removeprefix("{subject} ") for clause in clauses]
    return f"{{subject}} {listed(said)}"
