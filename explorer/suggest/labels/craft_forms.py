"""The forms in which running text credits someone with a craft: "shot by X", "X's score"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.suggest.labels.craft_deeds import forms_by_deed
from explorer.suggest.labels.crafts import (
    CRAFTS,
    GERUNDS,
    IS_THE,
    ON_FILM,
    SERVING,
    THE,
    Craft,
    infinitives,
)
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import CALLED, HEARD, LIST, LIST_OF, PAIR, words_in

_PASSIVES = "|".join(filter(None, (craft.passive for craft in CRAFTS)))
_YET = r"(?:(?:set |due |slated |planned )?to be |will be )?"
_TOO = rf"(?:(?:and|,|&) ?(?:also )?(?:{_PASSIVES}|co-(?:{_PASSIVES})),? ?){{0,9}}"
_DEED = rf"(?:{_PASSIVES}|co-(?:{_PASSIVES}|produced)|executive[- ]produced)"
_LED = (
    rf"(?:(?<!film)(?<!movie)(?<!picture)(?<!feature)(?: for the screen)?"
    rf"(?:(?:,? and|,|,? &) (?:also )?{_YET}{_DEED}){{0,9}})?,?"
)
"""Further deeds: "written, directed and produced by", but not after "the film" itself. Without an
end, reading would take twice as long for each "composed and produced", which is one deed or two.
"""


_BETWEEN = (
    r"(?:[a-z]+ly|for [£$€][\d,.]+(?: (?:million|thousand))?|also|again|here|first|once|then|later|"
    r"instead|in part|not|for (?:the )?⟦\d+⟧(?: \d+)?|"
    r"(?<!, )(?:in|with) (?:[a-z&/-]+ ){0,3}?(?:[a-z&/-]+|⟦\d+⟧)(?: and [a-z]+)?)"
)
"""Words between a deed and "by"; another deed is not allowed: "a film sold by"."""

_WHO = rf"(?:{CALLED})?(?P<who>{LIST})"
_QUALITY = (
    r"(?!(?:performance|acting|turn|role|character|has|had|have|is|was|he|she|it|they|"
    r"we|who|which|that|the|an?|films?|movies?|pictures?|series)\b)[a-z]+(?:-[a-z]+)*"
)
"""A word between a maker and the work: "X's lively score", not "X's body, he sets"."""
_NO_QUALITY = r"(?:about|against|and|around|at|before|by|for|from|in|of|on|to|that|the|with)\b"
"""Words that lead to something else: "wrote a book about the music"."""
_DID = (
    r"(?:handl(?:es|ed)|did|does|(?:has|have) done|(?:is|are) doing|"
    r"(?:will|is to|are to) (?:do|handle)|took care of|took over|"
    r"(?:is|are|was|were) responsible for) (?:the |its |all the )?"
)
_MADE = (
    r"(?:(?:(?:creat|provid|suppli|produc|contribut)(?:es?|ed|s) (?:the |its |all the )?)|"
    r"(?:(?:is|are|was|were) (?:writing|composing|designing|making) the )|"
    r"(?:compos(?:es|ed)|design(?:s|ed)|executed|wrote|writes|made) (?:the|its|this|an?) )"
)
"""Verbs before somebody's work that may have other objects: "made the music stop"."""
_ALL_NOUNS = "|".join(filter(None, (craft.nouns for craft in CRAFTS)))
_AND_WORK = (
    rf"(?:(?:, and (?:the )?|, (?:the )?| and (?:the )?| & )(?:{_ALL_NOUNS}|costume)){{0,4}}"
)
"""Further work of the same person: "sets and costumes by"."""
_PERFORMED = "(?:arranged|conducted|orchestrated|performed)"
"""What is done to somebody's music, perhaps by somebody else."""
_WORK_AND = rf"(?:(?:{_ALL_NOUNS})(?:, and (?:the )?|, (?:the )?| and (?:the )?)){{0,4}}"
"""The same before a work: "did the editing, the sets and the costumes"."""
_WORK_ENDS = (
    r"(?: (?:duties|chores|work))?(?=[,.;:()]|$| (?:and|as|by|for|from|here|in|is|on|that|to|too|"
    r"was|which|with|throughout|himself|herself|of (?:the|this) (?:film|movie|picture))\b)"
)
"""What follows the word for a work: "created the music box" is about another thing."""
_NOT_THE_WORK = r": ?\d|(?<=sets) (?:up|out|off|foot|sail|fire|his|her|their|its|the|an?)\b"
"""What follows a mark ("X's score: 4") or a verb ("sets off") that looks like a word for a work."""


_NOT_OWNED = ("casting", "songwriter")
"""Work of which "X's" may be said for another reason: "X's casting", "the heroine's songs"."""


