"""The model's terms in plain words, as a reader of a report meets them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explorer.compare.model import Gate, SideSupport, Verdict, foretells
from explorer.pack.model import Claim, Factuality, Limit, Polarity, Scope, Source, Vantage
from explorer.pack.pack import Pack, first_line

VERDICTS = {
    Verdict.CONTRADICTION: "both cannot hold",
    Verdict.TENSION: "both could hold, yet they pull apart",
    Verdict.EXTENT: "one says more than the other",
    Verdict.RUMOUR: "one side is only rumour or speculation",
    Verdict.SPELLING: "one name is written in two ways",
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
POLARITY = {Polarity.AFFIRMED: "affirmed", Polarity.DENIED: "denied"}
VANTAGES = {
    Vantage.BEFORE: "before release",
    Vantage.AFTER: "after release",
    Vantage.UNKNOWN: "vantage unknown",
}
LIMITS = {
    Limit.DUBBED: "from a dubbed viewing",
    Limit.TRANSCRIBED: "from a transcript, which writes names as heard",
    Limit.DAMAGED: "from a copy with holes",
    Limit.INFERRED: "read between the lines",
    Limit.TRANSLATED: "from a translation",
    Limit.CLIP: "a line of a film clip, not the author's own words",
}


def count(number: int, one: str, many: str = "") -> str:
    """Return "1 claim", "3 claims"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(items: Iterable[str]) -> str:
    """Return words as a list in a sentence: a, b and c."""
    words = list(items)
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def label(pack: Pack, property_id: str) -> str:
    """Return a property's words on screen, or its id where there is no such property."""
    found = pack.properties.get(property_id)
    return found.label if found else property_id


def scope(pack: Pack, qualifiers: Scope) -> str:
    """Return what a claim or finding restricts itself to, "" for nothing."""
    told = [
        ("cut: ", qualifiers.cut.replace("-", " ")),
        ("story time: ", pack.name(qualifiers.story_time)),
        ("work: ", pack.name(qualifiers.work)),
        ("as of ", qualifiers.as_of),
    ]
    return "; ".join(f"{name}{value}" for name, value in told if value)


def manner(pack: Pack, claim: Claim) -> str:
    """Return how a source says it: firmness, polarity, whose words, scope, what weakens it."""
    parts = [FACTUALITY[claim.factuality], POLARITY[claim.polarity]]
    if claim.lost:
        parts = ["the value is lost"]
    if foretells(pack.sources[claim.source], pack.properties[claim.property], claim):
        parts.append("before anyone could see it, so it counts as speculation")
    if claim.attributed_to:
        parts.append(f"quoting {pack.name(claim.attributed_to)}")
    if told := scope(pack, claim.scope):
        parts.append(told)
    return "; ".join([*parts, *(LIMITS[limit] for limit in claim.limits)])


def chief_place(claim: Claim) -> str:
    """Return "line 8", or "no line given"."""
    line = first_line(claim)
    return f"line {line}" if line else "no line given"


def place(claim: Claim) -> str:
    """Return "line 8 (also 18)": the chief line, with the further ones that say it."""
    more = [str(line) for line in dict.fromkeys(e.line for e in claim.evidence)][1:]
    return f"{chief_place(claim)} (also {listed(more)})" if more else chief_place(claim)


def phrase(claim: Claim) -> str:
    """Return the key phrase of a claim's chief evidence, "" for none."""
    return claim.evidence[0].phrase if claim.evidence else ""


def side(support: SideSupport) -> str:
    """Return what speaks for one position."""
    voices = count(support.voices, "independent voice")
    return f"{voices}, {support.firm} firm, {support.eyewitness} able to have seen the work"


def vantage_why(source: Source) -> str:
    """Return the lines that show a source's vantage, "" where none is given."""
    told = []
    for one in source.vantage_evidence:
        against = "" if one.shows is source.vantage else f" speaks for {VANTAGES[one.shows]}"
        told.append(f"line {one.line}{against}{': ' + one.why if one.why else ''}")
    return "; ".join(part.rstrip(".") for part in told)


def tallied(verdicts: Sequence[Verdict]) -> str:
    """Return "1 contradiction, 3 tensions and 2 gaps", strongest first."""
    plural = {Verdict.EXTENT: "differences of extent", Verdict.SPELLING: "spellings"}
    single = {Verdict.EXTENT: "difference of extent"}
    return listed(
        count(verdicts.count(v), single.get(v, v.value), plural.get(v, ""))
        for v in Verdict
        if v in verdicts
    )
