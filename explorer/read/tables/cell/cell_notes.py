"""What follows a cell's value without being part of it: footnote marks, a year, a country."""

from __future__ import annotations

import re
from dataclasses import replace

from explorer.model.enums import Factuality, ValueType
from explorer.model.property import Property
from explorer.model.scope import PREMIERE
from explorer.read.tables.statements import Fact
from explorer.values.folding import words_of
from explorer.values.names.festivals import SHORT_NAMES, is_named_festival
from explorer.values.places.countries import find_country, find_country_abroad

_TITLE, _LANGUAGE, _CERTIFICATE = "title", "language", "certificate"

_MARKS = re.compile(
    r"(?<=\S)\s*(?:\[(?:\d{1,3}|[a-z]|(?:note|nb|n) ?\d{1,3})\]|[*†‡§★☆⭐✓✔])+$", re.ASCII
)
"""Footnote marks. Superscript digits are not among them: a title may end in one."""

_RAISED = re.compile(r"(?<=[\w.)])[¹²³⁰⁴-⁹ᵃ-ᶻ]+$")
_ESTIMATE = re.compile(
    r"(?<!\s)\s*[(\[](?:est|estimated|estimate|approx|approximate|approximately|circa|ca?|"
    r"provisional|"
    r"preliminary|tbc|rounded)\.?[)\]]$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?<!\s)\s*[(\[][^()\[\]]{0,40}\b(?:reviews?|critics|votes?|ratings?|screens)[)\]]$"
    r"|(?<=%)\s?[(\[]\d[\d,]{0,9}[)\]]$",
    re.IGNORECASE,
)
"""How many opinions a score rests on, or screens a sum: 34% (120 reviews)."""
_YEAR = re.compile(r"(.*[^\s(])\s*\((?:[IVX]{1,4}/)?((?:18|19|20)\d\d)\)")

_CONTINENTAL = re.compile(
    r"(?<![\d.,])\d{1,3}(?:(?:\.\d{3}){2,}(?:,\d{1,2})?|(?:\.\d{3})+,\d{1,2})(?![\d.,])", re.ASCII
)
_TURNED = str.maketrans(".,", ",.")

_ARTICLES = (
    r"(?:The|A|An|Le|La|Les|L['’]|Un|Une|Der|Die|Das|El|Los|Las|Il|Lo|Gli|I|O|Os|As|De|Het|Den|Det)"
)
_AMBIGUOUS = ("I", "O", "As", "De", "Den", "Det", "Die", "Lo")
"""Articles that may be another word at a title's end, where no year shows that it is in a list."""
_ARTICLE_LAST = re.compile(rf"(.+), ({_ARTICLES}|THE|AN?)")
_ARTICLE_BEHIND = re.compile(rf"(.+) \(({_ARTICLES})\)", re.IGNORECASE)
_LIBRARY = re.compile(r"(?<!\s)\s*\[(?:video|sound|motion|electronic)[a-z -]*\].*", re.IGNORECASE)
"""What a library adds to a title: [videorecording] / directed by Ada Quill."""
_OTHER_TITLE = re.compile(rf"(?<!\s)\s*\((?:a\.?k\.?a\.? [^()]+|[^()]+, {_ARTICLES})\)$")
_TITLED_TWICE = re.compile(rf"(.+, {_ARTICLES})\s*\([^()]+\)")
_SUBTITLED = re.compile(
    r",? (?:with|\+) [^,;/]*subtitles?$|(?<!\s)\s*\([^()]*subtitles?\)$", re.IGNORECASE
)
"""What a board adds to a language: French with English subtitles."""
_SHOWN_AS = re.compile(
    r"(?<!\s)\s*[(\[](?:V\.?O\.?(?:S\.?(?:[EFT]\.?|T\.?FR)?)?|O\.?m\.?U|OmdU|O\.?V|V\.?F|dubbed|"
    r"subtitled|(?:[^()\[\]]{1,30} )?(?:w/|with) (?:eng(?:lish|\.)? )?sub(?:title)?s|"
    r"[23]-?D|IMAX|ex[- ](?:æ|ae)quo|DVD|Blu-?ray(?: Disc)?|VHS|(?:4K )?UHD)\.?[)\]]$",
    re.IGNORECASE,
)
"""What a programme or a list of awards adds to a title: (OmU), (V.O.S.E.), (3D), (ex aequo),
(Danish w/ subs), or what a shelf does: [DVD]."""
_JOINING = "'’"

