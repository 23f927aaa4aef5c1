"""What a text tells as a belief, a wish or a condition, or of a book or another film, and not as an
event of the story.
"""

from __future__ import annotations

from explorer.model.enums import Kind
from explorer.suggest.reading import Reading
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.sentences import Sentence
from explorer.values.folding import words_of

_DOUBTED = compile_late(
    r"\b(?:believ(?:es?|ed|ing)|thinks?|thought|thinking|suspect(?:s|ed|ing)?|imagin(?:es?|ed|ing)|"
    r"dream(?:s|ed|t|ing)?|fear(?:s|ed|ing)?|claim(?:s|ed|ing)?|pretend(?:s|ed|ing)?|"
    r"suppos(?:es?|ed|ing)|accus(?:es?|ed|ing)|threaten(?:s|ed|ing)?|want(?:s|ed|ing)?|"
    r"hop(?:es?|ed|ing)|wish(?:es|ed)?|convinced|persuaded|insist(?:s|ed)?|"
    r"(?:tells|told) (?:him|her|them|us|⟦\d+⟧|everyone)|(?<!to )says?|said|if|unless|"
    r"whether|as though|almost|nearly|would|could|might|may)\b(?:[^.;,]|, [^,]{1,40},)*$"
)
_ELSEWHERE = compile_late(
    r"^\W*(?:(?:and|but|so) )?(?:in|unlike|according to|as in) "
    r"(?:(?:(?:the|an?|his|her|their|its|⟦\d+⟧'s?|(?:an )?earl(?:y|ier)|some|most) )?"
    r"(?:[a-z-]+,? ){0,3}?(?:book|novel|novella|memoir|"
    r"play|comic|manga|script|screenplay|draft|version of the script|source|remake|legend|myth|"
    r"bible|short story|storyboard|treatment|sequel|prequel|follow-up)s?\b|"
    r"real life\b|reality\b|history\b)"
    r"|^\W*(?:(?:and|but) )?(?:in|on|for) (?:an?|another|the (?:\d{4}|later|earlier)) "
    r"(?:[a-z0-9-]+ )?(?:mini-?series|(?:television|tv|radio|stage|broadway|audio) (?:series|"
    r"serial|show|play|drama|adaptation|version|production|musical|film|movie|special|sitcom))\b"
    r"|^\W*(?:but )?the (?:(?:historical|real-life) ⟦|real ⟦\d+⟧ [^.;]*\b1\d{3}\b)"
)
_NEXT = compile_late(
    r"(?:^\W*|[;,] )(?:an?|the|another|its) (?:[a-z-]+ ){0,2}?(?:sequel|prequel|remake|reboot|"
    r"follow-up|spin-off)s?\b(?:(?!\b(?:first|original|this) (?:film|movie|picture)\b)[^.;])*$"
    r"|^\W*(?:(?:and|but) )?next(?:,| year,?| up,?| (?:he|she|they|⟦\d+⟧)\b)[^.;]*$"
)


_HOPED_FOR = compile_late(
    r"\b(?:hop(?:es?|ed|ing) (?:for|to|that)|expect(?:s|ed|ing)?(?! to\b)|predict(?:s|ed|ing)|"
    r"projected|forecast(?:s|ed)?|tracking|wants?|wanted|asks? for|asked for|"
    r"aim(?:s|ed|ing) for|needs?|needed|deserv(?:es|ed))\b"
    r"(?:(?!,? but |, (?:it|the|and)\b)[^.;])*$"
)


def is_hoped_for(sentence: Sentence, place: int) -> bool:
    """Return whether a sum, score or certificate at a place is only hoped for or predicted."""
    return bool(_HOPED_FOR.search(sentence.shape, 0, place))


_BELIEVED = compile_late(
    r"(?:⟦\d+⟧|\b(?:he|she|they|who)) (?:[a-z]+ly )?(?:believ|think|thought|suspect|imagin|dream|"
    r"fear|pretend|suppos)[a-z]*(?: that)? $"
)


def is_believed(sentence: Sentence, place: int) -> bool:
    """Return whether what begins at a place is only believed: "X thinks that Y loves Z"."""
    return bool(_BELIEVED.search(sentence.shape, 0, place))


def is_doubted(sentence: Sentence, place: int) -> bool:
    """Return whether what follows a place is only believed, feared, wished or supposed."""
    start = max(sentence.shape.rfind(";", 0, place), sentence.shape.rfind(": ", 0, place), 0)
    return bool(_DOUBTED.search(sentence.shape[start:place]))


def opens_elsewhere(sentence: Sentence) -> bool:
    """Return whether a sentence opens with where else something happens: "In the book, "."""
    return bool(_ELSEWHERE.match(sentence.shape))


def opens_in_other_film(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence opens with another film: "In the sequel, X,", "In Low Tide II,"."""
    match = _IN_FILM.match(sentence.shape)
    if match is None:
        return False
    mention = sentence.mentions[int(match["film"])]
    if reading.film in mention.ids:
        return bool(match["number"])
    if match["next"] or any(reading.kind_of(known) is Kind.FILM for known in mention.ids):
        return True
    film = reading.pack.entities.get(reading.film)
    words, own = words_of(mention.form), words_of(film.name) if film else ()
    if len(words) > 1 and len(own) > 1 and len(words[0]) >= _LONG and words[0] == own[0]:
        return True  # "In Tide Rising," in a text about Tide Falling
    numbered = match["number"] or _NUMBERED.search(mention.form)
    return bool(numbered) and any(len(word) >= _LONG and word in words for word in own)


_IN_FILM = compile_late(
    r"^\W*(?:(?:and|but|so|then) )?in (?:the |its )?"
    r"(?P<next>(?:sequel|prequel|remake|follow-up),? )?"
    r"⟦(?P<film>\d+)⟧(?P<number> (?:\d|[ivx]+)\b)?,"
)
_NUMBERED = compile_late(r" (?:\d|[IVX]+)$")
_LONG = 4
"""Letters from which a word that two titles share connects them."""


def is_of_next_film(sentence: Sentence, place: int) -> bool:
    """Return whether what stands at a place is about a sequel or a remake."""
    return bool(_NEXT.search(sentence.shape, 0, place))
