"""Clauses from ready-made sentences, for use with others about the same subject.

“Weekly” says that Ada is a child of Cleo; “Herald”, married to Cleo.
"""

from __future__ import annotations

import re

from explorer.model.pack import Pack
from explorer.wording.clause import Clause
from explorer.wording.pronouns import possessive_of, pronouns
from explorer.wording.tails import whose

_IS = re.compile(r"((?:is|was|are|were)(?: [a-z]+ed(?= by )| led(?= by ))?) (?!not\b)(.+)")


def begins_with(pack: Pack, subject: str, words: str) -> bool:
    """Return whether a sentence begins with the subject's name or its possessive."""
    name = pack.in_sentence(subject)
    return words.startswith((f"{name} ", f"{possessive_of(pack, subject)} "))


def worded_clause(pack: Pack, subject: str, words: str, named: bool) -> Clause:
    """Return a sentence as a clause that need not repeat its subject.

    `named`: all accompanying sentences begin with the subject, so that a pronoun is unambiguous.
    """
    if not named:
        return Clause((), words, text=words, again=words)
    name = pack.in_sentence(subject)
    owned = not words.startswith(f"{name} ")
    said = words.removeprefix(f"{possessive_of(pack, subject) if owned else name} ")
    known, match = pronouns(pack, subject), None if owned else _IS.fullmatch(said)
    pronoun = (known.possessive if owned else known.subject) if known else ""
    again = f"{pronoun} {said}" if pronoun else words
    frame = (subject, match[1] if match else said)
    short, tail = (match[2], whose(match[2])) if match else ("", "")
    predicate = "" if owned else said
    return Clause(
        frame, words, text=words, again=again, short=short, predicate=predicate, tail=tail
    )
