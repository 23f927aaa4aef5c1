"""Who is in a film, where the text does not say as whom: "it stars X, Y and Z", "with X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.patterns import CALLED, FAMED, names_in
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.part_names import may_be_part
from explorer.suggest.sentences import Mention, Sentence
from explorer.suggest.suggestion import Ref, Suggestion

_OF_MAKER = r"(?: \([^()]*\))?"
"""Other films in brackets after a name."""
_NO_ACTOR = r"(?!(?:co-)?(?:director|producer|writer|composer|editor|screenwriter|the|an?) )"
_NAME = rf"(?:{_NO_ACTOR}[a-z]+ )?⟦\d+⟧{_OF_MAKER}"
_BETWEEN = ", and |, & |, | and | & |; ?|/"
_LIST = rf"{CALLED}⟦\d+⟧{_OF_MAKER}(?:(?:{_BETWEEN}){_NAME})*"
_ROW = rf"{CALLED}⟦\d+⟧{_OF_MAKER}(?:(?:{_BETWEEN}| ){_NAME})*"
"""Names behind a label: copied from a page, they may have lost their commas."""
_VERBS = (
    r"(?:(?:it|film|movie|picture|thriller|drama|comedy|western|musical|romance|mystery|feature|"
    r"and|also|which|⟦\d+⟧),? "
    r"(?:also )?(?:co-)?stars|(?:co-)?starring"
    r"|cast (?:of|with) [a-z -]{0,40}?(?:including|such as|like)|casting including"
    r"|starring [a-z0-9'‘’ -]{0,40}?(?:like|including|such as)"
    r"|starring(?: in (?:the|this) [a-z]+)? (?:is|are)|(?:completing|"
    r"rounding out) the cast (?:is|are)"
    r"|headlined by|toplined by|an? (?:[a-z-]+ ){0,3}cast (?:(?:that|which) )?"
    r"(?:includes|including|led by|featuring|features|consists of|consisting of|comprising|"
    r"headed by|of)|(?:features?|featuring|with|stars|starring) the voices of|"
    r"(?:supporting (?:roles|performances|turns)|support|appearances|cameos) (?:by|from)|"
    r"star vehicle for|\bwith stars?"
    r"|(?:its|the|whose|an?) (?:[a-z-]+ )?cast (?:is led by|is headed by|(?:will |would |also )*"
    r"(?:includes?|included|features?|featured|consists? of))|(?:it|film|movie) "
    r"(?:will )?(?:also )?features? (?:actors?|actress|newcomer|veteran)|"
    r"performance (?:was|is) (?:turned in|given) by)"
)
_FORMS = (
    (re.compile(rf"\b{_VERBS} (?P<who>{_LIST})(?=(?P<rest>.{{0,12}}))"), 0.7),
    (re.compile(rf"^\W*(?:with|also with|featuring) (?P<who>{_LIST})\W*(?P<rest>)$"), 0.7),
    (
        re.compile(
            rf"(?<!as )(?<![a-z])(?P<who>{_LIST}) (?:appear |star |co-star |are |both )?"
            rf"(?:in (?:the )?(?:lead|leading|title|starring|main|principal) roles?)\b"
            rf"(?=(?P<rest>.{{0,12}}))"
        ),
        0.65,
    ),
    (
        re.compile(
            rf"(?:^|[.;:] )\W*(?P<who>{_LIST})(?:,? who)? (?:also |both |all )?(?:star|co-star|"
            rf"(?:round|rounds) out the cast|head the cast|heads the cast|complete the cast|"
            rf"lead the cast|leads the cast|are among the cast)\b(?=(?P<rest>.{{0,12}}))"
        ),
        0.65,
    ),
    (re.compile(r"^\W*(?P<who>⟦\d+⟧(?:, ⟦\d+⟧)+,? (?:and|&) ⟦\d+⟧)\W*(?P<rest>)$"), 0.55),
    (
        re.compile(r"\((?P<who>⟦\d+⟧(?:, ⟦\d+⟧){2,}(?:,? (?:and|&) ⟦\d+⟧)?)\)(?P<rest>)"),
        0.55,
    ),
    (
        re.compile(
            rf"(?P<who>{_LIST}) (?:is|are) (?:also |all )?(?:voices|heard|"
            rf"among the voices)\b(?P<rest>)"
        ),
        0.65,
    ),
    (re.compile(rf"^\W*cast (?P<who>{_LIST})\W*(?P<rest>)$"), 0.7),
    (
        re.compile(r"^\W*cast (?P<who>⟦\d+⟧(?:, ⟦\d+⟧){2,}(?:,? (?:and|&) ⟦\d+⟧)?)\W*(?P<rest>)$"),
        0.9,
    ),
    (
        re.compile(
            rf"(?P<who>{_LIST}),? as (?:our|the|its|his|her|their) (?:[a-z]+ )?"
            rf"(?:players|leads|stars|principals|actors)\b(?P<rest>)"
        ),
        0.65,
    ),
    (
        re.compile(
            rf"^\W*(?:cast|starring|also starring|stars|featuring|with|players|actors|"
            rf"main cast|voices|voice cast) ?: ?(?:\([a-z ]{{3,20}}\) )?"
            rf"(?P<who>{_ROW})(?=(?P<rest>.{{0,12}}))"
        ),
        0.9,
    ),
)
_SIGNED = re.compile(
    rf"(?P<who>{_LIST})(?:,? who)? (?:(?:will|may|is|are|has|have|had|been|set|due|in talks|to|"
    rf"just|"
    r"also|all) ){0,4}(?:star|stars|starred|cast|appear|appears|co-star|co-stars|"
    r"joined the cast of|"
    r"join the cast of|joins the cast of|signed on|signed up|boarded|feature|features|lead|leads) "
    rf"(?:in |for |on |to )?(?:the )?(?:[a-z0-9'‘’⟦⟧-]+ ){{0,8}}?⟦(?P<film>\d+)⟧(?!')"
    rf"(?:,? (?:alongside|opposite|with) (?P<more>{_LIST}))?"
)
_JOINED = re.compile(
    r"\b(?:he|she) (?:has |will |is to )?(?:joined the cast of|join the cast of|star in|stars in|"
    r"appear in|appears in|been cast in) (?:the )?⟦(?P<film>\d+)⟧"
)
_MAYBE_TEXT = """
    completing rounding supporting support appearances cameos vehicle voices heard
    star stars starring headlined toplined cast performance features featuring with rounds round
    head heads role roles casting complete lead leads players actors
