"""Deaths, killers, and murdered families."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.antecedents import nearest, subject
from explorer.suggest.late_patterns import compile_late, is_match_of
from explorer.suggest.numbers import read_number
from explorer.suggest.patterns import CALLED, words_in
from explorer.suggest.reading import Reading
from explorer.suggest.sentences import Sentence
from explorer.suggest.suggestion import NewEntity, Ref, Suggestion
from explorer.values.folding import fold
from explorer.values.name_forms import is_title

_KILLED = (
    r"(?:killed|murdered|slain|assassinated|executed|slaughtered|poisoned|shot(?: dead| down|"
    r" to death)?|gunned down|wiped out|"
    r"massacred|butchered|(?:stabbed|beaten|hacked|burnt|burned|strangled) to death)"
)
_KILLS = (
    r"(?:(?:shoots|stabs|shot|stabbed) and (?:kills|killed)|"
    r"kills|killed|murders|murdered|slays|assassinates|shoots(?: dead| down)?|executes|poisons)"
)
_KIN = {
    "father": ("father",), "mother": ("mother",), "dad": ("dad",), "mom": ("mom",),
    "parents": ("father", "mother"),
    "family": ("family",), "brother": ("brother",), "sister": ("sister",), "wife": ("wife",),
    "husband": ("husband",), "son": ("son",), "daughter": ("daughter",),
    "brothers": ("brothers",), "sisters": ("sisters",), "sons": ("sons",),
    "daughters": ("daughters",), "children": ("children",),
}  # fmt: skip
_PLURAL = ("family", "brothers", "sisters", "sons", "daughters", "children")
_RELATIVE = r"(?P<kin>(?:" + "|".join(_KIN) + r")\b)"
_WHOSE = (
    r"(?:⟦(?P<x>\d+)⟧'s?|\b(?P<whose>his|her|their|whose))"
    r"(?: (?:own|beloved|late|adoptive|young|only|elder|older|younger|little|twin|two|three|four))?"
)
_DISASTER = (
    r"(?:wreck|shipwreck|fire|war|raid|attack|accident|crash|flood|storm|massacre|shooting|bombing|"
    r"explosion|earthquake|battle|ambush|blaze)"
)
_KILLER = (
    rf"(?:(?: (?!by\b)[^.,⟦ ]+){{0,6}}? by {CALLED}(?:⟦\d+⟧ [a-z]+,? (?:the )?)?⟦(?P<k>\d+)⟧)?"
)

_BY = compile_late(
    rf"⟦(?P<v>\d+)⟧(?:,? who)? \(?(?:is|was|gets|being|has been|had been)? ?"
    rf"(?:[a-z]+ly )?{_KILLED} by {CALLED}⟦(?P<k>\d+)⟧"
)
_ACTIVE = compile_late(
    rf"(?:⟦(?P<k>\d+)⟧(?: \([^()]*\))?(?:,? who)?|\b(?:he|she)) (?:[a-z]+ly )?{_KILLS} "
    rf"{CALLED}(?:⟦(?P<v>\d+)⟧|"
    rf"(?P<the>the [a-z]+))(?!'s)(?: (?:dead|down))?(?=[,.;!]|$| and| in| at| with| though|"
    rf" because| while| but| so|"
    rf" for| when| before| after| down| on)"
)
_DIES = compile_late(
    r"(?:⟦(?P<v>\d+)⟧(?: \([^()]*\))?(?:, who [^,;]{3,60},)?|\b(?:he|she))(?:,? who|,)? "
    r"(?:(?:is [a-z]+|[a-z]+s (?:him|her|them|it)) and )?(?:[a-z]+ly )?(?P<how>"
    r"(?:does not|doesn't|did not|didn't) die\b|(?:never )?(?:dies|gets "
    r"(?:shot|stabbed|run over)(?: dead| and dies)|is killed|"
    r"is murdered|is found (?:[a-z]+ )?(?:dead|murdered|(?:shot|stabbed|beaten) to death)|"
    r"is shot dead|is dead|lies dead|perishes|passes away|"
    r"is (?:[a-z]+ly )?(?:stabbed|beaten|burnt|burned|strangled|hacked|tortured) to death|"
    r"is (?:[a-z]+ly )?(?:strangled|executed|hanged|poisoned|stabbed)(?= |[,.;])|commits suicide|"
    r"kills (?:him|her)self|drowns|is slain|starved|survives|lives to|is alive)\b)"
)
_DEATH = compile_late(
    r"⟦(?P<v>\d+)⟧'s? (?:[a-z]+ ){0,2}(?:murder|death|assassination|execution|suicide|demise)\b"
    r"|\b(?:body|corpse) of (?:[a-z-]+ ){0,4}⟦(?P<v4>\d+)⟧(?!'s)"
    r"|\b(?:killing|murdering) ⟦(?P<v3>\d+)⟧(?!'s)"
    r"|\b(?:murder|death|killing|assassination|execution|suicide|passing|demise) of "
    r"(?:(?:his|her|their|the|⟦\d+⟧'s?) (?:[a-z]+ ){1,2})?⟦(?P<v2>\d+)⟧(?!'s)"
)
_FAMILY = compile_late(
    rf"{_WHOSE} {_RELATIVE}(?: and [a-z]+)?(?:,? ⟦\d+⟧,?)?(?:,? who)?(?:"
    rf" (?:was|were|is|are|has been|had been|being) (?:[a-z]+ly )?{_KILLED}|"
    rf",? (?:[a-z]+ly )?{_KILLED}(?= by\b)|"
    rf",? (?:drowned|perished|went down|was lost|were lost)\b){_KILLER}"
)
_WITNESSED = compile_late(
    rf"\b(?:sees?|saw|seen|seeing|watch(?:es|ed|ing)?|witness(?:es|ed|ing)?) {_WHOSE} {_RELATIVE}"
    rf"(?: and (?:(?:his|her|their) )?(?P<kin2>{'|'.join(_KIN)}))? (?:be |being |get )?"
    rf"{_KILLED}{_KILLER}"
)
_BEREAVED = compile_late(rf"(?:{_WHOSE} (?:murdered|slain|killed|slaughtered) {_RELATIVE})\b")
_MURDERER = compile_late(
    rf"⟦(?P<k>\d+)⟧(?: \([^()]*\))?(?:,[^.;]{{0,40}}?,?)?(?:,? who)? (?:[a-z]+ly )?"
    rf"{_KILLS} {_WHOSE} {_RELATIVE}\b"
)
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
    (_LOST, 0.65),
    (_DEATH_OF, 0.6),
)
_BY_NAME = compile_late(r"(?: |, )⟦(?P<y>\d+)⟧(?!')(?=[,.;:]|$| [a-z])")
"""The name of a relative: "shoots X's brother Y"."""
_YOUTH = ("teenager", "youth", "young man", "young woman")
_TEENS, _ADULT = 13, 20
"""Ages at which childhood and youth end."""
_YOUNG = compile_late(
    r"\b(?:when|while) (?:he|she|they|⟦\d+⟧) (?:was|were|is) (?:(?:just|only|still|barely) )?"
    r"(?:an? |but a )?(?:(?P<word>(?:little |small |young )?(?:child|children|girl|boy|kid|baby|"
    r"infant)|teenager|youth|young man|young woman)\b|(?P<years>\d{1,2}|[a-z]+)"
    r"(?: years old)?(?=[,.;]|$))|\b(?:as a|in (?:his|her)) (?P<word2>child|little girl|little boy|"
    r"small boy|small girl|childhood|teenager|youth)\b|\bat (?:the )?(?:tender )?(?:age of|just) "
    r"(?P<years2>\d{1,2}|[a-z]+)\b"
)
_OF_DEATH_TEXT = """
    died drowned perished went lost lose loses dead slain murdering slaying killing avenge avenged
    avenges avenging
