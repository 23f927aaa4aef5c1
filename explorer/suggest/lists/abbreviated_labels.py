"""Abbreviated labels of credits: "dir.", "scr.", "ph."."""

from __future__ import annotations

_TEXT = """
    director d dir réal; writer w wr s sc scr scen scén; producer p pro prod; editor e ed edit mont;
    cinematographer c k ph phot photog cam cin dp dop fot; composer m mus mús; art-director a.d ad;
    production-designer des pd; costume-designer cos cost; sound sd snd;
    production-company p.c pc; distributor dist distr
"""
ABBREVIATED = {short: role for role, *words in map(str.split, _TEXT.split(";")) for short in words}
"""Abbreviated labels, in lower case and without a full stop → roles."""

_NO_NAMES_TEXT = "dir scr mus prod pro ph phot photog dp dop cam cin fot dist"
NO_NAMES = frozenset(_NO_NAMES_TEXT.split())
"""Those with which no name begins, unlike Ed, Des and Cos."""

_NO_WORDS_TEXT = (
    "dir dirs réal prod sc scr scén dial ph phot cam cin fot ed mont mus mús int cos des dist distr"
)
NO_WORDS = frozenset(_NO_WORDS_TEXT.split())
"""Those, and plurals of them, that are not whole words, as "edit" and "cost" are."""

ALONE = frozenset(("dir", "réal", "scr", "scén", "ph", "phot", "cin", "mus", "prod", "ed"))
"""Those that are labels without others beside them; so is the director's D."""
