"""Deaths and killers: who dies, survives, or kills whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.meaning.doubts import is_doubted
from explorer.suggest.meaning.people_phrases import person_meant, person_phrase
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import words_in
from explorer.suggest.text.sentences import Mention, Sentence

_HARM = (
    r"(?:stab|shoot|beat|hack|burn|strangle|batter|bludgeon|club|kick|starve|crush|choke|whip|push|"
    r"throw|hurl|knock|trample)(?:s|es|bed|ed|d)?|shot|beaten|burnt|thrown|slit"
)
_TO_DEATH = r"(?:to (?:his |her |their )?deaths?\b|dead\b|and (?:kills|killed) (?:him|her)\b)"
KILLED = (
    r"(?:killed|murdered|slain|assassinated|executed|slaughtered|poisoned|strangled|smothered|"
    r"suffocated|beheaded|lynched|"
    r"burn(?:ed|t) alive|buried alive|run through|drowned(?= by ⟦)|hanged(?= by ⟦)|"
    r"pushed (?:off|over|from|out of)(?= (?:an?|the) (?:[a-z-]+ )?(?:cliff|roof|bridge|balcony|"
    r"tower|train|window|ledge|parapet|ship) by ⟦(?![^.;]*\bsurviv))|"
    rf"shot(?: down)?|gunned down|wiped out|massacred|butchered|(?:{_HARM}) {_TO_DEATH})"
)
"""What has been done to someone who was killed, for use in patterns."""
KILLS = (
    r"(?:(?:shoots|stabs|shot|stabbed) and (?:kills|killed)|kills|killed|murders|murdered|slays|"
    r"assassinates|shoots(?: dead| down)?|executes|poisons|strangles|strangled|smothers|smothered|"
    r"suffocates|suffocated|drowns|drowned|beheads|finishes off|finished off|guns down|gunned down)"
)
"""What a killer does."""
_MAY_SURVIVE = re.compile(r"\b(?:shot|pushed|shoots|poison(?:s|ed))\b(?! (?:dead|to death))")
"""Deeds that are no killings if the text says that the victim survives."""
_ADVERBS = r"(?: (?:himself|herself|then|later|soon|also|now|[a-z]+ly)){0,3}"
_SUBJECT = (
    rf"{person_phrase('k')}(?:,(?: and)? not ⟦\d+⟧,|,(?! and\b| but\b)[^.,;⟦]{{2,40}},?"
    r"|,(?! and\b| but\b| who\b)[^.,;]{2,60},)?"
    rf"(?:,? who)?{_ADVERBS}(?: has| had)?{_ADVERBS}"
)
_ENDS = (
    r"(?=[,.;:!?)]|$| (?:and|in|at|with|though|because|while|but|so|for|when|before|after|down|on|"
    r"by|during|from|as|out|outside|inside|under|to|dead|off|over|near|once|until|instead|who)\b)"
)
_CALM = r"(?:,? who)?(?:,? (?:is|was|gets|got|being|has been|had been))?"
_HARMS = compile_late(
    rf"{_SUBJECT} (?:{_HARM}|runs|ran|burns|burned|buries|buried) {person_phrase('v')} "
    rf"(?:{_TO_DEATH}|through(?= with\b|[,.;]|$| and\b)|alive\b)"
)
_OBJECT = r"(?! (?:⟦|him\b|her\b|them\b|the\b|his\b|an?\b|their\b))"
_OTHER_CLAUSE = (
    r"(?!\b(?:who|whom|whose|that|which|when|while|as|if|because|before|until|where|but)\b)"
)
_CHAIN = rf"(?: (?:[a-z]+s|was|[a-z]+ed|fell|went)\b(?:{_OTHER_CLAUSE}[^.;,]){{0,80}}?,? and)?"
"""What someone does before they die: "falls through the ice and"."""
_BY = compile_late(
    rf"{person_phrase('v')}(?:,? who)?{_CHAIN}{_CALM} ?{_ADVERBS} ?(?:[a-z]+ed and )?{KILLED}"
    rf"(?: (?!by\b)[^.,;⟦ ]+){{0,6}}? by "
    rf"{person_phrase('k')}"
)
_DEEDS = (
    rf"(?: (?:[a-z]+s|was|[a-z]+ed)\b(?:{_OTHER_CLAUSE}(?:[^.;,]|,(?= [a-z]+s\b))){{0,80}}?,? and"
    r"(?: then)?)?"
)
"""What someone does before they kill: "meets Y, shoots two guards and then"."""
_ACTIVE = compile_late(
    rf"{_SUBJECT}(?P<before>{_DEEDS}){_ADVERBS} (?P<kills>{KILLS}) "
    rf"(?!(?:off|in|at|near|on|into|with|from|of|over|for|while)\b){person_phrase('v')}{_ENDS}"
)
_OF_SOMEONE = re.compile(r"[^⟦]*\b(?:the|an?|another) [^⟦]*$")
"""Deeds with somebody in them who has no name: "abducts the girl and murders her"."""
_HURT = r"(?:wounded|shot|stabbed|hit|bitten|injured|poisoned)"
_PAST = (
    r"(?! (?!(?:the|this|that|its|his|her) (?:film|movie|picture|story|ending|finale|end|climax|"
    r"final|last|wounds?|injur)|(?:it|him|her|them)\b)(?:⟦|the|an?|his|her|their|its|this|that|"
    r"being|two|three|both|many|several|for|until|only|long enough)\b)"
    r"(?!,? (?:but|only to|until)\b)"
)
"""What somebody survived, perhaps before the story or at its beginning: "the sinking of X"; or how
long.
"""
_DIES = compile_late(
    rf"(?:{person_phrase('v')}(?:, (?:who|an?|the) [^.,;⟦]{{2,60}},"
    rf"|,(?: and)? not ⟦\d+⟧,|, (?:[a-z]+ly )?{_HURT} [^.,;]{{2,60}},)?)"
    r"(?:,? who|,)?"
    rf"{_CHAIN}{_ADVERBS}(?: alone)? "
    r"(?P<how>(?:does not|doesn't|did not|didn't) die\b|(?:never )?(?:dies|"
    r"gets (?:shot|stabbed|run over)(?: dead| and dies)|(?:is|was) (?:run over and )?killed|"
    r"(?:is|was) murdered|(?:is|was) (?:later )?found (?:[a-z]+ )?(?:dead|murdered|stabbed|hanged|"
    r"strangled|drowned|(?:shot|stabbed|beaten) to death)|is shot dead|is dead|lies dead|"
    r"(?:is )?lying dead|perishes|perished|passes away|succumbs to|"
    rf"(?:is|was) (?:[a-z]+ly )?(?:{_HARM}|tortured) to death|"
    r"(?:is|was) (?:[a-z]+ly )?(?:burn(?:ed|t)|buried) alive|"
    r"(?:is|was) (?:[a-z]+ly )?(?:strangled|executed|hanged|beheaded|poisoned|stabbed|crushed|"
    r"drowned|guillotined|slain|lynched)(?= |[,.;]|$)|commits suicide|"
    r"sacrifices (?:him|her)self(?! (?:on|to (?:the|an?|his|her)\b))|"
    r"(?:takes|took) (?:his|her) own life|(?:kills|killed|hangs|hanged|shoots|shot|drowns|drowned|"
    r"poisons|poisoned) (?:him|her)self|(?:throws|threw) (?:him|her)self (?:from|off|under|out)|"
    r"(?:bleeds|freezes|starves|burns|chokes|burned|burnt|froze|starved|bled) to death|"
    r"(?:falls|fell|jumps|leaps|plunges|plunged) to (?:his|her) death|"
    rf"drowns{_OBJECT}|starved|survives{_PAST}|survived{_PAST}|lives to|lives on|is alive)"
    r"(?![\w-]))"
)
_DEATH = compile_late(
    r"⟦(?P<v>\d+)⟧'s? (?:[a-z]+ ){0,2}(?:murder|death|assassination|execution|suicide|demise)\b"
    r"|\b(?:body|corpse) of (?:[a-z-]+ ){0,4}⟦(?P<v4>\d+)⟧(?!'s)"
    r"|\b(?:killing|murdering) ⟦(?P<v3>\d+)⟧(?!'s)"
    r"|\b(?:murder|death|killing|assassination|execution|suicide|passing|demise) of "
    r"(?:(?:his|her|their|the|⟦\d+⟧'s?) (?:[a-z]+ ){1,2})?⟦(?P<v2>\d+)⟧(?!'s)"
)
_FEIGNED = re.compile(r"\b(?:fak(?:e|es|ed|ing)|stag(?:es|ed|ing)|own) (?:[a-z]+ )?$")
_BESIDE = re.compile(r"\b(?:at|to|of|with|by|from|for|against|upon|like|unlike|than) $")
"""Words before somebody who is not the subject of what follows: "the brother of "."""
_MODEL = re.compile(
    r"\b(?:modell?ed (?:up)?on|based (?:up)?on|inspired by|named after|drawn from)\b[^.;]{0,60}$"
)
"""Words before somebody in real life whom a character is like."""
_NEWS = re.compile(r"\b(?:news|anniversary|reports?|day|night|week) of (?:the )?$")
_NEARLY = re.compile(r"\b(?:nearly|almost|mostly|largely) $")
_ATTEMPT = re.compile(r"\b(?:attempted|near|plot|plan|plans|rumoured|apparent|supposed)\b")
_OF_DEATH_TEXT = """
    dead death deaths perished suicide himself herself hanged lying survived shot beaten thrown
    through
