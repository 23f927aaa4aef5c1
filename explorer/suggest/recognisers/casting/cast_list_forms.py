"""The forms in which a text names a film's actors without their parts."""

from __future__ import annotations

from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import CALLED, FAMED, NOUN

_WORD = r"(?!(?:and|along|alongside|e|et|und|y)\b|with (?:[a-z'-]+ ){0,4}⟦)[a-z'-]+"
"""A word in a person's function, which ends before the next name of a list."""
_OF_MAKER = (
    r"(?: \([^()]*\))?"
    rf"(?:,? as (?:the|an?|his|her|its) (?:[a-z'-]+(?: {_WORD}){{0,4}}|⟦\d+⟧)(?=,? )|"
    r" in (?:the|an?|his|her) (?:[a-z-]+ ){0,3}(?:role|part|debut|performance|appearance)(?=[,;]))?"
)
"""Other films in brackets after a name, or a person's function."""
_NO_ACTOR = (
    r"(?!(?:co-)?(?:director|producer|writer|composer|editor|screenwriter|the|an?|as|of|by) |"
    r"(?!(?:introduces|features) )[a-z]+[^su]s )"
)
"""Not a maker, nor a verb: "stars X and follows Y"."""
_KNOWN_AS = (
    r"(?:⟦\d+⟧ )?(?:(?!(?:and|with|of|as|by|in)\b)[a-z-]+ ){0,2}(?:actors?|actress(?:es)?|"
    r"comedians?|singers?|newcomers?|veterans?|rappers?|models?|musicians?|players?|wrestlers?|stars?|hosts?)"
    r"(?:(?:/| and )(?:singer|actor|actress|comedian|musician|rapper|songwriter|model))? "
)
"""A description of an actor in a list: "Broadway actor and singer X"."""
_CAST = r"(?:(?:principal|main|key|lead|leading|full|voice|supporting) )?cast"
BETWEEN = (
    r"(?:,| and|, and),? in (?:his|her|their) [a-z -]{3,30}, "
    "|, along with | along with |, alongside | alongside |, as well as "
    "|, and |, with | with |, & |, | (?:and|e|et|und|y) | & |; ?| / (?:with |and )?|/| [•·+|] "
    "| {2,}"
)


def _next_name(between: str) -> str:
    """Return the pattern for the next name in a list, including its separator.

    A word such as "and" may separate names or belong to a description. It is matched atomically
    (`?>`): with backtracking for each name, a list of thirty would take hours.
    """
    called = (
        rf"(?:{FAMED.pattern}|{_KNOWN_AS}|cameo by |{_NO_ACTOR}[a-z]+ |"
        rf"(?:the (?:late |former )?)?(?:{_NO_ACTOR}{NOUN} ){{0,3}}|an? [a-z-]+ )?"
    )
    return rf"(?>(?:{between}){called}(?=⟦))⟦\d+⟧{_OF_MAKER}"