"""
_OF_DEATH = words_in(f"{_KILLED}|{_KILLS}|{_DIES.pattern}|{_DEATH.pattern}") | frozenset(
    _OF_DEATH_TEXT.split()
)
"""Words of which a sentence needs one for the forms to be tried."""
_ALIVE = ("never", "does", "did", "survives", "lives to", "is alive")


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield who dies, who kills whom, and whose family is killed by whom."""
    for sentence in reading.sentences:
        shape = sentence.shape
        if sentence.words.isdisjoint(_OF_DEATH):
            continue
        for pattern, score in _IN_FAMILY:
            for match in pattern.finditer(shape):
                yield from _family(reading, sentence, match, score)
        for pattern in (_BY, _ACTIVE):
            for match in pattern.finditer(shape):
                yield from _killing(reading, sentence, match)
        for match in _DEATH.finditer(shape):
            mention = sentence.mentions[
                int(match["v"] or match["v2"] or match["v3"] or match["v4"])
            ]
            ref = reading.established(mention, [Kind.CHARACTER])
            yield from reading.propose(
                sentence, match.span(), ref, "dies", True, "death", 0.6, [mention]
            )
        for match in _DIES.finditer(shape):
            names = [sentence.mentions[int(match["v"])]] if match["v"] else []
            if names and reading.may_be_place(names[0]):
                continue  # "a widow of Somerset, dies"
            ref = (
                reading.established(names[0], [Kind.CHARACTER])
                or reading.refer(names[0], [Kind.CHARACTER])
                if names
                else nearest(reading, sentence, match.start(), [Kind.CHARACTER])
            )
            lives = match["how"].startswith(_ALIVE)
            yield from reading.propose(
                sentence, match.span(), ref, "dies", not lives, "death", 0.75, names
            )


