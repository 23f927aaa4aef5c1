"""Places: where a film was shot, where its story is set, where its people were born and live."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.nationalities import adjectives, countries
from explorer.suggest.patterns import LIST, names_in, words_in
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.kinds import place
from explorer.suggest.sentences import Mention, Sentence
from explorer.suggest.suggestion import Ref, Suggestion

_AT = (
    rf"(?:in|at|on|around|near|off|outside) (?:the (?:city|town|village|streets|"
    rf"hills|outskirts|island|isle|coast|shores|banks|port|edge|mountains) of |and around |"
    rf"⟦\d+⟧'s? (?:[a-z]+ ){{0,2}}(?:hometown|home town|city|native town) of )?"
    rf"(?:the )?(?P<where>{LIST})"
)
_KIND_OF_PLACE = (
    "snowy|rural|suburban|downtown|small-town|war-torn|present-day|modern-day|contemporary|medieval|"
    "feudal|victorian|edwardian|northern|southern|eastern|western|central|upstate|post-war|occupied|"
    "colonial|fictional|sleepy|wintry|sunny|dusty|pre-war|ancient"
)
"""What stands before a place in a plot, not before a title."""
_FILM: tuple[tuple[str, str, float], ...] = (
    (
        "filming-location",
        rf"\b(?:shot|filmed|photographed|shooting|filming|"
        r"(?:filming|photography|production|shooting) (?:took|takes) place)(?: "
        rf"(?:entirely|mostly|largely|partly|it|on location|all of it|[a-z]+ly|"
        rf"[^.,;⟦]{{1,30}}))? {_AT}",
        0.78,
    ),
    (
        "filming-location",
        rf"\b(?:production|filming|shooting|photography)\b[^.;]{{0,140}}?"
        rf"\b(?:begins?|began|starts?|started|commenced|commences|concluded|wrapped|continued|moved|"
        rf"completed) (?:work |on [a-z0-9 ,]{{4,20}} )?(?:in|to) (?P<where>{LIST})",
        0.65,
    ),
    (
        "setting",
        rf"\bset (?:amid(?:st)?|against|within|in and around) [^.;]{{3,60}}? in (?:[a-z]+ )?"
        rf"(?P<where>{LIST})",
        0.65,
    ),
    (
        "filming-location",
        rf"\b(?:wrapped|finished|completed|begun|started) (?:production|filming|shooting|"
        rf"photography) in (?:the )?(?P<where>{LIST})",
        0.75,
    ),
    ("filming-location", rf"\bon location in (?:the )?(?P<where>{LIST})", 0.75),
    (
        "filming-location",
        rf"\blocation (?:shooting|work|filming|photography) (?:in |\()(?:the )?(?P<where>{LIST})",
        0.7,
    ),
    (
        "filming-location",
        rf"\bin (?:the )?(?P<where>{LIST})(?:,? [a-z ]{{0,20}})? for (?:the )?(?:[a-z]+ )?"
        r"(?:principal photography|shoot|filming|location work)\b",
        0.7,
    ),
    (
        "filming-location",
        rf"\b(?:work|production|filming|shooting|photography|cameras)(?: [a-z]+)? "
        rf"(?:would|will|is to|to|should) (?:begin|start|roll|get under way|take place|commence)"
        rf"(?: [a-z ]{{1,20}})? (?:in|around|at) (?:and around )?(?:the )?(?P<where>{LIST})",
        0.7,
    ),
    (
        "filming-location",
        rf"\b(?:to|will|would) (?:shoot|film|lens)(?: [a-z ]{{1,20}})? in (?:and around )?"
        rf"(?:the )?(?P<where>{LIST})",
        0.72,
    ),
    (
        "filming-location",
        rf"\b(?:an? |the )(?:[a-z-]+ )?(?:shoot|location work) in (?P<where>{LIST})",
        0.65,
    ),
    (
        "setting",
        rf"\b(?:in|to) (?:the )?(?:(?:early|late|mid)[ -])?(?:18|19|"
        rf"20)\d0'?s(?:-era)? (?P<where>{LIST})"
        rf"|\bin the (?:[a-z]+ ){{0,2}}(?:city|town|village|slums|suburbs?) of (?P<where2>{LIST})"
        rf"|\b(?:in|near) (?:the )?(?:{_KIND_OF_PLACE})(?:[ -][a-z]+)? (?P<where3>⟦\d+⟧)"
        r"|\b(?:in|to|near) an? (?:[a-z-]+,? ){0,2}(?P<where4>⟦\d+⟧) (?:town|village|suburb|city|"
        r"farm|ranch|hotel|school|prison|neighbou?rhood|island|apartment|community)\b",
        0.6,
    ),
    (
        "setting",
        rf"\b(?:set(?! to\b| for\b)|takes place|plays out|unfolds|story is told|(?:action|story|"
        rf"film|movie|picture|plot|tale) (?:starts|begins|opens|moves|shifts))(?: (?:mostly|"
        rf"largely|entirely|during [a-z ]+|[^.,;⟦]{{1,20}}))? (?:in|on|at|around) "
        rf"(?:(?:the )?(?:early |late |mid-?)?(?:18|19|20)\d\d'?s?,? )?(?:an? |"
        rf"the )?(?:[a-z-]+ ){{0,2}}"
        rf"(?:the (?:city|town|village|streets|hills) of )?(?:the )?"
        rf"(?P<where>{LIST})",
        0.75,
    ),
)
_SCENE_TEXT = """
    cabin factory farm farmhouse house cottage hotel motel inn school hospital prison jail castle
    villa apartment flat town village suburb beach camp wedding party funeral heist robbery convent
    monastery mansion manor ranch bar nightclub restaurant mine orphanage asylum countryside
    lighthouse estate warehouse trailer streets neighbourhood neighborhood
