"""A claim as a clause about its subject, made from the phrases of its property.

    Ballerina was directed by Len Wiseman · she survives · no scene of it was reshot

Where a property has no phrase, its label is named: "Quill's review gives “part” as “cameo”".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from explorer.model.enums import Kind, Polarity, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.value import Value
from explorer.text import listed
from explorer.wording.bare_clauses import bare_clause
from explorer.wording.clause import Clause
from explorer.wording.pronouns import (
    Pronouns,
    is_plural,
    names_beside,
    possessive,
    pronouns,
)
from explorer.wording.tenses import (
    AUXILIARY,
    UNTRUE,
    first_word,
    negated,
    plural_clause,
    plural_verb,
    to_come,
)
from explorer.wording.values import QUOTED, longer_list, none_of, value_in_sentence

_PLACEHOLDER = re.compile(r"\{(subject's|subject|value|a value)\}")
_ELIDED = re.compile(
    r"(?:only )?"
    r"(?:\b(about|against|as|at|by|for|from|in|into|like|of|on|to|with|until|than|because of) )?"
    r"\{(a )?value\}(?: old\b| and nothing else\b)?"
)
_IS_VALUE = re.compile(r"\b(?:is|was|are|were) $")
_PLURAL = "(s)"
"""After a noun that takes an s where several are named: "name {value} as director(s)"."""

_LISTS = "name {value}"
_VERBAL = re.compile(r"(?:is|are|was|were|has|had|can) ")
_WHOLE_PREDICATES = tuple(f"{{subject}} {word}{{value}}" for word in ("", "never ", "only "))
_AS_SUBJECT = " as {subject}"
"""Where a pronoun does not do: "list Ann as her"."""
_AGREEING = ("are", "were", "have", "had", "can", "will")
"""Verbs without an s of which "did" is not short."""


def clause_of(
    pack: Pack,
    prop: Property,
    subject: str,
    value: Value,
    polarity: Polarity = Polarity.AFFIRMED,
    alone: bool = False,
    planned: bool = False,
) -> Clause:
    """Return a claim's answer as a clause; `alone`: a list is said to be complete; `planned`: it is
    still to come.
    """
    denied = polarity is Polarity.DENIED or value is False
    phrase = _phrase(pack, prop, subject)
    denying = prop.denial or (negated(phrase) if phrase else "")
    join = "or" if denied and not denying.startswith("{value}") else "and"
    own = _own_clause(prop, value, denied)
    template = own or (denying if denied else phrase)
    if not template:
        words = value_in_sentence(pack, prop, value, denied)
        return bare_clause(pack, prop, subject, value, words, polarity, planned)
    if denied and isinstance(value, frozenset) and _denies_each(template, value):
        template, join = phrase, "nor"
    whole = bool(own) or isinstance(value, bool)
    does = "" if denied or whole else prop.says
    if alone:
        template, does = _only(template), _only(does)
    if planned:
        template = to_come(template)
        if _plural_ending(pack, value):
            template = template.replace("{value} is to ", "{value} are to ")
    known = pronouns(pack, subject)
    many = is_plural(pack, subject)
    said, done = (_filled(pack, prop, subject, value, text, join) for text in (template, does))
    again = _with_pronouns(template, said, known)
    words = said["value"]
    return Clause(
        frame=(prop.id, polarity, words if whole else ""),
        value=words,
        text=_fill(template, said, many),
        again=_fill(template, again, many),
        does=_fill(does, done),
        does_again=_fill(does, done if _AS_SUBJECT in does else _with_pronouns(does, done, known)),
        short=_shortened(template, again, denied),
        brief=_shortened(does, done),
        opposite=_opposite(prop, own or phrase, denied, words, known, said["subject"], many),
        denies=denied and not isinstance(value, bool),
    )


def _filled(
    pack: Pack, prop: Property, subject: str, value: Value, template: str, join: str
) -> dict[str, str]:
    """Return the words for a template's placeholders, the value's as its place asks; `join` stands
    between several: "and", "or", "nor".
    """
    name, either = pack.in_sentence(subject), join == "or"
    label = _label(pack, prop, subject, template)
    words = {"subject": name, "subject's": possessive(name)}
    if join == "nor" and isinstance(value, frozenset):
        words["value"] = none_of(prop, value, label)
    else:
        words["value"] = value_in_sentence(pack, prop, value, either, label=label)
    if "{a value}" in template:
        words["a value"] = value_in_sentence(pack, prop, value, either, article=True)
    words[_PLURAL] = _plural_ending(pack, value) if join == "and" else ""
    return words


def listing_of(pack: Pack, prop: Property, subject: str, value: frozenset[str]) -> Clause:
    """Return a list as what its source does: "name only Ann as director"."""
    template = _only(prop.says or _LISTS)
    words = _filled(pack, prop, subject, value, template, "and")
    return Clause((prop.id,), words["value"], does=_fill(template, words))


def rest_of_list(
    pack: Pack, prop: Property, subject: str, longer: frozenset[str], known: frozenset[str]
) -> str:
    """Return a list after the `known` one of which it names all: "Bob as well", "both parents"."""
    template = prop.says or _LISTS
    label, article = _label(pack, prop, subject, template), "{a value}" in template
    return longer_list(pack, prop, longer, known, label, article)


def _phrase(pack: Pack, prop: Property, subject: str) -> str:
    """Return a property's phrase as it suits its subject: an event is in no place, it takes place
    there. A question of yes and no that has none is its label, if that has a verb: "is a robot".
    """
    if not prop.phrase and prop.value_type is ValueType.BOOLEAN and _VERBAL.match(prop.label):
        return f"{{subject}} {prop.label}"
    entity = pack.entities.get(subject)
    if entity is not None and entity.kind is Kind.EVENT:
        return prop.phrase.replace("{subject} is in {", "{subject} takes place in {")
    return prop.phrase


def _label(pack: Pack, prop: Property, subject: str, template: str) -> Callable[[str], str]:
    """Return how a template names entities as its value."""
    if prop.value_type is not ValueType.ENTITY:
        return pack.in_sentence
    return names_beside(pack, subject, template.find("{subject") < template.find("{value"))


def _only(template: str) -> str:
    """Return a template in which the value is all there is: "{subject} comes only from {value}"."""
    template = template.replace(QUOTED, "{value}")
    match = _ELIDED.search(template)
    if match is None:
        return template
    before, rest = template[: match.start()], template[match.end() :]
    if match[1] is None and _IS_VALUE.search(before):
        return f"{before}{match[0]} and nothing else{rest}"
    return f"{before}only {match[0]}{rest}"


def _plural_ending(pack: Pack, value: Value) -> str:
    """Return the ending of a noun for whoever a value names: several, or a group of people."""
    if isinstance(value, frozenset) and len(value) > 1:
        return "s"
    named = next(iter(value), "") if isinstance(value, frozenset) else value
    entity = pack.entities.get(named) if isinstance(named, str) else None
    return "s" if entity is not None and entity.kind is Kind.GROUP else ""


def _denies_each(template: str, value: frozenset[str]) -> bool:
    """Return whether "Ann and Bob did not write it" would leave open that one of them did."""
    return len(value) > 1 and template.startswith("{value} did not ")


def denial(prop: Property) -> str:
    """Return the clause that denies a property's value, "" where it has no phrase."""
    return prop.denial or (negated(prop.phrase) if prop.phrase else "")


