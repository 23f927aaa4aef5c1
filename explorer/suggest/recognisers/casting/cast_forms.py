"""The forms in which running text says who plays whom, as patterns over names' signs."""

from __future__ import annotations

import re

from explorer.suggest.recognisers.casting.role_forms import ASIDE, ROLE_FORMS, A
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import CALLED, HEARD, NOUN, PART, words_in

LOOSE = 0.8
"""Score up to which a form is ambiguous: its actor must look like one."""

VERB = (
    rf"(?:(?:will|may|might|could|would|(?:is|are|was|were) {HEARD}(?:said |rumou?red |set |"
    r"slated |expected |due |believed |in talks |originally )?to"
    r"|(?:(?:is|was|has|has been|had been|have) )?(?:signed (?:on|up)|chosen|hired|picked|tapped|"
    r"selected|brought in|roped in|lined up|confirmed|attached|on board|cast) to) "
    r"(?:be (?:playing|voicing|portraying)|have played|play|voice|portray)|"
    r"(?:also |again |memorably )?"
    r"(?:(?:had|has|takes(?: on| over)?|took(?: on| over)?|got|plays?|played|playing|essays?|"
    r"essayed|portrays|portrayed|enacts|enacted|fills|filled|wins|won|lands|landed|nabbed|scored|"
    r"secured|inherits|inherited|created|originated|assumes|assumed|claimed|"
    r"(?:is|was) (?:given|handed)) the "
    r"(?:title |titular |lead |leading )?(?:role|part|character) of|"
    r"plays|played|(?:(?:is|are|was|were) )?playing|portrays|portrayed|portraying|voices|voiced|"
    r"embodies|"
    r"reprises (?:his|her|their|the) (?:role|part) (?:as|of)|(?:is|was|has been) "
    r"(?:cast|seen|back) as|(?<=, )cast as|"
    r"(?:co-)?stars as|starred as|cameos as|(?:pops|turns|shows) up as|doubles as|"
    r"appears as|appeared as|returns as|returned as|"
    r"steers as|shines as|"
    r"(?:appears|appeared|is seen|turns up|pops up), [^.;,⟦]{3,60}, as|"
    r"(?:appears|appeared|is seen) in (?:two|three|four|both|several|dual|multiple) "
    r"(?:roles|parts|guises),? (?:first )?as|"
    r"(?:takes|took|has|had|plays|played|makes|made) an? (?:[a-z-]+ ){0,2}(?:role|part|cameo|"
    r"appearance) as|"
    r"(?:stars|starred|is heard|is featured|appears|was cast|is cast) as the voice (?:of|behind)))"
)
_MANNER = r"(?:[a-z' ]{1,40} )?"
"""How a part is played: "with relish ", "under pounds of make-up "."""
FORMS: tuple[tuple[str, float], ...] = (
    (
        rf"{A}{ASIDE}(?:,? who|, (?:un)?credited,|"
        r", the (?:[a-z-]+ ){0,4}(?:actor|actress|star|newcomer)(?: who)?"
        rf")?(?: himself| herself)? {VERB} {CALLED}{PART}",
        0.9,
    ),
    (
        rf"{A}{ASIDE}(?:,? who)?(?: both)? (?:(?:direct(?:s|ed)|produc(?:es|ed)|edit(?:s|ed)|"
        r"(?:co-)?wr(?:ites|ote)|scor(?:es|ed))(?: it| the (?:film|movie|picture|script|screenplay)"
        rf")?(?:,? and |, )){{1,4}}{VERB} {CALLED}{PART}",
        0.9,
    ),
    (
        rf"{A}(?:'s?)?{ASIDE},?(?: [a-z' -]{{0,60}})? as "
        rf"{CALLED}{PART}(?! as )",
        0.8,
    ),
    (
        rf"{A}(?: [a-z' -]{{3,60}})?, (?:(?:here )?playing|[a-z' -]{{3,40}} "
        rf"(?:performance|turn) as) {CALLED}{PART}(?! as )",
        0.8,
    ),
    (
        rf"{A}, (?:our|my) ⟦(?P<c>\d+)⟧(?=[,.;])",
        0.8,
    ),
    (
        r"\b(?:his|her|their|the|an?) (?:[a-z-]+ ){1,3}(?<!film )(?<!movie )(?<!picture )(?<!hit )"
        r"(?<!classic )(?<!comedy )(?<!drama )(?<!thriller )(?<!western )(?<!series )"
        r"⟦(?P<c>\d+)⟧, (?:an?|the|his|her) (?:[a-z-]+ ){0,3}(?:role|part|turn|cameo) "
        rf"(?:for|by|from) {CALLED}{A}",
        0.85,
    ),
    (
        r"^\W*⟦(?P<c>\d+)⟧(?: \([^()]*\))?,? (?:is|was) (?:the|an?|one of the) [^.;⟦]{3,80} "
        r"(?:of|in|from) [^.;⟦]{0,20}⟦\d+⟧[^.;⟦]{0,20}?,? (?:and (?:is|was) |who (?:is|was) )?"
        rf"(?:played|portrayed|voiced) by {CALLED}{A}",
        0.95,
    ),
    (
        r"(?<!\")⟦(?P<c>\d+)⟧ (?:is|was) (?:[a-z]+ly )?(?:performed|danced|acted|puppeteered|"
        rf"mimed) by {CALLED}{A}(?! (?:on|and h(?:is|er))\b)",
        0.85,
    ),
    (
        r"⟦(?P<c>\d+)⟧ (?:is|was) (?:played|performed|portrayed|voiced) by ⟦\d+⟧[^.;⟦]{0,40},? and "
        r"(?:is |was )?(?:voiced|dubbed|played|performed|portrayed) "
        rf"(?:as [^.;,⟦]{{2,20}} )?by {CALLED}{A}",
        0.88,
    ),
    (
        r"⟦(?P<c>\d+)⟧, (?:⟦\d+⟧'s?|his|her|their) [a-z' -]{3,40}, (?:is|was) "
        rf"{A}(?=[,.;]|$)",
        0.75,
    ),
    (
        rf"(?:^|[,;.] )as the ⟦\d+⟧ (?:[a-z-]+ )?[a-z-]+(?<!s) ⟦(?P<c>\d+)⟧, {CALLED}{A}",
        0.85,
    ),
    (rf"(?:,? and|,| &) {A} play {PART}", 0.9),
    (rf"{A} (?:is|was) {CALLED}{PART} in (?:the|this) (?:film|movie|picture)", 0.7),
    (
        rf"{A} (?:(?:has|have|had|will|is|was|also) )*(?:boards?|boarded|joins?|joined|joining|"
        r"(?:stars?|starred|starring|appears?|appeared|seen|cast) in|leads?|returns? (?:to|in)) "
        rf"(?:the cast of )?(?:the )?⟦\d+⟧ as {CALLED}{PART}",
        0.85,
    ),
    (
        r"⟦(?P<c>\d+)⟧, (?:an?|the|his|her|their|its|⟦\d+⟧'s?) [^,.;()⟦⟧]{3,50},? "
        r"(?:(?:who )?(?:is|was) )?"
        rf"(?:[a-z]+ly )?(?:played|portrayed|voiced) {_MANNER}by (?:{CALLED})?{A}",
        0.9,
    ),
    (
        rf"{PART}(?: \([^()]{{0,20}}\)| (?:him|her|it)self| and (?:{NOUN} ){{0,2}}{NOUN}|"
        r", (?:who|whose|an?|the) [^.;:,⟦]{3,60}(?=, (?:is|was) ))?,? "
        rf"(?:(?:is|was|here|who is|who was|as) )?(?:[a-z]+ly )?"
        rf"(?:played|portrayed|voiced|embodied|essayed|enacted) "
        rf"{_MANNER}by (?:\d+-year-old )?(?:{CALLED})?{A}",
        0.92,
    ),
    (
        rf"(?:^|[,;] )(?:in the (?:role|part) of|playing|as) {CALLED}{PART}"
        rf"(?:(?: [a-z]+(?:ed|ing|nt) [^,.;()⟦]{{2,50}})?,| is| are) {CALLED}{A}",
        0.8,
    ),
    (
        rf"(?:^|[,;.] )as (?P<called>(?:his|her|their) (?P<part>[a-z-]+(?: [a-z-]+)?)), {A}"
        r"(?P<c>(?!))?(?! as\b)",
        0.75,
    ),
    (
        r"\b(?:guy|bloke|chap|man|woman|lady|girl|boy|kid|actor|actress|one|person) (?:who|that) "
        rf"(?:plays|played|voices|voiced) {CALLED}{PART} (?:is|was) {CALLED}{A}",
        0.85,
    ),
    (
        rf"{A} (?:lends|lent|gives|gave|provides|provided|brings|brought) (?:his|her|their) "
        r"(?:[a-z-]+,? ){0,3}(?:voice|tones|vocals|vocal talents) to "
        rf"{CALLED}{PART}",
        0.9,
    ),
    (
        rf"{A} (?:gives|gave|offers|offered|provides|provided|contributes|contributed|has) "
        r"(?:us )?an? "
        r"(?:[a-z-]+,? (?:and )?){0,4}(?:portrait|portrayal|study|sketch|characteri[sz]ation|"
        rf"impersonation|caricature) of {CALLED}{PART}",
        0.85,
    ),
    (
        rf"(?:^|[,;.] )(?:in the (?:role|part) of|playing|as) ⟦(?P<c>\d+)⟧,? (?:an?|the|his|her) "
        rf"[a-z' -]{{3,40}}, {A}",
        0.85,
    ),
    (
        rf"{A} \((?:as|who (?:also )?(?:plays|stars as|appears as)|also|playing) "
        rf"{CALLED}{PART}[^()]*\)",
        0.85,
    ),
    (
        r"\b(?:plays|played|playing|voices)\b[^.;]{0,80}(?:,? and|,|;) (?P<called>(?:the|his|her) "
        rf"(?P<part>[a-z-]+(?: [a-z-]+)?)) (?:is|was) {A}(?=[,.;]|$)(?P<c>(?!))?",
        0.8,
    ),
    (rf"{A} (?:is|was|will be|does|provides|provided) the voice of {CALLED}{PART}", 0.9),
    (
        rf"\bthe voice of {CALLED}⟦(?P<c>\d+)⟧,? (?:(?:is|was) )?"
        rf"(?:(?:provided|supplied|spoken|done) by |that of )?(?:{CALLED}){A}",
        0.85,
    ),
    (rf"{A}(?: \([^()]*\))?,? as the voice of {CALLED}{PART}", 0.9),
    (rf"{A} \((?P<called>the (?P<part>[a-z-]+(?: [a-z-]+)?))\)(?P<c>(?!))?", 0.8),
    (
        rf"{PART}(?:, (?![^,()]* of )[^,()⟦]{{1,40}})? \((?:played|portrayed|voiced) "
        rf"(?:[a-z' ]{{1,30}} )?by "
        rf"{CALLED}{A}(?: [^()]*)?\)",
        0.9,
    ),
    (
        rf"{A} (?:plays|played|portrays|voices|voiced) [^.;:,⟦⟧]{{0,20}}(?:⟦\d+⟧'s? )?"
        rf"[^.;:,⟦⟧]{{3,40}}, [^.;:,⟦⟧]{{3,50}} (?:named|called) ⟦(?P<c>\d+)⟧(?=[,.;)]|$)",
        0.8,
    ),
    (
        rf"(?:played|portrayed|voiced) by [^.]{{3,50}}(?:[,;] (?:and )?| and )(?:[a-z'-]+ ){{0,3}}"
        rf"⟦(?P<c>\d+)⟧,? by {CALLED}{A}",
        0.85,
    ),
    (rf"{A} (?:brings?|brought) {CALLED}{PART} (?:vividly |fully |memorably )?to life", 0.85),
    (rf"{A}(?: \([^()]*\))? = (?:[a-z' -]{{0,40}} )?(?:the )?⟦(?P<c>\d+)⟧", 0.8),
    (rf"{PART},? whom {A} (?:plays|played|portrays|voices)", 0.9),
    *ROLE_FORMS,
)
PLAYING = compile_late(
    r"play|portray|voic|lends|lent|embod|repris|cast|star|steer|shine|appear|return|role|part|"
    r"character|hero|sketch|study|caricature|impersonat|"
    r" as |\bas |, (?:our|my) | = |whom|\(|(?:is|was) .*\b(?:film|movie|picture)\b"
)
"""Words of which a sentence needs one for the forms to be tried."""
BEING = compile_late(r" (?:is|was|are|were|will be) ")


