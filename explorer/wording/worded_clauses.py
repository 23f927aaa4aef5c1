"""A statement that is a sentence already, as a clause beside others about the same subject.

“Weekly” says that Ada is a child of Cleo; “Herald”, married to Cleo.
"""

from __future__ import annotations

import re

from explorer.model.pack import Pack
from explorer.wording.clause import Clause
from explorer.wording.pronouns import pronouns
from explorer.wording.tails import whose

_IS = re.compile(r"((?:is|was|are|were)(?: [a-z]+ed(?= by )| led(?= by ))?) (?!not\b)(.+)")


def worded_clause(pack: Pack, subject: str, words: str, named: str) -> Clause:
    """Return a sentence as a clause in which its subject need not be named again.

    `named` is the subject's name and a space where all clauses beside it begin with that, else "".
    """
    if not named:
        return Clause((), words, text=words, again=words)
    said = words.removeprefix(named)
    known, match = pronouns(pack, subject), _IS.fullmatch(said)
    again = f"{known.subject} {said}" if known else words
    if not match:
        return Clause((subject, said), words, text=words, again=again)
    frame, tail = (subject, match[1]), whose(match[2])
    return Clause(frame, words, text=words, again=again, short=match[2], tail=tail)
