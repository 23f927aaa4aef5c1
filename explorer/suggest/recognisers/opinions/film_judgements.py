"""A text's judgements of the film as a whole, and of its tone: "it's a fine film"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Factuality
from explorer.suggest.lists.praise_words import DEGREE, GRADE_OF, WORD
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Suggestion
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import words_in
from explorer.suggest.text.sentences import Sentence

_OF_FILMS = {
    "superb": "good", "good": "good", "fair": "fair", "mixed": "mixed", "weak": "weak",
    "poor": "poor",
}  # fmt: skip
"""Grades of praise and criticism → terms for a film."""
_IT = r"(?:⟦(?P<film>\d+)⟧|\b(?:it|this|the film|the movie|this film|this movie|the picture))"
_KIND = (
    r"(?:film|movie|picture|thriller|drama|comedy|western|horror|adaptation|documentary|musical|"
    r"romance|watch|effort|entertainment|ride|experience|yarn|affair|piece|entry|debut|romp|"
    r"whodunit|mystery|noir|sequel|remake|biopic|flick|chiller|romcom)"
)
_ARTICLE = (
    r"(?:an? |one of the )(?:(?:very|really|truly|damn|darn|pretty|rather|quite|perfectly) )?"
)
_NAMED = {
    "masterpiece": "masterpiece|masterclass",
    "good": "triumph|gem|must-see|delight|treat|winner|crowd-pleaser",
    "weak": "mess|misfire|disappointment|bore|let-down|letdown|slog",
    "poor": "dud|stinker|turkey|failure|travesty",
    "disaster": "disaster|catastrophe",
}
_NAMES = {word: grade for grade, words in _NAMED.items() for word in words.split("|")}
_CALLED = "(?P<name>" + "|".join(_NAMES) + ")"
_ASIDE = r"(?:, [^,.;⟦⟧]{3,60},)?"
_FORMS = (
    compile_late(
        rf"{_IT}{_ASIDE}(?:'s| is| was| remains| makes(?: for)?) {_ARTICLE}(?:[a-z-]+,? and )?"
        rf"{WORD} "
        rf"(?:[a-z-]+,? ){{0,3}}?{_KIND}\b"
    ),
    compile_late(
        rf"{_IT}{_ASIDE}(?:'s| is| was| remains| proves) {DEGREE}{WORD}(?=[,.;!]|$| and | but )"
    ),
    compile_late(rf"^\W*(?P<film>an? )(?:[a-z]+ly )?{WORD} (?:[a-z-]+,? ){{0,4}}?{_KIND}\b"),
    compile_late(
        rf"(?:{_IT}{_ASIDE}(?:'s| is| was| remains)|^\W*) (?:an? )(?:[a-z-]+,? ){{0,2}}{_CALLED}\b"
        r"(?=[,.;!:]|$| (?:in|of|and|from|that|to)\b)"
    ),
    compile_late(
        rf"^\W*(?:an? )(?:[a-z-]+,? ){{0,1}}{_CALLED}\b(?=[,.;!:]|$| (?:in|of|and|from|that|to)\b)"
    ),
)
_OPENING = 2
"""The form that opens a sentence, with an article instead of the film."""
_TONES = {
    "melancholy": "melancholic|melancholy|wistful|elegiac",
    "bleak": "bleak|grim|dark|downbeat|pessimistic",
    "funny": "funny|comic|comedic|humorous",
    "playful": "playful|light-hearted|lighthearted|whimsical|breezy",
    "tense": "tense|suspenseful",
    "grave": "grave|serious|sombre|somber|solemn",
    "romantic": "romantic",
    "hopeful": "hopeful|optimistic|uplifting",
    "tragic": "tragic|mournful",
    "restrained": "restrained|understated",
    "cartoonish": "cartoonish",
}
_TONE_OF = {word: tone for tone, words in _TONES.items() for word in words.split("|")}
_WITH_TONE = compile_late(
    rf"\b(?P<tone>{'|'.join(_TONE_OF)}) (?:in )?tone\b"
    rf"|\btone (?:is|was|remains|stays) {DEGREE}(?P<tone2>{'|'.join(_TONE_OF)})\b"
)
_OF_FILM = words_in("|".join((*GRADE_OF, *_NAMES, *_TONE_OF)))
"""Words of which a sentence needs one for the forms to be tried."""
_DENIED = compile_late(
    r"\b(?:not|never|isn't|wasn't|hardly|if|nothing|than|could have been) [^,.;]*$"
)


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the text's judgements of the film, and of its tone."""
    for sentence in reading.sentences:
        if sentence.words.isdisjoint(_OF_FILM):
            continue
        for number, form in enumerate(_FORMS):
            for match in form.finditer(sentence.shape):
                groups = match.groupdict()
                film = groups.get("film") if number != _OPENING else None
                if film and reading.film not in sentence.mentions[int(film)].ids:
                    continue
                grade = _OF_FILMS.get(GRADE_OF.get(groups.get("word") or "", ""))
                grade = grade or _NAMES.get(groups.get("name") or "")
                yield from _judged(reading, sentence, match, "film-judged", grade)
        if "tone" in sentence.words:
            for match in _WITH_TONE.finditer(sentence.shape):
                tone = _TONE_OF[match["tone"] or match["tone2"]]
                yield from _judged(reading, sentence, match, "tone", tone)


def _judged(
    reading: Reading, sentence: Sentence, match: re.Match[str], role: str, term: str | None
) -> Iterator[Suggestion]:
    if _DENIED.search(sentence.shape, 0, match.end()) and role == "film-judged":
        return
    film = reading.film_at(sentence, match.start())
    stance = Factuality.OPINION
    yield from reading.propose(
        sentence, match.span(), film, role, term, "praise or blame", 0.6, (), stance
    )
