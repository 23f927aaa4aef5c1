"""Certificates in running text and in brackets: "rated PG-13", "an R-rated sequel", "Cert 15"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.suggest.meaning.doubts import is_hoped_for
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Suggestion
from explorer.suggest.text.sentences import Sentence

_MPA = "NC-17|PG-13|PG|R|G"
_BBFC = "R18|12A|12|15|18|PG|AA|A|U|X"
_WORK = (
    r"(?:film|movie|picture|feature|flick|sequel|prequel|remake|comedy|drama|thriller|horror|"
    r"western|action|adventure|romance|musical|version|cut)"
)
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "certificate-mpa",
        re.compile(rf"\b(?:[Rr]ated|MPAA(?: [Rr]ating)?:?) (?P<value>{_MPA})(?![\w'’-])"),
    ),
    (
        "certificate-mpa",
        re.compile(rf"\b(?P<value>{_MPA})-rated (?:[a-z]+ ){{0,2}}{_WORK}\b"),
    ),
    (
        "certificate-mpa",
        re.compile(
            r"(?:(?<=[.,;)] )|(?<![\s\S]))[(\[](?P<value>NC-17|PG-13|R|G)[)\]](?=\W*$|[.,;])"
        ),
    ),
    (
        "certificate-bbfc",
        re.compile(r"^[^()]{2,60} \((?P<value>U|12A|12|15|18)\)$"),
    ),
    (
        "certificate-bbfc",
        re.compile(rf"\b(?:[Cc]ert(?:ificate|\.)?|BBFC:?) (?P<value>{_BBFC})(?![\w'’-])"),
    ),
    ("certificate-bbfc", re.compile(rf"\b[Aa]n? (?P<value>{_BBFC}) certificate\b")),
    ("certificate-bbfc", re.compile(r"\b[Aa] (?P<value>12A)(?![\w'’-])")),
    (
        "certificate-bbfc",  # not another board's: 12 and 18 are the BBFC's
        re.compile(r"\b[Rr]ated (?P<value>12A|15)(?=[.,;)]|$| (?:for|by the BBFC)\b)"),
    ),
)
"""The forms of boards with known letters, matched against the line as written."""


_HINT = re.compile(r"[Rr]ated\b|[Cc]ert|MPAA|BBFC|a 12A|[(\[][GNPRU1][^()\[\]]{0,4}[)\]]")
"""What a sentence needs to be examined."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the certificates that a text gives for a film."""
    for sentence in reading.sentences:
        if not _HINT.search(sentence.text, sentence.start, sentence.end):
            continue
        for role, form in _FORMS:
            for match in form.finditer(sentence.text, sentence.start, sentence.end):
                if form.pattern.startswith("^") and not _is_heading(reading, sentence):
                    continue
                span = sentence.place(match.start()), sentence.place(match.end())
                if is_hoped_for(sentence, span[0]):
                    continue
                film = reading.film_at(sentence, span[0])
                yield from reading.propose(
                    sentence, span, film, role, match["value"], "certificate", 0.8
                )


def _is_heading(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence is a line that opens with the film's title."""
    titles = [m for m in sentence.mentions if reading.film in m.ids]
    return sentence.start == 0 and bool(titles) and titles[0].start <= len("The ")