def _own_clause(prop: Property, value: Value, denied: bool) -> str:
    """Return the clause that a property's words give a term, of several "{subject} is robbed and
    is exiled"; "" where they give none.
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


def _with_pronouns(
    template: str, filled: Mapping[str, str], known: Pronouns | None
) -> Mapping[str, str]:
    """Return the words for a template's placeholders, the subject's as a pronoun if one fits."""
    if known is None:
        return filled
    first = template.removeprefix(UNTRUE).startswith("{subject}")
    named = known.subject if first else known.object
    return {**filled, "subject": named, "subject's": known.possessive}


def _opposite(
    prop: Property,
    phrase: str,
    denied: bool,
    value: str,
    known: Pronouns | None,
    name: str,
    plural: bool,
) -> tuple[str, str]:
    """Return what a clause is about, and the clause after its opposite: "she does not"."""
    pronoun = known.subject if known else ""
    if prop.value_type is ValueType.BOOLEAN and not pronoun:
        return prop.id, ""
    if prop.denial or not phrase.startswith("{subject} "):
        return ("", "") if prop.value_type is ValueType.BOOLEAN else (f"{prop.id} {value}", "")
    subject = pronoun or name
    verb, _ = first_word(phrase)
    auxiliary = verb if AUXILIARY.fullmatch(verb) else "does"
    if auxiliary == "does" and not verb.endswith("s"):
        return f"{prop.id} {value}", ""
    if plural or subject == "they":
        auxiliary = plural_verb(auxiliary)
    words = f"{subject} {auxiliary}{' not' if denied else ''}".replace("can not", "cannot")
    about = "" if prop.value_type is ValueType.BOOLEAN else value
    return f"{prop.id} {about}", words if pronoun or not denied else ""


def _fill(template: str, words: Mapping[str, str], plural: bool = False) -> str:
    if not template:
        return ""
    template = plural_clause(template) if plural else template
    parts = _parts(template.replace(_PLURAL, words.get(_PLURAL, "")))
    return "".join([words[part] if at % 2 else part for at, part in enumerate(parts)])


def _shortened(template: str, words: Mapping[str, str], denied: bool = False) -> str:
    """Return the value with the preposition before it: "by Len Wiseman". Who did something keeps a
    verb: "that Ann did"; "" where that verb would have to agree with them. A value with a verb of
    its own keeps its subject: "that she burns the map".
    """
    if template.startswith(_WHOLE_PREDICATES):
        return _fill(f"that {template}", words)
    only = "only " if template.startswith("only {value} ") else ""
    template = template.removeprefix(only)
    if template.startswith("{value} "):
        return _did(template, f"{only}{words['value']}", denied)
    return _fill(_elided(template), words)


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
    match = _ELIDED.search(template.replace(QUOTED, "{value}"))
    return match[0] if match else ""
