"""The vocabulary's own terms for people: "Winston, the manager", "her mentor, Grey"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import PEOPLE, Kind, RuleName, Topic, ValueType
from explorer.model.property import Property
from explorer.suggest.lists.occupation_words import CREDITED
from explorer.suggest.meaning.antecedents import nearest
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.patterns import CALLED, first_words
from explorer.suggest.text.sentences import Mention, Sentence
from explorer.values.terms import in_words

_TOPICS = (Topic.PART, Topic.IDENTITY, Topic.ORGANISATION)
ALSO = {
    "antagonist": ("villain", "baddie", "bad guy"), "protagonist": ("hero", "heroine"),
    "brief": ("short", "small"), "lead": ("leading", "title"), "key": ("major", "big"),
    "passing-visitor": ("passer-by",), "second-in-command": ("deputy", "right-hand man"),
    "black-and-white": ("monochrome", "b&w", "black & white"),
    "hired-killer": ("hit man", "hitman", "assassin"), "police": ("detective", "policeman"),
}  # fmt: skip
"""Other expressions for a term."""

_PART_SIZE = "part-size"
_LIFE_STAGE = "life-stage"
_INTRODUCED = "who-it-is"
_LONG_KNOWN = (
    r"(?! (?:friend|pal|buddy|flame|enemy|foe|rival|acquaintance|boss|love|colleague)s?\b)"
)
"""Words with which "old" describes a tie, and not an age: "his old friend"."""
_PART_ROLE = "part-role"
_STORY_ROLE = re.compile(
    r" is (?:the|an?) (?:main |primary |central |chief |secondary )?"
    r"(?:antagonist|protagonist|villain|villainess|hero|heroine)\b"
)
"""What is said of characters only: "X is the main antagonist"."""
_CLOSE = re.compile(r"⟦\d+⟧(?: \([^()]*\))?,?(?: (?!of\b)[a-z'-]+){1,6} $")
"""A name right before the size of a part: "X turns up in a brief …"."""
_SIZE_NOUN = r"(?:part|role|appearance|cameo|turn)"
_WORDS = (
    r"(?:(?!(?:of|and|or|who|that|with|in|by|for|to|as|is|was|from|at|on|not|than|like|"
    r"about|after|before|behind|into|over|under|an?|the|his|her|their|its|my|your|"
    r"[a-z]{3,}ing)\b)"
    r"[a-z0-9'-]+,? ){0,4}?"
)
_WHEN = re.compile(r"\b(?:when|while|since|as|if|until|no) $")
"""Words before a clause of time: "when she was a child"."""
_FIRMS = (Kind.ORGANISATION, Kind.GROUP)
_SUBJECTS = frozenset((*PEOPLE, *_FIRMS))
_IS = r"(?:,|:|,? who is|,? who was| is| was| remains| becomes)"


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield what people are, in the vocabulary's terms."""
    props = [
        p
        for p in reading.pack.properties.values()
        if p.value_type is ValueType.TERM
        and p.values
        and p.topic in _TOPICS
        and p.rule is not RuleName.STANCE
        and (not p.domain or set(p.domain) & _SUBJECTS)
    ]
    patterns = [(prop, *_patterns(prop)) for prop in props]
    tried = [(prop, pattern, words, first_words(words)) for prop, pattern, words in patterns]
    for sentence in reading.sentences:
        if not sentence.mentions:
            continue
        for prop, pattern, words, first in tried:
            if sentence.words.isdisjoint(first):
                continue
            for match in pattern.finditer(sentence.shape):
                yield from _suggested(reading, sentence, prop, match, words)
        if not sentence.words.isdisjoint(_RETURNING):
            yield from _returning(reading, sentence)


_SECOND = 2
"""Place of the word behind "and" that may join two adjectives: "the old and wise X"."""
_THINGS = frozenset(
    ("scene", "sequence", "moment", "shot", "theme", "image", "episode", "conflict", "plot", "idea")
)
_RETURNING = frozenset(("reprises", "returns", "back", "again", "returning"))


def _patterns(prop: Property) -> tuple[re.Pattern[str], dict[str, str]]:
    words: dict[str, str] = {}
    for term in prop.values:
        for word in (in_words(term), term, *ALSO.get(term, ())):
            words.setdefault(word, term)
    word = (
        r"(?<!year )(?<!years )(?:"
        + "|".join(sorted(map(re.escape, words), key=len, reverse=True))
        + rf"){_LONG_KNOWN if prop.id == _LIFE_STAGE else ''}"
    )
    if prop.id == _PART_SIZE:
        return re.compile(
            rf"\b(?P<word>{word})(?!-) {_SIZE_NOUN}\b(?: of (?P<subject>⟦\d+⟧))?"
            r"|\b(?P<cameo>cameo)\b(?: (?:appearance )?(?:by|from) (?P<subject2>⟦\d+⟧))?"
            rf"|\bas the (?P<lead>lead)\b"
        ), words
    kind = r"(?: of (?:the|this) [a-z]+| figure)?"
    if prop.domain and not set(prop.domain) & set(PEOPLE):
        return re.compile(
            rf"(?P<subject>⟦\d+⟧)(?:(?: is|,) (?:an? |the )(?:[a-z-]+ ){{0,2}}| )"
            rf"(?P<word>{word})(?!-)\b"
        ), words
    return re.compile(
        rf"(?:(?P<subject>⟦\d+⟧)(?: \([^()]*\))?|\b(?:he|she)){_IS} (?:an? |the |her |"
        rf"his |its |⟦\d+⟧'s )?{_WORDS}"
        rf"(?P<word>{word})(?!-)\b{kind}"
        rf"|\b(?:the|her|his|an?|⟦\d+⟧'s) {_WORDS}(?:[a-z]+/)?(?P<word2>{word})(?!-)"
        rf"(?: of (?:the|this) [a-z]+)?,? {CALLED}(?P<subject2>⟦\d+⟧)"
    ), words


