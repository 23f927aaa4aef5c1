"""The forms in which running text says who plays whom, as patterns over marked names."""

from __future__ import annotations

import re

from explorer.suggest.patterns import CALLED, HEARD, LIST, PART, words_in
from explorer.suggest.praise_words import DEGREE, GRADE_OF

A = r"⟦(?P<a>\d+)⟧"
LOOSE = 0.8
"""Up to this score a form fits other things too: its actor must look like one."""

VERB = (
    rf"(?:(?:will|may|might|could|would|(?:is|are|was|were) {HEARD}(?:said |rumou?red |set |"
    r"slated |expected |due |believed |in talks |originally )?to"
    r"|(?:(?:is|was|has|has been|had been|have) )?(?:signed (?:on|up)|chosen|hired|picked|tapped|"
    r"selected|brought in|lined up|confirmed|attached|on board|cast) to) "
    r"(?:be (?:playing|voicing|portraying)|play|voice|portray)|(?:also |again |memorably )?"
    r"(?:(?:had|has|takes|took|got|plays?|played|playing|essays?|essayed|portrays|portrayed|"
    r"enacts|enacted|fills|filled) the (?:title |titular |lead |leading )?(?:role|part|character) "
    r"of|plays|played|playing|portrays|portrayed|portraying|voices|voiced|embodies|"
    r"reprises (?:his|her|their|the) (?:role|part) (?:as|of)|(?:is|was|has been) "
    r"(?:cast|seen|back) as|"
    r"(?:co-)?stars as|starred as|appears as|appeared as|returns as|returned as|"
    r"steers as|shines as|"
    r"(?:stars|starred|is heard|is featured|appears|was cast|is cast) as the voice (?:of|behind)))"
)
FORMS: tuple[tuple[str, float], ...] = (
    (
        rf"{A}(?: \([^()]{{1,120}}\))?(?:, who [^,.;⟦]{{3,50}},|,? who|, (?:un)?credited,|"
        r", the (?:[a-z-]+ )?(?:actor|actress|star|newcomer)(?: who)?|"
        rf", in an? [a-z -]{{3,30}},)? {VERB} {CALLED}{PART}",
        0.9,
    ),
    (
        rf"{A}(?:'s?)?(?: \([^()]*\))?(?:, in [a-z' -]{{3,60}},)?,?(?: [a-z' -]{{0,60}})? as "
        rf"{CALLED}{PART}(?! as )",
        0.8,
    ),
    (rf"{A} (?:is|was) {CALLED}{PART} in (?:the|this) (?:film|movie|picture)", 0.7),
    (
        rf"{A} (?:(?:has|have|had|will|is|was|also) )*(?:boards?|boarded|joins?|joined|joining|"
        r"(?:stars?|starred|starring|appears?|appeared|seen|cast) in|leads?|returns? (?:to|in)) "
        rf"(?:the cast of )?(?:the )?⟦\d+⟧ as {CALLED}{PART}",
        0.85,
    ),
    (
        r"⟦(?P<c>\d+)⟧, (?:an?|the|his|her|their|its|⟦\d+⟧'s?) [^,.;()⟦⟧]{3,50}, (?:who is |is )?"
        rf"(?:[a-z]+ly )?(?:played|portrayed|voiced) (?:[a-z' ]{{1,24}} )?by (?:{CALLED})?{A}",
        0.9,
    ),
    (
        rf"{PART}(?: \([^()]{{0,20}}\)| (?:him|her|it)self)?,? "
        rf"(?:(?:is|was|here|who is|who was|as) )?(?:[a-z]+ly )?"
        rf"(?:played|portrayed|voiced|embodied) "
        rf"(?:here |[a-z' ]{{1,24}} )?by (?:\d+-year-old )?(?:{CALLED})?{A}",
        0.92,
    ),
    (
        rf"(?:^|[,;] )(?:in the (?:role|part) of|playing|as) {CALLED}{PART}"
        rf"(?:,| is| are) {CALLED}{A}",
        0.8,
    ),
    (rf"{A} \((?:as|who plays|playing) {CALLED}{PART}\)", 0.9),
    (
        rf"{A} (?:lends|lent|gives|gave|provides|provided) (?:his|her|their) voice to "
        rf"{CALLED}{PART}",
        0.9,
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
    (rf"{A} (?:is|was|does|provides|provided) the voice of {CALLED}{PART}", 0.9),
    (rf"\bthe voice of ⟦(?P<c>\d+)⟧,? (?:is )?{A}", 0.85),
    (rf"{A}(?: \([^()]*\))?,? as the voice of {CALLED}{PART}", 0.9),
    (
        rf"(?:play|plays|played|playing|voice|voices|voiced) {CALLED}⟦\d+⟧(?:,? and|[,;]) {A},? "
        rf"(?:as |is )?"
        rf"{CALLED}⟦(?P<c>\d+)⟧(?=[,.;]|$)",
        0.8,
    ),
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
    (
        rf"{A}(?: \([^()]*\))?[^.;:⟦⟧()]{{0,70}} in the (?:role|part|character) of "
        rf"{CALLED}⟦(?P<c>\d+)⟧",
        0.85,
    ),
    (
        rf"⟦(?P<c>\d+)⟧(?: [a-z]+){{1,4}} \((?:now |later |then |here )?(?:played|voiced) by {A}\)",
        0.75,
    ),
    (rf"{A} (?:brings?|brought) {CALLED}{PART} (?:vividly |fully |memorably )?to life", 0.85),
    (rf"{PART},? whom {A} (?:plays|played|portrays|voices)", 0.9),
    (
        rf"\bfor the (?:[a-z-]+ )?(?:role|part) of {CALLED}⟦(?P<c>\d+)⟧(?:, [^.;]{{3,80}},|,)? "
        rf"⟦\d+⟧ (?:chose|cast|picked|hired|selected) {CALLED}{A}",
        0.85,
    ),
    (
        rf"(?:role|part) of {CALLED}{PART}(?:, [^.;]{{3,60}}?,)? "
        rf"(?:went|goes|fell|was given|is taken|"
        rf"was taken) (?:to|by) {A}",
        0.9,
    ),
    (
        rf"\b(?:role|part) of [^.;]{{3,60}}[,;] and {A} (?:takes |took |in )?that of "
        rf"{CALLED}{PART}",
        0.85,
    ),
    (
        rf"\b(?:role|part) of [^.;]{{3,60}}[,;] (?:and )?that of {CALLED}{PART},? "
        rf"(?:went to|(?:is |was )?(?:taken |played )?by) {A}",
        0.85,
    ),
    (
        rf"\b(?:cast|signed|hired|announced) (?:as|to play) {CALLED}{PART}"
        rf"[^.;]{{0,100}}? (?:replaced by|recast with) {CALLED}{A}",
        0.85,
    ),
)
PLAYING = re.compile(
    r"play|portray|voic|embod|repris|cast|star|steer|shine|appear|return|role|part|character|hero|"
    r" as |\bas |whom|\(|(?:is|was) .*\b(?:film|movie|picture)\b"
)
"""What a sentence must have for its forms to be tried at all."""
BEING = re.compile(r" (?:is|was) ")


def _needed(form: str) -> frozenset[str]:
    if "(?:as|" in form or "|as)" in form:  # "X (as Y)" spells out nothing else
        return frozenset()
    return words_in(form.replace(CALLED, " ").replace(PART, " "))


PROSE = tuple((re.compile(form), score, _needed(form)) for form, score in FORMS)
"""Each form, its score, and words of which a sentence must have one; none where any will do."""
RESPECTIVE = re.compile(
    rf"(?<!\bas )(?P<actors>{LIST})(?:,? who)?(?:,? respectively,?)? (?:{VERB}|(?:co-)?star as|"
    rf"shine as|play|as) "
    rf"{CALLED}(?:\"(?:[a-z]+|⟦\d+⟧)\" )?(?P<parts>{LIST})"
    r"(?!(?:,? (?:and )?⟦\d+⟧)* (?:as|plays|is)\b)"
)
"""X and Y as A and B, each as the one in the same place."""
SHARED = re.compile(
    rf"(?P<actors>(?=⟦\d+⟧(?:,| and|/| &)){LIST}),? (?:who )?(?:both |all )?"
    r"(?:shares?|shared|alternates? in|play|played) "
    rf"(?:the (?:role|part) of )?{CALLED}(?P<parts>⟦\d+⟧)(?!'|(?:, | and |, and )⟦)"
    rf"|(?P<part>⟦\d+⟧) (?:is|was) (?:[a-z]+ )?(?:played|portrayed|voiced) by "
    rf"(?P<by>⟦\d+⟧(?:, ⟦\d+⟧)*,? and ⟦\d+⟧)(?!'| (?:as|by|plays|is|in)\b)"
)
"""Several actors of one part: "X and Y share the role of A"."""
PASSIVE = re.compile(
    rf"(?P<parts>{LIST}) (?:are|were) (?:[a-z]+ly )?(?:played|portrayed|voiced|embodied) "
    rf"(?:[a-z' ]{{1,24}} )?by (?P<actors>{LIST})"
)
"""A and B are played by X and Y, each by the one in the same place."""
_PRAISE = "|".join(sorted(GRADE_OF, key=len, reverse=True))
BRACKETS = re.compile(
    r"\"?⟦(?P<first>\d+)⟧(?:,?\")? \( ?(?:(?:also |[a-z]+ly )?(?:(?:played |voiced |portrayed )"
    r"[a-z ]{0,20}?)?by |(?:v\.|voice:) |"
    r"(?:the |with the )?(?:speaking )?voices? of |the (?:[a-z-]+ )?|(?:[a-z-]+ ){0,3}"
    r"(?:newcomer|comedian|singer|rapper|veteran|actor|actress|model|wrestler|thespian|star|"
    r"regular|legend|stalwart|novice|musician|dancer) |(?:his|her|their) [a-z-]+,? |an? [a-z-]+ |"
    r"⟦\d+⟧[ -](?:winner|nominee|winning|star|"
    r"nominated) (?:actor |actress )?|\"(?:the )?⟦\d+⟧(?:'s)?\"(?:'s)? |(?:an? |the )?(?:ever-)?(?:"
    + _PRAISE
    + ") )?"
    r"⟦(?P<second>\d+)⟧(?:, (?:in|who|of|best|from|here|seen|last|so|with|whose|making|truly|"
    r"very|always|still|also|an?|doing|giving|bringing|stealing|playing|"
    r"(?:far |much |never |rarely |seldom )?(?:better|worse)|" + DEGREE + f"(?:{_PRAISE})"
    r")\b[^()]*| (?:as an?|of) [^()]*|"
    r", (?P<films>[^()]*⟦[^()]*)|"
    r"(?P<rest>[^()⟦⟧]*))\)"
)
AWARD = re.compile(r"Best [A-Z]|(?:Golden|Silver) \w+$", re.IGNORECASE)
"""What opens the name of a prize, with its winner in brackets."""
IS = re.compile(
    rf"{A}(?:, [^,.;]{{3,60}},)? (?:is|was|will be) {CALLED}⟦(?P<c>\d+)⟧(?=[,.;]|$| and )"
    r"(?P<told>, (?:an?|the|who|whose|all) )?"
)
TWO_PARTS = re.compile(
    rf"{A}(?: \([^()]*\))?(?:,? who)? "
    rf"(?:{VERB} both|[a-z ]{{0,20}}(?:dual|double) roles? (?:as|of)(?: twins?)?|"
    rf"{VERB} twins?(?: brothers| sisters)?,?) (?:the )?⟦(?P<c>\d+)⟧ and (?:the )?⟦(?P<d>\d+)⟧"
)
"""One actor in two parts."""
PLAYS_KIN = re.compile(
    rf"{A}(?: \([^()]{{1,80}}\))?(?:(?:,? who)? (?:{VERB}|as) | \((?=[^(),]+\)))"
    r"(?:⟦(?P<owner>\d+)⟧'s?|(?P<her>his|her|their)) "
    r"(?:[a-z-]+ ){0,3}(?P<kin>father|mother|brother|sister|wife|husband|son|daughter|grandfather|"
    r"grandmother|uncle|aunt|cousin|boss|nephew|niece|girlfriend|boyfriend|best friend|friend|"
    r"mum|mom|dad|landlady|landlord|teacher|neighbou?r|assistant|colleague|coach|tutor)"
    r"(?=[,.;:!?)]| ?[–—]|$| who| in| and| whose| -)"
)
"""Somebody's relative without a name."""
KIN_PLAYED = re.compile(
    r"(?:⟦(?P<owner>\d+)⟧'s?|(?P<her>\b(?:his|her|their))) (?:[a-z-]+ ){0,3}(?P<kin>father|mother|"
    r"brother|sister|wife|husband|son|daughter|grandfather|grandmother|uncle|aunt|cousin|boss|"
    r"nephew|niece|girlfriend|boyfriend|best friend|friend)(?:, [^,.;⟦]{3,50},|,)? (?:(?:is|was) )?"
    rf"(?:played|portrayed|voiced) by {CALLED}{A}"
)
IS_ACTOR = re.compile(rf"\b(?:the|her|his) [a-z-]+, ⟦(?P<c>\d+)⟧,? is {A}(?=[,.;])")
PAIRS = re.compile(
    r"⟦(?P<c>\d+)⟧ and ⟦(?P<d>\d+)⟧ \((?:played by )?⟦(?P<a>\d+)⟧ and ⟦(?P<b>\d+)⟧\)"
)
"""Two parts, with their two actors in brackets."""
GAPPED = re.compile(
    rf"(?:, and|,|;| and) {A},? (?:as )?(?P<called>(?:the|his|her|their) "
    r"(?P<part>[a-z-]+(?: [a-z-]+)?))(?P<c>(?!))?(?=[,.;]|$| who\b| and ⟦)"
)
"""One more actor and part, behind "X is the captain"."""
PLAYED_BY = re.compile(
    r"\b(?:he|she) (?:is|was) (?:[a-z]+ly )?(?:played|portrayed|voiced) "
    rf"(?:[a-z' ]{{1,24}} )?by {CALLED}{A}"
)
"""The actor of whoever the sentence before is about."""
PRONOUN = re.compile(rf"\b(?:he|she) {VERB} {CALLED}⟦(?P<c>\d+)⟧(?!'s)")
PRONOUN_AS = re.compile(rf"\b(?:he|she) {VERB} {PART}(?<!⟧)")
PLAYS_HIM = re.compile(
    rf"{A} (?:plays|played|portrays) (?:him|her)(?! [a-z-]+ ⟦| ⟦| [a-z-]+ [a-z-]+ ⟦)\b"
)
TITLE_ROLE = re.compile(
    rf"{A}(?: \([^()]*\))?,? (?:[a-z' -]{{1,40}} )?(?:in|plays|takes|has|as) the "
    rf"(?:(?:film's )?(?:title|titular|eponymous) (?:role|part|character|heroine|hero))\b"
    rf"|\b(?:title|titular) role(?: is played by| goes to|:)? (?:{CALLED}){A.replace('<a>', '<b>')}"
)
"""Who plays the part that the film is called by."""
IS_THE = re.compile(rf"{A} (?:is|was) {PART}(?<!⟧)(?=[,.;]|$| and | who | [a-z]+ing )")
OWNED = re.compile(
    r"⟦(?P<a>\d+)⟧'s? (?:(?!(?:to|of|with|and|in|on|for|from|about|by|at|as)\b)"
    r"[a-z-]+(?<![a-rt-z]s) ){0,3}⟦(?P<c>\d+)⟧"
)
"""An actor's part; a verb between, such as "meets", has another subject."""
APPOSED = re.compile(rf"{A}'s? (?:character|part|role|heroine|hero),? {CALLED}⟦(?P<c>\d+)⟧")
GIVEN_UP = re.compile(r"\b(?:had been|originally|initially|first) (?:cast|set|announced|signed)\b")
AT_FIRST = re.compile(r"\b(?:originally|initially|at first|earlier),? $")
"""Who was cast in a part, but does not play it in the end."""
WAS_TO_PLAY = re.compile(
    r"\b(?:is|are|was|were) (?:set |slated |expected |due |in talks |originally )?to "
    r"(?:be playing|play|voice|portray)\b"
)
CAST_BEFORE = re.compile(r"\b(?:with|cast|stars?|starring|actors|featuring|features)\b[^()]* \(")
ROLES_BEFORE = re.compile(r"\b(?:roles|parts|characters) (?:include|are|were|go to)\b")
"""What says that brackets behind actors hold their parts."""
PLAYS = re.compile(rf"(?:,? who)? {VERB} ")
MAKER_BEFORE = re.compile(
    r"(?:directed|written|produced|composed|scored|edited|photographed|adapted|penned|created|helmed|"
    r"story|novel|novella|book|play|poem|memoir|comic|script|screenplay|music|score|film|movie) by "
    r"(?:⟦\d+⟧ [a-z]+ )?(?:⟦\d+⟧(?: \([^()]*\))?(?:, | and |, and ))*$"
)
"""Who made something, or a story by which it is based: the name in brackets is no part."""
MAKER_RIGHT_BEFORE = re.compile(
    r"\b(?:animator|director|filmmaker|film-maker|producer|writer|screenwriter|composer|editor|author|"
    r"poet|novelist|playwright|cinematographer|comedian)s? $"
)
CREDIT_BEFORE = re.compile(
    r"(?:directed|written|produced|composed|edited|photographed|shot|played|voiced|portrayed) by "
    r"[^.]*$|"
    r"(?:director|writer|composer) $"
)


def role_of(match: re.Match[str]) -> str:
    """Return whether somebody plays a part, or was to play it."""
    return "planned-actor" if WAS_TO_PLAY.search(match.group()) else "played-by"
