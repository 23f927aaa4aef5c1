"""What a sentence only imagines, or says of the book, another film, a disc or a soundtrack."""

from __future__ import annotations

import re

from explorer.model.enums import Kind
from explorer.model.property import Property
from explorer.suggest.doubts import opens_elsewhere, opens_in_other_film
from explorer.suggest.late_patterns import compile_late
from explorer.suggest.reading import Reading
from explorer.suggest.sentences import Sentence
from explorer.suggest.stance import CREDITED, place_of_phrase, sentence_of
from explorer.suggest.stated import NAMING
from explorer.suggest.suggestion import Suggestion

_CAST = "cast"
_ENDS = r"(?!\w|-| (?:of|and|or|by|version|edition|cut|print)\b)"
_VERB = r"(?:,|\(| (?:(?:[a-z]+ly|also|first) )?[a-z]+(?:s|ed|as|ere|ad|ould|ill|ame)\b)"
_OTHER_WORK = compile_late(
    r"(?:^\W*|[;:] |, (?:(?:but|and|while|though|whereas) )?)"
    r"(?:(?:but|and|while|though) )?(?:the|an?|his|her|its|their|another|⟦\d+⟧'s?) "
    r"(?:"
    r"(?:(?!(?:film|movie|screen)\b)[a-z-]+ ){0,2}?(?P<book>novel|novella|book|memoir|short story|"
    r"stage (?:play|version|production|musical|adaptation)|comic(?: book)?s?|manga|"
    r"novel(?:isation|ization)|(?:video )?game|radio (?:play|version|serial)|(?<='s )play)"
    r"|(?:[a-z-]+ ){0,2}?(?:(?P<music>soundtrack(?: album)?|album|single)|"
    r"(?P<product>trailer|teaser|poster|"
    r"dvds?|blu-?rays?(?: disc)?|discs?|box set))"
    r"|(?P<film>(?:original|previous|preceding|earlier|next|first)(?: film| movie| picture)"
    r"|original|sequel|prequel|remake|reboot|follow-up|spin-off))"
    rf"{_ENDS}(?: by ⟦\d+⟧)?(?={_VERB})"
    r"(?P<said>(?:, [^,.;]{2,60},)?,?(?:[^,.;()]|\([^()]{0,80}\)){0,160})$"
)
_OF_FILM = compile_late(
    r"\b(?:films?|filmed|movie|picture|adapt\w*|screen\w*|script\w*|version|based|bas(?:is|es)|"
    r"inspir\w*|became|turned|this|it|and|but|than|like|unlike)\b"
)
"""Words after another work that lead back to the film: "the novel on which it is based"."""
_OF_ANY_RELEASE = ("home-release", "runtime", "music-used")
"""Properties that a disc or a soundtrack may well be the subject of."""
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
    start, end = place_of_phrase(sentence, suggestion.phrase)
    of_story = prop.about == "content" or prop.relation == _CAST
    if (of_story or reading.kind_of(suggestion.subject) is Kind.CHARACTER) and (
        opens_elsewhere(sentence) or opens_in_other_film(reading, sentence)
    ):
        return True
    if suggestion.subject == reading.film and _is_of_other_work(reading, sentence, end, prop):
        return True
    if prop.about == "reception" or prop.relation in CREDITED or prop.id.startswith("planned"):
        return False  # what is wished for may well be planned
    return bool(_UNREAL.search(sentence.shape, 0, start))


def _is_of_other_work(reading: Reading, sentence: Sentence, end: int, prop: Property) -> bool:
    """Return whether the subject of the words up to `end` is another work than the film."""
    match = _OTHER_WORK.search(sentence.shape, 0, end)
    if match is None or _OF_FILM.search(match["said"]) or _names_film(reading, sentence, match):
        return False
    if match["music"] and Kind.PERSON in prop.range:
        return False  # "the soundtrack was composed by"
    if match["music"] or match["product"]:
        return prop.id not in _OF_ANY_RELEASE
    return not (match["film"] and _is_called(reading, match["film"]))


def _names_film(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether the words of a match name the film itself."""
    span = match.span("said")
    return any(
        reading.film in mention.ids and span[0] <= sentence.place(mention.start) < span[1]
        for mention in sentence.mentions
    )


def _is_called(reading: Reading, word: str) -> bool:
    """Return whether a text calls its own film a sequel, a remake or the first."""
    called = re.compile(rf"(?:,| is| was| as) (?:an?|the) (?:[a-z-]+ ){{0,3}}?{re.escape(word)}\b")
    return any(
        any(reading.film in mention.ids for mention in sentence.mentions)
        and called.search(sentence.shape)
        for sentence in reading.sentences
    )
