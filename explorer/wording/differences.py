"""The difference in a finding, short enough for a row in a list.

The subject's name is left out ("father", not "Eve's father"), as are entries that all sides name
and a unit common to all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from explorer.model.claim import Claim
from explorer.model.enums import ConstraintKind, Polarity, Verdict
from explorer.model.finding import Finding, Position
from explorer.model.pack import Pack
from explorer.model.value import show_value
from explorer.text import count, listed
from explorer.values.dates import Date
from explorer.values.quantities import Quantity
from explorer.values.spoken.amounts import short_unit, units_of
from explorer.values.story_time import StoryTime
from explorer.wording.clauses import clause_of
from explorer.wording.dates import date_words, event_names, two_numbers
from explorer.wording.explanations import explains, planned
from explorer.wording.labels import GUESSWORK
from explorer.wording.positions import position_words
from explorer.wording.pronouns import after_subject, names_beside, of_own, own_names
from explorer.wording.records import denied_words, property_label, value_words
from explorer.wording.source_findings import ASSERTED, SHORT
from explorer.wording.values import QUOTED, shown_value

_ALSO = "also "
_PARENTS = {"father", "mother"}
_NOT = re.compile(r"\bnot\b")
_IS = re.compile(r"^(?:is|are|was|were) ")


def difference(pack: Pack, finding: Finding) -> str:
    """Return the difference in a finding on one line: "father / both parents", "118 / 131 min".

    Names are not yet made safe for a terminal or cut to a width.
    """
    if finding.explains:
        return explains(len(finding.explains))
    if finding.level == "source":
        words = _of_a_source(finding)
        if words != property_label(pack, finding.property, finding.subject):
            return words
        stated = (p.claims for p in finding.positions if p.words == ASSERTED)
        return count(sum(map(len, stated)), "statement")
    return " / ".join(short_positions(pack, finding))


def short_positions(pack: Pack, finding: Finding) -> list[str]:
    """Return each side of a finding on facts in a few words; the longer of two lists comes last.

    Only the conflicting positions of a timeline are included; sides with the same wording are
    joined.
    """
    positions = sorted(_in_conflict(finding), key=_affirmed_first)
    own = own_names(pack, finding.subject)
    lists = [p.value for p in positions if isinstance(p.value, frozenset) and not p.words]
    clauses = any(p.words and not _short_clause(pack, p.words, finding.subject) for p in positions)
    same = len(lists) == len(positions) > 1 and positions[-1].polarity is Polarity.AFFIRMED
    shared = frozenset.intersection(*lists) if same else frozenset()
    events = event_names(pack, (p.value for p in positions if isinstance(p.value, StoryTime)))
    short = [
        denied_words(two_numbers(position.value.words(events.__getitem__)), position.polarity)
        if isinstance(position.value, StoryTime) and not position.words
        else position.words
        if clauses and position.words  # "Ada is 11 years old / Bo is a child of Ada"
        else _short(pack, finding.subject, position, own, shared)
        for position in positions
    ]
    if shared:  # "Pathé / also Revillon", regardless of voices
        short.sort(key=lambda words: words.startswith(_ALSO))
    units = {p.claims[0].property.unit for p in positions if isinstance(p.value, Quantity)}
    if len(units) == 1 and all(isinstance(p.value, Quantity) for p in positions):
        for name in units_of(units.pop()):
            forms = f" {short_unit(name)}", f" {short_unit(name, '1')}"
            if all(words.endswith(forms) for words in short):
                bare = (w.removesuffix(forms[0]).removesuffix(forms[1]) for w in short[:-1])
                short = [*bare, *short[-1:]]
    return list(dict.fromkeys(short))


def _affirmed_first(position: Position) -> bool:
    """Return whether a position denies something or is a plain no, as sort key."""
    return position.polarity is Polarity.DENIED or (position.value is False and not position.words)


def short_value(pack: Pack, claim: Claim, said: Mapping[str, Sequence[Claim]]) -> str:
    """Return a claim's value in words, short but distinct from the others on its fact (`said`)."""
    if not isinstance(claim.value, StoryTime):
        return value_words(pack, claim)
    every = (other.value for claims in said.values() for other in claims)
    names = event_names(pack, (value for value in every if isinstance(value, StoryTime)))
    return denied_words(two_numbers(claim.value.words(names.__getitem__)), claim.polarity)


