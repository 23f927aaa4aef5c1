"""`name`: names compared by aliases, then word order and initials, then edit distance."""

from __future__ import annotations

from explorer.compare.context import Context
from explorer.compare.film_origins import (
    comes_from_elsewhere,
    is_in_english,
    is_made_where_english_is_spoken,
    may_come_from_elsewhere,
)
from explorer.compare.rules.base import GATES, Rule
from explorer.model.claim import Claim
from explorer.model.enums import Gate, Kind, Limit, Polarity, RuleName
from explorer.model.finding import Position
from explorer.model.place import Fact
from explorer.values.folding import Words, script_of, words_of
from explorer.values.names.heard import in_latin
from explorer.values.names.parts import A_LETTER, MISSPELT
from explorer.values.names.readings import accepted_form, known_names
from explorer.values.names.relations import Named, differently_numbered, relate_names
from explorer.values.relation import CONFLICTING, Bearing, Relation
from explorer.values.titles.languages import (
    in_two_languages,
    is_english,
    is_foreign,
    is_hardly_english,
)
from explorer.wording import reasons

_TWO_FORMS = (Bearing.VARIANT, Bearing.APART, Bearing.DISJOINT)
_SHORT = {Bearing.ALIAS, Bearing.NARROWER, Bearing.BROADER}
_BEARERS = {
    Kind.PERSON: Named.PERSON,
    Kind.CHARACTER: Named.PERSON,
    Kind.FILM: Named.WORK,
}


def relate(ctx: Context, a: Claim, b: Claim) -> Relation:
    """Compare two names of one subject.

    A translated name is not an error, and sources in two languages may use different names. A form
    recorded in the pack as a misspelling is a variant of the right names at any distance.
    """
    known = ctx.pack.accepted_names(a.subject)
    relation = relate_names(str(a.value), str(b.value), known, named(ctx, a))
    if relation.bearing is Bearing.SAME:
        return relation
    if _is_slip(ctx, a, b) or _is_slip(ctx, b, a):
        return Relation(Bearing.VARIANT, reasons.KNOWN_SLIP, 0.5)
    if relation.bearing in _TWO_FORMS and (_also_gives(ctx, a, b) or _also_gives(ctx, b, a)):
        return Relation(Bearing.COMPATIBLE, reasons.GOES_BY_BOTH)
    if relation.bearing in CONFLICTING and any(map(ctx.was_planned, (a, b))):
        return Relation(Bearing.COMPATIBLE, reasons.WORKING_TITLE)
    if Limit.TRANSLATED in a.limits | b.limits:
        return Relation(Bearing.COMPATIBLE, reasons.TRANSLATION)
    if relation.bearing in CONFLICTING and _in_two_languages(a, b):
        return Relation(Bearing.COMPATIBLE, reasons.TWO_LANGUAGES)
    if named(ctx, a) is Named.WORK and (judged := _by_language(ctx, a, b, relation)):
        return judged
    if relation.bearing is Bearing.VARIANT and _a_part_alone(str(a.value), str(b.value), known):
        return Relation(Bearing.COMPATIBLE, reasons.PART_OF_NAME)
    right = relation.bearing in _TWO_FORMS and [c for c in (a, b) if _is_right(ctx, c, known)]
    if right and _part_beside_slip(ctx, a, b, known):
        return Relation(Bearing.COMPATIBLE, reasons.PART_OF_NAME)
    if _part_of_another(ctx, a, b) or _part_of_another(ctx, b, a):
        return Relation(Bearing.COMPATIBLE, reasons.PART_OF_NAME)
    if right == [a, b]:
        return Relation(Bearing.COMPATIBLE, reasons.TWO_PARTS_OF_NAME)
    alone = min(len(words_of(str(claim.value))) for claim in (a, b)) == 1
    if relation.distance == A_LETTER and alone and named(ctx, a) is Named.PERSON:
        return MISSPELT
    if relation.bearing is Bearing.DISJOINT and not differently_numbered(
        str(a.value), str(b.value)
    ):
        return relation.remarked(reasons.MAY_GO_BY_BOTH, Bearing.APART)
    return relation


