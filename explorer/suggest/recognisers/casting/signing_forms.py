"""The forms in which a text names a film's actors with its title: "X will star in Y with Z"."""

from __future__ import annotations

from explorer.suggest.recognisers.casting.cast_list_forms import BETWEEN, LIST_OF_ACTORS
from explorer.suggest.text.late_patterns import compile_late

_PLAIN_LIST = rf"(?:[a-z'-]+ ){{0,3}}⟦\d+⟧(?:(?:{BETWEEN})⟦\d+⟧){{0,99}}"
SIGNING = frozenset(
    (
        *("starring", "toplining", "headlining", "fronting", "leading", "boarding", "joining"),
        *("joins", "joined", "join"),
        *("star", "stars", "starred", "cast", "appear", "appears", "co", "signed", "boarded"),
        *("front", "fronts", "headline", "headlines", "topline", "toplines"),
        *("feature", "features", "lead", "leads"),
    )
)
"""Words of which a sentence needs one for `SIGNED`."""
SIGNED = compile_late(
    rf"(?P<who>{LIST_OF_ACTORS})(?:,? who)? "
    r"(?:(?:writes|wrote|co-wrote|directs|directed|produces|produced),? (?:and )?){0,3}"
    rf"(?:(?:will|may|is|are|has|have|had|been|set|due|"
    r"in talks|to|just|also|all|keen|eager|slated|"
    r"attached|confirmed) ){0,4}(?:star|stars|starred|cast|appear|appears|co-star|co-stars|"
    r"(?:joined|join|joins|joining)(?: the cast of)?|front|fronts|headline|headlines|topline|"
    r"toplines|starring|toplining|headlining|fronting|leading|boarding|"
    r"signed on|signed up|boarded|feature|features|lead|leads) "
    rf"(?:(?:(?:alongside|opposite|with) |(?<=joined )|(?<=joins )|(?<=join )|(?<=joining ))"
    rf"(?P<beside>{_PLAIN_LIST}) )?"
    rf"(?:in |for |on |to )?(?:the )?(?:[a-z0-9'‘’⟦⟧-]+ ){{0,8}}?\"?(?:the )?⟦(?P<film>\d+)⟧(?!')"
    rf"(?:,? (?:alongside|opposite|with) (?P<more>{_PLAIN_LIST}))?"
)
_SIDE = r"(?:,? \(?(?:from )?(?:left|right|cent(?:re|er)|above|below|top|bottom)\)?)?"
CAPTION = compile_late(
    rf"^\W*(?P<who>⟦\d+⟧{_SIDE}(?:(?:, |,? and |,? & )⟦\d+⟧{_SIDE}){{0,99}})(?:(?<!⟧),)? "
    rf"(?:star )?in [\"']?(?:the )?⟦(?P<film>\d+)⟧[^\w⟦]*(?:\(.*)?$"
)
"""A picture's caption: "X, left, and Y in Low Tide"."""
JOINED = compile_late(
    r"\b(?:he|she) (?:has |will |is |also |set |to )*(?:joined the cast of|join the cast of|"
    r"star in|stars in|appear in|appears in|been cast in) "
    r"(?:the )?(?:⟦(?P<film>\d+)⟧|(?<=the )(?:film|movie|picture|project)\b)"
)
