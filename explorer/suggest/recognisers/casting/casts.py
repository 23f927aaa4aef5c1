"""Who is in a film, if the text does not give the parts: "it stars X, Y and Z", "with X"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explorer.model.enums import Kind
from explorer.suggest.meaning.antecedents import nearest
from explorer.suggest.meaning.other_works import happens_in_other_film
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.casting.cast_list_forms import FORMS, MAYBE
from explorer.suggest.recognisers.casting.casting_forms import CASTINGS
from explorer.suggest.recognisers.casting.part_names import may_be_part
from explorer.suggest.recognisers.casting.signing_forms import CAPTION, JOINED, SIGNED, SIGNING
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.patterns import FAMED, is_firm_name, names_in
from explorer.suggest.text.sentences import Mention, Sentence

_ONLY_NAMES = ("⟧, ⟦", "⟧)", "⟧ • ⟦", "⟧ · ⟦", "⟧ + ⟦", "\t ⟦")
"""Signs of a list without a word for what it lists."""
_BARE = 0.6
"""Score up to which a form does not say what it lists, so the names must look like people's."""
_PLAYS = re.compile(r",? (?:as|in the (?:role|part) of) (?:the |an? )?⟦")
_QUALIFIES = re.compile(
    r"'| (?:nominee|winner|star|alum|veteran|regular|performer|player|member)s?\b"
)
_ONE_INNER = 2
_MANY = 4
"""Number of names in a row of which some may be missing from the lists of names."""
_GROUPS = ("who", "more", "after")
"""Groups of a form with actors."""
_STAR_OF = re.compile(
    r"⟦(?P<film>\d+)⟧(?:'s)?\"? (?:co-)?star,? ⟦(?P<actor>\d+)⟧"
    r"|⟦(?P<who>\d+)⟧, (?:the |an? )?(?:[a-z-]+ ){0,3}(?:star|actor|actress|lead) (?:of|in) "
    r"[\"']?(?:the )?⟦(?P<work>\d+)⟧"
)
"""An actor described by the film: "Low Tide star Ann Bell", "Ann Bell, star of Low Tide"."""
_WITH_PART = re.compile(r"(?P<actor>⟦\d+⟧) \([^()]*?(?:⟦(?P<inner>\d+)⟧)?[^()⟦]*\)")
"""An actor with a part, or with other films, in brackets."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the lists of a film's actors in running text and after a label."""
    if reading.properties.find("cast-list") is None:
        return
    for sentence in reading.sentences:
        if not sentence.words.isdisjoint(SIGNING):
            yield from _signed(reading, sentence)
        if not sentence.mentions:
            continue
        yield from _pictured(reading, sentence)
        for pattern, score, words in CASTINGS:
            if not sentence.words.isdisjoint(words):
                for match in pattern.finditer(sentence.shape):
                    yield from _list(reading, sentence, match, score)
        only_names = any(sign in sentence.shape for sign in _ONLY_NAMES)
        if sentence.words.isdisjoint(MAYBE) and not only_names:
            continue
        for form, score, words in FORMS:
            if words and sentence.words.isdisjoint(words):
                continue
            for match in form.finditer(sentence.shape):
                yield from _list(reading, sentence, match, score)


