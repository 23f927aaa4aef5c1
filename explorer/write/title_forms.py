"""Possible titles of a film in the first lines of a text, by the form of words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explorer.values.folding import fold
from explorer.values.names.given_names import is_given_name
from explorer.values.titles.languages import is_english, is_foreign
from explorer.write.source_file import SourceText

_TOP = 6
_LONGEST = 60
_WORD = r"[^\W\d_a-z][\w'’&:-]*|\d+"
_SMALL = r"of|the|a|an|and|in|on|at|to|for|from|with|de|la|le|du|des|der|die|das|und"
_TITLE = rf"(?:{_WORD})(?: (?:(?:{_SMALL}) )*(?:{_WORD}))*"
_YEAR = r"(?:18|19|20)\d\d"
_HEADING = (
    r"(?:film |movie |blu-ray |dvd )?(?:interview|reviews?|preview|news|exclusive|breaking|profile|"
    r"feature|obituary|opinion|essay|report|trailer|q ?& ?a|box office|watch|listen|spoilers?)"
)
"""What a headline begins with that is no title: "Interview: Ann Bell"."""
_TWO_TITLES = re.compile(
    r"^(?P<title>[^\W\d_a-z][^/|.,:;()\n]{1,58}\w) ?/ ?(?P<other>[^\W\d_a-z][^/|.,:;()\n]{1,58}\w)"
    r"(?= \(|$)"
)
"""An original title and its translation, in either order, at the head of a text."""
_FORMS = (
    re.compile(
        rf"^({_TITLE})(?: ?\([^()]*\)|, [^.;]{{1,60}},)? (?:is|was) (?:an?|the) "
        r"(?:[\w'’-]+ ){0,6}?(?:film|movie|feature|documentary|series|serial|miniseries|sitcom)\b"
    ),
    re.compile(
        rf"^[^.;:]{{3,60}} is (?:an?|the) (?:[\w'’-]+ ){{0,4}}?(?:character|protagonist|antagonist|"
        rf"villain|heroine|hero) (?:in|of|from) (?:the (?:{_YEAR} )?(?:\w+ )?"
        rf"(?:film|movie|series) )?({_TITLE})(?=[,.;(]| \(|$)"
    ),
    re.compile(rf"^(?:\d{{1,3}}[.)] )?({_TITLE}) \((?:[^()]*\b)?{_YEAR}\b[^()]*\)"),
    re.compile(rf"({_TITLE}),? \((?:[^()]*\b)?{_YEAR}\)"),
    re.compile(
        rf"\bthe (?:{_YEAR} )?(?:[a-z-]+ ){{0,3}}(?:film|movie|miniseries) ({_TITLE})(?=[.,;)]|$)"
    ),
    re.compile(
        rf"\b(?:film|movie|drama|thriller|comedy|documentary|western|musical) ({_TITLE})"
        r"(?= (?:is|was|has|had|took|takes|opens|opened|stars|starring|topped|tells|follows)\b)"
    ),
    re.compile(rf"^(?i:film |movie )?(?i:review)(?: of)?[:–—-]? ({_TITLE})"),
    re.compile(rf": ({_TITLE}) ?[-–—|] ?(?i:review)\b"),
    re.compile(rf"^(?i:preview|trailer|first look)[:–—-]? ({_TITLE})"),
    _TWO_TITLES,
    re.compile(rf"^({_TITLE})(?:’s|'s)? (?i:review|preview|trailer)\b"),
    re.compile(rf"^[^:“‘\"]{{3,40}}(?:[ #]\d{{1,3}}| of the (?:day|week|month|year)): ({_TITLE})$"),
    re.compile(
        rf"(?:^|[:–—] )(?:{_WORD}) (?:[\w.]+ )?(?:{_WORD}),? (?:on|talks(?: about)?|discusses|"
        rf"talking about) (?:(?:making|directing) )?({_TITLE})$"
    ),
    re.compile(
        rf"\b(?:director|writer|star|creator|producer|screenwriter)s? of ({_TITLE})"
        r"(?=[,.;:)]|$| (?:on|about|tells|talks|says)\b)"
    ),
    re.compile(rf"(?:^|[;:–—] |\b(?:in|of|on|for) )[“\"'‘]({_TITLE}),[”\"'’]"),
    re.compile(r"[“„«]([^”“»\n]{1,59}[^”“»\n,])[”“»]"),
    re.compile(r"(?<![\w.,!?…])\"([^\"\s][^\"\n]{0,58}[^\"\n,])\"(?!\w)"),
    re.compile(r"‘([^’\n]{1,59}[^’\n,])’"),
    re.compile(r"(?<!\w)'([^'\n]{1,59}[^'\n,])'(?!\w)"),
    re.compile(r"(?<=[a-z] )((?:[A-Z][A-Z'’]+)(?: [A-Z'’]+)+)(?=[,.;:!?)]|$| [a-z(])"),
    re.compile(rf"^(?!(?i:{_HEADING}) ?[:–—|])({_TITLE}) ?[:–—|] "),
    re.compile(rf"({_TITLE})"),
)
"""How a title appears in first lines, the most reliable form first."""

_FIELDS = 3
"""Lines with a label at the top of a text from which they are an infobox."""
_LOWEST = 40
_FIELD = re.compile(r"[A-Z][\w ]{1,24}: ")
_STANDFIRST = 120
"""Characters of a line below the headline that may belong to it."""
_LISTED = 3
"""Entries of the form "The Tin Gate (1938)" in the first lines of a text that is a list."""
_CAPITALS = re.compile(_TITLE)
_LIFE = re.compile(rf" \((?:(?:born|b\.) [^()]*{_YEAR}|{_YEAR} ?[–-] ?{_YEAR})\)")
"""Someone's years behind their name."""
_YEAR_BEHIND = re.compile(rf"([^\W\d_a-z][^.:;()“”\"\n]{{1,58}}) \({_YEAR}\)")
_COLUMN = re.compile(r"^(?:[^:]* )?(?i:films?|movies?|cinema|watch|review|trailer): (?=\w)")
"""The name of a column or kind of text before a title: "Forgotten Film: The Tin Gate"."""
_IN_FILM = re.compile(r"(\S+ \S+(?: \S+)?) in (?=[^\W\d_a-z])")
"""A character before a film: "Ann Bell in The Tin Gate"."""
_ASKING = re.compile(r"(?:Why|How|When|What|Where|Is|Was|Did) (?=[^\W\d_a-z])")
_DATED = re.compile(rf"[\d/,].* {_YEAR}$|, {_YEAR}$|\d ?[ap]\.?m\b|\d[.:]\d\d\b")
"""A date or a time of day in a heading."""
_HEADING_LINE = re.compile(
    r"[^\W\d_a-z](?:[^.:;|()“”\"\n]|(?<=\b[MDS][rRsStT])\.|(?<=\bM[rR][sS])\.){1,58}"
)
_CREDITS = re.compile(
    r"(?:^|[.,;|·•–—] ?|\d )(?i:dir(?:\.|ected by|ector\b)|starring\b|(?:full )?cast$|cast:|"
    r"with the voices of)|\b\d{2,3} ?min(?:s|utes)?\b"
)
"""What a line of facts about a film has, below the title."""
_SAID = re.compile(r"(?i:I|we|you|he|she|they|it|my|our|your|me|us|them)(?:['’][a-z]+)?")
_REPLY = re.compile(r"^(?:(?i:re|fwd?|aw|wg|sv): ?)+")
"""What forums and mail put before a subject."""

