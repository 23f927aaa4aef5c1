"""Who plays a relative without a name: "X plays Y's mother", "with X as his boss"."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.meaning.antecedents import nearest
from explorer.suggest.meaning.genders import gender_of_pronoun, may_mean
from explorer.suggest.meaning.people_phrases import relative
from explorer.suggest.meaning.shared_owners import shared_owner
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.casting.cast_forms import KIN, PLAYING, VERB, role_of
from explorer.suggest.recognisers.casting.role_forms import A
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import CALLED
from explorer.suggest.text.sentences import Sentence

_NEAR_KIN = (
    "mum|mom|dad|landlady|landlord|teacher|neighbour|neighbor|assistant|colleague|coach|tutor"
)
NEAR = frozenset(f"{KIN}|{_NEAR_KIN}".split("|"))
"""Words for people whom `_PLAYS_KIN` names by whose they are: "X's landlady"."""
_PLAYS_KIN = compile_late(
    rf"{A}(?: \([^()]{{1,80}}\))?(?:(?:,? who)? (?:{VERB}|as) | \((?=[^(),]+\)))"
    r"(?:⟦(?P<owner>\d+)⟧'s?|(?P<her>his|her|their)) "
    rf"(?:[a-z-]+ ){{0,3}}(?P<kin>{KIN}|{_NEAR_KIN})"
    r"(?!, ⟦\d+⟧(?:[,.;:!?]|$))(?=[,.;:!?)]| ?[–—]|$| who| in| and| whose| -)"
)
"""A relative without a name, unlike "X plays his wife, Y"."""
_KIN_PLAYED = compile_late(
    rf"(?:⟦(?P<owner>\d+)⟧'s?|(?P<her>\b(?:his|her|their))) (?:[a-z-]+ ){{0,3}}"
    rf"(?P<kin>{KIN}|{_NEAR_KIN})"
    r"(?:, [^,.;⟦]{3,50},|,)? (?:(?:is|was) )?"
    rf"(?:played|portrayed|voiced) by {CALLED}{A}"
)


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the actors of such parts."""
    for sentence in reading.sentences:
        if sentence.mentions and PLAYING.search(sentence.shape):
            yield from _played(reading, sentence)


def _played(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield "X plays Y's mother": a part without a name, known by whose relative it is."""
    for match in (*_PLAYS_KIN.finditer(sentence.shape), *_KIN_PLAYED.finditer(sentence.shape)):
        actor = sentence.mentions[int(match["a"])]
        if match["owner"]:
            owner = reading.refer(sentence.mentions[int(match["owner"])], [Kind.CHARACTER])
        else:
            owner = _named_before(reading, sentence, match.start("her"))
        person = reading.refer(actor, [Kind.PERSON])
        if owner is not None and person is not None and owner not in reading.parts.get(person, ()):
            part = relative(reading, owner, match["kin"])
            yield from reading.propose(
                sentence, match.span(), part, role_of(match), [person], "cast form", 0.75, [actor]
            )


def _named_before(reading: Reading, sentence: Sentence, place: int) -> Ref | None:
    """Return the character that a pronoun means: one named before an actor's part."""
    if shared_owner(reading, sentence, place) is not None:  # "his sister Ann; his mother"
        return nearest(reading, sentence, place, [Kind.CHARACTER])
    gender = gender_of_pronoun(sentence, place)
    for mention in sentence.before(place):
        ref = reading.refer(mention, [Kind.CHARACTER], create=False)
        if ref is not None and may_mean(reading, gender, ref):
            return ref
    return nearest(reading, sentence, place, [Kind.CHARACTER])
