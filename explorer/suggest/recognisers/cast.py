"""Who plays whom, in running text: "X (Y)", "X as Y", "X, played by Y", "X plays Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.occupation_words import OCCUPATIONS, PEOPLE_WORDS
from explorer.suggest.patterns import NO_PART, is_firm_name
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.cast_forms import (
    APPOSED,
    AWARD,
    BEING,
    BRACKETS,
    CAST_BEFORE,
    CAST_LABEL,
    CREDIT_BEFORE,
    GIVEN_UP,
    IS,
    IS_ACTOR,
    IS_THE,
    LOOSE,
    MAKER_BEFORE,
    MAKER_RIGHT_BEFORE,
    OWNED,
    PLAYING,
    PLAYS,
    PROSE,
    RESPECTIVE,
    role_of,
)
from explorer.suggest.recognisers.part_names import lines_of_careers, may_be_part
from explorer.suggest.sentences import Mention, Sentence
from explorer.suggest.suggestion import NewEntity, Ref, Suggestion
from explorer.values.folding import fold
from explorer.values.name_forms import is_title


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the cast that running text gives."""
    careers = lines_of_careers(reading)
    for sentence in reading.sentences:
        playing = bool(sentence.mentions) and bool(PLAYING.search(sentence.shape))
        if not sentence.mentions or not (playing or BEING.search(sentence.shape)):
            continue
        several = len(sentence.mentions) > 3
        respective = list(_respective(sentence)) if several else []
        for match, part, actor in respective:
            yield from pair(reading, sentence, match, part, actor, 0.85)
        for pattern, score, words in PROSE if playing else ():
            if words and sentence.words.isdisjoint(words):
                continue
            for match in pattern.finditer(sentence.shape):
                if not any(a.start() <= match.start() < a.end() for a, _, _ in respective):
                    yield from _prose(reading, sentence, match, score)
        for match in APPOSED.finditer(sentence.shape):
            yield from pair(reading, sentence, match, match["c"], match["a"], 0.85)
        for match in IS_THE.finditer(sentence.shape):
            who = sentence.mentions[int(match["a"])]
            person = reading.refer(who, [Kind.PERSON], create=False)
            known = person is not None or reading.kind_of_new(who) is Kind.PERSON
            if known or (reading.is_person_name(who) and match["called"].startswith("the ")):
                yield from _prose(reading, sentence, match, 0.65)
        for match in IS.finditer(sentence.shape):
            yield from _is_part(reading, sentence, match)
        for match in IS_ACTOR.finditer(sentence.shape):
            yield from pair(reading, sentence, match, match["c"], match["a"], 0.7)
        yield from _in_brackets(reading, sentence, sentence.line in careers)
    for sentence in reading.sentences:  # by now the text has shown who is an actor
        for match in OWNED.finditer(sentence.shape):
            yield from _owned(reading, sentence, match)


def _respective(sentence: Sentence) -> Iterator[tuple[re.Match[str], str, str]]:
    """Yield part and actor, as numbers of mentions, of two lists that are as long as each other."""
    for match in RESPECTIVE.finditer(sentence.shape):
        actors, parts = (re.findall(r"⟦(\d+)⟧", match[name]) for name in ("actors", "parts"))
        if len(actors) == len(parts) > 1:
            for part, actor in zip(parts, actors, strict=True):
                yield match, part, actor


def _prose(
    reading: Reading, sentence: Sentence, match: re.Match[str], score: float
) -> Iterator[Suggestion]:
    actor = sentence.mentions[int(match["a"])]
    if _AS_MAKER.search(match.group()) or GIVEN_UP.search(match.group()):
        return
    if _OTHERWISE.search(match.group()):
        return
    if match["c"]:
        yield from pair(reading, sentence, match, match["c"], match["a"], score)
        return
    words = match["part"].split()
    if len(words) > 1 and words[-1].endswith(("ed", "ing")):
        words.pop()  # "a cop charged with murder"
    some = match["called"].startswith(("a ", "an ")) and words[-1] not in (
        OCCUPATIONS if score <= LOOSE else _SOMEBODY  # "he refers to himself as a child"
    )
    if some and words[-1] in _SOMEBODY and _BESIDE.search(sentence.shape, 0, match.start("a")):
        some = not sentence.shape.startswith(" as ", match.end("a") + 1)
    if some and _PLAYED_BEHIND.match(sentence.shape, match.end("called")):
        some = words[-1] in _PLAYABLE
    if _APPOSITION.search(sentence.shape[: match.end("called") + 4]):
        return  # "X's father, a judge, is played by Y"
    if score <= LOOSE and words[-1] in _MAKERS:
        return
    if words[-1] in NO_PART or words[0].removesuffix("'s") in NO_PART or some:
        return
    if score <= LOOSE and not actor.ids and not reading.is_person_name(actor):
        return
    person = reading.refer(actor, [Kind.PERSON])
    name = f"The {' '.join(words)}"
    part = _known_part(reading, name) or reading.add(NewEntity(Kind.CHARACTER, name))
    span = (
        (match.start("called"), match.end())
        if match.start("called") < match.start("a")
        else match.span()
    )
    if person is not None:
        yield from reading.propose(
            sentence, span, part, role_of(match), [person], "cast form", score - 0.1, [actor]
        )


