"""A claim as a clause about its subject, made from the phrases of its property.

    Ballerina was directed by Len Wiseman · she survives · no scene of it was reshot

Where a property has no phrase, its label is named: "Quill's review gives “part” as “cameo”".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from explorer.model.enums import Kind, Polarity, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.value import Value
from explorer.text import listed
from explorer.values.dates import Date, in_full
from explorer.wording.pronouns import Pronouns, is_plural, possessive, pronouns
from explorer.wording.tenses import base, plural_verb, to_come
from explorer.wording.values import QUOTED, none_of, value_in_sentence

_PLACEHOLDER = re.compile(r"\{(subject's|subject|value|a value)\}")
_ELIDED = re.compile(
    r"(?:\b(about|against|as|at|by|for|from|in|into|of|on|to|with|until|than|because of) )?"
    r"\{(a )?value\}(?: old\b)?"
)
_PLURAL = "(s)"
"""After a noun that takes an s where several are named: "name {value} as director(s)"."""

_AUXILIARY = re.compile(r"\b(is|was|are|were|can|will|could|would)\b(?! not\b)")
_PERFECT = re.compile(r"\b(has|have|had)\b(?= been\b)")
_LISTS = "name {value}"
_UNTRUE = "it is not true that "
_QUOTED_ENTRIES = (ValueType.TERM, ValueType.BOOLEAN, ValueType.STORY_TIME)
"""Values that are no names and no amounts: an entry has marks around them."""
_AGREEING = ("are", "were", "have", "had", "can", "will")
"""Verbs without an s of which "did" is not short."""


@dataclass(frozen=True, slots=True)
class Clause:
    """What a claim says, as far as a sentence needs it."""

    frame: tuple[str, ...]
    """Alike for clauses of which the second can be shortened after the first."""
    value: str
    """The value alone."""
    text: str = ""
    """The clause, with the subject's name; "“part” is “cameo”" where its property has no phrase."""
    again: str = ""
    """The clause where the subject has been named: with a pronoun, if one is known to fit."""
    does: str = ""
    """What a source does that says it, its verb in the plural: "credit Ann with the music"."""
    does_again: str = ""
    """The same where the subject has been named."""
    short: str = ""
    """What is left of the clause where its verb goes without saying: "by Len Wiseman", "that Ann
    did".
    """
    brief: str = ""
    """What is left of what a source does: "Ann" of "credit Ann with the music"."""
    opposite: tuple[str, str] = ("", "")
    """What it is about, and the clause after one that says the opposite: "she does not"; no clause
    where no pronoun fits.
    """
    denies: bool = False
    """Whether it denies a value, other than yes and no."""

    def names_subject(self, plain: bool) -> bool:
        """Return whether the subject is named when it is said; `plain`: said outright."""
        return self.does != self.does_again if plain and self.does else bool(self.text)

    def after(self, plain: bool) -> str:
        """Return what is left after a clause of the same frame; `plain`: said outright."""
        return self.brief if plain and self.does else self.short


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
    either = denied and not denial(prop).startswith("{value}")
    words = value_in_sentence(pack, prop, value, either) + (" alone" if alone else "")
    own = _own_clause(prop, value, denied)
    whole = bool(own)
    template = own or (denial(prop) if denied else prop.phrase)
    if not template:
        return _given(prop, value, words, polarity)
    if denied and isinstance(value, frozenset) and _denies_each(template, value):
        template, words = prop.phrase, none_of(pack, prop, value)
    if planned:
        template = to_come(template)
    name = pack.in_sentence(subject)
    does = "" if denied or whole or isinstance(value, bool) else prop.says
    filled = {"subject": name, "subject's": possessive(name), "value": words}
    if "{a value}" in template or "{a value}" in does:
        with_a = value_in_sentence(pack, prop, value, either, article=True)
        filled["a value"] = with_a + (" alone" if alone else "")
    filled[_PLURAL] = "" if denied else _plural_ending(pack, value)
    known = pronouns(pack, subject)
    many = is_plural(pack, subject)
    return Clause(
        frame=(prop.id, polarity, words if whole or isinstance(value, bool) else ""),
        value=words,
        text=_fill(template, filled, many),
        again=_fill(template, _with_pronouns(template, filled, known), many),
        does=_fill(does, filled),
        does_again=_fill(does, _with_pronouns(does, filled, known)),
        short=_shortened(template, _with_pronouns(template, filled, known), denied),
        brief=_shortened(does, filled),
        opposite=_opposite(prop, denied, words, known.subject if known else "", name, many),
        denies=denied and not isinstance(value, bool),
    )


def listing_of(pack: Pack, prop: Property, subject: str, value: frozenset[str]) -> Clause:
    """Return a list as what its source does: "name only Ann as director"."""
    name = pack.in_sentence(subject)
    words = f"only {value_in_sentence(pack, prop, value)}"
    filled = {"subject": name, "subject's": possessive(name), "value": words, "a value": words}
    filled[_PLURAL] = _plural_ending(pack, value)
    return Clause((prop.id,), words, does=_fill(prop.says or _LISTS, filled))


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
    return prop.denial or (_negated(prop.phrase) if prop.phrase else "")


