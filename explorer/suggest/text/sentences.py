"""A line split into sentences, with each name replaced by a sign that patterns can refer to.

A recogniser's pattern matches a sentence's *shape*: lower case, straight quotation marks, each name
a sign such as `⟦3⟧`. So a pattern has the words between names and never the names themselves.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from explorer.suggest.lists.abbreviated_labels import NO_WORDS
from explorer.suggest.lists.word_lists import FIRM_ENDS, SHORT_FIRMS
from explorer.suggest.suggestion import key_phrase

MAX_LINE = 20_000
"""Longest line that is read, in characters: a longer one is not a paragraph."""

MAX_SENTENCE = 1_500
"""Longest sentence, in characters: patterns are slow on longer ones, and no sentence is longer."""

_END = re.compile(
    r"<br ?/?>\s*(?=\S)|(?:(?<!\.)\.(?!\.)|[!?]+)[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[^\W\d_a-z])"
)
_SHORT_TEXT = """
    Jan Feb Aug Sep Sept Oct Nov Dec Inc Ltd est approx lit Mr Mrs Ms Mme Mlle Rev Fr Hon Dr St Prof
    Capt Col Gen Lt Sgt Jr Sr No vs
"""
_SHORT = (*_SHORT_TEXT.split(), *sorted(NO_WORDS), *sorted(map(str.title, NO_WORDS)))
_ABBREVIATED = re.compile(rf"(?:\b[A-Za-z]|\b(?:{'|'.join(_SHORT)}))\.$")
"""An abbreviation at the end of a text, whose full stop ends no sentence."""
_IN_FIRM = re.compile(
    rf"(?i:\b(?:{'|'.join(sorted(SHORT_FIRMS))})\.\s)"
    rf"(?:{'|'.join(map(str.title, sorted(FIRM_ENDS)))})\b"
)
"""An abbreviation within a company's name."""
_LONGEST_END = max(map(len, FIRM_ENDS)) + 1
_DASHED = re.compile(r"(?<=[^\W\d_]{3})- (?!(?:and|or|to)\b)")
"""A dash attached to the word before it, like a comma: "the author- Ann Bell"."""
_IDLE = re.compile(
    r"(?<=[,:;.] ) +"
    r"|(?<![\w*])\*{1,3}(?![*\s])|(?<![*\s])\*{1,3}(?![\w*])"
    r"|(?<![^\W_])(?<!_)_{1,2}(?![_\s])|(?<![_\s])_{1,2}(?![^\W_])(?!_)"
    r"|</?(?:br|b|i|em|strong|p|li|td|tr|u|cite|small)(?: ?/)?>"
)
"""What a shape leaves out: extra spaces after a sign, emphasis marks and plain tags."""
_ASKS = re.compile(
    r"(?:^\W*|\b(?:but|and|so),? |[:;–—] )(?=(?:who|whom|whose|what|which|when|where|why|how|is|"
    r"was|are|were|does|did|do|has|have|had|can|could|will|would|should|wasn't|isn't|didn't|any|anyone)\b)"
)
"""How a question begins."""
_WORD = re.compile(r"[a-zà-ÿ]+")
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        "⟦": "[",
        "⟧": "]",
        "\u00a0": " ",
        "|": "\t",
    }
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at its place in a line."""

    start: int
    end: int
    """Offsets in the line; a title of address is included, a possessive is not."""
    form: str
    """The name as written, without a title such as Mr."""
    ids: tuple[str, ...] = ()
    """The entities it may mean, the likeliest first; none for a new name."""
    known: str = "exact"
    """How it was recognised: `exact`, `part`, `form`, `near`, or `new`."""
    opening: bool = False
    """Whether it is a single word at the start of a sentence, so that its capital says nothing."""
    titled: str = ""
    """The name with a title of address such as Mrs, "" if it has none."""


class _Step(NamedTuple):
    """A place where a shape follows its line, or where a sign replaces a name."""

    shaped: int
    offset: int
    number: int = -1
    """The number of the name, -1 if there is none."""


@dataclass(slots=True)
class Sentence:
    """A sentence of a line, with its names and its shape."""

    line: int
    text: str
    """The whole line."""
    start: int
    end: int
    mentions: list[Mention] = field(default_factory=list)
    shape: str = ""
    words: frozenset[str] = frozenset()
    """The words of the shape, with hyphenated words split."""
    _steps: list[_Step] = field(default_factory=list)
    _signs: list[int] = field(default_factory=list)
    """Where the sign of each name begins in the shape."""

    def __post_init__(self) -> None:
        parts, at, length = list[str](), self.start, 0
        for number, mention in enumerate(self.mentions):
            length = self._leave_out_idle(at, mention.start, length, parts)
            self._steps.append(_Step(length, mention.start, number))
            self._signs.append(length)
            parts.append(f"⟦{number}⟧")
            length += len(parts[-1])
            at = mention.end
        self._leave_out_idle(at, self.end, length, parts)
        self.shape = "".join(parts)
        self.words = frozenset(_WORD.findall(self.shape))

    def _leave_out_idle(self, start: int, end: int, length: int, parts: list[str]) -> int:
        """Add the text between two names to the parts of the shape; return its new length."""
        for idle in (*_IDLE.finditer(self.text, start, end), None):
            self._steps.append(_Step(length, start))
            parts.append(_plain(self.text[start : idle.start() if idle else end]))
            length += len(parts[-1])
            start = idle.end() if idle else end
        return length

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        return self.asks_at(len(self.shape))

    def asks_at(self, place: int) -> bool:
        """Return whether what is at a place in the shape is asked: not what comes before "but can
        we …?", nor an exclamation such as "Ann Bell as a nun???".
        """
        text = self.shape.rstrip(" \"')*_")
        if not text.endswith("?"):
            return False
        asked = [match.start() for match in _ASKS.finditer(text)]
        return asked[-1] < place if asked else not text.endswith("??")

    def offset(self, place: int) -> int:
        """Return the line's offset for a place in the shape; for a sign, its name's start."""
        step = self._steps[bisect_right(self._steps, place, key=lambda step: step.shaped) - 1]
        return step.offset if step.number >= 0 else step.offset + place - step.shaped

    def place(self, offset: int) -> int:
        """Return the first place in the shape at or after an offset of the line."""
        index = bisect_right(self._steps, offset, key=lambda step: step.offset) - 1
        if index < 0:
            return 0
        step = self._steps[index]
        last = index + 1 == len(self._steps)
        stop = len(self.shape) if last else self._steps[index + 1].shaped
        if step.number >= 0:  # a sign is for the whole name, from its beginning
            return step.shaped if offset == step.offset else stop
        return min(step.shaped + offset - step.offset, stop)

    def phrase(self, start: int, end: int, needed: str = "") -> str:
        """Return the key phrase from one place in the shape to another, with the needed word if
        possible.
        """
        last = end - 1
        step = self._steps[bisect_right(self._steps, last, key=lambda step: step.shaped) - 1]
        named = self.mentions[step.number] if step.number >= 0 else None
        stop = named.end if named else self.offset(last) + 1
        return key_phrase(self.text, self.offset(start), stop, needed)

    def place_of(self, number: int) -> int:
        """Return where the sign of a name begins in the shape."""
        return self._signs[number]

    def before(self, place: int) -> list[Mention]:
        """Return the names before a place in the shape, nearest first."""
        return [m for n, m in reversed(list(enumerate(self.mentions))) if self.place_of(n) < place]


def names_known(mentions: Sequence[Mention]) -> str:
    """Return the end of an explanation: how the names it rests on were recognised."""
    if not mentions:
        return ""
    new = [m for m in mentions if not m.ids]
    near = [m for m in mentions if m.known == "near"]
    if near:
        return f", “{near[0].form}” perhaps misspelt"
    if len(mentions) == 1:
        return ", new name" if new else ", name known"
    if not new:
        return ", both names known" if len(mentions) == 2 else ", all names known"
    if len(new) == len(mentions):
        return ", both names new" if len(mentions) == 2 else ", all names new"
    return f", new name: {new[0].form}"


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return where the sentences of a line begin and end."""
    spans, start = [], 0
    for match in _END.finditer(text):
        if _ABBREVIATED.search(text, max(start, match.start() - 6), match.start() + 1):
            continue
        if _IN_FIRM.search(text, max(start, match.start() - 4), match.end() + _LONGEST_END):
            continue
        spans.append((start, match.end()))
        start = match.end()
    if text[start:].strip():
        spans.append((start, len(text)))
    return [part for span in spans for part in _parts(text, *span)]


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence, or parts of it if it is too long."""
    while end - start > MAX_SENTENCE:
        space = text.rfind(" ", start + 1, start + MAX_SENTENCE)
        stop = space + 1 if space > 0 else start + MAX_SENTENCE
        yield start, stop
        start = stop
    yield start, end


def _plain(text: str) -> str:
    """Return text for a shape, of the same length so that offsets stay valid."""
    text = _DASHED.sub(", ", text)
    lowered = text.translate(_SIGNS).lower()
    return lowered if len(lowered) == len(text) else text.translate(_SIGNS)
