"""A part and its actor, both named, if they can be that."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.lists.occupation_words import OCCUPATIONS
from explorer.suggest.lists.person_names import opens_like_part
from explorer.suggest.lists.word_lists import COMMON
from explorer.suggest.names.titles import is_emphasised
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.casting.cast_forms import LOOSE, VERB, role_of
from explorer.suggest.recognisers.casting.part_names import known_part
from explorer.suggest.suggestion import NewEntity, Ref, Suggestion
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import CALLED, LIST, is_firm_name
from explorer.suggest.text.sentences import Mention, Sentence
from explorer.values.folding import fold, words_of
from explorer.values.names.festivals import is_named_festival
from explorer.values.names.forms import is_title
from explorer.values.names.given_names import is_given_name

_OF_BOTH = (
    r"(?:(?:(?:two|three|four|the|his|her|their) )?(?:[a-z'-]+ ){0,3}[a-z]+(?:s|men)"
    r"(?: (?:they|who|whom|at|in|of|from|on) [a-z' -]{2,30})?, )?"
)
"""A description of all parts: "star as neighbours, A and B", "are the men they marry, A and B"."""
_RESPECTIVE = compile_late(
    rf"(?<!\bas )(?P<actors>{LIST})(?:,? who)?(?:,? respectively,?)? "
    rf"(?:{VERB}|(?:co-)?star(?:,? respectively,?)? as|(?:are back|return|returned) as|"
    r"repris(?:e|ed) their (?:roles|parts) as|shine as|play|are|as) "
    rf"{_OF_BOTH}{CALLED}(?:\"(?:[a-z]+|⟦\d+⟧)\" )?(?:⟦\d+⟧: )?"
    rf"(?P<parts>{LIST}(?: and {CALLED}⟦\d+⟧(?!'))?)"
    r"(?!(?:,? (?:and )?⟦\d+⟧)* (?:as|plays|is)\b)"
)
"""X and Y as A and B, in the same order."""
_OWNED_FILM = re.compile(r"⟦\d+⟧'s? ⟦\d+⟧, (?=⟦)")
_SHARED = compile_late(
    rf"(?P<actors>(?=⟦\d+⟧(?:,| and|/| &)){LIST}),? (?:who )?(?:both |all )?"
    r"(?:shares?|shared|alternates? in|play|played) "
    rf"(?:the (?:role|part) of )?{CALLED}(?P<parts>⟦\d+⟧)(?!'|:|(?:, | and |, and )⟦)"
    rf"|(?P<part>⟦\d+⟧) (?:is|was) (?:[a-z]+ )?(?:played|portrayed|voiced) by "
    rf"(?P<by>⟦\d+⟧(?:, ⟦\d+⟧)*,? and ⟦\d+⟧)(?!'| (?:as|by|plays|is|in)\b)"
)
"""Two or more actors of the same part: "X and Y share the role of A"."""
_PASSIVE = compile_late(
    rf"(?P<parts>{LIST})(?:(?:, [^.;⟦]{{3,60}},| –)? (?:are|were)|,) (?:[a-z]+ly )?"
    r"(?:played|portrayed|voiced|embodied) "
    rf"(?:[a-z' ]{{1,24}} )?by (?P<actors>{LIST})"
)
"""A and B are played by X and Y, in the same order."""
_CALLED_ACTOR = re.compile(
    r"\b(?:newcomer|actor|actress|comedian|comedienne|singer|rapper|debutante?|star|veteran) $"
)
_THE = re.compile(r"\b[Tt]he $")
_NAME_WORDS = 3
"""Most words of an actor's name that no list of names has."""
_ADDRESS = frozenset(("mr", "mrs", "ms", "miss"))


def pair(
    reading: Reading,
    sentence: Sentence,
    match: re.Match[str],
    part: str,
    actor: str,
    score: float,
    why: str = "cast form",
) -> Iterator[Suggestion]:
    """Yield who plays a part, both given as numbers of names, if they can be that."""
    first, second = sentence.mentions[int(part)], sentence.mentions[int(actor)]
    if first.form == second.form or fold(first.form) in _ADDRESS:
        return  # "as Mr and Mrs Holm"
    if is_named_festival(first.form) or is_named_festival(second.form):
        return  # with its section in brackets
    if _is_title_of_film(reading, sentence, second):
        return
    namesake = first.known == "new" and _is_given_name_of(first, second)
    if score <= LOOSE and second.known == "new" and _THE.search(sentence.text, 0, second.start):
        return  # "leads the Pike Gang as Kit"
    called = _CALLED_ACTOR.search(sentence.shape, 0, sentence.place_of(int(actor)))
    loose = score <= LOOSE and not called and not _may_be_actor(reading, first, second)
    person = None if loose else reading.refer(second, [Kind.PERSON])
    character: Ref | None = None
    if person is not None and namesake:
        character = NewEntity(Kind.CHARACTER, first.form)  # "Bo Ash plays her father Bo"
    elif person is not None and _is_office(first):
        character = reading.part_of(person) or reading.refer(first, [Kind.CHARACTER])
    elif person is not None:
        character = reading.refer(first, [Kind.CHARACTER, Kind.GROUP])
        if character is None and score > LOOSE:
            character = _named_like_film(reading, first)
    if person is None or character is None:
        return
    yield from reading.propose(
        sentence, match.span(), character, role_of(match), [person], why, score, [first, second]
    )


