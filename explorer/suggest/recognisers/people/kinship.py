"""Family ties: "X's father Y", "Y, daughter of X", "her brother Karim"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explorer.model.enums import PEOPLE, Kind
from explorer.suggest.meaning.antecedents import nearest
from explorer.suggest.meaning.genders import gender_of_pronoun
from explorer.suggest.meaning.people_phrases import KIN_TIES
from explorer.suggest.meaning.shared_owners import is_relative, shared_owner
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.late_patterns import compile_late, is_match_of
from explorer.suggest.text.patterns import NAME, words_in
from explorer.suggest.text.sentences import Sentence

TIES = {
    **KIN_TIES,
    "child": "child", "twin": "sibling", "half-sister": "sibling", "half-brother": "sibling",
    "widow": "spouse", "ex-wife": "spouse", "ex-husband": "spouse", "widower": "spouse",
    "bride": "spouse", "girlfriend": "loves", "boyfriend": "loves", "lover": "loves",
    "fiancé": "loves", "fiancée": "loves", "fiance": "loves", "fiancee": "loves",
    "sweetheart": "loves", "ex-boyfriend": "loves", "ex-girlfriend": "loves", "mistress": "loves",
    "stepson": "raises", "stepdaughter": "raises", "half-sibling": "sibling", "friend": "friend",
    "pal": "friend", "buddy": "friend", "cousin": "cousin",
}  # fmt: skip
"""Word for Y in "X's … Y" → property of X; `raises` is of Y, who raised X."""

_INVERSE = {
    "parent": "child",
    "child": "parent",
    "sibling": "sibling",
    "spouse": "spouse",
    "loves": "loves",
    "grandparent": "grandchild",
    "grandchild": "grandparent",
    "aunt-or-uncle": "nephew-or-niece",
    "nephew-or-niece": "aunt-or-uncle",
    "cousin": "cousin",
    "friend": "friend",
}
_TIE = r"(?P<tie>" + "|".join(sorted(TIES, key=len, reverse=True)) + r")(?![\w-])"
_WHAT = (
    r"(?:(?!(?:of|and|who|as|in|on|with|stars|plays|to|for|from|by|is|was|that|her|his|their|"
    r"supposed|alleged|so-called|false|fake|pretended|purported)\b)"
    r"[a-z0-9-]+,? (?:and [a-z]+ (?=[a-z]))?){0,4}"
)
MAKING = (
    r"(?:(?:(?:fellow )?(?:director|producer|writer|actor|actress|editor|screenwriter|filmmaker)"
    r"(?:, | and |/))?(?:fellow )?(?:director|producer|writer|actor|actress|editor|screenwriter|"
    r"filmmaker) )?"
)
"""A relative's work in films, before the name."""
_OWNED = compile_late(
    rf"(?:⟦(?P<x>\d+)⟧'s?|\b(?P<her>his|her|their|"
    rf"whose)) {_WHAT}{_TIE}(?:/[a-z ]{{3,20}}(?= ⟦))?(?:,| is| was)? (?:(?:is|"
    rf"was) )?"
    rf"(?:named |called )?(?:(?<=, )the )?{MAKING}(?P<y>⟦\d+⟧)(?!')"
)
_AND_HIS = compile_late(
    r"⟦(?P<x>\d+)⟧(?: the [a-z]+)?(?: \([^()]*\))?,? (?:and|with|or) "
    rf"(?P<his>his|her) {_WHAT}{_TIE},? (?:named |called )?{MAKING}(?P<y>⟦\d+⟧)(?!')"
)
_HAD = compile_late(
    rf"(?:⟦(?P<x>\d+)⟧(?: \([^()]*\))?|\b(?P<her>he|she|they)) (?:has|had|have|raises?|raised) "
    rf"(?:an?|one|his|her|their) (?![a-z]+,? and (?:his|her|their)\b){_WHAT}{_TIE},? "
    r"(?:named |called )?(?P<y>⟦\d+⟧)(?!')"
)
_APPOSED = compile_late(
    rf"(?P<y>⟦\d+⟧)(?: \([^()]*\))?(?:, who [^.;,⟦]{{3,60}}(?=,))?,? (?:who )?"
    rf"(?:(?:happens|turns out|proves|is revealed|is said) to be |"
    rf"is |was )?(?:⟦(?P<x>\d+)⟧'s?|(?P<her>his|her)) "
    rf"{_WHAT}{_TIE}\b(?!,? ⟦)"
)
_OF = compile_late(
    rf"(?P<y>⟦\d+⟧)(?: \({NAME}\))?(?:,(?: who (?:is|was))?| is| was| (?=the\b)) ?(?:the |a "
    rf")?{_WHAT}{_TIE} of {_WHAT}(?:the )?{_WHAT}"
    r"(?:⟦\d+⟧'s? (?:[a-z-]+ ){1,3})?⟦(?P<x>\d+)⟧"
    r"(?=[,.;:!?)]|$| \(| and | who | in | from | is | was |'s (?!(?:[a-z-]+ ){1,3}⟦))"
)
_MARRIED = compile_late(
    rf"(?P<y>⟦\d+⟧)(?: \([^()]*\))?(?: in \d{{4}})?(?:, an? [^.;,⟦]{{3,40}}(?= who\b))?"
    rf"(?:,? who)? (?:(?:is|was|has been) (?:[a-z]+ )?married to"
    rf"|is the wife of|married|marries|weds) (?:to )?{_WHAT}⟦(?P<x>\d+)⟧(?P<tie>)"
)


