"""Ties between two names in the story: who leads, joins, trains, meets, loves or helps whom.

The subject comes before the verb, or is a pronoun's antecedent, or is that of the clause before:
"Mira flees to Oslo, where she meets Dahl and falls in love with Berg".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.model.property import Property
from explorer.suggest.antecedents import nearest
from explorer.suggest.doubts import is_believed
from explorer.suggest.late_patterns import compile_late
from explorer.suggest.patterns import CALLED, words_in
from explorer.suggest.person_names import opens_like_part
from explorer.suggest.reading import Reading
from explorer.suggest.sentences import Mention, Sentence
from explorer.suggest.suggestion import Ref, Suggestion

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
    ("raised-by", rf"(?:raised|brought up|adopted|taken in)(?: and [a-z]+)? by {_Y}", False, 0.7),
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
_FORMS = tuple(
    (role, compile_late(rf"{_SUBJECT} ?{verb}"), turned, score, words_in(verb.replace(_Y, " ")))
    for role, verb, turned, score in _TABLE
)
_BEFORE: tuple[tuple[str, re.Pattern[str], float], ...] = (
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
_HEADS = frozenset(_HEADS_TEXT.split())
"""Words of which a sentence needs one for these to be tried."""
_AGENT = compile_late(r"\bby (?:[a-z'-]+,? ){1,4}⟦$")
"""Words before somebody who is the agent of the clause before."""
_SUBJECT_BEHIND = compile_late(
    rf"(?: \([^()]*\))?, {CALLED}⟦(?P<x>\d+)⟧(?!'s? [a-z]|-|,? and ⟦|, ⟦|, (?:and|the|an?) )"
)
"""Whose helper opens the sentence: "With the help of Dahl, Mira escapes"."""
_BROUGHT = compile_late(
    rf"\b(?:bring|brings|brought|put|puts|leads?|led) (?:⟦(?P<x>\d+)⟧|him|her|them) "
    rf"(?:back )?(?:in contact|into contact|face to face|together) with {_Y}"
)


_BRINGS = (
    "meets",
    _BROUGHT,
    False,
    0.6,
    frozenset(("bring", "brings", "brought", "put", "puts", "lead", "leads", "led")),
)


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield such ties between names that are known, or can mean nothing else."""
    forms = [
        (prop, pattern, turned, score, words)
        for role, pattern, turned, score, words in (*_FORMS, _BRINGS)
        if (prop := reading.properties.find(role)) is not None
    ]
    for sentence in reading.sentences:
        if not sentence.mentions:
            continue
        for role, pattern, score in () if sentence.words.isdisjoint(_HEADS) else _BEFORE:
            if (tie := reading.properties.find(role)) is not None:
                for match in pattern.finditer(sentence.shape):
                    yield from _tie(reading, sentence, match, tie, False, score)
        for prop, pattern, turned, score, words in forms:
            if sentence.words.isdisjoint(words):
                continue
            for match in pattern.finditer(sentence.shape):
                yield from _tie(reading, sentence, match, prop, turned, score)


def _tie(
    reading: Reading,
    sentence: Sentence,
    match: re.Match[str],
    prop: Property,
    turned: bool,
    score: float,
) -> Iterator[Suggestion]:
    """Yield the tie in a match; if `turned`, its subject is the second name."""
    groups = match.groupdict()
    y = sentence.mentions[int(groups["y"] or groups["y2"])]
    if is_believed(sentence, match.start()):
        return
    domain = list(prop.range if turned else prop.domain)
    ends = list(prop.domain if turned else prop.range)
    names = [y]
    if groups["x"]:
        if _AGENT.search(sentence.shape, 0, match.start("x")):
            return  # "he was raised by his sister, X, and joined Y"
        x = sentence.mentions[int(groups["x"])]
        names.insert(0, x)
        first: Ref | None = reading.established(x, domain)
        if first is None and Kind.ORGANISATION in domain:
            first = _organisation(reading, x)
    else:
        first = _carried(reading, sentence, match, y, domain)
        score -= 0.1
    second = reading.established(y, ends)
    if second is None and first is not None and ends == [Kind.CHARACTER] and not y.opening:
        second = reading.refer(y, ends)  # a character meets characters
    if second is None and first is not None and Kind.ORGANISATION in ends:
        second = _organisation(reading, y)
    if second is None and first is not None and y.known == "new" and not y.opening:
        people = [kind for kind in ends if kind in (Kind.CHARACTER, Kind.PERSON)]
        leads_group = Kind.ORGANISATION in domain and people
        second = reading.refer(y, people) if leads_group else None
    if first is None or second is None or first == second:
        return
    subject, value = (second, first) if turned else (first, second)
    values: Ref | list[Ref] = [value] if prop.rule == "set" else value
    yield from reading.propose(sentence, match.span(), subject, prop, values, "tie", score, names)


def _organisation(reading: Reading, mention: Mention) -> Ref | None:
    """Return the organisation meant by a new name of two or more words, unless a person's."""
    short = mention.form.isupper() and mention.known == "new"
    is_person = reading.is_person_name(mention) or opens_like_part(mention.titled or mention.form)
    if not (short or " " in mention.form) or is_person:
        return None
    return reading.refer(mention, [Kind.ORGANISATION])


def _carried(
    reading: Reading, sentence: Sentence, match: re.Match[str], y: Mention, kinds: list[Kind]
) -> Ref | None:
    """Return the subject of the clause before, or a pronoun's antecedent; for words that open a
    sentence, the subject behind them.
    """
    people = [kind for kind in kinds if kind in (Kind.CHARACTER, Kind.PERSON)]
    head = match.group().lstrip(", ").split(" ", 1)[0]
    if not people:
        return None
    behind = _SUBJECT_BEHIND.match(sentence.shape, match.end())
    if behind and not sentence.shape[: match.start()].strip():
        return reading.established(sentence.mentions[int(behind["x"])], people)
    if head == "and" or match.group().startswith(","):
        for mention in sentence.mentions:
            if mention.start < sentence.offset(match.start()) and mention is not y:
                ref = reading.refer(mention, people, create=False)
                if ref is not None:
                    return ref
    return nearest(reading, sentence, match.start(), people)
