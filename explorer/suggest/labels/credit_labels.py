"""Labels of credits: "Directed by", "Sound Recordist", "Drehbuch", "Mise en scène"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from explorer.model.property import Property
from explorer.read.foreign_words import headings_in_english
from explorer.suggest.labels.crafts import LABELS
from explorer.suggest.labels.vocabulary_credits import credits_by_word
from explorer.suggest.lists.abbreviated_labels import ABBREVIATED
from explorer.values.folding import fold, words_of

Role = str | Property
Labels = Mapping[str, Role]
"""What each label credits, by its folded words: a role, or a property of the pack."""

_BY = re.compile(
    r"(?: (?:designed|composed|created|supervised|recorded|performed|written|done))? by$"
    r"| (?:par|von|di|da|de|por)$"
)
_JOINED = re.compile(r" ?[,/&+] ?|(?<![Cc]o) ?- ?| (?:and|und|et|y|e) ")
"""What joins two labels: "Writer-director: X", "Regie und Drehbuch"."""
_CAST = "cast list"
_CAST_TEXT = "cast starring stars featuring actors players voices"
_OF_CAST = (
    "", "the ", "full ", "main ", "lead ", "leading ", "voice ", "principal ", "supporting ",
    "also ", "featured ", "additional ",
)  # fmt: skip
_LEAST = 2
"""Number of lines with foreign labels from which a text is taken to have such labels."""
_PIECES = re.compile(r"[|;•·]|\. | {2,}")
_LONG = 200
"""Length of a line up to which foreign labels are looked for."""
_ORIGINAL = re.compile(r"^(?:an?|the) (?:original )?(?=[a-z]+ by$)", re.IGNORECASE)
_RANK = re.compile(r"^(?:1st|2nd|3rd|first|second|third|key|chief|head|lead|senior|supervising) ")
_OFFICE = re.compile(
    r" (?:supervisor|co ?ordinator|designer|artist|department(?: head)?|head|team)s?$"
)
_BY_OFFICE = frozenset(
    ("visual-effects", "special-effects", "stunt-coordinator", "make-up", "animator", "sound")
)
"""Properties of crafts whose heads have various titles: "VFX supervisor", "Key Make-up Artist"."""
_MOST_WORDS = 6
"""Most words in a label."""
_LABEL_WORDS, _LABEL_LETTERS = 4, 200
"""Most words in a label before a colon inside a line, and most letters looked at for them."""
COLON = re.compile(r":(?!\d)")
"""A colon that is not in a time."""
_SHOUTED = re.compile(rf"{COLON.pattern}|(?<= )(?:BY|OF PHOTOGRAPHY)(?= )")
"""What ends a label in a line in capitals."""
_BEFORE_COLON = re.compile(r"[^\s|•·;,()\[\]]+")
"""A word of a label before a colon; anything else there separates rows."""
_ROW_WORD = re.compile(r"[^\s:,;./|()\[\]]+")
_ROW_LONG = 1_000
"""Most characters of a line in which labels without dividers are looked for."""
_ROW_LABELS = 3
"""Number of labels without dividers from which a line is a row of credits."""
_FEW_SMALL = 3
"""One word in so many may be in small letters in such a row."""
_HEAD = re.compile(r"\W*")
_WORD = re.compile(r"(?:[^\W\d_]|[123](?:st|nd|rd)\b)[^\s:|=\t]*")
_DIVIDED = re.compile(r"(?:\(s\))? ?(?:[:=|\t]|(?:\. ?){2,}|…| {2,}| [-–—] |\([^()]*\)\W*$)|\W*$")
"""What separates a label from what it labels."""
_RUN_ON = re.compile(r" (?=[^\W\d_a-zà-ÿ])")
"""The same after a label of two or more words in a page copied as text."""


def labels_of_text(lines: Sequence[str], properties: Mapping[str, Property]) -> Labels:
    """Return what each label that a text may have credits.

    Foreign words are labels only if at least two lines begin with any: "son" may be French for
    sound, or an English part.
    """
    english: dict[str, Role] = {**credits_by_word(properties), **LABELS}
    known = dict(zip(_keys(tuple(english)), english.values(), strict=True))
    foreign = {
        words: known[meant] for words, meant in headings_in_english().items() if meant in known
    }
    several = {words: role for words, role in foreign.items() if " " in words}
    pieces = (piece for line in lines for piece in _PIECES.split(line[:_LONG]))
    opened = {piece[:end] for piece in pieces if (end := label_end(piece, foreign))}
    return {**(foreign if len(opened) >= _LEAST else several), **known}


@lru_cache(maxsize=8)  # the same for each text of a pack
def _keys(labels: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(label_key, labels))


@cache
def cast_labels() -> Labels:
    """Return the labels of casts, by their folded words: "main cast", "Darsteller"."""
    english = {f"{of}{word}" for of in _OF_CAST for word in _CAST_TEXT.split()}
    return dict.fromkeys(
        (*foreign_cast_labels(), *english, *(f"{word} list" for word in english), "l p"), _CAST
    )


@cache
def foreign_cast_labels() -> Labels:
    """Return the foreign ones among them."""
    return {words: meant for words, meant in headings_in_english().items() if meant == _CAST}


def cast_label_end(line: str) -> int:
    """Return where a label such as "Cast:" at the start of a line ends, 0 if there is none."""
    return label_end(line, cast_labels())


def is_cast_label(text: str) -> bool:
    """Return whether a text is only the label of a cast."""
    return label_key(text) in cast_labels()


def roles_of(label: str, known: Labels) -> list[Role]:
    """Return what a label credits, two roles for "writer-director"; none for other words."""
    label = _ORIGINAL.sub("", label)
    role = _role(label, known)
    if role is not None:
        return [role]
    parts = [_role(part, known) for part in _JOINED.split(label)]
    roles = [part for part in parts if part is not None]
    return roles if len(roles) == len(parts) > 1 else []


def _role(label: str, known: Labels) -> Role | None:
    words = label_key(label)
    bare = _BY.sub("", words)
    for form in (words, bare, words.removesuffix("s"), f"{words} by"):
        if form in known:
            return known[form]
    office = _OFFICE.sub("", _RANK.sub("", words))
    role = known.get(office)
    if office != words and isinstance(role, Property) and role.id in _BY_OFFICE:
        return role
    return known.get(_RANK.sub("", words)) if " assistant " in words else None


def label_key(label: str) -> str:
    """Return a label in folded words, as it is looked up."""
    return " ".join(words_of(label)) or fold(label)


def label_spans(line: str, known: Labels) -> list[tuple[int, int]]:
    """Return where labels are in a line: at its start, before colons, and in capitals before names:
    "CASTING BY ANN BELL MUSIC BY NOEL PRATT", "DIR Ann Bell SCR Noel Pratt".
    """
    end = label_end(line, known)
    if row := _spans_in_row(line, known):
        return [(0, end), *row] if end and end <= row[0][0] else row
    spans = [(0, end)] if end else []
    for mark in (_SHOUTED if line.isupper() else COLON).finditer(line, end):
        stop = mark.start() if mark[0] == ":" else mark.end()
        label, start = label_before(line, spans[-1][1] if spans else 0, stop, known)
        if label:
            spans.append((start, stop))
    return spans


def _spans_in_row(line: str, known: Labels) -> list[tuple[int, int]]:
    """Return where labels are in a line of capitalised labels and names without dividers, if it has
    enough of them.
    """
    words = list(_ROW_WORD.finditer(line[:_ROW_LONG]))
    if sum(word[0][0].islower() for word in words) * _FEW_SMALL > len(words):
        return []
    spans, at = list[tuple[int, int]](), 0
    while at < len(words):
        count = next((n for n in range(_LABEL_WORDS, 0, -1) if _is_in_row(words, at, n, known)), 0)
        if count:
            spans.append((words[at].start(), words[at + count - 1].end()))
        at += max(count, 1)
    return spans if len(spans) >= _ROW_LABELS else []


def _is_in_row(words: Sequence[re.Match[str]], at: int, count: int, known: Labels) -> bool:
    """Return whether some words of a line are a label, with a name of other letters after them."""
    label = [word[0] for word in words[at : at + count]]
    behind = words[at + count : at + count + 1]
    if not behind or len(label) < count or not label[0][0].isupper():
        return False
    line, stop = behind[0].string, words[at + count - 1].end()
    gap = line[stop : behind[0].start()]
    if not gap.isspace() and gap.strip() != ":":
        return False
    shouted = all(word.isupper() for word in label)
    if not behind[0][0][0].isupper() or (shouted and behind[0][0].isupper()):
        return False
    key = label_key(" ".join(label))
    return key in known or (shouted and len(key) > 1 and key in ABBREVIATED)


def label_before(line: str, begin: int, end: int, known: Labels) -> tuple[str, int]:
    """Return the label before a colon, "" for none, and where the label or its last word begins."""
    begin = max(begin, end - _LABEL_LETTERS)
    words = list(_BEFORE_COLON.finditer(line, begin, end))[-_LABEL_WORDS:]
    for word in words:
        label = line[word.start() : end].strip().removesuffix("(s)")
        if roles_of(label, known):
            return label, word.start()
    return "", words[-1].start() if words else end


def label_end(line: str, known: Labels) -> int:
    """Return where the label at the start of a line ends, 0 if there is none."""
    head = _HEAD.match(line)
    start = head.end() if head else 0
    for end in reversed(list(_ends(line, start))):
        label = line[start:end]
        several = " " in label
        follows = _DIVIDED.match(line, end) or (several and _RUN_ON.match(line, end))
        if follows and roles_of(label, known):
            return end
    return 0


def _ends(line: str, start: int) -> Iterator[int]:
    """Yield where each of the first words of a line ends."""
    for _ in range(_MOST_WORDS):
        word = _WORD.match(line, start)
        if word is None:
            return
        yield word.start() + len(word.group().rstrip(".…-–—"))
        start = word.end()
        if line[start : start + 1] == " ":
            start += 1
        if line[start : start + 2] in ("& ", "/ ", "– "):
            start += 2
