"""How a film was received, and a text's judgements of its actors: "opened to mixed reviews"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Factuality, Kind
from explorer.suggest.lists.praise_words import ADVERB_GRADE, DEGREE, GRADE_OF, WORD
from explorer.suggest.meaning.other_works import happens_in_other_film
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Suggestion
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import CALLED, words_in
from explorer.suggest.text.sentences import Sentence

_WELL = (
    r"positive|favou?rable|good|glowing|rave|warm|strong|excellent|enthusiastic|great|critical|"
    r"enough|immediate|widespread|universal|wide|considerable|much"
)
_BADLY = r"negative|unfavou?rable|bad|poor|hostile|scathing|harsh|terrible|dreadful|damning"
_GOT = (
    r"(?:receiv|garner|earn|gain|attract|draw|win|get|meet|open|releas)[a-z]*|drew|won|got|met|"
    r"had|has"
)
_REVIEWS = (
    rf"\b(?:{_GOT}) (?:with |to |for )?(?:an? )?(?:[a-z]+ly |mostly |largely )?"
    rf"(?:(?P<{{}}>{{}}),? )(?:(?:and|to) [a-z]+ )?"
    r"(?:critical )?(?:reviews?|notices|acclaim|praise|reception|response|critiques|write-ups)\b"
)
_RECEIVED = (
    ("mixed", compile_late(_REVIEWS.format("word", r"mixed|lukewarm|middling|divided|tepid"))),
    ("well", compile_late(_REVIEWS.format("word", _WELL))),
    ("badly", compile_late(_REVIEWS.format("word", _BADLY))),
    *(
        (
            term,
            compile_late(rf"\bto (?:[a-z]+ )?(?:{words}) (?:reviews|notices|acclaim|reception)\b"),
        )
        for term, words in (
            ("mixed", "mixed|lukewarm"),
            (
                "well",
                "rave|positive|glowing|good|warm|excellent|favou?rable|critical|great|universal",
            ),
            ("badly", "negative|poor|bad|hostile|scathing"),
        )
    ),
    (
        "well",
        compile_late(
            r"\b(?:was|is|were) (?:[a-z]+ly )?(?:praised|acclaimed|lauded|hailed|well received)\b"
            r"(?= by| from|[,.;]|$)|\b(?:critically|universally|widely|highly) acclaimed\b(?! ⟦)|"
            r"\bcritics (?:loved|praised|adored) |"
            r"\ban? (?:[a-z]+ and )?critical (?:and [a-z]+ )?(?:success|hit|triumph)\b"
        ),
    ),
    (
        "badly",
        compile_late(
            r"\b(?:was|is|were) (?:[a-z]+ly )?(?:panned|savaged|derided|slated|badly received|"
            r"poorly received)\b(?= by| from|[,.;]|$)|\bcritics (?:hated|panned|savaged) "
        ),
    ),
)
_BY_CRITICS = compile_late(
    r"\b(?:reception|reviews|notices|response)"
    r"(?: (?:by|from|among) (?:the )?(?:critics|reviewers))? "
    r"(?:was|were|is|are|(?:has|have) been) (?:[a-z]+ly )?(?P<word>[a-z]+)\b"
)
_ADVERB = f"(?P<word>{'|'.join(ADVERB_GRADE)})"
_MENTION = r"⟦\d+⟧(?: \([^()]*\))?"
_ROW = rf"{_MENTION}(?:(?:, | and |, and ){_MENTION}){{0,99}}"
_ACTING = (
    compile_late(
        rf"(?P<who>{_ROW}) (?:is|was|are|were|proves) (?:also )?"
        rf"{DEGREE}{WORD}(?= as | in | here|[,.;!]|$| and )"
    ),
    compile_late(
        rf"(?P<who>⟦\d+⟧)(?:, [^.;⟦]{{3,60}},)? (?:also )?(?:gives?|gave|delivers?|delivered|"
        rf"turns in|turned in|offers|makes|made|leaves|left) "
        rf"(?:an?|one of (?:his|her|their)|his|her) (?:[a-z]+ly |[a-z]+,? ){{0,2}}?{WORD} "
        r"(?:[a-z]+ )?(?:performance|turn|portrayal|impression)\b"
    ),
    compile_late(
        rf"(?P<who>⟦\d+⟧)'s? (?:[a-z]+,? )?(?:performance|acting|turn) (?:is|was) {DEGREE}{WORD}"
    ),
    compile_late(
        rf"\b(?:performance|acting|turn) (?:of|by|from) (?P<who>⟦\d+⟧) (?:is|was) {DEGREE}{WORD}"
    ),
    compile_late(
        rf"(?P<who>⟦\d+⟧)(?: \([^()]*\))? (?:is|was) an? (?:[a-z]+ly )?{WORD} "
        r"(?:villain|hero|heroine|lead|foil|heavy|protagonist|antagonist)\b"
    ),
    compile_late(rf"(?P<who>⟦\d+⟧) is (?:on|in) {WORD} form\b"),
    compile_late(
        rf"(?P<who>{_ROW}) (?:both |all |each )?(?:give|gave|deliver|delivered|turn in|turned in|"
        rf"put in|offer|provide) (?:[a-z]+ly |[a-z]+,? ){{0,2}}?{WORD},? (?:[a-z-]+ )?"
        r"(?:performances|turns|"
        r"work)\b"
    ),
    compile_late(
        rf"\b(?:[a-z]+ly )?{WORD} (?:[a-z]+ )?(?:performances|turns|work)"
        rf"(?:,? (?:especially|particularly|including|notably|not least|above all))? "
        rf"(?:(?:those )?(?:by|from|of) )?(?P<who>{_ROW})"
    ),
    compile_late(
        rf"(?P<who>⟦\d+⟧) (?:makes|made) (?:for )?an? {WORD} "
        r"(?!(?:film|movie|picture|thriller|drama|comedy|western|musical|mystery|epic|"
        r"debut)\b)[a-z]+"
        r"(?=[,.;!]|$| (?:of|as|in|and|to|who)\b)"
    ),
    compile_late(
        rf"\b(?:an? |the )?(?:[a-z]+ly )?{WORD} (?:performance|turn) (?:by|from) {CALLED}"
        r"(?P<who>⟦\d+⟧)"
    ),
    compile_late(rf"\b{_ADVERB} (?:played|portrayed|acted|performed) by {CALLED}(?P<who>⟦\d+⟧)"),
    compile_late(rf"\b(?:played|portrayed|acted|performed) {_ADVERB} by {CALLED}(?P<who>⟦\d+⟧)"),
    compile_late(
        rf"(?P<who>{_ROW}) (?:really |truly |also )?(?:shines?(?= (?:as|in)\b)|excels?\b|"
        r"(?:gives?|gave|delivers?|delivered) (?:one of )?(?:his|her|their) "
        r"(?:(?:very )?best|finest|greatest) performances?)"
    ),
)
_GRADE = {**GRADE_OF, **ADVERB_GRADE}
_BEST = "superb"
"""The grade if there is no word of praise: "X shines as Y"."""
_OF_RECEPTION_TEXT = """
    reviews review notices acclaim praise reception response critiques write praised acclaimed
    lauded hailed received critically critics panned savaged derided slated performance turn
    acting performances turns portrayal impression
    lead villain hero heroine foil heavy protagonist antagonist
    shine shines excel excels best finest greatest critical
