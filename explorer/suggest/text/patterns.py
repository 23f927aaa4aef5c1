"""Parts of the recognisers' patterns; `sentences` describes the shapes that they match."""

from __future__ import annotations

import re
from collections.abc import Iterable

from explorer.suggest.lists.occupation_words import OCCUPATIONS, PEOPLE_WORDS
from explorer.suggest.lists.place_names import is_well_known_place
from explorer.suggest.lists.word_lists import AFTER_NAME
from explorer.suggest.text.sentences import Mention, Sentence
from explorer.values.folding import words_of

HEARD = r"(?:(?:said|rumou?red|reported|thought|believed|understood) to be )?"
"""Words after "is" for a plan that is hearsay: is rumoured to be in talks to direct."""

PEOPLE_NOUNS = OCCUPATIONS | PEOPLE_WORDS
"""What people are called: by what they do, or otherwise."""
NAME = r"⟦\d+⟧"
_STOP = (
    "in|of|at|on|to|for|from|with|and|who|whose|whom|which|that|is|was|by|as|are|were|has|had|"
    "but|or|he|she|it|they|we|you|i|when|while|where|into|plays|played|the|a|an|his|her|their|"
    "two|three|four|five|six|seven|eight|nine|ten|nobody|somebody|everybody|someone|everyone|no|not|so|if|just|only|named|called|"
    "him|them|like|himself|herself|itself|themselves|behind|opposite|than|about|after|before|"
    "through|between|against|over|under|without|during|although|though|because|since|until|"
    "unless|whereas|despite|amid|among|across|around|upon|within|alongside|can|could|will|"
    "would|may|might|must|should|does|did|do|have|be|been|what|how|why|there|instead|rather|"
    "except|excepting|excluding|besides"
)
NOUN = rf"(?!(?:{_STOP})\b)[a-zà-ÿ][a-zà-ÿ'-]{{0,40}}"
"""A word in lower case that may be part of a description."""
_PLAIN = rf"(?!(?:{_STOP})\b)[a-z][a-z-]*(?!')"
_OF_FAME = (
    r"(?:(?:winner|winning|nominee|nominated|actor|actress|director|veteran|alum|creator|"
    r"scribe|writer|singer|legend|regular|filmmaker|comedian|producer|helmer|"
    r"founder|co-founder|president|executive|animator|favou?rite|heartthrob|stalwart|"
    r"mainstay|graduate|collaborator|cohort|protégé|associate)s?|(?:co-)?stars?)"
)
_FAMED = (
    r"(?:(?:the|an?|his|her|their) )?(?:(?:frequent|regular|long-?time|fellow|former|occasional|"
    r"usual|constant|one-time|sometime|future) )?"
    rf"(?:\d{{4}} )?(?:honorary )?\"?{NAME}(?:(?: and |, | & |/){NAME})?\"?"
    rf"(?: \([\d–-]+\))?[ -](?:{NOUN} )?{_OF_FAME} "
)
FAMED = re.compile(_FAMED)
"""What someone is known for: "the Quiet Sea star "."""
CALLED = (
    rf"(?:(?<!\d)\d{{1,3}}-year-old )?(?:{_FAMED}(?:[a-z'-]+ ){{0,2}}|"
    rf"(?:{NAME}|[a-z]{{1,20}})-born (?:{NAME} )?(?:{NOUN} ){{0,3}}|"
    rf"(?:the|a|an|one|his|her|their|its|my|our|fellow|{NAME}'s?) "
    rf"(?:{NOUN}(?:, (?:an? )?(?!and )| and (?!⟦)| )){{0,5}}"
    rf"(?:the |named (?:the )?|called (?:the )?)?|(?:{NOUN} (?:and (?!⟦))?){{1,5}})?"
)
"""A description before a name: "the magistrate ", "her son, ", "Crow's son, "."""

