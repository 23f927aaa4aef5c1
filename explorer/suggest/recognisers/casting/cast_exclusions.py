"""What looks like a casting but is not: who made, gave up or is known for something else."""

from __future__ import annotations

import re

from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.casting.cast_forms import AT_FIRST, GIVEN_UP, WAS_TO_PLAY
from explorer.suggest.text.patterns import PEOPLE_NOUNS
from explorer.suggest.text.sentences import Sentence
from explorer.values.age_words import NOUNS

_RELATIVE = re.compile(
    r"⟦(?P<who>\d+)⟧, (?:who|whose|best known|known|last seen|fresh from)\b[^;.⟦]*"
    r"(?:⟦\d+⟧[^;.⟦]*)*$"
)
_REPLACES = re.compile(
    r"⟦(?P<who>\d+)⟧,? (?:who )?(?:later )?(?:replac(?:es|ed|ing)|succeed(?:s|ed)|"
    r"t(?:akes|ook) over from) "
    r"(?:[a-z'-]+ ){0,3}$"
)
_AS_MAKER = re.compile(
    r" as (?:an? |the )?(?:co-)?(?:director|producer|writer|editor|composer|screenwriter|"
    r"cinematographer) and "
)
"""A further job: "signed on as director and hired X"."""
_MADE_BY = re.compile(r"\b(?:re-?made|filmed|adapted|re-?released|re-?titled)\b[^.;]{0,40} by $")
"""Words before the maker of a film released "as" another title."""
_WANTED = re.compile(
    r"\b(?:want(?:s|ed|ing)|consider(?:s|ed|ing)|(?:envision|envisag|imagin|pictur|suggest|propos|"
    r"approach|favou?r|preferr?)(?:ed|es|s|ing)|(?:hop|push|lobb[iy]|f[io]ught|ask|wish|dream)[a-z]*"
    r" (?:for|of)|thought of|(?:hop(?:ed|es|ing)|tried|trying|meant|planned) to"
    r" (?:get|cast|have|hire|sign|land|use)|would have (?:liked|loved|preferred)|had in mind)"
    r"(?: to (?:cast|have|get|see|use))? (?:⟦\d+⟧(?:,| or| and) )*$"
)
"""Words before an actor whom somebody wanted for a part."""
_ASIDE = re.compile(r", who\b|\balso\b|\bpreviously\b|\bonce\b|\bhad\b")
_ELSEWHERE = re.compile(
    r" (?:opposite [^,.;]{3,30} )?in (?:the )?(?:(?:[a-z0-9'-]+ |⟦\d+⟧ ){0,4}"
    r"(?:series|show|sitcom|miniseries|soap)\b|(?:film |movie |series )?\"?⟦(?P<work>\d+)⟧)"
)
_IN_FILM = re.compile(
    r" (?:opposite [^,.;]{3,30} )?in (?:the |an? |his |her )?(?:\d{4} |[a-z'-]+ ){0,3}"
    r"(?:film|movie|series|thriller|comedy|drama) \"?(?:the )?⟦(?P<work>\d+)⟧(?!'s)"
)
"""A word for a film before the title that a part is in: "as Y in his 2004 film Low Tide"."""
_WHO_PLAYED = re.compile(r", who (?:had )?(?:also )?(?:played|portrayed|was) ")
_AND_OTHERS = re.compile(r"(?:, ⟦\d+⟧){0,9},? and ⟦\d+⟧(?=[.,;]|$)")
"""Further parts of an actor, who has them in other films: "X, who also played Y, Z and W"."""
_NOW = re.compile(
    r"(?: (?:in|on) [^,;.]{2,40})?, (?:re)?(?:(?:turns|shows|pops) up|appears|plays|returns|"
    r"is (?:here|now|cast|seen)|here|now)\b"
)
"""What an actor plays here, after a part from elsewhere: "X, who played Y, turns up as a cook"."""
_NEXT_ACTOR = re.compile(
    r"(?: \([^()]*\))? (?:as|is|plays|gives|makes|does|delivers|shines|steals|brings|appears) "
)
_ENDS_LIST = re.compile(r"(?:,? and|,) ⟦\d+⟧(?:,? and ⟦\d+⟧)?(?=\W*$|[.;])")
"""The rest of a list of actors: "X as the widow, Y and Z"."""
_CREDITED = re.compile(
    r"\b(?:written|directed|composed|scored|produced|edited|photographed|shot|designed|adapted|"
    r"music|score|soundtrack|screenplay|script|story) (?:is |was )?by (?:[a-z]+ )?$"
)
"""Words before someone who is credited under another name: "composed by X (as Y)"."""
_ON_IN_BRACKETS = re.compile(r" (?:[a-z-]+\)|(?:is|was|were|has|had|would|could|did|does)\b)")
_NOUN_BEHIND = re.compile(r" ([a-z-]+)\b")
_ROLES = frozenset(("role", "part", "type", "figure"))
"""Words after the name of someone who usually plays such parts: "the Tom Vale role"."""
_QUALIFIED = re.compile(
    r" (?:(?!(?:and|or|with|by|in|of|to|for|from|the|an?)\b)[a-z-]+ )?([a-z-]+),? ⟦(\d+)⟧(?!')"
)
"""The part after a place or firm that qualifies it: "as Cork sailor Kit"."""
_EPITHET = re.compile(r"⟦(?P<name>\d+)⟧,? the $")
_APPOSED = re.compile(
    r"⟦(?P<name>\d+)⟧, (?:(?:the|an?|his|her) )?[a-z' -]{3,60} (?:of|from|at) (?:the )?$"
)
_IS_PLAYED = re.compile(r", (?:is|was) ")
_WITHIN = re.compile(r"\b(?:of|in|from|for|to) (?:the )?[\"']?$")
_SOME = re.compile(r"(?:\b(?:an?|his|her|their)|⟦\d+⟧'s?) (?:[a-z-]+ )*$")
_GOES_ON = re.compile(
    r" (?!(?:and|who|in|with|for|from|at|on|to|is|was|of|that|whose|as|opposite|but|while)\b)[a-z]"
)
_KNOWN_FOR = re.compile(
    r"\b(?:famous|known|remembered|celebrated|notorious) for\b(?! [a-z' -]{2,40},)"
)
"""What someone did in another film: "Bell, famous for her role as Y"."""
_IN_WORK = re.compile(r" in (?:⟦\d+⟧'s? )?(?:[a-z-]+ ){0,3}?[\"']?(?:the )?⟦(?P<work>\d+)⟧(?!'s)")
_OTHERWISE = re.compile(
    r"(?:,|\)) and as |\b(?:whose|such|"
    r"(?:job|prominence|fame|renown|reputation|"
    r"(?<!of his )(?<!of her )career|position|life|stint|days|past) as|"
    r"known(?: to(?: [a-z-]+){1,4})? as|"
    r"as well as|former|latter|introduced|described|presented|revealed|"
    r"regarded|pos(?:es|ing)|"
    r"(?:play|plays|played|portrays|cast|casting|chose|hired|picked|sees|saw|regards|uses|used|"
    r"sends) (?:her|him|them|it) as|"
    r"disguised|employed|work(?:s|ed|ing))\b"
)
"""Words between an actor and "as" that lead to someone else."""
_MUSIC = re.compile(
    r"\b(?:concerto|sonata|symphony|piano|violin|cello|organ|guitar|music|song|theme|"
    r"waltz|soundtrack)\b[^.;()]{0,60} (?:played|performed) by (?:the )?⟦\d+⟧$"
)
"""Playing music, not a part."""

