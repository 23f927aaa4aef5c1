"""What a clause says of another work, or of a thing, and not of the text's film.

"The novel explores guilt", "his previous film was shot in nine weeks", "the ferry was originally
called Ebb": the subject of the clause decides.
"""

from __future__ import annotations

import re
from enum import Enum

from explorer.model.entity import Entity
from explorer.suggest.lists.place_names import is_place_name
from explorer.suggest.meaning.antecedents import before_it
from explorer.suggest.reading import Reading
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import WORK
from explorer.suggest.text.sentences import Mention, Sentence
from explorer.values.folding import words_of

FILM_WORDS = re.compile(
    rf"\b(?:(?:{WORK})s?(?!'s)|it|which|shoot|shooting|filming|version|episodes?|series|whole|"
    r"adaptation|documentary|spectacular|venture|(?:re-?)?release|cut|print|run|opening|weekend)\b"
)
"""Words for a film, its making or showing among those for what costs, takes or lasts something."""
_OWNER = r"(?:his|her|its|their|my|our|⟦\d+⟧'s?|the [a-z-]+'s?)"
_FILM = (
    r"(?:films?|movies?|pictures?|features?|thrillers?|comed(?:y|ies)|dramas?|westerns?|musicals?|"
    r"documentar(?:y|ies)|series|seasons?)"
)
_WRITTEN = (
    r"(?:novels?|novellas?|books?|short stor(?:y|ies)|memoirs?|autobiography|comics?|manga|"
    r"graphic novels?|poems?|plays?|stage plays?|opera|lectures?|"
    r"bands?|stage (?:versions?|productions?|adaptations?|musicals?|shows?)|"
    r"(?:broadway|off-broadway) (?:musicals?|shows?|plays?)|theme[- ]park (?:rides?|attractions?)|"
    r"radio (?:plays?|versions?|serials?)|"
    r"novel(?:isation|ization)s?|(?:video |computer )?games?)"
)
_SONG = r"songs?"
_MUSIC = r"(?:soundtracks?(?: album)?|albums?|singles?)"
_PRODUCT = r"(?:trailers?|teasers?|posters?|dvds?|blu-?rays?(?: discs?)?|discs?|box sets?)"


class OtherWork(Enum):
    """What a clause may be about instead of the film."""

    OF_ITS_OWN = "a book, a song, another film"
    MUSIC = "the soundtrack"
    SONG = "a song of the film's"
    PRODUCT = "a trailer, a disc"


