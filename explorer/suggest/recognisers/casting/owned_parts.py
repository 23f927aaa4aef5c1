"""A part as its actor's: "Ann Bell's Nora", for a known actor, a known part or a list of both."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.casting.cast_pairs import is_titled, pair
from explorer.suggest.recognisers.makers.credit_exclusions import LIKENED
from explorer.suggest.suggestion import Suggestion
from explorer.suggest.text.patterns import PEOPLE_NOUNS, is_firm_name
from explorer.suggest.text.sentences import Sentence
from explorer.values.names.given_names import is_given_name

_BASED = re.compile(r"\b(?:based (?:up)?on|adapted from|adaptation of|version of|inspired by) $")
_IN_ROLE = re.compile(
    r"\b(?:play|portray|voic|embod|act)(?:s|e|es|ed|ing|ying|ies|ied)? $|\b(?:as|is|was) $"
)
"""Words before a part with its author, not its actor: "X plays Chandler's Marlowe"."""
_PRIZE = re.compile(r"(?:Oscar|BAFTA|Bafta|Emmy|Globe|Golden|Silver|Palme|Academy)s?\b")
_LISTED = re.compile(r"⟦\d+⟧'s? [^;]{0,60}⟦\d+⟧[^;]*; (?:and )?$")
"""What comes before a further actor's part: "X's Kit; Y's timid Nora"."""
_NEAR = 200
"""Characters before a part in which the part before it stands."""
_DATED_TITLE = re.compile(r"\"? (?:\[[^\[\]]*\] )?\((?:[^()]*, )?(?:18|19|20)\d\d\)")
_CALLED_PART = re.compile(r" ([a-z-]+), ⟦")
"""A description before the part's name: "X's con artist, Kit"."""
_DESCRIPTION = re.compile(r", (?:an?|the|his|her|who)\b")


def owned(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    """Yield "X's Y" if X is a known actor and Y a known part, or Y has no family name."""
    actor, part = sentence.mentions[int(match["a"])], sentence.mentions[int(match["c"])]
    if (
        _PRIZE.match(part.form)
        or is_firm_name(actor)
        or _BASED.search(sentence.shape, 0, match.start())
        or _IN_ROLE.search(sentence.shape, 0, match.start())
        or LIKENED.search(sentence.shape, 0, match.start())
    ):
        return
    if _DATED_TITLE.match(sentence.shape, match.end()):
        return  # "Ann Bell's Low Tide (1999)"
    person = reading.refer(actor, [Kind.PERSON], create=False)
    if reading.film in part.ids and not reading.parts.get(person or ""):
        return  # the film that X made, though a part has its name as well
    character = reading.refer(part, [Kind.CHARACTER], create=False)
    titled = character is None and not part.ids and is_titled(part)
    apposed = _DESCRIPTION.match(sentence.shape, match.end())
    beside = match.group().removesuffix("⟧").count(" ") == 1 and not part.opening
    given = not part.ids and is_given_name(part.form.casefold()) and actor.form.count(" ") > 0
    like_part = reading.is_person_name(part) or titled or given
    if (
        (apposed or (beside and like_part))
        and person is None
        and reading.is_person_name(actor)
        and part.known == "new"
    ):
        yield from pair(reading, sentence, match, match["c"], match["a"], 0.7)
    called = _CALLED_PART.search(match.group())
    described = called and called[1] in PEOPLE_NOUNS and person and character is None
    if described or (not beside and _is_in_list_of_parts(reading, sentence, match)):
        yield from pair(reading, sentence, match, match["c"], match["a"], 0.7)
    if (person or (titled and reading.is_person_name(actor))) and (character or titled):
        yield from pair(reading, sentence, match, match["c"], match["a"], 0.8)


def _is_in_list_of_parts(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether "X's timid Y" is one of several actors with their parts."""
    actor, part = sentence.mentions[int(match["a"])], sentence.mentions[int(match["c"])]
    single = not part.ids and " " not in part.form
    ends = sentence.shape[match.end() : match.end() + 1] in (";", ".", ",")
    begin = max(0, match.start() - _NEAR)
    listed = _LISTED.search(sentence.shape, begin, match.start())
    return bool(single and ends and listed) and reading.is_person_name(actor)