def _suggested(
    reading: Reading,
    sentence: Sentence,
    prop: Property,
    match: re.Match[str],
    words: dict[str, str],
) -> Iterator[Suggestion]:
    groups = match.groupdict()
    word = groups.get("word") or groups.get("word2") or groups.get("cameo") or groups.get("lead")
    sign = groups.get("subject") or groups.get("subject2")
    if word not in words or _WHEN.search(sentence.shape, 0, match.start()):
        return
    between = _words_between(sentence.shape, match)
    if between and prop.id == _LIFE_STAGE and _is_of_version(sentence.shape, match):
        return  # "Bell plays the young Nora", who is old in the film
    if prop.id == _INTRODUCED and between and between[-1] not in word.split():
        return  # "the police arrest X"
    if "and" in between[_SECOND:]:
        return  # "her old nurse and frees X"
    if between and between[-1] in _THINGS:
        return  # "the central scene X shoots"
    mention = sentence.mentions[int(sign[1:-1])] if sign else _owner(reading, sentence, match, prop)
    if mention is None and prop.id == _PART_SIZE:
        return
    if mention is None:
        subject = nearest(reading, sentence, match.start(), [Kind.CHARACTER])
    else:
        subject = reading.refer(mention, _FIRMS, create=False) or _character(reading, mention)
        if subject is None and prop.id == _PART_ROLE and _STORY_ROLE.search(match.group()):
            subject = reading.refer(mention, [Kind.CHARACTER])
    if subject and reading.kind_of(subject) is Kind.PERSON and not CREDITED.isdisjoint(between):
        return  # "the young composer X"
    yield from reading.propose(
        sentence,
        match.span(),
        subject,
        prop,
        words[word],
        "the vocabulary's own word",
        0.6,
        [mention] if mention else [],
    )


def _is_of_version(shape: str, match: re.Match[str]) -> bool:
    """Return whether an age before a name only says which version of a part somebody plays."""
    before, behind = _PLAYS.search(shape, 0, match.start()), _IS_PLAYED.match(shape, match.end())
    return bool(before or behind)


_PLAYS = re.compile(r"\b(?:play(?:s|ed|ing)?|as|portrays|portrayed|voices|voiced) $")
_IS_PLAYED = re.compile(r"(?:(?: is| was),?)? (?:played|portrayed|voiced) by\b")


def _words_between(shape: str, match: re.Match[str]) -> list[str]:
    """Return the words from a term up to the name after it, none if the name comes before."""
    if not match.groupdict().get("subject2"):
        return []
    return re.findall(r"[a-z]+", shape[match.start() : match.start("subject2")])


def _owner(
    reading: Reading, sentence: Sentence, match: re.Match[str], prop: Property
) -> Mention | None:
    """Return the name before that words without a subject of their own are about."""
    if prop.id == _PART_SIZE and not _CLOSE.search(sentence.shape, 0, match.start()):
        return None
    for mention in sentence.before(match.start()):
        if reading.refer(mention, PEOPLE, create=False) is not None:
            return mention
    return None


def _character(reading: Reading, mention: Mention) -> Ref | None:
    """Return the character that a name means; for an actor, the only known part."""
    if reading.refer(mention, [Kind.CHARACTER], create=False) is not None:
        return reading.refer(mention, [Kind.CHARACTER], create=False)
    person = reading.refer(mention, [Kind.PERSON], create=False)
    parts = reading.parts.get(person, set()) if person is not None else set()
    if len(parts) == 1:
        return next(iter(parts))
    return person


_AS = re.compile(
    r" (?:as|in (?:the|his|her) (?:[a-z]+ )?(?:role|part)|for (?:another|a second|a third|one))\b"
)


def _returning(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    for match in re.finditer(
        r"⟦(?P<who>\d+)⟧ (?:also )?(?:reprises|returns\b(?! to\b)|"
        r"is back\b(?! (?:in (?!the )|at\b|home\b|on\b|from\b|to\b|with\b))|again "
        r"plays)|\breturning ⟦"
        r"(?P<who2>\d+)⟧",
        sentence.shape,
    ):
        mention = sentence.mentions[int(match["who"] or match["who2"])]
        again = not match.group().endswith("returns") or _AS.match(sentence.shape, match.end())
        if not again and reading.refer(mention, [Kind.CHARACTER], create=False):
            continue  # "years later, Nora returns"
        prop = reading.properties.find("returning")
        if prop:
            subject = _character(reading, mention)
            yield from reading.propose(
                sentence, match.span(), subject, prop, True, "returning part", 0.6, [mention]
            )
