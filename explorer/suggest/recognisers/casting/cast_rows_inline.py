"""Casts in one line after their label: "Cast: Mira – Ann Bell, Dr Stone – Noel Pratt"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.labels.credit_labels import cast_label_end, cast_labels, label_spans
from explorer.suggest.lists.nationalities import languages
from explorer.suggest.lists.person_names import opens_like_part
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.casting.part_names import described_part
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.sentences import Mention, Sentence
from explorer.values.folding import words_of

_PAIR = re.compile(
    r"(?:the )?⟦(?P<first>\d+)⟧(?: \([^()]*\))?(?: ?[/=:] ?| [-–—] | ?(?:(?:\. ?){2,}|…) ?)"
    r"(?:the )?⟦(?P<second>\d+)⟧(?: \([^()]*\))?"
)
_DESCRIBED = re.compile(
    r"⟦(?P<first>\d+)⟧, (?:(?:the |an? )?⟦(?P<second>\d+)⟧|(?:the|an?) (?P<part>[a-z' -]{3,40}))"
    r"(?=[;.]|$)"
)
"""A pair in a line with semicolons between pairs: "Ann Bell, the ferryman; Bo Ash, Kit"."""
_ITEM = r"⟦\d+⟧(?: \([^()]*\))?"
_ITEMS = re.compile(
    rf"\W*{_ITEM}(?:(?:, (?:(?:and|et|und|y|e) )?| (?:and|et|und|y|e|&|[/•·]) |; ){_ITEM})*"
    r"(?=[.;]|\W*$)"
)
"""Actors in a row, each perhaps with brackets."""
_IN_BRACKETS = re.compile(
    r"⟦(?P<first>\d+)⟧ \((?:(?:the|an?) )?(?P<part>[a-zà-ÿ][^()⟦⟧:;\d]{1,40})\)"
)
_WITH = re.compile(r"\W*(?i:with|avec|mit|con|met|med):? (?=[^\W\d_a-zà-ÿ])")
"""The beginning of a line that is a cast if it has nothing but actors."""
_BETWEEN = re.compile(r"[,;.•|]|\band\b")
_NOTE = re.compile(r"(?:voices?|uncredited|also|in|as|archive|debut|cameo|with|from|the late|\W)\b")
"""What else may be in brackets after an actor."""
_LEAST = 2
"""Number of pairs from which a line is such a cast."""
_UNLABELLED = 3
"""The same for a line without a label, whose pairs have semicolons between them."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield who plays whom in a line of pairs, all read in the same order."""
    for sentence in reading.sentences:
        label = _label_end(sentence)
        if not label:
            if sentence.shape.count("; ") >= _UNLABELLED - 1:
                yield from _unlabelled(reading, sentence)
            continue
        behind = sentence.place(label)
        if items := _ITEMS.match(sentence.shape, behind):
            bracketed = _IN_BRACKETS.finditer(sentence.shape, *items.span())
            parts = [match for match in bracketed if not _NOTE.match(match["part"])]
            yield from _described(reading, sentence, parts)
        pairs = list(_PAIR.finditer(sentence.shape, behind))
        rest = _PAIR.sub("", sentence.shape[behind:]).lstrip(" :\t")
        if len(pairs) >= _LEAST and "⟦" not in rest and not _BETWEEN.sub("", rest).strip():
            yield from _read(reading, sentence, pairs)
        elif ";" in sentence.shape:
            described = list(_DESCRIBED.finditer(sentence.shape, behind))
            if len(described) >= _LEAST:
                yield from _described(reading, sentence, described)


def _unlabelled(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield the pairs of a line that has nothing else: "Ann Bell: Mira; Bo Ash: Kit; …". Half of
    the actors or more must have people's names, and no part may be a place.
    """
    pairs = list(_PAIR.finditer(sentence.shape))
    rest = _PAIR.sub("", sentence.shape).replace(";", "").strip(" .")
    if rest or len(pairs) < _UNLABELLED:
        return
    for actor, part in (("first", "second"), ("second", "first")):
        actors = [sentence.mentions[int(match[actor])] for match in pairs]
        parts = [sentence.mentions[int(match[part])] for match in pairs]
        named = sum(" " in who.form and reading.is_person_name(who) for who in actors)
        called = sum(" " not in who.form or opens_like_part(who.form) for who in parts)
        least = len(pairs) / 2
        if named >= least and called >= least and not any(map(reading.may_be_place, parts)):
            yield from _read(reading, sentence, pairs)


def _label_end(sentence: Sentence) -> int:
    """Return where the label of a cast in a sentence ends, 0 if it has none."""
    if with_actors := _WITH.match(sentence.text, sentence.start):
        return with_actors.end()
    if sentence.start == 0 and (end := cast_label_end(sentence.text)):
        return end
    spans = label_spans(sentence.text, cast_labels()) if ":" in sentence.text else []
    inside = [end for start, end in spans if sentence.start <= start < sentence.end]
    return inside[-1] if inside else 0


def _described(
    reading: Reading, sentence: Sentence, pairs: list[re.Match[str]]
) -> Iterator[Suggestion]:
    """Yield the parts after their actors, by name or description."""
    for match in pairs:
        actor = sentence.mentions[int(match["first"])]
        person = reading.refer(actor, [Kind.PERSON])
        part: Ref | None
        if match["part"]:
            known = reading.part_of(person)
            part = known or reading.add(described_part(match["part"]))
        else:
            part = reading.refer(sentence.mentions[int(match["second"])], [Kind.CHARACTER])
        if person is not None and part is not None:
            yield from reading.propose(
                sentence, match.span(), part, "played-by", [person], "cast list", 0.85, [actor]
            )


def _read(reading: Reading, sentence: Sentence, pairs: list[re.Match[str]]) -> Iterator[Suggestion]:
    named = [[sentence.mentions[int(match[n])] for n in ("first", "second")] for match in pairs]
    if any(mention.form.casefold() in languages() for row in named for mention in row):
        return  # who speaks a part in which language
    votes = sum(_like_part(reading, second) - _like_part(reading, first) for first, second in named)
    if votes == 0:
        return
    for match, (first, second) in zip(pairs, named, strict=True):
        actor, part = (first, second) if votes > 0 else (second, first)
        person = reading.refer(actor, [Kind.PERSON])
        character = reading.refer(part, [Kind.CHARACTER, Kind.GROUP])
        if person is not None and character is not None:
            yield from reading.propose(
                sentence,
                match.span(),
                character,
                "played-by",
                [person],
                "cast list",
                0.9,
                [part, actor],
            )


def _like_part(reading: Reading, mention: Mention) -> int:
    """Return how much a name looks like a part's, below zero if like an actor's."""
    known = reading.refer(mention, [Kind.PERSON, Kind.CHARACTER], create=False)
    if known is not None:
        return 3 if reading.kind_of(known) is Kind.CHARACTER else -3
    one_word = len(words_of(mention.form)) == 1
    return 1 if one_word or opens_like_part(mention.form) else 0
