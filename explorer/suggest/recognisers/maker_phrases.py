"""Makers named in passing: "this Ann Bell film", "the debut of X", "with X directing".

`crafts` has the forms that credit someone explicitly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.antecedents import nearest
from explorer.suggest.late_patterns import compile_late
from explorer.suggest.patterns import CALLED, LIST, LIST_OF, names_in
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.credits import of_clause
from explorer.suggest.sentences import Mention, Sentence
from explorer.suggest.suggestion import Ref, Suggestion

_KIND = r"(?:film|movie|picture|thriller|drama|comedy|western|feature|flick|chiller|epic)"
_WORDS = (
    r"(?:(?!(?:of|by|in|and|previous|next|first|second|third|last|other|earlier|later|another|new|"
    r"every)\b)[a-z'-]+,? (?:and )?){0,4}"
)
"""Words before a maker's name; "previous" or "next" may come before the name of a series."""
_CREATED = "created"
_NAMED = tuple(
    (role, compile_late(form), score)
    for role, form, score in (
        ("director", rf"\b(?:this|an?|the) {_WORDS}(?P<who>⟦\d+⟧) {_KIND}\b", 0.65),
        (
            "director",
            rf"\b(?:feature |directorial |directing |film |directing )?debut (?:of|from|by|for) "
            rf"(?:⟦\d+⟧'s? (?:[a-z]+|⟦\d+⟧),? )?{CALLED}(?P<who>⟦\d+⟧)",
            0.7,
        ),
        (
            "director",
            r"(?P<who>⟦\d+⟧)(?: \([^()]*\))?(?:, [^.;⟦]{3,60},)? (?:is |here )?(?:makes|made|"
            r"making|marks|marking) (?:his|her|their) (?:feature |feature film |film |solo )?"
            r"(?:directorial|directing|directorial feature) debut\b",
            0.75,
        ),
        (
            "director",
            rf"(?<!on )(?<!from )(?<!of )\b(?:an?|the|this) (?:[a-z0-9-]+ ){{0,5}}{_KIND} by "
            rf"{CALLED}(?P<who>{LIST})(?=[,.;:()]|$| about| with| starring| that| which| is| and)",
            0.7,
        ),
        ("director", r"\bwith (?P<who>⟦\d+⟧)(?: \([^()]*\))? (?:directing|at the helm)\b", 0.8),
        (
            "director",
            rf"(?P<who>{LIST}) (?:(?:is|are) (?:set to |attached to |slated to |due to )?|will |"
            rf"to )"
            rf"(?:also )?(?:direct|directing|helm|helming)\b",
            0.78,
        ),
        (
            "director",
            rf"\b(?:his|her) (?:(?:latest|new|second|third|debut) (?:[a-z-]+ )?{_KIND},?|"
            rf"(?:[a-z-]+ ){{0,3}}{_KIND}(?: to date)? (?:is|was)) "
            r"[\"']?(?:the )?⟦(?P<film>\d+)⟧(?P<who>)",
            0.65,
        ),
        (
            "director",
            rf"\b(?:on ?board|attached|set|hired|tapped|signed) to (?:direct|helm)(?: it)? is "
            rf"(?P<who>{LIST})",
            0.8,
        ),
        (
            "executive-producer",
            rf"\bexecutive producers? (?:credits?|duties) (?:goes|go|went) to (?P<who>{LIST})",
            0.8,
        ),
        ("director", rf"\b(?:latest|new|next|second|third) {_KIND} from (?P<who>⟦\d+⟧)", 0.7),
        ("director", rf"\b{_KIND} from (?P<who>⟦\d+⟧)(?=[,.;]| \(|\W*$)", 0.6),
        (
            "production-company",
            r"\brelease of (?:an? |the )?(?P<who>⟦\d+⟧)(?: \(⟦\d+⟧\))? production\b",
            0.8,
        ),
        ("director", r"\bbehind the camera(?: (?:is|was)|:|,) (?P<who>⟦\d+⟧)", 0.7),
        (
            "director",
            r"(?P<who>⟦\d+⟧), whose (?:first|second|third|latest|debut|[a-z]+th) "
            rf"(?:[a-z]+ )?{_KIND} (?:this|it) is\b",
            0.7,
        ),
        (
            "director",
            r"(?P<who>⟦\d+⟧) (?:has )?(?:makes|made|crafts|crafted|fashions|fashioned) an? "
            rf"(?:[a-z-]+,? ){{0,5}}{_KIND}\b(?! debut)",
            0.6,
        ),
        (
            "composer",
            r"\b(?:with |an? |the |its )(?:[a-z-]+ ){0,3}(?P<who>⟦\d+⟧) (?:score|soundtrack)\b",
            0.65,
        ),
        (
            "writer",
            r"(?P<who>⟦\d+⟧) (?:has )?adapt(?:s|ed) (?:[^.;]{3,60} for the (?:screen|cinema|film)|"
            r"⟦\d+⟧'s? (?:[a-z0-9-]+ ){0,2}(?:novel|novella|play|book|memoir|story)\b)",
            0.75,
        ),
        (
            "executive-producer",
            rf"(?P<who>{LIST}) (?:(?:will|would|is|are|to|has|have|also|both|all) )*"
            r"(?:executive|exec)[- ]produc(?:e|es|ed|ing)\b(?! by)",
            0.8,
        ),
        (
            "executive-producer",
            rf"\b(?:executive|exec)[- ]produced by {CALLED}(?P<who>{LIST})",
            0.85,
        ),
        (
            "director",
            r"(?P<who>⟦\d+⟧)'s? (?:first|second|third|last|only|latest|debut|next) "
            rf"(?:[a-z]+ )?(?:{_KIND}|work|effort|outing) as (?:an? )?(?:[a-z]+ )?director\b",
            0.75,
        ),
        (
            "writer",
            r"(?P<who>⟦\d+⟧) (?:directs?|directed|stars? in|starred in|made|films?|filmed|shot)"
            r"[^.;⟦]{0,40} from (?:his|her|their) own (?:[a-z]+ )?(?:script|screenplay)",
            0.78,
        ),
        (
            "writer",
            r"(?P<who>⟦\d+⟧) from (?:an?|his|her) (?:screenplay|script) (?:that )?(?:he|she) "
            rf"(?:co-)?wrote(?: with (?P<too>{LIST}))?",
            0.8,
        ),
        (
            "co-producer",
            rf"(?P<who>{LIST_OF}) (?:(?:will|would|is|are|to|has|have|also|both) )*"
            r"co-?produc(?:e|es|ed|ing)\b(?! by)",
            0.75,
        ),
        (
            "writer",
            r"\b(?:an?|the) (?P<who>⟦\d+⟧) (?:screenplay|script)\b",
            0.65,
        ),
        (
            "writer",
            r"(?P<who>⟦\d+⟧) (?:sold|pitched|submitted|delivered|optioned) (?:his|her|their) "
            r"(?:[a-z]+ )?(?:script|screenplay)\b",
            0.75,
        ),
        (
            _CREATED,
            r"(?:^\W*|⟦\d+⟧\"?,? (?:is |was |has been )?|"
            r"\b(?:series|serial|show|drama|comedy|sitcom|anthology|it|programme|program|cartoon|"
            r"and),? (?:(?:is|was|that was) )?)"
            rf"(?:co-)?(?:created|devised)(?: and [a-z-]+)? by {CALLED}(?P<who>{LIST})",
            0.8,
        ),
        ("writer", r"\bfrom the (?:pens?|typewriter) of (?P<who>⟦\d+⟧)", 0.75),
        ("writer", rf"\bco-(?:written|scripted|wrote) with {CALLED}(?P<who>{LIST})", 0.75),
        (
            "writer",
            rf"\bfrom (?:an? |the |his |her )?(?:[a-z-]+ )?(?:script|screenplay) (?:by|from) "
            rf"(?P<who>{LIST})",
            0.85,
        ),
    )
)
_DONE = {
    "direct": "director", "helm": "director", "write": "writer", "wrote": "writer",
    "pen": "writer", "script": "writer", "produce": "producer", "edit": "editor",
    "compose": "composer", "score": "composer", "photograph": "cinematographer",
    "narrate": "narrator",
}  # fmt: skip
_OBJECT = (
    r"(?: (?:it|(?:the|this|its|his own|her own) (?:film|movie|picture|script|screenplay|music|"
    r"score))\b|"
    r"(?=[,.;]|$| and ))"
)
_CARRIED = compile_late(
    r"(?:\b(?P<pronoun>he|she)|,? and|,? who) (?:(?:has|also|will|is|was|both|then|himself|"
    r"herself) "
    r"){0,3}(?P<verb>direct|helm|write|wrote|pen|script|produce|edit|compose|score|photograph|"
    rf"narrate)(?:s|d|ed|n|ned|ing)?{_OBJECT}"
)
_OBJECT_BEHIND = compile_late(
    r" (?:the |an? |his |her |their )?(?:[a-z0-9-]+ ){0,3}(?:film|movie|series|show|thriller|drama|"
    r"comedy|remake|sequel|adaptation|picture|feature|musical),? "
    r"(?:called |titled )?\"?⟦(?P<work>\d+)⟧"
)
_FIRST = compile_late(r"\b(?:also|will|both|himself|herself|he|she)\b")


