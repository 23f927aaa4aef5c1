"""Who plays whom, in running text: "X (Y)", "X as Y", "X, played by Y", "X plays Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.labels.crafts import LABELS
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.casting.cast_brackets import in_brackets
from explorer.suggest.recognisers.casting.cast_exclusions import (
    before_epithet,
    before_relative,
    is_in_title,
    is_misread,
    is_no_subject,
    is_not_casting,
    is_other_work,
    qualified_part,
    replacing,
)
from explorer.suggest.recognisers.casting.cast_forms import (
    APPOSED,
    BEING,
    GAPPED,
    IS,
    IS_ACTOR,
    IS_THE,
    KIN,
    OWNED,
    PAIRS,
    PLAYING,
    PROSE,
    TITLE_ROLE,
    TWO_PARTS,
    VERB,
)
from explorer.suggest.recognisers.casting.cast_pairs import is_titled, pair, respective
from explorer.suggest.recognisers.casting.cast_series import (
    at_ages,
    at_own_age,
    goes_on,
    in_series,
    in_several_parts,
)
from explorer.suggest.recognisers.casting.described_castings import (
    described_casting,
    qualified_casting,
)
from explorer.suggest.recognisers.casting.owned_parts import owned
from explorer.suggest.recognisers.casting.part_names import known_part, lines_with_filmographies
from explorer.suggest.suggestion import NewEntity, Suggestion
from explorer.suggest.text.sentences import Sentence

_Described = tuple[Sentence, re.Match[str], float]
"""Where a part is described, in which form, and the form's score."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the cast given in running text."""
    careers = lines_with_filmographies(reading)
    described: list[_Described] = []
    lines: set[int] = set()
    for sentence in reading.sentences:
        playing = bool(sentence.mentions) and bool(PLAYING.search(sentence.shape))
        if not sentence.mentions or not (playing or BEING.search(sentence.shape)):
            continue
        castings = list(_by_verbs(reading, sentence, described, playing=playing))
        castings += _by_being(reading, sentence, described, among=sentence.line in lines)
        if sentence.line not in reading.casts:
            castings += in_brackets(reading, sentence, sentence.line in careers)
        yield from castings
        if castings:
            lines.add(sentence.line)
            yield from in_series(reading, sentence, castings)
    for sentence, match, score in described:  # by now it is known who plays named parts
        yield from described_casting(reading, sentence, match, score)
    for sentence in reading.sentences:
        for match in OWNED.finditer(sentence.shape):
            yield from owned(reading, sentence, match)


def _by_verbs(
    reading: Reading, sentence: Sentence, described: list[_Described], *, playing: bool
) -> Iterator[Suggestion]:
    """Yield the castings with words such as "plays", adding to the parts that are described."""
    in_order = list(respective(sentence)) if len(sentence.mentions) > 2 else []
    in_order += (*at_ages(sentence), *in_several_parts(sentence))
    for match, part, actor in in_order:
        for casting in pair(reading, sentence, match, part, actor, 0.85):
            yield at_own_age(casting, match, actor)
    for match, score in _prose_matches(sentence) if playing else ():
        if any(a.start() <= match.start() < a.end() for a, _, _ in in_order):
            continue
        if match["c"]:
            yield from _named_part(reading, sentence, match, score)
            described += (f for f in _further(sentence, match) if _is_bare(f[1]))
        elif not is_other_work(reading, sentence, match):
            described.append((sentence, match, score))
            described += _further(sentence, match)
    for match in TITLE_ROLE.finditer(sentence.shape):
        yield from _title_role(reading, sentence, match)
    for match in APPOSED.finditer(sentence.shape):
        yield from pair(reading, sentence, match, match["c"], match["a"], 0.85)


def _by_being(
    reading: Reading, sentence: Sentence, described: list[_Described], *, among: bool
) -> Iterator[Suggestion]:
    """Yield the castings with "is", and those of two parts; `among` other castings, "X is Y" alone
    is one.
    """
    for match in IS_THE.finditer(sentence.shape):
        if _is_said_of_actor(reading, sentence, match):
            described.append((sentence, match, 0.65))
            described += _further(sentence, match)
    beings = list(IS.finditer(sentence.shape))
    for match in beings:
        if parts := list(_is_part(reading, sentence, match, among=among or len(beings) > 1)):
            yield from parts
            described += _further(sentence, match)
    for match in IS_ACTOR.finditer(sentence.shape):
        yield from pair(reading, sentence, match, match["c"], match["a"], 0.7)
    for match in TWO_PARTS.finditer(sentence.shape):
        for part in (match["c"], match["d"]):
            yield from pair(reading, sentence, match, part, match["a"], 0.85)
    for match in PAIRS.finditer(sentence.shape):
        for part, actor in ((match["c"], match["a"]), (match["d"], match["b"])):
            yield from pair(reading, sentence, match, part, actor, 0.85)


