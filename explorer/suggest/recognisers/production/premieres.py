"""Where a film was first shown: "premiered at the Berlin Film Festival", "debuted at Sundance"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Suggestion
from explorer.suggest.text.sentences import Mention, Sentence
from explorer.values.names.festivals import SHORT_NAMES, is_named_festival

_FIRST_SHOWN = re.compile(
    r"\b(?:premiered|premieres|premiering|debuted|bowed|"
    r"first (?:shown|screened|released|seen|showing|screening)|"
    r"unveiled|(?:world |its |international |[a-z]+ )(?:premiere|debut|bow)|"
    r"had (?:its'?|a) premiere)"
    r"(?: (?:was|were|is|took place|came|followed))?(?: held)?(?: on [a-z0-9 ,]{4,25}?)?"
    r"(?:,? (?:this year|last year|today|tonight|out of competition|in competition|"
    r"in (?:18|19|20)\d\d|to [a-z]+ (?:reviews|acclaim)))? (?:at|in) (?:the )?"
    r"(?:(?:⟦\d+⟧|[a-z]+)(?: [a-z]+)? (?:section|strand|sidebar) (?:of|at) (?:the )?)?"
    r"(?:(?:18|19|20)\d\d )?(?:\d+(?:st|nd|rd|th) )?(?P<where>⟦\d+⟧)"
)
_FESTIVAL_FIRST = re.compile(
    r"\b(?:its|the film's|a|the) (?:(?:18|19|20)\d\d )?(?P<where>⟦\d+⟧)(?:'s?)? "
    r"(?:(?:18|19|20)\d\d )?(?:world |international )?(?:premiere|debut|bow)\b"
)
"""A festival before the word: "its Sundance premiere"."""
_LABELLED = re.compile(
    r"^\W*(?:world |international |uk |us )?premiere ?: ?(?:(?:18|19|20)\d\d )?(?P<where>⟦\d+⟧)"
)
_AS_PART = re.compile(
    r"\b(?:premiere|debut|bow)(?: [^.;⟦]{0,40})? as part of (?:the )?(?P<where>⟦\d+⟧)"
)
_IN_TOWN = re.compile(r" in (?:the )?⟦\d+⟧$")
"""A town, not the festival there: "first shown in Berlin"."""
_AT = re.compile(r" at $")
_DIRECTIONS = frozenset(("north", "south", "east", "west"))
_INITIALS = re.compile(r"[A-Z]{1,5}FF")
"""A film festival's initials."""
_HOUSE = re.compile(r"\b(?:Theatre|Theater|Cinema|Cinemas|Palace|Hall|Odeon|Museum|Cinémathèque)\b")


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the festivals and cinemas at which a film was first shown."""
    for sentence in reading.sentences:
        for form in (_FIRST_SHOWN, _FESTIVAL_FIRST, _AS_PART, _LABELLED):
            for match in form.finditer(sentence.shape):
                yield from _shown(reading, sentence, match)


def _shown(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    mention = sentence.mentions[int(match["where"][1:-1])]
    if mention.form.casefold() in _DIRECTIONS:
        return  # "at South by Southwest"
    kind = _kind(mention)
    if kind is None and _AT.search(sentence.shape, match.start(), match.start("where")):
        kind = None if reading.is_person_name(mention) else Kind.EVENT  # the festival there
    in_town = _IN_TOWN.search(sentence.shape, *match.span())
    if kind is Kind.EVENT and in_town and not is_named_festival(mention.form):
        kind = Kind.PLACE
    if kind is None:
        return
    where = reading.refer(mention, [kind])
    film = reading.film_at(sentence, match.start())
    yield from reading.propose(
        sentence,
        match.span(),
        film,
        "premiered-at",
        [where] if where else None,
        "where it was first shown",
        0.7,
        [mention],
    )


def _kind(mention: Mention) -> Kind | None:
    """Return whether a name is a festival's or a cinema's, None if neither."""
    if (
        is_named_festival(mention.form)
        or mention.form.casefold() in SHORT_NAMES
        or _INITIALS.fullmatch(mention.form)
    ):
        return Kind.EVENT
    return Kind.PLACE if _HOUSE.search(mention.form) else None
