"""Facts in a noun phrase: "X's taut 1981 French crime thriller" has year, country and genres.

`kinds` and `dates` read them in sentences that say what the film is; here the phrase is in
apposition to its title, after "this" or its director's name, or opens the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.lists.nationalities import countries
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.film.kinds import genre_terms, place
from explorer.suggest.suggestion import Suggestion
from explorer.suggest.text.patterns import words_in
from explorer.suggest.text.sentences import Sentence

_GENRE_HEADS = (
    r"thriller|comedy|drama|western|musical|documentary|biopic|whodunit|romance|horror|"
    r"film[ -]noir|noir|mystery|melodrama|adventure|fantasy"
)
_HEAD = (
    rf"(?:{_GENRE_HEADS}|adaptation|film|movie|picture|feature|flick|co-production|production|epic|"
    r"chiller)"
)
_STOP = (
    r"(?!(?:of|in|at|on|to|for|from|with|who|which|that|is|was|by|as|are|were|has|had|but|or|than|"
    r"not|"
    r"like|about|into|no|any|every|this|most|first|last|other|another|best|next|previous|same|"
    r"favou?rite|it|he|she|they|we|i|you|there|the|an?)\b)"
)
_NP = re.compile(
    r"(?P<lead>^\W*(?:(?:an?|the|this) )?|⟦(?P<title>\d+)⟧(?: \([^()]*\))?(?:,| is| was| remains)?"
    r" (?:an? |the )?|\bthis |⟦(?P<maker>\d+)⟧'s? |"
    r"\b(?:it|film|movie|picture),? (?:is|was) (?:an?|the) )"
    rf"(?P<mods>(?:{_STOP}(?:[a-z0-9'-]+|⟦\d+⟧(?:-[a-z]+)?),? |"
    rf"[a-z]+/){{0,9}}?(?:[a-z]+-)?)(?P<head>{_HEAD})\b(?![ -]{_HEAD}\b)"
    r"(?! (?:of the|festival|industry|career|score|maker|star|critic|version|series|fans?|noir|"
    r"adaptation|music|elements?|director|history|school|world|land|life|novel|sequences?|scenes?)\b)(?!-)"
)
_HEADS = words_in(_HEAD)
_KINDS_OF_COLOUR = (
    r"black[- ]and[- ]white|black & white|b&w|monochrome|colou?r|technicolor|eastman ?colou?r|"
    r"metrocolor|warnercolor|de luxe color|agfacolor|fujicolor"
)
_COLOUR = re.compile(
    rf"\b(?:shot|shooting|filmed|filming|photographed|captured|all|presented|made|film)"
    rf"(?: [a-z]+ly)? in (?:[a-z-]+ ){{0,3}}"
    rf"(?P<kind>{_KINDS_OF_COLOUR})\b"
    rf"|(?<!the )\b(?P<kind2>{_KINDS_OF_COLOUR}) (?:film|movie|picture|photography|cinematography|"
    r"cinemascope|feature|widescreen)\b"
    r"|\b(?:glorious|strip|three-strip|vivid|gorgeous|lush|in) (?P<kind3>technicolor)\b"
    r"|\bcinemascope and (?P<kind4>colou?r)\b"
)
_OF_COLOUR = words_in(_KINDS_OF_COLOUR) | {"b", "color", "colour"}
"""Words of which a sentence needs one to be examined."""
_RATIO = re.compile(
    r"(?<![\d.:])(?P<ratio>[12]\.\d{2}):1\b|"
    r"(?<![\d.:])1:(?P<turned>[12]\.\d{2})\b"
)
_RATIO_SIGN = re.compile(r":1|1:")
_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
_OTHERS = re.compile(r"\b(?:remake|sequel|prequel|like|unlike|than|from|to|of|in|and|after)\W*$")
"""Words before another film that this one is compared with."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the year, countries and genres before a word that means the film."""
    for sentence in reading.sentences:
        if ratio := _RATIO.search(sentence.shape) if _RATIO_SIGN.search(sentence.shape) else None:
            yield from reading.propose(
                sentence,
                ratio.span(),
                reading.film,
                "aspect-ratio",
                float(ratio["ratio"] or ratio["turned"]),
                "aspect ratio",
                0.6,
            )
        coloured = not sentence.words.isdisjoint(_OF_COLOUR)
        if colour := _COLOUR.search(sentence.shape) if coloured else None:
            kind = colour["kind"] or colour["kind2"] or colour["kind3"] or colour["kind4"]
            term = "black-and-white" if kind.startswith(("b", "mono")) else "colour"
            yield from reading.propose(
                sentence, colour.span(), reading.film, "colour", term, "in colour or not", 0.6
            )
        if sentence.words.isdisjoint(_HEADS):
            continue
        for match in _NP.finditer(sentence.shape):
            if _means_film(reading, sentence, match):
                yield from _facts(reading, sentence, match)


