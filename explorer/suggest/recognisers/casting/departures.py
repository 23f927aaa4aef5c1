"""Who left a film or a part before it was finished: "X takes over from Y", "Y, who dropped out"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import CALLED, LIST, names_in
from explorer.suggest.text.sentences import Sentence

_WORK = (
    r"(?:(?:the|this) (?:film|movie|picture|project|production|part|role|series|show)"
    r"|⟦(?P<from>\d+)⟧)"
)
_LEFT = (
    r"(?:exit(?:ed|s)|left|leaves|dropped out|drops out|departed|departs|bowed out|withdrew|"
    r"walked (?:out|off)|quit|quits|stepped (?:down|away)|pulled out)"
)
_WHY = r"(?= (?:over|due to|because of|citing|amid|after|owing to|when|for scheduling)\b)"
_OUSTED = r"(?:fired|sacked|dismissed|replaced|let go|recast)"
_FORMS = tuple(
    compile_late(form)
    for form in (
        rf"⟦\d+⟧,? (?:who )?(?:(?:has|had|is|was|also|later) )*(?:takes|took|taken|taking) over"
        rf"(?: (?:the|as) (?:role|part|director|lead)(?: of {CALLED}⟦\d+⟧)?)? from "
        rf"{CALLED}(?P<who>⟦\d+⟧)",
        rf"⟦\d+⟧,? (?:who )?(?:(?:has|had|is|later) )*(?:replaces|replaced|replacing|"
        rf"stepp(?:ed|ing) in for|steps in for) {CALLED}(?P<who>⟦\d+⟧)",
        rf"(?<!⟧, )(?P<who>{LIST}),? (?:who )?(?:(?:has|have|had|later|abruptly|reportedly) )*"
        rf"{_LEFT}(?: (?:of|from))?(?: {_WORK}(?! (?:as|for)\b)|{_WHY})",
        r"(?P<who>⟦\d+⟧)(?: \([^()]*\))?,? (?:was|were|had been|has been) (?:originally|initially|"
        r"first|previously|already)? ?(?:cast|attached|announced|hired|set|signed|due|slated)\b"
        rf"[^.;]{{0,60}}? but (?:later |then |soon |had )?(?:{_LEFT}|was {_OUSTED})",
        r"(?P<who>⟦\d+⟧) (?:was|were|had been|has been) (?:dropped|cut|removed) from the (?:cast|"
        r"film|movie|picture|production|project)\b(?! because of its)",
        rf"(?P<who>⟦\d+⟧) (?:was|were|had been|has been) {_OUSTED} "
        rf"(?:by {CALLED}⟦\d+⟧(?! (?:by|from))|from {_WORK}|"
        r"(?=(?:after|during|when|midway|halfway|early|because|over)\b))",
    )
)
_WORDS_TEXT = """
    exit exited exits left leaves dropped drops departed departs bowed withdrew walked quit quits
    stepped pulled taken takes took taking replaces replaced replacing stepping steps fired sacked
    dismissed let recast cut removed
"""
_WORDS = frozenset(_WORDS_TEXT.split())
"""Words of which a sentence needs one for the forms to be tried."""
_FILMING = re.compile(
    r"\b(?:film|movie|picture|project|production|shoot|shooting|filming|cast|director|directing|"
    r"actor|actress|producer|cinematographer|cameraman|composer|editor|scheduling|recast|"
    r"part|screenwriter|series|show|star|stars)\b|(?:the|title|lead) role\b"
)
"""Words of which the sentence or the one before needs one: it is about making a film."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield who left the film while it was made."""
    for sentence in reading.sentences:
        if sentence.words.isdisjoint(_WORDS) or not _is_of_filming(reading, sentence):
            continue
        for form in _FORMS:
            for match in form.finditer(sentence.shape):
                yield from _left(reading, sentence, match)


def _is_of_filming(reading: Reading, sentence: Sentence) -> bool:
    if _FILMING.search(sentence.shape):
        return True
    return any(reading.film in mention.ids for mention in sentence.mentions)


def _left(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    work = match.groupdict().get("from")
    if work and reading.film not in sentence.mentions[int(work)].ids:
        return
    named = names_in(match["who"], sentence)
    people: list[Ref] = []
    for mention in named:
        known = reading.refer(mention, [Kind.PERSON], create=False)
        if known is None and not reading.is_person_name(mention):
            return
        person = known if known is not None else reading.refer(mention, [Kind.PERSON])
        if person is None:
            return
        people.append(person)
    yield from reading.propose(
        sentence, match.span(), reading.film, "left-by", people, "left the film", 0.65, named
    )