def _known_part(reading: Reading, name: str) -> str | None:
    folded = name.casefold()
    for entity in reading.pack.entities.values():
        if entity.kind is Kind.CHARACTER and entity.name.casefold() == folded:
            return entity.id
    return None


def pair(
    reading: Reading,
    sentence: Sentence,
    match: re.Match[str],
    part: str,
    actor: str,
    score: float,
    why: str = "cast form",
) -> Iterator[Suggestion]:
    """Yield who plays a part, both as numbers of names, where they can be that."""
    first, second = sentence.mentions[int(part)], sentence.mentions[int(actor)]
    if first.form == second.form:
        return
    loose = score <= LOOSE and not second.ids and not reading.is_person_name(second)
    person = None if loose else reading.refer(second, [Kind.PERSON])
    character = reading.refer(first, [Kind.CHARACTER, Kind.GROUP]) if person else None
    if person is None or character is None:
        return
    yield from reading.propose(
        sentence, match.span(), character, role_of(match), [person], why, score, [first, second]
    )


def _in_brackets(reading: Reading, sentence: Sentence, of_careers: bool) -> Iterator[Suggestion]:
    """Yield "X (Y)"; where several stand in one sentence, all are read the same way. In a line
    `of_careers` an actor has another film in brackets behind.
    """
    matches = [m for m in BRACKETS.finditer(sentence.shape) if not (m["rest"] or "").strip(" ,;")]
    # "X (Y) plays Z": another of X's films
    matches = [m for m in matches if not AWARD.match(sentence.mentions[int(m["first"])].form)]
    matches = [m for m in matches if not PLAYS.match(sentence.shape, m.end())]
    if of_careers:
        matches = [
            m for m in matches if not reading.is_person_name(sentence.mentions[int(m["first"])])
        ]
    # "the animator X (Y)": another of X's films
    matches = [m for m in matches if not MAKER_RIGHT_BEFORE.search(sentence.shape, 0, m.start())]
    # "directed by X (Y)": so is Y
    matches = [m for m in matches if not MAKER_BEFORE.search(sentence.shape, 0, m.start())]
    pairs = [[sentence.mentions[int(m[n])] for n in ("first", "second")] for m in matches]
    known = [_is_known_order(reading, *pair) for pair in pairs]
    if CAST_LABEL.match(fold(sentence.text)) and False not in known:
        votes: list[bool | None] = [True] * len(pairs)  # "Cast: X (Y)", whatever X is called
    else:
        votes = [_is_actor_first(reading, *pair) for pair in pairs]
    most = votes.count(True) - votes.count(False) + bool(CAST_BEFORE.search(sentence.shape))
    for match, (outer, inner), vote in zip(matches, pairs, votes, strict=True):
        first, second = match["first"], match["second"]
        joined = len(matches) > 1 and most != 0
        if vote is None and not (joined and most > 0 and reading.is_person_name(outer)):
            continue
        if most > 0 and not may_be_part(reading, inner):
            continue  # another of the actor's films
        swapped = most > 0 if joined else vote
        if swapped and CREDIT_BEFORE.search(sentence.shape, 0, match.start()):
            continue  # "directed by X (Y)": another of X's films
        part, actor = (second, first) if swapped else (first, second)
        yield from pair(reading, sentence, match, part, actor, 0.9)


def _is_actor_first(reading: Reading, outer: Mention, inner: Mention) -> bool | None:
    """Return whether it is "actor (part)" rather than "part (actor)"; None where it is neither."""
    kinds = [_kind(reading, outer), _kind(reading, inner)]
    if kinds != [None, None]:
        return _is_known_order(reading, outer, inner)
    if _is_titled(outer):
        return False
    if " " not in reading.full_name(inner) or _is_titled(inner):
        return True if reading.is_person_name(outer) else None
    return False if reading.is_person_name(inner) or not reading.is_person_name(outer) else None


