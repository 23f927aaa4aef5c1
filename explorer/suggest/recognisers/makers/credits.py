"""Credits: who directed, wrote, produced, scored, photographed, edited or designed a film."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from explorer.model.enums import Kind
from explorer.model.property import Property
from explorer.suggest.labels.craft_forms import PROSE, WORDS
from explorer.suggest.labels.credit_labels import roles_of
from explorer.suggest.labels.vocabulary_credits import Forms, credit_forms, credits_by_word
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.makers.credit_exclusions import (
    is_family,
    is_guild,
    is_no_credit,
    is_of_other_work,
    wrote_something_else,
)
from explorer.suggest.recognisers.makers.credit_rows import (
    abbreviated_matches,
    bracketed_matches,
    label_matches,
)
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.patterns import (
    PEOPLE_NOUNS,
    first_words,
    is_firm_name,
    names_in,
    without_towns,
)
from explorer.suggest.text.sentences import Mention, Sentence
from explorer.values.folding import fold

_PRODUCER = "producer"
_WRITER = "writer"
_MIXED = re.compile(r"[^;]*(?:,|/| and | & )[^;]*;")
"""Names with other separators before a semicolon ends them."""
_PRIZES = frozenset(("BAFTA", "Emmy", "Oscar", "Academy Award", "Golden Globe", "Tony", "Grammy"))
_OF_STORY = re.compile(r" \((?:screen |original )?story(?: by)?\)", re.IGNORECASE)
"""Words after someone who did not write the script."""
_OF_SOURCE = re.compile(
    r" \((?:(?:based on )?(?:the |an? )?(?:original )?(?:comics?|manga|novel|book|play|short story|"
    r"characters?|graphic novel|memoir)(?: by)?\)|[\"“])",
    re.IGNORECASE,
)
"""Words after the author of what a script is based on."""
_TWO_CLAUSES = re.compile(r"⟦\d+⟧(?: \([^()]*\))?(?:, and|;) ⟦")
_VERB = re.compile(
    r"(?: \([^()]*\))? (?:also |later |then )?(?:designed|wrote|directed|produced|edited|composed|"
    r"scored|shot|photographed|cuts?|lit|plays?|played|stars?|gives?|makes?|made|did|does|has|had|is|was|"
    r"will|"
    r"provides?|provided|supplies|supplied)\b"
    r"|(?: \([^()]*\))? [a-z]+(?:ed|ote) (?:an?|the|its|his|her|their|most|all|it)\b"
)
"""The beginning of a second clause, after its subject."""
_OF_FIRM = re.compile(r"(?:a )?produ(?:ction|ktion|zione|ccion|cao)")
"""A label that may have people or companies after it."""
_MAKERS = (Kind.PERSON, Kind.ORGANISATION, Kind.GROUP)
_NUMBERED = re.compile(r"\d")
"""Digits are only in companies' names: "Rated PG-13" is not a maker."""
_QUALIFIED = re.compile(
    r"⟦\d+⟧ (?:(?!(?:and|or|with|by|for|from|to|of|in|as|the|an?)\b)[a-z-]+ )?(?:"
    + "|".join(sorted(PEOPLE_NOUNS, key=len, reverse=True))
    + r"),? ⟦(?P<name>\d+)⟧"
)
_ONE_CRAFT = re.compile(r"(?!.*\b(?:and|or)\b)[a-z' -]+")
"""Words between two labels that form one credit: no "and", no comma."""
_TWO_CRAFTS = ("writer ", "writer-", "writer/", "producer-", "producer/", "actor-", "star-")
"""Words before "director" when someone has both jobs."""
_COMPANY = re.compile(r"\b(?:company|firm|outfit|label|banner|studio),? (?:called )?$")
"""Words before a company's name."""
_SHARE = re.compile(r"(?P<who>⟦\d+⟧) \((?P<share>[a-z][a-z ]{3,30})\)")
"""Someone with their share of the work in brackets."""
_SHARE_LONG = 35
"""Most characters of a share in brackets."""


