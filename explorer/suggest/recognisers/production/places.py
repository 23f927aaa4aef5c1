"""Places: where a film was shot, where its story is set, where its people were born and live."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.lists.nationalities import adjectives, countries
from explorer.suggest.lists.place_names import STATES, is_well_known_place
from explorer.suggest.lists.word_lists import FEASTS
from explorer.suggest.meaning.antecedents import nearest
from explorer.suggest.meaning.doubts import is_of_next_film
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.film.kinds import place
from explorer.suggest.recognisers.production.life_place_forms import PEOPLE_FORMS
from explorer.suggest.recognisers.production.place_forms import (
    ALSO_AT,
    FILM_FORMS,
    IN_LIFE,
    NO_SCENE,
    SCENE_WORDS,
    SCENES,
    SET_IN,
    STORY,
)
from explorer.suggest.recognisers.production.shoots import is_of_gun
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.late_patterns import compile_late, is_match_of
from explorer.suggest.text.patterns import names_in
from explorer.suggest.text.sentences import Mention, Sentence

_PROCESS = re.compile(
    r"(?:\w*(?:[ -]?scope|[ -]?vision|[ -]?colou?r|[ -]?rama|[ -]?chrome)|super(?: ?(?:8|16|35))?|"
    r"imax|todd-ao|\d.*|hd|dv|dolby.*|digital.*)$"
)
"""Typical endings in names of film stocks, colour processes, frames and formats."""
_INSIDE = ("where2", "where3", "where4", "where5")
"""Groups of places within the story."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield where things happen or were shot, and where people are from."""
    for sentence in reading.sentences:
        for role, pattern, score, words in FILM_FORMS:
            if sentence.words.isdisjoint(words):
                continue
            for match in pattern.finditer(sentence.shape):
                groups = match.groupdict()
                inside = next(filter(None, map(groups.get, _INSIDE)), None)
                where = groups["where"] or inside
                if inside and IN_LIFE.search(sentence.shape):
                    continue
                if role == "filming-location" and _is_other_shoot(reading, sentence, match):
                    continue
                refs, names = _places(reading, where or "", sentence)
                if also := ALSO_AT.match(sentence.shape, match.end()):
                    more, others = _places(reading, also["where"], sentence)
                    refs, names = [*refs, *more], [*names, *others]
                film = reading.film_at(sentence, match.start())
                if refs:
                    yield from reading.propose(
                        sentence, match.span(), film, role, refs, "place", score, names
                    )
        if not sentence.words.isdisjoint(SCENE_WORDS) and not IN_LIFE.search(sentence.shape):
            yield from _scenes(reading, sentence)
        if "set" in sentence.words:
            yield from _set_in(reading, sentence)
        for role, pattern, score, words in PEOPLE_FORMS:
            if sentence.words.isdisjoint(words):
                continue
            for match in pattern.finditer(sentence.shape):
                yield from _person(reading, sentence, match, role, score)


_OWN_OTHER = compile_late(
    r"(?:\b(?:his|her|their)|⟦\d+⟧'s?) (?:own |very )?(?:first|last|previous|next|other|earlier|"
    r"second|third|debut) (?:[a-z]+ )?(?:films?|features?|movies?|pictures?)\b|"
    r"\b(?:another|other|an earlier|a previous) (?:[a-z]+ )?(?:films?|features?|movies?|"
    r"pictures?)\b"
)
"""Another film by someone: "shot her first film in Malta"."""