def _is_title_of_film(reading: Reading, sentence: Sentence, mention: Mention) -> bool:
    """Return whether an apparent actor is a title in emphasis marks; actors may have them as well:
    "Nora (_Ann Bell_)", but not "_Ann Bell_'s Nora".
    """
    if mention.ids or not is_emphasised(sentence, mention):
        return False
    owns = sentence.text.startswith(("'s", "’s"), mention.end + 1)
    return owns or not reading.is_person_name(mention)


def _named_like_film(reading: Reading, part: Mention) -> Ref | None:
    """Return the part that has the film's name, a single word without an article; else None."""
    if reading.film not in part.ids or " " in part.form:
        return None
    named = known_part(reading, part.form) or reading.refer(part, [Kind.CHARACTER], create=False)
    return named or reading.add(NewEntity(Kind.CHARACTER, part.form))


def _may_be_actor(reading: Reading, part: Mention, actor: Mention) -> bool:
    """Return whether a name in an ambiguous form can be an actor's: it looks like a person's, or at
    least like nothing else, and the part's does.
    """
    if actor.ids or reading.is_person_name(actor) or reading.kind_of_new(actor) is Kind.PERSON:
        return True
    words = fold(actor.form).split()
    other = reading.may_be_place(actor) or is_firm_name(actor) or reading.kind_of_new(actor)
    if other or actor.titled or not 1 < len(words) <= _NAME_WORDS or COMMON.intersection(words):
        return False
    given = is_given_name(fold(part.form).split()[0])
    return not part.ids and (given or is_titled(part) or reading.is_person_name(part))


def respective(sentence: Sentence) -> Iterator[tuple[re.Match[str], str, str]]:
    """Yield part and actor, as numbers of mentions, from two lists of the same length, or from one
    part with each of its actors.
    """
    for match in _SHARED.finditer(sentence.shape):
        part = (match["parts"] or match["part"])[1:-1]
        for actor in re.findall(r"⟦(\d+)⟧", match["actors"] or match["by"]):
            yield match, part, actor
    for match in (*_RESPECTIVE.finditer(sentence.shape), *_PASSIVE.finditer(sentence.shape)):
        if ";" in match.group():
            continue  # "X voices Y; Z plays W"
        actors, parts = (re.findall(r"⟦(\d+)⟧", match[name]) for name in ("actors", "parts"))
        if len(actors) > len(parts) and (owned := _OWNED_FILM.match(match["actors"])):
            actors = actors[owned.group().count("⟦") :]  # "In X's Low Tide, Y and Z play"
        if len(parts) == 1 < len(actors) and _is_group(sentence, int(parts[0])):
            parts *= len(actors)
        if len(actors) == len(parts) > 1:
            for part, actor in zip(parts, actors, strict=True):
                yield match, part, actor


def _is_group(sentence: Sentence, number: int) -> bool:
    """Return whether a part has two or more actors: "X, Y and Z as the Sailors"."""
    part = sentence.mentions[number]
    before = sentence.shape[: sentence.place_of(number)]
    return before.endswith(" the ") and part.form.endswith("s") and " " not in part.form


def _is_office(part: Mention) -> bool:
    """Return whether a new name is only an occupation: "Police Chief"."""
    words = fold(part.form).split()
    return not part.ids and len(words) > 1 and words[-1] in OCCUPATIONS


def _is_given_name_of(part: Mention, actor: Mention) -> bool:
    """Return whether a part has only the given name of its actor."""
    words = fold(actor.form).split()
    return len(words) > 1 and fold(part.form) == words[0]


def is_titled(mention: Mention) -> bool:
    """Return whether a new name has a title, as parts often have and actors rarely."""
    return (
        bool(mention.titled)
        or opens_like_part(mention.form)
        or any(map(is_title, words_of(mention.form)[:1]))
    )
