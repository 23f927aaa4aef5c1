"""Which of a sentence's names is its subject, for a pronoun in the next sentence."""

from __future__ import annotations

import re

from explorer.suggest.text.sentences import Mention, Sentence

_PRONOUN = re.compile(r"\W*(?:(?:and|but) )?(?:(?P<his>he|his)|she|her) ")
_SUBJECT_OF = re.compile(r"(he|his|him|she|her)\b")
_SUBORDINATE = re.compile(
    r"\W*(?:when|while|as|after|before|since|because|if|although|though|once|until|whenever)\b"
    r"[^,]*, "
)
"""A clause before the main one: "When Ann leaves, "."""


def by_prominence(sentence: Sentence) -> list[Mention]:
    """Return a sentence's names in order, those in a clause before the main one last.

    Possessors and names in brackets come after the rest: "Ann's cousin Bo has a past. She …".
    """
    clause = _SUBORDINATE.match(sentence.shape)
    stop = sentence.start
    if clause is not None:
        stop = sentence.offset(clause.end()) if clause.end() < len(sentence.shape) else sentence.end
    return sorted(sentence.mentions, key=lambda m: (m.start < stop, _is_beside(sentence, m)))


def opens_with_pronoun(sentence: Sentence) -> bool:
    """Return whether a sentence opens with "he", "she", "his" or "her"."""
    return bool(_PRONOUN.match(sentence.shape))


def opens_alike(earlier: Sentence, later: Sentence, gender: str = "") -> bool:
    """Return whether two sentences open with the same pronoun, and so have the same subject: "She
    also starred in Marsh's Low Tide. She died in 1960." A later one that opens otherwise has a
    pronoun of the `gender`: "With her help he finds it."
    """
    first = _gender_of_opening(earlier)
    return bool(first) and first == (_gender_of_opening(later) or gender)


def _gender_of_opening(sentence: Sentence) -> str:
    """Return "male" or "female" for the pronoun that opens a sentence, "" for none."""
    match = _PRONOUN.match(sentence.shape)
    return ("male" if match["his"] else "female") if match else ""


def same_pronoun_before(sentence: Sentence, place: int) -> int:
    """Return where the same person's pronoun stands first in a sentence, for the place of a later
    one; the place itself for any other: "Ann hides as she flees from Bo, who killed her father".
    """
    pronoun = _SUBJECT_OF.match(sentence.shape, place)
    if pronoun is None:
        return place
    subject = "he" if pronoun[1].startswith("h") and pronoun[1] != "her" else "she"
    first = re.search(rf"(?<=⟧)[^⟦.;\"]{{0,80}}\b{subject}\b", sentence.shape[:place])
    return first.end() - len(subject) if first else place


def _is_beside(sentence: Sentence, mention: Mention) -> bool:
    """Return whether a name is a possessor's or is in brackets."""
    return _owns(sentence, mention) or sentence.text[: mention.start].endswith("(")


_TELLS = re.compile(
    r"(?: \([^()]*\))?,? (?:tells|told|informs|informed|warns|warned|reminds|reminded|assures|"
    r"assured) (?:her|him|them)(?: (?:that|about|of|how|where))? "
)
_KILLS = re.compile(
    r"(?: \([^()]*\))?(?: had| has)? (?:kills|killed|murders|murdered|shoots|shot|poisons|"
    r"poisoned) "
)
_DOES = re.compile(r"⟦\d+⟧(?: \([^()]*\))? (?:[a-z]+ly )?[a-z]+(?:s|ed) (?:down |off |up )?$")
_AND_DOES = re.compile(r"(?: \([^()]*\))? and (?:then |later )?[a-z]+(?:s|ed) ")
_POSSESSIVE = re.compile(r"(?: \([^()]*\))?['’]")
_DESCRIBED = re.compile(r"(?: \([^()]*\))?(?:, (?:an?|the)|,? who)\b")
"""The beginning of a description of the name before it, in which a pronoun means its bearer."""
_OF_ASIDE = re.compile(r"\w\)?, (?:an?|the) [^,.;()]{3,80} of (?:the )?$")
"""An apposition before a name: "Bo, a friend of Ann who died"."""


def is_of_aside(sentence: Sentence, mention: Mention) -> bool:
    """Return whether a name is only in an apposition about someone before it: "a friend of Ann"."""
    return bool(_OF_ASIDE.search(sentence.text, sentence.start, mention.start))


def is_aside(sentence: Sentence, mention: Mention) -> int:
    """Return how far a name is from being the subject of its clause: 1 for a possessor or
    companion, 2 for an agent after "by", 0 for any other.
    """
    if sentence.text[: mention.start].endswith(" by "):
        return 2
    if sentence.text[: mention.start].endswith(" with "):
        return int(not _DESCRIBED.match(sentence.text, mention.end))
    if is_of_aside(sentence, mention):
        return 1
    return int(_owns(sentence, mention))


def is_addressed_by(sentence: Sentence, mention: Mention, place: int) -> bool:
    """Return whether a name's bearer speaks to the person meant by the pronoun at a place: "X tells
    her that her mother is alive".
    """
    return bool(_TELLS.fullmatch(sentence.shape, _behind(sentence, mention), place))


def kills(sentence: Sentence, mention: Mention, place: int) -> bool:
    """Return whether a name's bearer kills someone related to the person meant at a place: "Y finds
    that X murdered her brother".
    """
    return bool(_KILLS.fullmatch(sentence.shape, _behind(sentence, mention), place))


def is_object(sentence: Sentence, mention: Mention, place: int) -> bool:
    """Return whether something is done to a name's bearer right before the same subject does
    something to the relative of the person meant at a place: "X kills Y and leaves his wife".
    """
    start = sentence.place(mention.start)
    end = _behind(sentence, mention)
    return bool(
        _DOES.search(sentence.shape, 0, start) and _AND_DOES.fullmatch(sentence.shape, end, place)
    )


def _behind(sentence: Sentence, mention: Mention) -> int:
    """Return where a name's sign ends in the shape."""
    return sentence.shape.index("⟧", sentence.place(mention.start)) + 1


def _owns(sentence: Sentence, mention: Mention) -> bool:
    """Return whether a name has a possessive after it."""
    return bool(_POSSESSIVE.match(sentence.text, mention.end))
