"""The forms in which running text ties two names: "X leads Y", "trained by Y", "X and Y marry"."""

from __future__ import annotations

import re

from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import CALLED, words_in

_BRACKETS = r"(?: \([^()]*\))?"
_Y = rf"{CALLED}⟦(?P<y>\d+)⟧(?!'s? [a-z]|-)"
_PRONOUN = r"(?:he|she|they)"
GROUP = (
    r"(?: (?:clan|gang|family|syndicate|cartel|crew|group|order|cult|organi[sz]ation|army|tribe|"
    r"band|team|guild|mob|crime family|agency|corporation))?"
)
_SUBJECT = (
    rf"(?:⟦(?P<x>\d+)⟧{GROUP}{_BRACKETS}(?:,(?! where\b| when\b)[^.;⟦]{{0,60}}?,?)?"
    r"(?: (?:is|was) an? [^.;,⟦]{3,60}(?= who\b)|, (?:an?|the) [^.;,⟦]{3,60}(?= who\b))?"
    r"(?:,? who(?: [^,.;⟦]{3,50}? "
    rf"(?:one day|later|then))?)?|\b{_PRONOUN}\b|,? and|,)"
    r"(?: then| also| soon| later| now| first| once| has| had| is| was| gets|"
    r" ends up| decides to| must| tries to| manages to| will| has to| [a-z]+ly){0,6}"
)
_TABLE: tuple[tuple[str, str, bool, float], ...] = (
    ("led-by", rf"(?:led|headed|run|ruled|commanded) by {_Y}", False, 0.75),
    ("leads", rf"(?:leads|runs|heads|commands|rules(?: over)?|ruling over) {_Y}", False, 0.7),
    (
        "leads",
        rf"(?:,? (?:is |was )?the )(?:head|leader|boss|chief|manager|owner) of {_Y}",
        False,
        0.75,
    ),
    (
        "member-of",
        rf"(?:,? (?:an? |the )?)(?:[a-z-]+ ){{0,2}}(?:member|part|employee|agent|officer) of {_Y}",
        False,
        0.75,
    ),
    (
        "member-of",
        rf"(?:joins|joined|belongs to|(?:works|worked) (?:for|at)|enlists in|serves in) {_Y}",
        False,
        0.7,
    ),
    (
        "trained-by",
        rf"(?:taken in and |raised and |[a-z]+ and )?(?:trained|taught|schooled) (?:by|with|under)"
        rf" {_Y}",
        False,
        0.75,
    ),
    ("trained-by", rf"(?:trains|teaches|trained|taught) {_Y}", True, 0.65),
    (
        "raised-by",
        rf"(?:raised|brought up|adopted|taken in and raised)(?: and [a-z]+)? by {_Y}",
        False,
        0.7,
    ),
    (
        "meets",
        rf"(?:meets|encounters|runs into|comes across|bumps into|crosses paths with|"
        rf"is introduced to|meeting|encountering|makes the acquaintance of|"
        rf"(?:is |are )?reunited with|reunites with|teams up with|joins forces with|befriends|"
        rf"(?:strikes up a friendship|becomes friends|makes friends) with|"
        rf"(?:comes|gets|came|got|brought|put) "
        rf"(?:in|into) contact with|confronts|faces) {_Y}",
        False,
        0.7,
    ),
    (
        "meets",
        rf"(?:seeks|wants|needs|enlists|asks for|gets) (?:out )?the (?:help|aid|advice) of {_Y}",
        False,
        0.55,
    ),
    ("helps", rf"(?:helps|rescues|shelters|saves|aids|assists|protects) {_Y}", False, 0.7),
    (
        "helps",
        rf"(?:helped|rescued|saved|aided|assisted|sheltered) by {_Y}"
        rf"|(?:enlists|gets|with) the (?:help|aid) of {_Y.replace('y>', 'y2>')}",
        True,
        0.65,
    ),
    (
        "loves",
        rf"(?:loves|falls? (?:deeply |madly )?(?:in love with|for)|fell (?:in love with|for)|"
        rf"in love with|romances|woos|(?:having|has|begins|starts) an? (?:[a-z]+ )?"
        rf"(?:love )?affair with|engaged to|betrothed to|"
        rf"develops feelings for|has feelings for|dating|dates|smitten with|infatuated with|"
        rf"besotted with|has a crush on) {_Y}",
        False,
        0.75,
    ),
    (
        "revenge-target",
        rf"(?:vows|seeks|swears|wants|takes) (?:bloody )?(?:revenge|vengeance) (?:on|against) {_Y}",
        False,
        0.7,
    ),
)
FORMS = tuple(
    (role, compile_late(rf"{_SUBJECT} ?{verb}"), turned, score, words_in(verb.replace(_Y, " ")))
    for role, verb, turned, score in _TABLE
)
BEFORE: tuple[tuple[str, re.Pattern[str], float], ...] = (
    (
        "leads",
        compile_late(
            rf"\b(?:head|leader|boss|chief|commander|founder|king|queen) of (?:the )?⟦(?P<y>\d+)⟧"
            rf"{GROUP},? ⟦(?P<x>\d+)⟧"
        ),
        0.7,
    ),
    (
        "loves",
        compile_late(
            r"⟦(?P<x>\d+)⟧(?: \([^()]*\))? and ⟦(?P<y>\d+)⟧(?: \([^()]*\))? (?:[a-z]+ )?"
            r"(?:fall in love|fell in love|are in love|are lovers|become lovers|became lovers|"
            r"are a couple|begin an affair|start an affair|have an affair|are engaged)\b"
        ),
        0.75,
    ),
    (
        "loves",
        compile_late(
            r"⟦(?P<x>\d+)⟧(?: \([^()]*\))? and ⟦(?P<y>\d+)⟧(?: \([^()]*\))? "
            r"(?:begin|start|have|enjoy) an? (?:[a-z-]+ )?(?:love )?affair\b"
        ),
        0.75,
    ),
    (
        "meets",
        compile_late(
            r"⟦(?P<x>\d+)⟧(?: \([^()]*\))? and ⟦(?P<y>\d+)⟧(?: \([^()]*\))?,? (?:who )?"
            r"(?:[a-z]+ )?(?:meet|befriend|become friends|cross paths|team up|join forces|"
            r"strike up)\b"
        ),
        0.7,
    ),
    (
        "friend",
        compile_late(
            r"⟦(?P<x>\d+)⟧(?: \([^()]*\))? and ⟦(?P<y>\d+)⟧(?: \([^()]*\))? (?:are|were) "
            r"(?:two |both )?"
            r"(?:best |old |close |lifelong |childhood |good |school |great )*friends\b"
        ),
        0.75,
    ),
    (
        "spouse",
        compile_late(
            r"⟦(?P<x>\d+)⟧(?: \([^()]*\))? and ⟦(?P<y>\d+)⟧(?: \([^()]*\))? (?:[a-z]+ )?"
            r"(?:marry|are married|get married|wed|elope)\b"
        ),
        0.75,
    ),
    (
        "loves",
        compile_late(
            r"⟦(?P<y>\d+)⟧, the (?:young )?(?:woman|man|girl|boy) (?:whom |that )?"
            r"(?:⟦(?P<x>\d+)⟧|he|she) (?:loves|loved|is in love with)"
        ),
        0.7,
    ),
)
"""Complete patterns of ties with the second name first."""
_HEADS_TEXT = """
    head leader boss chief commander founder king queen loves loved love
    lovers couple affair engaged marry married wed elope meet befriend friends paths team forces
    strike
"""
HEADS = frozenset(_HEADS_TEXT.split())
"""Words of which a sentence needs one for these to be tried."""
AGENT = compile_late(r"\bby (?:[a-z'-]+,? ){0,4}⟦$")
"""Words before somebody who is the agent of the clause before."""
PLACED = compile_late(r"\b(?:at|in|near|from|of) (?:the )?⟦$")
"""Words before a name in an aside: "who had spent years at X, taught Y"."""
WHO = compile_late(r"⟧(?: \([^()]*\))?(?:, (?:an?|the) [^.;,⟦]{3,60})?,? who\b")
"""A clause about a name: "trained by X, the old hand who taught Y"."""
SUBJECT_BEHIND = compile_late(
    rf"(?: \([^()]*\))?, {CALLED}⟦(?P<x>\d+)⟧(?!'s? [a-z]|-|,? and ⟦|, ⟦|, (?:and|the|an?) )"
)
"""Whose helper opens the sentence: "With the help of Dahl, Mira escapes"."""
_BROUGHT = compile_late(
    rf"\b(?:bring|brings|brought|put|puts|leads?|led) (?:⟦(?P<x>\d+)⟧|him|her|them) "
    rf"(?:back )?(?:in contact|into contact|face to face|together) with {_Y}"
)


BRINGS = (
    "meets",
    _BROUGHT,
    False,
    0.6,
    frozenset(("bring", "brings", "brought", "put", "puts", "lead", "leads", "led")),
)