def _is_known_order(reading: Reading, outer: Mention, inner: Mention) -> bool | None:
    """Return whether an actor stands first by what their names are known to be; None if it is not
    known, or neither.
    """
    kinds = [_kind(reading, outer), _kind(reading, inner)]
    if kinds[0] is Kind.PERSON and kinds[1] in (Kind.CHARACTER, None):
        return True if kinds[1] or not reading.is_person_name(inner) else None
    if kinds[1] is Kind.PERSON and kinds[0] in (Kind.CHARACTER, None):
        return False
    if kinds[0] is Kind.CHARACTER and kinds[1] is None:
        return False
    if kinds[1] is Kind.CHARACTER and kinds[0] is None:
        return True
    return None


def _kind(reading: Reading, mention: Mention) -> Kind | None:
    """Return of what kind a name's bearer is: of several, a part or a person before the rest."""
    ref: Ref | None = reading.refer(mention, [Kind.CHARACTER, Kind.PERSON], create=False)
    if ref is not None:
        return reading.kind_of(ref)
    if reading.may_be_namesake(mention):
        return None
    if mention.ids:
        return reading.pack.entities[mention.ids[0]].kind
    return reading.kind_of_new(mention)


def _is_part(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    """Yield "X is Y" where X can only be an actor, and Y only a part."""
    part = sentence.mentions[int(match["c"])]
    known = reading.refer(part, [Kind.CHARACTER], create=False) is not None
    related = " his " in match.group() or " her " in match.group()
    actor = sentence.mentions[int(match["a"])]
    said = match["told"] and reading.is_person_name(actor)
    if known or related or said or _is_titled(part):
        yield from pair(reading, sentence, match, match["c"], match["a"], 0.7)


_PLAYED_BEHIND = re.compile(r", (?:played|portrayed|voiced|embodied) by ")
_BESIDE = re.compile(
    r"(?:\b(?:by|with|from|including|especially|featuring|starring|and)|,) (?:[a-z]+ )?⟦$"
)
"""What stands before an actor in a list, who then is seen "as a girl"."""
_SOMEBODY = OCCUPATIONS | PEOPLE_WORDS
_PLAYABLE = frozenset(("game", "match", "tune", "song", "piece", "march", "waltz", "instrument"))
"""What is played by players and musicians."""
_APPOSITION = re.compile(r"[a-z⟧], an? [a-z' -]+, (?:is|was)$")
_MAKERS = frozenset(("editor", "filmmaker", "novelist", "author", "playwright", "choreographer"))
"""Who makes films and books: in "X as the editor", hardly a part."""
_AS_MAKER = re.compile(
    r" as (?:an? |the )?(?:co-)?(?:director|producer|writer|editor|composer|screenwriter|"
    r"cinematographer) and "
)
"""What somebody is besides: "signed on as director and hired X"."""
_OTHERWISE = re.compile(r"\b(?:such|former|latter)\b")
"""Words between an actor and "as" that lead to somebody else."""
_DESCRIPTION = re.compile(r", (?:an?|the|his|her|who)\b")


def _owned(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    """Yield "X's Y" where X is known for an actor and Y for a part, or stands without a family."""
    actor, part = sentence.mentions[int(match["a"])], sentence.mentions[int(match["c"])]
    if is_firm_name(actor):
        return
    person = reading.refer(actor, [Kind.PERSON], create=False)
    character = reading.refer(part, [Kind.CHARACTER], create=False)
    titled = character is None and not part.ids and _is_titled(part)
    apposed = _DESCRIPTION.match(sentence.shape, match.end())
    beside = match.group().removesuffix("⟧").count(" ") == 1 and not part.opening
    like_part = reading.is_person_name(part) or titled
    if (
        (apposed or (beside and like_part))
        and person is None
        and reading.is_person_name(actor)
        and part.known == "new"
    ):
        yield from pair(reading, sentence, match, match["c"], match["a"], 0.7)
    if person and (character or titled):
        yield from pair(reading, sentence, match, match["c"], match["a"], 0.8)


def _is_titled(mention: Mention) -> bool:
    """Return whether a new name has a title: parts often have, actors hardly ever."""
    return bool(mention.titled) or is_title(fold(mention.form.split()[0]))
