"""Makers named in passing: "this Ann Bell film", "the debut of X", "with X directing".

`crafts` has the forms that credit someone explicitly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.meaning.antecedents import nearest
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.makers.credit_exclusions import OTHER_JOB
from explorer.suggest.recognisers.makers.credits import of_clause
from explorer.suggest.recognisers.makers.maker_forms import CREATED, MAYBE, NAMED
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import names_in
from explorer.suggest.text.sentences import Mention, Sentence

_DONE = {
    "direct": "director", "helm": "director", "write": "writer", "wrote": "writer",
    "pen": "writer", "script": "writer", "produce": "producer", "edit": "editor",
    "compose": "composer", "score": "composer", "photograph": "cinematographer",
    "narrate": "narrator", "produc": "producer", "scor": "composer", "compos": "composer",
    "narrat": "narrator",
}  # fmt: skip
_OBJECT = (
    r"(?: (?:it|(?:the|this|its|his own|her own) (?:film|movie|picture|script|screenplay|music|"
    r"score))\b|"
    r"(?=[,.;]|$| and ))"
)
_CARRIED = compile_late(
    r"(?:\b(?P<pronoun>he|she)|,? and|,? who) (?:(?:has|also|will|is|was|both|then|himself|"
    r"herself) "
    r"){0,3}(?P<verb>direct|helm|write|wrote|pen|script|produce|edit|compose|score|photograph|"
    rf"narrate)(?:s|d|ed|n|ned|ing)?{_OBJECT}"
)
_OBJECT_BEHIND = compile_late(
    r" (?:the |an? |his |her |their )?(?:[a-z0-9-]+ ){0,3}(?:film|movie|series|show|thriller|drama|"
    r"comedy|remake|sequel|adaptation|picture|feature|musical),? "
    r"(?:called |titled )?\"?⟦(?P<work>\d+)⟧"
)
_BOTH = compile_late(
    r"⟦(?P<work>\d+)⟧[\"']?,? which (?:he|she) (?:both |also )?"
    r"(?P<first>direct|wrote|produc|edit|scor|photograph|compos|narrat)(?:ed)?(?: and |, )"
    r"(?P<second>direct|wrote|produc|edit|scor|photograph|compos|narrat)"
)
"""Two deeds of one person: "Low Tide, which she wrote and directed in a month"."""
_FIRST = compile_late(r"\b(?:also|will|both|himself|herself|he|she)\b")


_ALSO = frozenset(("also", "will", "both", "himself", "herself", "he", "she"))
"""Words of which a sentence needs one for the forms to be tried."""


_MADE = compile_late(
    r"⟦\d+⟧ (?:designed|wrote|composed|did|handled|provided|supplied|created|made|shot|edited) "
    r"(?:the|its) [a-z ]{3,25}(?=,? and ⟦|, ⟦|; ⟦)"
)
_AND_THE = compile_late(
    r"(?:,? and|,|;) (?P<who>⟦\d+⟧) the (?P<what>(?:[a-z]+ )?[a-z]+)(?=[,.;]|$| and ⟦)"
)
"""A further maker without a verb: "X designed the sets and Y the costumes"."""
_WORKS = {
    "costumes": "costume-designer", "sets": "production-designer", "music": "composer",
    "score": "composer", "script": "writer", "screenplay": "writer", "photography":
    "cinematographer", "camerawork": "cinematographer", "editing": "editor",
}  # fmt: skip


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the makers that running text names in passing."""
    for sentence in reading.sentences:
        if made := _MADE.search(sentence.shape):
            for match in _AND_THE.finditer(sentence.shape, made.end()):
                if role := _WORKS.get(match["what"]):
                    yield from _credit(reading, sentence, match, role, 0.7)
        tried = sentence.mentions and not sentence.words.isdisjoint(MAYBE)
        for role, form, score in NAMED if tried else ():
            for match in form.finditer(sentence.shape):
                yield from _credit(reading, sentence, match, role, score)
        if sentence.words.isdisjoint(_ALSO):
            continue
        for match in _CARRIED.finditer(sentence.shape):
            if _FIRST.search(match.group()):
                yield from _carried(reading, sentence, match, match["verb"])
        for match in _BOTH.finditer(sentence.shape):
            if reading.film in sentence.mentions[int(match["work"])].ids:
                yield from _carried(reading, sentence, match, match["first"], match["second"])


def _credit(
    reading: Reading, sentence: Sentence, match: re.Match[str], role: str, score: float
) -> Iterator[Suggestion]:
    if OTHER_JOB.match(sentence.shape, match.end()):
        return
    if match.groupdict().get("film"):
        yield from _own_film(reading, sentence, match, role, score)
        return
    people, kept = list[Ref](), list[Mention]()
    whole = match["who"] + (match.groupdict().get("too") or "")
    for mention in of_clause(sentence.shape, match, names_in(whole, sentence)):
        if reading.film in mention.ids:
            break  # "created by X, the series ran"
        known = reading.refer(mention, [Kind.PERSON], create=False)
        if known is None and not reading.is_person_name(mention):
            return
        person = known if known is not None else reading.refer(mention, [Kind.PERSON])
        if person is None or reading.parts.get(person):
            return  # an actor with a known part: "this John Wayne film"
        people.append(person)
        kept.append(mention)
    film = _other_work(reading, sentence, match) or reading.film_at(sentence, match.start())
    if role == CREATED:  # what a person is the creator of
        for person, mention in zip(people, kept, strict=True):
            yield from reading.propose(
                sentence, match.span(), person, role, [film], "credit in passing", score, [mention]
            )
        return
    yield from reading.propose(
        sentence, match.span(), film, role, people, "credit in passing", score, kept
    )


def _own_film(
    reading: Reading, sentence: Sentence, match: re.Match[str], role: str, score: float
) -> Iterator[Suggestion]:
    """Yield the owner in "her new film", if the title that follows is the film's."""
    who = nearest(reading, sentence, match.start(), [Kind.PERSON])
    title = sentence.mentions[int(match["film"])]
    if who is None or reading.film not in title.ids or reading.parts.get(who):
        return
    if reading.kind_of(who) is Kind.PERSON:
        yield from reading.propose(
            sentence, match.span(), reading.film, role, [who], "credit in passing", score
        )


def _other_work(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Ref | None:
    """Return the other film or series that is a verb's object: "will direct the series X"."""
    behind = _OBJECT_BEHIND.match(sentence.shape, match.end())
    if behind is None:
        return None
    mention = sentence.mentions[int(behind["work"])]
    if reading.film in mention.ids:
        return None
    return reading.refer(mention, [Kind.FILM])


def _carried(
    reading: Reading, sentence: Sentence, match: re.Match[str], *deeds: str
) -> Iterator[Suggestion]:
    """Yield what else the person named before did."""
    who: Ref | None = None
    if match.groupdict().get("pronoun", "which"):
        who = nearest(reading, sentence, match.start(), [Kind.PERSON])
    else:
        for mention in sentence.mentions:
            if sentence.place(mention.start) < match.start() and who is None:
                who = reading.refer(mention, [Kind.PERSON], create=False)
    if who is None or reading.kind_of(who) is not Kind.PERSON:
        return
    film = reading.film_at(sentence, match.start())
    for deed in deeds:
        yield from reading.propose(
            sentence, match.span(), film, _DONE[deed], [who], "what someone did as well", 0.65
        )
