"""Murdered families: whose, by whom, and when in the life of the one who is left."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.meaning.antecedents import nearest
from explorer.suggest.meaning.doubts import is_doubted
from explorer.suggest.meaning.genders import gender_of_pronoun, may_mean
from explorer.suggest.meaning.people_phrases import relative
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.story.deaths import KILLED, KILLS
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.late_patterns import compile_late, is_match_of
from explorer.suggest.text.numbers import read_number
from explorer.suggest.text.patterns import CALLED, words_in
from explorer.suggest.text.sentences import Sentence
from explorer.values.age_words import ADULTHOOD, CHILDHOOD, LATER, TIMES, YOUTH, time_at_age

_KIN = {
    "father": ("father",), "mother": ("mother",), "dad": ("dad",), "mom": ("mom",),
    "parents": ("father", "mother"),
    "family": ("family",), "brother": ("brother",), "sister": ("sister",), "wife": ("wife",),
    "husband": ("husband",), "son": ("son",), "daughter": ("daughter",),
    "brothers": ("brothers",), "sisters": ("sisters",), "sons": ("sons",),
    "daughters": ("daughters",), "children": ("children",),
}  # fmt: skip
_RELATIVE = r"(?P<kin>(?:" + "|".join(_KIN) + r")\b)"
_WHOSE = (
    r"(?:⟦(?P<x>\d+)⟧'s?|\b(?P<whose>his|her|their|whose))"
    r"(?: (?:own|beloved|late|adoptive|young|only|elder|older|younger|little|twin|two|three|four))?"
)
_THEM = r"\b(?!'| (?:an?|another)\b)"
"""After relatives who are killed, unlike "kills her father's dream" and "shoots her son a look"."""
_DISASTER = (
    r"(?:wreck|shipwreck|fire|war|raid|attack|accident|crash|flood|storm|massacre|shooting|bombing|"
    r"explosion|earthquake|battle|ambush|blaze)"
)
_KILLER = (
    rf"(?:(?: (?!by\b)[^.,⟦ ]+){{0,6}}? by {CALLED}(?:⟦\d+⟧ [a-z]+,? (?:the )?)?⟦(?P<k>\d+)⟧)?"
)

_FAMILY = compile_late(
    rf"{_WHOSE} {_RELATIVE}(?: and [a-z]+)?(?:,? ⟦\d+⟧,?)?(?:,? who)?(?:"
    rf" (?:was|were|is|are|has been|had been|being) (?:[a-z]+ly )?{KILLED}|"
    rf",? (?:[a-z]+ly )?{KILLED}(?= by\b)|"
    rf",? (?:drowned(?! (?:him|her|them)sel)|perished|went down|was lost|were lost)\b){_KILLER}"
)
_WITNESSED = compile_late(
    rf"\b(?:sees?|saw|seen|seeing|watch(?:es|ed|ing)?|witness(?:es|ed|ing)?) {_WHOSE} {_RELATIVE}"
    rf"(?: and (?:(?:his|her|their) )?(?P<kin2>{'|'.join(_KIN)}))? (?:be |being |get )?"
    rf"{KILLED}{_KILLER}"
)
_BEREAVED = compile_late(rf"(?:{_WHOSE} (?:murdered|slain|killed|slaughtered) {_RELATIVE})\b")
_MURDERER = compile_late(
    rf"⟦(?P<k>\d+)⟧(?: \([^()]*\))?(?:,(?:(?! and\b)[^.;]){{0,40}}?,?)?(?:,? who)? "
    rf"(?:[a-z]+ly )?{KILLS} {_WHOSE} {_RELATIVE}{_THEM}"
)
_BY_OTHERS = compile_late(
    rf"(?:(?<! to)(?<! will)(?<! can)(?<! not)(?<! must)(?<! would)(?<! could)(?<! might) "
    rf"(?:kill|murder|slaughter|execute|massacre|shoot)|\bwho(?: had| have| has)? (?:[a-z]+ly )?"
    rf"{KILLS}) {_WHOSE} {_RELATIVE}{_THEM}"
)
"""Killers without a name: "masked men kill her father", "the people who murdered his family"."""
_OF_THEIR_OWN = compile_late(
    r"\b(?:an? (?:[a-z-]+ ){1,4}who\b[^.;]*\bhis|an? (?:[a-z-]+ ){0,3}(?:woman|girl|mother|wife) "
    r"who\b[^.;]*\bher) "
)
"""Killers in a family that nobody named belongs to: "a man who murders his wife"."""
_LOST = compile_late(
    rf"⟦(?P<x>\d+)⟧(?: has| had)? (?:lost|loses) (?:both )?(?:her |his |their )?"
    rf"(?:own )?{_RELATIVE} in (?:an? |the )(?:[a-z]+ )?{_DISASTER}\b"
)
_DEATH_OF = compile_late(
    rf"\b(?:murder|killing|murdering|slaying|avenge[sd]?|avenging)(?: of)? {_WHOSE} {_RELATIVE}\b"
)
_RESPONSIBLE = compile_late(
    rf"\bresponsible for {_WHOSE} {_RELATIVE}'s? (?:death|murder|killing)\b"
)
_IN_FAMILY = (
    (_RESPONSIBLE, 0.7),
    (_FAMILY, 0.8),
    (_WITNESSED, 0.8),
    (_BEREAVED, 0.75),
    (_MURDERER, 0.8),
    (_BY_OTHERS, 0.75),
    (_LOST, 0.65),
    (_DEATH_OF, 0.6),
)
_BY_NAME = compile_late(r"(?: |, )⟦(?P<y>\d+)⟧(?!')(?=[,.;:]|$| [a-z])")
"""The name of a relative: "shoots X's brother Y"."""
_YOUNG = compile_late(
    r"\b(?:when|while) (?:he|she|they|⟦\d+⟧) (?:was|were|is) (?:(?:just|only|still|barely) )?"
    r"(?:an? |but a )?(?:(?P<word>(?:little |small |young )?(?:child|children|girl|boy|kid|baby|"
    r"infant)|teenager|youth|young man|young woman)\b|(?P<years>\d{1,2}|[a-z]+)"
    r"(?: years old)?(?=[,.;]|$))|\b(?:as a|in (?:his|her)) (?P<word2>child|little girl|little boy|"
    r"small boy|small girl|childhood|teenager|youth)\b|\bat (?:the )?(?:tender )?(?:age of|just) "
    r"(?P<years2>\d{1,2}|[a-z]+)\b"
)
_OF_HOUSEHOLD = frozenset(
    ("wife", "husband", "children", "son", "sons", "daughter", "daughters", "family")
)
"""Relatives of whom the killer is likely to have some as well."""
_WHO = re.compile(r"⟧(?: \([^()]*\))?,? who\b")
_NEAR = 40
"""Characters before "who" in which it says who is meant."""
_OF_DEATH_TEXT = """
    kill murder slaughter execute massacre shoot died drowned perished went lost lose loses dead
    slain murdering slaying killing avenge avenged avenges avenging murdered murder responsible
    death