_MAYBE_TEXT = """
    camera
    film movie picture thriller drama comedy western feature flick chiller epic debut directing
    helm direct helming score soundtrack adapts adapted script screenplay written scripted wrote
    pen pens typewriter created devised
    executive exec director co produce produces produced producing production
"""
_MAYBE = frozenset(_MAYBE_TEXT.split())
_ALSO = frozenset(("also", "will", "both", "himself", "herself", "he", "she"))
"""Words of which a sentence needs one for the forms to be tried."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the makers that running text names in passing."""
    for sentence in reading.sentences:
        tried = sentence.mentions and not sentence.words.isdisjoint(_MAYBE)
        for role, form, score in _NAMED if tried else ():
            for match in form.finditer(sentence.shape):
                yield from _credit(reading, sentence, match, role, score)
        if sentence.words.isdisjoint(_ALSO):
            continue
        for match in _CARRIED.finditer(sentence.shape):
            if _FIRST.search(match.group()):
                yield from _carried(reading, sentence, match)


def _credit(
    reading: Reading, sentence: Sentence, match: re.Match[str], role: str, score: float
) -> Iterator[Suggestion]:
    if match.groupdict().get("film"):
        yield from _own_film(reading, sentence, match, role, score)
        return
    people, kept = list[Ref](), list[Mention]()
    whole = match["who"] + (match.groupdict().get("too") or "")
    for mention in of_clause(sentence.shape, match, names_in(whole, sentence)):
        known = reading.refer(mention, [Kind.PERSON], create=False)
        if known is None and not reading.is_person_name(mention):
            return
        person = known if known is not None else reading.refer(mention, [Kind.PERSON])
        if person is None or reading.parts.get(person):
            return  # an actor with a known part: "this John Wayne film"
        people.append(person)
        kept.append(mention)
    film = _other_work(reading, sentence, match) or reading.film_at(sentence, match.start())
    if role == _CREATED:  # what a person is the creator of
        for person, mention in zip(people, kept, strict=True):
            yield from reading.propose(
                sentence, match.span(), person, role, [film], "credit in passing", score, [mention]
            )
        return
    yield from reading.propose(
        sentence, match.span(), film, role, people, "credit in passing", score, kept
    )