"""
_MAYBE = frozenset(_MAYBE_TEXT.split())
"""Words of which a sentence must have one for the forms to be tried at all."""
_ONLY_NAMES = "⟧, ⟦"
_BARE = 0.6
"""Up to this score a list has no word that says what it lists: it must be of people."""
_PLAYS = re.compile(r",? (?:as|in the (?:role|part) of) (?:the |an? )?⟦")
_ONE_INNER = 2
_WITH_PART = re.compile(r"(?P<actor>⟦\d+⟧) \([^()]*?(?:⟦(?P<inner>\d+)⟧)?[^()⟦]*\)")
"""An actor with a part, or with other films, in brackets."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the lists of a film's actors in running text and after a label."""
    if reading.properties.find("cast-list") is None:
        return
    for sentence in reading.sentences:
        if not sentence.mentions:
            continue
        if any(reading.film in mention.ids for mention in sentence.mentions):
            yield from _signed(reading, sentence)
        if sentence.words.isdisjoint(_MAYBE) and _ONLY_NAMES not in sentence.shape:
            continue
        for form, score in _FORMS:
            for match in form.finditer(sentence.shape):
                yield from _list(reading, sentence, match, score)


def _signed(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield who is said to star in the film by its title: "X will star in Y alongside Z"."""
    for match in _SIGNED.finditer(sentence.shape):
        named = names_in(match["who"], sentence) + names_in(match["more"] or "", sentence)
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
    for match in _JOINED.finditer(sentence.shape):
        person = reading.nearest(sentence, match.start(), [Kind.PERSON])
        known = reading.film in sentence.mentions[int(match["film"])].ids
        if person is not None and known and reading.kind_of(person) is Kind.PERSON:
            yield from reading.propose(
                sentence, match.span(), reading.film, "cast-list", [person], "list of actors", 0.6
            )


def _list(
    reading: Reading, sentence: Sentence, match: re.Match[str], score: float
) -> Iterator[Suggestion]:
    who = _WITH_PART.sub(lambda named: _unless_part(reading, sentence, named), match["who"])
    mentions = names_in(FAMED.sub("", who), sentence)
    if _PLAYS.match(match["rest"]):
        mentions = mentions[:-1]  # whom the last one plays is said
    kept, people = list[Mention](), list[Ref]()
    if score < _BARE and not all(m.ids or reading.is_person_name(m) for m in mentions):
        return
    sure = any(reading.is_person_name(mention) for mention in mentions)
    for mention in mentions:
        stage_name = sure and reading.kind_of_new(mention) is not Kind.CHARACTER
        person = _actor(reading, mention, labelled=score >= 0.9 or (stage_name and score > 0.6))
        if person is None:
            break
        kept.append(mention)
        people.append(person)
    if people:
        film = reading.film_at(sentence, match.start("who"))
        yield from reading.propose(
            sentence, match.span("who"), film, "cast-list", people, "list of actors", score, kept
        )


def _unless_part(reading: Reading, sentence: Sentence, match: re.Match[str]) -> str:
    """Return an actor's sign, "" where the part stands behind in brackets: that is told already."""
    if match.group().count("⟦") > _ONE_INNER:
        return match["actor"]  # several others of the actor's films
    inner = sentence.mentions[int(match["inner"])] if match["inner"] else None
    return "" if inner is None or may_be_part(reading, inner) else match["actor"]


def _actor(reading: Reading, mention: Mention, *, labelled: bool) -> Ref | None:
    """Return the person that a name means where it may be an actor's."""
    if mention.ids or labelled or reading.is_person_name(mention):
        return reading.refer(mention, [Kind.PERSON])
    two_words = " " in reading.full_name(mention)
    return reading.refer(mention, [Kind.PERSON]) if two_words else None
