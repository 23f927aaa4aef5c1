"""Clauses without a property's phrase: from ready-made sentences about the same subject, or from
the property's label.

“Weekly” says that Ada is a child of Cleo; “Herald”, married to Cleo.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.model.enums import Polarity, ValueType
from explorer.model.finding import Position
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.value import Value
from explorer.values.articles import has_article
from explorer.values.dates import Date, in_full
from explorer.wording.clause import Clause
from explorer.wording.nouns import plain_noun
from explorer.wording.pronouns import after_subject, named_again, possessive_of, pronouns
from explorer.wording.tails import whose

_TIE = re.compile(r"(?:the|an?) (.+) of ")
_IS = re.compile(
    r"((?:is|was|are|were)(?: [a-z]+ed(?= by )| led(?= by ))?|dies(?= (?:by|from|in|of) ))"
    r" (?!not\b)(.+)"
)

_QUOTED_ENTRIES = (ValueType.TERM, ValueType.BOOLEAN, ValueType.STORY_TIME)
"""Types whose values are put into quotation marks."""


def _sort_of(short: str) -> str:
    """Return what follows "is", as an adjective reads badly after a noun or a participle."""
    if has_article(short):
        return "noun"
    return "participle" if short.partition(" ")[0].endswith("ed") else ""


def begins_with(pack: Pack, subject: str, words: str) -> bool:
    """Return whether a sentence begins with the subject's name or its possessive."""
    return bool(after_subject(pack, subject, words)[0])


def only_subject(positions: Sequence[Position]) -> str:
    """Return the one entity that positions are about, or ""."""
    subjects = {claim.subject for position in positions for claim in position.claims}
    return subjects.pop() if len(subjects) == 1 else ""


def other_end(pack: Pack, subject: str, positions: Sequence[Position]) -> str:
    """Return the one entity that the sentences of all positions end with, or ""."""
    named = [
        {claim.subject, *claim.named}
        for position in positions
        for claim in position.claims
        if claim.property.value_type is ValueType.ENTITY
    ]
    common = set.intersection(*named) - {subject} if named else set()
    ends = [
        e for e in common if all(p.words.endswith(f" {pack.in_sentence(e)}") for p in positions)
    ]
    return ends[0] if len(ends) == 1 else ""


def joined_by_subject(pack: Pack, positions: Sequence[Position]) -> list[str]:
    """Return the sentences of positions; successive ones about one subject are joined: "Ada was
    born in 1901 and is a child of Cleo".
    """
    sentences: list[str] = []
    before = ""
    for position in positions:
        subjects = sorted({claim.subject for claim in position.claims})
        whose = (subject for subject in subjects if begins_with(pack, subject, position.words))
        name = next((f"{pack.in_sentence(subject)} " for subject in whose), "")
        name = name if position.words.startswith(name) else ""
        if name and name == before:
            sentences[-1] += f" and {position.words.removeprefix(name)}"
        else:
            sentences.append(position.words)
        before = name
    return sentences


def as_worded(words: str) -> Clause:
    """Return a sentence as a clause that is never shortened."""
    return Clause((), words, text=words, again=words)


def worded_clause(pack: Pack, subject: str, words: str, named: bool, other: str = "") -> Clause:
    """Return a sentence as a clause that need not repeat its subject.

    `named`: all accompanying sentences begin with the subject, so that a pronoun is unambiguous.
    `other`: the entity that all of them end with, as the other end of a tie.
    """
    if not named:
        return as_worded(words)
    said, owned = after_subject(pack, subject, words)
    known, match = named_again(pack, subject), None if owned else _IS.fullmatch(said)
    pronoun = (known.possessive if owned else known.subject) if known else ""
    theirs = named_again(pack, other) if other else None
    end = f" {pack.in_sentence(other)}"
    short, tail = (match[2], whose(match[2])) if match else ("", "")
    tie = _TIE.match(short)
    rest, own = said, f"{theirs.possessive} {tie[1]}" if theirs and tie else ""
    if theirs and said.endswith(end) and not (own and theirs == known):
        rest = f"is {own}" if own else f"{said.removesuffix(end)} {theirs.object}"
    again = f"{pronoun} {rest}" if pronoun else words
    frame = (subject, match[1] if match else said, _sort_of(short))
    predicate = "" if owned else rest
    return Clause(
        frame,
        words,
        text=words,
        again=again,
        short=short,
        predicate=predicate,
        tail=tail,
        owned=own if pronouns(pack, other) else "",  # "a sibling", not "Evelyn's sibling"
    )


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
