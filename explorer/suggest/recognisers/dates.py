"""Dates: of release and plans for it, of production, of a first mention, of births and deaths."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.reading import Reading
from explorer.suggest.sentences import Sentence
from explorer.suggest.spoken_dates import SpokenDate, spoken_dates
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.values.spoken_points import MONTH_NAMES

_TRIGGERS: tuple[tuple[str, str, float], ...] = (
    (
        "planned-release",
        r"\b(?:due|slated|scheduled|planned(?! as early)|set (?:for|to|in the diary)|expected|"
        r"will (?:(?:have|make|get) its|be (?:released|seen|shown|out)|open|arrive|premiere|"
        r"come out|"
        r"reach|hit|show)|coming|to be released|originally (?:planned|set|meant)|"
        r"pencilled in)\b",
        0.75,
    ),
    (
        "production-period",
        r"\b(?:set|due|scheduled|expected|planned) to (?:begin|start)\b",
        0.7,
    ),
    (
        "release-date",
        r"\b(?:released?|release date|opened(?! with)|opens(?! with)|premiered|premieres?|came out|"
        r"(?:is |been )?out since|out on|(?:hits?|reached|arrived in|in(?:to)?) (?:theat"
        r"(?:er|re)s|cinemas)|first shown|first showing|first screened|debuted|"
        r"(?:made|makes|had|has) (?:its|their) (?:[a-z]+ )?(?:debut|premiere|bow)|wide release|"
        r"reissue[d]?|on general release)\b",
        0.85,
    ),
    (
        "production-period",
        r"\b(?:filmed|shot|shooting|filming|principal photography|production "
        r"(?:ran|began|started|lasted|took place)|^production|was in production|"
        r"cameras rolled)\b",
        0.8,
    ),
    (
        "first-proposed",
        r"\b(?:first (?:announced|mooted|hinted at|mentioned|spoken of|talked of|"
        r"proposed|suggested)|(?:was|were) announced|idea was first)\b",
        0.8,
    ),
    (
        "set-when",
        r"(?:\b(?:story|film|movie|action|drama|plot|tale|it|which)|⟦\d+⟧) "
        r"(?:(?:is|was) set(?= (?:in|during|around|back|on))|takes place|unfolds"
        r"|starts|begins|opens)(?= (?:in|during|around|back|on|at))"
        r"|(?:^|, )\W*set(?= (?:in|during))"
        r"|\bset(?= (?:in|during|back in) (?:the )?(?:(?:early|late|mid|winter|summer|spring|"
        r"autumn|fall)[ -](?:of )?(?:the )?)?(?:18|19|20)\d\d)",
        0.8,
    ),
    ("born", r"\bborn(?: on| in)?\b", 0.88),
    ("died", r"\b(?:died|death(?: came)?|passed away)(?: on| in)?\b", 0.82),
)
_PATTERNS = tuple((role, re.compile(form), score) for role, form, score in _TRIGGERS)
_CLAUSE = re.compile(r"[;.]|, (?:but|and|while|though)\b")
_MOVED = re.compile(
    r"\b(?:moved|moves|pushed|pushes|delayed|postponed|rescheduled|shifted|brought forward|bumped)"
    r"\b[^.;]*\bfrom (?P<from>[^.;]{4,40}) to (?P<to>[^.;]{4,30})"
)
"""A plan that was changed: the second date is what it is now."""
_PLANNED = re.compile(
    r"\b(?:original|originally|due|slated|scheduled|plan(?:s|ned|ning)?|expected|aiming for|will|"
    r"set to be|set for|(?:aim|hope|intend|want|expect)(?:s|ed|ing)? (?:to|for|an?|its)|"
    r"hop(?:es|ing) (?:to|for))"
    r"\b[a-z ]*$"
)
_PLANS = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|hop(?:es?|ed|ing)|intend(?:s|ed|ing)?|"
    r"expect(?:s|ed|ing)?|wants? to|schedul(?:es|ed|ing)) "
    r"(?:(?:for|to|on) )?(?:(?:[A-Za-z-]+|⟦\d+⟧) ){0,4}$"
)
"""Who plans a release, before the word: "plans a British release"."""
_HAPPENED = re.compile(
    r"(?<! be )(?:released|opened|premiered|came|debuted|reached|arrived|made|had)"
)
_IS_PLANNED = re.compile(
    r"(?: [a-z]+)?(?: (?:is|are|was|were)| has been| had been)(?: now| still| also| being)? "
    r"(?:planned|scheduled|expected|pencilled in|foreseen|hoped for|due|intended|on the cards)\b"
)
"""What follows a plan: "a release in May is planned"."""
_NEAR = 25
_FAR = 60
_FAR_AFTER = 25
_YEAR_OF_FILM = re.compile(
    r"\b(?:is|was) an? (?P<year>(?:18|19|20)\d\d) [^.;]{0,50}?\b(?:film|movie|picture)\b"
    r"|⟦(?P<film>\d+)⟧(?: ?/[^.()]{2,60}?|"
    r" \(aka [^()]{2,50}\))? \((?:[^()]{2,60}, )?(?P<year2>(?:18|19|20)\d\d)\)"
    r"|^\W*from (?P<year3>(?:18|19|20)\d\d), (?:the )?⟦(?P<film3>\d+)⟧"
)
_DECADE_OF_STORY = re.compile(
    r"\b(?:in|to) (?:the )?(?:(?:early|late|mid)[ -])?(?P<decade>(?:18|19|20)\d)0'?s(?:-era)? ⟦"
)
_NOT_OF_STORY = re.compile(
    r"\b(?:shot|filmed|released|made|directed|popular|starred|career|cinema)"
)
_LIFE = re.compile(
    r"⟦(?P<who>\d+)⟧(?:,? \(|, (?:[a-z -]{3,30}, )?)(?P<born>(?:18|19|20)\d\d) ?[-–—] ?"
    r"(?P<died>(?:18|19|20)\d\d)\b"
)
_STORY_BEGINS = re.compile(r"\W*in (?P<year>(?:18|19|20)\d\d),? ⟦(?P<who>\d+)⟧")
_LIFE_BEFORE = re.compile(r"⟦(?P<who>\d+)⟧(?: [a-z]{2,3})? \((?:born |b\. )?$")
_PEOPLE = [Kind.PERSON, Kind.CHARACTER]
_OTHER_MEDIUM = re.compile(r"\b(?:dvds?|blu-?rays?|home video|home media|vhs|on video|laserdisc)\b")
_MONTHS = frozenset(MONTH_NAMES)
_DIGIT = re.compile(r"\d(?!⟧)|⟦\d+⟧\d")
_NO_RELEASE = re.compile(r"\b(?:posted|published|updated|copyright|©|retrieved)\b")


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield what happened on the dates that a text gives."""
    for sentence in reading.sentences:
        dated = not sentence.words.isdisjoint(_MONTHS) or _DIGIT.search(sentence.shape)
        if not dated or _NO_RELEASE.search(sentence.shape):
            continue
        moved = _MOVED.search(sentence.shape)
        if moved and (last := list(spoken_dates(moved["to"], reading.source.published))):
            film = reading.film_at(sentence, moved.start())
            yield from reading.propose(
                sentence,
                moved.span("to"),
                film,
                "planned-release",
                last[0].edtf,
                "date moved",
                0.75,
            )
            continue
        dates = list(spoken_dates(sentence.shape, reading.source.published))
        for date in dates:
            life = _LIFE_BEFORE.search(sentence.shape, 0, date.start)
            if life and ("/" in date.edtf or "b" in life.group()[-6:]):
                yield from _life(reading, sentence, life, date)
            else:
                yield from _dated(reading, sentence, date, dates)
        yield from _story_years(reading, sentence)
        yield from _film_years(reading, sentence)
        yield from _life_years(reading, sentence)