_NEXT = r"(?:sequels?|prequels?|remakes?|reboots?|follow-ups?|spin-offs?)"
_FEW = r"(?:(?:few|two|three|four|five|several) )?"
_EARLIER = rf"(?:first|second|third|previous|prior|earlier|last|next|other|later) {_FEW}"
_OF_FILM = r"(?: (?:for|of|to) (?:the (?:film|movie|picture)|⟦\d+⟧))?"
_OTHER = (
    rf"(?:(?:the|an?|this|that|{_OWNER}) (?:[a-z-]+ )?(?:{_WRITTEN}|(?P<song>{_SONG})|"
    rf"(?P<music>{_MUSIC}){_OF_FILM}|"
    rf"(?P<product>{_PRODUCT}){_OF_FILM})(?!['⟦-])(?! to be\b)"
    rf"|(?:{_OWNER} {_EARLIER}(?:[a-z-]+ )?{_FILM}"
    r"|⟦\d+⟧'s? (?:own |later |silent |\d{4} )?(?:versions?|remakes?|sequels?)"
    r"(?: (?:of|from) \d{4})?"
    r"|the (?P<year>\d{4}) (?:film|movie|picture|version|remake)"
    r"|(?P<short>the (?:first|original|earlier|\d{4}) \"?⟦\d+⟧\"?)"
    r"|the (?:[a-z-]+ )?(?:footage|home movies|newsreels?)"
    rf"|(?:an?|another|{_OWNER}) (?:[a-z-]+ ){{0,2}}{_FILM}"
    r"(?: (?:on|about|of|from) [^,.;⟦]{3,40})?,? \"?(?:the )?⟦(?P<titled>\d+)⟧\"?"
    r"(?: \(\d{4}\),|,)"
    r"|an? short(?: [a-z]+)? from \d{4}|an? (?:animated |live-action )?short film"
    rf"|the (?:original |preceding |{_EARLIER})(?:film|movie|picture|season|instal+ment|entry)s?"
    r"|the original(?= (?:is|was|had|has|did|made|took|cost|ran|won|[a-z]+(?:ed|s))\b)"
    rf"|the {_FILM} before (?:it|this)|(?:an?|another) (?:[a-z-]+ )?{_NEXT}"
    rf"|(?P<next>(?:the|its) (?:[a-z-]+ )?{_NEXT}))"
    r"(?!['⟦-]|(?: to be)?,? (?:since|in [a-z]+ years|as|for|to|of|"
    r"(?:shot|made|released) (?:in|by|on))\b))(?![a-z])"
)
_NEW_SUBJECT = r"(?:it|he|she|they|the|an?|this|that|his|her|its|their|critics|audiences)\b"
_FILM_AGAIN = (
    r"\b(?:it|this one|(?:the|this|an?) (?:[a-z-]+ )?(?:film|movie|picture|adaptation|production|"
    r"version)|adapted|filmed|screen|turned into|made into|basis|based)\b"
)
_SAID = (
    rf"(?:(?!{_FILM_AGAIN}|,? (?:and|but|while|whereas|though|although) {_NEW_SUBJECT}"
    r"|(?:, and|,? but|,? while|,? whereas) ⟦)"
    r"(?:[^.;:]|[.:](?=\d))){0,160}$"
)
_SUBJECT = compile_late(
    r"(?:^\W*(?:(?:[a-z]+ly|however|later|then|(?:in|on|at|by) [^,;:⟦]{2,40}),? )?"
    r"|[;:–—] |,? (?:and|but|while|whereas|though|although|because) )"
    rf"(?P<what>{_OTHER}){_SAID}"
)
"""Another work as the subject of what stands at the end."""
_MAKER_OF_NEXT = compile_late(
    rf"(?:^\W*|[;:] )(?:an?|another|(?P<next>the|its)) (?:[a-z-]+ ){{0,2}}{_NEXT}"
    r"(?!,? (?:of|to|as|for)\b)[^.;:⟦]{0,100}(?:⟦\d+⟧[^.;:⟦]{0,40})?"
    r"(?:;|,? and|,? with) ⟦\d+⟧ (?:is|are|was|were|will|would|has|have|set|due|to)\b[^.;]{0,80}$"
    r"|\b(?:developing|planning|preparing|announced|ordered|commissioned) "
    rf"(?:an?|another|(?P<next2>the|its)) (?:[a-z-]+ ){{0,2}}(?:series|{_NEXT})\b[^.;]{{0,100}}$"
)
"""Somebody who makes a film that follows: "a remake is planned, and X will direct", "they are
developing a series based on it, with X producing".
"""
_IT_SAID = compile_late(rf"\bit{_SAID}")
_OPENING = compile_late(rf"^\W*(?P<what>{_OTHER})(?!.*{_FILM_AGAIN})")
"""Another work as the subject of a sentence that does not come back to the film."""
_RELATIVE = compile_late(
    rf"\b(?:an?|the|his|her|{_OWNER}) (?:[a-z-]+ )?(?:{_WRITTEN}|{_SONG}|course|class)"
    r"(?: by ⟦\d+⟧)?,? "
    r"(?:that|which|originally|initially|at first|formerly)\b[^.;,]{0,60}$"
)
_ITS_TITLE = re.compile(r", (?:the )?\"?⟦\d+⟧ ?[–—:-] ?[^,;]{1,40},")
"""Another work's title that begins with the film's: ", Low Tide – The Musical,"."""
_SIGN = re.compile(r"⟦(\d+)⟧")
_OF_YEAR = re.compile(r"⟦(?P<film>\d+)⟧\"? (?:\(|(?:is|was) an? )(?P<year>(?:18|19|20)\d\d)\b")
_IS_NEXT = re.compile(
    rf"\b(?:this|{_NEXT}) (?:[a-z-]+ )?{_NEXT}\b|\b{_NEXT} (?:to|of)\b|\bis (?:an?|the) {_NEXT}\b"
)
_NUMBERED = re.compile(r"(?: \d{1,2}| [IVX]{1,4}|: [^:]+)$")
_THING = compile_late(
    r"(?P<what>(?:\b(?:the|an?|his|her|its|their|our|my)|⟦\d+⟧'s?)(?: [a-z'-]+){1,4}?)"
    r"(?: (?:had|has|have|also|only|just))* (?:is|was|were|been|lasts?|lasted|takes?|took)"
    r"(?: (?:also|only|just|about|over|nearly|almost|some))* ?$"
)
"""A noun and its verb right before a place."""
_ORIGINAL = r"the (?:original|first one|(?:original|first|\d{4}) (?:film|movie|picture|version))\b"
_IN_ORIGINAL = compile_late(rf" in {_ORIGINAL}")
_IN_TITLED = compile_late(
    rf" in (?:{_OWNER} {_EARLIER}(?:[a-z-]+ )?{_FILM}\b|{_ORIGINAL}|"
    r"\"?(?:the )?⟦(?P<work>\d+)⟧"
    r"(?=\"?(?:[.,;]|$| \(| the (?:year|month)| in (?:18|19|20)\d\d| (?:years|last|earlier)\b)))"
)


