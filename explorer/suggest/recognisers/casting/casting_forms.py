"""News of castings and other words that name a film's actors: "X has landed the lead".

A form is tried in sentences with any of the words listed with it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from explorer.suggest.text.late_patterns import compile_late
from explorer.suggest.text.patterns import FAMED

_NAME = r"⟦\d+⟧(?: \([^()]*\))?"
_CALLED = rf"(?:{FAMED.pattern})?(?:[a-z'-]+,? ){{0,4}}"
"""Descriptions of actors before their names. `CALLED` would be stricter, but takes long to compile
for each of the forms."""
_NAMES = (
    rf"{_NAME}(?:(?>(?:, and |, & |, | and | & |; ?|/|,? (?:as well as|along with) )"
    rf"(?:(?!(?:with|by|as|of|in|from)\b|[a-z]+[^su]s )[a-z'-]+ )?(?=⟦)){_NAME}){{0,99}}"
)
"""Names in a row; "and" separates them or belongs to a description, and is matched atomically."""
_PLAN = (
    r"(?:,? who)?(?: (?:will|may|might|is|are|was|were|has|have|had|been|be|being|also|all|both|"
    r"just|now|reportedly|officially|set|due|slated|tapped|attached|confirmed|expected|ready|"
    r"on board|in (?:[a-z]+ )?(?:talks|negotiations)|signed(?: on| up)?|to))*"
)
"""Words between actors and what they do in a coming film."""
_KIND = (
    r"(?:film|movie|picture|feature|thriller|drama|comedy|western|musical|romance|mystery|horror|"
    r"project|adaptation|biopic|rom-com|sequel|remake|tale|story|epic|satire|chiller)"
)
_FILM = (
    rf"(?:it\b|(?:an?|the|this|his|her|their|its|⟦\d+⟧'s?) (?:[a-z0-9'⟦⟧/-]+,? ){{0,6}}?{_KIND}\b)"
    r"(?! (?:of|about|by)? ?\"?⟦\d+⟧[^'])"
)
"""The film in question, without its title."""
_OF_CAST = r"(?:the|its|whose|an?|this) (?:[a-z-]+ ){0,2}(?:ensemble|cast|line-up|lineup|roster)"
_TABLE: tuple[tuple[str, float, str], ...] = (
    (
        rf"@WHO{_PLAN} (?:star|stars|starring|co-star|co-stars|appear|appears|lead|headline|"
        rf"headlines|topline)(?: (?:opposite|alongside|with) @MORE)? in {_FILM}"
        r"(?:,? (?:opposite|alongside|with) @AFTER)?",
        0.65,
        "star stars starring appear appears lead headline headlines topline",
    ),
    (
        rf"@WHO{_PLAN} (?:stars?|starring|starred|co-stars?|co-starred|co-starring|"
        r"appears?|appeared|plays|played|acts?|acted) (?:opposite|alongside) @MORE",
        0.65,
        "opposite alongside",
    ),
    (
        r"\b(?:plays?|played|playing|stars? as|starred as|starring as) (?:the|an?|his|her|⟦\d+⟧)"
        r"[^.;,⟦]{0,40} (?:opposite|alongside) @WHO",
        0.6,
        "opposite alongside",
    ),
    (
        r"@WHO(?: all| both)? (?:repris(?:e|es|ed|ing) (?:his|her|their) (?:[a-z]+ )?roles?|"
        r"(?:is|are) the (?:[a-z]+ )?stars? of (?:the|this)|"
        r"join(?:s|ed|ing)? the (?:cast|ensemble))\b(?! (?:of|as) (?:the |an? )?⟦)",
        0.65,
        "reprise reprises reprised reprising star stars join joins joined joining",
    ),
    (
        r"\b(?:it|film|movie|picture|sequel|which|that) (?:re-?)?"
        r"(?:teams|teamed|unites|united|pairs|paired) (?:up )?"
        r"(?!(?:[a-z'-]+ )*(?:director|producer|writer|film-?maker)s? )@WHO",
        0.6,
        "teams teamed reteams reteamed unites united reunites reunited pairs paired",
    ),
    (
        rf"\b(?:joins?|joined|joining) @WHO (?:in {_FILM}|"
        r"(?:in|on) the (?:cast|ensemble|line-?up))",
        0.65,
        "joins join joined joining",
    ),
    (
        rf"@WHO{_PLAN} (?:tak(?:es?|ing) over the roles|"
        r"(?:lands?|landed|nabs?|nabbed|wins?|won|scores?|scored|secures?|secured|"
        r"gets?|got|takes?(?: on)?|taken(?: on)?|snags?|snagged|booked) (?:the|an?) "
        r"(?:[a-z-]+ ){0,3}?(?:lead|role|part))\b(?! (?:of|in (?:the )?\"?⟦\d+⟧'))",
        0.6,
        "lead role part roles",
    ),
    (
        rf"@WHO(?:, [^.;()⟦]{{2,30}}(?:⟦\d+⟧)?,)?{_PLAN} "
        r"(?:makes?|made|making) (?:his|her|their) (?:[a-z-]+ )?"
        r"(?:(?:acting|screen|big-screen) debut|(?:film|feature|movie) debut "
        r"(?=as (?!an? (?:director|writer|film-?maker|producer)))|"
        r"(?:film|movie) debut (?=in \"?⟦))",
        0.6,
        "debut",
    ),
    (
        r"\b(?:joining|returning|rounding out|completing|also starring|also cast|also appearing|"
        r"also featured|also on board|also aboard|newly cast|filling out|co-starring)"
        r"(?: [^.;]{2,60}?)? (?:is|are|will be) @WHO",
        0.65,
        "joining returning rounding completing also newly filling co",
    ),
    (
        rf"\b{_OF_CAST}(?: cast)? (?:(?:also|will|would|now) )*(?:features?|includes?|featured|"
        r"included|boasts?|comprises|adds|gains|consists of|"
        r"is (?:led|headed|rounded out|completed) by) @WHO",
        0.68,
        "ensemble cast line lineup roster",
    ),
    (
        r"\b(?:ensemble|cast)\b[^.;]{5,120}?,? and (?:also |further )?"
        r"(?:includes?|features?|boasts?) @WHO",
        0.65,
        "ensemble cast",
    ),
    (
        r"@WHO (?:co-stars?|co-starred|also (?:stars?|appears?|features?))"
        r"(?=[,.;]|$| too\b| here\b)",
        0.6,
        "star stars starred appears features feature appear",
    ),
    (
        r"\b(?:(?:leading|main) (?:man|lady|men|ladies|actor|actress|actors)(?: is| was|,)?|"
        r"(?:(?:the|its|other) (?:[a-z-]+ )?(?:stars|leads|principals|players)|guest stars"
        r"(?: in [a-z ]{3,30})?) (?:are|were|include|included)) "
        r"@WHO",
        0.65,
        "leading main stars leads principals players",
    ),
    (
        r"\b(?<!considering )(?<!considered )"
        r"(?:faces|names|actors|actresses|performers|players|stars|veterans|stalwarts),? "
        r"(?:such as|like|including) @WHO",
        0.6,
        "faces names actors actresses performers players stars veterans stalwarts",
    ),
    (
        r"\b(?:principal|main|leading|other|lead|supporting|central|key|starring|title) "
        r"(?:[a-z]+ )?(?:roles?|parts?|characters?) (?:are|is|were|was|will be) (?:[a-z]+ly )?"
        r"(?:played|taken|filled|essayed|performed|portrayed) by @WHO",
        0.65,
        "roles role parts part character characters",
    ),
    (
        r"\b(?:turns|performances|support|cameos|appearances)(?: (?:are|is) (?:provided|given))? "
        r"(?:from|by|of) @WHO",
        0.6,
        "turns performances support cameos appearances",
    ),
    (
        r"\b(?:film|movie|picture) (?:by|from|of) ⟦\d+⟧,? (?:with|starring|featuring) @WHO",
        0.68,
        "with starring featuring",
    ),
    (
        r"@WHO (?:also )?(?:makes?|made|making)(?: for)? an? (?:[a-z'-]+,? ){0,3}"
        r"(?:hero|heroine|villain|villainess|lead|protagonist|foil|leading (?:man|lady))\b",
        0.65,
        "hero heroine villain villainess lead protagonist foil antihero leading",
    ),
    (
        r"⟦\d+⟧ (?:directs|directed|casts|guides) @WHO (?=in\b)",
        0.65,
        "directs directed casts guides",
    ),
    (r"\bcasting @WHO (?=(?:over|as|after|in|opposite|was|for)\b)", 0.6, "casting"),
    (
        r"\b(?:co-stars?|newcomers?|starlet|ingenue|debutante?)(?: \([^()]*\))?,? @WHO "
        r"(?!(?:direct|wr[io]t|helm|produc))",
        0.6,
        "star stars newcomer newcomers starlet ingenue debutant debutante",
    ),
    (r"\bwill (?:also )?(?:feature|star|see|include) @WHO", 0.6, "will"),
    (
        r"@WHO (?:have|has) (?:been )?signed (?:on |up )?for (?:the )?(?:[a-z]+ ){0,3}"
        r"(?:parts?|roles?|leads?)\b",
        0.65,
        "signed",
    ),
    (
        r"\b(?:cast|film|movie|picture|feature|drama|comedy|thriller|it|which),? (?:(?:is|was) )?"
        r"(?:led|headed|headlined|toplined|fronted|anchored) by "
        r"(?!(?:[a-z'-]+ )*(?:director|producer|writer|film-?maker)s? )@WHO",
        0.65,
        "led headed headlined toplined fronted anchored",
    ),
    (
        r"@WHO (?:(?:appears?|appeared|shows? up|turns? up|pops? up|is|was) )?"
        r"in an? (?:[a-z-]+ ){0,2}(?:role|part|cameo)\b(?! (?:of|in)\b)",
        0.6,
        "role part cameo",
    ),
    (
        r"\b(?:the (?:film|movie|picture)'s|its|your|our|his|her) (?:[a-z-]+ )?"
        r"(?:stars?|leads?),? @WHO",
        0.6,
        "star stars lead leads",
    ),
    (
        r"\b(?:rounding out|completing|filling out|joining) the (?:ensemble|cast|line-up): @WHO",
        0.7,
        "rounding completing filling joining",
    ),
    (
        rf"@WHO{_PLAN} (?:toplines?|toplined|headlines?|headlined|fronts?|fronted|anchors?|"
        rf"anchored) {_FILM}",
        0.65,
        "topline toplines toplined headline headlines headlined front fronts fronted anchor "
        "anchors anchored",
    ),
    (
        r"@WHO (?:heads|leads|headlines|tops|toplines|fronts|anchors) (?:the|an?|its|this) "
        r"(?:[a-z-]+ ){0,3}(?:cast|ensemble)\b"
        r"(?: (?:that|which) (?:also )?(?:boasts|includes|features) @MORE)?",
        0.65,
        "cast ensemble",
    ),
)


class CastingForm(NamedTuple):
    """A form of words that names actors in its groups `who`, `more` and `after`."""

    pattern: re.Pattern[str]
    score: float
    words: frozenset[str]
    """Words of which a sentence needs one."""


def _form(text: str, score: float, words: str) -> CastingForm:
    leads = text.startswith("@WHO")
    spelt = text.replace("@WHO", f"(?P<who>{'' if leads else _CALLED}{_NAMES})")
    for group in ("more", "after"):
        spelt = spelt.replace(f"@{group.upper()}", f"(?P<{group}>{_CALLED}{_NAMES})")
    return CastingForm(
        compile_late(rf"{spelt}(?=(?P<rest>.{{0,12}}))"), score, frozenset(words.split())
    )


CASTINGS = tuple(_form(*row) for row in _TABLE)
