"""What a text tells as a belief, a wish or a condition, or of a book or another film, and not as an
event of the story.
"""

from __future__ import annotations

from explorer.suggest.late_patterns import compile_late
from explorer.suggest.sentences import Sentence

_DOUBTED = compile_late(
    r"\b(?:believ(?:es?|ed|ing)|thinks?|thought|thinking|suspect(?:s|ed|ing)?|imagin(?:es?|ed|ing)|"
    r"dream(?:s|ed|t|ing)?|fear(?:s|ed|ing)?|claim(?:s|ed|ing)?|pretend(?:s|ed|ing)?|"
    r"suppos(?:es?|ed|ing)|accus(?:es?|ed|ing)|threaten(?:s|ed|ing)?|want(?:s|ed|ing)?|"
    r"hop(?:es?|ed|ing)|wish(?:es|ed)?|convinced|persuaded|insist(?:s|ed)?|"
    r"(?:tells|told) (?:him|her|them|us|⟦\d+⟧|everyone)|says?|said|if|unless|whether|as though|"
    r"almost|nearly|would|could|might|may)\b(?:[^.;,]|, [^,]{1,40},)*$"
)
_ELSEWHERE = compile_late(
    r"^\W*(?:(?:and|but|so) )?(?:in|unlike|according to|as in) "
    r"(?:(?:the|an?|his|her|their|its|⟦\d+⟧'s?) (?:[a-z-]+,? ){0,3}?(?:book|novel|novella|memoir|"
    r"play|comics?|manga|script|screenplay|draft|source|remake|legend|myth|bible|"
    r"short story|storyboards?|treatment)\b|real life\b|reality\b|history\b)"
)
_NEXT = compile_late(
    r"(?:^\W*|[;,] )(?:an?|the|another|its) (?:[a-z-]+ ){0,2}?(?:sequel|prequel|remake|reboot|"
    r"follow-up|spin-off)s?\b(?:(?!\b(?:first|original|this) (?:film|movie|picture)\b)[^.;])*$"
)


def is_doubted(sentence: Sentence, place: int) -> bool:
    """Return whether what follows a place is only believed, feared, wished or supposed."""
    start = max(sentence.shape.rfind(";", 0, place), sentence.shape.rfind(": ", 0, place), 0)
    return bool(_DOUBTED.search(sentence.shape[start:place]))


def opens_elsewhere(sentence: Sentence) -> bool:
    """Return whether a sentence opens with where else something happens: "In the book, "."""
    return bool(_ELSEWHERE.match(sentence.shape))


def is_of_next_film(sentence: Sentence, place: int) -> bool:
    """Return whether what stands at a place is about a sequel or a remake."""
    return bool(_NEXT.search(sentence.shape, 0, place))