DEFINING = range(3)
"""The numbers of the forms that say outright what a text is about."""
_WITH_YEAR = 2
"""The number of the form that begins an entry of a list: "3. The Tin Gate (1938)"."""
*_, LOOSEST = range(len(_FORMS))
"""The number of the form with any words in capitals."""
NAMED_AGAIN = LOOSEST + 1
"""The number for words in capitals that the headline and a later line of a text have."""
ABOVE_CREDITS = NAMED_AGAIN + 1
"""The number for a line above credits or other facts about a film."""
WEAK = range(_FORMS.index(_TWO_TITLES) + 1, len(_FORMS))
"""Numbers of the forms that other words may have too: a quotation, a headline before a colon."""
OF_HEADLINES = range(len(_FORMS))[-2:]
"""Numbers of the forms that are used on first lines only: "Music: Ann Bell" is a credit."""


def _head(lines: Sequence[str]) -> Sequence[str]:
    """Return the first lines of a text, without the fields of an infobox: "Name: …", "Age: …"."""
    if sum(bool(_FIELD.match(line)) for line in lines[:_TOP]) < _FIELDS:
        return lines[:_TOP]
    return [line for line in lines[:_LOWEST] if not _FIELD.match(line)][:_TOP]


def candidates(texts: Sequence[SourceText]) -> list[tuple[int, str]]:
    """Return possible titles in the first lines, each with the number of its form."""
    return list(dict.fromkeys(pair for text in texts for pair in _of_text(text)))


