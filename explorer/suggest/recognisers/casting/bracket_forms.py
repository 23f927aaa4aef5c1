"""Names with another name in brackets, "X (Y)", and words before them that tell what is meant."""

from __future__ import annotations

import re

from explorer.suggest.lists.praise_words import DEGREE, GRADE_OF
from explorer.suggest.recognisers.casting.cast_forms import VERB
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import NOUN

_PRAISE = "|".join(sorted(GRADE_OF, key=len, reverse=True))
BRACKETS = compile_late(
    r"\"?⟦(?P<first>\d+)⟧(?:,?\")? \( ?(?:(?:also |[a-z]+ly )?(?:(?:played |voiced |portrayed )"
    r"[a-z ]{0,20}?)?by |(?:v\.|voice:) |"
    r"(?:the |with the )?(?:speaking )?voices? of |the (?:[a-z-]+ )?|(?:[a-z-]+ ){0,3}"
    r"(?:newcomer|comedian|singer|rapper|veteran|actor|actress|model|wrestler|thespian|star|"
    r"regular|legend|stalwart|novice|musician|dancer) |(?:his|her|their) [a-z-]+,? |"
    rf"an? (?:{NOUN},? ){{1,3}}|"
    r"⟦\d+⟧[ -](?:winner|nominee|winning|star|"
    r"nominated) (?:actor |actress )?|\"(?:the )?⟦\d+⟧(?:'s)?\"(?:'s)? |(?:an? |the )?(?:ever-)?(?:"
    + _PRAISE
    + ") )?"
    r"⟦(?P<second>\d+)⟧(?:, (?:in|who|of|his|her|their|the|best|from|here|seen|last|so|with|"
    r"whose|making|truly|"
    r"very|always|still|also|dubbed|voiced|uncredited|billed|credited|wasted|an?|having|doing|giving|"
    r"bringing|stealing|playing|⟦\d+⟧'s?|"
    r"(?:far |much |never |rarely |seldom )?(?:better|worse)|" + DEGREE + f"(?:{_PRAISE})"
    r")\b[^()]*| (?:as an?|of) [^()]*|"
    r" ?/ ?(?:the )?⟦(?P<other>\d+)⟧|"
    r", (?P<films>[^()]*⟦[^()]*)|"
    r"(?P<rest>[^()⟦⟧]*))\)"
)
AWARD = compile_late(r"Best [A-Z]|(?:Golden|Silver) \w+$", re.IGNORECASE)
"""The beginning of a prize's name, with its winner in brackets."""
CAST_BEFORE = compile_late(r"\b(?:with|cast|stars?|starring|actors|featuring|features)\b[^()]* \(")
OPENS_CAST = compile_late(
    r"(?:(?:^|[;:.,] |\b(?:and|also|film|movie|it|which) )(?:co-)?(?:starring|stars)|"
    r"\bcast(?: (?:is|are|includes?))?|\b(?:parts|roles) (?:are|were) (?:taken|filled|played) by|"
    r"(?:players|leads|actors) (?:are|include)):? $"
)
"""Words right before the first actor of a cast with parts in brackets."""
ROLES_BEFORE = compile_late(r"\b(?:roles|parts|characters) (?:include|are|were|go to)\b")
"""Words that show that brackets after actors contain their parts."""
PLAYS = compile_late(rf"(?:,? who)? {VERB} ")
MAKER_BEFORE = compile_late(
    r"(?:directed|written|produced|composed|scored|edited|photographed|adapted|penned|created|"
    r"helmed|"
    r"story|novel|novella|book|play|poem|memoir|comic|script|screenplay|music|score|film|"
    r"movie) by:? "
    r"(?:⟦\d+⟧ [a-z]+ )?(?:⟦\d+⟧(?: \([^()]*\))?(?:, | and |, and ))*$"
)
"""Words for a maker, or the author of a story: the name in brackets is not a part."""
MAKER_RIGHT_BEFORE = compile_late(
    r"\b(?:animator|director|filmmaker|film-maker|producer|writer|screenwriter|composer|editor|"
    r"author|"
    r"poet|novelist|playwright|cinematographer|comedian)s? $|"
    r"\b(?:director|producers?|makers?|writers?|creators?|team) (?:of|behind) (?:the )?$"
)
CREDIT_BEFORE = compile_late(
    r"(?:directed|written|produced|composed|edited|photographed|shot|played|voiced|portrayed) by "
    r"[^.;]*$|"
    r"(?:director|writer|composer) $"
)
