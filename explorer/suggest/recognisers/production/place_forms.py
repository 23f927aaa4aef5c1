"""The forms in which running text says where a film was shot or is set."""

from __future__ import annotations

import re

from explorer.suggest.lists.nationalities import adjectives, countries
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import LIST, words_in

_AT = (
    rf"(?:in|at|on|around|near|off|outside) (?:the (?:[a-z]+ )?(?:city|town|"
    r"village|streets|mansion|castle|estate|house|"
    rf"hills|outskirts|island|isle|coast|shores|banks|port|edge|mountains) of |and around |"
    rf"⟦\d+⟧'s? (?:[a-z]+ ){{0,2}}(?:hometown|home town|city|native town) of )?"
    rf"(?:the )?(?P<where>{LIST})"
)
_KIND_OF_PLACE = (
    "snowy|rural|suburban|downtown|small-town|war-torn|present-day|modern-day|contemporary|medieval|"
    "feudal|victorian|edwardian|northern|southern|eastern|western|central|upstate|post-war|occupied|"
    "colonial|fictional|sleepy|wintry|sunny|dusty|pre-war|ancient"
)
"""Words before a place in a plot, but not before a title."""
_FILM: tuple[tuple[str, str, float], ...] = (
    (
        "filming-location",
        rf"\b(?:shot(?! (?:by|dead|down)\b)|filmed|photographed|shooting|filming|"
        r"(?:filming|photography|production|shooting) (?:took|takes) place)(?: "
        rf"(?:entirely|mostly|largely|partly|it|on location|all of it|[a-z]+ly|"
        rf"[^.,;⟦]{{1,30}}))? {_AT}",
        0.78,
    ),
    (
        "filming-location",
        rf"\b(?:production|filming|shooting|photography)\b[^.;]{{0,140}}?"
        rf"\b(?:begins?|began|starts?|started|commenced|commences|concluded|wrapped|continued|"
        rf"moved|"
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
        "country",
        r"\bco-?production (?:between|of|by|among|from|with) "
        r"(?:(?:companies|firms|producers|studios) (?:in|from|of) )?"
        r"(?P<where>(?:the )?⟦\d+⟧(?:(?:, and |, | and )(?:the )?⟦\d+⟧)*)",
        0.75,
    ),
    (
        "filming-location",
        r"(?P<where>⟦\d+⟧),? (?:which|that) (?:was|is) (?:chosen|used|picked|selected) (?:for|as) "
        r"(?:the |a |its )?(?:[a-z]+ )?(?:set|location|backdrop|setting)s?\b",
        0.7,
    ),
    (
        "filming-location",
        rf"\b(?:wrapped|finished|completed|begins?|begun|began|starts?|started) "
        rf"(?:production|filming|shooting|photography)"
        rf"(?: (?:of |on )?(?:⟦\d+⟧|the film|the picture))?"
        rf"(?: (?:in [a-z]{{3,9}}|next [a-z]{{4,6}}))? "
        rf"in (?:the )?(?P<where>{LIST})",
        0.75,
    ),
    (
        "filming-location",
        r"\b(?:photography|filming|shooting|production)\b[^.;]{0,80}? taking place "
        rf"(?:primarily |mostly |mainly |largely |entirely )?in (?P<where>{LIST})",
        0.72,
    ),
    (
        "filming-location",
        r"\b(?:shot|filmed) (?:on|at|along) [^.;]{3,60}?, in (?P<where>⟦\d+⟧)",
        0.7,
    ),
    (
        "filming-location",
        rf"\b(?:photography|filming|shooting|shoot|production)\b[^.;⟦]{{0,60}} (?:lasted|ran|took|"
        rf"began|started|took place)\b[^.;⟦]{{0,40}},? (?:in|at|on) (?:the )?(?P<where>{LIST})",
        0.7,
    ),
    (
        "filming-location",
        rf"\b(?:interiors?|exteriors?|studio (?:scenes|work)|location work|scenes) "
        rf"(?:(?:were|was) )?(?:shot |filmed |done )?(?:at|in|on) (?:the )?(?P<where>{LIST})",
        0.65,
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
        rf"(?:\b(?:in|to)|^\W*(?:it's|its|it is|this is)) (?:an? |the )?(?:(?:early|late|mid)[ -])?"
        rf"(?:18|19|20)\d0'?s(?:-era)? (?P<where>{LIST})"
        rf"|\b(?:in|to) (?:the|an?) (?:(?:[a-z-]+|⟦\d+⟧),? ){{0,4}}"
        rf"(?:city|town|village|slums?|suburbs?|hamlet|port) "
        rf"(?:of|called|named) (?P<where2>{LIST})"
        rf"|\b(?:in|near) (?:the )?(?:{_KIND_OF_PLACE})(?:[ -][a-z]+)? (?P<where3>⟦\d+⟧)"
        r"|\b(?:fictional|fictitious) (?:village|town|city|island|hamlet|country|kingdom)"
        r"(?: of| called| named)? (?P<where5>⟦\d+⟧)"
        r"|\b(?:in|to|near) an? (?:[a-z-]+,? ){0,2}(?P<where4>⟦\d+⟧) (?:town|village|suburb|city|"
        r"farm|ranch|hotel|school|prison|neighbou?rhood|island|apartment|community)\b",
        0.6,
    ),
    (
        "setting",
        r"\b(?:the|an?|this) (?:[a-z-]+,? ){0,3}(?P<where>⟦\d+⟧) (?:underworld|peninsula|hamlet|"
        r"countryside|suburbs?|village|slums?|outback|coast|waterfront|hinterland|ghetto|moors?)\b",
        0.65,
    ),
    (
        "setting",
        r"\b(?:on|off|along|of|to) (?:the|an?) (?:[a-z-]+,? (?:and )?){0,4}(?:coast|shores?|"
        r"moors|plains|islands?|coastline|peninsula) of (?:the )?(?P<where>⟦\d+⟧)",
        0.6,
    ),
    (
        "setting",
        r"\b(?:in|to) (?P<where>⟦\d+⟧), an? (?:[a-z-]+ ){0,2}(?:fictional|fictitious|imaginary|"
        r"remote|small|sleepy|quiet) (?:[a-z-]+ )?(?:country|town|village|island|city|kingdom)\b",
        0.7,
    ),
    (
        "setting",
        r"(?P<where>⟦\d+⟧),? where (?:most of |much of |all of )?(?:the )?"
        r"(?:action|story|film|plot|drama) (?:takes place|is set|unfolds|plays out)\b",
        0.7,
    ),
    (
        "setting",
        rf"\b(?:supposed|meant) to (?:take place|be set|be) in (?:the )?(?P<where>{LIST})",
        0.65,
    ),
    (
        "setting",
        rf"\b(?:set(?! to\b| for\b)|takes place|plays out|unfolds|story is told|(?:action|story|"
        rf"film|movie|picture|plot|tale) (?:starts|begins|opens(?! at\b)|moves|shifts))"
        rf"(?: (?:mostly|largely|entirely|during [a-z ]+|[^.,;⟦]{{1,20}}))? (?:in|on|at|around) "
        rf"(?:(?:the )?(?:early |late |mid-?)?(?:18|19|20)\d\d'?s?,? )?(?:an? |"
        rf"the )?(?:[a-z-]+ ){{0,2}}"
        rf"(?:the (?:city|town|village|streets|hills) of )?(?:the )?(?:(?:18|19|20)\d\d'?s )?"
        rf"(?P<where>{LIST})(?! (?:next|this|last|on|today|tomorrow)\b)",
        0.75,
    ),
)
ALSO_AT = compile_late(
    r",? and (?:partly |later |also )?(?:at|in|on|around|outside) (?:the )?(?P<where>⟦\d+⟧)"
)
"""Another place after the first ones: "in Oslo and at the Hill Theatre"."""
_SCENE_TEXT = """
    cabin factory farm farmhouse house cottage hotel motel inn school hospital prison jail castle
    villa apartment flat town village suburb beach camp wedding party funeral heist robbery convent
    monastery mansion marriage reunion manor ranch bar nightclub restaurant mine orphanage asylum
    countryside
    lighthouse estate warehouse trailer streets neighbourhood neighborhood
"""
_SCENE = "|".join(_SCENE_TEXT.split())
"""Words before the place of a scene: "an abandoned factory in …"."""
SCENES = compile_late(
    rf"\b(?:an?|the|their|his|her) (?:(?!(?:of|in|and|for|to)\b)[a-z-]+ ){{0,3}}(?:{_SCENE}) "
    rf"(?:in|of|near|outside) (?:the )?(?:[a-z]+ )?(?P<where>⟦\d+⟧)(?!'|-)"
)
SET_IN = compile_late(
    r"\bset (?:in|on|at|around) (?:an?|the) (?:[a-z-]+ ){0,2}?(?P<nation>"
    rf"{'|'.join(sorted(adjectives()))}) "
    rf"(?:[a-z-]+ ){{0,3}}?(?:{_SCENE}|capital|community|"
    r"coast|riviera|city|province|desert|mountains)\b"
)
STORY = compile_late(
    r"\b(?:story|film|movie|plot|drama|thriller|comedy|it) (?:[a-z]+ly )?"
    r"(?:by ⟦\d+⟧,? (?:[^,.;]{3,60}, )?)?(?:follows|centers on|centres on|revolves around|concerns|"
    r"tells (?:the story )?of|is about|is the story of) "
    r"[^.;:]{3,160}? in (?:the )?(?:(?:early|mid|late|present-day|modern|contemporary|rural|"
    r"[0-9]{1,4}[a-z0-9'-]*|[a-z]+-century|war-torn)[ -]){0,3}(?P<where>⟦\d+⟧)(?!'|-)"
)
"""Where the characters live: "the story follows a widow in Calcutta"."""
NO_SCENE = compile_late(r"\b(?:died|raised|attended|studied|based|1[89]\d\d|20\d\d)\b")
"""Words about lives, and about how films were made."""
_TELLS = "story follows centers centres revolves concerns tells about"
SCENE_WORDS = frozenset((*_SCENE_TEXT.split(), *_TELLS.split()))
"""Words of which a sentence needs one for a scene or a story to be looked for in it."""
IN_LIFE = compile_late(
    r"\b(?:born|filmed|shot|shooting|premier|festival|screened|shown|opened|released|director|"
    r"actor|"
    r"actress|studio|located|lives|lived)"
)
"""Words of sentences with places of real lives, not of the story."""
_FROM = frozenset(word for name in countries() for word in re.findall(r"[a-zà-ÿ]+", name)[:1])
_DECADE = frozenset(("s",))
"""The rest of "1920s" as a word."""


def tried(role: str, form: str) -> frozenset[str]:
    """Return the words of which a sentence needs one for a form to be tried."""
    if role == "nationality":
        return _FROM
    words = words_in(form.replace(LIST, " "))
    return words | (_DECADE if role == "setting" else frozenset())


FILM_FORMS = tuple((role, compile_late(f), score, tried(role, f)) for role, f, score in _FILM)