def _means_film(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether a noun phrase is about the film, not about another film."""
    behind = re.match(r",? ⟦(\d+)⟧", sentence.shape[match.end() :])
    if behind and match["head"] not in ("production", "co-production"):
        named = sentence.mentions[int(behind[1])]
        if reading.film not in named.ids and not reading.is_person_name(named):
            return False  # "the French thriller Rififi"
    if match["title"]:
        return reading.film in sentence.mentions[int(match["title"])].ids
    if match["maker"]:
        before = sentence.shape[: match.start()]
        opens = (
            len(before) < _OPENING
            or _SUBORDINATE.fullmatch(before)
            or before.rstrip()[-1:] in ("—", "–", ":", ";")
            or _is_apposed(reading, sentence, before)
        )
        return bool(opens) and not _OTHERS.search(before)
    if match["lead"].strip() in ("", "a", "an", "the"):
        return bool(match["mods"]) and not sentence.shape[match.end() :].startswith("s")
    return True


def _is_apposed(reading: Reading, sentence: Sentence, before: str) -> bool:
    """Return whether a shape, up to a place, ends with the film's title and a comma."""
    title = re.search(r"⟦(\d+)⟧\"?, $", before)
    return title is not None and reading.film in sentence.mentions[int(title[1])].ids


_SUBORDINATE = re.compile(r"\W*(?:as|when|while|after|before|since|although|though|now)\b[^,]*, ")
_OPENING = 30
"""Characters that may open a sentence before its subject: "co-writer and director"."""


def _facts(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    mods, span = match["mods"], (match.start("mods"), match.end())
    if span[0] == span[1] - len(match["head"]):
        span = match.span()
    why = "words before the film's kind"
    years = _YEAR.findall(mods)
    if len(years) == 1:
        yield from reading.propose(
            sentence, span, reading.film, "release-date", years[0], why, 0.65
        )
    words = [_word(sentence, word) for word in re.findall(r"⟦\d+⟧|[a-z]+(?:'[a-z]+)?", mods)]
    nations = list(dict.fromkeys(countries()[word] for word in words if word in countries()))
    refs = [place(reading, name) for name in nations]
    yield from reading.propose(sentence, span, reading.film, "country", refs, why, 0.62)
    genre = reading.properties.find("genre")
    terms = genre_terms(f"{mods}{match['head']}", genre.values) if genre else []
    yield from reading.propose(sentence, span, reading.film, "genre", terms, why, 0.66)
    if match["maker"] and match["head"] not in ("production", "co-production"):
        yield from _made(reading, sentence, match)


def _made(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    """Yield the director in "Ann Bell's debut film"."""
    maker = sentence.mentions[int(match["maker"])]
    known = reading.refer(maker, [Kind.PERSON], create=False)
    if known is None and reading.is_person_name(maker):
        known = reading.refer(maker, [Kind.PERSON])
    if known is not None and not reading.parts.get(known):
        yield from reading.propose(
            sentence,
            match.span(),
            reading.film,
            "director",
            [known],
            "whose film it is",
            0.6,
            [maker],
        )


def _word(sentence: Sentence, word: str) -> str:
    """Return a word of a shape, with names in lower case."""
    return sentence.mentions[int(word[1:-1])].form.casefold() if word.startswith("⟦") else word
