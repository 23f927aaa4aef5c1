"""Phrases that made readers stumble, and functions that find them in the program's output.

    from support.plain_words import awkward, awkward_on_screen

    assert awkward(text) == ""
    assert awkward_on_screen(label) == ""

`awkward` is for all text: reports, sentences, pages, help, docs. `awkward_on_screen` also rejects
what is allowed in docs and in a report's prose, but not on screen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

ANYWHERE = (
    # verdicts, reasons and certainty
    r"cannot both hold|both cannot hold|pull apart|quarrel|referent|open-world|factuality",
    r"granularity|speaks? as (before|after)|two voices|all firm\b|firmer on one side|so flatly",
    r"stated flatly|could have seen the film|(bears?|borne|bear) out|eyewitness|stands out",
    r"voice changes|is over before|a plan against the outcome|have to do with each other",
    r"it is not said whether|no stretch of story time|nothing stands against|clash",
    r"lost the value|lost in (this|these) cop|elsewhere say|about equally well supported",
    r"before or after the release, it is not known|vantage unknown|does not say when",
    r"gives no date|differ harmlessly|only looked like|had to be cleared|no gate cleared",
    r"looks like a conflict, and is not|one says more than the other|matters a lot",
    r"no firmer source|one account is fuller|steps apart|first mooted|some time in here",
    r"said not to be|borne out by nobody|have eyewitnesses against|others speak too of",
    r"concerns? (it|her|him|them)\b|everything said of|facts of which both speak",
    # what would settle a finding
    r"the film itself|a source closer to",
    # instructions to the user
    r"how: the source|u takes it back|takes one away|take away|wherever in the view you are",
    r"who or what in the middle|the most talked of|words they must hold|facts must hold",
    r"slips of the finger|you would mail|not decided yet|pack was read again|that was it\b",
    r"keys that count here|find a key or a sign|set or take off a bookmark",
    r"your last ruling|put the program aside|colours, ours or others|mend these",
    r"edit not read|nobody's name has|hit before|and down\b|a row a fact|mind: this copy",
    r"with the line that makes it|read to the ground",
    r"judges? both ways|points? to (before|after) the release|why not more|\branks as|next to do",
    r"part of a pattern: see|\bput off\b|\bours, (dark|light)|it is part of \(|is not so\)",
    # out of date or too clever
    r"\banew\b|after a fashion|in the shade|knows no mercy|in silence|with nothing but python",
)
"""Regular expressions, case-insensitive, of what no text of the program may contain."""

ON_SCREEN = (
    r"\bruled? (on|with)\b|\brul(e|ed|ing|ings)\b(?!s?\.toml)|\": accepted\"|, accepted\b",
    r"\btake it\b",
)
"""What no label, tooltip or message may contain: on screen, a ruling is a decision."""

_ANYWHERE = re.compile("|".join(ANYWHERE), re.IGNORECASE)
_ON_SCREEN = re.compile("|".join((*ANYWHERE, *ON_SCREEN)), re.IGNORECASE)


def awkward(text: str, quoted: Iterable[str] = ()) -> str:
    """Return the first awkward phrase with its context, "" for none.

    `quoted` are words that do not count: phrases of sources, names.
    """
    return _first(_ANYWHERE, text, quoted)


def awkward_on_screen(text: str, quoted: Iterable[str] = ()) -> str:
    """Return the first phrase not allowed on screen with its context, "" for none."""
    return _first(_ON_SCREEN, text, quoted)


def _first(phrases: re.Pattern[str], text: str, quoted: Iterable[str]) -> str:
    for words in sorted(filter(None, quoted), key=len, reverse=True):
        text = text.replace(words, "…")
    hits = phrases.search(text)
    return text[max(hits.start() - 60, 0) : hits.end() + 40] if hits else ""
