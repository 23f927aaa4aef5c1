"""The film's kind: genres, its place in a series, country and language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from explorer.model.enums import Kind
from explorer.suggest.lists.nationalities import countries, languages
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import NewEntity, Ref, Suggestion
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.sentences import Mention, Sentence
from explorer.values.places.countries import find_country
from explorer.values.terms import in_words

GENRE_WORDS = {
    "sci-fi": "science-fiction", "scifi": "science-fiction",
    "science fiction": "science-fiction", "comic": "comedy",
    "romantic": "romance", "noir": "film-noir", "gangster": "crime", "animated": "animation",
    "biopic": "historical", "period": "historical", "superhero": "superhero",
    "espionage": "spy", "whodunit": "crime", "documentary": "documentary",
}  # fmt: skip
"""Other words for a genre → the vocabulary's term."""

SERIES_WORDS = {
    "spin-off": "spin-off", "spinoff": "spin-off", "sequel": "sequel", "follow-up": "sequel",
    "prequel": "prequel", "remake": "remake", "reboot": "reboot", "standalone": "standalone",
    "stand-alone": "standalone",
}  # fmt: skip
_WORK = (
    r"(?:film|movie|picture|feature|flick|production|drama|thriller|comedy|story|tale|romp|"
    r"fare|classic)"
)
_NTH = r"(?P<word{}>" + "|".join(SERIES_WORDS) + r")\b"
_SERIES = compile_late(
    rf"(?:⟦\d+⟧,?|\b(?:it|this|which|film|movie|picture))(?:,? (?:is|was|as|"
    rf"becomes|feels like))?,? (?:not )?(?:just )?"
    rf"(?:an? |the |another )?(?:[a-z⟦⟧0-9-]+ ){{0,3}}?{_NTH.format('')}"
    rf"|\b(?:this|the female|a female) (?:[a-z⟦⟧0-9-]+ )?{_NTH.format(2)}|"
    rf"\b{_NTH.format(3)} (?:to|of) (?:the )?(?:[a-z]+ ){{0,2}}(?:film |movie )?\"?(?:the )?⟦"
)
_FOLLOWS_MAKER = compile_late(r"⟧'s? ")
_ORIGIN = compile_late(
    r"(?:\b(?:an? |the |this )|, |^\W*)(?:[a-z0-9-]+ )?(?P<country>"
    + "|".join(sorted(map(re.escape, countries()), key=len, reverse=True))
    + r")(?:[-–/](?P<other>[a-z]+))? "
    r"(?:(?!(?:who|that|which|and|or|of|in|to|for|on|by|with|from|at|is|was|has|had)\b)"
    r"[a-z-]+(?:⟦\d+⟧)?[ -]){0,4}?"
    rf"{_WORK}\b(?! (?:actor|actress|director|producer|critic|star|maker|editor|composer|industry|"
    r"festival|historian|school|buff|writer|studio|company|magazine)s?\b)"
)
_FROM_OTHER = compile_late(
    r"\b(?:(?:based|modelled) (?:up)?on|remake of|reworking of|version of|adapted from|"
    r"inspired by|taken from) $"
)
"""Words before another work: "based on a French film"."""
_SAID_OF_FILM = compile_late(
    r"(?:⟦(?P<name>\d+)⟧|\b(?:it|this|film|movie|picture))(?:,| is| was) (?:an? |"
    r"the )(?:(?!of |about )[a-z-]+ ){0,2}$"
)
_NOUN = compile_late(
    r"\b(?:thriller|comedy|drama|western|musical|romance|mystery|documentary|film[ -]noir|noir|"
    r"whodunit|biopic|fantasy|horror)s?$"
)
_SHORT = "short"
_SHORT_FILM = r"short(?= (?:animated |documentary |comedy |horror )?(?:film|movie|feature)\b|[,.;])"
"""A short film; a short story is not one."""
_OF_WEST = compile_late(
    r"\bwestern (?:films|movies|productions|stories)$"
    r"|\b(?:of|by|from|in|to|with) western (?:film|movie|cinemas?)$"
)
"""Words for Western cinema: "the influence of Western film"."""
_AT_FIRST = compile_late(
    r"\b(?:began|begun|started|conceived|developed|planned|envisioned|intended)\b[^.;]{0,40}"
    r"\bas an? (?:[a-z-]+ )?$"
)
_ONE_OF = compile_late(r"\b(?:one of|among|best|greatest|finest|first|last|great)\b[^.;]{0,40}$")
_OF_GENRE = compile_late(r" genre\b(?! (?:films?|fans?|conventions?|clichés?|cinema))")
_NAMED_BEHIND = compile_late(r"s?,? [\"']?⟦(?P<film>\d+)⟧")
_HEAD_BEHIND = compile_late(
    r"s?\b(?! (?:about [a-z]+ and|elements?|fans?|school|class|writer|buff|world|"
    r"novel|land|life|sequences?|scenes?|figures?|characters?|authors?|games?|league|heroes|hero|"
    r"stars?|icon|series|franchise|audiences?|culture|society|civili[sz]ation|cinema|europe|front|"
    r"powers?|viewers|filmmakers?|film-makers?|crews?|teams?|critics|influence|values|eyes|media|"
    r"tastes?|traditions?))"
)
_ENDS_NOUN = compile_late(
    r"s?(?:[,.;:!?)]|$| (?:that|which|with|about|by|from|in|set|starring|directed|and|is|was|of|"
    r"where|for|as|to|on)\b)"
)
"""What follows a noun that ends its phrase."""
_OF_SOMETHING = compile_late(r"[a-z]'s (?:[a-z-]+ ){0,2}$")
_HEAD_BEFORE = compile_late(
    r"\b(?:this|one of (?:the|his|her|their|its)|(?:is|was|as|remains|makes|into|makes for|offers|"
    r"delivers|being|for|(?:star|stars|starring|role|roles|appear|lead|leads) in)"
    r"(?: [a-z]+ly| perhaps| still)? (?:an?|the|another|one)|mix of|blend of|both)"
    r"(?: (?!(?:than|not|of|in|for|to|with|from)\b)(?:[a-z0-9'-]+|⟦\d+⟧|\d{4}),?){0,5}[ -]$"
    r"|^\W*(?:an?|the) (?:(?!(?:than|not|of|in|for|to|with|from)\b)[a-z'-]+,? ){0,3}$"
)
_OF_NATIONS = frozenset(
    word for name in (*countries(), *languages()) for word in re.findall(r"[a-zà-ÿ]+", name)[:1]
)
"""First words of names and adjectives of countries and languages."""
_SERIES_WORDS = frozenset(re.findall(r"[a-z]+", word)[0] for word in SERIES_WORDS)
_LANGUAGE = "|".join(sorted(languages()))
_AND = r",? and |, "
"""What separates the languages in a list."""
_SPEECH = compile_late(
    r"\b(?:(?:spoken|dialogue|shot|filmed|played|performed|told|film|movie|picture) "
    r"(?:is |was )?(?:entirely |mostly )?in"
    r"|(?:everyone|everybody|all|cast|actors|characters?|people|they|film|movie|picture|it) "
    rf"(?:all |mostly |mainly )?speaks?(?: only)?) "
    rf"(?P<language>(?:{_LANGUAGE})(?:(?:{_AND})(?:{_LANGUAGE})\b)*)"
    r"(?=[ ,.;]|$)(?! (?:city|cinemas|hands|theat))"
    rf"|(?:^\W*|\bin )(?P<subtitled>{_LANGUAGE}),? (?:w/|with) (?:[a-z]+ )?(?:sub)?titles\b"
    rf"|\b(?P<tongue>{_LANGUAGE})-language\b"
)