class _Match(NamedTuple):
    """Where a sentence credits someone, with what, and the form's score."""

    match: re.Match[str]
    role: str | Property
    score: float


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the credits in labelled lines and running text."""
    words = credits_by_word(reading.pack.properties)
    forms = credit_forms(tuple(words))
    for sentence in reading.sentences:
        if not sentence.mentions:
            continue
        yield from _labelled(reading, sentence)
        for bracket in bracketed_matches(sentence, reading.labels):
            for job in roles_of(bracket["label"], reading.labels):
                yield from _credit(reading, sentence, bracket, job, "credit", 0.75)
        for match, role, score in _longest(_matches(sentence, words, forms)):
            if role == _WRITER and wrote_something_else(reading, sentence, match.start()):
                continue
            yield from _credit(reading, sentence, match, role, "credit", score)


def _labelled(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    in_cast = sentence.line in reading.casts
    for match in label_matches(sentence, reading.labels, in_cast=in_cast):
        label, first = match["label"], match["label"].partition(",")[0]
        roles = roles_of(label, reading.labels) or roles_of(first, reading.labels)
        if shared := _by_share(reading, sentence, match, roles):
            yield from shared
            continue
        for share in _SHARE.finditer(sentence.shape, match.start("who")):
            if _OF_STORY.match(f" ({share['share']})"):  # "writers: X, Y (story)"
                yield from _credit(reading, sentence, share, "story-by", "line with a label", 0.9)
        for role in roles:
            of_firm = role == _PRODUCER and _OF_FIRM.fullmatch(fold(label))
            if of_firm and _are_firms(sentence, match):
                role = "production-company"
            yield from _credit(reading, sentence, match, role, "line with a label", 0.93)
    for match, role in abbreviated_matches(sentence, reading.by_line[sentence.line]):
        yield from _credit(reading, sentence, match, role, "line with a label", 0.9)


def _are_firms(sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether a company is the first after a label."""
    return is_firm_name(names_in(match["who"], sentence)[0])


def _by_share(
    reading: Reading, sentence: Sentence, match: re.Match[str], roles: Sequence[str | Property]
) -> list[Suggestion]:
    """Return the credits of a row with shares in brackets: "X (screenplay), Y (story)". A share
    that is no credit of its own is one of the label's `roles`: "Z (additional dialogue)".
    """
    shares: list[Suggestion] = []
    several = 0
    for share in _SHARE.finditer(sentence.shape, match.start("who")):
        words = share["share"]
        own = roles_of(words, reading.labels)
        own = own or roles_of(words.removeprefix("screen "), reading.labels)
        several += bool(own)
        for role in own or roles:
            shares += _credit(reading, sentence, share, role, "line with a label", 0.9)
    named = names_in(match["who"], sentence)
    return shares if several and len(shares) == len(named) else []


@cache
def _first_words(labels: frozenset[str]) -> frozenset[str]:
    """Return the first word of each label, in the singular and the plural."""
    first = first_words(labels)
    return first | {f"{word}s" for word in first}


def _matches(sentence: Sentence, words: Mapping[str, Property], forms: Forms) -> Iterator[_Match]:
    if not sentence.mentions:
        return
    named = not sentence.words.isdisjoint(_first_words(frozenset(words)))
    for form, score in forms if named else ():
        for match in form.finditer(sentence.shape):
            yield _Match(match, words[match["label"]], score)
    for craft, craft_forms in PROSE:
        if sentence.words.isdisjoint(WORDS[craft.role]):
            continue
        credits: list[_Match] = []
        for form, score in craft_forms:
            for match in form.finditer(sentence.shape):
                beside = [other for other in credits if _overlap(other.match, match)]
                if all(_adds_companions(match, other.match) for other in beside):
                    credits = [other for other in credits if other not in beside]
                    credits.append(_Match(match, craft.role, score))
        yield from credits


def _overlap(first: re.Match[str], second: re.Match[str]) -> bool:
    return first.start() < second.end() and second.start() < first.end()


def _adds_companions(match: re.Match[str], other: re.Match[str]) -> bool:
    """Return whether a match names those with whom the one of an `other` match did the work: "X
    wrote the script with Y".
    """
    more = match.groupdict().get("too") and not other.groupdict().get("too")
    return bool(more) and match.span("who") == other.span("who")


