"""Ties between two names in the story: who leads, joins, trains, meets, loves or helps whom.

The subject comes before the verb, or is a pronoun's antecedent, or is that of the clause before:
"Mira flees to Oslo, where she meets Dahl and falls in love with Berg".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explorer.model.enums import Kind
from explorer.model.property import Property
from explorer.suggest.lists.person_names import opens_like_part
from explorer.suggest.meaning.antecedents import nearest
from explorer.suggest.meaning.doubts import is_believed
from explorer.suggest.meaning.genders import gender_of_pronoun
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.story.tie_forms import (
    AGENT,
    BEFORE,
    BRINGS,
    FORMS,
    HEADS,
    PLACED,
    SUBJECT_BEHIND,
    WHO,
)
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.sentences import Mention, Sentence


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield such ties between names that are known, or can mean nothing else."""
    forms = [
        (prop, pattern, turned, score, words)
        for role, pattern, turned, score, words in (*FORMS, BRINGS)
        if (prop := reading.properties.find(role)) is not None
    ]
    for sentence in reading.sentences:
        if not sentence.mentions:
            continue
        for role, pattern, score in () if sentence.words.isdisjoint(HEADS) else BEFORE:
            if (tie := reading.properties.find(role)) is not None:
                for match in pattern.finditer(sentence.shape):
                    yield from _tie(reading, sentence, match, tie, False, score)
        for prop, pattern, turned, score, words in forms:
            if sentence.words.isdisjoint(words):
                continue
            for match in pattern.finditer(sentence.shape):
                yield from _tie(reading, sentence, match, prop, turned, score)


def _tie(
    reading: Reading,
    sentence: Sentence,
    match: re.Match[str],
    prop: Property,
    turned: bool,
    score: float,
) -> Iterator[Suggestion]:
    """Yield the tie in a match; if `turned`, its subject is the second name."""
    groups = match.groupdict()
    y = sentence.mentions[int(groups["y"] or groups["y2"])]
    if is_believed(sentence, match.start()):
        return
    domain = list(prop.range if turned else prop.domain)
    ends = list(prop.domain if turned else prop.range)
    names = [y]
    if groups["x"]:
        x = sentence.mentions[int(groups["x"])]
        if _is_agent(sentence, match):
            if (before := _subject_before(reading, sentence, match, y, domain)) is None:
                return
            first: Ref | None = before
        else:
            names.insert(0, x)
            first = reading.established(x, domain)
        if first is None and Kind.ORGANISATION in domain:
            first = _organisation(reading, x)
    else:
        first = _carried(reading, sentence, match, y, domain)
        score -= 0.1
    second = reading.established(y, ends)
    if second is None and first is not None and ends == [Kind.CHARACTER] and not y.opening:
        second = reading.refer(y, ends)  # a character meets characters
    if second is None and first is not None and Kind.ORGANISATION in ends:
        second = _organisation(reading, y)
    if second is None and first is not None and y.known == "new" and not y.opening:
        people = [kind for kind in ends if kind in (Kind.CHARACTER, Kind.PERSON)]
        leads_group = Kind.ORGANISATION in domain and people
        second = reading.refer(y, people) if leads_group else None
    if first is None or second is None or first == second:
        return
    if {reading.kind_of(first), reading.kind_of(second)} == {Kind.CHARACTER, Kind.PERSON}:
        return  # "Bo Ash woos Ada": his part does
    subject, value = (second, first) if turned else (first, second)
    values: Ref | list[Ref] = [value] if prop.rule == "set" else value
    yield from reading.propose(sentence, match.span(), subject, prop, values, "tie", score, names)


def _is_agent(sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether the first name is the agent of the clause before: "raised by X, joins Y", but
    not "raised by X, who joined Y".
    """
    agent = AGENT.search(sentence.shape, 0, match.start("x"))
    if agent is None and sentence.shape.startswith("⟧, ", match.end("x")):
        agent = PLACED.search(sentence.shape, 0, match.start("x"))
    return agent is not None and not WHO.match(sentence.shape, match.end("x"))


def _organisation(reading: Reading, mention: Mention) -> Ref | None:
    """Return the organisation meant by a new name of two or more words, unless a person's."""
    short = mention.form.isupper() and mention.known == "new"
    is_person = reading.is_person_name(mention) or opens_like_part(mention.titled or mention.form)
    if not (short or " " in mention.form) or is_person:
        return None
    return reading.refer(mention, [Kind.ORGANISATION])


def _carried(
    reading: Reading, sentence: Sentence, match: re.Match[str], y: Mention, kinds: list[Kind]
) -> Ref | None:
    """Return the subject of the clause before, or a pronoun's antecedent; for words that open a
    sentence, the subject behind them.
    """
    people = [kind for kind in kinds if kind in (Kind.CHARACTER, Kind.PERSON)]
    head = match.group().lstrip(", ").split(" ", 1)[0]
    if not people:
        return None
    behind = SUBJECT_BEHIND.match(sentence.shape, match.end())
    if behind and not sentence.shape[: match.start()].strip():
        return reading.established(sentence.mentions[int(behind["x"])], people)
    if head == "and" or match.group().startswith(","):
        before = _subject_before(reading, sentence, match, y, people)
        if before is not None:
            return before
    own = _OWN.search(match.group())  # "with the help of her neighbour"
    gender = gender_of_pronoun(sentence, match.start() + own.start()) if own else None
    return nearest(reading, sentence, match.start(), people, gender=gender)


_OWN = compile_late(r"\b(?:his|her)\b")


def _subject_before(
    reading: Reading, sentence: Sentence, match: re.Match[str], y: Mention, kinds: Sequence[Kind]
) -> Ref | None:
    """Return the first of some kinds named before a match, outside brackets, else None."""
    for mention in sentence.mentions:
        before = sentence.text[sentence.start : mention.start]
        in_brackets = before.count("(") > before.count(")")
        if mention.start < sentence.offset(match.start()) and mention is not y and not in_brackets:
            ref = reading.refer(mention, kinds, create=False)
            if ref is not None:
                return ref
    return None
