"""Occupations and nationalities: "X, a French lawyer", "the lawyer X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import PEOPLE, Kind
from explorer.suggest.lists.nationalities import adjectives
from explorer.suggest.lists.occupation_words import CREDITED, MAKERS
from explorer.suggest.meaning.antecedents import nearest
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.film.kinds import place
from explorer.suggest.recognisers.people.noun_phrases import (
    DETERMINERS,
    Description,
    NounPhrase,
    described_by,
    description_after,
    phrase_before,
)
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.patterns import is_firm_name
from explorer.suggest.text.sentences import Mention, Sentence

_AND = re.compile(r",? (?:and|turned|as well as) (?:also )?(?:an? )?")
_BEING = re.compile(
    r"(?:⟦(?P<who>\d+)⟧(?: (?:obe|mbe|cbe|kbe|jr\.?|"
    r"sr\.?))?(?: \([^()]{1,80}\))?(?: ?,? who (?:is|was|works as|worked as|becomes|serves as)"
    r"| ?,|(?<=\))"
    r"| is| was| (?:is|was) (?:introduced|described|presented|revealed) as"
    r"| works as| worked as| becomes| became| remains| appears to be| turns out to be|"
    r" (?:is|was) (?:once |formerly |now )?employed as| happens to be|"
    r" claims to be| pretends to be| poses as|"
    r" (?:gets|takes|finds|lands|has) a job as)"
    r"|\b(?:he|she)(?: is|'s| was| works as| worked as| becomes| became|"
    r" (?:gets|takes|finds|lands|has) a job as)) "
    r"(?:now |also |once |actually |really |only |still |just )?"
    r"(?:an? |the |one of the |(?<=becomes )(?:his|her|their) |(?<=as )(?:his|her|their) )"
)
_BECOMES = re.compile(r"\b(?:becomes|poses as|pretends to be|gets a job as)\b")
_BEFORE = re.compile(
    r"(?:^|(?<=[ (\"]))(?P<np>(?:(?:[a-zéèêï'-]+|⟦\d+⟧),? ){0,4}?[a-zéèêï-]+)"
    r"(?P<apart>,? (?:named |called |by the name of )?)$"
)
_OF = re.compile(r"\bof (?:the|an?|his|her|their) $")
"""Words before someone the next name is related to: "widow of the lawyer, X"."""
_MODELLED = re.compile(
    r"\b(?:based (?:up)?on|inspired by|modell?ed (?:up)?on)\b[^.;⟦]{0,60}(?:⟦\d+⟧[^.;⟦]{0,3})?$"
)
"""Words before somebody in real life, who is not in the film."""
_DIRECTIONS = frozenset(("north", "south", "east", "west", "central"))
_REACH = 70
"""Characters before a name that may describe its bearer."""
_CLOSED = re.compile(r"[,.;:)!?]| \(|$| and | who | whose ")
"""What follows a name in apposition: "the lawyer, X, …"."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the occupations and nationalities of characters, and of people outside the credits."""
    if reading.properties.find("occupation") is None:
        return
    for sentence in reading.sentences:
        for match in _BEING.finditer(sentence.shape):
            real = False
            for described in _after(sentence, match.end()):
                yield from _described(reading, sentence, match, described, real)
                real = real or described.occupation.split(" ")[-1] in CREDITED
        for number, mention in enumerate(sentence.mentions):
            yield from _before(reading, sentence, number, mention)


def _after(sentence: Sentence, start: int) -> Iterator[Description]:
    """Yield the descriptions in the words from `start`, after an article: "a nurse and spy"."""
    while described := description_after(sentence, start):
        yield described
        also = _AND.match(sentence.shape, described.end)
        if also is None:
            return
        start = also.end()


def _described(
    reading: Reading, sentence: Sentence, match: re.Match[str], described: Description, real: bool
) -> Iterator[Suggestion]:
    """Yield what a clause says about the name before it, or a pronoun's antecedent; `real` is
    whether it has already called them an actor or the like.
    """
    span = (match.start(), described.end)
    if _MODELLED.search(sentence.shape, 0, match.end("who") + 1):
        return
    if match["who"]:
        mention = sentence.mentions[int(match["who"])]
        who = _maker(reading, mention) if real else _subject(reading, mention, described)
        actor = who is not None and reading.kind_of(who) is Kind.PERSON
        if actor and _BECOMES.search(match.group()):
            return  # "it stars X, who becomes a governess"
        yield from _claims(reading, sentence, span, who, described, 0.7, [mention])
        return
    who = nearest(reading, sentence, match.start(), [Kind.CHARACTER])
    if not _is_of_maker(reading, sentence):
        yield from _claims(reading, sentence, span, who, described, 0.6, [])


def _is_of_maker(reading: Reading, sentence: Sentence) -> bool:
    """Return whether the sentence before, in the same line, opens with a real person, whom this one
    calls "he".
    """
    earlier = [s for s in reading.by_line[sentence.line] if s.end <= sentence.start and s.mentions]
    if not earlier:
        return False
    first = reading.refer(earlier[-1].mentions[0], PEOPLE, create=False)
    return first is not None and reading.kind_of(first) is Kind.PERSON