"""
_OF_RECEPTION = words_in("|".join(_GRADE)) | frozenset(_OF_RECEPTION_TEXT.split())
"""Words of which a sentence needs one for the forms to be tried."""
_CREDITED = compile_late(r"\b(?:by|from|including|such as) (?:⟦\d+⟧(?:, | and |, and ))*$")
_BRACKETS = compile_late(r" \([^()]*\)")
_SIGN = compile_late(r"⟦(\d+)⟧")


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield how critics received the film, and this text's judgements of its actors."""
    for sentence in reading.sentences:
        received = 0
        if sentence.words.isdisjoint(_OF_RECEPTION):
            continue
        for term, pattern in _RECEIVED:
            for match in pattern.finditer(sentence.shape):
                film = reading.film_at(sentence, match.start())
                received += 1
                if received == 1:
                    yield from reading.propose(
                        sentence, match.span(), film, "critics-received", term, "reception", 0.7
                    )
        if said := _BY_CRITICS.search(sentence.shape):
            word = said["word"]
            term = "well" if re.fullmatch(_WELL, word) else "mixed" if word == "mixed" else ""
            term = term or ("badly" if re.fullmatch(_BADLY, word) else "")
            film = reading.film_at(sentence, said.start())
            yield from reading.propose(
                sentence, said.span(), film, "critics-received", term or None, "reception", 0.7
            )
        for pattern in _ACTING:
            for match in pattern.finditer(sentence.shape):
                yield from _acting(reading, sentence, match)


def _acting(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    if _CREDITED.search(sentence.shape, 0, match.start()):
        return  # "editing by X and Y is neat"
    if happens_in_other_film(reading, sentence, match.end()):
        return
    term = _GRADE[match.groupdict().get("word") or _BEST]
    for number in _SIGN.findall(_BRACKETS.sub("", match["who"])):
        mention = sentence.mentions[int(number)]
        person = reading.refer(mention, [Kind.PERSON], create=False)
        if person is None and reading.is_person_name(mention):
            person = reading.refer(mention, [Kind.PERSON])
        if person is not None:
            yield from reading.propose(
                sentence,
                match.span(),
                person,
                "performance-judged",
                term,
                "praise or blame",
                0.6,
                [mention],
                Factuality.OPINION,
            )
