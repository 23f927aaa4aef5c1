"""Who plays a part without a name, in running text: "X plays the ferryman", "X as her agent"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explorer.model.enums import Kind
from explorer.suggest.lists.occupation_words import OCCUPATIONS
from explorer.suggest.meaning.other_works import happens_in_other_film
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.casting.cast_exclusions import is_not_casting, replacing
from explorer.suggest.recognisers.casting.cast_forms import LOOSE, role_of
from explorer.suggest.recognisers.casting.cast_pairs import is_titled
from explorer.suggest.recognisers.casting.part_names import described_part, known_part
from explorer.suggest.recognisers.casting.played_relatives import NEAR
from explorer.suggest.recognisers.people.kinship import TIES
from explorer.suggest.suggestion import NewEntity, Suggestion
from explorer.suggest.text.patterns import (
    NO_PART,
    PEOPLE_NOUNS,
    is_firm_name,
    names_in,
    words_of_part,
)
from explorer.suggest.text.sentences import Mention, Sentence

_BESIDE_ACTOR = re.compile(r"(?P<who>⟦\d+⟧)(?:,? and|,| &) $")
_SEVERAL = re.compile(r"s$|^(?:couple|pair|duo|trio)$")
_PLAYED_BEHIND = re.compile(r", (?:played|portrayed|voiced|embodied) by ")
_OCCUPATION = re.compile(
    r"(?:maker|breaker|keeper|smith|wright|monger|ologist|ician|master|mistress|guard|herd|"
    r"(?<!hu)(?<!ger)(?<!ro)man|warden|dealer|cracker|diver|tamer|boy|girl|eer|[^aeiou]ier)$"
)
"""Endings of occupations that no list has."""
_DOER = re.compile(r"[a-z]{3,}(?:er|or|ist|ian|ess|eur|ee)$")
"""Endings of words for people and some things: "a croupier", "a thriller"."""
_DOING = re.compile(r", (?!(?:play|appear|starr|voic|portray)ing\b)[a-z]+ing (?:[a-z]+ )*$")
"""A clause before someone else: "plays the developer, guiding a marketeer"."""
_WITH_NAME = re.compile(
    r"⟦\d+⟧ (?P<words>(?:[a-z-]+ ){0,2}?)(?P<noun>[a-z-]+)"
    r"(?=[,.;:!?)]|$| (?:who|and|with|in|at|on|to|from|is|was|has|that|whose|when|but|[a-z]+ing)\b)"
)
"""A description after the place or body that someone belongs to: "a Boston cop"."""
_ARTICLE = re.compile(r"\b(?:an?|the)(?: \d+-year-old)? (?:[a-z-]+ ){0,2}$")
_NOUNS = PEOPLE_NOUNS | {"thing", "being", "king", "sibling", "underling", "foundling"}
"""Nouns with the endings of participles."""
_WITHIN = re.compile(r"(?<!role )(?<!part )(?<!character )(?<!voice )\b(?:of|from|at|near) $")
_ONLY_ADJECTIVE = re.compile(r" (?:and|but|yet) (?!(?:the|an?|his|her|is|was)\b)[a-z]")
_FURTHER = 0.7
"""Score below which the form is that of a further actor after one: "and Y as her mother"."""
_FEW = 2
"""Most words in "a … …" for a part; "the … … …" may have more."""
_BESIDE = re.compile(
    r"(?:\b(?:by|with|from|including|especially|featuring|starring|and)|,) (?:[a-z]+ )?⟦$"
)
"""Words before an actor in a list, who is then seen "as a girl"."""
_PLAYABLE_TEXT = """
    game match tune song piece march waltz instrument piano guitar violin fiddle cello viola organ
    harp flute clarinet oboe trumpet trombone horn saxophone sax drum bass banjo ukulele mandolin
    accordion harmonica bagpipe harpsichord lute keyboard
"""
_PLAYABLE = frozenset(_PLAYABLE_TEXT.split())
"""Nouns for what players and musicians play."""
_ACTED = frozenset(("fool", "innocent", "field", "market", "odds", "percentage", "system"))
"""What people play in idioms: "he plays the innocent"."""
_NOT_PLAYED = _PLAYABLE | _ACTED
_PLAYS = re.compile(r"\b(?:play|plays|played|playing) (?:the|an?) ")
_APPOSITION = re.compile(r"[a-z⟧], an? [a-z' -]+, (?:is|was)$")
_PARTICIPLES = frozenset(("sent", "caught", "torn", "lost", "left", "driven", "drawn", "brought"))
_MAKERS = frozenset(("editor", "filmmaker", "novelist", "author", "playwright", "choreographer"))
"""People who make films and books; "X as the editor" is rarely a part."""
_APPEARS = re.compile(r"\b(?:appears?|appeared|seen|cameos?|turns up|turned up|stars?) ")


def described_casting(
    reading: Reading, sentence: Sentence, match: re.Match[str], score: float
) -> Iterator[Suggestion]:
    """Yield who plays a part that is described: the actor's named part, or "the ferryman"."""
    actor = sentence.mentions[int(replacing(sentence, match) or match["a"])]
    if is_not_casting(reading, sentence, match):
        return
    words = words_of_part(sentence.shape, match)
    if not words:
        return
    doing = words[-1].endswith(("ed", "ing")) or words[-1] in _PARTICIPLES
    if len(words) > 1 and doing and words[-1] not in _NOUNS:
        words.pop()  # "a cop charged with murder", "a cop sent to look for him"
    noun = words[-1].removesuffix("s")
    if happens_in_other_film(reading, sentence, match.end("called")):
        return  # "X played a doctor in Low Tide"
    if not _NOT_PLAYED.isdisjoint((noun, *words)) and _PLAYS.search(match.group()):
        return
    if _is_of_other(sentence.shape, match, noun, score):
        return
    if score <= LOOSE and noun in _MAKERS:
        return
    if _is_owned(match) and not _may_be_owned(reading, sentence, match, noun, score):
        return
    some = _is_any(sentence, match, words, score)
    if some and score > LOOSE:
        some = reading.part_of(reading.refer(actor, [Kind.PERSON], create=False)) is None
    if not NO_PART.isdisjoint((noun, words[-1])) or words[0].removesuffix("'s") in NO_PART or some:
        return
    like_actor = reading.is_person_name(actor) or (score > LOOSE and not is_titled(actor))
    if not actor.ids and not like_actor:
        return
    person = reading.refer(actor, [Kind.PERSON])
    new = described_part(" ".join(words))
    part = known_part(reading, new.name) or reading.part_of(person) or reading.add(new)
    span = (
        (match.start("called"), match.end())
        if match.start("called") < match.start("a")
        else match.span()
    )
    if person is not None:
        more = _beside(sentence, match) if _SEVERAL.search(words[-1]) else []
        others = [reading.refer(other, [Kind.PERSON]) for other in more]
        people = [*(other for other in others if other is not None), person]
        yield from reading.propose(
            sentence, span, part, role_of(match), people, "cast form", score - 0.1, [*more, actor]
        )


