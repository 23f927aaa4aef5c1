"""The forms in which running text says where someone is from, lives or goes."""

from __future__ import annotations

from explorer.suggest.recognisers.production.place_forms import tried
from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import LIST

_PEOPLE: tuple[tuple[str, str, float], ...] = (
    (
        "birthplace",
        rf"(?:⟦(?P<who>\d+)⟧(?: \([^()]{{0,80}}\))?(?:, who [^,.;⟦]{{3,50}},)?|\b(?:he|she|who))"
        rf"(?:,? who)?,? (?:is|was|were)? ?born "
        rf"(?:there )?(?:in|near|at) (?P<where>{LIST})",
        0.85,
    ),
    (
        "birthplace",
        r"⟦(?P<who>\d+)⟧ \((?:b\.|born) (?:[0-9]{4} )?in (?P<where>⟦\d+⟧)",
        0.85,
    ),
    (
        "home",
        r"⟦(?P<who>\d+)⟧(?: \([^()]*\))?,(?:[^.;⟦]{3,60})? (?:settled|living|based|residing) in "
        r"(?P<where>⟦\d+⟧)",
        0.7,
    ),
    (
        "home",
        r"(?P<where>⟦\d+⟧), where ⟦(?P<who>\d+)⟧ (?:lives|lived|has lived|resides)",
        0.8,
    ),
    (
        "home",
        rf"(?:⟦(?P<who>\d+)⟧(?: \([^()]{{0,80}}\))?|\b(?:he|she))(?:,? who)? "
        rf"(?:lives|lived|grew up|is at "
        rf"home) (?:in|on|at) (?:the )?(?P<where>{LIST})",
        0.8,
    ),
    (
        "travels-to",
        r"(?:⟦(?P<who>\d+)⟧(?: \([^()]*\))?(?:,? who)?|\b(?:he|she)|,? and) "
        r"(?:travels|goes|flees|sails|returns|journeys|heads|moves|escapes|drives|flies|is sent|"
        r"is taken) (?:off |back )?"
        rf"to (?P<where>{LIST})",
        0.75,
    ),
    (
        "travels-to",
        rf"(?:⟦(?P<who>\d+)⟧(?: \([^()]*\))?(?:,? who)?|\b(?:he|she)|,? and) "
        r"(?:leaves for|sets (?:out|off) for|heads for|departs for|flees for|crosses "
        rf"(?:the border )?into) (?P<where>{LIST})",
        0.75,
    ),
    (
        "travels-to",
        r"(?:⟦(?P<who>\d+)⟧(?:,? who)?|\b(?:he|she|they)|,? and) (?:(?:flies|drives|sails|rides) "
        r"(?:an?|the|his|her|their) [a-z]+|(?:goes?|sets? off|sets? out|embarks?|is|are) on "
        r"(?:an?|the|his|her|their) (?:[a-z-]+ )?(?:trip|journey|voyage|honeymoon|cruise|"
        r"vacation)) "
        rf"to (?P<where>{LIST})",
        0.7,
    ),
    (
        "travels-to",
        rf"(?:⟦(?P<who>\d+)⟧|\b(?:this|that|which|trail|search|hunt|quest|mission|[a-z]+)) "
        rf"(?:takes|leads|sends|brings|took|led|sent) (?:him|her|them) (?:back )?to "
        rf"(?P<where>{LIST})(?=,? where)",
        0.65,
    ),
    (
        "nationality",
        r"⟦(?P<who>\d+)⟧(?:,[^,.⟦]{1,40},| who)?(?:: ?|(?:,| is| was) (?:an? ))"
        r"(?P<country>[a-z]+)\b(?! (?:film|movie|picture|drama|comedy))",
        0.75,
    ),
    (
        "nationality",
        r"⟦(?P<who>\d+)⟧ (?:is|was) (?P<country>[a-z]+)(?=[.,;]| and |$)",
        0.75,
    ),
    (
        "located-in",
        rf"⟦(?P<who>\d+)⟧(?: stands| lies| is)(?: [a-z]+)? in (?:the )?(?P<where>{LIST})",
        0.7,
    ),
)
PEOPLE_FORMS = tuple((role, compile_late(f), score, tried(role, f)) for role, f, score in _PEOPLE)