def _is_named(sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether words belong to a name that goes on: "the Swedish Film Institute"."""
    last = sentence.text[: sentence.offset(match.end())].rpartition(" ")[2]
    return last.istitle() and sentence.shape.startswith(" ⟦", match.end())


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the film's kind according to a text."""
    genre = _genre_pattern(reading)
    words = _genre_words(reading)
    for sentence in reading.sentences:
        if genre and not sentence.words.isdisjoint(words):
            yield from _genres(reading, sentence, genre)
        in_series = not sentence.words.isdisjoint(_SERIES_WORDS)
        for match in _SERIES.finditer(sentence.shape) if in_series else ():
            if "follow-up" in match.group() and _FOLLOWS_MAKER.search(match.group()):
                continue  # the director's next film
            film = reading.film
            lead = re.match(r"⟦(\d+)⟧", match.group())
            if lead and film not in sentence.mentions[int(lead[1])].ids:
                continue  # "Low Tide, the sequel, …"
            term = SERIES_WORDS[match["word"] or match["word2"] or match["word3"]]
            yield from reading.propose(
                sentence, match.span(), film, "relation-to-series", term, "place in a series", 0.7
            )
        if sentence.words.isdisjoint(_OF_NATIONS):
            continue
        for match in _ORIGIN.finditer(sentence.shape):
            if not _means_film(reading, sentence, match) or _is_named(sentence, match):
                continue
            named = [countries()[w] for w in (match["country"], match["other"]) if w in countries()]
            refs = [place(reading, name) for name in named]
            work = reading.film_at(sentence, match.start())
            yield from reading.propose(
                sentence, match.span(), work, "country", refs, "nationality of a film", 0.65
            )
        for match in _SPEECH.finditer(sentence.shape):
            spoken = match["language"] or match["tongue"] or match["subtitled"]
            speech = [language(reading, name) for name in re.split(_AND, spoken)]
            yield from reading.propose(
                sentence, match.span(), reading.film, "language", speech, "language", 0.6
            )


def _means_film(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether a noun with its country is the film, by an article or the title after it."""
    behind = _NAMED_BEHIND.match(sentence.shape, match.end())
    if behind and reading.film in sentence.mentions[int(behind["film"])].ids:
        return True
    if _FROM_OTHER.search(sentence.shape, 0, match.start()):
        return False
    return match.group().startswith(("a ", "an ", "the ", "this "))


def _genre_words(reading: Reading) -> frozenset[str]:
    """Return words of which every sentence that names a genre has one."""
    prop = reading.properties.find("genre")
    named = [*(map(in_words, prop.values) if prop else ()), *GENRE_WORDS, "genre"]
    first = {re.findall(r"[a-z]+", word)[0] for word in named}
    return frozenset((*first, *(f"{word}s" for word in first), "comedies", "mysteries"))


def _genre_pattern(reading: Reading) -> re.Pattern[str] | None:
    prop = reading.properties.find("genre")
    if prop is None:
        return None
    words = {in_words(term).replace(" ", "[ -]") for term in prop.values} | set(GENRE_WORDS)
    words = words - {_SHORT} | {_SHORT_FILM}
    word = "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"
    row = rf"{word}(?:(?:[-/, ]| and |, ){word})*"
    return re.compile(
        rf"\b(?<!live-)(?P<genres>{row}s?)(?![a-z])(?P<work>[ -]{_WORK}s?\b)?|"
        r"\bgenres?: ?(?P<labelled>[a-z ,/-]+)"
    )


def _genres(reading: Reading, sentence: Sentence, pattern: re.Pattern[str]) -> Iterator[Suggestion]:
    prop = reading.properties.find("genre")
    assert prop is not None
    for match in pattern.finditer(sentence.shape):
        text = match["labelled"] or f"{match['genres']}{match['work'] or ''}"
        terms = genre_terms(text, prop.values)
        before = sentence.shape[: match.start()]
        other = _NAMED_BEHIND.match(sentence.shape, match.end()) if match["work"] else None
        if other and _is_other_film(reading, sentence.mentions[int(other["film"])]):
            continue  # "the animated film Low Tide"
        if _AT_FIRST.search(before) or _OF_WEST.search(before + text):
            continue  # "it began as a musical", "unlike Western films"
        several = (match["work"] or "").endswith("s") and not match["work"].endswith("series")
        if several and not _ONE_OF.search(before):
            continue  # "I don't watch horror films"
        noun = (
            bool(match["work"])
            or _is_of_film(reading, sentence, before)
            or _is_head(reading, sentence, match)
            or bool(_OF_GENRE.match(sentence.shape, match.end()))
        )
        if not terms or not (noun or match["labelled"]):
            continue
        work = reading.film_at(sentence, match.start())
        yield from reading.propose(sentence, match.span(), work, prop, list(terms), "genre", 0.7)


def _is_other_film(reading: Reading, mention: Mention) -> bool:
    """Return whether a name after a word for a film is another film's, not a maker's."""
    return reading.film not in mention.ids and not reading.is_person_name(mention)


def _is_head(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether a genre is a noun that means the film: "this British thriller"."""
    if not _NOUN.search(match["genres"] or ""):
        return False
    shape = sentence.shape
    named = _NAMED_BEHIND.match(shape, match.end())
    if named:
        return reading.film in sentence.mentions[int(named["film"])].ids
    if not _HEAD_BEHIND.match(shape, match.end()):
        return False
    if _OF_SOMETHING.search(shape, 0, match.start()):
        return False  # "the revenger's comedy"
    if match["genres"].endswith("western") and not _ENDS_NOUN.match(shape, match.end()):
        return False  # "this Western fascination"
    return bool(_HEAD_BEFORE.search(shape, 0, match.start()))


def _is_of_film(reading: Reading, sentence: Sentence, before: str) -> bool:
    """Return whether the words after `before` say what the film is: "It is a comedy"."""
    match = _SAID_OF_FILM.search(before)
    if match is None or match["name"] is None:
        return match is not None
    ids = sentence.mentions[int(match["name"])].ids
    return reading.film in ids


def genre_terms(text: str, values: Sequence[str]) -> list[str]:
    """Return the vocabulary's terms for words such as "action-comedy"."""
    return [term for term, pattern in _genre_patterns(tuple(values)) if pattern.search(text)]


@lru_cache(maxsize=8)  # the same for each word that may be a genre
def _genre_patterns(values: tuple[str, ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the pattern of each term's own words and other words for it."""
    words = {
        term: (in_words(term), term, *(w for w, meant in GENRE_WORDS.items() if meant == term))
        for term in values
    }
    return tuple(
        (term, re.compile(rf"(?<![a-z])(?<!live-)(?:{'|'.join(map(re.escape, w))})s?(?![a-z])"))
        for term, w in words.items()
    )


def place(reading: Reading, name: str) -> Ref:
    """Return the place with a name: the pack's, by any name of a country, else a new one."""
    country = find_country(name)
    return _entity(reading, name, Kind.PLACE, country.others if country else ())


def language(reading: Reading, name: str) -> Ref:
    """Return the language with a name: the pack's, else a new one."""
    return _entity(reading, name.title(), Kind.CONCEPT)


def _entity(reading: Reading, name: str, kind: Kind, others: Iterable[str] = ()) -> Ref:
    wanted = {name.casefold(), *map(str.casefold, others)}
    for entity in reading.pack.entities.values():
        names = (entity.name, *entity.aliases)
        if entity.kind is kind and any(n.casefold().removeprefix("the ") in wanted for n in names):
            return entity.id
    return NewEntity(kind, name)
