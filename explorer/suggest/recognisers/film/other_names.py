"""Other names: "X (aka Y)", "better known as Y", a title with its original title in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.lists.nationalities import languages
from explorer.suggest.lists.person_names import looks_like_person
from explorer.suggest.lists.place_names import is_place_name
from explorer.suggest.lists.word_lists import PARTICLES
from explorer.suggest.meaning.other_works import is_of_thing
from explorer.suggest.names.titles import is_written_as_title
from explorer.suggest.reading import Reading
from explorer.suggest.stated import is_own_form
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.sentences import Mention, Sentence
from explorer.values.folding import fold

_KNOWN_AS = (
    r"(?:aka|a\.k\.a\.|also known as|better known as|also called|nicknamed|alias|"
    r"otherwise known as|known (?:simply |only )?as|released as|"
    r"released in [^,.()]{2,30} as|originally titled|"
    r"originally called|original title:?|working title:?|born|née)"
)
_NAMED = re.compile(
    rf"⟦(?P<who>\d+)⟧(?:,? \(?|, (?:who is |which is |[a-z ]{{3,30}} )?| (?:is|was) (?:also )?)"
    rf"{_KNOWN_AS} (?:\")?(?:the )?⟦(?P<name>\d+)⟧"
)
_REAL = re.compile(
    r"⟦(?P<who>\d+)⟧(?: \([^()]*\))?(?:'s|,? whose) (?:real|true|full|actual|birth) name "
    r"(?:is|was) "
    r"⟦(?P<name>\d+)⟧"
)
"""What someone is really called: "X, whose real name is Y"."""
_CREDITED_AS = re.compile(
    r"\b(?:by|director|writer|composer|screenwriter|editor) ⟦(?P<who>\d+)⟧ "
    r"\((?:(?:credited )?as|writing as|billed as|under the (?:name|pseudonym)(?: of)?) "
    r"⟦(?P<name>\d+)⟧\)"
)
"""A maker's pseudonym: "written by X (as Y)"."""
_LABEL = re.compile(
    r"^\W*(?:original title|also known as|aka|a\.k\.a\.|alternative titles?|other titles?|"
    r"international title) ?: *(?P<name>[^:|]{2,60}?)[ |.]*$",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"^\W*(?:[^:/]{2,30}[:–—-] )?(?P<first>[^/:|\d]{2,60}?) / (?P<second>[^/:|\d]{2,60}?)\W*$"
)
"""Two titles of one film in a heading: "EBBE / LOW TIDE"."""
_TOP = 4
"""Lines at the beginning of a text in which such a heading stands."""
_WORDS = 8
"""Most words in a title."""
_WORKING = re.compile(
    r"\b(?:working|provisional|production) titles? "
    r"(?:of (?:the|this) (?:film|picture|movie) )?(?:(?:was|were|of|had been) )?(?:\"|')?(?:the )?"
    r"⟦(?P<name>\d+)⟧(?!')"
    r"(?:(?:\"|')?,? (?:and|or|then) (?:later )?(?:\"|')?(?:the )?⟦(?P<other>\d+)⟧)?(?!')"
)
_WORKING_LABEL = re.compile(
    r"^\W*(?:working|provisional) titles? ?[:|]\W*(?P<names>[^:|]{2,120})$", re.I
)
_ORIGINAL = re.compile(
    r"\b(?:original|international|english|alternative|french|german|italian|spanish|japanese) "
    r"title,?:? \"(?P<title>[^\"]{2,60}?)[.,]?\""
)
_AT_FIRST = re.compile(
    r"\b(?:(?:initially|originally|provisionally|at first|formerly) "
    r"(?:named|titled|called|known as|entitled|"
    r"(?:released|shown)(?: (?:in|outside|abroad)(?: (?:the )?⟦\d+⟧)?)? as)|under the title) "
    r"(?:\")?(?:the )?⟦(?P<name>\d+)⟧"
)
_OF_OTHER = re.compile(r"⟦(?P<who>\d+)⟧(?: \([^()]*\))?(?:, (?:who (?:is|was) )?| (?:is|was) )$")
_FILM = r"(?:it|the (?:film|picture|movie))"
_ELSEWHERE = re.compile(
    rf"\b{_FILM} (?:is|was) (?:also |better |otherwise |later )?known as |"
    rf"\b(?:{_FILM} was|been) retitled |\b{_FILM} was (?:re-?)?(?:released|issued|shown)"
    r"(?: (?:in|outside|abroad)(?: (?:the )?⟦\d+⟧)?)?(?: in (?:18|19|20)\d\d)? as "
)
"""Words before the film's title elsewhere or later."""
_WHOLE_TITLE = re.compile(
    r"[\"“‘']?(?P<title>[A-Z0-9][\w'’&-]*"
    r"(?: (?:(?:of|at|in|the|a|an|and|on|to|for|by|with|from|or) ){0,2}[A-Z0-9][\w'’&-]*)*)"
)
_TITLE = re.compile(
    r"⟦(?P<who>\d+)⟧ \((?:(?:[a-z]+|original title|aka): ?)?(?P<title>[^()\d]{3,60}?)"
    r"(?:, (?:18|19|20)\d\d)\)"
)
_TRANSLATED = re.compile(r"⟦(?P<who>\d+)⟧ \((?P<inner>[^()]{3,120})\)")
_IN_WORDS = re.compile(
    r"(?:(?:^|[,;] )(?P<language>[a-z]+): |\b(?:lit(?:erally|\.)?:?|romani[sz]ed:?|aka|meaning) )"
    r"[\"']?(?P<title>[^,;\"]{2,60}?)[\"']?(?=[,;]|$)"
)
"""A title in another language, in brackets after the film's: "German: X, lit. 'Y'"."""
_ENGLISH_ARTICLE = re.compile(r"(?:The|An?) ", re.IGNORECASE)
_FOREIGN = re.compile(
    r"(?:Le|La|Les|El|Los|Las|Il|Lo|Gli|Der|Die|Das|Den|Det|Een|Ett|Un|Une|Um|Uma|Una|O|Os) \w"
    r"|L[’']\w|\w+ (?:\w+ )?(?:de|des|du|del|della|di|da|do|dos|der|den|det|och|og|und|et|ist|är|y|"
    r"von|för|til|till|sur|dans|mit|auf|zu) \w",
    re.IGNORECASE,
)
"""Articles and small words of other languages, in a title that is not English."""
_NO_TITLE = re.compile(
    r"\b(?:dir|director|directed|starring|review|rated|dvd|blu-ray|minutes|part|by|with|tv|from|"
    r"cert)\b"
)
_KINDS = (Kind.CHARACTER, Kind.PERSON, Kind.ORGANISATION, Kind.FILM, Kind.PLACE)


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the other names that a text gives someone, or the film."""
    if reading.properties.find("also-known-as") is None:
        return
    for sentence in reading.sentences:
        if any(hint in sentence.shape for hint in ("known", "name", "(", " as ")):
            yield from _known_as(reading, sentence)
            yield from _translated(reading, sentence)
        if label := _LABEL.match(sentence.text) if sentence.start == 0 else None:
            place = (sentence.place(label.start("name")), sentence.place(label.end("name")))
            name = label["name"].strip()
            if len(name.split()) <= _WORDS:
                yield from reading.propose(
                    sentence, place, reading.film, "also-known-as", (name,), "another title", 0.85
                )
        if sentence.line <= _TOP and sentence.start == 0:
            yield from _headed(reading, sentence)
        yield from _working(reading, sentence)
        for match in _ORIGINAL.finditer(sentence.shape):
            span = match.span("title")
            yield from _title(reading, sentence, match, span)
        for match in _AT_FIRST.finditer(sentence.shape):
            title = sentence.mentions[int(match["name"])]
            other = _OF_OTHER.search(sentence.shape, 0, match.start())
            if other and reading.film not in sentence.mentions[int(other["who"])].ids:
                continue  # "Kit, formerly known as Ada"
            if reading.film not in title.ids and not is_of_thing(sentence, match.start()):
                yield from _claim(reading, sentence, match, reading.film, title.form)
        yield from _elsewhere(reading, sentence)
        for match in _TITLE.finditer(sentence.shape):
            film = sentence.mentions[int(match["who"])]
            start, end = match.span("title")
            if reading.film in film.ids and not _NO_TITLE.search(match["title"]):
                original = sentence.phrase(start, end)
                yield from _claim(reading, sentence, match, reading.film, original)


def _elsewhere(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield the film's title elsewhere or later: "released in America as X"."""
    for match in _ELSEWHERE.finditer(sentence.shape):
        titled = _WHOLE_TITLE.match(sentence.text, sentence.offset(match.end()))
        name = _without_place(titled["title"]) if titled else ""
        if titled and len(name.split()) <= _WORDS:
            span = (match.start(), sentence.place(titled.start("title") + len(name)))
            yield from reading.propose(
                sentence, span, reading.film, "also-known-as", (name,), "another title", 0.7
            )


