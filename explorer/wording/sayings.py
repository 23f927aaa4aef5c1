"""Attributing a clause to sources: "Kelly's review implies that …", "the blog post jokes that …".

An `Attribution` is the manner in which a source makes a claim; this module words it for one or more
sources.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from explorer.model.claim import Claim
from explorer.model.enums import Factuality, Limit, Vantage
from explorer.text import listed
from explorer.wording.clause import Clause
from explorer.wording.pronouns import Pronouns

SAY, FIND, LIKELY, IMPLY = "say", "find", "likely", "imply"
POSSIBLE, SUGGEST, REPORT, JOKE, PLAN = "possible", "suggest", "report", "joke", "plan"
_FIRMEST_FIRST = (SAY, FIND, LIKELY, PLAN, IMPLY, POSSIBLE, SUGGEST, REPORT, JOKE)
_VERBS = {
    Factuality.CERTAIN: SAY,
    Factuality.PROBABLE: LIKELY,
    Factuality.PLANNED: PLAN,
    Factuality.POSSIBLE: POSSIBLE,
    Factuality.RUMOURED: REPORT,
    Factuality.JOKING: JOKE,
    Factuality.OPINION: FIND,
}
_NOT_MEANT = (Factuality.RUMOURED, Factuality.JOKING)
"""What a source passes on or jokes about is called that, even if it only implies it."""


class _Form(NamedTuple):
    """The forms of one verb, in the plural."""

    that: str
    """Before "that" and a clause."""
    so: str
    """After other sources have made the same claim: "imply as much"."""
    quoted: str
    """After "quote Ann as": a participle before "that" and a clause."""
    opposite: str
    """After other sources have made the opposite claim."""
    quoted_opposite: str
    """The same after "quote Ann as"."""


_FORMS = {
    SAY: _Form("say", "say so", "saying", "say the opposite", "saying the opposite"),
    FIND: _Form("argue", "agree", "saying", "disagree", "disagreeing"),
    LIKELY: _Form(
        *("say it is likely", "call that likely", "saying it is likely"),
        *("call the opposite likely", "calling the opposite likely"),
    ),
    PLAN: _Form(
        *("say", "announce as much", "saying"),
        *("announce the opposite", "announcing the opposite"),
    ),
    IMPLY: _Form(
        *("imply", "imply as much", "implying"),
        *("imply the opposite", "implying the opposite"),
    ),
    POSSIBLE: _Form(
        *("say it is possible", "call that possible", "saying it is possible"),
        *("call the opposite possible", "calling the opposite possible"),
    ),
    SUGGEST: _Form(
        *("suggest", "suggest as much", "suggesting"),
        *("suggest the opposite", "suggesting the opposite"),
    ),
    REPORT: _Form(
        *("report a rumour", "report a rumour to that effect", "passing on a rumour"),
        *("report a rumour to the contrary", "passing on a rumour to the contrary"),
    ),
    JOKE: _Form(
        *("joke", "say so as a joke", "joking"),
        *("say the opposite as a joke", "saying the opposite as a joke"),
    ),
}


_AGAIN = {LIKELY: "call it likely", POSSIBLE: "call it possible"}
"""Before "that" and a clause, to avoid repeating "say" or "it is"."""
_PERHAPS = re.compile(r"it (?:is|(was|has been|had been))\b(?! to )( not\b)?")
"""What "it may be" and "it may not have been" replace."""
_PROBABLY = re.compile(r"it (?:(?:is|was|(?:has|had)(?! (?:its|an?|the|no)\b)) )?")
"""What stands before "probably": "it is probably", "it probably runs", "it probably had its"."""
_JUDGING = {"call ": "calling ", "find ": "finding "}
"""Beginnings of judgements, with their form after "quote Ann as"."""


class Attribution(NamedTuple):
    """The manner in which a source makes a claim."""

    verb: str = SAY
    speakers: str = ""
    """The names of those it only quotes; "" if it speaks for itself."""
    in_character: bool = False
    """Whether those quoted are characters of the film."""
    pronouns: Pronouns | None = None
    """The pronouns of a single speaker, if known."""

    @property
    def plain(self) -> bool:
        """Return whether it is the source's own statement or judgement."""
        return self.verb in (SAY, FIND) and not self.speakers

    @property
    def only_says(self) -> bool:
        """Return whether it is the source's own statement, judgement or plan."""
        return self.plain or (self.verb == PLAN and not self.speakers)


