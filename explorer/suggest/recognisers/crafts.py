"""The crafts of which running text speaks in many ways, and the words and forms of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from explorer.suggest.patterns import CALLED, HEARD, LIST, PAIR, words_in


class Craft(NamedTuple):
    """A credit: its property, and the words it goes by."""

    role: str
    passive: str
    """What stands before "by": "directed"."""
    nouns: str
    """What the work is called: "the music is by"."""
    people: str
    """What its makers are called: "composer"."""
    active: str
    """What they do: "directs"."""
    labels: str


CRAFTS: tuple[Craft, ...] = (
    Craft(
        "director",
        "directed|co-directed|helmed|made for the screen|"
        "(?:an?|the|this|his|her) (?:new |first |second |third |latest |debut |last )?"
        "(?:film|movie|picture|feature)(?: made)?",
        "direction|directing",
        "director(?! of (?:the )?(?:photography|cinematography))|co-director|filmmaker|film-maker",
        "directs|directed|co-directed|has directed|is directing|are directing|helms|helmed|"
        "made the film|made the picture|"
        "made the movie|made this film",
        "director|directors|direction|directed by|director by|dir|d",
    ),
    Craft(
        "writer",
        "written|co-written|scripted|penned|adapted(?: for the screen)?",
        "script|screenplay|screen play|screen-play|scenario|teleplay",
        "screenwriter|scriptwriter|co-writer|writer|writer[-/ ]director|writer and director",
        "writes|wrote every word of it|wrote every word|"
        "wrote|co-wrote|scripted|penned|has written|is writing|adapted|signed the script",
        "writer|writers|screenplay|screenplay by|script|written by|adapted by|"
        "screen play|screen play by|scenario|scenario by|writing|scr|wri|wr|w",
    ),
    Craft(
        "producer",
        "(?<!executive )(?<!executive-)(?<!exec )(?<!co-)(?<!co )produced",
        "",
        "(?<!-)producer",
        "produces|produced|has produced|is producing|are producing",
        "producer|producers|produced by|produced|prod|pro",
    ),
    Craft(
        "composer",
        "scored|composed(?: and (?:conducted|arranged|orchestrated|performed|produced))?",
        "music|score|soundtrack|original music|title theme|theme music",
        "composer",
        "composes|composed|scores|scored|is composing|is scoring|will score|will compose|"
        "wrote the music|wrote the score|produced the film's score|wrote the film's score|"
        "composed the film's score|writes the music|writes the score",
        "music|music by|composer|composers|score|score by|original music|original score|mus",
    ),
    Craft(
        "cinematographer",
        "photographed|shot|lensed|filmed",
        "photography|cinematography|camera work|camerawork|camera",
        "cinematographer|director of photography|cameraman|camerawoman|dp",
        "photographs|photographed|lensed|shot",
        "cinematographer|cinematography|cinematography by|photography|"
        "photography by|director of photography|camera|photographed by|ph|dop|dp",
    ),
    Craft(
        "editor",
        "edited|cut(?= by)",
        "editing",
        "editor|film editor",
        "edits|edited",
        "editor|editors|editing|editing by|edited by|film editing|ed",
    ),
    Craft(
        "casting", "cast", "casting", "casting director", "", "casting|casting by|casting director"
    ),
    Craft(
        "production-designer",
        "designed",
        "production design|sets",
        "production designer|designer",
        "designed",
        "production designer|production design|production design by|sets|pd|des",
    ),
    Craft(
        "costume-designer",
        "",
        "costumes|costume design",
        "costume designer",
        "designed the costumes|designs the costumes|made the costumes|makes the costumes",
        "costumes|costume designer|costume design|costume design by",
    ),
    Craft(
        "narrator",
        "narrated",
        "narration(?! from)|voice at the start|narrator's voice",
        "narrator",
        "narrates|narrated",
        "narrator|narration|narrated by",
    ),
)
"""Every word is a piece of a pattern, in lower case."""

ACTIVES = "directed|wrote|produced|edited|scored|shot|starred|stars|directs|produces"
"""What someone also does: "wrote and directed"."""
THE = r"(?:the film's |the |its |an? )?"
SERVING = (
    r"(?: \([^()]*\))?(?:,? who)?(?: also)? "
    r"(?:serves?|served|serving|acts?|acted|acting|works|worked|working|credited|"
    r"(?:is |was |has been |has )?(?:attached|hired|announced|confirmed|listed|billed|named|"
    r"lined up|on board|signed(?: on| up)?|joined|boarded|set))"
)
"""What someone does "as the editor"."""
IS = rf"(?P<who>⟦\d+⟧)(?:, [^.;⟦]{{3,40}}(?:⟦\d+⟧[^.;⟦]{{0,30}})?,)? (?:is|was) {THE}"
"""Someone who is the editor, with or without a few words on them between."""
_WORK = (
    r"(?:it|the film|the movie|the picture|this film|the project|the feature|the whole|all of it|"
    r"this one|this movie|this picture|this|"
    r"(?:the )?⟦\d+⟧)"
)
_TO_COME = (
    rf"(?:(?:is|are|was|were|has been|have been|has|have) {HEARD})?(?:(?:now|also|officially) )?"
    r"(?:set |"
    r"slated |due |lined up |hired |tapped |chosen |picked |confirmed |attached |reported |tipped |"
    r"signed (?:on |up |a deal )?|in (?:[a-z]+ )?(?:talks |negotiations )|on board |planning |"
    r"plans |intends |returns |returned |back |comes back |came back )?to "
)
"""What stands before a verb of work that is still to be done."""
_PASSIVES = "|".join(filter(None, (craft.passive for craft in CRAFTS)))
_YET = r"(?:(?:set |due |slated |planned )?to be |will be )?"
_TOO = rf"(?:(?:and|,|&) ?(?:also )?(?:{_PASSIVES}|co-(?:{_PASSIVES})),? ?)*"
_LED = rf"(?:(?:,? and|,|,? &) (?:also )?{_YET}(?:{_PASSIVES}|co-(?:{_PASSIVES})))*,?"
"""What else was done: "written, directed and produced by"."""


_BETWEEN = (
    r"(?:[a-z]+ly|for [£$€][\d,.]+(?: (?:million|thousand))?|also|again|here|first|once|then|later|"
    r"instead|in part|not)"
)
"""What may stand between a deed and "by"; what else was done may not: "a film sold by"."""

LIST_OF = rf"{LIST}(?: \([^()]{{1,60}}\))?(?: of (?:the )?⟦\d+⟧)?"
"""Names with the firm of the last one behind it."""


_WHO = rf"(?:{CALLED})?(?P<who>{LIST})"


def _forms(craft: Craft) -> Iterator[tuple[re.Pattern[str], float]]:
    """Yield the forms in which running text credits someone with a craft, and their scores."""
    if craft.passive:
        yield (
            re.compile(rf"\b(?:{craft.passive}){_LED} (?:{_BETWEEN} )?by:? {_WHO}(?!['•])"),
            0.9,
        )
    if craft.nouns:
        yield from _by_work(craft)
    yield from _by_people(craft)
    if craft.nouns:
        yield (
            re.compile(
                rf"(?P<who>⟦\d+⟧(?:(?:'s)? and ⟦\d+⟧)?)'s? "
                rf"(?:(?!performance|acting|turn|role)[a-z]+,? ){{0,4}}?(?:{craft.nouns})\b"
            ),
            0.62,
        )
    if craft.active:
        yield from _by_deed(craft)


def _by_work(craft: Craft) -> Iterator[tuple[re.Pattern[str], float]]:
    """Yield the forms that name the work: "the music is by X"."""
    yield (
        re.compile(
            rf"\b(?:{craft.nouns})(?: duties| work)?"
            rf"(?:,| is| was| are| were| comes| will be| is being| is to be| has been)? "
            rf"(?:{_TOO}|[a-z]+ )?(?:by|from|courtesy of|credited to) {_WHO}"
        ),
        0.85,
    )
    yield re.compile(rf"\b(?:{craft.nouns}) (?:is|was|are|were) the work of {_WHO}"), 0.85
    yield (
        re.compile(
            rf"(?P<who>⟦\d+⟧) (?:creat|provid|handl|suppli|produc)(?:es?|ed|s) "
            rf"(?:the |its |all the )?(?:[a-z]+ ){{0,2}}?(?:{craft.nouns})\b(?!'s)"
        ),
        0.72,
    )
    if craft.role == "narrator":
        yield re.compile(rf"\b(?:{craft.nouns})(?: is| was) (?:that of )?{_WHO}"), 0.75
    yield re.compile(rf"(?P<who>{LIST}) (?:share|shared|shares) the (?:{craft.nouns})\b"), 0.8


def _by_people(craft: Craft) -> Iterator[tuple[re.Pattern[str], float]]:
    """Yield the forms that say what someone is: "the composer X", "X serves as the editor"."""
    yield re.compile(rf"\b(?:{craft.people})s,? (?P<who>{LIST})"), 0.82
    yield (
        re.compile(
            rf"\b(?:{craft.people})s? (?:is|was|are|were) {_WHO}(?=[,.;:()]|$| and\b| who\b)"
        ),
        0.75,
    )
    yield re.compile(rf"\b(?:{craft.people})\)?,? (?:named |called )?(?P<who>{PAIR})"), 0.82
    yield (
        re.compile(
            rf"(?P<who>⟦\d+⟧)(?: \([^()]*\))?, (?:the |its |the film's )?(?:{craft.people})\b(?!:)"
        ),
        0.8,
    )
    yield re.compile(rf"(?P<who>⟦\d+⟧){SERVING} as {THE}(?:{craft.people})\b"), 0.82
    if craft.role == "director":
        yield re.compile(rf"{_WHO}(?: [a-z]+){{0,3}} (?:in )?the director's chair\b"), 0.8
    yield re.compile(rf"(?P<who>{LIST_OF}){SERVING} as {THE}(?:{craft.people})s\b"), 0.82
    yield re.compile(rf"{IS}(?:{craft.people})\b"), 0.75


def _by_deed(craft: Craft) -> Iterator[tuple[re.Pattern[str], float]]:
    """Yield the forms that say what someone does: "X will direct", "X edits with Y"."""
    done = rf"| (?:the|its|this) (?:(?!film's)[a-z]+ )?(?:{craft.nouns or 'film'})\b(?!'s)"
    if gerund := _GERUNDS.get(craft.role):
        yield (
            re.compile(rf"\b(?:{gerund})(?: {_WORK})? (?:is|are|was|were|will be) {_WHO}(?!')"),
            0.8,
        )
    yield (
        re.compile(
            rf"(?P<who>{LIST_OF})(?:,? who)? (?:will |(?:is |are )?(?:also )?{_TO_COME})?"
            rf"(?:{_infinitives(craft.active)}) "
            rf"(?:{_WORK} |{done[2:]} )?"
            rf"(?:(?:via|through|under|for|at) (?:the )?⟦\d+⟧,? )?"
            rf"(?:(?:together |along )?with|alongside) (?:{CALLED})?(?P<too>{LIST})"
        ),
        0.78,
    )
    yield (
        re.compile(
            rf"(?P<who>{LIST_OF})"
            rf"(?:,[^,.]{{1,40}},|, who [a-z]{{2,12}} [^.;]{{3,90}}?,\"?|,? who)? "
            rf"(?:(?:may|might|will|could|must|"
            rf"is|was|also|both|[a-z]+ly) )?"
            rf"(?:said to |rumoured to |expected to |going to |{_TO_COME})?"
            rf"(?:(?:{ACTIVES}),? (?:and )?){{0,3}}"
            rf"(?:{_infinitives(craft.active)})"
            rf"(?!(?<=shot) {_WORK} (?:in|on|at|near|between|from|during|over|for)\b)"  # directors
            rf"(?=[,.;]|$| (?:for )?\"?{_WORK}(?!\w|'s)| from | with | together| via | through "
            rf"| alongside | when | once | as soon as "
            rf"| and (?:is|was|her|his|its|⟦\d+⟧ (?:{ACTIVES})|{ACTIVES}){done})"
        ),
        0.72,
    )


_GERUNDS = {
    "director": "directing",
    "writer": "writing|penning|scripting",
    "producer": "(?<!executive )(?<!executive-)(?<!co-)producing",
    "composer": "scoring|composing",
    "cinematographer": "shooting|photographing|lensing",
    "editor": "editing",
}
"""What makers are doing, in front of their names: "producing the film are X and Y"."""


def _infinitives(active: str) -> str:
    """Return verbs with their plain forms: "directs" and "direct"."""
    forms = []
    for form in active.split("|"):
        forms.append(form)
        first, _, rest = form.partition(" ")
        if (first.endswith("es") and first[:-1] in ("compose", "produce", "write", "narrate")) or (
            first.endswith("s") and not first.endswith("has")
        ):
            forms.append(f"{first[:-1]} {rest}".strip())
    return "|".join(dict.fromkeys(forms))


PROSE = tuple((craft, tuple(_forms(craft))) for craft in CRAFTS)
"""Each craft with the forms of running text that credit someone with it, and their scores."""

WORDS = {
    craft.role: words_in("|".join((craft.passive, craft.nouns, _infinitives(craft.active))))
    | frozenset(form for word in words_in(craft.people) | {"dp"} for form in (word, f"{word}s"))
    | words_in(_GERUNDS.get(craft.role, ""))
    for craft in CRAFTS
}
"""Words of which a sentence must have one for a craft's forms to be tried at all, by its role."""

LABELS = {label: craft.role for craft in CRAFTS for label in craft.labels.split("|")}
"""What lines of a label call a craft → its role."""
