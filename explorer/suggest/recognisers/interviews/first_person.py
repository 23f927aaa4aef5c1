"""What a speaker says about their own work: “I wrote the script with X,” said Y."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.meaning.speakers import speaker
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.casting.part_names import may_be_part
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import CALLED, LIST, names_in
from explorer.suggest.text.sentences import Sentence

_FILM = r"(?:the|this|our|my) (?:[a-z-]+ ){0,2}?(?:film|movie|picture|feature)"
_WORKS = (
    ("writer", r"(?:co-)?(?:wrote|written)", r"(?:the|this|our|my|a) (?:[a-z-]+ ){0,3}?"
     r"(?:script|screenplay|draft)|" + _FILM),
    ("director", "(?:co-)?directed", f"it|this|{_FILM}"),
    ("producer", "(?:co-)?produced", f"it|this|{_FILM}"),
    ("editor", "(?:co-)?edited", f"it|this|{_FILM}"),
    ("cinematographer", "photographed|shot", _FILM),
    ("composer", "composed|scored|wrote",
     rf"(?:the|its|all the) (?:[a-z-]+ )?(?:music|score)|{_FILM}"),
)  # fmt: skip
_DID = tuple(
    (
        role,
        compile_late(
            rf"\b(?:i|i've|i had|i'd) (?:also |then |first |just |even |actually |had )?"
            rf"(?:{verbs}) (?:{works})\b(?! (?:for|of|about) (?:the )?⟦|'s)"
            rf"(?: in [a-z]+ [a-z]+)?"
            rf"(?: (?:together |along )?with (?:{CALLED})(?P<too>{LIST})(?!'))?"
        ),
    )
    for role, verbs, works in _WORKS
)
_PLAYS = compile_late(r"\b(?:i|i'm|i was) (?:play|played|playing) (?:the )?⟦(?P<part>\d+)⟧(?!'|\d)")
_DENIED = compile_late(r"\b(?:if|wish|when|before|never|not|didn't) (?:[a-z]+ ){0,2}$")


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield credits and parts that speakers claim for themselves."""
    for sentence in reading.sentences:
        if "i" not in sentence.words:
            continue
        for role, form in _DID:
            for match in form.finditer(sentence.shape):
                yield from _did(reading, sentence, match, role)
        for match in _PLAYS.finditer(sentence.shape):
            part = sentence.mentions[int(match["part"])]
            who = _speaker(reading, sentence, match)
            if who and (part.ids or may_be_part(reading, part)):
                character = reading.refer(part, [Kind.CHARACTER])
                yield from reading.propose(
                    sentence, match.span(), character, "played-by", [who], "in own words", 0.7,
                    [part],
                )  # fmt: skip


def _did(
    reading: Reading, sentence: Sentence, match: re.Match[str], role: str
) -> Iterator[Suggestion]:
    who = _speaker(reading, sentence, match)
    if not who:
        return
    too = names_in(match["too"] or "", sentence)
    others = [reading.refer(mention, [Kind.PERSON]) for mention in too]
    people = [who, *(person for person in others if person is not None)]
    film = reading.film_at(sentence, match.start())
    yield from reading.propose(
        sentence, match.span(), film, role, people, "in own words", 0.75, too
    )


def _speaker(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Ref:
    if _DENIED.search(sentence.shape, 0, match.start()):
        return ""
    return speaker(reading, sentence, match.start())
