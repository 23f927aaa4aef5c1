"""Words for what happened on a date, and whether a release is only planned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.spoken_dates import SpokenDate

_FIRST_SHOWN = (
    r"(?:(?:\b(?:it|this|that|which|film|movie|picture|drama|documentary|adaptation|production|play|"
    r"series)|⟦\d+⟧),?(?: was| were| is| has been)? |^\W*)(?:first |originally )?"
)
_TRIGGERS: tuple[tuple[str, str, float], ...] = (
    (
        "production-period",
        r"\b(?:shooting|filming|photography|production|cameras) (?:is|are|was|were)(?: now)? "
        r"(?:planned|scheduled|due|set|slated|expected)"
        r"(?: to (?:begin|start|commence|kick off|get under way|roll))?\b|"
        r"\b(?:set|due|scheduled|slated|expected|planned) to (?:begin|start)\b",
        0.7,
    ),
    (
        "planned-release",
        r"\b(?:due|slated|scheduled|planned(?! as early)|set (?:for|to|in the diary)|expected|"
        r"opening in (?:[a-z.]{2,15} )?(?:cinemas|theat(?:er|re)s)|"
        r"should (?:open|be out|arrive|reach|premiere)|"
        r"will (?:(?:have|make|get) its|be (?:released|seen|shown|out)|open|arrive|premiere|"
        r"come out|"
        r"reach|hit|show)|coming(?!-| of| to)|"
        r"coming to (?:theat(?:er|re)s|cinemas|screens)|to be released|"
        r"originally (?:planned|set|meant)|"
        r"(?:has|have) dated (?:it|the (?:film|movie|picture|sequel))(?= for\b)|"
        r"pencilled in)\b(?! to (?:last|run|continue|go on|wrap|finish|end|shoot|film|begin)\b)",
        0.75,
    ),
    (
        "release-date",
        r"\b(?:released?|release date|opened(?! with)|opens(?! with)|premiered|premieres?|came out|"
        r"(?:is |been )?out since|out on|"
        r"trade[- ]shown|"
        r"in (?:[a-z⟦⟧0-9-]+ (?:and [a-z⟦⟧0-9-]+ )?)?(?:cinemas|theat(?:er|re)s)"
        r"(?= (?:from|since|on)\b)|"
        r"(?:hits?|reached|arrived in|in(?:to)?) (?:theat"
        r"(?:er|re)s|cinemas)|first shown|first showing|first screened|debuted|"
        r"(?:made|makes|had|has) (?:its|their) (?:[a-z]+ )?(?:debut|premiere|bow)|wide release|"
        r"theatrical (?:run|release)(?= (?:starting|beginning|from|on|in)\b)|"
        r"reissue[d]?|on general release)\b|"
        rf"{_FIRST_SHOWN}(?:broadcast|aired|televised|transmitted)\b"
        r"(?! (?:live|by|his|her|their|the|an?)\b)",
        0.85,
    ),
    (
        "production-period",
        r"\b(?:filmed|shot|shooting|filming|principal photography|production "
        r"(?:ran|began|started|lasted|took place)|^production(?! notes?\b)|was in production|"
        r"cameras rolled)\b",
        0.8,
    ),
    (
        "first-proposed",
        r"\b(?:first (?:announced|mooted|hinted at|mentioned|spoken of|talked of|"
        r"proposed|suggested)|(?:was|were) announced|idea was first|"
        r"came up with the (?:[a-z]+ )?(?:idea|concept|premise)|first conceived)\b",
        0.8,
    ),
    (
        "set-when",
        r"\bthe (?:year|time)(?= (?:is|was) (?:the )?(?:(?:early|late|mid)[ -])?(?:1\d|20)\d\d)|"
        r"^\W*it(?:'s| is)(?= (?:the year )?(?:1\d|20)\d\d(?: (?:in|and)\b|[,.:;]))|"
        r"(?:\b(?:story|film|movie|action|drama|plot|tale|it|which)|⟦\d+⟧) "
        r"(?:(?:is|was) set(?= (?:in|during|around|back|on))|takes place|unfolds"
        r"|starts|begins|opens)(?= (?:in|during|around|back|on|at))"
        r"|(?:^|, )\W*set(?= (?:in|during))"
        r"|\bset(?= (?:in|during|back in) (?:the )?(?:(?:early|late|mid|winter|summer|spring|"
        r"autumn|fall)[ -](?:of )?(?:the )?)?(?:1\d|20)\d\d)",
        0.8,
    ),
    ("born", r"\bborn(?: on| in)?\b", 0.88),
    ("died", r"\b(?:died|death came|passed away)(?: on| in)?\b|\bdeath (?:on|in)\b|\bdeath:", 0.82),
)
_PATTERNS = tuple((role, compile_late(form), score) for role, form, score in _TRIGGERS)
_CLAUSE = compile_late(r"[;.]|, (?:but|and|while|though)\b")
_PLANNED = compile_late(
    r"\b(?:original|originally|due|slated|scheduled|plan(?:s|ned|ning)?|expected|aiming for|will|"
    r"set to be|set for|(?:aim|hope|intend|want|expect|target)(?:s|ed|ing)? (?:to|for|an?|its)|"
    r"hop(?:es|ing) (?:to|for))"
    r"\b[a-z ]*$"
)
_PLANS = compile_late(
    r"\b(?:plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|hop(?:es?|ed|ing)|intend(?:s|ed|ing)?|"
    r"expect(?:s|ed|ing)?|wants? to|schedul(?:es|ed|ing)|ey(?:es|ed|eing|ing)|"
    r"target(?:s|ed|ing)?|(?:looking|look|aiming) (?:at|to)) "
    r"(?:(?:for|to|on) )?(?:(?:[A-Za-z0-9-]+|⟦\d+⟧) ){0,5}$"
)
"""Who plans a release, before the word: "plans a British release"."""
_EXPECTS = compile_late(
    r"\b(?:expect|hope|plan|intend|aim|want)(?:s|ing)? to (?:have|get|see|bring|put)\b[^.;]{0,90}$"
)
"""Who plans a release, before its object: "expects to have the picture in theatres by May"."""
_HAPPENED = compile_late(
    r"(?<! be )(?:released|opened|premiered|came|debuted|reached|arrived|made|had)"
)
_IS_PLANNED = compile_late(
    r"(?: [a-z]+)?(?: (?:is|are|was|were)| has been| had been)(?: now| still| also| being)? "
    r"(?:planned|scheduled|expected|pencilled in|foreseen|hoped for|due|intended|on the cards)\b"
)
"""Words after a plan: "a release in May is planned"."""
_PRESENT = compile_late(
    r"\b(?:opens|premieres|arrives|hits|reaches|comes out|is released|begins|starts|commences|"
    r"kicks off|gets under way)\b"
)
_HALF_YEAR = 6
_TO_BEGIN = compile_late(r"\b(?:to|will) (?:begin|start)\b")
NEAR = 25
_FAR = 60
_FAR_AFTER = 25


class Trigger(NamedTuple):
    """The words for what happened on a date, and their distance from it."""

    distance: int
    role: str
    score: float
    start: int
    end: int


def nearest_trigger(shape: str, date: SpokenDate, dates: Sequence[SpokenDate]) -> Trigger | None:
    """Return the nearest words for what happened on a date, with no other date between."""
    best: Trigger | None = None
    for role, pattern, score in _PATTERNS:
        for match in pattern.finditer(shape):
            start, end = match.span()
            if end <= date.start:
                distance = date.start - end
                between = shape[end : date.start]
                blocked = any(end <= d.start and d.end <= date.start for d in dates)
            elif start >= date.end:
                distance = 25 + start - date.end
                between = shape[date.end : start]
                blocked = any(date.end <= d.start and d.end <= start for d in dates)
                blocked = blocked or " and " in between  # "finished in 1956 and released"
                if distance > _FAR_AFTER + 25:
                    continue
            else:
                continue
            if distance > _FAR or blocked or _CLAUSE.search(between):
                continue
            if best is None or distance < best.distance:
                best = Trigger(distance, role, score, start, end)
    return best


def is_plan(shape: str, word: tuple[int, int], date: SpokenDate) -> bool:
    """Return whether a release is planned, by the words before or after."""
    if _IS_PLANNED.match(shape, max(word[1], date.end)):
        return True
    if shape.startswith(":", word[1]):  # the label "Original release:"
        return False
    if _EXPECTS.search(shape, 0, word[0]):
        return True
    if _HAPPENED.match(shape, word[0]):  # "the firm that planned the trilogy released it"
        return False
    return bool(
        _PLANNED.search(shape, max(0, word[0] - NEAR), word[0])  # "due in cinemas in May"
        or _PLANS.search(shape, max(0, word[0] - _FAR), word[0])
    )


_PAST = compile_late(r"\b(?:[a-z]+ed|came|was|were|had|made)\b")


def is_to_come(shape: str, word: tuple[int, int], date: SpokenDate, published: str) -> bool:
    """Return whether a date is after its source was published, an EDTF date or "", and nothing says
    that it is past.
    """
    if not published[:4].isdigit() or "/" in f"{published}{date.edtf}":
        return False
    length = min(len(published), len(date.edtf))
    later = date.edtf[:4].isdigit() and date.edtf[:length] > published[:length]
    return later and not _PAST.search(shape, max(0, word[0] - NEAR), word[1])


def _is_next_year(shape: str, word: tuple[int, int], date: SpokenDate, published: str) -> bool:
    """Return whether a date that took its year from the source is in the year after: "opens on 4
    January", written in December.
    """
    months = published[5:7], date.edtf[5:7]
    if not date.guessed or not all(map(str.isdigit, months)):
        return False
    late = int(months[0]) - int(months[1]) >= _HALF_YEAR
    return late and _PRESENT.search(shape, word[0], max(word[1], date.start)) is not None


def in_right_year(shape: str, trigger: Trigger, date: SpokenDate, published: str) -> SpokenDate:
    """Return a date that took its year from the source, in the year after if it is to come."""
    _, role, _, start, end = trigger
    planned = (role == "release-date" and is_plan(shape, (start, end), date)) or (
        role == "production-period" and _TO_BEGIN.search(shape, max(0, start - NEAR), end)
    )
    past = date.edtf < published[: len(date.edtf)] and (planned or role == "planned-release")
    if date.guessed and (past or _is_next_year(shape, (start, end), date, published)):
        return date._replace(edtf=f"{int(date.edtf[:4]) + 1}{date.edtf[4:]}", guessed=False)
    return date


_PREMIERE = compile_late(
    r"\b(?:trade[- ]shown|premier(?:e[sd]?|ing)|debut(?:s|ed)?|bow(?:s|ed)?|"
    r"first (?:shown|screened))\b"
)
_IN_CINEMAS = compile_late(r"\b(?:cinemas?|theat(?:er|re)s|theatrical|tv|television)\b")


def is_premiere(shape: str, span: tuple[int, int]) -> bool:
    """Return whether words report a first showing, before a release in cinemas."""
    return bool(_PREMIERE.search(shape, *span)) and not _IN_CINEMAS.search(shape, *span)


_FROM_PRISON = compile_late(
    r" from (?:(?:the|an?|his|her|their|its) )?(?:[a-z-]+ )?(?:prison|jail|gaol|hospital|custody|"
    r"captivity|contracts?|obligations?|asylum|detention|quarantine|clinic)\b"
)
_OPENED = compile_late(
    r"\b(?:the|an?|this|his|her|their|its) (?:[a-z-]+ ){0,2}(?:shop|store|bridge|museum|exhibition|"
    r"exhibit|hotel|restaurant|caf[eé]|school|factory|park|ride|attraction|season|festival|station|"
    r"airport|gallery|bar|pub|club|hospital|theat(?:er|re)|cinema|office|studio|door|road|line|"
    r"tunnel|port|library|bakery|inn|mine|trial|inquest|inquiry|play|musical|stage show)s? "
    r"(?:(?:was|were|had|has|first|finally|officially|itself|being|been) )*(?:re)?$"
)
"""What opens to the public or on a stage, right before "opened"."""


def is_no_release(shape: str, start: int, end: int) -> bool:
    """Return whether "released" or "opened" is of a prisoner, a building or an event."""
    return bool(_FROM_PRISON.match(shape, end) or _OPENED.search(shape, 0, start))


_ON_SCENE = compile_late(
    r" (?:on|in|at|inside|aboard) an? (?![^.;]*\b(?:cinema|theat(?:er|re)|screen|house|release|run|"
    r"festival|gala|weekend|day|week|month)s?\b)"
)
"""A scene that a film opens on, unlike "in a few cinemas"."""


_ROW = compile_late(r"\W*$")
_BEHIND_ROW = compile_late(r"(?::| [-–—]) ")


def opens_in_cinemas(shape: str, end: int, date: SpokenDate, published: str) -> bool:
    """Return whether "opens" before a place is about cinemas and not about the story: the day heads
    a row of dates, or is of the year in which the text was published.
    """
    if not shape.endswith("opens", 0, end) or len(date.edtf) != len("1940-05-03"):
        return False
    row = _ROW.match(shape, 0, date.start) and _BEHIND_ROW.match(shape, date.end)
    return bool(row) or date.edtf[:4] == published[:4]


_ENDS = compile_late(
    r"\b(?:wraps|wrapped|ends|ended|ending|finishing|wrapping|finishes|finished|concludes|concluded|"
    r"(?:is|was) (?:completed|finished|over))\b"
)
_UP_TO_CLAUSE_END = compile_late(r"[^.;]*")
_BEGINS = compile_late(r"\b(?:began|begins|begun|started|starts|from|commenced|lasted|between)\b")


def is_end_of_shoot(shape: str, start: int, date: SpokenDate) -> bool:
    """Return whether a date is only that on which a shoot ended: "filming wrapped in July"."""
    stop = max(date.end, start) + len(" principal photography was completed")
    behind = _UP_TO_CLAUSE_END.match(shape, date.end, stop)
    words = shape[min(start, date.start) : behind.end() if behind else date.end]
    return _ENDS.search(words) is not None and _BEGINS.search(words) is None


_FURTHER = compile_late(
    r"\b(?:additional|further|extra|second-unit|pick-?ups?|re-?|more) ?"
    r"(?:filming|shooting|photography|production)\b|\b(?:re-?shoots?|pick-?ups)\b"
)


def is_further_shoot(shape: str, start: int, end: int) -> bool:
    """Return whether a shoot is not the principal one: "additional filming took place in May"."""
    return _FURTHER.search(shape, max(0, start - NEAR), end) is not None


def opens_on_scene(shape: str, end: int, date: SpokenDate) -> bool:
    """Return whether a film opens in a year of its story: "on a farm in 1940"."""
    if date.edtf.endswith("X") and shape.endswith(("opens", "begins", "starts"), 0, end):
        return True  # "when the film opens in the 1950s"
    in_scene = len(date.edtf) == len("1940") and _ON_SCENE.match(shape, end)
    return bool(in_scene) or shape.startswith(" in the year", end)
