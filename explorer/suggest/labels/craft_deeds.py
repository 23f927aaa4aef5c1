"""The forms that credit someone by a verb: "X directs", "X edited it with Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.suggest.labels.crafts import ACTIVES, DONE_TO, GERUNDS, TO_COME, Craft, infinitives
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import CALLED, LIST, LIST_OF

_WORK = (
    r"(?:it|the film|the movie|the picture|this film|the project|the feature|the whole|all of it|"
    r"this one|this movie|this picture|the pic|this|"
    r"(?:the )?⟦\d+⟧)"
)


def forms_by_deed(craft: Craft) -> Iterator[tuple[re.Pattern[str], float]]:
    """Yield the forms that have a verb: "X will direct", "X edits with Y"."""
    done = rf"| (?:the|its|this) (?:(?!film's)[a-z]+ )?(?:{craft.nouns or 'film'})\b(?!'s)"
    if gerund := GERUNDS.get(craft.role):
        yield from _by_gerund(craft.role, gerund)
    yield (
        compile_late(
            rf"(?<!⟧, )(?P<who>{LIST_OF})(?:,? who)? (?:also )?"
            rf"(?:will |(?:is |are )?(?:also )?{TO_COME})?(?:(?:{ACTIVES}),? (?:and )?){{0,3}}"
            rf"(?:{infinitives(craft.active)}) "
            rf"(?:{_WORK} |{done[2:]} )?"
            rf"(?:(?:via|through|under|for|at) (?:the )?⟦\d+⟧,? )?"
            rf"(?:(?:together |along )?with|alongside) (?:{CALLED})?(?P<too>{LIST})"
            r"(?! (?:as|exec|executive|[a-z-]+ing)\b)"
        ),
        0.78,
    )
    if craft.nouns:
        yield (
            compile_late(
                rf"(?P<who>⟦\d+⟧) (?:collaborated|worked|teamed up|teamed) with "
                rf"(?P<too>{LIST}) on the (?:[a-z]+ )?(?:{craft.nouns})\b"
            ),
            0.75,
        )
    yield (
        compile_late(
            rf"(?<!had )(?<!⟧, )(?P<who>{LIST_OF})"
            rf"(?:,[^,.]{{1,40}},|, who [a-z]{{2,12}} [^.;]{{3,90}}?,\"?|,? who)? "
            rf"(?:(?:may|might|will|could|must|"
            rf"(?:is|was)(?! (?:{DONE_TO})\b)|also|both|[a-z]+ly) )?"
            rf"(?:said to |rumoured to |expected to |going to |{TO_COME})?"
            rf"(?:(?:{ACTIVES}),? (?:and )?){{0,3}}"
            rf"(?:{infinitives(craft.active)})"
            rf"(?!(?<=shot) {_WORK} (?:(?!in (?:\d|black|colou?r|scope|[a-z]+scope|natural)|"
            rf"on (?:\d|super|film|digital|video))in|on|at|near|between|from|during|over|for)\b)"
            rf"(?=[,.;]|$| (?:for )?\"?{_WORK}(?!\w|'s)| for producer | from | with "
            r"| together| via | through "
            rf"| alongside | when | once | as soon as "
            rf"| and (?:is|was|her|his|its|⟦\d+⟧ (?:{ACTIVES}|[a-z]+s\b)|{ACTIVES}){done})"
        ),
        0.72,
    )


def _by_gerund(role: str, gerund: str) -> Iterator[tuple[re.Pattern[str], float]]:
    """Yield the forms that have a participle: "X is both producing and directing with Y"."""
    yield (
        compile_late(
            rf"\b(?:{gerund})(?: {_WORK})? (?:is|are|was|were|will be) "
            rf"(?:{CALLED})?(?P<who>{LIST})(?!')"
        ),
        0.8,
    )
    yield compile_late(rf"\bwith (?P<who>{LIST}) (?:{gerund})(?=[,.;]|$| for | and )"), 0.78
    others = "|".join(words for other, words in GERUNDS.items() if other != role)
    alone = gerund.removeprefix("shooting|")  # "X is shooting with Y" may be said of guns
    yield (
        compile_late(
            rf"(?P<who>{LIST})(?:,? who)? (?:is|are|was|were|will be) (?:(?:both|also|now) )?"
            rf"(?:(?:{others}) and )?(?:{alone})"
            rf"(?: and (?:{others})(?=[,.;]| with |$| and )|(?: {_WORK})?"
            rf"(?: with (?:{CALLED})?(?P<too>{LIST}))?(?=[,.;]|$| and ))"
        ),
        0.78,
    )