def attribution_of(claims: Sequence[Claim], speakers: str = "") -> Attribution:
    """Return how one source holds a position, judged by the firmest of its claims.

    `speakers`: the names of those it quotes, if it only quotes.
    """
    verb = min(map(_verb, claims), key=_FIRMEST_FIRST.index)
    return Attribution(verb, speakers, bool(speakers) and all(c.in_character for c in claims))


def tells_plan(claims: Sequence[Claim]) -> bool:
    """Return whether claims are about the future: a plan without a firmer claim, or only rumours
    from before the release of what the release settles.
    """
    if claims and all(map(_is_early_rumour, claims)):
        return True
    planned = any(claim.factuality is Factuality.PLANNED for claim in claims)
    return planned and attribution_of(claims).verb == PLAN


def _is_early_rumour(claim: Claim) -> bool:
    is_early = claim.source.vantage is Vantage.BEFORE and claim.property.settled_at_release
    return is_early and claim.factuality is Factuality.RUMOURED


def _verb(claim: Claim) -> str:
    if Limit.INFERRED in claim.limits and claim.factuality not in _NOT_MEANT:
        return SUGGEST if claim.factuality is Factuality.POSSIBLE else IMPLY
    return _VERBS[claim.factuality]


def opposes(number: int, attribution: Attribution, said: Clause, again: bool = False) -> str:
    """Return the predicate of sources that make the opposite claim: "say that she does".

    Without a known pronoun, "deny it" or "say the opposite" is used. `again`: the same sources made
    the preceding claim.
    """
    _, clause = said.opposite
    if clause:
        opposite = Clause((), "", text=clause, again=clause)
        return predicate(number, attribution, opposite, again=again)
    if attribution.in_character:
        return f"{'has' if number == 1 else 'have'} {attribution.speakers} say the opposite"
    form = _FORMS[attribution.verb]
    denies = said.denies and attribution.verb == SAY
    if attribution.speakers:
        words = "denying it" if denies else form.quoted_opposite
        return f"{agree('quote', number)} {attribution.speakers} as {words}"
    return agree("deny it" if denies else form.opposite, number)


def gives(number: int, attribution: Attribution, said: Clause) -> str:
    """Return the predicate of sources that give another amount or date: "say 1997", "imply 1997";
    "" for other claims, and for words such as "about 70" that they do not state.
    """
    implies = attribution.verb == IMPLY and not attribution.speakers
    if not (attribution.verb == SAY or implies) or attribution.in_character:
        return ""
    if not said.amount or (said.amount[:1].islower() and not attribution.plain):
        return ""
    if attribution.speakers:
        return f"{agree('quote', number)} {attribution.speakers} as saying {said.amount}"
    return agree(f"{'imply' if implies else 'say'} {said.amount}", number)


def says(
    sources: Sequence[str], attribution: Attribution, said: Clause, named: bool = False
) -> str:
    """Return sources with their claim; `named`: the sentence has already named the subject."""
    return f"{listed(sources)} {predicate(number_of(sources), attribution, said, named)}"


def predicate(
    number: int, attribution: Attribution, said: Clause, named: bool = False, again: bool = False
) -> str:
    """Return the predicate of `number` sources: "say that …", "gives “part” as “cameo”".

    `again`: the same sources made the preceding claim, so that "say" need not be repeated.
    """
    if attribution.plain and said.does:
        return agree(said.does_again if named and said.does_again else said.does, number)
    if attribution.in_character:
        has = agree("have", number)
        return f"{has} {attribution.speakers} say that {said.again if named else said.text}"
    if not said.text:  # only outright statements have no clause
        words = said.does_again if named and said.does_again else said.does
        return agree(words, number)
    if attribution.speakers:
        return _quotes(number, attribution, said, named)
    that, clause = _FORMS[attribution.verb].that, said.again if named else said.text
    if attribution.verb == LIKELY and clause.startswith("it "):
        it = _PROBABLY.match(clause)
        begin = it[0] if it else ""
        return f"{agree(SAY, number)} that {begin}probably {clause.removeprefix(begin)}"
    perhaps = _PERHAPS.match(clause) if attribution.verb == POSSIBLE else None
    if perhaps:
        be = "have been" if perhaps[1] else "be"
        rest = clause[perhaps.end() :]
        return f"{agree(SAY, number)} that it may{perhaps[2] or ''} {be}{rest}"
    if again or clause.startswith("it "):  # not "it is possible that it is"
        that = _AGAIN.get(attribution.verb, that)
    return f"{agree(that, number)} that {clause}"


