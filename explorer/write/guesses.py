"""Guesses about a source: its kind, its author, its date, and whether they had seen the film.

Every guess cites the words it rests on, so that a reader can judge it at a glance.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from explorer.text import quote
from explorer.write.guess import LONGEST_TITLE, TOP, Guess, lines_with
from explorer.write.guessed_byline import author_of, published_of
from explorer.write.guessed_vantage import vantage_of
from explorer.write.source_file import SourceText

_KINDS = (
    ("forum post", r"^r/\w+|\bforum\b|\bposted by u/|\breddit\b"),
    (
        "interview",
        r"\b(?:interview(?:s|ed)?|entretien|intervista|entrevista|talks (?:to|with) us|Q ?& ?A)\b",
    ),
    ("preview", r"\b(?:preview|first look|everything we know|what to expect|teaser|trailer)\b"),
    (
        "review",
        r"\b(?:review(?:ed)?|verdict|critique|(?:film)?kritik|recensione|reseña|crítica)\b",
    ),
    ("press release", r"\b(?:press release|for immediate release)\b"),
    ("production notes", r"\b(?:production notes|press (?:kit|notes))\b"),
    ("essay", r"\b(?:essay|video essay|analysis|explained)\b"),
    ("fan wiki", r"\bfan ?wiki\b|\bfandom\b|\bfan encyclop(?:a?e)dia\b"),
    ("encyclopedia article", r"\bwiki(?:p[eé]di\w+)?\b|\bencyclop(?:a?e)dia\b"),
    ("cast list", r"\b(?:cast list|cast (?:and|&) crew|full credits)\b"),
    ("database", r"\b(?:imdb|tmdb|database)\b|\bfull cast\b"),
    ("blog post", r"\bblog\b"),
    ("festival programme", r"^festival$|\bfestival (?:programme|catalogue|listing|guide|page)\b"),
    ("news report", r"^(?:news|exclusive|breaking)\b|\bnews (?:article|item|report|story)\b"),
    ("obituary", r"\bobituar(?:y|ies)\b|\bdies(?: at| aged) \d\d"),
    ("journal article", r"\bjournal of\b|\bvol(?:\.|ume) ?\d+,? (?:no\.|issue|number) ?\d+"),
    ("memoir", r"\b(?:memoirs?|autobiography)\b"),
    ("book", r"\bbook\b|\bchapter \w+\b|\bpp?\. ?\d+"),
)
_KINDS_OF_SITES = frozenset(["fan wiki", "encyclopedia article", "database"])
"""What a website's name tells; a paper called “Film Review” prints interviews too."""
_FAN_WIKI = ("fan wiki", r"\bfan (?:wiki|encyclop(?:a?e)dia)\b|\b(?:on|from|by) Fandom\b")
_IN_TEXT = (
    _FAN_WIKI,
    ("forum post", r"^(?:r/\w+$|posted by u/|u/\w+ ·)"),
    (
        "review",
        r"\b(?:film|movie) review\b|(?-i:\bReviewed) (?:at|in|on)\b|"
        r"^(?-i:Review(?:ed)?) by (?-i:[A-Z])|"
        r"\b(?:\d(?:\.\d)?|one|two|three|four|five)(?: ?/ ?| out of )(?:5|10|five|ten)\b|★",
    ),
    ("encyclopedia article", r"\bFrom (?:Wikipedia\b|\w+, the (?:\w+ )?encyclop(?:a?e)dia$)"),
    ("press release", r"\bFOR IMMEDIATE RELEASE\b"),
    ("news report", r"^(?-i:EXCLUSIVE)\b|(?-i:\(EXCLUSIVE\))$"),
)


_DEFINED = re.compile(
    r".{2,80}? (?P<how>is an? (?:18|19|20)\d\d [^.]{3,80}? (?:film|series|miniseries) "
    r"(?:directed|written|produced|created|based|starring)) "
)
"""How an encyclopedia begins an article on a film."""
_FORUM_LINE = re.compile(r"r/\w+$|(?:posted by )?u/[\w-]+\b", re.IGNORECASE)
"""A line above the title of a forum post: the forum's name, or who posted it."""


@dataclass(frozen=True, slots=True)
class SourceGuesses:
    """What is guessed about a source; None where nothing suggests anything."""

    title: Guess
    kind: Guess
    author: Guess | None
    published: Guess | None
    vantage: Guess | None


def guess_source(text: SourceText, film: str = "", made: str = "") -> SourceGuesses:
    """Return what a text seems to be; `film` is the film's title and `made` its year, "" if
    unknown.
    """
    title = _title(text)
    kind = _kind(text, title.value)
    published = published_of(text)
    vantage = vantage_of(text, kind.value, film, published.value if published else "", made)
    return SourceGuesses(title, kind, author_of(text), published, vantage)


def _title(text: SourceText) -> Guess:
    if stated := text.facts.get("title", ""):
        return Guess(stated[:LONGEST_TITLE], "as its file states", stated=True)
    for number, line in enumerate(text.lines[:TOP], 1):
        if _FORUM_LINE.match(line):
            continue
        if len(line) <= LONGEST_TITLE:
            return Guess(line, "its first line" if number == 1 else f"line {number}", number)
        break
    words = re.sub(r"[-_\s]+", " ", text.path.stem).strip() or "Untitled"
    return Guess(words[:1].upper() + words[1:], "from the file's name")


def _kind(text: SourceText, title: str) -> Guess:
    guess = _likely_kind(text, title)
    if guess.value == "encyclopedia article":  # "wiki" in a file's name says less than the text
        kind, form = _FAN_WIKI
        for number, match in lines_with(text.lines[:TOP], form):
            return Guess(kind, f"{quote(match[0])} in line {number}", number)
    return guess


def _likely_kind(text: SourceText, title: str) -> Guess:
    if _FORUM_LINE.match(text.lines[0]):
        return Guess("forum post", f"{quote(text.lines[0])} in line 1", 1)
    name = re.sub(r"[-_]+", " ", text.path.stem)
    site = text.facts.get("publisher", "")
    of_site = [row for row in _KINDS if row[0] in _KINDS_OF_SITES]
    for where, words, kinds in (
        ("its title", title, _KINDS),
        ("its site", site, of_site),
        ("the file's name", name, _KINDS),
    ):
        for kind, form in kinds:
            if match := re.search(form, words, re.IGNORECASE):
                return Guess(kind, f"{quote(match[0])} in {where}")
    if "kind" in text.facts:
        return Guess(text.facts["kind"], "its page has an infobox")
    for kind, form in _IN_TEXT:
        for number, match in lines_with(text.lines, form):
            return Guess(kind, f"{quote(match[0])} in line {number}", number)
    if defined := _DEFINED.match(text.lines[0]):
        return Guess("encyclopedia article", f"{quote(defined['how'])} in line 1", 1)
    asked = [line for line in text.lines if line.rstrip("*_ ").endswith("?")]
    if len(text.lines) > 5 and len(asked) > len(text.lines) / 4:
        return Guess("interview", "a quarter of its lines are questions")
    return Guess("article", "nothing says what else it is")
