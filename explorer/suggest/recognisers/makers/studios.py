"""Studios, production companies and distributors: "a Lantern Pictures production"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.lists.word_lists import FEASTS
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.makers.credit_exclusions import LIKENED
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import (
    HEARD,
    LIST,
    ROW,
    is_firm_name,
    names_in,
    without_towns,
    words_in,
)
from explorer.suggest.text.sentences import Mention, Sentence
from explorer.values.folding import words_of
from explorer.values.names.given_names import is_given_name

_WILL = r"(?:(?:will|is|are|has|have|also|to|both|on board|coming|aboard|set) )*"
_AND = r"(?:(?:co-)?(?:financ|produc|fund|back|distribut|releas)[a-z]+ and )?"
"""A company's other work: "will finance and release"."""
_WHERE = (
    r"(?:worldwide|internationally|domestically|abroad|overseas|theatrically|"
    r"(?:in|throughout|across) (?:the )?(?:⟦\d+⟧|[a-z.]{2,12})(?:(?:,| and) (?:the )?⟦\d+⟧){0,3})"
)
_FORMS: tuple[tuple[str, str, float], ...] = (
    (
        "distributor",
        rf"\b(?:distributed|released|shown|presented|put out|acquired|picked up(?: for "
        rf"(?:distribution|release))?)(?: {_WHERE})? by (?P<who>{LIST})",
        0.85,
    ),
    (
        "production-company",
        rf"\b(?:produced|made) (?:by|at) (?:[^.⟦]{{0,20}})(?P<who>{LIST})",
        0.8,
    ),
    ("financed-by", rf"\b(?:co-)?(?:financed|backed|funded) by (?:the )?(?P<who>{LIST})", 0.8),
    ("studio", rf"\b(?:for|from) (?P<who>{LIST})(?=[,.;]|$| is| has| and)", 0.6),
    ("studio", rf"^\W*from ?[:\t] ?(?P<who>{LIST})", 0.85),
    (
        "production-company",
        r"\bproduc(?:es?|ed|ing)(?: (?:it|the (?:film|project|picture|movie)))? for "
        r"(?P<who>⟦\d+⟧(?:(?:, | and | with | alongside )(?:⟦\d+⟧'s? )?⟦\d+⟧)*)",
        0.75,
    ),
    (
        "production-company",
        rf"(?P<who>{LIST}) {_WILL}{_AND}(?:co-)?(?:produces?|produced|producing)\b",
        0.7,
    ),
    (
        "financed-by",
        rf"(?P<who>{LIST}) {_WILL}{_AND}(?:co-)?"
        r"(?:finances?|financed|financing|backs?|backed|backing|funds?|funded|funding)\b",
        0.7,
    ),
    (
        "distributor",
        rf"(?P<who>{LIST}) (?:(?:will|is|are|has|have|also|to) )*"
        r"(?:handles?|handled|handling|oversees?|overseeing) (?:[a-z]+ ){0,3}"
        r"(?:distribution|release)\b",
        0.8,
    ),
    (
        "studio",
        r"(?P<who>⟦\d+⟧)'s? (?:first|second|only|biggest|latest|last) (?:[a-z]+ )?"
        r"(?:film|picture|release|production|feature|venture)\b",
        0.7,
    ),
    (
        "production-company",
        r"\ban? (?P<who>⟦\d+⟧(?:(?: ?/ ?|, | and )⟦\d+⟧)*) (?:co-)?production\b",
        0.88,
    ),
    (
        "production-company",
        r"\bproduced by (?P<who>⟦\d+⟧)'s? ⟦\d+⟧",
        0.75,
    ),
    (
        "production-company",
        r"(?P<who>⟦\d+⟧)'s? ⟦\d+⟧(?:(?:, | and |, and )(?:⟦\d+⟧'s? )?⟦\d+⟧)* "
        r"(?:(?:is|are|will|to) )*produc(?:es?|ed|ing)\b",
        0.75,
    ),
    (
        "sales-agent",
        r"\bsales (?:outfit|company|agent|agency|firm|banner|house) (?P<who>⟦\d+⟧)",
        0.8,
    ),
    ("production-company", rf"\bco-?production (?:of|between|by) (?P<who>{LIST})", 0.85),
    ("studio", r"\ban? (?P<who>⟦\d+⟧) (?:film|picture|presentation)\b", 0.8),
    (
        "studio",
        r"\b(?:an?|the|this) (?:new |latest )?(?P<who>⟦\d+⟧)(?:'s)? (?:[a-z-]+ ){0,3}"
        r"(?:thriller|drama|comedy|western|musical|tentpole|feature|movie|chiller|epic|cartoon)\b",
        0.7,
    ),
    ("distributor", r"\ban? (?P<who>⟦\d+⟧) release\b", 0.8),
    ("distributor", r"^\W*(?:⟦\d+⟧, [^.⟦]{3,9}\. )?(?P<who>⟦\d+⟧) release of ", 0.9),
    ("production-company", r"\bproduction compan(?:y|ies): ?(?P<who>.*)$", 0.9),
    ("studio", r"(?<![a-z] )\bcompan(?:y|ies): ?(?P<who>.*)$", 0.9),
    ("production-company", rf"\b(?:prod\.? co\.?|produced by): ?(?P<who>{LIST})", 0.9),
    ("studio", rf"\bstudios?: ?(?P<who>{LIST})", 0.9),
    (
        "distributor",
        rf"\b(?:distributors?|distributed by|distribution|released by): ?(?P<who>{ROW})",
        0.9,
    ),
    ("studio", r"⟦\d+⟧ \((?P<who>⟦\d+⟧), (?:18|19|20)\d\d\)", 0.7),
    (
        "production-company",
        r"\b(?:production (?:company|house|label)|producing company)"
        rf"(?: (?:is|was) {HEARD}| )?(?:the )?(?P<who>{LIST})",
        0.7,
    ),
    ("studio", rf"\b(?:studio|banner) (?P<who>{LIST})", 0.7),
    (
        "production-company",
        r"\b(?:under|through|via) (?:the|his|her|their|its) (?:[a-z]+ )?(?P<who>⟦\d+⟧) "
        r"(?:banner|label|company|imprint|shingle)\b",
        0.9,
    ),
    (
        "studio",
        rf"\b(?:directed|produced|made) by {LIST} for (?P<who>⟦\d+⟧)(?=[,.;]|$| from| in \d)",
        0.88,
    ),
    ("studio", rf"^\W*(?P<who>{LIST}) presents?\b", 0.88),
    ("studio", rf"\bin (?:association|⟦\d+⟧) with (?P<who>{LIST})", 0.75),
    ("studio", r"^\W*an? (?P<who>⟦\d+⟧)(?: in (?:association|⟦\d+⟧) with|$)", 0.7),
    ("studio", rf"^\W*(?P<who>{LIST})\W*$", 0.6),
    (
        "studio",
        r"\b(?:with|through|via|under|for|by|from) (?:[a-z-]+ )?⟦\d+⟧'s? (?:own )?"
        rf"(?:(?:company|studio|banner|firm|label) )?(?P<who>{LIST})",
        0.65,
    ),
    (
        "distributor",
        r"⟦\d+⟧ \((?P<who>⟦\d+⟧)[,;] (?:(?:cert|dvd|blu-?ray)\b|\d{2,3} ?min)[^()]{0,30}\)",
        0.7,
    ),
    (
        "distributor",
        rf"^\W*(?:the )?⟦\d+⟧ \(\d+/\d+/\d+\),? (?P<who>{LIST})[.,;] \d+ min",
        0.9,
    ),
    ("studio", rf"\b(?:under|production:) (?:the )?(?P<who>{LIST})", 0.7),
    ("studio", r"⟦\d+⟧ (?:of|at|from) (?P<who>⟦\d+⟧)", 0.55),
    ("studio", r"^\W*(?:⟦\d+⟧ )?\((?P<who>⟦\d+⟧)\)", 0.6),
    (
        "distributor",
        rf"(?P<who>{LIST}) {_WILL}{_AND}(?:releas(?:es?|ed|ing)|distribut(?:es?|ed|ing)|shows?|"
        rf"put out|picked up|picks up|acquired|bought) "
        rf"(?:it|(?:the|this) (?:film|picture|movie|feature|project|title)|⟦\d+⟧(?!'))",
        0.8,
    ),
    (
        "distributor",
        rf"(?P<who>{LIST}) (?:has |have |will )?(?:acquired?|acquires|bought|picked up|secured|"
        rf"landed|nabbed|taken|took|takes|has|have|holds?|retains?)"
        rf" (?:[^.;]{{0,40}} )?(?<!film )(?<!screen )(?<!remake )(?<!book )(?<!movie )"
        rf"(?:rights|distribution)\b(?! (?:to|of) (?:the|his|her|an?) (?:[a-z]+ )?"
        rf"(?:novel|book|story|play|comic|memoir))",
        0.8,
    ),
    (
        "distributor",
        r"\b(?:opens?|opened|released?|release)\b[^.;]{4,120}? (?:by|through|via) (?P<who>⟦\d+⟧)"
        r"(?=[,.;]|$| (?:and|on|in)\b)",
        0.75,
    ),
    ("distributor", r"\breleased\b[^.;]{4,70}? by (?P<who>⟦\d+⟧)", 0.75),
    (
        "distributor",
        r"\breleased\b[^.;]{4,70}? by ⟦\d+⟧,? and (?:in|on) [^.;⟦]{0,20}(?:⟦\d+⟧ )?[^.;⟦]{0,20}"
        r"\bby (?P<who>⟦\d+⟧)",
        0.75,
    ),
    (
        "rights",
        rf"(?P<who>{LIST}) (?:has |have |had )?(?:acquired|bought|purchased|optioned|snapped up|"
        r"won|picked up) (?:(?:the|an?|his|her|their) |⟦\d+⟧'s? )(?:[a-z-]+ ){0,2}?"
        r"(?:script|screenplay|pitch|(?:novel|book|play|memoir)(?! rights)|"
        r"(?:rights|option) (?:to|on) (?:the|his|her|an?) (?:[a-z]+ )?"
        r"(?:novel|book|story|play|comic|memoir))\b",
        0.75,
    ),
    (
        "sales-agent",
        rf"(?P<who>{LIST}) (?:(?:will|is|are|has|have|also|to|on board to) )*"
        r"(?:handl(?:es?|ed|ing)|launch(?:es|ed|ing)?|s(?:ells?|old|elling)|rep(?:s|ping)?|"
        r"represent(?:s|ed|ing)?|oversee(?:s|ing)?) "
        r"(?:the |its |all )?(?:world|worldwide|international|foreign|global|overseas) sales\b",
        0.85,
    ),
    (
        "sales-agent",
        rf"(?P<who>{LIST}) (?:(?:will|is|are|has|have|also|to) )*s(?:ells?|old|elling) "
        r"(?:it|the (?:film|picture|movie|title)) (?:abroad|internationally|overseas|worldwide)\b",
        0.8,
    ),
)
_OF_PERSON = compile_late(r"⟦\d+⟧ (?:of|at|from) ⟦")
_RELEASES = compile_late(
    rf"^(?:distributed|released|acquired) (?:{_WHERE} )?by |^⟦\d+⟧ \(⟦|^(?:open|release)[^.;]*$|"
    rf"⟦\d+⟧ {_WILL}{_AND}(?:releases?|released|distribut|acquire|picked up|bought|handl|overse|"
    r"[^.;⟦]* (?:rights|distribution)$)|"
    r"⟦\d+⟧ (?:is|are|will be) (?:co-)?financing"
)
"""What a company does with a film, whatever its name."""
_WORKS_FOR = re.compile(
    r"\b(?:works?|worked|working|employed|signed|job|contract|years|commercials|adverts|ads|films|"
    r"movies|pictures|records|writes|editor)\b[^.;,]*$"
)
"""Words of somebody's other work, before "for" and a company."""
_LIKE_FIRM = 0.86
"""Score above which a form has a company after it, whatever its name, if it is not a person's."""
_WEAK = frozenset(("will", "have", "both"))


