"""Lines of labels and names: "Director: X", "Camera, X; editor, Y", "X ... Costume Design"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from explorer.suggest.labels.credit_labels import Labels, roles_of
from explorer.suggest.lists.abbreviated_labels import ABBREVIATED, ALONE
from explorer.suggest.lists.person_names import looks_like_person
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import LIST, ROW, names_in
from explorer.suggest.text.sentences import Sentence

_NAMED = r"(?: ?\([^()]*\))?\W{0,8}(?:the )?(?P<who>" + ROW + r")(?! ?:)"
"""Names after a label; text before a colon is the next label: "Dir: X Run Time: 95"."""
_WORDS = r"(?:[123](?:st|nd|rd) )?[^\W\d_](?:[^\W\d_]|[/&' -])"
"""A character of a label, to be repeated."""
_LABEL = compile_late(
    r"(?:^|[;\t•·:(,] ?|(?:(?<=⟧)|(?<=\d{4})|(?<=\d{4}\))) )\W{0,9}"
    rf"(?P<label>{_WORDS}{{0,34}}?(?:, {_WORDS}{{0,30}}?)?)"
    rf"(?:\(s\)|\.| \([a-z0-9 &/-]{{2,20}}\))?(?: ?[:\t]| [–—] ){_NAMED}"
)
"""A label with a colon, a tab or a dash; a line may have two or more."""
_DIVIDERS = frozenset(":\t–—")
_LONGEST_FIRST = sorted(ABBREVIATED, key=len, reverse=True)
_SHORT_LABEL = compile_late(
    r"(?:^|[(),:;.*\t/·•] ?|[-–—] |(?<=⟧) |(?<=\d) |(?<=\dm) |(?<=min) )"
    rf"(?P<label>{'|'.join(map(re.escape, _LONGEST_FIRST))})"
    rf"(?:[.:]+ ?|(?<=[a-z]{{2}}) )(?:by )?{_NAMED}"
)
"""A credit in brackets after a title, "(dir. X, 1994)", or in a row: "d. X; w. Y; m. Z"."""
_SHORT = frozenset(re.findall("[a-z]+", " ".join(ABBREVIATED)))
"""Words of which a sentence needs one for `_SHORT_LABEL` to be tried."""
_SEVERAL = 3
"""Number of roles beside each other from which any abbreviations are labels."""
_BARE_LABEL = compile_late(
    rf"^\W*(?P<label>{_WORDS}{{2,34}}?(?:, {_WORDS}{{0,30}}?)?)"
    rf"(?:\.? ?\.{{2,}}|\.? [-–—] | (?=⟦)){_NAMED}(?!'s? [a-z])"
)
"""A label that counts only at the beginning of a line."""


_COMMA_LABEL = compile_late(
    rf"(?:^\W*|[;.] )(?P<label>{_WORDS}{{2,34}}?)(?: \([^()]*\))?, (?P<who>{LIST})(?=[,;.]|$)"
)
"""A credit as printed in trade papers: "Camera (color), Ann Bell; editor, Noel Pratt"."""
_SOURCE = compile_late(r"[ .]*$|, (?:from|based on|after|adapted from) ")
"""Words after a credit in a line of two or more sentences: the source of the script."""
_RUN_ON = compile_late(
    rf"(?:^|(?<=⟧) {{1,3}}|(?<=⟧\. ))(?P<label>[a-z][a-z ]{{2,24}}) (?P<who>{ROW})"
)
_RUN = 3
"""Number of labels in a row from which a line has only credits."""
_TURNED = compile_late(
    r"^\W*(?P<who>⟦\d+⟧(?:(?:, | and | & )⟦\d+⟧)*)(?: \([^()]*\))?"
    r"(?: *(?:(?:\. ?){2,}|…+|[:\t])[ .\t]*\(?| [-–—] | \(|, )(?P<label>[a-z][a-z/&, -]{2,40}?)\W*$"
)
"""A row with the label last: "Ann Bell: Cinematography", "Ann Bell (cinematography)"."""


_BRACKETED = compile_late(r"(?P<who>⟦\d+⟧)(?:'s?)? \((?:the )?(?P<label>[a-z][a-z/&, -]{2,40})\)")
"""Someone with a job in brackets."""


def bracketed_matches(sentence: Sentence, known: Labels) -> Iterator[re.Match[str]]:
    """Yield the names in running text with jobs in brackets: "Ann Bell (director, writer)"."""
    for match in _BRACKETED.finditer(sentence.shape) if " (" in sentence.shape else ():
        if roles_of(match["label"], known):
            yield match


def label_matches(sentence: Sentence, known: Labels, *, in_cast: bool) -> list[re.Match[str]]:
    """Return the matches of labels with names in a sentence: groups `label` and `who`.

    `known` are the labels of credits. In a row of a printed cast, no label comes after a name.
    """
    shape = sentence.shape
    divided = not _DIVIDERS.isdisjoint(shape)
    matches = list(_LABEL.finditer(shape)) if divided else []
    bare = _BARE_LABEL.match(shape) if sentence.start == 0 else None
    if bare and _has_name(sentence, bare):
        matches.append(bare)
    if sentence.start == 0 or ";" in sentence.text:
        matches += _COMMA_LABEL.finditer(shape)
    elif whole := _COMMA_LABEL.match(shape):
        matches += [whole] if _SOURCE.match(shape, whole.end()) else []
    matches += _in_a_row(shape, known)
    turned = _TURNED.match(shape) if sentence.start == 0 and not in_cast else None
    return [*matches, turned] if turned else matches


def _has_name(sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether a label has a divider after it, or else a name that can only be one."""
    first = names_in(match["who"], sentence)[0]
    divided = sentence.shape[match.end("label") : match.start("who")].strip()
    shouted = sentence.text.isupper() and not looks_like_person(first.form)
    return bool(divided or first.ids or (" " in first.form and not shouted))


def abbreviated_matches(
    sentence: Sentence, line: Iterable[Sentence]
) -> Iterator[tuple[re.Match[str], str]]:
    """Yield the credits with abbreviated labels, with what each credits. The sentences of its line
    show whether it is a row of credits.
    """
    if sentence.words.isdisjoint(_SHORT):
        return
    matches = _short_labels(sentence)
    roles = {role for other in line for _, role in _short_labels(other)} if matches else set()
    directed = "director" in roles
    for match, role in matches:
        if match["label"] in ALONE or directed or len(roles) >= _SEVERAL:
            yield match, role


def _short_labels(sentence: Sentence) -> list[tuple[re.Match[str], str]]:
    """Return the matches of abbreviated labels in a sentence, with their roles."""
    return [(m, ABBREVIATED[m["label"]]) for m in _SHORT_LABEL.finditer(sentence.shape)]


def _in_a_row(shape: str, known: Labels) -> list[re.Match[str]]:
    """Return the credits in a line of labels and names only, without dividers."""
    labelled = [(m, bool(roles_of(m["label"], known))) for m in _RUN_ON.finditer(shape)]
    credits = [m for m, role in labelled if role or m["label"] == "cast"]
    several = len(credits) > _RUN or (len(credits) == _RUN and credits[0].start() == 0)
    return [m for m, role in labelled if role] if several else []