def _signed(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield who is said to star in a film, by its title: "X will star in Y alongside Z"."""
    of_film = any(reading.film in mention.ids for mention in sentence.mentions)
    for match in SIGNED.finditer(sentence.shape) if of_film else ():
        groups = (match["who"], match["beside"], match["more"])
        named = [name for group in groups for name in names_in(group or "", sentence)]
        people = [_actor(reading, mention, labelled=False) for mention in named]
        refs = [person for person in people if person is not None]
        if reading.film in sentence.mentions[int(match["film"])].ids:
            yield from reading.propose(
                sentence,
                match.span(),
                reading.film,
                "cast-list",
                refs,
                "list of actors",
                0.7,
                named,
            )
    for match in _STAR_OF.finditer(sentence.shape):
        actor = sentence.mentions[int(match["actor"] or match["who"])]
        star = _actor(reading, actor, labelled=False)
        if star and reading.film in sentence.mentions[int(match["film"] or match["work"])].ids:
            yield from reading.propose(
                sentence, match.span(), reading.film, "cast-list", [star], "list of actors", 0.65,
                [actor],
            )  # fmt: skip
    for match in JOINED.finditer(sentence.shape):
        person = nearest(reading, sentence, match.start(), [Kind.PERSON])
        titled = match["film"]
        known = not titled or reading.film in sentence.mentions[int(titled)].ids
        if person is not None and known and reading.kind_of(person) is Kind.PERSON:
            yield from reading.propose(
                sentence, match.span(), reading.film, "cast-list", [person], "list of actors", 0.6
            )


def _pictured(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield the people named in the caption of a still from the film."""
    match = CAPTION.match(sentence.shape) if sentence.start == 0 else None
    if match is None or reading.film not in sentence.mentions[int(match["film"])].ids:
        return
    named = names_in(match["who"], sentence)
    if all(mention.ids or reading.is_person_name(mention) for mention in named):
        people = [reading.refer(mention, [Kind.PERSON]) for mention in named]
        refs = [person for person in people if person is not None]
        yield from reading.propose(
            sentence, match.span("who"), reading.film, "cast-list", refs, "list of actors", 0.65,
            named,
        )  # fmt: skip


def _list(
    reading: Reading, sentence: Sentence, match: re.Match[str], score: float
) -> Iterator[Suggestion]:
    named = match.groupdict()
    whole = ", ".join(filter(None, (named.get(group) for group in _GROUPS)))
    who = _WITH_PART.sub(lambda named: _unless_part(reading, sentence, named), whole)
    mentions = names_in(FAMED.sub("", who), sentence)
    if _PLAYS.match(match["rest"]) or _QUALIFIES.match(match["rest"]):
        mentions = mentions[:-1]  # the last one's part follows, or the last one's own name
    kept, people = list[Mention](), list[Ref]()
    if score <= _BARE and not _are_people(reading, mentions):
        return
    sure = any(reading.is_person_name(mention) for mention in mentions)
    strong = score > _BARE or len(mentions) >= _MANY
    for mention in mentions:
        stage_name = sure and reading.kind_of_new(mention) is not Kind.CHARACTER
        person = _actor(reading, mention, labelled=score >= 0.9 or (stage_name and strong))
        if person is None:
            if len(people) == 1 and reading.kind_of_new(mention) is Kind.CHARACTER:
                return  # an actor and the part
            if not people and (mention.ids or reading.kind_of_new(mention) is Kind.CHARACTER):
                continue  # "X appears as Y, and Z as herself"
            break
        kept.append(mention)
        people.append(person)
    if people and not happens_in_other_film(reading, sentence, match.start("rest")):
        film = reading.film_at(sentence, match.start("who"))
        if film == reading.film:
            film = reading.film_at(sentence, match.start())
        yield from reading.propose(
            sentence, match.span("who"), film, "cast-list", people, "list of actors", score, kept
        )


def _are_people(reading: Reading, mentions: Sequence[Mention]) -> bool:
    """Return whether names in a row are people's: all look like it, or most of four or more."""
    like = [bool(m.ids) or reading.is_person_name(m) for m in mentions]
    two_words = all(" " in reading.full_name(m) and not is_firm_name(m) for m in mentions)
    most = sum(like) > len(like) * (1 / 2 if two_words else 3 / 4)
    return all(like) or (len(like) >= _MANY and most and not any(map(is_firm_name, mentions)))


def _unless_part(reading: Reading, sentence: Sentence, match: re.Match[str]) -> str:
    """Return an actor's sign, "" if the part follows in brackets and is already suggested."""
    if match.group().count("⟦") > _ONE_INNER:
        return match["actor"]  # two or more of the actor's other films
    inner = sentence.mentions[int(match["inner"])] if match["inner"] else None
    if _AS_PART.search(match.group()):
        return ""
    if _NO_PART.search(match.group()):
        return match["actor"]
    return "" if inner is None or may_be_part(reading, inner) else match["actor"]


_NO_PART = re.compile(
    r"\((?:\"|as (?:him|her|them)sel|in (?:his|her|an?|the)|voice|uncredited|above|below|"
    r"left|right|pictured)\b"
)
"""Brackets after an actor that do not contain the part: "(in his final role)", “Argo”."""


_AS_PART = re.compile(r"\(as (?:the |an? )?⟦")


def _actor(reading: Reading, mention: Mention, *, labelled: bool) -> Ref | None:
    """Return the person that a name means, if it may be an actor's."""
    if mention.ids or labelled or reading.is_person_name(mention):
        return reading.refer(mention, [Kind.PERSON])
    two_words = " " in reading.full_name(mention)
    return reading.refer(mention, [Kind.PERSON]) if two_words else None
