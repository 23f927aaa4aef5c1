"""Dates in words, turned into EDTF: "before 1985", "c. 1990", "between 1985 and 1987"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import product

from explorer.values.dates import parse_date
from explorer.values.dates.calendars import moved
from explorer.values.dates.weeks import first_day_of_week, numbered_week, week_from
from explorer.values.spoken.points import MONTHS, points
from explorer.values.spoken.text import tidied, without_clock

_LONGEST = 200
"""Letters of a date in words; a longer text is none."""
_MOST = 4
"""Greatest number of readings returned."""

_A_YEAR = re.compile(r"(?<!\d)(?:18[7-9]|19\d|20\d)\d(?!\d)", re.ASCII)
_ANY_YEAR = 2000
"""A leap year in place of an unnamed year."""

_ABOUT = (
    r"(?:~|(?:on|in) or (?:about|around|near)|c{1,2}a\.?|c\.?|circa|est\.?|estimated|about|"
    r"around|roughly|approximately|approx\.?|some ?time around|"
    r"near|nearly|almost)(?![a-z])"
)
_UNSURE = r"(?:possibly|perhaps|probably|maybe|presumably|likely|apparently|\?)"
_BEFORE = r"(?:before|prior to|earlier than|pre)"
_AFTER = r"(?:after|later than|following|post)"
_BY = (
    r"(?:by|no later than|not later than|on or before|in or before|up to|not after|"
    r"at (?:the )?latest(?: in)?|latest|by the end of)"
)
_FROM = (
    r"(?:no earlier than|not earlier than|on or after|in or after|not before|"
    r"at (?:the )?earliest(?: in)?|earliest)"
)
_SINCE = r"(?:since|from|starting(?: in)?|as of|beginning(?: in)?|ever since)"
_UNTIL = r"(?:(?:up )?until|till|til|to|through|ending(?: in)?)"
_ON = (
    r"(?:-|,? ?(?:on(?:wards?)?)|"
    r",? ?(?:-|to|until) ?(?:the )?(?:present(?: day)?|date|now|today))"
)


def spoken_dates(text: str) -> list[str]:
    """Return the EDTF forms that a date in words may mean, most likely first; [] if unclear.

    All are valid for `parse_date`.
    """
    if len(text) > _LONGEST:
        return []
    text = tidied(text)
    if week := numbered_week(text):
        return [week]
    if day := first_day_of_week(text):
        return [week for form in spoken_dates(day) if (week := week_from(form))]
    valid = [form for form in dict.fromkeys(_readings(text)) if _is_valid(form)]
    if not valid:
        day, time = without_clock(text)
        days = (form for form in points(day) if time and re.fullmatch(r"\d{4}-\d\d-\d\d", form))
        valid = [f"{form}{time}" for form in days if _is_valid(f"{form}{time}")]
    return valid[:_MOST]


def years_of(text: str) -> set[int]:
    """Return the possible years of a date in any notation: 1912 and 2012 for "3/4/12"; none if no
    single year is meant, as in "the 80s".
    """
    if match := _A_YEAR.search(text):
        return {int(match[0])}
    forms = spoken_dates(text) if text else ()
    return {int(form[:4]) for form in forms if form[:4].isdecimal()}


def without_year(text: str) -> str:
    """Return the EDTF form of a date in words without a year: "XXXX-06-12" for "12 june"; "" for
    any other words.
    """
    readings = spoken_dates(f"{text} {_ANY_YEAR}")
    alone = len(readings) == 1 and re.fullmatch(rf"{_ANY_YEAR}(-[\d-]+)", readings[0])
    return f"XXXX{alone[1]}" if alone else ""


def _readings(text: str) -> Iterator[str]:
    """Yield the forms of a text, by the first kind of phrase that matches."""
    two_ends = re.match(r"(?:from|between) .+ (?:to|and|until|till|through) ", text)
    first = (_stretch,) if two_ends else ()
    for read in (*first, _point, _qualified, _choice, _stretch):
        forms = list(read(text))
        if any(map(_is_valid, forms)):
            yield from forms
            return


def _point(text: str) -> Iterator[str]:
    yield from _span_of_years(text)
    yield from points(text)


def _span_of_years(text: str) -> Iterator[str]:
    """Yield "1985-87" and "1985/86" as an interval; "2001-04" may also be a month."""
    if (match := re.fullmatch(r"(\d{3})(\d) ?[-/] ?(\d)", text)) and match[3] > match[2]:
        yield f"{match[1]}{match[2]}/{match[1]}{match[3]}"
    if match := re.fullmatch(r"(\d\d)(\d\d) ?[-/] ?(\d\d)", text):
        century, first, last = match.groups()
        if int(last) > int(first):
            yield f"{century}{first}/{century}{last}"
        elif int(last) == (int(first) + 1) % 100:  # 1999/00
            yield f"{century}{first}/{int(century) + 1}{last}"


def _about(form: str) -> str:
    return "/".join(end if end[-1:] in "~%" else f"{end.rstrip('?')}~" for end in form.split("/"))


def _unsure(form: str) -> str:
    """Return a form with each end marked uncertain, which EDTF combines with approximate as %."""
    marks = {"~": "%", "%": "%"}
    ends = form.split("/")
    return "/".join(f"{end.rstrip('~%?')}{marks.get(end[-1:], '?')}" for end in ends)


def _before(form: str) -> str:
    return f"[..{_neighbour(form, -1)}]"


def _after(form: str) -> str:
    return f"[{_neighbour(form, 1)}..]"


def _by(form: str) -> str:
    return f"[..{form.split('/')[-1]}]"


def _from(form: str) -> str:
    return f"[{form.split('/')[0]}..]"


def _since(form: str) -> str:
    return f"{form.split('/')[0]}/.."


def _until(form: str) -> str:
    return f"../{form.split('/')[-1]}"


_QUALIFIERS: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = tuple(
    (re.compile(form), make)
    for form, make in (
        (rf"{_ABOUT} ?(.+)", _about),
        (
            r"(.+?),?(?: or so|ish|-ish| or thereabouts| approximately| approx\.?| circa| ca\.?|"
            r" \(?(?:c|est)\.?\)?| estimated)",
            _about,
        ),
        (rf"{_UNSURE},? ?(?:in )?(.+)", _unsure),
        (r"(.+?) ?(?:\(?\?\)?|\(uncertain\)|,? (?:uncertain|probably|perhaps|possibly))", _unsure),
        (r"(?:not|no) (?:later|after) (?:than )?(.+)", _by),
        (r"not until (.+)", _from),
        (rf"{_FROM} (.+)", _from),
        (
            r"(.+?) (?:or later|(?:or|and) after|(?:at (?:the )?)?earliest|and later|or newer)",
            _from,
        ),
        (rf"{_BY} (.+)", _by),
        (
            r"(.+?) (?:or earlier|(?:or|and) before|(?:at (?:the )?)?latest|and earlier|or older)",
            _by,
        ),
        (rf"(?:(?:some|any) ?time |shortly |just |well )?{_BEFORE}[ -](.+)", _before),
        (rf"(?:(?:some|any) ?time |shortly |just |well )?{_AFTER}[ -](.+)", _after),
        (rf"(?:from |since )?(.+?){_ON}", _since),
        (rf"{_SINCE} (.+)", _since),
        (rf"{_UNTIL} (.+)", _until),
    )
)


def _qualified(text: str) -> Iterator[str]:
    for pattern, make in _QUALIFIERS:
        match = pattern.fullmatch(text)
        if match:
            forms = [make(form) for form in _simple(match[1])]
            if any(map(_is_valid, forms)):
                yield from forms
                return


def _simple(text: str) -> list[str]:
    """Return the forms of the phrase after a qualifier, which may have a qualifier of its own."""
    forms = points(text) or list(_span_of_years(text))
    return forms or _qualified_once(text) or list(_stretch(text))


def _qualified_once(text: str) -> list[str]:
    """Return the forms of a point in time after one of the first qualifiers: "about 1950"."""
    for pattern, make in _QUALIFIERS[:4]:
        if match := pattern.fullmatch(text):
            return [make(form) for form in points(match[1])]
    return []


def _choice(text: str) -> Iterator[str]:
    """Yield "1982 or 1983" as one of a set, "1982 and 1983" as the whole set."""
    for word, brackets in (("or", "[]"), ("and|&", "{}")):
        parts = re.split(rf",? (?:{word}) |, ", re.sub(r"^(?:either|both) ", "", text))
        if len(parts) < 2 or re.match(r"between ", text):
            continue
        if not re.search(rf" (?:{word}) ", text):
            continue
        for members in product(*_filled(parts)):
            listed = ",".join(member.replace("/", "..") for member in members)
            yield brackets[0] + listed + brackets[1]


def _stretch(text: str) -> Iterator[str]:
    """Yield "between 1985 and 1987" as a date within the period or as all of it; "1985 to 1987"."""
    if match := re.fullmatch(r"(?:some ?time |any ?time )?between (.+) and (.+)", text):
        for first, last in product(*_filled(list(match.groups()))):
            start, end = first.split("/")[0], last.split("/")[-1]
            yield f"[{start}..{end}]"
            yield f"{start}/{end}"
        return
    text = re.sub(r"^from ", "", text)
    for match in re.finditer(r" ?(?:-|/) ?| (?:to|through|thru|until|till|and) (?:the )?", text):
        parts = [text[: match.start()], text[match.end() :]]
        if all(parts):
            for first, last in product(*_filled(parts)):
                yield f"{first.split('/')[0]}/{last.split('/')[-1]}"


def _filled(parts: list[str]) -> list[list[str]]:
    """Return the forms of each part, completed from its neighbours if necessary."""
    read: list[list[str]] = []
    for number, part in enumerate(parts):
        forms = _one_of(part) if _is_whole(part) else []
        others = [*reversed(parts[number + 1 :]), *reversed(parts[:number])]
        for filled in (made for other in others for made in _with_parts_of(part, other)):
            forms = forms or _one_of(filled)
        read.append(forms)
    return read


def _one_of(text: str) -> list[str]:
    return [form for form in points(text) if _is_valid(form)] or _qualified_once(text)


def _is_whole(part: str) -> bool:
    """Return whether a part may be complete, unlike a bare "12"."""
    return not re.fullmatch(r"\d{1,3}(?:st|nd|rd|th)?", part)


def _with_parts_of(part: str, other: str) -> Iterator[str]:
    """Yield `part` with the month, year or era that only its neighbour gives."""
    words = r"|".join(MONTHS)
    if era := re.search(r" (bce?|b\.c\.|ad|ce)$", other):
        yield f"{part} {era[1]}"
    year = re.search(r"(?:\d{4}|'\d\d)$", other)
    month = re.search(rf"\b({words})\b", other)
    if re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?(?:,? (?:\d{4}|'\d\d))?", part) and month:
        day, _, own = part.partition(" ")
        whole = own or (year[0] if year else "")
        yield f"{day.strip(',')} {month[0]} {whole}"
    if year:
        yield f"{part} {year[0]}"
        yield f"{part} of {year[0]}"
    if decade := re.search(r"(?:the )?(\d{4}s|'?\d0s|\b[a-z]+ies|(?<!\S)\S+ century.*)$", other):
        yield f"{part} {decade[1]}"


def _neighbour(form: str, step: int) -> str:
    """Return the year, month or day just before (-1) or after (1) a date."""
    bounds = parse_date(form).bounds
    year, month, day = bounds[0] if step < 0 else bounds[1]
    plain = form.split("/")[0 if step < 0 else -1].rstrip("~?%")
    mark = "~" if form[-1:] in ("~", "%") else ""
    if re.fullmatch(r"-?\d{4}-\d\d-\d\d", plain):
        year, month, day = moved((year, month, day), step)
        return f"{_padded(year)}-{month:02}-{day:02}{mark}"
    if re.fullmatch(r"-?\d{4}-\d\d", plain):
        month += step
        year, month = (year + (month - 1) // 12, (month - 1) % 12 + 1)
        return f"{_padded(year)}-{month:02}{mark}"
    return f"{_padded(year + step)}{mark}"


def _padded(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def _is_valid(form: str) -> bool:
    try:
        parse_date(form)
    except (ValueError, ArithmeticError):
        return False
    return True
