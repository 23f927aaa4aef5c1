"""The model's terms in plain words, as a reader of a report meets them."""

from __future__ import annotations

from collections.abc import Sequence

from explorer import text
from explorer.model.claim import Claim, Scope
from explorer.model.enums import Factuality, Limit, Vantage
from explorer.model.finding import Gate, Verdict
from explorer.model.firmness import VANTAGES, firmness_parts, other_limits
from explorer.model.pack import Pack
from explorer.model.source import Source
from explorer.text import listed as listed
from explorer.values.dates import spelt_out

VERDICTS = {
    Verdict.CONTRADICTION: "both cannot hold",
    Verdict.TENSION: "both could hold, yet they pull apart",
    Verdict.EXTENT: "one says more than the other",
    Verdict.RUMOUR: "one side is only rumour or speculation",
    Verdict.SPELLING: "one name is written in more than one way",
    Verdict.OPINION: "critics disagree",
    Verdict.GAP: "this copy of a source lost a value that another one has",
    Verdict.OFFSET: "two sources differ by the same amount everywhere, as two definitions would",
}
GATES = {
    Gate.REFERENT: "they speak of two things, or answer two questions",
    Gate.SCOPE: "they speak of different cuts, works or times",
    Gate.OPEN_WORLD: "silence is never denial, and a list is closed only where that is said",
    Gate.SPECIFICITY: "one says the same more exactly",
    Gate.GRANULARITY: "both fit within their bounds",
    Gate.FACTUALITY: "a joke, a quoted clip or a hint too vague to clash",
    Gate.NAMES: "two names of one thing",
    Gate.EVIDENCE: "one side cannot be looked up",
    Gate.INDEPENDENCE: "copies of one text are one voice",
    Gate.OFFSET: "part of one steady difference, which is reported once",
}
FACTUALITY = {
    Factuality.CERTAIN: "stated flatly",
    Factuality.PROBABLE: "called probable",
    Factuality.POSSIBLE: "called possible",
    Factuality.RUMOURED: "passed on as rumour",
    Factuality.JOKING: "said in jest",
    Factuality.OPINION: "given as an opinion",
}
LIMITS = {
    Limit.DUBBED: "from a dubbed viewing",
    Limit.TRANSCRIBED: "from a transcript, which writes names as heard",
    Limit.DAMAGED: "from a copy with holes",
    Limit.INFERRED: "read between the lines",
    Limit.TRANSLATED: "from a translation",
    Limit.CLIP: "a line of a film clip, not the author's own words",
}


_TURN = {**VANTAGES, Vantage.UNKNOWN: "either"}


def count(number: int, one: str, many: str = "") -> str:
    """Return "1 claim", "3000 claims": a report's numbers are written without commas."""
    return text.count(number, one, many, digits="d")


def label(pack: Pack, property_id: str) -> str:
    """Return a property's words on screen, or its id where there is no such property."""
    found = pack.properties.get(property_id)
    return found.label if found else property_id


def scope(pack: Pack, qualifiers: Scope) -> str:
    """Return what a claim or finding restricts itself to, "" for nothing."""
    told = [
        f"cut: {qualifiers.cut.replace('-', ' ')}" if qualifiers.cut else "",
        f"at the time of {pack.name(qualifiers.story_time)} in the story"
        if qualifiers.story_time
        else "",
        f"in {pack.name(qualifiers.work)}" if qualifiers.work else "",
        f"as of {spelt_out(qualifiers.as_of)}" if qualifiers.as_of else "",
    ]
    return "; ".join(filter(None, told))


def manner(pack: Pack, claim: Claim) -> str:
    """Return how a source says it: firmness, denial, whose words, scope, what weakens it."""
    parts = firmness_parts(pack, claim, FACTUALITY, denial="denied")
    if told := scope(pack, claim.scope):
        parts.append(told)
    return "; ".join([*parts, *(LIMITS[limit] for limit in other_limits(claim))])


def chief_place(claim: Claim) -> str:
    """Return "line 8", or "no line given"."""
    line = claim.first_line
    return f"line {line}" if line else "no line given"


def place(claim: Claim) -> str:
    """Return "line 8 (also 18)": the chief line, with the further ones that say it."""
    more = [str(line) for line in dict.fromkeys(e.line for e in claim.evidence)][1:]
    return f"{chief_place(claim)} (also {listed(more)})" if more else chief_place(claim)


def phrase(claim: Claim) -> str:
    """Return the key phrase of a claim's chief evidence, "" for none."""
    return claim.evidence[0].phrase if claim.evidence else ""


def vantage(source: Source) -> str:
    """Return when a source was written, and the lines that show it or speak against it."""
    told = []
    for one in source.vantage_evidence:
        why = f": {one.why.rstrip('.')}" if one.why else ""
        if one.shows is source.vantage:
            told.append(f"Line {one.line} shows it{why}.")
        else:
            told.append(f"Line {one.line} speaks for {_TURN[one.shows]}{why}.")
    return " ".join([f"{VANTAGES[source.vantage]}.", *told])


def tallied(verdicts: Sequence[Verdict]) -> str:
    """Return "1 contradiction, 3 tensions and 2 gaps", strongest first."""
    plural = {Verdict.EXTENT: "differences of extent", Verdict.SPELLING: "spellings"}
    single = {Verdict.EXTENT: "difference of extent"}
    return listed(
        count(verdicts.count(v), single.get(v, v.value), plural.get(v, ""))
        for v in Verdict
        if v in verdicts
    )