def other_work(reading: Reading, sentence: Sentence, end: int) -> OtherWork | None:
    """Return what the words up to a place are said of, None if that is the film."""
    end += len(" it") * sentence.shape.startswith(" it", end)
    shape = sentence.shape[:end].rstrip(" .!?:;")
    other = _SUBJECT.search(shape) or _RELATIVE.search(shape) or _MAKER_OF_NEXT.search(shape)
    if other is None and (before := before_it(reading, sentence)) and _IT_SAID.search(shape):
        other = _OPENING.match(before.shape)
        sentence = before
    if other is None:
        return None
    groups = other.groupdict()
    if groups.get("song"):
        return OtherWork.SONG
    if groups.get("music"):
        return OtherWork.MUSIC
    if groups.get("product"):
        return OtherWork.PRODUCT
    year = groups.get("year")
    if year and year in _years_of_film(reading):
        return None
    if groups.get("short"):
        named = sentence.mentions[int(_SIGN.findall(other["short"])[0])]
        return OtherWork.OF_ITS_OWN if is_short_title(reading, named) else None
    if groups.get("titled"):
        named = sentence.mentions[int(other["titled"])]
        other_film = reading.film not in named.ids and not reading.is_person_name(named)
        return OtherWork.OF_ITS_OWN if other_film else None
    said = other.group()
    if groups.get("what") and (title := _ITS_TITLE.match(other.string, other.end("what"))):
        said = said.replace(title.group(), "")  # "a stage musical, Low Tide: Live, opened"
    numbers = map(int, _SIGN.findall(said))
    if any(reading.film in sentence.mentions[number].ids for number in numbers):
        return None
    next_film = groups.get("next") or groups.get("next2")
    return None if next_film and _is_sequel(reading) else OtherWork.OF_ITS_OWN


def _years_of_film(reading: Reading) -> set[str]:
    """Return the years that the pack, or the text beside the title, gives the film."""
    claims = reading.pack.claims_about(reading.film) if reading.film else ()
    years = {str(c.record.value)[:4] for c in claims if c.property.id == "release-date"}
    for sentence in reading.sentences:
        for match in _OF_YEAR.finditer(sentence.shape):
            if reading.film in sentence.mentions[int(match["film"])].ids:
                years.add(match["year"])
    return years


def is_short_title(reading: Reading, mention: Mention) -> bool:
    """Return whether a name is only the beginning of the film's title, and may be that of an
    earlier film: "Low Tide", of Low Tide: The Return.
    """
    whole = words_of(reading.name_of(reading.film)) if reading.film else ()
    words = words_of(mention.form)
    return len(words) < len(whole) and whole[: len(words)] == words


def _is_sequel(reading: Reading) -> bool:
    """Return whether "the sequel" may be the text's own film."""
    film = reading.pack.entities.get(reading.film)
    return (
        film is None
        or _follows(film)
        or any(_IS_NEXT.search(sentence.shape) for sentence in reading.sentences)
    )


def _follows(film: Entity) -> bool:
    return bool(film.follows) or _NUMBERED.search(film.name) is not None


def is_of_thing(sentence: Sentence, place: int) -> bool:
    """Return whether a noun that means no film is the subject right before a place."""
    subject = _THING.search(sentence.shape, max(0, place - 80), place)
    return subject is not None and not FILM_WORDS.search(subject["what"])


def happens_in_original(sentence: Sentence, end: int) -> bool:
    """Return whether the words behind a place are "in the original" or "in the 1960 version"."""
    return bool(_IN_ORIGINAL.match(sentence.shape, end))


def happens_in_other_film(reading: Reading, sentence: Sentence, end: int) -> bool:
    """Return whether the words behind a place name another film: "played a doctor in Low Tide"."""
    behind = _IN_TITLED.match(sentence.shape, end)
    if behind is None or behind["work"] is None:
        return behind is not None
    mention = sentence.mentions[int(behind["work"])]
    if mention.ids or " " not in mention.form or reading.is_person_name(mention):
        return False
    return not is_place_name(mention.form)