def _longest(matches: Iterable[_Match]) -> Iterator[_Match]:
    """Drop matches that are the end of another's words: "director" in "casting director"."""
    credits = list(matches)
    for credit in credits:
        start, who = credit.match.start(), credit.match.span("who")
        if start == who[0]:  # "directed by X, who wrote the script": two credits
            yield credit
            continue
        before = (
            other.match.string[other.match.start() : start]
            for other in credits
            if other.match.span("who") == who and other.match.start() < start
        )
        if not any(_ONE_CRAFT.fullmatch(words) and words not in _TWO_CRAFTS for words in before):
            yield credit


def of_clause(shape: str, match: re.Match[str], named: list[Mention]) -> list[Mention]:
    """Return the names in a credit's own clause: a comma and "and" between two names separate
    clauses if a verb follows: "shot by Ann Bell, and Noel Pratt designed the sets".
    """
    apart = len(named) == 2 and _TWO_CLAUSES.match(shape, match.start("who"))
    if not apart or not _VERB.match(shape, match.end("who")):
        return named
    return named[1:] if match.start("who") == match.start() else named[:1]


def _behind_qualifier(sentence: Sentence, match: re.Match[str]) -> list[Mention]:
    """Return the name that a single one only qualifies: "the script by Navy pilot Ann Bell"."""
    behind = _QUALIFIED.match(sentence.shape, match.start("who"))
    return [sentence.mentions[int(behind["name"])]] if behind else []


def _named(sentence: Sentence, match: re.Match[str], *, prose: bool) -> list[Mention]:
    """Return the people whom the group `who` of a match names as one credit."""
    who = match["who"] + (match.groupdict().get("too") or "")
    if prose:
        named = of_clause(sentence.shape, match, names_in(who, sentence))
        return _behind_qualifier(sentence, match) or named
    whole = who.partition(";")[0] if _MIXED.match(who) else who
    return names_in(whole, sentence)  # "producers: X/Y; Lantern Films; 1935"


def _credit(
    reading: Reading,
    sentence: Sentence,
    match: re.Match[str],
    role: str | Property,
    why: str,
    score: float,
) -> Iterator[Suggestion]:
    """Yield the people whom the group `who` of a match names, as one credit of the film."""
    film = reading.film_at(sentence, match.start())
    if is_no_credit(reading, sentence, match, film):
        return
    prose = why == "credit"
    mentions = _named(sentence, match, prose=prose)
    prop = reading.properties.find(role) if isinstance(role, str) else role
    if prop is None:
        return
    if is_of_other_work(sentence.shape, match.start(), prop, prose=prose):
        return
    if prop.id == _PRODUCER and _COMPANY.search(sentence.shape, match.start(), match.start("who")):
        return  # "produced by X's company, Y"
    shares = _SHARE.findall(sentence.shape, match.start("who"), match.end("who") + _SHARE_LONG)
    shared = len(shares) == len(mentions)
    kinds = [kind for kind in _MAKERS if not prop.range or kind in prop.range]
    kept, people = [], list[Ref]()
    firms = any(map(is_firm_name, mentions))
    for mention in without_towns(mentions) if kinds == [Kind.ORGANISATION] else mentions:
        if mention.form.removesuffix("s") in _PRIZES or is_guild(sentence, mention, prop):
            continue  # "produced by BAFTA winner X"
        if prop.id == _WRITER and _OF_SOURCE.match(sentence.text, mention.end):
            continue
        if prop.id == _WRITER and shared and _OF_STORY.match(sentence.text, mention.end):
            continue
        if is_family(sentence, mention):
            continue
        if kinds[:1] == [Kind.PERSON] and not mention.ids and _NUMBERED.search(mention.form):
            break
        person_name = not mention.ids and reading.is_person_name(mention)
        if kinds == [Kind.ORGANISATION] and person_name and not is_firm_name(mention):
            continue  # "distribution by producer X and the firm Y"
        beside_firm = firms and (not person_name or sentence.text.startswith("/", mention.end))
        if prop.id == _PRODUCER and prose and (is_firm_name(mention) or beside_firm):
            continue  # `studios` handles companies that produced it
        firm_first = is_firm_name(mention) and Kind.ORGANISATION in kinds
        ref = reading.refer(mention, [Kind.ORGANISATION] if firm_first else kinds)
        if ref is None or ref == film:
            break
        kept.append(mention)
        people.append(ref)
    if people:
        yield from reading.propose(sentence, match.span(), film, prop, people, why, score, kept)
