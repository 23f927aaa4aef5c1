"""Forms in which running text names makers in passing: "this Ann Bell film", "the debut of X"."""

from __future__ import annotations

from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import CALLED, LIST, LIST_OF

_KIND = (
    r"(?:film|movie|picture|thriller|drama|comedy|western|feature|flick|chiller|epic|"
    r"flop|hit|shocker|weepie|charmer|tearjerker|potboiler|fable|romp|documentary|biopic|musical|romance|caper|satire|fantasy|animation)"
)
_WORDS = (
    r"(?:(?!(?:of|by|in|and|previous|next|first|second|third|last|other|earlier|later|another|new|"
    r"every)\b)[a-z'-]+,? (?:and )?){0,4}"
)
"""Words before a maker's name; "previous" or "next" may come before the name of a series."""
_OF_ANOTHER = r"(?:remakes?|reworking|sequels?|prequels?|reboot|homage|like|than)\b"
"""Words for another film's likeness to this one: "a remake of a film by X"."""
CREATED = "created"
NAMED = tuple(
    (role, compile_late(form), score)
    for role, form, score in (
        ("director", rf"\bthis {_WORDS}(?P<who>⟦\d+⟧) {_KIND}\b", 0.65),
        (
            "director",
            rf"\b(?:(?:feature |directorial |directing |film )?debut|directorial bow) "
            rf"(?:of|from|by|for) "
            rf"(?:⟦\d+⟧'s? (?:[a-z]+|⟦\d+⟧),? )?{CALLED}(?P<who>⟦\d+⟧)",
            0.7,
        ),
        (
            "director",
            r"(?P<who>⟦\d+⟧)(?: \([^()]*\))?(?:, [^.;⟦]{3,60}(?:⟦\d+⟧)?,)? (?:is |here )?(?:makes|"
            r"made|making|marks|marking) (?:his|her|their) (?:feature |feature film |film |solo )?"
            r"(?:(?:directorial|directing|directorial feature) debut\b|debut as (?:a )?director\b)",
            0.75,
        ),
        (
            "director",
            rf"(?<!on )(?<!from )(?<!of )\b(?:an?|the|this) (?:(?!{_OF_ANOTHER})[a-z0-9-]+ ){{0,5}}"
            rf"{_KIND} by "
            rf"{CALLED}(?P<who>{LIST})(?=[,.;:()]|$| about| with| starring| that| which| is| and)",
            0.7,
        ),
        ("director", r"\bwith (?P<who>⟦\d+⟧)(?: \([^()]*\))? (?:directing|at the helm)\b", 0.8),
        (
            "director",
            rf"(?P<who>{LIST}) (?:(?:is|are) (?:set to |attached to |slated to |due to )?|will |"
            rf"to )"
            rf"(?:also )?(?:direct|directing|helm|helming)\b",
            0.78,
        ),
        (
            "director",
            rf"\b(?:his|her) (?:(?:latest|new|second|third|debut) (?:[a-z-]+ )?{_KIND},?|"
            rf"(?:[a-z-]+ ){{0,3}}{_KIND}(?: to date)? (?:is|was)) "
            r"[\"']?(?:the )?⟦(?P<film>\d+)⟧(?P<who>)",
            0.65,
        ),
        (
            "director",
            rf"\b(?:on ?board|attached|set|hired|tapped|signed) to (?:direct|helm)(?: it)? is "
            rf"(?P<who>{LIST})",
            0.8,
        ),
        (
            "director",
            r"\b(?:this|it)(?: is| was|'s) (?P<who>⟦\d+⟧)'s? (?:[a-z-]+ )?(?:first|second|third|"
            rf"fourth|fifth|debut|latest|last|final) (?:[a-z-]+ )?(?:{_KIND}|work)\b",
            0.75,
        ),
        ("director", rf"\b(?:latest|new|next|second|third) {_KIND} from (?P<who>⟦\d+⟧)", 0.7),
        (
            "director",
            rf"\b{_KIND} from (?:(?:[a-z-]+ )?(?:team|duo|brothers|sisters|siblings|twins) |"
            rf"(?:director|filmmaker|newcomer|debutante?|veteran|first-timer|auteur)s? )?"
            rf"(?P<who>{LIST})(?=[,.;:]| \(|\W*$| about| in which| with| starring| that)",
            0.6,
        ),
        (
            "director",
            rf"(?P<who>{LIST}) (?:is |are )?directing (?=(?:it|this|the|a|an|with|like|at)\b)",
            0.65,
        ),
        (
            "production-company",
            r"\brelease of (?:an? |the )?(?P<who>⟦\d+⟧)(?: \(⟦\d+⟧\))? production\b",
            0.8,
        ),
        (
            "producer",
            r"^\W*an? (?P<who>⟦\d+⟧) production(?=[,.;:]|$)",
            0.7,
        ),
        ("director", r"\bbehind the camera(?: (?:is|was)|:|,) (?P<who>⟦\d+⟧)", 0.7),
        (
            "director",
            r"(?P<who>⟦\d+⟧), whose (?:first|second|third|latest|debut|[a-z]+th) "
            rf"(?:[a-z]+ )?{_KIND} (?:this|it) is\b",
            0.7,
        ),
        (
            "director",
            r"(?P<who>⟦\d+⟧) (?:has )?(?:makes|made|crafts|crafted|fashions|fashioned) an? "
            rf"(?!lot|number|few|couple|bunch|string|series)"
            rf"(?:[a-z-]+,? ){{0,5}}{_KIND}\b(?! (?:debut|films|movies|pictures))",
            0.6,
        ),
        (
            "composer",
            r"\b(?:with |an? |the |its )(?:[a-z-]+,? ){0,4}(?P<who>⟦\d+⟧) "
            r"(?:(?:musical |film )?score|soundtrack)\b",
            0.65,
        ),
        (
            "writer",
            r"(?P<who>⟦\d+⟧) (?:has )?adapt(?:s|ed) (?:[^.;]{3,60} for the (?:screen|cinema|film)|"
            r"⟦\d+⟧'s? (?:[a-z0-9-]+ ){0,2}(?:novel|novella|play|book|memoir|story)\b|"
            r"the (?:[a-z0-9-]+ ){0,2}(?:novel|novella|play|book|memoir|story) by ⟦)",
            0.75,
        ),
        (
            "executive-producer",
            rf"(?P<who>{LIST}) (?:(?:will|would|is|are|to|has|have|also|both|all) )*"
            r"(?:executive|exec)[- ]produc(?:e|es|ed|ing)\b(?! by)",
            0.8,
        ),
        (
            "executive-producer",
            rf"\b(?:executive|exec)[- ]produced by {CALLED}(?P<who>{LIST})",
            0.85,
        ),
        (
            "director",
            r"(?P<who>⟦\d+⟧)'s? (?:first|second|third|last|only|latest|debut|next) "
            rf"(?:[a-z]+ )?(?:{_KIND}|work|effort|outing) as (?:an? )?(?:[a-z]+ )?director\b",
            0.75,
        ),
        (
            "writer",
            r"(?P<who>⟦\d+⟧) (?:directs?|directed|stars? in|starred in|made|films?|filmed|shot)"
            r"[^.;⟦]{0,40} from (?:his|her|their) own (?:[a-z]+ )?(?:script|screenplay)",
            0.78,
        ),
        (
            "writer",
            r"(?P<who>⟦\d+⟧)(?: (?:is )?(?:directs|directed|directing))? from "
            r"(?:an?|the|his|her) (?:screenplay|script) (?:that |which )?(?:he|she) "
            rf"(?:co-)?wrote(?: (?:together |jointly )?with {CALLED}(?P<too>{LIST}))?",
            0.8,
        ),
        (
            "co-producer",
            rf"(?P<who>{LIST_OF}) (?:(?:will|would|is|are|to|has|have|also|both) )*"
            r"co-?produc(?:e|es|ed|ing)\b(?! by)",
            0.75,
        ),
        (
            "writer",
            r"\b(?:an?|the) (?P<who>⟦\d+⟧) (?:screenplay|script)\b",
            0.65,
        ),
        (
            "writer",
            r"(?P<who>⟦\d+⟧) (?:sold|pitched|submitted|delivered|optioned) (?:his|her|their) "
            r"(?:[a-z]+ )?(?:script|screenplay)\b",
            0.75,
        ),
        (
            CREATED,
            r"(?:^\W*|⟦\d+⟧\"?,? (?:is |was |has been )?|"
            r"\b(?:series|serial|show|drama|comedy|sitcom|anthology|it|programme|program|cartoon|"
            r"and),? (?:(?:is|was|that was) )?)"
            rf"(?:co-)?(?:created|devised)(?: and [a-z-]+)? by {CALLED}(?P<who>{LIST})",
            0.8,
        ),
        (
            CREATED,
            r"\b(?:series|show|programme|sitcom|co-)[ -]?creator (?P<who>⟦\d+⟧)",
            0.75,
        ),
        (
            "writer",
            r"\badapted from ⟦\d+⟧'s? (?:own )?(?:[a-z0-9-]+ ){0,3}(?:stor(?:y|ies)|novel|novella|"
            rf"play|book|memoir|comic|poem) by {CALLED}(?P<who>{LIST})",
            0.8,
        ),
        ("writer", r"\bfrom the (?:pens?|typewriter) of (?P<who>⟦\d+⟧)", 0.75),
        (
            "story-by",
            rf"(?P<who>{LIST}) (?:devised|dreamt up|dreamed up|came up with|thought up|conceived) "
            r"the (?:original )?(?:story|storyline)\b",
            0.75,
        ),
        (
            "story-by",
            r"\b(?:based on|from|adapted from|developed from|grew out of) (?:an?|the) "
            r"(?:original |simple |short )?(?:idea|concept|treatment|outline|scenario)"
            rf"(?: (?:conceived|devised|written|developed))? by {CALLED}(?P<who>{LIST})",
            0.8,
        ),
        (
            "story-by",
            r"\b(?:script|screenplay|scenario)\b[^.;]{0,120} (?:based on|from) (?:an? )?"
            rf"(?:original )?stor(?:y|ies) by {CALLED}(?P<who>{LIST})",
            0.8,
        ),
        ("story-by", rf"\bfrom (?:original )?stories by {CALLED}(?P<who>{LIST})", 0.8),
        (
            "writer",
            rf"\bco-(?:written|scripted|wrote)(?: it| the (?:script|screenplay|film))? with "
            rf"{CALLED}(?P<who>{LIST})",
            0.75,
        ),
        (
            "writer",
            rf"\bfrom (?:an? |the |his |her )?(?:[a-z-]+ )?(?:script|screenplay) (?:by|from) "
            rf"(?P<who>{LIST})",
            0.85,
        ),
    )
)

_MAYBE_TEXT = """
    camera
    film movie picture thriller drama comedy western feature flick chiller epic debut directing
    flop hit shocker weepie charmer tearjerker potboiler
    fable romp documentary biopic musical romance caper satire fantasy animation
    bow helm direct helming score soundtrack adapts adapted script screenplay written scripted wrote
    pen pens typewriter created devised creator story storyline stories
    idea concept treatment outline
    executive exec director co produce produces produced producing production
"""
MAYBE = frozenset(_MAYBE_TEXT.split())
"""Words of which a sentence needs one for the forms to be tried."""
