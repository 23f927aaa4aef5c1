"""The film's themes according to a text, in the vocabulary's terms: "themes of guilt and loss"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.property import Property
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Suggestion
from explorer.suggest.text.patterns import first_words, words_in
from explorer.values.terms import in_words

_ALSO_TEXT = """
    revenge: vengeance retribution
    grief: mourning bereavement
    death: mortality
    violence: brutality
    betrayal: treachery
    loneliness: isolation solitude alienation
    guilt: remorse
    anger: rage fury
    freedom: liberty
    fate: destiny
    faith: religion belief
    growing-up: adolescence
    money: greed wealth
    race: racism
    sexual-violence: rape
"""
_ALSO = {
    word: term
    for row in _ALSO_TEXT.strip().splitlines()
    for term, _, words in (row.strip().partition(": "),)
    for word in words.split()
}
"""Other words for a theme → the vocabulary's term."""
_WORK = (
    r"(?:film|movie|picture|story|tale|drama|fable|parable|allegory|saga|meditation|study|"
    r"examination|exploration|reflection|rumination|treatise|portrait|comedy|thriller)"
)
_LED_TO = re.compile(
    r"\bthemes? (?:of|such as|like|include|including|are|is)(?: the)? (?P<list>.*)"
    rf"|\b{_WORK} (?:about|on|of) (?P<list2>.*)"
    r"|\b(?:explores?|exploring|examines?|examining|deals? with|dealing with|tackles?|tackling|"
    r"meditates? on|grapples? with|touches on|(?:it|film|movie|picture) is about) "
    r"(?:(?:the )?(?:themes|issues|questions|ideas|nature) of )?(?P<list3>.*)"
)
"""Words before a list of themes; everything up to the list's end is examined."""
_LEADS = words_in(_LED_TO.pattern)
"""Words of which a sentence needs one to be examined."""
_ITEM = re.compile(
    r"(?:and |or )?(?P<words>(?:(?!(?:the|an?|his|her|their|its|of|in|who|whose|between)\b)"
    r"[a-z-]+ ){0,2}?[a-z-]+)"
    r"(?:(?P<more>,? and (?!a\b|an\b|the\b)|, )|(?=[.;:!?)–—]|$"
    r"| (?:in|at|among|set|that|which|with|on|as|is|are|was)\b))"
)
"""A theme in a list, with up to two words before it: "vigilante justice"."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the themes that a text names."""
    prop = reading.properties.find("theme")
    if prop is None:
        return
    terms = _terms(prop)
    first = first_words(terms)
    for sentence in reading.sentences:
        if sentence.words.isdisjoint(first) or sentence.words.isdisjoint(_LEADS):
            continue
        for match in _LED_TO.finditer(sentence.shape):
            rest = match["list"] or match["list2"] or match["list3"] or ""
            start = match.end() - len(rest)
            themes, end = _listed(rest, terms)
            film = reading.film_at(sentence, match.start())
            span = (match.start(), start + end)
            yield from reading.propose(sentence, span, film, prop, themes, "theme", 0.6)


def _terms(prop: Property) -> dict[str, str]:
    """Return the vocabulary's themes by each of their names."""
    known = {form: term for term in prop.values for form in (term, in_words(term))}
    return known | {word: term for word, term in _ALSO.items() if term in prop.values}


def _listed(text: str, terms: dict[str, str]) -> tuple[list[str], int]:
    """Return the themes of a list at the beginning of a text, and where the last one ends."""
    themes, at, end = list[str](), 0, 0
    while item := _ITEM.match(text, at):
        words = item["words"]
        term = terms.get(words) or terms.get(words.split()[-1])
        if term is not None:
            themes.append(term)
            end = item.end("words")
        if not item["more"]:
            break
        at = item.end()
    return themes, end
