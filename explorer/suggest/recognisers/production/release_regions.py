"""The country of a release date: "its British premiere", "in Germany on 5 May"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explorer.suggest.lists.nationalities import adjectives, countries
from explorer.suggest.text.sentences import Sentence
from explorer.suggest.text.spoken_dates import SpokenDate
from explorer.values.places.countries import find_country
from explorer.values.places.regions import is_world_region

_LETTERS = r"u\.s\.(?:a\.)?|u\.k\.|u[sk]\b"
_WHERE = rf"(?:the )?(?:⟦(?P<name>\d+)⟧|(?P<letters>{_LETTERS}))"
_IN = re.compile(rf"\b(?:in|across|throughout) {_WHERE}(?!'s)")
_BRACKETED = re.compile(rf" ?\((?:in )?{_WHERE}")
_SHOWING = r"(?:premiere|release|debut|opening|bow|cinemas|theat(?:er|re)s|screens)\b"
_OF_NATION = re.compile(
    rf"(?:\b(?P<nation>[a-z.]+)|⟦(?P<name>\d+)⟧) (?:(?:theatrical|cinema|general|wide|limited) )?"
    rf"{_SHOWING}"
)
_OF_TWO = re.compile(r"(?:⟦\d+⟧|\b(?:[a-z]+|uk|us)),? and $")
"""Another country before that of a release: "in UK and Irish cinemas"."""
_BEHIND = 25
"""Characters after a date in which a country is the date's."""
_WORD = 4
"""Length from which a country's name is not an abbreviation."""
_ALSO = re.compile(
    rf"(?: (?:by|through|via|from) ⟦\d+⟧(?: and ⟦\d+⟧)?)?"
    rf"(?: ?\([^()]{{2,40}}\))?[,;/]? ?(?:(?:and|then|before|followed by) (?:then |later )?)?"
    rf"(?:(?:in|across) (?:the )?(?:⟦\d+⟧|{_LETTERS}) )?(?:on |from |in )?"
)
"""What separates two dates of release: "3 May (France), 7 May", "3 May by X, and in Italy on"."""


def goes_on(shape: str, first: SpokenDate, second: SpokenDate) -> bool:
    """Return whether a second date is of the same event in another country."""
    between = shape[first.end : second.start]
    return ("(" in between or "in " in between) and bool(_ALSO.fullmatch(between))


def region_of(sentence: Sentence, date: SpokenDate, dates: Sequence[SpokenDate]) -> str:
    """Return the country in which something was released on a date, "" if none is named."""
    shape = sentence.shape
    begin = max((other.end for other in dates if other.end <= date.start), default=0)
    stop = min(
        (other.start for other in dates if other.start >= date.end), default=date.end + _BEHIND
    )
    bracketed = _BRACKETED.match(shape, date.end)
    if bracketed and (country := _country(sentence, bracketed)):
        return country
    clause = max(begin, shape.rfind(";", begin, date.start) + 1)
    before = [
        match for form in (_IN, _OF_NATION) for match in form.finditer(shape, clause, date.start)
    ]
    if any(_is_of_two(sentence, match) for match in before):
        return ""
    behind = _IN.match(shape, date.end + 1, min(stop, date.end + _BEHIND))
    nearest = sorted(before, key=lambda match: -match.end())
    named = (_country(sentence, match) for match in _in_order(nearest, behind))
    return next(filter(None, named), "")


def region_behind(sentence: Sentence, end: int) -> str:
    """Return the country named right behind a place: "in Norway", "" if none is."""
    match = _IN.match(sentence.shape, end + 1)
    return _country(sentence, match) if match else ""


def _is_of_two(sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether a country is the second of two that are named together."""
    other = _OF_TWO.search(sentence.shape, 0, match.start())
    if other is None or match.re is not _OF_NATION:
        return False
    words = sentence.text[sentence.offset(other.start()) : sentence.offset(other.end() - 1)]
    word = words.split()[0].strip(",").casefold().replace(".", "")
    return word in countries() or word in adjectives()


def _in_order(
    before: Sequence[re.Match[str]], behind: re.Match[str] | None
) -> Iterator[re.Match[str]]:
    if behind:
        yield behind
    yield from before


def _country(sentence: Sentence, match: re.Match[str]) -> str:
    """Return the name of the country in a match, "" if there is none."""
    groups = match.groupdict()
    word = groups.get("letters") or groups.get("nation")
    if word and word.startswith(("us", "uk", "u.")) and len(word.replace(".", "")) < _WORD:
        start = match.start("letters") if groups.get("letters") else match.start("nation")
        capital = sentence.text[sentence.offset(start)] == "U"  # "in us" is not a country
        return countries().get(word.replace(".", ""), "") if capital else ""
    if word:
        return countries()[word] if word in adjectives() else ""
    form = sentence.mentions[int(match["name"])].form
    if is_world_region(form):
        return form
    known = find_country(form)
    return countries().get(form.casefold().replace(".", ""), known.name if known else "")
