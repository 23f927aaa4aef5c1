"""Who plays whom, by brackets: "X (Y)", where X is the part or the actor."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.labels.credit_labels import cast_label_end
from explorer.suggest.lists.occupation_words import CREDITED, OCCUPATIONS, PEOPLE_WORDS
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.casting.bracket_forms import (
    AWARD,
    BRACKETS,
    CAST_BEFORE,
    CREDIT_BEFORE,
    MAKER_BEFORE,
    MAKER_RIGHT_BEFORE,
    PLAYS,
    ROLES_BEFORE,
)
from explorer.suggest.recognisers.casting.cast_pairs import is_titled, pair
from explorer.suggest.recognisers.casting.part_names import may_be_part, opens_parts
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.sentences import Mention, Sentence
from explorer.values.english_words import is_english_word
from explorer.values.folding import fold, words_of
from explorer.values.names.given_names import is_given_name

_WORKS = frozenset(
    (
        "design",
        "direction",
        "photography",
        "editing",
        "effects",
        "department",
        "screenplay",
        "picture",
    )
)


_NAME_GOES_ON = re.compile(r" ⟦\d+⟧(?! ?\()")


def _may_cast(reading: Reading, sentence: Sentence, match: re.Match[str], of_careers: bool) -> bool:
    """Return whether a name in brackets after another may be of a part and its actor."""
    shape = sentence.shape
    first, second = (sentence.mentions[int(n)] for n in match.group(1, 2))
    rest = (match["rest"] or "").strip(" ,;")
    if (rest and not match["rest"].startswith("; ")) or (
        match["films"] and not _has_films(reading, sentence, match)
    ):
        return False
    goes_on = _NAME_GOES_ON.match(shape, match.end())  # "Jody (Ross) Nolan": one name
    if goes_on or PLAYS.match(shape, match.end()):  # "X (Y) plays Z": another of X's films
        return False
    if AWARD.match(sentence.mentions[int(match["first"])].form):
        return False
    if _is_craft(first) or _is_craft(second) or _is_acronym(first, second):
        return False
    if of_careers and reading.is_person_name(sentence.mentions[int(match["first"])]):
        return False
    # "the animator X (Y)": another of X's films; "directed by X (Y)": so is Y
    maker = MAKER_RIGHT_BEFORE.search(shape, 0, match.start())
    shortened = " " not in second.form and reading.full_name(second) != second.form
    maker = None if shortened and reading.is_person_name(second) else maker
    return not (maker or MAKER_BEFORE.search(shape, 0, match.start()))


def in_brackets(reading: Reading, sentence: Sentence, of_careers: bool) -> Iterator[Suggestion]:
    """Yield "X (Y)"; two or more in a sentence are all read in the same order. In a line
    `of_careers`, brackets after an actor contain another film.
    """
    matches = [
        m for m in BRACKETS.finditer(sentence.shape) if _may_cast(reading, sentence, m, of_careers)
    ]
    pairs = [[sentence.mentions[int(m[n])] for n in ("first", "second")] for m in matches]
    known = [_is_known_order(reading, *pair) for pair in pairs]
    labelled = cast_label_end(sentence.text) or opens_parts(sentence)
    if labelled and False not in known:
        votes: list[bool | None] = [True] * len(pairs)  # "Cast: X (Y)", whatever X looks like
    else:
        votes = [_is_actor_first(reading, *pair) for pair in pairs]
    sure = {_is_sure_order(*pair) for pair in pairs} - {None}
    if len(sure) == 1 and False not in known and len(pairs) > 1:
        votes = [next(iter(sure)) if vote is not None else None for vote in votes]
    has_film = not labelled and any(_is_film(reading, *pair) for pair in pairs)
    most = votes.count(True) - votes.count(False) + bool(CAST_BEFORE.search(sentence.shape))
    for match, (outer, inner), vote in zip(matches, pairs, votes, strict=True):
        first, second = match["first"], match["second"]
        joined = len(matches) > 1 and most != 0
        if most > 0:
            named = reading.is_person_name(outer) or (most > 1 and " " in outer.form)
        else:
            named = reading.is_person_name(inner) or (most < 0 and " " in inner.form)
        if vote is None and not (joined and named):
            continue
        roles = ROLES_BEFORE.search(sentence.shape, 0, match.start())
        if most > 0 and not (roles or labelled or may_be_part(reading, inner)):
            continue  # another of the actor's films
        if most > 0 and has_film and not roles and not _is_sure_part(inner):
            continue  # a film too: "X (Low Tide) and Y (Reef)"
        swapped = most > 0 if joined else vote
        if swapped and CREDIT_BEFORE.search(sentence.shape, 0, match.start()):
            continue  # "directed by X (Y)": another of X's films
        part, actor = (second, first) if swapped else (first, second)
        yield from pair(reading, sentence, match, part, actor, 0.9)
        if swapped and match["other"]:  # "X (Y/Z)": two parts
            yield from pair(reading, sentence, match, match["other"], actor, 0.9)


def _is_film(reading: Reading, outer: Mention, inner: Mention) -> bool:
    """Return whether brackets after a person contain a new title of several words."""
    new = not inner.ids and " " in inner.form and reading.is_person_name(outer)
    return new and (_is_like_title(inner) or not may_be_part(reading, inner))


def _is_like_title(mention: Mention) -> bool:
    """Return whether a name is made of English words, but no given name and nobody's trade."""
    words = words_of(mention.form)
    if words[-1] in OCCUPATIONS or words[-1] in PEOPLE_WORDS:
        return False  # "Coal Dealer"
    return not is_given_name(words[0]) and all(map(is_english_word, words))