"""
_OF_DEATH = words_in(f"{KILLED}|{KILLS}") | frozenset(_OF_DEATH_TEXT.split())
"""Words of which a sentence needs one for the forms to be tried."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield whose family is killed, by whom, and when in their life."""
    for sentence in reading.sentences:
        if sentence.words.isdisjoint(_OF_DEATH):
            continue
        for pattern, score in _IN_FAMILY:
            for match in pattern.finditer(sentence.shape):
                if _is_told(sentence, match):
                    yield from _family(reading, sentence, match, score)


def _is_told(sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether a death happens in the story, and not in the killer's own family."""
    if not match.group().startswith("who"):
        return not is_doubted(sentence, match.start())
    before = sentence.shape[max(0, match.start() - _NEAR) : match.end("kin")]
    return not _OF_THEIR_OWN.search(before)


def _family(
    reading: Reading, sentence: Sentence, match: re.Match[str], score: float
) -> Iterator[Suggestion]:
    groups = match.groupdict()
    names = [sentence.mentions[int(groups["x"])]] if groups["x"] else []
    owner = _bereaved(reading, sentence, match)
    if owner is None:
        return
    dead = _dead(reading, sentence, match, owner)
    span = match.span()
    if match.end() - match.start() > 120:
        span = (match.start(), match.end("kin"))
    yield from reading.propose(
        sentence, span, owner, "family-killed", dead, "death in the family", score, names
    )
    if young := _YOUNG.search(sentence.shape):
        when = _time_of_life(young)
        yield from reading.propose(
            sentence, young.span(), owner, "bereaved-when", when, "age at a death", 0.65, names
        )
    if groups.get("k"):
        killer = sentence.mentions[int(groups["k"])]
        who = reading.refer(killer, [Kind.CHARACTER, Kind.GROUP, Kind.ORGANISATION])
        if who is not None and who != owner:
            yield from reading.propose(
                sentence,
                span,
                owner,
                "family-killers",
                who,
                "killing in the family",
                score,
                [*names, killer],
            )
            for person in dead:
                if reading.kind_of(person) is Kind.CHARACTER:
                    yield from reading.propose(
                        sentence, span, person, "killed-by", who, "killing", score - 0.1, [killer]
                    )


def _bereaved(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Ref | None:
    """Return whose relatives a phrase is about; a pronoun does not mean their killer."""
    groups = match.groupdict()
    if groups["x"]:
        return reading.refer(sentence.mentions[int(groups["x"])], [Kind.CHARACTER])
    named = is_match_of(match, _MURDERER)
    killer = sentence.mentions[int(groups["k"])] if named else None
    k = reading.refer(killer, [Kind.CHARACTER], create=False) if killer else None
    place = match.start("whose") if groups.get("whose") else match.start()
    own = k is not None and match["kin"] in _OF_HOUSEHOLD and not _WHO.search(match.group())
    if own and may_mean(reading, gender_of_pronoun(sentence, place), k or ""):
        return None  # "a caretaker, X, killed his wife": perhaps his own
    return nearest(reading, sentence, place, [Kind.CHARACTER], but=k)


def _dead(reading: Reading, sentence: Sentence, match: re.Match[str], owner: Ref) -> list[Ref]:
    """Return the relatives who died, by their own name if it follows."""
    named = _BY_NAME.match(sentence.shape, match.end("kin"))
    by_name = reading.refer(sentence.mentions[int(named["y"])], [Kind.CHARACTER]) if named else None
    if by_name is not None:
        return [by_name]
    relatives = [*_KIN[match["kin"]], *_KIN.get(match.groupdict().get("kin2") or "", ())]
    return [relative(reading, owner, kin) for kin in relatives]


def _time_of_life(match: re.Match[str]) -> str | None:
    """Return the vocabulary's term for someone's age, None if no number can be read."""
    word = match["word"] or match["word2"]
    if word:
        noun = word.rpartition(" ")[2]
        return YOUTH if noun in ("man", "woman") else TIMES.get(noun, CHILDHOOD)
    years = read_number(match["years"] or match["years2"])
    time = None if years is None else time_at_age(int(years))
    return ADULTHOOD if time == LATER else time
