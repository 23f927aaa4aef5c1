"""Who was considered for a part, or turned it down: "X was in the running for the part of Z"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.meaning.antecedents import nearest
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import CALLED, LIST, names_in
from explorer.suggest.text.sentences import Sentence

_OF_PART = rf"(?:the )?(?:title |lead |leading )?(?:part|role|character) of {CALLED}⟦(?P<part>\d+)⟧"
_FORMS = (
    compile_late(
        rf"(?P<who>{LIST}) (?:(?:was|were|had been|has been|have been|are|is|all|also|both|"
        r"originally|"
        r"initially|first|reportedly|once|seriously|briefly|at (?:one time|first|one point)|"
        r"for a (?:time|while)) )*"
        r"(?:(?:considered|in the running|auditioned|tested|screen-tested|approached|wanted|"
        r"offered|"
        r"the (?:first|original|second) choice|favou?red|mooted|suggested) (?:for )?"
        rf"|(?:turned down|declined|refused|passed on|rejected|lost out on) ){_OF_PART}"
    ),
    compile_late(
        r"\b(?:consider(?:ed|ing|s)|approached|wanted|offered) "
        rf"(?:[a-z]+ (?:such as|like|including) )?(?P<who>{LIST}) (?:for )?{_OF_PART}"
    ),
    compile_late(
        rf"\b(?:offer(?:ed|ing|s)|gave|suggested) (?:the|this|that) (?:part|role)(?P<part>) to "
        rf"{CALLED}(?P<who>{LIST})"
    ),
    compile_late(
        rf"\b(?:first|original|initial|ideal|preferred|second|top) choice for (?:{_OF_PART}|"
        rf"⟦(?P<for>\d+)⟧) (?:was|were|had been) {CALLED}(?P<who>{LIST})"
    ),
    compile_late(
        rf"(?P<who>{LIST}) (?:(?:had|has|have|both|all) )*"
        r"(?:turned down|declined|passed on|rejected) (?:the|this|that) (?:part|role)(?P<part>)\b"
        r"(?! of)"
    ),
    compile_late(
        rf"(?P<who>{LIST}) (?:(?:was|were|had been|all|also|both|first|originally) )+"
        r"(?:considered|in the running|mooted|suggested) for (?:the|this|that) "
        r"(?:part|role)(?P<part>)\b(?! of)"
    ),
    compile_late(
        rf"\b(?:wanted|beat|beat out|chosen over) (?P<who>{LIST}) (?:for|in|to) "
        r"(?:the|this|that) (?:part|role)(?P<part>)\b(?! of)"
    ),
    compile_late(
        r"⟦(?P<part>\d+)⟧, an? (?:role|part) (?:that was |that had been )?"
        r"(?:first|originally|initially|also|once) (?:offered to|meant for|intended for|"
        rf"earmarked for|written for|turned down by|declined by|refused by) {CALLED}"
        rf"(?P<who>{LIST})"
    ),
    compile_late(
        rf"(?P<who>{LIST}) (?:was|were|had been) (?:also |originally |first |both )?"
        rf"(?:considered for|considered to play|offered|in line for|"
        rf"the (?:first|original|second|top) choice for) {CALLED}⟦(?P<part>\d+)⟧"
        r"(?=[,.;]|$| but| before)"
    ),
    compile_late(
        r"(?:\b(?:he|she|i|we|they|(?:the|its|his|her) [a-z]+)|⟦\d+⟧) (?:had )?"
        r"(?:also |first |really |always |originally |initially )?(?:wanted|approached|considered|"
        r"suggested|proposed|pictured|imagined|envisaged|envisioned|preferred|favou?red|tested|"
        r"offered it to|asked|thought of|hoped (?:for|to (?:get|cast|have|hire|sign)))"
        rf"(?: (?:to (?:cast|have|get)))? (?P<who>{LIST}) (?:for|as|to play) "
        rf"{CALLED}⟦(?P<part>\d+)⟧(?=[,.;]|$| but| before| and| until| when)"
    ),
)
_ROW = 3
"""Names in a row: if any looks like a person's, all are names of people."""
_ARTICLE = re.compile(r"\b(?:considered|offered|in line) (?:for )?an? $")
_WORDS_TEXT = """
    considered considering considers running auditioned tested approached wanted offered choice
    favored favoured mooted suggested turned declined refused passed rejected lost line meant
    intended earmarked written beat chosen proposed pictured imagined envisaged envisioned preferred
    asked thought hoped
"""
_WORDS = frozenset(_WORDS_TEXT.split())
"""Words of which a sentence needs one for the forms to be tried."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield who was considered for a part."""
    for sentence in reading.sentences:
        if sentence.words.isdisjoint(_WORDS):
            continue
        for form in _FORMS:
            for match in form.finditer(sentence.shape):
                yield from _considered(reading, sentence, match)


def _considered(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    number = match["part"] or match.groupdict().get("for")
    part = sentence.mentions[int(number)] if number else None
    if part and number and _ARTICLE.search(sentence.shape, 0, sentence.place_of(int(number))):
        return  # "considered for an Oscar"
    named = names_in(match["who"], sentence)
    like = [bool(mention.ids) or reading.is_person_name(mention) for mention in named]
    if not any(like) or (not all(like) and len(like) < _ROW):
        return  # one of three may have a stage name
    people: list[Ref] = []
    for mention in named:
        person = reading.refer(mention, [Kind.PERSON])
        if person is not None:
            people.append(person)
    if part is None:
        character = nearest(reading, sentence, match.start(), [Kind.CHARACTER])
    else:
        character = reading.refer(part, [Kind.CHARACTER]) if people else None
    yield from reading.propose(
        sentence,
        match.span(),
        character,
        "considered-for",
        people,
        "considered for a part",
        0.75,
        [*filter(None, [part]), *named],
    )
