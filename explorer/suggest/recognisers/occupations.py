"""What people do and where they are from: "X, a French lawyer", "the lawyer X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from explorer.model.enums import Kind
from explorer.suggest.nationalities import adjectives, countries
from explorer.suggest.occupation_words import (
    ACRONYMS,
    BEFORE_OCCUPATIONS,
    CREDITED,
    MAKERS,
    OCCUPATIONS,
)
from explorer.suggest.patterns import is_firm_name
from explorer.suggest.reading import PEOPLE, Reading
from explorer.suggest.recognisers.kinds import place
from explorer.suggest.recognisers.kinship import TIES
from explorer.suggest.sentences import Mention, Sentence
from explorer.suggest.suggestion import Ref, Suggestion

_AND = re.compile(r",? (?:and|turned|as well as) (?:also )?(?:an? )?")
_PEOPLE_OF = re.compile(r"(?<=[a-z]{3})(?:wo)?m[ae]n$")
"""The end of a noun for somebody from a country: an Irishman."""
_LONG = 9
"""Words of a description that are looked at."""
_WORD = re.compile(r" ?([a-zéèêï'-]+|⟦\d+⟧(?!'))(,?)")
_BEING = re.compile(
    r"(?:⟦(?P<who>\d+)⟧(?: (?:obe|mbe|cbe|kbe|jr\.?|"
    r"sr\.?))?(?: \([^()]{1,80}\))?(?: ?,? who (?:is|was|works as|worked as|becomes|serves as)"
    r"| ?,|(?<=\))"
    r"| is| was| (?:is|was) (?:introduced|described|presented|revealed) as"
    r"| works as| worked as| becomes| became| remains| appears to be| turns out to be|"
    r" happens to be| claims to be| pretends to be| poses as|"
    r" (?:gets|takes|finds|lands|has) a job as)"
    r"|\b(?:he|she)(?: is|'s| was| works as| worked as| becomes| became|"
    r" (?:gets|takes|finds|lands|has) a job as)) "
    r"(?:now |also |once |actually |really |only |still |just )?"
    r"(?:an? |the |one of the |(?<=becomes )(?:his|her|their) |(?<=as )(?:his|her|their) )"
)
_BECOMES = re.compile(r"\b(?:becomes|poses as|pretends to be|gets a job as)\b")
_BEFORE = re.compile(
    r"(?:^|(?<=[ (\"]))(?P<np>(?:(?:[a-zéèêï'-]+|⟦\d+⟧),? ){0,4}?[a-zéèêï-]+)"
    r"(?P<apart>,? (?:named |called |by the name of )?)$"
)
_BEHIND = re.compile(r"[a-z-]+(?:ed|ing|ly)|sent|caught|torn|born|sworn|bent|hell-bent|known")
"""What stands behind an occupation without being one."""
_SHORT = 6
"""Letters that a name in capitals has at most where it is the short form of an organisation's."""
_REACH = 70
"""Letters before a name that may describe whoever bears it."""
_CLOSED = re.compile(r"[,.;:)!?]| \(|$| and | who | whose ")
"""What follows a name in apposition: "the lawyer, X, …"."""
_STOP_TEXT = """
    in of at on to for from with and who whose whom which that is was by as are were has had but
    or when while where into he she it they than like not no if because although then more most
    less over under about through during after before
"""
_STOP = frozenset(_STOP_TEXT.split())
_DETERMINERS_TEXT = """
    a an the his her their its one two three another this our my
"""
_DETERMINERS = frozenset(_DETERMINERS_TEXT.split())