def _is_sure_part(mention: Mention) -> bool:
    """Return whether a name is known, has a title of address, or begins with a given name."""
    return bool(mention.ids) or is_titled(mention) or is_given_name(fold(mention.form.split()[0]))


def _is_craft(mention: Mention) -> bool:
    """Return whether brackets contain a craft: "Ann Bell (Production Designer)"."""
    words = fold(mention.form).split()
    return not mention.ids and len(words) > 1 and words[-1] in CREDITED | _WORKS


def _is_acronym(name: Mention, short: Mention) -> bool:
    """Return whether brackets contain the initials of the name before them."""
    initials = "".join(word[0] for word in words_of(name.form))
    return len(initials) > 1 and short.form.isupper() and fold(short.form) in initials


def _is_actor_first(reading: Reading, outer: Mention, inner: Mention) -> bool | None:
    """Return whether the order is "actor (part)" rather than "part (actor)"; None if neither."""
    kinds = [_kind(reading, outer), _kind(reading, inner)]
    if kinds != [None, None]:
        return _is_known_order(reading, outer, inner)
    if is_titled(outer):
        return False
    if " " not in reading.full_name(inner) or is_titled(inner):
        return True if reading.is_person_name(outer) else None
    whole = reading.full_name(inner) == inner.form  # Welles need not be a title
    if whole and reading.is_person_name(outer) and _is_like_title(inner):
        return None
    return False if reading.is_person_name(inner) or not reading.is_person_name(outer) else None


def _is_sure_order(outer: Mention, inner: Mention) -> bool | None:
    """Return whether the actor comes first, if one of the names can only be a part's; else None."""
    titled = is_titled(outer), is_titled(inner)
    if titled[0] != titled[1]:
        return titled[1]
    return None


def _has_films(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether brackets have an actor with other films: "Adam (Noel Pratt, Low Tide)"."""
    outer, inner = (sentence.mentions[int(match[n])] for n in ("first", "second"))
    others = [sentence.mentions[int(n)] for n in re.findall(r"⟦(\d+)⟧", match["films"])]
    if reading.is_person_name(outer) or not reading.is_person_name(inner):
        return False
    return not any(reading.is_person_name(other) for other in others)


def _is_known_order(reading: Reading, outer: Mention, inner: Mention) -> bool | None:
    """Return whether the actor comes first, by the known kinds of the names; None if unknown, or if
    neither is an actor.
    """
    kinds = [_kind(reading, outer), _kind(reading, inner)]
    if kinds[0] is Kind.PERSON and kinds[1] in (Kind.CHARACTER, None):
        return True if kinds[1] or not reading.is_person_name(inner) else None
    if kinds[1] is Kind.PERSON and kinds[0] in (Kind.CHARACTER, None):
        return False
    if kinds[0] is Kind.CHARACTER and kinds[1] is None:
        return False
    if kinds[1] is Kind.CHARACTER and kinds[0] is None:
        return True
    return None


def _kind(reading: Reading, mention: Mention) -> Kind | None:
    """Return the kind of a name's entity; if ambiguous, a part or a person before the rest.

    Mr Holm may be a part although an Eva Holm is an actor: None.
    """
    ref: Ref | None = reading.refer(mention, [Kind.CHARACTER, Kind.PERSON], create=False)
    if ref is not None:
        kind = reading.kind_of(ref)
        may_be_part = mention.titled and reading.full_name(mention) != mention.form
        return None if kind is Kind.PERSON and may_be_part else kind
    if reading.may_be_namesake(mention):
        return None
    if mention.ids:
        return reading.pack.entities[mention.ids[0]].kind
    return reading.kind_of_new(mention)