def _before(
    reading: Reading, sentence: Sentence, number: int, mention: Mention
) -> Iterator[Suggestion]:
    """Yield what the words right before a name say about its bearer: "the French lawyer, X"."""
    place = sentence.place_of(number)
    if _MODELLED.search(sentence.shape, 0, place):
        return
    match = _BEFORE.search(sentence.shape, max(0, place - _REACH), place)
    phrase = phrase_before(sentence, match) if match else None
    if match is None or phrase is None:
        return
    described = described_by(phrase.words, place)
    if described is None:
        return
    if not described.occupation and phrase.words[-1] in adjectives():
        yield from _of_nation(reading, sentence, number, mention, match, described)
        return
    if match["apart"] == ", " and not _in_apposition(sentence, number, match, phrase):
        return
    singular = (described.occupation or phrase.words[-1]).split()[-1]
    bearers = [mention]
    last = phrase.words[-1]
    if described.occupation and last != singular and "-" not in last:  # a plural
        joined = re.match(r"⟦\d+⟧(?: \([^()]*\))? and ⟦(\d+)⟧", sentence.shape[place:])
        if joined is None:
            return
        bearers.append(sentence.mentions[int(joined[1])])
    span = (phrase.start, place + len(f"⟦{number}⟧"))
    for bearer in bearers:
        who = _subject(reading, bearer, described)
        yield from _claims(reading, sentence, span, who, described, 0.65, [bearer])


def _in_apposition(
    sentence: Sentence, number: int, match: re.Match[str], phrase: NounPhrase
) -> bool:
    """Return whether a noun phrase separated from a name by a comma is in apposition to it.

    Such a phrase has an article and is affirmed, unlike "not a lawyer, X".
    """
    mention = sentence.mentions[number]
    if sentence.text[: mention.start].endswith("- "):  # "the author- Ann Bell"
        return True
    end = sentence.place_of(number) + len(f"⟦{number}⟧")
    denied = f"not {phrase.head} {' '.join(phrase.words)}"
    return (
        phrase.head in DETERMINERS
        and not _OF.search(sentence.shape, 0, phrase.start)
        and _CLOSED.match(sentence.shape, end) is not None
        and not sentence.shape.startswith("'s", end)
        and not sentence.shape[: match.end("np")].endswith(denied)
    )


def _of_nation(
    reading: Reading,
    sentence: Sentence,
    number: int,
    mention: Mention,
    match: re.Match[str],
    described: Description,
) -> Iterator[Suggestion]:
    """Yield the nationality of a real person, if it is the whole description: "Australian Ann
    Bell".
    """
    if match["apart"].strip() or not reading.is_person_name(mention) or " " not in mention.form:
        return
    if mention.form.split()[0].casefold() in _DIRECTIONS:
        return  # "French North Africa"
    span = (match.end("np") - len(match["np"].split()[-1]), sentence.place_of(number) + 3)
    who = _maker(reading, mention)
    yield from _claims(reading, sentence, span, who, described, 0.55, [mention])


def _subject(reading: Reading, mention: Mention, described: Description) -> Ref | None:
    """Return whom a description is of: a part rather than its actor, or a real person."""
    known = reading.established(mention, [Kind.CHARACTER])
    if known is None:
        known = reading.refer(mention, PEOPLE, create=False)
    last = (described.occupation or " ").split(" ")[-1]
    if last in CREDITED:
        return _maker(reading, mention) if described.countries else None
    if known is not None:
        return known
    if mention.ids or (mention.opening and not mention.titled) or is_firm_name(mention):
        return None
    return reading.refer(mention, [Kind.PERSON if last in MAKERS else Kind.CHARACTER])


def _maker(reading: Reading, mention: Mention) -> Ref | None:
    """Return the real person whom a text calls an actor, a director or the like."""
    known = reading.refer(mention, PEOPLE, create=False)
    if known is None and reading.is_person_name(mention):
        known = reading.refer(mention, [Kind.PERSON])
    real = known is not None and reading.kind_of(known) is Kind.PERSON
    return known if real else None


def _claims(
    reading: Reading,
    sentence: Sentence,
    span: tuple[int, int],
    who: Ref | None,
    described: Description,
    score: float,
    names: list[Mention],
) -> Iterator[Suggestion]:
    if who is None:
        return
    made = reading.kind_of(who) is Kind.PERSON and described.occupation.split(" ")[-1] in CREDITED
    is_name = reading.name_of(who).casefold() == f"the {described.occupation}"
    stated = bool(described.occupation) and not made and not is_name  # "X is the porter"
    occupation = (described.occupation,) if stated else ()
    yield from reading.propose(
        sentence, span, who, "occupation", occupation, "occupation", score, names
    )
    nations = [place(reading, name) for name in described.countries]
    yield from reading.propose(
        sentence,
        span,
        who,
        "nationality",
        nations,
        "nationality beside an occupation",
        score,
        names,
    )