class _Described(NamedTuple):
    """What a noun phrase says of someone, and where it ends in the shape."""

    occupation: str
    countries: tuple[str, ...]
    end: int


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the occupations and nationalities of characters, and of people beside the credits."""
    if reading.properties.find("occupation") is None:
        return
    for sentence in reading.sentences:
        for match in _BEING.finditer(sentence.shape):
            for described in _after(sentence, match.end()):
                yield from _said(reading, sentence, match, described)
        for number, mention in enumerate(sentence.mentions):
            yield from _before(reading, sentence, number, mention)


def _after(sentence: Sentence, start: int) -> Iterator[_Described]:
    """Yield what the words from `start` on, behind an article, call someone: "a nurse and spy"."""
    while described := _phrase(sentence, start):
        yield described
        also = _AND.match(sentence.shape, described.end)
        if also is None:
            return
        start = also.end()


def _phrase(sentence: Sentence, start: int) -> _Described | None:
    words: list[tuple[str, int]] = []
    at = start
    while len(words) < _LONG and (word := _WORD.match(sentence.shape, at)):
        if word[1] == "and" and words and not _singular(words[-1][0]):
            at = word.end()  # "a stage and film actor"
            continue
        if word[1] in _STOP or word[1] in _DETERMINERS:
            break
        words.append((_plain(sentence, word[1]), word.end(1)))
        at = word.end()
        if word[2] and _singular(word[1]):
            break
    while words and _BEHIND.fullmatch(words[-1][0]):
        words.pop()  # "an operative trained by"
    return _described([word for word, _ in words], words[-1][1]) if words else None


def _plain(sentence: Sentence, word: str) -> str:
    """Return a word of a shape; for a name in capitals, such as FBI, the name."""
    if not word.startswith("⟦"):
        return word
    form = sentence.mentions[int(word[1:-1])].form
    return form if form.isupper() and len(form) < _SHORT else "⟦⟧"


def _described(words: list[str], end: int) -> _Described | None:
    """Return what a noun phrase calls someone: its last word is what they do."""
    if not words:
        return None
    plain = [_PEOPLE_OF.sub("", word) for word in words]
    nations = tuple(dict.fromkeys(countries()[w] for w in plain if w in adjectives()))
    last = _singular(words[-1])
    if not last:
        return _Described("", nations, end) if nations and plain[-1] in adjectives() else None
    start = len(words) - 1
    while start and (words[start - 1] in BEFORE_OCCUPATIONS or words[start - 1].isupper()):
        start -= 1
    plain = [w.upper() if w in ACRONYMS else w for w in words[start:-1]]
    return _Described(" ".join([*plain, last]), nations, end)


def _singular(word: str) -> str:
    """Return an occupation in the singular, "" for any other word."""
    for form in (word, word.removesuffix("s"), word.removesuffix("es"), f"{word[:-3]}man"):
        if form in OCCUPATIONS and (form == word or word.endswith(("s", "men"))):
            return form
    if word.endswith(("ologist", "ologists")):
        return word.removesuffix("s")
    return ""


def _said(
    reading: Reading, sentence: Sentence, match: re.Match[str], described: _Described
) -> Iterator[Suggestion]:
    """Yield what a clause says of the name before it, or of whom a pronoun means."""
    span = (match.start(), described.end)
    if match["who"]:
        mention = sentence.mentions[int(match["who"])]
        who = _subject(reading, mention, described)
        actor = who is not None and reading.kind_of(who) is Kind.PERSON
        if actor and _BECOMES.search(match.group()):
            return  # "it stars X, who becomes a governess"
        yield from _claims(reading, sentence, span, who, described, 0.7, [mention])
        return
    who = reading.nearest(sentence, match.start(), [Kind.CHARACTER])
    yield from _claims(reading, sentence, span, who, described, 0.6, [])


def _before(
    reading: Reading, sentence: Sentence, number: int, mention: Mention
) -> Iterator[Suggestion]:
    """Yield what the words right before a name say of its bearer: "the French lawyer, X"."""
    place = sentence.place_of(number)
    match = _BEFORE.search(sentence.shape, max(0, place - _REACH), place)
    if match is None:
        return
    total, words, head = _noun_phrase(sentence, match)
    described = _described(words, place)
    if described is None:
        return
    if not described.occupation and words[-1] in adjectives():
        yield from _of_nation(reading, sentence, number, mention, match, described)
        return
    dashed = sentence.text[: mention.start].endswith("- ")  # "the author- Ann Bell"
    if (
        match["apart"] == ", "
        and not dashed
        and (
            head not in _DETERMINERS
            or not _CLOSED.match(sentence.shape, place + len(f"⟦{number}⟧"))
            or sentence.shape.startswith("'s", place + len(f"⟦{number}⟧"))
            or sentence.shape[: match.end("np")].endswith(f"not {head} {' '.join(words)}")
        )
    ):
        return  # "not a lawyer, X": what is in apposition has an article, and is affirmed
    singular = (described.occupation or words[-1]).split()[-1]
    plural = bool(described.occupation) and words[-1] != singular
    named = [mention]
    if plural:
        joined = re.match(r"⟦\d+⟧(?: \([^()]*\))? and ⟦(\d+)⟧", sentence.shape[place:])
        if joined is None:
            return
        named.append(sentence.mentions[int(joined[1])])
    starts = [word.start() for word in re.finditer(r"\S+", match["np"])]
    first = starts[total - len(words)]
    span = (match.start("np") + first, place + len(f"⟦{number}⟧"))
    for bearer in named:
        who = _subject(reading, bearer, described)
        yield from _claims(reading, sentence, span, who, described, 0.65, [bearer])


def _noun_phrase(sentence: Sentence, match: re.Match[str]) -> tuple[int, list[str], str]:
    """Return how many words stand before a name, those that describe it, and their determiner."""
    words = [_plain(sentence, word.rstrip(",")) for word in match["np"].split()]
    total = len(words)
    while len(words) > 1 and words[-1] in TIES and _singular(words[-2]):
        words.pop()  # "her botanist husband X"
        total -= 1
    for index in range(len(words) - 1, -1, -1):
        if words[index] == "and" and index and _singular(words[index - 1]):
            continue  # "a French actor and director"
        if words[index] in _STOP or words[index] in _DETERMINERS:
            return total, words[index + 1 :], words[index]
    owned = sentence.shape[: match.start("np")].endswith(("'s ", "' "))
    return total, words, "his" if owned else ""


def _of_nation(
    reading: Reading,
    sentence: Sentence,
    number: int,
    mention: Mention,
    match: re.Match[str],
    described: _Described,
) -> Iterator[Suggestion]:
    """Yield where somebody real is from who is called by it alone: "Australian Ann Bell"."""
    if match["apart"].strip() or not reading.is_person_name(mention) or " " not in mention.form:
        return
    span = (match.end("np") - len(match["np"].split()[-1]), sentence.place_of(number) + 3)
    who = _maker(reading, mention)
    yield from _claims(reading, sentence, span, who, described, 0.55, [mention])


def _subject(reading: Reading, mention: Mention, described: _Described) -> Ref | None:
    """Return whom a description is of: a part, sooner than its actor, or somebody real."""
    known = reading.established(mention, [Kind.CHARACTER])
    if known is None:
        known = reading.refer(mention, PEOPLE, create=False)
    last = (described.occupation or " ").split(" ")[-1]
    if last in CREDITED:
        return _maker(reading, mention) if described.countries else None
    if known is not None:
        return known
    if mention.ids or (mention.opening and not mention.titled) or is_firm_name(mention):
        return None
    return reading.refer(mention, [Kind.PERSON if last in MAKERS else Kind.CHARACTER])


def _maker(reading: Reading, mention: Mention) -> Ref | None:
    """Return the real person whom a text calls an actor, a director and the like."""
    known = reading.refer(mention, PEOPLE, create=False)
    if known is None and reading.is_person_name(mention):
        known = reading.refer(mention, [Kind.PERSON])
    real = known is not None and reading.kind_of(known) is Kind.PERSON
    return known if real else None


def _claims(
    reading: Reading,
    sentence: Sentence,
    span: tuple[int, int],
    who: Ref | None,
    described: _Described,
    score: float,
    names: list[Mention],
) -> Iterator[Suggestion]:
    if who is None:
        return
    made = reading.kind_of(who) is Kind.PERSON and described.occupation.split(" ")[-1] in CREDITED
    occupation = (described.occupation,) if described.occupation and not made else ()
    yield from reading.propose(
        sentence, span, who, "occupation", occupation, "occupation", score, names
    )
    nations = [place(reading, name) for name in described.countries]
    yield from reading.propose(
        sentence,
        span,
        who,
        "nationality",
        nations,
        "nationality beside an occupation",
        score,
        names,
    )
