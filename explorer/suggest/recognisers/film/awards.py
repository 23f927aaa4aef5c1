"""Prizes won by a film or its people: "won the Golden Lion", "took home Best Feature"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.meaning.antecedents import nearest
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.sentences import Sentence

_PRIZE_TEXT = """
    Academy Awards?®?|Actor|Actress|Award|Awards|BAFTA(?: Film)?(?: Awards?)?|
    Bear|César|Director|Emmy|Feature|Film|
    Film Prize|Globe|Goya|Grand Prix|Grammy|Leopard|Lion|Medal|Oscar|Oscars|Palm|Palme d[’']Or|
    Picture|Prize|Screenplay|Trophy|Cinematography|Editing|Score|Song|Design|Effects|Sound
"""
_CRAFTS = frozenset(("Cinematography", "Editing", "Score", "Song", "Design", "Effects", "Sound",
                     "Screenplay"))  # fmt: skip
"""Categories of prizes, which are only prizes with "Best"."""
_PRIZE_WORDS = "|".join(_PRIZE_TEXT.replace("\n", "").replace(" " * 4, "").split("|"))
_WORD = r"[A-Z][\w’'&-]*"
_FOR_WHAT = (
    r"Outstanding|Lifetime|Achievement|Excellence|Distinguished|Most|New|Young|Supporting|Original|"
    r"Adapted|Foreign|International|Animated|Documentary|Direct|Cinematography|Screen|Writing|"
    r"Act|Music|Score|Song|Edit|Sound|Costume|Production|Visual|Special|Make"
)
"""Beginnings of what prizes are given for; other words may be a title."""
_NAME = (
    rf"(?:{_WORD} (?:of the |of |for |in |[’']s )?){{0,6}}?(?:{_PRIZE_WORDS})(?![\w-]| Festival)"
    rf"(?: (?:(?:for|of|in) Best|of|in|for (?={_FOR_WHAT})) {_WORD}(?: {_WORD}){{0,4}}(?! of [A-Z])"
    r"| for best [a-z]+(?: (?!(?:and|at|in|for|by)\b)[a-z]+)?)?"
    rf"|(?:Golden|Silver|Bronze|Crystal) {_WORD}(?! Festival)"
    rf"|{_WORD} (?:d[’'](?:[Oo]r|Argent|[Oo]ro)|de (?:Oro|Plata))"
)
_QUOTED = r"[“\"](?P<{}>[A-Z][^“”\"]{{3,60}}?),?\.?[”\"]"
_WON = compile_late(
    r"(?<![-–])\b(?:won|wins|winning|has won|"
    r"received|receives|collected|took home|takes home|took|earned|"
    r"(?:had|has|have) taken|gave (?:it|(?=him\b|her\b)|the (?:film|picture|movie))|"
    r"scooped|scored|bagged|picked up|landed|nabbed|was awarded|were awarded|awarded|[Ww]inner of|"
    r"honou?red with|recipient of|"
    r"(?:awards|prizes|honou?rs|accolades|acclaim)\b[^.;:]{0,40}? including)"
    r" (?P<dative>(?:him|her|them) )?(?:(?:for|the|an?|its|his|her|their|both|esteemed|"
    r"prestigious|top|coveted|win for|award for|"
    r"prize for|(?:18|19|20)\d\d|\d+(?:st|nd|rd|th)|first|[a-z]+-ever)[’']?s? )*"
    rf"(?:(?P<prize>{_NAME})(?! (?:nominat|nominee|short))(?: award| prize)?"
    rf"(?: and (?:an? |the )?(?P<second>{_NAME}))?|"
    r"(?P<small>(?:grand |special )?(?:audience|jury|critics’?) (?:prize|award)|"
    r"best [a-z]+(?: [a-z]+){0,3} (?:Oscar|BAFTA|Bafta|award|prize))|"
    rf"{_QUOTED.format('title')}(?: and {_QUOTED.format('other')})?)"
)
_MORE_WON = compile_late(
    rf"(?: \([^()]*\))?(?: (?:at|in|from) [^,.;()]{{2,60}}?)?(?:, and|,| and) (?:(?:the|an?|its) )?"
    rf"(?:(?:18|19|20)\d\d )?(?P<prize>{_NAME})(?! (?:nominat|nominee|short))"
)
"""A further prize after the first: "the Golden Bear at Berlin and the Grand Prix"."""
_BEST = rf"Best {_WORD}(?: (?:in an? |in |and (?!Best )|& )?{_WORD}){{0,4}}"
_SEVERAL = compile_late(
    r"\b(?:won|wins|received|collected|took home|takes home|earned|scooped|bagged|picked up) "
    r"(?:[a-z]+|\d{1,2}) (?P<of>Oscar|Academy Award|BAFTA|Goya|César|Emmy|Grammy|Golden Globe|"
    r"(?:[A-Z][\w’'&-]* ){1,4}Award)s?(?:,? including|,? for|:| [–—-]) "
    rf"(?P<best>{_BEST}(?:(?:, and|,| and) {_BEST}){{0,12}})(?=[,.;]|$| (?:at|for|in|from)\b)"
)
"""Prizes of one kind, by their categories: "won three Oscars: Best Editing and Best Sound"."""
_BETWEEN_CATEGORIES = re.compile(r"(?:, and|,| and) (?=Best )")
_FOR = compile_late(r" \((?:for |to )?")
_LISTED = compile_late(
    rf"^\W*(?P<prize>{_NAME})(?:,| –| -|:) (?:[^,\d]{{3,40}},? )?\(?(?:18|19|20)\d\d\)?\W*$"
)
"""A line in a list of prizes: "Best Film, Acapulco, 1965"."""
_OF_FILM = compile_late(r"\W*(?:it|(?:the|this) (?:film|movie|picture|drama|feature))\b")
"""The opening of a sentence in which the film is "winning"."""
_OWN_FILM = compile_late(
    r"⟦\d+⟧'s? (?P<earlier>(?:first|debut|previous|last|earlier) )?(?:[a-z-]+ ){0,3}"
    r"(?:film|movie|picture|drama|feature|debut)(?: which| that)?(?: has)? $"
)
"""A film by its maker, right before what it won."""
_IT = compile_late(r"\b(?:it|the film|the movie|the picture)(?: has| also| later| even)? $")
"""The film right before what it won."""
_RELATIVE = compile_late(
    r"⟦(?P<what>\d+)⟧\"?(?: \([^()]{0,80}\))?,? (?:which|that)(?: has| had| have| also| later)* $"
)
"""What a relative clause says of the name right before it."""
_WHO = r"who(?: has| had| have| also| later| once)* $"
_SOMEONE = compile_late(rf"\b[a-z]+ {_WHO}")
"""A noun for someone right before what they win."""
_DESCRIBED = compile_late(
    rf"⟦\d+⟧(?: \([^()]{{0,80}}\))?(?:,| is| was) (?:an?|the) (?:[a-z-]+ ){{1,5}}{_WHO}"
)
"""Such a noun that describes the name before it: "Ida West, an actress who won"."""
_LIST_LETTERS = 160
_NOT_WON = compile_late(
    r"\b(?:(?:nominat|shortlist|deserv|contend)\w*|in the running|up for|could have|should have|"
    r"might|may win|will win|hop(?:e|es|ed|ing) to|to win|tipped|lost|never|not)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
_YOU = compile_late(r"\byou(?: have| also|['’]ve)? $", re.IGNORECASE)
_NO_PRIZE = compile_late(r"(?:Best )?(?:Film|Picture|Feature|Director|Actor|Actress|Screenplay)s?")
"""A word that is not a prize by itself: "won Best Picture" names one, "won Film" does not."""
_TEXT = (
    "won",
    "gave",
    "taken",
    "win",
    "Win",
    "award",
    "recei",
    "took",
    "takes",
    "earn",
    "scoop",
    "bag",
    "pick",
    "land",
)
_MORE = ("nab", "honou", "honor", "recipient", "collect", "scored", "including")


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the prizes that running text or a list says were won."""
    if reading.properties.find("award") is None:
        return
    for sentence in reading.sentences:
        text = sentence.text[sentence.start : sentence.end]
        short = sentence.start == 0 and len(text) <= _LIST_LETTERS
        listed = _LISTED.match(text) if short else None
        if not listed and not any(word in text for word in (*_TEXT, *_MORE)):
            continue
        if listed and _is_prize(listed["prize"]):
            yield from reading.propose(
                sentence, (0, len(sentence.shape)), reading.film, "award",
                (listed["prize"].strip(),), "a prize in a list", 0.6,
            )  # fmt: skip
        several = _SEVERAL.search(sentence.text, sentence.start, sentence.end)
        if several:
            yield from _categories(reading, sentence, several)
            continue
        for match in _WON.finditer(sentence.text, sentence.start, sentence.end):
            yield from _won(reading, sentence, match)


def _categories(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    """Yield the prizes of one kind that a match lists by their categories."""
    before = sentence.text.rfind(" and ", sentence.start, match.start())
    if _NOT_WON.search(sentence.text, max(before, sentence.start), match.start()):
        return
    start = sentence.place(match.start())
    winner = _winner(reading, sentence, start)
    for category in _BETWEEN_CATEGORIES.split(match["best"]):
        prize = f"{match['of']} for {category}"
        span = (start, sentence.place(match.end()))
        yield from reading.propose(sentence, span, winner, "award", (prize,), "a prize won", 0.7)


def _won(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    """Yield the prizes of a match for the person or film before it."""
    groups = match.group("prize", "second", "small", "title", "other")
    prizes = [(prize.strip(), match.end()) for prize in groups if prize]
    stop = match.end()
    while more := _MORE_WON.match(sentence.text, stop, sentence.end):
        stop = more.end()
        prizes.append((more["prize"].strip(), stop))
    named = [(prize, end) for prize, end in prizes if _is_prize(prize)]
    if (
        not named
        or _YOU.search(sentence.text, sentence.start, match.start())
        or _NOT_WON.search(sentence.text, sentence.start, match.start())
    ):
        return
    start = sentence.place(match.start())
    if match["dative"]:
        winner = nearest(reading, sentence, start, [Kind.PERSON])
    else:
        winner = _winner(reading, sentence, start)
    for prize, end in named:
        who = _in_brackets(reading, sentence, end) or winner
        span = (start, sentence.place(stop))
        yield from reading.propose(sentence, span, who, "award", (prize,), "a prize won", 0.7)


def _in_brackets(reading: Reading, sentence: Sentence, offset: int) -> Ref | None:
    """Return who won the prize before an offset, if in brackets: "Best Actor (for X)"."""
    bracket = _FOR.match(sentence.text, offset)
    named = [m for m in sentence.mentions if bracket and m.start == bracket.end()]
    return reading.refer(named[0], [Kind.PERSON]) if named else None


def _is_prize(name: str) -> bool:
    """Return whether capitalised words name a prize, and are not a single word such as Film."""
    alone = _NO_PRIZE.fullmatch(name) or name.split()[-1] in _CRAFTS
    return not alone or "Best " in name


def _winner(reading: Reading, sentence: Sentence, place: int) -> Ref | None:
    """Return the winner: the nearest name before, or the film that the text is about."""
    if sentence.shape.startswith("gave", place):
        return reading.film  # "the jury gave it the Grand Prix"
    if sentence.shape.startswith("winning", place) and _OF_FILM.match(sentence.shape):
        return reading.film
    if not sentence.before(place) and sentence.shape[:place].strip(' "') == "":
        return reading.film  # "Winner of five prizes, Low Tide …"
    if own := _OWN_FILM.search(sentence.shape, 0, place):
        return None if own["earlier"] else reading.film  # "Ann Bell's second feature won …"
    if _IT.search(sentence.shape, 0, place):
        return reading.film
    if relative := _RELATIVE.search(sentence.shape, 0, place):
        named = sentence.mentions[int(relative["what"])]
        return reading.refer(named, [Kind.FILM])  # "it beat Low Tide, which had won …"
    described = _DESCRIBED.search(sentence.shape, 0, place)
    if not described and _SOMEONE.search(sentence.shape, 0, place):
        return None  # "a boy who wins the Golden Cup"
    for mention in sentence.before(place):
        if any(reading.pack.entities[i].kind is Kind.FILM for i in mention.ids):
            return mention.ids[0]
        person = reading.refer(mention, [Kind.PERSON], create=False)
        if person is None and reading.is_person_name(mention) and mention.known == "new":
            person = reading.refer(mention, [Kind.PERSON])
        if person is not None and reading.kind_of(person) is Kind.PERSON:
            return person
        if sentence.text[mention.end : mention.end + 1] in ("”", '"'):
            return reading.refer(mention, [Kind.FILM])  # “Low Tide” won …
    film = re.search(r"\b(?:it|film|movie|picture|drama|feature)\b", sentence.shape[:place])
    return reading.film if film else None
