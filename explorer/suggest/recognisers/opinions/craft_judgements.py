"""A text's judgements of a film's script and crafts: "sharp dialogue", "beautifully shot"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Factuality
from explorer.suggest.lists.praise_words import ADVERB_GRADE, DEGREE, GRADE_OF, WORD
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Suggestion
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import words_in
from explorer.suggest.text.sentences import Sentence

_SCRIPT = "script-judged"
_CRAFT = "craft-judged"
_NOUNS = {
    _SCRIPT: "script|screenplay|writing|dialogues?|scripting|plotting|plot|storyline|story",
    _CRAFT: (
        r"direction|directing|cinematography|photography|camera ?work|editing|cutting|music|score|"
        r"soundtrack|production (?:design|values)|art direction|visuals|"
        r"(?:visual |special )effects|costumes|costume design|sets|set design|sound design|staging|"
        r"animation|"
        r"choreography|lighting|pacing|pace"
    ),
}
_VERBS = {
    _SCRIPT: "written|scripted|plotted",
    _CRAFT: (
        "directed|shot|photographed|filmed|lensed|edited|staged|scored|designed|framed|crafted|"
        "mounted|paced|animated|choreographed|structured"
    ),
}
_PACE = {"slow": "weak", "brisk": "good", "glacial": "poor", "breakneck": "good", "languid": "fair"}
_IS = r"(?:is|are|was|were|feels?|proves?|remains?|seems?|looks?|sounds?)"
_BY = r"(?: \([^()]*\)| (?:by|from|of) (?:[a-z]+ ){0,2}⟦\d+⟧(?:(?:, | and |, and )⟦\d+⟧)*)?"
_HOW = "(?P<how>" + "|".join(ADVERB_GRADE) + ")"
_END = (
    r"(?=[,.;:!)—–-]|$| (?:and|but|with|as|in|for|throughout|"
    r"here|that|though|while|from|by|to|is|are)\b)"
)


def _forms(nouns: str, verbs: str) -> tuple[re.Pattern[str], ...]:
    return (
        compile_late(rf"\b(?:{nouns}){_BY} {_IS} {DEGREE}{WORD}{_END}"),
        compile_late(
            rf"(?<!not )(?<!no )(?<!less )(?<!more )\b{WORD},? (?:and [a-z-]+ |(?!not)[a-z-]+ )?"
            rf"(?:{nouns})\b{_END}"
        ),
        compile_late(
            rf"\b(?:find|finds|found|thought) (?:the |its |this |⟦\d+⟧'s? )?(?:{nouns}) "
            rf"(?:(?:to be|is|was) )?{DEGREE}{WORD}{_END}"
        ),
        compile_late(rf"(?<!not )(?<!as )\b{_HOW}[ -](?:{verbs})\b"),
        compile_late(
            rf"\b(?:is|was|are|were) (?:{verbs}) (?:(?:very|rather|really|quite|extremely|so) )?"
            rf"{_HOW}\b"
        ),
    )


_FORMS = tuple((role, _forms(nouns, _VERBS[role])) for role, nouns in _NOUNS.items())
_PACES = compile_late(
    rf"\b(?:pace|pacing) {_IS} {DEGREE}(?P<pace>{'|'.join(_PACE)})\b"
    rf"|\b(?:an?|the|its) (?P<pace2>{'|'.join(_PACE)}) (?:pace|pacing)\b"
)
_OF_CRAFTS = words_in("|".join((*_NOUNS.values(), *_VERBS.values()))) | {"pace", "sets"}
_OF_PRAISE = words_in("|".join((*GRADE_OF, *ADVERB_GRADE, *_PACE)))
"""Words of which a sentence needs one from each list for the forms to be tried."""
_DENIED = compile_late(
    r"\b(?:not|never|isn't|wasn't|aren't|weren't|hardly|neither|nor|if) [^,.;]*$"
)
_BACKWARDS = 40
"""Characters before a judgement within which a denial reverses it."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield a text's judgements of the film's script, looks, music and pace."""
    for sentence in reading.sentences:
        if sentence.words.isdisjoint(_OF_CRAFTS) or sentence.words.isdisjoint(_OF_PRAISE):
            continue
        for role, forms in _FORMS:
            for form in forms:
                for match in form.finditer(sentence.shape):
                    groups = match.groupdict()
                    grade = GRADE_OF.get(groups.get("word") or "")
                    grade = grade or ADVERB_GRADE.get(groups.get("how") or "")
                    yield from _judged(reading, sentence, match, role, grade)
        for match in _PACES.finditer(sentence.shape):
            grade = _PACE[match["pace"] or match["pace2"]]
            yield from _judged(reading, sentence, match, _CRAFT, grade)


def _judged(
    reading: Reading, sentence: Sentence, match: re.Match[str], role: str, grade: str | None
) -> Iterator[Suggestion]:
    start = match.start()
    if _DENIED.search(sentence.shape[max(0, start - _BACKWARDS) : start]):
        return
    film = reading.film_at(sentence, start)
    yield from reading.propose(
        sentence,
        match.span(),
        film,
        role,
        grade,
        "praise or blame",
        0.55,
        factuality=Factuality.OPINION,
    )
