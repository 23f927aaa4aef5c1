"""Titles of other films in a text: which title comes before a place, and whether it is the subject.

"The Long Night was shot in Oslo", "the series Ebb, which stars X", “The 12th Man,” directed by X.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from explorer.model.entity import Entity
from explorer.suggest.stated import same_name
from explorer.suggest.text.sentences import Mention, Sentence

_RIGHT_BEFORE = re.compile(
    r"(?P<called>\b(?:film|movie|picture|series|show|sitcom|miniseries|thriller|drama|comedy|"
    r"western|sequel|prequel|remake|documentary|musical|short)s?,? )?(?P<quote>\"(?:the )?)?"
    r"⟦(?P<film>\d+)⟧(?:,?\")?(?:,? \([^()]*\))?"
    r"(?:, (?:was |is |(?P<clause>(?:which|that) (?:was |is |had )?))?| (?:was|is|runs?) | )$"
)
_DATED = re.compile(r"\((?:18|19|20)\d\d\)(?:,|,? (?:which|that) (?:is|was)|,? (?:is|was))? $")
"""The year after a title, right before what is said about its film."""
_IN_BRACKETS = re.compile(r"(?<=⟧) ?\([^()]*$")
"""Brackets that are still open after a name: what they say is about that name."""
_OBJECT = re.compile(r"\b(?:by|of|to|after|before|with|than) (?:the )?$")
_QUOTED = re.compile(
    r"\"(?P<title>[^\"]{2,60}?),?\",? (?:\([^()]*\),? )?"
    r"(?:$|(?=(?:directed|written|produced|starring|co-starring|co-written|which|based|an?) ))"
)
"""A title in quotation marks right before a place, or before words for who made the film."""
_EARLIER = re.compile(
    r"\b(?:first|previous|last|earlier|debut) (?:feature|film|movie|picture),? "
    r"(?:\"|the )*⟦(?P<film>\d+)⟧,"
)
"""A maker's other film, in apposition: "his first feature, Low Tide, took …"."""
_ONE_NAME = re.compile(r"(?:the )?⟦(?P<name>\d+)⟧")
_SET_APART = re.compile(r"^\W*(?:in|with|for|on|after) (?:the )?⟦(?P<film>\d+)⟧, (?:[a-z/-]+ )?$")
"""Another film's title before what its maker did there: "In _Low Tide_, director X made …"."""
_SMALL = re.compile(r"(?:a|an|and|as|at|but|by|for|from|in|into|of|on|or|the|to|with)\b")


_TITLE_WORDS = 8
_OPENERS = frozenset(("like", "unlike", "in", "after", "with", "as", "since", "from", "and", "but"))
"""Words that open a sentence before a title."""


class Title(NamedTuple):
    """A title before a place in a sentence."""

    text: str
    mention: Mention | None
    """The name that it is, None if it is not a name: “The 12th Man”."""
    called: bool
    """Whether the text shows it to be a title: by quotation marks, or "the film" before it."""


def title_before(sentence: Sentence, place: int) -> Title | None:
    """Return the title that a sentence mentions at a place: right before it, in quotation marks
    with its makers after it, or a maker's earlier film; None for none.
    """
    if opened := _IN_BRACKETS.search(sentence.shape, 0, place):
        place = opened.start() + 1
    if match := _RIGHT_BEFORE.search(sentence.shape, 0, place):
        mention = sentence.mentions[int(match["film"])]
        called = bool(match["called"] or match["quote"])
        if not called and not match["clause"] and _OBJECT.search(sentence.shape, 0, match.start()):
            return None  # "a film by Lantern directed by X", "after Low Tide (1999), opened"
        apart = sentence.shape.startswith("directed by ", place) and match.group().endswith("⟧, ")
        if called or (" " in mention.form and not mention.opening) or apart:
            return Title(mention.form, mention, called)
    if (dated := _DATED.search(sentence.shape, 0, place)) and (title := _dated(sentence, dated)):
        return title
    if match := _SET_APART.match(sentence.shape[:place]):
        mention = sentence.mentions[int(match["film"])]
        if is_emphasised(sentence, mention):
            return Title(mention.form, mention, True)
    if match := _EARLIER.search(sentence.shape, 0, place):
        mention = sentence.mentions[int(match["film"])]
        return Title(mention.form, mention, True)
    quoted = list(_QUOTED.finditer(sentence.shape, 0, place)) if '"' in sentence.shape else []
    if not quoted:
        return None
    if named := _ONE_NAME.fullmatch(quoted[-1]["title"]):
        mention = sentence.mentions[int(named["name"])]
        return Title(mention.form, mention, True)
    start, end = (sentence.offset(at) for at in quoted[-1].span("title"))
    text = sentence.text[start:end].rstrip(",")
    return Title(text, None, True) if is_written_as_title(text) else None


def is_emphasised(sentence: Sentence, mention: Mention) -> bool:
    """Return whether a name is in single emphasis marks, as titles are: "_The Long Night_"."""
    before = sentence.text[: mention.start].removesuffix("The ")
    mark = before[-1:]
    doubled = before[-2:-1] == mark
    return mark in ("_", "*") and not doubled and sentence.text.startswith(mark, mention.end)


def _dated(sentence: Sentence, match: re.Match[str]) -> Title | None:
    """Return the title of two or more capitalised words with its year in brackets after it."""
    before = sentence.text[sentence.start : sentence.offset(match.start())].split()[-_TITLE_WORDS:]
    while before and not (before[0][0].isupper() and is_written_as_title(" ".join(before))):
        before.pop(0)
    if before and before[0].casefold() in _OPENERS:
        before.pop(0)
    named = sentence.before(match.start())
    if len(before) < 2 or (named and named[0].end >= sentence.offset(match.start()) - 1):
        return None  # a name: decided above
    return Title(" ".join(before).strip('“”"‘’ '), None, True)


def is_written_as_title(text: str) -> bool:
    """Return whether words are capitalised like a title, except for small words."""
    words = text.split()
    return all(word[0].isupper() or word[0].isdigit() or _SMALL.match(word) for word in words)


def is_subject(sentence: Sentence, mention: Mention) -> bool:
    """Return whether a name opens its sentence, follows a label or is in apposition."""
    before = sentence.text[sentence.start : mention.start].rstrip().casefold()
    before = before.removesuffix("the").rstrip()
    return before == "" or before[-1:] in {":", ",", "(", "“", "‘"}


def is_title_of(title: Title, film_id: str, film: Entity | None) -> bool:
    """Return whether a title is that of a film, None if the pack has no record of it."""
    if title.mention is not None:
        return film_id in title.mention.ids
    names = (film.name, *film.aliases, *film.spellings) if film else ()
    return any(same_name(title.text, name) for name in names)
