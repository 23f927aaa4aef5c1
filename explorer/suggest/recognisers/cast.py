"""Who plays whom, in running text: "X (Y)", "X as Y", "X, played by Y", "X plays Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.occupation_words import OCCUPATIONS, PEOPLE_WORDS
from explorer.suggest.patterns import NO_PART, is_firm_name
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.cast_brackets import in_brackets
from explorer.suggest.recognisers.cast_forms import (
    APPOSED,
    BEING,
    GIVEN_UP,
    IS,
    IS_ACTOR,
    IS_THE,
    LOOSE,
    OWNED,
    PAIRS,
    PLAYING,
    PROSE,
    TWO_PARTS,
    VERB,
    role_of,
)
from explorer.suggest.recognisers.cast_pairs import is_titled, pair, respective
from explorer.suggest.recognisers.part_names import lines_of_careers
from explorer.suggest.sentences import Sentence
from explorer.suggest.suggestion import NewEntity, Suggestion

_RELATIVE = re.compile(
    r"⟦(?P<who>\d+)⟧, (?:who|whose|best known|known|last seen|fresh from)\b[^;.⟦]*"
    r"(?:⟦\d+⟧[^;.⟦]*)*$"
)


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the cast that running text gives."""
    careers = lines_of_careers(reading)
    for sentence in reading.sentences:
        playing = bool(sentence.mentions) and bool(PLAYING.search(sentence.shape))
        if not sentence.mentions or not (playing or BEING.search(sentence.shape)):
            continue
        several = len(sentence.mentions) > 3
        in_order = list(respective(sentence)) if several else []
        for match, part, actor in in_order:
            yield from pair(reading, sentence, match, part, actor, 0.85)
        for pattern, score, words in PROSE if playing else ():
            if words and sentence.words.isdisjoint(words):
                continue
            for match in pattern.finditer(sentence.shape):
                if not any(a.start() <= match.start() < a.end() for a, _, _ in in_order):
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
        for match in TWO_PARTS.finditer(sentence.shape):
            for part in (match["c"], match["d"]):
                yield from pair(reading, sentence, match, part, match["a"], 0.85)
        for match in PAIRS.finditer(sentence.shape):
            for part, actor in ((match["c"], match["a"]), (match["d"], match["b"])):
                yield from pair(reading, sentence, match, part, actor, 0.85)
        if sentence.line not in reading.casts:
            yield from in_brackets(reading, sentence, sentence.line in careers)
    for sentence in reading.sentences:  # by now the text has shown who is an actor
        for match in OWNED.finditer(sentence.shape):
            yield from _owned(reading, sentence, match)


def _prose(
    reading: Reading, sentence: Sentence, match: re.Match[str], score: float
) -> Iterator[Suggestion]:
    actor = sentence.mentions[int(match["a"])]
    if _is_no_casting(sentence, match):
        return
    if match["c"]:
        if not _is_other_work(reading, sentence, match) and not _is_misread(sentence, match):
            actor_at = _before_relative(sentence, match) or match["a"]
            yield from pair(reading, sentence, match, match["c"], actor_at, score)
        return
    words = match["part"].split()
    if len(words) > 1 and words[-1].endswith(("ed", "ing")):
        words.pop()  # "a cop charged with murder"
    some = match["called"].startswith(("a ", "an ")) and words[-1] not in (
        OCCUPATIONS
        if score <= LOOSE and not _APPEARS.search(match.group())
        else _SOMEBODY  # "he refers to himself as a child"
    )
    if some and words[-1] in _SOMEBODY and _BESIDE.search(sentence.shape, 0, match.start("a")):
        some = not sentence.shape.startswith(" as ", match.end("a") + 1)
    if some and _PLAYED_BEHIND.match(sentence.shape, match.end("called")):
        some = words[-1] in _PLAYABLE
    if _APPOSITION.search(sentence.shape[: match.end("called") + 4]):
        return  # "X's father, a judge, is played by Y"
    if score <= LOOSE and words[-1] in _MAKERS:
        return
    some = some or (len(words) > _FEW and match["called"].startswith("a"))
    if some and score > LOOSE:
        some = reading.part_of(reading.refer(actor, [Kind.PERSON], create=False)) is None
    if words[-1] in NO_PART or words[0].removesuffix("'s") in NO_PART or some:
        return
    if score <= LOOSE and not actor.ids and not reading.is_person_name(actor):
        return
    person = reading.refer(actor, [Kind.PERSON])
    name = f"The {' '.join(words)}"
    part = _known_part(reading, name) or reading.part_of(person)
    part = part or reading.add(NewEntity(Kind.CHARACTER, name))
    span = (
        (match.start("called"), match.end())
        if match.start("called") < match.start("a")
        else match.span()
    )
    if person is not None:
        yield from reading.propose(
            sentence, span, part, role_of(match), [person], "cast form", score - 0.1, [actor]
        )