@lru_cache(maxsize=1024)
def _negated(phrase: str) -> str:
    """Return a clause that says the opposite: "{subject} does not fall ill"."""
    negated = _AUXILIARY.sub(r"\1 not", phrase, count=1)
    if negated != phrase:
        return negated.replace("can not", "cannot")
    negated = _PERFECT.sub(r"\1 not", phrase, count=1)
    if negated != phrase:
        return negated
    verb, rest = _first_word(phrase)
    if phrase.startswith("{subject} ") and verb.endswith("s"):
        return f"{{subject}} does not {base(verb)}{rest}"
    return f"{_UNTRUE}{phrase}"


def _own_clause(prop: Property, value: Value, denied: bool) -> str:
    """Return the clause that a property's words give a term, of several "{subject} is robbed and
    is exiled"; "" where they give none.
    """
    terms = [value] if isinstance(value, str) else value if isinstance(value, frozenset) else ()
    clauses = sorted(prop.words.get(term, "") for term in terms)
    if len(clauses) == 1:
        own = clauses[0] if "{subject" in clauses[0] else ""
        return _negated(own) if own and denied else own
    if not clauses or not all(clause.startswith("{subject} ") for clause in clauses):
        return ""
    joined = f"{{subject}} {listed(clause.removeprefix('{subject} ') for clause in clauses)}"
    return f"{_UNTRUE}{joined}" if denied else joined


def _given(prop: Property, value: Value, words: str, polarity: Polarity) -> Clause:
    """Return a value of a property without a phrase: a source gives the property as its value."""
    label, denied = f"“{prop.label}”", polarity is Polarity.DENIED
    does, does_again, brief = "give {} as {}", "give {}", "as {}"
    if isinstance(value, Date):
        does, does_again, brief = f"put {{}} {words}", f"put it {words}", words
        words = in_full(value.text)
    elif prop.value_type in _QUOTED_ENTRIES and not isinstance(value, frozenset):
        words = f"“{words}”"
    if denied:
        does, does_again, brief = "say that {} is not {}", "rule out {}", "{}"
    return Clause(
        (prop.id, polarity),
        f"not {words}" if denied else words,
        text=f"{label} is{' not' if denied else ''} {words}",
        again=f"it is{' not' if denied else ''} {words}",
        does=does.format(label, words),
        does_again=does_again.format(words),
        short=words,
        brief=brief.format(words),
    )


def _with_pronouns(
    template: str, filled: Mapping[str, str], known: Pronouns | None
) -> Mapping[str, str]:
    """Return the words for a template's placeholders, the subject's as a pronoun if one fits."""
    if known is None:
        return filled
    first = template.removeprefix(_UNTRUE).startswith("{subject}")
    named = known.subject if first else known.object
    return {**filled, "subject": named, "subject's": known.possessive}


def _opposite(
    prop: Property, denied: bool, value: str, pronoun: str, name: str, plural: bool
) -> tuple[str, str]:
    """Return what a clause is about, and the clause after its opposite: "she does not"."""
    if prop.value_type is ValueType.BOOLEAN and not pronoun:
        return prop.id, ""
    if prop.denial or not prop.phrase.startswith("{subject} "):
        return ("", "") if prop.value_type is ValueType.BOOLEAN else (f"{prop.id} {value}", "")
    subject = pronoun or name
    verb, _ = _first_word(prop.phrase)
    auxiliary = verb if _AUXILIARY.fullmatch(verb) else "does"
    if plural or subject == "they":
        auxiliary = plural_verb(auxiliary)
    words = f"{subject} {auxiliary}{' not' if denied else ''}".replace("can not", "cannot")
    about = "" if prop.value_type is ValueType.BOOLEAN else value
    return f"{prop.id} {about}", words if pronoun or not denied else ""


def _first_word(phrase: str) -> tuple[str, str]:
    """Return the word after the subject, and what follows it."""
    rest = phrase.partition("{subject} ")[2]
    verb, space, more = rest.partition(" ")
    return verb, space + more


def _fill(template: str, words: Mapping[str, str], plural: bool = False) -> str:
    if not template:
        return ""
    if plural and template.startswith("{subject} "):
        verb, rest = _first_word(template)
        template = f"{{subject}} {plural_verb(verb)}{rest}"
    parts = _parts(template.replace(_PLURAL, words.get(_PLURAL, "")))
    return "".join([words[part] if at % 2 else part for at, part in enumerate(parts)])


def _shortened(template: str, words: Mapping[str, str], denied: bool = False) -> str:
    """Return the value with the preposition before it: "by Len Wiseman". Who did something keeps a
    verb: "that Ann did"; "" where that verb would have to agree with them. A value with a verb of
    its own keeps its subject: "that she burns the map".
    """
    if template.startswith(("{subject} {value}", "{subject} never {value}")):
        return _fill(f"that {template}", words)
    if template.startswith("{value} "):
        return _did(template, words["value"], denied)
    return _fill(_elided(template), words)


def _did(template: str, who: str, denied: bool) -> str:
    verb, _, rest = template.removeprefix("{value} ").partition(" ")
    if denied:
        negated = verb == "did" and rest.startswith("not ")
        nobody = who.startswith(("neither ", "none of "))
        return f"that {who} did{'' if nobody else ' not'}" if negated or nobody else ""
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