_LETTERS = "|".join(sorted(map(str.casefold, AFTER_NAME), key=lambda word: (-len(word), word)))
_SHARE = (
    rf"(?:,? (?:(?:[a-z]\.){{2,4}}|(?:{_LETTERS})\b))?"
    r"(?: \([^()]{1,60}\))?(?: of (?:the )?⟦\d+⟧)?"
)
_ITEM = rf"{NAME}(?:'s? {NAME})?"
"""A name, perhaps after the company that the person belongs to: "Argyle Pictures' Ann Bell"."""
_WHAT_ELSE = (
    r"(?:(?:the |co-)?(?:(?!the )[a-z]+ )?(?:director|writer|producer|novelist|author|actor|"
    r"actress|screenwriter|filmmaker|playwright|newcomer|debutante?|veteran),? |"
    r"(?:his|her|their) (?:[a-z-]+ ){0,2}(?:sister|brother|wife|husband|partner|spouse|father|"
    r"mother|son|daughter|cousin|friend|collaborator|compatriot),? )?"
)
"""A description of the last of two or more names: "Ann Bell and novelist Noel Pratt"."""
_WITH = r",? (?:alongside|along with|as well as|together with) (?:[a-z'-]+ ){0,3}"
_NEXT = rf"(?:(?:, and | and ){_WHAT_ELSE}|, & |, | & |/| / | {{2,}}|{_WITH})"
LIST = rf"{_ITEM}(?:{_SHARE}{_NEXT}{_ITEM}){{0,99}}"
"""Names in a row, each perhaps with a share of the work, another film in brackets, or a company.
A hundred at most: without an end, reading takes time that grows with the square of their number.
"""

LIST_OF = rf"{LIST}(?: \([^()]{{1,60}}\))?(?: of (?:the )?⟦\d+⟧)?"
"""Names with the company of the last one after it."""

ROW = rf"{NAME}(?:{_SHARE}(?:, and |, & |, | (?:and|et|und|y|e) | & |; ?|/| / | [•·] | +){NAME})*"
"""Names after a label; in a copied page, they may have lost their commas."""

PAIR = rf"{NAME}{_SHARE}(?:(?: and | & |/){NAME}{_SHARE})?"
"""One or two names, as in "director X", "writers X and Y"."""

_OF_FIRM = re.compile(r" of (?:the )?⟦\d+⟧")
_OWNER = re.compile(r"⟦\d+⟧'s? (?=⟦)")
_BRACKETS = re.compile(r"\([^()]*\)")
_SIGN = re.compile(r"⟦(\d+)⟧")

_NO_PART_TEXT = """
    lead leads star film movie picture story script director producer writer composer audience
    hero heroine protagonist villain antagonist rest cast crew same title main role part latter
    former actor actress end first last other original screenplay studio series franchise world
    whole public voice music score critics plot action cinematographer screenwriter scriptwriter
    co-writer co-director cameraman inspiration basis model template example reminder backdrop
    foundation one blinder replacement thing result reason case aspect aspects spirit
    essence blame credit praise
"""
NO_PART = frozenset(_NO_PART_TEXT.split())
"""Words after "the …" that are not a part."""

PART = (
    rf"(?:(?:\"(?:the )?)?⟦(?P<c>\d+)⟧(?:,?\")?(?!'s?\b|' )|"
    r"(?P<called>(?<![a-z])(?:the|an?(?: \d+-year-old)?|his|her|their) "
    rf"(?P<part>(?:(?:[a-z-]+ )?[a-z-]+'s )?{_PLAIN}(?: {_PLAIN}){{0,2}}))"
    r"(?=[,.;:!?)]|$| ))"
)
"""A character by name, or by description: "the parrot"."""
_ENDS_PART = re.compile(
    r"[,.;:!?)]|$| (?:who|and|for|with|in|at|on|to|of|from|is|was|has|had|goes|went|fell|that|"
    r"whose|when|while|if|but|or|so|no|nobody|everybody|everyone|he|she|they|his|her|the|just|"
    r"only|two|three|named|called|before|after|during|[a-z]{3,}(?:ing|es|ed))\b"
)
"""What comes after the description of a part."""


def names_in(text: str, sentence: Sentence) -> list[Mention]:
    """Return the names whose signs are in part of a shape, outside brackets if possible."""
    text = _OWNER.sub("", _OF_FIRM.sub("", text))
    numbers = _SIGN.findall(_BRACKETS.sub("", text)) or _SIGN.findall(text)
    return [sentence.mentions[int(number)] for number in numbers]


_BUT = re.compile(r" but ")
_COMPOUND = re.compile(r"-[a-z]+ed$")