def _forms(craft: Craft) -> Iterator[tuple[re.Pattern[str], float]]:
    """Yield the forms in which running text credits someone with a craft, and their scores."""
    if craft.passive:
        yield (
            compile_late(rf"\b(?:{craft.passive}){_LED} (?:{_BETWEEN} )?by:? {_WHO}(?!['•])"),
            0.9,
        )
    if craft.role == "writer":
        yield (
            compile_late(
                rf"\b(?:{craft.passive}){_LED} (?:{_BETWEEN} )?by:? {_WHO},? (?:together )?with "
                rf"(?:{CALLED})?(?P<too>{LIST})(?!['•]| (?:in mind|as)\b)"
            ),
            0.88,
        )
        yield (
            compile_late(
                rf"\b(?:directed|produced)(?:,? and (?:directed|produced))? by {_WHO},? and "
                rf"co-(?:written|scripted) with (?:{CALLED})?(?P<too>{LIST})(?!['•])"
            ),
            0.88,
        )
    if craft.nouns:
        yield from _by_work(craft)
    yield from _by_people(craft)
    if craft.nouns and craft.role not in _NOT_OWNED:
        yield (
            compile_late(
                rf"(?P<who>⟦\d+⟧(?:(?:'s)? and ⟦\d+⟧)?)'s? "
                rf"(?:{_QUALITY},? ){{0,4}}?(?:{craft.nouns})\b(?<!wardrobe)"
                rf"(?!{_NOT_THE_WORK}|"
                r" (?:was|were|had been) (?:rejected|dropped|discarded|scrapped|replaced))"
            ),
            0.62,
        )
    if craft.active:
        yield from forms_by_deed(craft)
    if craft.role == "editor":
        yield (
            compile_late(
                r"(?P<who>⟦\d+⟧) cuts? (?:it|the (?:film|movie|picture|pic))\b"
                r"(?=[,.;]|$| (?:and|with|together|on an?|in (?:his|her))\b)"
            ),
            0.7,
        )


def _by_work(craft: Craft) -> Iterator[tuple[re.Pattern[str], float]]:
    """Yield the forms that name the work: "the music is by X"."""
    yield (
        compile_late(
            rf"\b(?:{craft.nouns})(?: duties| work)?{_AND_WORK}"
            rf"(?:,| is| was| are| were| comes| will be| is being| is to be| has been)? "
            rf"(?:{_TOO}|(?!supervis|overseen|told|{_PERFORMED}\b|adapted from|taken from|"
            rf"(?!comes )[a-z]+s )[a-z]+"
            rf"(?:(?:,| and|, and) (?:{_PERFORMED}|produced)){{0,3}} )?"
            rf"(?:by|from|courtesy of|credited to):? {_WHO}"
            rf"(?!['•]| and ⟦\d+⟧')"
        ),
        0.85,
    )
    yield (
        compile_late(
            rf"\b(?:{craft.nouns}) (?:(?:is|was|are|were) (?:all )?(?:the work of|entrusted to|"
            r"in the (?:[a-z]+ )?hands of)|"
            rf"(?:(?:duties|chores) )?(?:went|go|goes|fell) to) {_WHO}"
        ),
        0.85,
    )
    yield (
        compile_late(
            rf"\b(?:{craft.nouns}) (?:is|was|are|were) {HEARD}(?P<who>⟦\d+⟧)(?:'s?)?"
            r"(?=[,.;]|$| alone| own| and\b)"
        ),
        0.75,
    )
    yield (
        compile_late(rf"(?:^\W*|[,;:(] (?:and )?)(?:{craft.nouns}) (?P<who>⟦\d+⟧)(?=[,;.)]|$| \()"),
        0.7,
    )
    yield compile_late(rf"^\W*(?:{craft.nouns}) (?P<who>⟦\d+⟧(?:, ⟦\d+⟧){{1,9}})\W*$"), 0.75
    yield compile_late(rf"\b(?:{craft.nouns}) \((?:by )?(?P<who>{PAIR})\)(?!, ⟦)"), 0.75
    yield from _by_work_done(craft)