def _is_no_casting(sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether words that look like a casting say something else: who made, gave up, is
    known for or sings what.
    """
    said = match.group()
    other = (_AS_MAKER, GIVEN_UP, _KNOWN_FOR, _OTHERWISE)
    made = _MADE_BY.search(sentence.shape, 0, match.start("a") - 1)
    music = _MUSIC.search(sentence.shape, 0, match.end())
    return bool(made or music or any(form.search(said) for form in other))


def _before_relative(sentence: Sentence, match: re.Match[str]) -> str:
    """Return whom a clause in passing is about that ends in the name before the verb, "" for none:
    "X, who was last seen in Low Tide, plays Y".
    """
    if not sentence.shape.startswith(", ", match.end("a") + 1):
        return ""
    relative = _RELATIVE.search(sentence.shape, 0, match.start("a") - 1)
    return relative["who"] if relative else ""


def _is_other_work(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether somebody played a part elsewhere: "X, who also played Y in Low Tide"."""
    behind = _ELSEWHERE.match(sentence.shape, match.end())
    of_film = _IN_FILM.match(sentence.shape, match.end())
    if of_film and reading.film not in sentence.mentions[int(of_film["work"])].ids:
        return True
    if behind is None or not _ASIDE.search(match.group()):
        return False
    work = sentence.mentions[int(behind["work"])] if behind["work"] else None
    return work is None or reading.film not in work.ids


def _is_misread(sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether what looks like a part is an actor of the next one, or says what kind it is:
    "who stars as the lead, X as Y", "as a Cambridge student".
    """
    number = int(match["c"])
    place = sentence.place_of(number)
    if place < match.start("a"):
        return False
    behind = sentence.shape[place + len(f"⟦{number}⟧") :]
    if "(as " in sentence.shape[match.start("a") : place] and _ON_IN_BRACKETS.match(behind):
        return True
    if _NEXT_ACTOR.match(behind) and sentence.shape[:place].endswith(", "):
        return True
    return bool(_SOME.search(sentence.shape, 0, place) and _GOES_ON.match(behind))


def _known_part(reading: Reading, name: str) -> str | None:
    folded = name.casefold()
    for entity in reading.pack.entities.values():
        if entity.kind is Kind.CHARACTER and entity.name.casefold() == folded:
            return entity.id
    return None


def _is_listed(sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether a clause is one of several on a cast: "X voices Y; Z is W; …"."""
    between = sentence.shape[: match.start()].endswith(("; ", "; and "))
    return between and bool(_CASTING.search(sentence.shape, 0, match.start()))


def _is_part(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    """Yield "X is Y" where X can only be an actor, and Y only a part."""
    part = sentence.mentions[int(match["c"])]
    known = reading.refer(part, [Kind.CHARACTER], create=False) is not None
    related = " his " in match.group() or " her " in match.group()
    actor = sentence.mentions[int(match["a"])]
    said = reading.is_person_name(actor) and (match["told"] or _is_listed(sentence, match))
    if known or related or said or is_titled(part):
        yield from pair(reading, sentence, match, match["c"], match["a"], 0.7)


_PLAYED_BEHIND = re.compile(r", (?:played|portrayed|voiced|embodied) by ")
_CASTING = re.compile(rf"⟦\d+⟧ {VERB} ")
_FEW = 2
"""Words of a description up to which "a … …" names a part; "the … … …" may have more."""
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
_BASED = re.compile(r"\b(?:based (?:up)?on|adapted from|adaptation of|version of|inspired by) $")
_MADE_BY = re.compile(r"\b(?:re-?made|filmed|adapted|re-?released|re-?titled)\b[^.;]{0,40} by $")
"""What stands before whoever made a film "as" another title."""
_APPEARS = re.compile(r"\b(?:appears?|appeared|seen|cameos?|turns up|turned up|stars?) ")
_ASIDE = re.compile(r", who\b|\balso\b|\bpreviously\b|\bonce\b|\bhad\b")
_ELSEWHERE = re.compile(
    r" (?:opposite [^,.;]{3,30} )?in (?:the )?(?:(?:[a-z0-9'-]+ |⟦\d+⟧ ){0,4}"
    r"(?:series|show|sitcom|miniseries|soap)\b|(?:film |movie |series )?\"?⟦(?P<work>\d+)⟧)"
)
_IN_FILM = re.compile(
    r" (?:opposite [^,.;]{3,30} )?in (?:the |an? |his |her )?(?:\d{4} |[a-z'-]+ ){0,3}"
    r"(?:film|movie|series|thriller|comedy|drama) \"?(?:the )?⟦(?P<work>\d+)⟧(?!'s)"
)
"""What names the film of a part by a word for films: "as Y in his 2004 film Low Tide"."""
_NEXT_ACTOR = re.compile(r"(?: \([^()]*\))? as ")
_ON_IN_BRACKETS = re.compile(r" [a-z-]+\)")
_SOME = re.compile(r"\ban? (?:[a-z-]+ )*$")
_GOES_ON = re.compile(
    r" (?!(?:and|who|in|with|for|from|at|on|to|is|was|of|that|whose|as|opposite|but|while)\b)[a-z]"
)
_KNOWN_FOR = re.compile(r"\b(?:famous|known|remembered|celebrated|notorious) for\b")
"""What somebody did in another film: "Bell, famous for her role as Y"."""
_OTHERWISE = re.compile(
    r"(?:,|\)) and as |\b(?:whose|such|(?:job|career|position|life|stint|days|past) as|"
    r"former|latter|introduced|described|presented|revealed|"
    r"regarded|pos(?:es|ing)|"
    r"disguised|employed|work(?:s|ed|ing))\b"
)
"""Words between an actor and "as" that lead to somebody else."""
_MUSIC = re.compile(
    r"\b(?:concerto|sonata|symphony|piano|violin|cello|organ|guitar|music|song|theme|"
    r"waltz|soundtrack)\b[^.;()]{0,60} (?:played|performed) by (?:the )?⟦\d+⟧$"
)
"""Who plays music plays no part."""
_PRIZE = re.compile(r"(?:Oscar|BAFTA|Bafta|Emmy|Globe|Golden|Silver|Palme|Academy)s?\b")
_DATED_TITLE = re.compile(r"\"? (?:\[[^\[\]]*\] )?\((?:[^()]*, )?(?:18|19|20)\d\d\)")
_DESCRIPTION = re.compile(r", (?:an?|the|his|her|who)\b")


def _owned(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    """Yield "X's Y" where X is known for an actor and Y for a part, or stands without a family."""
    actor, part = sentence.mentions[int(match["a"])], sentence.mentions[int(match["c"])]
    if (
        _PRIZE.match(part.form)
        or is_firm_name(actor)
        or _BASED.search(sentence.shape, 0, match.start())
    ):
        return
    if _DATED_TITLE.match(sentence.shape, match.end()):
        return  # "Ann Bell's Low Tide (1999)"
    person = reading.refer(actor, [Kind.PERSON], create=False)
    character = reading.refer(part, [Kind.CHARACTER], create=False)
    titled = character is None and not part.ids and is_titled(part)
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
