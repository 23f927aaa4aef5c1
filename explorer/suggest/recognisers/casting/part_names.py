"""What parts are called: by a description, or by a name in brackets after an actor, which may also
be another film.
"""

from __future__ import annotations

import re

from explorer.model.enums import Kind
from explorer.suggest.lists.nationalities import adjectives
from explorer.suggest.lists.occupation_words import OCCUPATIONS, PEOPLE_WORDS
from explorer.suggest.lists.person_names import opens_like_part
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.casting.bracket_forms import OPENS_CAST
from explorer.suggest.suggestion import NewEntity
from explorer.suggest.text.sentences import Mention, Sentence
from explorer.values.english_words import is_english_word
from explorer.values.folding import words_of
from explorer.values.names.given_names import is_given_name

_NEWS = re.compile(
    r"\b(?:nominees?|winners?|exclusive|will (?:star|lead|play|direct|produce)|to star|announced|"
    r"signed|boarded|on board|joins?|joined|(?:have|has|been) (?:been )?cast|attached|to topline|"
    r"set to (?:star|lead|play|direct))\b"
)
"""Words of an article about a coming film, which says what its people are known for."""
_OF_NEWS = re.compile(
    r"⟦\d+⟧ \(\"?⟦\d+⟧\"?\)(?:(?:, | and |, and )⟦\d+⟧(?: \([^()]*\))?)* (?:(?:is|are|has|have) "
    r"(?:been )?(?:set|in talks|attached|tapped|joined|signed|cast|boarded)|"
    r"will (?:star|lead|play|produce|direct)|(?:is|are) (?:also )?(?:producing|directing)|"
    r"(?:joins?|joined) (?:⟦\d+⟧|the (?:cast|ensemble|film)\b)|to (?:star|produce|direct))"
)
"""An actor with a known film in brackets, who is to be in another."""
_SEVERAL = re.compile(
    r"⟦(?P<who>\d+)⟧ ?\((?:the )?⟦(?P<first>\d+)⟧(?: [^(),⟦]{1,20})?, "
    r"(?!(?:his|her|their|an?|whose?)\b)(?:[a-z]+ )?"
    r"(?:⟦\d+⟧|[a-z]+)[^()]*\)"
)
_BEHIND = re.compile(r"⟦(\d+)⟧ \(\"?(?:the )?⟦(\d+)⟧[!?.…]*\"?\)")
_IN_BRACKETS = re.compile(r"⟦\d+⟧ \((?:the )?⟦(\d+)⟧")
_ONLY_BRACKETS = re.compile(
    r"\W*(?:[a-z][a-z '-]{2,30}: )?(?:⟦\d+⟧ \([^()]*\)(?:,? and |, |; |\W*$)){1,99}"
)
_FEW = 2
"""Number of people in a sentence with titles in brackets from which it is deliberate."""


_ARTICLE = re.compile(
    r"(?:la|le|les|il|lo|gli|i|el|los|las|der|die|das|o|os|as|um|uma|un|une|una|uno|ein|eine) |l'"
)
"""An article in another language."""
_LETTERS = frozenset(("cia", "dea", "dj", "fbi", "gp", "ira", "kgb", "lapd", "mi5", "mi6", "nypd"))
"""Abbreviations that describe parts: "the FBI agent"."""
_CAPITALS = 5
"""Length up to which capitals may be an ordinary name: "MJ"."""


def described_part(words: str) -> NewEntity:
    """Return the part with a description in lower case: "The Turkish captain"."""
    named = [
        word.upper() if word in _LETTERS else word.capitalize() if word in adjectives() else word
        for word in words.split()
    ]
    if _ARTICLE.match(words):
        return NewEntity(Kind.CHARACTER, " ".join(named).capitalize())
    return NewEntity(Kind.CHARACTER, f"The {' '.join(named)}")