_RATED = re.compile(r"([a-z]{2}|US|UK|GB|[^:/]{3,40})[:/]\s*(\S.*)")
"""A certificate after its country; PG is no code here."""
_IN_BRACKETS = re.compile(r"(.*[^\s(])\s*\(([^()]+)\)")


def unmarked(prop: Property, word: str) -> str:
    """Return the words of a cell without notes on them."""
    word = _MARKS.sub("", word)
    if prop.value_type in (ValueType.DATE, ValueType.QUANTITY):
        word = _COUNTED.sub("", without_marks(word))
    if prop.id == _LANGUAGE:
        word = _SUBTITLED.sub("", word)
    return title_and_year(word)[0] if prop.id == _TITLE else word


def without_marks(word: str) -> str:
    """Return the words of a date or number without footnote marks and "estimated". A number that
    can only be continental is converted: 35,761,238.50 for 35.761.238,50.
    """
    word = _ESTIMATE.sub("", _MARKS.sub("", _RAISED.sub("", word)))
    return _CONTINENTAL.sub(lambda match: match[0].translate(_TURNED), word)


def as_estimated(firmness: Factuality, cell: object) -> Factuality:
    """Return how certain a cell is: not CERTAIN if it says "estimated"."""
    if firmness is not Factuality.CERTAIN or not isinstance(cell, str):
        return firmness
    return Factuality.PROBABLE if _ESTIMATE.search(_MARKS.sub("", cell)) else firmness


def title_and_year(word: str) -> tuple[str, str]:
    """Return a film's title and the year in brackets after it, "" for none."""
    word = _SHOWN_AS.sub("", _LIBRARY.sub("", _MARKS.sub("", word)))
    match = _YEAR.fullmatch(word)
    title = _in_order(match[1]) if match else _with_article_first(word)
    if behind := _ARTICLE_BEHIND.fullmatch(title):
        title = f"{behind[2]} {behind[1]}"
    return title, match[2] if match else ""


def _in_order(title: str) -> str:
    """Return a title from an alphabetical list in its normal order, with its article first and
    without another title in brackets: “Postman, The (Il postino)”, “Seven (a.k.a. Se7en)”.
    """
    twice = _TITLED_TWICE.fullmatch(title)
    title = twice[1] if twice else _OTHER_TITLE.sub("", title)
    turned = _ARTICLE_LAST.fullmatch(title)
    return _turned(*turned.groups()) if turned else title


def _with_article_first(title: str) -> str:
    """Return a title with an article at its end in front, unless that may be a word of its own."""
    turned = _ARTICLE_LAST.fullmatch(title)
    return _turned(*turned.groups()) if turned and turned[2] not in _AMBIGUOUS else title


def _turned(title: str, article: str) -> str:
    return f"{article}{'' if article[-1] in _JOINING else ' '}{title}"


def in_its_country(fact: Fact, word: str) -> tuple[Fact, str]:
    """Return a fact and the date or number in a cell, limited to the country in brackets after it,
    if there is one and the fact has no region: 25 July 1980 (France). A date with a festival after
    it is that of a premiere: 6 September 2019 (Venice).
    """
    if fact.scope.region:
        return fact, word
    if fact.property.value_type is ValueType.DATE and not fact.scope.medium:
        noted = _IN_BRACKETS.fullmatch(word)
        if noted and _is_premiere(noted[2]):
            return replace(fact, scope=replace(fact.scope, medium=PREMIERE)), noted[1]
    word, country = without_country(fact.property, word)
    return (replace(fact, scope=replace(fact.scope, region=country)) if country else fact), word


def _is_premiere(note: str) -> bool:
    """Return whether a note on a date names a festival, or calls it a premiere."""
    words = words_of(note)
    named = bool(words) and SHORT_NAMES.issuperset(words)
    return named or is_named_festival(note) or PREMIERE in words


def without_country(prop: Property, word: str) -> tuple[str, str]:
    """Return the date or number in a cell, and the country in brackets after it, "" for none; or
    the certificate after its country: gb/15, Germany:12.
    """
    rated = _RATED.fullmatch(word) if prop.id == _CERTIFICATE else None
    if rated and (country := find_country(rated[1]) or find_country_abroad(rated[1])):
        return rated[2], country.name
    if prop.value_type not in (ValueType.DATE, ValueType.QUANTITY):
        return word, ""
    match = _IN_BRACKETS.fullmatch(word)
    country = (find_country(match[2]) or find_country_abroad(match[2])) if match else None
    return (word, "") if match is None or country is None else (match[1], country.name)