"""
_SCENE = "|".join(_SCENE_TEXT.split())
"""What stands before the place of a scene: "an abandoned factory in …"."""
_SCENES = re.compile(
    rf"\b(?:an?|the|their|his|her) (?:(?!(?:of|in|and|for|to)\b)[a-z-]+ ){{0,3}}(?:{_SCENE}) "
    rf"(?:in|of|near|outside) (?:the )?(?:[a-z]+ )?(?P<where>⟦\d+⟧)(?!'|-)"
)
_SET_IN = re.compile(
    r"\bset (?:in|on|at|around) (?:an?|the) (?:[a-z-]+ ){0,2}?(?P<nation>[a-z]+) "
    rf"(?:[a-z-]+ ){{0,3}}?(?:{_SCENE}|capital|coast|riviera|city|province|desert|mountains)\b"
)
_NO_SCENE = re.compile(r"\b(?:died|raised|attended|studied|based|1[89]\d\d|20\d\d)\b")
"""Words of lives and of how films were made."""
_SCENE_WORDS = frozenset(_SCENE_TEXT.split())
_PEOPLE: tuple[tuple[str, str, float], ...] = (
    (
        "birthplace",
        rf"(?:⟦(?P<who>\d+)⟧(?:, who [^,.;⟦]{{3,50}},)?|\b(?:he|she))(?:,? who)? (?:is|was|were)? "
        rf"?born "
        rf"(?:there )?in (?P<where>{LIST})",
        0.85,
    ),
    (
        "home",
        r"(?P<where>⟦\d+⟧), where ⟦(?P<who>\d+)⟧ (?:lives|lived|has lived|resides)",
        0.8,
    ),
    (
        "home",
        rf"(?:⟦(?P<who>\d+)⟧|\b(?:he|she))(?:,? who)? (?:lives|lived|grew up|is at "
        rf"home) (?:in|on|at) (?:the )?(?P<where>{LIST})",
        0.8,
    ),
    (
        "travels-to",
        rf"(?:⟦(?P<who>\d+)⟧(?:,? who)?|\b(?:he|she)|,? and) (?:travels|goes|flees|sails|returns|"
        rf"journeys|heads|moves|escapes|drives|flies|is sent|is taken) (?:off |back )?"
        rf"to (?P<where>{LIST})",
        0.75,
    ),
    (
        "travels-to",
        rf"(?:⟦(?P<who>\d+)⟧|\b(?:this|that|which|trail|search|hunt|quest|mission|[a-z]+)) "
        rf"(?:takes|leads|sends|brings|took|led|sent) (?:him|her|them) (?:back )?to "
        rf"(?P<where>{LIST})(?=,? where)",
        0.65,
    ),
    (
        "nationality",
        r"⟦(?P<who>\d+)⟧(?:,[^,.⟦]{1,40},| who)?(?:: ?|(?:,| is| was) (?:an? ))"
        r"(?P<country>[a-z]+)\b(?! (?:film|movie|picture|drama|comedy))",
        0.75,
    ),
    (
        "located-in",
        rf"⟦(?P<who>\d+)⟧(?: stands| lies| is)(?: [a-z]+)? in (?:the )?(?P<where>{LIST})",
        0.7,
    ),
)
_IN_LIFE = re.compile(
    r"\b(?:born|filmed|shot|shooting|premier|festival|screened|shown|opened|released|director|actor|"
    r"actress|studio|located|lives|lived)"
)
"""Words of a sentence whose places are those of life, not of the story."""
_FROM = frozenset(word for name in countries() for word in re.findall(r"[a-zà-ÿ]+", name)[:1])
_DECADE = frozenset(("s",))
"""What is left of "1920s" as a word."""


def _tried(role: str, form: str) -> frozenset[str]:
    """Return the words of which a sentence must have one for a form to be tried."""
    if role == "nationality":
        return _FROM
    words = words_in(form.replace(LIST, " "))
    return words | (_DECADE if role == "setting" else frozenset())


_FILM_FORMS = tuple((role, re.compile(f), score, _tried(role, f)) for role, f, score in _FILM)
_PEOPLE_FORMS = tuple((role, re.compile(f), score, _tried(role, f)) for role, f, score in _PEOPLE)


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield where things happen, were shot, and where people are from."""
    for sentence in reading.sentences:
        for role, pattern, score, words in _FILM_FORMS:
            if sentence.words.isdisjoint(words):
                continue
            for match in pattern.finditer(sentence.shape):
                groups = match.groupdict()
                inside = next(filter(None, map(groups.get, ("where2", "where3", "where4"))), None)
                where = groups["where"] or inside
                if inside and _IN_LIFE.search(sentence.shape):
                    continue
                refs, names = _places(reading, where or "", sentence)
                film = reading.film_at(sentence, match.start())
                if refs:
                    yield from reading.propose(
                        sentence, match.span(), film, role, refs, "place", score, names
                    )
        if not sentence.words.isdisjoint(_SCENE_WORDS) and not _IN_LIFE.search(sentence.shape):
            yield from _scenes(reading, sentence)
        if "set" in sentence.words:
            yield from _set_in(reading, sentence)
        for role, pattern, score, words in _PEOPLE_FORMS:
            if sentence.words.isdisjoint(words):
                continue
            for match in pattern.finditer(sentence.shape):
                yield from _person(reading, sentence, match, role, score)


