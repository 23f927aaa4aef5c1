"""What a sentence only imagines, or says of the book, another film, a disc or a soundtrack."""

from __future__ import annotations

from explorer.model.enums import Kind
from explorer.model.property import Property
from explorer.suggest.meaning.doubts import opens_elsewhere, opens_in_other_film
from explorer.suggest.meaning.other_works import OtherWork, happens_in_original, other_work
from explorer.suggest.meaning.sections import lines_on_other_works
from explorer.suggest.meaning.stance import CREDITED, place_of_phrase, sentence_of
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.people.profiles import WHY as WHY_PROFILE
from explorer.suggest.recognisers.people.profiles import lines_of_profiles
from explorer.suggest.stated import NAMING
from explorer.suggest.suggestion import Suggestion
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.sentences import Sentence

_CAST = "cast"
_SOURCE_WORK = "based-on"
_OF_ANY_RELEASE = ("home-release", "runtime", "music-used")
"""Properties that a disc or a soundtrack may well be the subject of."""
_PLAYED_BY = "played-by"
_OF_WORKS = (_SOURCE_WORK, "release-date")
"""Properties of the film that a profile may give: "First appearance: Low Tide (1999)"."""
_GIVEN_UP = compile_late(
    r"\b(?:was|were|had been) (?:going|supposed|meant) to (?:do|make|shoot|film|direct) "
    r"(?:it|this|the (?:film|movie|picture))\b[^.;]*$"
)
"""What somebody would have done: "he was going to make it with X and Y"."""
_UNREAL = compile_late(
    r"(?:\bas (?:if|though)\b"
    r"|\b(?:dream(?:s|ed|t|ing)?|imagin(?:es?|ed|ing)|pretend(?:s|ed|ing)?|wish(?:es|ed|ing)?|"
    r"fantasi[sz](?:es?|ed|ing)|hallucinat(?:es?|ed|ing)) "
    r"(?:$|(?:that|to|he|she|they|it|⟦\d+⟧)(?!\w))"
    r"|\b(?:would|could|might|'d) (?:almost |well )?(?:think|swear|guess) "
    r"(?:$|(?:that|it|he|she|they)\b)"
    r"|\b(?:wonder|ask|doubt)(?:s|ed|ing)? (?:if|whether)\b"
    r"|(?:^\W*|, )(?:(?:and|but|or) )?(?:even |only |what )?if (?:only )?"
    r"(?:$|(?:(?:the|his|her|their|its) [a-z]+|he|she|it|they|⟦\d+⟧(?!'))(?!\w))"
    r"|^\W*had (?:(?:the|this) [a-z]+|he|she|it|they|⟦\d+⟧)(?!\w)"
    r"|\b(?:could|should|would)(?:n't| not)?(?: (?:well|easily|almost|just as well))? have\b"
    r"|\bhad (?:once |first |originally )?(?:hoped|wished|longed|wanted) (?:for|to|that)\b)"
    r"(?:(?! (?:and|but|then)\b)[^.;,]){0,160}$"
)
"""Words up to what is imagined, wished for or made a condition."""


def is_unasserted(reading: Reading, suggestion: Suggestion) -> bool:
    """Return whether a suggestion's sentence does not state it of the film or its story."""
    prop = reading.pack.properties.get(suggestion.property)
    sentence = sentence_of(reading, suggestion)
    if prop is None or sentence is None or prop.id in NAMING:
        return False
    if suggestion.line in lines_on_other_works(reading) and Kind.FILM not in prop.range:
        return True
    if _is_of_other_in_profile(reading, suggestion):
        return True
    start, end = place_of_phrase(sentence, suggestion.phrase)
    of_story = prop.about == "content" or prop.relation == _CAST
    if (of_story or reading.kind_of(suggestion.subject) is Kind.CHARACTER) and (
        opens_elsewhere(sentence) or opens_in_other_film(reading, sentence)
    ):
        return True
    if prop.relation == _CAST and happens_in_original(sentence, end):
        return True
    if suggestion.subject == reading.film and _is_of_other_work(reading, sentence, end, prop):
        return True
    if _GIVEN_UP.search(sentence.shape, 0, start) and not prop.id.startswith("planned"):
        return True
    if prop.about == "reception" or prop.relation in CREDITED or prop.id.startswith("planned"):
        return False  # what is wished for may well be planned
    return bool(_UNREAL.search(sentence.shape, 0, start))


def _is_of_other_in_profile(reading: Reading, suggestion: Suggestion) -> bool:
    """Return whether a field of a character's profile would say something of the film or an actor:
    "Nationality: American", below "Played by: X".
    """
    of_part = suggestion.why.startswith(WHY_PROFILE) or suggestion.property in _OF_WORKS
    cast = suggestion.property == _PLAYED_BY  # "Real name: X (Y)"
    if of_part or (not cast and reading.kind_of(suggestion.subject) is Kind.CHARACTER):
        return False
    return suggestion.line in lines_of_profiles(reading)


def _is_of_other_work(reading: Reading, sentence: Sentence, end: int, prop: Property) -> bool:
    """Return whether the subject of the words up to `end` is another work than the film."""
    other = other_work(reading, sentence, end)
    if not other or prop.id == _SOURCE_WORK:
        return False
    if other in (OtherWork.MUSIC, OtherWork.SONG) and Kind.PERSON in prop.range:
        return False  # "the soundtrack was composed by"
    return other in (OtherWork.OF_ITS_OWN, OtherWork.SONG) or prop.id not in _OF_ANY_RELEASE