def _in_conflict(finding: Finding) -> Sequence[Position]:
    """Return the conflicting positions: in a timeline those on the current state."""
    if finding.rule is not ConstraintKind.TIMELINE:
        return finding.positions
    now = finding.properties[-1]
    return [p for p in finding.positions if p.claims[0].property.id == now] or finding.positions


def _short(
    pack: Pack, subject: str, position: Position, own: Sequence[str], shared: frozenset[str]
) -> str:
    if position.words:
        return _short_clause(pack, position.words, subject) or position.words
    if position.lost:
        return "missing here"
    if position.value is None:
        return position_words(position, pack.name, pack.source_name)
    prop, value = position.claims[0].property, position.value
    if isinstance(value, bool) and prop.denial and not _NOT.search(prop.denial):
        clause = clause_of(pack, prop, subject, value, position.polarity)
        short = _short_clause(pack, clause.text, subject) or clause.text
        repeats = " " in short and short == prop.label  # "real within the story: yes"
        return "yes" if repeats else short
    if isinstance(value, frozenset):
        words = _list_words(pack, position, value, own, shared)
    elif isinstance(value, Date):
        words = date_words(value.text)
    else:
        words = _without_owner(shown_value(prop, value, _itself(pack, subject)), own)
    return denied_words(planned(words) if prop.foresees else words, position.polarity, prop)


def _list_words(
    pack: Pack,
    position: Position,
    value: frozenset[str],
    own: Sequence[str],
    shared: frozenset[str],
) -> str:
    """Return a list in words, such as "both parents", or "also Netflix" beyond what is `shared`."""
    prop = position.claims[0].property
    members = {
        member: f"“{member}”"  # so that a preceding "not" is not read as part of it
        if QUOTED in prop.phrase
        else _without_owner(show_value(prop, frozenset({member}), pack.in_sentence), own)
        for member in value
    }
    if {words.casefold() for words in members.values()} == _PARENTS:
        return "both parents"
    more = value - shared
    if shared and more:
        return f"{_ALSO}{listed(sorted(members[member] for member in more))}"
    return listed(sorted(members.values())) or "none"


def _itself(pack: Pack, subject: str) -> Callable[[str], str]:
    """Return the function that names entities, and the subject itself by a pronoun."""
    beside = names_beside(pack, subject, follows=True)
    return lambda name: beside(name) if name == subject else pack.in_sentence(name)


def _without_owner(name: str, own: Sequence[str]) -> str:
    """Return a name without the subject as its owner: "father" for "Eve's father"."""
    return of_own(name, own) or name


def _short_clause(pack: Pack, sentence: str, subject: str) -> str:
    """Return a sentence without its subject: "killed by Ann" for "Bob is killed by Ann", "part is
    decorative" for "Bob's part is decorative"; "" if it does not begin with it.
    """
    rest, owned = after_subject(pack, subject, sentence)
    return rest if owned else _IS.sub("", rest)


def _of_a_source(finding: Finding) -> str:
    """Return the point of a source-level finding: "fact / rumour", "3 values", "undated"."""
    if finding.verdict is Verdict.MISSING:
        lost = sum(position.lost * len(position.claims) for position in finding.positions)
        return count(lost, "value") if lost else "undated"
    words = {position.words for position in finding.positions}
    if ASSERTED in words:
        return GUESSWORK
    return " / ".join(short for sentence, short in SHORT.items() if sentence in words)
