"""Words of praise and criticism, with their grades on the vocabulary's scale."""

from __future__ import annotations

_GRADES = {
    "superb": """
        superb brilliant outstanding magnificent fantastic terrific excellent wonderful sublime
        commanding riveting captivating powerhouse tour-de-force phenomenal mesmerising mesmerizing
        spellbinding flawless sensational masterly stunning remarkable perfect marvellous marvelous
        extraordinary first-rate top-notch gorgeous breathtaking exquisite dazzling luminous
        exceptional tremendous amazing magnetic impeccable immaculate standout stellar splendid
        faultless masterful towering unforgettable
    """,
    "good": """
        good great fine solid strong convincing likeable impressive engaging effective charming
        assured nuanced winning credible delightful compelling crackling tight snappy witty sharp
        clever taut neat lovely beautiful atmospheric inventive crisp elegant evocative enjoyable
        entertaining engrossing gripping absorbing worthwhile watchable handsome polished moody
        haunting rousing stirring lush commendable admirable
        stylish intelligent exciting touching affecting cracking vivid sensitive accomplished
        memorable
    """,
    "fair": """
        decent adequate passable competent serviceable routine workmanlike middling okay ordinary
        unremarkable so-so acceptable
    """,
    "mixed": "uneven patchy hit-and-miss hit-or-miss inconsistent",
    "weak": """
        weak wooden flat unconvincing bland dull stiff forgettable underwhelming mannered haphazard
        muddled clunky thin predictable sluggish contrived chaotic clumsy lacklustre lackluster
        pedestrian confused confusing overlong bloated trite clichéd cliched formulaic sloppy
        uninspired tedious laboured labored disappointing choppy messy derivative overwrought
        unfunny plodding leaden overdone
    """,
    "poor": """
        poor terrible awful dreadful miscast abysmal hopeless atrocious appalling bad horrible
        laughable inept amateurish embarrassing unwatchable lousy
    """,
}
GRADE_OF = {word: grade for grade, words in _GRADES.items() for word in words.split()}
"""Word → grade: superb, good, fair, mixed, weak or poor."""
RATINGS = frozenset((*GRADE_OF, *_GRADES))
"""Such words, and the grades themselves."""

_ADVERB_TEXT = {
    "superb": """
        brilliantly superbly beautifully immaculately masterfully expertly exquisitely gorgeously
        magnificently wonderfully flawlessly perfectly stunningly marvellously
    """,
    "good": "well nicely skilfully skillfully crisply stylishly handsomely cleverly effectively",
    "fair": "competently adequately decently",
    "weak": "clumsily sloppily flatly haphazardly unevenly",
    "poor": "badly poorly terribly ineptly atrociously",
}
ADVERB_GRADE = {word: grade for grade, words in _ADVERB_TEXT.items() for word in words.split()}
"""Adverb → the grade of the work: "beautifully shot"."""

WORD = "(?P<word>" + "|".join(sorted(GRADE_OF, key=len, reverse=True)) + ")"
"""A pattern of such a word, in the group `word`."""

DEGREE = (
    r"(?:(?:absolutely|completely|totally|thoroughly|wholly|"
    r"simply|truly|really|quite|utterly|never less than|just|very|as ever|always|"
    r"especially|particularly|nothing short of|typically|equally|so|pretty|both|rather|often|"
    r"too|somewhat|a bit|a little|extremely|[a-z]+ingly|[a-z]+ardly|[a-z]+ently) )*"
)
"""Words of degree that do not change the grade."""