def _needed(form: str) -> frozenset[str]:
    if " = " in form or "(?:as|" in form or "|as)" in form:  # "X (as Y)" has no other literal words
        return frozenset()
    return words_in(form.replace(CALLED, " ").replace(PART, " ").replace(ASIDE, " "))


PROSE = tuple((compile_late(form), score, _needed(form)) for form, score in FORMS)
"""Each form, its score, and words of which a sentence needs one, if there are any."""
IS = compile_late(
    rf"{A}(?:(?:, [^,.;]{{3,60}},)? (?:is|was|will be)|, who(?:'s| is| was)) "
    rf"{CALLED}(?:(?<=, )the )?⟦(?P<c>\d+)⟧(?=[,.;]|$| and | the [a-z])"
    r"(?P<told>, \"?(?:an?|the|who|whose|all) )?"
)
TWO_PARTS = compile_late(
    rf"{A}(?: \([^()]*\))?(?:,? who)? "
    rf"(?:{VERB} both|[a-z ]{{0,20}}(?:dual|double) roles? (?:as|of)(?: twins?)?|"
    rf"{VERB} twins?(?: brothers| sisters)?,?) (?:the )?⟦(?P<c>\d+)⟧ and (?:the )?⟦(?P<d>\d+)⟧"
)
"""One actor in two parts."""
KIN = (
    "father|mother|brother|sister|wife|husband|son|daughter|grandfather|grandmother|uncle|aunt|"
    "cousin|boss|nephew|niece|ex-wife|ex-husband|stepfather|stepmother|girlfriend|boyfriend|"
    "best friend|friend"
)
IS_ACTOR = compile_late(rf"\b(?:the|her|his) [a-z-]+, ⟦(?P<c>\d+)⟧,? is {A}(?=[,.;])")
PAIRS = compile_late(
    r"⟦(?P<c>\d+)⟧ and ⟦(?P<d>\d+)⟧ \((?:played by )?⟦(?P<a>\d+)⟧ and ⟦(?P<b>\d+)⟧\)"
)
"""Two parts, with their two actors in brackets."""
GAPPED = compile_late(
    rf"(?:, and|,|;| and) (?:[a-z-]+ )?{A},? (?:as |is |was )?(?P<called>(?:the|his|her|their) "
    r"(?P<part>[a-z-]+(?: [a-z-]+){0,2}?))(?P<c>(?!))?(?=[,.;]|$| who\b| and ⟦| (?:is|was) [a-z]+)"
)
"""A further actor and part, after "X is the captain"."""
PLAYED_BY = compile_late(
    r"\b(?:he|she) (?:is|was) (?:[a-z]+ly )?(?:played|portrayed|voiced) "
    rf"{_MANNER}by {CALLED}{A}"
    rf"|\b(?:the|this) (?:role|part) (?:(?:then|later|eventually|finally) )?"
    r"(?:went to|fell to|was given to|was taken (?:over )?by|was played by) "
    rf"{CALLED}{A.replace('<a>', '<b>')}"
)
"""The actor of the previous sentence's subject."""
PRONOUN = compile_late(
    rf"\b(?:(?:he|she) {VERB}|(?:cast|casting|chose|hired|picked) (?P<her>her|him) "
    r"(?:as|to play|(?:for|in) the (?:[a-z]+ )?(?:role|part) of)) "
    rf"{CALLED}⟦(?P<c>\d+)⟧(?!'s)"
)
PRONOUN_AS = compile_late(rf"\b(?:he|she) {VERB} {PART}(?<!⟧)")
PLAYS_HIM = compile_late(
    rf"{A} (?:plays|played|portrays|voices|voiced) (?P<whom>him\b(?! ⟦)|"
    r"her(?=[^\w ]|$| (?:in|as|with|and|when|at|for|on|here|opposite|so|too|like|[a-z]+ly)\b))"
)
TITLE_ROLE = compile_late(
    rf"{A}(?: \([^()]*\))?(?:, [^.;,]{{3,60}},|,)? (?:[a-z' -]{{1,40}} )?"
    rf"(?:in|plays|takes|has|as) the "
    rf"(?:(?:film's )?(?:title|titular|eponymous|name)[ -](?:role|part|character|heroine|hero))\b"
    rf"|\b(?:title|titular) role(?: is played by| goes to|:)? (?:{CALLED}){A.replace('<a>', '<b>')}"
)
"""Who plays the part with the film's title as its name."""
IS_THE = compile_late(
    rf"{A} (?:is|was|are|were|is to be|will be) {PART}(?<!⟧)(?=[,.;]|$| and | who | [a-z]+ing )"
)
OWNED = compile_late(
    r"⟦(?P<a>\d+)⟧(?:'s?|, whose) (?:(?!(?:to|of|with|and|in|on|for|from|about|by|at|as)\b)"
    rf"(?!(?:{KIN})\b)[a-z-]+(?<![a-rt-z]s),? ){{0,3}}⟦(?P<c>\d+)⟧"
)
"""An actor's part; after a verb such as "meets", someone else's."""
APPOSED = compile_late(rf"{A}'s? (?:character|part|role|heroine|hero),? {CALLED}⟦(?P<c>\d+)⟧")
GIVEN_UP = compile_late(
    r"\b(?:had been|originally|initially|first) (?:cast|set|announced|signed)\b"
)
AT_FIRST = compile_late(r"\b(?:originally|initially|at first|earlier),? $")
"""Who was cast in a part, but does not play it in the end."""
WAS_TO_PLAY = compile_late(
    r"\b(?:is|are|was|were) (?:set |slated |expected |due |in talks |originally )?to "
    r"(?:be playing|have played|play|voice|portray)\b"
)


def role_of(match: re.Match[str]) -> str:
    """Return the role for playing a part, or for having been cast in it at first."""
    return "planned-actor" if WAS_TO_PLAY.search(match.group()) else "played-by"