def lines_with_filmographies(reading: Reading) -> frozenset[int]:
    """Return the lines in which brackets after people contain film titles: two or more in a row, or
    one in a news item.
    """
    return frozenset(
        number
        for number, sentences in reading.by_line.items()
        if any(
            (_has_several(reading, sentence) or _titles(reading, sentence) >= _FEW)
            and not opens_parts(sentence)
            for sentence in sentences
        )
        or any(_OF_NEWS.search(sentence.shape) for sentence in sentences)
        or (
            any(_NEWS.search(sentence.shape) for sentence in sentences)
            and any(_titles(reading, sentence) for sentence in sentences)
        )
    )


def _has_several(reading: Reading, sentence: Sentence) -> bool:
    """Return whether brackets after a person contain titles in a row: "X (Low Tide, The Reef)"."""
    for match in _SEVERAL.finditer(sentence.shape):
        who, first = (sentence.mentions[int(match[n])] for n in ("who", "first"))
        if reading.is_person_name(who) and not reading.is_person_name(first):
            return True
    return False


def opens_parts(sentence: Sentence) -> bool:
    """Return whether a cast begins before the first name with brackets, or the sentence has nothing
    else, and half the brackets or more have what is hardly a title: "starring X (Kit), Y (Torvex)".
    """
    behind = list(_IN_BRACKETS.finditer(sentence.shape))
    opened = behind and OPENS_CAST.search(sentence.shape, 0, behind[0].start())
    if not opened and not (len(behind) > _FEW and _ONLY_BRACKETS.fullmatch(sentence.shape)):
        return False
    inner = [sentence.mentions[int(match[1])] for match in behind]
    return sum(map(_is_unlike_title, inner)) * 2 >= len(inner)


def _is_unlike_title(mention: Mention) -> bool:
    """Return whether a name can be a part's but hardly a film's: it begins with a title of address
    or a given name, or has no English word.
    """
    words = words_of(mention.form)
    given = is_given_name(words[0]) or mention.titled or opens_like_part(mention.form)
    return bool(given) or not any(map(is_english_word, words))


def _titles(reading: Reading, sentence: Sentence) -> int:
    """Return how many people have brackets after them with what cannot be a part."""
    titles, news = 0, _NEWS.search(sentence.shape)
    for match in _BEHIND.finditer(sentence.shape):
        who, what = (sentence.mentions[int(number)] for number in match.groups())
        if what.ids and not any(reading.pack.entities[i].kind is Kind.FILM for i in what.ids):
            continue  # a part and its actor, both known
        role = words_of(what.form)[-1] in OCCUPATIONS
        part = may_be_part(reading, what) and not (news and _begins_unlike_name(what))
        titles += reading.is_person_name(who) and not part and not role
    return titles


def _begins_unlike_name(mention: Mention) -> bool:
    """Return whether two words or more do not begin with a given name or a title: "Night Ferry"."""
    words = words_of(mention.form)
    given = is_given_name(words[0]) or mention.titled or opens_like_part(mention.form)
    return len(words) > 1 and not mention.ids and not given


def may_be_part(reading: Reading, mention: Mention) -> bool:
    """Return whether a name may be a part's: a known one, a single word, titled or a person's."""
    if mention.ids:
        known = reading.refer(mention, [Kind.CHARACTER], create=False)
        return known is not None or reading.may_be_namesake(mention)
    words = words_of(reading.full_name(mention))
    if mention.form.isupper() and len(mention.form) > _CAPITALS:
        return False
    if len(words) < 2 or mention.titled or opens_like_part(mention.form):
        return True
    called = words[-1] in OCCUPATIONS or words[-1] in PEOPLE_WORDS  # "Coal Dealer"
    return called or reading.is_person_name(mention) or is_given_name(words[0])


def known_part(reading: Reading, name: str) -> str | None:
    """Return the id of the character with a name, in any letters; None if there is none."""
    folded = name.casefold()
    for entity in reading.pack.entities.values():
        if entity.kind is Kind.CHARACTER and entity.name.casefold() == folded:
            return entity.id
    return None
