"""Dates in running text, as EDTF; `values.spoken_dates` reads texts that are dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.numbers import ORDINAL, read_ordinal
from explorer.values.dates import parse_date
from explorer.values.spoken.points import MONTH_NAMES, MONTHS, SEASONS

_MONTH = rf"(?:{'|'.join((*MONTH_NAMES, *(m[:3] + r'[.]?' for m in MONTH_NAMES), 'sept[.]?'))})"
_ABROAD_TEXT = """
    janvier,januar,enero,gennaio,janeiro;février,februar,febrero,febbraio,fevereiro;
    mars,märz,marzo,março;avril,april,abril,aprile;mai,mayo,maggio,maio;juin,juni,junio,giugno,junho;
    juillet,juli,julio,luglio,julho;août,august,agosto;septembre,septiembre,settembre,setembro;
    octobre,oktober,octubre,ottobre,outubro;novembre,noviembre,novembro;
    décembre,dezember,diciembre,dicembre,dezembro
"""
_MONTHS_ABROAD = {
    name.strip(): number
    for number, names in enumerate(_ABROAD_TEXT.split(";"), 1)
    for name in names.split(",")
}
"""Months in French, German, Spanish, Italian and Portuguese, read in whole dates only."""
_ABROAD = "|".join(sorted(_MONTHS_ABROAD, key=len, reverse=True))
_WHOLE_MONTH = "|".join(MONTH_NAMES)
_SEASON = "|".join(SEASONS)
_YEAR = r"(?:1[89]\d\d|20\d\d)"
_ANY_YEAR = r"(?:1\d\d\d|20\d\d)"
_OLD = (
    r"(?:(?<=in\ )|(?<=of\ )|(?<=,\ )|(?<=year\ )|(?<=since\ )|(?<=until\ )|(?<=after\ )"
    r"|(?<=before\ )|(?<=around\ )|(?<=circa\ ))1[0-7]\d\d(?!\ [a-z]+s\b|[,.]\d|\ (?:per|people))"
)
"""A year in which only stories are set: "in 1755", not "in 1500 cinemas"."""
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|(?:twenty-|thirty-)?(?:{ORDINAL}))"
_PART_OF = (
    r"(?:the\ )?(?:(?:end|start|beginning|middle|close)\ of\ |(?:very\ )?(?:early|mid|late)[-\ ])?"
)
"""Words for a part of a month or a year, which a range of dates may end in."""
_FORM = compile_late(
    rf"""\b(?:
    (?P<iso>{_YEAR}-\d\d(?:-\d\d)?)
    |(?P<american>(?:0?[1-9]|1[0-2])[-/](?:1[3-9]|2\d|3[01])[-/]{_YEAR})
    |(?P<european>(?:1[3-9]|2\d|3[01])[-/.](?:0?[1-9]|1[0-2])[-/.]{_YEAR})
    |(?P<day>{_DAY})\ (?:of\ )?(?P<month>{_MONTH})(?!\w)(?:,?\ (?P<year>{_ANY_YEAR}))?
    |(?P<day3>\d{{1,2}})(?:er|\.|º)?\ (?:de\ )?(?P<abroad>{_ABROAD})\ (?:de\ )?(?P<year6>{_YEAR})
    |(?P<month2>{_MONTH})\ (?P<day2>{_DAY})\b(?:,?\ (?P<year2>{_ANY_YEAR}))?
    |(?P<month3>{_MONTH}),?\ (?:of\ )?(?P<year3>{_ANY_YEAR})
    |(?P<season>{_SEASON})\ (?:of\ )?(?P<year4>{_ANY_YEAR})
    |(?:(?:this|last|next|in|of|until|to|from|since)\ )
     (?P<month4>{_WHOLE_MONTH})\b(?!,?\ (?:of\ )?\d)
    |(?P<month6>{_WHOLE_MONTH})
     (?=\ ?(?:to|and|until|till|through|into|[-–—])\ ?{_PART_OF}(?:{_WHOLE_MONTH})\b)
    |(?:the\ )?(?P<decade>1[89]\d|20\d)0['’]?s
    |(?:in\ )the\ (?:(?:early|late|mid)[ -])?['’]?(?P<decade2>[2-9])0['’]?s
    |(?P<year5>{_YEAR}|{_OLD})
    )(?![\da-z])""",
    re.VERBOSE,
)
_JOIN = compile_late(rf" ?(?:to|and|until|till|through|into|[-–—]) ?{_PART_OF}")
_ELSEWHERE = compile_late(
    r"(?: ?\([^()]{0,40}\))?,? (?:and|then|followed by|before) (?:then )?"
    r"(?:(?:in|across) (?:the )?(?:⟦\d+⟧|[a-z.]{2,10}) )?(?:on )?"
)
"""Words between two dates on which the same happened."""
_MONTH_LONG = len("-05")


_YEAR_BESIDE = compile_late(r",? (?:of )?(?P<which>last|next|this) year\b")
_YEARS_AWAY = {"last": -1, "this": 0, "next": 1}


class SpokenDate(NamedTuple):
    """A date in a text: its place, and its EDTF form."""

    start: int
    end: int
    edtf: str
    guessed: bool = False
    """Whether its year is taken from the source's date of publication."""


class _Part(NamedTuple):
    start: int
    end: int
    year: str
    rest: str


def spoken_dates(text: str, published: str = "") -> Iterator[SpokenDate]:
    """Yield the dates in lower-case text, in order; `published` (EDTF) gives a missing year."""
    parts = [_part(match) for match in _FORM.finditer(text)]
    index = 0
    while index < len(parts):
        first = parts[index]
        index += 1
        second = parts[index] if index < len(parts) else None
        if second and _JOIN.fullmatch(text, first.end, second.start) and _is_range(text, first):
            year = first.year or second.year or _year_of(published)
            other = second.year or year
            edtf = f"{year}{first.rest}/{other}{second.rest}"
            if year and other and (valid := _valid(edtf)):
                yield SpokenDate(first.start, second.end, valid, not (first.year or second.year))
                index += 1
                continue
        if second and second.year and first.rest and not first.year:
            between = text[first.end : second.start]
            if between.strip() == "and" and len(first.rest) == len(second.rest):
                whole = f"{second.year}{first.rest}/{second.year}{second.rest}"
                if len(first.rest) == _MONTH_LONG and (valid := _valid(whole)):
                    yield SpokenDate(first.start, second.end, valid)  # "in May and June 1950"
                    index += 1
                    continue
                first = first._replace(year=second.year)
        if not first.rest and not first.year:
            continue
        given = first.year or _relative_year(text, first, published)
        given = given or _year_before(parts[: index - 1], first)
        if second and not given:
            given = _year_behind(text, first, second)
        year = given or _year_of(published)
        if year and (valid := _valid(f"{year}{first.rest}")):
            yield SpokenDate(first.start, first.end, valid, not given)


def _relative_year(text: str, part: _Part, published: str) -> str:
    """Return the year of a month or day "last year" or "next year", or of "last July", by the
    source's date; "" for none.
    """
    year, month = _year_of(published), published[4:]
    beside = _YEAR_BESIDE.match(text, part.end)
    if not year or not part.rest:
        return ""
    if beside is not None:
        return str(int(year) + _YEARS_AWAY[beside["which"]])
    before = text[max(0, part.start - len("last ")) : part.start].strip()
    if before == "last":
        return year if part.rest < month else str(int(year) - 1)
    return (year if part.rest > month else str(int(year) + 1)) if before == "next" else ""


def _year_before(earlier: Sequence[_Part], part: _Part) -> str:
    """Return the year of the last date before, if a later day or month of it follows: "on 12
    January 1948 and on 23 February"; "" for none.
    """
    dated = [other for other in earlier if other.year and other.rest and part.rest]
    return dated[-1].year if dated and dated[-1].rest < part.rest else ""


def _year_behind(text: str, first: _Part, second: _Part) -> str:
    """Return the year of the next date if the same happened elsewhere on a later day of it: "in
    Spain on 11 October and in Peru on 20 October 2006"; "" for none.
    """
    later = len(first.rest) == len(second.rest) and first.rest < second.rest
    return second.year if later and _ELSEWHERE.fullmatch(text, first.end, second.start) else ""


def _is_range(text: str, first: _Part) -> bool:
    before = text[max(0, first.start - 9) : first.start].rstrip()
    between = text[first.end : first.end + 5]
    return " and" not in between or before.endswith(("between", "between the"))


def _part(match: re.Match[str]) -> _Part:
    if match["iso"]:
        return _Part(match.start(), match.end(), match["iso"][:4], match["iso"][4:])
    if figures := match["american"] or match["european"]:
        first, second, of = re.split(r"[-/.]", figures)
        month, day = (first, second) if match["american"] else (second, first)
        rest = f"-{int(month):02}-{int(day):02}"
        return _Part(match.start(), match.end(), of, rest)
    if match["decade"]:
        return _Part(match.start(), match.end(), f"{match['decade']}X", "")
    if match["decade2"]:
        return _Part(match.start(), match.end(), f"19{match['decade2']}X", "")
    year = next((match[f"year{n}"] for n in ("", 2, 3, 4, 5, 6) if match[f"year{n}"]), "")
    month = next((match[f"month{n}"] for n in ("", 2, 3, 4, 6) if match[f"month{n}"]), "")
    day = match["day"] or match["day2"] or match["day3"] or ""
    start = match.start("month4") if match["month4"] else match.start()
    rest = ""
    if match["season"]:
        rest = f"-{SEASONS[match['season']]}"
    elif month or match["abroad"]:
        rest = f"-{MONTHS[month[:3]] if month else _MONTHS_ABROAD[match['abroad']]:02}"
        if day:
            rest += f"-{int(day) if day.isdigit() else read_ordinal(day) or 0:02}"
    return _Part(start, match.end(), year, rest)


def _year_of(published: str) -> str:
    """Return the year of a source dated to the month; a source such as a book may look back."""
    return published[:4] if re.match(rf"{_YEAR}-\d\d", published) else ""


def _valid(edtf: str) -> str:
    try:
        parse_date(edtf)
    except (ValueError, ArithmeticError):
        return ""
    return edtf