def words_of_part(shape: str, match: re.Match[str]) -> list[str]:
    """Return the words that describe a part in a match of `PART`, up to an occupation if others
    follow: "a vet" in "as a vet stole it"; none if nothing shows where they end, or if they are
    only adjectives: "the weary but loyal clerk", "the smart-mouthed, loyal clerk".
    """
    words = match["part"].split()
    if _BUT.match(shape, match.end("called")) or _COMPOUND.search(words[-1]):
        return []
    if _ENDS_PART.match(shape, match.end("called")):
        return words
    heads = [number for number, word in enumerate(words, 1) if word in PEOPLE_NOUNS]
    return words[: heads[-1]] if heads else []


_NO_LITERALS = re.compile(r"\\[a-zA-Z]|\(\?P<[a-z0-9]+>|\[[^\]]*\]|\{[^}]*\}")
_LITERAL = re.compile(r"([a-zà-ÿ]+)(\?)?")
_PLAIN_WORDS = frozenset(_STOP.split("|")).union(
    ("an", "or", "up", "out", "off", "no", "not", "all", "own", "new", "then", "also", "this")
) - {"plays", "played"}


def words_in(form: str) -> frozenset[str]:
    """Return the words that a pattern spells out, except articles and the like.

    A sentence without any of them has no match, provided that every alternative in the pattern
    spells out a whole word.
    """
    spelt: set[str] = set()
    for word, optional in _LITERAL.findall(_NO_LITERALS.sub(" ", form)):
        spelt.update((word, word[:-1]) if optional else (word,))
    return frozenset(word for word in spelt if len(word) > 1 and word not in _PLAIN_WORDS)


_A_WORD = re.compile(r"[a-zà-ÿ]+")


def first_words(terms: Iterable[str]) -> frozenset[str]:
    """Return the first word of each term; a sentence with none of them has no term either."""
    return frozenset(first[0] for term in terms if (first := _A_WORD.search(term)))


_FIRM_TEXT = """
    associates bbc
    bros brothers cinema cinemas cinematografica co company content corp corporation gmbh
    inc llc ltd sons
    creations distribution enterprises entertainment filmes movies
    finance
    filmproduktion films group house media partners picture pictures production productions
    releasing studio studiocanal studios tf1 zdf
"""
FIRM_WORDS = frozenset(_FIRM_TEXT.split())
"""Words that mark a new name as a company's."""


_WELL_KNOWN_TEXT = """
    20th century fox;20th century studios;a24;amazon mgm;columbia;disney;dreamworks;ealing;focus
    features;fox searchlight;gaumont;hammer;hbo;lionsgate;mgm;metro goldwyn mayer;miramax;mosfilm;
    mubi;netflix;new line;nikkatsu;orion;paramount;pathe;pixar;rko;searchlight;shochiku;toei;toho;
    tristar;twentieth century fox;ufa;united artists;universal;universal international;
    walt disney;warner bros;warner brothers;warners
"""
_WELL_KNOWN = frozenset(words_of(" ".join(name.split())) for name in _WELL_KNOWN_TEXT.split(";"))
"""Companies whose names do not show what they are."""


def without_towns(named: list[Mention]) -> list[Mention]:
    """Return the firms in a list without the town of one: "Lantern, Paris"."""
    return [
        mention
        for number, mention in enumerate(named)
        if not number or is_firm_name(mention) or not is_well_known_place(mention.form)
    ]


_AMPERSAND = re.compile(r"(?<= )[^\W\d_a-z]&[^\W\d_a-z]$")


def is_firm_name(mention: Mention) -> bool:
    """Return whether a name looks like a company's."""
    words = words_of(mention.form)
    if len(words) == 1 and words[0].endswith("film") and words[0] != "film":
        return True  # Nordfilm
    firm = bool(FIRM_WORDS.intersection(words)) or words[-1] == "film"
    if _AMPERSAND.search(mention.form):
        return True  # Low Tide E&A
    known = words in _WELL_KNOWN or all((word,) in _WELL_KNOWN for word in words)
    return known or (firm and len(words) > 1 and words[0] != "best")


WORK = (
    "film|movie|picture|feature|production|co-production|thriller|adventure|drama|comedy|"
    "western|musical|blockbuster|epic|pic|indie|flick|project|extravaganza|fantasy|romance|"
    "biopic|horror|spectacle|space opera|toon|cartoon|animation|sequel|prequel|remake|reboot"
)
"""Words for a film."""