"""
_OF_DEATH = (
    words_in(f"{KILLS}|{KILLED}")
    | words_in(_DEATH.pattern)
    | words_in(_DIES.pattern[_DIES.pattern.index("(?P<how>") :])
    | frozenset(_OF_DEATH_TEXT.split())
)
"""Words of which a sentence needs one for the forms to be tried."""
_ALIVE = ("never", "does", "did", "survive", "lives", "is alive")


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield who dies or survives, and who kills whom."""
    deaths: list[Suggestion] = []
    killings: list[tuple[Suggestion, bool]] = []
    for sentence in reading.sentences:
        if sentence.words.isdisjoint(_OF_DEATH):
            continue
        for pattern in (_BY, _ACTIVE, _HARMS):
            for match in pattern.finditer(sentence.shape):
                beside = _BESIDE.search(sentence.shape, 0, match.start())
                if not beside and not is_doubted(sentence, match.start()):
                    sure = not _MAY_SURVIVE.search(match.group())
                    killings += ((s, sure) for s in _killing(reading, sentence, match))
        for match in _DEATH.finditer(sentence.shape):
            deaths += _named_death(reading, sentence, match)
        for match in _DIES.finditer(sentence.shape):
            deaths += _death(reading, sentence, match)
    alive = {death.subject for death in deaths if death.value is False}
    kept = [killing for killing, sure in killings if sure or killing.subject not in alive]
    yield from kept
    killed = {(killing.line, killing.subject) for killing in kept}
    yield from (d for d in deaths if d.value is False or (d.line, d.subject) not in killed)