def _prose_matches(sentence: Sentence) -> Iterator[tuple[re.Match[str], float]]:
    """Yield the matches of the forms of which a sentence has a word, and their scores."""
    for pattern, score, words in PROSE:
        if not words or not sentence.words.isdisjoint(words):
            for match in pattern.finditer(sentence.shape):
                yield match, score


def _is_said_of_actor(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether "X is the captain" is about an actor: a known one, or anybody so called, but
    not "X was the production designer".
    """
    if match["called"].removeprefix("the ") in LABELS:
        return False
    who = sentence.mentions[int(match["a"])]
    if reading.refer(who, [Kind.PERSON], create=False) is not None:
        return True
    if reading.kind_of_new(who) is Kind.PERSON:
        return True
    return reading.is_person_name(who) and match["called"].startswith("the ")


def _further(
    sentence: Sentence, match: re.Match[str]
) -> Iterator[tuple[Sentence, re.Match[str], float]]:
    """Yield further actors and parts after one: "and Y the cook"."""
    for further in GAPPED.finditer(sentence.shape, match.end()):
        yield sentence, further, 0.65


def _is_bare(match: re.Match[str]) -> bool:
    """Return whether nothing is between a further actor and the part: "and Bell the cook"."""
    return match["called"] is not None and not re.search(r"⟧,", match.group())


def _named_part(
    reading: Reading, sentence: Sentence, match: re.Match[str], score: float
) -> Iterator[Suggestion]:
    """Yield who plays a named part."""
    if is_not_casting(reading, sentence, match) or is_other_work(reading, sentence, match):
        return
    if is_in_title(reading, sentence, match):
        return
    part = before_epithet(sentence, match, qualified_part(sentence, match))
    if part != match["c"] or not is_misread(reading, sentence, match):
        actor_at = replacing(sentence, match) or before_relative(sentence, match) or match["a"]
        yield from pair(reading, sentence, match, part, actor_at, score)
    else:
        yield from qualified_casting(reading, sentence, match, score)


def _title_role(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    """Yield who plays the part with the film's own name."""
    actor = sentence.mentions[int(match["a"] or match["b"])]
    film = reading.pack.entities.get(reading.film)
    if film is None or not (actor.ids or reading.is_person_name(actor)):
        return
    person = reading.refer(actor, [Kind.PERSON])
    if person is None or reading.film_at(sentence, match.start()) != reading.film:
        return
    part = reading.part_of(person) or known_part(reading, film.name)
    yield from reading.propose(
        sentence,
        match.span(),
        part or reading.add(NewEntity(Kind.CHARACTER, film.name)),
        "played-by",
        [person],
        "title role",
        0.75,
        [actor],
    )


def _is_listed(sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether a clause is in a list of castings: "X voices Y; Z is W; …"."""
    between = sentence.shape[: match.start()].endswith(("; ", "; and "))
    return between and bool(_CASTING.search(sentence.shape, 0, match.start()))


def _is_part(
    reading: Reading, sentence: Sentence, match: re.Match[str], *, among: bool
) -> Iterator[Suggestion]:
    """Yield "X is Y" if X can only be an actor, and Y only a part; `among` other castings, that may
    be anybody's full name before any name.
    """
    if is_no_subject(sentence, match):
        return
    part = sentence.mentions[int(match["c"])]
    known = reading.refer(part, [Kind.CHARACTER], create=False) is not None
    related = _RELATED.search(match.group())
    actor = sentence.mentions[int(match["a"])]
    listed = _is_listed(sentence, match) or goes_on(sentence, match.end())
    listed = listed or (among and _is_bare_name(reading, sentence, match))
    said = reading.is_person_name(actor) and (match["told"] or listed)
    if known or related or said or is_titled(part):
        yield from pair(reading, sentence, match, match["c"], match["a"], 0.7)


def _is_bare_name(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether a clause begins with a full name and "is", and has nothing but a name behind
    it: "Ann Bell is Kit".
    """
    part = sentence.mentions[int(match["c"])]
    begins = _CLAUSE.search(sentence.shape, 0, match.start())
    alone = match.group().endswith(("⟧ is ⟦" + match["c"] + "⟧", "⟧ was ⟦" + match["c"] + "⟧"))
    if not begins or not alone or " " not in sentence.mentions[int(match["a"])].form:
        return False
    return not reading.may_be_place(part) and reading.kind_of_new(part) is not Kind.PERSON


_CLAUSE = re.compile(r"(?:^\W*|[,;] | and )$")
_RELATED = re.compile(
    rf" (?:his|her) | [a-z0-9-]+-year-old |⟦\d+⟧'s? (?:[a-z-]+ ){{0,2}}(?:{KIN}),? "
)
_CASTING = re.compile(rf"⟦\d+⟧ {VERB} ")