def _own_film(
    reading: Reading, sentence: Sentence, match: re.Match[str], role: str, score: float
) -> Iterator[Suggestion]:
    """Yield the owner in "her new film", if the title that follows is the film's."""
    who = nearest(reading, sentence, match.start(), [Kind.PERSON])
    title = sentence.mentions[int(match["film"])]
    if who is None or reading.film not in title.ids or reading.parts.get(who):
        return
    if reading.kind_of(who) is Kind.PERSON:
        yield from reading.propose(
            sentence, match.span(), reading.film, role, [who], "credit in passing", score
        )


def _other_work(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Ref | None:
    """Return the other film or series that is a verb's object: "will direct the series X"."""
    behind = _OBJECT_BEHIND.match(sentence.shape, match.end())
    if behind is None:
        return None
    mention = sentence.mentions[int(behind["work"])]
    if reading.film in mention.ids:
        return None
    return reading.refer(mention, [Kind.FILM])


def _carried(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    """Yield what else the person named before did."""
    who: Ref | None = None
    if match["pronoun"]:
        who = nearest(reading, sentence, match.start(), [Kind.PERSON])
    else:
        for mention in sentence.mentions:
            if sentence.place(mention.start) < match.start() and who is None:
                who = reading.refer(mention, [Kind.PERSON], create=False)
    if who is None or reading.kind_of(who) is not Kind.PERSON:
        return
    film = reading.film_at(sentence, match.start())
    role = _DONE[match["verb"]]
    yield from reading.propose(
        sentence, match.span(), film, role, [who], "what someone did as well", 0.65
    )