def _of_text(text: SourceText) -> Iterator[tuple[int, str]]:
    """Yield the possible titles that a text has, without the entries of a list of films."""
    if named := text.facts.get("film"):
        yield 0, named
    heads = [text.facts.get("title", ""), *_head(text.lines)]
    heads = [_REPLY.sub("", head) for head in heads]
    body = "\n".join(text.lines[1:])
    entries = sum(bool(_FORMS[_WITH_YEAR].match(line)) for line in heads)
    for number, line in enumerate(heads):
        if entries >= _LISTED and _FORMS[_WITH_YEAR].match(line):
            continue
        for order, form in enumerate(_FORMS) if line else ():
            if order in OF_HEADLINES and line not in heads[:2]:
                continue
            if form is _TWO_TITLES and number > 1:
                continue
            for match in form.finditer(line[:400]):
                if is_like_a_person(match[1]) and _LIFE.match(line, match.end(1)):
                    continue
                title = _title_in(match, body).strip(" ,.:;!?–—-")
                if 1 < len(title) <= _LONGEST and not title.isdigit() and not _ends_early(title):
                    yield order, title
    if entries < _LISTED:
        yield from _with_lines_below(text.lines)


def _with_lines_below(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield possible titles in the headline that the lines below it confirm."""
    body = "\n".join(lines[1:])
    dated = _YEAR_BEHIND.match(_REPLY.sub("", lines[0]))
    if dated and is_named(dated[1], body):
        yield 0, dated[1]
    for title in _named_again(lines):
        yield NAMED_AGAIN, title
    for number, line in enumerate(lines[:2]):
        below = lines[number + 1 : number + 3]
        is_heading = _HEADING_LINE.fullmatch(line) and not _DATED.search(line)
        is_heading = is_heading and not _CREDITS.search(line)
        if is_heading and any(map(_CREDITS.search, below)):
            yield ABOVE_CREDITS, line
            break


def _title_in(match: re.Match[str], body: str) -> str:
    """Return the title that a form has matched: of two, the English one; without "Why" before it if
    the body of the text has it so, and without a character before it.
    """
    title: str = _COLUMN.sub("", match[1])
    character = _IN_FILM.match(title)
    if character and is_like_a_person(character[1]):
        return title[character.end() :]
    asked = _ASKING.match(title)
    if asked and not is_named(title, body) and is_named(title[asked.end() :], body):
        return title[asked.end() :]
    if match.re is _TWO_TITLES:
        other: str = match["other"]
        return (
            other if is_foreign(title) or (is_english(other) and not is_english(title)) else title
        )
    return title


def _ends_early(title: str) -> bool:
    """Return whether a title in capitals ends with a word that leads on: THE SCREEN IN."""
    last = title.rpartition(" ")[2]
    return last.isupper() and is_small(last)


def _named_again(lines: Sequence[str]) -> Iterator[str]:
    """Yield the longest words in capitals of the headline that a later line has too."""
    yield from _again(_REPLY.sub("", lines[0])[:400], lines[1:])
    if len(lines) > 1 and len(lines[1]) <= _STANDFIRST and not lines[1].endswith((".", "!", "?")):
        yield from _again(lines[1], lines[2:])


def _again(headline: str, lines: Sequence[str]) -> Iterator[str]:
    body = "\n".join(lines)
    for match in _CAPITALS.finditer(headline):
        words = match[0].split()
        spans = [
            " ".join(words[start:stop])
            for length in range(len(words), 1, -1)
            for start, stop in ((at, at + length) for at in range(len(words) - length + 1))
        ]
        for span in spans:
            if _CAPITALS.fullmatch(span) and is_named(span, body):
                yield span
                break


def is_named(title: str, text: str) -> bool:
    """Return whether a text has a title as whole words, in the same case."""
    return re.search(rf"(?<!\w){re.escape(title)}(?!\w)", text) is not None


def is_like_a_person(title: str) -> bool:
    """Return whether a title has the form of a person's name, and so needs more than capitals."""
    first, *others = title.split()
    return len(others) in (1, 2) and is_given_name(fold(first))


def is_small(word: str) -> bool:
    """Return whether a word is written small within a title: "of"."""
    return re.fullmatch(_SMALL, word.lower()) is not None


def is_speech(title: str) -> bool:
    """Return whether words in quotation marks are what someone says: "we had one take"."""
    words = title.split()
    in_small_letters = [word for word in words if word.islower()]
    is_title = all(map(is_small, in_small_letters))
    return not is_title and any(map(_SAID.fullmatch, words))