def _story_years(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield when the story is set: the year in which it begins, the decade of a place."""
    if begins := _STORY_BEGINS.match(sentence.shape):
        who = sentence.mentions[int(begins["who"])]
        if reading.established(who, [Kind.CHARACTER]) is not None:
            why = "year in which the story begins"
            yield from reading.propose(
                sentence, begins.span(), reading.film, "set-when", begins["year"], why, 0.65
            )
    decade = _DECADE_OF_STORY.search(sentence.shape)
    if decade and not _NOT_OF_STORY.search(sentence.shape):
        film = reading.film_at(sentence, decade.start())
        when = f"{decade['decade']}X"
        yield from reading.propose(
            sentence, decade.span(), film, "set-when", when, "decade of a place", 0.6
        )


def _film_years(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield the years of films, beside their titles or for the film of the text."""
    for match in _YEAR_OF_FILM.finditer(sentence.shape):
        named = match["film"] or match["film3"]
        of_year = (
            reading.refer(sentence.mentions[int(named)], [Kind.FILM], create=False)
            if named
            else reading.film_at(sentence, match.start())
        )
        year = match["year"] or match["year2"] or match["year3"]
        yield from reading.propose(
            sentence, match.span(), of_year, "release-date", year, "year of a film", 0.7
        )


def _life_years(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield the years of birth and death that stand behind a person's name."""
    for match in _LIFE.finditer(sentence.shape):
        person = sentence.mentions[int(match["who"])]
        if not (person.ids or reading.is_person_name(person)):
            continue
        ref = reading.refer(person, [Kind.PERSON])
        for role in ("born", "died"):
            yield from reading.propose(
                sentence, match.span(), ref, role, match[role], "years of a life", 0.8, [person]
            )


def _life(
    reading: Reading, sentence: Sentence, match: re.Match[str], date: SpokenDate
) -> Iterator[Suggestion]:
    """Yield the days in brackets behind a name: "(3 May 1901 – 7 June 1980)"."""
    person = sentence.mentions[int(match["who"])]
    if not (person.ids or reading.is_person_name(person)):
        return
    ref = reading.refer(person, [Kind.PERSON])
    for role, day in zip(("born", "died"), date.edtf.split("/"), strict=False):
        span = match.start(), date.end
        yield from reading.propose(
            sentence, span, ref, role, day, "dates of a life", 0.85, [person]
        )


def _dated(
    reading: Reading, sentence: Sentence, date: SpokenDate, dates: list[SpokenDate]
) -> Iterator[Suggestion]:
    best: tuple[int, str, float, int, int] | None = None
    for role, pattern, score in _PATTERNS:
        for match in pattern.finditer(sentence.shape):
            start, end = match.span()
            if end <= date.start:
                distance = date.start - end
                between = sentence.shape[end : date.start]
                blocked = any(end <= d.start and d.end <= date.start for d in dates)
            elif start >= date.end:
                distance = 25 + start - date.end
                between = sentence.shape[date.end : start]
                blocked = any(date.end <= d.start and d.end <= start for d in dates)
                blocked = blocked or " and " in between  # "finished in 1956 and released"
                if distance > _FAR_AFTER + 25:
                    continue
            else:
                continue
            if distance > _FAR or blocked or _CLAUSE.search(between):
                continue
            if best is None or distance < best[0]:
                best = (distance, role, score, start, end)
    if best is None:
        return
    start, end = max(0, min(best[3], date.start) - 8), max(best[4], date.end) + 12
    near = sentence.text[sentence.offset(start) : sentence.offset(end - 1) + 1].casefold()
    if best[1] == "release-date" and _OTHER_MEDIUM.search(near):
        return  # a disc's date is none of the film's
    _, role, score, start, end = best
    if role == "release-date" and _is_plan(sentence.shape, (start, end), date):
        role = "planned-release"
    subject: Ref | None
    if role in ("born", "died"):
        subject = _born(reading, sentence, start)
    else:
        subject = reading.film_at(sentence, min(start, date.start))
    score -= 0.15 if date.guessed else 0
    edtf = date.edtf
    if date.guessed and role == "planned-release" and edtf < reading.source.published[: len(edtf)]:
        edtf = f"{int(edtf[:4]) + 1}{edtf[4:]}"  # what is planned lies ahead
    why = "date, its year that of the source" if date.guessed else "date in words"
    span = (min(start, date.start), max(end, date.end))
    yield from reading.propose(sentence, span, subject, role, edtf, why, score)


def _is_plan(shape: str, word: tuple[int, int], date: SpokenDate) -> bool:
    """Return whether the word for a release, by what stands before or after, tells a plan."""
    if _IS_PLANNED.match(shape, max(word[1], date.end)):
        return True
    if _HAPPENED.match(shape, word[0]):  # "the firm that planned the trilogy released it"
        return False
    return bool(
        _PLANNED.search(shape, max(0, word[0] - _NEAR), word[0])  # "due in cinemas in May"
        or _PLANS.search(shape, max(0, word[0] - _FAR), word[0])
    )


def _born(reading: Reading, sentence: Sentence, place: int) -> Ref | None:
    """Return whose birth or death it is: the name right before it, else whom a pronoun means."""
    before = sentence.before(place)
    if not before:
        return reading.nearest(sentence, place, _PEOPLE)
    mention = before[0]
    ref = reading.refer(mention, _PEOPLE, create=False)
    if ref is None and reading.is_person_name(mention):
        return reading.refer(mention, [Kind.PERSON])
    return ref