def _is_other_shoot(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether what was shot is not this film: someone with a gun, or another film."""
    return (
        is_of_next_film(sentence, match.start())
        or is_of_gun(reading, sentence, match.start())
        or bool(_OWN_OTHER.search(match.group()))
    )


def _scenes(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield where scenes of the story are: "a cabin in Tennessee"."""
    if NO_SCENE.search(sentence.shape) or _is_of_interview(reading, sentence):
        return
    for match in (*SCENES.finditer(sentence.shape), *STORY.finditer(sentence.shape)):
        where = names_in(match["where"], sentence)[0]
        if is_match_of(match, STORY) and not (where.ids or is_well_known_place(where.form)):
            continue
        refs, names = _places(reading, match["where"], sentence)
        if names and names[0].known == "new" and reading.is_person_name(names[0]):
            continue
        yield from reading.propose(
            sentence, match.span(), reading.film, "setting", refs, "place of a scene", 0.55, names
        )


def _is_of_interview(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence says where an interview takes place: it opens with the person whom
    the headline names.
    """
    if reading.source.kind != "interview" or not sentence.mentions:
        return False
    first = sentence.mentions[0]
    opens = not sentence.text[sentence.start : first.start].strip(' "“‘')
    ref = reading.refer(first, [Kind.PERSON]) if opens else None
    return ref is not None and ref == reading.person_of_title


def _set_in(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield the country in "set in the French countryside"."""
    for match in SET_IN.finditer(sentence.shape):
        where = [place(reading, countries()[match["nation"]])]
        yield from reading.propose(
            sentence, match.span(), reading.film, "setting", where, "place", 0.65
        )


def _person(
    reading: Reading, sentence: Sentence, match: re.Match[str], role: str, score: float
) -> Iterator[Suggestion]:
    prop = reading.properties.find(role)
    if prop is None:
        return
    kinds = list(prop.domain) or list(Kind)
    if role == "nationality":
        kinds = [kind for kind in kinds if kind is not Kind.FILM]  # that would be its country
    who = [sentence.mentions[int(match["who"])]] if match["who"] else []
    if who:
        subject = reading.refer(who[0], kinds, create=role == "birthplace")
    elif match.group().startswith("who ") and not _WHO.search(sentence.shape, 0, match.start()):
        return  # "X meets a sailor who was born in Malta"
    elif match.group().lstrip(", ").startswith("and "):
        subject = _first_named(reading, sentence, match.start(), kinds)
    else:
        subject = nearest(reading, sentence, match.start(), kinds)
    refs: list[Ref]
    if "country" in match.groupdict():
        name = countries().get(match["country"]) if match["country"] in adjectives() else None
        refs, names = ([place(reading, name)] if name else []), who
    else:
        refs, others = _places(reading, match["where"], sentence)
        names = [*who, *others]
    if not refs or subject is None:
        return
    single = refs[:1] if prop.rule != "set" else refs
    yield from reading.propose(sentence, match.span(), subject, prop, single, "place", score, names)


_WHO = compile_late(r"⟦\d+⟧(?: \([^()]{0,80}\))?(?:, [^,.;]{1,60})?,? $")
"""A name, perhaps with an actor or a description, right before "who"."""


def _first_named(reading: Reading, sentence: Sentence, place: int, kinds: list[Kind]) -> Ref | None:
    """Return the subject of a second verb that has none of its own: "X dies and goes to Y"."""
    for mention in reversed(sentence.before(place)):
        if (ref := reading.established(mention, kinds)) is not None:
            return ref
    return nearest(reading, sentence, place, kinds)


_PERIOD = re.compile(
    r"\b(?:wars?|depression|revolution|rebellion|uprising|crusades|renaissance|reformation|blitz|"
    r"holocaust|prohibition|armistice|olympics|games|troubles|middle ages|"
    r"(?:bronze|iron|stone|ice|gilded|jazz) age)(?: (?:i{1,3}|one|two|three))?$"
)
"""How the names of wars and other times end, which are no places: "after the Civil War"."""
_DIRECTIONS = frozenset(("southern", "northern", "eastern", "western", "midwestern"))
_DESCRIBES = re.compile(
    r" (?:[a-z]+ )?(?:village|hamlet|town|suburb|district|island|resort|coast|port) of "
    r"(?=[^\W\d_a-z])"
)
"""Words after a name that only describes a place: "the Alpine village of X"."""
_CODE = 2
"""Letters in a state's code."""


def _is_region_of(sentence: Sentence, town: Mention, region: Mention) -> bool:
    """Return whether a name after a town's is that of the state or country that it is in."""
    if region.form.isupper() and len(region.form) == _CODE:
        return True
    apart = sentence.text[town.end : region.start] == ", "
    name = region.form.casefold()
    wide = name in STATES or name in countries()
    town_name = town.form.casefold()
    return apart and wide and town_name not in STATES and town_name not in countries()


def _places(reading: Reading, text: str, sentence: Sentence) -> tuple[list[Ref], list[Mention]]:
    refs, kept = list[Ref](), list[Mention]()
    for mention in names_in(text, sentence):
        if kept and _is_region_of(sentence, kept[-1], mention):
            continue  # the state that a town is in: "Bell Harbor, ME"
        if mention.form.casefold() in FEASTS or _PERIOD.search(mention.form.casefold()):
            break
        if mention.form.casefold() in _DIRECTIONS:
            continue  # "a Southern town"
        if _DESCRIBES.match(sentence.text, mention.end):
            continue
        if _PROCESS.match(mention.form.casefold()):
            continue  # "shot in VistaVision and Technicolor in Spain"
        nation = mention.form.casefold() in adjectives()
        named = countries()[mention.form.casefold()] if nation else ""
        ref = place(reading, named) if named else reading.refer(mention, [Kind.PLACE])
        if ref is None:
            break
        refs.append(ref)
        kept.append(mention)
    return refs, kept