_SUPPOSED = re.compile(
    r"\b(?:imagine|picture|envisage|envision|as if|as though|if only|rather than|instead of|"
    r"reminiscent of|remind(?:s|ed)? (?:me|us|you|one) of|"
    r"(?:paint|portray|depict|present|regard|treat|frame|position|introduc|describ|remember|"
    r"recogni[sz]|reveal|establish|view|label|brand|mistak)(?:e|es|s|ed|(?<!introduc)(?<!present)ing)?|"
    r"knows?|knew|known) (?:[a-z]+ly )?$"
)
"""Words before someone who is only seen as something, or imagined in a part: "imagine X as Y",
"they paint X as a saint"; "introducing X as Y" is a credit.
"""
_PREPOSITION = re.compile(r"\b(?:at|to|of|with|by|from|for|against|behind|like|unlike|than) $")
_REPLACED_BY = re.compile(r"\b(?:replaced by|recast with) (?:[a-z-]+ ){0,3}⟦\d+⟧$")
_DROPPED_OUT = re.compile(
    r",? (?:but|before) (?:(?:he|she|later|then|soon|eventually|had to) )*"
    r"(?:drop|withdr[ae]w|left\b|le(?:ave|aving)\b|pull(?:ed|ing)? out|quit|back(?:ed|ing) out|"
    r"bow(?:ed|ing) out|(?:was|being) (?:replaced|fired|sacked|let go|recast)|"
    r"walk(?:ed|ing) (?:out|off)|"
    r"depart)"
)
"""What ends a casting: "X was cast as Y but dropped out"."""


