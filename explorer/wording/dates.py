"""Dates in words, in full for sentences and short for rows and timelines; and the names of
the events that date a story, short where several occur together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from explorer.model.pack import Pack
from explorer.values.dates import in_full, spelt_out, without_common_end
from explorer.values.story_time import StoryTime

OPEN = ("", "..")
"""EDTF for an unknown or open end of an interval."""

_PLAIN = re.compile(r"(\d{4}|\d{3}X?)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")
_TIME = re.compile(r"T\d\d:[\d:.Z+-]*")
_AMONG = re.compile(r"[\[{]\d{4}(?:-\d\d(-\d\d)?)?,")
"""A set of dates that begins with a plain one."""
_CENTURY = re.compile(r"(\d{3,4}) to (\d{3,4})")
_DAY = re.compile(r"\d{1,2} [A-Z]")
"""A day in words: "25 December, year unknown"."""
_STRETCHES = (
    "spring",
    "summer",
    "autumn",
    "winter",
    "the first",
    "the second",
    "the third",
    "the last",
)
SHORT_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

_TWO_NUMBERS = re.compile(r"\b(Book|Chapter|Episode|Part|Season|Volume) (\d+) and \1 (\d+)\b")


def on_date(text: str) -> str:
    """Return a date with its preposition: "in 1950", "on 4 May 1950", "in summer 1950"."""
    first, between, last = text.partition("/")
    if between and first in OPEN:
        return f"by {in_full(last)}"
    if between:
        return f"from {in_full(first if last in OPEN else text)}"
    words = in_full(text)
    if text.endswith("XX") and (century := _CENTURY.fullmatch(words)):
        return f"between {century[1]} and {century[2]}"
    if among := _AMONG.match(text):
        return f"{'on' if among[1] else 'in'} {words}"
    plain = _PLAIN.fullmatch(text.rstrip("?~%"))
    if plain is None:
        before = "on " if _DAY.match(words) else "in " if words.startswith(_STRETCHES) else ""
        return f"{before}{words}"
    return f"{'on' if plain[3] else 'in'} {words}"


def date_words(text: str) -> str:
    """Return an EDTF date in short words: "6 Mar 1998", "from 2020", "3–9 Aug 2020"."""
    first, between, last = text.partition("/")
    if not between:
        return _one_date(first)
    if first in OPEN or last in OPEN:
        known = _one_date(last if first in OPEN else first)
        return f"until {known}" if first in OPEN else f"from {known}"
    whole, end = _one_date(first).split(), _one_date(last).split()
    begin = without_common_end(whole, end) if len(whole) == len(end) else whole
    close = len(begin) == 1 and (len(end) == 1 or begin != whole)
    return f"{' '.join(begin)}{'–' if close else ' – '}{' '.join(end)}"


def _one_date(text: str) -> str:
    """Return a single date: days, months and decades in short form, others spelt out."""
    text = _TIME.sub("", text)
    plain = _PLAIN.fullmatch(text)
    if plain is None:
        bare, about = text.rstrip("~?%"), text.endswith(("~", "%"))
        known = _PLAIN.fullmatch(bare) and bare != text
        unsure = " (uncertain)" if text.endswith(("?", "%")) else ""
        return f"{'about ' if about else ''}{_one_date(bare)}{unsure}" if known else spelt_out(text)
    year, month, day = plain.groups()
    if not month:
        return f"{year[:3]}0s" if len(year.rstrip("X")) == len("197") else year
    month_words = f"{SHORT_MONTHS[int(month) - 1]} {year}"
    return f"{int(day)} {month_words}" if day else month_words


def two_numbers(words: str) -> str:
    """Return "between Chapters 3 and 4" for "between Chapter 3 and Chapter 4"."""
    return _TWO_NUMBERS.sub(r"\1s \2 and \3", words)


def short_names(names: Sequence[str]) -> list[str]:
    """Return names without a series' name before a colon that another one also has."""
    heads = [name.partition(": ")[0] for name in names]
    short = []
    for name, head in zip(names, heads, strict=True):
        rest = name.partition(": ")[2]
        short.append(rest if rest and heads.count(head) > 1 else name)
    return short if len(set(short)) == len(set(names)) else list(names)


def event_names(pack: Pack, times: Iterable[StoryTime]) -> dict[str, str]:
    """Return the names of the events in story times, by id.

    A common series' name is left out, and so is a subtitle: "Chapter 3".
    """
    names = {event: pack.in_sentence(event) for time in times for event in time.events}
    rests = dict(zip(names, short_names(list(names.values())), strict=True))
    titles = {event: rest.partition(" – ")[0] for event, rest in rests.items()}
    alone = Counter(titles.values())
    return {event: title if alone[title] == 1 else rests[event] for event, title in titles.items()}
