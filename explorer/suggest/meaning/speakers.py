"""Who speaks in a text: people quoted, and those who answer in an interview.

An answer opens with the speaker's name, initials or "A", or it follows a question and says "I" or
"we". In the last two cases it is the interviewee's, if the text names only one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.model.garbage_collection import per_object
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Ref
from explorer.suggest.text.patterns import CALLED
from explorer.suggest.text.sentences import Mention, Sentence
from explorer.values.folding import words_of

_SAYS = (
    r"(?:says?|said|explains?|explained|recalls?|recalled|adds?|added|insists?|"
    r"told|remembers?|admits?)"
)
_QUOTED = re.compile(
    rf"\" ?,? ?(?:{_SAYS} (?:[a-z' ,]{{1,40}} )?⟦(?P<after>\d+)⟧|⟦(?P<before>\d+)⟧ "
    rf"{_SAYS})|⟦(?P<first>\d+)⟧ {_SAYS}[^\"]{{0,30}}[:,] ?\""
)
_NAMED = re.compile(r"\W*⟦(?P<who>\d+)⟧: ")
_LETTERED = re.compile(r"\W*(?P<label>A|[A-Z]{2,3}): ")
_QUESTION = re.compile(r"\W*Q: ")
_ANSWERS = 2
"""Number of lines with the same label from which it is a speaker's."""
_ANSWER_WORDS = 5
"""Words up to which a line with a name and a colon may belong to a cast list."""
_INTERVIEWED = re.compile(
    rf"\b(?:interview(?:s|ed|ing)?|q ?& ?a|(?:talk|speak|chat)s?|sat down|sits down|caught up|"
    rf"catch up|spoke|talked|spoken|we met|meets?)(?:,? (?:with|to))?:? {CALLED}⟦(?P<who>\d+)⟧"
    r"|^\W*⟦(?P<opening>\d+)⟧ (?:interview|q ?& ?a|talks|speaks|on )\b"
)
_DATABASES = frozenset(
    ("imdb", "tmdb", "wikipedia", "wikidata", "letterboxd", "allmovie", "rotten tomatoes",
     "metacritic", "box office mojo", "office mojo", "the numbers", "the internet movie database")
)  # fmt: skip
_TOP = 8
"""Lines at the beginning of a text that may name the interviewee."""
_OF_ITSELF = re.compile(r"\b(?:i|i'm|i've|i'd|i'll|we|we'd|we've|my|our|me|us)\b")
_INTERVIEW = "interview"


def speaker(reading: Reading, sentence: Sentence, place: int) -> Ref:
    """Return the speaker at a place in a sentence's shape, "" for the text's author."""
    quoted = sentence.shape.count('"', 0, place + 1) % 2 == 1
    around = [s for s in reading.by_line[sentence.line] if '"' in s.shape] if quoted else []
    for other in [sentence, *around]:
        if quoted and (match := _QUOTED.search(other.shape)):
            number = match["after"] or match["before"] or match["first"]
            return person_of(reading, other.mentions[int(number)])
    who = _speakers(reading).get(sentence.line)
    return person_of(reading, who) if who else ""


def person_of(reading: Reading, mention: Mention) -> Ref:
    """Return the person or database that a speaker's name means, "" for a character."""
    if reading.refer(mention, [Kind.CHARACTER], create=False) is not None:
        return ""
    if mention.form.casefold() in _DATABASES:
        return reading.refer(mention, [Kind.ORGANISATION]) or ""
    return reading.refer(mention, [Kind.PERSON]) or ""


@per_object
def _speakers(reading: Reading) -> dict[int, Mention]:
    return dict(_answers(reading))


def _answers(reading: Reading) -> Iterator[tuple[int, Mention]]:
    """Yield the lines that are answers in an interview, each with the speaker's name."""
    first = {line: sentences[0] for line, sentences in reading.by_line.items()}
    opened = {
        line: s.mentions[0] for line, s in first.items() if s.start == 0 and _NAMED.match(s.shape)
    }
    long = Counter(
        reading.full_name(mention)
        for line, mention in opened.items()
        if len(first[line].text.split()) > _ANSWER_WORDS
    )
    least = 1 if reading.source.kind == _INTERVIEW else _ANSWERS
    for line, mention in opened.items():
        known = mention.ids or reading.is_person_name(mention)
        if known and long[reading.full_name(mention)] >= least:
            yield line, mention
    labels = {
        number: match["label"]
        for number, line in enumerate(reading.lines, 1)
        if number not in opened and (match := _LETTERED.match(line))
    }
    asks = any(map(_QUESTION.match, reading.lines))
    interviewee = _interviewee(reading) if asks or reading.source.kind == _INTERVIEW else None
    for label, count in Counter(labels.values()).items():
        who = interviewee if label == "A" and asks else _with_initials(reading, label)
        if who and count >= least:
            yield from ((line, who) for line, other in labels.items() if other == label)
    if interviewee and not labels and not opened:
        yield from ((line, interviewee) for line in _behind_questions(reading))


def _behind_questions(reading: Reading) -> Iterator[int]:
    """Yield the lines that follow a question and say "I" or "we"."""
    asked = False
    for line, sentences in reading.by_line.items():
        if asked and any(_OF_ITSELF.search(s.shape) for s in sentences) and not sentences[-1].asks:
            yield line
        asked = sentences[-1].asks


def _interviewee(reading: Reading) -> Mention | None:
    """Return the only person that the beginning of a text says was interviewed, None for none."""
    named: dict[str, Mention] = {}
    for line in range(1, _TOP + 1):
        for sentence in reading.by_line.get(line, ()):
            for match in _INTERVIEWED.finditer(sentence.shape):
                mention = sentence.mentions[int(match["who"] or match["opening"])]
                if mention.ids or reading.is_person_name(mention):
                    named.setdefault(reading.full_name(mention), mention)
    return next(iter(named.values())) if len(named) == 1 else None


def _with_initials(reading: Reading, label: str) -> Mention | None:
    """Return the only person of a text whose initials are a label's letters."""
    named: dict[object, Mention] = {}
    for sentence in reading.sentences:
        for mention in sentence.mentions:
            words = words_of(mention.form)
            letters = "".join(word[0] for word in words)
            person = bool(mention.ids) or reading.is_person_name(mention)
            if letters == label.casefold() and len(words) > 1 and person:
                named.setdefault(mention.ids[:1] or mention.form, mention)
    return next(iter(named.values())) if len(named) == 1 else None