def is_no_subject(sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether the name before "is" belongs to what comes before: "the boat of X is Y"."""
    return _PREPOSITION.search(sentence.shape, 0, match.start("a") - 1) is not None


_WHILE = re.compile(r"^\W*as the [a-z-]+ [a-z]+[a-rt-z]s, ⟦", re.IGNORECASE)
"""What goes on meanwhile: "as the war continues, X"."""
AT_AGE = rf"as an? (?:[a-z]+ )?(?:{'|'.join(sorted(NOUNS))}|man|woman)"
"""What says at which age somebody is seen: "as an old man"."""
_AT_AGE = re.compile(rf"\bby ⟦\d+⟧ {AT_AGE}$")
"""A part, named before, at an age: "played by X as a boy and by Y as a man"."""
_NEAR = 4
"""Characters before an actor's number in which "by" stands."""


_ONLY_WISHED = re.compile(
    r"\b(?:(?:i|we|you|one|they|fans|many|some|who) (?:[a-z]+ )?"
    r"wish(?:es|ed)?|if only|(?:should|would|could|might)(?:'ve| have) been "
    r"(?:played|cast|better|great|perfect|good|ideal|fun)|had been (?:played|cast))\b[^.;:,]*$"
)
"""Words somewhere before a casting, in its clause, that somebody only wishes for. What a character
wishes for is another matter.
"""
_BEFORE_ACTOR = (_SUPPOSED, _WANTED)
_MIGHT_HAVE = re.compile(r"\b(?:should|could|might)(?:'ve| have) (?:played|voiced|portrayed)\b")


def is_not_casting(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether words that look like a casting say something else: who made or gave up
    something, is known for it or sings it.
    """
    said = match.group()
    other = (_AS_MAKER, _OTHERWISE, _WHILE, _MIGHT_HAVE)
    known_for = _KNOWN_FOR.search(said) and not _names_film(reading, sentence, match.end())
    before = match.start("a") - 1
    credited = "(as " in said and _CREDITED.search(sentence.shape, 0, before)
    made = credited or _MADE_BY.search(sentence.shape, 0, before)
    given_up = _is_given_up(sentence, match) and not _REPLACED_BY.search(said)
    music = _MUSIC.search(sentence.shape, 0, match.end())
    at_age = _AT_AGE.search(sentence.shape, max(0, match.start("a") - _NEAR), match.end())
    supposed = (form.search(sentence.shape, 0, before) for form in _BEFORE_ACTOR)
    wished = _ONLY_WISHED.search(sentence.shape, 0, match.start())
    doubtful = made or music or given_up or known_for or at_age or wished or any(supposed)
    dropped = _DROPPED_OUT.match(sentence.shape, match.end())
    return bool(doubtful or dropped or any(form.search(said) for form in other))


def _is_given_up(sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether somebody was only cast at first."""
    said = match.group()
    at_first = AT_FIRST.search(sentence.shape, 0, match.start()) and not WAS_TO_PLAY.search(said)
    return bool(at_first or GIVEN_UP.search(said))


def _names_film(reading: Reading, sentence: Sentence, place: int) -> bool:
    """Return whether the film is the one after "in" behind a place: "known for playing Y in it"."""
    behind = _IN_WORK.match(sentence.shape, place)
    return behind is not None and reading.film in sentence.mentions[int(behind["work"])].ids


def replacing(sentence: Sentence, match: re.Match[str]) -> str:
    """Return who takes over the part of the actor in a match, "" if nobody does: "X replaced Y as
    the captain".
    """
    before = _REPLACES.search(sentence.shape, 0, match.start("a") - 1)
    return before["who"] if before else ""


def before_relative(sentence: Sentence, match: re.Match[str]) -> str:
    """Return whom a relative clause before the verb is about, "" if there is none: "X, who was last
    seen in Low Tide, plays Y".
    """
    behind = match.end("a") + 1
    if not sentence.shape.startswith(", ", behind) or sentence.shape.startswith(", who ", behind):
        return ""
    relative = _RELATIVE.search(sentence.shape, 0, match.start("a") - 1)
    return relative["who"] if relative else ""


def is_other_work(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether the part was in another work: "X, who also played Y in Low Tide"."""
    behind = _ELSEWHERE.match(sentence.shape, match.end())
    of_film = _IN_FILM.match(sentence.shape, match.end())
    if _WHO_PLAYED.search(match.group()) and _NOW.match(sentence.shape, match.end()):
        return True
    others = " also " in match.group() and _AND_OTHERS.match(sentence.shape, match.end())
    if others and _WHO_PLAYED.search(match.group()):
        return True
    if of_film and reading.film not in sentence.mentions[int(of_film["work"])].ids:
        return True
    if behind is None or not _ASIDE.search(match.group()):
        return False
    work = sentence.mentions[int(behind["work"])] if behind["work"] else None
    return work is None or reading.film not in work.ids


def qualified_part(sentence: Sentence, match: re.Match[str]) -> str:
    """Return the number of the part's name: the next name in "X plays Cork resident Z"."""
    behind = _QUALIFIED.match(sentence.shape, match.end("c") + 1)
    after = match.start("c") > match.start("a")
    return behind[2] if after and behind and behind[1] in PEOPLE_NOUNS else match["c"]


def before_epithet(sentence: Sentence, match: re.Match[str], part: str) -> str:
    """Return the number of a part's own name if the one before its actor is an epithet, or ends an
    apposition: "Kit the Knife was played by X", "Kit, the mother of Nora, is played by X".
    """
    if match.start("c") > match.start("a"):
        return part
    place = sentence.place_of(int(part))
    if _IS_PLAYED.match(sentence.shape, match.end("c") + 1):
        apposed = _APPOSED.search(sentence.shape, 0, place)
        return apposed["name"] if apposed else part
    named = _EPITHET.search(sentence.shape, 0, place)
    return named["name"] if named and not sentence.mentions[int(part)].ids else part


def is_in_title(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether the apparent part is the film's title: "Kit is in Low Tide, played by X"."""
    number = int(match["c"])
    before = _WITHIN.search(sentence.shape, 0, sentence.place_of(number))
    return before is not None and reading.film in sentence.mentions[number].ids


def is_misread(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether the apparent part is the next part's actor, or qualifies a part: "who stars as
    the lead, X as Y", "as a Cambridge student", "plays Cork resident Z".
    """
    number = int(match["c"])
    place = sentence.place_of(number)
    if place < match.start("a"):
        return False
    behind = sentence.shape[place + len(f"⟦{number}⟧") :]
    if "(as " in sentence.shape[match.start("a") : place] and _ON_IN_BRACKETS.match(behind):
        return True
    if behind.startswith("-"):
        return True  # "a Shakespeare-quoting vicar"
    noun = _NOUN_BEHIND.match(behind)
    if noun and noun[1] in PEOPLE_NOUNS | _ROLES:
        return True
    if _ENDS_LIST.match(behind) and reading.is_person_name(sentence.mentions[number]):
        return sentence.shape[:place].endswith(", ")
    if (next_actor := _NEXT_ACTOR.match(behind)) and sentence.shape[:place].endswith(", "):
        like = reading.is_person_name(sentence.mentions[number])
        return like or next_actor.group().endswith(" as ")
    return bool(_SOME.search(sentence.shape, 0, place) and _GOES_ON.match(behind))
