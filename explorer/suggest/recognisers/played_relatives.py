"""Who plays a relative without a name: "X plays Y's mother", "with X as his boss"."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.antecedents import nearest
from explorer.suggest.people_phrases import relative
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.cast_forms import KIN_PLAYED, PLAYING, PLAYS_KIN, role_of
from explorer.suggest.sentences import Sentence
from explorer.suggest.suggestion import Ref, Suggestion


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the actors of such parts."""
    for sentence in reading.sentences:
        if sentence.mentions and PLAYING.search(sentence.shape):
            yield from _played(reading, sentence)


def _played(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield "X plays Y's mother": a part without a name, known by whose relative it is."""
    for match in (*PLAYS_KIN.finditer(sentence.shape), *KIN_PLAYED.finditer(sentence.shape)):
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
    for mention in sentence.before(place):
        if (ref := reading.refer(mention, [Kind.CHARACTER], create=False)) is not None:
            return ref
    return nearest(reading, sentence, place, [Kind.CHARACTER])