def _is_of_other(shape: str, match: re.Match[str], noun: str, score: float) -> bool:
    """Return whether a description is somebody else's or of where they are, or only adjectives:
    "X's father, a judge, is played by Y", "the keeper of the lighthouse is played by Y", "as the
    complex and troubled man".
    """
    if _DOING.search(shape, match.end("a"), match.start("called")):
        return True
    if _APPOSITION.search(shape[: match.end("called") + 4]):
        return True
    if match.start("called") < match.start("a") and _WITHIN.search(shape, 0, match.start("called")):
        return True
    goes_on = _ONLY_ADJECTIVE.match(shape, match.end("called"))
    return score <= LOOSE and not _is_person_noun(noun) and bool(goes_on)


def qualified_casting(
    reading: Reading, sentence: Sentence, match: re.Match[str], score: float
) -> Iterator[Suggestion]:
    """Yield who plays a part described with a name: "X plays a Boston cop"."""
    number = int(match["c"])
    place = sentence.place_of(number)
    behind = _WITH_NAME.match(sentence.shape, place)
    actor, name = sentence.mentions[int(match["a"])], sentence.mentions[number]
    if behind is None or not _ARTICLE.search(sentence.shape, 0, place) or name.titled:
        return
    if behind["noun"] not in PEOPLE_NOUNS or behind["noun"] in NO_PART:
        return
    if is_firm_name(name) or reading.is_person_name(name) or not reading.is_person_name(actor):
        return
    person = reading.refer(actor, [Kind.PERSON])
    new = NewEntity(Kind.CHARACTER, f"The {name.form} {behind['words']}{behind['noun']}")
    part = known_part(reading, new.name) or reading.part_of(person) or reading.add(new)
    if person is not None:
        yield from reading.propose(
            sentence,
            match.span(),
            part,
            role_of(match),
            [person],
            "cast form",
            score - 0.1,
            [actor],
        )


def _beside(sentence: Sentence, match: re.Match[str]) -> list[Mention]:
    """Return the other actor of a part in the plural: "X and Y as the twins"."""
    beside = _BESIDE_ACTOR.search(sentence.shape, 0, match.start("a") - 1)
    return names_in(beside["who"], sentence) if beside else []


def _is_person_noun(noun: str) -> bool:
    return noun in PEOPLE_NOUNS or bool(_OCCUPATION.search(noun))


def _is_owned(match: re.Match[str]) -> bool:
    return match["called"].startswith(("his ", "her ", "their "))


def _may_be_owned(
    reading: Reading, sentence: Sentence, match: re.Match[str], noun: str, score: float
) -> bool:
    """Return whether "her agent" may be a part: an ambiguous form needs another known actor."""
    person = _is_person_noun(noun)
    between = sentence.shape[match.end("a") + 1 : match.start("called")]
    if noun in NEAR:  # "his mother is played by X" is read with whoever he is
        return match.start("called") > match.start("a") and (score < _FURTHER or not between)
    if score > LOOSE or not between:
        return person or not between
    beside = between in (" ", " as ")
    actors = (reading.refer(m, [Kind.PERSON], create=False) for m in sentence.mentions)
    return (person or beside) and any(actor is not None for actor in actors)


def _is_any(sentence: Sentence, match: re.Match[str], words: Sequence[str], score: float) -> bool:
    """Return whether the words that describe a part may be of anybody: "an idea", "he refers to
    himself as a child", "a … … …".
    """
    noun = words[-1]
    owned = noun in TIES and "'s " in match["part"]  # "a lighthouse keeper's wife"
    long = len(words) > _FEW and not _is_person_noun(noun)
    if long and match["called"].startswith("a") and not owned:
        return True
    loose = score <= LOOSE and not _APPEARS.search(match.group())
    if not match["called"].startswith(("a ", "an ")) or _OCCUPATION.search(noun):
        return False
    if noun in (OCCUPATIONS if loose else PEOPLE_NOUNS):
        return False
    if owned:
        return False
    person = _DOER.match(noun) or " cast as " in match.group()
    person = person or sentence.shape.startswith(" who ", match.end("called"))
    some = score <= LOOSE or not person
    if noun in PEOPLE_NOUNS and _BESIDE.search(sentence.shape, 0, match.start("a")):
        some = not sentence.shape.startswith(" as ", match.end("a") + 1)
    if some and _PLAYED_BEHIND.match(sentence.shape, match.end("called")):
        return noun in _PLAYABLE
    return some