def _by_language(ctx: Context, a: Claim, b: Claim, relation: Relation) -> Relation | None:
    """Return how two titles without a common word relate, judged by the film's language, or None.

    One title of a non-English film may be the original if it looks like it, or unless both are
    English or a third title is the original, of which two English ones may both be translations. A
    film in English has no foreign original title.
    """
    first, second = str(a.value), str(b.value)
    if relation.bearing is Bearing.COMPATIBLE and in_two_languages(first, second):
        looks_foreign = any(map(is_foreign, (first, second)))
        if is_in_english(ctx, a.subject):
            return Relation(Bearing.APART, reasons.TITLE_OF_ENGLISH_FILM, 1.0)
        if not looks_foreign and is_made_where_english_is_spoken(ctx, a.subject):
            return Relation(Bearing.APART, reasons.TWO_TITLES, 1.0)
        may_be_romanised = bool(_in_other_scripts(ctx, a))
        if looks_foreign or may_be_romanised or not _has_another_original(ctx, a, b):
            return None
        return Relation(Bearing.APART, reasons.ANOTHER_ORIGINAL_TITLE, 1.0)
    if differently_numbered(first, second):
        return None
    if relation.bearing in _TWO_FORMS and _is_only_one_english(ctx, a, b):
        return Relation(Bearing.COMPATIBLE, reasons.ORIGINAL_TITLE)
    in_other_scripts = _in_other_scripts(ctx, a)
    romanised = set(map(_in_latin, in_other_scripts))
    if relation.bearing in _TWO_FORMS and not romanised.isdisjoint(map(words_of, (first, second))):
        return Relation(Bearing.COMPATIBLE, reasons.ORIGINAL_TITLE)
    if relation.distance < 1:
        return None
    if is_english(first) and is_english(second):
        abroad = bool(in_other_scripts) or (
            may_come_from_elsewhere(ctx, a.subject) and _has_another_original(ctx, a, b)
        )
        return Relation(Bearing.COMPATIBLE, reasons.TWO_TRANSLATIONS) if abroad else None
    if relation.bearing is not Bearing.DISJOINT or not comes_from_elsewhere(ctx, a.subject):
        return None
    if is_foreign(first) != is_foreign(second):
        return Relation(Bearing.COMPATIBLE, reasons.ORIGINAL_TITLE)
    known = _has_another_original(ctx, a, b)
    return None if known else Relation(Bearing.COMPATIBLE, reasons.ORIGINAL_TITLE)


def _is_only_one_english(ctx: Context, a: Claim, b: Claim) -> bool:
    """Return whether just one title of a film from elsewhere is English, however alike they are:
    Anatomie, Anatomy.
    """
    titles = str(a.value), str(b.value)
    return (
        sum(map(is_english, titles)) == 1
        and any(map(is_hardly_english, titles))
        and comes_from_elsewhere(ctx, a.subject)
        and not _has_another_original(ctx, a, b)
    )


def _in_other_scripts(ctx: Context, claim: Claim) -> set[str]:
    """Return the titles of a film that are not in Latin letters, which show that it comes from
    elsewhere; none if it is in English according to the sources.
    """
    if is_in_english(ctx, claim.subject) or is_made_where_english_is_spoken(ctx, claim.subject):
        return set()
    titles = {str(c.value) for c in ctx.pack.facts.get(claim.fact, ()) if not c.lost}
    return {title for title in titles if script_of(words_of(title)) not in ("LATIN", "")}


def _in_latin(title: str) -> Words:
    return in_latin(words_of(title))


def _has_another_original(ctx: Context, a: Claim, b: Claim) -> bool:
    """Return whether a third title, which is clearly not in English, is known for a film."""
    others = {str(c.value) for c in ctx.pack.facts.get(a.fact, ())} - {str(a.value), str(b.value)}
    return any(map(is_foreign, others))


def named(ctx: Context, claim: Claim) -> Named:
    """Return what kind of thing a claim's name belongs to, which decides how its parts are read."""
    if claim.property.id == "title":
        return Named.WORK
    entity = ctx.pack.entities.get(claim.subject)
    return _BEARERS.get(entity.kind, Named.ANY) if entity else Named.ANY


def _also_gives(ctx: Context, claim: Claim, other: Claim) -> bool:
    """Return whether a claim's source lists the other's form as an alternative name."""
    return accepted_form(str(other.value)) in ctx.also_named(claim)


def _a_part_alone(a: str, b: str, known: frozenset[str]) -> bool:
    """Return whether the shorter name is part of a known one, and so not a misspelling."""
    short, long = sorted((words_of(a), words_of(b)), key=len)
    held = ({*name.split()} for name in known)
    return len(short) < len(long) and any({*short} < words for words in held)