LIST_OF_ACTORS = (
    rf"(?<![a-z])(?:{_KNOWN_AS}|{CALLED})⟦\d+⟧{_OF_MAKER}(?:{_next_name(BETWEEN)}){{0,99}}"
)
_ROW = rf"{CALLED}⟦\d+⟧{_OF_MAKER}(?:{_next_name(BETWEEN + '| ')}){{0,99}}"
"""Names after a label; in a copied page, they may have lost their commas."""
_THREE = r"⟦\d+⟧(?:, ⟦\d+⟧){2,99}(?:,? (?:and|&) ⟦\d+⟧)?"
"""Three or more names separated by commas."""
_MADE = r"\b(?:wr[io]t|co-wr[io]t|direct|produc|compos|screenplay|script|music|songs?\b|based\b)"
"""The beginnings of words for a clause about the makers."""
_TWO = r"⟦\d+⟧(?:, ⟦\d+⟧){0,99},? and ⟦\d+⟧"
"""Two or more names."""
_VERBS = (
    r"(?:(?:it|film|movie|picture|thriller|drama|comedy|western|musical|romance|mystery|feature|"
    r"sequel|remake|adaptation|biopic|chiller|epic|caper|satire|production|series|show|and|also|which|that|"
    r"⟦\d+⟧(?: \(\d{4}\))?),? "
    r"(?:also )?(?:co-?)?(?:stars|starred)|(?:co-?)?starring"
    r"|cast (?:of|with) [a-z -]{0,40}?(?:including|such as|like)|casting including"
    r"|starring [a-z0-9'‘’ -]{0,40}?(?:like|including|such as)"
    r"|starring(?: in (?:the|this) [a-z]+)? (?:is|are)|(?:completing|"
    r"rounding out) the cast (?:is|are)"
    r"|(?:heading|leading|topping) the (?:list|cast|line-?up|bill) (?:is|are)"
    r"|cast members (?:include|are)|headlined by|toplined by|the cast (?:consisting of|comprising)"
    r"|(?:co-stars|fellow actors|fellow players|interviewees|contributors|participants) "
    r"(?:are|were|include|included)"
    r"|an? (?:[a-z-]+ ){0,3}cast,? (?:(?:that|which) )?"
    r"(?:includes|including|with|"
    r"led by|featuring|features|consists of|consisting of|comprising(?: of)?|"
    r"headed by|of)|(?:features?|featuring|with|stars|starring) the voices of|"
    r"(?:supporting (?:roles|performances|turns)|support|appearances|cameos) (?:by|from)|"
    r"(?:roles|parts|turns|players|performances),? (?:including|from the likes of)|"
    r"star vehicle for|(?:in|of) the (?:ensemble|cast|supporting cast) (?:include|are)|"
    r"ensemble (?:includes|consists of)|\b(?:with|and) stars?(?= (?!in\b))"
    r"|\b(?:cast|ensemble),? (?:which|that) (?:also )?(?:includes?|features?)"
    r"(?: [^.;,]{0,40} (?:like|such as|including))?"
    r"|(?:(?:its|the|whose|an?) (?:[a-z-]+ ){0,3}|(?:supporting|main|voice|ensemble|announced|"
    r"confirmed|international|starry|remaining|full) )cast"
    r"(?: of ⟦\d+⟧)? (?:is led by|is headed by|"
    r"(?:will |would |also )*"
    r"(?:includes?|included|features?|featured|numbers|consists? of))|(?:it|film|movie) "
    r"(?:(?:will|does) )?(?:also )?features? (?:actors?|actress|newcomer|veteran)|"
    r"(?:film|movie)(?:, [^.;]{3,60},)? (?:also |does |does also )features?|"
    r"performance (?:was|is) (?:turned in|given) by)"
)
_TABLE = (
    (compile_late(rf"(?<!\w){_VERBS}:? (?P<who>{LIST_OF_ACTORS})(?=(?P<rest>.{{0,12}}))"), 0.7),
    (
        compile_late(
            rf"(?:^|[/•·|] )\W{{0,9}}(?:with|also with|featuring|mit|avec|con) "
            rf"(?P<who>{LIST_OF_ACTORS})"
            r"(?=(?P<rest>\W*$|[.;,] \(?\d{1,3} ?(?:m|min|mins|minutes|h|hr|hrs)\b|"
            r" as (?:the |an? )?⟦\d+⟧\W*$))"
        ),
        0.7,
    ),
    (
        compile_late(
            rf"(?<!as )(?<!by )(?<!⟧ of )(?<![a-z])(?P<who>{LIST_OF_ACTORS}) "
            r"(?:appear |star |co-star |are (?:featured |seen )?|both )?"
            r"(?:(?:in|plays?|played|has|have|had|takes?|took) (?:the |an? )?"
            r"(?:(?:[a-z]+ly )?(?:(?:lead|leading|title|starring|main|principal|voice-over|voice|"
            r"supporting|other|key|pivotal|central|smaller|prominent|important|brief|small|minor|"
            r"various) ){1,2}(?:roles?|parts?)|leads?|support|cameos?)(?! of\b)|"
            r"lends? (?:[a-z]+ ){0,2}support)"
            rf"(?=(?P<rest>.{{0,12}}))"
        ),
        0.65,
    ),
    (
        compile_late(
            rf"(?:^|[.;:] )\W{{0,9}}(?P<who>{LIST_OF_ACTORS})(?:,? who)? "
            rf"(?:also |both |all |will |to )*"
            rf"(?:star(?! ⟦)|co-star(?! ⟦)|"
            rf"round(?:s|ed)? out (?:the rest of )?the cast|heads? the cast|"
            r"complete the cast|"
            rf"lead the cast|leads the cast|are among the (?:cast|actors|stars))\b"
            rf"(?=(?P<rest>.{{0,12}}))"
        ),
        0.65,
    ),
    (
        compile_late(
            rf"(?:^|; )\W*(?:co-stars|stars|features|introduces|introducing|supported by) "
            rf"(?P<who>{LIST_OF_ACTORS})(?=(?P<rest>.{{0,12}}))"
        ),
        0.75,
    ),
    (
        compile_late(
            r"(?P<who>⟦\d+⟧(?:(?:, and |, | and )⟦\d+⟧){0,99})(?: \([^()]*\)|, [^.;⟦]{3,60},)?,?"
            r"(?: who)?(?: (?:also |briefly |even )*"
            r"(?:appears?|appeared|cameos?|turns? up|pops? up|shows? up|is seen|are seen|"
            r"makes?|made)"
            r"(?: (?!as )[a-z-]+){0,5})? (?:as|plays?|played) (?:an? [a-z]+ (?:version|form) of )?"
            r"(?:him|her|them)sel(?:f|ves)\b(?P<rest>)"
        ),
        0.75,
    ),
    (
        compile_late(
            rf"\b(?:joins?|joining|joined|alongside|opposite) (?:the )?(?:previously|already)[ -]"
            rf"(?:announced|cast|confirmed) (?:[a-z]+ )?(?P<who>{LIST_OF_ACTORS})(?P<rest>)"
        ),
        0.75,
    ),
    (compile_late(rf"\bcasting of (?P<who>{LIST_OF_ACTORS})(?=(?P<rest>.{{0,12}}))"), 0.65),
    (
        compile_late(
            r"(?P<who>⟦\d+⟧) (?:provides|supplies) (?:the |some )?"
            r"(?:[a-z]+ )?(?:love interest|comic relief|comedy)\b(?P<rest>)"
        ),
        0.65,
    ),
    (
        compile_late(
            r"\b(?:film|movie|picture|drama|comedy|thriller|western|musical|sequel|feature|it) "
            rf"(?:(?:also )?features|with) (?P<who>{_TWO})(?=(?P<rest>.{{0,12}}))"
        ),
        0.55,
    ),
    (
        compile_late(
            r"\b(?:star|stars|starring|starred|plays?|played|playing|cast|features?) "
            rf"(?:(?!{_MADE})[^.;]){{3,200}}?,? "
            rf"(?:alongside|along with|opposite|with) (?P<who>{_TWO})(?=(?P<rest>.{{0,12}}))"
        ),
        0.55,
    ),
    (
        compile_late(
            r"\b(?:stars|starring|starred|features|featuring|with|alongside) ⟦\d+⟧ as [^.;]{0,30}"
            r"⟦\d+⟧[^.;()⟦]{0,40}(?:, ⟦\d+⟧ as [^.;⟦]{0,30}⟦\d+⟧){0,99}, "
            rf"(?P<who>{_TWO})(?=(?P<rest>.{{0,12}}))"
        ),
        0.55,
    ),
    (compile_late(r"^\W*(?P<who>⟦\d+⟧(?:, ⟦\d+⟧)+,? (?:and|&) ⟦\d+⟧)\W*(?P<rest>)$"), 0.55),
    (compile_late(r"^\W*(?P<who>⟦\d+⟧(?:(?:, | [•·+] )⟦\d+⟧){2,})\W*(?P<rest>)$"), 0.55),
    (compile_late(rf"^\W*(?P<who>{_THREE})(?=(?P<rest> as (?:the |an? )?⟦\d+⟧\W*$))"), 0.55),
    (
        compile_late(
            r"^\W*(?P<who>⟦\d+⟧(?:, ⟦\d+⟧)+)[,.;]? "
            r"(?P<rest>rated|cert|certificate|run(?:ning)? ?time|\d{2,3} ?min)\b"
        ),
        0.55,
    ),
    (
        compile_late(
            r"^\W*⟦\d+⟧ ?\t ?(?:18|19|20)\d\d ?\t ?"
            r"(?P<who>⟦\d+⟧(?:, ⟦\d+⟧)*(?:,? and|,|,? &) ⟦\d+⟧)\W*(?P<rest>)$"
        ),
        0.55,
    ),
    (
        compile_late(
            rf"(?:\((?P<who>{_THREE})|\b(?<!best )[a-z-]+(?:s|men|women|children) "
            r"\((?P<more>⟦\d+⟧(?:,? and|,| &) ⟦\d+⟧))\)(?P<rest>)"
        ),
        0.55,
    ),
    (
        compile_late(
            rf"(?P<who>{LIST_OF_ACTORS}) (?:is|are) (?:also |all )?(?:voices|heard|"
            rf"among the voices)\b(?P<rest>)"
        ),
        0.65,
    ),
    (compile_late(rf"(?:⟧|[.;|\t]) ?{_CAST}:? (?P<who>{_ROW})(?=(?P<rest>.{{0,12}}))"), 0.9),
    (compile_late(rf"^\W*{_CAST} (?P<who>{LIST_OF_ACTORS})\W*(?P<rest>)$"), 0.7),
    (
        compile_late(rf"^\W*{_CAST} (?P<who>{_THREE})\W*(?P<rest>)$"),
        0.9,
    ),
    (
        compile_late(
            rf"(?P<who>{LIST_OF_ACTORS}),? as (?:our|the|its|his|her|their) (?:[a-z]+ )?"
            rf"(?:players|leads|stars|principals|actors)\b(?P<rest>)"
        ),
        0.65,
    ),
    (
        compile_late(
            rf"\b(?:film|movie|it|which|feature|picture) (?:is |was )?voiced by "
            rf"(?P<who>{LIST_OF_ACTORS})(?=(?P<rest>.{{0,12}}))"
        ),
        0.75,
    ),
    (compile_late(rf"^\W*cast (?P<who>{_THREE})(?=(?P<rest>[.;] ))"), 0.9),
    (compile_late(rf"(?P<who>{_THREE})(?P<rest>); d(?:ir)?[.:] "), 0.8),
    (
        compile_late(
            rf"^\W*(?:w/|(?:cast|starring|also starring|stars|featuring|with|players|actors|"
            rf"main cast|supporting cast|voices|additional voices|voice cast)"
            rf"(?: ?\([a-z ]{{3,20}}\))? ?[:\t–—-] ?(?:\([a-z ]{{3,20}}\) )?) ?"
            rf"(?P<who>{_ROW})(?=(?P<rest>.{{0,12}}))"
        ),
        0.9,
    ),
)
_WORDS = (
    "stars starred starring cast casting including like such list lineup bill "
    "headlined toplined features featuring feature "
    "with from by star vehicle ensemble includes consists performance "
    "interviewees contributors participants",
    "with featuring mit avec con",
    "role roles part parts lead leads support cameo cameos",
    "star co round rounds rounded head heads complete lead leads among",
    "stars features introduces introducing supported",
    "himself herself themself themselves", "previously already", "casting",
    "interest relief comedy",
    "features with", "alongside along opposite with", "as",
    "", "", "as", "rated cert certificate run running runtime min mins", "", "",
    "voices heard among", "cast", "cast", "cast",
    "players leads stars principals actors", "voiced", "cast", "d dir",
    "cast starring stars featuring with players actors voices w",
)  # fmt: skip
"""Words by form, of which a sentence needs one, if there are any."""
FORMS = tuple(
    (pattern, score, frozenset(words.split()))
    for (pattern, score), words in zip(_TABLE, _WORDS, strict=True)
)
_MAYBE_TEXT = """
    completing rounding rounded alongside along opposite as interviewees contributors participants
    supporting support supported
    introduces introducing interest relief
    appearances cameos parts turns performances
    vehicle voices voiced heard
    star stars starred starring headlined toplined cast performance feature features featuring
    with rounds
    himself herself themself themselves previously already mit avec con
    round head heads list lineup bill role roles casting complete lead leads players actors w
"""
MAYBE = frozenset(_MAYBE_TEXT.split())
"""Words of which a sentence needs one for the forms to be tried."""