def _needed(form: str) -> frozenset[str]:
    """Return words of which a sentence needs one for a form that begins with names."""
    if not form.startswith("(?P<who>"):
        return frozenset()
    return words_in(form.replace(LIST, " ")) - _WEAK


_PROSE = tuple((role, compile_late(form), score, _needed(form)) for role, form, score in _FORMS)


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the companies that made or released a film."""
    for sentence in reading.sentences:
        if not sentence.mentions:
            continue
        for role, pattern, score, words in _PROSE:
            if words and sentence.words.isdisjoint(words):
                continue
            for match in pattern.finditer(sentence.shape):
                yield from _firms(reading, sentence, match, role, score)


def _is_person(mention: Mention) -> bool:
    """Return whether a name begins with a given name, as few companies' names do."""
    words = words_of(mention.form)
    return len(words) > 1 and is_given_name(words[0])


def _firms(
    reading: Reading, sentence: Sentence, match: re.Match[str], role: str, score: float
) -> Iterator[Suggestion]:
    of_producer = _OF_PERSON.match(match.group()) and "produc" in sentence.shape
    with_producer = match.group().startswith("with ") and sentence.words & {"produces", "producing"}
    if role == "studio" and (of_producer or with_producer):
        role = "production-company"  # "Ann Bell of Argyle Pictures will produce"
    before = sentence.shape[: match.start()]
    works_for = match.group().startswith("for ") and _WORKS_FOR.search(before)
    if works_for or LIKENED.search(before):
        return
    labelled = score >= 0.9
    sold = role == "sales-agent"
    releases = sold or (role in ("distributor", "financed-by") and _RELEASES.search(match.group()))
    sure = releases or score > _LIKE_FIRM
    refs: list[Ref] = []
    kept: list[Mention] = []
    named = without_towns(names_in(match["who"], sentence))
    beside = len(named) > 1 and any(map(is_firm_name, named))
    for mention in named:
        if mention.form.casefold() in FEASTS:
            return  # "a Christmas release"
        if (
            labelled
            or (beside and mention.known == "new" and not reading.is_person_name(mention))
            or (mention.ids and mention.known != "part")
            or is_firm_name(mention)
            or (releases and mention.known == "new" and not _is_person(mention))
            or (sure and mention.known == "new" and not reading.is_person_name(mention))
        ):
            ref = reading.refer(mention, [Kind.ORGANISATION])
            if ref is not None:
                refs.append(ref)
                kept.append(mention)
    if refs:
        film = reading.film_at(sentence, match.start())
        yield from reading.propose(sentence, match.span(), film, role, refs, "studio", score, kept)