def _without_place(title: str) -> str:
    """Return a title without the place that follows it: "Ebbe in Denmark"."""
    name, _, place = title.rpartition(" in ")
    return name if name and is_place_name(place.removeprefix("the ")) else title


def _headed(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield the other title in a heading with two: "EBBE / LOW TIDE"."""
    match = _HEADING.match(sentence.text)
    if match is None or reading.film not in reading.pack.entities:
        return
    film = reading.pack.entities[reading.film]
    own = {fold(name) for name in (film.name, *film.aliases)}
    for title, other in (("first", "second"), ("second", "first")):
        if fold(match[title]) in own and fold(match[other]) != fold(match[title]):
            name = match[other].strip()
            name = name.title() if name.isupper() else name
            span = (sentence.place(match.start(other)), sentence.place(match.end(other)))
            yield from reading.propose(
                sentence, span, reading.film, "also-known-as", (name,), "another title", 0.8
            )


def _working(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield what the film was called during production: "under the working title X"."""
    label = _WORKING_LABEL.match(sentence.text) if sentence.start == 0 else None
    names = re.split(r"[,;/] ?| and ", label["names"]) if label else []
    span = (0, len(sentence.shape))
    for match in _WORKING.finditer(sentence.shape) if not label else ():
        named = [sentence.mentions[int(n)] for n in match.group("name", "other") if n]
        names += [_with_article(sentence, m) for m in named if not _is_own_title(reading, m)]
        span = match.span()
    titles = tuple(name.strip(" .“”\"'‘’") for name in names)
    if titles:
        yield from reading.propose(
            sentence, span, reading.film, "planned-title", titles, "a working title", 0.75
        )


def _is_own_title(reading: Reading, mention: Mention) -> bool:
    """Return whether a name is the film's own title, not a form that differs from it."""
    if reading.film not in mention.ids:
        return False
    film = reading.pack.entities.get(reading.film)
    return film is None or is_own_form(film, mention.form)


def _with_article(sentence: Sentence, mention: Mention) -> str:
    """Return a title with the article before it."""
    article = sentence.text[: mention.start].endswith("The ")
    return (
        f"The {mention.form}" if article and not mention.form.startswith("The ") else mention.form
    )


def _translated(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    """Yield titles in brackets after the film's own: in another language, or with an article."""
    for match in _TRANSLATED.finditer(sentence.shape):
        if reading.film not in sentence.mentions[int(match["who"])].ids:
            continue
        start = match.start("inner")
        for title in _IN_WORDS.finditer(match["inner"]):
            language = title["language"]
            if language is None or language in languages():
                span = (start + title.start("title"), start + title.end("title"))
                yield from _title(reading, sentence, match, span)
        whole = sentence.phrase(*match.span("inner"))
        english = _ENGLISH_ARTICLE.match(whole)
        like_title = is_written_as_title(whole) if english else _is_foreign(whole)
        if like_title and not _NO_TITLE.search(match["inner"]):
            yield from _title(reading, sentence, match, match.span("inner"))


def _is_foreign(text: str) -> bool:
    """Return whether words in brackets look like a title in another language, and not a person's
    name: "Le vent du large", not "Pedro de Almeida".
    """
    opens = text[:1].isupper() and len(text.split()) <= _WORDS and "," not in text
    words = text.split()
    shouted = text.isupper() and len(words) > 2
    plain = shouted or any(word.islower() and word not in PARTICLES for word in words)
    person = looks_like_person(text) and not plain
    return opens and bool(_FOREIGN.match(text)) and not person


def _title(
    reading: Reading, sentence: Sentence, match: re.Match[str], span: tuple[int, int]
) -> Iterator[Suggestion]:
    title = sentence.phrase(*span).strip("\"'“”‘’ ")
    if len(title) > 1 and any(letter.isascii() and letter.isalpha() for letter in title):
        yield from _claim(reading, sentence, match, reading.film, title)


def _known_as(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    forms = (_NAMED, _REAL, _CREDITED_AS)
    for match in (match for form in forms for match in form.finditer(sentence.shape)):
        bearer, other = (sentence.mentions[int(match[n])] for n in ("who", "name"))
        person = [Kind.PERSON] if reading.is_person_name(bearer) else []
        who = reading.refer(bearer, _KINDS, create=False)
        if who is None and person:
            who = reading.refer(bearer, person)
        if who is not None and other.form != bearer.form and who not in other.ids:
            yield from _claim(reading, sentence, match, who, other.form)


def _claim(
    reading: Reading, sentence: Sentence, match: re.Match[str], who: Ref, name: str
) -> Iterator[Suggestion]:
    yield from reading.propose(
        sentence, match.span(), who, "also-known-as", (name,), "another name", 0.7
    )