def _named_death(
    reading: Reading, sentence: Sentence, match: re.Match[str]
) -> Iterator[Suggestion]:
    """Yield the death in "X's murder", "the death of X"."""
    if _FEIGNED.search(match.group()) or _ATTEMPT.search(match.group()):
        return
    mention = sentence.mentions[int(match["v"] or match["v2"] or match["v3"] or match["v4"])]
    if mention.known == "new" and _NEWS.search(sentence.shape, 0, match.start()):
        return  # "startled by the news of the death of X", in real life
    ref = reading.established(mention, [Kind.CHARACTER])
    yield from reading.propose(sentence, match.span(), ref, "dies", True, "death", 0.6, [mention])


def _death(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    """Yield that someone dies, or does not."""
    names = _named(sentence, match, "v")
    if (names and reading.may_be_place(names[0])) or is_doubted(sentence, match.start()):
        return  # "a widow of Somerset, dies"
    if _MODEL.search(sentence.shape, 0, match.start() + 1):
        return  # "he is modelled on X, who was hanged"
    if _BESIDE.search(sentence.shape, 0, match.start()):
        return  # "X shoots at Y, misses, and is drowned"
    if _NEARLY.search(sentence.shape, match.start(), match.start("how")):
        return
    if match["v_kin"] and match["how"].startswith(("is ", "was ")):
        return  # a murder in the family
    ref = person_meant(reading, sentence, match, "v", unnamed=False)
    lives = match["how"].startswith(_ALIVE)
    start = match.start("how") if match.end() - match.start() > _LONG else _begins(match)
    yield from reading.propose(
        sentence, (start, match.end()), ref, "dies", not lives, "death", 0.75, names
    )


_LONG = 60
"""Characters from which a phrase shows only how someone dies."""


def _killing(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    who: Ref | None
    before = match.groupdict().get("before")
    if match["v_he"] and (match["k_he"] or (before and _OF_SOMEONE.match(before))):
        return  # "he tries to strangle her, and she shoots him"
    if match["k"]:
        killers = [Kind.CHARACTER, Kind.GROUP, Kind.ORGANISATION]
        who = reading.refer(sentence.mentions[int(match["k"])], killers)
    else:
        who = None
    first = None if match["v_he"] or match["v_of"] else person_meant(reading, sentence, match, "v")
    if who is None and not match["k"]:
        who = person_meant(reading, sentence, match, "k", first)
    if who is None:
        return
    victim = first or person_meant(reading, sentence, match, "v", who)
    names = [*_named(sentence, match, "k"), *_named(sentence, match, "v")]
    start = match.start("kills") if before else _begins(match)
    span = start, match.end()
    yield from reading.propose(sentence, span, victim, "killed-by", who, "killing", 0.78, names)


def _begins(match: re.Match[str]) -> int:
    """Return where a phrase begins: with the name of its first person if it has one, without words
    before it, "In the last act ".
    """
    places = {match.start(group): group for group in match.groupdict() if match[group]}
    people = {at: group for at, group in places.items() if group[0] in "kv"}
    first = min(people, default=match.start())
    named = people.get(first) in ("k", "v")
    return first - 1 if named else match.start()


def _named(sentence: Sentence, match: re.Match[str], group: str) -> list[Mention]:
    """Return the name in a phrase, if it has one."""
    return [sentence.mentions[int(match[group])]] if match[group] else []