def _killing(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    killers = [Kind.CHARACTER, Kind.GROUP, Kind.ORGANISATION]
    names = [sentence.mentions[int(match["k"])]] if match["k"] else []
    ref: Ref | None
    if match["v"]:
        victim = sentence.mentions[int(match["v"])]
        ref = reading.refer(victim, [Kind.CHARACTER])
        names.append(victim)
    else:
        ref = _called(reading, match["the"])
    who = (
        reading.refer(names[0], killers)
        if match["k"]
        else subject(reading, sentence, match.start(), ref)
    )
    if who is None or ref is None:
        return
    yield from reading.propose(
        sentence, match.span(), ref, "killed-by", who, "killing", 0.78, names
    )


def _called(reading: Reading, words: str) -> Ref | None:
    """Return the only character with a word in their name: "the general" for General Tor."""
    word = words.split()[-1]
    meant = [
        entity.id
        for entity in reading.pack.entities.values()
        if entity.kind is Kind.CHARACTER and word in entity.name.casefold().split()
    ]
    return meant[0] if len(meant) == 1 else None


def _family(
    reading: Reading, sentence: Sentence, match: re.Match[str], score: float
) -> Iterator[Suggestion]:
    groups = match.groupdict()
    names = []
    if groups["x"]:
        owner_name = sentence.mentions[int(groups["x"])]
        owner = reading.refer(owner_name, [Kind.CHARACTER])
        names.append(owner_name)
    else:
        named = is_match_of(match, _MURDERER)
        killer = sentence.mentions[int(groups["k"])] if named else None
        k = reading.refer(killer, [Kind.CHARACTER], create=False) if killer else None
        place = match.start("whose") if groups.get("whose") else match.start()
        owner = nearest(reading, sentence, place, [Kind.CHARACTER], but=k)
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
        return "youth" if word in _YOUTH else "childhood"
    years = read_number(match["years"] or match["years2"])
    if years is None:
        return None
    return "childhood" if years < _TEENS else "youth" if years < _ADULT else "adulthood"


def _short(name: str) -> str:
    """Return the name used in "Eve's father"."""
    first, _, rest = name.partition(" ")
    return name if not rest or is_title(fold(first)) or first == "The" else first


def relative(reading: Reading, owner: Ref, kin: str) -> Ref:
    """Return someone's relative: the pack's entity if it has one, else a new "X's father"."""
    name = reading.name_of(owner)
    wanted = {f"{name}'s {kin}".casefold(), f"{name.split()[0]}'s {kin}".casefold()}
    for entity in reading.pack.entities.values():
        forms = {form.replace("’", "'").casefold() for form in (entity.name, *entity.aliases)}
        if entity.kind in (Kind.CHARACTER, Kind.GROUP) and wanted & forms:
            return entity.id
    kind = Kind.GROUP if kin in _PLURAL else Kind.CHARACTER
    return NewEntity(kind, f"{_short(name)}'s {kin}")