def _scenes(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield where scenes of the story are: "a cabin in Tennessee"."""
    if _NO_SCENE.search(sentence.shape):
        return
    for match in _SCENES.finditer(sentence.shape):
        refs, names = _places(reading, match["where"], sentence)
        if names and names[0].known == "new" and reading.is_person_name(names[0]):
            continue
        yield from reading.propose(
            sentence, match.span(), reading.film, "setting", refs, "place of a scene", 0.55, names
        )


def _set_in(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield the country of "set in the French countryside"."""
    for match in _SET_IN.finditer(sentence.shape):
        if match["nation"] in adjectives():
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
        kinds = [kind for kind in kinds if kind is not Kind.FILM]  # that is its country
    who = [sentence.mentions[int(match["who"])]] if match["who"] else []
    if who:
        subject = reading.refer(who[0], kinds, create=role == "birthplace")
    elif match.group().lstrip(", ").startswith("and "):
        subject = _first_named(reading, sentence, match.start(), kinds)
    else:
        subject = reading.nearest(sentence, match.start(), kinds)
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


def _first_named(reading: Reading, sentence: Sentence, place: int, kinds: list[Kind]) -> Ref | None:
    """Return the subject of a sentence whose second verb has none: "X dies and goes to Y"."""
    for mention in reversed(sentence.before(place)):
        if (ref := reading.established(mention, kinds)) is not None:
            return ref
    return reading.nearest(sentence, place, kinds)


_CODE = 2
"""Letters of the code of a state."""


def _places(reading: Reading, text: str, sentence: Sentence) -> tuple[list[Ref], list[Mention]]:
    refs, kept = list[Ref](), list[Mention]()
    for mention in names_in(text, sentence):
        if kept and mention.form.isupper() and len(mention.form) == _CODE:
            continue  # the state that a town is in: "Bell Harbor, ME"
        ref = reading.refer(mention, [Kind.PLACE])
        if ref is None:
            break
        refs.append(ref)
        kept.append(mention)
    return refs, kept