def _quotes(number: int, attribution: Attribution, said: Clause, named: bool) -> str:
    """Return the predicate of sources that only quote: "quote Ann as saying that …", "as calling it
    good". The person quoted is not named again in the quotation.
    """
    quoting = f"{agree('quote', number)} {attribution.speakers} as"
    judged = said.does_again if named else said.does
    if attribution.verb == FIND and judged[:5] in _JUDGING:
        return f"{quoting} {_JUDGING[judged[:5]]}{judged[5:]}"
    speaks = said.text.startswith(attribution.speakers)
    is_speaker = speaks and not said.again.startswith(attribution.speakers)
    clause = said.again if named or is_speaker else said.text
    if attribution.speakers in clause:
        clause = _of_oneself(clause, attribution)
    if attribution.speakers in clause:
        return f"{agree('quote', number)} a statement that {clause}"
    return f"{quoting} {_FORMS[attribution.verb].quoted} that {clause}"


def _of_oneself(clause: str, attribution: Attribution) -> str:
    """Return a clause with pronouns in place of its speaker, if they are known."""
    if attribution.pronouns is None:
        return clause
    name = rf"{re.escape(attribution.speakers)}\b(?!['’])"
    clause = re.sub(rf"^{name}", attribution.pronouns.subject, clause)
    return re.sub(rf"\b(as|by|for|of|to|with) {name}", rf"\1 {attribution.pronouns.object}", clause)


def says_so(sources: Sequence[str], attribution: Attribution) -> str:
    """Return sources that make the same claim as before: "the blog post implies as much"."""
    number = number_of(sources)
    if attribution.in_character:
        return f"{listed(sources)} {'has' if number == 1 else 'have'} {attribution.speakers} say so"
    if attribution.speakers:
        quote = f"{agree('quote', number)} {attribution.speakers}"
        return f"{listed(sources)} {quote} to the same effect"
    return f"{listed(sources)} {agree(_FORMS[attribution.verb].so, number)}"


_BEFORE_SOURCES = {
    LIKELY: ", called likely in ",
    PLAN: ", as planned according to ",
    IMPLY: ", as implied by ",
    POSSIBLE: ", called possible in ",
    SUGGEST: ", as suggested by ",
    REPORT: ", according to a rumour in ",
    JOKE: ", as a joke in ",
}


def before_sources(attribution: Attribution, sources: Sequence[str]) -> str:
    """Return what stands between a claim and its sources: ", says ", ", called likely in "."""
    return _BEFORE_SOURCES.get(attribution.verb, f", {agree('say', number_of(sources))} ")


def firmest_first(attribution: Attribution) -> tuple[int, str]:
    """Return the sort key of attributions, firmest first."""
    return _FIRMEST_FIRST.index(attribution.verb), attribution.speakers


def number_of(sources: Sequence[str]) -> int:
    """Return the number of sources, 2 for a single one with a plural name such as Ito's notes."""
    return 2 if len(sources) == 1 and sources[0].endswith(_PLURALS) else len(sources)


_PLURAL_KINDS = """
accounts captions comments credits diaries entries excerpts extracts figures files intertitles
interviews letters listings lists logs memoirs memories memos minutes notebooks notes papers posts
proceedings recollections records reminiscences reports reviews sheets statistics subtitles titles
"""
_PLURALS = tuple(f" {kind}" for kind in _PLURAL_KINDS.split())
"""Endings of plural names for a single source."""


def agree(phrase: str, number: int) -> str:
    """Return a verb phrase in agreement with the number: "say so" for two, "says so" for one."""
    verb, space, rest = phrase.partition(" ")
    if number != 1:
        return phrase
    if verb == "have":
        return f"has{space}{rest}"
    ending = "ies" if verb.endswith(("ply", "ny")) else "s"
    return f"{verb[:-1] if ending == 'ies' else verb}{ending}{space}{rest}"