def _part_beside_slip(ctx: Context, a: Claim, b: Claim, known: frozenset[str]) -> bool:
    """Return whether one name is a known one or short for one, and the other a misspelling of the
    subject's full name: a misspelling is compared with the full name, not with O. Tamsen.
    """
    kind = named(ctx, a)
    for short, slip in ((a, b), (b, a)):
        if is_variant(ctx, slip):
            form = accepted_form(str(short.value))
            if form in known:
                other = relate_names(form, str(slip.value), kind=kind).bearing
                return (
                    form != accepted_form(ctx.name(slip.subject)) and other is not Bearing.VARIANT
                )
            return any(_is_short(str(short.value), name, kind) for name in known)
    return False


def _part_of_another(ctx: Context, short: Claim, slip: Claim) -> bool:
    """Return whether a name is part of the full one in a third claim, of which the other is a
    misspelling: Orla, beside Orla Tamsen and Orle Tamsin.
    """
    part, longer = words_of(str(short.value)), words_of(str(slip.value))
    if not part or len(part) >= len(longer):
        return False
    kind = named(ctx, short)
    by_word = ctx.remembered(("names by word", short.fact), lambda: _by_word(ctx, short.fact))
    return any(
        {*part} < {*words_of(name)}
        and relate_names(name, str(slip.value), kind=kind).bearing is Bearing.VARIANT
        for name in by_word.get(part[0], ())
    )


def _by_word(ctx: Context, fact: Fact) -> dict[str, set[str]]:
    """Return the names in the claims on a fact by each of their words."""
    names: dict[str, set[str]] = {}
    for claim in ctx.pack.facts.get(fact, ()):
        for word in () if claim.lost else words_of(str(claim.value)):
            names.setdefault(word, set()).add(str(claim.value))
    return names


def _is_right(ctx: Context, claim: Claim, known: frozenset[str]) -> bool:
    """Return whether a claim gives a known name of its subject or a part of one, such as Orla or
    Tamsen for Orla Tamsen.
    """
    written, kind = str(claim.value), named(ctx, claim)
    return accepted_form(written) in known or any(_is_short(written, n, kind) for n in known)


def _is_short(short: str, name: str, kind: Named) -> bool:
    """Return whether a name is a form of a known name that lacks some of its words."""
    whole = {*name.split()} <= {*words_of(short)}
    return not whole and relate_names(short, name, kind=kind).bearing in _SHORT


def is_variant(ctx: Context, claim: Claim) -> bool:
    """Return whether a claim misspells its subject's name in the pack. Always False if the sources
    are in two or more languages, as the form may belong to another language.
    """
    entity = ctx.pack.entities.get(claim.subject)
    if (
        entity is None
        or ctx.has_languages
        or accepted_form(str(claim.value)) in ctx.pack.accepted_names(claim.subject)
    ):
        return False
    written, name, kind = str(claim.value), entity.name, named(ctx, claim)
    if kind is Named.WORK and words_of(written) in map(_in_latin, _in_other_scripts(ctx, claim)):
        return False  # the original title in Latin letters
    key = "variant", written, name, kind  # most sources use the same form
    relation = ctx.remembered(key, lambda: relate_names(written, name, kind=kind))
    return relation.bearing is Bearing.VARIANT or relation.distance == A_LETTER


def _in_two_languages(a: Claim, b: Claim) -> bool:
    language, other = (claim.source.language.partition("-")[0].lower() for claim in (a, b))
    return bool(language and other) and language != other


def _is_slip(ctx: Context, claim: Claim, other: Claim) -> bool:
    """Return whether a claim gives a recorded misspelling and the other a different known form."""
    slips, accepted = _recorded(ctx, claim)
    if not slips:
        return False
    form, beside = accepted_form(str(claim.value)), accepted_form(str(other.value))
    return form in slips and form != beside and beside in slips | accepted


def is_recorded_slip(ctx: Context, claim: Claim) -> bool:
    """Return whether a claim gives a name in a form that the pack records as a misspelling."""
    slips, accepted = _recorded(ctx, claim)
    if not slips:
        return False
    form = accepted_form(str(claim.value))
    return form in slips and form not in accepted


def gives_slip(ctx: Context, position: Position) -> bool:
    """Return whether a position gives a name in a form that the pack records as a slip."""
    claim = position.claims[0]
    if claim.property.rule is not RuleName.NAME or claim.lost:
        return False
    return position.polarity is Polarity.AFFIRMED and is_recorded_slip(ctx, claim)


def _recorded(ctx: Context, claim: Claim) -> tuple[frozenset[str], frozenset[str]]:
    entity = ctx.pack.entities.get(claim.subject)
    slips = known_names(entity.spellings) if entity else frozenset()
    return slips, ctx.pack.accepted_names(claim.subject)


RULE = Rule(relate, gates={**GATES, Bearing.COMPATIBLE: Gate.NAMES})
