"""The forms in which running text gives somebody a part by that word: "the role of X went to Y"."""

from __future__ import annotations

from explorer.suggest.text.patterns import CALLED, PART

A = r"⟦(?P<a>\d+)⟧"
"""An actor."""
ASIDE = (
    r"(?: \([^()]{1,120}\))?(?:, (?:who|whose|so|last|best|fresh|seen|known|himself|herself|here|"
    r"hitherto|previously|until|better|otherwise|usually|normally|then|once|already|"
    r"always|never|now|still|making|returning|an?|in|the)\b[^.;,()⟦]{1,60}"
    r"(?:⟦\d+⟧[^.;,()⟦]{0,40})?[,\"]+)?"
)
"""Other films in brackets, or an aside between commas with at most one name."""
ROLE_FORMS: tuple[tuple[str, float], ...] = (
    (
        rf"{A}(?: \([^()]*\))?,? (?:who )?(?:learned|learnt|trained|prepared|dyed|shaved|"
        r"gained|lost|put on|researched|studied|grew|spent|won|nominated|took|accepted|agreed|"
        r"consented|waived|flew|came|returned|returns|is paid|was paid)\b[^.;⟦⟧]{0,60} "
        rf"(?:for (?:the|his|her) (?:[a-z-]+ )?(?:role|part) of|to play) {CALLED}{PART}",
        0.85,
    ),
    (
        rf"{A}(?: \([^()]*\))?,? (?:[^.;⟦]{{0,60}} )?(?:known|remembered|famous|celebrated) for "
        rf"(?:playing|(?:his|her) (?:[a-z-]+ )?(?:role|part|turn|performance|portrayal) (?:as|of)) "
        rf"{CALLED}{PART}",
        0.85,
    ),
    (
        rf"{A}{ASIDE}[^.;:⟦⟧()]{{0,70}} (?:in|to|into|with) the "
        rf"(?:[a-z-]+ )?(?:role|part|character) of {CALLED}{PART}",
        0.85,
    ),
    (
        rf"\bfor the (?:[a-z-]+ )?(?:role|part) of {CALLED}⟦(?P<c>\d+)⟧(?:, [^.;]{{3,80}},|,)? "
        rf"⟦\d+⟧ (?:chose|cast|picked|hired|selected) {CALLED}{A}",
        0.85,
    ),
    (
        rf"(?:role|part) of {CALLED}{PART}(?:, [^.;]{{3,60}}?,)? "
        rf"(?:(?:[a-z]+ly|later|then|in the end) )?"
        rf"(?:(?:went|goes|fell|passed|(?:is|was) (?:given|entrusted|assigned|handed)) to|"
        rf"(?:is|was) (?:taken|played|filled|won|landed)(?: over)? by|"
        rf"(?:is|was) recast with) {CALLED}{A}",
        0.9,
    ),
    (
        rf"\b(?:role|part) of [^.;]{{3,60}}[,;] and {A} (?:(?:takes|took|in|was given) )?that of "
        rf"{CALLED}{PART}",
        0.85,
    ),
    (
        rf"\b(?:(?:cast|signed|hired|announced) (?:as|to play)|who played) {CALLED}{PART}"
        rf"[^.;]{{0,100}}? (?:replaced by|recast with) {CALLED}{A}",
        0.85,
    ),
    (
        r"\b(?:gave|gives|giving|handed|entrusted|awarded|assigned) (?:the|this) (?:[a-z-]+ )?"
        rf"(?:role|part) of {CALLED}⟦(?P<c>\d+)⟧ to {CALLED}{A}",
        0.8,
    ),
    (
        rf"\b(?:gave|gives|giving|handed|assigned) {CALLED}{A} the (?:[a-z-]+ )?(?:role|part) of "
        rf"{CALLED}⟦(?P<c>\d+)⟧",
        0.8,
    ),
)