_PAIR = compile_late(
    r"\b(?P<pair>sisters|brothers|siblings|twins|half-sisters|half-brothers|lovers),? (?P<y>⟦\d+⟧)"
    r"(?: \([^()]*\))? and ⟦(?P<x>\d+)⟧(?P<tie>)"
)
_WITH = compile_late(
    rf"⟦(?P<x>\d+)⟧(?: \([^()]*\))?(?:,| is| was|, who is) an? [^,.;⟦]{{3,60}}? with "
    rf"(?:an?|one) {_WHAT}{_TIE},? (?:named |called )?(?P<y>⟦\d+⟧)"
)
"""Someone described by a relative: "X, a widow with a young son, Y"."""
_TOGETHER = compile_late(
    r"(?P<y>⟦\d+⟧)(?: \([^()]*\))? and ⟦(?P<x>\d+)⟧(?: \([^()]*\))? (?:are|were) "
    r"(?:(?:the )?(?:twin|half|estranged|long-lost|two|younger|older)[ -])*"
    r"(?P<pair>sisters|brothers|siblings|twins|cousins|lovers)(?P<tie>)"
    r"(?=[,.;:!?]|$| (?:who|and|in|from|living))"
)
"""A mutual tie: "X and Y are half-sisters"."""
_EACH_OTHER = {"lovers": "loves", "cousins": "cousin"}
_CLOSED = compile_late(r"[,.;:)!?]|$| \(| and | who | in | as ")
_CHAIN = compile_late(
    r"⟦(?P<x>\d+)⟧(?: \([^()]*\))?,(?: an? [^,⟦]{3,30},)?"
    r"(?: (?:and )?(?:his|her) (?:[a-z-]+ ){0,3}[a-z]+,? ⟦\d+⟧(?: \([^()]*\))?,)+ (?:and )?$"
)
"""Relatives in a row before another one: "X, a keeper, his son Y, "."""
_PLURAL = compile_late(
    r"(?:⟦(?P<x>\d+)⟧'s?|\b(?P<her>his|her|their)) (?:[a-z-]+ ){0,2}?(?:half-)?(?P<ties>children|"
    r"sons|daughters|kids|parents|brothers|sisters|siblings),? (?P<y>⟦\d+⟧)(?: \([^()]*\))? and "
    r"(?P<z>⟦\d+⟧)(?!')"
)
"""Two relatives of someone: "her children, X and Y"."""
_GIVEN = compile_late(r"[a-z] ⟦\d+⟧(?: over)? (?:to|for) $")
"""Somebody who is given or introduced to a relative, right before: "he gives X to his niece"."""
_SEVERAL = {
    "children": "child", "sons": "child", "daughters": "child", "kids": "child",
    "parents": "parent", "brothers": "sibling", "sisters": "sibling", "siblings": "sibling",
}  # fmt: skip
_OF_KIN = (
    words_in("|".join(TIES))
    | words_in(_MARRIED.pattern + _PAIR.pattern + _TOGETHER.pattern)
    | frozenset(_SEVERAL)
)
"""Words of which a sentence needs one for the forms to be tried."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield family ties between named people."""
    for sentence in reading.sentences:
        if not sentence.mentions or sentence.words.isdisjoint(_OF_KIN):
            continue
        paired = [
            match
            for match in _AND_HIS.finditer(sentence.shape)
            if not is_relative(reading, sentence, int(match["x"]), match.start("his"))
        ]
        beside = {match.start("y") for match in paired}
        for match in paired:
            yield from _tie(reading, sentence, match)
        for pattern in (_OWNED, _HAD, _OF, _MARRIED, _APPOSED, _PAIR, _TOGETHER, _WITH):
            for match in pattern.finditer(sentence.shape):
                if (
                    pattern is _OWNED
                    and match["her"]
                    and _GIVEN.search(match.string, 0, match.start())
                ):
                    continue
                if pattern is not _OWNED or match["x"] or match.start("y") not in beside:
                    yield from _tie(reading, sentence, match)
        for match in _PLURAL.finditer(sentence.shape):
            yield from _two_relatives(reading, sentence, match)