def _by_work_done(craft: Craft) -> Iterator[tuple[re.Pattern[str], float]]:
    """Yield the forms that say who did the work: "X did the music", "the music of X"."""
    yield (
        compile_late(
            rf"(?<!⟧, )(?P<who>{LIST})"
            r"(?:, (?:an?|the|his|her) [^.;,]{3,60},|,? who)? (?:also |again |himself |herself )?"
            rf"(?:{_DID}|{_MADE}(?!(?:[a-z-]+ ){{0,4}}camera(?! ?work)))"
            rf"{_WORK_AND}(?:(?!{_NO_QUALITY})[a-z-]+,? ){{0,4}}?(?:{craft.nouns})\b{_WORK_ENDS}"
            rf"(?: (?:together )?with (?:{CALLED})?(?P<too>{LIST})(?!'| as\b))?"
        ),
        0.72,
    )
    yield (
        compile_late(
            rf"(?P<who>{LIST}) (?:won|wins|received|earned|got) (?:an?|the|his|her|their) "
            rf"(?:[a-z]+ )?⟦\d+⟧ for (?:the|its|his|her|their) (?:[a-z-]+ )?(?:{craft.nouns})"
            r"(?=[,.;]|$| and )"
        ),
        0.72,
    )
    if craft.role != "casting":
        yield (
            compile_late(rf"(?<!in )\bthe (?:[a-z-]+ )?(?:{craft.nouns}) of {_WHO}(?!'|-)"),
            0.62,
        )
    if craft.role == "narrator":
        yield compile_late(rf"\b(?:{craft.nouns})(?: is| was) (?:that of )?{_WHO}"), 0.75
    shared = rf"(?P<who>{LIST}) (?:will share|shared?|shares) the (?:{craft.nouns})\b"
    yield compile_late(shared), 0.8


def _by_people(craft: Craft) -> Iterator[tuple[re.Pattern[str], float]]:
    """Yield the forms that name a role: "the composer X", "X serves as the editor"."""
    yield compile_late(rf"\b(?:{craft.people})s(?:,| include)? (?P<who>{LIST})"), 0.82
    yield (
        compile_late(
            rf"\b(?:{craft.people})s? (?:on the [a-z]+ )?(?:is|was|are|were) "
            rf"(?![a-z]+ing ){HEARD}{_WHO}"
            r"(?!'| (?:is|was|would|had|who had)\b)"
        ),
        0.75,
    )
    yield (
        compile_late(
            rf"\b(?:{craft.people}),? ⟦\d+⟧,? (?:[a-z ]{{3,50}} )?(?:was|were|had been) "
            rf"(?:[^.;⟦]{{0,40}} )?"
            rf"(?:replaced|succeeded) by {_WHO}"
        ),
        0.84,
    )
    yield (
        compile_late(
            rf"\b(?:{craft.people})\)?,? \(?(?:named |called )?(?P<who>{PAIR})"
            r"(?! (?:in the (?:[a-z-]+ )?(?:lead|role|part)|as (?:the|an?|his|her|⟦\d+⟧))\b)"
        ),
        0.82,
    )
    yield (
        compile_late(
            r"(?P<who>⟦\d+⟧)(?: \([^()]*\))?, (?:the |its |our |my |the film's )?"
            rf"(?:{craft.people})\b(?!:|'s)"
        ),
        0.8,
    )
    yield (
        compile_late(
            rf"(?P<who>⟦\d+⟧){SERVING} as {THE}(?:[a-z]+ and )?(?:{craft.people})\b{ON_FILM}"
        ),
        0.82,
    )
    if craft.role == "director":
        yield compile_late(rf"{_WHO}(?: [a-z]+){{0,3}} (?:in )?the director's chair\b"), 0.8
    yield from _by_several(craft)


def _by_several(craft: Craft) -> Iterator[tuple[re.Pattern[str], float]]:
    """Yield the forms that name a role shared by people: "X and Y are the editors"."""
    yield compile_late(rf"(?<!⟧, )(?P<who>{LIST_OF}){SERVING} as {THE}(?:{craft.people})s\b"), 0.82
    yield compile_late(rf"\bwith {_WHO} as {THE}(?:{craft.people})s?\b(?! ⟦)"), 0.78
    yield compile_late(rf"{IS_THE}(?:{craft.people})\b{ON_FILM}"), 0.75
    yield compile_late(rf"(?P<who>{LIST}) (?:are|were) {THE}(?:{craft.people})s\b"), 0.78
    yield (
        compile_late(
            rf"(?P<who>⟦\d+⟧) (?:is|was) (?:also )?one of (?:the|its) (?:[a-z]+ )?"
            rf"(?:{craft.people})s\b(?! (?:who|whose|of)\b)"
            rf"(?:,? (?:along |together )?with (?P<too>{LIST}))?"
        ),
        0.75,
    )
    yield compile_late(rf"\bas [a-z' -]{{4,30}},? and {_WHO} as {THE}(?:{craft.people})\b"), 0.78


PROSE = tuple((craft, tuple(_forms(craft))) for craft in CRAFTS)
"""Each craft with the forms of running text that credit someone with it, and their scores."""

WORDS = {
    craft.role: words_in("|".join((craft.passive, craft.nouns, infinitives(craft.active))))
    | frozenset(form for word in words_in(craft.people) | {"dp"} for form in (word, f"{word}s"))
    | words_in(GERUNDS.get(craft.role, ""))
    for craft in CRAFTS
}
"""Words by role; a sentence needs one of them for a craft's forms to be tried."""