def _of_chain(
    reading: Reading, sentence: Sentence, place: int, kinds: Sequence[Kind]
) -> Ref | None:
    """Return whose relatives are in a row before a place, None if there are none."""
    chain = _CHAIN.search(sentence.shape, 0, place)
    return reading.refer(sentence.mentions[int(chain["x"])], kinds) if chain else None


def _two_relatives(
    reading: Reading, sentence: Sentence, match: re.Match[str]
) -> Iterator[Suggestion]:
    """Yield two relatives of someone, named together."""
    named = [sentence.mentions[int(match[n].strip("⟦⟧"))] for n in ("y", "z")]
    if match["x"]:
        owner = reading.refer(sentence.mentions[int(match["x"])], PEOPLE)
    else:
        owner = nearest(reading, sentence, match.start(), [Kind.CHARACTER])
    if owner is None:
        return
    others = [reading.refer(mention, [reading.kind_of(owner)]) for mention in named]
    refs = [ref for ref in others if ref is not None and ref != owner]
    if len(refs) == len(named):
        role = _SEVERAL[match["ties"]]
        yield from reading.propose(
            sentence, match.span(), owner, role, refs, "family tie", 0.7, named
        )


_SURVIVED = re.compile(r"\bsurvived by\b")
"""Words before the family of somebody real who has died."""


def _is_closed(shape: str, match: re.Match[str]) -> bool:
    """Return whether a name separated by a comma from a relative is in apposition: "his friend, X,
    left", not "after the death of his friend, X left".
    """
    apart = shape.startswith(",", match.end("tie"))
    return not apart or bool(_CLOSED.match(shape, match.end()))


def _tie(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    y = sentence.mentions[int(match["y"].strip("⟦⟧"))]
    if is_match_of(match, _OWNED) and not _is_closed(sentence.shape, match):
        return
    if reading.may_be_place(y) or (
        match["x"] and reading.may_be_place(sentence.mentions[int(match["x"])])
    ):
        return  # "a widow of Somerset"
    owner: Ref | None
    if match["x"]:
        x = sentence.mentions[int(match["x"])]
        owner = reading.refer(x, PEOPLE)
        names = [x, y]
    else:
        known = reading.refer(y, PEOPLE, create=False)
        place = match.start("her")
        if match.start("y") < place and shared_owner(reading, sentence, place) is None:
            place = match.start("y")
        kinds = [reading.kind_of(known)] if known is not None else PEOPLE
        owner = _of_chain(reading, sentence, match.start(), kinds)
        characters = [kind for kind in kinds if kind is Kind.CHARACTER]
        gender = gender_of_pronoun(sentence, match.start("her"))
        near = [(characters, -1), (kinds, -1), (characters, 3), (kinds, 3)]
        if any(map(reading.is_person_name, sentence.before(place))):
            del near[2]  # "The cinematographer was X, who survives her, as does their daughter"
        if _SURVIVED.search(sentence.shape, 0, place):
            near = [([Kind.PERSON], -1)]
        for who, back in near:
            if owner is None and who:
                owner = nearest(reading, sentence, place, who, back, known, gender)
        names = [y]
    if owner is None:
        return
    other = reading.refer(y, [reading.kind_of(owner)])
    if other is None:
        return
    role = TIES.get(match["tie"], "spouse")
    if is_match_of(match, _PAIR, _TOGETHER):
        role = _EACH_OTHER.get(match["pair"], "sibling")
    score = 0.85 if match["x"] else 0.7
    if role == "raises":  # of the first one named
        owner, other, role = other, owner, "raised-by"
    elif (
        match.start("y") < match.start("tie") and role in _INVERSE
    ):  # it is about the first one named
        owner, other, role = other, owner, _INVERSE[role]
    yield from reading.propose(
        sentence, match.span(), owner, role, [other], "family tie", score, names
    )
